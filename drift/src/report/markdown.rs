//! For a CI job's summary, an issue or a pull request.

use std::fmt::Write;

use super::escape::{Code, Markdown};
use super::{only, system};
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
    let system = system(&comparison.targets);
    writeln!(
        out,
        "## {system} {} → {system} {}\n\n**{}** ({} declarations compared)",
        Markdown(&comparison.old),
        Markdown(&comparison.new),
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
                write!(out, "- {}", Code(&change.name))?;
                if !change.header.is_empty() && change.header != change.name {
                    write!(out, " in {}", Code(&format!("<{}>", change.header)))?;
                }
                write!(out, "{}", Markdown(&only(change, comparison)))?;
                match (change.old.as_str(), change.new.as_str()) {
                    ("", "") => {}
                    ("", one) | (one, "") => write!(out, ": {}", Code(one))?,
                    (old, new) => write!(out, ": {} → {}", Code(old), Code(new))?,
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

#[cfg(test)]
mod tests {
    use super::super::tests::comparison;
    use super::markdown;

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
}
