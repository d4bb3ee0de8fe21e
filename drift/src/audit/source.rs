//! A Rust crate's source, as far as it declares C.
//!
//! Files are followed from `src/lib.rs` by their `mod` items. What `#[cfg]` leaves out for the
//! target is left out here; macros are not expanded, and a declaration that only a macro makes is
//! not seen.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bootstrap_sys_generate::Arch;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ForeignItem, Item, Lit, Meta, ReturnType, Token, Type};

use crate::Error;

/// Where a declaration stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The file, below the crate's folder.
    pub(super) file: String,
    /// The line, counted from 1.
    pub(super) line: usize,
}

/// The declarations of a crate, for one target.
#[derive(Default)]
pub(super) struct Source {
    pub(super) functions: BTreeMap<String, Function>,
    pub(super) statics: BTreeMap<String, (Place, Type)>,
    pub(super) constants: BTreeMap<String, (Place, Type, Expr)>,
    pub(super) aliases: BTreeMap<String, (Place, Type)>,
    pub(super) records: BTreeMap<String, Record>,
    pub(super) enums: BTreeMap<String, Enum>,
    /// Functions written in Rust, which stand for macros.
    pub(super) written: BTreeMap<String, Place>,
}

/// A foreign function.
pub(super) struct Function {
    pub(super) place: Place,
    pub(super) parameters: Vec<(String, Type)>,
    pub(super) result: Option<Type>,
    pub(super) variadic: bool,
    /// The symbol, where `link_name` gives another than the name.
    pub(super) symbol: Option<String>,
}

/// A structure or union with C's layout.
pub(super) struct Record {
    pub(super) place: Place,
    pub(super) union: bool,
    pub(super) packed: Option<u64>,
    pub(super) align: Option<u64>,
    pub(super) fields: Vec<(String, Type)>,
    /// Whether it has parameters, so that its layout is not one.
    pub(super) generic: bool,
}

/// An enumeration.
pub(super) struct Enum {
    /// The name of the integer type it is stored in.
    pub(super) stored: String,
}

/// Reads the crate in the folder `root`.
pub(super) fn read(root: &Path, name: &str, arch: Arch) -> Result<Source, Error> {
    let mut source = Source::default();
    let mut reader = Reader {
        base: root,
        name,
        arch,
        source: &mut source,
    };
    let folder = root.join("src");
    reader.file(&folder.join("lib.rs"), &folder)?;
    Ok(source)
}

/// Reads bindings given as text. `name` says in errors and findings what was read.
pub(super) fn read_text(text: &str, name: &str, arch: Arch) -> Result<Source, Error> {
    let mut source = Source::default();
    let path = Path::new(name);
    let mut reader = Reader {
        base: Path::new(""),
        name,
        arch,
        source: &mut source,
    };
    reader.text(text, path, Path::new(""))?;
    Ok(source)
}

struct Reader<'a> {
    base: &'a Path,
    name: &'a str,
    arch: Arch,
    source: &'a mut Source,
}

