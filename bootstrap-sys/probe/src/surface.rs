//! What `bootstrap-sys` exports, read from its Rust source.
//!
//! Every item must be of a kind that is known here. One that is not is an error, so that nothing
//! new escapes the proof in silence.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::parse::ParseStream;
use syn::{
    Attribute, Expr, ExprLit, Fields, ForeignItem, Ident, ImplItem, Item, ItemFn, ItemImpl,
    ItemMacro, Lit, LitInt, Meta, ReturnType, Safety, Signature, StaticMutability, Token, Type,
    UseTree, Visibility, parenthesized,
};

use crate::Error;
use crate::availability::Availability;

/// Everything there is to prove, by kind, in the order of the source.
#[derive(Debug, Default)]
pub(crate) struct Surface {
    pub(crate) constants: Vec<Constant>,
    pub(crate) aliases: Vec<Alias>,
    pub(crate) records: BTreeMap<String, Record>,
    pub(crate) functions: Vec<Signature>,
    pub(crate) variables: Vec<Variable>,
    pub(crate) macros: Vec<Macro>,
    /// What the attributes of each function say.
    pub(crate) availability: Vec<(String, Availability)>,
    /// Those of the functions that the SDK lacks, and the crate's own headers declare.
    pub(crate) stand_ins: Vec<String>,
    /// Functions that no header declares.
    pub(crate) spi: Vec<String>,
    /// The macros that take arguments, as the generator found them in the headers.
    pub(crate) header_macros: BTreeSet<String>,
    /// Macros without arguments that are not generated constants.
    pub(crate) header_objects: BTreeSet<String>,
    /// Names of the items that the crate has for such macros.
    pub(crate) objects: BTreeSet<String>,
    /// Patterns of those that the crate leaves out.
    pub(crate) left_out: Vec<String>,
    /// The macOS release that the bindings name as theirs.
    pub(crate) version: String,
}

/// `pub const NAME: TYPE`.
#[derive(Debug)]
pub(crate) struct Constant {
    pub(crate) name: String,
    pub(crate) kind: Type,
}

impl Constant {
    /// Whether it is a string, not a number.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self.kind, Type::Reference(_))
    }
}

/// `pub type NAME = TYPE`.
#[derive(Debug)]
pub(crate) struct Alias {
    pub(crate) name: String,
    pub(crate) kind: Type,
}

/// A structure or union.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) is_union: bool,
    pub(crate) fields: Vec<Field>,
    pub(crate) bit_fields: Vec<BitField>,
    /// What makes the storage of several bit-fields out of their values.
    pub(crate) constructors: Vec<Constructor>,
}

impl Record {
    /// Whether the headers only say that there is such a type, not what is in it.
    pub(crate) fn is_opaque(&self) -> bool {
        matches!(self.fields.as_slice(), [field] if field.name == OPAQUE)
    }
}

/// The member that bindgen puts into a structure of which nothing is known.
const OPAQUE: &str = "_unused";

/// A member that C has, too, or the storage that bindgen puts in the place of several.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: Type,
}

impl Field {
    /// Whether C has members here, but no name for the whole.
    pub(crate) fn is_anonymous(&self) -> bool {
        self.name.starts_with("__bindgen_anon_")
    }

    /// Whether it is bindgen's, for bit-fields, padding and types without members.
    pub(crate) fn is_storage(&self) -> bool {
        ["_bitfield_", "_bindgen_align", "__bindgen_padding_", OPAQUE]
            .iter()
            .any(|start| self.name.starts_with(start))
    }
}

/// A bit-field, which Rust reads and writes by methods.
#[derive(Debug)]
pub(crate) struct BitField {
    pub(crate) name: String,
    pub(crate) kind: Type,
}

/// `new_bitfield_N`, which makes the member `_bitfield_N`.
#[derive(Debug)]
pub(crate) struct Constructor {
    /// The number.
    pub(crate) unit: String,
    /// The bit-fields, in order, by their getters' names.
    pub(crate) parameters: Vec<String>,
}

