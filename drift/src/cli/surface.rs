//! `drift surface`.

use std::path::PathBuf;

use bootstrap_drift::{Error, surface};

use super::{Archs, Outcome, Output};
use crate::progress::Progress;

/// Write down the surface of an SDK
///
/// The result is JSON: sorted, one declaration a line, the same bytes for the same SDK. Both
/// architectures stand in one file. Of the headers it holds facts only, no sentence and no code.
///
/// An SDK of iOS, tvOS, watchOS or visionOS is read for that system. A header that cannot be included
/// with the others is left out; a note on standard error names it, and the surface has the reason.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  drift surface target/sdks/MacOSX27.0.sdk -o drift/surfaces/27.0.json
  drift surface $(xcrun --show-sdk-path) --arch aarch64 | jq '.functions | keys[]'")]
pub(crate) struct Args {
    /// The SDK: a folder with usr/include/mach/mach.h or mach/mach.h
    sdk: PathBuf,
    #[command(flatten)]
    archs: Archs,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args) -> Result<Outcome, Error> {
    let progress = Progress::new(1);
    let surfaces = args.archs.load(&args.sdk, &progress)?;
    drop(progress);
    args.output.write(&surface::to_json(&surfaces))?;
    Ok(Outcome::Clean)
}
