//! Two surfaces, and how bad each difference between them is.
//!
//! [`compare`] gives a [`Comparison`]: the changes by rule, worst first. Each says what was and
//! what is. A name that is gone while another of the same make has appeared counts as renamed or
//! replaced, since nobody but its author knows which; one that moved to another header, as moved.

mod availability;
mod functions;
mod headers;
mod rename;
mod rules;
mod types;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

pub(crate) use availability::{SOME_DAY, describe};
pub use rules::{Grade, Rule, all as rules, named as rule};
pub(crate) use types::flat;

use crate::surface::Surface;

/// What kind of thing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // their names say it
pub enum Kind {
    Function,
    Variable,
    Record,
    Enum,
    Typedef,
    Constant,
    Macro,
    Export,
    Header,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Function => "function",
            Self::Variable => "variable",
            Self::Record => "structure",
            Self::Enum => "enumeration",
            Self::Typedef => "type name",
            Self::Constant => "constant",
            Self::Macro => "macro",
            Self::Export => "symbol",
            Self::Header => "header",
        })
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Change {
    /// How bad it is.
    pub grade: Grade,
    /// The id of its rule.
    pub rule: &'static str,
    /// What kind of thing changed.
    pub kind: Kind,
    /// Its name; of something renamed, the old one.
    pub name: String,
    /// The header that declares it, or declared it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub header: String,
    /// What was.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub old: String,
    /// What is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub new: String,
    /// The architectures it is seen on.
    pub targets: Vec<String>,
}

/// What two SDKs differ in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// The older SDK's version.
    pub old: String,
    /// The newer SDK's version.
    pub new: String,
    /// The targets that were compared.
    pub targets: Vec<String>,
    /// How many declarations were compared.
    pub compared: usize,
    /// The differences, worst first.
    pub changes: Vec<Change>,
}

impl Comparison {
    /// How many changes have that grade.
    pub fn count(&self, grade: Grade) -> usize {
        let changes = self.changes.iter();
        changes.filter(|change| change.grade == grade).count()
    }

    /// The worst grade there is.
    pub fn worst(&self) -> Option<Grade> {
        self.changes.iter().map(|change| change.grade).max()
    }

    /// The changes of that grade, by rule, in the order of the rules.
    pub fn by_rule(&self, grade: Grade) -> Vec<(&'static Rule, Vec<&Change>)> {
        let rules = rules().iter().filter(|rule| rule.grade == grade);
        rules
            .filter_map(|rule| {
                let changes = self.changes.iter();
                let of_rule: Vec<&Change> =
                    changes.filter(|change| change.rule == rule.id).collect();
                (!of_rule.is_empty()).then_some((rule, of_rule))
            })
            .collect()
    }

    /// One line that says how the comparison came out.
    pub fn verdict(&self) -> String {
        let counts: Vec<String> = Grade::ALL
            .into_iter()
            .map(|grade| (self.count(grade), grade))
            .filter(|(count, _)| *count > 0)
            .map(|(count, grade)| format!("{count} {grade}"))
            .collect();
        if counts.is_empty() {
            return format!("no difference in {} declarations", self.compared);
        }
        counts.join(", ")
    }
}

/// Compares the surfaces of two SDKs, target by target. Targets that only one of them has are
/// passed over.
pub fn compare(old: &[Surface], new: &[Surface]) -> Comparison {
    let mut merged: BTreeMap<Change, BTreeSet<String>> = BTreeMap::new();
    let mut targets = vec![];
    let mut compared = 0;
    for before in old {
        let Some(after) = new.iter().find(|after| after.target == before.target) else {
            continue;
        };
        targets.push(before.target.clone());
        compared += after.declarations();
        for change in changes(before, after) {
            merged
                .entry(change)
                .or_default()
                .insert(before.target.clone());
        }
    }
    let mut changes: Vec<Change> = merged
        .into_iter()
        .map(|(change, targets)| Change {
            targets: targets.into_iter().collect(),
            ..change
        })
        .collect();
    changes.sort_by(|a, b| {
        let order = |change: &Change| {
            let place = rules().iter().position(|rule| rule.id == change.rule);
            (std::cmp::Reverse(change.grade), place)
        };
        (order(a), &a.name, &a.old).cmp(&(order(b), &b.name, &b.old))
    });
    let sdk = |surfaces: &[Surface]| {
        surfaces
            .first()
            .map_or(String::new(), |one| one.sdk.clone())
    };
    Comparison {
        old: sdk(old),
        new: sdk(new),
        targets,
        compared,
        changes,
    }
}

