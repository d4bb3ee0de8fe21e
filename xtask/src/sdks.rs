//! `cargo xtask sdks`: the Darwin headers of nine SDKs, from macOS 10.15 to the newest.
//!
//! Successive releases of the `ziglang` packages carry the headers of successive SDKs. A release
//! for several versions of macOS keeps what they share in one folder, and what is special to a
//! version, or to a version and an architecture, in others, which lie over it. Here they are laid
//! together: each SDK becomes a folder in Apple's layout, for both architectures. Of a package
//! nothing but the headers, the stubs of libSystem and the version is kept.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::console;
use crate::project::Project;
use crate::store::{self, remove};
use crate::tools::{self, Group};

/// The packages that are fetched for their headers alone.
pub(crate) const GROUPS: [Group; 6] = [
    Group {
        name: "sdks-0.9.1",
        says: "the headers of macOS 10.15 and 11.3: about 70 MB, of which 15 MB are kept, once",
        arrange: |dir| arrange(dir, &[MACOS_10, MACOS_11]),
    },
    Group {
        name: "sdks-0.11.0",
        says: "the headers of macOS 12.3 and 13.3: about 80 MB, of which 13 MB are kept, once",
        arrange: |dir| arrange(dir, &[MACOS_12, MACOS_13]),
    },
    Group {
        name: "sdks-0.13.0",
        says: "the headers of macOS 14.0: about 80 MB, of which 6 MB are kept, once",
        arrange: |dir| arrange(dir, &[whole("14.0", "any-macos-any")]),
    },
    Group {
        name: "sdks-0.14.1",
        says: "the headers of macOS 15.1: about 85 MB, of which 7 MB are kept, once",
        arrange: |dir| arrange(dir, &[whole("15.1", "any-macos-any")]),
    },
    Group {
        name: "sdks-0.15.2",
        says: "the headers of macOS 15.5: about 95 MB, of which 7 MB are kept, once",
        arrange: |dir| arrange(dir, &[whole("15.5", "any-macos-any")]),
    },
    Group {
        name: "sdks-0.16.0",
        says: "the headers of macOS 26.4: about 100 MB, of which 7 MB are kept, once",
        arrange: |dir| arrange(dir, &[whole("26.4", "any-darwin-any")]),
    },
];

/// The file that tells an SDK's version.
const SETTINGS: &str = "SDKSettings.json";

/// The SDK of the headers that the other commands use.
const NEWEST: &str = "MacOSX27.0.sdk";

/// What one SDK is laid together from.
struct Recipe {
    /// Its version, as its folder is named.
    version: &'static str,
    /// Folders of headers below `lib/libc/include`, each laid over those before it.
    layers: &'static [&'static str],
    /// The stubs, below `lib/libc/darwin`.
    stubs: &'static str,
}

const MACOS_10: Recipe = Recipe {
    version: "10.15",
    layers: &["any-macos-any", "x86_64-macos.10-gnu"],
    stubs: "libSystem.10.tbd",
};

const MACOS_11: Recipe = Recipe {
    version: "11.3",
    layers: &[
        "any-macos-any",
        "any-macos.11-any",
        "x86_64-macos.11-gnu",
        "aarch64-macos.11-gnu",
    ],
    stubs: "libSystem.11.tbd",
};

const MACOS_12: Recipe = Recipe {
    version: "12.3",
    layers: &[
        "any-macos-any",
        "any-macos.12-any",
        "x86_64-macos.12-none",
        "aarch64-macos.12-none",
    ],
    stubs: "libSystem.12.tbd",
};

const MACOS_13: Recipe = Recipe {
    version: "13.3",
    layers: &[
        "any-macos-any",
        "any-macos.13-any",
        "x86_64-macos.13-none",
        "aarch64-macos.13-none",
    ],
    stubs: "libSystem.13.tbd",
};

/// An SDK that a package holds in one piece.
const fn whole(version: &'static str, headers: &'static str) -> Recipe {
    let layers: &[&str] = match headers.as_bytes() {
        b"any-darwin-any" => &["any-darwin-any"],
        _ => &["any-macos-any"],
    };
    Recipe {
        version,
        layers,
        stubs: "libSystem.tbd",
    }
}

/// Nine SDKs and what reads them.
pub(crate) struct Sdks {
    /// The folders, oldest first, each named after its version.
    pub(crate) roots: Vec<PathBuf>,
    /// The newest with what reads it.
    pub(crate) newest: tools::Sdk,
}

