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
        None => to_stdout(text).map_err(|error| Error::Write {
            path: "standard output".into(),
            error,
        }),
    }
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if path.is_dir() {
        return Err(io::Error::other("it is a folder"));
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
    fn file_that_cannot_be_written_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("none/a.json");
        let said = write(Some(&path), "text")
            .expect_err("no such folder")
            .to_string();
        assert!(said.contains("none/a.json"), "{said}");
        let said = write(Some(folder.path()), "text")
            .expect_err("a folder")
            .to_string();
        assert!(said.contains("it is a folder"), "{said}");
    }
}
