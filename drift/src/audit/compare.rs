//! What differs between a crate's declarations and a surface.

use std::collections::{BTreeMap, BTreeSet};

use super::abi::{self, Abi};
use super::constant::{self, truncated};
use super::source::{Function, Place, Record, Source};
use super::spell::{both_forms, by_value, c_function_type, literal, rust_prototype, written};
use super::{Finding, Unread, Wrong, printable};
use crate::diff::flat;
use crate::surface::{self, Surface, Value};

/// What was found for one target.
#[derive(Default)]
pub(super) struct Found {
    pub(super) compared: usize,
    pub(super) not_compared: BTreeSet<String>,
    pub(super) not_in_headers: BTreeSet<String>,
    pub(super) not_read: BTreeSet<Unread>,
    pub(super) features_off: BTreeSet<String>,
    pub(super) findings: Vec<Finding>,
}

pub(super) fn compare(source: &Source, surface: &Surface) -> Found {
    let mut comparer = Comparer {
        source,
        surface,
        found: Found {
            not_read: source.unread.clone(),
            features_off: source.features_off.clone(),
            ..Found::default()
        },
    };
    comparer.functions();
    comparer.variables();
    comparer.records();
    comparer.aliases();
    comparer.constants();
    comparer.missing();
    comparer.found
}

struct Comparer<'a> {
    source: &'a Source,
    surface: &'a Surface,
    found: Found,
}

/// What both sides say of something, and what C is asked about it.
struct Case<'a> {
    wrong: Wrong,
    name: &'a str,
    header: &'a str,
    place: &'a Place,
    rust: String,
    c: String,
    checks: Vec<String>,
}

