//! Debian packages, where the machine has apt and lets us.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::command::Run;

/// True if packages can be installed: apt is there and we are root.
pub(crate) fn usable() -> bool {
    rustix::process::geteuid().is_root() && Path::new("/usr/bin/apt-get").exists()
}

/// Installs packages, after a fresh look at the package lists; removes none.
///
/// # Errors
///
/// apt fails, or the packages can only be had by removing others.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    update()?;
    apt_get()
        .args(["install", "--yes", "--quiet=2", "--no-remove"])
        .arg("--no-install-recommends")
        .args(packages)
        .run()
        .with_context(|| format!("installing {}", packages.join(", ")))
}

/// The versions of a package that can be had, after a fresh look at the package lists.
///
/// # Errors
///
/// apt fails.
pub(crate) fn versions(package: &str) -> Result<Vec<String>> {
    update()?;
    let table = Run::new("apt-cache").args(["madison", package]).output()?;
    // Package, version and source, between bars.
    let versions = table.lines().filter_map(|line| line.split('|').nth(1));
    Ok(versions.map(|version| version.trim().to_owned()).collect())
}

/// Fetches packages, each `name` or `name=version`, and unpacks them into `dir` instead of
/// installing them.
///
/// # Errors
///
/// apt or dpkg fails.
pub(crate) fn unpack(packages: &[String], dir: &Path) -> Result<()> {
    apt_get()
        .dir(dir)
        // It need not be able to read this folder under another name.
        .args(["--quiet=2", "-o", "APT::Sandbox::User=root", "download"])
        .args(packages)
        .run()
        .with_context(|| format!("fetching {}", packages.join(", ")))?;
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "deb") {
            let unpack = Run::new("dpkg-deb").arg("--extract").arg(&path).arg(dir);
            unpack.run()?;
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

fn update() -> Result<()> {
    apt_get().args(["--quiet=2", "update"]).run()
}

fn apt_get() -> Run {
    Run::new("apt-get")
        .talking_to_stderr()
        .env("DEBIAN_FRONTEND", "noninteractive")
}
