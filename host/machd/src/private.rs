//! A session of one's own: for tests and demonstrations that must meet nobody else's services.

use std::fs::Permissions;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::thread::JoinHandle;

use mach_kernel::Limits;

use crate::server::{Idle, Server, Stop};
use crate::session::{Place, SessionError};

/// A session that runs inside this program and ends with this value.
///
/// Processes join it when `MACHD_SOCKET` names its [socket](Private::socket).
#[derive(Debug)]
pub struct Private {
    place: Place,
    stop: Stop,
    server: Option<JoinHandle<io::Result<()>>>,
    // Removed last.
    _directory: tempfile::TempDir,
}

impl Private {
    /// Starts a session in a directory of its own.
    ///
    /// # Errors
    ///
    /// When the directory, the socket or the thread cannot be made.
    pub fn start() -> Result<Private, SessionError> {
        Private::with_limits(Limits::default())
    }

    /// The same, with other limits.
    ///
    /// # Errors
    ///
    /// As for [`Private::start`].
    pub fn with_limits(limits: Limits) -> Result<Private, SessionError> {
        let failed = |error| SessionError::Directory {
            path: std::env::temp_dir(),
            error,
        };
        let directory = tempfile::Builder::new()
            .prefix("machd-")
            .permissions(Permissions::from_mode(0o700))
            .tempdir()
            .map_err(failed)?;
        let place = Place::in_directory(directory.path());
        place.prepare()?;
        let listener = place.listen(&place.lock()?)?;
        let socket = place.socket();
        let failed = |error| SessionError::Socket {
            path: socket.clone(),
            error,
        };
        let server = Server::with_limits(listener, Idle::Never, limits).map_err(failed)?;
        let stop = server.stop();
        let server = std::thread::Builder::new()
            .name("machd".into())
            .spawn(move || server.run())
            .map_err(failed)?;
        Ok(Private {
            place,
            stop,
            server: Some(server),
            _directory: directory,
        })
    }

    /// The value for `MACHD_SOCKET`.
    pub fn socket(&self) -> PathBuf {
        self.place.socket()
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        self.stop.now();
        if let Some(server) = self.server.take() {
            // What went wrong in there was seen by its clients; there is nobody else to tell.
            let _ = server.join();
        }
    }
}
