//! Which signals a thread does not hear.

use std::mem::MaybeUninit;

/// Has this thread survive that it wakes somebody who is gone: a `SIGPIPE` stays with it for good.
pub(crate) fn survive_hang_ups() {
    mask(libc::SIG_BLOCK, &[libc::SIGPIPE]);
}

/// Has this thread hear all signals. May be called in a forked process.
pub(crate) fn hear_all() {
    mask(libc::SIG_SETMASK, &[]);
}

fn mask(how: libc::c_int, signals: &[libc::c_int]) {
    let mut set = MaybeUninit::uninit();
    // SAFETY: there is room for a set, and an empty one is made there.
    unsafe { libc::sigemptyset(set.as_mut_ptr()) };
    // SAFETY: it has just been made.
    let mut set = unsafe { set.assume_init() };
    for &signal in signals {
        // SAFETY: the set is whole.
        unsafe { libc::sigaddset(&mut set, signal) };
    }
    // SAFETY: the set is whole, and is about this thread, in which no code minds.
    unsafe { libc::pthread_sigmask(how, &set, std::ptr::null_mut()) };
}
