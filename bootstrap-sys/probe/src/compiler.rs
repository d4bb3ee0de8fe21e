//! The C compiler: any clang, as crate `cc` finds it.

use std::fs;
use std::path::{Path, PathBuf};

use bootstrap_sys_generate::{Arch, Sdk, Target, compiler_arguments};

use crate::Error;

/// A clang, set to read the headers of one SDK for one architecture.
pub(crate) struct Compiler {
    tool: cc::Tool,
    arguments: Vec<String>,
    arch: Arch,
    dir: PathBuf,
}

/// What makes a claim that does not hold an error.
///
/// Everything else that the compiler could warn of is not asked for: the headers are not ours to
/// judge. `-fwrapv` gives sums that overflow the value they have in Rust. `gnu2x` has `f()` mean
/// that there are no parameters, as C++ and Rust do, not that nothing is said of them.
const FLAGS: [&str; 9] = [
    "-std=gnu2x",
    "-O2",
    "-fwrapv",
    "-fno-color-diagnostics",
    "-ferror-limit=0",
    "-Wno-everything",
    "-Werror=incompatible-pointer-types",
    "-Werror=incompatible-function-pointer-types",
    "-Werror=incompatible-pointer-types-discards-qualifiers",
];

impl Compiler {
    /// Finds clang: the one that `CC` names, or the system's own.
    pub(crate) fn find(
        sdk: &Sdk,
        target: Target,
        sources: &Path,
        dir: &Path,
    ) -> Result<Self, Error> {
        let triple = match target.arch() {
            Arch::X86_64 => "x86_64-apple-darwin",
            Arch::Aarch64 => "aarch64-apple-darwin",
        };
        let tool = cc::Build::new()
            .cargo_metadata(false)
            .cargo_warnings(false)
            .no_default_flags(true)
            .host(triple)
            .target(triple)
            .opt_level(2)
            .out_dir(dir)
            .try_get_compiler()
            .map_err(|error| Error::NoCompiler(error.to_string()))?;
        if !tool.is_like_clang() {
            return Err(Error::NoCompiler(format!(
                "{} is not clang",
                tool.path().display()
            )));
        }
        Ok(Self {
            tool,
            arguments: compiler_arguments(sdk, target, sources),
            arch: target.arch(),
            dir: dir.to_owned(),
        })
    }

    /// The same for another system or another release of macOS, by clang's name, with further
    /// flags.
    pub(crate) fn for_system(&self, system: &str, flags: &[&str]) -> Self {
        let arch = match self.arch {
            Arch::X86_64 => "x86_64",
            Arch::Aarch64 => "arm64",
        };
        let mut arguments = self.arguments.clone();
        arguments.push(format!("--target={arch}-apple-{system}"));
        arguments.extend(flags.iter().map(ToString::to_string));
        Self {
            tool: self.tool.clone(),
            arguments,
            arch: self.arch,
            dir: self.dir.clone(),
        }
    }

    /// Compiles `text` as the file `name`, and gives what is wrong with it.
    pub(crate) fn complaints(&self, name: &str, text: &str) -> Result<Vec<Complaint>, Error> {
        let source = self.dir.join(name);
        fs::write(&source, text).map_err(|error| Error::Io {
            path: source.clone(),
            error,
        })?;
        let mut command = self.tool.to_command();
        command
            .args(FLAGS)
            .args(&self.arguments)
            .arg("-c")
            .arg(&source)
            .arg("-o")
            .arg(source.with_extension("o"));
        let output = command.output().map_err(|error| Error::Io {
            path: self.tool.path().to_owned(),
            error,
        })?;
        let said = String::from_utf8_lossy(&output.stderr);
        let complaints = Complaint::all(&said, &source);
        if output.status.success() == complaints.is_empty() {
            Ok(complaints)
        } else {
            Err(Error::NoCompiler(format!(
                "{} gave up with {}:\n{}",
                self.tool.path().display(),
                output.status,
                said.lines().take(8).collect::<Vec<_>>().join("\n")
            )))
        }
    }
}

/// An error that the compiler found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// The line of our own file, counted from one; none for a place in a header.
    pub(crate) line: Option<usize>,
    /// What it says.
    pub(crate) message: String,
}

impl Complaint {
    fn all(said: &str, source: &Path) -> Vec<Self> {
        let ours = format!("{}:", source.display());
        let errors = [": error: ", ": fatal error: "];
        let complaint = |line: &str| {
            let (place, message) = errors.iter().find_map(|error| line.split_once(error))?;
            let in_ours = place.strip_prefix(&ours);
            let number = in_ours.and_then(|place| place.split(':').next()?.parse().ok());
            let message = match in_ours {
                Some(_) => message.to_owned(),
                None => line.to_owned(),
            };
            Some(Self {
                line: number,
                message,
            })
        };
        said.lines().filter_map(complaint).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn complaint_is_an_error_with_its_line() {
        let said = "/d/probe.c:12:5: error: size of x is not 4\n   12 | …\n\
                    /d/probe.c:13:5: warning: never mind\n\
                    /sdk/mach/port.h:3:1: error: unknown type name 'y'\n\
                    2 errors generated.\n";
        let complaints = Complaint::all(said, "/d/probe.c".as_ref());
        let seen: Vec<_> = complaints
            .iter()
            .map(|complaint| (complaint.line, complaint.message.as_str()))
            .collect();
        assert_eq!(
            seen,
            [
                (Some(12), "size of x is not 4"),
                (None, "/sdk/mach/port.h:3:1: error: unknown type name 'y'")
            ]
        );
    }
}
