//! Another Rust crate's bindings, held against an SDK.
//!
//! The crate's source is read as it is, both sides' types are brought down to what a machine sees,
//! and what differs becomes a [`Finding`]. Each finding carries assertions in C that a compiler can
//! hold against the headers ([`verify`]), so that a mistake of ours does not end up as somebody
//! else's.

mod abi;
mod compare;
mod constant;
mod find;
mod report;
mod source;
mod spell;
pub mod verify;

use std::collections::BTreeSet;
use std::panic::resume_unwind;
use std::thread;

use serde::Serialize;

pub use find::{Crate, find};
pub use report::{json, markdown, text};

use crate::Error;
use crate::surface::Surface;
use source::Source;

/// What is wrong with a declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wrong {
    /// A function with another prototype than C's.
    Prototype,
    /// A structure with another layout than C's.
    Layout,
    /// A type, variable or constant of another type than C's.
    Type,
    /// A constant with another value than C's.
    Value,
    /// A function that neither a header declares nor a library exports.
    Gone,
    /// Something that the headers declare and the crate does not.
    Missing,
}

impl Wrong {
    /// All of them, the worst first.
    pub const ALL: [Self; 6] = [
        Self::Prototype,
        Self::Layout,
        Self::Type,
        Self::Value,
        Self::Gone,
        Self::Missing,
    ];

    /// Its name in plain words.
    pub fn says(self) -> &'static str {
        match self {
            Self::Prototype => "wrong prototype",
            Self::Layout => "wrong layout",
            Self::Type => "wrong type",
            Self::Value => "wrong value",
            Self::Gone => "not there any more",
            Self::Missing => "missing",
        }
    }

    /// Why it matters.
    pub fn why(self) -> &'static str {
        match self {
            Self::Prototype => "The call passes or reads something else than the function expects.",
            Self::Layout => "Memory is read and written in the wrong place, or past its end.",
            Self::Type => "A value is taken for one of another size or sign.",
            Self::Value => "Something else is asked for than the name says.",
            Self::Gone => "A program that calls it does not link.",
            Self::Missing => "It cannot be used through the crate.",
        }
    }
}

/// Something wrong, or missing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// What is wrong.
    pub wrong: Wrong,
    /// The name of the declaration.
    pub name: String,
    /// The header that declares it.
    pub header: String,
    /// Where the crate declares it, as `file:line`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub at: String,
    /// What the crate says.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub rust: String,
    /// What C says.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub c: String,
    /// The architectures it was found on.
    pub targets: Vec<String>,
    /// Whether a C compiler agrees; none if it was not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// What C is asked. Each line is a declaration that compiles if the finding is right.
    #[serde(skip)]
    pub(crate) checks: Vec<String>,
}

impl Finding {
    /// Returns `true` if the findings differ at most in their targets.
    fn is_same(&self, other: &Self) -> bool {
        (self.wrong, &self.name, &self.header, &self.at)
            == (other.wrong, &other.name, &other.header, &other.at)
            && (&self.rust, &self.c) == (&other.rust, &other.c)
    }
}

/// A kind of source that was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnreadKind {
    /// A macro that was not expanded.
    Macro,
    /// A file that could not be read or parsed.
    File,
    /// An `include!` that was not followed.
    Include,
}

impl UnreadKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Macro, Self::File, Self::Include];

    /// Name in plain words, in the plural.
    pub fn says(self) -> &'static str {
        match self {
            Self::Macro => "macros not expanded",
            Self::File => "files not read",
            Self::Include => "includes not followed",
        }
    }
}

/// Source that was not read. Declarations in it were not compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Unread {
    /// Kind of source.
    pub kind: UnreadKind,
    /// The macro, or the module of a file.
    pub what: String,
    /// Position, as `file:line`.
    pub at: String,
    /// Reason.
    pub why: String,
}

/// A crate's bindings, held against an SDK.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Audit {
    /// The crate's name.
    #[serde(rename = "crate")]
    pub name: String,
    /// Its version.
    pub version: String,
    /// The SDK's version.
    pub sdk: String,
    /// The targets that were looked at.
    pub targets: Vec<String>,
    /// How many of the crate's declarations were held against C's.
    pub compared: usize,
    /// Declarations that were not, for want of understanding, and why.
    pub not_compared: BTreeSet<String>,
    /// Declarations that the headers do not have, but a library exports or another header may have.
    pub not_in_headers: BTreeSet<String>,
    /// Source that was not read.
    pub not_read: BTreeSet<Unread>,
    /// Features of the crate that are off by default, and for which declarations may be left out.
    pub features_off: BTreeSet<String>,
    /// What is wrong or missing.
    pub findings: Vec<Finding>,
}

impl Audit {
    fn new(name: &str, version: &str, sdk: &str) -> Self {
        Self {
            name: name.to_owned(),
            version: version.to_owned(),
            sdk: sdk.to_owned(),
            targets: vec![],
            compared: 0,
            not_compared: BTreeSet::new(),
            not_in_headers: BTreeSet::new(),
            not_read: BTreeSet::new(),
            features_off: BTreeSet::new(),
            findings: vec![],
        }
    }

