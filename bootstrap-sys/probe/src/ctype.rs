//! Rust's types, as C writes them.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use syn::{Expr, ExprLit, GenericArgument, Lit, PathArguments, Type, TypeFnPtr, TypePath};

use crate::surface::Surface;

/// How C spells the names that the bindings give types.
#[derive(Debug, Default)]
pub(crate) struct Names(BTreeMap<String, String>);

impl Names {
    /// `typedefs` are the names that are typedefs in C. What else has a name there has it as a tag:
    /// of a structure or a union as Rust has it, or of an enumeration, for which Rust has a type
    /// alias.
    pub(crate) fn new(surface: &Surface, typedefs: &BTreeSet<String>) -> Self {
        let records = surface
            .records
            .iter()
            .map(|(name, record)| (name, if record.is_union { "union" } else { "struct" }));
        let aliases = surface.aliases.iter().map(|alias| (&alias.name, "enum"));
        let spell = |(name, tag): (&String, &str)| {
            let spelt = if typedefs.contains(name) {
                name.clone()
            } else if name == VA_LIST_TAG {
                "__typeof__((*(__builtin_va_list *)0)[0])".to_owned()
            } else {
                format!("{tag} {name}")
            };
            (name.clone(), spelt)
        };
        Self(
            records
                .chain(aliases)
                .filter(|(name, _)| !is_anonymous(name))
                .map(spell)
                .collect(),
        )
    }

    /// Gives a type without a name the spelling `spelt`.
    pub(crate) fn add(&mut self, name: &str, spelt: String) {
        self.0.insert(name.to_owned(), spelt);
    }

    /// How C spells the structure, union or alias `name`.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// How C spells a type, in a form to which `*`, `const` and a name can be appended.
    ///
    /// # Errors
    ///
    /// With the type, if it is none that C has.
    pub(crate) fn spell(&self, kind: &Type) -> Result<String, String> {
        let unknown = || format!("C has no type {}", kind.to_token_stream());
        match kind {
            Type::Path(path) => self.spell_path(path).ok_or_else(unknown),
            Type::Ptr(pointer) => {
                let target = self.spell(&pointer.elem)?;
                Ok(match pointer.mutability {
                    syn::PointerMutability::Const(_) => format!("{target} const *"),
                    syn::PointerMutability::Mut(_) => format!("{target} *"),
                })
            }
            Type::Array(array) => {
                let length = length(&array.len).ok_or_else(unknown)?;
                Ok(format!(
                    "__typeof__({}[{length}])",
                    self.spell(&array.elem)?
                ))
            }
            Type::FnPtr(function) => self.spell_function_pointer(function),
            Type::Tuple(unit) if unit.elems.is_empty() => Ok("void".to_owned()),
            _ => Err(unknown()),
        }
    }

    fn spell_path(&self, path: &TypePath) -> Option<String> {
        let last = path.path.segments.last()?;
        let name = last.ident.to_string();
        if let PathArguments::AngleBracketed(arguments) = &last.arguments {
            // A pointer to a function may be null, which Rust says with an Option.
            return match arguments.args.first()? {
                GenericArgument::Type(inner @ Type::FnPtr(_)) if name == "Option" => {
                    self.spell(inner).ok()
                }
                _ => None,
            };
        }
        match self.get(&name) {
            Some(spelt) => Some(spelt.to_owned()),
            None => primitive(&name).map(str::to_owned),
        }
    }

    fn spell_function_pointer(&self, function: &TypeFnPtr) -> Result<String, String> {
        let parameters = function.inputs.iter().map(|input| &input.ty);
        let list = self.parameters(parameters, function.variadic.is_some())?;
        let result = match &function.output {
            syn::ReturnType::Default => "void".to_owned(),
            syn::ReturnType::Type(_, kind) => self.spell(kind)?,
        };
        Ok(format!("__typeof__({result} (*)({list}))"))
    }

    /// The list of a function's parameter types.
    pub(crate) fn parameters<'a>(
        &self,
        kinds: impl Iterator<Item = &'a Type>,
        is_variadic: bool,
    ) -> Result<String, String> {
        let mut list = kinds
            .map(|kind| self.spell(kind))
            .collect::<Result<Vec<_>, _>>()?;
        if is_variadic {
            list.push("...".to_owned());
        } else if list.is_empty() {
            list.push("void".to_owned());
        }
        Ok(list.join(", "))
    }
}

/// What a list of arguments is made of on Intel: a structure of the compiler's own, whose name it
/// does not let programs use.
const VA_LIST_TAG: &str = "__va_list_tag";

