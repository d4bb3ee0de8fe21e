//! `mach/mach_time.h`, and the sleeping and yielding of `mach/clock.h` and `mach/mach_traps.h`.
//!
//! One tick is one nanosecond here. The absolute time stands still while the machine sleeps, the
//! continuous time does not.

use std::ffi::c_int;

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_ABORTED, KERN_FAILURE, KERN_INVALID_ARGUMENT, KERN_INVALID_VALUE, KERN_SUCCESS,
    NSEC_PER_SEC, kern_return_t,
};
use rustix::io::Errno;
use rustix::thread::clock_nanosleep_absolute;
use rustix::time::{ClockId, Timespec, clock_gettime};

use crate::clock;
use crate::define::put;

pub(crate) const SECOND: u64 = NSEC_PER_SEC;

pub(crate) fn now(clock: ClockId) -> u64 {
    let time = clock_gettime(clock);
    time.tv_sec as u64 * SECOND + time.tv_nsec as u64
}

/// Sleeps until the absolute time is `deadline`; `false` if a signal came first.
fn sleep_until(deadline: u64) -> bool {
    let deadline = Timespec {
        tv_sec: (deadline / SECOND) as i64,
        tv_nsec: (deadline % SECOND) as _,
    };
    clock_nanosleep_absolute(rustix::thread::ClockId::Monotonic, &deadline) != Err(Errno::INTR)
}

/// Sleeps as the system clock says.
///
/// # Safety
///
/// `woken` is null or can be written.
unsafe fn sleep(
    clock: sys::mach_port_t,
    kind: sys::alarm_type_t,
    seconds: u32,
    nanoseconds: i32,
    woken: *mut sys::mach_timespec_t,
) -> kern_return_t {
    // The null name is the system clock.
    if clock != sys::MACH_PORT_NULL {
        match clock::number(clock) {
            Ok(sys::SYSTEM_CLOCK) => {}
            Ok(_) => return KERN_FAILURE,
            Err(_) => return KERN_INVALID_ARGUMENT,
        }
    }
    let time = sys::mach_timespec_t {
        tv_sec: seconds as _,
        tv_nsec: nanoseconds,
    };
    if sys::BAD_ALRMTYPE(kind) || sys::BAD_MACH_TIMESPEC(&time) {
        return KERN_INVALID_VALUE;
    }
    let start = now(ClockId::Monotonic);
    let time = u64::from(seconds) * SECOND + nanoseconds as u64;
    let deadline = if kind == sys::TIME_RELATIVE {
        start.saturating_add(time)
    } else {
        time
    };
    let whole = deadline <= start || sleep_until(deadline);
    let end = now(ClockId::Monotonic);
    let end = sys::mach_timespec_t {
        tv_sec: (end / SECOND) as _,
        tv_nsec: (end % SECOND) as i32,
    };
    // SAFETY: the caller's promise.
    unsafe { put(woken, end) };
    if whole { KERN_SUCCESS } else { KERN_ABORTED }
}

c_functions! {
    /// Ticks since some moment in the past, without those the machine slept.
    fn mach_absolute_time() -> u64 {
        now(ClockId::Monotonic)
    }

    /// The same, as of the last time the kernel looked: cheaper, and a few milliseconds old.
    fn mach_approximate_time() -> u64 {
        now(ClockId::MonotonicCoarse)
    }

    /// Ticks since some moment in the past, with those the machine slept.
    fn mach_continuous_time() -> u64 {
        now(ClockId::Boottime)
    }

    /// The same; there is no cheaper one on Linux.
    fn mach_continuous_approximate_time() -> u64 {
        now(ClockId::Boottime)
    }

    /// What to multiply ticks with for nanoseconds: one.
    fn mach_timebase_info(info: sys::mach_timebase_info_t) -> kern_return_t {
        // SAFETY: the caller's promise for `info`.
        unsafe { put(info, sys::mach_timebase_info { numer: 1, denom: 1 }) };
        KERN_SUCCESS
    }

    /// Sleeps until the absolute time is `deadline`, or a signal is handled: `KERN_ABORTED`.
    fn mach_wait_until(deadline: u64) -> kern_return_t {
        if sleep_until(deadline) { KERN_SUCCESS } else { KERN_ABORTED }
    }

    /// Sleeps until a time of the system clock, or for a time, and tells when it ended.
    fn clock_sleep(
        clock_name: sys::mach_port_t,
        sleep_type: c_int,
        sleep_time: sys::mach_timespec_t,
        wakeup_time: *mut sys::mach_timespec_t,
    ) -> kern_return_t {
        let (seconds, nanoseconds) = (sleep_time.tv_sec, sleep_time.tv_nsec);
        // SAFETY: the caller's promise for `wakeup_time`.
        unsafe { sleep(clock_name, sleep_type, seconds, nanoseconds, wakeup_time) }
    }

    /// The system call behind [`clock_sleep`].
    fn clock_sleep_trap(
        clock_name: sys::mach_port_name_t,
        sleep_type: sys::sleep_type_t,
        sleep_sec: c_int,
        sleep_nsec: c_int,
        wakeup_time: *mut sys::mach_timespec_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `wakeup_time`.
        unsafe { sleep(clock_name, sleep_type, sleep_sec as u32, sleep_nsec, wakeup_time) }
    }

    /// Lets others run; tells nothing of whether there were any.
    fn swtch() -> sys::boolean_t {
        rustix::thread::sched_yield();
        0
    }

    /// The same; the priority is the kernel's business.
    fn swtch_pri(pri: c_int) -> sys::boolean_t {
        let _ = pri;
        rustix::thread::sched_yield();
        0
    }

    /// Lets others run, or waits for so many milliseconds. Which thread runs is Linux's choice.
    fn thread_switch(
        thread_name: sys::mach_port_name_t,
        option: c_int,
        option_time: sys::mach_msg_timeout_t,
    ) -> kern_return_t {
        let _ = thread_name;
        if !sys::valid_switch_option(option) {
            return KERN_INVALID_ARGUMENT;
        }
        if option == sys::SWITCH_OPTION_WAIT {
            let time = u64::from(option_time) * (SECOND / 1000);
            sleep_until(now(ClockId::Monotonic).saturating_add(time));
        } else {
            rustix::thread::sched_yield();
        }
        KERN_SUCCESS
    }
}
