//! Where functions exist, and since when they are deprecated: the attributes that the bindings put
//! on them.
//!
//! What a header says of this only shows when a function is used. So each is used, on a line of its
//! own, in programs for every system and for the releases on both sides of a deprecation.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use bootstrap_sys_generate::Arch;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, ForeignItemFn, Lit, Meta, MetaNameValue, Token};

use crate::Error;
use crate::compiler::Compiler;
use crate::forms;

/// What the attributes of one function say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Availability {
    /// Rust's names of the systems that lack it.
    absent: BTreeSet<String>,
    /// The release that deprecates it, by Rust's name of the system.
    deprecated: BTreeMap<&'static str, Since>,
}

/// A release as an attribute names it, with the system whose releases are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Since {
    system: &'static str,
    release: Release,
}

/// A release of a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Release(u32, u32);

/// Systems other than macOS: Rust's and clang's names of them.
const SYSTEMS: [(&str, &str); 4] = [
    ("ios", "ios"),
    ("tvos", "tvos"),
    ("watchos", "watchos"),
    ("visionos", "xros"),
];

/// A release after every other, in which all that will be deprecated is.
const LAST: Release = Release(99, 0);

/// The first release that runs on Apple silicon: what is older cannot be asked for there.
const FIRST_OF_ARM: Release = Release(11, 0);

