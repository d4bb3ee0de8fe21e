//! `drift audit`.

use std::path::PathBuf;

use bootstrap_drift::audit::{self, Audit, verify};
use bootstrap_drift::{Error, baseline, input};
use clap::ValueEnum;

use super::{Archs, Outcome, Output};
use crate::progress::Progress;

/// Hold another crate's bindings against an SDK
///
/// The crate's source is read, not compiled: foreign functions and variables, structures, type
/// aliases and constants. Told is what is wrong (value, type, layout, prototype), what is gone, and
/// what is missing of headers that the crate binds in part.
///
/// A C compiler is asked about every finding, where there is one that knows Apple's targets: the
/// one that DRIFT_CC names, zig, or on an Apple system clang.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  drift audit mach2 --sdk target/sdks/MacOSX27.0.sdk
  drift audit mach2@0.4.2 --sdk $(xcrun --show-sdk-path) --format markdown -o mach2.md
  drift audit path/to/crate --verify off

Exit status: 1 where something is wrong; what is only missing does not count. 2 if no
declaration could be compared.")]
pub(crate) struct Args {
    /// The crate: a folder with a Cargo.toml, or a name (name@version) that Cargo can fetch
    #[arg(value_name = "CRATE")]
    name: String,
    /// The SDK, or its surface [default: the newest surface that is built in]
    #[arg(long)]
    sdk: Option<PathBuf>,
    #[command(flatten)]
    archs: Archs,
    /// Whether a C compiler is asked about the findings; it needs an SDK's headers
    #[arg(long, value_enum, default_value_t = Verify::Auto)]
    verify: Verify,
    /// What makes the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Wrong, value_name = "WHAT")]
    fail_on: FailOn,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    output: Output,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Verify {
    /// Where there are headers and a compiler
    Auto,
    /// Always; without headers or a compiler that is an error
    On,
    /// Never
    Off,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// Something that is missing, or the next
    Missing,
    /// Something that is wrong, or the next
    Wrong,
    /// A finding with which the C compiler does not agree: a mistake of drift
    Unverified,
}

impl FailOn {
    fn fails(self, audit: &Audit) -> bool {
        let mistaken = audit.findings.iter().any(|one| one.verified == Some(false));
        mistaken
            || match self {
                Self::Missing => !audit.findings.is_empty(),
                Self::Wrong => audit.is_wrong(),
                Self::Unverified => false,
            }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// For a document or an issue
    Markdown,
    /// For a program
    Json,
}

pub(super) fn run(args: &Args) -> Result<Outcome, Error> {
    let progress = Progress::new(4);
    progress.say(format!("looking for {}", args.name));
    let found = audit::find(&args.name)?;
    progress.step();
    let surfaces = match &args.sdk {
        Some(sdk) => args.archs.load(sdk, &progress)?,
        None => baseline()?,
    };
    progress.say(format!("reading {}", found.root.display()));
    let mut report = audit::audit(&found, &surfaces)?;
    progress.step();
    let headers = args.sdk.as_ref().filter(|sdk| sdk.is_dir());
    let compiler = verify::Compiler::find();
    match (args.verify, headers, compiler) {
        (Verify::Off, ..) => {}
        (_, Some(sdk), Some(compiler)) => {
            progress.say("asking the C compiler");
            verify::verify(&mut report, &input::open_sdk(sdk)?, &compiler)?;
        }
        (Verify::Auto, ..) => {}
        (Verify::On, None, _) => {
            let need = "there are no headers to hold the findings against; name an SDK with --sdk";
            return Err(Error::Compiler(need.to_owned()));
        }
        (Verify::On, _, None) => {
            let need = "there is none that knows Apple's targets; name one with DRIFT_CC";
            return Err(Error::Compiler(need.to_owned()));
        }
    }
    drop(progress);
    let text = match args.format {
        Format::Text => audit::text(&report),
        Format::Markdown => audit::markdown(&report),
        Format::Json => audit::json(&report),
    };
    args.output.write(&text)?;
    if report.is_empty() {
        return Err(Error::NothingCompared {
            name: report.name.clone(),
            left_out: report.left_out(),
        });
    }
    Ok(Outcome::of(args.fail_on.fails(&report)))
}
