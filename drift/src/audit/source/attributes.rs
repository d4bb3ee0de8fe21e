//! Attributes: `cfg` for a target, `cfg_attr`, `repr`, `path` and `link_name`.

use std::cell::RefCell;
use std::collections::BTreeSet;

use bootstrap_stubs::{Architecture, Platform, Target};
use bootstrap_sys_generate::Arch;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Ident, Lit, Meta, Token};

/// The configuration of a build for one of Apple's targets.
pub(super) struct Config {
    arch: Arch,
    /// The value of `target_os`.
    os: &'static str,
    /// The value of `target_env` and `target_abi`.
    abi: &'static str,
    /// The features that are on.
    features: BTreeSet<String>,
    /// Features that a `cfg` named and that are off.
    missed: RefCell<BTreeSet<String>>,
}

impl Config {
    /// A build for `target`, a triple. An unknown one counts as macOS.
    pub(super) fn new(target: &str, features: &BTreeSet<String>) -> Self {
        let target = Target::of_triple(target);
        let platform = target.map_or(Platform::MacOs, |target| target.platform);
        let (os, abi) = match platform {
            Platform::MacCatalyst => ("ios", "macabi"),
            Platform::Ios => ("ios", ""),
            Platform::IosSimulator => ("ios", "sim"),
            Platform::TvOs => ("tvos", ""),
            Platform::TvOsSimulator => ("tvos", "sim"),
            Platform::WatchOs => ("watchos", ""),
            Platform::WatchOsSimulator => ("watchos", "sim"),
            Platform::VisionOs => ("visionos", ""),
            Platform::VisionOsSimulator => ("visionos", "sim"),
            _ => ("macos", ""),
        };
        let is_intel = |target: Target| target.architecture == Architecture::X86_64;
        Self {
            arch: if target.is_some_and(is_intel) {
                Arch::X86_64
            } else {
                Arch::Aarch64
            },
            os,
            abi,
            features: features.clone(),
            missed: RefCell::default(),
        }
    }

    /// The features that a `cfg` named and that are off.
    pub(super) fn into_missed(self) -> BTreeSet<String> {
        self.missed.into_inner()
    }

    /// The attributes that apply, with those that `cfg_attr` adds. `None` if a `cfg` among them
    /// leaves the item out.
    pub(super) fn apply(&self, attributes: &[Attribute]) -> Option<Vec<Attribute>> {
        let mut applied = vec![];
        for attribute in attributes {
            self.expand(attribute, &mut applied);
        }
        let cfgs = applied
            .iter()
            .filter_map(|attribute| match &attribute.meta {
                Meta::List(list) if list.path.is_ident("cfg") => Some(list),
                _ => None,
            });
        let mut holds = cfgs.map(|list| {
            list.parse_args::<Meta>()
                .is_ok_and(|meta| self.holds(&meta))
        });
        holds.all(|holds| holds).then_some(applied)
    }

    /// Returns `true` unless a `cfg` among the attributes leaves the item out.
    pub(super) fn has(&self, attributes: &[Attribute]) -> bool {
        self.apply(attributes).is_some()
    }

    fn expand(&self, attribute: &Attribute, applied: &mut Vec<Attribute>) {
        let Meta::List(list) = &attribute.meta else {
            applied.push(attribute.clone());
            return;
        };
        if !list.path.is_ident("cfg_attr") {
            applied.push(attribute.clone());
            return;
        }
        let parse = Punctuated::<Meta, Token![,]>::parse_terminated;
        // The compiler rejects malformed attributes, too.
        let mut metas = list.parse_args_with(parse).into_iter().flatten();
        if !metas.next().is_some_and(|condition| self.holds(&condition)) {
            return;
        }
        for meta in metas {
            let added = Attribute {
                meta,
                ..attribute.clone()
            };
            self.expand(&added, applied);
        }
    }

    /// Returns `true` if the condition of a `cfg` holds.
    pub(super) fn holds(&self, meta: &Meta) -> bool {
        let ident = meta.path().get_ident().map(ToString::to_string);
        let ident = ident.as_deref().unwrap_or_default();
        match meta {
            Meta::Path(_) => ident == "unix" || ident == "true",
            Meta::NameValue(pair) => {
                let Some(value) = literal(&pair.value) else {
                    return false;
                };
                match ident {
                    "target_os" => value == self.os,
                    "target_vendor" => value == "apple",
                    "target_arch" => value == self.arch.name(),
                    "target_pointer_width" => value == "64",
                    "target_family" => value == "unix",
                    "target_endian" => value == "little",
                    "target_env" | "target_abi" => value == self.abi,
                    "target_has_atomic" => ["8", "16", "32", "64", "128", "ptr"]
                        .iter()
                        .any(|size| *size == value),
                    "panic" => value == "unwind",
                    "feature" => {
                        let on = self.features.contains(&value);
                        if !on {
                            self.missed.borrow_mut().insert(value);
                        }
                        on
                    }
                    _ => false, // flags of build scripts
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

/// A name without what makes it an identifier where it is a keyword.
pub(super) fn bare(name: &Ident) -> String {
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

/// The text in `#[name = "text"]`.
pub(super) fn text_of(attributes: &[Attribute], name: &str) -> Option<String> {
    let mut found = attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident(name) => literal(&pair.value),
            _ => None,
        });
    found.next()
}

/// The words in `repr`, with their numbers.
fn reprs(attributes: &[Attribute]) -> Vec<(String, Option<u64>)> {
    let mut found = vec![];
    for attribute in attributes {
        if !attribute.path().is_ident("repr") {
            continue;
        }
        // The compiler rejects malformed attributes, too.
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

pub(super) fn has_repr(attributes: &[Attribute], name: &str) -> bool {
    let reprs = reprs(attributes);
    let has = |name: &str| reprs.iter().any(|(found, _)| found == name);
    has(name) || (name == "C" && has("transparent"))
}

pub(super) fn repr_number(attributes: &[Attribute], name: &str) -> Option<u64> {
    let reprs = reprs(attributes);
    // With several `repr`s the compiler uses the strictest alignment.
    let numbers = reprs.into_iter().filter(|(found, _)| found == name);
    numbers.map(|(_, number)| number.unwrap_or(1)).max()
}
