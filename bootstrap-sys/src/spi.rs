//! Calls that libSystem exports and no public header declares, behind the feature `spi`.
//!
//! launchd's own tools and Apple's frameworks use them. Nothing promises that they stay: link to
//! them only in tools for a system you know. The prototypes are those of launchd 842, the last that
//! was published; today's system still exports every symbol named here. `BOOTSTRAP_*` flags are
//! or-ed together in `flags`; 0 asks for nothing special.

use core::ffi::c_char;

use crate::{
    bootstrap_property_array_t, bootstrap_status_array_t, kern_return_t, mach_msg_type_number_t,
    mach_port_array_t, mach_port_name_t, mach_port_t, name_array_t, pid_t, uid_t,
};

/// The service is that of the process `target_pid`, not one that all share.
pub const BOOTSTRAP_PER_PID_SERVICE: u64 = 1 << 0;
/// Others may look the service up.
pub const BOOTSTRAP_ALLOW_LOOKUP: u64 = 1 << 1;
/// No job is to be made for whoever calls.
pub const BOOTSTRAP_DENY_JOB_CREATION: u64 = 1 << 2;
/// Only a server that runs as root will do.
pub const BOOTSTRAP_PRIVILEGED_SERVER: u64 = 1 << 3;
/// Answer for this namespace, not for the one at the root.
pub const BOOTSTRAP_FORCE_LOCAL: u64 = 1 << 4;
/// The instance named is meant, and no other.
pub const BOOTSTRAP_SPECIFIC_INSTANCE: u64 = 1 << 5;
/// A name that launchd has not been told of is refused at check-in, not made.
pub const BOOTSTRAP_STRICT_CHECKIN: u64 = 1 << 6;
/// Enclosing namespaces are not searched.
pub const BOOTSTRAP_STRICT_LOOKUP: u64 = 1 << 7;

/// The child namespace was made by [`bootstrap_subset`](crate::bootstrap_subset).
pub const BOOTSTRAP_PROPERTY_EXPLICITSUBSET: u32 = 1 << 0;
/// The child namespace was made by a change of session.
pub const BOOTSTRAP_PROPERTY_IMPLICITSUBSET: u32 = 1 << 1;
/// The child namespace was given to another user.
pub const BOOTSTRAP_PROPERTY_MOVEDSUBSET: u32 = 1 << 2;
/// The child namespace is the root of a user's.
pub const BOOTSTRAP_PROPERTY_PERUSER: u32 = 1 << 3;
/// The child namespace is an XPC domain.
pub const BOOTSTRAP_PROPERTY_XPC_DOMAIN: u32 = 1 << 4;
/// The child namespace is an XPC domain of which there is one only.
pub const BOOTSTRAP_PROPERTY_XPC_SINGLETON: u32 = 1 << 5;

