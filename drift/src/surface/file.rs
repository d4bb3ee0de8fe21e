//! Surfaces as files: JSON in which every declaration has a line of its own.
//!
//! A file holds the surfaces of one SDK, for one target or for several. What all of them share
//! stands once; what is special to a target stands under `only`. So the two architectures of an
//! SDK, which differ in a tenth of it, are kept together.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Surface;
use crate::Error;

/// The version of the form in which surfaces are written.
///
/// It changes when a surface of before would be misread; then old files are refused, with the
/// command that makes them anew.
///
/// | form | new in it |
/// |---|---|
/// | 2 | which functions are inline, `deprecated` and `unavailable` without a platform, why a header was left out, unknown exports |
pub const SCHEMA: u32 = 2;

/// The parts of a surface, in the order of the file.
const SECTIONS: [&str; 9] = [
    "headers",
    "functions",
    "variables",
    "records",
    "enums",
    "typedefs",
    "constants",
    "macros",
    "exports",
];

/// The lines of a section: by name, the declaration in JSON.
type Lines = BTreeMap<String, String>;

/// A file, as it is before its sections are looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: u32,
    sdk: String,
    targets: Vec<String>,
    #[serde(default)]
    exports_unknown: bool,
    headers: Map<String, Value>,
    functions: Map<String, Value>,
    variables: Map<String, Value>,
    records: Map<String, Value>,
    enums: Map<String, Value>,
    typedefs: Map<String, Value>,
    constants: Map<String, Value>,
    macros: Map<String, Value>,
    exports: Map<String, Value>,
    #[serde(default)]
    only: BTreeMap<String, BTreeMap<String, Map<String, Value>>>,
}

/// The surfaces as one JSON text: sorted, one declaration a line, always the same bytes.
///
/// They are of one SDK, whose version is that of the first, and of different targets.
pub fn to_json(surfaces: &[Surface]) -> String {
    let mut text = String::from("{\n");
    let sdk = surfaces.first().map_or("", |first| &first.sdk);
    let targets: Vec<&str> = surfaces.iter().map(|one| one.target.as_str()).collect();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "\"schema\": {SCHEMA},");
    let _ = writeln!(text, "\"sdk\": {},", json(sdk));
    let _ = write!(text, "\"targets\": {}", json(&targets));
    if surfaces.iter().any(|one| one.exports_unknown) {
        text.push_str(",\n\"exports_unknown\": true");
    }
    let mut own: Vec<[Lines; 9]> = surfaces.iter().map(lines).collect();
    for (index, name) in SECTIONS.iter().enumerate() {
        let mut shared = Lines::new();
        if let Some(first) = own.first() {
            for (key, line) in &first[index] {
                if own.iter().all(|one| one[index].get(key) == Some(line)) {
                    shared.insert(key.clone(), line.clone());
                }
            }
        }
        for one in &mut own {
            one[index].retain(|key, _| !shared.contains_key(key));
        }
        text.push_str(",\n");
        section(&mut text, name, &shared);
    }
    if surfaces.len() > 1 {
        text.push_str(",\n\"only\": {");
        let mut gap = "\n";
        for (target, lines) in targets.iter().zip(&own) {
            let _ = writeln!(text, "{gap}{}: {{", json(target));
            let mut inner = "";
            for (name, lines) in SECTIONS.iter().zip(lines) {
                if !lines.is_empty() {
                    text.push_str(inner);
                    section(&mut text, name, lines);
                    inner = ",\n";
                }
            }
            text.push_str("\n}");
            gap = ",\n";
        }
        text.push_str("\n}");
    }
    text.push_str("\n}\n");
    text
}

fn lines(surface: &Surface) -> [Lines; 9] {
    fn of<T: Serialize>(entries: &BTreeMap<String, T>) -> Lines {
        let lines = entries.iter();
        lines
            .map(|(key, entry)| (key.clone(), json(entry)))
            .collect()
    }
    [
        of(&surface.headers),
        of(&surface.functions),
        of(&surface.variables),
        of(&surface.records),
        of(&surface.enums),
        of(&surface.typedefs),
        of(&surface.constants),
        of(&surface.macros),
        of(&surface.exports),
    ]
}

fn section(text: &mut String, name: &str, lines: &Lines) {
    let _ = write!(text, "\"{name}\": {{");
    let mut gap = "\n";
    for (key, line) in lines {
        let _ = write!(text, "{gap}{}: {line}", json(key));
        gap = ",\n";
    }
    text.push_str("\n}");
}

