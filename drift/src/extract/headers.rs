//! What headers declare, as libclang tells it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use bootstrap_sys_generate::clang::{self, Cursor, Kind, Type, Unit};

use super::Scope;
use super::probe::{FunctionLike, Macros};
use crate::surface::{
    Availability, CType, Enum, Field, Function, Message, Origin, Parameter, Record, Surface,
    Typedef, Value, Variable, digest,
};

/// Names by which MIG tells itself about its messages. Nobody binds them.
const MIG_RECORDS: [&str; 2] = ["__Request", "__Reply"];

/// Notes in `surface` what the headers below `roots` declare, and gives their macros.
pub(super) fn walk(unit: &Unit, roots: &[&Path], scope: &Scope, surface: &mut Surface) -> Macros {
    let mut macros = Macros::default();
    unit.each(|cursor| {
        let file = cursor.file();
        let below = |root: &&Path| Path::new(&file).strip_prefix(root).ok()?.to_str();
        let Some(header) = roots.iter().find_map(below) else {
            return;
        };
        if !scope.has(header) {
            return;
        }
        surface.headers.insert(header.to_owned(), Origin::Sdk);
        note(cursor, header, surface, &mut macros);
    });
    macros
}

fn note(cursor: Cursor<'_>, header: &str, surface: &mut Surface, macros: &mut Macros) {
    let name = cursor.name();
    let header = header.to_owned();
    match cursor.kind() {
        Kind::Function => {
            let entry = function(cursor, header);
            surface.functions.entry(name).or_insert(entry);
        }
        Kind::Variable => {
            let (_, bare) = attributes(&cursor.pretty());
            let entry = Variable {
                header,
                ctype: ctype(cursor.kind_of_type()),
                availability: availability(cursor, bare),
            };
            surface.variables.entry(name).or_insert(entry);
        }
        Kind::Struct | Kind::Union if cursor.is_definition() && has_name(cursor) => {
            let tag = cursor.kind_of_type().canonical().name();
            note_record(cursor, tag, header, surface);
        }
        Kind::Enum if cursor.is_definition() => {
            let tag = cursor.kind_of_type().canonical().name();
            let key = (!tag.contains('(')).then_some(tag);
            note_enum(cursor, key, header, surface);
        }
        Kind::Typedef => note_typedef(cursor, name, header, surface),
        // Include guards, and how many routines MIG made of a file.
        Kind::Macro if name.starts_with('_') || name.ends_with("_MSG_COUNT") => {}
        Kind::Macro if cursor.is_function_like_macro() => {
            if let Some((parameters, body)) = parts_of_macro(&cursor.tokens()) {
                let entry = FunctionLike {
                    header,
                    parameters,
                    body,
                };
                macros.function_like.insert(name, entry);
            }
        }
        Kind::Macro => {
            macros.plain.insert(name, header);
        }
        _ => {}
    }
}

/// Whether a structure, union or enumeration has a tag. libclang makes one up for those without.
fn has_name(cursor: Cursor<'_>) -> bool {
    let name = cursor.name();
    let tag = cursor.kind_of_type().canonical().name();
    // Of `typedef struct { … } a;` the type is `a`; with a tag it is `struct a`.
    !name.is_empty() && !name.contains('(') && tag.contains(' ') && !tag.contains('(')
}

fn function(cursor: Cursor<'_>, header: String) -> Function {
    let kind = cursor.kind_of_type();
    // libclang shows a parameter written as an array as one; only the canonical type tells that it
    // is passed as a pointer.
    let passed = kind.canonical().parameters();
    let parameters = cursor
        .parameters()
        .into_iter()
        .zip(passed)
        .map(|(parameter, passed)| Parameter {
            name: parameter.name(),
            ctype: CType::new(
                clean(&parameter.kind_of_type().name()),
                clean(&passed.name()),
            ),
        })
        .collect();
    let name = cursor.name();
    let symbol = cursor.symbol();
    // Darwin's symbols have an underscore before them.
    let symbol = symbol.trim_start_matches('\u{1}');
    let symbol = symbol.strip_prefix('_').unwrap_or(symbol);
    // `noreturn` is part of the type, and printed with that only.
    let (attributes, bare) = attributes(&format!("{} {}", cursor.pretty(), kind.name()));
    Function {
        header,
        result: ctype(kind.result()),
        parameters,
        variadic: kind.is_variadic(),
        symbol: (symbol != name).then(|| symbol.to_owned()),
        inline: cursor.is_static(),
        attributes,
        availability: availability(cursor, bare),
    }
}

