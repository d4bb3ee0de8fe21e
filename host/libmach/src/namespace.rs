//! `servers/bootstrap.h`: the name server's client side.
//!
//! What launchd's library composes from other calls is composed here too.

use std::ffi::{CStr, c_char};

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_INVALID_ARGUMENT, KERN_SUCCESS, kern_return_t, spi};
use mach_kernel::{BootstrapCall, Name, Request, SpecialCall, Value};
use machd::protocol::Memory;

use crate::ask::{UNEXPECTED, ask, code, name};
use crate::define::put;
use crate::error::mach_error_string;
use crate::mach_port::{mach_port_deallocate, mach_port_mod_refs};
use crate::memory;

/// Bytes of a service name that travel (`name_t` has room for these and a NUL).
const NAME_LENGTH: usize = 127;
/// Bytes of a command that travel (`cmd_t`).
const COMMAND_LENGTH: usize = 511;

/// A text as it travels: a longer one is cut, as `strncpy` into a buffer of fixed size cuts it.
///
/// # Safety
///
/// `text` is null or a C string.
unsafe fn cut(text: *const c_char, length: usize) -> Option<Vec<u8>> {
    if text.is_null() {
        return None;
    }
    // SAFETY: the caller's promise.
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes();
    Some(bytes[..bytes.len().min(length)].to_vec())
}

/// A service's name as it travels.
///
/// # Safety
///
/// `text` is null or a C string.
unsafe fn service_name(text: *const c_char) -> Option<Vec<u8>> {
    // SAFETY: the caller's promise.
    unsafe { cut(text, NAME_LENGTH) }
}

/// Asks the bootstrap server behind a port.
fn ask_server(bp: sys::mach_port_t, call: BootstrapCall) -> Result<Value<Memory>, kern_return_t> {
    ask(Request::Bootstrap {
        bootstrap: Name(bp),
        call,
    })
}

/// Texts as an array of `name_t`, each with its NUL, or the code that says there is no room.
fn names<'a>(texts: impl Iterator<Item = &'a [u8]>) -> Result<sys::name_array_t, kern_return_t> {
    let mut bytes = Vec::new();
    for text in texts {
        let mut name = [0; size_of::<sys::name_t>()];
        let length = text.len().min(NAME_LENGTH);
        name[..length].copy_from_slice(&text[..length]);
        bytes.extend(name);
    }
    let memory = memory::hand_out(&bytes).ok_or(sys::BOOTSTRAP_NO_MEMORY)?;
    Ok(memory.cast())
}

