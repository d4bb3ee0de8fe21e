//! `mach/task_info.h`, and the lookup of tasks and processes in `mach/mach_traps.h`.
//!
//! Of other tasks only what their control port tells is known: the process, and the audit token.

use std::ffi::c_int;
use std::fs;

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_FAILURE, KERN_INVALID_ARGUMENT, KERN_NOT_SUPPORTED, KERN_SUCCESS, kern_return_t,
};
use mach_kernel::{Name, Request, TaskCall, TaskFlavor, Value};

use crate::ask::{UNEXPECTED, ask, name};
use crate::define::{put, take};
use crate::memory::page_size;

/// Where the process is in an audit token.
const PROCESS: usize = 5;
/// The effective user and group.
const EFFECTIVE: std::ops::Range<usize> = 1..3;

c_functions! {
    /// Gets the control port of a process's task: of those in the session, those of the caller's
    /// user. `KERN_FAILURE` and the null name for any other.
    fn task_for_pid(
        target_tport: sys::mach_port_name_t,
        pid: c_int,
        t: *mut sys::mach_port_name_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `t`.
        unsafe { find(target_tport, pid, TaskFlavor::Control, t) }
    }

    /// Gets the name port of a process's task, as [`task_for_pid`] does the control port.
    fn task_name_for_pid(
        target_tport: sys::mach_port_name_t,
        pid: c_int,
        tn: *mut sys::mach_port_name_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `tn`.
        unsafe { find(target_tport, pid, TaskFlavor::Name, tn) }
    }

    /// Tells which process a task is; -1 and `KERN_FAILURE` if the port is no task's.
    fn pid_for_task(t: sys::mach_port_name_t, x: *mut c_int) -> kern_return_t {
        let process = token(t).map(|token| token[PROCESS] as c_int);
        // SAFETY: the caller's promise for `x`.
        unsafe { put(x, process.unwrap_or(-1)) };
        if process.is_ok() { KERN_SUCCESS } else { KERN_FAILURE }
    }

    /// Tells of a task: its tokens, and, of the own task, what it uses.
    fn task_info(
        target_task: sys::task_name_t,
        flavor: sys::task_flavor_t,
        task_info_out: sys::task_info_t,
        task_info_outCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `task_info_outCnt`.
        let Some(room) = (unsafe { take(task_info_outCnt) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        let words = match describe(target_task, flavor, room) {
            Ok(words) => words,
            Err(code) => return code,
        };
        for (index, word) in words.iter().enumerate() {
            // SAFETY: the caller promises `room` words, and there are not more.
            unsafe { put(task_info_out.wrapping_add(index), *word as _) };
        }
        // SAFETY: it was read above.
        unsafe { put(task_info_outCnt, words.len() as u32) };
        KERN_SUCCESS
    }
}

/// Finds the task of a process; the null name if it is not to be had.
///
/// # Safety
///
/// `place` is null or can be written.
unsafe fn find(
    task: sys::mach_port_name_t,
    process: c_int,
    flavor: TaskFlavor,
    place: *mut sys::mach_port_name_t,
) -> kern_return_t {
    let found = u32::try_from(process)
        .map_err(|_| KERN_FAILURE)
        .and_then(|process| {
            let task = Name(task);
            name(ask(Request::Task(TaskCall::ForProcess {
                task,
                process,
                flavor,
            })))
        });
    // SAFETY: the caller's promise.
    unsafe { put(place, found.unwrap_or(sys::MACH_PORT_NULL)) };
    match found {
        Ok(_) => KERN_SUCCESS,
        Err(_) => KERN_FAILURE,
    }
}

/// A task's audit token. The error is that of a call on something that is no task.
fn token(task: sys::mach_port_t) -> Result<[u32; 8], kern_return_t> {
    match ask(Request::Task(TaskCall::Token { task: Name(task) }))? {
        Value::Words(words) => words.try_into().map_err(|_| UNEXPECTED),
        _ => Err(UNEXPECTED),
    }
}

fn describe(
    task: sys::task_name_t,
    flavor: sys::task_flavor_t,
    room: u32,
) -> Result<Vec<u32>, kern_return_t> {
    let size = match flavor {
        sys::TASK_AUDIT_TOKEN => sys::TASK_AUDIT_TOKEN_COUNT,
        sys::TASK_SECURITY_TOKEN => sys::TASK_SECURITY_TOKEN_COUNT,
        sys::TASK_BASIC_INFO_32 => sys::TASK_BASIC_INFO_32_COUNT,
        sys::TASK_BASIC_INFO_64 => sys::TASK_BASIC_INFO_64_COUNT,
        sys::MACH_TASK_BASIC_INFO => sys::MACH_TASK_BASIC_INFO_COUNT,
        _ => return Err(KERN_INVALID_ARGUMENT),
    };
    let token = token(task)?;
    if room < size {
        return Err(KERN_INVALID_ARGUMENT);
    }
    match flavor {
        sys::TASK_AUDIT_TOKEN => return Ok(token.to_vec()),
        sys::TASK_SECURITY_TOKEN => return Ok(token[EFFECTIVE].to_vec()),
        _ if token[PROCESS] != std::process::id() => return Err(KERN_NOT_SUPPORTED),
        _ => {}
    }
    let used = Usage::measure();
    let wide = |size: u64| [size as u32, (size >> 32) as u32];
    let narrow = |size: u64| u32::try_from(size).unwrap_or(u32::MAX);
    // A program that runs is not suspended, and its threads' policy is the ordinary one: 1.
    let (suspended, policy) = (0, sys::POLICY_TIMESHARE as u32);
    let mut words = Vec::new();
    match flavor {
        sys::TASK_BASIC_INFO_32 => {
            words.extend([suspended, narrow(used.memory), narrow(used.resident)]);
            words.extend(used.times);
            words.push(policy);
        }
        sys::TASK_BASIC_INFO_64 => {
            words.push(suspended);
            words.extend([used.memory, used.resident].map(wide).as_flattened());
            words.extend(used.times);
            words.push(policy);
        }
        _ => {
            let sizes = [used.memory, used.resident, used.most_resident];
            words.extend(sizes.map(wide).as_flattened());
            words.extend(used.times);
            words.extend([policy, suspended]);
        }
    }
    Ok(words)
}

/// What this process uses, in bytes.
struct Usage {
    memory: u64,
    resident: u64,
    most_resident: u64,
    /// Seconds and microseconds in the program, then in the kernel: of the threads that ended,
    /// in Mach. Linux does not tell them apart from those that run.
    times: [u32; 4],
}

impl Usage {
    fn measure() -> Usage {
        // Two numbers of pages lead the line. Without `/proc` they are not known.
        let line = fs::read_to_string("/proc/self/statm").unwrap_or_default();
        let mut pages = line
            .split_ascii_whitespace()
            .map(|number| number.parse::<u64>().unwrap_or(0) * page_size() as u64);
        let (memory, resident) = (pages.next().unwrap_or(0), pages.next().unwrap_or(0));
        // SAFETY: any bits are such a structure.
        let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
        // SAFETY: the result has its place.
        unsafe { libc::getrusage(libc::RUSAGE_SELF, &mut usage) };
        let time = |time: libc::timeval| [time.tv_sec as u32, time.tv_usec as u32];
        let ([user, user_micro], [system, system_micro]) =
            (time(usage.ru_utime), time(usage.ru_stime));
        Usage {
            memory,
            resident,
            most_resident: (usage.ru_maxrss as u64 * 1024).max(resident),
            times: [user, user_micro, system, system_micro],
        }
    }
}
