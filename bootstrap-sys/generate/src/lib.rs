//! Generates the bindings of `bootstrap-sys` from an SDK's headers.
//!
//! It has two users: the build script of `bootstrap-sys-bindgen`, for a build that reads an SDK, and
//! `cargo xtask snapshot`, which writes the files that every other build uses. A run has three steps:
//!
//! 1. `survey`: libclang reads the headers, and says of each function on which platforms and from
//!    which release on it is deprecated; of each macro what type and value it has.
//! 2. `bindings`: bindgen makes types, functions and variables of them.
//! 3. `rewrite`: the two are put together: typed constants, `#[deprecated]`, `#[cfg]` for what a
//!    platform lacks.
//!
//! libclang is loaded when a run starts, so nothing here needs it to build. It is looked for in
//! `LIBCLANG_PATH`, then where the system keeps its libraries. It must be of LLVM's release
//! [`OLDEST_LIBCLANG`] or later, or Xcode's.
//!
//! ```no_run
//! use bootstrap_sys_generate::{Arch, Sdk, Target, generate};
//!
//! let sdk = Sdk::open("MacOSX.sdk".as_ref(), None)?;
//! let bindings = generate(&sdk, Target::macos(Arch::Aarch64), "bootstrap-sys".as_ref())?;
//! println!("// from the headers of macOS {}\n{}", bindings.sdk_version, bindings.text);
//! # Ok::<_, bootstrap_sys_generate::Error>(())
//! ```

mod availability;
mod bindings;
pub mod clang;
mod constants;
mod docs;
mod libclang;
mod macros;
mod methods;
mod modules;
mod rewrite;
mod sdk;
mod source;
mod survey;
mod target;

use std::path::{Path, PathBuf};

pub use libclang::{OLDEST_LIBCLANG, check as check_libclang};
pub use sdk::Sdk;
pub use source::{SDKROOT_VARIABLE, Source};
pub use target::{Arch, Platform, Target};

/// The environment variable that names the directory of the compiler's own headers.
pub const CLANG_INCLUDE_VARIABLE: &str = "BOOTSTRAP_SYS_CLANG_INCLUDE";

/// What a run makes.
#[derive(Clone, Debug)]
pub struct Bindings {
    /// The Rust source.
    pub text: String,
    /// The SDK's version, such as `14.2` for macOS, as its headers state it.
    pub sdk_version: String,
    /// bindgen's version, such as `0.73.2`.
    pub bindgen_version: String,
    target: Target,
}

impl Bindings {
    /// The source as it is committed: headed by what it is and how it is made anew.
    pub fn snapshot(&self) -> String {
        format!(
            "// The headers of macOS {}, as bindings for {}, made by bindgen {}.\n\
             // Do not edit: `cargo xtask snapshot` makes it anew, with `--check` it compares.\n\n{}",
            self.sdk_version, self.target, self.bindgen_version, self.text
        )
    }
}

/// Where, below the directory of `bootstrap-sys`, the snapshot for `arch` is kept.
pub fn snapshot_path(arch: Arch) -> PathBuf {
    ["src", "snapshot", arch.name()]
        .iter()
        .collect::<PathBuf>()
        .with_extension("rs")
}

/// Generates bindings for `target` from the headers of `sdk`.
///
/// `sources` is the directory of `bootstrap-sys`, for its `wrapper.h`, for `headers/`, which stands in
/// for what the SDK lacks, and for `docs/`, the documentation of the items.
///
/// # Errors
///
/// When the SDK is for another architecture, when libclang cannot be loaded, is too old or does not
/// understand the headers, and when `wrapper.h` cannot be read.
pub fn generate(sdk: &Sdk, target: Target, sources: &Path) -> Result<Bindings, Error> {
    if !sdk.supports(target.arch()) {
        return Err(sdk.without(target.arch()));
    }
    let libclang = clang::load()?;
    libclang::check(&libclang)?;
    let wrapper = sources.join("wrapper.h");
    let stand_ins = sources.join("headers");
    let source = std::fs::read_to_string(&wrapper).map_err(|error| Error::Wrapper {
        path: wrapper.clone(),
        error,
    })?;
    let arguments = compiler_arguments(sdk, target, sources);
    let survey = survey::survey(target, &source, &arguments, [sdk.include(), &stand_ins])
        .map_err(|error| error.with_libclang(&libclang))?;
    if target.platform() == Platform::MacOs && !survey.knows_deployment_target {
        return Err(Error::OldLibclang { found: libclang });
    }
    let bindgen = bindings::bind(&wrapper, &arguments, &survey)?;
    Ok(Bindings {
        text: rewrite::rewrite(
            &bindgen,
            &survey,
            &docs::Pages::read(&sources.join("docs"))?,
        )?,
        sdk_version: survey.version,
        bindgen_version: bindings::version(&bindgen),
        target,
    })
}