fn changes(old: &Surface, new: &Surface) -> Vec<Change> {
    let mut report = Report {
        old,
        new,
        changes: vec![],
    };
    functions::compare(&mut report);
    types::compare(&mut report);
    values::compare(&mut report);
    headers::compare(&mut report);
    report.changes
}

/// Two surfaces, and what has been found about them.
struct Report<'a> {
    old: &'a Surface,
    new: &'a Surface,
    changes: Vec<Change>,
}

/// What a change is about.
#[derive(Clone, Copy)]
struct Subject<'a> {
    kind: Kind,
    name: &'a str,
    header: &'a str,
}

impl Report<'_> {
    /// Adds a change. A rule that does not exist would be a mistake of ours; a test looks for it.
    fn add(
        &mut self,
        id: &str,
        subject: Subject<'_>,
        old: impl Into<String>,
        new: impl Into<String>,
    ) {
        debug_assert!(rule(id).is_some(), "no rule {id}");
        let Some(rule) = rule(id) else { return };
        self.changes.push(Change {
            grade: rule.grade,
            rule: &rule.id,
            kind: subject.kind,
            name: subject.name.to_owned(),
            header: subject.header.to_owned(),
            old: old.into(),
            new: new.into(),
            targets: vec![],
        });
    }

    /// Notes that something is declared by another header than before.
    fn moved(&mut self, subject: Subject<'_>, old: &str) {
        if old != subject.header {
            self.add(
                "header-moved",
                subject,
                format!("<{old}>"),
                format!("<{}>", subject.header),
            );
        }
    }
}

/// What is only in the one, what is only in the other, and what is in both.
struct Sorted<'a, T> {
    removed: Vec<(&'a String, &'a T)>,
    added: Vec<(&'a String, &'a T)>,
    kept: Vec<(&'a String, &'a T, &'a T)>,
}

fn sort<'a, T>(old: &'a BTreeMap<String, T>, new: &'a BTreeMap<String, T>) -> Sorted<'a, T> {
    let only = |one: &'a BTreeMap<String, T>, other: &BTreeMap<String, T>| {
        one.iter()
            .filter(|(name, _)| !other.contains_key(*name))
            .collect()
    };
    Sorted {
        removed: only(old, new),
        added: only(new, old),
        kept: old
            .iter()
            .filter_map(|(name, before)| Some((name, before, new.get(name)?)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::surface;

    #[test]
    fn surface_compared_with_itself_shows_nothing() {
        let comparison = compare(&[surface()], &[surface()]);
        assert_eq!(comparison.changes, []);
        assert_eq!(comparison.worst(), None);
        assert!(comparison.verdict().starts_with("no difference in 7"));
    }

    #[test]
    fn change_of_both_targets_is_told_once() {
        let both = |size| {
            ["arm64-apple-macosx11.0", "x86_64-apple-macosx11.0"].map(|target| {
                let mut one = surface();
                one.target = target.to_owned();
                one.records.get_mut("struct pair").expect("there").size = size;
                one
            })
        };
        let comparison = compare(&both(8), &both(16));
        assert_eq!(comparison.changes.len(), 1);
        assert_eq!(comparison.changes[0].rule, "record-layout");
        assert_eq!(comparison.changes[0].targets.len(), 2);
        assert_eq!(comparison.verdict(), "1 breaking");
    }

    #[test]
    fn target_of_only_one_side_is_passed_over() {
        let mut other = surface();
        other.target = "x86_64-apple-macosx11.0".to_owned();
        let comparison = compare(&[surface()], &[other]);
        assert_eq!((comparison.targets.len(), comparison.changes.len()), (0, 0));
    }
}
