//! Keeping signals from a thread until it sleeps, so that none is missed that is to wake it.

use std::io;
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, AsRawFd};

/// Signals are kept from this thread while this lives, but for [`Held::sleep`].
pub(crate) struct Held {
    before: libc::sigset_t,
}

impl Held {
    pub(crate) fn hold() -> Held {
        let mut all = MaybeUninit::uninit();
        let mut before = MaybeUninit::uninit();
        // SAFETY: there is room for a set, and a full one is made there.
        unsafe { libc::sigfillset(all.as_mut_ptr()) };
        // SAFETY: the first set is whole, and there is room for the second. It cannot fail then.
        unsafe { libc::pthread_sigmask(libc::SIG_BLOCK, all.as_ptr(), before.as_mut_ptr()) };
        Held {
            // SAFETY: the call above has filled it in.
            before: unsafe { before.assume_init() },
        }
    }

    /// Sleeps until there is something to read, or a signal was handled: then `true`. After a handler
    /// this is never restarted, whatever `SA_RESTART` says.
    pub(crate) fn sleep(&self, file: impl AsFd) -> io::Result<bool> {
        let mut ready = libc::pollfd {
            fd: file.as_fd().as_raw_fd(),
            events: libc::POLLIN,
            revents: 0,
        };
        // SAFETY: there is one descriptor, no limit, and a whole set.
        let count = unsafe { libc::ppoll(&mut ready, 1, std::ptr::null(), &self.before) };
        if count >= 0 {
            return Ok(false);
        }
        let error = io::Error::last_os_error();
        if error.kind() == io::ErrorKind::Interrupted {
            Ok(true)
        } else {
            Err(error)
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        // SAFETY: the set is whole.
        unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, &self.before, std::ptr::null_mut()) };
    }
}
