//! The numbers to reach, and what was got.

use serde::Serialize;

use crate::figure::{Figure, Unit};
use crate::item::{Size, calls, idle, ports, services, start};
use crate::machine::Cores;

/// A number to reach.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Goal {
    pub(crate) what: &'static str,
    pub(crate) cores: Cores,
    pub(crate) unit: Unit,
    pub(crate) got: f64,
    pub(crate) at_most: f64,
}

impl Goal {
    pub(crate) fn is_met(&self) -> bool {
        self.got <= self.at_most
    }
}

/// The numbers to reach of which these figures say something.
pub(crate) fn goals(figures: &[Figure], cores: Cores, size: Size) -> Vec<Goal> {
    let median = |name: &str| {
        let found = figures.iter().find(|figure| figure.name == name);
        found.map(Figure::median)
    };
    let ratio = |one: &str, other: &str| Some(median(one)? / median(other)?);
    let growth = |call: &str| {
        let many = ports::name(call, ports::many(size));
        ratio(&many, &ports::name(call, ports::FEW))
    };
    let by_cores = |all: f64, one: f64| match cores {
        Cores::All => all,
        Cores::One => one,
    };
    let milliseconds = 1e6;
    let rows = [
        (
            "request and reply ÷ raw socket there and back",
            Unit::Ratio,
            by_cores(0.8, 1.8),
            ratio(calls::CALL, calls::RAW),
        ),
        (
            "request and reply ÷ ipc-channel",
            Unit::Ratio,
            0.5,
            ratio(calls::CALL, calls::RIVAL),
        ),
        (
            "null call ÷ raw socket there and back",
            Unit::Ratio,
            by_cores(0.5, 0.9),
            ratio(calls::NULL, calls::RAW),
        ),
        (
            "1 MiB there and back ÷ ipc-channel's bytes",
            Unit::Ratio,
            0.05,
            ratio(
                "1 MiB out of line, there and back",
                "1 MiB there and back, ipc-channel's bytes",
            ),
        ),
        (
            "64 MiB out of line one way ÷ memcpy",
            Unit::Ratio,
            2.5,
            ratio("64 MiB out of line, one way", "memcpy of 64 MiB"),
        ),
        (
            "look-up among the most services ÷ among 10",
            Unit::Ratio,
            1.3,
            ratio(
                &services::name(services::largest(size)),
                &services::name(services::SMALLEST),
            ),
        ),
        (
            "port allocation with the most ports ÷ with 10",
            Unit::Ratio,
            1.5,
            growth(ports::ALLOCATE),
        ),
        (
            "message with the most ports ÷ with 10",
            Unit::Ratio,
            1.5,
            growth(ports::MESSAGE),
        ),
        (
            "machd's memory per idle port with one send right",
            Unit::Bytes,
            200.0,
            median(ports::BYTES),
        ),
        (
            "CPU while idle, 100 blocked clients",
            Unit::Nanoseconds,
            0.0,
            median(idle::CPU),
        ),
        (
            "first look-up from nothing",
            Unit::Nanoseconds,
            30.0 * milliseconds,
            median(start::FIRST),
        ),
    ];
    let known = rows.into_iter().filter_map(|(what, unit, at_most, got)| {
        let got = got?;
        Some(Goal {
            what,
            cores,
            unit,
            got,
            at_most,
        })
    });
    known.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goal_is_the_ratio_of_medians_and_differs_by_cores() {
        let figures = [
            Figure::one(calls::CALL, Unit::Nanoseconds, 90.0),
            Figure::one(calls::RAW, Unit::Nanoseconds, 60.0),
        ];
        let [all, one] = Cores::BOTH.map(|cores| goals(&figures, cores, Size::Full));
        assert_eq!((all.len(), all[0].got), (1, 1.5));
        assert!(!all[0].is_met(), "0.8 is allowed across cores");
        assert!(one[0].is_met(), "1.8 is allowed on one core");
    }
}
