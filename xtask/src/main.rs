//! Set-up and checks: `cargo xtask`.
//!
//! Everything that is done to this workspace beyond `cargo build` is a subcommand here, so that a
//! newcomer's machine and the CI run the same code. What a subcommand needs and cannot expect on
//! the machine, it fetches into `target/tools`.

mod action;
mod apple;
mod apt;
mod bench;
mod browser;
mod command;
mod console;
mod deny;
mod dist;
mod drift;
mod facade;
mod fuzz;
mod matrix;
mod miri;
mod msrv;
mod outside;
mod package;
mod pages;
mod probe;
mod project;
mod purity;
mod python;
mod sanitizer;
mod sdks;
mod semver;
mod session;
mod snapshot;
mod soak;
mod steps;
mod store;
mod test;
mod tools;
mod workflows;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::project::Project;
use crate::tools::Sdk;

/// Set-up and checks for this workspace.
///
/// Nothing has to be installed for these beyond Rust, a C compiler and Python 3: what else is
/// needed is fetched into target/tools the first time. NO_COLOR is respected.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    arg_required_else_help = true
)]
#[command(max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Test(test::Args),
    Soak(soak::Args),
    Apple(apple::Args),
    Semver(semver::Args),
    Bench(bench::Args),
    Probe(probe::Args),
    Drift(drift::Args),
    Dist(dist::Args),
    /// Write bootstrap-sys's committed bindings anew
    ///
    /// They are what bootstrap-sys builds from where there is no SDK. Needed after a change to
    /// wrapper.h, to bootstrap-sys/headers, to the generator, or to the pinned headers.
    Snapshot {
        /// Write nothing; fail if anything would change
        #[arg(long)]
        check: bool,
    },
    /// Fetch the downloaded tools now, and say where they are
    ///
    /// The other commands do this by themselves. The output can be read by a shell: it sets
    /// SDKROOT and LIBCLANG_PATH, with which `cargo build` generates bootstrap-sys's bindings
    /// from those headers.
    Tools,
    /// Fetch the headers and stubs of nine SDKs, from macOS 10.15 to the newest
    ///
    /// They go into target/sdks, in the layout of Apple's SDKs, and are what `drift` compares: about
    /// 500 MB of packages, of which 60 MB are kept. The output can be read by a shell: it sets what
    /// is needed to read them, LIBCLANG_PATH and BOOTSTRAP_SYS_CLANG_INCLUDE.
    Sdks,
    /// Link for macOS with zig, in the place of a C compiler
    #[command(hide = true)]
    ZigCc(apple::linker::Args),
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let bad = console::BAD;
            console::err(format_args!("{bad}error:{bad:#} {error:#}\n"));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let project = Project::locate()?;
    match command {
        Command::Test(args) => test::test(&project, &args),
        Command::Soak(args) => soak::soak(&project, &args),
        Command::Apple(args) => apple::apple(&project, &args),
        Command::Semver(args) => semver::semver(&project, &args),
        Command::Bench(args) => bench::bench(&project, &args),
        Command::Probe(args) => probe::probe(&project, &args),
        Command::Drift(args) => drift::drift(&project, &args),
        Command::Dist(args) => dist::dist(&project, &args),
        Command::Snapshot { check } => {
            let sdk = Sdk::fetch(&project)?;
            test::snapshot_with_libclang(&project, &sdk, check)
        }
        Command::Tools => {
            let sdk = Sdk::fetch(&project)?;
            console::out(format_args!(
                "export SDKROOT={}\nexport LIBCLANG_PATH={}\n",
                command::quoted(sdk.headers.as_os_str()),
                command::quoted(sdk.libclang.as_os_str())
            ));
            Ok(())
        }
        Command::Sdks => sdks::sdks(&project),
        Command::ZigCc(args) => apple::linker::link(&args),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn command_line_definition_is_consistent() {
        Cli::command().debug_assert();
    }
}