fn note_record(cursor: Cursor<'_>, key: String, header: String, surface: &mut Surface) {
    let bare = key
        .trim_start_matches("struct ")
        .trim_start_matches("union ");
    if MIG_RECORDS.iter().any(|start| bare.starts_with(start)) {
        return;
    }
    let kind = cursor.kind_of_type();
    let (Some(size), Some(align)) = (kind.size(), kind.align()) else {
        return;
    };
    let record = Record {
        header,
        union: cursor.kind() == Kind::Union,
        size,
        align,
        fields: fields(cursor, 0),
    };
    surface.records.entry(key).or_insert(record);
}

/// The members of a structure or union that starts `base` bits from the outermost one's start.
fn fields(cursor: Cursor<'_>, base: u64) -> Vec<Field> {
    let mut nameless: Option<Cursor<'_>> = None;
    let mut fields: Vec<Field> = vec![];
    cursor.each(|child| match child.kind() {
        Kind::Struct | Kind::Union if child.is_definition() && !has_name(child) => {
            // libclang has no member for one whose own members are reached directly.
            if let Some(before) = nameless.replace(child) {
                fields.extend(directly(before, base, &cursor));
            }
        }
        Kind::Field => {
            let offset = base + child.field_offset().unwrap_or(0);
            let kind = child.kind_of_type();
            let spelled = kind.canonical().name();
            let inner = nameless.take();
            let declares_it = spelled.contains("(unnamed") || spelled.contains("(anonymous");
            let inner_fields = match inner {
                Some(inner) if declares_it => self::fields(inner, offset),
                Some(inner) => {
                    fields.extend(directly(inner, base, &cursor));
                    vec![]
                }
                None => vec![],
            };
            let width = child.bit_field().map(|(width, _)| width);
            fields.push(Field {
                name: child.name(),
                ctype: ctype(kind),
                offset,
                size: width.unwrap_or_else(|| kind.size().unwrap_or(0) * 8),
                bits: width.is_some(),
                fields: inner_fields,
            });
        }
        _ => {}
    });
    if let Some(last) = nameless {
        fields.extend(directly(last, base, &cursor));
    }
    fields
}

/// A nameless structure or union as a member without a name. Where it lies, its own members tell:
/// they have a place in both.
fn directly(inner: Cursor<'_>, base: u64, outer: &Cursor<'_>) -> Option<Field> {
    let kind = inner.kind_of_type();
    let member = any_member(inner)?;
    let in_outer = outer.kind_of_type().offset_of(&member)?;
    let offset = base + in_outer.checked_sub(kind.offset_of(&member)?)?;
    Some(Field {
        name: String::new(),
        ctype: ctype(kind),
        offset,
        size: kind.size()? * 8,
        bits: false,
        fields: fields(inner, offset),
    })
}

/// The name of something that can be reached directly in a structure or union.
fn any_member(cursor: Cursor<'_>) -> Option<String> {
    let mut found = None;
    cursor.each(|child| {
        let name = match child.kind() {
            Kind::Field => Some(child.name()).filter(|name| !name.is_empty()),
            Kind::Struct | Kind::Union if !has_name(child) => any_member(child),
            _ => None,
        };
        found = found.take().or(name);
    });
    found
}

