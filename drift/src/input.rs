//! What a command is given: an SDK, or a surface that was written before.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use bootstrap_sys_generate::{Arch, CLANG_INCLUDE_VARIABLE, Sdk, Source, Target};

use crate::extract::{Scope, extract};
use crate::surface::{self, Origin, Surface};
use crate::{Error, platform};

/// The largest file that is read as a whole.
const MAX_BYTES: u64 = 64 << 20;

/// Reads a text, up to 64 MiB of it.
pub(crate) fn read_text(path: &Path) -> Result<String, Error> {
    let fail = |error| Error::Read {
        path: path.to_owned(),
        error,
    };
    let refuse = |reason: String| fail(std::io::Error::other(reason));
    // Check before opening: opening a pipe blocks, and a device may have no end.
    if !fs::metadata(path).map_err(fail)?.is_file() {
        return Err(refuse("it is not a regular file".to_owned()));
    }
    let mut text = String::new();
    let file = fs::File::open(path).map_err(fail)?;
    file.take(MAX_BYTES + 1)
        .read_to_string(&mut text)
        .map_err(fail)?;
    if text.len() as u64 > MAX_BYTES {
        return Err(refuse(format!("it is larger than {} MiB", MAX_BYTES >> 20)));
    }
    Ok(text)
}

/// Opens the SDK at `root`, with the compiler's own headers where the environment names them.
///
/// # Errors
///
/// It is no SDK, or not a whole one.
pub fn open_sdk(root: &Path) -> Result<Sdk, Error> {
    let clang_include = env::var_os(CLANG_INCLUDE_VARIABLE).filter(|value| !value.is_empty());
    Ok(Sdk::open(root, clang_include.as_deref().map(Path::new))?)
}

/// The surface of the SDK at `path` for its system on `arch`, or the one in the file at `path`.
///
/// # Errors
///
/// There is neither; or there is, and it cannot be read or is of other targets.
pub fn load(path: &Path, arch: Arch, scope: &Scope) -> Result<Surface, Error> {
    if path.is_dir() {
        let target = Target::new(platform::of_sdk(path), arch);
        return extract(&open_sdk(path)?, target, scope);
    }
    if !path.exists() {
        return Err(Error::NoInput(path.to_owned()));
    }
    let surfaces = surface::read(path)?;
    let targets: Vec<String> = surfaces.iter().map(|one| one.target.clone()).collect();
    let mut surfaces = surfaces.into_iter();
    surfaces
        .find(|surface| is_for(&surface.target, arch))
        .ok_or_else(|| Error::OtherTarget {
            path: path.to_owned(),
            wanted: arch.name().to_owned(),
            found: targets,
        })
}

/// Returns `true` if a target, such as `arm64-apple-macosx11.0`, is of that architecture.
pub fn is_for(target: &str, arch: Arch) -> bool {
    let of = |target: &str| target.split('-').next().map(str::to_owned);
    of(target) == of(&Target::macos(arch).to_string())
}

/// The headers that were left out of `surfaces`, each with the reason, in the order of their names.
pub fn left_out(surfaces: &[Surface]) -> String {
    let mut reasons: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (header, origin) in surfaces.iter().flat_map(|surface| &surface.headers) {
        let reason = match origin {
            Origin::Sdk | Origin::StandIn => continue,
            Origin::Unreadable => "cannot be included by itself".to_owned(),
            Origin::CollidesWith(other) => format!("cannot be included after {other}"),
        };
        reasons.entry(header).or_default().insert(reason);
    }
    let all: Vec<String> = reasons
        .into_iter()
        .map(|(header, reasons)| {
            let reasons: Vec<String> = reasons.into_iter().collect();
            format!("{header} ({})", reasons.join(", "))
        })
        .collect();
    all.join(", ")
}

/// The surfaces of what is at `path`: those in a file, or an SDK's for its system on every
/// architecture that it has headers for.
///
/// # Errors
///
/// As [`load`].
pub fn load_all(path: &Path, scope: &Scope) -> Result<Vec<Surface>, Error> {
    if !path.is_dir() {
        if !path.exists() {
            return Err(Error::NoInput(path.to_owned()));
        }
        return surface::read(path);
    }
    let sdk = open_sdk(path)?;
    let platform = platform::of_sdk(path);
    let archs = archs(&sdk);
    archs
        .into_par_iter()
        .map(|arch| extract(&sdk, Target::new(platform, arch), scope))
        .collect()
}

/// The architectures that an SDK has headers for.
fn archs(sdk: &Sdk) -> Vec<Arch> {
    let known = [Arch::Aarch64, Arch::X86_64];
    let archs: Vec<Arch> = known
        .into_iter()
        .filter(|arch| sdk.supports(*arch))
        .collect();
    if archs.is_empty() {
        return known.into(); // which then says what is missing
    }
    archs
}

/// The SDK that a build of `bootstrap-sys` for this machine would use: the one that `SDKROOT`
/// names, or on an Apple system the one that `xcrun` names.
///
/// # Errors
///
/// There is none, or `xcrun` cannot say.
pub fn default_sdk() -> Result<PathBuf, Error> {
    let apple = cfg!(target_vendor = "apple");
    let source = Source::choose(Target::macos(Arch::Aarch64), |name| match name {
        // Cargo sets it for build scripts; here it is what it would be.
        "HOST" if apple => Some("aarch64-apple-darwin".into()),
        "DOCS_RS" => None,
        _ => env::var_os(name),
    })?;
    match source {
        Source::SdkRoot(root) | Source::Xcrun(root) => Ok(root),
        Source::Snapshot => Err(Error::NoSdk),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_that_is_no_file_is_an_error_that_names_it() {
        for path in ["/dev/zero", "/"] {
            let said = read_text(Path::new(path)).expect_err("refused").to_string();
            assert!(said.contains(path) && said.contains("regular"), "{said}");
        }
    }

    #[test]
    fn input_that_is_neither_names_both() {
        let folder = tempfile::tempdir().expect("a folder");
        let missing = folder.path().join("none");
        let said = load(&missing, Arch::Aarch64, &Scope::default()).expect_err("nothing there");
        assert!(said.to_string().contains("neither an SDK"), "{said}");
        let said = load(folder.path(), Arch::Aarch64, &Scope::default()).expect_err("no SDK");
        assert!(said.to_string().contains("mach/mach.h"), "{said}");
    }

    #[test]
    fn headers_left_out_are_listed_once_with_every_reason() {
        let [mut arm, mut intel] = [crate::testing::surface(), crate::testing::surface()];
        let collides = |with: &str| Origin::CollidesWith(with.to_owned());
        for (surface, with) in [(&mut arm, "mach/arm/b.h"), (&mut intel, "mach/i386/b.h")] {
            surface
                .headers
                .insert("mach/b.h".to_owned(), collides(with));
            surface
                .headers
                .insert("mach/asm.h".to_owned(), Origin::Unreadable);
        }
        assert_eq!(
            left_out(&[arm, intel]),
            "mach/asm.h (cannot be included by itself), mach/b.h (cannot be included after \
             mach/arm/b.h, cannot be included after mach/i386/b.h)"
        );
        assert_eq!(left_out(&[crate::testing::surface()]), "");
    }

    #[test]
    fn target_is_of_the_architecture_that_it_starts_with() {
        for (target, arch) in [
            ("arm64-apple-macosx11.0", Arch::Aarch64),
            ("arm64-apple-ios14.0", Arch::Aarch64),
            ("x86_64-apple-macosx11.0", Arch::X86_64),
        ] {
            for other in Arch::ALL {
                assert_eq!(is_for(target, other), other == arch, "{target}");
            }
        }
    }
}
