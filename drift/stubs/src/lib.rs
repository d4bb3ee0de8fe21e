#![doc = include_str!("../README.md")]

mod document;
mod error;
mod target;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use document::{Before4, Version4, Version5, VersionInJson};

pub use error::Error;
pub use target::{Architecture, Platform, Target};

/// The largest stub that is read. The largest of an SDK has 3 MiB.
const MAX_BYTES: u64 = 32 << 20;

/// A stub: a library and, as further documents, libraries that it re-exports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stub {
    path: PathBuf,
    libraries: Vec<Library>,
}

/// A library that a stub describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Library {
    install_name: String,
    targets: Vec<String>,
    sections: Vec<Section>,
    /// Names of re-exported libraries, each list with its targets.
    reexports: Vec<(Vec<String>, Vec<String>)>,
}

/// Symbols that are exported to the same targets.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Section {
    targets: Vec<String>,
    symbols: Vec<(Kind, Vec<String>)>,
}

/// Kind of a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Code or data.
    Plain,
    /// A weak definition, which another library may override.
    Weak,
    /// A thread-local variable.
    ThreadLocal,
}

/// An exported symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbol<'a> {
    /// The path of the library that exports it, on a device.
    pub library: &'a str,
    /// Kind of the symbol.
    pub kind: Kind,
}

impl Stub {
    /// Reads the stub at `path`.
    ///
    /// # Errors
    ///
    /// [`Error::Read`], [`Error::Malformed`], [`Error::OtherVersion`].
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text = read(path).map_err(|error| Error::Read {
            path: path.to_owned(),
            error,
        })?;
        Self::parse(&text, path)
    }

    /// Reads a stub's text. `path` is what errors call it.
    ///
    /// # Errors
    ///
    /// [`Error::Malformed`], [`Error::OtherVersion`].
    pub fn parse(text: &str, path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let libraries = if text.len() as u64 > MAX_BYTES {
            Err(malformed(path, None, too_large()))
        } else if text.trim_start().starts_with('{') {
            in_json(text, path)
        } else if text.starts_with("---") {
            in_yaml(text, path)
        } else {
            let problem = "it starts with neither `---` (YAML) nor `{` (JSON)".to_owned();
            Err(malformed(path, Some(1), problem))
        };
        Ok(Self {
            path: path.to_owned(),
            libraries: libraries?,
        })
    }

    /// The library, followed by those that it re-exports and describes.
    pub fn libraries(&self) -> &[Library] {
        &self.libraries
    }

    /// The targets of all libraries, as stubs name them since version 4, such as `arm64e-macos`.
    pub fn targets(&self) -> BTreeSet<&str> {
        let libraries = self.libraries.iter();
        let targets = libraries.flat_map(|library| &library.targets);
        targets.map(String::as_str).collect()
    }

    /// The symbols that programs for `target` can use, as the linker names them (`_mach_msg`).
    ///
    /// Instructions to the linker (`$ld$hide$…`) are among them. A symbol that several libraries
    /// export belongs to the first.
    ///
    /// # Errors
    ///
    /// [`Error::OtherTargets`], [`Error::NoSymbols`].
    pub fn symbols(&self, target: Target) -> Result<BTreeMap<&str, Symbol<'_>>, Error> {
        let mut symbols = BTreeMap::new();
        for library in &self.libraries {
            let sections = library.sections.iter();
            let sections = sections.filter(|section| has(&section.targets, target));
            for (kind, names) in sections.flat_map(|section| &section.symbols) {
                for name in names {
                    symbols.entry(name.as_str()).or_insert(Symbol {
                        library: &library.install_name,
                        kind: *kind,
                    });
                }
            }
        }
        if !symbols.is_empty() {
            return Ok(symbols);
        }
        let found = self.targets();
        let path = self.path.clone();
        let wanted = target;
        if found.iter().any(|library| target.can_use(library)) {
            return Err(Error::NoSymbols { path, wanted });
        }
        Err(Error::OtherTargets {
            path,
            wanted,
            found: found.into_iter().map(str::to_owned).collect(),
        })
    }
}

