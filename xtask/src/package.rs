//! The crates as they would be published: what is in the packages, and that they build from that.
//!
//! None of them is on a registry. Cargo packages them together and lets each find the others among
//! the packages it has just made.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use cargo_metadata::Package;

use crate::command::Run;
use crate::project::Project;

/// What every package has to contain.
const WANTED: [&str; 4] = ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "README.md"];

/// Packages that share a file by symbolic links, and that file. Cargo follows the links; a checkout
/// without them, or a changed `include`, would leave it out.
const LINKED: ([&str; 3], &str) = (["bootstrap-drift", "lsmp", "machd"], "src/generate.rs");

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
        let found = [manifest_faults(package), list_faults(&package.name, &list)].concat();
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
    forget_earlier(project, &all)?;
    cargo(project, &all).run()
}

/// Removes what cargo unpacked and built of earlier packages. It takes what has the same name and
/// version for the same, as it would be if it came from a registry, and would build the others
/// with it, however old it is. What it unpacks it keeps among the sources of registries.
fn forget_earlier(project: &Project, packages: &[&Package]) -> Result<()> {
    let built = target_dir(project);
    if built.exists() {
        fs::remove_dir_all(&built).with_context(|| format!("removing {}", built.display()))?;
    }
    let home = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => env::home_dir().unwrap_or_default().join(".cargo"),
    };
    let Ok(registries) = fs::read_dir(home.join("registry/src")) else {
        return Ok(()); // nothing was unpacked so far
    };
    for registry in registries {
        let registry = registry?;
        // The others have the name of a host before the dash.
        if !registry.file_name().to_string_lossy().starts_with('-') {
            continue;
        }
        for package in packages {
            let unpacked = format!("{}-{}", package.name, package.version);
            let unpacked = registry.path().join(unpacked);
            if unpacked.exists() {
                fs::remove_dir_all(&unpacked)
                    .with_context(|| format!("removing {}", unpacked.display()))?;
            }
        }
    }
    Ok(())
}

/// Packages these. What is not committed yet is packaged, too: nothing is uploaded.
fn cargo(project: &Project, packages: &[&Package]) -> Run {
    let cargo = project.cargo().env_remove("SDKROOT");
    let cargo = cargo.env("CARGO_PROFILE_DEV_DEBUG", "0"); // it is only to be built
    let cargo = cargo.args(["package", "--locked", "--allow-dirty", "--target-dir"]);
    let cargo = cargo.arg(target_dir(project));
    let names = packages.iter().map(|package| package.name.as_str());
    cargo.args(names.flat_map(|name| ["--package", name]))
}

fn target_dir(project: &Project) -> PathBuf {
    project.target.join("packages")
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
fn list_faults(package: &str, list: &str) -> Vec<String> {
    let files: BTreeSet<&str> = list.lines().collect();
    let (packages, linked) = LINKED;
    let linked = packages.contains(&package).then_some(linked);
    let wanted = WANTED.into_iter().chain(linked);
    let missing = wanted.filter(|file| !files.contains(file));
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
        assert_eq!(list_faults("libmach", list), [""; 0]);
    }

    #[test]
    fn package_that_links_to_a_shared_file_has_to_contain_it() {
        let list = "Cargo.toml\nLICENSE-APACHE\nLICENSE-MIT\nREADME.md\nsrc/main.rs";
        for package in LINKED.0 {
            let missing = ["does not contain src/generate.rs"];
            assert_eq!(list_faults(package, list), missing);
            let whole = format!("{list}\nsrc/generate.rs");
            assert_eq!(list_faults(package, &whole), [""; 0]);
        }
    }

    #[test]
    fn list_without_a_licence_or_with_tests_is_told_so() {
        let list = "Cargo.toml\nLICENSE-MIT\nREADME.md\ntests/api.rs";
        assert_eq!(
            list_faults("libmach", list),
            ["does not contain LICENSE-APACHE", "contains tests/api.rs"]
        );
    }
}
