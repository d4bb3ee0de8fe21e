//! A session of one's own: for tests and demonstrations that must meet nobody else's services.

use std::fs::Permissions;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::thread::JoinHandle;
use std::time::Duration;

use mach_kernel::{Kernel, Limits};
use rustix::process::Pid;

use crate::process::{Peer, identity};
use crate::protocol::Memory;
use crate::server::{Idle, Server, Stop, Turn, Visitors};
use crate::session::{Place, SessionError};

/// A session that runs inside this program and ends with this value.
///
/// Processes join it when `MACHD_SOCKET` names its [socket](Private::socket).
#[derive(Debug)]
pub struct Private {
    place: Place,
    stop: Stop,
    visitors: Visitors,
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
        let (stop, visitors) = (server.stop(), server.visitors());
        let server = std::thread::Builder::new()
            .name("machd".into())
            .spawn(move || server.run())
            .map_err(failed)?;
        Ok(Private {
            place,
            stop,
            visitors,
            server: Some(server),
            _directory: directory,
        })
    }

    /// The value for `MACHD_SOCKET`.
    pub fn socket(&self) -> PathBuf {
        self.place.socket()
    }

    /// What `look` sees of the kernel, between two steps of the session.
    ///
    /// # Panics
    ///
    /// If the session has ended by itself, which it never should.
    pub fn inspect<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Kernel<Memory>) -> T + Send + 'static,
    ) -> T {
        let seen = self.visitors.look(|server| look(server.kernel()));
        seen.expect("the session has ended")
    }

    /// Checks that the session is sound: its kernel, and the tables around it.
    ///
    /// # Errors
    ///
    /// What is wrong, in words. Any error is a defect of this crate or of the kernel.
    pub fn check(&self) -> Result<(), String> {
        let found = self.visitors.look(Server::check);
        found.unwrap_or_else(|| Err("the session has ended".into()))
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

/// A session that moves only when it is told to: for tests that want to see every step of it.
///
/// It listens nowhere, and so it starts no programs of jobs. Whoever drives it says which process
/// is at the other end of a connection.
#[derive(Debug)]
pub struct Stepped(Server);

impl Stepped {
    /// A session whose names are handed out in the order that `seed` decides.
    ///
    /// # Errors
    ///
    /// When Linux refuses the descriptors it needs.
    pub fn new(seed: u64, limits: Limits) -> io::Result<Stepped> {
        // Bound to no path: Linux gives it a name that nobody knows.
        let socket = rustix::net::socket(
            rustix::net::AddressFamily::UNIX,
            rustix::net::SocketType::STREAM,
            None,
        )?;
        rustix::net::bind(&socket, &rustix::net::SocketAddrUnix::new_unnamed())?;
        rustix::net::listen(&socket, 1)?;
        let mut server = Server::with_limits(UnixListener::from(socket), Idle::Never, limits)?;
        server.set_kernel(Kernel::new(seed, limits));
        Ok(Stepped(server))
    }

    /// A connection of a process of this user's, which must be there.
    ///
    /// # Errors
    ///
    /// When Linux refuses the sockets.
    pub fn connect(&mut self, process: Pid) -> io::Result<UnixStream> {
        let (theirs, ours) = UnixStream::pair()?;
        let user = rustix::process::geteuid().as_raw();
        let group = rustix::process::getegid().as_raw();
        let identity = identity(process, user, group);
        self.0.admit(
            ours,
            Peer {
                pid: process,
                identity,
            },
        );
        Ok(theirs)
    }

    /// Changes how long a peer may take to greet.
    pub fn set_greeting_time(&mut self, time: Duration) {
        self.0.greeting_time = time;
    }

    /// Changes how many bytes of unfinished frames and unread answers a process may leave.
    pub fn set_most_held(&mut self, bytes: usize) {
        self.0.most_held = bytes;
    }

    /// Changes how many threads get a slot, before any has one.
    pub fn set_most_slots(&mut self, most: usize) {
        self.0.set_most_lines(most);
    }

    /// Does what there is to do now, and says whether there was anything.
    ///
    /// # Errors
    ///
    /// When waiting fails; no client can cause that.
    pub fn step(&mut self) -> io::Result<bool> {
        Ok(self.0.turn(&mut Vec::with_capacity(16), false)? != Turn::Nothing)
    }

    /// The kernel, to look at.
    pub fn kernel(&self) -> &Kernel<Memory> {
        self.0.kernel()
    }

    /// Checks that the session is sound: its kernel, and the tables around it.
    ///
    /// # Errors
    ///
    /// What is wrong, in words. Any error is a defect of this crate or of the kernel.
    pub fn check(&self) -> Result<(), String> {
        self.0.check()
    }
}