/// Whether bindgen made the name up, for a type that has none in C.
pub(crate) fn is_anonymous(name: &str) -> bool {
    name.contains("__bindgen_ty_")
}

/// The name of a type that is just a name.
pub(crate) fn name_of(kind: &Type) -> Option<String> {
    match kind {
        Type::Path(path) => path.path.get_ident().map(ToString::to_string),
        _ => None,
    }
}

/// What stands in `Name<…>`, if `kind` is that.
pub(crate) fn inside<'a>(kind: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = kind else { return None };
    let last = path.path.segments.last()?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) if last.ident == name => {
            match arguments.args.first()? {
                GenericArgument::Type(inner) => Some(inner),
                _ => None,
            }
        }
        _ => None,
    }
}

/// C's name of a member, which Rust changes where it is one of Rust's own words.
pub(crate) fn member(name: &str) -> &str {
    match name.strip_suffix('_') {
        Some(word) if syn::parse_str::<syn::Ident>(word).is_err() => word,
        _ => name,
    }
}

/// What C on Apple's 64-bit systems calls Rust's own integers, and those of `core::ffi`.
fn primitive(name: &str) -> Option<&'static str> {
    Some(match name {
        "c_void" => "void",
        "bool" => "_Bool",
        "c_char" => "char",
        "i8" | "c_schar" => "signed char",
        "u8" | "c_uchar" => "unsigned char",
        "i16" | "c_short" => "short",
        "u16" | "c_ushort" => "unsigned short",
        "i32" | "c_int" => "int",
        "u32" | "c_uint" => "unsigned int",
        "c_long" | "isize" => "long",
        "c_ulong" | "usize" => "unsigned long",
        "i64" | "c_longlong" => "long long",
        "u64" | "c_ulonglong" => "unsigned long long",
        "i128" => "__int128",
        "u128" => "unsigned __int128",
        "f32" | "c_float" => "float",
        "f64" | "c_double" => "double",
        _ => return None,
    })
}

/// The types above, each with its size in bytes and whether it is signed. Rust's layouts are worked
/// out on the machine at hand, C's for a Mac: that both mean the same by these is asserted first.
pub(crate) const PRIMITIVES: [(&str, u64, bool); 14] = [
    ("char", 1, true),
    ("signed char", 1, true),
    ("unsigned char", 1, false),
    ("short", 2, true),
    ("unsigned short", 2, false),
    ("int", 4, true),
    ("unsigned int", 4, false),
    ("long", 8, true),
    ("unsigned long", 8, false),
    ("long long", 8, true),
    ("unsigned long long", 8, false),
    ("__int128", 16, true),
    ("unsigned __int128", 16, false),
    ("_Bool", 1, false),
];

fn length(expression: &Expr) -> Option<usize> {
    match expression {
        Expr::Lit(ExprLit {
            lit: Lit::Int(number),
            ..
        }) => number.base10_parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let mut names = Names::default();
        names.add("name_t", "name_t".to_owned());
        names.add("thing", "struct thing".to_owned());
        names
    }

    fn spell(text: &str) -> Result<String, String> {
        names().spell(&syn::parse_str(text).expect("a type"))
    }

    #[test]
    fn type_is_spelt_inside_out() {
        for (rust, c) in [
            ("::core::ffi::c_int", "int"),
            ("u64", "unsigned long long"),
            ("*const ::core::ffi::c_char", "char const *"),
            ("*mut *const thing", "struct thing const * *"),
            ("*const *mut name_t", "name_t * const *"),
            (
                "[[name_t; 2usize]; 3]",
                "__typeof__(__typeof__(name_t[2])[3])",
            ),
            (
                "::core::option::Option<unsafe extern \"C\" fn(a: *mut thing, ...) -> u8>",
                "__typeof__(unsigned char (*)(struct thing *, ...))",
            ),
            (
                "Option<unsafe extern \"C\" fn()>",
                "__typeof__(void (*)(void))",
            ),
        ] {
            assert_eq!(spell(rust).as_deref(), Ok(c), "{rust}");
        }
    }

    #[test]
    fn type_that_c_lacks_is_an_error_that_names_it() {
        for rust in ["char", "&u8", "Option<u8>", "elsewhere"] {
            let error = spell(rust).expect_err("C has no such type");
            assert!(error.starts_with("C has no type "), "{error}");
        }
    }

    #[test]
    fn member_named_by_a_word_of_rust_has_its_own_name_in_c() {
        assert_eq!(member("type_"), "type");
        assert_eq!(member("in_"), "in");
        assert_eq!(member("name"), "name");
        assert_eq!(member("unused_"), "unused_");
    }
}
