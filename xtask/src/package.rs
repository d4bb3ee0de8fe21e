//! The crates as they would be published: packaged, listed with their sizes, and unpacked.
//!
//! None of them is on a registry. What builds from the unpacked packages, as from a registry, is
//! [`outside`](crate::outside).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use cargo_metadata::Package;

use crate::command::Run;
use crate::console::{self, HEADING};
use crate::project::Project;
use crate::store;

/// Files that every package has to contain.
const WANTED: [&str; 4] = ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "README.md"];

/// Packages that share a file by symbolic links, and that file. Cargo follows the links; a checkout
/// without them would leave it out.
const LINKED: ([&str; 3], &str) = (["bootstrap-drift", "lsmp", "machd"], "src/generate.rs");

/// Files that cargo adds.
const ADDED: [&str; 3] = [".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml.orig"];

/// Maximum bytes of one packaged file, and of a compressed package.
const MAX_FILE: u64 = 1 << 20;
const MAX_PACKAGE: u64 = 2 << 20;

/// Files that a package may contain: those directly named, and those of a folder, at any depth,
/// whose names have one of the endings.
struct Allowed {
    /// The package; all of them if `None`.
    package: Option<&'static str>,
    files: &'static [&'static str],
    folders: &'static [(&'static str, &'static [&'static str])],
}

const ALLOWED: [Allowed; 5] = [
    Allowed {
        package: None,
        files: &["build.rs"],
        folders: &[("src", &["rs", "md"]), ("examples", &["rs"])],
    },
    Allowed {
        package: Some("bootstrap-sys"),
        files: &["COMING_FROM.md"],
        folders: &[],
    },
    Allowed {
        package: Some("bootstrap-sys-bindgen"),
        files: &["wrapper.h"],
        folders: &[("headers", &["h", "md"]), ("docs", &["md"])],
    },
    Allowed {
        package: Some("libmach"),
        files: &["libmach.pc.in"],
        folders: &[("include", &["h", "md"])],
    },
    Allowed {
        package: Some("bootstrap-drift"),
        files: &["families.json", "full-sdk.json", "rules.json", "wrapper.h"],
        folders: &[
            ("headers", &["h", "md"]),
            ("snapshot", &["rs"]),
            ("src", &["css", "js"]),
            ("surfaces", &["json"]),
        ],
    },
];

/// The packages, unpacked.
pub(crate) struct Packages {
    /// The folder that holds one folder for each.
    pub(crate) dir: PathBuf,
    /// Metadata of each package.
    pub(crate) packages: Vec<Package>,
}

impl Packages {
    /// Checks the lists of files, packages all published crates, and unpacks them.
    ///
    /// # Errors
    ///
    /// A manifest or a package lacks something, or contains what it should not.
    pub(crate) fn make(project: &Project) -> Result<Self> {
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
        let place = target_dir(project);
        let _lock = store::lock(&place)?;
        // Building is left to what builds from them as a user does.
        let all: Vec<&Package> = packages.iter().collect();
        cargo(project, &all).arg("--no-verify").run()?;
        let dir = place.join("unpacked");
        store::remove(&dir)?;
        fs::create_dir_all(&dir).with_context(|| format!("making {}", dir.display()))?;
        for package in &packages {
            let name = format!("{}-{}.crate", package.name, package.version);
            let archive = place.join("package").join(name);
            // As of now: an archive's files are all of one time, by which cargo would take an
            // earlier package's build for this one's.
            Run::new("tar")
                .arg("-xzmf")
                .arg(&archive)
                .arg("-C")
                .arg(&dir)
                .output()?;
        }
        Ok(Self { dir, packages })
    }

    /// Shows every package's files with their sizes, and refuses what is too large.
    ///
    /// # Errors
    ///
    /// A file or a package is too large.
    pub(crate) fn show(&self, project: &Project) -> Result<()> {
        let mut faults = Vec::new();
        for package in &self.packages {
            let mut files = Vec::new();
            list(&self.unpacked(package), Path::new(""), &mut files)?;
            files.sort();
            let name = format!("{}-{}.crate", package.name, package.version);
            let archive = target_dir(project).join("package").join(name);
            let packed = fs::metadata(&archive)
                .with_context(|| format!("reading {}", archive.display()))?
                .len();
            let bytes: u64 = files.iter().map(|(_, size)| size).sum();
            console::out(format_args!(
                "\n{HEADING}{}: {} files, {bytes} bytes, {packed} packed{HEADING:#}\n",
                package.name,
                files.len()
            ));
            for (file, size) in &files {
                console::out(format_args!("{size:>9}  {file}\n"));
                if *size > MAX_FILE {
                    faults.push(format!("{}: {file} has {size} bytes", package.name));
                }
            }
            if packed > MAX_PACKAGE {
                faults.push(format!("{} has {packed} bytes, packed", package.name));
            }
        }
        ensure!(
            faults.is_empty(),
            "larger than {MAX_FILE} bytes (a file) or {MAX_PACKAGE} bytes (a package):\n  {}",
            faults.join("\n  ")
        );
        Ok(())
    }

    /// The folder of an unpacked package.
    pub(crate) fn unpacked(&self, package: &Package) -> PathBuf {
        self.dir
            .join(format!("{}-{}", package.name, package.version))
    }

    /// The lines of a manifest that make cargo take these packages as if a registry had them.
    pub(crate) fn patches(&self) -> String {
        let mut text = "[patch.crates-io]\n".to_owned();
        for package in &self.packages {
            let path = self.unpacked(package);
            text += &format!("{} = {{ path = {path:?} }}\n", package.name);
        }
        text
    }
}

