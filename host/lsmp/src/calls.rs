//! The C calls, as values that give back what they hold.

use std::ffi::CStr;
use std::fmt;
use std::marker::PhantomData;
use std::ptr;

use bootstrap_sys as sys;
use bootstrap_sys::{kern_return_t, mach_port_name_t};

/// Why a call gave nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Code(pub(crate) kern_return_t);

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // SAFETY: the call takes a number.
        let text = unsafe { sys::mach_error_string(self.0) };
        // SAFETY: it gives a string for every number, which nobody frees or changes.
        let text = unsafe { CStr::from_ptr(text) };
        write!(out, "{} ({:#x})", text.to_string_lossy(), self.0)
    }
}

impl std::error::Error for Code {}

fn check(code: kern_return_t) -> Result<(), Code> {
    if code == sys::KERN_SUCCESS {
        Ok(())
    } else {
        Err(Code(code))
    }
}

/// One reference of a send right; dropping it gives the reference back.
#[derive(Debug)]
pub(crate) struct SendRight(mach_port_name_t);

impl SendRight {
    fn of(name: mach_port_name_t) -> Option<SendRight> {
        sys::MACH_PORT_VALID(name).then_some(SendRight(name))
    }

    pub(crate) fn name(&self) -> mach_port_name_t {
        self.0
    }
}

impl Drop for SendRight {
    fn drop(&mut self) {
        // SAFETY: the call takes numbers only, and this value owns the reference that goes.
        let code = unsafe { sys::mach_port_deallocate(own_task(), self.0) };
        debug_assert_eq!(code, 0, "the reference was there");
    }
}

pub(crate) fn own_task() -> mach_port_name_t {
    sys::mach_task_self()
}

/// The control port of a process's task.
pub(crate) fn task_for_pid(pid: i32) -> Result<SendRight, Code> {
    let mut name = sys::MACH_PORT_NULL;
    // SAFETY: the result has its place.
    check(unsafe { sys::task_for_pid(own_task(), pid, &mut name) })?;
    SendRight::of(name).ok_or(Code(sys::KERN_FAILURE))
}

/// The name port of a process's task.
pub(crate) fn task_name_for_pid(pid: i32) -> Option<SendRight> {
    let mut name = sys::MACH_PORT_NULL;
    // SAFETY: the result has its place.
    check(unsafe { sys::task_name_for_pid(own_task(), pid, &mut name) }).ok()?;
    SendRight::of(name)
}

/// The port under which a task looks services up.
pub(crate) fn bootstrap_port(task: mach_port_name_t) -> Option<SendRight> {
    let mut name = sys::MACH_PORT_NULL;
    let which = sys::TASK_BOOTSTRAP_PORT;
    // SAFETY: the result has its place.
    check(unsafe { sys::task_get_special_port(task, which as _, &mut name) }).ok()?;
    SendRight::of(name)
}

/// An array that a call made in this task's memory; dropping it gives the memory back.
struct Array<T> {
    start: *mut T,
    count: usize,
    elements: PhantomData<T>,
}

impl<T: Copy> Array<T> {
    /// # Safety
    ///
    /// `start` is null, or a call has made so many elements there that nobody else owns.
    unsafe fn adopt(start: *mut T, count: u32) -> Array<T> {
        let count = if start.is_null() { 0 } else { count as usize };
        Array {
            start,
            count,
            elements: PhantomData,
        }
    }

    fn to_vec(&self) -> Vec<T> {
        let at = |index| {
            // SAFETY: `adopt` was promised so many elements, and they are given back only when
            // this value goes; `read_unaligned` asks for no alignment.
            unsafe { self.start.wrapping_add(index).read_unaligned() }
        };
        (0..self.count).map(at).collect()
    }
}

impl<T> Drop for Array<T> {
    fn drop(&mut self) {
        let size = (self.count * size_of::<T>()) as u64;
        if size > 0 {
            // SAFETY: `adopt` was promised that the memory is this value's, and nothing refers
            // to it any more.
            unsafe { sys::mach_vm_deallocate(own_task(), self.start as u64, size) };
        }
    }
}

