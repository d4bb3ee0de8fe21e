//! What a binding can get wrong: the facts of one SDK for one target.
//!
//! A [`Surface`] is made from headers and stubs by [`extract`](crate::extract), and kept as JSON,
//! written by [`to_json`] and read by [`read`]. It holds names, numbers and types. The headers' own
//! sentences and code stay where they are: of a deprecation's message the names that it
//! recommends are kept, of a macro's body a digest, so that a change of either is noticed.

mod digest;
mod file;
mod types;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use digest::digest;
pub use file::{SCHEMA, from_json, read, to_json};
pub use types::{CType, Value};

/// The facts of one SDK for one target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Surface {
    /// The version of this form: [`SCHEMA`].
    pub schema: u32,
    /// The SDK's version, such as `27.0`, as its headers state it.
    pub sdk: String,
    /// The target, such as `arm64-apple-macosx11.0`.
    pub target: String,
    /// The headers that were read, by the name one includes them by.
    pub headers: BTreeMap<String, Origin>,
    /// Functions.
    pub functions: BTreeMap<String, Function>,
    /// Variables.
    pub variables: BTreeMap<String, Variable>,
    /// Structures and unions. One without a tag goes by the name of its typedef.
    pub records: BTreeMap<String, Record>,
    /// Enumerations. One without a tag goes by the name of its typedef, or by its first enumerator.
    pub enums: BTreeMap<String, Enum>,
    /// Names that stand for a type.
    pub typedefs: BTreeMap<String, Typedef>,
    /// Macros that stand for a constant.
    pub constants: BTreeMap<String, Constant>,
    /// Macros that take arguments.
    pub macros: BTreeMap<String, Macro>,
    /// Symbols that the stubs export, as far as they are declared or belong to a family, without
    /// the leading underscore.
    pub exports: BTreeMap<String, Export>,
    /// `true` if no stub was at hand, so that the exported symbols are unknown and `exports` is empty.
    #[serde(default, skip_serializing_if = "is_false")]
    pub exports_unknown: bool,
}

/// Who wrote a header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The SDK holds it.
    Sdk,
    /// The SDK lacks it; read was the declaration that `bootstrap-sys` has in its place.
    StandIn,
    /// It was left out, because no program can include it by itself.
    Unreadable,
    /// It was left out, because it cannot be included after this other header.
    CollidesWith(String),
}

impl Origin {
    /// Returns `true` if the header was read.
    pub fn is_read(&self) -> bool {
        matches!(self, Self::Sdk | Self::StandIn)
    }
}

/// A function.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Function {
    /// The header that declares it.
    pub header: String,
    /// What it gives.
    pub result: CType,
    /// What it takes.
    pub parameters: Vec<Parameter>,
    /// Whether it takes further arguments.
    #[serde(default, skip_serializing_if = "is_false")]
    pub variadic: bool,
    /// The symbol it is linked by, where that is not its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// `true` for a `static` function, which is compiled into each program and has no symbol.
    #[serde(default, skip_serializing_if = "is_false")]
    pub inline: bool,
    /// Attributes other than availability, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<String>,
    /// By platform, what the SDK says of its availability; under [`Availability::EVERYWHERE`] what
    /// it says of all.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub availability: BTreeMap<String, Availability>,
}

/// One parameter of a function.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Its name, which may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its type, as the compiler passes it.
    #[serde(rename = "type")]
    pub ctype: CType,
}

/// A variable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variable {
    /// The header that declares it.
    pub header: String,
    /// Its type.
    #[serde(rename = "type")]
    pub ctype: CType,
    /// By platform, what the SDK says of its availability; under [`Availability::EVERYWHERE`] what
    /// it says of all.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub availability: BTreeMap<String, Availability>,
}

/// A structure or union.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The header that defines it.
    pub header: String,
    /// Whether it is a union.
    #[serde(default, skip_serializing_if = "is_false")]
    pub union: bool,
    /// Its size in bytes.
    pub size: u64,
    /// Its alignment in bytes.
    pub align: u64,
    /// Its members, in order.
    pub fields: Vec<Field>,
}

/// A member of a structure or union.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its name; empty for a structure or union whose members are reached without one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub ctype: CType,
    /// How far it is from the start of the outermost structure, in bits.
    pub offset: u64,
    /// Its size in bits.
    pub size: u64,
    /// Whether it is a bit-field.
    #[serde(default, skip_serializing_if = "is_false")]
    pub bits: bool,
    /// The members of a structure or union that has no name of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
}

/// An enumeration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enum {
    /// The header that defines it.
    pub header: String,
    /// The type it is stored in.
    #[serde(rename = "type")]
    pub ctype: CType,
    /// Its constants.
    pub enumerators: BTreeMap<String, Value>,
}

/// A name for a type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typedef {
    /// The header that defines it.
    pub header: String,
    /// What it stands for.
    #[serde(rename = "type")]
    pub ctype: CType,
    /// Its size in bytes, unless it stands for something incomplete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Its alignment in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub align: Option<u64>,
}

/// A macro that stands for a constant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    /// The header that defines it.
    pub header: String,
    /// Its value.
    pub value: Value,
    /// The type of the expression it stands for.
    #[serde(rename = "type")]
    pub ctype: CType,
}

/// A macro that takes arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Macro {
    /// The header that defines it.
    pub header: String,
    /// The names of its parameters.
    pub parameters: Vec<String>,
    /// A digest of its body, apart from comments and white space.
    pub body: String,
    /// What it gives for some arguments, where that is a constant.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub results: BTreeMap<String, Value>,
}

