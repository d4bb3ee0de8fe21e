//! Expansion of `cfg_if!`, `cfg_select!` and the macros with which libc declares C.
//!
//! Other macros are not expanded.

use proc_macro2::{Span, TokenStream};
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Expr, Ident, Item, ItemConst, ItemType, Macro, Meta, Token, Type, parse_quote};

use super::attributes::Config;
use super::nesting;

/// Result of expanding a macro.
pub(super) enum Expansion {
    /// Items. If `implied_c`, their structures and unions are `repr(C)` without the attribute.
    Items { items: Vec<Item>, implied_c: bool },
    /// Functions written in Rust, of these names.
    Functions(Vec<Ident>),
    /// Opaque types of these names.
    Opaque(Vec<Ident>),
    /// The text of a file. `None` if its name has to be computed.
    Include(Option<String>),
    /// No declaration of C.
    Nothing,
    /// Unknown: the macro is not expanded.
    Unknown,
}

/// Macros that declare nothing of C.
const HARMLESS: [&str; 13] = [
    "assert",
    "assert_eq_align",
    "assert_eq_size",
    "assert_impl_all",
    "assert_not_impl_any",
    "assert_obj_safe",
    "compile_error",
    "const_assert",
    "const_assert_eq",
    "doctest",
    "global_asm",
    "macro_rules",
    "thread_local",
];

/// Macros whose tokens are parsed.
const KNOWN: [&str; 18] = [
    "c_enum",
    "cfg_if",
    "cfg_select",
    "const_f",
    "const_fn",
    "deprecated_mach",
    "e",
    "extern_ty",
    "f",
    "include",
    "missing",
    "prelude",
    "s",
    "s2",
    "s_no_extra_traits",
    "s_no_extra_traits2",
    "s_paren",
    "safe_f",
];

/// Expands a macro that stands where items do.
pub(super) fn expand(call: &Macro, config: &Config) -> syn::Result<Expansion> {
    let name = call.path.segments.last().map(|last| last.ident.to_string());
    let name = name.unwrap_or_default();
    if HARMLESS.contains(&name.as_str()) {
        return Ok(Expansion::Nothing);
    }
    if !KNOWN.contains(&name.as_str()) {
        return Ok(Expansion::Unknown);
    }
    nesting::check(&call.tokens)
        .map_err(|(_, reason)| syn::Error::new(Span::call_site(), reason))?;
    let tokens = call.tokens.clone();
    let plain = |items| Expansion::Items {
        items,
        implied_c: false,
    };
    Ok(match name.as_str() {
        "cfg_if" | "cfg_select" => {
            let branches = if name == "cfg_if" { chain } else { arms };
            let chosen = branches.parse2(tokens)?;
            let chosen = chosen.into_iter().find(|branch| match &branch.condition {
                Some(conditions) => conditions.iter().all(|meta| config.holds(meta)),
                None => true,
            });
            match chosen {
                Some(branch) => plain(items.parse2(branch.body)?),
                None => Expansion::Nothing,
            }
        }
        "s" | "s2" | "s_no_extra_traits" | "s_no_extra_traits2" => Expansion::Items {
            items: items.parse2(tokens)?,
            implied_c: true,
        },
        "s_paren" | "e" | "deprecated_mach" => plain(items.parse2(tokens)?),
        "c_enum" => plain(c_enums.parse2(tokens)?),
        "f" | "safe_f" | "const_fn" | "const_f" => Expansion::Functions(names_after(tokens, "fn")),
        "extern_ty" => Expansion::Opaque(names_after(tokens, "type")),
        "missing" => Expansion::Opaque(names_after(tokens, "enum")),
        // libc's: `mod types`, and names imported.
        "prelude" if tokens.is_empty() => plain(vec![parse_quote!(
            mod types;
        )]),
        "include" => {
            let path: Option<syn::LitStr> = call.parse_body().ok();
            Expansion::Include(path.map(|path| path.value()))
        }
        _ => Expansion::Unknown,
    })
}

/// Reads items up to the end.
fn items(input: ParseStream<'_>) -> syn::Result<Vec<Item>> {
    let mut items = vec![];
    while !input.is_empty() {
        items.push(input.parse()?);
    }
    Ok(items)
}

