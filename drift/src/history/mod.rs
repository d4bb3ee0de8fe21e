//! Many SDKs in a row: when each declaration appeared, changed, was deprecated, disappeared.

mod grid;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use grid::html;
pub use text::text;

use crate::diff::{Change, Grade, Kind, compare};
use crate::platform;
use crate::surface::{Availability, Surface};

/// The declarations of several SDKs, in each of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct History {
    /// The SDKs' versions, oldest first.
    pub sdks: Vec<String>,
    /// The targets of any of the SDKs.
    pub targets: BTreeSet<String>,
    /// By kind and name, what was ever declared or exported.
    pub rows: Vec<Row>,
}

/// One declaration through the SDKs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The last header that declared it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub header: String,
    /// What it is in each SDK.
    pub cells: Vec<Cell>,
}

/// A declaration in one SDK.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Whether it is there.
    pub state: State,
    /// Deprecated on the SDK's system.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// What changed about it since the SDK before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
}

/// Whether a declaration is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It is not.
    #[default]
    Absent,
    /// It is.
    Present,
    /// This SDK, as it is at hand, has no headers for the architectures it belongs to, or no list of
    /// what its libraries export.
    Unknown,
}

/// One thing that happened to a declaration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// How bad it is.
    pub grade: Grade,
    /// What happened: the id of a rule of [`diff`](crate::diff), or `appeared` or `disappeared`.
    pub what: &'static str,
    /// What was.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub old: String,
    /// What is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub new: String,
}

impl History {
    /// The system that the SDKs are for; several, if they are for several.
    pub(crate) fn system(&self) -> String {
        let mut systems: Vec<String> = vec![];
        for target in &self.targets {
            let system = platform::of_target(target).to_string();
            if !systems.contains(&system) {
                systems.push(system);
            }
        }
        systems.join(" and ")
    }
}

impl Row {
    /// The grades of everything that ever happened to it.
    pub fn grades(&self) -> BTreeSet<Grade> {
        let events = self.cells.iter().flat_map(|cell| &cell.events);
        events.map(|event| event.grade).collect()
    }
}

/// A declaration in one SDK, before it is known what it was in others.
struct Presence<'a> {
    header: &'a str,
    targets: BTreeSet<&'a str>,
    deprecated: bool,
}

/// Lines up SDKs, each given by its surfaces, in the order of their versions.
pub fn history(mut sdks: Vec<Vec<Surface>>) -> History {
    sdks.retain(|surfaces| !surfaces.is_empty());
    sdks.sort_by_key(|surfaces| version_key(&surfaces[0].sdk));
    let presences: Vec<_> = sdks.iter().map(|surfaces| presences(surfaces)).collect();
    let undeclared_only = |key: &(Kind, &str)| {
        // What is declared anywhere is shown as that, and its export is not news.
        key.0 != Kind::Export
            || !presences.iter().any(|sdk| {
                let declared = [Kind::Function, Kind::Variable];
                declared
                    .iter()
                    .any(|kind| sdk.contains_key(&(*kind, key.1)))
            })
    };
    let keys: BTreeSet<(Kind, &str)> = presences
        .iter()
        .flat_map(|sdk| sdk.keys().copied())
        .filter(undeclared_only)
        .collect();
    let mut changes: Vec<BTreeMap<(Kind, &str), Vec<&Change>>> = vec![];
    let comparisons: Vec<_> = sdks
        .windows(2)
        .map(|pair| compare(&pair[0], &pair[1]))
        .collect();
    for comparison in &comparisons {
        let mut of: BTreeMap<(Kind, &str), Vec<&Change>> = BTreeMap::new();
        for change in &comparison.changes {
            of.entry((change.kind, &change.name))
                .or_default()
                .push(change);
        }
        changes.push(of);
    }
    let rows = keys
        .into_iter()
        .map(|key| row(key, &sdks, &presences, &changes));
    let targets = sdks.iter().flatten().map(|surface| surface.target.clone());
    History {
        rows: rows.collect(),
        targets: targets.collect(),
        sdks: sdks
            .iter()
            .map(|surfaces| surfaces[0].sdk.clone())
            .collect(),
    }
}

