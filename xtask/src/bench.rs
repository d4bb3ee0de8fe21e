//! `cargo xtask bench`: what things cost, as ratios of figures from one run.

mod host;
mod layer;

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use cargo_metadata::Message;
use clap::Subcommand;

use crate::command::Run;
use crate::project::Project;

/// Measure what the safe layer and the host cost (Linux only)
///
/// Without a name, both. Figures depend on the machine and on what else it does; those that are
/// compared are taken in turn, so their ratios depend on it less.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    Layer(layer::Args),
    Host(host::Args),
}

/// Measures what `args` asks for.
pub(crate) fn bench(project: &Project, args: &Args) -> Result<()> {
    ensure!(cfg!(target_os = "linux"), "the host runs on Linux");
    match &args.what {
        Some(What::Layer(args)) => layer::bench(project, args),
        Some(What::Host(args)) => host::bench(project, args),
        None => {
            layer::bench(project, &layer::Args::default())?;
            host::bench(project, &host::Args::default())
        }
    }
}

/// Runs cargo, whose arguments build the target of that name, and gives the program's path.
fn build(cargo: &Run, target: &str) -> Result<PathBuf> {
    let cargo = cargo.clone();
    let built = cargo
        .args(["--message-format", "json-render-diagnostics"])
        .output()?;
    let messages = Message::parse_stream(built.as_bytes());
    let executables = messages.filter_map(|message| match message {
        Ok(Message::CompilerArtifact(artifact)) if artifact.target.name == target => {
            artifact.executable
        }
        _ => None,
    });
    let program = executables.last();
    Ok(program.context("cargo built no benchmark")?.into())
}
