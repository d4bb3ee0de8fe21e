//! Errors of reading a stub.

use std::io;
use std::path::PathBuf;

use crate::Target;

/// Error of reading a stub. Each names the file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file cannot be read, or is not a regular file.
    #[error("{}: cannot be read: {error}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's error.
        #[source]
        error: io::Error,
    },
    /// The text is not a text-based stub.
    #[error(
        "{}{}: not a text-based stub that can be read: {problem}. The file may be damaged or cut \
         short: compare it with another SDK's, or install the SDK again",
        path.display(),
        line.map_or(String::new(), |line| format!(":{line}"))
    )]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1, where it is known.
        line: Option<usize>,
        /// Description of the problem.
        problem: String,
    },
    /// The stub is whole, and of a version that this crate does not know.
    #[error(
        "{}: a text-based stub of version {version}; versions 1 to 5 can be read",
        path.display()
    )]
    OtherVersion {
        /// The file.
        path: PathBuf,
        /// The version it names.
        version: String,
    },
    /// The stub is whole, and for other targets.
    #[error(
        "{}: for other targets than {wanted}: it is for {}. Name an SDK for that platform and \
         architecture, or ask for one of these targets",
        path.display(),
        found.join(", ")
    )]
    OtherTargets {
        /// The file.
        path: PathBuf,
        /// The target asked for.
        wanted: Target,
        /// The targets that the stub names, sorted.
        found: Vec<String>,
    },
    /// The stub is for the target, and lists no symbol for it.
    #[error(
        "{}: exports no symbol to {wanted}, which it is for. It may only re-export other \
         libraries, which have stubs of their own",
        path.display()
    )]
    NoSymbols {
        /// The file.
        path: PathBuf,
        /// The target asked for.
        wanted: Target,
    },
}
