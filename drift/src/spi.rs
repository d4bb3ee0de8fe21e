//! How much of a family of symbols is public.
//!
//! What the stubs export is held against what the headers declare: public, deprecated, exported
//! without a declaration (an *SPI*: a system programming interface, Apple's own), declared without
//! an export, or gone since an older SDK.
//!
//! A trimmed SDK lacks headers, so it cannot show that nothing declares a symbol. What full SDKs
//! declare in a header that is not at hand, and for which `bootstrap-sys` has no stand-in, is listed in
//! `full-sdk.json`.

mod html;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

use anstyle::{AnsiColor, Style};
use serde::{Deserialize, Serialize};

pub use html::html;

use crate::diff::describe;
use crate::family::{self, Family};
use crate::history::{deprecated, version_key};
use crate::platform;
use crate::report::{Cell, Markdown, Terminal, arch, system};
use crate::surface::{Availability, Origin, Surface};

/// Facts about full SDKs that trimmed ones cannot show.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FullSdks {
    /// The versions that were looked at.
    seen_in: Vec<String>,
    /// By symbol, the header that declares it in all of them. Headers with a stand-in are left out:
    /// their declarations are in every surface.
    declared: BTreeMap<String, String>,
    /// Headers that `bootstrap-sys` has, and none of them.
    in_none: Vec<String>,
}

static FULL_SDKS: LazyLock<FullSdks> = LazyLock::new(|| {
    let read = serde_json::from_str(include_str!("../full-sdk.json"));
    // A test reads it, so a mistake in the file never leaves the workspace.
    read.unwrap_or(FullSdks {
        seen_in: vec![],
        declared: BTreeMap::new(),
        in_none: vec![],
    })
});

/// How public a symbol is. The order is from public to gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A header declares it, and a library exports it.
    Public,
    /// As `Public`, but deprecated.
    Deprecated,
    /// A header declares it; the stubs that are at hand do not export it. It may be inline, in a
    /// library that is linked by itself, or for the kernel.
    DeclaredOnly,
    /// A library exports it; no header of the families declares it, but another header has its
    /// name in it.
    Elsewhere,
    /// A library exports it, and the SDK at hand lacks the header that full SDKs declare it in.
    HeaderMissing,
    /// A library exports it, and no header declares it.
    ExportedOnly,
    /// An older SDK had it.
    Gone,
}

impl Status {
    const ALL: [Self; 7] = [
        Self::Public,
        Self::Deprecated,
        Self::DeclaredOnly,
        Self::Elsewhere,
        Self::HeaderMissing,
        Self::ExportedOnly,
        Self::Gone,
    ];

    fn says(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Deprecated => "deprecated",
            Self::DeclaredOnly => "declared only",
            Self::Elsewhere => "declared elsewhere",
            Self::HeaderMissing => "header missing",
            Self::ExportedOnly => "exported only",
            Self::Gone => "gone",
        }
    }

    fn style(self) -> Style {
        match self {
            Self::Public => AnsiColor::Green.on_default(),
            Self::Deprecated => AnsiColor::Yellow.on_default(),
            Self::DeclaredOnly | Self::Elsewhere | Self::HeaderMissing => Style::new(),
            Self::ExportedOnly => AnsiColor::Magenta.on_default(),
            Self::Gone => AnsiColor::Red.on_default(),
        }
    }
}

/// One symbol, and how public it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Symbol {
    /// Its name.
    pub name: String,
    /// How public it is.
    pub status: Status,
    /// What is known beyond that: header, availability, library, or the last SDK that had it.
    pub note: String,
}

/// A family's symbols.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The family's name.
    pub family: String,
    /// What it is about.
    pub about: String,
    /// Its symbols, by status and name.
    pub symbols: Vec<Symbol>,
}

/// What is public in an SDK, by family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spi {
    /// The SDK's version.
    pub sdk: String,
    /// The target.
    pub target: String,
    /// The SDKs that were searched for what is gone.
    pub older: Vec<String>,
    /// The families.
    pub families: Vec<Standing>,
}

