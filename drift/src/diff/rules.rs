//! The rules by which changes are graded: data, in `rules.json`.

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// How bad a change is.
///
/// The order is by how much attention it asks for, from least to most.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    clap::ValueEnum,
)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Nothing that is compiled or run changes
    Cosmetic,
    /// There is more than before
    Additive,
    /// On some platform or release there is more or less than before
    Availability,
    /// Something is gone, or is not what it was
    Breaking,
}

impl Grade {
    /// All of them, worst first.
    pub const ALL: [Self; 4] = [
        Self::Breaking,
        Self::Availability,
        Self::Additive,
        Self::Cosmetic,
    ];

    /// Its name, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cosmetic => "cosmetic",
            Self::Additive => "additive",
            Self::Availability => "availability",
            Self::Breaking => "breaking",
        }
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// One kind of change.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id, such as `function-removed`.
    pub id: String,
    /// How bad such a change is.
    pub grade: Grade,
    /// Its name in plain words.
    pub name: String,
    /// Why it matters to somebody with a binding.
    pub why: String,
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    // A test reads them, so a mistake in the file never leaves the workspace.
    serde_json::from_str(include_str!("../../rules.json")).unwrap_or_default()
});

/// All rules, in the order of the file.
pub fn all() -> &'static [Rule] {
    &RULES
}

/// The rule of that id.
pub fn named(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_of_the_file_are_read_and_distinct() {
        assert!(all().len() > 40);
        for rule in all() {
            assert!(
                std::ptr::eq(named(&rule.id).expect("there"), rule),
                "{}",
                rule.id
            );
            assert!(rule.why.ends_with('.'), "{}", rule.id);
        }
    }

    #[test]
    fn grades_are_ordered_by_how_bad_they_are() {
        assert!(Grade::Breaking > Grade::Availability);
        assert!(Grade::Availability > Grade::Additive);
        assert!(Grade::Additive > Grade::Cosmetic);
    }
}
