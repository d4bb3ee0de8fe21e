//! What the user sees: headings, notes, and the table at the end.
//!
//! Colours go through `anstream`, which leaves them out where `NO_COLOR` is set or nobody
//! looks at a terminal.

use std::time::Duration;

use anstyle::{AnsiColor, Style};

pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(crate) const HEADING: Style = AnsiColor::Cyan.on_default().bold();
pub(crate) const DIM: Style = Style::new().dimmed();

/// Announces a step, in bold, after an empty line.
pub(crate) fn heading(text: &str) {
    anstream::eprintln!("\n{HEADING}==> {text}{HEADING:#}");
}

/// Says something in passing.
pub(crate) fn note(text: &str) {
    anstream::eprintln!("    {text}");
}

/// Shows a command line before it is run.
pub(crate) fn command(text: &str) {
    anstream::eprintln!("{DIM}  $ {text}{DIM:#}");
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
    anstream::println!("\n{HEADING}{:width$}  result   seconds{HEADING:#}", "step");
    for row in rows {
        let (style, word) = match row.outcome {
            Outcome::Passed => (GOOD, "ok"),
            Outcome::Failed => (BAD, "FAILED"),
            Outcome::NotRun => (DIM, "not run"),
        };
        let seconds = row.took.as_secs_f64();
        anstream::println!(
            "{:width$}  {style}{word:7}{style:#}  {seconds:7.1}",
            row.name
        );
    }
    anstream::println!("{:width$}  {:7}  {:7.1}", "total", "", total.as_secs_f64());
}

/// Shows a step's failure with its causes, and how to run that step alone.
pub(crate) fn failure(error: &anyhow::Error, again: &str) {
    anstream::eprintln!("\n{BAD}failed:{BAD:#} {error:#}");
    anstream::eprintln!("\nTo run this step again:\n  {again}");
}