/// Sorts the symbols of the newest of `surfaces`, and of older ones what is gone, into `families`.
///
/// All surfaces are of one target.
pub fn spi(mut surfaces: Vec<Surface>, families: &[&Family]) -> Option<Spi> {
    surfaces.sort_by_key(|surface| version_key(&surface.sdk));
    let newest = surfaces.pop()?;
    let mut symbols = standing(&newest);
    for surface in surfaces.iter().rev() {
        for (name, _) in standing(surface) {
            // Without the newest SDK's exports, an undeclared symbol may still be exported.
            if newest.exports_unknown && !declares(surface, &name) {
                continue;
            }
            let system = system(&[&surface.target]);
            let note = format!("last seen in {system} {}", surface.sdk);
            symbols.entry(name).or_insert((Status::Gone, note));
        }
    }
    let families = families.iter().map(|family| {
        let of_family = symbols
            .iter()
            .filter(|(name, _)| family::of(name).is_some_and(|its| its.name == family.name));
        let mut symbols: Vec<Symbol> = of_family
            .map(|(name, (status, note))| Symbol {
                name: name.clone(),
                status: *status,
                note: note.clone(),
            })
            .collect();
        symbols.sort_by(|a, b| (a.status, &a.name).cmp(&(b.status, &b.name)));
        Standing {
            family: family.name.clone(),
            about: family.about.clone(),
            symbols,
        }
    });
    Some(Spi {
        families: families.collect(),
        sdk: newest.sdk,
        target: newest.target,
        older: surfaces.into_iter().map(|surface| surface.sdk).collect(),
    })
}

fn declares(surface: &Surface, name: &str) -> bool {
    surface.functions.contains_key(name) || surface.variables.contains_key(name)
}

/// The status of every function, variable and exported symbol of one SDK.
fn standing(surface: &Surface) -> BTreeMap<String, (Status, String)> {
    let mut symbols = BTreeMap::new();
    for (name, function) in &surface.functions {
        let exported = surface.exports.contains_key(function.symbol(name));
        let (status, mut note) =
            declared(surface, &function.header, exported, &function.availability);
        if function.inline {
            note.push_str(", inline");
        }
        symbols.insert(name.clone(), (status, note));
    }
    for (name, variable) in &surface.variables {
        let exported = surface.exports.contains_key(name);
        let standing = declared(surface, &variable.header, exported, &variable.availability);
        symbols.insert(name.clone(), standing);
    }
    for (name, export) in &surface.exports {
        symbols
            .entry(name.clone())
            .or_insert_with(|| undeclared(surface, name, &export.library, &export.mentioned));
    }
    symbols
}

fn declared(
    surface: &Surface,
    header: &str,
    exported: bool,
    availability: &BTreeMap<String, Availability>,
) -> (Status, String) {
    let platform = platform::of_target(&surface.target).rust_os();
    let said: Vec<&Availability> = [platform, Availability::EVERYWHERE]
        .iter()
        .filter_map(|platform| availability.get(*platform))
        .collect();
    let deprecated = deprecated(availability, &surface.target);
    let mut note = format!("<{header}>");
    let stand_in = surface.headers.get(header) == Some(&Origin::StandIn);
    let in_none = FULL_SDKS.in_none.iter().any(|none| none == header);
    if stand_in && in_none {
        note.push_str(" of bootstrap-sys, in no SDK");
    } else if stand_in {
        note.push_str(", by full SDKs only");
    }
    for said in said {
        let _ = write!(note, ", {}", describe(said));
    }
    if surface.exports_unknown {
        note.push_str(", no stub says whether it is exported");
    }
    let status = match (exported, deprecated) {
        (true, _) if stand_in && in_none => Status::ExportedOnly,
        (false, _) => Status::DeclaredOnly,
        (true, true) => Status::Deprecated,
        (true, false) => Status::Public,
    };
    (status, note)
}

fn undeclared(
    surface: &Surface,
    name: &str,
    library: &str,
    mentioned: &Option<String>,
) -> (Status, String) {
    if let Some(header) = mentioned {
        return (Status::Elsewhere, format!("<{header}>"));
    }
    let facts = &*FULL_SDKS;
    match facts.declared.get(name) {
        Some(header) if !surface.headers.contains_key(header) => {
            let seen = facts.seen_in.join(", ");
            let note = format!("the SDK lacks <{header}>, in which full SDKs ({seen}) declare it");
            (Status::HeaderMissing, note)
        }
        _ => (Status::ExportedOnly, library.to_owned()),
    }
}

impl Standing {
    /// How many symbols have each status that is there.
    pub fn tally(&self) -> String {
        let counts: Vec<String> = Status::ALL
            .into_iter()
            .map(|status| {
                let of_status = self.symbols.iter().filter(|symbol| symbol.status == status);
                (of_status.count(), status)
            })
            .filter(|(count, _)| *count > 0)
            .map(|(count, status)| format!("{count} {}", status.says()))
            .collect();
        counts.join(", ")
    }
}

