//! Where functions exist, and since when they are deprecated: the attributes that the bindings put
//! on them.
//!
//! What a header says of this only shows when a function is used. So each is used, on a line of its
//! own, in programs for every system and for the releases on both sides of a deprecation.

use std::collections::BTreeSet;
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
    /// The release of macOS that deprecates it.
    deprecated: Option<Release>,
}

/// A release of macOS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Release(u32, u32);

/// Systems without macOS's name: Rust's and clang's names of them, with a release that clang takes.
const SYSTEMS: [(&str, &str); 4] = [
    ("ios", "ios14.0"),
    ("tvos", "tvos14.0"),
    ("watchos", "watchos7.0"),
    ("visionos", "xros1.0"),
];

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
            } else if path.is_ident("deprecated") {
                found.deprecated = Some(since(attribute).ok_or_else(unknown)?);
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
    if !not.path().is_ident("not") || !any.path().is_ident("any") {
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

/// The release in `#[deprecated(since = "macOS …", …)]`.
fn since(attribute: &Attribute) -> Option<Release> {
    let values = attribute
        .parse_args_with(Punctuated::<MetaNameValue, Token![,]>::parse_terminated)
        .ok()?;
    let since = values.iter().find(|value| value.path.is_ident("since"))?;
    Release::parse(text(&since.value)?.strip_prefix("macOS ")?)
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
    version: &str,
    arch: Arch,
) -> Result<Vec<String>, Error> {
    let mut refuted = vec![];
    let mut ask = |system: &str, is_claimed: &dyn Fn(&Availability) -> bool, claim: &str| {
        let file = format!("availability-{system}.c");
        let lines = functions
            .iter()
            .map(|(name, _)| format!("void *const @ = (void *)&{name};"));
        let is_macos = system.starts_with("macosx");
        let flags = is_macos.then_some("-Werror=deprecated-declarations");
        let compiler = compiler.for_system(system, flags.as_slice());
        let answers = forms::ask(&compiler, &file, prelude, lines)?;
        for ((name, availability), holds) in functions.iter().zip(answers) {
            match (is_claimed(availability), holds) {
                (true, true) => refuted.push(format!("{name} is not {claim}")),
                (false, false) => refuted.push(format!("{name} is {claim}")),
                _ => {}
            }
        }
        Ok::<(), Error>(())
    };
    for (rust, clang) in SYSTEMS {
        ask(
            clang,
            &|availability| availability.absent.contains(rust),
            &format!("absent on {rust}"),
        )?;
    }
    for release in releases(functions, version, arch) {
        ask(
            &format!("macosx{release}"),
            &|availability| {
                availability
                    .deprecated
                    .is_some_and(|since| since <= release)
            },
            &format!("deprecated in macOS {release}"),
        )?;
    }
    Ok(refuted)
}

/// The releases with which some function is deprecated, those just before, and the SDK's own.
fn releases(functions: &[(String, Availability)], version: &str, arch: Arch) -> BTreeSet<Release> {
    let deprecated = functions
        .iter()
        .filter_map(|(_, availability)| availability.deprecated);
    let releases = deprecated.flat_map(|release| [release.before(), release]);
    let releases = releases.chain(Release::parse(version));
    match arch {
        Arch::X86_64 => releases.collect(),
        Arch::Aarch64 => releases.map(|release| release.max(FIRST_OF_ARM)).collect(),
    }
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
            r#"#[doc = " From `<a.h>`."]
            #[cfg(not(any(target_os = "tvos", target_os = "watchos")))]
            #[deprecated(since = "macOS 10.10", note = "use other")]"#,
        )
        .expect("known");
        let absent: Vec<&str> = availability.absent.iter().map(String::as_str).collect();
        assert_eq!(absent, ["tvos", "watchos"]);
        assert_eq!(availability.deprecated, Some(Release(10, 10)));
        assert_eq!(read("").expect("none"), Availability::default());
    }

    #[test]
    fn attribute_that_is_not_known_is_an_error() {
        for attribute in [
            "#[link_name = \"other\"]",
            "#[cfg(windows)]",
            "#[cfg(not(any(unix)))]",
            "#[deprecated]",
            "#[deprecated(since = \"1.0\")]",
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