impl Constructor {
    fn of(name: &str, signature: &Signature) -> Option<Self> {
        let unit = name.strip_prefix("new_bitfield_")?.to_owned();
        let parameters = signature.inputs.iter().map(|input| match input {
            syn::FnArg::Typed(input) => match &*input.pat {
                syn::Pat::Ident(name) => Some(name.ident.to_string()),
                _ => None,
            },
            syn::FnArg::Receiver(_) => None,
        });
        Some(Self {
            unit,
            parameters: parameters.collect::<Option<_>>()?,
        })
    }
}

/// `pub static NAME: TYPE`.
#[derive(Debug)]
pub(crate) struct Variable {
    pub(crate) name: String,
    pub(crate) kind: Type,
    pub(crate) is_mutable: bool,
}

/// A function that stands for a macro.
#[derive(Debug)]
pub(crate) struct Macro {
    pub(crate) name: String,
    pub(crate) parameters: Vec<Type>,
    pub(crate) result: Option<Type>,
    pub(crate) effect: Effect,
}

/// What a macro does beside giving a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Nothing: it is `const`.
    None,
    /// It reads variables.
    Reads,
    /// It calls a function.
    Calls,
}

/// Types and functions of bindgen's own, which stand for no declaration.
const HELPERS: [&str; 2] = ["__BindgenBitfieldUnit", "__IncompleteArrayField"];

/// Functions that the generator adds to structures.
const ADDED: [&str; 2] = ["count", "new"];

/// What the crate's root exports that is its own: where the bindings come from.
const OWN: [&str; 3] = ["Headers", "HEADERS", "HEADERS_VERSION"];

impl Surface {
    /// Reads `bindings`, and the macros and private interfaces that `sources`, the directory of
    /// `bootstrap-sys`, holds.
    pub(crate) fn read(sources: &Path, bindings: &str) -> Result<Self, Error> {
        let mut surface = Self::default();
        let mut unknown = vec![];
        surface.read_bindings(&parse("the bindings", bindings)?, &mut unknown);
        let source = sources.join("src");
        surface.read_root(&parse_file(&source.join("lib.rs"))?, &mut unknown);
        let macros = parse_file(&source.join("macros.rs"))?;
        for item in &macros {
            match item {
                // C has no constant expressions for these; the crate's own tests hold their values.
                Item::Mod(module) if module.ident == "objects" => {
                    let items = parse_file(&source.join("macros/objects.rs"))?;
                    surface.objects = items.iter().filter_map(name_of).collect();
                }
                Item::Mod(module) if module.content.is_none() => {
                    let path = source.join("macros").join(format!("{}.rs", module.ident));
                    surface.read_macros(&parse_file(&path)?, &mut unknown);
                }
                Item::Mod(module) => surface.read_left_out(module),
                Item::Use(_) => {}
                other => unknown.push(describe(other)),
            }
        }
        surface.read_spi(&parse_file(&source.join("spi.rs"))?, &mut unknown);
        if unknown.is_empty() {
            Ok(surface)
        } else {
            Err(Error::Unclassified(unknown))
        }
    }

    fn read_bindings(&mut self, items: &[Item], unknown: &mut Vec<String>) {
        for item in items {
            match item {
                Item::Const(item) if item.ident == "FUNCTION_LIKE_MACROS" => {
                    self.header_macros = texts(&item.expr).into_iter().collect();
                }
                Item::Const(item) if item.ident == "UNBOUND_MACROS" => {
                    self.header_objects = texts(&item.expr).into_iter().collect();
                }
                Item::Const(item) if item.ident == "HEADERS_VERSION" => {
                    self.version = texts(&item.expr).pop().unwrap_or_default();
                }
                Item::Const(item) => self.constants.push(Constant {
                    name: item.ident.to_string(),
                    kind: (*item.ty).clone(),
                }),
                Item::Type(item) => self.aliases.push(Alias {
                    name: item.ident.to_string(),
                    kind: (*item.ty).clone(),
                }),
                Item::Struct(item) if HELPERS.iter().any(|helper| item.ident == helper) => {}
                Item::Struct(item) => match &item.fields {
                    Fields::Named(fields) => {
                        self.add_record(&item.ident, false, fields.named.iter());
                    }
                    _ => unknown.push(format!("the tuple structure {}", item.ident)),
                },
                Item::Union(item) => self.add_record(&item.ident, true, item.fields.named.iter()),
                Item::ForeignMod(block) => {
                    for item in &block.items {
                        match item {
                            ForeignItem::Fn(item) => {
                                if item.attrs.iter().any(says_stand_in) {
                                    self.stand_ins.push(item.sig.ident.to_string());
                                }
                                match Availability::of(item) {
                                    Ok(found) => {
                                        self.availability.push((item.sig.ident.to_string(), found));
                                    }
                                    Err(error) => unknown.push(error),
                                }
                                self.functions.push(item.sig.clone());
                            }
                            ForeignItem::Static(item) => self.variables.push(Variable {
                                name: item.ident.to_string(),
                                kind: (*item.ty).clone(),
                                is_mutable: matches!(item.mutability, StaticMutability::Mut(_)),
                            }),
                            _ => unknown.push("an item of an extern block".to_owned()),
                        }
                    }
                }
                Item::Use(item) => match renamed(&item.tree) {
                    Some(alias) => self.aliases.push(alias),
                    None => unknown.push(describe(&Item::Use(item.clone()))),
                },
                Item::Impl(_) => {}
                // It only shows the items by header.
                Item::Mod(module) if module.ident == "headers" && holds_only_uses(module) => {}
                other => unknown.push(describe(other)),
            }
        }
        for item in items {
            if let Item::Impl(item) = item {
                self.read_impl(item, unknown);
            }
        }
    }

