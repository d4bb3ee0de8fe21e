//! Comparisons, told to people and to machines.

mod html;
mod markdown;
mod page;
mod text;

use crate::diff::{Change, Comparison, Grade};

pub use html::html;
pub(crate) use html::{grades, html_with};
pub(crate) use markdown::code;
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

/// The comparison as annotations that GitHub's runners understand: one line for each change.
pub fn annotations(comparison: &Comparison) -> String {
    let mut text = String::new();
    for change in &comparison.changes {
        let level = match change.grade {
            Grade::Breaking => "error",
            Grade::Availability => "warning",
            Grade::Additive | Grade::Cosmetic => "notice",
        };
        let rule = crate::diff::rule(change.rule);
        let title = rule.map_or(change.rule, |rule| rule.name.as_str());
        let title = format!("{title} (macOS {} to {})", comparison.old, comparison.new);
        text.push_str(&annotation(level, &title, &line(change, comparison)));
    }
    text
}

/// One annotation.
pub(crate) fn annotation(level: &str, title: &str, said: &str) -> String {
    format!("::{level} title={}::{}\n", property(title), message(said))
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

/// GitHub's escapes for a property.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

/// GitHub's escapes for a message.
fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::compare;
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
    fn annotations_carry_level_and_escapes() {
        let text = annotations(&comparison());
        assert!(
            text.contains("::error title=size or alignment changed"),
            "{text}"
        );
        assert!(text.contains("::warning title=deprecated"), "{text}");
        assert!(text.contains("::notice title=function added"), "{text}");
        assert!(text.contains("a%25b"), "{text}");
        assert_eq!(text.lines().count(), comparison().changes.len());
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
