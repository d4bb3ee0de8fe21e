//! Libraries beside libSystem, as far as optional features need them.
//!
//! Zig brings no stubs of Apple's other libraries. To link with one takes no more than its name
//! and the symbols used, both of which Apple documents; a symbol that is not listed here does not
//! link. On a Mac the SDK's own stubs are linked with, which proves the lists.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::Arch;
use super::exports::Exports;
use super::image::Library;
use crate::project::Project;
use crate::store;

/// A library: where the linker looks for its stub, where the library is on a Mac, and symbols of
/// it. All of them are older than macOS 11, by the SDK's headers.
struct Stub {
    file: &'static str,
    path: &'static str,
    symbols: &'static [&'static str],
}

const STUBS: [Stub; 3] = [
    // The feature `bsm` of bootstrap-sys: bsm/libbsm.h.
    Stub {
        file: "libbsm.tbd",
        path: "/usr/lib/libbsm.0.dylib",
        symbols: &[
            "_audit_token_to_asid",
            "_audit_token_to_au32",
            "_audit_token_to_auid",
            "_audit_token_to_egid",
            "_audit_token_to_euid",
            "_audit_token_to_pid",
            "_audit_token_to_pidversion",
            "_audit_token_to_rgid",
            "_audit_token_to_ruid",
        ],
    },
    // The feature `entitlements` of mach-bootstrap: Security/SecTask.h.
    Stub {
        file: "Security.framework/Security.tbd",
        path: "/System/Library/Frameworks/Security.framework/Versions/A/Security",
        symbols: &[
            "_SecTaskCopyValueForEntitlement",
            "_SecTaskCreateWithAuditToken",
            "_SecTaskGetTypeID",
        ],
    },
    // What that speaks in: CFBase.h, CFNumber.h, CFString.h.
    Stub {
        file: "CoreFoundation.framework/CoreFoundation.tbd",
        path: "/System/Library/Frameworks/CoreFoundation.framework/Versions/A/CoreFoundation",
        symbols: &[
            "_CFBooleanGetTypeID",
            "_CFBooleanGetValue",
            "_CFGetTypeID",
            "_CFRelease",
            "_CFRetain",
            "_CFStringCreateWithBytes",
        ],
    },
];

/// Writes the stubs, and gives the folder that a linker finds them in.
///
/// # Errors
///
/// They cannot be written.
pub(crate) fn install(project: &Project) -> Result<PathBuf> {
    let dir = project.tools().join("stubs");
    for stub in &STUBS {
        store::write_text(&dir.join(stub.file), &stub.text())?;
    }
    Ok(dir)
}

/// What the libraries export to one architecture, as the stubs say.
///
/// # Errors
///
/// A stub cannot be read back.
pub(crate) fn libraries(dir: &Path, arch: Arch) -> Result<Vec<Library>> {
    let library = |stub: &Stub| {
        let exports = || Exports::read(&dir.join(stub.file), arch);
        Ok(Library {
            path: stub.path.to_owned(),
            now: exports()?,
            oldest: exports()?,
        })
    };
    STUBS.iter().map(library).collect()
}

impl Stub {
    fn text(&self) -> String {
        let targets = "[ x86_64-macos, arm64-macos, arm64e-macos ]";
        let (path, symbols) = (self.path, self.symbols.join(", "));
        format!(
            "--- !tapi-tbd\n\
             tbd-version: 4\n\
             targets: {targets}\n\
             install-name: '{path}'\n\
             exports:\n  \
             - targets: {targets}\n    \
             symbols: [ {symbols} ]\n\
             ...\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stub_read_back_exports_its_symbols_and_no_others() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        for stub in &STUBS {
            store::write_text(&dir.path().join(stub.file), &stub.text()).expect("written");
        }
        for arch in Arch::ALL {
            let libraries = libraries(dir.path(), arch).expect("read");
            for (stub, library) in STUBS.iter().zip(&libraries) {
                assert_eq!(library.path, stub.path);
                assert!(stub.symbols.iter().all(|symbol| library.now.has(symbol)));
                assert!(!library.now.has("_mach_msg"));
            }
        }
    }

    #[test]
    fn symbols_are_sorted_and_have_their_underscore() {
        for stub in &STUBS {
            assert!(stub.symbols.is_sorted(), "{}", stub.file);
            assert!(stub.symbols.iter().all(|symbol| symbol.starts_with('_')));
        }
    }
}