/// The names that follow a keyword, outside brackets.
fn names_after(tokens: TokenStream, keyword: &str) -> Vec<Ident> {
    let mut names = vec![];
    let mut after = false;
    for token in tokens {
        let proc_macro2::TokenTree::Ident(ident) = token else {
            after = false;
            continue;
        };
        if after {
            names.push(ident.clone());
        }
        after = ident == keyword;
    }
    names
}

/// A branch of `cfg_if!` or `cfg_select!`; the last may have no condition.
struct Branch {
    condition: Option<Vec<Meta>>,
    body: TokenStream,
}

/// Reads `if #[cfg(…)] { … } else if #[cfg(…)] { … } else { … }`.
fn chain(input: ParseStream<'_>) -> syn::Result<Vec<Branch>> {
    let mut branches = vec![];
    loop {
        let condition = if input.parse::<Option<Token![if]>>()?.is_some() {
            let attributes = input.call(syn::Attribute::parse_outer)?;
            let metas = attributes.iter().map(|attribute| match &attribute.meta {
                Meta::List(list) if list.path.is_ident("cfg") => list.parse_args(),
                other => Err(syn::Error::new_spanned(other, "expected #[cfg(…)]")),
            });
            Some(metas.collect::<syn::Result<_>>()?)
        } else {
            None
        };
        let content;
        syn::braced!(content in input);
        let last = condition.is_none();
        branches.push(Branch {
            condition,
            body: content.parse()?,
        });
        if last || input.is_empty() {
            return Ok(branches);
        }
        input.parse::<Token![else]>()?;
    }
}

/// Reads `condition => { … } condition => { … } _ => { … }`, what the standard library's
/// `cfg_select!` takes.
fn arms(input: ParseStream<'_>) -> syn::Result<Vec<Branch>> {
    let mut branches = vec![];
    while !input.is_empty() {
        let condition = if input.parse::<Option<Token![_]>>()?.is_some() {
            None
        } else if let Some(literal) = input.parse::<Option<syn::LitBool>>()? {
            let ident = Ident::new(&literal.value.to_string(), literal.span);
            Some(vec![Meta::Path(ident.into())])
        } else {
            Some(vec![input.parse()?])
        };
        input.parse::<Token![=>]>()?;
        let content;
        syn::braced!(content in input);
        branches.push(Branch {
            condition,
            body: content.parse()?,
        });
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(branches)
}

/// Reads what libc's `c_enum!` takes: enumerations of C, as a type and constants.
fn c_enums(input: ParseStream<'_>) -> syn::Result<Vec<Item>> {
    let mut items = vec![];
    while !input.is_empty() {
        let attributes = input.call(syn::Attribute::parse_outer)?;
        let repr = attributes
            .iter()
            .find(|attribute| attribute.path().is_ident("repr"));
        let stored: Type = match repr {
            Some(repr) => repr.parse_args()?,
            None => parse_quote!(c_uint),
        };
        input.parse::<syn::Visibility>()?;
        input.parse::<Token![enum]>()?;
        let anonymous = input.parse::<Option<Token![#]>>()?.is_some();
        let name: Ident = input.parse()?;
        let ty: Type = if anonymous {
            stored
        } else {
            let alias: ItemType = parse_quote!(pub type #name = #stored;);
            items.push(Item::Type(alias));
            parse_quote!(#name)
        };
        let content;
        syn::braced!(content in input);
        let mut previous: Option<Ident> = None;
        for variant in content.parse_terminated(Variant::parse, Token![,])? {
            let name = variant.name;
            let value: Expr = match (variant.value, previous) {
                (Some(value), _) => value,
                (None, Some(previous)) => parse_quote!(#previous + 1),
                (None, None) => parse_quote!(0),
            };
            let constant: ItemConst = parse_quote!(pub const #name: #ty = #value;);
            items.push(Item::Const(constant));
            previous = Some(name);
        }
    }
    Ok(items)
}

/// A variant in `c_enum!`, which unlike Rust's may be public by itself.
struct Variant {
    name: Ident,
    value: Option<Expr>,
}

impl Parse for Variant {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(syn::Attribute::parse_outer)?;
        input.parse::<syn::Visibility>()?;
        let name = input.parse()?;
        let value = match input.parse::<Option<Token![=]>>()? {
            Some(_) => Some(input.parse()?),
            None => None,
        };
        Ok(Self { name, value })
    }
}
