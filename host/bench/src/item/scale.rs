//! Many clients: all with one server, and each with its own.

use std::ffi::CString;
use std::time::Duration;

use anyhow::{Context, Result};

use super::Size;
use crate::figure::{Figure, Unit};
use crate::mach::{Caller, look_up};
use crate::machine::{cpu_time, now};
use crate::part::{Part, tell, tell_ready, told};

/// How long after the last word to a client the calls begin.
const PREPARATION: Duration = Duration::from_millis(200);

pub(super) fn measure(size: Size, session: u32) -> Result<Vec<Figure>> {
    machd::raise_descriptor_limit();
    let window = Duration::from_millis(size.pick(2_000, 200));
    let mut figures = Vec::new();
    for clients in size.pick(&[1, 10, 100, 1_000][..], &[1, 10]) {
        for (servers, of) in [(1, "one server"), (*clients, "a server each")] {
            if *clients == 1 && of != "one server" {
                continue;
            }
            figures.extend(run(*clients, servers, of, window, session)?);
        }
    }
    Ok(figures)
}

fn run(
    clients: usize,
    servers: usize,
    of: &str,
    window: Duration,
    session: u32,
) -> Result<Vec<Figure>> {
    let service = |client: usize| format!("bench.scale.{clients}.{servers}.{}", client % servers);
    let mut answering = (0..servers)
        .map(|server| Part::start(&["server", &service(server)]))
        .collect::<Result<Vec<_>>>()?;
    for server in &mut answering {
        server.is_ready()?;
    }
    let mut calling = (0..clients)
        .map(|client| Part::start(&["client", &service(client)]))
        .collect::<Result<Vec<_>>>()?;
    for client in &mut calling {
        client.is_ready()?;
    }
    let begin = now() + PREPARATION + Duration::from_micros(50) * clients as u32;
    let end = begin + window;
    for client in &mut calling {
        client.say(&format!("{} {}", begin.as_nanos(), end.as_nanos()))?;
    }
    sleep_until(begin);
    let before = cpu_time(session)?;
    sleep_until(end);
    let used = cpu_time(session)? - before;
    let counts = calling
        .iter_mut()
        .map(|client| Ok(client.hear()?.parse::<f64>()?))
        .collect::<Result<Vec<_>>>()?;
    let total: f64 = counts.iter().sum();
    let slowest = counts.iter().copied().fold(f64::INFINITY, f64::min);
    let fastest = counts.iter().copied().fold(1.0, f64::max);
    let who = format!("{clients} clients, {of}");
    Ok(vec![
        Figure::one(
            format!("calls, {who}"),
            Unit::PerSecond,
            total / window.as_secs_f64(),
        ),
        Figure::one(
            format!("machd's CPU for a call, {who}"),
            Unit::Nanoseconds,
            used.as_nanos() as f64 / total.max(1.0),
        ),
        Figure::one(
            format!("slowest client / fastest, {who}"),
            Unit::Ratio,
            slowest / fastest,
        ),
    ])
}

fn sleep_until(time: Duration) {
    std::thread::sleep(time.saturating_sub(now()));
}

/// Calls from one point in time to another, and tells how many calls ended by then.
pub(super) fn client(service: &str) -> Result<()> {
    let caller = Caller::of(look_up(&CString::new(service)?)?)?;
    caller.call()?;
    tell_ready()?;
    let line = told()?.context("no window")?;
    let (begin, end) = line.split_once(' ').context("half a window")?;
    let begin = Duration::from_nanos(begin.parse()?);
    let end = Duration::from_nanos(end.parse()?);
    sleep_until(begin);
    let mut count = 0u64;
    loop {
        caller.call()?;
        if now() > end {
            break;
        }
        count += 1;
    }
    tell(&count.to_string())
}
