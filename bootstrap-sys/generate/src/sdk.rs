//! Where headers are, and how to point a C compiler at them.

use std::path::{Path, PathBuf};

use crate::{Arch, Error};

/// Headers without which there is nothing to bind.
const REQUIRED: [&str; 8] = [
    "Availability.h",
    "bsm/audit.h",
    "mach/mach.h",
    "mach/mach_port.h",
    "mach/message.h",
    "mach/port.h",
    "mach_debug/mach_debug_types.h",
    "sys/cdefs.h",
];

/// A directory of Darwin headers that has been looked at and found whole.
#[derive(Clone, Debug)]
pub struct Sdk {
    root: PathBuf,
    include: PathBuf,
    clang_include: Option<PathBuf>,
}

impl Sdk {
    /// Opens the SDK at `root`.
    ///
    /// Two layouts are known: Apple's, with `usr/include/mach/mach.h`, and a bare include directory
    /// with `mach/mach.h`, as zig ships it. `clang_include` names the directory of the compiler's
    /// own headers (`stddef.h` and the like) for a libclang that comes without them; beside zig's
    /// headers it is found without being named.
    ///
    /// # Errors
    ///
    /// When `root` is not a directory or lacks a header that is needed; the error names it.
    pub fn open(root: &Path, clang_include: Option<&Path>) -> Result<Self, Error> {
        let refuse = |missing: String| Error::BadSdk {
            root: root.to_owned(),
            missing,
        };
        if !root.is_dir() {
            return Err(refuse("there is no such directory".to_owned()));
        }
        let nested = root.join("usr/include");
        let bare = !nested.is_dir();
        let include = if bare { root.to_owned() } else { nested };
        let missing: Vec<_> = REQUIRED
            .into_iter()
            .filter(|header| !include.join(header).is_file())
            .collect();
        if bare && missing.len() == REQUIRED.len() {
            return Err(refuse(
                "it has neither usr/include/mach/mach.h nor mach/mach.h".to_owned(),
            ));
        }
        if !missing.is_empty() {
            return Err(refuse(format!(
                "{} lacks {}",
                include.display(),
                missing.join(", ")
            )));
        }
        let clang_include = match clang_include {
            Some(named) if !named.join("stddef.h").is_file() => {
                return Err(Error::BadClangInclude(named.to_owned()));
            }
            Some(named) => Some(named.to_owned()),
            None if bare => include.ancestors().nth(3).map(|lib| lib.join("include")),
            None => None,
        }
        .filter(|candidate| candidate.join("stddef.h").is_file());
        Ok(Self {
            root: root.to_owned(),
            include,
            clang_include,
        })
    }

    /// The directory that holds `mach/mach.h`.
    pub fn include(&self) -> &Path {
        &self.include
    }

    /// Whether there are headers for `arch`: SDKs up to macOS 10.15 are for Intel only.
    pub fn supports(&self, arch: Arch) -> bool {
        self.include.join(arch.headers()).is_dir()
    }

    /// The error that there are none.
    pub fn without(&self, arch: Arch) -> Error {
        Error::BadSdk {
            root: self.root.clone(),
            missing: format!(
                "it has no headers for {}: there is no {}",
                arch.name(),
                self.include.join(arch.headers()).display()
            ),
        }
    }

    /// The compiler flags under which `#include <mach/mach.h>` finds this SDK and nothing else.
    pub fn arguments(&self) -> Vec<String> {
        let flag = |name: &str, path: &Path| [name.to_owned(), path.display().to_string()];
        let mut arguments = vec![];
        // -nostdlibinc keeps the headers that libclang itself brings, for those that do bring them.
        arguments.push(
            if self.clang_include.is_some() {
                "-nostdinc"
            } else {
                "-nostdlibinc"
            }
            .to_owned(),
        );
        if let Some(clang) = &self.clang_include {
            arguments.extend(flag("-isystem", clang));
        }
        arguments.extend(flag("-isystem", &self.include));
        arguments.extend(flag("-isysroot", &self.root));
        arguments
    }
}
