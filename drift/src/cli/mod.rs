//! The command line.

mod audit;
mod check;
mod diff;
mod history;
mod spi;
mod surface;

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};

use bootstrap_drift::diff::Grade;
use bootstrap_drift::extract::Scope;
use bootstrap_drift::report::Terminal;
use bootstrap_drift::surface::Surface;
use bootstrap_drift::{Error, input, output};
use bootstrap_sys_generate::Arch;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::progress::Progress;

/// Notice when Apple's Mach headers move.
///
/// A surface is what a binding to an SDK can get wrong: functions with their prototypes, types
/// with their layout, constants, macros, availability, and the symbols that are exported. Wherever
/// an SDK is asked for, a surface that was written before will do.
#[derive(Parser)]
#[command(
    name = "drift",
    version,
    max_term_width = 100,
    arg_required_else_help = true
)]
#[command(after_help = "\
Exit status: 0 nothing to report, 1 findings, 2 the tool could not do its work.

Headers are read by libclang, which LIBCLANG_PATH names where the system does not find it;
BOOTSTRAP_SYS_CLANG_INCLUDE names the compiler's own headers for one that came without them.
`cargo xtask sdks` fetches nine SDKs and prints both. Surfaces need neither.")]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Surface(surface::Args),
    Diff(diff::Args),
    Check(check::Args),
    History(history::Args),
    Spi(spi::Args),
    Audit(audit::Args),
}

/// How a command ended that did its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// There is nothing to report.
    Clean,
    /// There is.
    Findings,
}

impl Outcome {
    fn of(findings: bool) -> Self {
        if findings {
            Self::Findings
        } else {
            Self::Clean
        }
    }
}

impl Cli {
    /// Does what the command line says.
    pub(crate) fn run(self) -> Result<Outcome, Error> {
        match self.command {
            Command::Surface(args) => surface::run(&args),
            Command::Diff(args) => diff::run(&args),
            Command::Check(args) => check::run(&args),
            Command::History(args) => history::run(&args),
            Command::Spi(args) => spi::run(&args),
            Command::Audit(args) => audit::run(&args),
        }
    }
}

/// Which architectures are looked at.
#[derive(Args)]
pub(crate) struct Archs {
    /// Look at this architecture only, instead of all that the SDK is for
    #[arg(long, value_enum)]
    arch: Option<ArchName>,
}

#[derive(Clone, Copy, ValueEnum)]
enum ArchName {
    /// Apple silicon
    Aarch64,
    /// Intel
    #[value(name = "x86_64")]
    X86_64,
}

impl Archs {
    fn chosen(&self) -> Option<Arch> {
        self.arch.map(|arch| match arch {
            ArchName::Aarch64 => Arch::Aarch64,
            ArchName::X86_64 => Arch::X86_64,
        })
    }

    /// Returns `true` if surfaces for that target were asked for.
    pub(crate) fn wants(&self, target: &str) -> bool {
        self.chosen().is_none_or(|arch| input::is_for(target, arch))
    }

    /// The surfaces of what is at `path`, for the architectures asked for.
    pub(crate) fn load(&self, path: &Path, progress: &Progress) -> Result<Vec<Surface>, Error> {
        progress.say(format!("reading {}", path.display()));
        let surfaces = match self.chosen() {
            Some(arch) => vec![input::load(path, arch, &Scope::default())?],
            None => input::load_all(path, &Scope::default())?,
        };
        progress.step();
        if path.is_dir() {
            note(path, &surfaces);
        }
        Ok(surfaces)
    }
}

/// Notes on standard error what of an SDK was not read.
fn note(path: &Path, surfaces: &[Surface]) {
    let mut notes = vec![];
    let left_out = input::left_out(surfaces);
    if !left_out.is_empty() {
        notes.push(format!("left out {left_out}"));
    }
    if surfaces.iter().any(|surface| surface.exports_unknown) {
        notes.push(
            "no .tbd file that can be read lists what its libraries export, so exported symbols \
             are not compared"
                .to_owned(),
        );
    }
    for note in notes {
        // If this cannot be written, the surface still has it.
        let note = format!("drift: {}: {note}", path.display());
        let _ = writeln!(anstream::stderr(), "{}", Terminal(&note));
    }
}

/// Where a result goes.
#[derive(Args)]
pub(crate) struct Output {
    /// Write to this file, which is whole or untouched, instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Output {
    /// Writes annotations of a GitHub job. What they leave out is in `markdown`, which goes to the
    /// summary of the job's step where GitHub names its file.
    pub(crate) fn annotate(&self, annotations: &str, markdown: &str) -> Result<(), Error> {
        self.write(annotations)?;
        match env::var_os(output::SUMMARY_VARIABLE).filter(|path| !path.is_empty()) {
            Some(path) => output::add_to_summary(Path::new(&path), markdown),
            None => Ok(()),
        }
    }

    pub(crate) fn write(&self, text: &str) -> Result<(), Error> {
        output::write(self.output.as_deref(), text)
    }
}

/// From which grade on a change makes the exit status 1.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Something is gone, or is not what it was
    Breaking,
    /// The same, or a change of availability
    Availability,
    /// The same, or something new
    Additive,
    /// Any change at all
    Cosmetic,
    /// Never
    Never,
}

impl FailOn {
    /// The least grade that fails, unless none does.
    pub(crate) fn grade(self) -> Option<Grade> {
        match self {
            Self::Breaking => Some(Grade::Breaking),
            Self::Availability => Some(Grade::Availability),
            Self::Additive => Some(Grade::Additive),
            Self::Cosmetic => Some(Grade::Cosmetic),
            Self::Never => None,
        }
    }

    /// Whether a comparison whose worst change is of that grade fails.
    pub(crate) fn fails(self, worst: Option<Grade>) -> bool {
        let limit = self.grade().zip(worst);
        limit.is_some_and(|(limit, worst)| worst >= limit)
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

    #[test]
    fn failure_starts_at_the_grade_asked_for() {
        assert!(FailOn::Breaking.fails(Some(Grade::Breaking)));
        assert!(!FailOn::Breaking.fails(Some(Grade::Availability)));
        assert!(FailOn::Additive.fails(Some(Grade::Availability)));
        assert!(FailOn::Cosmetic.fails(Some(Grade::Cosmetic)));
        assert!(!FailOn::Cosmetic.fails(None));
        assert!(!FailOn::Never.fails(Some(Grade::Breaking)));
    }
}
