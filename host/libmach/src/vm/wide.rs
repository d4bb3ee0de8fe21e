//! `mach/mach_vm.h`.

use std::ffi::c_int;

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_INVALID_ARGUMENT, KERN_SUCCESS, boolean_t, kern_return_t, mach_vm_address_t,
    mach_vm_offset_t, mach_vm_size_t, vm_inherit_t, vm_prot_t,
};

use super::entry::{self, View};
use super::mapping::{self, Source, Wish};
use super::target::{Access, Target};
use super::{access, attributes, code, files, own, region};
use crate::define::{give, put, take};
use crate::memory;

/// The protection of what a remapping makes.
enum Protection {
    /// The source's, and the caller is told.
    Told,
    /// The caller's.
    Given,
}

c_functions! {
    /// Makes zero-filled memory.
    fn mach_vm_allocate(
        target: sys::vm_map_t,
        address: *mut mach_vm_address_t,
        size: mach_vm_size_t,
        flags: c_int,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `address`.
        let wanted = unsafe { take(address) }.unwrap_or(0);
        let wish = Wish { address: wanted, mask: 0, flags };
        let made = own(target).and_then(|()| mapping::allocate(wish, size));
        // SAFETY: the caller's promise for `address`.
        unsafe { give(made, address) }
    }

    /// Removes the pages that a range touches.
    fn mach_vm_deallocate(
        target: sys::vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
    ) -> kern_return_t {
        if let Err(code) = own(target) {
            return code;
        }
        // SAFETY: the caller gives the range up; that is what the function is for.
        if unsafe { memory::deallocate(address as usize, size as usize) } {
            files::tidy();
            KERN_SUCCESS
        } else {
            KERN_INVALID_ARGUMENT
        }
    }

    /// Sets what may be done with a range.
    fn mach_vm_protect(
        target_task: sys::vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        set_maximum: boolean_t,
        new_protection: vm_prot_t,
    ) -> kern_return_t {
        let maximum = set_maximum != 0;
        code(own(target_task)
            .and_then(|()| attributes::protect(address, size, maximum, new_protection)))
    }

    /// Sets what a child gets of a range.
    fn mach_vm_inherit(
        target_task: sys::vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        new_inheritance: vm_inherit_t,
    ) -> kern_return_t {
        code(own(target_task).and_then(|()| attributes::inherit(address, size, new_inheritance)))
    }

    /// Tells how a range will be used.
    fn mach_vm_behavior_set(
        target_task: sys::vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        new_behavior: sys::vm_behavior_t,
    ) -> kern_return_t {
        code(own(target_task).and_then(|()| attributes::set_behavior(address, size, new_behavior)))
    }

    /// Writes a range back to its file.
    fn mach_vm_msync(
        target_task: sys::vm_map_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        sync_flags: sys::vm_sync_t,
    ) -> kern_return_t {
        code(own(target_task).and_then(|()| attributes::synchronise(address, size, sync_flags)))
    }

    /// Copies a range into new memory of the caller's.
    fn mach_vm_read(
        target_task: sys::vm_map_read_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        data: *mut sys::vm_offset_t,
        dataCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let target = Target::of(target_task, Access::Read);
        match target.and_then(|target| access::read(&target, address, size)) {
            Ok((place, count)) => {
                // SAFETY: the caller's promise for `data`.
                unsafe { put(data, place as sys::vm_offset_t) };
                // SAFETY: the caller's promise for `dataCnt`.
                unsafe { put(dataCnt, count) };
                KERN_SUCCESS
            }
            Err(code) => code,
        }
    }

    /// Copies ranges into new memory of the caller's, and puts that memory into the list. An entry
    /// that could not be read is empty afterwards; the last one's code is the answer.
    fn mach_vm_read_list(
        target_task: sys::vm_map_read_t,
        data_list: *mut sys::mach_vm_read_entry,
        count: sys::natural_t,
    ) -> kern_return_t {
        let target = match Target::of(target_task, Access::Read) {
            Ok(target) => target,
            Err(code) => return code,
        };
        if count > sys::VM_MAP_ENTRY_MAX {
            return KERN_INVALID_ARGUMENT;
        }
        let mut code = KERN_SUCCESS;
        for index in 0..count as usize {
            let place = data_list.wrapping_add(index);
            // SAFETY: the caller promises `count` entries.
            let Some(entry) = (unsafe { take(place) }) else { return KERN_INVALID_ARGUMENT };
            let copied = access::read(&target, entry.address, entry.size);
            let (address, size) = *copied.as_ref().unwrap_or(&(0, 0));
            code = copied.err().unwrap_or(KERN_SUCCESS);
            // SAFETY: as above.
            unsafe { put(place, sys::mach_vm_read_entry { address, size: size.into() }) };
        }
        code
    }

    /// Copies a range over memory of the caller's.
    fn mach_vm_read_overwrite(
        target_task: sys::vm_map_read_t,
        address: mach_vm_address_t,
        size: mach_vm_size_t,
        data: mach_vm_address_t,
        outsize: *mut mach_vm_size_t,
    ) -> kern_return_t {
        let copied = Target::of(target_task, Access::Read)
            .and_then(|target| access::copy(&target, address, size, &Target::Own, data));
        // SAFETY: the caller's promise for `outsize`.
        unsafe { give(copied.map(|()| size), outsize) }
    }

    /// Copies memory of the caller's over a range.
    fn mach_vm_write(
        target_task: sys::vm_map_t,
        address: mach_vm_address_t,
        data: sys::vm_offset_t,
        dataCnt: sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        code(Target::of(target_task, Access::Write)
            .and_then(|target| access::write(&target, address, data as u64, dataCnt)))
    }

    /// Copies a range over another of the same task.
    fn mach_vm_copy(
        target_task: sys::vm_map_t,
        source_address: mach_vm_address_t,
        size: mach_vm_size_t,
        dest_address: mach_vm_address_t,
    ) -> kern_return_t {
        code(Target::of(target_task, Access::Write).and_then(|target| {
            access::copy(&target, source_address, size, &target, dest_address)
        }))
    }

    /// Maps a memory entry, or zeroes where `object` is null.
    fn mach_vm_map(
        target_task: sys::vm_map_t,
        address: *mut mach_vm_address_t,
        size: mach_vm_size_t,
        mask: mach_vm_offset_t,
        flags: c_int,
        object: sys::mem_entry_name_port_t,
        offset: sys::memory_object_offset_t,
        copy: boolean_t,
        cur_protection: vm_prot_t,
        max_protection: vm_prot_t,
        inheritance: vm_inherit_t,
    ) -> kern_return_t {
        if let Err(code) = own(target_task) {
            return code;
        }
        // SAFETY: the caller's promise for `address`.
        let wish = Wish { address: unsafe { take(address) }.unwrap_or(0), mask, flags };
        let view = View {
            object,
            size,
            offset,
            copy: copy != 0,
            current: cur_protection,
            maximum: max_protection,
            inheritance,
        };
        // SAFETY: the caller's promise for `address`.
        unsafe { give(entry::map(wish, &view), address) }
    }

    /// Shows memory at a second place, or a copy of it.
    fn mach_vm_remap(
        target_task: sys::vm_map_t,
        target_address: *mut mach_vm_address_t,
        size: mach_vm_size_t,
        mask: mach_vm_offset_t,
        flags: c_int,
        src_task: sys::vm_map_t,
        src_address: mach_vm_address_t,
        copy: boolean_t,
        cur_protection: *mut vm_prot_t,
        max_protection: *mut vm_prot_t,
        inheritance: vm_inherit_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `target_address`.
        let wanted = unsafe { take(target_address) }.unwrap_or(0);
        let wish = Wish { address: wanted, mask, flags };
        let source = Source {
            address: src_address,
            size,
            copy: copy != 0,
            protection: None,
            inheritance,
        };
        let tasks = [target_task, src_task];
        // SAFETY: the caller's promises for the three places.
        unsafe { remap(tasks, Access::Write, wish, source, Protection::Told, target_address, cur_protection, max_protection) }
    }

    /// The same, with the protection that the caller gives.
    fn mach_vm_remap_new(
        target_task: sys::vm_map_t,
        target_address: *mut mach_vm_address_t,
        size: mach_vm_size_t,
        mask: mach_vm_offset_t,
        flags: c_int,
        src_task: sys::vm_map_read_t,
        src_address: mach_vm_address_t,
        copy: boolean_t,
        cur_protection: *mut vm_prot_t,
        max_protection: *mut vm_prot_t,
        inheritance: vm_inherit_t,
    ) -> kern_return_t {
        // SAFETY: the caller's promise for `target_address`.
        let wanted = unsafe { take(target_address) }.unwrap_or(0);
        let wish = Wish { address: wanted, mask, flags };
        // SAFETY: the caller's promise for `cur_protection`.
        let Some(protection) = (unsafe { take(cur_protection) }) else {
            return KERN_INVALID_ARGUMENT;
        };
        let source = Source {
            address: src_address,
            size,
            copy: copy != 0,
            protection: Some(protection),
            inheritance,
        };
        let tasks = [target_task, src_task];
        // SAFETY: the caller's promises for the three places.
        unsafe { remap(tasks, Access::Read, wish, source, Protection::Given, target_address, cur_protection, max_protection) }
    }

    /// Tells of the first region that ends above an address.
    fn mach_vm_region(
        target_task: sys::vm_map_read_t,
        address: *mut mach_vm_address_t,
        size: *mut mach_vm_size_t,
        flavor: sys::vm_region_flavor_t,
        info: sys::vm_region_info_t,
        infoCnt: *mut sys::mach_msg_type_number_t,
        object_name: *mut sys::mach_port_t,
    ) -> kern_return_t {
        let describe = |region: &_, room| region::describe(region, flavor, room);
        // SAFETY: the caller's promises for the places.
        let code = unsafe { tell(target_task, address, size, info, infoCnt, describe) };
        if code == KERN_SUCCESS {
            // SAFETY: the caller's promise for `object_name`.
            unsafe { put(object_name, sys::MACH_PORT_NULL) };
        }
        code
    }

    /// The same, into maps within the map. Linux has none.
    fn mach_vm_region_recurse(
        target_task: sys::vm_map_read_t,
        address: *mut mach_vm_address_t,
        size: *mut mach_vm_size_t,
        nesting_depth: *mut sys::natural_t,
        info: sys::vm_region_recurse_info_t,
        infoCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        let describe = |region: &_, room| region::describe_leaf(region, room);
        // SAFETY: the caller's promises for the places.
        let code = unsafe { tell(target_task, address, size, info, infoCnt, describe) };
        if code == KERN_SUCCESS {
            // SAFETY: the caller's promise for `nesting_depth`.
            unsafe { put(nesting_depth, 0) };
        }
        code
    }
}

