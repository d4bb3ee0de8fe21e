//! Exported symbols, as surfaces list them.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use bootstrap_stubs::{Kind, Library, Stub};
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
///
/// Since macOS 11 and iOS 13 libSystem's stub holds those of the libraries that it re-exports. Older
/// ones name them only: their stubs are read from the same SDK, where it has them.
pub(crate) fn read(path: &Path, target: Target) -> Result<BTreeMap<String, Symbol>, Error> {
    let triple = target.to_string();
    let target = bootstrap_stubs::Target::of_triple(&triple)
        .ok_or_else(|| Error::Other(format!("{triple}: no stub is for a target of that name")))?;
    let stub = Stub::read(path)?;
    let mut all = BTreeMap::new();
    add(&mut all, stub.symbols(target)?);
    let held: Vec<&str> = stub.libraries().iter().map(Library::install_name).collect();
    let reexported = stub.libraries().iter().map(|one| one.reexported(target));
    for name in reexported.flatten().filter(|name| !held.contains(name)) {
        let Some(path) = beside(path, name) else {
            continue;
        };
        match Stub::read(&path)?.symbols(target) {
            Ok(symbols) => add(&mut all, symbols),
            // It adds nothing for this target.
            Err(
                bootstrap_stubs::Error::NoSymbols { .. }
                | bootstrap_stubs::Error::OtherTargets { .. },
            ) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(all)
}

fn add(all: &mut BTreeMap<String, Symbol>, symbols: BTreeMap<&str, bootstrap_stubs::Symbol<'_>>) {
    for (name, symbol) in symbols {
        // Without an underscore are instructions to the linker, such as `$ld$hide$…`.
        if let Some(name) = name.strip_prefix('_') {
            all.entry(name.to_owned()).or_insert_with(|| Symbol {
                library: symbol.library.to_owned(),
                weak: symbol.kind == Kind::Weak,
            });
        }
    }
}

/// The stub of the library with that path on a device, in the SDK that has the stub at `path`.
fn beside(path: &Path, library: &str) -> Option<PathBuf> {
    let folder = path.parent().filter(|folder| folder.ends_with("usr/lib"))?;
    let library = Path::new(library).strip_prefix("/usr/lib").ok()?;
    let inside = |part: Component<'_>| matches!(part, Component::Normal(_));
    let stub = folder.join(library).with_extension("tbd");
    (library.components().all(inside) && stub.is_file()).then_some(stub)
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
    fn symbols_of_libraries_that_are_only_named_come_from_their_own_stubs() {
        let folder = tempfile::tempdir().expect("a folder");
        let lib = folder.path().join("usr/lib");
        std::fs::create_dir_all(lib.join("system")).expect("made");
        let stub = |name: &str, rest: &str| {
            format!(
                "---\narchs: [ armv7, arm64 ]\nplatform: ios\ninstall-name: {name}\n\
                 exports:\n  - archs: [ armv7, arm64 ]\n{rest}...\n"
            )
        };
        let system = "    re-exports: [ /usr/lib/system/libkernel.dylib, /usr/lib/system/libnone.dylib, \
                      /usr/lib/../../outside.dylib ]\n    symbols: [ _own ]\n";
        let path = lib.join("libSystem.tbd");
        std::fs::write(&path, stub("/usr/lib/libSystem.B.dylib", system)).expect("written");
        for (place, name) in [
            (lib.join("system/libkernel.tbd"), "kernel"),
            (folder.path().join("outside.tbd"), "outside"),
        ] {
            let text = stub(
                &format!("/usr/lib/system/lib{name}.dylib"),
                &format!("    symbols: [ _{name} ]\n"),
            );
            std::fs::write(place, text).expect("written");
        }
        let symbols = read(&path, Target::new(Platform::Ios, Arch::Aarch64)).expect("it is read");
        let names: Vec<&str> = symbols.keys().map(String::as_str).collect();
        assert_eq!(names, ["kernel", "own"]);
        assert_eq!(symbols["kernel"].library, "/usr/lib/system/libkernel.dylib");
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