/// What is public, as text with colours.
pub fn text(spi: &Spi) -> String {
    const HEADING: Style = AnsiColor::Cyan.on_default().bold();
    const DIM: Style = Style::new().dimmed();
    let mut out = String::new();
    let system = system(&[&spi.target]);
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "{HEADING}{system} {}, {}{HEADING:#}",
        Terminal(&spi.sdk),
        Terminal(arch(&spi.target))
    );
    if !spi.older.is_empty() {
        let _ = writeln!(
            out,
            "{DIM}gone: since {system} {}{DIM:#}",
            Terminal(&spi.older.join(", "))
        );
    }
    for standing in &spi.families {
        let _ = writeln!(
            out,
            "\n{HEADING}{}{HEADING:#} ({}): {}",
            standing.family,
            standing.about,
            standing.tally()
        );
        for symbol in &standing.symbols {
            let style = symbol.status.style();
            let says = symbol.status.says();
            let _ = writeln!(
                out,
                "  {style}{says:18}{style:#} {}  {DIM}{}{DIM:#}",
                Terminal(&symbol.name),
                Terminal(&symbol.note)
            );
        }
    }
    out
}

/// What is public, as Markdown.
pub fn markdown(spi: &Spi) -> String {
    let mut out = format!(
        "# What is public in {} {} ({})\n",
        system(&[&spi.target]),
        Markdown(&spi.sdk),
        Markdown(arch(&spi.target))
    );
    for standing in &spi.families {
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "\n## {}\n\n{}: {}.\n\n| symbol | status | |\n|---|---|---|\n",
            standing.family,
            standing.about,
            standing.tally()
        );
        for symbol in &standing.symbols {
            let (name, says) = (Cell(&symbol.name), symbol.status.says());
            let _ = writeln!(out, "| {name} | {says} | {} |", Cell(&symbol.note));
        }
    }
    out
}

