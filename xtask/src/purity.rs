//! `mach-kernel` stays pure: no I/O, no clock, no thread, no environment, no `unsafe`.
//!
//! The compiler sees to that as long as the crate says `no_std` and `forbid(unsafe_code)`, does not
//! bring `std` back in, and depends on nothing that reaches out: that is what is checked here.
//! Where a WebAssembly target of Rust is installed, the crate is also built for a machine that has
//! none of these things.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use cargo_metadata::DependencyKind;

use crate::console;
use crate::project::Project;

const PACKAGE: &str = "mach-kernel";

/// Targets without an operating system, best first: the first has no `std` at all, the second one
/// that can do nothing.
const BARE_TARGETS: [&str; 2] = ["wasm32v1-none", "wasm32-unknown-unknown"];

/// What the crate must say of itself, for the compiler to watch over.
const ATTRIBUTES: [&str; 2] = ["#![no_std]", "#![forbid(unsafe_code)]"];

/// Crates it may use: plain data structures and derives, nothing that reaches out.
const ALLOWED_DEPENDENCIES: [&str; 6] = [
    "bitflags",
    "hashbrown",
    "rustc-hash",
    "serde",
    "serde_bytes",
    "slab",
];

/// Checks all of it.
pub(crate) fn check(project: &Project) -> Result<()> {
    let package = project.package(PACKAGE)?;
    let mut faults: Vec<String> = package
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind != DependencyKind::Development)
        .filter(|dependency| !ALLOWED_DEPENDENCIES.contains(&dependency.name.as_str()))
        .map(|dependency| format!("Cargo.toml: depends on `{}`", dependency.name))
        .collect();
    let dir = package
        .manifest_path
        .parent()
        .context("a manifest lies in a folder")?;
    let root = fs::read_to_string(dir.join("src/lib.rs"))?;
    faults.extend(
        missing_attributes(&root).map(|attribute| format!("src/lib.rs: lacks `{attribute}`")),
    );
    for path in rust_files(&dir.join("src").into_std_path_buf())? {
        let shown = path.strip_prefix(&project.root).unwrap_or(&path);
        for line in foreign_crates(&fs::read_to_string(&path)?) {
            faults.push(format!("{}: `{line}`", shown.display()));
        }
    }
    if !faults.is_empty() {
        bail!("{PACKAGE} must stay pure, but\n  {}", faults.join("\n  "));
    }
    build_for_bare_machine(project)
}

fn build_for_bare_machine(project: &Project) -> Result<()> {
    let installed = BARE_TARGETS
        .iter()
        .find(|target| project.has_target(target));
    let Some(target) = installed else {
        console::note(&format!(
            "not built for a machine without a system: `rustup target add {}` would allow it",
            BARE_TARGETS[0]
        ));
        return Ok(());
    };
    project
        .cargo()
        .args(["build", "--package", PACKAGE, "--target", target])
        .run()
}

fn rust_files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut dirs = vec![dir.to_owned()];
    while let Some(dir) = dirs.pop() {
        let entries = fs::read_dir(&dir).with_context(|| format!("reading {}", dir.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                dirs.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The attributes that the crate's root lacks.
fn missing_attributes(text: &str) -> impl Iterator<Item = &'static str> {
    ATTRIBUTES
        .into_iter()
        .filter(move |wanted| !text.lines().any(|line| line.trim() == *wanted))
}

/// The lines that bring in a crate which `no_std` keeps out; `alloc` only gives memory.
fn foreign_crates(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(str::trim)
        .filter(|line| line.contains("extern crate") && !line.starts_with("//"))
        .filter(|line| *line != "extern crate alloc;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_without_its_attributes_is_told_which() {
        let missing = |text| missing_attributes(text).collect::<Vec<_>>();
        assert!(missing("#![no_std]\n#![forbid(unsafe_code)]").is_empty());
        assert_eq!(
            missing("#![no_std]\n#![deny(unsafe_code)]"),
            ["#![forbid(unsafe_code)]"]
        );
    }

    #[test]
    fn std_brought_back_in_is_found() {
        let found = |text| foreign_crates(text).count();
        assert_eq!(found("extern crate alloc;\n// extern crate std"), 0);
        assert_eq!(found("#[cfg(unix)] extern crate std;"), 1);
        assert_eq!(found("    pub extern crate std as s;"), 1);
    }
}
