//! For a terminal.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};

use super::escape::Terminal;
use super::{only, place, system};
use crate::diff::{Comparison, Grade};

const HEADING: Style = AnsiColor::Cyan.on_default().bold();
const DIM: Style = Style::new().dimmed();
const OLD: Style = AnsiColor::Red.on_default();
const NEW: Style = AnsiColor::Green.on_default();

/// The style in which a grade is shown.
pub(crate) fn style(grade: Grade) -> Style {
    match grade {
        Grade::Breaking => AnsiColor::Red.on_default().bold(),
        Grade::Availability => AnsiColor::Yellow.on_default().bold(),
        Grade::Additive => AnsiColor::Green.on_default().bold(),
        Grade::Cosmetic => Style::new().bold(),
    }
}

/// The comparison as text with colours, which `anstream` takes out where nobody sees them.
pub fn text(comparison: &Comparison) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(comparison, &mut out);
    out
}

fn write(comparison: &Comparison, out: &mut String) -> std::fmt::Result {
    let targets: Vec<&str> = comparison
        .targets
        .iter()
        .map(|target| super::arch(target))
        .collect();
    let system = system(&comparison.targets);
    writeln!(
        out,
        "{HEADING}{system} {} -> {system} {}{HEADING:#}  {} declarations on {}",
        Terminal(&comparison.old),
        Terminal(&comparison.new),
        comparison.compared,
        Terminal(&targets.join(" and "))
    )?;
    for grade in Grade::ALL {
        for (rule, changes) in comparison.by_rule(grade) {
            let style = style(grade);
            writeln!(
                out,
                "\n{style}{grade}{style:#}: {} ({}) {DIM}[{}]{DIM:#}\n  {DIM}{}{DIM:#}",
                rule.name,
                changes.len(),
                rule.id,
                rule.why
            )?;
            for change in changes {
                let place = format!("{}{}", place(change), only(change, comparison));
                let (name, place) = (Terminal(&change.name), Terminal(&place));
                writeln!(out, "    {name}{DIM}{place}{DIM:#}")?;
                if !change.old.is_empty() {
                    writeln!(out, "      {OLD}- {}{OLD:#}", Terminal(&change.old))?;
                }
                if !change.new.is_empty() {
                    writeln!(out, "      {NEW}+ {}{NEW:#}", Terminal(&change.new))?;
                }
            }
        }
    }
    let style = comparison.worst().map_or(NEW.bold(), style);
    writeln!(out, "\n{style}{}{style:#}", comparison.verdict())
}

#[cfg(test)]
mod tests {
    use super::super::tests::comparison;

    #[test]
    fn text_shows_rule_reason_and_both_sides() {
        let text = anstream::adapter::strip_str(&super::text(&comparison())).to_string();
        assert!(
            text.starts_with("macOS 1.0 -> macOS 2.0  8 declarations on arm64\n"),
            "{text}"
        );
        assert!(text.contains("breaking: size or alignment changed (1) [record-layout]"));
        assert!(text.contains("    struct pair in <mach/a.h>\n      - 2 members, 8 bytes"));
        assert!(
            text.ends_with("1 breaking, 1 availability, 1 additive, 1 cosmetic\n"),
            "{text}"
        );
    }
}
