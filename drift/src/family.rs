//! Families of symbols: what belongs together, by name.
//!
//! The families are data, in `families.json`: the first whose pattern fits a name has it. `*`
//! stands for any run of characters.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::Error;

/// Symbols that belong together.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Its short name, such as `mach_port`.
    pub name: String,
    /// What it is about.
    pub about: String,
    patterns: Vec<String>,
}

static FAMILIES: LazyLock<Vec<Family>> = LazyLock::new(|| {
    // A test reads them, so a mistake in the file never leaves the workspace.
    serde_json::from_str(include_str!("../families.json")).unwrap_or_default()
});

/// All families, in the order in which they are tried.
pub fn all() -> &'static [Family] {
    &FAMILIES
}

/// The family that has `symbol`, if any.
pub fn of(symbol: &str) -> Option<&'static Family> {
    FAMILIES.iter().find(|family| family.has(symbol))
}

/// The family of that name.
///
/// # Errors
///
/// There is none; the error lists them.
pub fn named(name: &str) -> Result<&'static Family, Error> {
    let family = FAMILIES
        .iter()
        .find(|family| family.name == name.trim_end_matches(['*', '_']));
    family.ok_or_else(|| Error::NoFamily {
        name: name.to_owned(),
        known: FAMILIES.iter().map(|family| family.name.clone()).collect(),
    })
}

impl Family {
    fn has(&self, symbol: &str) -> bool {
        self.patterns.iter().any(|pattern| fits(pattern, symbol))
    }
}

/// Whether `name` is what `pattern` describes, in which `*` stands for any run of characters.
pub fn fits(pattern: &str, name: &str) -> bool {
    let Some((head, tail)) = pattern.split_once('*') else {
        return pattern == name;
    };
    name.strip_prefix(head).is_some_and(|rest| {
        tail.is_empty()
            || rest.char_indices().any(|(at, _)| fits(tail, &rest[at..]))
            || fits(tail, "")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_of_the_file_are_read() {
        assert!(all().len() > 10);
        let names: Vec<_> = all().iter().map(|family| &family.name).collect();
        let mut distinct = names.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!(names.len(), distinct.len());
    }

    #[test]
    fn symbol_belongs_to_the_first_family_that_fits() {
        let family = |symbol| of(symbol).map(|family| family.name.as_str());
        assert_eq!(family("bootstrap_look_up2"), Some("bootstrap"));
        assert_eq!(family("mach_port_allocate"), Some("mach_port"));
        assert_eq!(
            family("_kernelrpc_mach_port_allocate_trap"),
            Some("kernelrpc")
        );
        assert_eq!(family("mach_error_string"), Some("error"));
        assert_eq!(family("mach_absolute_time"), Some("clock"));
        assert_eq!(family("printf"), None);
    }

    #[test]
    fn family_that_is_not_there_is_an_error_that_lists_them() {
        assert_eq!(named("bootstrap_*").expect("there").name, "bootstrap");
        let said = named("botstrap").expect_err("not there").to_string();
        assert!(said.contains("bootstrap"), "{said}");
    }
}
