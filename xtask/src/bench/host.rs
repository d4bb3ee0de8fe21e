//! `cargo xtask bench host`: what the host's calls cost.

use std::fs;

use anyhow::{Context, Result};

use super::build;
use crate::command::Run;
use crate::console;
use crate::project::Project;

/// Measure what the host's calls cost, beside sockets, memcpy and ipc-channel
///
/// Real processes, with everything on whichever core Linux chooses and with everything on one.
/// Prints the numbers to reach with what was got, then medians and percentiles. All percentiles go
/// to target/bench/host.json, and a picture to target/bench/host.svg.
#[derive(clap::Args, Default)]
#[command(after_help = "\
Exit status: 0 when everything was measured, 1 when something could not be. To miss a number is no
failure.

Examples:
  cargo xtask bench host                 several minutes
  cargo xtask bench host --only calls    half a minute
  cargo xtask bench host --quick         to see that it runs: the figures say nothing")]
pub(crate) struct Args {
    /// Measure just this; may be given several times
    #[arg(long, value_name = "ITEM", value_parser = ITEMS)]
    only: Vec<String>,
    /// Measure little, to see that it runs
    #[arg(long)]
    quick: bool,
}

/// As the program names them.
const ITEMS: [&str; 8] = [
    "calls", "stream", "memory", "services", "ports", "scale", "idle", "start",
];

/// Measures, and says what was found.
pub(crate) fn bench(project: &Project, args: &Args) -> Result<()> {
    console::heading("host");
    console::note("building the benchmark, optimised");
    let cargo = project
        .cargo()
        .args(["build", "--release", "--package", "host-bench"]);
    let program = build(&cargo, "host-bench")?;
    let folder = project.target.join("bench");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let mut run = Run::new(&program)
        .arg("--json")
        .arg(folder.join("host.json"))
        .arg("--svg")
        .arg(folder.join("host.svg"));
    if args.quick {
        run = run.arg("--quick");
    }
    for item in &args.only {
        run = run.args(["--only", item]);
    }
    run.run()
}
