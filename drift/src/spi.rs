//! How much of a family of symbols is public.
//!
//! What the stubs export is held against what the headers declare: public, deprecated, exported
//! without a declaration (an *SPI*: a system programming interface, Apple's own), declared without
//! an export, or gone since an older SDK.

mod html;

use std::collections::BTreeMap;
use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use serde::Serialize;

pub use html::html;

use crate::diff::describe;
use crate::family::{self, Family};
use crate::history::{deprecated, version_key};
use crate::report::{arch, code};
use crate::surface::{Function, Origin, Surface};

/// How public a symbol is. The order is from public to gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A header declares it, and a library exports it.
    Public,
    /// The same, but it is deprecated on macOS.
    Deprecated,
    /// A header declares it; the stubs that are at hand do not export it. It may be inline, in a
    /// library that is linked by itself, or for the kernel.
    DeclaredOnly,
    /// A library exports it; no header of the families declares it, but another header has its
    /// name in it.
    Elsewhere,
    /// A library exports it, and no header declares it.
    ExportedOnly,
    /// An older SDK had it.
    Gone,
}

impl Status {
    const ALL: [Self; 6] = [
        Self::Public,
        Self::Deprecated,
        Self::DeclaredOnly,
        Self::Elsewhere,
        Self::ExportedOnly,
        Self::Gone,
    ];

    fn says(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Deprecated => "deprecated",
            Self::DeclaredOnly => "declared only",
            Self::Elsewhere => "declared elsewhere",
            Self::ExportedOnly => "exported only",
            Self::Gone => "gone",
        }
    }

    fn style(self) -> Style {
        match self {
            Self::Public => AnsiColor::Green.on_default(),
            Self::Deprecated => AnsiColor::Yellow.on_default(),
            Self::DeclaredOnly | Self::Elsewhere => Style::new(),
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
            symbols
                .entry(name)
                .or_insert_with(|| (Status::Gone, format!("last seen in macOS {}", surface.sdk)));
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

/// The status of every function, variable and exported symbol of one SDK.
fn standing(surface: &Surface) -> BTreeMap<String, (Status, String)> {
    let mut symbols = BTreeMap::new();
    for (name, function) in &surface.functions {
        let exported = surface.exports.contains_key(function.symbol(name));
        symbols.insert(name.clone(), declared(surface, function, exported));
    }
    for (name, variable) in &surface.variables {
        let exported = surface.exports.contains_key(name);
        let status = if exported {
            Status::Public
        } else {
            Status::DeclaredOnly
        };
        symbols.insert(name.clone(), (status, format!("<{}>", variable.header)));
    }
    for (name, export) in &surface.exports {
        symbols
            .entry(name.clone())
            .or_insert_with(|| match &export.mentioned {
                Some(header) => (Status::Elsewhere, format!("<{header}>")),
                None => (Status::ExportedOnly, export.library.clone()),
            });
    }
    symbols
}

fn declared(surface: &Surface, function: &Function, exported: bool) -> (Status, String) {
    let status = match (exported, deprecated(&function.availability)) {
        (false, _) => Status::DeclaredOnly,
        (true, true) => Status::Deprecated,
        (true, false) => Status::Public,
    };
    let mut note = format!("<{}>", function.header);
    if let Some(macos) = function.availability.get("macos") {
        let _ = write!(note, ", {}", describe(macos));
    }
    if surface.headers.get(&function.header) == Some(&Origin::StandIn) {
        note.push_str(", by full SDKs only");
    }
    (status, note)
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
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "{HEADING}macOS {}, {}{HEADING:#}",
        spi.sdk,
        arch(&spi.target)
    );
    if !spi.older.is_empty() {
        let _ = writeln!(
            out,
            "{DIM}gone: since macOS {}{DIM:#}",
            spi.older.join(", ")
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
                symbol.name, symbol.note
            );
        }
    }
    out
}

/// What is public, as Markdown.
pub fn markdown(spi: &Spi) -> String {
    let mut out = format!(
        "# What is public in macOS {} ({})\n",
        spi.sdk,
        arch(&spi.target)
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
            let (name, says) = (code(&symbol.name), symbol.status.says());
            let _ = writeln!(out, "| {name} | {says} | {} |", code(&symbol.note));
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
}
