//! Comparisons, told to people and to machines.

mod annotations;
mod escape;
mod html;
mod markdown;
mod page;
mod text;

use bootstrap_sys_generate::Platform;

use crate::diff::{Change, Comparison};
use crate::platform;

pub use annotations::annotations;
pub(crate) use annotations::{Annotations, Level};
pub use escape::{Cell, Code, Lines, Markdown, Terminal};
pub use html::html;
pub(crate) use html::{grades, html_with};
pub use markdown::markdown;
pub(crate) use page::{Mark, Page, name, visible};
pub(crate) use text::style;
pub use text::text;

/// The comparison as JSON.
pub fn json(comparison: &Comparison) -> String {
    // Strings and numbers always have a form.
    let mut text = serde_json::to_string_pretty(comparison).unwrap_or_default();
    text.push('\n');
    text
}

/// The system that `targets` are for; macOS if the list is empty.
pub(crate) fn system<T: AsRef<str>>(targets: &[T]) -> Platform {
    let first = targets.first().map_or("", AsRef::as_ref);
    platform::of_target(first)
}

/// A change in one line.
fn line(change: &Change, comparison: &Comparison) -> String {
    let place = place(change);
    let becomes = match (change.old.as_str(), change.new.as_str()) {
        ("", "") => String::new(),
        ("", new) => format!(": {new}"),
        (old, "") => format!(": {old}"),
        (old, new) => format!(": {old} -> {new}"),
    };
    let only = only(change, comparison);
    format!("{} {}{place}{only}{becomes}", change.kind, change.name)
}

/// Where something is declared, as an addition to its name.
fn place(change: &Change) -> String {
    if change.header.is_empty() || change.header == change.name {
        return String::new();
    }
    format!(" in <{}>", change.header)
}

/// Says on which architectures a change is seen, if not on all.
fn only(change: &Change, comparison: &Comparison) -> String {
    if change.targets.len() >= comparison.targets.len() {
        return String::new();
    }
    let names: Vec<&str> = change.targets.iter().map(|target| arch(target)).collect();
    format!(" ({} only)", names.join(", "))
}

/// The architecture in a target.
pub(crate) fn arch(target: &str) -> &str {
    target.split('-').next().unwrap_or(target)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::{Grade, compare};
    use crate::testing::surface;

    /// A comparison with something of every grade.
    pub(super) fn comparison() -> Comparison {
        let mut new = surface();
        new.sdk = "2.0".to_owned();
        new.records.get_mut("struct pair").expect("there").size = 16;
        let mut function = new.functions["look_up"].clone();
        function.parameters[0].name = "a%b:<c>".to_owned();
        function
            .availability
            .get_mut("macos")
            .expect("there")
            .deprecated = Some("2.0".to_owned());
        new.functions.insert("look_up".to_owned(), function.clone());
        new.functions.insert("unlike_anything".to_owned(), function);
        compare(&[surface()], &[new])
    }

    #[test]
    fn comparison_has_every_grade() {
        for grade in Grade::ALL {
            assert!(comparison().count(grade) > 0, "{grade}");
        }
    }

    #[test]
    fn comparison_names_the_system_that_it_is_of() {
        assert_eq!(system(&["arm64-apple-macosx11.0"]).to_string(), "macOS");
        assert_eq!(system(&["arm64-apple-ios14.0".to_owned()]), Platform::Ios);
        assert_eq!(system::<&str>(&[]), Platform::MacOs);
    }

    #[test]
    fn json_is_the_whole_comparison() {
        let value: serde_json::Value = serde_json::from_str(&json(&comparison())).expect("parses");
        assert_eq!(value["old"], "1.0");
        let changes = value["changes"].as_array().expect("a list");
        assert_eq!(changes.len(), comparison().changes.len());
        assert_eq!(changes[0]["grade"], "breaking");
    }
}
