//! What was measured: percentiles of samples, under a name.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Unit {
    Nanoseconds,
    PerSecond,
    Bytes,
    /// One figure by another.
    Ratio,
}

/// Samples of one thing, summed up.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) unit: Unit,
    pub(crate) samples: usize,
    pub(crate) mean: f64,
    /// The value that so many percent of the samples do not exceed.
    pub(crate) percentiles: Vec<(f64, f64)>,
}

/// Which percentiles are kept.
const PERCENTILES: [f64; 11] = [
    1.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.5, 99.9, 100.0,
];

impl Figure {
    /// Sums samples up; there must be one.
    pub(crate) fn of(name: impl Into<String>, unit: Unit, mut samples: Vec<f64>) -> Figure {
        samples.sort_unstable_by(f64::total_cmp);
        let count = samples.len();
        let at = |percent: f64| {
            let rank = (percent / 100.0 * count as f64).ceil() as usize;
            samples[rank.clamp(1, count) - 1]
        };
        Figure {
            name: name.into(),
            unit,
            samples: count,
            mean: samples.iter().sum::<f64>() / count as f64,
            percentiles: PERCENTILES.map(|percent| (percent, at(percent))).into(),
        }
    }

    /// A single value.
    pub(crate) fn one(name: impl Into<String>, unit: Unit, value: f64) -> Figure {
        Figure::of(name, unit, vec![value])
    }

    /// Times.
    pub(crate) fn times(name: impl Into<String>, times: &[Duration]) -> Figure {
        let samples = times.iter().map(|time| time.as_nanos() as f64).collect();
        Figure::of(name, Unit::Nanoseconds, samples)
    }

    /// The value that so many percent do not exceed: one of those that are kept.
    pub(crate) fn percentile(&self, percent: f64) -> f64 {
        let found = self.percentiles.iter().find(|(at, _)| *at == percent);
        found.map_or(f64::NAN, |(_, value)| *value)
    }

    pub(crate) fn median(&self) -> f64 {
        self.percentile(50.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_of_a_hundred_samples_are_their_ranks() {
        let figure = Figure::of("", Unit::Ratio, (1..=100).rev().map(f64::from).collect());
        assert_eq!(figure.median(), 50.0);
        assert_eq!(figure.percentile(99.0), 99.0);
        assert_eq!(figure.percentile(100.0), 100.0);
        assert_eq!(figure.mean, 50.5);
    }

    #[test]
    fn percentiles_of_one_sample_are_that_sample() {
        let figure = Figure::one("", Unit::Bytes, 7.0);
        assert_eq!(
            (figure.percentile(1.0), figure.percentile(99.9)),
            (7.0, 7.0)
        );
    }
}