/// The names of a task and their types. Of the ways to ask, this one changes nothing: a name whose
/// port has died stays what it is, and is shown as the dead name it will be.
pub(crate) fn names(
    task: mach_port_name_t,
) -> Result<Vec<(mach_port_name_t, sys::mach_port_type_t)>, Code> {
    let (mut names, mut name_count) = (ptr::null_mut(), 0);
    let (mut types, mut type_count) = (ptr::null_mut(), 0);
    // SAFETY: the results have their places.
    check(unsafe {
        sys::mach_port_names(
            task,
            &mut names,
            &mut name_count,
            &mut types,
            &mut type_count,
        )
    })?;
    // SAFETY: the call succeeded, so it made the array for this task.
    let names = unsafe { Array::adopt(names, name_count) };
    // SAFETY: as above.
    let types = unsafe { Array::adopt(types, type_count) };
    Ok(names.to_vec().into_iter().zip(types.to_vec()).collect())
}

/// The names of a task with what they count and which object they are for.
pub(crate) fn table(task: mach_port_name_t) -> Result<Vec<sys::ipc_info_name_t>, Code> {
    let mut space = sys::ipc_info_space_t::default();
    let (mut table, mut count) = (ptr::null_mut(), 0);
    let (mut tree, mut tree_count) = (ptr::null_mut(), 0);
    // SAFETY: the results have their places.
    check(unsafe {
        sys::mach_port_space_info(
            task,
            &mut space,
            &mut table,
            &mut count,
            &mut tree,
            &mut tree_count,
        )
    })?;
    // SAFETY: the call succeeded, so it made the array for this task.
    let table = unsafe { Array::adopt(table, count) };
    // The tree has been empty since Mac OS X 10.6, but it is there to be given back.
    // SAFETY: as above.
    drop(unsafe { Array::adopt(tree, tree_count) });
    Ok(table.to_vec())
}

/// What the receive right under a name says of its queue.
pub(crate) fn status(
    task: mach_port_name_t,
    name: mach_port_name_t,
) -> Option<sys::mach_port_status_t> {
    let mut status = sys::mach_port_status_t::default();
    let mut count = sys::MACH_PORT_RECEIVE_STATUS_COUNT;
    let flavor = sys::MACH_PORT_RECEIVE_STATUS;
    let place = (&raw mut status).cast();
    // SAFETY: the structure has as much room as the count says.
    check(unsafe { sys::mach_port_get_attributes(task, name, flavor, place, &mut count) }).ok()?;
    Some(status)
}

/// The names of a port set's members.
pub(crate) fn members(
    task: mach_port_name_t,
    name: mach_port_name_t,
) -> Option<Vec<mach_port_name_t>> {
    let (mut members, mut count) = (ptr::null_mut(), 0);
    // SAFETY: the results have their places.
    check(unsafe { sys::mach_port_get_set_status(task, name, &mut members, &mut count) }).ok()?;
    // SAFETY: the call succeeded, so it made the array for this task.
    let members = unsafe { Array::adopt(members, count) };
    Some(members.to_vec())
}

/// The type of the kernel object behind a name, and what the kernel says of it; type 0 is a port
/// of messages.
pub(crate) fn kernel_object(
    task: mach_port_name_t,
    name: mach_port_name_t,
) -> Option<(sys::natural_t, String)> {
    let (mut kind, mut address) = (0, 0);
    let mut text: sys::kobject_description_t = [0; 512];
    let place = text.as_mut_ptr();
    // SAFETY: the results have their places, and the text has the room that its type says.
    let described =
        unsafe { sys::mach_port_kobject_description(task, name, &mut kind, &mut address, place) };
    if check(described).is_err() {
        // SAFETY: the results have their places.
        check(unsafe { sys::mach_port_kobject(task, name, &mut kind, &mut address) }).ok()?;
    }
    let bytes = text.map(|byte| byte as u8);
    let text = CStr::from_bytes_until_nul(&bytes).unwrap_or_default();
    Some((kind, text.to_string_lossy().into_owned()))
}
