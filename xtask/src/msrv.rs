//! The oldest Rust that the published crates are for, and where a compiler of that version is.
//!
//! It is the version that `Cargo.toml` declares. rustup may have a toolchain of it. Otherwise, on a
//! Debian whose archive has that version beside the current one, the packages are fetched and
//! unpacked below the target directory, where they disturb no other Rust.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use cargo_metadata::Package;

use crate::apple::Arch;
use crate::apt;
use crate::command::{Run, quoted};
use crate::console;
use crate::project::Project;
use crate::{store, tools};

/// A package that declares the version all published ones have.
const WITNESS: &str = "mach-bootstrap";

/// The compiler with what comes along, as Debian 12 names it, less the version's number. The
/// libraries are those that a Debian without a Rust of its own may not have.
const DEBIAN_PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "libstd-rust-web-dev",
    "libstd-rust-web-",
    "rust-web-src",
];
const DEBIAN_LIBRARIES: [&str; 3] = ["libllvm19", "libpcre3", "libhttp-parser2.9"];

/// The oldest Rust.
pub(crate) struct Oldest {
    version: String,
    toolchain: Toolchain,
}

enum Toolchain {
    Rustup,
    /// The folder of its programs.
    Debian(PathBuf),
}

impl Oldest {
    /// Finds out which it is, and finds or fetches it.
    ///
    /// # Errors
    ///
    /// It cannot be had; the error says what to do.
    pub(crate) fn find(project: &Project) -> Result<Self> {
        let version = project.package(WITNESS)?.rust_version;
        let version = version.with_context(|| format!("{WITNESS} declares no rust-version"))?;
        let version = format!("{}.{}", version.major, version.minor);
        let toolchain = match rustup_has(&version) {
            true => Toolchain::Rustup,
            false => Toolchain::Debian(fetch(project, &version)?),
        };
        Ok(Self { version, toolchain })
    }

    /// Its version, as `Cargo.toml` declares it.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// True if that package declares this version.
    pub(crate) fn is_for(&self, package: &Package) -> bool {
        let declared = package.rust_version.as_ref();
        declared.is_some_and(|declared| {
            format!("{}.{}", declared.major, declared.minor) == self.version
        })
    }

    /// Arguments with which its cargo builds for Apple's targets: none if it has their standard
    /// library, which rustup can add.
    ///
    /// # Errors
    ///
    /// rustup does not have it.
    pub(crate) fn apple_std(&self) -> Result<&'static [&'static str]> {
        match &self.toolchain {
            Toolchain::Rustup => {
                Run::new("rustup")
                    .args(["target", "add", "--toolchain", &self.version])
                    .args(Arch::ALL.map(Arch::triple))
                    .run()?;
                Ok(&[])
            }
            Toolchain::Debian(_) => Ok(&["-Zbuild-std=std,panic_abort"]),
        }
    }

    /// Its cargo, in the folder `dir`.
    pub(crate) fn cargo(&self, dir: &Path) -> Run {
        let cargo = match &self.toolchain {
            Toolchain::Rustup => Run::new("cargo").env("RUSTUP_TOOLCHAIN", &self.version),
            Toolchain::Debian(programs) => Run::new(programs.join("cargo"))
                .env_remove("RUSTUP_TOOLCHAIN")
                .env("RUSTC", programs.join("rustc"))
                .env("RUSTDOC", programs.join("rustdoc")),
        };
        // Without debug information it builds faster.
        cargo.dir(dir).env("CARGO_PROFILE_DEV_DEBUG", "0")
    }
}

fn rustup_has(version: &str) -> bool {
    let listed = Run::new("rustup").args(["toolchain", "list"]).output();
    listed.is_ok_and(|listed| listed.lines().any(|line| is_of(line, version)))
}

/// Whether a toolchain's or a package's full name begins with that version, and not just with its
/// digits.
fn is_of(name: &str, version: &str) -> bool {
    let rest = name.strip_prefix(version);
    rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_digit()))
}

/// Fetches Debian's packages, unless they are there; gives the folder of the programs.
fn fetch(project: &Project, version: &str) -> Result<PathBuf> {
    let home = tools::once(project, &format!("rust-{version}-with-source"), |home| {
        let found = match apt::usable() {
            true => apt::versions(DEBIAN_PACKAGES[0])?,
            false => Vec::new(),
        };
        let Some(full) = found.iter().find(|full| is_of(full, version)) else {
            bail!(
                "there is no Rust {version} on this machine: \
                 `rustup toolchain install --profile minimal {version}` brings it"
            );
        };
        console::note(&format!(
            "fetching Debian's Rust {version}: about 120 MB, once"
        ));
        let rust = DEBIAN_PACKAGES.map(|package| match package.ends_with('-') {
            true => format!("{package}{version}={full}"),
            false => format!("{package}={full}"),
        });
        let libraries = DEBIAN_LIBRARIES.map(str::to_owned);
        apt::unpack(&[&rust[..], &libraries[..]].concat(), home)
    })?;
    let programs = home.join("programs");
    for program in ["cargo", "rustc", "rustdoc"] {
        store::write_program(&programs.join(program), &script(&home, program)?)?;
    }
    Ok(programs)
}

/// Runs a program of the unpacked packages, with the libraries beside it.
fn script(home: &Path, program: &str) -> Result<String> {
    let program = home.join("usr/bin").join(program);
    ensure!(program.exists(), "the packages lack {}", program.display());
    let mut libraries = Vec::new();
    for folder in ["lib", "usr/lib"] {
        for entry in fs::read_dir(home.join(folder))? {
            let path = entry?.path();
            if path.to_string_lossy().ends_with("-linux-gnu") {
                libraries.push(path);
            }
        }
    }
    Ok(format!(
        "#!/bin/sh\nexport LD_LIBRARY_PATH={}\nexec {} \"$@\"\n",
        quoted(&env::join_paths(libraries)?),
        quoted(program.as_os_str()),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_is_not_taken_for_a_longer_one() {
        assert!(is_of("1.85", "1.85"));
        assert!(is_of("1.85.0+dfsg3-1~deb12u3", "1.85"));
        assert!(is_of("1.85-x86_64-unknown-linux-gnu (default)", "1.85"));
        assert!(!is_of("1.850.0", "1.85"));
        assert!(!is_of("11.85", "1.85"));
    }
}
