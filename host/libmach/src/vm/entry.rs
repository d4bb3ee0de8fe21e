//! Memory entries: making them, and mapping them.
//!
//! The session checks what is asked and keeps the entries; the memory is brought from here, as a
//! file that never changes its size.

use std::os::fd::{AsFd, OwnedFd};

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_INVALID_ARGUMENT, KERN_INVALID_HOST, KERN_NOT_SUPPORTED, KERN_PROTECTION_FAILURE,
    KERN_RESOURCE_SHORTAGE, KERN_SUCCESS, MACH_PORT_NULL, MACH_SEND_INVALID_DEST, boolean_t,
    host_t, kern_return_t, mach_port_t, mem_entry_name_port_t, memory_object_offset_t,
    memory_object_size_t, memory_object_t, vm_map_t, vm_offset_t, vm_prot_t, vm_size_t,
};
use mach_kernel::{Backing, MemoryCall, Name, Origin, Request, SpaceCall, Value, Wanted};

use super::mapping::{self, Part, Wish};
use super::maps;
use super::target::{Access, Target};
use super::{access, files};
use crate::ask::{Refusal, UNEXPECTED, ask, ask_for_file, ask_with_file, on_space};
use crate::define::{put, take};

/// The ports that stand for the host, by the numbers of `mach_port_kobject`.
const HOST_PORTS: [u32; 2] = [3, 4];
/// Bytes that are copied at once.
const STEP: u64 = 64 << 20;
/// What a whole entry may be mapped with.
const PLAIN: i32 = sys::VM_FLAGS_ANYWHERE
    | sys::VM_FLAGS_OVERWRITE
    | sys::VM_FLAGS_RETURN_DATA_ADDR
    | sys::VM_FLAGS_ALIAS_MASK;

c_functions! {
    /// Makes an entry: of new memory, of a range of a task's, or of part of another entry.
    fn mach_make_memory_entry_64(
        target_task: vm_map_t,
        size: *mut memory_object_size_t,
        offset: memory_object_offset_t,
        permission: vm_prot_t,
        object_handle: *mut mach_port_t,
        parent_entry: mem_entry_name_port_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `size`.
        let Some(wanted) = (unsafe { take(size) }) else { return KERN_INVALID_ARGUMENT };
        let (name, actual, code) = match make(target_task, wanted, offset, permission, parent_entry) {
            Ok((name, actual)) => (name, actual, KERN_SUCCESS),
            Err(code) => (MACH_PORT_NULL, 0, code),
        };
        // SAFETY: the caller's promise for `size`.
        unsafe { put(size, actual) };
        // SAFETY: the caller's promise for `object_handle`.
        unsafe { put(object_handle, name) };
        code
    }

    /// As [`mach_make_memory_entry_64`].
    fn mach_make_memory_entry(
        target_task: vm_map_t,
        size: *mut vm_size_t,
        offset: vm_offset_t,
        permission: vm_prot_t,
        object_handle: *mut mem_entry_name_port_t,
        parent_entry: mem_entry_name_port_t,
    ) -> kern_return_t {
        // SAFETY: sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_make_memory_entry_64(
                target_task, size.cast(), offset as u64, permission, object_handle, parent_entry,
            )
        }
    }

    /// As [`mach_make_memory_entry_64`].
    fn _mach_make_memory_entry(
        target_task: vm_map_t,
        size: *mut memory_object_size_t,
        offset: memory_object_offset_t,
        permission: vm_prot_t,
        object_handle: *mut mem_entry_name_port_t,
        parent_handle: mem_entry_name_port_t,
    ) -> kern_return_t {
        // SAFETY: the promises are the same.
        unsafe {
            mach_make_memory_entry_64(
                target_task, size, offset, permission, object_handle, parent_handle,
            )
        }
    }

    /// Makes an entry of new memory, where there is no pager. There are no pagers here, so no port
    /// is one.
    fn mach_memory_object_memory_entry_64(
        host: host_t,
        internal: boolean_t,
        size: memory_object_size_t,
        permission: vm_prot_t,
        pager: memory_object_t,
        entry_handle: *mut mach_port_t,
    ) -> kern_return_t {
        match of_no_pager(host, internal != 0, size, permission, pager) {
            Ok(name) => {
                // SAFETY: the caller's promise for `entry_handle`.
                unsafe { put(entry_handle, name) };
                KERN_SUCCESS
            }
            Err(code) => code,
        }
    }

    /// As [`mach_memory_object_memory_entry_64`].
    fn mach_memory_object_memory_entry(
        host: host_t,
        internal: boolean_t,
        size: vm_size_t,
        permission: vm_prot_t,
        pager: memory_object_t,
        entry_handle: *mut mach_port_t,
    ) -> kern_return_t {
        // SAFETY: the promise for `entry_handle` is the same.
        unsafe {
            mach_memory_object_memory_entry_64(
                host, internal, size as u64, permission, pager, entry_handle,
            )
        }
    }
}

