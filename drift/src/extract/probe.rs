//! What macros come to: the compiler works it out.
//!
//! Each macro becomes an initializer in a C file of our own. One that is no expression makes an
//! error on its own line, from which libclang recovers.

use std::collections::BTreeMap;

use bootstrap_sys_generate::Platform;
use bootstrap_sys_generate::clang::{self, Kind, Unit};

use crate::surface::{CType, Constant, Macro, Surface, Value};

/// The macros of some headers.
#[derive(Default)]
pub(super) struct Macros {
    /// Those without arguments, with the header that defines each.
    pub(super) plain: BTreeMap<String, String>,
    /// Those with arguments.
    pub(super) function_like: BTreeMap<String, FunctionLike>,
}

/// A macro that takes arguments.
pub(super) struct FunctionLike {
    pub(super) header: String,
    pub(super) parameters: Vec<String>,
    pub(super) body: String,
}

const PLAIN: &str = "drift_constant_";
const TEXT: &str = "drift_text_";
const CALL: &str = "drift_call_";

/// Arguments with which macros are tried: small, with bits set here and there, and all ones.
const ARGUMENTS: [[&str; 4]; 3] = [
    ["1", "2", "3", "4"],
    ["0x12", "0x15", "0x80000001u", "7"],
    ["0xffffffffu", "0", "0xffffu", "1"],
];

/// Adds to `surface` what the macros come to, and the version of the SDK for `platform`.
pub(super) fn evaluate(
    source: &str,
    arguments: &[String],
    platform: Platform,
    macros: Macros,
    surface: &mut Surface,
) -> Result<(), bootstrap_sys_generate::Error> {
    let mut probe = source.to_owned();
    if surface.headers.keys().any(|header| header == "mach/mach.h") {
        probe.push_str("#include <Availability.h>\n");
    }
    let version = platform.version_macro();
    for name in macros.plain.keys().map(String::as_str).chain([version]) {
        probe.push_str(&format!(
            "static const __auto_type {PLAIN}{name} = ({name});\n"
        ));
    }
    // A string is no constant expression, but it can be what an array starts with.
    for name in macros.plain.keys() {
        probe.push_str(&format!("static const char {TEXT}{name}[] = {name};\n"));
    }
    for (name, entry) in &macros.function_like {
        for index in 0..ARGUMENTS.len() {
            let Some(call) = call(name, entry, index) else {
                continue;
            };
            probe.push_str(&format!(
                "static const __auto_type {CALL}{index}_{name} = ({call});\n"
            ));
        }
    }
    let unit = Unit::parse("drift-constants.c", &probe, arguments)?;
    let mut results: BTreeMap<String, BTreeMap<String, Value>> = BTreeMap::new();
    unit.each(|cursor| {
        if cursor.kind() != Kind::Variable {
            return;
        }
        let spelling = cursor.name();
        let known = [PLAIN, TEXT, CALL]
            .iter()
            .any(|prefix| spelling.starts_with(prefix));
        let Some(value) = known.then(|| cursor.evaluate()).flatten() else {
            return;
        };
        let value = match value {
            clang::Value::Integer(number) => Value::Integer(number),
            clang::Value::Text(text) => Value::Text(text.to_string_lossy().into_owned()),
        };
        if let Some(call_of) = spelling.strip_prefix(CALL) {
            let Some((index, name)) = call_of.split_once('_') else {
                return;
            };
            let entry = index.parse().ok().zip(macros.function_like.get(name));
            if let Some(call) = entry.and_then(|(index, entry)| call(name, entry, index)) {
                results
                    .entry(name.to_owned())
                    .or_default()
                    .insert(call, value);
            }
        } else if let Some(name) = spelling.strip_prefix(TEXT) {
            let header = macros.plain.get(name);
            if let (Value::Text(_), Some(header)) = (&value, header) {
                let constant = Constant {
                    header: header.clone(),
                    value,
                    ctype: CType::new("const char *", "const char *"),
                };
                surface.constants.insert(name.to_owned(), constant);
            }
        } else if let Some(name) = spelling.strip_prefix(PLAIN) {
            if let (Value::Integer(number), true) = (&value, name == version) {
                surface.sdk = sdk_version(*number);
            } else if let Some(header) = macros.plain.get(name) {
                let mut written = String::new();
                cursor.each(|initializer| written = initializer.type_name());
                let canonical = cursor.canonical_type_name();
                let constant = Constant {
                    header: header.clone(),
                    value,
                    ctype: CType::new(written, canonical),
                };
                surface.constants.insert(name.to_owned(), constant);
            }
        }
    });
    for (name, entry) in macros.function_like {
        let entry = Macro {
            header: entry.header,
            parameters: entry.parameters,
            body: entry.body,
            results: results.remove(&name).unwrap_or_default(),
        };
        surface.macros.insert(name, entry);
    }
    Ok(())
}

/// A use of the macro with the arguments of that index, unless it takes too many.
fn call(name: &str, entry: &FunctionLike, index: usize) -> Option<String> {
    let arguments = ARGUMENTS.get(index)?.get(..entry.parameters.len())?;
    Some(format!("{name}({})", arguments.join(", ")))
}

/// `270000` is 27.0; `101500` is 10.15; `1090`, from before macOS 10.10, is 10.9.
fn sdk_version(number: i128) -> String {
    let (major, minor) = if number < 10_000 {
        (number / 100, number / 10 % 10)
    } else {
        (number / 10_000, number / 100 % 100)
    };
    format!("{major}.{minor}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_is_read_in_both_forms() {
        for (number, version) in [(270_000, "27.0"), (101_504, "10.15"), (1090, "10.9")] {
            assert_eq!(sdk_version(number), version);
        }
    }

    #[test]
    fn macro_of_too_many_parameters_is_not_called() {
        let entry = |count: usize| FunctionLike {
            header: String::new(),
            parameters: vec!["a".to_owned(); count],
            body: String::new(),
        };
        assert_eq!(call("M", &entry(2), 0).as_deref(), Some("M(1, 2)"));
        assert_eq!(call("M", &entry(0), 0).as_deref(), Some("M()"));
        assert_eq!(call("M", &entry(5), 0), None);
    }
}
