//! Results: to standard output, or to a file that is either whole or untouched.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::Error;

/// Writes `text` to the file at `path`, or to standard output.
///
/// A file is written beside its place and then moved there. Where it is interrupted or fails, what
/// was there before is still there. A reader of standard output who has left is no error.
///
/// # Errors
///
/// It cannot be written.
pub fn write(path: Option<&Path>, text: &str) -> Result<(), Error> {
    match path {
        Some(path) => replace(path, text).map_err(|error| Error::Write {
            path: path.to_owned(),
            error,
        }),
        None => to_stdout(text).map_err(Error::Stdout),
    }
}

/// The environment variable in which GitHub names the file for a step's summary.
pub const SUMMARY_VARIABLE: &str = "GITHUB_STEP_SUMMARY";

/// Maximum bytes of a step's summary. GitHub takes 1 MiB, and nothing of a larger one.
const MAX_SUMMARY: usize = 1_000_000;

/// Adds `markdown` to the file at `path`, the summary of a step of a GitHub job.
///
/// # Errors
///
/// It cannot be written.
pub fn add_to_summary(path: &Path, markdown: &str) -> Result<(), Error> {
    let mut text = markdown.to_owned();
    if text.len() > MAX_SUMMARY {
        // Up to the end of a line, so that no character and no code is cut.
        let whole = text.as_bytes()[..MAX_SUMMARY]
            .iter()
            .rposition(|&byte| byte == b'\n');
        text.truncate(whole.map_or(0, |at| at + 1));
        text.push_str("\n…\n");
    }
    let add = || {
        let mut options = fs::OpenOptions::new();
        let mut file = options.append(true).create(true).open(path)?;
        file.write_all(text.as_bytes())
    };
    add().map_err(|error| Error::Summary {
        path: path.to_owned(),
        error,
    })
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if path.is_dir() {
        return Err(io::Error::other("it is a folder; name a file in it"));
    }
    if !folder.is_dir() {
        let missing = format!("there is no folder {}; make it first", folder.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, missing));
    }
    let mut file = tempfile::Builder::new()
        .prefix(".drift-")
        .tempfile_in(folder)?;
    // Colours are for terminals.
    let plain = anstream::adapter::strip_str(text).to_string();
    file.write_all(plain.as_bytes())?;
    // A temporary file is for its owner alone; a result is as readable as other new files.
    let permissions = match fs::metadata(path) {
        Ok(existing) => existing.permissions(),
        Err(_) => readable(),
    };
    file.as_file().set_permissions(permissions)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(unix)]
fn readable() -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    fs::Permissions::from_mode(0o644)
}

fn to_stdout(text: &str) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_written_replaces_the_old_one_and_leaves_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.json");
        for (text, plain) in [("one", "one"), ("\u{1b}[31mtwo\u{1b}[0m", "two")] {
            write(Some(&path), text).expect("written");
            assert_eq!(fs::read_to_string(&path).expect("read"), plain);
        }
        assert_eq!(fs::read_dir(folder.path()).expect("read").count(), 1);
    }

    #[test]
    fn summary_is_added_to_what_is_there_and_is_not_too_large() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("summary.md");
        add_to_summary(&path, "one\n").expect("written");
        let long = "- ä line of a list\n".repeat(100_000);
        add_to_summary(&path, &long).expect("written");
        let text = fs::read_to_string(&path).expect("read");
        assert!(text.starts_with("one\n- ä line"));
        assert!(text.ends_with(" list\n\n…\n") && text.len() < MAX_SUMMARY + 100);
        let said = add_to_summary(folder.path(), "text").expect_err("a folder");
        assert!(said.to_string().contains("GITHUB_STEP_SUMMARY"), "{said}");
    }

    #[test]
    fn standard_output_has_nothing_that_was_there_before() {
        let error = io::Error::from(io::ErrorKind::StorageFull);
        let said = Error::Stdout(error).to_string();
        assert!(
            said.starts_with("cannot write to standard output: "),
            "{said}"
        );
        assert!(!said.contains("before"), "{said}");
    }

    #[test]
    fn file_that_cannot_be_written_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("none/a.json");
        let said = write(Some(&path), "text")
            .expect_err("no such folder")
            .to_string();
        assert!(said.contains("none/a.json"), "{said}");
        assert!(said.contains("make it first"), "{said}");
        assert!(!said.contains(".drift-"), "{said}");
        let said = write(Some(folder.path()), "text")
            .expect_err("a folder")
            .to_string();
        assert!(said.contains("it is a folder"), "{said}");
    }
}