/// The flags under which clang reads `wrapper.h` for `target` as [`generate`] does.
///
/// On macOS a file in `headers/` stands in for a header that the SDK lacks. SDKs of the smaller
/// systems lack all of them or have files of these names that cannot be included (`mach/mach_vm.h`
/// is an `#error` there), so on those systems the files in `headers/` come first.
pub fn compiler_arguments(sdk: &Sdk, target: Target, sources: &Path) -> Vec<String> {
    let stand_ins = sources.join("headers").display().to_string();
    let mut arguments = vec![format!("--target={target}")];
    if target.platform().has_macos_headers() {
        arguments.extend(sdk.arguments());
        arguments.extend(["-idirafter".to_owned(), stand_ins]);
    } else {
        arguments.extend(["-isystem".to_owned(), stand_ins]);
        arguments.extend(sdk.arguments());
    }
    arguments
}

/// Why no bindings could be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// libclang could not be loaded.
    #[error(
        "libclang, which reads the SDK's headers, cannot be loaded: {0}. Set LIBCLANG_PATH to the directory that \
         holds the library, or leave out the features `bindgen` and `apple-bindgen` to build from the committed snapshot"
    )]
    NoLibclang(String),
    /// libclang is too old to understand the headers as they are meant.
    #[error(
        "{found} is too old: it would misread headers, and {OLDEST_LIBCLANG} is the oldest release that does not. \
         LIBCLANG_PATH names the directory of another; without the features `bindgen` and `apple-bindgen` the \
         committed snapshot is used"
    )]
    OldLibclang {
        /// What the library calls itself.
        found: String,
    },
    /// The directory named as an SDK is none, or not a whole one.
    #[error("{} cannot be used as an SDK: {missing}", root.display())]
    BadSdk {
        /// The directory.
        root: PathBuf,
        /// What it lacks.
        missing: String,
    },
    /// The directory named as that of the compiler's own headers is not.
    #[error("{CLANG_INCLUDE_VARIABLE} names {}, which has no stddef.h", .0.display())]
    BadClangInclude(PathBuf),
    /// `SDKROOT` names an SDK of another platform than the target's.
    #[error(
        "{} is not an SDK for {platform}: SDKROOT has to name one that is, or has to be unset to build \
         from the committed snapshot",
        root.display()
    )]
    OtherPlatform {
        /// The directory.
        root: PathBuf,
        /// The target's platform.
        platform: Platform,
    },
    /// `xcrun`, which knows where Apple's SDKs are, could not say.
    #[error(
        "xcrun does not name the {sdk} SDK: {reason}. Install Xcode or its command line tools with \
             `xcode-select --install`, set SDKROOT, or leave out the feature `apple-bindgen` to build from the \
             committed snapshot"
    )]
    Xcrun {
        /// xcrun's name of the SDK.
        sdk: &'static str,
        /// What it said.
        reason: String,
    },
    /// The headers hold something that libclang does not understand.
    #[error(
        "{libclang} does not understand the SDK's headers. Either it is older than they are \
         (LIBCLANG_PATH names the directory of another), or it came without headers of its own, \
         such as stdarg.h ({CLANG_INCLUDE_VARIABLE} names their directory). Its first complaints:\n{}",
        complaints.join("\n")
    )]
    Parse {
        /// The library's name and version.
        libclang: String,
        /// What it said.
        complaints: Vec<String>,
    },
    /// bindgen could not do its part.
    #[error("bindgen failed: {0}")]
    Bindgen(String),
    /// The list of headers to bind cannot be read.
    #[error("cannot read {}: {error}", path.display())]
    Wrapper {
        /// Its path.
        path: PathBuf,
        /// What went wrong.
        #[source]
        error: std::io::Error,
    },
    /// A page of documentation cannot be read.
    #[error("cannot read {}: {error}", path.display())]
    Docs {
        /// Its path.
        path: PathBuf,
        /// What went wrong.
        #[source]
        error: std::io::Error,
    },
    /// Darwin does not run on this architecture in 64 bits.
    #[error(
        "there are no bindings for the architecture {0}: Darwin's are x86_64 and aarch64 (arm64)"
    )]
    UnsupportedArch(String),
}

impl Error {
    /// Starts a report of libclang's complaints, of which a few tell enough.
    ///
    /// [`Error::with_libclang`] completes it.
    pub fn parse(mut complaints: Vec<String>) -> Self {
        complaints.truncate(8);
        Self::Parse {
            libclang: "libclang".to_owned(),
            complaints,
        }
    }

    /// Says in a report of complaints which libclang they are from.
    pub fn with_libclang(self, version: &str) -> Self {
        match self {
            Self::Parse { complaints, .. } => Self::Parse {
                libclang: version.to_owned(),
                complaints,
            },
            other => other,
        }
    }
}