/// A symbol that a library exports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// The library's install name.
    pub library: String,
    /// Whether it is weak.
    #[serde(default, skip_serializing_if = "is_false")]
    pub weak: bool,
    /// Of a symbol that no header of the surface declares, another header that mentions it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentioned: Option<String>,
}

/// What an SDK says of a declaration's availability on one platform.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Availability {
    /// The release that brings it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduced: Option<String>,
    /// The release that deprecates it; empty where the SDK says only that it is deprecated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<String>,
    /// The release that takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obsoleted: Option<String>,
    /// Whether the platform lacks it altogether.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unavailable: bool,
    /// The SDK's advice: the names in it, and a digest of its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Message>,
}

impl Availability {
    /// The platform under which stands what is said without naming any.
    pub const EVERYWHERE: &str = "all";
}

/// Advice that goes with a deprecation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// The names in it, which tell what to use instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// A digest of its words.
    pub digest: String,
}

impl Message {
    /// Takes from a message what is kept of it; an empty one is none.
    pub fn of(text: &str) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        let names = text
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .filter(|word| word.contains('_') && word.len() > 2)
            .map(str::to_owned)
            .collect();
        Some(Self {
            names,
            digest: digest([text]),
        })
    }
}

impl Surface {
    /// The constant or enumerator of that name: its value, its type and its header.
    pub fn constant(&self, name: &str) -> Option<(&Value, &CType, &str)> {
        if let Some(constant) = self.constants.get(name) {
            return Some((&constant.value, &constant.ctype, &constant.header));
        }
        self.enums.values().find_map(|kind| {
            let value = kind.enumerators.get(name)?;
            Some((value, &kind.ctype, kind.header.as_str()))
        })
    }

    /// A type with every typedef and every enumeration seen through: what it is to a machine.
    pub fn machine_type(&self, ctype: &CType) -> String {
        let canonical = ctype.canonical();
        let bare = canonical.trim_end_matches(['*', ' ']);
        let base = bare.strip_prefix("const ").unwrap_or(bare);
        match self.enums.get(base) {
            Some(found) => canonical.replacen(base, found.ctype.canonical(), 1),
            None => canonical.to_owned(),
        }
    }

    /// A function's type with every typedef and enumeration seen through: what the call is, to a
    /// machine.
    pub fn machine_prototype(&self, function: &Function) -> String {
        let parameters = function.parameters.iter();
        let mut parameters: Vec<String> = parameters
            .map(|parameter| self.machine_type(&parameter.ctype))
            .collect();
        if function.variadic {
            parameters.push("...".to_owned());
        }
        let result = self.machine_type(&function.result);
        format!("{result} ({})", parameters.join(", "))
    }

    /// How many declarations there are, of every kind.
    pub fn declarations(&self) -> usize {
        self.functions.len()
            + self.variables.len()
            + self.records.len()
            + self.enums.len()
            + self.typedefs.len()
            + self.constants.len()
            + self.macros.len()
    }
}

impl Function {
    /// The symbol it is linked by, without the leading underscore.
    pub fn symbol<'a>(&'a self, name: &'a str) -> &'a str {
        self.symbol.as_deref().unwrap_or(name)
    }

    /// The prototype as C writes it, around `name`.
    pub fn prototype(&self, name: &str) -> String {
        let mut parameters: Vec<String> = self
            .parameters
            .iter()
            .map(|parameter| parameter.ctype.declare(&parameter.name))
            .collect();
        if self.variadic {
            parameters.push("...".to_owned());
        }
        if parameters.is_empty() {
            parameters.push("void".to_owned());
        }
        self.result
            .declare(&format!("{name}({})", parameters.join(", ")))
    }
}

fn is_false(value: &bool) -> bool {
    !value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_keeps_names_and_no_sentence() {
        let message =
            Message::of("Deprecated: use mach_port_construct() or mach_port_insert_right");
        let message = message.expect("there is one");
        assert_eq!(
            message.names,
            ["mach_port_construct", "mach_port_insert_right"]
        );
        assert!(!format!("{message:?}").contains("Deprecated"));
        assert_eq!(Message::of(""), None);
    }

    #[test]
    fn prototype_is_written_as_c_does() {
        let function = Function {
            header: "mach/a.h".to_owned(),
            result: CType::new("kern_return_t", "int"),
            parameters: vec![
                Parameter {
                    name: "task".to_owned(),
                    ctype: CType::new("task_t", "unsigned int"),
                },
                Parameter {
                    name: "name".to_owned(),
                    ctype: CType::new("const char *", "const char *"),
                },
                Parameter {
                    name: "handler".to_owned(),
                    ctype: CType::new("void (*)(int)", "void (*)(int)"),
                },
            ],
            variadic: true,
            symbol: None,
            inline: false,
            attributes: vec![],
            availability: BTreeMap::new(),
        };
        assert_eq!(
            function.prototype("look"),
            "kern_return_t look(task_t task, const char *name, void (*handler)(int), ...)"
        );
        let mut surface = crate::testing::surface();
        assert_eq!(
            surface.machine_prototype(&function),
            "int (unsigned int, const char *, void (*)(int), ...)"
        );
        let colours = CType::new("const colour_t *", "const enum colour *");
        assert_eq!(surface.machine_type(&colours), "const unsigned int *");
        surface.enums.clear();
        assert_eq!(surface.machine_type(&colours), "const enum colour *");
    }
}
