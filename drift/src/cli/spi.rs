//! `drift spi`.

use std::path::PathBuf;

use bootstrap_drift::surface::Surface;
use bootstrap_drift::{Error, baseline, family, spi};
use clap::ValueEnum;

use super::{Archs, Outcome, Output};
use crate::progress::Progress;

/// Say how much is public: declared, deprecated, exported only, or gone
///
/// A trimmed SDK cannot show that no header declares a symbol. Where full SDKs declare it in a header
/// that the SDK lacks, bootstrap-sys's declaration stands in, and the note says "by full SDKs only"; where
/// bootstrap-sys has none, the status is "header missing".
///
/// Without inputs the answer is for the newest SDK whose surface is built in. With several, it is
/// for the newest of them, and the others tell what is gone.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  drift spi --family bootstrap
  drift spi drift/surfaces/*.json --family mach_port --family audit
  drift spi --format json | jq '.families[] | {family, spi: [.symbols[]
    | select(.status == \"exported-only\") | .name]}'")]
pub(crate) struct Args {
    /// SDKs, or their surfaces
    inputs: Vec<PathBuf>,
    /// Show only this family, such as bootstrap or mach_port. May be given several times
    #[arg(long, value_name = "NAME")]
    family: Vec<String>,
    #[command(flatten)]
    archs: Archs,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    output: Output,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// For a document
    Markdown,
    /// For a program
    Json,
    /// One page that needs nothing else
    Html,
}

pub(super) fn run(args: &Args) -> Result<Outcome, Error> {
    let families = if args.family.is_empty() {
        family::all().iter().collect()
    } else {
        let named = args.family.iter().map(|name| family::named(name));
        named.collect::<Result<Vec<_>, _>>()?
    };
    let progress = Progress::new(args.inputs.len());
    let sdks = if args.inputs.is_empty() {
        vec![baseline()?]
    } else {
        let inputs = args.inputs.iter();
        let loaded = inputs.map(|input| args.archs.load(input, &progress));
        loaded.collect::<Result<Vec<_>, _>>()?
    };
    drop(progress);
    // One target is enough: what is public is the same on all, but for a few thread states.
    let surfaces = one_target(sdks, &args.archs);
    let spi = spi::spi(surfaces, &families).ok_or_else(|| {
        Error::Other(
            "none of the inputs is for that architecture; leave out --arch, or name another SDK"
                .to_owned(),
        )
    })?;
    let text = match args.format {
        Format::Text => spi::text(&spi),
        Format::Markdown => spi::markdown(&spi),
        Format::Json => spi::json(&spi),
        Format::Html => spi::html(&spi),
    };
    args.output.write(&text)?;
    Ok(Outcome::Clean)
}

/// Of each SDK the surface for one target: of those asked for, the one that most SDKs have.
fn one_target(sdks: Vec<Vec<Surface>>, archs: &Archs) -> Vec<Surface> {
    let count = |target: &str| {
        let all = sdks.iter().flatten();
        all.filter(|surface| surface.target == target).count()
    };
    let targets = sdks.iter().flatten().map(|surface| surface.target.clone());
    let wanted = targets.filter(|target| archs.wants(target));
    let target = wanted.max_by_key(|target| count(target));
    let surfaces = sdks.into_iter().flatten();
    surfaces
        .filter(|surface| Some(&surface.target) == target.as_ref())
        .collect()
}
