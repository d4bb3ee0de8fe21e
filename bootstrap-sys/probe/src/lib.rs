//! Has a C compiler confirm what `bootstrap-sys` claims of an SDK.
//!
//! A claim is what the Rust source says: that a structure has this size, a function these
//! parameters, a constant this value. A probe is a C file that asserts every one of them against
//! the headers, and does not compile if one is wrong. The steps of [`prove`]:
//!
//! 1. `surface`: `syn` reads what the bindings and the crate's own sources export. An item of a
//!    kind that is not known is an error.
//! 2. `witness`: rustc compiles the crate around those bindings, and a program that is linked to it
//!    prints sizes, offsets, values, and what each macro's function makes of its `arguments`.
//! 3. `forms`: the C compiler tells typedefs from tags and bit-fields from members, which Rust does
//!    not.
//! 4. `probe`: the assertions are written, and the `compiler` has its say. `availability` has it
//!    use every function on every system.
//!
//! Nothing is taken from the headers but what the compiler makes of them, so a mistake of the
//! generator cannot stand on both sides of a comparison.

mod arguments;
mod availability;
mod compiler;
mod ctype;
mod forms;
mod member;
mod probe;
mod surface;
mod witness;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bootstrap_sys_generate::{Sdk, Target};

pub use probe::Kind;

use arguments::Trial;
use compiler::Compiler;
use ctype::Names;
use forms::Forms;
use member::Members;
use surface::Surface;

/// What is to be proved.
#[derive(Clone, Copy, Debug)]
pub struct Claims<'a> {
    /// The directory of `bootstrap-sys`, for `wrapper.h`, `headers/` and `src/`.
    pub sources: &'a Path,
    /// The bindings, as they were generated or committed.
    pub bindings: &'a str,
    /// What they are for.
    pub target: Target,
}

/// What was proved.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The macOS release of the headers.
    pub version: String,
    /// How many claims of each kind hold.
    pub tally: BTreeMap<Kind, usize>,
    /// Functions that the SDK does not declare, so that they were held against declarations of the
    /// crate's own, in `headers/`.
    pub stand_ins: Vec<String>,
    /// Functions for macros that these headers do not have.
    pub absent_macros: Vec<String>,
    /// Calls that no header declares, of which C knows nothing.
    pub spi: Vec<String>,
}

impl Proof {
    /// How many claims hold altogether.
    pub fn total(&self) -> usize {
        self.tally.values().sum()
    }
}

/// Proves `claims` against the headers of `sdk`. What it writes and compiles goes into `dir`.
///
/// The C compiler is clang: the one that `CC` names, or the system's own.
///
/// # Errors
///
/// [`Error::Refuted`] with every claim that does not hold. Any other error means that nothing was
/// proved either way.
pub fn prove(claims: Claims<'_>, sdk: &Sdk, dir: &Path) -> Result<Proof, Error> {
    fs::create_dir_all(dir).map_err(|error| Error::Io {
        path: dir.to_owned(),
        error,
    })?;
    let bindings = dir.join("bindings.rs");
    fs::write(&bindings, claims.bindings).map_err(|error| Error::Io {
        path: bindings.clone(),
        error,
    })?;
    let surface = Surface::read(claims.sources, claims.bindings)?;
    let forgotten = surface.forgotten_macros();
    if !forgotten.is_empty() {
        let said = forgotten.iter().map(|name| format!("the macro {name}"));
        return Err(Error::Unclassified(said.collect()));
    }
    let compiler = Compiler::find(sdk, claims.target, claims.sources, dir)?;
    let prelude = probe::prelude(claims.sources);
    let typedefs = forms::typedefs(&compiler, &prelude, &surface)?;
    let mut names = Names::new(&surface, &typedefs);
    let members = Members::find(&surface, &mut names)?;
    let trials = surface
        .macros
        .iter()
        .map(|subject| {
            Trial::of(subject, &surface)
                .map_err(|error| Error::Unclassified(vec![format!("{}: {error}", subject.name)]))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let testimony = witness::ask(claims.sources, &bindings, dir, &surface, &members, &trials)?;
    let forms = Forms::find(&compiler, &prelude, &surface, &names, &members)?;
    let probe = probe::write(
        &prelude, &surface, &members, &trials, &names, &forms, &testimony,
    )?;
    let opaque = forms.falsely_opaque.iter();
    let opaque = opaque.map(|name| format!("{name} is opaque, but the headers say what is in it"));
    let mut refuted: Vec<String> = opaque.collect();
    refuted.extend(availability::refuted(
        &compiler,
        &prelude,
        &surface.availability,
        &surface.stand_ins,
        &surface.version,
        claims.target.arch(),
    )?);
    let complaints = compiler.complaints("probe.c", &probe.text)?.into_iter();
    refuted.extend(complaints.map(|complaint| complaint.message));
    if !refuted.is_empty() {
        return Err(Error::Refuted {
            probe: dir.join("probe.c"),
            claims: refuted,
        });
    }
    let mut tally = probe.tally;
    tally.insert(Kind::Availability, surface.availability.len());
    Ok(Proof {
        version: surface.version,
        tally,
        stand_ins: surface.stand_ins,
        absent_macros: probe.absent_macros,
        spi: surface.spi,
    })
}

/// Why a proof failed, or could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The C compiler does not agree.
    #[error(
        "{} of the bindings' claims are refuted by the headers (see {}):\n{}",
        claims.len(), probe.display(), some(claims)
    )]
    Refuted {
        /// The C file.
        probe: PathBuf,
        /// What the compiler says, claim by claim.
        claims: Vec<String>,
    },
    /// The crate exports something that would not be proved.
    #[error(
        "nothing is known of how to prove this, so nothing was: teach `bootstrap-sys/probe` about it:\n{}",
        some(.0)
    )]
    Unclassified(Vec<String>),
    /// Rust's side of a comparison could not be had.
    #[error("Rust's compiler cannot say what the bindings claim: {0}")]
    Witness(String),
    /// The bindings or the crate's sources are not Rust.
    #[error("cannot be parsed as Rust: {0}")]
    NotRust(String),
    /// There is no C compiler to ask.
    #[error(
        "the proof needs clang, and CC names another compiler or none: {0}. \
         `cargo xtask test --only probe` brings its own"
    )]
    NoCompiler(String),
    /// The C compiler does not understand the headers.
    #[error("clang does not understand the headers:\n{}", some(.0))]
    Headers(Vec<String>),
    /// A file cannot be read or written, or a program not started.
    #[error("{}: {error}", path.display())]
    Io {
        /// Its path.
        path: PathBuf,
        /// What went wrong.
        #[source]
        error: std::io::Error,
    },
}

/// The first of many lines, and how many more there are.
fn some(lines: &[String]) -> String {
    const SHOWN: usize = 24;
    let mut text = lines
        .iter()
        .take(SHOWN)
        .cloned()
        .collect::<Vec<_>>()
        .join("\n");
    if lines.len() > SHOWN {
        text.push_str(&format!("\n… and {} more", lines.len() - SHOWN));
    }
    text
}
