//! Each rule on a pair of headers that it is for, and on one that it just misses.
//!
//! A file of `rules/` is named after its rule, up to the first dot. Its first line gives all that is found between the
//! old header and the new one; between the old one and the near miss the rule must be silent.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use bootstrap_drift::diff::{Comparison, compare, rules};
use bootstrap_drift::extract::extract_text;
use bootstrap_sys_generate::{Arch, Target};

/// Rules about stubs and whole headers, which one header does not show. Their tests are beside
/// them.
const NOT_OF_ONE_HEADER: [&str; 9] = [
    "export-removed",
    "export-added",
    "export-library",
    "header-removed",
    "header-added",
    "header-unread",
    "header-read",
    "header-moved",
    "header-origin",
];

struct Example {
    rule: String,
    expected: Vec<String>,
    old: String,
    new: String,
    near: String,
}

fn examples() -> Vec<Example> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| example(path)).collect()
}

fn example(path: &Path) -> Example {
    let text = fs::read_to_string(path).expect("it can be read");
    let part = |start: &str, end: &str| {
        let (_, rest) = text.split_once(start).expect("the part is there");
        let part = if end.is_empty() {
            rest
        } else {
            rest.split_once(end).expect("the next part is there").0
        };
        part.to_owned()
    };
    let expected = part("// expect: ", "\n");
    let name = path.file_name().expect("a name").to_string_lossy();
    let rule = name.split('.').next().expect("a part");
    Example {
        rule: rule.to_owned(),
        expected: expected.split(", ").map(str::to_owned).collect(),
        old: part("--- old\n", "--- new\n"),
        new: part("--- new\n", "--- near\n"),
        near: part("--- near\n", ""),
    }
}

fn compared(old: &str, new: &str) -> Comparison {
    let target = Target::macos(Arch::Aarch64);
    let surface = |text: &str| extract_text(text, target).expect("it parses");
    compare(&[surface(old)], &[surface(new)])
}

#[test]
fn rule_finds_what_it_is_for_and_nothing_else_is_found() {
    let mut wrong = vec![];
    for example in examples() {
        let comparison = compared(&example.old, &example.new);
        let mut found: Vec<String> = comparison
            .changes
            .iter()
            .map(|change| format!("{} {}", change.rule, change.name))
            .collect();
        found.sort();
        if found != example.expected {
            wrong.push(format!(
                "{} {:?}: {found:?}",
                example.rule, example.expected
            ));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn rule_is_silent_on_its_near_miss() {
    for example in examples() {
        let comparison = compared(&example.old, &example.near);
        let fires = comparison
            .changes
            .iter()
            .any(|change| change.rule == example.rule);
        assert!(!fires, "{}: {:#?}", example.rule, comparison.changes);
    }
}

#[test]
fn rule_is_silent_where_nothing_changed() {
    for example in examples() {
        let comparison = compared(&example.new, &example.new);
        assert_eq!(comparison.changes, [], "{}", example.rule);
    }
}

#[test]
fn every_rule_has_an_example() {
    let with: BTreeSet<String> = examples().into_iter().map(|example| example.rule).collect();
    let all: BTreeSet<String> = rules()
        .iter()
        .map(|rule| rule.id.clone())
        .filter(|id| !NOT_OF_ONE_HEADER.contains(&id.as_str()))
        .collect();
    assert_eq!(with, all);
}