    fn add_record<'a>(
        &mut self,
        name: &Ident,
        is_union: bool,
        fields: impl Iterator<Item = &'a syn::Field>,
    ) {
        let fields = fields
            .filter_map(|field| {
                Some(Field {
                    name: field.ident.as_ref()?.to_string(),
                    kind: field.ty.clone(),
                })
            })
            .collect();
        let record = Record {
            is_union,
            fields,
            bit_fields: vec![],
            constructors: vec![],
        };
        self.records.insert(name.to_string(), record);
    }

    /// Reads the methods of a structure's bit-fields. A trait's implementation says nothing of C.
    fn read_impl(&mut self, item: &ItemImpl, unknown: &mut Vec<String>) {
        let Type::Path(path) = &*item.self_ty else {
            return unknown.push("methods of something without a name".to_owned());
        };
        let holder = path.path.segments.last().map(|last| last.ident.to_string());
        let holder = holder.unwrap_or_default();
        if item.trait_.is_some() || HELPERS.contains(&holder.as_str()) {
            return;
        }
        let Some(record) = self.records.get_mut(&holder) else {
            return unknown.push(format!("methods of {holder}"));
        };
        let methods: BTreeMap<String, &Signature> = item
            .items
            .iter()
            .filter_map(|item| match item {
                ImplItem::Fn(method) => Some((method.sig.ident.to_string(), &method.sig)),
                _ => None,
            })
            .collect();
        let plain: BTreeSet<String> = record
            .fields
            .iter()
            .map(|field| field.name.clone())
            .collect();
        for (name, signature) in &methods {
            // A getter or setter of a plain member, or a function that is not about a member.
            let member = match name.strip_prefix("set_").unwrap_or(name) {
                "type" => "type_",
                member => member,
            };
            if plain.contains(member)
                || signature.receiver().is_none() && ADDED.contains(&name.as_str())
            {
                continue;
            }
            let is_getter = signature.inputs.len() == 1
                && signature.receiver().is_some()
                && methods.contains_key(&format!("set_{name}"));
            let is_of = |other: Option<&str>| other.is_some_and(|name| methods.contains_key(name));
            let is_known = is_of(name.strip_suffix("_raw")) || is_of(name.strip_prefix("set_"));
            let constructor = Constructor::of(name, signature);
            match &signature.output {
                ReturnType::Type(_, kind) if is_getter => record.bit_fields.push(BitField {
                    name: name.clone(),
                    kind: (**kind).clone(),
                }),
                _ if is_known => {}
                _ => match constructor {
                    Some(constructor) => record.constructors.push(constructor),
                    None => unknown.push(format!("the method {holder}::{name}")),
                },
            }
        }
    }

    fn read_root(&mut self, items: &[Item], unknown: &mut Vec<String>) {
        for item in items {
            let known = match item {
                Item::Mod(module) => ["bindings", "coming_from", "helpers", "macros", "spi"]
                    .map(String::from)
                    .contains(&module.ident.to_string()),
                Item::Use(_) => true,
                Item::Enum(item) => OWN.iter().any(|own| item.ident == own),
                Item::Const(item) => OWN.iter().any(|own| item.ident == own),
                Item::ForeignMod(block) => block.items.is_empty(),
                // For targets that the crate does not support.
                Item::Macro(item) => item.mac.path.is_ident("compile_error"),
                _ => false,
            };
            if !known {
                unknown.push(describe(item));
            }
        }
    }

    fn read_macros(&mut self, items: &[Item], unknown: &mut Vec<String>) {
        for item in items {
            match item {
                Item::Fn(item) if matches!(item.vis, Visibility::Public(_)) => {
                    self.macros.push(Macro::of(item));
                }
                // What is not exported only serves what is.
                Item::Fn(_) | Item::Use(_) | Item::Mod(_) => {}
                Item::Const(item) if matches!(item.vis, Visibility::Inherited) => {}
                Item::Macro(item) if item.ident.is_some() => {}
                Item::Macro(item) => match Many::of(item) {
                    Ok(many) => self.macros.extend(many.0),
                    Err(error) => {
                        unknown.push(format!("{}: {error}", describe(&Item::Macro(item.clone()))))
                    }
                },
                other => unknown.push(describe(other)),
            }
        }
    }

    /// Reads the list of macros without a function.
    fn read_left_out(&mut self, module: &syn::ItemMod) {
        let items = module.content.iter().flat_map(|(_, items)| items);
        for item in items {
            match item {
                Item::Const(item)
                    if ["LEFT_OUT", "LEFT_OUT_OBJECTS"]
                        .iter()
                        .any(|name| item.ident == name) =>
                {
                    self.left_out.extend(pairs(&item.expr));
                }
                _ => {}
            }
        }
    }

    /// Reads what no header declares: calls, and constants of which C knows nothing.
    fn read_spi(&mut self, items: &[Item], unknown: &mut Vec<String>) {
        for item in items {
            match item {
                Item::ForeignMod(block) => {
                    for item in &block.items {
                        match item {
                            ForeignItem::Fn(item) => self.spi.push(item.sig.ident.to_string()),
                            _ => unknown.push("an item of spi's extern blocks".to_owned()),
                        }
                    }
                }
                Item::Const(_) | Item::Use(_) => {}
                other => unknown.push(describe(other)),
            }
        }
    }

    /// Macros of the headers that are neither written in Rust nor left out for a reason.
    pub(crate) fn forgotten_macros(&self) -> Vec<&str> {
        let written: BTreeSet<&str> = self.macros.iter().map(|each| each.name.as_str()).collect();
        let is_left_out = |name: &str| {
            self.left_out
                .iter()
                .any(|pattern| match pattern.strip_suffix('*') {
                    Some(start) => name.starts_with(start),
                    None => name == pattern,
                })
        };
        let macros = self.header_macros.iter().map(String::as_str);
        let objects = self.header_objects.iter().map(String::as_str);
        macros
            .filter(|name| !written.contains(name))
            .chain(objects.filter(|name| !self.objects.contains(*name)))
            .filter(|name| !is_left_out(name))
            .collect()
    }
}

