//! The calling task: its control port, its names, and what a fork does to both.
//!
//! Port names belong to a task, and a forked child is another task. It sees its parent's memory
//! with its parent's numbers in it, but holds none of the rights: a call with such a number fails
//! or, worse, reaches a right that the child's own start-up code made under the same name. So the
//! crate remembers in which process it was first used. In any other process its calls fail with
//! [`Cause::Forked`] and its drops do nothing, until the child says that it has let go of
//! everything inherited ([`start_over`]). A child that calls `exec` is not affected.
//!
//! The check compares process ids, so it needs no fork handler and also sees a bare `clone`.

use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use bootstrap_sys as sys;

use crate::calls::{self, call, name_of};
use crate::code::Code;
use crate::error::{Cause, Error};
use crate::name::Name;
use crate::right::{Kinds, SendRight};

/// Every name of the calling task and the kinds of right it holds, in the kernel's order.
///
/// # Errors
///
/// The code of `mach_port_names`, or [`Cause::Forked`].
#[doc(alias = "mach_port_names")]
pub fn names() -> Result<Vec<(Name, Kinds)>, Error> {
    let mut names: sys::mach_port_name_array_t = std::ptr::null_mut();
    let mut types: sys::mach_port_type_array_t = std::ptr::null_mut();
    let (mut name_count, mut type_count) = (0, 0);
    call("mach_port_names", |task| {
        // SAFETY: all four pointers are to live local variables of the types that the call writes.
        unsafe {
            sys::mach_port_names(
                task,
                &mut names,
                &mut name_count,
                &mut types,
                &mut type_count,
            )
        }
    })?;
    // SAFETY: the call succeeded, so it gave us an array of `name_count` names to own.
    let names = unsafe { KernelArray::new(names, name_count) };
    // SAFETY: likewise, of `type_count` types.
    let types = unsafe { KernelArray::new(types, type_count) };
    let pairs = names.as_slice().iter().zip(types.as_slice());
    Ok(pairs
        .filter_map(|(&name, &kinds)| Some((Name::new(name)?, Kinds::from_raw(kinds))))
        .collect())
}

/// The kinds of right that the calling task holds under `name`; `None` if it holds none.
///
/// # Errors
///
/// The code of `mach_port_type` other than `KERN_INVALID_NAME`, or [`Cause::Forked`].
#[doc(alias = "mach_port_type")]
pub fn kinds(name: Name) -> Result<Option<Kinds>, Error> {
    match calls::mach_port_type(name) {
        Ok(kinds) => Ok(Some(Kinds::from_raw(kinds))),
        Err(error) if error.code() == Some(Code::KERN_INVALID_NAME) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether the right under `name` is to an object of the kernel's: a task, memory, a semaphore.
///
/// # Errors
///
/// The code of `mach_port_kobject`: `KERN_INVALID_RIGHT` if it is neither a send nor a receive
/// right, such as a dead name.
pub(crate) fn is_kernel_object(name: Name) -> Result<bool, Error> {
    // `IKOT_NONE`. SDKs before macOS 26 have no name for the type of these numbers.
    const NONE: sys::natural_t = 0;
    let (kind, _) = calls::mach_port_kobject(name)?;
    Ok(kind != NONE)
}

/// A send right to the control port of the calling thread, such as
/// [`Semaphore::signal_thread`](crate::Semaphore::signal_thread) takes.
///
/// # Errors
///
/// [`Cause::NullPort`] if there is no room for a name, or [`Cause::Forked`].
#[doc(alias = "mach_thread_self")]
pub fn thread() -> Result<SendRight, Error> {
    const OPERATION: &str = "mach_thread_self";
    current(OPERATION)?;
    // SAFETY: the call takes no arguments.
    let raw = unsafe { sys::mach_thread_self() };
    // SAFETY: each call adds a user reference of a send right under this name, for us.
    unsafe { owned_send(OPERATION, raw) }
}

/// A send right to the port that stands for the host.
///
/// # Errors
///
/// [`Cause::NullPort`] if there is no room for a name, or [`Cause::Forked`].
#[doc(alias = "mach_host_self")]
pub fn host() -> Result<SendRight, Error> {
    const OPERATION: &str = "mach_host_self";
    current(OPERATION)?;
    // SAFETY: the call takes no arguments.
    let raw = unsafe { sys::mach_host_self() };
    // SAFETY: each call adds a user reference of a send right under this name, for us.
    unsafe { owned_send(OPERATION, raw) }
}

/// The ports that a task has from the start, or that were set for it. A child process gets those
/// of its parent that can be set.
#[doc(alias = "task_special_port_t")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SpecialPort {
    /// The task's control port: all that can be done to a task.
    #[doc(alias = "TASK_KERNEL_PORT")]
    Control,
    /// The host, as the task sees it.
    #[doc(alias = "TASK_HOST_PORT")]
    Host,
    /// A port that only tells tasks apart.
    #[doc(alias = "TASK_NAME_PORT")]
    Name,
    /// The bootstrap port: where services are looked up. Can be set.
    #[doc(alias = "TASK_BOOTSTRAP_PORT")]
    Bootstrap,
    /// A port for looking at the task's counters.
    #[doc(alias = "TASK_INSPECT_PORT")]
    Inspect,
    /// A port for reading the task's memory and state.
    #[doc(alias = "TASK_READ_PORT")]
    Read,
    /// Who is asked before another process gets the control port. Can be set once.
    #[doc(alias = "TASK_ACCESS_PORT")]
    Access,
    /// Who debugs the task. Can be set.
    #[doc(alias = "TASK_DEBUG_CONTROL_PORT")]
    DebugControl,
}

impl SpecialPort {
    const fn number(self) -> sys::task_special_port_t {
        match self {
            Self::Control => sys::TASK_KERNEL_PORT,
            Self::Host => sys::TASK_HOST_PORT,
            Self::Name => sys::TASK_NAME_PORT,
            Self::Bootstrap => sys::TASK_BOOTSTRAP_PORT,
            Self::Inspect => sys::TASK_INSPECT_PORT,
            Self::Read => sys::TASK_READ_PORT,
            Self::Access => sys::TASK_ACCESS_PORT,
            Self::DebugControl => sys::TASK_DEBUG_CONTROL_PORT,
        }
    }
}

/// A send right to one of this task's special ports; `None` if that is not set.
///
/// Each call adds a user reference, which the value gives back.
///
/// # Errors
///
/// The code of `task_get_special_port`; [`Cause::DeadPort`] if the port that was set has died.
#[doc(alias(
    "task_get_special_port",
    "task_get_bootstrap_port",
    "task_get_host_port"
))]
pub fn special_port(which: SpecialPort) -> Result<Option<SendRight>, Error> {
    let port = calls::task_get_special_port(which.number())?;
    if port == sys::MACH_PORT_NULL {
        return Ok(None);
    }
    // SAFETY: the call added a user reference of a send right under this name, for us.
    unsafe { owned_send("task_get_special_port", port) }.map(Some)
}

