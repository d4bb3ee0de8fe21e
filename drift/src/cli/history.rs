//! `drift history`.

use std::path::PathBuf;

use bootstrap_drift::history::{self, history};
use bootstrap_drift::{Error, pattern_fits};
use clap::ValueEnum;
use rayon::prelude::*;

use super::{Archs, Outcome, Output};
use crate::progress::Progress;

/// Line many SDKs up: what appeared, changed, was deprecated, disappeared, and when
///
/// The SDKs are put in the order of their versions. The page is a grid of declarations by SDK,
/// with a filter; it needs no network.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  drift history drift/surfaces/*.json --only 'mach_port_*'
  drift history drift/surfaces/*.json --format html -o history.html
  drift history target/sdks/*.sdk --format json
    | jq '.rows[] | select(any(.cells[].events[]?; .grade == \"breaking\")) | .name'")]
pub(crate) struct Args {
    /// SDKs, or their surfaces
    #[arg(required = true)]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    archs: Archs,
    /// Show only names that fit; * stands for anything. May be given several times
    #[arg(long, value_name = "PATTERN")]
    only: Vec<String>,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    output: Output,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// For a program
    Json,
    /// A grid to look at, on one page that needs nothing else
    Html,
}

pub(super) fn run(args: &Args) -> Result<Outcome, Error> {
    let progress = Progress::new(args.inputs.len() + 1);
    let sdks = args
        .inputs
        .par_iter()
        .map(|input| args.archs.load(input, &progress))
        .collect::<Result<Vec<_>, _>>()?;
    progress.say("comparing");
    let mut history = history(sdks);
    if !args.only.is_empty() {
        let wanted = |name: &str| args.only.iter().any(|pattern| pattern_fits(pattern, name));
        history.rows.retain(|row| wanted(&row.name));
    }
    let text = match args.format {
        Format::Text => history::text(&history),
        Format::Json => history::json(&history),
        Format::Html => history::html(&history),
    };
    drop(progress);
    args.output.write(&text)?;
    Ok(Outcome::Clean)
}
