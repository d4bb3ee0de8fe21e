//! Where a session lives, and that it is really this user's.
//!
//! A session is a socket in a directory. The directory belongs to the user and is closed to
//! everyone else; both are checked before anything in it is believed, on both sides. A lock
//! file beside the socket makes sure that one session starts, and that a socket left behind by
//! one that died is replaced by nobody else at the same time.

use std::fs::{self, File};
use std::io;
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;
use rustix::net::{AddressFamily, SocketAddrUnix, SocketFlags, SocketType, socket_with};

/// The socket's name in the session's directory.
const SOCKET: &str = "socket";
/// The lock's name in the session's directory.
const LOCK: &str = "lock";
/// How long to wait for somebody who holds the lock, or whose queue of peers is full.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long between two attempts.
const PAUSE: Duration = Duration::from_millis(5);
/// The first descriptor that no program takes for its standard input, output or error.
const FIRST: i32 = 3;
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
        "session directory {} has mode {mode:04o}: others may enter it. `chmod 700` it if it is for \
         this alone, or choose another",
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
    /// Somebody holds the lock and does not let go.
    #[error(
        "{} is held by another process, which should be starting a session but is not done",
        path.display()
    )]
    LockHeld {
        /// The lock.
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

    /// Waits for the session's lock, but not for ever. It is given back when the file is dropped.
    ///
    /// # Errors
    ///
    /// [`SessionError::LockHeld`] if somebody keeps it, [`SessionError::Socket`].
    pub fn lock(&self) -> Result<File, SessionError> {
        let began = Instant::now();
        loop {
            if let Some(lock) = self.try_lock()? {
                return Ok(lock);
            }
            if began.elapsed() > PATIENCE {
                return Err(SessionError::LockHeld {
                    path: self.directory.join(LOCK),
                });
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Takes the session's lock if nobody has it.
    ///
    /// # Errors
    ///
    /// [`SessionError::Socket`].
    pub fn try_lock(&self) -> Result<Option<File>, SessionError> {
        let path = self.directory.join(LOCK);
        let open = || -> io::Result<Option<File>> {
            let file = File::options()
                .write(true)
                .create(true)
                .truncate(false)
                .mode(0o600)
                // What somebody put there instead is not waited for.
                .custom_flags(libc::O_NONBLOCK | libc::O_NOFOLLOW)
                .open(&path)?;
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => Ok(Some(file)),
                Err(Errno::WOULDBLOCK | Errno::INTR) => Ok(None),
                Err(error) => Err(error.into()),
            }
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
        match connect_now(&path) {
            // A queue of peers that is full is somebody's queue.
            Ok(_) | Err(Errno::AGAIN) => return Err(SessionError::AlreadyRunning { path }),
            Err(Errno::CONNREFUSED) => {
                fs::remove_file(&path).map_err(failed)?;
            }
            Err(Errno::NOENT) => {}
            Err(error) => return Err(failed(error.into())),
        }
        UnixListener::bind(&path).map_err(failed)
    }
}

/// Connects to a session's socket. If its queue of peers is full, the session may only be busy,
/// so this waits, but not for ever.
///
/// # Errors
///
/// What connecting said; `TimedOut` if the queue stayed full.
pub fn connect(path: &Path) -> io::Result<UnixStream> {
    let began = Instant::now();
    loop {
        match connect_now(path) {
            Ok(stream) => return Ok(stream),
            Err(Errno::AGAIN) if began.elapsed() > PATIENCE => {
                return Err(io::ErrorKind::TimedOut.into());
            }
            Err(Errno::AGAIN) => std::thread::sleep(PAUSE),
            Err(error) => return Err(error.into()),
        }
    }
}

fn connect_now(path: &Path) -> rustix::io::Result<UnixStream> {
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    let socket = socket_with(AddressFamily::UNIX, SocketType::STREAM, flags, None)?;
    rustix::net::connect(&socket, &SocketAddrUnix::new(path)?)?;
    rustix::io::ioctl_fionbio(&socket, false)?;
    Ok(beyond_standard(socket)?.into())
}

/// The same file under a number that no program takes for its standard input, output or error: one
/// may have closed its standard output, and print all the same, and not to the session.
///
/// # Errors
///
/// When there is no such number left.
pub fn beyond_standard(file: OwnedFd) -> rustix::io::Result<OwnedFd> {
    if file.as_raw_fd() < FIRST {
        rustix::io::fcntl_dupfd_cloexec(&file, FIRST)
    } else {
        Ok(file)
    }
}

/// The user this process acts as.
pub fn user() -> u32 {
    rustix::process::geteuid().as_raw()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, chown, symlink};

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
        let (_scratch, place) = place();
        // Root can make somebody else's directory; for everyone else the root directory is one.
        let place = if user() == 0 {
            place.prepare().expect("made");
            chown(&place.directory, Some(65_534), None).expect("root may");
            place
        } else {
            Place::in_directory("/")
        };
        let error = place.check().expect_err("refused");
        assert!(
            matches!(error, SessionError::ForeignDirectory { .. }),
            "{error}"
        );
    }

    #[test]
    fn lock_that_is_held_is_not_taken_again() {
        let (_scratch, place) = place();
        place.prepare().expect("made");
        let lock = place.lock().expect("nobody has it");
        assert!(place.try_lock().expect("asked").is_none());
        drop(lock);
        assert!(place.try_lock().expect("asked").is_some());
    }

    #[test]
    fn pipe_in_place_of_the_lock_is_not_waited_for() {
        let (_scratch, place) = place();
        place.prepare().expect("made");
        let path = place.directory.join(LOCK);
        let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
        rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0)
            .expect("made");
        let error = place.try_lock().expect_err("nobody reads from it");
        assert!(matches!(error, SessionError::Socket { .. }), "{error}");
    }

    #[test]
    fn socket_with_a_full_queue_is_somebodys() {
        let (_scratch, place) = place();
        place.prepare().expect("made");
        let listener = UnixListener::bind(place.socket()).expect("bound");
        rustix::net::listen(&listener, 0).expect("shortened");
        let _waiting: Vec<UnixStream> =
            std::iter::from_fn(|| connect_now(&place.socket()).ok()).collect();
        let lock = place.lock().expect("nobody has it");
        let error = place.listen(&lock).expect_err("refused");
        assert!(
            matches!(error, SessionError::AlreadyRunning { .. }),
            "{error}"
        );
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
