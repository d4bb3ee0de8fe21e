//! For a job on GitHub: as many annotations as it shows.

use std::fmt::Write;

use super::escape::{AnnotationText, AnnotationTitle};
use super::{line, system};
use crate::diff::{Comparison, Grade};

/// Maximum annotations of a level that GitHub shows for one step. The others are dropped.
const SHOWN: usize = 10;

/// Maximum lines in one annotation.
const LINES: usize = 20;

/// Importance of an annotation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    Error,
    Warning,
    Notice,
}

impl Level {
    const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Notice];

    fn of(grade: Grade) -> Self {
        match grade {
            Grade::Breaking => Self::Error,
            Grade::Availability => Self::Warning,
            Grade::Additive | Grade::Cosmetic => Self::Notice,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

/// Annotations of one step: one for each title, with the lines that go under it.
#[derive(Default)]
pub(crate) struct Annotations {
    groups: Vec<(Level, String, Vec<String>)>,
}

impl Annotations {
    /// The changes of a comparison, by rule.
    pub(crate) fn of(comparison: &Comparison) -> Self {
        let mut all = Self::default();
        let system = system(&comparison.targets);
        for grade in Grade::ALL {
            for (rule, changes) in comparison.by_rule(grade) {
                let title = format!(
                    "{} ({system} {} to {})",
                    rule.name, comparison.old, comparison.new
                );
                for change in changes {
                    all.add(Level::of(grade), &title, line(change, comparison));
                }
            }
        }
        all
    }

    /// Adds a line under a title.
    pub(crate) fn add(&mut self, level: Level, title: &str, line: String) {
        let mut groups = self.groups.iter_mut();
        match groups.find(|(of, name, _)| (*of, name.as_str()) == (level, title)) {
            Some((_, _, lines)) => lines.push(line),
            None => self.groups.push((level, title.to_owned(), vec![line])),
        }
    }

    /// The lines that a runner understands. What GitHub would drop is counted in the last one.
    pub(crate) fn write(&self) -> String {
        let mut text = String::new();
        let mut dropped = vec![];
        for level in Level::ALL {
            let groups = self.groups.iter().filter(|(of, ..)| *of == level);
            // One place is kept for the line that counts the rest.
            let shown = if level == Level::Notice {
                SHOWN - 1
            } else {
                SHOWN
            };
            for (_, title, lines) in groups.clone().take(shown) {
                let mut message = lines[..lines.len().min(LINES)].join("\n");
                if let Some(rest) = lines.len().checked_sub(LINES + 1) {
                    let _ = write!(message, "\nand {} more", rest + 1);
                }
                // Writing to a string cannot fail.
                let _ = writeln!(
                    text,
                    "::{} title={}::{}",
                    level.name(),
                    AnnotationTitle(title),
                    AnnotationText(&message)
                );
            }
            let rest = groups.skip(shown);
            let count: usize = rest.map(|(_, _, lines)| lines.len()).sum();
            if count > 0 {
                dropped.push(format!("{count} of level {}", level.name()));
            }
        }
        if !dropped.is_empty() {
            let message = format!(
                "{} not shown here: GitHub shows {SHOWN} annotations of a level",
                dropped.join(", ")
            );
            let _ = writeln!(
                text,
                "::notice title=more changes::{}",
                AnnotationText(&message)
            );
        }
        text
    }
}

/// The comparison as annotations that GitHub's runners understand: one for each rule, and no more
/// than GitHub shows.
pub fn annotations(comparison: &Comparison) -> String {
    Annotations::of(comparison).write()
}

#[cfg(test)]
mod tests {
    use super::super::tests::comparison;
    use super::*;

    #[test]
    fn annotations_carry_level_and_escapes() {
        let text = annotations(&comparison());
        assert!(
            text.contains("::error title=size or alignment changed (macOS 1.0 to 2.0)::"),
            "{text}"
        );
        assert!(text.contains("::warning title=deprecated"), "{text}");
        assert!(text.contains("::notice title=function added"), "{text}");
        assert!(text.contains("a%25b"), "{text}");
        assert_eq!(text.lines().count(), comparison().changes.len());
    }

    #[test]
    fn annotations_are_grouped_and_no_more_than_are_shown() {
        let mut all = Annotations::default();
        for index in 0..50 {
            for level in Level::ALL {
                all.add(level, "one rule", format!("change {index}"));
                all.add(level, &format!("rule {index}"), "change".to_owned());
            }
        }
        let text = all.write();
        for level in ["error", "warning", "notice"] {
            let start = format!("::{level} ");
            let lines = text.lines().filter(|line| line.starts_with(&start));
            assert_eq!(lines.count(), SHOWN, "{text}");
        }
        assert_eq!(text.lines().count(), 30);
        assert!(text.contains("%0Achange 19%0Aand 30 more\n"), "{text}");
        let last = text.lines().last().expect("a line");
        assert!(
            last.contains("41 of level error, 41 of level warning, 42 of level notice not shown"),
            "{last}"
        );
        assert_eq!(Annotations::default().write(), "");
    }
}
