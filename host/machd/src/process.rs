//! Who a peer is, by the word of Linux, and when it ends.

use std::io;
use std::os::fd::{AsFd, OwnedFd};

use mach_kernel::{Identity, TaskId};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, pidfd_open};

use crate::credentials::{Credentials, credentials};

/// What macOS gives the first user's log-in session; a number programs expect to be positive.
const AUDIT_SESSION: u32 = 100_000;

/// One process image and its task.
#[derive(Debug)]
pub(crate) struct Process {
    /// The program's number; `None` while it has become another that has not greeted yet.
    pub(crate) image: Option<[u8; 16]>,
    /// The connection that it greeted with first, of all that ever were.
    pub(crate) first: u64,
    pub(crate) task: TaskId,
    /// Becomes readable when the process ends.
    pub(crate) pidfd: OwnedFd,
    /// Connections of this image.
    pub(crate) connections: usize,
    /// Bytes that wait in these: to be whole frames, or to be read by the process.
    pub(crate) held: usize,
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
    pub(crate) fn of(socket: impl AsFd) -> io::Result<Peer> {
        let Credentials {
            process,
            user,
            group,
        } = credentials(socket)?;
        Ok(Peer {
            pid: process,
            identity: identity(process, user, group),
        })
    }
}

/// A descriptor that tells of a process's end. Fails if it has ended.
pub(crate) fn watch(pid: Pid) -> rustix::io::Result<OwnedFd> {
    pidfd_open(pid, PidfdFlags::NONBLOCK)
}

/// Who a process is. Linux tells the effective ids only, so the real ones are taken to be the
/// same.
pub(crate) fn identity(pid: Pid, user: u32, group: u32) -> Identity {
    Identity {
        audit_user: user,
        effective_user: user,
        effective_group: group,
        real_user: user,
        real_group: group,
        process: pid.as_raw_nonzero().get().unsigned_abs(),
        session: AUDIT_SESSION,
    }
}
