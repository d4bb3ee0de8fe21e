//! `cargo xtask semver`: whether the version numbers tell what became of the public interfaces.

use anyhow::Result;

use crate::command::Run;
use crate::project::Project;
use crate::tools;

/// The crates that others write programs against.
const PACKAGES: [&str; 2] = ["bootstrap-sys", "mach-bootstrap"];

/// Compare the public interfaces with those of an earlier revision
///
/// Fails if a change breaks programs and the version of its crate does not say so. The first run
/// builds cargo-semver-checks, which takes several minutes.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  cargo xtask semver                           what is not committed yet
  cargo xtask semver --baseline origin/main    a branch, before it is merged")]
pub(crate) struct Args {
    /// The revision to compare with
    #[arg(long, value_name = "REVISION", default_value = "HEAD")]
    baseline: String,
}

/// Compares.
pub(crate) fn semver(project: &Project, args: &Args) -> Result<()> {
    let packages = PACKAGES.iter().flat_map(|name| ["--package", name]);
    Run::new(tools::cargo_semver_checks(project)?)
        .dir(&project.root)
        .env_remove("SDKROOT")
        .arg("semver-checks")
        .args(packages)
        .args(["--baseline-rev", &args.baseline])
        .run()
}