/// Adds the files below `dir` to `files`, with their sizes.
fn list(dir: &Path, shown: &Path, files: &mut Vec<(String, u64)>) -> Result<()> {
    for entry in fs::read_dir(dir).with_context(|| format!("reading {}", dir.display()))? {
        let entry = entry?;
        let shown = shown.join(entry.file_name());
        let metadata = entry.metadata()?;
        if metadata.is_dir() {
            list(&entry.path(), &shown, files)?;
        } else {
            files.push((shown.display().to_string(), metadata.len()));
        }
    }
    Ok(())
}

/// Packages these. Uncommitted files are packaged, too: nothing is uploaded.
fn cargo(project: &Project, packages: &[&Package]) -> Run {
    let cargo = project.cargo().env_remove("SDKROOT");
    let cargo = cargo.args(["package", "--locked", "--allow-dirty", "--target-dir"]);
    let cargo = cargo.arg(target_dir(project));
    let names = packages.iter().map(|package| package.name.as_str());
    cargo.args(names.flat_map(|name| ["--package", name]))
}

fn target_dir(project: &Project) -> PathBuf {
    project.target.join("packages")
}

/// Faults of the manifest: fields that a registry needs and it lacks, and links that do not exist.
fn manifest_faults(package: &Package) -> Vec<String> {
    let fields = [
        ("description", package.description.is_none()),
        ("license", package.license.is_none()),
        ("rust-version", package.rust_version.is_none()),
        ("readme", package.readme.is_none()),
        ("keywords", package.keywords.is_empty()),
        ("categories", package.categories.is_empty()),
    ];
    // The project does not have a public address yet. Registries link to docs.rs by themselves.
    let links = [
        ("documentation", package.documentation.is_some()),
        ("homepage", package.homepage.is_some()),
        ("repository", package.repository.is_some()),
    ];
    let missing = fields.iter().filter(|(_, missing)| *missing);
    let links = links.iter().filter(|(_, there)| *there);
    missing
        .map(|(field, _)| format!("Cargo.toml has no `{field}`"))
        .chain(links.map(|(field, _)| {
            format!("Cargo.toml has `{field}`, and the project has no public address")
        }))
        .collect()
}

/// What is wrong with the list of a package's files.
fn list_faults(package: &str, list: &str) -> Vec<String> {
    let (sharing, linked) = LINKED;
    let linked = sharing.contains(&package).then_some(linked);
    let missing = WANTED
        .into_iter()
        .chain(linked)
        .filter(|wanted| !list.lines().any(|file| file == *wanted));
    let missing = missing.map(|file| format!("does not contain {file}"));
    let foreign = list.lines().filter(|file| !is_allowed(package, file));
    let foreign =
        foreign.map(|file| format!("contains {file}, which nothing in package.rs allows"));
    missing.chain(foreign).collect()
}

fn is_allowed(package: &str, file: &str) -> bool {
    let parts: Vec<&str> = file.split('/').collect();
    let ending = Path::new(file).extension().unwrap_or_default();
    WANTED.contains(&file)
        || ADDED.contains(&file)
        || ALLOWED
            .iter()
            .filter(|allowed| allowed.package.is_none_or(|name| name == package))
            .any(|allowed| {
                let in_folder = |(folder, endings): &(&str, &[&str])| {
                    parts.len() > 1
                        && parts[0] == *folder
                        && endings.iter().any(|allowed| ending == *allowed)
                };
                allowed.files.contains(&file) || allowed.folders.iter().any(in_folder)
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "Cargo.toml\nLICENSE-APACHE\nLICENSE-MIT\nREADME.md\nsrc/lib.rs\n";

    #[test]
    fn list_with_all_it_needs_has_no_faults() {
        let list = format!("{WHOLE}Cargo.toml.orig\nsrc/server/tests.rs\nexamples/echo.rs\n");
        assert_eq!(list_faults("libmach", &list), [""; 0]);
    }

    #[test]
    fn package_that_links_to_a_shared_file_has_to_contain_it() {
        for package in LINKED.0 {
            let missing = ["does not contain src/generate.rs"];
            assert_eq!(list_faults(package, WHOLE), missing);
            let whole = format!("{WHOLE}src/generate.rs\n");
            assert_eq!(list_faults(package, &whole), [""; 0]);
        }
    }

    #[test]
    fn list_without_a_licence_is_a_fault() {
        let list = WHOLE.replace("LICENSE-APACHE\n", "");
        assert_eq!(
            list_faults("libmach", &list),
            ["does not contain LICENSE-APACHE"]
        );
    }

    #[test]
    fn list_with_any_file_that_is_not_allowed_is_a_fault() {
        for file in [
            "a.out",
            "src/lib.rs.orig",
            "src/notes",
            "srcs/lib.rs",
            "docs/mach2.md",
            "tests/api.rs",
            "surfaces/27.0.json", // another package's
        ] {
            let faults = list_faults("libmach", &format!("{WHOLE}{file}\n"));
            assert_eq!(faults.len(), 1, "{file}: {faults:?}");
            assert!(faults[0].contains(file), "{faults:?}");
        }
        let surface = format!("{WHOLE}src/generate.rs\nsurfaces/27.0.json\n");
        assert_eq!(list_faults("bootstrap-drift", &surface), [""; 0]);
    }
}
