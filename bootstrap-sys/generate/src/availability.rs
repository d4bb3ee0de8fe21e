//! Attributes for the systems that lack a function and the releases that deprecate it.

use std::collections::BTreeMap;

use syn::{Attribute, parse_quote};

use crate::clang::Availability;

/// Releases from this one on are how Apple writes "at some time in the future".
const SOME_DAY: u32 = 100_000;

/// Systems other than macOS: libclang's names of each, Rust's, and whether clang takes what is said of
/// iOS for it where it is not named.
const SYSTEMS: [(&[&str], &str, bool); 4] = [
    (&["ios"], "ios", false),
    (&["tvos"], "tvos", true),
    (&["visionos", "xros"], "visionos", false),
    (&["watchos"], "watchos", true),
];

/// The attributes that say what an SDK says of a declaration: `#[cfg]` for the systems that lack it,
/// and `#[deprecated]` for each release that deprecates it. Where the system is not one of Apple's,
/// what is said of macOS holds.
///
/// As for clang, what is said of iOS holds for tvOS and watchOS where they are not named.
pub(crate) fn attributes(known: &[Availability]) -> Vec<Attribute> {
    let named = |names: &[&str]| {
        known
            .iter()
            .find(|entry| names.contains(&entry.platform.as_str()))
    };
    let ios = named(&["ios"]);
    let others: Vec<(&str, Option<&Availability>)> = SYSTEMS
        .iter()
        .map(|(names, rust, follows_ios)| (*rust, named(names).or(ios.filter(|_| *follows_ios))))
        .collect();
    let absent: Vec<&str> = others
        .iter()
        .filter(|(_, entry)| entry.is_some_and(|entry| entry.unavailable))
        .map(|(rust, _)| *rust)
        .collect();
    let mut attributes = Vec::new();
    if !absent.is_empty() {
        attributes.push(parse_quote!(#[cfg(not(any(#(target_os = #absent),*)))]));
    }
    if let Some(deprecated) = named(&["macos"]).and_then(|entry| deprecated(entry, "macOS")) {
        attributes.push(parse_quote! {
            #[cfg_attr(any(target_os = "macos", not(target_vendor = "apple")), #deprecated)]
        });
    }
    // Systems of which the same is said share an attribute.
    let mut elsewhere: BTreeMap<String, (Vec<&str>, syn::Meta)> = BTreeMap::new();
    for (rust, entry) in others {
        let Some(entry) = entry.filter(|entry| !entry.unavailable) else {
            continue;
        };
        if let Some(deprecated) = deprecated(entry, apple_name(&entry.platform)) {
            let key = quote::quote!(#deprecated).to_string();
            let group = elsewhere.entry(key).or_insert((Vec::new(), deprecated));
            group.0.push(rust);
        }
    }
    for (systems, deprecated) in elsewhere.into_values() {
        attributes.push(parse_quote!(#[cfg_attr(any(#(target_os = #systems),*), #deprecated)]));
    }
    attributes
}

/// `deprecated(…)` with the release that the entry names.
fn deprecated(entry: &Availability, system: &str) -> Option<syn::Meta> {
    let release = entry.deprecated.as_ref()?;
    let major: u32 = release.split('.').next()?.parse().ok()?;
    if major >= SOME_DAY {
        return None;
    }
    let since = format!("{system} {release}");
    let instead = functions_named(&entry.message);
    Some(if instead.is_empty() {
        parse_quote!(deprecated(since = #since))
    } else {
        let note = format!("use {}", instead.join(", "));
        parse_quote!(deprecated(since = #since, note = #note))
    })
}

/// The functions a header's advice names. They are facts; its sentences are Apple's and stay there.
fn functions_named(advice: &str) -> Vec<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    advice
        .match_indices('(')
        .filter_map(|(end, _)| advice[..end].rsplit(|c| !is_part(c)).next())
        .filter(|name| !name.is_empty())
        .collect()
}

/// Apple's name of a system that libclang names.
fn apple_name(platform: &str) -> &'static str {
    match platform {
        "tvos" => "tvOS",
        "watchos" => "watchOS",
        "visionos" | "xros" => "visionOS",
        _ => "iOS",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(platform: &str, deprecated: Option<&str>, unavailable: bool) -> Availability {
        Availability {
            platform: platform.to_owned(),
            introduced: None,
            deprecated: deprecated.map(str::to_owned),
            obsoleted: None,
            unavailable,
            message: String::new(),
        }
    }

    fn written(known: &[Availability]) -> Vec<String> {
        attributes(known)
            .iter()
            .map(|attribute| quote::quote!(#attribute).to_string().replace(' ', ""))
            .collect()
    }

    #[test]
    fn system_that_is_not_named_follows_ios() {
        assert_eq!(
            written(&[entry("ios", None, true), entry("watchos", None, false)]),
            [r##"#[cfg(not(any(target_os="ios",target_os="tvos")))]"##]
        );
    }

    #[test]
    fn deprecation_holds_on_the_systems_that_it_names() {
        assert_eq!(
            written(&[
                entry("macos", Some("10.5"), false),
                entry("ios", Some("7.0"), false),
                entry("tvos", Some("9.0"), false),
            ]),
            [
                r##"#[cfg_attr(any(target_os="macos",not(target_vendor="apple")),deprecated(since="macOS10.5"))]"##,
                r##"#[cfg_attr(any(target_os="ios",target_os="watchos"),deprecated(since="iOS7.0"))]"##,
                r##"#[cfg_attr(any(target_os="tvos"),deprecated(since="tvOS9.0"))]"##,
            ]
        );
    }

    #[test]
    fn deprecation_at_some_time_to_come_is_none() {
        assert!(written(&[entry("macos", Some("100000.0"), false)]).is_empty());
    }
}
