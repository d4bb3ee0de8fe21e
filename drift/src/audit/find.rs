//! Where a crate's source is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{MetadataCommand, TargetKind};

use crate::Error;

/// Inputs that are crates.
const REMEDY: &str =
    "Name a folder with a Cargo.toml, or a crate that Cargo can fetch, such as mach2@0.7.0";

/// A crate whose bindings are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The folder of its `Cargo.toml`. Files outside it are not read.
    pub root: PathBuf,
    /// The file in which its library starts, or its program if it has no library.
    pub entry: PathBuf,
    /// The features that are on by default.
    pub features: BTreeSet<String>,
}

/// Finds a crate: in a folder, or by `name` or `name@version` among those that Cargo can get. A
/// version of three numbers is that version; others are requirements as in a manifest.
///
/// In the second case Cargo fetches it, into its own cache, unless it is there.
///
/// # Errors
///
/// There is none, or Cargo cannot get it.
pub fn find(wanted: &str) -> Result<Crate, Error> {
    let fail = |reason: String| Error::Crate {
        name: wanted.to_owned(),
        reason: format!("{}. {REMEDY}", reason.trim_end()),
    };
    let path = Path::new(wanted);
    if path.is_dir() {
        let manifest = path.join("Cargo.toml");
        if !manifest.is_file() {
            return Err(fail("the folder has no Cargo.toml".to_owned()));
        }
        return package(&manifest, None).map_err(fail);
    }
    let (name, version) = wanted.split_once('@').unwrap_or((wanted, "*"));
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let is_version = |c: char| c.is_ascii_alphanumeric() || "*.+-=^~<> ,".contains(c);
    if name.is_empty() || !name.chars().all(is_name) || !version.chars().all(is_version) {
        return Err(fail(
            "there is no such folder, and it is no crate's name".to_owned(),
        ));
    }
    // To Cargo 1.2.3 also permits 1.9. Audit the version that was asked for.
    let is_whole = version.starts_with(|c: char| c.is_ascii_digit())
        && version.split('.').count() >= 3
        && !version.contains([',', ' ', '*']);
    let version = format!("{}{version}", if is_whole { "=" } else { "" });
    let scratch = tempfile::tempdir().map_err(|error| fail(error.to_string()))?;
    let manifest = scratch.path().join("Cargo.toml");
    let text = format!(
        "[package]\nname = \"drift-audit-scratch\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\
         [lib]\npath = \"lib.rs\"\n[dependencies]\n{name} = \"{version}\"\n[workspace]\n"
    );
    let write =
        fs::write(&manifest, text).and_then(|()| fs::write(scratch.path().join("lib.rs"), ""));
    write.map_err(|error| fail(error.to_string()))?;
    package(&manifest, Some(name)).map_err(fail)
}

/// The package of that name among those of a manifest, or the manifest's own.
fn package(manifest: &Path, name: Option<&str>) -> Result<Crate, String> {
    let mut command = MetadataCommand::new();
    command.manifest_path(manifest);
    if name.is_none() {
        command.no_deps();
    }
    let metadata = command.exec().map_err(|error| error.to_string())?;
    let manifest = fs::canonicalize(manifest).map_err(|error| error.to_string())?;
    let package = metadata.packages.iter().find(|package| match name {
        Some(name) => package.name.as_str() == name,
        None => fs::canonicalize(&package.manifest_path).is_ok_and(|path| path == manifest),
    });
    let package = package.ok_or("cargo lists no such package")?;
    let root = package.manifest_path.parent().ok_or("it lies nowhere")?;
    let targets = || package.targets.iter();
    let library = targets().find(|target| target.kind.iter().any(is_library));
    let program = || targets().find(|target| target.is_bin());
    let entry = library.or_else(program);
    let entry = entry.ok_or("it has neither a library nor a program")?;
    Ok(Crate {
        name: package.name.to_string(),
        version: package.version.to_string(),
        root: root.as_std_path().to_owned(),
        entry: entry.src_path.as_std_path().to_owned(),
        features: default_features(&package.features),
    })
}

fn is_library(kind: &TargetKind) -> bool {
    let others = [
        TargetKind::Bench,
        TargetKind::Bin,
        TargetKind::CustomBuild,
        TargetKind::Example,
        TargetKind::Test,
    ];
    !others.contains(kind)
}

/// The features that `default` leads to, itself included.
fn default_features(all: &BTreeMap<String, Vec<String>>) -> BTreeSet<String> {
    let mut on = BTreeSet::new();
    let mut next = vec!["default".to_owned()];
    while let Some(name) = next.pop() {
        if let Some(leads_to) = all.get(&name)
            && on.insert(name)
        {
            next.extend(leads_to.iter().cloned());
        }
    }
    on
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crate_in_a_folder_is_found_by_its_manifest() {
        let here = env!("CARGO_MANIFEST_DIR");
        let found = find(here).expect("this one");
        assert_eq!(found.name, "bootstrap-drift");
        assert_eq!(found.version, env!("CARGO_PKG_VERSION"));
    }

    #[test]
    fn crate_that_cannot_be_one_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().display().to_string();
        for (wanted, says) in [
            ("no/such\nfolder", "no crate's name"),
            (&path, "no Cargo.toml"),
        ] {
            let said = find(wanted).expect_err("there is none").to_string();
            assert!(said.contains(says), "{said}");
        }
    }
}
