//! `drift check`.

use std::fs;
use std::path::{Path, PathBuf};

use bootstrap_drift::check::{self, Snapshot, check};
use bootstrap_drift::history::version_key;
use bootstrap_drift::surface::{self, Surface};
use bootstrap_drift::{Error, baseline, input, output};
use bootstrap_sys_generate::Arch;

use super::diff::Format;
use super::{Archs, FailOn, Outcome, Output};
use crate::progress::Progress;

/// Hold an SDK against the committed surface and snapshot: the gate for CI
///
/// Without --sdk it is the SDK that a build of bootstrap-sys would use: the one that SDKROOT names,
/// or on an Apple system the one that xcrun names. What bootstrap-sys's snapshot has wrong for this
/// SDK counts as breaking. The report ends with the command that accepts what moved.
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  drift check
  drift check --sdk target/sdks/MacOSX27.0.sdk --baseline drift/surfaces
  drift check --baseline mach.json --accept
  drift check --format markdown --fail-on breaking >> \"$GITHUB_STEP_SUMMARY\"

Exit status: 1 where a change is as bad as --fail-on says or the snapshot is wrong, 2 where the
tool failed.")]
pub(crate) struct Args {
    /// The SDK, or its surface
    #[arg(long)]
    sdk: Option<PathBuf>,
    /// The surface that was accepted, or a folder of such: of these the one of the SDK's version
    /// counts, or else the newest that is older [default: the newest that is built in]
    #[arg(long, value_name = "PATH")]
    baseline: Option<PathBuf>,
    /// The folder of the snapshot, with aarch64.rs and x86_64.rs [default: the one that is built in]
    #[arg(long, value_name = "FOLDER")]
    snapshot: Option<PathBuf>,
    #[command(flatten)]
    archs: Archs,
    /// Accept the SDK as it is: write its surface to the baseline's file, or into its folder
    #[arg(long, requires = "baseline")]
    accept: bool,
    /// How it is shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The least change that makes the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Additive, value_name = "GRADE")]
    fail_on: FailOn,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args) -> Result<Outcome, Error> {
    let progress = Progress::new(3);
    let sdk = match &args.sdk {
        Some(sdk) => sdk.clone(),
        None => input::default_sdk()?,
    };
    let surfaces = args.archs.load(&sdk, &progress)?;
    let version = surfaces.first().map_or("", |surface| &surface.sdk);
    if let (true, Some(place)) = (args.accept, &args.baseline) {
        let file = if place.is_dir() {
            place.join(format!("{version}.json"))
        } else {
            place.clone()
        };
        output::write(Some(&file), &surface::to_json(&surfaces))?;
        return Ok(Outcome::Clean);
    }
    let accepted = match &args.baseline {
        Some(folder) if folder.is_dir() => nearest(folder, version)?,
        Some(file) if is_empty(file) => return Err(Error::NoBaseline(file.clone())),
        Some(file) => surface::read(file)?,
        None => baseline()?,
    };
    progress.step();
    progress.say("comparing");
    let snapshots = match &args.snapshot {
        Some(folder) => read_snapshots(folder)?,
        None => check::built_in_snapshots(),
    };
    let result = check(&accepted, &surfaces, &snapshots, accept(args, &sdk))?;
    drop(progress);
    if result.comparison.targets.is_empty() {
        return Err(Error::NothingInCommon {
            old: args.baseline.clone().unwrap_or_else(|| "(built in)".into()),
            new: sdk,
        });
    }
    let text = match args.format {
        Format::Text => check::text(&result),
        Format::Markdown | Format::Ci => check::markdown(&result),
        Format::Json => check::json(&result),
        Format::Html => check::html(&result),
    };
    if args.format == Format::Ci {
        args.output.annotate(&check::annotations(&result), &text)?;
    } else {
        args.output.write(&text)?;
    }
    Ok(Outcome::of(result.fails(args.fail_on.grade())))
}

/// Returns `true` if there is nothing at `path`, or an empty file.
fn is_empty(path: &Path) -> bool {
    match fs::metadata(path) {
        Ok(metadata) => metadata.len() == 0,
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}

/// Of the surfaces in a folder those of the SDK with that version; or of the newest that is older;
/// or, where all are newer, of the oldest.
fn nearest(folder: &Path, version: &str) -> Result<Vec<Surface>, Error> {
    let fail = |error| Error::Read {
        path: folder.to_owned(),
        error,
    };
    let mut found = vec![];
    for entry in fs::read_dir(folder).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let surfaces = surface::read(&path)?;
            let key = surfaces.first().map(|surface| version_key(&surface.sdk));
            found.push((key, surfaces));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    let wanted = Some(version_key(version));
    let up_to = found.iter().filter(|(key, _)| *key <= wanted).count();
    let chosen = found.into_iter().nth(up_to.saturating_sub(1));
    let none = || Error::EmptyBaseline(folder.to_owned());
    chosen.map(|(_, surfaces)| surfaces).ok_or_else(none)
}

/// The command that accepts the SDK as it is.
fn accept(args: &Args, sdk: &Path) -> String {
    let sdk = sdk.display();
    match &args.baseline {
        Some(file) => format!(
            "drift check --sdk {sdk} --baseline {} --accept",
            file.display()
        ),
        None => format!(
            "drift surface {sdk} --output mach.json, and from then on drift check --baseline mach.json"
        ),
    }
}

fn read_snapshots(folder: &Path) -> Result<Vec<Snapshot>, Error> {
    let read = |arch: Arch| {
        let path = folder.join(arch.name()).with_extension("rs");
        let text = fs::read_to_string(&path).map_err(|error| Error::Snapshot { path, error })?;
        Ok((arch, text))
    };
    Arch::ALL.into_iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(folder: &Path, version: &str) -> String {
        let surfaces = nearest(folder, version).expect("there are some");
        surfaces[0].sdk.clone()
    }

    #[test]
    fn baseline_of_a_folder_is_the_same_version_or_the_one_before() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("surfaces");
        for (version, nearest) in [
            ("15.5", "15.5"),
            ("15.6", "15.5"),
            ("99.0", "27.0"),
            ("10.9", "10.15"),
        ] {
            assert_eq!(chosen(&folder, version), nearest, "{version}");
        }
    }

    #[test]
    fn folder_without_surfaces_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let said = nearest(folder.path(), "15.5")
            .expect_err("none")
            .to_string();
        let named = folder.path().display().to_string();
        assert!(said.contains(&format!("no surface in {named}")), "{said}");
        assert!(said.contains("--accept"), "the remedy: {said}");
    }
}
