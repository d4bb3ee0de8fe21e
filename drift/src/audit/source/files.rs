//! Files of a crate, within limits.
//!
//! An audited crate is untrusted. Its `#[path]` attributes may name an endless device, a private
//! file outside the crate, or the module itself.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The largest file that is read. The largest of libc has 0.3 MiB, windows-sys has 10.
const MAX_FILE: u64 = 16 << 20;
/// Maximum bytes per crate.
const MAX_TOTAL: u64 = 256 << 20;
/// Maximum files per crate.
const MAX_FILES: usize = 20_000;
/// Maximum nesting of modules in files.
const MAX_DEPTH: usize = 128;

/// The files of one crate.
pub(super) struct Files {
    /// The crate's folder, without links. `None` for a text without one.
    root: Option<PathBuf>,
    bytes: u64,
    files: usize,
    /// Files being read, without links. A module cannot contain itself.
    open: Vec<PathBuf>,
}

impl Files {
    /// The files below `root`; none without one.
    pub(super) fn below(root: Option<&Path>) -> Self {
        let real = |root: &Path| fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
        Self {
            root: root.map(real),
            bytes: 0,
            files: 0,
            open: vec![],
        }
    }

    /// Reads a file and marks it as open until [`close`](Self::close). The error is the reason.
    pub(super) fn open(&mut self, path: &Path) -> Result<String, String> {
        let root = self.root.as_ref().ok_or("only one text is read")?;
        let real = fs::canonicalize(path).map_err(|error| error.to_string())?;
        if !real.starts_with(root) {
            return Err("it is outside the crate's folder".to_owned());
        }
        if self.open.contains(&real) {
            return Err("it contains itself".to_owned());
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(format!("modules nest more than {MAX_DEPTH} deep"));
        }
        if self.files >= MAX_FILES {
            return Err(format!("the crate has more than {MAX_FILES} files"));
        }
        // Check before opening: opening a pipe blocks until it has a writer.
        let is_file = |metadata: fs::Metadata| metadata.is_file();
        if !fs::metadata(&real).is_ok_and(is_file) {
            return Err("it is not a regular file".to_owned());
        }
        let file = File::open(&real).map_err(|error| error.to_string())?;
        let mut text = String::new();
        let read = file.take(MAX_FILE + 1).read_to_string(&mut text);
        read.map_err(|error| error.to_string())?;
        let length = text.len() as u64;
        if length > MAX_FILE {
            return Err(format!("it is larger than {} MiB", MAX_FILE >> 20));
        }
        if self.bytes + length > MAX_TOTAL {
            let limit = MAX_TOTAL >> 20;
            return Err(format!("the crate's files have more than {limit} MiB"));
        }
        self.bytes += length;
        self.files += 1;
        self.open.push(real);
        Ok(text)
    }

    /// Marks the file opened last as closed.
    pub(super) fn close(&mut self) {
        self.open.pop();
    }
}