/// Makes an entry. Gives its name and its size.
fn make(
    task: vm_map_t,
    size: u64,
    offset: u64,
    permission: vm_prot_t,
    parent: mem_entry_name_port_t,
) -> Result<(mach_port_t, u64), kern_return_t> {
    let call = |backing| {
        Request::Memory(MemoryCall::Make {
            task: Name(task),
            size,
            offset,
            permission: permission as u32,
            parent: Name(parent),
            backing,
        })
    };
    let answer = match ask(call(None))? {
        Value::Wanted(wanted) => {
            let (file, backing) = bring(task, &wanted)?;
            ask_with_file(call(Some(backing)), file.as_fd()).map_err(|refusal| match refusal {
                Refusal::Code(code) => code,
                Refusal::File(_) => KERN_RESOURCE_SHORTAGE,
            })?
        }
        answer => answer,
    };
    match answer {
        Value::Made(name, size) => Ok((name.0, size)),
        _ => Err(UNEXPECTED),
    }
}

/// The memory that an entry is to be made of.
fn bring(task: vm_map_t, wanted: &Wanted) -> Result<(OwnedFd, Backing), kern_return_t> {
    let backing = Backing {
        size: wanted.size,
        protection: sys::VM_PROT_ALL as u32,
        ..Backing::default()
    };
    match wanted.origin {
        Origin::New => Ok((files::create(wanted.size)?, backing)),
        Origin::Copy => Ok((copied(task, wanted)?, backing)),
        Origin::Share | Origin::SharePiece => lent(task, wanted, backing),
    }
}

/// A copy of a range of a task's memory, in a file.
fn copied(task: vm_map_t, wanted: &Wanted) -> Result<OwnedFd, kern_return_t> {
    let target = Target::of(task, Access::Write)?;
    let file = files::create(wanted.size)?;
    // Through memory of the caller's: Linux copies from a process's memory into memory only.
    let mut done = 0;
    while done < wanted.size {
        let step = (wanted.size - done).min(STEP);
        let (place, count) = access::read(&target, wanted.start + done, step)?;
        let saved = mapping::save(place, count as usize, &file, done);
        // SAFETY: the memory was made by `read` for this, and nobody else knows of it.
        unsafe { crate::memory::deallocate(place as usize, count as usize) };
        saved?;
        done += step;
    }
    Ok(file)
}

