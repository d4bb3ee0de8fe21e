//! Messages of 64 bytes one way, from several senders to one receiver, beside datagrams.

use std::ffi::CString;
use std::time::Duration;

use anyhow::{Context, Result};

use super::Size;
use crate::figure::{Figure, Unit};
use crate::mach::{check_in, look_up, receive, send, set_queue_limit};
use crate::machine::now;
use crate::part::{Part, tell, tell_ready, told};

const SENDERS: [usize; 3] = [1, 2, 8];
/// Messages that may wait: as many as a port can have.
const QUEUE: u32 = 1024;

pub(super) fn measure(size: Size) -> Result<Vec<Figure>> {
    let window = size.pick(1_000, 100);
    let rounds = size.pick(5, 1);
    let mut figures = Vec::new();
    for senders in SENDERS {
        let (mut raw, mut mach) = (Vec::new(), Vec::new());
        for round in 0..rounds {
            raw.push(datagrams(senders, window)?);
            mach.push(messages(senders, window, round)?);
        }
        figures.push(Figure::of(
            format!("messages one way, {senders} senders"),
            Unit::PerSecond,
            mach,
        ));
        figures.push(Figure::of(
            format!("datagrams, {senders} senders"),
            Unit::PerSecond,
            raw,
        ));
    }
    Ok(figures)
}

fn datagrams(senders: usize, window: u64) -> Result<f64> {
    let directory = tempfile::tempdir()?;
    let path = directory.path().join("socket");
    let path = path.to_string_lossy();
    let mut sink = Part::start(&["raw-sink", &path, &window.to_string()])?;
    sink.is_ready()?;
    let longer = (window + 1_000).to_string();
    let _sources = (0..senders)
        .map(|_| Part::start(&["raw-source", &path, &longer]))
        .collect::<Result<Vec<_>>>()?;
    Ok(sink.hear()?.parse()?)
}

fn messages(senders: usize, window: u64, round: usize) -> Result<f64> {
    let service = format!("bench.stream.{senders}.{round}");
    let mut sink = Part::start(&["sink", &service])?;
    sink.is_ready()?;
    let _sources = (0..senders)
        .map(|_| {
            let mut source = Part::start(&["source", &service])?;
            source.is_ready()?;
            Ok(source)
        })
        .collect::<Result<Vec<_>>>()?;
    sink.say(&window.to_string())?;
    Ok(sink.hear()?.parse()?)
}

/// Counts what comes, for as long as it is told.
pub(super) fn sink(service: &str) -> Result<()> {
    let port = check_in(&CString::new(service)?)?;
    set_queue_limit(port, QUEUE)?;
    tell_ready()?;
    let window = told()?.context("no window")?.parse()?;
    let (began, window) = (now(), Duration::from_millis(window));
    let mut count = 0u64;
    while now() - began < window {
        receive(port)?;
        count += 1;
    }
    tell(&(count as f64 / (now() - began).as_secs_f64()).to_string())
}

/// Sends until the receiver is gone.
pub(super) fn source(service: &str) -> Result<()> {
    let port = look_up(&CString::new(service)?)?;
    tell_ready()?;
    while send(port).is_ok() {}
    Ok(())
}
