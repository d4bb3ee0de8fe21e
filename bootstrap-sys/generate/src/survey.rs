//! What the headers say that bindgen does not carry over: availability, macros, and bit-fields of
//! whole bytes.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::CString;
use std::path::Path;

use crate::clang::{Availability, Cursor, Kind, Unit, Value};
use crate::constants;
use crate::{Error, Target};

/// The header of the audit library, of which a few functions are bound.
pub(crate) const LIBBSM: &str = "bsm/libbsm.h";

/// Directories and files whose declarations are bound, relative to the include directory.
const FAMILIES: [&str; 6] = [
    "bootstrap.h",
    LIBBSM,
    "mach/",
    "mach_debug/",
    "servers/",
    "sys/fileport.h",
];

/// Headers of those families that concern kernel extensions, the dynamic linker and a coprocessor
/// only; types of theirs come in when a function needs them.
const LEFT_OUT: [&str; 3] = ["mach/dyld_kernel.h", "mach/i386/fp_reg.h", "mach/kmod.h"];

/// What was found in one set of headers.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    /// The headers that are bound, as the compiler names them.
    pub(crate) headers: BTreeSet<String>,
    /// Every bound function, by name.
    pub(crate) functions: BTreeMap<String, Function>,
    /// Structures by name, with the bit-fields among their members.
    pub(crate) bit_fields: BTreeMap<String, Vec<BitField>>,
    /// Macros without arguments that have a body but are not constants.
    pub(crate) other_macros: BTreeSet<String>,
    /// Macros that stand for a constant.
    pub(crate) constants: BTreeMap<String, Constant>,
    /// Macros that take arguments, by name, each with its header.
    pub(crate) function_like_macros: BTreeMap<String, String>,
    /// The header of every other name that is bound, as one would include it.
    pub(crate) declared: BTreeMap<String, String>,
    /// The version of the SDK, as its availability headers state it.
    pub(crate) version: String,
    /// Whether they know for which release of macOS they are read.
    pub(crate) knows_deployment_target: bool,
}

/// A function that the headers declare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Function {
    /// The header, as one would include it.
    pub(crate) header: String,
    /// Whether the SDK has no such header, and the declaration is the one in its place.
    pub(crate) is_stand_in: bool,
    /// What the SDK says of it, one entry for each platform it names.
    pub(crate) availability: Vec<Availability>,
}

/// One bit-field, in bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BitField {
    pub(crate) name: String,
    pub(crate) width: u64,
    pub(crate) offset: u64,
    pub(crate) is_signed: bool,
}

/// A macro that stands for a constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Constant {
    /// The typedef or C type, as C spells it.
    pub(crate) type_name: String,
    /// What the typedef comes down to.
    pub(crate) canonical: String,
    pub(crate) value: Value,
}

/// Parses `source`, a file of `#include`s, and everything in the header families of two folders: the
/// SDK's include directory, and the declarations that stand in for what it lacks.
pub(crate) fn survey(
    target: Target,
    source: &str,
    arguments: &[String],
    [sdk, stand_ins]: [&Path; 2],
) -> Result<Survey, Error> {
    let unit = Unit::parse("bootstrap-sys.h", source, arguments)?;
    let errors = unit.errors();
    if !errors.is_empty() {
        return Err(Error::parse(errors));
    }
    let mut survey = Survey::default();
    let mut macros = BTreeSet::new();
    unit.each(|cursor| {
        let file = cursor.file();
        let name = cursor.name();
        let below = |root: &Path| Path::new(&file).strip_prefix(root).ok()?.to_str();
        let (header, is_stand_in) = match (below(sdk), below(stand_ins)) {
            (Some(header), _) => (header, false),
            (None, Some(header)) => (header, true),
            (None, None) => return,
        };
        let bound =
            FAMILIES.iter().any(|family| header.starts_with(family)) && !LEFT_OUT.contains(&header);
        if !bound {
            return;
        }
        let mut note = |name: &str| {
            let entry = survey.declared.entry(name.to_owned());
            entry.or_insert_with(|| header.to_owned());
        };
        match cursor.kind() {
            Kind::Enum => {
                note(&name);
                cursor.each(|child| note(&child.name()));
            }
            Kind::Macro if cursor.is_function_like_macro() => {}
            _ => note(&name),
        }
        match cursor.kind() {
            Kind::Function => {
                let function = Function {
                    header: header.to_owned(),
                    is_stand_in,
                    availability: cursor.availability(),
                };
                // The SDK's own declaration comes before one of ours.
                survey.functions.entry(name).or_insert(function);
            }
            // Of libbsm only the calls that read a token are bound.
            _ if header == LIBBSM => {}
            Kind::Macro if cursor.is_function_like_macro() => {
                survey.function_like_macros.insert(name, header.to_owned());
            }
            Kind::Macro if !constants::is_internal(&name) => {
                match cursor.tokens().as_slice() {
                    // It has no body.
                    [] | [_] => {}
                    [_, text] if text.starts_with('"') => survey.note_text(&name, text),
                    _ => drop(macros.insert(name)),
                }
            }
            Kind::Struct | Kind::Typedef => survey.note_bit_fields(cursor, &name),
            _ => {}
        }
        survey.headers.insert(file);
    });
    survey.evaluate(target, source, arguments, &macros)?;
    survey.other_macros = macros
        .into_iter()
        .filter(|name| !survey.constants.contains_key(name))
        .collect();
    Ok(survey)
}

