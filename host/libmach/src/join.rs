//! Finding the session to join, and starting it.

use std::env;
use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use machd::credentials::credentials;
use machd::protocol::{Greeting, VERSION, Welcome};
use machd::session::{self, Place, SessionError};
use machd::transfer;

use crate::channel;
use crate::daemon;

/// How long a session may take to welcome a thread.
const WELCOME_TIME: Duration = Duration::from_secs(5);
/// Names the socket of a session to join instead of the user's own.
const SOCKET_VARIABLE: &str = "MACHD_SOCKET";

/// Why no session could be joined.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    /// The session's directory cannot be trusted or used.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// `MACHD_SOCKET` does not name a socket of a session.
    #[error("MACHD_SOCKET={}: not the socket of a session (its name must be `socket`)", path.display())]
    NotASocketPath {
        /// The variable's value.
        path: PathBuf,
    },
    /// Nobody answers at the socket that `MACHD_SOCKET` names.
    #[error(
        "no session at {} (MACHD_SOCKET): {error}; start one with `machd --directory DIRECTORY`, \
         or unset the variable to use your own session",
        path.display()
    )]
    NoSession {
        /// The socket.
        path: PathBuf,
        /// What connecting said.
        error: io::Error,
    },
    /// The socket belongs to a process of another user.
    #[error("the session at {} runs as user {owner}, not as user {user}", path.display())]
    ForeignSession {
        /// The socket.
        path: PathBuf,
        /// Who serves it.
        owner: u32,
        /// Who wanted to join.
        user: u32,
    },
    /// Whoever listens there is not `machd`, or does not answer.
    #[error("what listens at {} is not machd: {reason}", path.display())]
    NotMachd {
        /// The socket.
        path: PathBuf,
        /// What it did.
        reason: String,
    },
    /// The session speaks another version of the protocol.
    #[error(
        "the session at {} was started by another build (protocol {theirs:08x}, this program has {ours:08x}): \
         end its programs, and it ends by itself",
        path.display()
    )]
    OtherVersion {
        /// The socket.
        path: PathBuf,
        /// The session's version.
        theirs: u32,
        /// This program's version.
        ours: u32,
    },
    /// The session takes no more tasks or threads.
    #[error("the session at {} has as many tasks or threads as it takes", path.display())]
    Full {
        /// The socket.
        path: PathBuf,
    },
    /// A session could not be started.
    #[error("cannot start a session: {0}")]
    Start(io::Error),
    /// The session ended or broke the connection off.
    #[error("the connection to the session broke: {0}")]
    Broken(String),
    /// The session in which this task had its rights is gone, and they with it.
    #[error("the session of this program has ended, and all its ports with it")]
    Lost,
}

/// A connection, and the session it is to.
pub(crate) struct Joined {
    pub(crate) stream: UnixStream,
    pub(crate) session: [u8; 16],
    /// The ends of its slot.
    pub(crate) files: Vec<OwnedFd>,
}

/// Joins a session now, instead of at the first Mach call, and says why it cannot be done.
///
/// # Errors
///
/// Why there is no session to join.
pub fn join() -> Result<(), JoinError> {
    channel::with(|_| ())
}

/// Connects a thread, starting the user's session if need be.
pub(crate) fn connect(image: [u8; 16]) -> Result<Joined, JoinError> {
    if let Some(path) = env::var_os(SOCKET_VARIABLE).filter(|path| !path.is_empty()) {
        let path = PathBuf::from(path);
        let place = Place::of_socket(&path)
            .filter(|_| path.is_absolute())
            .ok_or_else(|| JoinError::NotASocketPath { path: path.clone() })?;
        place.check()?;
        return match session::connect(&path) {
            Ok(stream) => greet(stream, &path, image),
            Err(error) => Err(JoinError::NoSession { path, error }),
        };
    }
    let place = Place::of_user();
    place.prepare()?;
    let path = place.socket();
    // A session that ends as we connect resets the connection; then the next one is started.
    if let Some(joined) = join_running(&path, image) {
        return joined;
    }
    let lock = place.lock()?;
    if let Some(joined) = join_running(&path, image) {
        return joined;
    }
    let listener = place.listen(&lock)?;
    daemon::start(listener).map_err(JoinError::Start)?;
    let stream = session::connect(&path).map_err(|error| SessionError::Socket {
        path: path.clone(),
        error,
    })?;
    greet(stream, &path, image)
}

/// Connects to the session at `path`; `None` if there is none, or it closed the connection as it
/// was ending.
fn join_running(path: &Path, image: [u8; 16]) -> Option<Result<Joined, JoinError>> {
    let stream = session::connect(path).ok()?;
    match greet(stream, path, image) {
        Err(JoinError::Broken(_)) => None,
        joined => Some(joined),
    }
}

/// Checks who listens, and makes the connection one of this task's.
fn greet(mut stream: UnixStream, path: &Path, image: [u8; 16]) -> Result<Joined, JoinError> {
    let not_machd = |reason: &str| JoinError::NotMachd {
        path: path.into(),
        reason: reason.into(),
    };
    let broken = |error: io::Error| match error.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => {
            not_machd(&format!("no answer within {} s", WELCOME_TIME.as_secs()))
        }
        io::ErrorKind::UnexpectedEof
        | io::ErrorKind::ConnectionReset
        | io::ErrorKind::BrokenPipe => JoinError::Broken(error.to_string()),
        _ => not_machd(&error.to_string()),
    };
    let owner = credentials(&stream).map_err(broken)?.user;
    let user = session::user();
    if owner != user {
        return Err(JoinError::ForeignSession {
            path: path.into(),
            owner,
            user,
        });
    }
    stream
        .set_read_timeout(Some(WELCOME_TIME))
        .map_err(broken)?;
    stream
        .set_write_timeout(Some(WELCOME_TIME))
        .map_err(broken)?;
    stream
        .write_all(
            &Greeting {
                version: VERSION,
                image,
            }
            .to_bytes(),
        )
        .map_err(broken)?;
    let mut welcome = [0; Welcome::SIZE];
    let files = read_all(&stream, &mut welcome).map_err(broken)?;
    let session = match Welcome::from_bytes(&welcome) {
        Some(Welcome::Joined(session)) => session,
        Some(Welcome::OtherVersion(theirs)) => {
            return Err(JoinError::OtherVersion {
                path: path.into(),
                theirs,
                ours: VERSION,
            });
        }
        Some(Welcome::OtherUser) => {
            return Err(JoinError::ForeignSession {
                path: path.into(),
                owner,
                user,
            });
        }
        Some(Welcome::Full) => return Err(JoinError::Full { path: path.into() }),
        None => return Err(not_machd("it answers something else")),
    };
    stream.set_read_timeout(None).map_err(broken)?;
    stream.set_write_timeout(None).map_err(broken)?;
    Ok(Joined {
        stream,
        session,
        files,
    })
}

/// `read_exact` with the files that come, but a timeout stays a timeout.
fn read_all(stream: &UnixStream, mut bytes: &mut [u8]) -> io::Result<Vec<OwnedFd>> {
    let mut files = Vec::new();
    while !bytes.is_empty() {
        match transfer::receive_files(stream, bytes) {
            Ok((0, _)) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok((count, some)) => {
                bytes = &mut bytes[count..];
                // Without the descriptors for it, the thread does without a slot.
                files.extend(some.into_iter().flat_map(session::beyond_standard));
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(files)
}
