//! `mach/task_info.h`, the lookup of tasks and processes in `mach/mach_traps.h`, and what else
//! `mach/task.h` does with a task as a whole.

use std::ffi::c_int;

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_FAILURE, KERN_INVALID_ARGUMENT, KERN_SUCCESS, kern_return_t};
use mach_kernel::{Name, Request, TaskCall, TaskFlavor, Value};

use crate::ask::{UNEXPECTED, ask, code, name, word};
use crate::define::{put, take};
use crate::mach_port::give_array;
use crate::usage::Usage;

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

    /// Lists the control ports of those threads of a task that have made Mach calls.
    fn task_threads(
        target_task: sys::task_inspect_t,
        act_list: *mut sys::thread_act_array_t,
        act_listCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        match ask(Request::Task(TaskCall::Threads { task: Name(target_task) })) {
            Ok(Value::Names(threads)) => {
                let threads: Vec<u32> = threads.into_iter().map(|name| name.0).collect();
                // SAFETY: the caller's promise for `act_list` and `act_listCnt`.
                unsafe { give_array(&threads, act_list, act_listCnt) }
            }
            Ok(_) => UNEXPECTED,
            Err(code) => code,
        }
    }

    /// Kills the process of a task. The caller's own does not return.
    fn task_terminate(target_task: sys::task_t) -> kern_return_t {
        code(ask(Request::Task(TaskCall::Terminate { task: Name(target_task) })))
    }

    /// Tells what is to happen when a task violates a guard. On Linux nothing does.
    fn task_get_exc_guard_behavior(
        task: sys::task_inspect_t,
        behavior: *mut sys::task_exc_guard_behavior_t,
    ) -> kern_return_t {
        match word(ask(Request::Task(TaskCall::GuardBehavior { task: Name(task) }))) {
            Ok(known) => {
                // SAFETY: the caller's promise for `behavior`.
                unsafe { put(behavior, known) };
                KERN_SUCCESS
            }
            Err(code) => code,
        }
    }

    /// Says what is to happen when a task violates a guard: it is kept, and nothing more.
    fn task_set_exc_guard_behavior(
        task: sys::task_t,
        behavior: sys::task_exc_guard_behavior_t,
    ) -> kern_return_t {
        code(ask(Request::Task(TaskCall::SetGuardBehavior { task: Name(task), behavior })))
    }

    /// Tells of a task: who it is and what it uses.
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

/// Words of what is to be told of a task.
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
        sys::TASK_THREAD_TIMES_INFO => sys::TASK_THREAD_TIMES_INFO_COUNT,
        sys::TASK_ABSOLUTETIME_INFO => sys::TASK_ABSOLUTETIME_INFO_COUNT,
        _ => return Err(KERN_INVALID_ARGUMENT),
    };
    let identity = token(task)?;
    if room < size {
        return Err(KERN_INVALID_ARGUMENT);
    }
    match flavor {
        sys::TASK_AUDIT_TOKEN => return Ok(identity.to_vec()),
        sys::TASK_SECURITY_TOKEN => return Ok(identity[EFFECTIVE].to_vec()),
        _ => {}
    }
    let used = Usage::of(identity[PROCESS]);
    if identity[PROCESS] != std::process::id() && token(task) != Ok(identity) {
        // It has ended meanwhile, and the process that was looked at may have been another.
        return Err(KERN_INVALID_ARGUMENT);
    }
    let wide = |size: u64| [size as u32, (size >> 32) as u32];
    let narrow = |size: u64| u32::try_from(size).unwrap_or(u32::MAX);
    // A program that runs is not suspended, and its threads' policy is the ordinary one: 1.
    let (suspended, policy) = (0, sys::POLICY_TIMESHARE as u32);
    let ended = used.total.minus(used.live);
    let mut words = Vec::new();
    match flavor {
        sys::TASK_BASIC_INFO_32 => {
            words.extend([suspended, narrow(used.memory), narrow(used.resident)]);
            words.extend(ended.words());
            words.push(policy);
        }
        sys::TASK_BASIC_INFO_64 => {
            words.push(suspended);
            words.extend([used.memory, used.resident].map(wide).as_flattened());
            words.extend(ended.words());
            words.push(policy);
        }
        sys::TASK_THREAD_TIMES_INFO => words.extend(used.live.words()),
        sys::TASK_ABSOLUTETIME_INFO => {
            let times = [used.total, used.live];
            let ticks = times.map(|times| [times.user, times.system].map(|time| time * 1000));
            words.extend(ticks.as_flattened().iter().copied().flat_map(wide));
        }
        _ => {
            let sizes = [used.memory, used.resident, used.most_resident];
            words.extend(sizes.map(wide).as_flattened());
            words.extend(ended.words());
            words.extend([policy, suspended]);
        }
    }
    Ok(words)
}