fn row<'a>(
    key: (Kind, &'a str),
    sdks: &[Vec<Surface>],
    presences: &[BTreeMap<(Kind, &'a str), Presence<'_>>],
    changes: &[BTreeMap<(Kind, &str), Vec<&Change>>],
) -> Row {
    let mut ever: BTreeSet<&str> = BTreeSet::new();
    let mut header = "";
    for presence in presences.iter().filter_map(|sdk| sdk.get(&key)) {
        ever.extend(&presence.targets);
        header = presence.header;
    }
    let mut cells: Vec<Cell> = vec![];
    for (index, sdk) in sdks.iter().enumerate() {
        let presence = presences[index].get(&key);
        let readable = sdk.iter().any(|one| {
            let listed = key.0 != Kind::Export || !one.exports_unknown;
            listed && ever.contains(one.target.as_str())
        });
        let state = match presence {
            Some(_) => State::Present,
            None if readable => State::Absent,
            None => State::Unknown,
        };
        let mut events = vec![];
        let before = index.checked_sub(1);
        let mut known = cells.iter().rev().map(|cell| cell.state);
        match (known.find(|state| *state != State::Unknown), state) {
            (Some(State::Absent), State::Present) => {
                events.push(event(Grade::Additive, "appeared"))
            }
            (Some(State::Present), State::Absent) => {
                events.push(event(Grade::Breaking, "disappeared"))
            }
            _ => {}
        }
        let since = before.and_then(|before| changes[before].get(&key));
        for change in since.into_iter().flatten() {
            // Coming and going are told above, also where a whole header came or went.
            if !["-added", "-removed"]
                .iter()
                .any(|end| change.rule.ends_with(end))
                || change.rule.starts_with("field")
            {
                events.push(Event {
                    grade: change.grade,
                    what: change.rule,
                    old: change.old.clone(),
                    new: change.new.clone(),
                });
            }
        }
        cells.push(Cell {
            state,
            deprecated: presence.is_some_and(|presence| presence.deprecated),
            events,
        });
    }
    Row {
        kind: key.0,
        name: key.1.to_owned(),
        header: header.to_owned(),
        cells,
    }
}

fn event(grade: Grade, what: &'static str) -> Event {
    Event {
        grade,
        what,
        old: String::new(),
        new: String::new(),
    }
}

/// Everything that one SDK declares or exports.
fn presences(surfaces: &[Surface]) -> BTreeMap<(Kind, &str), Presence<'_>> {
    let mut all = BTreeMap::new();
    for surface in surfaces {
        let target = surface.target.as_str();
        let mut add = |kind, name, header, deprecated| {
            let presence: &mut Presence<'_> = all.entry((kind, name)).or_insert(Presence {
                header,
                targets: BTreeSet::new(),
                deprecated,
            });
            presence.targets.insert(target);
        };
        for (name, one) in &surface.functions {
            add(
                Kind::Function,
                name.as_str(),
                one.header.as_str(),
                deprecated(&one.availability, target),
            );
        }
        for (name, one) in &surface.variables {
            add(
                Kind::Variable,
                name,
                &one.header,
                deprecated(&one.availability, target),
            );
        }
        for (name, one) in &surface.records {
            add(Kind::Record, name, &one.header, false);
        }
        for (name, one) in &surface.enums {
            add(Kind::Enum, name, &one.header, false);
            for constant in one.enumerators.keys() {
                add(Kind::Constant, constant, &one.header, false);
            }
        }
        for (name, one) in &surface.typedefs {
            add(Kind::Typedef, name, &one.header, false);
        }
        for (name, one) in &surface.constants {
            add(Kind::Constant, name, &one.header, false);
        }
        for (name, one) in &surface.macros {
            add(Kind::Macro, name, &one.header, false);
        }
        for name in surface.exports.keys() {
            add(Kind::Export, name, "", false);
        }
    }
    all
}

/// Returns `true` if something is deprecated on the system of `target`, or on all, in a release that
/// has a number or in every release.
pub(crate) fn deprecated(availability: &BTreeMap<String, Availability>, target: &str) -> bool {
    let system = platform::of_target(target).rust_os();
    let mut said = [system, Availability::EVERYWHERE]
        .into_iter()
        .filter_map(|platform| availability.get(platform)?.deprecated.as_deref());
    said.any(|version| !version.starts_with(crate::diff::SOME_DAY))
}

/// A version as numbers, to be sorted by.
pub fn version_key(version: &str) -> Vec<u32> {
    version
        .split('.')
        .map(|part| part.parse().unwrap_or(0))
        .collect()
}

