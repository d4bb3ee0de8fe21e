//! Who is at the other end of a socket.

use std::io;
use std::os::fd::{AsFd, AsRawFd};

use rustix::process::Pid;

/// What Linux says of a peer, as of when it connected or began to listen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Credentials {
    /// The process.
    pub process: Pid,
    /// Its effective user.
    pub user: u32,
    /// Its effective group.
    pub group: u32,
}

/// Asks for the credentials of a socket's other end.
///
/// # Errors
///
/// When Linux says nothing of it; `NotFound` if the peer's process has no number here, being in
/// a process namespace that this one cannot see.
#[doc(alias = "SO_PEERCRED")]
pub fn credentials(socket: impl AsFd) -> io::Result<Credentials> {
    let mut found = libc::ucred {
        pid: 0,
        uid: 0,
        gid: 0,
    };
    let mut size = size_of::<libc::ucred>() as libc::socklen_t;
    // SAFETY: the descriptor is borrowed and so open; the option fills in such a structure, at
    // most as long as `size` says.
    let code = unsafe {
        libc::getsockopt(
            socket.as_fd().as_raw_fd(),
            libc::SOL_SOCKET,
            libc::SO_PEERCRED,
            (&raw mut found).cast(),
            &mut size,
        )
    };
    if code != 0 {
        return Err(io::Error::last_os_error());
    }
    let process = Pid::from_raw(found.pid).ok_or(io::ErrorKind::NotFound)?;
    Ok(Credentials {
        process,
        user: found.uid,
        group: found.gid,
    })
}
