//! `mach/mach_init.h`, `mach/mach_traps.h`, and special ports: those of `mach/task.h`,
//! `mach/thread_act.h` and `mach/host_priv.h`, and the registered ones.

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_INVALID_ARGUMENT, KERN_RESOURCE_SHORTAGE, KERN_SUCCESS, kern_return_t};
use mach_kernel::{Name, Request, SpaceCall, SpecialCall, TaskCall, Value};

use crate::ask::{UNEXPECTED, ask, code, name, on_space, word};
use crate::define::{put, take};
use crate::memory;

/// Ends a C function: the port is written where the caller wants it.
///
/// # Safety
///
/// `place` is null or can be written.
unsafe fn give(call: SpecialCall, place: *mut sys::mach_port_t) -> kern_return_t {
    match name(ask(Request::Special(call))) {
        Ok(port) => {
            // SAFETY: the caller's promise.
            unsafe { put(place, port) };
            KERN_SUCCESS
        }
        Err(code) => code,
    }
}

c_functions! {
    /// One more reference to the task's own control port.
    fn task_self_trap() -> sys::mach_port_name_t {
        name(ask(Request::TaskSelf)).unwrap_or(sys::MACH_PORT_NULL)
    }

    /// One more reference to the calling thread's control port.
    fn mach_thread_self() -> sys::mach_port_t {
        name(ask(Request::ThreadSelf)).unwrap_or(sys::MACH_PORT_NULL)
    }

    /// One more reference to the host port.
    fn mach_host_self() -> sys::mach_port_t {
        name(ask(Request::HostSelf)).unwrap_or(sys::MACH_PORT_NULL)
    }

    /// The function behind the macro of this name: one more reference each time.
    fn mach_task_self() -> sys::mach_port_t {
        name(ask(Request::TaskSelf)).unwrap_or(sys::MACH_PORT_NULL)
    }

    /// The system call behind [`mach_thread_self`].
    fn thread_self_trap() -> sys::mach_port_name_t {
        name(ask(Request::ThreadSelf)).unwrap_or(sys::MACH_PORT_NULL)
    }

    /// The system call behind [`mach_host_self`].
    fn host_self_trap() -> sys::mach_port_name_t {
        name(ask(Request::HostSelf)).unwrap_or(sys::MACH_PORT_NULL)
    }

    /// A new port for replies: a receive right and one send right. It is the thread's until the
    /// next one is, and cannot be watched for its destruction so long.
    fn thread_get_special_reply_port() -> sys::mach_port_name_t {
        name(ask(Request::Special(SpecialCall::ReplyPort))).unwrap_or(sys::MACH_PORT_NULL)
    }

    /// Tells whether a port, of whichever strength, is the caller's own task's.
    fn mach_task_is_self(task: sys::task_name_t) -> sys::boolean_t {
        let own = task == Name::TASK_SELF.0
            || word(ask(Request::Task(TaskCall::IsSelf { task: Name(task) }))) == Ok(1);
        sys::boolean_t::from(own)
    }

    /// A new receive right without a send right; null on failure.
    fn mach_reply_port() -> sys::mach_port_name_t {
        let call = SpaceCall::Allocate { right: sys::MACH_PORT_RIGHT_RECEIVE };
        name(on_space(Name::TASK_SELF.0, call)).unwrap_or(sys::MACH_PORT_NULL)
    }

    /// Gets one of a task's special ports.
    fn task_get_special_port(
        task: sys::task_inspect_t,
        which_port: core::ffi::c_int,
        special_port: *mut sys::mach_port_t,
    ) -> kern_return_t {
        let (task, which) = (Name(task), which_port as u32);
        // SAFETY: the caller's promise for `special_port`.
        unsafe { give(SpecialCall::TaskPort { task, which }, special_port) }
    }

    /// Sets one of a task's special ports.
    fn task_set_special_port(
        task: sys::task_t,
        which_port: core::ffi::c_int,
        special_port: sys::mach_port_t,
    ) -> kern_return_t {
        let (task, which, port) = (Name(task), which_port as u32, Name(special_port));
        code(ask(Request::Special(SpecialCall::SetTaskPort { task, which, port })))
    }

    /// Gets one of a thread's special ports.
    fn thread_get_special_port(
        thr_act: sys::thread_inspect_t,
        which_port: core::ffi::c_int,
        special_port: *mut sys::mach_port_t,
    ) -> kern_return_t {
        let (thread, which) = (Name(thr_act), which_port as u32);
        // SAFETY: the caller's promise for `special_port`.
        unsafe { give(SpecialCall::ThreadPort { thread, which }, special_port) }
    }

    /// Sets one of a thread's special ports, which none may.
    fn thread_set_special_port(
        thr_act: sys::thread_act_t,
        which_port: core::ffi::c_int,
        special_port: sys::mach_port_t,
    ) -> kern_return_t {
        let (thread, which, port) = (Name(thr_act), which_port as u32, Name(special_port));
        code(ask(Request::Special(SpecialCall::SetThreadPort { thread, which, port })))
    }

    /// Gets one of the host's special ports, through the privileged host port: the one that
    /// `mach_host_self` gives to the superuser's tasks.
    fn host_get_special_port(
        host_priv: sys::host_priv_t,
        node: core::ffi::c_int,
        which: core::ffi::c_int,
        port: *mut sys::mach_port_t,
    ) -> kern_return_t {
        let _ = node;
        // SAFETY: the caller's promise for `port`.
        unsafe { give(SpecialCall::HostPort { host: Name(host_priv), which }, port) }
    }

    /// Sets one of the host's special ports, which only launchd may.
    fn host_set_special_port(
        host_priv: sys::host_priv_t,
        which: core::ffi::c_int,
        port: sys::mach_port_t,
    ) -> kern_return_t {
        let (host, port) = (Name(host_priv), Name(port));
        code(ask(Request::Special(SpecialCall::SetHostPort { host, which, port })))
    }

    /// Gets the port of the server that shows messages to users.
    fn host_get_UNDServer(
        host: sys::host_priv_t,
        server: *mut sys::UNDServerRef,
    ) -> kern_return_t {
        let which = sys::HOST_USER_NOTIFICATION_PORT;
        // SAFETY: the caller's promise for `server`.
        unsafe { give(SpecialCall::HostPort { host: Name(host), which }, server) }
    }

    /// Sets that port, which only launchd may.
    fn host_set_UNDServer(host: sys::host_priv_t, server: sys::UNDServerRef) -> kern_return_t {
        let (host, which, port) = (Name(host), sys::HOST_USER_NOTIFICATION_PORT, Name(server));
        code(ask(Request::Special(SpecialCall::SetHostPort { host, which, port })))
    }

    /// Keeps up to three ports for a task and those it makes.
    fn mach_ports_register(
        target_task: sys::task_t,
        init_port_set: sys::mach_port_array_t,
        init_port_setCnt: sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let mut ports = [Name::NULL; 3];
        let Some(wanted) = ports.get_mut(..init_port_setCnt as usize) else {
            return KERN_INVALID_ARGUMENT;
        };
        for (index, port) in wanted.iter_mut().enumerate() {
            if init_port_set.is_null() {
                return KERN_INVALID_ARGUMENT;
            }
            // SAFETY: the caller promises as many names as it says.
            let name = unsafe { take(init_port_set.wrapping_add(index)) };
            *port = Name(name.unwrap_or(sys::MACH_PORT_NULL));
        }
        let task = Name(target_task);
        code(ask(Request::Special(SpecialCall::Register { task, ports })))
    }

    /// Gets those ports: an array of three in memory of the caller's.
    fn mach_ports_lookup(
        target_task: sys::task_t,
        init_port_set: *mut sys::mach_port_array_t,
        init_port_setCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let task = Name(target_task);
        let names = match ask(Request::Special(SpecialCall::Registered { task })) {
            Ok(Value::Names(names)) => names,
            Ok(_) => return UNEXPECTED,
            Err(code) => return code,
        };
        let words: Vec<u32> = names.into_iter().map(|name| name.0).collect();
        let Some(array) = memory::hand_out_words(&words) else { return KERN_RESOURCE_SHORTAGE };
        // SAFETY: the caller's promise for `init_port_set`.
        unsafe { put(init_port_set, array) };
        // SAFETY: the caller's promise for `init_port_setCnt`.
        unsafe { put(init_port_setCnt, words.len() as u32) };
        KERN_SUCCESS
    }

    /// Bytes in a page.
    fn host_page_size(host: sys::host_t, size: *mut sys::vm_size_t) -> kern_return_t {
        let _ = host;
        // SAFETY: the caller's promise for `size`.
        unsafe { put(size, crate::memory::page_size() as sys::vm_size_t) };
        KERN_SUCCESS
    }

    /// The same, asked of the host itself.
    fn _host_page_size(host: sys::host_t, size: *mut sys::vm_size_t) -> kern_return_t {
        if host == sys::MACH_PORT_NULL || host == sys::MACH_PORT_DEAD {
            return sys::MACH_SEND_INVALID_DEST;
        }
        // SAFETY: the caller's promise for `size`.
        unsafe { host_page_size(host, size) }
    }
}
