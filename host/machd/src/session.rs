//! Where a session lives, and that it is really this user's.
//!
//! A session is a socket in a directory. The directory belongs to the user and is closed to
//! everyone else; both are checked before anything in it is believed, on both sides. A lock
//! file beside the socket makes sure that one session starts, and that a socket left behind by
//! one that died is replaced by nobody else at the same time.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, flock};

/// The socket's name in the session's directory.
const SOCKET: &str = "socket";
/// The lock's name in the session's directory.
const LOCK: &str = "lock";
/// Bytes a socket's path may have, with its NUL (`sockaddr_un`).
const PATH_ROOM: usize = 108;

/// Why a session cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The directory could not be made or looked at.
    #[error("session directory {}: {error}", path.display())]
    Directory {
        /// The directory.
        path: PathBuf,
        /// What went wrong.
        error: io::Error,
    },
    /// The directory belongs to somebody else.
    #[error(
        "session directory {} belongs to user {owner}, not to user {user}: refusing to trust it",
        path.display()
    )]
    ForeignDirectory {
        /// The directory.
        path: PathBuf,
        /// Its owner.
        owner: u32,
        /// Who wants to use it.
        user: u32,
    },
    /// Others may enter the directory.
    #[error(
        "session directory {} has mode {mode:04o}: others may enter it; `chmod 700` it or remove it",
        path.display()
    )]
    OpenDirectory {
        /// The directory.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The path is no directory: a file, or a link, which is not followed.
    #[error("session directory {} is not a directory", path.display())]
    NotADirectory {
        /// The path.
        path: PathBuf,
    },
    /// The path does not fit into a socket address.
    #[error("socket path {} has {} bytes; at most {} fit", path.display(), path.as_os_str().len(), PATH_ROOM - 1)]
    PathTooLong {
        /// The path.
        path: PathBuf,
    },
    /// A session is already running there.
    #[error("a session already listens at {}", path.display())]
    AlreadyRunning {
        /// Its socket.
        path: PathBuf,
    },
    /// The lock or the socket could not be made.
    #[error("session socket {}: {error}", path.display())]
    Socket {
        /// The socket.
        path: PathBuf,
        /// What went wrong.
        error: io::Error,
    },
}

/// The place of a session: its socket and its lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    directory: PathBuf,
}

impl Place {
    /// The place of this user's own session: `machd` under `XDG_RUNTIME_DIR`, or
    /// `/tmp/machd-<uid>` where that is not set.
    pub fn of_user() -> Place {
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        let directory = match runtime.filter(|path| path.is_absolute()) {
            Some(runtime) => runtime.join("machd"),
            None => format!("/tmp/machd-{}", user()).into(),
        };
        Place { directory }
    }

    /// A session in that directory.
    pub fn in_directory(directory: impl Into<PathBuf>) -> Place {
        Place {
            directory: directory.into(),
        }
    }

    /// The session whose socket that is; the socket's name must be `socket`, as `MACHD_SOCKET`
    /// has it.
    pub fn of_socket(socket: &Path) -> Option<Place> {
        (socket.file_name()? == SOCKET).then_some(())?;
        Some(Place {
            directory: socket.parent()?.into(),
        })
    }

    /// The socket.
    pub fn socket(&self) -> PathBuf {
        self.directory.join(SOCKET)
    }

