//! What libSystem exports, as a `.tbd` file (a *text-based stub*) lists it.
//!
//! The file describes libSystem and, as further documents, every library that it re-exports; a
//! program that links against libSystem can use the symbols of all of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use text_stub_library::yaml::TbdVersion4ExportSection;
use text_stub_library::{TbdVersionedRecord, parse_str};

use super::Arch;

/// The symbols that libSystem exports to programs of one architecture.
#[derive(Debug)]
pub(crate) struct Exports {
    symbols: BTreeSet<String>,
}

impl Exports {
    /// Reads a `.tbd` file.
    ///
    /// # Errors
    ///
    /// It cannot be read, is of another version than 4, or exports nothing to that architecture.
    pub(crate) fn read(path: &Path, arch: Arch) -> Result<Self> {
        let text = fs::read_to_string(path);
        text.context("not readable")
            .and_then(|text| Self::parse(&text, arch))
            .with_context(|| path.display().to_string())
    }

    fn parse(text: &str, arch: Arch) -> Result<Self> {
        // The parser takes this line for granted.
        ensure!(text.starts_with("---"), "not a text-based stub in YAML");
        let mut symbols = BTreeSet::new();
        for record in parse_str(text).context("not a text-based stub")? {
            let TbdVersionedRecord::V4(library) = record else {
                bail!("of a version other than 4");
            };
            let sections = library.exports.into_iter().chain(library.re_exports);
            for section in sections.filter(|section| is_for(section, arch)) {
                symbols.extend(section.symbols);
                symbols.extend(section.weak_symbols);
                symbols.extend(section.thread_local_symbols);
            }
        }
        ensure!(!symbols.is_empty(), "exports nothing to {arch:?}");
        Ok(Self { symbols })
    }

    /// True if that symbol, with its leading underscore, is exported.
    pub(crate) fn has(&self, symbol: &str) -> bool {
        self.symbols.contains(symbol)
    }
}

/// True if a section is for macOS on that architecture. A program for arm64 also uses libraries
/// for its variants (`arm64e`, `arm64e.x1`), but one for x86_64 cannot count on `x86_64h`.
fn is_for(section: &TbdVersion4ExportSection, arch: Arch) -> bool {
    section.targets.iter().any(|target| match arch {
        Arch::Arm64 => target.starts_with("arm64") && target.ends_with("-macos"),
        Arch::X86_64 => target == "x86_64-macos",
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    const STUB: &str = "\
--- !tapi-tbd
tbd-version: 4
targets: [ x86_64-macos, arm64e-macos ]
install-name: '/usr/lib/libSystem.B.dylib'
exports:
  - targets: [ x86_64-macos, arm64e-macos ]
    symbols: [ _both ]
  - targets: [ x86_64-macos ]
    symbols: [ _intel ]
  - targets: [ arm64e-maccatalyst, x86_64h-macos ]
    symbols: [ _elsewhere ]
--- !tapi-tbd
tbd-version: 4
targets: [ x86_64-macos, arm64e-macos ]
install-name: '/usr/lib/system/libsystem_kernel.dylib'
exports:
  - targets: [ arm64e-macos ]
    symbols: [ _arm ]
    weak-symbols: [ _weak ]
reexports:
  - targets: [ arm64e-macos ]
    symbols: [ _passed_on ]
...
";

    /// Exports of just these symbols, for the tests of what is held against them.
    pub(crate) fn exports(symbols: &[&str]) -> Exports {
        Exports {
            symbols: symbols.iter().map(|&symbol| symbol.to_owned()).collect(),
        }
    }

    #[test]
    fn exports_of_all_documents_are_told_apart_by_architecture() {
        let arm64 = Exports::parse(STUB, Arch::Arm64).expect("parses");
        let arm64: Vec<_> = arm64.symbols.into_iter().collect();
        assert_eq!(arm64, ["_arm", "_both", "_passed_on", "_weak"]);
        let x86_64 = Exports::parse(STUB, Arch::X86_64).expect("parses");
        let x86_64: Vec<_> = x86_64.symbols.into_iter().collect();
        assert_eq!(x86_64, ["_both", "_intel"]);
    }

    #[test]
    fn exports_of_something_else_are_an_error() {
        assert!(Exports::parse("{}", Arch::Arm64).is_err());
        assert!(Exports::parse("", Arch::Arm64).is_err());
    }
}
