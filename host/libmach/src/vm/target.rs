//! Whose memory a call is about.
//!
//! Another task's memory is reached as a debugger reaches it, by the number of its process. The
//! session tells that number to who holds the task's control or read port. A number can become
//! another process's: so the process is held by a descriptor, and the session is asked again
//! whether the task lives, before memory is touched and after.

use std::os::fd::OwnedFd;

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_FAILURE, KERN_PROTECTION_FAILURE, MACH_SEND_INVALID_DEST};
use mach_kernel::{MemoryCall, Name, Request, Value};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, retry_on_intr};
use rustix::process::{Pid, PidfdFlags, pidfd_open};

use super::maps::{self, Region};
use crate::ask::{UNEXPECTED, ask};

/// What a call does with a task's memory; each needs a port of that power.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// The task's read port will do.
    Read,
    /// It takes the control port.
    Write,
}

/// A task whose memory can be reached.
pub(crate) enum Target {
    /// The caller's own.
    Own,
    /// Another, in a process of its own.
    Other(Other),
}

pub(crate) struct Other {
    task: Name,
    access: Access,
    /// The process's number, and the task's own that no other task has.
    process: [u32; 2],
    pidfd: OwnedFd,
}

/// Linux's answers to who may not look into a process, and to who looks where nothing is.
fn refusal(error: Errno) -> i32 {
    match error {
        Errno::PERM | Errno::ACCESS => KERN_PROTECTION_FAILURE,
        _ => KERN_FAILURE,
    }
}

impl Target {
    /// The task behind a port.
    pub(crate) fn of(task: sys::mach_port_t, access: Access) -> Result<Target, i32> {
        let task = Name(task);
        if task == Name::TASK_SELF {
            return Ok(Target::Own);
        }
        let process = process_of(task, access)?;
        if process[0] == std::process::id() {
            return Ok(Target::Own);
        }
        let pid = i32::try_from(process[0]).ok().and_then(Pid::from_raw);
        // It has ended, and the session is about to hear of it.
        let gone = |_| MACH_SEND_INVALID_DEST;
        let pidfd = pidfd_open(pid.ok_or(UNEXPECTED)?, PidfdFlags::empty()).map_err(gone)?;
        let other = Other {
            task,
            access,
            process,
            pidfd,
        };
        other.confirm()?;
        Ok(Target::Other(other))
    }

    /// The process's number, as Linux's calls take it.
    fn pid(&self) -> libc::pid_t {
        match self {
            // SAFETY: no pointers; it cannot fail.
            Target::Own => unsafe { libc::getpid() },
            Target::Other(other) => other.process[0] as libc::pid_t,
        }
    }

    /// What is mapped where.
    pub(crate) fn regions(&self) -> Result<Vec<Region>, i32> {
        match self {
            Target::Own => maps::regions(),
            Target::Other(other) => maps::regions_of(other.process[0]),
        }
    }

    /// Fails if what was done may have been done to another process than the task's.
    pub(crate) fn confirm(&self) -> Result<(), i32> {
        match self {
            Target::Own => Ok(()),
            Target::Other(other) => other.confirm(),
        }
    }

    /// Copies memory of the target's over memory of this process's, as far as the pages allow.
    /// Gives the number of bytes copied.
    pub(crate) fn pull(&self, from: u64, to: u64, size: usize) -> Result<usize, i32> {
        let pid = self.pid();
        transfer(size, |done| {
            let (local, remote) = (piece(to, done, size), piece(from, done, size));
            // SAFETY: to the kernel both are numbers: it checks each page and says how far it
            // came. What is overwritten is the memory that the C caller told to overwrite.
            unsafe { libc::process_vm_readv(pid, &local, 1, &remote, 1, 0) }
        })
    }

    /// Copies memory of this process's over memory of the target's, likewise.
    pub(crate) fn push(&self, from: u64, to: u64, size: usize) -> Result<usize, i32> {
        let pid = self.pid();
        transfer(size, |done| {
            let (local, remote) = (piece(from, done, size), piece(to, done, size));
            // SAFETY: as above; the target's memory is the C caller's to overwrite.
            unsafe { libc::process_vm_writev(pid, &local, 1, &remote, 1, 0) }
        })
    }
}

/// What is left of a range, as Linux wants it.
fn piece(address: u64, done: usize, size: usize) -> libc::iovec {
    libc::iovec {
        iov_base: (address as usize).wrapping_add(done) as *mut _,
        iov_len: size - done,
    }
}

/// Repeats a copy that Linux cuts short until it goes no further.
fn transfer(size: usize, step: impl Fn(usize) -> isize) -> Result<usize, i32> {
    let mut done = 0;
    while done < size {
        match usize::try_from(step(done)) {
            Ok(0) => break,
            Ok(count) => done += count,
            Err(_) => match Errno::from_io_error(&std::io::Error::last_os_error()) {
                Some(Errno::PERM) => return Err(refusal(Errno::PERM)),
                _ => break,
            },
        }
    }
    Ok(done)
}

impl Other {
    /// Checks that the task lives, and in the process that is held here.
    fn confirm(&self) -> Result<(), i32> {
        let mut ended = [PollFd::new(&self.pidfd, PollFlags::IN)];
        let look = || poll(&mut ended, Some(&Timespec::default()));
        if retry_on_intr(look).map_err(refusal)? != 0 {
            return Err(MACH_SEND_INVALID_DEST);
        }
        if process_of(self.task, self.access)? == self.process {
            Ok(())
        } else {
            Err(MACH_SEND_INVALID_DEST)
        }
    }
}

fn process_of(task: Name, access: Access) -> Result<[u32; 2], i32> {
    let call = MemoryCall::Process {
        task,
        write: access == Access::Write,
    };
    match ask(Request::Memory(call))? {
        Value::Words(words) => words.try_into().map_err(|_| UNEXPECTED),
        _ => Err(UNEXPECTED),
    }
}
