//! A kernel queue with one filter.
//!
//! Source: xnu-11417.101.15 `osfmk/ipc/ipc_pset.c` (`machport_filtops`), `bsd/kern/kern_event.c`.

use std::io;
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd};
use std::ptr;

use crate::name::Name;

pub(super) const OPERATION: &str = "kevent";

pub(super) fn descriptor(name: Name) -> io::Result<OwnedFd> {
    // SAFETY: the call takes nothing.
    let raw = unsafe { libc::kqueue() };
    if raw < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the call just made this descriptor, and nobody else has it.
    let queue = unsafe { OwnedFd::from_raw_fd(raw) };
    // Without MACH_RCV_MSG the filter tells of messages and takes none.
    let change = libc::kevent {
        ident: name.raw() as usize,
        filter: libc::EVFILT_MACHPORT,
        flags: libc::EV_ADD,
        fflags: 0,
        data: 0,
        udata: ptr::null_mut(),
    };
    // SAFETY: one change is given and no event is asked for.
    let code = unsafe { libc::kevent(raw, &change, 1, ptr::null_mut(), 0, ptr::null()) };
    if code < 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(queue)
}

/// Collects the event, so that the filter looks anew. If it finds nothing, the event is over, and a
/// queue around this one hears of the next message. If it finds a message the event goes on, and
/// says nothing of later ones.
pub(super) fn rearm(queue: BorrowedFd<'_>) -> bool {
    let mut event = libc::kevent {
        ident: 0,
        filter: 0,
        flags: 0,
        fflags: 0,
        data: 0,
        udata: ptr::null_mut(),
    };
    let at_once = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: no change is given; there is room for the one event that is asked for.
    let count = unsafe { libc::kevent(queue.as_raw_fd(), ptr::null(), 0, &mut event, 1, &at_once) };
    // A port that is gone gives its last event again and again: there is nothing to wait for.
    count > 0 && event.flags & libc::EV_EOF == 0
}
