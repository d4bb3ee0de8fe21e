//! `mach/semaphore.h`, and the calls of `mach/task.h` that make and end semaphores.
//!
//! A wait that a signal interrupts ends with `KERN_ABORTED`; nobody repeats it.

use std::ffi::c_int;

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_INVALID_VALUE, KERN_SUCCESS, kern_return_t};
use mach_kernel::{Name, Request, SemaphoreCall};

use crate::ask::{ask, ask_interruptibly, code, name};
use crate::define::put;

c_functions! {
    /// Makes a semaphore that belongs to a task.
    fn semaphore_create(
        task: sys::task_t,
        semaphore: *mut sys::semaphore_t,
        policy: c_int,
        value: c_int,
    ) -> kern_return_t {
        let call = SemaphoreCall::Create { task: Name(task), policy, count: value };
        match name(ask(Request::Semaphore(call))) {
            Ok(made) => {
                // SAFETY: the caller's promise for `semaphore`.
                unsafe { put(semaphore, made) };
                KERN_SUCCESS
            }
            Err(code) => code,
        }
    }

    /// Ends a semaphore of a task, and takes the caller's right to it.
    fn semaphore_destroy(task: sys::task_t, semaphore: sys::semaphore_t) -> kern_return_t {
        signal(SemaphoreCall::Destroy { task: Name(task), semaphore: Name(semaphore) })
    }

    /// Wakes one thread that waits, or counts one up.
    fn semaphore_signal(semaphore: sys::semaphore_t) -> kern_return_t {
        signal(SemaphoreCall::Signal { semaphore: Name(semaphore) })
    }

    /// Wakes all threads that wait.
    fn semaphore_signal_all(semaphore: sys::semaphore_t) -> kern_return_t {
        signal(SemaphoreCall::SignalAll { semaphore: Name(semaphore) })
    }

    /// Wakes one thread, or any one that waits for the null name.
    fn semaphore_signal_thread(
        semaphore: sys::semaphore_t,
        thread: sys::thread_t,
    ) -> kern_return_t {
        signal(SemaphoreCall::SignalThread { semaphore: Name(semaphore), thread: Name(thread) })
    }

    /// Counts one down, or waits until that can be done.
    fn semaphore_wait(semaphore: sys::semaphore_t) -> kern_return_t {
        wait(semaphore, None, None)
    }

    /// The same, for so long at the most; zero does not wait.
    fn semaphore_timedwait(
        semaphore: sys::semaphore_t,
        wait_time: sys::mach_timespec_t,
    ) -> kern_return_t {
        wait(semaphore, None, Some(wait_time))
    }

    /// Begins to wait on one semaphore, then signals another.
    fn semaphore_wait_signal(
        semaphore: sys::semaphore_t,
        signal: sys::semaphore_t,
    ) -> kern_return_t {
        wait(semaphore, Some(signal), None)
    }

    /// The same, for so long at the most.
    fn semaphore_timedwait_signal(
        semaphore: sys::semaphore_t,
        signal: sys::semaphore_t,
        wait_time: sys::mach_timespec_t,
    ) -> kern_return_t {
        wait(semaphore, Some(signal), Some(wait_time))
    }
}

fn signal(call: SemaphoreCall) -> kern_return_t {
    code(ask(Request::Semaphore(call)))
}

fn wait(
    semaphore: sys::semaphore_t,
    signal: Option<sys::semaphore_t>,
    time: Option<sys::mach_timespec_t>,
) -> kern_return_t {
    let timeout = match time {
        None => None,
        Some(time) => match u64::try_from(time.tv_nsec) {
            Ok(part) if part < 1_000_000_000 => Some(u64::from(time.tv_sec) * 1_000_000_000 + part),
            _ => return KERN_INVALID_VALUE,
        },
    };
    let (semaphore, signal) = (Name(semaphore), signal.map(Name));
    let call = SemaphoreCall::Wait {
        semaphore,
        signal,
        timeout,
    };
    code(ask_interruptibly(Request::Semaphore(call), true))
}
