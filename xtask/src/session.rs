//! A Mach session for what is run here.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::command::Run;

/// A runtime directory of its own, so that what runs in it neither meets nor disturbs the user's
/// session.
pub(crate) struct Session {
    dir: TempDir,
}

impl Session {
    /// Makes it, private and with a short path: a socket's path may have 107 bytes.
    ///
    /// # Errors
    ///
    /// There is no room for it.
    pub(crate) fn new() -> Result<Self> {
        let dir = tempfile::Builder::new()
            .prefix("mach-")
            .permissions(fs::Permissions::from_mode(0o700))
            .tempdir_in("/tmp")
            .context("making a runtime directory in /tmp")?;
        Ok(Self { dir })
    }

    /// Has a command use it.
    pub(crate) fn enter(&self, run: Run) -> Run {
        run.quiet_env("XDG_RUNTIME_DIR", self.dir.path())
            .env_remove("MACHD_SOCKET")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn session_is_private_and_leaves_nothing() {
        let session = Session::new().expect("made");
        let path = session.dir.path().to_owned();
        let mode = fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        assert!(path.as_os_str().len() < 40, "{}", path.display());
        drop(session);
        assert!(!path.exists());
    }
}
