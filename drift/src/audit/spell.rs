//! Numbers, types and prototypes as C and Rust write them.

use syn::Type;

use super::abi::Abi;
use super::constant::truncated;
use super::source::Function;
use crate::surface;

/// A number in decimal and as the bits that an integer of `kind` has for it.
pub(super) fn both_forms(value: i128, kind: (u64, bool)) -> String {
    format!("{value} ({:#x})", truncated(value, (kind.0, false)))
}

/// A number as C takes it in a comparison, whatever the sign of the other side.
pub(super) fn literal(value: i128) -> String {
    if value > i64::MAX.into() {
        format!("{value}ull")
    } else if value == i64::MIN.into() {
        "(-9223372036854775807ll - 1)".to_owned()
    } else {
        format!("{value}ll")
    }
}

/// A structure passed as itself, for which C has no other name than its own.
pub(super) fn by_value(rust: &Abi) -> Option<String> {
    match rust {
        // An array of so many bytes cannot be passed in C, a structure of as many can.
        Abi::Array(..) | Abi::Record(..) => {
            let (size, _) = rust.layout()?;
            Some(format!("struct {{ char drift_bytes[{size}]; }}"))
        }
        Abi::Pointer(to) if matches!(**to, Abi::Function) => Some("void (*)(void)".to_owned()),
        Abi::Pointer(to) => Some(format!("{} *", by_value(to)?)),
        _ => None,
    }
}

/// A function's type, as C writes it without a name.
pub(super) fn c_function_type(c: &surface::Function) -> String {
    let mut parameters: Vec<&str> = c
        .parameters
        .iter()
        .map(|one| one.ctype.canonical())
        .collect();
    if c.variadic {
        parameters.push("...");
    }
    if parameters.is_empty() {
        parameters.push("void");
    }
    format!("{} ({})", c.result.canonical(), parameters.join(", "))
}

pub(super) fn written(ty: &Type) -> String {
    let text = quote::quote!(#ty).to_string();
    text.replace(" :: ", "::")
        .replace("* ", "*")
        .replace(" ;", ";")
}

pub(super) fn rust_prototype(name: &str, function: &Function) -> String {
    let parameters = function.parameters.iter();
    let mut parameters: Vec<String> = parameters
        .map(|(name, ty)| format!("{name}: {}", written(ty)))
        .collect();
    if function.variadic {
        parameters.push("...".to_owned());
    }
    let result = function.result.as_ref();
    let result = result.map_or(String::new(), |ty| format!(" -> {}", written(ty)));
    format!("fn {name}({}){result}", parameters.join(", "))
}