/// A range of the own memory, in the file that it is in or is moved into.
fn lent(
    task: vm_map_t,
    wanted: &Wanted,
    backing: Backing,
) -> Result<(OwnedFd, Backing), kern_return_t> {
    if !matches!(Target::of(task, Access::Write)?, Target::Own) {
        return Err(KERN_NOT_SUPPORTED);
    }
    let range = access::range(wanted.start, wanted.size).ok_or(KERN_INVALID_ARGUMENT)?;
    let mut parts = maps::covering(range)?;
    let piece = mapping::one_piece(&parts);
    if wanted.origin == Origin::SharePiece {
        parts.truncate(piece);
    } else if piece < parts.len() {
        return Err(KERN_NOT_SUPPORTED);
    }
    let all = sys::VM_PROT_ALL;
    let allowed = parts.iter().fold(all, |bits, part| bits & part.protection) as u32;
    let needed = wanted.protection & all as u32;
    let enough = if wanted.protection & sys::VM_PROT_IS_MASK as u32 != 0 {
        allowed & needed != 0
    } else {
        allowed & needed == needed
    };
    if !enough {
        return Err(KERN_PROTECTION_FAILURE);
    }
    let end = parts.last().map_or(wanted.start, |part| part.range.end);
    let (file, offset) = mapping::lend(&parts)?;
    let backing = Backing {
        offset,
        size: end - wanted.start,
        protection: allowed,
        ..backing
    };
    Ok((file, backing))
}

fn of_no_pager(
    host: host_t,
    internal: bool,
    size: u64,
    permission: vm_prot_t,
    pager: memory_object_t,
) -> Result<mach_port_t, kern_return_t> {
    if host == MACH_PORT_NULL {
        return Err(MACH_SEND_INVALID_DEST);
    }
    let task = Name::TASK_SELF.0;
    match on_space(task, SpaceCall::KernelObject { name: Name(host) }) {
        Ok(Value::Word(number)) if HOST_PORTS.contains(&number) => {}
        Ok(_) => return Err(KERN_INVALID_HOST),
        Err(_) => return Err(MACH_SEND_INVALID_DEST),
    }
    if size == 0 || !internal || pager != MACH_PORT_NULL {
        return Err(KERN_INVALID_ARGUMENT);
    }
    let permission = permission & sys::VM_PROT_ALL | sys::MAP_MEM_NAMED_CREATE;
    make(task, size, 0, permission, MACH_PORT_NULL).map(|(name, _)| name)
}

/// What `mach_vm_map` is to show.
pub(super) struct View {
    pub(super) object: mem_entry_name_port_t,
    pub(super) size: u64,
    pub(super) offset: u64,
    pub(super) copy: bool,
    pub(super) current: vm_prot_t,
    pub(super) maximum: vm_prot_t,
    pub(super) inheritance: sys::vm_inherit_t,
}

/// Maps an entry, or zeroes where there is none.
pub(super) fn map(wish: Wish, view: &View) -> Result<u64, kern_return_t> {
    let known = sys::VM_PROT_ALL | sys::VM_PROT_IS_MASK;
    if (view.current | view.maximum) & !known != 0
        || view.inheritance > sys::VM_INHERIT_LAST_VALID
        || view.size == 0
    {
        return Err(KERN_INVALID_ARGUMENT);
    }
    mapping::check_flags(wish.flags)?;
    let zeroes = || {
        let protection = view.current & sys::VM_PROT_ALL;
        mapping::map(wish, view.size, protection, view.inheritance)
    };
    if view.object == MACH_PORT_NULL {
        return zeroes();
    }
    let call = MemoryCall::Map {
        object: Name(view.object),
        size: view.size,
        offset: view.offset,
        current: view.current as u32,
        maximum: view.maximum as u32,
        copy: view.copy,
        data_address: wish.flags & sys::VM_FLAGS_RETURN_DATA_ADDR != 0,
        other_flags: wish.flags & !PLAIN != 0,
    };
    match ask_for_file(Request::Memory(call))? {
        // A port that has died counts as none.
        (Value::None, _) => zeroes(),
        (Value::Mapping(mapping), Some(file)) => {
            let part = Part {
                file,
                offset: mapping.offset,
                size: mapping.size,
                copy: view.copy,
            };
            let protection = mapping.current as i32;
            let place = mapping::map_part(wish, part, protection, view.inheritance)?;
            Ok(place + mapping.data_offset)
        }
        (Value::Mapping(_), None) => Err(KERN_RESOURCE_SHORTAGE),
        _ => Err(UNEXPECTED),
    }
}