impl Availability {
    /// Reads the attributes.
    ///
    /// # Errors
    ///
    /// With the attribute, if it is none that is known.
    pub(crate) fn of(function: &ForeignItemFn) -> Result<Self, String> {
        let mut found = Self::default();
        for attribute in &function.attrs {
            let unknown = || format!("{} on {}", quote::quote!(#attribute), function.sig.ident);
            let path = attribute.path();
            if path.is_ident("cfg") {
                found.absent = absent(attribute).ok_or_else(unknown)?;
            } else if path.is_ident("cfg_attr") {
                let (systems, since) = deprecation(attribute).ok_or_else(unknown)?;
                for system in systems {
                    if found.deprecated.insert(system, since).is_some() {
                        return Err(unknown());
                    }
                }
            } else if !path.is_ident("doc") && !path.is_ident("must_use") {
                return Err(unknown());
            }
        }
        Ok(found)
    }
}

impl Release {
    fn parse(text: &str) -> Option<Self> {
        let (major, rest) = text.split_once('.')?;
        let minor = rest.split('.').next()?;
        Some(Self(major.parse().ok()?, minor.parse().ok()?))
    }

    /// A release before this one and after every other that matters.
    fn before(self) -> Self {
        match self {
            Self(major, 0) => Self(major - 1, 99),
            Self(major, minor) => Self(major, minor - 1),
        }
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

/// The systems in `#[cfg(not(any(target_os = "…", …)))]`.
fn absent(attribute: &Attribute) -> Option<BTreeSet<String>> {
    let not: Meta = attribute.parse_args().ok()?;
    let any: Meta = not.require_list().ok()?.parse_args().ok()?;
    if !not.path().is_ident("not") {
        return None;
    }
    systems_of(&any)
}

/// The systems in `any(target_os = "…", …)`.
fn systems_of(any: &Meta) -> Option<BTreeSet<String>> {
    if !any.path().is_ident("any") {
        return None;
    }
    let systems = any.require_list().ok()?;
    let systems = systems
        .parse_args_with(Punctuated::<MetaNameValue, Token![,]>::parse_terminated)
        .ok()?;
    systems
        .iter()
        .map(|system| {
            system
                .path
                .is_ident("target_os")
                .then(|| text(&system.value))?
        })
        .collect()
}

/// The systems and the release in `#[cfg_attr(…, deprecated(since = "macOS …", …))]`.
fn deprecation(attribute: &Attribute) -> Option<(Vec<&'static str>, Since)> {
    let parts = attribute
        .parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        .ok()?;
    let mut parts = parts.iter();
    let (Some(condition), Some(deprecated), None) = (parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    if !deprecated.path().is_ident("deprecated") {
        return None;
    }
    let written = quote::quote!(#condition).to_string().replace(' ', "");
    let systems: Vec<&'static str> = if written == MACOS_AND_OTHER_VENDORS {
        vec!["macos"]
    } else {
        let named = systems_of(condition)?;
        let known = SYSTEMS.into_iter().map(|(rust, _)| rust);
        let known: Vec<_> = known.filter(|rust| named.contains(*rust)).collect();
        (known.len() == named.len()).then_some(known)?
    };
    Some((systems, since(deprecated)?))
}

/// The condition of macOS's deprecations, as the generator writes it, without blanks.
const MACOS_AND_OTHER_VENDORS: &str = r#"any(target_os="macos",not(target_vendor="apple"))"#;

/// Apple's names of the systems in a deprecation, and clang's.
const NAMES: [(&str, &str); 5] = [
    ("macOS ", "macosx"),
    ("iOS ", "ios"),
    ("tvOS ", "tvos"),
    ("watchOS ", "watchos"),
    ("visionOS ", "xros"),
];

/// The release in `deprecated(since = "macOS …", …)`.
fn since(deprecated: &Meta) -> Option<Since> {
    let values = deprecated
        .require_list()
        .ok()?
        .parse_args_with(Punctuated::<MetaNameValue, Token![,]>::parse_terminated)
        .ok()?;
    let since = values.iter().find(|value| value.path.is_ident("since"))?;
    let since = text(&since.value)?;
    NAMES.into_iter().find_map(|(name, system)| {
        let release = Release::parse(since.strip_prefix(name)?)?;
        Some(Since { system, release })
    })
}

fn text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => Some(text.value()),
        _ => None,
    }
}

/// Has clang use every function everywhere, and says which attributes are wrong. `version` is the
/// SDK's.
pub(crate) fn refuted(
    compiler: &Compiler,
    prelude: &str,
    functions: &[(String, Availability)],
    stand_ins: &[String],
    version: &str,
    arch: Arch,
) -> Result<Vec<String>, Error> {
    // Older headers have macros that only say what is so on the system they are read for. Bindings
    // read for macOS then lack deprecations of other systems, on which they are not used.
    let is_told_of_all = |name: &String| stand_ins.contains(name);
    let mut refuted = vec![];
    let mut ask = |system: &str,
                   deprecations: bool,
                   is_claimed: &dyn Fn(&Availability) -> bool,
                   claim: &str| {
        let file = format!("availability-{system}.c");
        let lines = functions
            .iter()
            .map(|(name, _)| format!("void *const @ = (void *)&{name};"));
        let flags = deprecations.then_some("-Werror=deprecated-declarations");
        let compiler = compiler.for_system(system, flags.as_slice());
        let answers = forms::ask(&compiler, &file, prelude, lines)?;
        for ((name, availability), holds) in functions.iter().zip(answers) {
            match (is_claimed(availability), holds) {
                (true, true) => refuted.push(format!("{name} is not {claim}")),
                (false, false)
                    if !deprecations || system.starts_with("macosx") || is_told_of_all(name) =>
                {
                    refuted.push(format!("{name} is {claim}"));
                }
                _ => {}
            }
        }
        Ok::<(), Error>(())
    };
    for (rust, clang) in SYSTEMS {
        let system = format!("{clang}{LAST}");
        let is_absent = |availability: &Availability| availability.absent.contains(rust);
        ask(&system, false, &is_absent, &format!("absent on {rust}"))?;
        let is_unusable = |availability: &Availability| {
            is_absent(availability) || availability.deprecated.contains_key(rust)
        };
        let claim = format!("absent or deprecated on {rust}");
        ask(&system, true, &is_unusable, &claim)?;
    }
    let mut systems = vec![(
        "macos",
        "macosx",
        releases(functions, "macos", Release::parse(version)),
    )];
    systems.push(("ios", "ios", releases(functions, "ios", None)));
    for (rust, clang, releases) in systems {
        let oldest = match (rust, arch) {
            ("macos", Arch::Aarch64) => FIRST_OF_ARM,
            _ => Release(0, 0),
        };
        let releases: BTreeSet<Release> = releases
            .into_iter()
            .map(|release| release.max(oldest))
            .collect();
        for release in releases {
            let is_unusable = |availability: &Availability| {
                availability.absent.contains(rust)
                    || availability
                        .deprecated
                        .get(rust)
                        .is_some_and(|since| since.release <= release)
            };
            ask(
                &format!("{clang}{release}"),
                true,
                &is_unusable,
                &format!(
                    "deprecated in {} {release}",
                    if rust == "ios" { "iOS" } else { "macOS" }
                ),
            )?;
        }
    }
    Ok(refuted)
}

/// The releases with which some function is deprecated on a system, those just before, and `more`.
fn releases(
    functions: &[(String, Availability)],
    system: &str,
    more: Option<Release>,
) -> BTreeSet<Release> {
    let deprecated = functions.iter().filter_map(|(_, availability)| {
        let since = availability.deprecated.get(system)?;
        Some(since.release)
    });
    let releases = deprecated.flat_map(|release| [release.before(), release]);
    releases.chain(more).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(attributes: &str) -> Result<Availability, String> {
        let text = format!("{attributes} pub fn call(a: u32);");
        Availability::of(&syn::parse_str(&text).expect("a foreign function"))
    }

    #[test]
    fn attributes_say_where_and_until_when() {
        let availability = read(
            r#"#[doc = " Sends."]
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            #[cfg_attr(
                any(target_os = "macos", not(target_vendor = "apple")),
                deprecated(since = "macOS 10.10", note = "use other")
            )]
            #[cfg_attr(any(target_os = "ios"), deprecated(since = "iOS 7.0"))]"#,
        )
        .expect("known");
        let absent: Vec<&str> = availability.absent.iter().map(String::as_str).collect();
        assert_eq!(absent, ["tvos", "watchos"]);
        let since = |system: &'static str, release| Since { system, release };
        assert_eq!(
            availability.deprecated,
            [
                ("ios", since("ios", Release(7, 0))),
                ("macos", since("macosx", Release(10, 10))),
            ]
            .into()
        );
        assert_eq!(read("").expect("none"), Availability::default());
    }

    #[test]
    fn attribute_that_is_not_known_is_an_error() {
        for attribute in [
            "#[link_name = \"other\"]",
            "#[cfg(windows)]",
            "#[cfg(not(any(unix)))]",
            "#[deprecated]",
            "#[deprecated(since = \"macOS 10.10\")]",
            "#[cfg_attr(any(target_os = \"ios\"), deprecated(since = \"1.0\"))]",
            "#[cfg_attr(any(target_os = \"plan9\"), deprecated(since = \"iOS 7.0\"))]",
            "#[cfg_attr(any(target_os = \"ios\"), must_use)]",
        ] {
            assert!(
                read(attribute).is_err_and(|error| error.contains("call")),
                "{attribute}"
            );
        }
    }

    #[test]
    fn release_before_another_is_later_than_all_before() {
        assert_eq!(Release(10, 10).before(), Release(10, 9));
        assert_eq!(Release(12, 0).before(), Release(11, 99));
        assert!(Release(10, 9) < Release(10, 10));
    }
}