    /// Adds what was found for one target.
    fn add(&mut self, found: compare::Found, surface: &Surface) {
        self.targets.push(surface.target.clone());
        self.compared = self.compared.max(found.compared);
        self.not_compared.extend(found.not_compared);
        self.not_in_headers.extend(found.not_in_headers);
        self.not_read.extend(found.not_read);
        self.features_off.extend(found.features_off);
        self.findings
            .extend(found.findings.into_iter().map(|finding| Finding {
                targets: vec![surface.target.clone()],
                ..finding
            }));
    }

    /// Sorts the findings and merges those that differ only in their targets.
    fn merge(&mut self) {
        self.findings.sort();
        self.findings.dedup_by(|later, first| {
            let same = later.is_same(first);
            if same {
                first.targets.append(&mut later.targets);
            }
            same
        });
    }

    /// How many findings say that.
    pub fn count(&self, wrong: Wrong) -> usize {
        let findings = self.findings.iter();
        findings.filter(|finding| finding.wrong == wrong).count()
    }

    /// Whether something is wrong, rather than only missing.
    pub fn is_wrong(&self) -> bool {
        let mut findings = self.findings.iter();
        findings.any(|finding| finding.wrong != Wrong::Missing)
    }

    /// Returns `true` if no declaration was compared or found wrong, so the audit proves nothing.
    pub fn is_empty(&self) -> bool {
        self.compared == 0 && !self.is_wrong()
    }

    /// Counts unread places of a kind.
    pub fn unread(&self, kind: UnreadKind) -> usize {
        let unread = self.not_read.iter();
        unread.filter(|unread| unread.kind == kind).count()
    }

    /// One line that counts unread source by kind. Empty if everything was read.
    pub fn left_out(&self) -> String {
        let counts = UnreadKind::ALL
            .into_iter()
            .map(|kind| (self.unread(kind), kind));
        let counts = counts.filter(|(count, _)| *count > 0);
        let counts: Vec<String> = counts
            .map(|(count, kind)| format!("{count} {}", kind.says()))
            .collect();
        counts.join(", ")
    }

    /// One line that says how the audit came out.
    pub fn verdict(&self) -> String {
        let counts: Vec<String> = Wrong::ALL
            .into_iter()
            .map(|wrong| (self.count(wrong), wrong))
            .filter(|(count, _)| *count > 0)
            .map(|(count, wrong)| format!("{count} {}", wrong.says()))
            .collect();
        let mut verdict = if !counts.is_empty() {
            counts.join(", ")
        } else if self.is_empty() {
            "nothing was compared".to_owned()
        } else if self.not_read.is_empty() {
            "nothing wrong, nothing missing".to_owned()
        } else {
            "nothing wrong in what was read".to_owned()
        };
        if !self.not_read.is_empty() {
            verdict.push_str(&format!("; not all was read: {}", self.left_out()));
        }
        verdict
    }
}

/// Holds a crate against the surfaces of an SDK.
///
/// # Errors
///
/// The file in which the crate starts cannot be read. Of other files that is noted in the audit.
pub fn audit(subject: &Crate, surfaces: &[Surface]) -> Result<Audit, Error> {
    let name = (subject.name.as_str(), subject.version.as_str());
    run(name, surfaces, |target| source::read(subject, target))
}

/// Holds one file of bindings, such as a snapshot, against a surface. `name` says which it is.
///
/// # Errors
///
/// It is no Rust.
pub fn audit_text(text: &str, name: &str, surface: &Surface) -> Result<Audit, Error> {
    let surfaces = std::slice::from_ref(surface);
    run((name, ""), surfaces, |target| {
        source::read_text(text, name, target)
    })
}

/// Reads and compares the source once per surface, each on a thread with the stack that parsing
/// may need.
fn run(
    (name, version): (&str, &str),
    surfaces: &[Surface],
    read: impl Fn(&str) -> Result<Source, Error> + Sync,
) -> Result<Audit, Error> {
    let sdk = surfaces.first().map_or("", |surface| &surface.sdk);
    let mut audit = Audit::new(name, version, sdk);
    let one = |surface: &Surface| Ok(compare::compare(&read(&surface.target)?, surface));
    let all: Result<Vec<compare::Found>, Error> = thread::scope(|scope| {
        let one = &one;
        let start = |surface| {
            let thread = thread::Builder::new().stack_size(source::STACK);
            thread.spawn_scoped(scope, move || one(surface))
        };
        // All are started before the first is waited for.
        let threads: Vec<_> = surfaces.iter().map(start).collect();
        let ends = threads.into_iter().map(|thread| {
            let thread = thread.map_err(|error| {
                let size = source::STACK >> 20;
                Error::Other(format!("a thread with {size} MiB of stack: {error}"))
            })?;
            thread.join().unwrap_or_else(|panic| resume_unwind(panic))
        });
        ends.collect()
    });
    for (found, surface) in all?.into_iter().zip(surfaces) {
        audit.add(found, surface);
    }
    audit.merge();
    Ok(audit)
}

/// Text from a crate's source without control characters, which a terminal would obey.
fn printable(text: &str) -> String {
    let visible = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    text.chars().map(visible).collect()
}
