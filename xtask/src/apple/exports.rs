//! What libSystem exports, as a `.tbd` file (a *text-based stub*) lists it.
//!
//! The file describes libSystem and, as further documents, every library that it re-exports; a
//! program that links against libSystem can use the symbols of all of them.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use bootstrap_stubs::{Stub, Target};

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
    /// It cannot be read, or exports nothing to macOS on that architecture.
    pub(crate) fn read(path: &Path, arch: Arch) -> Result<Self> {
        Self::of(&Stub::read(path)?, arch)
    }

    fn of(stub: &Stub, arch: Arch) -> Result<Self> {
        let target = Target::of_triple(arch.triple()).context("not a target of Apple's")?;
        let symbols = stub.symbols(target)?.into_keys();
        Ok(Self {
            symbols: symbols.map(str::to_owned).collect(),
        })
    }

    /// True if that symbol, with its leading underscore, is exported.
    pub(crate) fn has(&self, symbol: &str) -> bool {
        self.symbols.contains(symbol)
    }
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
        let stub = Stub::parse(STUB, "libSystem.tbd").expect("it is a stub");
        let arm64 = Exports::of(&stub, Arch::Arm64).expect("for it");
        let arm64: Vec<_> = arm64.symbols.into_iter().collect();
        assert_eq!(arm64, ["_arm", "_both", "_passed_on", "_weak"]);
        let x86_64 = Exports::of(&stub, Arch::X86_64).expect("for it");
        let x86_64: Vec<_> = x86_64.symbols.into_iter().collect();
        assert_eq!(x86_64, ["_both", "_intel"]);
    }

    #[test]
    fn exports_of_another_platform_are_an_error_that_names_it() {
        let text = STUB.replace("-macos", "-ios");
        let stub = Stub::parse(&text, "libSystem.tbd").expect("it is a stub");
        let said = Exports::of(&stub, Arch::Arm64).expect_err("for iOS");
        assert!(said.to_string().contains("arm64e-ios"), "{said}");
    }
}
