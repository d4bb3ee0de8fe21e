//! Which signals a thread hears.

use std::mem::MaybeUninit;

/// Has this thread hear all signals. May be called in a forked process.
pub(crate) fn hear_all() {
    let mut none = MaybeUninit::uninit();
    // SAFETY: there is room for a set, and an empty one is made there.
    unsafe { libc::sigemptyset(none.as_mut_ptr()) };
    // SAFETY: the set is whole, and is about this thread, in which no code minds.
    unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, none.as_ptr(), std::ptr::null_mut()) };
}