/// What is written here has string keys and no floating point, so it always has a form.
fn json<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Reads the surfaces in a JSON text. `name` says in errors what was read.
///
/// # Errors
///
/// It is not such a text, or one of another version.
pub fn from_json(text: &str, name: &Path) -> Result<Vec<Surface>, Error> {
    let bad = |reason: String| Error::BadSurface {
        path: name.to_owned(),
        reason,
    };
    /// What is looked at before anything is taken for granted.
    #[derive(Deserialize)]
    struct Head {
        schema: u32,
    }
    let head: Head = serde_json::from_str(text).map_err(|error| bad(error.to_string()))?;
    if head.schema != SCHEMA {
        return Err(Error::OtherSchema {
            path: name.to_owned(),
            found: head.schema,
        });
    }
    let file: File = serde_json::from_str(text).map_err(|error| bad(error.to_string()))?;
    if file.targets.is_empty() {
        return Err(bad("it is for no target".to_owned()));
    }
    let stray = |key: &&String| !file.targets.contains(key);
    if let Some(stray) = file.only.keys().find(stray) {
        return Err(bad(format!(
            "it has lines for {stray}, which it is not for"
        )));
    }
    let targets = file.targets.iter();
    let surfaces = targets.map(|target| assemble(&file, target));
    surfaces
        .collect::<Result<_, _>>()
        .map_err(|error| bad(error.to_string()))
}

/// Puts together what all targets share and what is only of `target`.
fn assemble(file: &File, target: &str) -> Result<Surface, serde_json::Error> {
    let shared = [
        &file.headers,
        &file.functions,
        &file.variables,
        &file.records,
        &file.enums,
        &file.typedefs,
        &file.constants,
        &file.macros,
        &file.exports,
    ];
    let own = file.only.get(target);
    let mut whole = Map::new();
    whole.insert("schema".to_owned(), file.schema.into());
    whole.insert("sdk".to_owned(), file.sdk.clone().into());
    whole.insert("target".to_owned(), target.into());
    whole.insert("exports_unknown".to_owned(), file.exports_unknown.into());
    for (name, entries) in SECTIONS.iter().zip(shared) {
        let mut entries = entries.clone();
        if let Some(own) = own.and_then(|own| own.get(*name)) {
            entries.extend(own.clone());
        }
        whole.insert((*name).to_owned(), entries.into());
    }
    serde_json::from_value(whole.into())
}

/// Reads the surfaces in a file.
///
/// # Errors
///
/// It cannot be read, holds no surfaces, or such of another version.
pub fn read(path: &Path) -> Result<Vec<Surface>, Error> {
    let text = crate::input::read_text(path)?;
    from_json(&text, path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::Origin;
    use crate::testing::surface;

    fn two() -> [Surface; 2] {
        let arm = surface();
        let mut intel = surface();
        intel.target = "x86_64-apple-macosx11.0".to_owned();
        intel.constants.remove("LIMIT");
        intel.records.get_mut("struct pair").expect("there").size = 16;
        [arm, intel]
    }

    #[test]
    fn surfaces_written_and_read_are_the_same() {
        let mut bare = two();
        for surface in &mut bare {
            surface.exports.clear();
            surface.exports_unknown = true;
            let collides = Origin::CollidesWith("mach/a.h".to_owned());
            surface.headers.insert("mach/b.h".to_owned(), collides);
            surface.functions.get_mut("look_up").expect("there").inline = true;
        }
        for surfaces in [&two()[..], &two()[..1], &bare] {
            let text = to_json(surfaces);
            let read = from_json(&text, Path::new("a.json")).expect("it is one");
            assert_eq!(surfaces, read);
            assert_eq!(to_json(&read), text);
        }
    }

    #[test]
    fn surfaces_say_once_what_they_share() {
        let text = to_json(&two());
        let lines = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
        assert_eq!(lines("\"look_up\": {\"header\":\"mach/a.h\""), 1);
        assert_eq!(lines("\"LIMIT\": "), 1);
        assert_eq!(lines("\"struct pair\": "), 2);
    }

    #[test]
    fn surface_has_each_declaration_on_a_line_of_its_own() {
        let text = to_json(&two());
        let line = text.lines().find(|line| line.starts_with("\"look_up\": "));
        let line = line.expect("the function has a line").trim_end_matches(',');
        let whole = format!("{{{line}}}");
        serde_json::from_str::<Value>(&whole).expect("which is whole");
    }

    #[test]
    fn surface_of_another_version_is_refused_with_the_remedy() {
        let text = to_json(&two()).replace("\"schema\": 2", "\"schema\": 99");
        let error = from_json(&text, Path::new("a.json")).expect_err("refused");
        let said = error.to_string();
        assert!(said.contains("a.json") && said.contains("99"), "{said}");
        assert!(said.contains("drift surface"), "{said}");
    }

    #[test]
    fn surface_cut_short_or_mended_is_refused_by_name() {
        let text = to_json(&two());
        let mut bad: Vec<String> = [0, 1, text.len() / 2, text.len() - 3]
            .iter()
            .map(|&length| text[..length].to_owned())
            .collect();
        bad.push(text.replace("\"size\":8,", "\"size\":\"8\","));
        bad.push(text.replace("\"sdk\": ", "\"sdkk\": "));
        bad.push(text.replace("\"targets\": [", "\"targets\": [], \"x\": ["));
        for text in bad {
            let said = from_json(&text, Path::new("cut.json")).expect_err("refused");
            assert!(said.to_string().contains("cut.json"), "{said}");
        }
    }
}