/// Sets one of this task's special ports, for itself and for the processes it starts from now on;
/// `None` clears it. The caller keeps its right.
///
/// [`Bootstrap::current`](crate::Bootstrap::current) goes on using the port that the task started
/// with.
///
/// # Errors
///
/// `KERN_NO_ACCESS` or `KERN_INVALID_ARGUMENT` for a port that cannot be set.
#[doc(alias("task_set_special_port", "task_set_bootstrap_port"))]
pub fn set_special_port(which: SpecialPort, port: Option<&SendRight>) -> Result<(), Error> {
    let name = port.map_or(sys::MACH_PORT_NULL, |port| port.name().raw());
    calls::task_set_special_port(which.number(), name)
}

/// Takes over a send right that a call returned.
///
/// # Safety
///
/// If `raw` is a name, the task holds a user reference of a send right under it, which is the
/// caller's.
unsafe fn owned_send(operation: &'static str, raw: sys::mach_port_t) -> Result<SendRight, Error> {
    let name = name_of(operation, raw)?;
    // SAFETY: the caller keeps the contract.
    Ok(unsafe { SendRight::from_raw_name(name) })
}

/// Makes the crate usable in a forked child, where everything made before the fork is void.
///
/// It does nothing in a process where the crate works anyway.
///
/// # Safety
///
/// The caller has let go ([`std::mem::forget`]) of every value of this crate that the parent made
/// and that the child still sees, in all threads and statics: such a value would act on names of
/// the child that it does not own.
pub unsafe fn start_over() {
    HOME.store(process::id(), Ordering::Relaxed);
}

/// The task's control port, for a call that is about to act on names of this task.
///
/// # Errors
///
/// [`Cause::Forked`] in a forked child.
pub(crate) fn current(operation: &'static str) -> Result<sys::mach_port_t, Error> {
    if is_home() {
        Ok(port())
    } else {
        Err(Error::new(operation, Cause::Forked))
    }
}

/// The process in which the crate works; differs after [`start_over`].
pub(crate) fn home() -> u32 {
    HOME.load(Ordering::Relaxed)
}

/// Whether this is the process in which the crate was first used.
fn is_home() -> bool {
    let here = process::id();
    // Relaxed: the number guards nothing but itself, and all threads of a process store the same.
    match HOME.compare_exchange(0, here, Ordering::Relaxed, Ordering::Relaxed) {
        Ok(_) => true,
        Err(home) => home == here,
    }
}

fn port() -> sys::mach_port_t {
    // SAFETY: the C library sets this variable before the program starts, and again in a forked
    // child; nothing writes it at any other time.
    unsafe { sys::mach_task_self_ }
}

/// The id of the process in which the crate was first used; 0 before that.
static HOME: AtomicU32 = AtomicU32::new(0);

/// An array that a kernel call returned in memory of its own, released with the value.
pub(crate) struct KernelArray<T> {
    start: *mut T,
    count: usize,
}

impl<T: Copy> KernelArray<T> {
    /// Takes an array over.
    ///
    /// # Safety
    ///
    /// `start` is null, or begins a whole VM allocation that holds `count` initialised values of
    /// `T` and that nobody else refers to or releases.
    pub(crate) unsafe fn new(start: *mut T, count: sys::mach_msg_type_number_t) -> Self {
        Self {
            start,
            count: if start.is_null() { 0 } else { count as usize },
        }
    }

    pub(crate) fn as_slice(&self) -> &[T] {
        if self.count == 0 {
            return &[];
        }
        // SAFETY: by the contract of `new`, since the count is not zero, `start` is not null and
        // begins that many values, which are ours as long as `self` lives.
        unsafe { std::slice::from_raw_parts(self.start, self.count) }
    }
}

impl<T> Drop for KernelArray<T> {
    fn drop(&mut self) {
        let size = self.count * size_of::<T>();
        if size > 0 {
            let _ = call("vm_deallocate", |task| {
                // SAFETY: by the contract of `new` the range is a VM allocation that only we use.
                unsafe { sys::vm_deallocate(task, self.start as _, size as _) }
            });
        }
    }
}