impl Sdks {
    /// Fetches what is not there yet.
    ///
    /// # Errors
    ///
    /// A download fails, or what it brought lacks something.
    pub(crate) fn fetch(project: &Project) -> Result<Self> {
        let newest = tools::Sdk::fetch(project)?;
        let mut roots = Vec::new();
        for (index, group) in GROUPS.iter().enumerate() {
            let shown = format!("fetching {} of {},", index + 1, GROUPS.len());
            let dir = tools::fetch_saying(project, group, &shown)?;
            roots.extend(sdks_in(&dir)?);
        }
        let dir = project.target.join("sdks");
        roots.push(newest_root(project, &newest)?);
        let roots = roots
            .iter()
            .map(|root| link(&dir, root))
            .collect::<Result<Vec<_>>>()?;
        Ok(Self { roots, newest })
    }

    /// The directory of the compiler's own headers.
    pub(crate) fn clang_include(&self) -> PathBuf {
        self.newest.clang_include()
    }
}

/// The SDK of the headers that the other commands use, in the layout of the others.
fn newest_root(project: &Project, sdk: &tools::Sdk) -> Result<PathBuf> {
    let place = project.tools().join("sdks-newest");
    lay_out_newest(&place, &sdk.headers, &sdk.lib_system)
}

/// Makes an SDK of these headers and stubs, below `place`. It holds what the stubs' folder says of
/// the SDK's version, by which a newer one is noticed.
fn lay_out_newest(place: &Path, headers: &Path, lib_system: &Path) -> Result<PathBuf> {
    let settings = lib_system.with_file_name(SETTINGS);
    let wanted = fs::read(&settings).with_context(|| format!("reading {}", settings.display()))?;
    store::folder(
        place,
        // At the top, where no earlier version of this program wrote it: those could leave half
        // an SDK with its own settings in it.
        |dir| fs::read(dir.join(SETTINGS)).is_ok_and(|found| found == wanted),
        |part| {
            let root = part.join(NEWEST);
            let lib = root.join("usr/lib");
            lay_over(&root.join("usr/include"), headers)?;
            fs::create_dir_all(&lib)?;
            fs::copy(lib_system, lib.join("libSystem.tbd"))?;
            fs::write(root.join(SETTINGS), &wanted)?;
            fs::write(part.join(SETTINGS), &wanted)?;
            Ok(())
        },
    )?;
    Ok(place.join(NEWEST))
}

/// Makes SDKs of an unpacked package, and leaves nothing else.
fn arrange(dir: &Path, recipes: &[Recipe]) -> Result<()> {
    let lib = dir.join("ziglang/lib/libc");
    let made = dir.with_extension("arranged");
    remove(&made)?;
    for recipe in recipes {
        let root = made.join(format!("MacOSX{}.sdk", recipe.version));
        for layer in recipe.layers {
            let layer = lib.join("include").join(layer);
            lay_over(&root.join("usr/include"), &layer)?;
        }
        let stubs = lib.join("darwin").join(recipe.stubs);
        let place = root.join("usr/lib/libSystem.tbd");
        fs::create_dir_all(root.join("usr/lib"))?;
        fs::copy(&stubs, &place)
            .with_context(|| format!("the package lacks {}", stubs.display()))?;
        let settings = lib.join("darwin").join(SETTINGS);
        if settings.exists() {
            fs::copy(settings, root.join(SETTINGS))?;
        }
        let header = root.join("usr/include/mach/mach.h");
        ensure!(header.exists(), "the package lacks {}", header.display());
    }
    remove(dir)?;
    fs::rename(&made, dir).with_context(|| format!("finishing {}", dir.display()))
}

/// Moves nothing, copies everything: a layer may serve several SDKs.
pub(crate) fn lay_over(below: &Path, layer: &Path) -> Result<()> {
    fs::create_dir_all(below).with_context(|| format!("making {}", below.display()))?;
    let entries = fs::read_dir(layer).with_context(|| format!("reading {}", layer.display()))?;
    for entry in entries {
        let entry = entry?;
        let place = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            lay_over(&place, &entry.path())?;
        } else {
            fs::copy(entry.path(), &place)
                .with_context(|| format!("writing {}", place.display()))?;
        }
    }
    Ok(())
}