/// The history as JSON.
pub fn json(history: &History) -> String {
    // Strings and numbers always have a form.
    let mut text = serde_json::to_string_pretty(history).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::surface;

    pub(super) fn three() -> Vec<Vec<Surface>> {
        let one = surface();
        let mut two = one.clone();
        two.sdk = "2.0".to_owned();
        let function = two.functions["look_up"].clone();
        two.functions.insert("unlike_anything".to_owned(), function);
        two.records.get_mut("struct pair").expect("there").size = 16;
        let mut three = two.clone();
        three.sdk = "10.0".to_owned();
        three.functions.remove("look_up");
        let newest = three.functions.get_mut("unlike_anything").expect("there");
        newest
            .availability
            .get_mut("macos")
            .expect("there")
            .deprecated = Some("10.0".to_owned());
        vec![vec![three], vec![one], vec![two]]
    }

    fn row<'a>(history: &'a History, name: &str) -> &'a Row {
        let row = history.rows.iter().find(|row| row.name == name);
        row.expect("it has a row")
    }

    #[test]
    fn history_is_ordered_by_version_not_by_spelling() {
        assert_eq!(history(three()).sdks, ["1.0", "2.0", "10.0"]);
    }

    #[test]
    fn history_tells_when_a_declaration_came_changed_and_went() {
        let history = history(three());
        let what = |name: &str| -> Vec<Vec<&str>> {
            let cells = row(&history, name).cells.iter();
            cells
                .map(|cell| cell.events.iter().map(|event| event.what).collect())
                .collect()
        };
        assert_eq!(what("look_up"), [vec![], vec![], vec!["disappeared"]]);
        assert_eq!(
            what("unlike_anything"),
            [vec![], vec!["appeared"], vec!["deprecated"]]
        );
        assert_eq!(what("struct pair"), [vec![], vec!["record-layout"], vec![]]);
        assert!(row(&history, "unlike_anything").cells[2].deprecated);
    }

    #[test]
    fn declaration_of_an_architecture_that_an_sdk_lacks_is_unknown_there() {
        let mut arm = surface();
        arm.sdk = "2.0".to_owned();
        let mut intel = surface();
        intel.target = "x86_64-apple-macosx11.0".to_owned();
        intel.macros.clear();
        let history = history(vec![vec![intel], vec![arm]]);
        let cells = &row(&history, "BITS").cells;
        assert_eq!(cells[0].state, State::Unknown);
        assert_eq!(
            cells[1].events,
            [],
            "it did not appear, as far as anybody knows"
        );
    }

    /// The states of the symbol `odd`, which the first SDK exports, and its events.
    fn of_export(lists: [bool; 3]) -> (Vec<State>, Vec<&'static str>) {
        let sdks = lists.into_iter().enumerate().map(|(index, listed)| {
            let mut one = surface();
            one.sdk = format!("{index}.0");
            let export = one.exports["look_up"].clone();
            if index == 0 {
                one.exports.insert("odd".to_owned(), export);
            }
            if !listed {
                one.exports.clear();
                one.exports_unknown = true;
            }
            vec![one]
        });
        let history = history(sdks.collect());
        let cells = &row(&history, "odd").cells;
        let events = cells.iter().flat_map(|cell| &cell.events);
        let events = events.map(|event| event.what).collect();
        (cells.iter().map(|cell| cell.state).collect(), events)
    }

    #[test]
    fn symbol_is_unknown_where_an_sdk_lists_no_exports() {
        use State::{Absent, Present, Unknown};
        let (states, events) = of_export([true, false, false]);
        assert_eq!(states, [Present, Unknown, Unknown]);
        assert!(events.is_empty(), "nothing shows that it is gone");
        let (states, events) = of_export([true, false, true]);
        assert_eq!(states, [Present, Unknown, Absent]);
        assert_eq!(events, ["disappeared"]);
    }

    #[test]
    fn declaration_is_deprecated_on_its_system_or_on_all() {
        let cell = |target: &str, platform: &str, version: &str| {
            let mut one = surface();
            one.target = target.to_owned();
            let function = one.functions.get_mut("look_up").expect("there");
            let availability = Availability {
                deprecated: Some(version.to_owned()),
                ..Availability::default()
            };
            function.availability = BTreeMap::from([(platform.to_owned(), availability)]);
            row(&history(vec![vec![one]]), "look_up").cells[0].deprecated
        };
        let (macos, ios) = ("arm64-apple-macosx11.0", "arm64-apple-ios14.0");
        assert!(cell(macos, Availability::EVERYWHERE, ""));
        assert!(cell(macos, "macos", "12.0"));
        assert!(cell(ios, "ios", "9.0"));
        assert!(!cell(macos, "ios", "9.0"));
        assert!(!cell(ios, "macos", "12.0"));
        assert!(!cell(macos, "macos", "100000.0"));
    }

    #[test]
    fn history_names_the_systems_of_its_sdks() {
        let mut one = surface();
        assert_eq!(history(vec![vec![one.clone()]]).system(), "macOS");
        one.target = "arm64-apple-ios14.0".to_owned();
        let ios = history(vec![vec![one.clone()]]);
        assert_eq!(ios.system(), "iOS");
        let page = html(&ios);
        assert!(page.contains("Mach headers from iOS 1.0"), "{page}");
        assert!(page.contains("data-system=\"iOS\"") && !page.contains("macOS"));
        assert!(text(&ios).contains("iOS 1.0") && !text(&ios).contains("macOS"));
        let both = history(vec![vec![one], vec![surface()]]);
        assert_eq!(both.system(), "iOS and macOS");
    }

    #[test]
    fn history_as_json_is_whole() {
        let history = history(three());
        let value: serde_json::Value = serde_json::from_str(&json(&history)).expect("parses");
        assert_eq!(
            value["rows"].as_array().expect("a list").len(),
            history.rows.len()
        );
    }
}