unsafe extern "C" {
    /// Creates a receive right for replies and returns its name, or
    /// [`MACH_PORT_NULL`](crate::MACH_PORT_NULL) if the name space is full.
    ///
    /// The caller owns the right, and releases it as one from
    /// [`mach_port_allocate`](crate::mach_port_allocate). libSystem has exported this trap since the
    /// first release; the header that declares it (`<mach/mach_traps.h>` in XNU) leaves it out in
    /// every public SDK.
    pub fn mach_reply_port() -> mach_port_name_t;

    /// [`bootstrap_check_in`](crate::bootstrap_check_in) with flags: [`BOOTSTRAP_PER_PID_SERVICE`]
    /// or [`BOOTSTRAP_STRICT_CHECKIN`].
    pub fn bootstrap_check_in2(
        bp: mach_port_t,
        service_name: *const c_char,
        sp: *mut mach_port_t,
        flags: u64,
    ) -> kern_return_t;

    /// [`bootstrap_check_in2`], which also tells a server of many instances which one it is, in the
    /// 16 bytes at `instance_id`.
    pub fn bootstrap_check_in3(
        bp: mach_port_t,
        service_name: *const c_char,
        sp: *mut mach_port_t,
        instance_id: *mut u8,
        flags: u64,
    ) -> kern_return_t;

    /// [`bootstrap_look_up`](crate::bootstrap_look_up) with flags, and the process whose service is
    /// meant with [`BOOTSTRAP_PER_PID_SERVICE`].
    pub fn bootstrap_look_up2(
        bp: mach_port_t,
        service_name: *const c_char,
        sp: *mut mach_port_t,
        target_pid: pid_t,
        flags: u64,
    ) -> kern_return_t;

    /// [`bootstrap_look_up2`], which also names, in the 16 bytes at `instance_id`, the instance
    /// that is meant with [`BOOTSTRAP_SPECIFIC_INSTANCE`].
    pub fn bootstrap_look_up3(
        bp: mach_port_t,
        service_name: *const c_char,
        sp: *mut mach_port_t,
        target_pid: pid_t,
        instance_id: *const u8,
        flags: u64,
    ) -> kern_return_t;

    /// Looks a service up in the namespace of the user `target_user`; with a null name, gives that
    /// namespace's own port. Others than root get their own user's, whoever they ask for.
    pub fn bootstrap_look_up_per_user(
        bp: mach_port_t,
        service_name: *const c_char,
        target_user: uid_t,
        sp: *mut mach_port_t,
    ) -> kern_return_t;

    /// [`bootstrap_register`](crate::bootstrap_register) with flags. The server keeps its receive
    /// right; the namespace gets a send right.
    pub fn bootstrap_register2(
        bp: mach_port_t,
        service_name: *mut c_char,
        sp: mach_port_t,
        flags: u64,
    ) -> kern_return_t;

    /// Gives the services of a namespace as three arrays of equal length: names, the jobs they
    /// belong to, and whether they are active. The caller owns the arrays and releases them with
    /// `vm_deallocate`.
    pub fn bootstrap_info(
        bp: mach_port_t,
        service_names: *mut name_array_t,
        service_names_count: *mut mach_msg_type_number_t,
        service_jobs: *mut name_array_t,
        service_jobs_count: *mut mach_msg_type_number_t,
        service_active: *mut bootstrap_status_array_t,
        service_active_count: *mut mach_msg_type_number_t,
        flags: u64,
    ) -> kern_return_t;

    /// Gives the namespaces inside this one: ports, names and `BOOTSTRAP_PROPERTY_*` bits, in
    /// arrays of length `n_children` that the caller owns. For root only.
    pub fn bootstrap_lookup_children(
        bp: mach_port_t,
        children: *mut mach_port_array_t,
        names: *mut name_array_t,
        properties: *mut bootstrap_property_array_t,
        n_children: *mut mach_msg_type_number_t,
    ) -> kern_return_t;

    /// Gives a send right to the namespace at the root.
    pub fn bootstrap_get_root(bp: mach_port_t, root: *mut mach_port_t) -> kern_return_t;

    /// Sets [`bootstrap_port`](crate::bootstrap_port) from the task's special port. libSystem calls
    /// it once, before a program's own code runs; it ends the process when the task has no such
    /// port.
    pub fn bootstrap_init();
}

unsafe extern "C" {
    /// The function behind the macro of the same name: gives the task's own port by a system call,
    /// with one more user reference each time.
    pub fn mach_task_self() -> mach_port_t;

    /// The system call behind [`mach_host_self`](crate::mach_host_self).
    pub fn host_self_trap() -> mach_port_name_t;

    /// The system call behind [`mach_thread_self`](crate::mach_thread_self).
    pub fn thread_self_trap() -> mach_port_name_t;

    /// Makes a reply port that is bound to the calling thread, so that whoever the thread waits for
    /// is known and can be given its priority. The name holds a receive right and one send right.
    /// Each call unbinds the port before it.
    pub fn thread_get_special_reply_port() -> mach_port_name_t;

    /// The calling thread's port of [`thread_get_special_reply_port`], made once and kept for MIG's
    /// stubs.
    pub fn mig_get_special_reply_port() -> mach_port_t;

    /// Gives up the port that [`mig_get_special_reply_port`] keeps. `port` is released as well if
    /// it is another.
    pub fn mig_dealloc_special_reply_port(port: mach_port_t);
}
