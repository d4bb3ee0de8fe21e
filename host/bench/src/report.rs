//! What the user sees: progress, the numbers to reach, and the figures.

use std::fmt::Arguments;
use std::io::Write;

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use crate::figure::{Figure, Unit};
use crate::goal::Goal;
use crate::item::Item;
use crate::machine::{Cores, Machine};

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const HEADING: Style = AnsiColor::Cyan.on_default().bold();

/// All that a run found.
#[derive(Serialize)]
pub(crate) struct Report {
    pub(crate) machine: Machine,
    pub(crate) goals: Vec<Goal>,
    pub(crate) runs: Vec<Run>,
}

/// One item's figures.
#[derive(Serialize)]
pub(crate) struct Run {
    pub(crate) item: Item,
    pub(crate) cores: Cores,
    pub(crate) figures: Vec<Figure>,
}

/// Says something in passing, if anybody looks.
pub(crate) fn note(text: Arguments<'_>) {
    let _ = writeln!(anstream::stderr(), "    {text}");
}

impl Report {
    /// Prints everything, ratios first. A reader who has left is no reason to fail.
    pub(crate) fn print(&self) {
        let _ = self.write(&mut anstream::stdout().lock());
    }

    fn write(&self, out: &mut impl Write) -> std::io::Result<()> {
        writeln!(out, "{}", self.machine)?;
        writeln!(
            out,
            "\n{HEADING}{:52}{:>11}{:>11}{:>11}{HEADING:#}",
            "numbers to reach", "", "got", "at most"
        )?;
        for goal in &self.goals {
            let (style, verdict) = match goal.is_met() {
                true => (GOOD, "reached"),
                false => (BAD, "missed"),
            };
            writeln!(
                out,
                "{:52}{:>11}{:>11}{:>11}  {style}{verdict}{style:#}",
                goal.what,
                goal.cores.name(),
                show(goal.got, goal.unit),
                show(goal.at_most, goal.unit)
            )?;
        }
        for cores in Cores::BOTH {
            let runs = || self.runs.iter().filter(|run| run.cores == cores);
            if runs().next().is_none() {
                continue;
            }
            writeln!(
                out,
                "\n{HEADING}{:52}{:>11}{:>11}{:>11}{:>11}{HEADING:#}",
                cores.name(),
                "median",
                "90 %",
                "99 %",
                "mean"
            )?;
            for figure in runs().flat_map(|run| &run.figures) {
                let value = |value| show(value, figure.unit);
                write!(out, "{:52}{:>11}", figure.name, value(figure.median()))?;
                if figure.samples > 1 {
                    let [most, nearly_all] = [90.0, 99.0].map(|percent| figure.percentile(percent));
                    write!(
                        out,
                        "{:>11}{:>11}{:>11}",
                        value(most),
                        value(nearly_all),
                        value(figure.mean)
                    )?;
                }
                writeln!(out)?;
            }
        }
        Ok(())
    }
}

/// A value with three digits and its unit.
fn show(value: f64, unit: Unit) -> String {
    let (scaled, unit) = match unit {
        Unit::Ratio => (value, ""),
        Unit::PerSecond => (value, "/s"),
        Unit::Nanoseconds if value < 1e3 => (value, " ns"),
        Unit::Nanoseconds if value < 1e6 => (value / 1e3, " µs"),
        Unit::Nanoseconds if value < 1e9 => (value / 1e6, " ms"),
        Unit::Nanoseconds => (value / 1e9, " s"),
        Unit::Bytes if value < 1e4 => (value, " B"),
        Unit::Bytes if value < 1e7 => (value / 1024.0, " KiB"),
        Unit::Bytes => (value / 1_048_576.0, " MiB"),
    };
    let digits = match scaled {
        100.0.. => 0,
        10.0.. => 1,
        _ if scaled == 0.0 => 0,
        _ => 2,
    };
    format!("{scaled:.digits$}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn value_is_shown_with_three_digits_and_its_unit() {
        assert_eq!(show(0.812, Unit::Ratio), "0.81");
        assert_eq!(show(131_072.0, Unit::Nanoseconds), "131 µs");
        assert_eq!(show(28_400_000.0, Unit::Nanoseconds), "28.4 ms");
        assert_eq!(show(200.0, Unit::Bytes), "200 B");
        assert_eq!(show(0.0, Unit::Nanoseconds), "0 ns");
    }
}