    /// Makes the directory if it is missing.
    ///
    /// # Errors
    ///
    /// [`SessionError::Directory`]; also whatever [`Place::check`] finds.
    pub fn prepare(&self) -> Result<(), SessionError> {
        let path = &self.directory;
        match fs::DirBuilder::new().mode(0o700).create(path) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                return Err(SessionError::Directory {
                    path: path.clone(),
                    error,
                });
            }
        }
        self.check()
    }

    /// Checks that the directory is this user's and nobody else's.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn check(&self) -> Result<(), SessionError> {
        let path = self.directory.clone();
        let found = fs::symlink_metadata(&path).map_err(|error| SessionError::Directory {
            path: path.clone(),
            error,
        })?;
        if !found.is_dir() {
            return Err(SessionError::NotADirectory { path });
        }
        if found.uid() != user() {
            return Err(SessionError::ForeignDirectory {
                path,
                owner: found.uid(),
                user: user(),
            });
        }
        if found.mode() & 0o077 != 0 {
            return Err(SessionError::OpenDirectory {
                path,
                mode: found.mode() & 0o7777,
            });
        }
        if self.socket().as_os_str().len() >= PATH_ROOM {
            return Err(SessionError::PathTooLong {
                path: self.socket(),
            });
        }
        Ok(())
    }

    /// Waits for the session's lock. It is given back when the file is dropped.
    ///
    /// # Errors
    ///
    /// [`SessionError::Socket`].
    pub fn lock(&self) -> Result<File, SessionError> {
        let path = self.directory.join(LOCK);
        let open = || -> io::Result<File> {
            let file = File::options()
                .write(true)
                .create(true)
                .truncate(false)
                .mode(0o600)
                .open(&path)?;
            flock(&file, FlockOperation::LockExclusive)?;
            Ok(file)
        };
        open().map_err(|error| SessionError::Socket {
            path: path.clone(),
            error,
        })
    }

    /// Listens where nobody listens yet. The caller holds the lock.
    ///
    /// A socket that a dead session left behind is replaced.
    ///
    /// # Errors
    ///
    /// [`SessionError::AlreadyRunning`], or [`SessionError::Socket`].
    pub fn listen(&self, _lock: &File) -> Result<UnixListener, SessionError> {
        let path = self.socket();
        let failed = |error| SessionError::Socket {
            path: path.clone(),
            error,
        };
        match UnixStream::connect(&path) {
            Ok(_) => return Err(SessionError::AlreadyRunning { path }),
            Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
                fs::remove_file(&path).map_err(failed)?;
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(error)),
        }
        UnixListener::bind(&path).map_err(failed)
    }
}

/// The user this process acts as.
pub fn user() -> u32 {
    rustix::process::geteuid().as_raw()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn place() -> (tempfile::TempDir, Place) {
        let scratch = tempfile::tempdir().expect("a scratch directory");
        let place = Place::in_directory(scratch.path().join("machd"));
        (scratch, place)
    }

    #[test]
    fn directory_is_made_private() {
        let (_scratch, place) = place();
        place.prepare().expect("made");
        let mode = fs::metadata(&place.directory).expect("there").mode();
        assert_eq!(mode & 0o7777, 0o700);
    }

    #[test]
    fn directory_open_to_others_is_refused() {
        let (_scratch, place) = place();
        place.prepare().expect("made");
        let open = fs::Permissions::from_mode(0o750);
        fs::set_permissions(&place.directory, open).expect("changed");
        let error = place.prepare().expect_err("refused");
        assert!(
            matches!(error, SessionError::OpenDirectory { mode: 0o750, .. }),
            "{error}"
        );
        assert!(error.to_string().contains("chmod 700"), "{error}");
    }

    #[test]
    fn directory_behind_a_link_is_refused() {
        let (scratch, place) = place();
        fs::create_dir(scratch.path().join("real")).expect("made");
        symlink(scratch.path().join("real"), &place.directory).expect("linked");
        let error = place.prepare().expect_err("refused");
        assert!(
            matches!(error, SessionError::NotADirectory { .. }),
            "{error}"
        );
    }

    #[test]
    fn directory_of_somebody_else_is_refused() {
        // The root directory belongs to root, and a session may not live in it: for any other
        // user it is foreign, for root it is open to others.
        let error = Place::in_directory("/").check().expect_err("refused");
        let foreign = matches!(error, SessionError::ForeignDirectory { owner: 0, .. });
        let open = matches!(error, SessionError::OpenDirectory { .. });
        assert!(if user() == 0 { open } else { foreign }, "{error}");
    }

    #[test]
    fn socket_left_by_a_dead_session_is_replaced() {
        let (_scratch, place) = place();
        place.prepare().expect("made");
        drop(UnixListener::bind(place.socket()).expect("bound"));
        let lock = place.lock().expect("locked");
        let listener = place.listen(&lock).expect("replaced");
        drop(lock);
        UnixStream::connect(place.socket()).expect("somebody listens");
        let lock = place.lock().expect("locked");
        let error = place.listen(&lock).expect_err("one listens already");
        assert!(
            matches!(error, SessionError::AlreadyRunning { .. }),
            "{error}"
        );
        drop(listener);
    }

    #[test]
    fn socket_path_that_does_not_fit_is_refused() {
        let scratch = tempfile::tempdir().expect("a scratch directory");
        let place = Place::in_directory(scratch.path().join("x".repeat(120)));
        let error = place.prepare().expect_err("refused");
        assert!(matches!(error, SessionError::PathTooLong { .. }), "{error}");
    }
}