impl Comparer<'_> {
    fn add(&mut self, case: Case<'_>) {
        self.found.findings.push(Finding {
            wrong: case.wrong,
            name: case.name.to_owned(),
            header: case.header.to_owned(),
            at: format!("{}:{}", case.place.file, case.place.line),
            rust: printable(&case.rust),
            c: case.c,
            targets: vec![],
            verified: None,
            checks: case.checks,
        });
    }

    /// Notes a declaration of the crate that the headers do not have.
    fn unknown(&mut self, kind: &str, name: &str) {
        self.found.not_in_headers.insert(format!("{kind} {name}"));
    }

    fn not_compared(&mut self, kind: &str, name: &str, why: &str) {
        let line = printable(&format!("{kind} {name}: {why}"));
        self.found.not_compared.insert(line);
    }

    fn functions(&mut self) {
        let (source, surface) = (self.source, self.surface);
        let functions = source.functions.iter();
        let functions = functions.flat_map(|(name, all)| all.iter().map(move |one| (name, one)));
        for (name, function) in functions {
            let linked = function.symbol.as_deref().unwrap_or(name);
            let known = surface.functions.get(name).map(|c| (name.as_str(), c));
            let known = known.or_else(|| {
                surface
                    .functions
                    .get_key_value(linked)
                    .map(|(n, c)| (n.as_str(), c))
            });
            match known {
                Some((name, c)) => self.function(name, function, c),
                // Without stubs nothing tells a private function from one that is gone.
                None if surface.exports_unknown || surface.exports.contains_key(linked) => {
                    self.unknown("function", name);
                }
                None if surface.macros.contains_key(name) => self.unknown("function", name),
                None if crate::family::of(linked).is_some() => self.add(Case {
                    wrong: Wrong::Gone,
                    name,
                    header: "",
                    place: &function.place,
                    rust: rust_prototype(name, function),
                    c: String::new(),
                    // Where no header declares it, using it cannot compile.
                    checks: vec![format!("{}(void)&{name};", super::verify::MUST_FAIL)],
                }),
                None => self.unknown("function", name),
            }
        }
    }

    fn function(&mut self, name: &str, rust: &Function, c: &surface::Function) {
        self.found.compared += 1;
        let passed: Vec<Abi> = rust
            .parameters
            .iter()
            .map(|(_, ty)| abi::of_rust(ty, self.source))
            .collect();
        let expected: Vec<Abi> = c
            .parameters
            .iter()
            .map(|parameter| abi::of_c(parameter.ctype.canonical(), self.surface))
            .collect();
        let gives = rust
            .result
            .as_ref()
            .map_or(Abi::Void, |ty| abi::of_rust(ty, self.source));
        let result = abi::of_c(c.result.canonical(), self.surface);
        let mut wrong = vec![];
        if passed.len() != expected.len() {
            wrong.push(format!(
                "{} parameters, C has {}",
                passed.len(),
                expected.len()
            ));
        }
        if rust.variadic != c.variadic {
            let has = |variadic| {
                if variadic {
                    "further arguments"
                } else {
                    "no further arguments"
                }
            };
            wrong.push(format!("{}, C has {}", has(rust.variadic), has(c.variadic)));
        }
        for (index, (rust_type, c_type)) in passed.iter().zip(&expected).enumerate() {
            if !abi::same_but_for_layout(c_type, rust_type) {
                let parameter = &c.parameters[index].name;
                wrong.push(format!("`{parameter}` is a {rust_type}, in C a {c_type}"));
            }
        }
        if !abi::same_but_for_layout(&result, &gives) {
            wrong.push(format!("it gives {gives}, in C {result}"));
        }
        if wrong.is_empty() {
            return;
        }
        let mut checks = vec![format!(
            "_Static_assert(__builtin_types_compatible_p(__typeof__({name}), {}), \"\");",
            c_function_type(c)
        )];
        checks.extend(self.disproof(name, &passed, &gives, rust.variadic, c));
        self.add(Case {
            wrong: Wrong::Prototype,
            name,
            header: &c.header,
            place: &rust.place,
            rust: format!("{}: {}", rust_prototype(name, rust), wrong.join("; ")),
            c: c.prototype(name),
            checks,
        });
    }

    /// An assertion that the function's type is not what Rust says. Where both sides agree on a
    /// parameter it is spelt as C does, so that only what is wrong can make the types differ.
    fn disproof(
        &self,
        name: &str,
        passed: &[Abi],
        gives: &Abi,
        variadic: bool,
        c: &surface::Function,
    ) -> Option<String> {
        let spell = |rust: &Abi, written: Option<&str>| match written {
            Some(written) if abi::same(&abi::of_c(written, self.surface), rust) => {
                Some(written.to_owned())
            }
            _ => rust.in_c().or_else(|| by_value(rust)),
        };
        let mut parameters = vec![];
        for (index, rust) in passed.iter().enumerate() {
            let written = c.parameters.get(index).map(|one| one.ctype.canonical());
            parameters.push(spell(rust, written)?);
        }
        if variadic {
            parameters.push("...".to_owned());
        }
        if parameters.is_empty() {
            parameters.push("void".to_owned());
        }
        let result = spell(gives, Some(c.result.canonical()))?;
        Some(format!(
            "_Static_assert(!__builtin_types_compatible_p(__typeof__({name}), {result} ({})), \"\");",
            parameters.join(", ")
        ))
    }

    fn variables(&mut self) {
        let (source, surface) = (self.source, self.surface);
        for (name, (place, ty)) in &source.statics {
            let Some(c) = surface.variables.get(name) else {
                self.unknown("variable", name);
                continue;
            };
            self.found.compared += 1;
            let (rust, expected) = (
                abi::of_rust(ty, source),
                abi::of_c(c.ctype.canonical(), surface),
            );
            if !abi::same(&expected, &rust) {
                let checks = self.type_checks(&format!("__typeof__({name})"), &expected, &rust);
                self.add(Case {
                    wrong: Wrong::Type,
                    name,
                    header: &c.header,
                    place,
                    rust: rust.to_string(),
                    c: c.ctype.declare(name),
                    checks,
                });
            }
        }
    }

    /// Assertions that a C type is what we say, and not what Rust says.
    fn type_checks(&self, spelt: &str, c: &Abi, rust: &Abi) -> Vec<String> {
        let mut checks = vec![];
        if let Some((size, align)) = c.layout() {
            checks.push(format!("_Static_assert(sizeof({spelt}) == {size}, \"\");"));
            checks.push(format!(
                "_Static_assert(_Alignof({spelt}) == {align}, \"\");"
            ));
        }
        if let Abi::Int(_, signed) = c {
            let sign = if *signed { "<" } else { ">" };
            checks.push(format!(
                "_Static_assert(({spelt})-1 {sign} ({spelt})0, \"\");"
            ));
        }
        if let (Some((size, align)), Some(c)) = (rust.layout(), c.layout())
            && (size, align) != c
        {
            let differs = format!("sizeof({spelt}) != {size} || _Alignof({spelt}) != {align}");
            checks.push(format!("_Static_assert({differs}, \"\");"));
        }
        checks
    }

    fn records(&mut self) {
        let (source, surface) = (self.source, self.surface);
        for (name, record) in &source.records {
            let Some((tag, c)) = c_record(name, surface) else {
                self.unknown("structure", name);
                continue;
            };
            match abi::members(record, source) {
                Some((members, layout)) => self.record(name, tag, record, &members, layout, c),
                None => self.not_compared("structure", name, "its layout is not known"),
            }
        }
    }

    fn record(
        &mut self,
        name: &str,
        tag: &str,
        rust: &Record,
        members: &[abi::Member],
        (size, align): (u64, u64),
        c: &surface::Record,
    ) {
        self.found.compared += 1;
        let mut wrong = vec![];
        let mut checks = vec![
            format!("_Static_assert(sizeof({tag}) == {}, \"\");", c.size),
            format!("_Static_assert(_Alignof({tag}) == {}, \"\");", c.align),
        ];
        if (size, align) != (c.size, c.align) {
            wrong.push(format!(
                "{size} bytes aligned to {align}, C has {} aligned to {}",
                c.size, c.align
            ));
            checks.push(format!(
                "_Static_assert(sizeof({tag}) != {size} || _Alignof({tag}) != {align}, \"\");"
            ));
        }
        for (path, field) in flat(c) {
            let last = path.rsplit('.').next().unwrap_or(&path);
            let named = members.iter().find(|member| same_name(&member.name, last));
            let Some(member) = named.filter(|_| !path.contains('.') && !field.bits) else {
                continue;
            };
            if member.offset * 8 != field.offset {
                wrong.push(format!(
                    "`{path}` at {}, in C at {}",
                    member.offset,
                    field.offset / 8
                ));
                let at = format!("__builtin_offsetof({tag}, {path})");
                checks.push(format!(
                    "_Static_assert({at} == {}, \"\");",
                    field.offset / 8
                ));
                checks.push(format!("_Static_assert({at} != {}, \"\");", member.offset));
            }
            let expected = abi::of_c(field.ctype.canonical(), self.surface);
            if !abi::same_storage(&expected, &member.abi) {
                wrong.push(format!("`{path}` is a {}, in C a {expected}", member.abi));
                let spelt = format!("__typeof__((({tag} *)0)->{path})");
                checks.extend(self.type_checks(&spelt, &expected, &member.abi));
            }
        }
        if wrong.is_empty() {
            return;
        }
        self.add(Case {
            wrong: Wrong::Layout,
            name,
            header: &c.header,
            place: &rust.place,
            rust: wrong.join("; "),
            c: format!("{tag}: {} bytes, aligned to {}", c.size, c.align),
            checks,
        });
    }

    fn aliases(&mut self) {
        let (source, surface) = (self.source, self.surface);
        for (name, (place, ty)) in &source.aliases {
            let (spelt, header, canonical) = if let Some(c) = surface.typedefs.get(name) {
                (name.clone(), &c.header, c.ctype.canonical().to_owned())
            } else if let Some((tag, c)) = c_record(name, surface) {
                (tag.to_owned(), &c.header, tag.to_owned())
            } else if let Some((tag, c)) = surface.enums.get_key_value(&format!("enum {name}")) {
                (tag.clone(), &c.header, tag.clone())
            } else {
                self.unknown("type", name);
                continue;
            };
            self.found.compared += 1;
            let (rust, expected) = (abi::of_rust(ty, source), abi::of_c(&canonical, surface));
            if matches!(rust, Abi::Unknown(_)) {
                self.not_compared("type", name, &format!("{rust} is not understood"));
            } else if !abi::same_but_for_layout(&expected, &rust) {
                let checks = self.type_checks(&spelt, &expected, &rust);
                self.add(Case {
                    wrong: Wrong::Type,
                    name,
                    header,
                    place,
                    rust: rust.to_string(),
                    c: format!("{canonical}, {expected}"),
                    checks,
                });
            }
        }
    }

    fn constants(&mut self) {
        let (source, surface) = (self.source, self.surface);
        for (name, (place, ty, _)) in &source.constants {
            let Some((value, ctype, header)) = surface.constant(name) else {
                self.unknown("constant", name);
                continue;
            };
            let Value::Integer(expected) = value else {
                self.not_compared("constant", name, "it is text");
                continue;
            };
            let kind = abi::integer(ty, source, 0);
            let (Some(kind), Some(rust)) = (kind, constant::named(name, source)) else {
                self.not_compared("constant", name, "its value is not a plain expression");
                continue;
            };
            self.found.compared += 1;
            // The same bits count as the same value: C gives many masks the type int.
            if truncated(*expected, kind) != rust {
                self.add(Case {
                    wrong: Wrong::Value,
                    name,
                    header,
                    place,
                    rust: both_forms(rust, kind),
                    c: both_forms(*expected, (8, *expected < 0)),
                    checks: vec![
                        format!("_Static_assert(({name}) == {}, \"\");", literal(*expected)),
                        format!("_Static_assert(({name}) != {}, \"\");", literal(rust)),
                    ],
                });
            }
            // A type of C's own, such as int, says nothing of what a constant is for.
            let c = abi::of_c(ctype.canonical(), surface);
            if let Abi::Int(size, signed) = c
                && ctype.is_typedef()
                && !["natural_t", "integer_t", "boolean_t"].contains(&ctype.written())
                && (size, signed) != kind
                && surface.typedefs.contains_key(ctype.written())
            {
                let rust = Abi::Int(kind.0, kind.1);
                let checks = self.type_checks(&format!("__typeof__({name})"), &c, &rust);
                self.add(Case {
                    wrong: Wrong::Type,
                    name,
                    header,
                    place,
                    rust: format!("{} ({rust})", written(ty)),
                    c: format!("{ctype}"),
                    checks,
                });
            }
        }
    }

    /// Notes what the headers declare and the crate does not, for headers of which it has anything.
    fn missing(&mut self) {
        let (source, surface) = (self.source, self.surface);
        let has = |name: &str| {
            source.functions.contains_key(name)
                || source.statics.contains_key(name)
                || source.constants.contains_key(name)
                || source.aliases.contains_key(name)
                || source.records.contains_key(name)
                || source.enums.contains_key(name)
                || source.opaque.contains(name)
                || source.written.contains_key(name)
        };
        let mut of_header: BTreeMap<&str, Binding> = BTreeMap::new();
        let mut note = |name: &str, header: &'_ str, check: String| {
            let header = surface
                .headers
                .get_key_value(header)
                .map_or("", |(name, _)| name.as_str());
            let binding = of_header.entry(header).or_default();
            if has(name) {
                binding.any = true;
            } else {
                binding.missing.push((name.to_owned(), check));
            }
        };
        for (name, one) in &surface.functions {
            note(
                name,
                &one.header,
                format!("__typeof__(&{name}) drift_{name};"),
            );
        }
        for (name, one) in &surface.variables {
            note(
                name,
                &one.header,
                format!("__typeof__(&{name}) drift_{name};"),
            );
        }
        for (name, one) in &surface.constants {
            note(
                name,
                &one.header,
                format!("__typeof__({name}) drift_{name};"),
            );
        }
        for one in surface.enums.values() {
            for name in one.enumerators.keys() {
                note(
                    name,
                    &one.header,
                    format!("__typeof__({name}) drift_{name};"),
                );
            }
        }
        for (tag, one) in &surface.records {
            let name = tag.rsplit(' ').next().unwrap_or(tag);
            note(
                name,
                &one.header,
                format!("_Static_assert(sizeof({tag}) > 0, \"\");"),
            );
        }
        for (name, one) in &surface.macros {
            note(name, &one.header, format!("#ifndef {name}\n#error\n#endif"));
        }
        for (header, binding) in of_header {
            if !binding.any {
                continue;
            }
            for (name, check) in binding.missing {
                self.found.findings.push(Finding {
                    wrong: Wrong::Missing,
                    name,
                    header: header.to_owned(),
                    at: String::new(),
                    rust: String::new(),
                    c: String::new(),
                    targets: vec![],
                    verified: None,
                    checks: vec![check],
                });
            }
        }
    }
}

/// How much of a header a crate binds.
#[derive(Default)]
struct Binding {
    /// Whether it binds anything.
    any: bool,
    /// The names that it does not bind, each with what C is asked about it.
    missing: Vec<(String, String)>,
}

/// A structure of C by the name that Rust has for it: that of a typedef, or of a tag.
fn c_record<'a>(name: &str, surface: &'a Surface) -> Option<(&'a str, &'a surface::Record)> {
    let get = |key: &str| {
        let found = surface.records.get_key_value(key);
        found.map(|(key, record)| (key.as_str(), record))
    };
    let typedef = || get(surface.typedefs.get(name)?.ctype.canonical());
    get(name)
        .or_else(typedef)
        .or_else(|| get(&format!("struct {name}")))
        .or_else(|| get(&format!("union {name}")))
}

/// Whether a member's name in Rust is that of C, which may be a keyword of Rust.
fn same_name(rust: &str, c: &str) -> bool {
    rust == c || rust.strip_suffix('_') == Some(c)
}
