//! `cargo xtask soak`: what `cargo xtask test` does for seconds, for minutes.

use std::time::Duration;

use anyhow::{Result, ensure};
use clap::ValueEnum;

use crate::fuzz;
use crate::project::Project;
use crate::steps;

/// Run the kill test, the random tests and the fuzz targets at full length (Linux only)
///
/// Each uses sessions of its own and leaves nothing behind but the fuzz targets' corpora, which
/// make their next run start where this one ended (target/fuzz/corpus; what they find is in
/// target/fuzz/found). The first step that fails ends the run and says how to repeat it.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  cargo xtask soak                               about thirteen minutes
  cargo xtask soak --only fuzz --minutes 60      an hour for each fuzz target
  cargo xtask soak --only kill --processes 500")]
pub(crate) struct Args {
    /// Minutes for each fuzz target
    #[arg(long, value_name = "MINUTES", default_value_t = 3)]
    minutes: u64,
    /// Seconds for which processes are killed
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    seconds: u64,
    /// Processes that play at a time while they are killed
    #[arg(long, value_name = "COUNT", default_value_t = 200)]
    processes: u32,
    /// Random sequences of operations on the kernel
    #[arg(long, value_name = "COUNT", default_value_t = 10_000)]
    cases: u32,
    /// Run just this step; may be given several times
    #[arg(long, value_name = "STEP")]
    only: Vec<Step>,
}

/// One soak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// Processes in random IPC are killed; what the others hold is what the kernel holds
    Kill,
    /// Random sequences of operations keep the kernel sound
    Properties,
    /// The fuzz targets
    Fuzz,
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }
}

/// Runs the soaks that `args` asks for.
pub(crate) fn soak(project: &Project, args: &Args) -> Result<()> {
    ensure!(
        cfg!(target_os = "linux"),
        "the host, which this is about, runs on Linux"
    );
    let steps = if args.only.is_empty() {
        Step::value_variants()
    } else {
        &args.only
    };
    steps::run(
        steps,
        Step::name,
        |step| format!("cargo xtask soak --only {}", step.name()),
        |step| run(project, args, step),
    )
}

fn run(project: &Project, args: &Args, step: Step) -> Result<()> {
    match step {
        Step::Kill => project
            .cargo()
            .env("KILL_SECONDS", args.seconds.to_string())
            .env("KILL_PROCESSES", args.processes.to_string())
            .args(["test", "--package", "libmach", "--test", "kill"])
            .args(["--", "--nocapture"])
            .run(),
        // Optimised, because there are many; with all checks, because that is the point.
        Step::Properties => project
            .cargo()
            .env("PROPTEST_CASES", args.cases.to_string())
            .env("CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS", "true")
            .env("CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS", "true")
            .args(["test", "--release", "--package", "mach-kernel"])
            .args(["--test", "scenarios", "properties"])
            .run(),
        Step::Fuzz => fuzz::run(project, Duration::from_secs(60 * args.minutes)),
    }
}
