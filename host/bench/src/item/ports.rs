//! What calls cost a task with few and with many ports, and what the session keeps of each.

use std::time::Duration;

use anyhow::Result;

use super::services::Chance;
use super::{Size, read_times, timed, write_times};
use crate::figure::{Figure, Unit};
use crate::mach::{allocate, construct, destroy, send_to_self};
use crate::machine::own_memory;
use crate::part::{Part, Session, tell, tell_ready, told};

pub(crate) const FEW: usize = 10;
pub(crate) const BYTES: &str = "machd's memory for an idle port with one send right";
pub(crate) const ALLOCATE: &str = "mach_port_allocate";
pub(crate) const MESSAGE: &str = "message to oneself";
const RELEASE: &str = "release of a receive right";

/// Calls of each kind before the other session has its turn.
const CALLS: usize = 100;

pub(crate) fn many(size: Size) -> usize {
    size.pick(1_000_000, 10_000)
}

pub(crate) fn name(call: &str, ports: usize) -> String {
    format!("{call}, with {ports} ports")
}

/// Has a session for each number, and takes them in turn.
pub(super) fn measure(size: Size) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    let mut sides = Vec::new();
    for ports in [FEW, many(size)] {
        let session = Session::start()?;
        let mut holder = Part::start_in(&session, &["ports", &ports.to_string()])?;
        holder.is_ready()?;
        let before = own_memory(session.process())?;
        holder.say("make")?;
        holder.is_ready()?;
        if ports > FEW {
            let more = own_memory(session.process())?.saturating_sub(before);
            figures.push(Figure::one(BYTES, Unit::Bytes, more as f64 / ports as f64));
        }
        let times: [Vec<Duration>; 3] = Default::default();
        sides.push((ports, holder, times, session));
    }
    for round in 0..=size.pick(30, 2) {
        for (_, holder, all, _) in &mut sides {
            holder.say("go")?;
            for times in all {
                let some = read_times(&holder.hear()?)?;
                if round > 0 {
                    times.extend(some);
                }
            }
        }
    }
    for (ports, _, all, _) in &sides {
        for (call, times) in [ALLOCATE, MESSAGE, RELEASE].iter().zip(all) {
            figures.push(Figure::times(name(call, *ports), times));
        }
    }
    Ok(figures)
}

/// Makes ports, then makes some calls whenever it is told to.
pub(super) fn holder(count: usize) -> Result<()> {
    destroy(allocate()?)?;
    tell_ready()?;
    told()?;
    let ports = (0..count)
        .map(|_| construct())
        .collect::<Result<Vec<u32>>>()?;
    tell_ready()?;
    let mut chance = Chance(count as u64);
    while told()?.is_some() {
        let mut times: [Vec<Duration>; 3] = Default::default();
        for _ in 0..CALLS {
            let (made, allocation) = timed(allocate)?;
            let ((), message) = timed(|| send_to_self(ports[chance.below(count)]))?;
            let ((), release) = timed(|| destroy(made))?;
            for (times, time) in times.iter_mut().zip([allocation, message, release]) {
                times.push(time);
            }
        }
        for times in &times {
            tell(&write_times(times))?;
        }
    }
    Ok(())
}