impl Reader<'_> {
    /// Reads a file whose modules lie in `folder`.
    fn file(&mut self, path: &Path, folder: &Path) -> Result<(), Error> {
        let text = fs::read_to_string(path).map_err(|error| self.fail(path, error.to_string()))?;
        self.text(&text, path, folder)
    }

    fn fail(&self, path: &Path, reason: String) -> Error {
        Error::Crate {
            name: self.name.to_owned(),
            reason: format!("{}: {reason}", path.display()),
        }
    }

    fn text(&mut self, text: &str, path: &Path, folder: &Path) -> Result<(), Error> {
        let file = syn::parse_file(text).map_err(|error| {
            let start = error.span().start();
            self.fail(path, format!("line {}: {error}", start.line))
        })?;
        let shown = path.strip_prefix(self.base).unwrap_or(path);
        let shown = shown.to_string_lossy().into_owned();
        self.items(file.items, &shown, folder)
    }

    fn items(&mut self, items: Vec<Item>, file: &str, folder: &Path) -> Result<(), Error> {
        for item in items {
            self.item(item, file, folder)?;
        }
        Ok(())
    }

    fn item(&mut self, item: Item, file: &str, folder: &Path) -> Result<(), Error> {
        let place = Place {
            file: file.to_owned(),
            line: item.span().start().line,
        };
        match item {
            Item::Mod(module) if self.has(&module.attrs) => {
                let name = module.ident.to_string();
                if let Some((_, items)) = module.content {
                    return self.items(items, file, &folder.join(name));
                }
                let path = find_module(folder, &name, &module.attrs);
                if let Some(path) = path {
                    return self.file(&path, &folder.join(name));
                }
            }
            Item::ForeignMod(block) if self.has(&block.attrs) => {
                for item in block.items {
                    self.foreign(item, file);
                }
            }
            Item::Const(item) if self.has(&item.attrs) => {
                let entry = (place, *item.ty, *item.expr);
                self.source.constants.insert(item.ident.to_string(), entry);
            }
            Item::Type(item) if self.has(&item.attrs) => {
                let entry = (place, *item.ty);
                self.source.aliases.insert(item.ident.to_string(), entry);
            }
            Item::Struct(item) if self.has(&item.attrs) && has_repr(&item.attrs, "C") => {
                let fields = item.fields.into_iter().enumerate();
                let fields = fields.filter(|(_, field)| self.has(&field.attrs));
                let fields = fields.map(|(index, field)| {
                    let name = field.ident.map_or(index.to_string(), |name| bare(&name));
                    (name, field.ty)
                });
                let record = Record {
                    place,
                    union: false,
                    packed: repr_number(&item.attrs, "packed"),
                    align: repr_number(&item.attrs, "align"),
                    fields: fields.collect(),
                    generic: !item.generics.params.is_empty(),
                };
                self.source.records.insert(item.ident.to_string(), record);
            }
            Item::Union(item) if self.has(&item.attrs) && has_repr(&item.attrs, "C") => {
                let fields = item.fields.named.into_iter();
                let fields = fields.filter(|field| self.has(&field.attrs));
                let fields = fields.filter_map(|field| Some((bare(&field.ident?), field.ty)));
                let record = Record {
                    place,
                    union: true,
                    packed: repr_number(&item.attrs, "packed"),
                    align: repr_number(&item.attrs, "align"),
                    fields: fields.collect(),
                    generic: !item.generics.params.is_empty(),
                };
                self.source.records.insert(item.ident.to_string(), record);
            }
            Item::Enum(item) if self.has(&item.attrs) => {
                let integers = ["u8", "i8", "u16", "i16", "u32", "i32", "u64", "i64"];
                let stored = integers
                    .into_iter()
                    .find(|name| has_repr(&item.attrs, name));
                let stored = stored.unwrap_or("c_uint").to_owned();
                let entry = Enum { stored };
                self.source.enums.insert(item.ident.to_string(), entry);
            }
            Item::Fn(item) if self.has(&item.attrs) => {
                self.source
                    .written
                    .insert(item.sig.ident.to_string(), place);
            }
            _ => {}
        }
        Ok(())
    }

    fn foreign(&mut self, item: ForeignItem, file: &str) {
        let place = Place {
            file: file.to_owned(),
            line: item.span().start().line,
        };
        match item {
            ForeignItem::Fn(item) if self.has(&item.attrs) => {
                let inputs = item.sig.inputs.into_iter();
                let parameters = inputs.filter_map(|input| match input {
                    syn::FnArg::Typed(typed) => {
                        let name = match *typed.pat {
                            syn::Pat::Ident(name) => bare(&name.ident),
                            _ => String::new(),
                        };
                        Some((name, *typed.ty))
                    }
                    syn::FnArg::Receiver(_) => None,
                });
                let function = Function {
                    place,
                    parameters: parameters.collect(),
                    result: match item.sig.output {
                        ReturnType::Default => None,
                        ReturnType::Type(_, ty) => Some(*ty),
                    },
                    variadic: item.sig.variadic.is_some(),
                    symbol: text_of(&item.attrs, "link_name"),
                };
                let name = item.sig.ident.to_string();
                self.source.functions.insert(name, function);
            }
            ForeignItem::Static(item) if self.has(&item.attrs) => {
                let entry = (place, *item.ty);
                self.source.statics.insert(item.ident.to_string(), entry);
            }
            _ => {}
        }
    }

    /// Whether the `cfg`s among the attributes let the item be, on macOS.
    fn has(&self, attributes: &[Attribute]) -> bool {
        attributes.iter().all(|attribute| match &attribute.meta {
            Meta::List(list) if list.path.is_ident("cfg") => list
                .parse_args::<Meta>()
                .is_ok_and(|meta| self.holds(&meta)),
            _ => true,
        })
    }

    fn holds(&self, meta: &Meta) -> bool {
        let ident = meta.path().get_ident().map(ToString::to_string);
        let ident = ident.as_deref().unwrap_or_default();
        match meta {
            Meta::Path(_) => ident == "unix",
            Meta::NameValue(pair) => {
                let Some(value) = literal(&pair.value) else {
                    return false;
                };
                match ident {
                    "target_os" => value == "macos",
                    "target_vendor" => value == "apple",
                    "target_arch" => value == self.arch.name(),
                    "target_pointer_width" => value == "64",
                    "target_family" => value == "unix",
                    "target_endian" => value == "little",
                    _ => false, // features that are off by default, and what nobody knows
                }
            }
            Meta::List(list) => {
                let parse = Punctuated::<Meta, Token![,]>::parse_terminated;
                let Ok(inner) = list.parse_args_with(parse) else {
                    return false;
                };
                let mut inner = inner.iter().map(|meta| self.holds(meta));
                match ident {
                    "any" => inner.any(|holds| holds),
                    "all" => inner.all(|holds| holds),
                    "not" => !inner.any(|holds| holds),
                    _ => false,
                }
            }
        }
    }
}