/// What is public, as JSON.
pub fn json(spi: &Spi) -> String {
    // Strings always have a form.
    let mut text = serde_json::to_string_pretty(spi).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::Export;
    use crate::testing::surface;

    fn bootstrap() -> Spi {
        let function = surface().functions["look_up"].clone();
        let export = |mentioned: Option<&str>| Export {
            library: "/usr/lib/system/libxpc.dylib".to_owned(),
            weak: false,
            mentioned: mentioned.map(str::to_owned),
        };
        let mut new = surface();
        new.sdk = "2.0".to_owned();
        let mut old_one = function.clone();
        old_one
            .availability
            .get_mut("macos")
            .expect("there")
            .deprecated = Some("1.5".to_owned());
        new.functions
            .insert("bootstrap_register".to_owned(), old_one);
        new.functions
            .insert("bootstrap_inline".to_owned(), function.clone());
        new.functions
            .insert("bootstrap_look_up".to_owned(), function.clone());
        for (name, mentioned) in [
            ("bootstrap_register", None),
            ("bootstrap_look_up", None),
            ("bootstrap_look_up2", None),
            ("bootstrap_odd", Some("odd.h")),
        ] {
            new.exports.insert(name.to_owned(), export(mentioned));
        }
        let mut old = surface();
        old.functions
            .insert("bootstrap_create_server".to_owned(), function);
        let family = family::named("bootstrap").expect("there");
        spi(vec![new, old], &[family]).expect("there are surfaces")
    }

    #[test]
    fn symbols_of_a_family_are_sorted_by_how_public_they_are() {
        let spi = bootstrap();
        let symbols = &spi.families[0].symbols;
        let found: Vec<_> = symbols
            .iter()
            .map(|symbol| (symbol.name.as_str(), symbol.status))
            .collect();
        assert_eq!(
            found,
            [
                ("bootstrap_look_up", Status::Public),
                ("bootstrap_register", Status::Deprecated),
                ("bootstrap_inline", Status::DeclaredOnly),
                ("bootstrap_odd", Status::Elsewhere),
                ("bootstrap_look_up2", Status::ExportedOnly),
                ("bootstrap_create_server", Status::Gone),
            ]
        );
        assert_eq!(symbols[5].note, "last seen in macOS 1.0");
    }

    #[test]
    fn report_shows_every_symbol_in_every_form() {
        let spi = bootstrap();
        for form in [text(&spi), markdown(&spi), json(&spi)] {
            for symbol in &spi.families[0].symbols {
                assert!(form.contains(&symbol.name), "{form}");
            }
        }
    }

    /// Status and note of one symbol of a surface.
    fn of(surface: &Surface, name: &str) -> (Status, String) {
        let mut all = standing(surface);
        all.remove(name).expect("it is there")
    }

    #[test]
    fn facts_of_the_file_are_read() {
        assert!(!FULL_SDKS.declared.is_empty() && FULL_SDKS.seen_in.len() == 3);
        let own = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("headers");
        for header in FULL_SDKS.declared.values() {
            assert!(
                header.starts_with("mach/") && header.ends_with(".h"),
                "{header}"
            );
            assert!(
                !own.join(header).exists(),
                "{header} has a stand-in, so no surface lacks it"
            );
        }
        for header in &FULL_SDKS.in_none {
            assert!(own.join(header).exists(), "{header}");
        }
    }

    #[test]
    fn symbol_whose_header_a_trimmed_sdk_lacks_is_not_called_exported_only() {
        let mut surface = surface();
        let export = surface.exports["look_up"].clone();
        for name in ["port_obj_init", "port_obj_new"] {
            surface.exports.insert(name.to_owned(), export.clone());
        }
        let (status, note) = of(&surface, "port_obj_init");
        assert_eq!(status, Status::HeaderMissing);
        assert!(
            note.contains("lacks <mach/port_obj.h>") && note.contains("full SDKs"),
            "{note}"
        );
        let unlike = of(&surface, "port_obj_new").0;
        assert_eq!(unlike, Status::ExportedOnly);
        // With the header at hand, it is known that nothing declares it.
        let header = "mach/port_obj.h".to_owned();
        surface.headers.insert(header, Origin::Sdk);
        assert_eq!(of(&surface, "port_obj_init").0, Status::ExportedOnly);
    }

    #[test]
    fn symbol_that_only_bootstrap_sys_declares_is_not_public() {
        let mut surface = surface();
        let function = surface.functions.get_mut("look_up").expect("there");
        function.header = "sys/fileport.h".to_owned();
        let headers = &mut surface.headers;
        headers.insert("sys/fileport.h".to_owned(), Origin::StandIn);
        let (status, note) = of(&surface, "look_up");
        assert_eq!(status, Status::ExportedOnly);
        assert!(note.contains("in no SDK"), "{note}");
        let function = surface.functions.get_mut("look_up").expect("there");
        function.header = "mach/mach_vm.h".to_owned();
        let headers = &mut surface.headers;
        headers.insert("mach/mach_vm.h".to_owned(), Origin::StandIn);
        let (status, note) = of(&surface, "look_up");
        assert_eq!(status, Status::Public);
        assert!(note.contains("by full SDKs only"), "{note}");
    }

    #[test]
    fn symbol_is_deprecated_without_a_platform_too_and_not_on_others() {
        let mut surface = surface();
        let deprecated = |version: &str| Availability {
            deprecated: Some(version.to_owned()),
            ..Availability::default()
        };
        for (platform, version, status) in [
            ("ios", "9.0", Status::Public),
            ("macos", "100000.0", Status::Public),
            ("macos", "12.0", Status::Deprecated),
            (Availability::EVERYWHERE, "", Status::Deprecated),
        ] {
            let function = surface.functions.get_mut("look_up").expect("there");
            function.availability = BTreeMap::from([(platform.to_owned(), deprecated(version))]);
            assert_eq!(of(&surface, "look_up").0, status, "{platform}");
        }
    }

    #[test]
    fn exports_that_are_unknown_make_nothing_gone() {
        let mut old = surface();
        let export = old.exports["look_up"].clone();
        old.exports.insert("bootstrap_old".to_owned(), export);
        let mut new = surface();
        new.sdk = "2.0".to_owned();
        new.exports.clear();
        new.exports_unknown = true;
        let family = family::named("bootstrap").expect("there");
        let gone = spi(vec![old.clone(), new.clone()], &[family]).expect("there are surfaces");
        assert_eq!(gone.families[0].symbols, []);
        let (status, note) = of(&new, "look_up");
        assert_eq!(status, Status::DeclaredOnly);
        assert!(note.contains("no stub says"), "{note}");
        new.exports_unknown = false;
        let gone = spi(vec![old, new], &[family]).expect("there are surfaces");
        assert_eq!(gone.families[0].symbols[0].status, Status::Gone);
    }
}
