//! What can go wrong, each with what to do about it.

use std::path::PathBuf;

/// Why the tool could not do what it was asked for.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The SDK cannot be opened, or its headers not be read.
    #[error(transparent)]
    Headers(bootstrap_sys_generate::Error),
    /// A folder is not an SDK, or lacks headers.
    #[error(
        "{} cannot be used as an SDK: {missing}. Name the folder of an SDK, which \
         `xcrun --show-sdk-path` prints; `cargo xtask sdks` fetches some",
        root.display()
    )]
    BadSdk {
        /// The folder.
        root: PathBuf,
        /// The headers it lacks.
        missing: String,
    },
    /// libclang cannot be loaded.
    #[error(
        "libclang, which reads an SDK's headers, cannot be loaded: {0}. Set LIBCLANG_PATH to the \
         directory that holds the library (17 or newer; `cargo xtask sdks` fetches one and prints where it \
         is). Surfaces that were written before need none"
    )]
    NoLibclang(String),
    /// libclang is too old for its answers to be compared with those of others.
    #[error(
        "{version} is older than the headers need: it reads some of them otherwise than {oldest} and \
         newer do. Set LIBCLANG_PATH to the directory of another (`cargo xtask sdks` fetches one)"
    )]
    OldLibclang {
        /// What it says of itself.
        version: String,
        /// The oldest that will do.
        oldest: u32,
    },
    /// Headers cannot be read, and leaving them out would leave nothing to compare.
    #[error(
        "{} cannot be read: {reason}. Either {libclang} is older than they are (LIBCLANG_PATH names \
         the directory of another), or it came without headers of its own, such as stdarg.h \
         (BOOTSTRAP_SYS_CLANG_INCLUDE names their directory). Its first complaints:\n{}",
        sdk.display(),
        complaints.join("\n")
    )]
    Unreadable {
        /// The folder of the headers.
        sdk: PathBuf,
        /// The headers that cannot be read, and why.
        reason: String,
        /// libclang's name and version.
        libclang: String,
        /// Its first complaints.
        complaints: Vec<String>,
    },
    /// There is neither an SDK nor a surface at that path.
    #[error(
        "{} is neither an SDK (a folder with usr/include/mach/mach.h or mach/mach.h) nor a surface \
         (a .json file that `drift surface` wrote). Name one of these; `cargo xtask sdks` fetches SDKs",
        .0.display()
    )]
    NoInput(PathBuf),
    /// A file cannot be read.
    #[error("cannot read {}: {error}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        #[source]
        error: std::io::Error,
    },
    /// The folder of a snapshot lacks a file.
    #[error(
        "the snapshot's file {} cannot be read: {error}. --snapshot names a folder with aarch64.rs and \
         x86_64.rs; without it the snapshot that is built in counts",
        path.display()
    )]
    Snapshot {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        error: std::io::Error,
    },
    /// Standard output cannot be written to.
    #[error("cannot write to standard output: {0}")]
    Stdout(std::io::Error),
    /// The file to which a job's summary is added cannot be written.
    #[error(
        "cannot add to the job's summary in {}: {error}. GITHUB_STEP_SUMMARY names that file; unset \
         it to do without",
        path.display()
    )]
    Summary {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        error: std::io::Error,
    },
    /// A folder of surfaces has none.
    #[error(
        "there is no surface in {}. `drift check --sdk SDK --baseline {} --accept` accepts an SDK as \
         it is, and writes its surface there",
        .0.display(),
        .0.display()
    )]
    EmptyBaseline(PathBuf),
    /// The surface that was accepted is not there yet.
    #[error(
        "there is no surface at {}. `drift check --sdk SDK --baseline {} --accept` accepts an SDK as \
         it is, and writes its surface there",
        .0.display(),
        .0.display()
    )]
    NoBaseline(PathBuf),
    /// A file cannot be written. What was there before is still there.
    #[error("cannot write {}: {error}; what was there before is unchanged", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        #[source]
        error: std::io::Error,
    },
    /// A file is no surface.
    #[error(
        "{} is not a surface: {reason}. Name an SDK's folder, or a file that `drift surface SDK \
         --output FILE` wrote",
        path.display()
    )]
    BadSurface {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A file is a surface in another form than this version of drift knows.
    #[error(
        "{} is a surface in form {found}; this drift reads form {}. \
         `drift surface SDK --output {}` writes it again from its SDK",
        path.display(),
        crate::surface::SCHEMA,
        path.display()
    )]
    OtherSchema {
        /// The file.
        path: PathBuf,
        /// The form it has.
        found: u32,
    },
    /// A text-based stub cannot be read, or is for other targets.
    #[error(transparent)]
    Stub(#[from] bootstrap_stubs::Error),
    /// A file of surfaces has none for the target.
    #[error(
        "{} has no surface for {wanted}, but for {}; --arch chooses",
        path.display(),
        found.join(" and ")
    )]
    OtherTarget {
        /// The file.
        path: PathBuf,
        /// What was asked for.
        wanted: String,
        /// What it has.
        found: Vec<String>,
    },
    /// Two inputs have no target in common.
    #[error(
        "{} and {} have no system and architecture in common, so there is nothing to compare. Name \
         two SDKs for one system, and leave out --arch",
        old.display(),
        new.display()
    )]
    NothingInCommon {
        /// The older.
        old: PathBuf,
        /// The newer.
        new: PathBuf,
    },
    /// Nothing says which SDK is meant.
    #[error(
        "no SDK: SDKROOT is not set, and this is no Apple system on which xcrun would know one. \
         Name one with --sdk; `cargo xtask sdks` fetches some"
    )]
    NoSdk,
    /// A crate's source cannot be found or read.
    #[error("the crate {name}: {reason}")]
    Crate {
        /// Its name.
        name: String,
        /// What went wrong.
        reason: String,
    },
    /// An audit compared nothing, which proves nothing.
    #[error(
        "the crate {name}: none of its declarations was compared with the headers'{}. It may bind \
         nothing of these headers, or declare it in a way that is not read",
        if left_out.is_empty() { String::new() } else { format!(" ({left_out})") }
    )]
    NothingCompared {
        /// Its name.
        name: String,
        /// Unread source, counted by kind.
        left_out: String,
    },
    /// The C compiler that verifies findings could not be run, or did not accept even what it must.
    #[error("the C compiler that checks the findings: {0}. --verify=off leaves that out")]
    Compiler(String),
    /// There is no such family.
    #[error("there is no family {name}; there are {}", known.join(", "))]
    NoFamily {
        /// What was asked for.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// Anything else, told in full.
    #[error("{0}")]
    Other(String),
}

impl From<bootstrap_sys_generate::Error> for Error {
    fn from(error: bootstrap_sys_generate::Error) -> Self {
        match error {
            bootstrap_sys_generate::Error::NoLibclang(reason) => Self::NoLibclang(reason),
            bootstrap_sys_generate::Error::OldLibclang { found } => Self::OldLibclang {
                version: found,
                oldest: bootstrap_sys_generate::OLDEST_LIBCLANG,
            },
            bootstrap_sys_generate::Error::BadSdk { root, missing } => {
                Self::BadSdk { root, missing }
            }
            other => Self::Headers(other),
        }
    }
}
