//! `mach/clock.h` and its kin: the system's clock and the calendar's, behind ports, and alarms.
//!
//! The session knows which clock a port is and when an alarm is due. What time it is, this process
//! asks Linux.

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_FAILURE, KERN_INVALID_VALUE, KERN_SUCCESS, MIG_BAD_ID, kern_return_t};
use mach_kernel::{ClockCall, Name, Request};
use rustix::time::ClockId;

use crate::ask::{ask, code, name, word};
use crate::define::{put, take};
use crate::time::{SECOND, now};

/// What XNU says of the system clock, and of the calendar's reading: a hundredth of a second.
const RESOLUTION: sys::clock_res_t = (SECOND / 100) as sys::clock_res_t;

/// The number of the clock that a port stands for.
pub(crate) fn number(clock: sys::mach_port_t) -> Result<sys::clock_id_t, kern_return_t> {
    let call = ClockCall::Number { clock: Name(clock) };
    word(ask(Request::Clock(call))).map(|number| number as sys::clock_id_t)
}

/// XNU took the clocks' control ports away, and their routines with them: what is a kernel
/// object's port answers `MIG_BAD_ID`.
fn is_gone(port: sys::mach_port_t) -> kern_return_t {
    match number(port) {
        Ok(_) | Err(sys::KERN_INVALID_ARGUMENT) => MIG_BAD_ID,
        Err(code) => code,
    }
}

c_functions! {
    /// Gets the port of one of the host's clocks.
    fn host_get_clock_service(
        host: sys::host_t,
        clock_id: sys::clock_id_t,
        clock_serv: *mut sys::clock_serv_t,
    ) -> kern_return_t {
        let call = ClockCall::Service { host: Name(host), clock: clock_id as u32 };
        match name(ask(Request::Clock(call))) {
            Ok(port) => {
                // SAFETY: the caller's promise for `clock_serv`.
                unsafe { put(clock_serv, port) };
                KERN_SUCCESS
            }
            Err(code) => code,
        }
    }

    /// Gets the control port of a clock; there are none any more: `MIG_BAD_ID`.
    fn host_get_clock_control(
        host_priv: sys::host_priv_t,
        clock_id: sys::clock_id_t,
        clock_ctrl: *mut sys::clock_ctrl_t,
    ) -> kern_return_t {
        let _ = (clock_id, clock_ctrl);
        is_gone(host_priv)
    }

    /// Tells what a clock says.
    fn clock_get_time(
        clock_serv: sys::clock_serv_t,
        cur_time: *mut sys::mach_timespec_t,
    ) -> kern_return_t {
        let time = match number(clock_serv) {
            Ok(sys::SYSTEM_CLOCK) => now(ClockId::Monotonic),
            Ok(_) => now(ClockId::Realtime),
            Err(code) => return code,
        };
        let time = sys::mach_timespec_t {
            tv_sec: (time / SECOND) as _,
            tv_nsec: (time % SECOND) as i32,
        };
        // SAFETY: the caller's promise for `cur_time`.
        unsafe { put(cur_time, time) };
        KERN_SUCCESS
    }

    /// Tells a clock's resolutions, in nanoseconds; zero for alarms that it does not have.
    fn clock_get_attributes(
        clock_serv: sys::clock_serv_t,
        flavor: sys::clock_flavor_t,
        clock_attr: sys::clock_attr_t,
        clock_attrCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let clock = match number(clock_serv) {
            Ok(clock) => clock,
            Err(code) => return code,
        };
        // SAFETY: the caller's promise for `clock_attrCnt`.
        if unsafe { take(clock_attrCnt) }.unwrap_or(0) == 0 {
            return KERN_FAILURE;
        }
        let alarms = if clock == sys::SYSTEM_CLOCK { RESOLUTION } else { 0 };
        let resolution = match flavor {
            sys::CLOCK_GET_TIME_RES => RESOLUTION,
            sys::CLOCK_ALARM_CURRES | sys::CLOCK_ALARM_MINRES | sys::CLOCK_ALARM_MAXRES => alarms,
            _ => return KERN_INVALID_VALUE,
        };
        // SAFETY: the caller promises room for one number.
        unsafe { put(clock_attr, resolution) };
        // SAFETY: it was read above.
        unsafe { put(clock_attrCnt, 1) };
        KERN_SUCCESS
    }

    /// Has a message sent to a port when the system clock says a time, or after a time.
    fn clock_alarm(
        clock_serv: sys::clock_serv_t,
        alarm_type: sys::alarm_type_t,
        alarm_time: sys::mach_timespec_t,
        alarm_port: sys::clock_reply_t,
    ) -> kern_return_t {
        code(ask(Request::Clock(ClockCall::Alarm {
            clock: Name(clock_serv),
            kind: alarm_type,
            seconds: alarm_time.tv_sec,
            nanoseconds: alarm_time.tv_nsec,
            now: now(ClockId::Monotonic),
            reply: Name(alarm_port),
        })))
    }

    /// Sets a clock; the routine is gone from XNU: `MIG_BAD_ID`.
    fn clock_set_time(
        clock_ctrl: sys::clock_ctrl_t,
        new_time: sys::mach_timespec_t,
    ) -> kern_return_t {
        let _ = new_time;
        is_gone(clock_ctrl)
    }

    /// Sets a clock's resolution; the routine is gone from XNU: `MIG_BAD_ID`.
    fn clock_set_attributes(
        clock_ctrl: sys::clock_ctrl_t,
        flavor: sys::clock_flavor_t,
        clock_attr: sys::clock_attr_t,
        clock_attrCnt: sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let _ = (flavor, clock_attr, clock_attrCnt);
        is_gone(clock_ctrl)
    }
}
