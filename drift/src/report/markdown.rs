//! For a CI job's summary, an issue or a pull request.

use std::fmt::Write;

use super::{only, place};
use crate::diff::{Comparison, Grade};

/// How many changes of a rule are listed before the rest is counted.
const LISTED: usize = 200;

/// The comparison as Markdown. What is cosmetic or additive is folded away.
pub fn markdown(comparison: &Comparison) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(comparison, &mut out);
    out
}

fn write(comparison: &Comparison, out: &mut String) -> std::fmt::Result {
    writeln!(
        out,
        "## macOS {} → macOS {}\n\n**{}** ({} declarations compared)",
        escape(&comparison.old),
        escape(&comparison.new),
        comparison.verdict(),
        comparison.compared
    )?;
    for grade in Grade::ALL {
        let rules = comparison.by_rule(grade);
        if rules.is_empty() {
            continue;
        }
        let folded = grade < Grade::Availability;
        let count = comparison.count(grade);
        if folded {
            writeln!(out, "\n<details><summary>{count} {grade}</summary>")?;
        } else {
            writeln!(out, "\n### {count} {grade}")?;
        }
        for (rule, changes) in rules {
            writeln!(out, "\n**{}** (`{}`): {}\n", rule.name, rule.id, rule.why)?;
            for change in changes.iter().take(LISTED) {
                let place = escape(&place(change));
                let only = only(change, comparison);
                write!(out, "- {}{place}{only}", code(&change.name))?;
                match (change.old.as_str(), change.new.as_str()) {
                    ("", "") => {}
                    ("", new) => write!(out, ": {}", code(new))?,
                    (old, "") => write!(out, ": {}", code(old))?,
                    (old, new) => write!(out, ": {} → {}", code(old), code(new))?,
                }
                writeln!(out)?;
            }
            if let Some(rest) = changes.len().checked_sub(LISTED).filter(|&rest| rest > 0) {
                writeln!(out, "- and {rest} more")?;
            }
        }
        if folded {
            writeln!(out, "\n</details>")?;
        }
    }
    Ok(())
}

/// `text` as code, whatever it holds.
pub(crate) fn code(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let gap = if longest > 0 { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

/// `text` with what Markdown would take for its own escaped.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::tests::comparison;
    use super::*;

    #[test]
    fn markdown_folds_what_needs_no_hurry() {
        let text = markdown(&comparison());
        assert!(text.starts_with("## macOS 1.0 → macOS 2.0\n"), "{text}");
        assert!(text.contains("### 1 breaking"), "{text}");
        assert!(
            text.contains("<details><summary>1 additive</summary>"),
            "{text}"
        );
        let (open, close) = (text.matches("<details>"), text.matches("</details>"));
        assert_eq!(open.count(), close.count());
    }

    #[test]
    fn code_holds_back_ticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a``b"), "``` a``b ```");
        assert_eq!(escape("<a_b>"), "&lt;a\\_b&gt;");
    }
}