impl Survey {
    /// Notes the bit-fields of a structure under its tag, and under the typedef that names it.
    fn note_bit_fields(&mut self, cursor: Cursor<'_>, name: &str) {
        let mut fields = vec![];
        cursor.each(|child| match child.kind() {
            Kind::Field => fields.extend(bit_field(child)),
            Kind::Struct => child.each(|field| fields.extend(bit_field(field))),
            _ => {}
        });
        if !fields.is_empty() {
            self.bit_fields.insert(name.to_owned(), fields);
        }
    }

    /// Notes a macro that stands for a string literal, which libclang does not evaluate.
    fn note_text(&mut self, name: &str, literal: &str) {
        let text = literal.trim_matches('"');
        if let (false, Ok(text)) = (text.contains('\\'), CString::new(text)) {
            let constant = Constant {
                type_name: String::new(),
                canonical: String::new(),
                value: Value::Text(text),
            };
            self.constants.insert(name.to_owned(), constant);
        }
    }

    /// Has the compiler work out each macro's type and value.
    ///
    /// A macro that is no expression makes an error on its own line, from which libclang recovers.
    fn evaluate(
        &mut self,
        target: Target,
        source: &str,
        arguments: &[String],
        macros: &BTreeSet<String>,
    ) -> Result<(), Error> {
        const PREFIX: &str = "bootstrap_sys_constant_";
        const TYPED_PREFIX: &str = "bootstrap_sys_typed_constant_";
        const DEPLOYMENT_TARGET: &str = "__MAC_OS_X_VERSION_MIN_REQUIRED";
        let mut probe = format!("{source}\n#include <Availability.h>\n");
        let version = target.platform().version_macro();
        let of_availability = [version, DEPLOYMENT_TARGET];
        for name in macros.iter().map(String::as_str).chain(of_availability) {
            probe.push_str(&format!(
                "static const __auto_type {PREFIX}{name} = ({name});\n"
            ));
            if let Some(kind) = constants::api_type(name) {
                probe.push_str(&format!(
                    "static const __auto_type {TYPED_PREFIX}{name} = ({kind})({name});\n"
                ));
            }
        }
        let unit = Unit::parse("bootstrap-sys-constants.c", &probe, arguments)?;
        let mut addresses = BTreeSet::new();
        unit.each(|cursor| {
            let spelling = cursor.name();
            let name = spelling
                .strip_prefix(PREFIX)
                .or_else(|| spelling.strip_prefix(TYPED_PREFIX));
            let (Kind::Variable, Some(name)) = (cursor.kind(), name) else {
                return;
            };
            // The type that a family has by the table is not that of a null pointer among it.
            if spelling.starts_with(PREFIX) && cursor.canonical_type_name().contains('*') {
                addresses.insert(name.to_owned());
            } else if addresses.contains(name) {
                return;
            }
            let Some(value) = cursor.evaluate() else {
                return;
            };
            let mut type_name = String::new();
            cursor.each(|initializer| type_name = initializer.type_name());
            let canonical = cursor.canonical_type_name();
            match (&value, name) {
                (Value::Integer(number), name) if name == version => {
                    self.version = sdk_version(*number);
                }
                (_, DEPLOYMENT_TARGET) => self.knows_deployment_target = true,
                _ => self.note_constant(
                    name,
                    Constant {
                        type_name,
                        canonical,
                        value,
                    },
                ),
            }
        });
        Ok(())
    }

    /// Notes a constant as C has it, and then, where it has a type of C's own, as the API uses it.
    fn note_constant(&mut self, name: &str, constant: Constant) {
        match self.constants.entry(name.to_owned()) {
            Entry::Vacant(entry) => drop(entry.insert(constant)),
            Entry::Occupied(mut entry) if entry.get().has_plain_type() => {
                drop(entry.insert(constant))
            }
            Entry::Occupied(_) => {}
        }
    }
}

impl Constant {
    /// Whether its type says nothing of what it is for.
    fn has_plain_type(&self) -> bool {
        self.type_name == self.canonical
            || ["natural_t", "integer_t"].contains(&self.type_name.as_str())
    }
}

fn bit_field(field: Cursor<'_>) -> Option<BitField> {
    let (width, offset) = field.bit_field()?;
    Some(BitField {
        name: field.name(),
        width,
        offset,
        is_signed: ["int", "long", "short", "signed"]
            .iter()
            .any(|start| field.canonical_type_name().starts_with(start)),
    })
}

/// `270000` is macOS 27.0; `101500` is 10.15; `1090`, from before 10.10, is 10.9.
fn sdk_version(number: i128) -> String {
    let (major, minor) = if number < 10_000 {
        (number / 100, number / 10 % 10)
    } else {
        (number / 10_000, number / 100 % 100)
    };
    format!("{major}.{minor}")
}
