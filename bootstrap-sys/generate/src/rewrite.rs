//! Turns bindgen's output and the survey into the text that `bootstrap-sys` compiles.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::{
    Attribute, Field, Fields, ForeignItem, Ident, ImplItem, Item, ItemStruct, ReturnType, Type,
    UseTree, parse_quote,
};

use crate::clang::Value;
use crate::docs::{ELSEWHERE, Names, Pages};
use crate::modules::{Tree, doc_attributes};
use crate::survey::{BitField, Constant, Survey};
use crate::{Error, availability, macros, methods};

/// Adds to bindgen's output what it leaves out.
pub(crate) fn rewrite(bindgen: &str, survey: &Survey, pages: &Pages) -> Result<String, Error> {
    let broken =
        |error: syn::Error| Error::Bindgen(format!("its output cannot be parsed: {error}"));
    let mut file = syn::parse_file(bindgen).map_err(broken)?;
    file.attrs.clear();
    flatten_bit_fields(&mut file.items, survey);
    extend_signs(&mut file.items, survey);
    file.items.iter_mut().for_each(strip_docs);
    let taken: BTreeSet<String> = file.items.iter().filter_map(constant_name).collect();
    let typedefs: BTreeSet<String> = file.items.iter().filter_map(typedef_name).collect();
    let constants: Vec<Item> = survey
        .constants
        .iter()
        .filter(|(name, _)| !taken.contains(*name))
        .filter_map(|(name, constant)| constant_item(name, constant, &typedefs))
        .collect();
    file.items.splice(0..0, constants);
    let methods = methods::of(&file.items, &survey.declared);
    file.items.extend(methods);
    let headers = document(&mut file.items, survey, pages);
    file.items.push(headers);
    let macros = survey.function_like_macros.keys();
    file.items.push(parse_quote! {
        #[cfg(test)]
        pub(crate) const FUNCTION_LIKE_MACROS: &[&str] = &[#(#macros),*];
    });
    let unbound = unbound_macros(&mut file.items, survey);
    file.items.push(parse_quote! {
        #[cfg(test)]
        pub(crate) const UNBOUND_MACROS: &[&str] = &[#(#unbound),*];
    });
    let version = &survey.version;
    file.items.push(parse_quote! {
        pub(crate) const HEADERS_VERSION: &str = #version;
    });
    Ok(prettyplease::unparse(&file))
}

/// The macros without arguments that no item of this name stands for.
fn unbound_macros(items: &mut [Item], survey: &Survey) -> BTreeSet<String> {
    let mut unbound = survey.other_macros.clone();
    unbound.extend(survey.constants.keys().cloned());
    for item in items.iter_mut() {
        each_named(item, |name, _| {
            unbound.remove(name);
        });
    }
    unbound
}

/// Documents every item, says where each function exists, and returns the modules of the headers.
fn document(items: &mut [Item], survey: &Survey, pages: &Pages) -> Item {
    let mut names = Names::default();
    for item in items.iter_mut() {
        let is_foreign = matches!(item, Item::ForeignMod(_));
        each_named(item, |name, _| {
            let known = match is_foreign && survey.functions.contains_key(name) {
                true => &mut names.functions,
                false => &mut names.others,
            };
            known.insert(name.to_owned());
        });
    }
    let macros = survey.function_like_macros.keys();
    let macros = macros.filter(|name| macros::has_function(name));
    names.functions.extend(macros.cloned());
    let objects = survey.other_macros.iter().map(String::as_str);
    let objects = objects.filter(|name| macros::OBJECTS.contains(name));
    names.others.extend(objects.map(str::to_owned));
    let mut tree = Tree::default();
    for item in items.iter_mut() {
        each_named(item, |name, attributes| {
            if is_helper(name) {
                return attributes.insert(0, parse_quote!(#[doc(hidden)]));
            }
            let mut said = Vec::new();
            if let Some(text) = pages.item(name, &names) {
                said.extend(doc_attributes(&text));
            }
            let mut condition = Vec::new();
            if let Some(function) = survey.functions.get(name) {
                if function.is_stand_in {
                    let header = &function.header;
                    let text = format!(
                        "Declared by this crate: the SDK of these bindings has no `<{header}>`."
                    );
                    let gap = if said.is_empty() { "" } else { "\n" };
                    said.extend(doc_attributes(&format!("{gap}{text}")));
                }
                let known = availability::attributes(&function.availability);
                condition = known
                    .iter()
                    .filter(|attribute| attribute.path().is_ident("cfg"))
                    .cloned()
                    .collect();
                said.extend(known);
            }
            attributes.splice(0..0, said);
            // An unnamed type has the name of what it is in.
            let named = name.split("__bindgen_ty").next().unwrap_or(name);
            let header = match survey.declared.get(named) {
                Some(header) => header.as_str(),
                // `<mach/port.h>` takes it from a header of its own that other systems' headers share.
                None if named == "mach_port_t" => "mach/port.h",
                None => ELSEWHERE,
            };
            tree.add(header, name, &condition);
        });
    }
    for (name, header) in &survey.function_like_macros {
        tree.add_macro(header, name);
    }
    for name in &survey.other_macros {
        if let Some(header) = survey.declared.get(name) {
            tree.add_macro(header, name);
        }
    }
    tree.into_item(pages, &names)
}

/// Calls `act` with the name and the attributes of each item that has a name.
fn each_named(item: &mut Item, mut act: impl FnMut(&str, &mut Vec<Attribute>)) {
    match item {
        Item::Const(item) if item.ident != "_" => act(&item.ident.to_string(), &mut item.attrs),
        Item::Struct(item) => act(&item.ident.to_string(), &mut item.attrs),
        Item::Type(item) => act(&item.ident.to_string(), &mut item.attrs),
        Item::Union(item) => act(&item.ident.to_string(), &mut item.attrs),
        Item::Use(item) => {
            if let Some(name) = renamed(&item.tree) {
                act(&name, &mut item.attrs);
            }
        }
        Item::ForeignMod(block) => {
            for item in &mut block.items {
                match item {
                    ForeignItem::Fn(item) => act(&item.sig.ident.to_string(), &mut item.attrs),
                    ForeignItem::Static(item) => act(&item.ident.to_string(), &mut item.attrs),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

/// The new name in a path that ends in `old as new`.
fn renamed(tree: &UseTree) -> Option<String> {
    match tree {
        UseTree::Path(path) => renamed(&path.tree),
        UseTree::Rename(renamed) => Some(renamed.rename.to_string()),
        _ => None,
    }
}

/// Returns `true` for bindgen's helper types, which no header declares.
fn is_helper(name: &str) -> bool {
    name.starts_with("__Bindgen") || name.starts_with("__Incomplete")
}

fn constant_name(item: &Item) -> Option<String> {
    match item {
        Item::Const(item) => Some(item.ident.to_string()),
        _ => None,
    }
}

fn typedef_name(item: &Item) -> Option<String> {
    match item {
        Item::Type(item) => Some(item.ident.to_string()),
        _ => None,
    }
}

/// Writes a macro's constant with its type; none for a macro that is no constant Rust can name.
fn constant_item(name: &str, constant: &Constant, typedefs: &BTreeSet<String>) -> Option<Item> {
    let name = format_ident!("{name}");
    match &constant.value {
        Value::Text(text) => {
            let text = Literal::c_string(text);
            Some(parse_quote!(pub const #name: &::core::ffi::CStr = #text;))
        }
        Value::Integer(number) => {
            let kind = match rust_type(&constant.type_name) {
                Some(primitive) => primitive,
                None if typedefs.contains(&constant.type_name) => {
                    let typedef: Ident = syn::parse_str(&constant.type_name).ok()?;
                    quote!(#typedef)
                }
                None => rust_type(&constant.canonical)?,
            };
            let round = (0..4096).contains(number) || number % 1000 == 0;
            let digits = if round || *number < 0 {
                number.to_string()
            } else {
                format!("{number:#x}")
            };
            // A constant whose C type is a pointer has no integer to stand for it.
            if constant.canonical.contains('*') {
                return None;
            }
            let number: TokenStream = digits.parse().ok()?;
            Some(parse_quote!(pub const #name: #kind = #number;))
        }
    }
}

/// What Rust calls one of C's own types.
fn rust_type(name: &str) -> Option<TokenStream> {
    Some(match name {
        "int" => quote!(::core::ffi::c_int),
        "unsigned int" => quote!(::core::ffi::c_uint),
        "long" => quote!(::core::ffi::c_long),
        "unsigned long" | "size_t" => quote!(usize),
        "long long" | "int64_t" => quote!(i64),
        "unsigned long long" | "uint64_t" => quote!(u64),
        "int32_t" => quote!(i32),
        "uint32_t" => quote!(u32),
        "int16_t" => quote!(i16),
        "uint16_t" => quote!(u16),
        "int8_t" | "signed char" => quote!(i8),
        "uint8_t" | "unsigned char" => quote!(u8),
        "char" => quote!(::core::ffi::c_char),
        "_Bool" => quote!(bool),
        _ => return None,
    })
}

/// Takes out what bindgen says of its own helpers: they are not for users of the bindings.
fn strip_docs(item: &mut Item) {
    let is_code = |attribute: &Attribute| !attribute.path().is_ident("doc");
    match item {
        Item::Struct(item) => item.attrs.retain(is_code),
        Item::Impl(item) => {
            item.attrs.retain(is_code);
            for item in &mut item.items {
                if let ImplItem::Fn(function) = item {
                    function.attrs.retain(is_code);
                }
            }
        }
        _ => {}
    }
}

/// Makes bit-fields that are whole bytes at whole bytes' distance the plain members they could have
/// been: the message descriptors are all of that kind, and a plain member can be named in a
/// structure expression.
fn flatten_bit_fields(items: &mut [Item], survey: &Survey) {
    let mut flattened = BTreeSet::new();
    for item in items.iter_mut() {
        let Item::Struct(item) = item else { continue };
        let fields = survey.bit_fields.get(&item.ident.to_string());
        if fields.is_some_and(|fields| flatten(item, fields)) {
            flattened.insert(item.ident.to_string());
        }
    }
    for item in items {
        if is_accessor_impl(item, &flattened) {
            access_plain_members(item);
        }
    }
}

/// Makes bindgen's getters and setters of bit-fields access the plain members, and drops the methods that
/// only make sense for bit-fields.
fn access_plain_members(item: &mut Item) {
    let Item::Impl(item) = item else { return };
    let methods = std::mem::take(&mut item.items);
    for method in methods {
        let ImplItem::Fn(mut method) = method else {
            continue;
        };
        let name = method.sig.ident.to_string();
        let of_storage = name.ends_with("_raw") || name.starts_with("new_bitfield");
        let set = name.strip_prefix("set_");
        let member = match set.unwrap_or(&name) {
            "type" => "type_",
            other => other,
        };
        if of_storage || member.starts_with("pad") {
            continue;
        }
        let member = format_ident!("{member}");
        method.block = match set {
            Some(_) => parse_quote!({ self.#member = val as _; }),
            None => parse_quote!({ self.#member as _ }),
        };
        item.items.push(ImplItem::Fn(method));
    }
}

fn flatten(item: &mut ItemStruct, bit_fields: &[BitField]) -> bool {
    let Fields::Named(members) = &mut item.fields else {
        return false;
    };
    let units = members
        .named
        .iter()
        .filter(|member| is_bit_field_unit(member))
        .count();
    let Some(plain) = bit_fields
        .iter()
        .map(plain_member)
        .collect::<Option<Vec<_>>>()
    else {
        return false;
    };
    if units != 1 {
        return false;
    }
    let mut plain = Some(plain);
    members.named = std::mem::take(&mut members.named)
        .into_iter()
        .flat_map(|member| {
            if is_bit_field_unit(&member) {
                plain.take().unwrap_or_default()
            } else {
                vec![member]
            }
        })
        .filter(|member| {
            member
                .ident
                .as_ref()
                .is_none_or(|name| name != "_bitfield_align_1")
        })
        .collect();
    true
}

fn plain_member(field: &BitField) -> Option<Field> {
    let kind: Type = match (field.width, field.offset % field.width) {
        (8, 0) => parse_quote!(u8),
        (16, 0) => parse_quote!(u16),
        (24, offset) if offset % 8 == 0 => parse_quote!([u8; 3]),
        (32, 0) => parse_quote!(u32),
        (64, 0) => parse_quote!(u64),
        _ => return None,
    };
    let name = match field.name.as_str() {
        "type" => format_ident!("type_"),
        name => format_ident!("{name}"),
    };
    Some(parse_quote!(pub #name: #kind))
}

/// Has the getters of signed bit-fields give the sign, which bindgen's leave out.
fn extend_signs(items: &mut [Item], survey: &Survey) {
    for item in items {
        let Some(holder) = accessor_holder(item) else {
            continue;
        };
        let (Item::Impl(item), Some(fields)) = (item, survey.bit_fields.get(&holder)) else {
            continue;
        };
        for item in &mut item.items {
            let ImplItem::Fn(getter) = item else { continue };
            let name = getter.sig.ident.to_string();
            let is_of =
                |field: &&BitField| name.strip_suffix("_raw").unwrap_or(&name) == field.name;
            let mut signed = fields.iter().filter(|field| field.is_signed);
            let (Some(field), ReturnType::Type(_, kind)) = (signed.find(is_of), &getter.sig.output)
            else {
                continue;
            };
            let (body, width) = (&getter.block, Literal::u64_unsuffixed(field.width));
            getter.block = parse_quote!({
                let value: #kind = #body;
                let above = <#kind>::BITS - #width;
                (value << above) >> above
            });
        }
    }
}

fn is_bit_field_unit(member: &Field) -> bool {
    member.ident.as_ref().is_some_and(|name| {
        name.to_string().starts_with("_bitfield_") && name != "_bitfield_align_1"
    })
}

/// Whether `item` is the block of getters and setters that bindgen makes for a structure in
/// `flattened`.
fn is_accessor_impl(item: &Item, flattened: &BTreeSet<String>) -> bool {
    accessor_holder(item).is_some_and(|name| flattened.contains(&name))
}

/// The structure whose methods the item is, if it is such a block.
fn accessor_holder(item: &Item) -> Option<String> {
    let Item::Impl(item) = item else { return None };
    let (None, Type::Path(path)) = (&item.trait_, &*item.self_ty) else {
        return None;
    };
    path.path.get_ident().map(Ident::to_string)
}
