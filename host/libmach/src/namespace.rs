//! `servers/bootstrap.h`: the name server's client side.
//!
//! What launchd's library composes from other calls is composed here too.

use std::ffi::{CStr, c_char};

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_INVALID_ARGUMENT, KERN_SUCCESS, kern_return_t, spi};
use mach_kernel::{Name, Request, SpaceCall};

use crate::ask::{ask, code, name, on_space};
use crate::define::put;
use crate::error::mach_error_string;
use crate::mach_port::{mach_port_deallocate, mach_port_mod_refs};

/// Bytes of a service name that travel (`name_t` has room for these and a NUL).
const NAME_LENGTH: usize = 127;

/// A service's name as it travels: longer ones are cut, as `strncpy` into a `name_t` cuts them.
///
/// # Safety
///
/// `text` is null or a C string.
unsafe fn service_name(text: *const c_char) -> Option<Vec<u8>> {
    if text.is_null() {
        return None;
    }
    // SAFETY: the caller's promise.
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes();
    Some(bytes[..bytes.len().min(NAME_LENGTH)].to_vec())
}

/// Writes a right where the caller wants it, if the request gave one.
///
/// # Safety
///
/// `place` is null or can be written.
unsafe fn give(
    outcome: Result<sys::mach_port_t, i32>,
    place: *mut sys::mach_port_t,
) -> kern_return_t {
    match outcome {
        Ok(right) => {
            // SAFETY: the caller's promise.
            unsafe { put(place, right) };
            KERN_SUCCESS
        }
        Err(code) => code,
    }
}

fn own_task() -> sys::mach_port_t {
    Name::TASK_SELF.0
}

