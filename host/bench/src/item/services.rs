//! Look-ups among few and many services.

use std::ffi::CString;
use std::time::Duration;

use anyhow::{Context, Result};

use super::{Size, read_times, timed, write_times};
use crate::figure::Figure;
use crate::mach::{construct, deallocate, look_up as find, register};
use crate::part::{Part, Session, tell, tell_ready, told};

/// What one task may publish, with some room.
const PER_TASK: usize = 16_000;
/// Look-ups before the next session has its turn.
const LOOK_UPS: usize = 100;

pub(crate) const SMALLEST: usize = 10;

pub(crate) fn largest(size: Size) -> usize {
    size.pick(1_000_000, 10_000)
}

pub(crate) fn name(services: usize) -> String {
    format!("look-up among {services} services")
}

/// Has a session for each number, and takes them in turn.
pub(super) fn measure(size: Size) -> Result<Vec<Figure>> {
    let numbers = [
        SMALLEST,
        size.pick(1_000, 100),
        size.pick(100_000, 1_000),
        largest(size),
    ];
    let mut sides = Vec::new();
    for services in numbers {
        let session = Session::start()?;
        let registrars = publish(&session, services)?;
        let mut client = Part::start_in(&session, &["look-up", &services.to_string()])?;
        client.is_ready()?;
        sides.push((client, registrars, session, Vec::new()));
    }
    for round in 0..=size.pick(30, 2) {
        for (client, _, _, times) in &mut sides {
            client.say("go")?;
            let some = read_times(&client.hear()?)?;
            if round > 0 {
                times.extend(some);
            }
        }
    }
    let figures = numbers.iter().zip(&sides);
    Ok(figures
        .map(|(&services, side)| Figure::times(name(services), &side.3))
        .collect())
}

/// Publishes services; they are there as long as the parts.
fn publish(session: &Session, services: usize) -> Result<Vec<Part>> {
    let mut registrars = (0..services)
        .step_by(PER_TASK)
        .map(|first| {
            let count = PER_TASK.min(services - first);
            Part::start_in(
                session,
                &["registrar", &first.to_string(), &count.to_string()],
            )
        })
        .collect::<Result<Vec<_>>>()?;
    for registrar in &mut registrars {
        registrar.is_ready()?;
    }
    Ok(registrars)
}

fn service(number: usize) -> Result<CString> {
    Ok(CString::new(format!("bench.service.{number:07}"))?)
}

/// Publishes services, and stays.
pub(super) fn registrar(first: usize, count: usize) -> Result<()> {
    let port = construct()?;
    for number in first..first + count {
        register(service(number)?, port)?;
    }
    tell_ready()?;
    told()?.context("nobody needs these services")?;
    Ok(())
}

/// Looks services up, some whenever it is told to.
pub(super) fn look_up(services: usize) -> Result<()> {
    let mut chance = Chance(services as u64);
    tell_ready()?;
    while told()?.is_some() {
        let mut times: Vec<Duration> = Vec::with_capacity(LOOK_UPS);
        for _ in 0..LOOK_UPS {
            let service = service(chance.below(services))?;
            let (right, time) = timed(|| find(&service))?;
            times.push(time);
            deallocate(right)?;
        }
        tell(&write_times(&times))?;
    }
    Ok(())
}

/// Numbers that look random, the same in every run.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}
