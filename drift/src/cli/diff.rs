//! `drift diff`.

use std::path::PathBuf;

use bootstrap_drift::diff::compare;
use bootstrap_drift::{Error, report};
use clap::ValueEnum;

use super::{Archs, FailOn, Outcome, Output};
use crate::progress::Progress;

/// Compare two SDKs and grade every change
///
/// The grades are breaking (something is gone, or is not what it was), availability, additive and
/// cosmetic. What was renamed or moved to another header is told as that.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  drift diff drift/surfaces/15.5.json drift/surfaces/26.4.json
  drift diff old.json new.json --format html -o changes.html
  drift diff old.json new.json --format json | jq '.changes[] | select(.grade == \"breaking\")'

Exit status: 1 where a change is as bad as --fail-on says, 2 where the tool failed.")]
pub(crate) struct Args {
    /// The older SDK, or its surface
    old: PathBuf,
    /// The newer SDK, or its surface
    new: PathBuf,
    #[command(flatten)]
    archs: Archs,
    /// How the changes are shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The least change that makes the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Breaking, value_name = "GRADE")]
    fail_on: FailOn,
    #[command(flatten)]
    output: Output,
}

/// How changes are shown.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a terminal
    Text,
    /// For a summary or an issue
    Markdown,
    /// For a program
    Json,
    /// Annotations of a GitHub job, which shows few; its summary gets the rest as Markdown
    Ci,
    /// One page that needs nothing else
    Html,
}

pub(super) fn run(args: &Args) -> Result<Outcome, Error> {
    let progress = Progress::new(2);
    let old = args.archs.load(&args.old, &progress)?;
    let new = args.archs.load(&args.new, &progress)?;
    drop(progress);
    let comparison = compare(&old, &new);
    if comparison.targets.is_empty() {
        return Err(Error::NothingInCommon {
            old: args.old.clone(),
            new: args.new.clone(),
        });
    }
    let text = match args.format {
        Format::Text => report::text(&comparison),
        Format::Markdown => report::markdown(&comparison),
        Format::Json => report::json(&comparison),
        Format::Html => report::html(&comparison),
        Format::Ci => {
            let annotations = report::annotations(&comparison);
            let summary = report::markdown(&comparison);
            args.output.annotate(&annotations, &summary)?;
            return Ok(Outcome::of(args.fail_on.fails(comparison.worst())));
        }
    };
    args.output.write(&text)?;
    Ok(Outcome::of(args.fail_on.fails(comparison.worst())))
}