impl Library {
    /// The library's path on a device.
    pub fn install_name(&self) -> &str {
        &self.install_name
    }

    /// The targets that the library is for, as stubs name them since version 4.
    pub fn targets(&self) -> &[String] {
        &self.targets
    }

    /// The paths of the libraries whose symbols programs for `target` can use through this one.
    pub fn reexported(&self, target: Target) -> BTreeSet<&str> {
        let lists = self.reexports.iter();
        let lists = lists.filter(|(targets, _)| has(targets, target));
        lists
            .flat_map(|(_, names)| names)
            .map(String::as_str)
            .collect()
    }
}

fn has(targets: &[String], target: Target) -> bool {
    targets.iter().any(|library| target.can_use(library))
}

/// Reads a regular file up to the limit: a device has no end.
fn read(path: &Path) -> io::Result<String> {
    // Check before opening: opening a pipe blocks until it has a writer.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    let file = File::open(path)?;
    let mut text = String::new();
    file.take(MAX_BYTES + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MAX_BYTES {
        return Err(io::Error::other(too_large()));
    }
    Ok(text)
}

fn too_large() -> String {
    format!("it is larger than {} MiB", MAX_BYTES >> 20)
}

fn malformed(path: &Path, line: Option<usize>, problem: String) -> Error {
    Error::Malformed {
        path: path.to_owned(),
        line,
        problem,
    }
}

fn in_json(text: &str, path: &Path) -> Result<Vec<Library>, Error> {
    let fail = |error: serde_json::Error| {
        let problem = error.to_string();
        // The line stands in front.
        let problem = problem.split(" at line ").next().unwrap_or(&problem);
        let line = Some(error.line()).filter(|line| *line > 0);
        malformed(path, line, problem.to_owned())
    };
    let version: VersionInJson = serde_json::from_str(text).map_err(fail)?;
    if version.tapi_tbd_version != 5 {
        return Err(other_version(path, &version.tapi_tbd_version.to_string()));
    }
    let stub: Version5 = serde_json::from_str(text).map_err(fail)?;
    let libraries = stub.libraries();
    libraries.map_err(|problem| malformed(path, None, problem))
}

fn in_yaml(text: &str, path: &Path) -> Result<Vec<Library>, Error> {
    let documents = yaml::documents(text)
        .map_err(|problem| malformed(path, Some(problem.line), problem.what))?;
    if documents.is_empty() {
        return Err(malformed(path, None, "it has no document".to_owned()));
    }
    let libraries = documents.into_iter().map(|document| {
        let line = Some(document.line);
        let fail = |error: serde_json::Error| {
            let problem = format!("in the document that starts here: {error}");
            malformed(path, line, problem)
        };
        match document.tag.as_deref() {
            None | Some("tapi-tbd-v1" | "tapi-tbd-v2" | "tapi-tbd-v3") => {
                let library: Before4 = serde_json::from_value(document.value).map_err(fail)?;
                Ok(library.library())
            }
            Some("tapi-tbd") => {
                let version = document.value.get("tbd-version");
                match version.and_then(|version| version.as_str()) {
                    Some("4") => {}
                    Some(version) => return Err(other_version(path, version)),
                    None => {
                        let problem = "`tbd-version` is missing".to_owned();
                        return Err(malformed(path, line, problem));
                    }
                }
                let library: Version4 = serde_json::from_value(document.value).map_err(fail)?;
                Ok(library.library())
            }
            Some(tag) => {
                let problem = format!("a document of the unknown kind `!{tag}`");
                Err(malformed(path, line, problem))
            }
        }
    });
    libraries.collect()
}

fn other_version(path: &Path, version: &str) -> Error {
    Error::OtherVersion {
        path: path.to_owned(),
        version: version.to_owned(),
    }
}