fn find_module(folder: &Path, name: &str, attributes: &[Attribute]) -> Option<PathBuf> {
    if let Some(path) = text_of(attributes, "path") {
        return Some(folder.join(path));
    }
    let places = [
        folder.join(format!("{name}.rs")),
        folder.join(name).join("mod.rs"),
    ];
    places.into_iter().find(|path| path.is_file())
}

/// A name without what makes it an identifier where it is a keyword.
fn bare(name: &syn::Ident) -> String {
    let name = name.to_string();
    name.trim_start_matches("r#").to_owned()
}

fn literal(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

fn text_of(attributes: &[Attribute], name: &str) -> Option<String> {
    attributes
        .iter()
        .find_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident(name) => literal(&pair.value),
            _ => None,
        })
}

/// The words in `repr`, with their numbers.
fn reprs(attributes: &[Attribute]) -> Vec<(String, Option<u64>)> {
    let mut found = vec![];
    for attribute in attributes {
        if !attribute.path().is_ident("repr") {
            continue;
        }
        // What cannot be read here, the compiler does not accept either.
        let _ = attribute.parse_nested_meta(|meta| {
            let name = meta.path.get_ident().map(ToString::to_string);
            let mut number = None;
            if meta.input.peek(syn::token::Paren) {
                let content;
                syn::parenthesized!(content in meta.input);
                number = content.parse::<syn::LitInt>()?.base10_parse().ok();
            }
            found.extend(name.map(|name| (name, number)));
            Ok(())
        });
    }
    found
}

fn has_repr(attributes: &[Attribute], name: &str) -> bool {
    reprs(attributes).iter().any(|(found, _)| found == name)
        || (name == "C"
            && reprs(attributes)
                .iter()
                .any(|(found, _)| found == "transparent"))
}

fn repr_number(attributes: &[Attribute], name: &str) -> Option<u64> {
    let reprs = reprs(attributes);
    let found = reprs.into_iter().find(|(found, _)| found == name);
    found.map(|(_, number)| number.unwrap_or(1))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The declarations in a text.
    pub(in crate::audit) fn source(text: &str, arch: Arch) -> Source {
        read_text(text, "a.rs", arch).expect("it parses")
    }

    #[test]
    fn declarations_of_the_target_are_found() {
        let text = r#"
            #[cfg(target_arch = "x86_64")] pub const A: u32 = 1;
            #[cfg(not(target_arch = "x86_64"))] pub const B: u32 = 1;
            #[cfg(feature = "unstable")] pub const C: u32 = 1;
            #[cfg(any(target_os = "linux", all(unix, target_vendor = "apple")))] pub const D: u32 = 1;
            #[repr(C, packed(4))] pub struct S { pub r#type: u8 }
            pub struct NotC { x: u8 }
            unsafe extern "C" { #[link_name = "other"] pub fn f(a: i32, ...) -> u8; pub static V: u32; }
            mod inner { pub type T = u8; }
        "#;
        let source = source(text, Arch::Aarch64);
        let constants: Vec<_> = source.constants.keys().map(String::as_str).collect();
        assert_eq!(constants, ["B", "D"]);
        assert_eq!(source.records["S"].packed, Some(4));
        assert_eq!(source.records["S"].fields[0].0, "type");
        assert!(!source.records.contains_key("NotC"));
        let function = &source.functions["f"];
        assert!(function.variadic);
        assert_eq!(function.symbol.as_deref(), Some("other"));
        assert!(source.statics.contains_key("V") && source.aliases.contains_key("T"));
    }

    #[test]
    fn source_that_is_no_rust_is_an_error_that_names_file_and_line() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("src")).expect("made");
        fs::write(folder.path().join("src/lib.rs"), "\nfn {").expect("written");
        let error = read(folder.path(), "odd", Arch::X86_64)
            .err()
            .expect("refused");
        let said = error.to_string();
        assert!(
            said.contains("src/lib.rs") && said.contains("line 2"),
            "{said}"
        );
    }
}
