//! Telling the story: headings, what the roles print, and claims with their marks.

use std::io::{self, Write};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};

use super::role::Actor;

/// Prints the story and counts its claims.
#[derive(Debug)]
pub(super) struct Narrator {
    output: AutoStream<io::Stdout>,
    steps: usize,
    held: usize,
    failed: usize,
}

impl Narrator {
    /// A narrator who uses colours if the standard output is a terminal that wants them.
    pub(super) fn new() -> Self {
        let output = AutoStream::auto(io::stdout());
        Self {
            output,
            steps: 0,
            held: 0,
            failed: 0,
        }
    }

    /// The title.
    pub(super) fn title(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.output, "{TITLE}{text}{TITLE:#}")
    }

    /// A paragraph, by lines.
    pub(super) fn say(&mut self, text: &str) -> io::Result<()> {
        text.lines()
            .try_for_each(|line| writeln!(self.output, "   {line}"))
    }

    /// Begins the next step.
    pub(super) fn step(&mut self, heading: &str) -> io::Result<()> {
        self.steps += 1;
        let number = self.steps;
        writeln!(self.output, "\n{TITLE}{number}. {heading}{TITLE:#}")
    }

    /// Shows what a role printed.
    pub(super) fn show(&mut self, actor: &Actor, lines: &[String]) -> io::Result<()> {
        let (name, pid) = (actor.role().name(), actor.pid());
        for line in lines {
            writeln!(self.output, "   {ROLE}{name} {pid} │{ROLE:#} {line}")?;
        }
        self.output.flush()
    }

    /// States a claim and marks whether it holds.
    pub(super) fn claim(&mut self, holds: bool, claim: impl std::fmt::Display) -> io::Result<()> {
        let (style, mark) = if holds {
            (HOLDS, '✓')
        } else {
            (FAILS, '✗')
        };
        *(if holds {
            &mut self.held
        } else {
            &mut self.failed
        }) += 1;
        writeln!(self.output, "   {style}{mark}{style:#} {claim}")
    }

    /// Ends the story; whether every claim holds.
    pub(super) fn conclude(&mut self) -> io::Result<bool> {
        let (held, all) = (self.held, self.held + self.failed);
        let (style, mark) = if held == all {
            (HOLDS, '✓')
        } else {
            (FAILS, '✗')
        };
        writeln!(
            self.output,
            "\n{style}{mark} {held} of {all} claims hold{style:#}"
        )?;
        self.output.flush()?;
        Ok(held == all)
    }
}

const TITLE: Style = Style::new().bold();
const ROLE: Style = AnsiColor::Cyan.on_default();
const HOLDS: Style = AnsiColor::Green.on_default().bold();
const FAILS: Style = AnsiColor::Red.on_default().bold();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn story_with_one_false_claim_does_not_hold() {
        let mut narrator = Narrator::new();
        narrator.claim(true, "true").expect("it is written");
        assert!(narrator.conclude().expect("it is written"));
        narrator.claim(false, "false").expect("it is written");
        assert!(!narrator.conclude().expect("it is written"));
    }
}
