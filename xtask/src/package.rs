//! The crates as they would be published: what is in the packages, and that they build from that.
//!
//! None of them is on a registry. Cargo packages them together and lets each find the others among
//! the packages it has just made.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use cargo_metadata::Package;

use crate::command::Run;
use crate::project::Project;

/// What every package has to contain.
const WANTED: [&str; 4] = ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "README.md"];

/// Folders that are of use in the repository only.
const UNWANTED: [&str; 4] = ["tests/", "benches/", "fuzz/", "target/"];

/// Checks all of it.
///
/// # Errors
///
/// A manifest or a package lacks something, or does not build.
pub(crate) fn check(project: &Project) -> Result<()> {
    let mut packages = project.packages()?;
    packages.retain(|package| package.publish.as_ref().is_none_or(|to| !to.is_empty()));
    let mut faults = Vec::new();
    for package in &packages {
        let list = cargo(project, &[package]).arg("--list").output()?;
        let found = [manifest_faults(package), list_faults(&list)].concat();
        faults.extend(
            found
                .iter()
                .map(|fault| format!("{}: {fault}", package.name)),
        );
    }
    if !faults.is_empty() {
        bail!("not ready to be published:\n  {}", faults.join("\n  "));
    }
    let all: Vec<&Package> = packages.iter().collect();
    cargo(project, &all).run()
}

/// Packages these. What is not committed yet is packaged, too: nothing is uploaded.
fn cargo(project: &Project, packages: &[&Package]) -> Run {
    let cargo = project.cargo().env_remove("SDKROOT");
    let cargo = cargo.args(["package", "--locked", "--allow-dirty"]);
    let names = packages.iter().map(|package| package.name.as_str());
    cargo.args(names.flat_map(|name| ["--package", name]))
}

/// What a registry or its readers would miss in the manifest.
fn manifest_faults(package: &Package) -> Vec<String> {
    let fields = [
        ("description", package.description.is_none()),
        ("license", package.license.is_none()),
        ("rust-version", package.rust_version.is_none()),
        ("readme", package.readme.is_none()),
        ("keywords", package.keywords.is_empty()),
        ("categories", package.categories.is_empty()),
    ];
    let missing = fields.iter().filter(|(_, missing)| *missing);
    missing
        .map(|(field, _)| format!("Cargo.toml has no `{field}`"))
        .collect()
}

/// What is wrong with the list of a package's files.
fn list_faults(list: &str) -> Vec<String> {
    let files: BTreeSet<&str> = list.lines().collect();
    let missing = WANTED.iter().filter(|file| !files.contains(**file));
    let missing = missing.map(|file| format!("does not contain {file}"));
    let junk = files
        .iter()
        .filter(|file| UNWANTED.iter().any(|folder| file.starts_with(folder)));
    missing
        .chain(junk.map(|file| format!("contains {file}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_with_all_it_needs_has_no_faults() {
        let list = "Cargo.toml\nLICENSE-APACHE\nLICENSE-MIT\nREADME.md\nsrc/lib.rs\nsrc/tests.rs";
        assert_eq!(list_faults(list), [""; 0]);
    }

    #[test]
    fn list_without_a_licence_or_with_tests_is_told_so() {
        let list = "Cargo.toml\nLICENSE-MIT\nREADME.md\ntests/api.rs";
        assert_eq!(
            list_faults(list),
            ["does not contain LICENSE-APACHE", "contains tests/api.rs"]
        );
    }
}
