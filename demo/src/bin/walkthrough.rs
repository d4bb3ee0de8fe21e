//! The story of the article, told and checked: see `walkthrough --help`.

use std::process::ExitCode;

use clap::Parser;
use demo::walkthrough::{self, Arguments};

fn main() -> ExitCode {
    walkthrough::main(Arguments::parse())
}