/// # Safety
///
/// The places are null or can be written.
#[expect(clippy::too_many_arguments, reason = "C's")]
unsafe fn remap(
    [target, source_task]: [sys::vm_map_t; 2],
    access: Access,
    wish: Wish,
    source: Source,
    protection: Protection,
    address: *mut mach_vm_address_t,
    current: *mut vm_prot_t,
    maximum: *mut vm_prot_t,
) -> kern_return_t {
    let known = own(target).and_then(|()| Target::of(source_task, access));
    match known.and_then(|from| mapping::remap(wish, &from, &source)) {
        Ok((place, allowed)) => {
            // SAFETY: the caller's promise.
            unsafe { put(address, place) };
            if let Protection::Told = protection {
                // SAFETY: the caller's promise.
                unsafe { put(current, allowed) };
                // SAFETY: the caller's promise.
                unsafe { put(maximum, sys::VM_PROT_ALL) };
            }
            KERN_SUCCESS
        }
        Err(code) => code,
    }
}

/// Tells of the first region that ends above an address.
///
/// # Safety
///
/// The places are null or can be read and written; at `info` as many words as `count` says.
unsafe fn tell(
    task: sys::vm_map_read_t,
    address: *mut mach_vm_address_t,
    size: *mut mach_vm_size_t,
    info: *mut c_int,
    count: *mut sys::mach_msg_type_number_t,
    describe: impl FnOnce(&super::maps::Region, u32) -> Result<Vec<u32>, kern_return_t>,
) -> kern_return_t {
    // SAFETY: the caller's promise.
    let (Some(start), Some(room)) = (unsafe { take(address) }, unsafe { take(count) }) else {
        return KERN_INVALID_ARGUMENT;
    };
    let told = Target::of(task, Access::Read).and_then(|target| {
        let region = region::at_or_above(&target, start)?;
        let words = describe(&region, room)?;
        Ok((region, words))
    });
    let (region, words) = match told {
        Ok(told) => told,
        Err(code) => return code,
    };
    for (index, word) in words.iter().enumerate() {
        // SAFETY: the caller promises `room` words, and there are not more.
        unsafe { put(info.wrapping_add(index), *word as c_int) };
    }
    // SAFETY: the caller's promise.
    unsafe { put(count, words.len() as u32) };
    // SAFETY: the caller's promise.
    unsafe { put(address, region.range.start) };
    // SAFETY: the caller's promise.
    unsafe { put(size, region.range.end - region.range.start) };
    KERN_SUCCESS
}
