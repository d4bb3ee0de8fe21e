//! Rust for Apple's targets: where the standard library comes from.
//!
//! The toolchain at hand may have the targets installed, or rustup may be able to add them. Where
//! neither is so, Debian packages a compiler with the standard library's source (`rustc-web` and
//! friends); the library is then built along with the project, which Debian's cargo calls
//! unstable and `RUSTC_BOOTSTRAP` allows.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::Arch;
use crate::apt;
use crate::command::Run;
use crate::console;
use crate::project::Project;

const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_RUSTDOC: &str = "/usr/bin/rustdoc";

/// What the user asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Choice {
    /// The first of the others that works
    Auto,
    /// This toolchain, with its targets installed; rustup adds them if it can
    Rustup,
    /// Debian's rustc-web, building the standard library from source; as root, installs it
    Debian,
}

/// A cargo that can build for both targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The one at hand.
    Installed,
    /// Debian's, with the standard library's source.
    Debian,
}

impl Toolchain {
    /// Finds one, adding targets or installing packages as far as `choice` allows.
    ///
    /// # Errors
    ///
    /// None can be had; the error says what to do.
    pub(crate) fn find(project: &Project, choice: Choice) -> Result<Self> {
        if choice != Choice::Debian {
            if has_targets(project) {
                console::note("using the installed Apple targets");
                return Ok(Toolchain::Installed);
            }
            console::note("the Apple targets are not installed; asking rustup for them");
            match add_targets(project, &Arch::ALL.map(Arch::triple)) {
                Ok(()) => return Ok(Toolchain::Installed),
                Err(error) if choice == Choice::Rustup => return Err(error),
                Err(error) => console::note(&format!("that did not work: {error:#}")),
            }
        }
        if let Err(missing) = debian_state() {
            if !apt::usable() {
                bail!(
                    "no Rust for Apple's targets: {missing:#}\n\
                     Either `rustup target add {}`, or (on Debian, as root) \
                     `apt-get install {}`.",
                    Arch::ALL.map(Arch::triple).join(" "),
                    DEBIAN_PACKAGES.join(" ")
                );
            }
            console::note("installing Debian's Rust with the standard library's source: 90 MB");
            apt::install(&DEBIAN_PACKAGES)?;
            debian_state()?;
        }
        console::note("using Debian's Rust, building the standard library too");
        Ok(Toolchain::Debian)
    }

    /// That cargo, in the workspace.
    pub(crate) fn cargo(self, project: &Project) -> Run {
        match self {
            Toolchain::Installed => project.cargo(),
            Toolchain::Debian => Run::new(DEBIAN_CARGO)
                .dir(&project.root)
                .env_remove("RUSTUP_TOOLCHAIN")
                .env("RUSTC", DEBIAN_RUSTC)
                .env("RUSTDOC", DEBIAN_RUSTDOC)
                .env("RUSTC_BOOTSTRAP", "1")
                // Debian's rustc comes without the tool that strips for Apple's targets.
                .env("CARGO_PROFILE_RELEASE_STRIP", "none"),
        }
    }

    /// That cargo, for a target other than macOS's, which rustup may have to add.
    ///
    /// # Errors
    ///
    /// The target is not installed, and rustup cannot add it.
    pub(crate) fn cargo_for(self, project: &Project, target: &str) -> Result<Run> {
        if self == Toolchain::Installed && !project.has_target(target) {
            add_targets(project, &[target])?;
        }
        Ok(self.cargo(project))
    }

    /// What `cargo build` needs to be told.
    pub(crate) fn build_args(self) -> &'static [&'static str] {
        match self {
            Toolchain::Installed => &[],
            Toolchain::Debian => &["-Zbuild-std=std,panic_abort"],
        }
    }

    /// The target directory below the project's; two compilers do not share one.
    pub(crate) fn target_dir(self) -> &'static str {
        match self {
            Toolchain::Installed => "apple",
            Toolchain::Debian => "apple-build-std",
        }
    }
}

fn has_targets(project: &Project) -> bool {
    Arch::ALL
        .iter()
        .all(|arch| project.has_target(arch.triple()))
}

fn add_targets(project: &Project, targets: &[&str]) -> Result<()> {
    Run::new("rustup")
        .dir(&project.root)
        .args(["target", "add"])
        .args(targets)
        .run()?;
    if !targets.iter().all(|target| project.has_target(target)) {
        bail!("rustup added the targets, but to another toolchain than this");
    }
    Ok(())
}

/// What Debian's Rust lacks, if anything.
fn debian_state() -> Result<()> {
    if !Path::new(DEBIAN_CARGO).exists() {
        bail!("there is no {DEBIAN_CARGO}");
    }
    let sysroot = Run::new(DEBIAN_RUSTC)
        .env_remove("RUSTUP_TOOLCHAIN")
        .args(["--print", "sysroot"])
        .output()
        .context("Debian's rustc does not run")?;
    let library = Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock");
    if !library.exists() {
        bail!("{} is missing", library.display());
    }
    Ok(())
}
