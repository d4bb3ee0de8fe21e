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
mod html;
mod report;
mod source;
mod spell;
pub mod verify;

use std::collections::BTreeSet;

use serde::Serialize;

pub use find::{Crate, find};
pub use html::html;
pub use report::{json, markdown, text};

use crate::Error;
use crate::surface::Surface;

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
            findings: vec![],
        }
    }

    /// Adds what was found for one target.
    fn add(&mut self, found: compare::Found, surface: &Surface) {
        self.targets.push(surface.target.clone());
        self.compared = self.compared.max(found.compared);
        self.not_compared.extend(found.not_compared);
        self.not_in_headers.extend(found.not_in_headers);
        for finding in found.findings {
            merge(&mut self.findings, finding, &surface.target);
        }
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

    /// One line that says how the audit came out.
    pub fn verdict(&self) -> String {
        let counts: Vec<String> = Wrong::ALL
            .into_iter()
            .map(|wrong| (self.count(wrong), wrong))
            .filter(|(count, _)| *count > 0)
            .map(|(count, wrong)| format!("{count} {}", wrong.says()))
            .collect();
        if counts.is_empty() {
            return "nothing wrong, nothing missing".to_owned();
        }
        counts.join(", ")
    }
}

/// Holds a crate against the surfaces of an SDK.
///
/// # Errors
///
/// Its source cannot be read.
pub fn audit(subject: &Crate, surfaces: &[Surface]) -> Result<Audit, Error> {
    let sdk = surfaces.first().map_or("", |surface| &surface.sdk);
    let mut audit = Audit::new(&subject.name, &subject.version, sdk);
    for surface in surfaces {
        let source = source::read(&subject.root, &subject.name, arch(surface))?;
        audit.add(compare::compare(&source, surface), surface);
    }
    audit.findings.sort();
    Ok(audit)
}

/// Holds one file of bindings, such as a snapshot, against a surface. `name` says which it is.
///
/// # Errors
///
/// It is no Rust.
pub fn audit_text(text: &str, name: &str, surface: &Surface) -> Result<Audit, Error> {
    let source = source::read_text(text, name, arch(surface))?;
    let mut audit = Audit::new(name, "", &surface.sdk);
    audit.add(compare::compare(&source, surface), surface);
    audit.findings.sort();
    Ok(audit)
}

/// Adds a finding, or the target to one that is there already.
fn merge(findings: &mut Vec<Finding>, finding: Finding, target: &str) {
    let same = |other: &&mut Finding| {
        (other.wrong, &other.name, &other.rust, &other.c)
            == (finding.wrong, &finding.name, &finding.rust, &finding.c)
    };
    match findings.iter_mut().find(same) {
        Some(known) => known.targets.push(target.to_owned()),
        None => findings.push(Finding {
            targets: vec![target.to_owned()],
            ..finding
        }),
    }
}

fn arch(surface: &Surface) -> bootstrap_sys_generate::Arch {
    if surface.target.starts_with("x86_64") {
        bootstrap_sys_generate::Arch::X86_64
    } else {
        bootstrap_sys_generate::Arch::Aarch64
    }
}
