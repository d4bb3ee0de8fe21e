//! What the host's calls cost, beside what else there is: `cargo xtask bench host`.
//!
//! Every measurement takes its ways in turn, so that a machine that slows down slows all of them,
//! and is made with everything on whichever core Linux chooses, and with everything on one. All
//! programs of a measurement are this one, started again; the session is one of them.
//!
//! | file | one job |
//! |---|---|
//! | `item` | what is measured, one file each |
//! | `mach` | Mach calls by hand |
//! | `part` | the programs of a measurement, and the session |
//! | `machine` | cores, clock, what Linux says of processes |
//! | `figure` | percentiles |
//! | `goal` | the numbers to reach |
//! | `report`, `plot` | what the user sees |
#![cfg(target_os = "linux")]

mod figure;
mod goal;
mod item;
mod mach;
mod machine;
mod part;
mod plot;
mod report;

use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, ValueEnum};

use crate::figure::Figure;
use crate::goal::goals;
use crate::item::{Item, Size};
use crate::machine::{Cores, Given, Machine};
use crate::part::{Part, Session};
use crate::report::{Report, Run, note};

/// Measure what the host's calls cost, beside what else there is.
///
/// Prints the numbers to reach and what was got, then all figures.
#[derive(Parser)]
#[command(
    max_term_width = 100,
    after_help = "Exit status: 0 when everything was measured, 1 when something could not be, \
                  2 for wrong arguments. To miss a number is no failure."
)]
struct Args {
    /// Measure just this; may be given several times
    #[arg(long, value_name = "ITEM")]
    only: Vec<Item>,
    /// Measure little, to see that it runs: the figures say nothing
    #[arg(long)]
    quick: bool,
    /// Write all figures to this file
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Draw percentiles, and how far the numbers to reach are, into this file
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match &words[..] {
        [_, "part", words @ ..] => part::begin().and_then(|()| be(words)),
        _ => bench(&Args::parse()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            note(format_args!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Is a part of a measurement.
fn be(words: &[&str]) -> Result<()> {
    match words {
        ["session", directory] => part::be_session(directory.as_ref()),
        ["measure", item, size, session] => {
            let item = Item::from_str(item, false).map_err(anyhow::Error::msg)?;
            let figures = item.measure(Size::named(size), session.parse()?)?;
            part::tell(&serde_json::to_string(&figures)?)
        }
        _ => item::be(words),
    }
}

fn bench(args: &Args) -> Result<()> {
    let size = if args.quick { Size::Quick } else { Size::Full };
    let items = match args.only.is_empty() {
        true => Item::value_variants(),
        false => &args.only,
    };
    let given = Given::find()?;
    let mut report = Report {
        machine: Machine::describe(&given),
        goals: Vec::new(),
        runs: Vec::new(),
    };
    let steps = items.len() * Cores::BOTH.len();
    for (index, item) in items.iter().enumerate() {
        for cores in Cores::BOTH {
            let step = index * Cores::BOTH.len() + usize::from(cores == Cores::One) + 1;
            note(format_args!(
                "{step} of {steps}: {}, {}",
                item.name(),
                cores.name()
            ));
            given.use_cores(cores)?;
            let figures = measure(*item, size);
            given.use_cores(Cores::All)?;
            let figures = figures.with_context(|| format!("measuring {}", item.name()))?;
            report.goals.extend(goals(&figures, cores, size));
            report.runs.push(Run {
                item: *item,
                cores,
                figures,
            });
        }
    }
    report.print();
    if let Some(path) = &args.json {
        let file = File::create(path).with_context(|| format!("writing {}", path.display()))?;
        serde_json::to_writer_pretty(BufWriter::new(file), &report)?;
    }
    if let Some(path) = &args.svg {
        plot::draw(&report, path).with_context(|| format!("drawing {}", path.display()))?;
    }
    Ok(())
}

/// Measures in a fresh session.
fn measure(item: Item, size: Size) -> Result<Vec<Figure>> {
    let session = Session::start()?;
    let words = size.words(item, session.process());
    let words = words.each_ref().map(String::as_str);
    let mut part = Part::start_in(&session, &words)?;
    Ok(serde_json::from_str(&part.hear()?)?)
}
