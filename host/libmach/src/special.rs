//! `mach/mach_init.h`, `mach/mach_traps.h` and the special ports of `mach/task.h`.

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_SUCCESS, kern_return_t};
use mach_kernel::{Name, Request, SpaceCall, TaskCall};

use crate::ask::{ask, code, name, on_space, word};
use crate::define::put;

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

    /// A new port for replies: a receive right and one send right. Nothing binds it to the thread,
    /// since Linux does not lend priority along it.
    fn thread_get_special_reply_port() -> sys::mach_port_name_t {
        let call = SpaceCall::Construct {
            flags: sys::MPO_INSERT_SEND_RIGHT,
            queue_limit: 0,
            context: 0,
        };
        name(on_space(Name::TASK_SELF.0, call)).unwrap_or(sys::MACH_PORT_NULL)
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
        match name(on_space(task, SpaceCall::SpecialPort { which: which_port as u32 })) {
            Ok(port) => {
                // SAFETY: the caller's promise for `special_port`.
                unsafe { put(special_port, port) };
                KERN_SUCCESS
            }
            Err(code) => code,
        }
    }

    /// Sets one of a task's special ports.
    fn task_set_special_port(
        task: sys::task_t,
        which_port: core::ffi::c_int,
        special_port: sys::mach_port_t,
    ) -> kern_return_t {
        let call =
            SpaceCall::SetSpecialPort { which: which_port as u32, port: Name(special_port) };
        code(on_space(task, call))
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
