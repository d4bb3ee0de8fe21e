//! The `drift` program.

mod cli;
mod progress;

use std::io::Write;
use std::process::ExitCode;

use bootstrap_drift::report::Lines;
use clap::Parser;

use cli::Outcome;

fn main() -> ExitCode {
    match cli::Cli::parse().run() {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(error) => {
            let bad = anstyle::AnsiColor::Red.on_default().bold();
            // If nobody can be told, the exit status still says it.
            let _ = writeln!(
                anstream::stderr(),
                "{bad}drift:{bad:#} {}",
                Lines(&error.to_string())
            );
            ExitCode::from(2)
        }
    }
}