c_functions! {
    /// Makes a service and takes its receive right.
    fn bootstrap_check_in(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        sp: *mut sys::mach_port_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `service_name`.
        let Some(service) = (unsafe { self::service_name(service_name) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        // SAFETY: the caller's promise for `sp`.
        unsafe { give(name(ask(Request::CheckIn { bootstrap: Name(bp), service })), sp) }
    }

    /// Gets a send right to a service.
    fn bootstrap_look_up(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        sp: *mut sys::mach_port_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `service_name`.
        let Some(service) = (unsafe { self::service_name(service_name) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        // SAFETY: the caller's promise for `sp`.
        unsafe { give(name(ask(Request::LookUp { bootstrap: Name(bp), service })), sp) }
    }

    /// Publishes a send right.
    fn bootstrap_register(
        bp: sys::mach_port_t,
        service_name: *mut c_char,
        sp: sys::mach_port_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `service_name`.
        let Some(service) = (unsafe { self::service_name(service_name) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        code(ask(Request::Register { bootstrap: Name(bp), service, right: Name(sp) }))
    }

    /// Makes a service, gives its receive right back and looks it up.
    ///
    /// A name that nobody keeps a record for is gone with its receive right, so the look-up
    /// may fail; launchd's library does the same.
    fn bootstrap_create_service(
        bp: sys::mach_port_t,
        service_name: *mut c_char,
        sp: *mut sys::mach_port_t,
    ) -> kern_return_t {
        let mut made = 0;
        // SAFETY: the caller's promise for `service_name`; `made` is there.
        let checked_in = unsafe { bootstrap_check_in(bp, service_name, &mut made) };
        if checked_in != KERN_SUCCESS {
            return checked_in;
        }
        // SAFETY: no pointers.
        unsafe { mach_port_mod_refs(own_task(), made, sys::MACH_PORT_RIGHT_RECEIVE, -1) };
        // SAFETY: the caller's promises.
        unsafe { bootstrap_look_up(bp, service_name, sp) }
    }

    /// Tells whether a service is active.
    fn bootstrap_status(
        bp: sys::mach_port_t,
        service_name: *mut c_char,
        service_active: *mut sys::bootstrap_status_t,
    ) -> kern_return_t {
        let mut right = 0;
        // SAFETY: the caller's promise for `service_name`; `right` is there.
        let found = unsafe { bootstrap_look_up(bp, service_name, &mut right) };
        if found != KERN_SUCCESS {
            return found;
        }
        // SAFETY: no pointers.
        unsafe { mach_port_deallocate(own_task(), right) };
        // SAFETY: the caller's promise for `service_name`; `right` is there.
        let free = unsafe { bootstrap_check_in(bp, service_name, &mut right) };
        let status = if free == KERN_SUCCESS {
            // SAFETY: no pointers.
            unsafe { mach_port_mod_refs(own_task(), right, sys::MACH_PORT_RIGHT_RECEIVE, -1) };
            sys::BOOTSTRAP_STATUS_ON_DEMAND
        } else {
            sys::BOOTSTRAP_STATUS_ACTIVE
        };
        // SAFETY: the caller's promise for `service_active`.
        unsafe { put(service_active, status) };
        KERN_SUCCESS
    }

    /// Makes a namespace below another.
    fn bootstrap_subset(
        bp: sys::mach_port_t,
        requestor_port: sys::mach_port_t,
        subset_port: *mut sys::mach_port_t,
    ) -> kern_return_t {
        let request = Request::Subset { bootstrap: Name(bp), requestor: Name(requestor_port) };
        // SAFETY: the caller's promise for `subset_port`.
        unsafe { give(name(ask(request)), subset_port) }
    }

    /// Gets the namespace above.
    fn bootstrap_parent(
        bp: sys::mach_port_t,
        parent_port: *mut sys::mach_port_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `parent_port`.
        unsafe { give(name(ask(Request::Parent { bootstrap: Name(bp) })), parent_port) }
    }

    /// Takes one more reference to a bootstrap port; nothing is unprivileged about it.
    fn bootstrap_unprivileged(
        bp: sys::mach_port_t,
        unpriv_port: *mut sys::mach_port_t,
    ) -> kern_return_t {
        // SAFETY: no pointers.
        let code = unsafe { mach_port_mod_refs(own_task(), bp, sys::MACH_PORT_RIGHT_SEND, 1) };
        if code == KERN_SUCCESS {
            // SAFETY: the caller's promise for `unpriv_port`.
            unsafe { put(unpriv_port, bp) };
        }
        code
    }

    /// Tells what a bootstrap code means, in English.
    fn bootstrap_strerror(r: kern_return_t) -> *const c_char {
        match r {
            sys::BOOTSTRAP_SUCCESS => c"Success".as_ptr(),
            sys::BOOTSTRAP_NOT_PRIVILEGED => c"Permission denied".as_ptr(),
            sys::BOOTSTRAP_NAME_IN_USE | sys::BOOTSTRAP_SERVICE_ACTIVE => {
                c"Service name already exists".as_ptr()
            }
            sys::BOOTSTRAP_UNKNOWN_SERVICE => c"Unknown service name".as_ptr(),
            sys::BOOTSTRAP_BAD_COUNT => {
                c"Too many lookups were requested in one request".as_ptr()
            }
            sys::BOOTSTRAP_NO_MEMORY => c"Out of memory".as_ptr(),
            // SAFETY: no pointers go in.
            other => unsafe { mach_error_string(other) },
        }
    }
    /// Makes a service and takes its receive right, as the flags say.
    ///
    /// launchd knows names from its configuration; a session knows only those of its tasks. So a
    /// strict check-in never finds a name it may have. Services of one process are not built yet.
    fn bootstrap_check_in2(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        sp: *mut sys::mach_port_t,
        flags: u64,
    ) -> kern_return_t {
        if flags & spi::BOOTSTRAP_PER_PID_SERVICE != 0 {
            return sys::KERN_NOT_SUPPORTED;
        }
        let mut made = 0;
        // SAFETY: the caller's promise for `service_name`; `made` is there.
        let code = unsafe { bootstrap_check_in(bp, service_name, &mut made) };
        if code != KERN_SUCCESS {
            return code;
        }
        if flags & spi::BOOTSTRAP_STRICT_CHECKIN != 0 {
            // SAFETY: no pointers.
            unsafe { mach_port_mod_refs(own_task(), made, sys::MACH_PORT_RIGHT_RECEIVE, -1) };
            return sys::BOOTSTRAP_UNKNOWN_SERVICE;
        }
        // SAFETY: the caller's promise for `sp`.
        unsafe { put(sp, made) };
        KERN_SUCCESS
    }

    /// The same for a server of many instances; there is one, and its number is zero.
    fn bootstrap_check_in3(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        sp: *mut sys::mach_port_t,
        instance_id: *mut u8,
        flags: u64,
    ) -> kern_return_t {
        // SAFETY: the caller's promises.
        let code = unsafe { bootstrap_check_in2(bp, service_name, sp, flags) };
        if code == KERN_SUCCESS {
            // SAFETY: the caller promises 16 bytes.
            unsafe { put(instance_id.cast::<[u8; 16]>(), [0; 16]) };
        }
        code
    }

    /// Gets a send right to a service, as the flags say.
    ///
    /// Services of one process are not built yet, so none is found. The privileged server is one
    /// whose session runs as root: the user's own, as everything here.
    fn bootstrap_look_up2(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        sp: *mut sys::mach_port_t,
        target_pid: sys::pid_t,
        flags: u64,
    ) -> kern_return_t {
        let _ = target_pid;
        if flags & spi::BOOTSTRAP_PER_PID_SERVICE != 0 {
            return sys::BOOTSTRAP_UNKNOWN_SERVICE;
        }
        let mut found = 0;
        // SAFETY: the caller's promise for `service_name`; `found` is there.
        let code = unsafe { bootstrap_look_up(bp, service_name, &mut found) };
        if code != KERN_SUCCESS {
            return code;
        }
        let refused = flags & spi::BOOTSTRAP_PRIVILEGED_SERVER != 0
            && !rustix::process::geteuid().is_root();
        if refused {
            // SAFETY: no pointers.
            unsafe { mach_port_deallocate(own_task(), found) };
            found = sys::MACH_PORT_NULL;
        }
        // SAFETY: the caller's promise for `sp`.
        unsafe { put(sp, found) };
        if refused { sys::BOOTSTRAP_NOT_PRIVILEGED } else { KERN_SUCCESS }
    }

    /// The same, of one instance; every service has one, so `instance_id` does not matter.
    fn bootstrap_look_up3(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        sp: *mut sys::mach_port_t,
        target_pid: sys::pid_t,
        instance_id: *const u8,
        flags: u64,
    ) -> kern_return_t {
        let _ = instance_id;
        // SAFETY: the caller's promises.
        unsafe { bootstrap_look_up2(bp, service_name, sp, target_pid, flags) }
    }

    /// Gets a send right to a service of another user's; only the system's launchd can, and a
    /// session is a user's.
    fn bootstrap_look_up_per_user(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        target_user: sys::uid_t,
        sp: *mut sys::mach_port_t,
    ) -> kern_return_t {
        let _ = (bp, service_name, target_user, sp);
        sys::BOOTSTRAP_NOT_PRIVILEGED
    }

    /// Publishes a send right. Services of one process are not built yet.
    fn bootstrap_register2(
        bp: sys::mach_port_t,
        service_name: *mut c_char,
        sp: sys::mach_port_t,
        flags: u64,
    ) -> kern_return_t {
        if flags & spi::BOOTSTRAP_PER_PID_SERVICE != 0 {
            return sys::KERN_NOT_SUPPORTED;
        }
        // SAFETY: the caller's promise for `service_name`.
        unsafe { bootstrap_register(bp, service_name, sp) }
    }

    /// Gets the namespace above all others.
    fn bootstrap_get_root(bp: sys::mach_port_t, root: *mut sys::mach_port_t) -> kern_return_t {
        let mut here = bp;
        // Each step up is one reference, under the same name where it leads no further.
        let outcome = loop {
            let above = match name(ask(Request::Parent { bootstrap: Name(here) })) {
                Ok(above) => above,
                Err(code) => break Err(code),
            };
            if here != bp {
                // SAFETY: no pointers.
                unsafe { mach_port_deallocate(own_task(), here) };
            }
            if above == here {
                break Ok(above);
            }
            here = above;
        };
        // SAFETY: the caller's promise for `root`.
        unsafe { give(outcome, root) }
    }

    /// Sets [`bootstrap_port`](crate::bootstrap_port) from the task's special port; a task that
    /// has none ends.
    fn bootstrap_init() {
        let call = SpaceCall::SpecialPort { which: sys::TASK_BOOTSTRAP_PORT as u32 };
        match name(on_space(own_task(), call)) {
            // SAFETY: the variable is there, and whoever calls this says that it may change.
            Ok(port) => unsafe { crate::globals::bootstrap_port = port },
            Err(_) => std::process::abort(),
        }
    }
}