impl Macro {
    fn of(item: &ItemFn) -> Self {
        let signature = &item.sig;
        let parameters = signature
            .inputs
            .iter()
            .filter_map(|input| match input {
                syn::FnArg::Typed(input) => Some((*input.ty).clone()),
                syn::FnArg::Receiver(_) => None,
            })
            .collect();
        let effect = match (&signature.constness, &signature.safety) {
            (Some(_), _) => Effect::None,
            (None, Safety::Unsafe(_)) => Effect::Calls,
            (None, _) => Effect::Reads,
        };
        Self {
            name: signature.ident.to_string(),
            parameters,
            result: result_of(signature),
            effect,
        }
    }

    /// A getter or setter of a special port.
    fn special_port(name: &Ident, object: Type, is_getter: bool) -> Self {
        let port = if is_getter {
            syn::parse_quote!(*mut mach_port_t)
        } else {
            syn::parse_quote!(mach_port_t)
        };
        Self {
            name: name.to_string(),
            parameters: vec![object, port],
            result: Some(syn::parse_quote!(kern_return_t)),
            effect: Effect::Calls,
        }
    }
}

/// The functions that one invocation of a macro of `macros/special_ports.rs` defines.
struct Many(Vec<Macro>);

impl Many {
    fn of(item: &ItemMacro) -> syn::Result<Self> {
        let name = item.mac.path.get_ident().map(Ident::to_string);
        match name.as_deref() {
            Some("getters") => item
                .mac
                .parse_body_with(|input: ParseStream<'_>| Self::parse(input, true)),
            Some("setters") => item
                .mac
                .parse_body_with(|input: ParseStream<'_>| Self::parse(input, false)),
            Some("host_ports") => item.mac.parse_body_with(Self::parse_host_ports),
            _ => Err(syn::Error::new_spanned(&item.mac.path, "an unknown macro")),
        }
    }

    /// `general(object: TYPE): name, NUMBER; …`
    fn parse(input: ParseStream<'_>, is_getter: bool) -> syn::Result<Self> {
        input.parse::<Ident>()?;
        let object;
        parenthesized!(object in input);
        object.parse::<Ident>()?;
        object.parse::<Token![:]>()?;
        let object: Type = object.parse()?;
        input.parse::<Token![:]>()?;
        let mut many = vec![];
        while !input.is_empty() {
            let name: Ident = input.parse()?;
            input.parse::<Token![,]>()?;
            input.parse::<Expr>()?;
            input.parse::<Token![;]>()?;
            many.push(Macro::special_port(&name, object.clone(), is_getter));
        }
        Ok(Self(many))
    }

    /// `get, set, NUMBER; …`
    fn parse_host_ports(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut many = vec![];
        while !input.is_empty() {
            let get: Ident = input.parse()?;
            input.parse::<Token![,]>()?;
            let set: Ident = input.parse()?;
            input.parse::<Token![,]>()?;
            input.parse::<LitInt>()?;
            input.parse::<Token![;]>()?;
            let host: Type = syn::parse_quote!(host_priv_t);
            many.push(Macro::special_port(&get, host.clone(), true));
            many.push(Macro::special_port(&set, host, false));
        }
        Ok(Self(many))
    }
}

/// What `self::TYPE as NAME` declares: bindgen's form of an alias for an enumeration.
fn renamed(tree: &UseTree) -> Option<Alias> {
    let UseTree::Path(path) = tree else {
        return None;
    };
    match &*path.tree {
        UseTree::Rename(rename) if path.ident == "self" => {
            let target = &rename.ident;
            Some(Alias {
                name: rename.rename.to_string(),
                kind: syn::parse_quote!(#target),
            })
        }
        _ => None,
    }
}

/// Whether an attribute is the generator's note that the SDK does not declare a function.
/// The name of a constant, type or function.
fn name_of(item: &Item) -> Option<String> {
    match item {
        Item::Const(item) => Some(item.ident.to_string()),
        Item::Type(item) => Some(item.ident.to_string()),
        Item::Fn(item) => Some(item.sig.ident.to_string()),
        _ => None,
    }
}

/// Returns `true` if a module, with the modules in it, declares nothing.
fn holds_only_uses(module: &syn::ItemMod) -> bool {
    let items = module.content.iter().flat_map(|(_, items)| items);
    items.into_iter().all(|item| match item {
        Item::Use(_) => true,
        Item::Mod(module) => holds_only_uses(module),
        _ => false,
    })
}

fn says_stand_in(attribute: &Attribute) -> bool {
    match &attribute.meta {
        Meta::NameValue(doc) if doc.path.is_ident("doc") => texts(&doc.value)
            .iter()
            .any(|text| text.contains("Declared by this crate")),
        _ => false,
    }
}

/// The type of what a function gives back, if it gives anything.
pub(crate) fn result_of(signature: &Signature) -> Option<Type> {
    match &signature.output {
        ReturnType::Default => None,
        ReturnType::Type(_, kind) => Some((**kind).clone()),
    }
}

fn parse_file(path: &Path) -> Result<Vec<Item>, Error> {
    let text = fs::read_to_string(path).map_err(|error| Error::Io {
        path: path.to_owned(),
        error,
    })?;
    parse(&path.display().to_string(), &text)
}

fn parse(name: &str, text: &str) -> Result<Vec<Item>, Error> {
    match syn::parse_file(text) {
        Ok(file) => Ok(file.items),
        Err(error) => Err(Error::NotRust(format!("{name}: {error}"))),
    }
}

/// The strings in an expression such as `&["a", "b"]`.
fn texts(expression: &Expr) -> Vec<String> {
    match expression {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => vec![text.value()],
        Expr::Reference(inner) => texts(&inner.expr),
        Expr::Array(array) => array.elems.iter().flat_map(texts).collect(),
        _ => vec![],
    }
}

/// The first of each pair in an expression such as `&[("a", "b")]`.
fn pairs(expression: &Expr) -> Vec<String> {
    match expression {
        Expr::Tuple(pair) => pair.elems.first().map(texts).unwrap_or_default(),
        Expr::Reference(inner) => pairs(&inner.expr),
        Expr::Array(array) => array.elems.iter().flat_map(pairs).collect(),
        _ => vec![],
    }
}

/// Names an item for the person who has to teach this module about it.
fn describe(item: &Item) -> String {
    let text = quote::ToTokens::to_token_stream(item).to_string();
    let start: String = text.chars().take(60).collect();
    format!("`{start}…`")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bindings: &str) -> Result<Surface, Error> {
        let sources = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
        Surface::read(sources.as_ref(), bindings)
    }

    #[test]
    fn item_of_an_unknown_kind_is_an_error_that_shows_it() {
        for bindings in [
            "pub enum Colour { Red }",
            "pub fn surprise() {}",
            "pub struct Pair(u8, u8);",
            "pub struct thing { a: u8 } impl thing { pub fn surprise(&self) -> u8 { 0 } }",
        ] {
            let error = read(bindings).expect_err("it is unknown").to_string();
            let known = ["Colour", "surprise", "Pair"];
            assert!(known.iter().any(|name| error.contains(name)), "{error}");
        }
    }

    #[test]
    fn macro_without_a_function_or_a_reason_is_forgotten() {
        let bindings = r#"
            #[cfg(test)]
            pub(crate) const FUNCTION_LIKE_MACROS: &[&str] =
                &["MACH_PORT_VALID", "__helper", "host_get_kextd_port", "machine_ptob", "new_one"];
        "#;
        let surface = read(bindings).expect("read");
        assert_eq!(surface.forgotten_macros(), ["new_one"]);
    }

    #[test]
    fn macro_has_its_parameters_and_what_it_does() {
        let surface = read("").expect("read");
        for (name, parameters, effect) in [
            ("MACH_MSGH_BITS_SET", 4, Effect::None),
            ("time_value_add", 2, Effect::None),
            ("mach_task_self", 0, Effect::Reads),
            ("task_set_bootstrap_port", 2, Effect::Calls),
            ("host_get_chud_port", 2, Effect::Calls),
        ] {
            let mut found = surface.macros.iter().filter(|each| each.name == name);
            let found = found.next().expect(name);
            assert_eq!(
                (found.parameters.len(), found.effect),
                (parameters, effect),
                "{name}"
            );
        }
    }

    #[test]
    fn bit_field_is_known_by_its_getter_and_setter() {
        let bindings = "
            pub struct thing { pub _bitfield_1: __BindgenBitfieldUnit<[u8; 4]>, pub rest: u32 }
            impl thing {
                pub fn low(&self) -> u32 { 0 }
                pub fn set_low(&mut self, val: u32) {}
                pub unsafe fn low_raw(this: *const Self) -> u32 { 0 }
                pub unsafe fn set_low_raw(this: *mut Self, val: u32) {}
                pub fn new_bitfield_1(low: u32) -> __BindgenBitfieldUnit<[u8; 4]> { todo!() }
            }
        ";
        let surface = read(bindings).expect("read");
        let thing = &surface.records["thing"];
        let names: Vec<&str> = thing
            .bit_fields
            .iter()
            .map(|each| each.name.as_str())
            .collect();
        assert_eq!(names, ["low"]);
        let members = thing.fields.iter().filter(|field| !field.is_storage());
        assert_eq!(members.count(), 1);
    }
}
