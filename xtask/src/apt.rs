//! Debian packages, where the machine has apt and lets us.

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
    let apt = || {
        Run::new("apt-get")
            .talking_to_stderr()
            .env("DEBIAN_FRONTEND", "noninteractive")
    };
    apt().args(["--quiet=2", "update"]).run()?;
    apt()
        .args(["install", "--yes", "--quiet=2", "--no-remove"])
        .arg("--no-install-recommends")
        .args(packages)
        .run()
        .with_context(|| format!("installing {}", packages.join(", ")))
}