fn note_enum(cursor: Cursor<'_>, key: Option<String>, header: String, surface: &mut Surface) {
    let stored = cursor.enum_type();
    let unsigned = stored.canonical().name().starts_with("unsigned");
    let mut first = None;
    let mut enumerators = BTreeMap::new();
    cursor.each(|child| {
        if child.kind() == Kind::Enumerator {
            let value = child.enumerator();
            let value = if unsigned {
                i128::from(value.cast_unsigned())
            } else {
                i128::from(value)
            };
            first.get_or_insert_with(|| child.name());
            enumerators.insert(child.name(), Value::Integer(value));
        }
    });
    let Some(first) = first else { return };
    let key = key.unwrap_or_else(|| format!("enum with {first}"));
    let entry = Enum {
        header,
        ctype: ctype(stored),
        enumerators,
    };
    surface.enums.entry(key).or_insert(entry);
}

fn note_typedef(cursor: Cursor<'_>, name: String, header: String, surface: &mut Surface) {
    if MIG_RECORDS.iter().any(|start| name.starts_with(start)) {
        return;
    }
    let underlying = cursor.underlying_type();
    let declaration = underlying.declaration();
    let is_record = matches!(declaration.kind(), Kind::Struct | Kind::Union);
    if is_record && declaration.is_definition() && !has_name(declaration) {
        // A second typedef of the same structure stands for the first.
        let canonical = underlying.canonical().name();
        if canonical == name || canonical.contains('(') {
            note_record(declaration, name, header, surface);
            return;
        }
    }
    if declaration.kind() == Kind::Enum && underlying.canonical().name() == name {
        return; // one without a tag, which goes by this name
    }
    let entry = Typedef {
        header,
        ctype: ctype(underlying),
        size: underlying.size(),
        align: underlying.align(),
    };
    surface.typedefs.entry(name).or_insert(entry);
}

fn ctype(kind: Type<'_>) -> CType {
    CType::new(clean(&kind.name()), clean(&kind.canonical().name()))
}

/// A type's spelling, in which what has no name is called by what it is, and not by the path and
/// line that libclang gives it.
fn clean(spelling: &str) -> String {
    let mut text = spelling.to_owned();
    let mut from = 0;
    while let Some(at) = ["(unnamed", "(anonymous"]
        .iter()
        .filter_map(|start| text[from..].find(start))
        .min()
    {
        let at = from + at;
        let Some(end) = text[at..].find(')') else {
            break;
        };
        let before =
            text[..at].trim_end_matches(|c: char| c == ':' || c == '_' || c.is_alphanumeric());
        let start = before.len();
        text.replace_range(start..=at + end, "(unnamed)");
        from = start + "(unnamed)".len();
    }
    text
}

/// The availability that the SDK states by platform, with `bare`, which it states for all of them.
fn availability(cursor: Cursor<'_>, bare: Option<Availability>) -> BTreeMap<String, Availability> {
    let entries = cursor.availability().into_iter();
    let entries = entries.map(|of: clang::Availability| {
        let availability = Availability {
            introduced: of.introduced,
            deprecated: of.deprecated,
            obsoleted: of.obsoleted,
            unavailable: of.unavailable,
            message: Message::of(&of.message),
        };
        // So libclang calls it from 19 on.
        let platform = match of.platform.as_str() {
            "xros" => "visionos".to_owned(),
            _ => of.platform,
        };
        (platform, availability)
    });
    let bare = bare.map(|availability| (Availability::EVERYWHERE.to_owned(), availability));
    entries.chain(bare).collect()
}

