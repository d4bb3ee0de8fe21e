//! Miri: the safe crate's unit tests, interpreted, with every access checked.
//!
//! What is interpreted is the crate as it is built for macOS, where no host of ours comes along:
//! Miri cannot call a kernel, and knows none of its variables. That is also the rule for the
//! tests: one that needs a kernel is in `tests`, and one beside the code does not, or fails here.

use anyhow::{Result, ensure};

use crate::apple::Arch;
use crate::command::Run;
use crate::project::Project;

/// The toolchain of rustup's that has Miri, and how it comes about.
const TOOLCHAIN: &str = "nightly";
const INSTALL: &str = "rustup toolchain install nightly --profile minimal --component miri,rust-src --allow-downgrade";

/// No pointer may be made out of a number, and none may be aligned by accident.
const FLAGS: &str = "-Zmiri-strict-provenance -Zmiri-symbolic-alignment-check";

/// The command line.
///
/// # Errors
///
/// There is no Miri on this machine; the error says how to get it.
pub(crate) fn test(project: &Project) -> Result<Run> {
    let cargo = || project.cargo().env("RUSTUP_TOOLCHAIN", TOOLCHAIN);
    ensure!(
        cargo().args(["miri", "--version"]).succeeds(),
        "there is no Miri on this machine: `{INSTALL}` brings it"
    );
    Ok(cargo()
        .env("MIRIFLAGS", FLAGS)
        .env_remove("SDKROOT")
        .args(["miri", "test", "--package", "mach-bootstrap", "--lib"])
        .args(["--target", Arch::Arm64.triple(), "--target-dir"])
        .arg(project.target.join("miri")))
}
