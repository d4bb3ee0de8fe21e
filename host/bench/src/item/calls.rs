//! The null call, and a request of 64 bytes with its reply, beside what else there is.

use std::ffi::CString;
use std::time::Duration;

use anyhow::Result;

use super::broker::Broker;
use super::{Size, raw, rival, times};
use crate::figure::Figure;
use crate::mach::{Caller, Serve, allocate, check_in, look_up, serve, type_of};
use crate::part::{Part, tell_ready};

pub(crate) const SYSTEM_CALL: &str = "getppid";
pub(crate) const RAW: &str = "64 bytes there and back, raw socket";
pub(crate) const BROKER: &str = "through a third process, bare";
pub(crate) const NULL: &str = "mach_port_type";
pub(crate) const CALL: &str = "request and reply, 64 bytes";
pub(crate) const RIVAL: &str = "the same, ipc-channel";

const SERVICE: &str = "bench.calls";
/// System calls that are timed together: one is shorter than the clock takes to read.
const TOGETHER: u32 = 100;

/// Takes the ways in turn, so that a machine that slows down slows all of them.
pub(super) fn measure(size: Size) -> Result<Vec<Figure>> {
    let directory = tempfile::tempdir()?;
    let path = directory.path().join("socket");
    let mut echo = Part::start(&["raw-echo", &path.to_string_lossy()])?;
    echo.is_ready()?;
    let line = raw::Line::to(&path)?;
    let mut server = Part::start(&["server", SERVICE])?;
    server.is_ready()?;
    let caller = Caller::of(look_up(&CString::new(SERVICE)?)?)?;
    let rival = rival::Caller::start()?;
    let mut broker = Broker::start()?;
    let port = allocate()?;

    let mut all: [Vec<Duration>; 6] = Default::default();
    let (rounds, calls) = size.pick((50, 200), (5, 20));
    // What the first round finds is cold.
    for round in 0..=rounds {
        let some = [
            times(calls, || {
                for _ in 0..TOGETHER {
                    std::hint::black_box(rustix::process::getppid());
                }
                Ok(())
            })?,
            times(calls, || line.round_trip())?,
            {
                broker.expect(calls)?;
                times(calls, || broker.round_trip())?
            },
            times(calls, || type_of(port).map(drop))?,
            times(calls, || caller.call())?,
            times(calls, || rival.call())?,
        ];
        if round > 0 {
            for (all, some) in all.iter_mut().zip(some) {
                all.extend(some);
            }
        }
    }
    let [system, raw, broker, null, call, rival] = all;
    let system: Vec<Duration> = system.iter().map(|time| *time / TOGETHER).collect();
    Ok(vec![
        Figure::times(SYSTEM_CALL, &system),
        Figure::times(RAW, &raw),
        Figure::times(BROKER, &broker),
        Figure::times(NULL, &null),
        Figure::times(CALL, &call),
        Figure::times(RIVAL, &rival),
    ])
}

/// Answers requests.
pub(super) fn server(service: &str) -> Result<()> {
    let port = check_in(&CString::new(service)?)?;
    tell_ready()?;
    serve(port, Serve::Keep)
}
