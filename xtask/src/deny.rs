//! Checks dependencies against `deny.toml` with cargo-deny.

use std::path::Path;

use anyhow::{Context, Result};

use crate::command::Run;
use crate::console;
use crate::project::Project;
use crate::tools;

/// The database of advisories. cargo-deny fetches it with git.
const ADVISORIES: &str = "https://github.com/rustsec/advisory-db";

/// Checks licences, duplicates and sources, and advisories where their database can be reached.
///
/// # Errors
///
/// Something is not as `deny.toml` allows.
pub(crate) fn check(project: &Project) -> Result<()> {
    let program = tools::cargo_deny(project)?;
    run(project, &program, &["licenses", "bans", "sources"])?;
    let reached = Run::new("git")
        .env("GIT_TERMINAL_PROMPT", "0")
        .args(["-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=10"])
        .args(["ls-remote", ADVISORIES, "HEAD"])
        .succeeds();
    if !reached {
        console::note(&format!(
            "advisories were NOT checked: their database ({ADVISORIES}) cannot be reached from here"
        ));
        return Ok(());
    }
    run(project, &program, &["advisories"])
}

fn run(project: &Project, program: &Path, what: &[&str]) -> Result<()> {
    Run::new(program)
        .dir(&project.root)
        .arg("check")
        .args(["--hide-inclusion-graph"])
        .args(what)
        .run()
        .context("the dependencies are not as deny.toml allows")
}
