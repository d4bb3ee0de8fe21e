//! What the user sees: headings, notes, and the table at the end.
//!
//! Colours go through `anstream`, which leaves them out where `NO_COLOR` is set or nobody
//! looks at a terminal. A reader who has left is no reason to stop, nor to fail: whoever closes
//! our output still wants the work done, and its exit status.

use std::fmt::Arguments;
use std::io::Write;
use std::time::Duration;

use anstyle::{AnsiColor, Style};

pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(crate) const HEADING: Style = AnsiColor::Cyan.on_default().bold();
pub(crate) const DIM: Style = Style::new().dimmed();

/// Writes to standard output, if anybody reads it.
pub(crate) fn out(text: Arguments<'_>) {
    let _ = anstream::stdout().write_fmt(text);
}

/// Writes to standard error, if anybody reads it.
pub(crate) fn err(text: Arguments<'_>) {
    let _ = anstream::stderr().write_fmt(text);
}

/// Announces a step, in bold, after an empty line.
pub(crate) fn heading(text: &str) {
    err(format_args!("\n{HEADING}==> {text}{HEADING:#}\n"));
}

/// Says something in passing.
pub(crate) fn note(text: &str) {
    err(format_args!("    {text}\n"));
}

/// Shows a command line before it is run.
pub(crate) fn command(text: &str) {
    err(format_args!("{DIM}  $ {text}{DIM:#}\n"));
}

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It did what it should.
    Passed,
    /// It found a fault.
    Failed,
    /// An earlier failure kept it from running.
    NotRun,
}

/// One line of the closing table.
pub(crate) struct Row {
    /// What was done.
    pub(crate) name: String,
    /// How it ended.
    pub(crate) outcome: Outcome,
    /// How long it took.
    pub(crate) took: Duration,
}

/// Prints the closing table: step, result, seconds.
pub(crate) fn table(rows: &[Row]) {
    let width = rows.iter().map(|row| row.name.len()).max().unwrap_or(0);
    let total: Duration = rows.iter().map(|row| row.took).sum();
    out(format_args!(
        "\n{HEADING}{:width$}  result   seconds{HEADING:#}\n",
        "step"
    ));
    for row in rows {
        let (style, word) = match row.outcome {
            Outcome::Passed => (GOOD, "ok"),
            Outcome::Failed => (BAD, "FAILED"),
            Outcome::NotRun => (DIM, "not run"),
        };
        let seconds = row.took.as_secs_f64();
        out(format_args!(
            "{:width$}  {style}{word:7}{style:#}  {seconds:7.1}\n",
            row.name
        ));
    }
    out(format_args!(
        "{:width$}  {:7}  {:7.1}\n",
        "total",
        "",
        total.as_secs_f64()
    ));
}

/// Shows a step's failure with its causes, and how to run that step alone.
pub(crate) fn failure(error: &anyhow::Error, again: &str) {
    err(format_args!("\n{BAD}failed:{BAD:#} {error:#}\n"));
    err(format_args!("\nTo run this step again:\n  {again}\n"));
}