/// The attributes in a declaration as the compiler writes it, apart from availability. The second
/// value is what `deprecated` and `unavailable` state, which name no platform and no release.
fn attributes(pretty: &str) -> (Vec<String>, Option<Availability>) {
    const START: &str = "__attribute__((";
    let mut found = BTreeSet::new();
    let mut bare: Option<Availability> = None;
    let mut rest = pretty;
    while let Some(at) = rest.find(START) {
        rest = &rest[at + START.len()..];
        let mut depth = 0_usize;
        let mut quoted = false;
        let end = rest.char_indices().find(|&(_, c)| {
            match c {
                '"' => quoted = !quoted,
                '(' if !quoted => depth += 1,
                ')' if !quoted && depth == 0 => return true,
                ')' if !quoted => depth -= 1,
                _ => {}
            }
            false
        });
        let Some((end, _)) = end else { break };
        // So libclang writes one whose text was left out.
        let attribute = rest[..end].trim().trim_end_matches("(\"\")");
        rest = &rest[end..];
        match attribute.split('(').next().unwrap_or(attribute) {
            "availability" => {}
            name @ ("deprecated" | "unavailable") => {
                let bare = bare.get_or_insert_default();
                if name == "unavailable" {
                    bare.unavailable = true;
                } else {
                    bare.deprecated = Some(String::new());
                }
                let message = attribute.split('"').nth(1).and_then(Message::of);
                bare.message = bare.message.take().or(message);
            }
            // Its text is the header's own.
            name if attribute.contains('"') => {
                found.insert(format!("{name}(#{})", digest([attribute])));
            }
            _ => {
                found.insert(attribute.to_owned());
            }
        }
    }
    (found.into_iter().collect(), bare)
}

/// A function-like macro's parameters and a digest of its body.
fn parts_of_macro(tokens: &[String]) -> Option<(Vec<String>, String)> {
    let mut tokens = tokens
        .iter()
        .map(String::as_str)
        .filter(|token| !token.starts_with("/*") && !token.starts_with("//"));
    tokens.next()?; // its name
    (tokens.next()? == "(").then_some(())?;
    let mut parameters = vec![];
    for token in tokens.by_ref() {
        match token {
            ")" => break,
            "," => {}
            name => parameters.push(name.to_owned()),
        }
    }
    Some((parameters, digest(tokens)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_kept_without_availability_and_sentences() {
        let pretty = r#"int f(int a) __attribute__((availability(macos, introduced=10.0, message="use (g)"))) __attribute__((noreturn)) __attribute__((diagnose_if(a, "do not", "error"))) __attribute__((warn_unused_result("")))"#;
        let (found, bare) = attributes(pretty);
        assert!(found[0].starts_with("diagnose_if(#"), "{found:?}");
        assert_eq!(found[1..], ["noreturn", "warn_unused_result"]);
        assert_eq!(bare, None);
    }

    #[test]
    fn attributes_that_name_no_platform_are_for_every_platform() {
        let bare = |pretty: &str| {
            let (found, bare) = attributes(pretty);
            assert_eq!(found, [""; 0], "{pretty}");
            bare.expect("it says something")
        };
        let deprecated = bare(r#"int f() __attribute__((deprecated("use g_too", "")))"#);
        assert_eq!(deprecated.deprecated.as_deref(), Some(""));
        assert_eq!(deprecated.message.expect("there is one").names, ["g_too"]);
        let plain = bare(r#"int f() __attribute__((deprecated("", "")))"#);
        assert_eq!(
            (plain.deprecated.as_deref(), plain.message),
            (Some(""), None)
        );
        assert!(bare(r#"int f() __attribute__((unavailable("no")))"#).unavailable);
    }

    #[test]
    fn spelling_of_the_nameless_has_no_path() {
        assert_eq!(
            clean("struct (unnamed struct at /a/b.h:1:2) *"),
            "struct (unnamed) *"
        );
        assert_eq!(clean("union a_t::(anonymous)"), "union (unnamed)");
        assert_eq!(
            clean("int (*)(struct a::(unnamed), (unnamed enum at /b:1:1))"),
            "int (*)(struct (unnamed), (unnamed))"
        );
        assert_eq!(clean("int"), "int");
    }

    #[test]
    fn macro_of_the_same_tokens_has_the_same_digest() {
        let tokens = |text: &str| {
            let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
            parts_of_macro(&words)
        };
        let plain = tokens("M ( a , b ) a + b").expect("it is one");
        let commented = tokens("M ( a , b ) a /*c*/ + b").expect("it is one");
        assert_eq!(plain.0, ["a", "b"]);
        assert_eq!(plain, commented);
        assert_ne!(plain, tokens("M ( a , b ) a - b").expect("it is one"));
    }
}