/// The SDKs of a group, oldest first: their names sort so within each package.
fn sdks_in(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut roots = fs::read_dir(dir)
        .with_context(|| format!("reading {}", dir.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    roots.retain(|path| path.extension() == Some(OsStr::new("sdk")));
    roots.sort();
    ensure!(!roots.is_empty(), "{} holds no SDK", dir.display());
    Ok(roots)
}

/// Makes the SDK at `root` appear in the folder where all of them are.
fn link(dir: &Path, root: &Path) -> Result<PathBuf> {
    let place = dir.join(root.file_name().context("an SDK has a name")?);
    store::link(&place, root)?;
    Ok(place)
}

/// Fetches all and says where they are, as a shell reads it.
pub(crate) fn sdks(project: &Project) -> Result<()> {
    let sdks = Sdks::fetch(project)?;
    for root in &sdks.roots {
        console::note(&root.display().to_string());
    }
    console::out(format_args!(
        "export LIBCLANG_PATH={}\nexport BOOTSTRAP_SYS_CLANG_INCLUDE={}\n",
        crate::command::quoted(sdks.newest.libclang.as_os_str()),
        crate::command::quoted(sdks.clang_include().as_os_str())
    ));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(path: PathBuf, text: &str) {
        fs::create_dir_all(path.parent().expect("in a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    #[test]
    fn package_arranged_keeps_each_sdk_with_its_own_layers() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let group = dir.path().join("group");
        let libc = group.join("ziglang/lib/libc");
        let include = libc.join("include");
        write(include.join("any-macos-any/mach/mach.h"), "shared");
        write(include.join("any-macos-any/mach/port.h"), "shared");
        write(include.join("any-macos.12-any/mach/port.h"), "twelve");
        write(include.join("x86_64-macos.12-none/i386/a.h"), "intel");
        write(include.join("aarch64-macos.12-none/arm/a.h"), "arm");
        write(include.join("x86_64-linux-gnu/b.h"), "another system");
        write(libc.join("darwin/libSystem.12.tbd"), "stubs");
        arrange(&group, &[MACOS_12]).expect("arranged");
        let root = group.join("MacOSX12.3.sdk");
        let read = |path: &str| fs::read_to_string(root.join(path)).expect("there");
        assert_eq!(read("usr/include/mach/mach.h"), "shared");
        assert_eq!(read("usr/include/mach/port.h"), "twelve");
        assert_eq!(read("usr/include/i386/a.h"), "intel");
        assert_eq!(read("usr/include/arm/a.h"), "arm");
        assert_eq!(read("usr/lib/libSystem.tbd"), "stubs");
        assert!(!root.join("usr/include/b.h").exists());
        assert!(!group.join("ziglang").exists());
    }

    #[test]
    fn package_without_stubs_is_an_error_that_names_them() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let group = dir.path().join("group");
        let include = group.join("ziglang/lib/libc/include");
        write(include.join("any-macos-any/mach/mach.h"), "shared");
        let recipe = whole("14.0", "any-macos-any");
        let error = arrange(&group, &[recipe]).expect_err("no stubs");
        assert!(format!("{error:#}").contains("libSystem.tbd"), "{error:#}");
    }

    #[test]
    fn newest_sdk_laid_out_by_several_at_once_is_whole_for_all() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let headers = dir.path().join("headers");
        for file in 0..100 {
            write(headers.join(format!("mach/{file}.h")), "header");
        }
        let lib_system = dir.path().join("darwin/libSystem.tbd");
        write(lib_system.clone(), "stubs");
        write(dir.path().join("darwin").join(SETTINGS), "27.0");
        let place = dir.path().join("tools/sdks-newest");
        // An interrupted run of an earlier version left settings and half of the headers.
        write(place.join(NEWEST).join(SETTINGS), "27.0");
        write(place.join(NEWEST).join("usr/include/mach/0.h"), "header");
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let root = lay_out_newest(&place, &headers, &lib_system).expect("laid out");
                    for file in 0..100 {
                        let header = root.join(format!("usr/include/mach/{file}.h"));
                        assert!(header.exists(), "{} is missing", header.display());
                    }
                });
            }
        });
    }

    #[test]
    fn link_made_again_points_to_the_new_place() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        for package in ["a", "b"] {
            let root = dir.path().join(package).join("MacOSX1.sdk");
            write(root.join("file"), package);
            let place = link(dir.path(), &root).expect("linked");
            let text = fs::read_to_string(place.join("file")).expect("read");
            assert_eq!(text, package);
        }
    }
}