/// Numbers as an array, or the code that says there is no room.
fn words(numbers: impl Iterator<Item = u32>) -> Result<*mut u32, kern_return_t> {
    let numbers: Vec<u32> = numbers.collect();
    memory::hand_out_words(&numbers).ok_or(sys::BOOTSTRAP_NO_MEMORY)
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

/// Writes an array and its count where the caller wants them.
///
/// # Safety
///
/// Each place is null or can be written.
unsafe fn put_array<T>(
    array: *mut T,
    count: u32,
    place: *mut *mut T,
    count_place: *mut sys::mach_msg_type_number_t,
) {
    // SAFETY: the caller's promise.
    unsafe { put(place, array) };
    // SAFETY: the caller's promise.
    unsafe { put(count_place, count) };
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
        // SAFETY: the caller's promises.
        unsafe { bootstrap_check_in2(bp, service_name, sp, 0) }
    }

    /// Gets a send right to a service.
    fn bootstrap_look_up(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        sp: *mut sys::mach_port_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promises.
        unsafe { bootstrap_look_up2(bp, service_name, sp, 0, 0) }
    }

    /// Publishes a send right.
    fn bootstrap_register(
        bp: sys::mach_port_t,
        service_name: *mut c_char,
        sp: sys::mach_port_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `service_name`.
        unsafe { bootstrap_register2(bp, service_name, sp, 0) }
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
        let call = BootstrapCall::Subset { requestor: Name(requestor_port) };
        // SAFETY: the caller's promise for `subset_port`.
        unsafe { give(name(ask_server(bp, call)), subset_port) }
    }

    /// Gets the namespace above.
    fn bootstrap_parent(
        bp: sys::mach_port_t,
        parent_port: *mut sys::mach_port_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `parent_port`.
        unsafe { give(name(ask_server(bp, BootstrapCall::Parent)), parent_port) }
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

    /// Makes a job, and gives the port through which names become its own.
    ///
    /// The job runs as the session's user, whatever `server_uid` says, as launchd's does that is
    /// not root's.
    fn bootstrap_create_server(
        bp: sys::mach_port_t,
        server_cmd: *mut c_char,
        server_uid: sys::uid_t,
        on_demand: sys::boolean_t,
        server_port: *mut sys::mach_port_t,
    ) -> kern_return_t {
        let _ = server_uid;
        // SAFETY: the caller's promise for `server_cmd`.
        let Some(command) = (unsafe { cut(server_cmd, COMMAND_LENGTH) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        let call = BootstrapCall::CreateServer { command, on_demand: on_demand != 0 };
        // SAFETY: the caller's promise for `server_port`.
        unsafe { give(name(ask_server(bp, call)), server_port) }
    }

    /// Takes a service's receive right, and makes the service if there is none, as the flags say.
    fn bootstrap_check_in2(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        sp: *mut sys::mach_port_t,
        flags: u64,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `service_name`.
        let Some(service) = (unsafe { self::service_name(service_name) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        let call = BootstrapCall::CheckIn { service, flags };
        // SAFETY: the caller's promise for `sp`.
        unsafe { give(name(ask_server(bp, call)), sp) }
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

    /// Gets a send right to a service, as the flags say. The privileged server is one whose
    /// session runs as root: the user's own, as everything here.
    fn bootstrap_look_up2(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        sp: *mut sys::mach_port_t,
        target_pid: sys::pid_t,
        flags: u64,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `service_name`.
        let Some(service) = (unsafe { self::service_name(service_name) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        // No process has a number that is not positive.
        let process = u32::try_from(target_pid).unwrap_or(u32::MAX);
        let call = BootstrapCall::LookUp { service, process, flags };
        let mut found = match name(ask_server(bp, call)) {
            Ok(found) => found,
            Err(code) => return code,
        };
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

    /// Gets a send right to a service in a user's root namespace; for a null name, to that
    /// namespace itself. Whoever is not root means the own user, whatever `target_user` says; root
    /// reaches no other user's session.
    fn bootstrap_look_up_per_user(
        bp: sys::mach_port_t,
        service_name: *const c_char,
        target_user: sys::uid_t,
        sp: *mut sys::mach_port_t,
    ) -> kern_return_t {
        if rustix::process::geteuid().is_root() && target_user != 0 {
            return sys::BOOTSTRAP_NOT_PRIVILEGED;
        }
        let mut root = sys::MACH_PORT_NULL;
        // SAFETY: `root` is there.
        let code = unsafe { bootstrap_get_root(bp, &mut root) };
        if code != KERN_SUCCESS {
            return code;
        }
        if service_name.is_null() {
            // SAFETY: the caller's promise for `sp`.
            unsafe { put(sp, root) };
            return KERN_SUCCESS;
        }
        // SAFETY: the caller's promises.
        let code = unsafe { bootstrap_look_up(root, service_name, sp) };
        // SAFETY: no pointers.
        unsafe { mach_port_deallocate(own_task(), root) };
        code
    }

    /// Publishes a send right, as the flags say.
    fn bootstrap_register2(
        bp: sys::mach_port_t,
        service_name: *mut c_char,
        sp: sys::mach_port_t,
        flags: u64,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `service_name`.
        let Some(service) = (unsafe { self::service_name(service_name) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        code(ask_server(bp, BootstrapCall::Register { service, right: Name(sp), flags }))
    }

    /// Gets the namespace above all others.
    fn bootstrap_get_root(bp: sys::mach_port_t, root: *mut sys::mach_port_t) -> kern_return_t {
        // SAFETY: the caller's promise for `root`.
        unsafe { give(name(ask_server(bp, BootstrapCall::Root)), root) }
    }

    /// Lists the services of a namespace: names, the jobs that own them, and their status.
    fn bootstrap_info(
        bp: sys::mach_port_t,
        service_names: *mut sys::name_array_t,
        service_names_count: *mut sys::mach_msg_type_number_t,
        service_jobs: *mut sys::name_array_t,
        service_jobs_count: *mut sys::mach_msg_type_number_t,
        service_active: *mut sys::bootstrap_status_array_t,
        service_active_count: *mut sys::mach_msg_type_number_t,
        flags: u64,
    ) -> kern_return_t {
        // A namespace lists what is its own, and a root is flat as it stands.
        let _ = flags;
        let found = match ask_server(bp, BootstrapCall::Info) {
            Ok(Value::Services(found)) => found,
            Ok(_) => return UNEXPECTED,
            Err(code) => return code,
        };
        let arrays = names(found.iter().map(|service| &service.name[..])).and_then(|first| {
            let second = names(found.iter().map(|service| &service.job[..]))?;
            Ok((first, second, words(found.iter().map(|service| service.status))?))
        });
        let (first, second, third) = match arrays {
            Ok(arrays) => arrays,
            Err(code) => return code,
        };
        let count = found.len() as u32;
        // SAFETY: the caller's promises for the names.
        unsafe { put_array(first, count, service_names, service_names_count) };
        // SAFETY: the caller's promises for the jobs.
        unsafe { put_array(second, count, service_jobs, service_jobs_count) };
        // SAFETY: the caller's promises for the states.
        unsafe { put_array(third.cast(), count, service_active, service_active_count) };
        KERN_SUCCESS
    }

    /// Lists the namespaces directly below one: ports, names and properties. For root only.
    fn bootstrap_lookup_children(
        bp: sys::mach_port_t,
        children: *mut sys::mach_port_array_t,
        names: *mut sys::name_array_t,
        properties: *mut sys::bootstrap_property_array_t,
        n_children: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let found = match ask_server(bp, BootstrapCall::Children) {
            Ok(Value::Namespaces(found)) => found,
            Ok(_) => return UNEXPECTED,
            Err(code) => return code,
        };
        let arrays = words(found.iter().map(|child| child.port.0)).and_then(|first| {
            let second = self::names(found.iter().map(|child| &child.name[..]))?;
            Ok((first, second, words(found.iter().map(|child| child.properties))?))
        });
        let (first, second, third) = match arrays {
            Ok(arrays) => arrays,
            Err(code) => return code,
        };
        let count = found.len() as u32;
        // SAFETY: the caller's promises for the ports and the count.
        unsafe { put_array(first, count, children, n_children) };
        // SAFETY: the caller's promises for the names and the count.
        unsafe { put_array(second, count, names, n_children) };
        // SAFETY: the caller's promises for the properties and the count.
        unsafe { put_array(third.cast(), count, properties, n_children) };
        KERN_SUCCESS
    }

    /// Sets [`bootstrap_port`](crate::bootstrap_port) from the task's special port; a task that
    /// has none ends.
    fn bootstrap_init() {
        let (task, which) = (Name(own_task()), sys::TASK_BOOTSTRAP_PORT as u32);
        match name(ask(Request::Special(SpecialCall::TaskPort { task, which }))) {
            // SAFETY: the variable is there, and whoever calls this says that it may change.
            Ok(port) => unsafe { crate::globals::bootstrap_port = port },
            Err(_) => std::process::abort(),
        }
    }
}
