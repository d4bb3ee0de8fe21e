//! Exported symbols, as surfaces list them.

use std::collections::BTreeMap;
use std::path::Path;

use bootstrap_stubs::{Kind, Stub};
use bootstrap_sys_generate::Target;

use crate::Error;

/// An exported symbol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Symbol {
    pub(crate) library: String,
    pub(crate) weak: bool,
}

/// Reads the symbols, without their leading underscore, that the library of the stub at `path`
/// exports to `target`.
pub(crate) fn read(path: &Path, target: Target) -> Result<BTreeMap<String, Symbol>, Error> {
    let triple = target.to_string();
    let target = bootstrap_stubs::Target::of_triple(&triple)
        .ok_or_else(|| Error::Other(format!("{triple}: no stub is for a target of that name")))?;
    let stub = Stub::read(path)?;
    let symbols = stub.symbols(target)?;
    // Without an underscore are instructions to the linker, such as `$ld$hide$…`.
    let named = symbols
        .into_iter()
        .filter_map(|(name, symbol)| Some((name.strip_prefix('_')?, symbol)));
    let named = named.map(|(name, symbol)| {
        let symbol = Symbol {
            library: symbol.library.to_owned(),
            weak: symbol.kind == Kind::Weak,
        };
        (name.to_owned(), symbol)
    });
    Ok(named.collect())
}

#[cfg(test)]
mod tests {
    use bootstrap_sys_generate::{Arch, Platform};

    use super::*;

    /// A stub for one platform.
    fn stub(platform: &str) -> String {
        format!(
            "--- !tapi-tbd\ntbd-version: 4\ntargets: [ arm64-{platform} ]\n\
             install-name: /usr/lib/libone.dylib\nexports:\n  - targets: [ arm64-{platform} ]\n    \
             symbols: [ _strong, '$ld$hide$os10.4$_strong' ]\n    weak-symbols: [ _weak ]\n"
        )
    }

    #[test]
    fn symbols_are_those_of_the_target_platform() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("one.tbd");
        for (system, platform, other) in [
            (Platform::MacOs, "macos", "ios"),
            (Platform::Ios, "ios", "macos"),
        ] {
            let target = Target::new(system, Arch::Aarch64);
            std::fs::write(&path, stub(platform)).expect("written");
            let symbols = read(&path, target).expect("it is read");
            let weak: Vec<_> = symbols
                .iter()
                .map(|(name, symbol)| (name.as_str(), symbol.weak))
                .collect();
            assert_eq!(weak, [("strong", false), ("weak", true)]);
            std::fs::write(&path, stub(other)).expect("written");
            let said = read(&path, target).expect_err("for another").to_string();
            assert!(said.contains(&format!("arm64-{other}")), "{said}");
            assert!(!said.contains("cut short"), "{said}");
        }
    }
}
