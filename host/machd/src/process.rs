//! Who a peer is, by the word of Linux, and when it ends.

use std::os::fd::{AsFd, OwnedFd};

use mach_kernel::{Identity, TaskId};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, pidfd_open};

/// What macOS gives the first user's log-in session; a number programs expect to be positive.
const AUDIT_SESSION: u32 = 100_000;

/// One process image and its task.
#[derive(Debug)]
pub(crate) struct Process {
    /// The program's number; `None` while it has become another that has not greeted yet.
    pub(crate) image: Option<[u8; 16]>,
    pub(crate) task: TaskId,
    /// Becomes readable when the process ends.
    pub(crate) pidfd: OwnedFd,
    /// Connections of this image.
    pub(crate) connections: usize,
    pub(crate) identity: Identity,
}

/// A peer's credentials, taken when it connected.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer {
    pub(crate) pid: Pid,
    pub(crate) identity: Identity,
}

impl Process {
    /// True once the process is dead, whether or not anybody was told.
    pub(crate) fn has_ended(&self) -> bool {
        let mut ended = [PollFd::new(&self.pidfd, PollFlags::IN)];
        matches!(poll(&mut ended, Some(&Timespec::default())), Ok(1))
    }
}

impl Peer {
    /// Reads the credentials of a socket's other end.
    pub(crate) fn of(socket: impl AsFd) -> rustix::io::Result<Peer> {
        let credentials = rustix::net::sockopt::socket_peercred(socket)?;
        let (user, group) = (credentials.uid.as_raw(), credentials.gid.as_raw());
        // The socket tells the effective ids only, so the real ones are taken to be the same.
        let identity = Identity {
            audit_user: user,
            effective_user: user,
            effective_group: group,
            real_user: user,
            real_group: group,
            process: credentials.pid.as_raw_nonzero().get().unsigned_abs(),
            session: AUDIT_SESSION,
        };
        Ok(Peer {
            pid: credentials.pid,
            identity,
        })
    }

    /// The process that made this one, while it lives and is not reparented.
    pub(crate) fn parent(&self) -> Option<Pid> {
        let path = format!("/proc/{}/status", self.pid.as_raw_nonzero());
        let status = std::fs::read_to_string(path).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
        Pid::from_raw(line.trim().parse().ok()?)
    }

    /// A descriptor that tells of this process's end. Fails if it has ended.
    pub(crate) fn pidfd(&self) -> rustix::io::Result<OwnedFd> {
        pidfd_open(self.pid, PidfdFlags::NONBLOCK)
    }
}
