//! The crates as a user meets them: projects outside the workspace that depend on the packages.
//!
//! Such a project has no lock file. What it gets of other crates depends on its resolver: up to
//! resolver 2, Cargo takes the newest versions, whatever Rust they need; resolver 3 prefers those
//! for the Rust at hand. Both must build with the oldest Rust that the packages declare. The other
//! end is the lowest versions that our manifests allow.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::command::Run;
use crate::console;
use crate::msrv::Oldest;
use crate::package::Packages;
use crate::project::Project;
use crate::session::Session;

/// The packages that others build their programs on.
const LIBRARIES: [&str; 4] = ["bootstrap-sys", "mach-bootstrap", "libmach", "machd"];

/// The editions and resolvers that a project may have.
const KINDS: [(&str, &str); 4] = [("2021", "2"), ("2024", "2"), ("2021", "3"), ("2024", "3")];

/// A program that asks for a service that does not exist.
const PROGRAM: &str = r#"
use bootstrap as _;
use bootstrap_sys::*;
fn main() {
    let mut port: mach_port_t = MACH_PORT_NULL;
    let name = b"outside.no-such-service\0";
    // SAFETY: the name ends in NUL, and `port` can be written.
    let code = unsafe { bootstrap_look_up(bootstrap_port, name.as_ptr().cast(), &mut port) };
    println!("{code}");
}
"#;

/// `BOOTSTRAP_UNKNOWN_SERVICE`.
const ANSWER: &str = "1102";

/// Builds projects of every kind with the oldest Rust, and runs one of each.
///
/// # Errors
///
/// A dependency needs a newer Rust than ours declare, or something does not build or run.
pub(crate) fn oldest_rust(project: &Project, packages: &Packages, session: &Session) -> Result<()> {
    let oldest = Oldest::find(project)?;
    let target = project.target.join("outside");
    for (edition, resolver) in KINDS {
        console::note(&format!(
            "a project of edition {edition} with resolver {resolver}, on Rust {}",
            oldest.version()
        ));
        let dir = tempfile::tempdir().context("making a temporary folder")?;
        let features = write_project(dir.path(), packages, edition, resolver)?;
        let cargo = |command| {
            let cargo = oldest.cargo(dir.path()).env_remove("SDKROOT");
            cargo.arg(command).arg("--target-dir").arg(&target)
        };
        cargo("build").arg("--all-features").run()?;
        // Each alone: with all of them, one may lack what another brings. Which Rust and which
        // resolver is the same for these.
        if (edition, resolver) == KINDS[0] {
            for feature in &features {
                cargo("build").args(["--features", feature]).run()?;
            }
            without_an_sdk(cargo("build"), oldest.cargo(dir.path()).arg("tree"))?;
        }
        let said = session.enter(cargo("run")).output()?;
        ensure!(
            said == ANSWER,
            "the project's program says {said:?} instead of {ANSWER}"
        );
    }
    // Programs are built by themselves, and may get the versions that suit the Rust at hand.
    let workspace = write_workspace(packages)?;
    let cargo = oldest.cargo(&workspace).env_remove("SDKROOT");
    let cargo = cargo.arg("build").arg("--target-dir").arg(&target);
    let programs = packages.packages.iter().filter(|package| {
        oldest.is_for(package) && package.targets.iter().any(|target| target.is_bin())
    });
    cargo
        .args(programs.flat_map(|package| ["--package", &package.name]))
        .run()
}

/// A project that does not ask for generated bindings compiles nothing for them, and does not look at
/// what would be used to generate them.
fn without_an_sdk(build: Run, tree: Run) -> Result<()> {
    const NOWHERE: &str = "/nonexistent";
    build
        .env("SDKROOT", NOWHERE)
        .env("LIBCLANG_PATH", NOWHERE)
        .run()
        .context("a project that asks for no SDK has failed for one")?;
    let tree = tree.args(["--edges", "normal,build", "--prefix", "none"]);
    let tree = tree.output()?;
    for unwanted in ["bindgen ", "clang-sys ", "bootstrap-sys-generate "] {
        ensure!(
            !tree.lines().any(|line| line.starts_with(unwanted)),
            "a project that asks for no SDK depends on {unwanted}"
        );
    }
    Ok(())
}

/// Checks all packages with the lowest versions that they allow of what they depend on directly.
///
/// # Errors
///
/// A manifest allows a version that is too old.
pub(crate) fn lowest_versions(project: &Project, packages: &Packages) -> Result<()> {
    let workspace = write_workspace(packages)?;
    let cargo = |command| {
        // The option is unstable.
        let cargo = project.cargo().dir(&workspace).env("RUSTC_BOOTSTRAP", "1");
        cargo.env_remove("SDKROOT").arg(command)
    };
    cargo("update")
        .args(["--quiet", "-Zdirect-minimal-versions"])
        .run()
        .context("two manifests, or a manifest and a dependency, disagree on the lowest version")?;
    cargo("check")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .args([
            "--locked",
            "--workspace",
            "--all-features",
            "--keep-going",
            "--target-dir",
        ])
        .arg(project.target.join("lowest"))
        .run()
        .context("a manifest allows a version that is too old: raise it in Cargo.toml")
}

/// Writes a project that depends on our libraries; gives its features, one for each of theirs.
fn write_project(
    dir: &Path,
    packages: &Packages,
    edition: &str,
    resolver: &str,
) -> Result<Vec<String>> {
    let mut dependencies = String::new();
    let mut features = Vec::new();
    for name in LIBRARIES {
        let package = packages
            .packages
            .iter()
            .find(|package| package.name.as_str() == name)
            .with_context(|| format!("{name} is published"))?;
        let version = &package.version;
        // Without its program.
        let default = if name == "machd" {
            "default-features = false, "
        } else {
            ""
        };
        dependencies += &format!("{name} = {{ {default}version = \"{version}\" }}\n");
        let own = package.features.keys().filter(|own| *own != "default");
        // The program of a package is of no use to a project.
        let own = own.filter(|own| *own != "cli");
        features.extend(own.map(|own| (format!("{name}_{own}"), format!("{name}/{own}"))));
    }
    let listed: String = features
        .iter()
        .map(|(own, theirs)| format!("{own} = [{theirs:?}]\n"))
        .collect();
    let manifest = format!(
        "[package]\nname = \"outside\"\nversion = \"0.0.0\"\nedition = \"{edition}\"\n\n\
         [workspace]\nresolver = \"{resolver}\"\n\n\
         [features]\n{listed}\n[dependencies]\n{dependencies}\n{}",
        packages.patches()
    );
    fs::write(dir.join("Cargo.toml"), manifest)?;
    fs::create_dir(dir.join("src"))?;
    fs::write(dir.join("src/main.rs"), PROGRAM)?;
    Ok(features.into_iter().map(|(own, _)| own).collect())
}

/// Makes the unpacked packages a workspace without a lock file, and gives its folder.
fn write_workspace(packages: &Packages) -> Result<PathBuf> {
    let mut members = Vec::new();
    for package in &packages.packages {
        let path = packages.unpacked(package);
        members.push(format!("{path:?}"));
    }
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n{}",
        members.join(", "),
        packages.patches()
    );
    let lock = packages.dir.join("Cargo.lock");
    if lock.exists() {
        fs::remove_file(&lock).with_context(|| format!("removing {}", lock.display()))?;
    }
    let path = packages.dir.join("Cargo.toml");
    fs::write(&path, manifest).with_context(|| format!("writing {}", path.display()))?;
    Ok(packages.dir.clone())
}
