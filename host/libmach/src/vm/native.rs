//! `mach/vm_map.h`: the calls of `mach/mach_vm.h` in the program's own width, which is the same.

use std::ffi::c_int;

use bootstrap_sys as sys;
use bootstrap_sys::kern_return_t;

use super::wide::*;

#[cfg(not(target_pointer_width = "64"))]
compile_error!("a program of 32 bits has narrower addresses here than there");

c_functions! {
    /// As [`mach_vm_allocate`].
    fn vm_allocate(
        target_task: sys::vm_map_t,
        address: *mut sys::vm_address_t,
        size: sys::vm_size_t,
        flags: c_int,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_allocate(target_task, address.cast(), size as u64, flags)
        }
    }

    /// As [`mach_vm_deallocate`].
    fn vm_deallocate(
        target_task: sys::vm_map_t,
        address: sys::vm_address_t,
        size: sys::vm_size_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_deallocate(target_task, address as u64, size as u64)
        }
    }

    /// As [`mach_vm_protect`].
    fn vm_protect(
        target_task: sys::vm_map_t,
        address: sys::vm_address_t,
        size: sys::vm_size_t,
        set_maximum: sys::boolean_t,
        new_protection: sys::vm_prot_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_protect(target_task, address as u64, size as u64, set_maximum, new_protection)
        }
    }

    /// As [`mach_vm_inherit`].
    fn vm_inherit(
        target_task: sys::vm_map_t,
        address: sys::vm_address_t,
        size: sys::vm_size_t,
        new_inheritance: sys::vm_inherit_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_inherit(target_task, address as u64, size as u64, new_inheritance)
        }
    }

    /// As [`mach_vm_behavior_set`].
    fn vm_behavior_set(
        target_task: sys::vm_map_t,
        address: sys::vm_address_t,
        size: sys::vm_size_t,
        new_behavior: sys::vm_behavior_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_behavior_set(target_task, address as u64, size as u64, new_behavior)
        }
    }

    /// As [`mach_vm_msync`].
    fn vm_msync(
        target_task: sys::vm_map_t,
        address: sys::vm_address_t,
        size: sys::vm_size_t,
        sync_flags: sys::vm_sync_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_msync(target_task, address as u64, size as u64, sync_flags)
        }
    }

    /// As [`mach_vm_read`].
    fn vm_read(
        target_task: sys::vm_map_read_t,
        address: sys::vm_address_t,
        size: sys::vm_size_t,
        data: *mut sys::vm_offset_t,
        dataCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_read(target_task, address as u64, size as u64, data, dataCnt)
        }
    }

    /// As [`mach_vm_read_list`].
    fn vm_read_list(
        target_task: sys::vm_map_read_t,
        data_list: *mut sys::vm_read_entry,
        count: sys::natural_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_read_list(target_task, data_list.cast(), count)
        }
    }

    /// As [`mach_vm_read_overwrite`].
    fn vm_read_overwrite(
        target_task: sys::vm_map_read_t,
        address: sys::vm_address_t,
        size: sys::vm_size_t,
        data: sys::vm_address_t,
        outsize: *mut sys::vm_size_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_read_overwrite(
                target_task, address as u64, size as u64, data as u64, outsize.cast(),
            )
        }
    }

    /// As [`mach_vm_write`].
    fn vm_write(
        target_task: sys::vm_map_t,
        address: sys::vm_address_t,
        data: sys::vm_offset_t,
        dataCnt: sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_write(target_task, address as u64, data, dataCnt)
        }
    }

    /// As [`mach_vm_copy`].
    fn vm_copy(
        target_task: sys::vm_map_t,
        source_address: sys::vm_address_t,
        size: sys::vm_size_t,
        dest_address: sys::vm_address_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_copy(target_task, source_address as u64, size as u64, dest_address as u64)
        }
    }

    /// As [`mach_vm_map`].
    fn vm_map(
        target_task: sys::vm_map_t,
        address: *mut sys::vm_address_t,
        size: sys::vm_size_t,
        mask: sys::vm_address_t,
        flags: c_int,
        object: sys::mem_entry_name_port_t,
        offset: sys::vm_offset_t,
        copy: sys::boolean_t,
        cur_protection: sys::vm_prot_t,
        max_protection: sys::vm_prot_t,
        inheritance: sys::vm_inherit_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_map(
                target_task, address.cast(), size as u64, mask as u64, flags, object,
                offset as u64, copy, cur_protection, max_protection, inheritance,
            )
        }
    }

    /// As [`mach_vm_map`], with a wide offset.
    fn vm_map_64(
        target_task: sys::vm_map_t,
        address: *mut sys::vm_address_t,
        size: sys::vm_size_t,
        mask: sys::vm_address_t,
        flags: c_int,
        object: sys::mem_entry_name_port_t,
        offset: sys::memory_object_offset_t,
        copy: sys::boolean_t,
        cur_protection: sys::vm_prot_t,
        max_protection: sys::vm_prot_t,
        inheritance: sys::vm_inherit_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_map(
                target_task, address.cast(), size as u64, mask as u64, flags, object, offset,
                copy, cur_protection, max_protection, inheritance,
            )
        }
    }

    /// As [`mach_vm_remap`].
    fn vm_remap(
        target_task: sys::vm_map_t,
        target_address: *mut sys::vm_address_t,
        size: sys::vm_size_t,
        mask: sys::vm_address_t,
        flags: c_int,
        src_task: sys::vm_map_t,
        src_address: sys::vm_address_t,
        copy: sys::boolean_t,
        cur_protection: *mut sys::vm_prot_t,
        max_protection: *mut sys::vm_prot_t,
        inheritance: sys::vm_inherit_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_remap(
                target_task, target_address.cast(), size as u64, mask as u64, flags, src_task,
                src_address as u64, copy, cur_protection, max_protection, inheritance,
            )
        }
    }

    /// As [`mach_vm_remap_new`].
    fn vm_remap_new(
        target_task: sys::vm_map_t,
        target_address: *mut sys::vm_address_t,
        size: sys::vm_size_t,
        mask: sys::vm_address_t,
        flags: c_int,
        src_task: sys::vm_map_read_t,
        src_address: sys::vm_address_t,
        copy: sys::boolean_t,
        cur_protection: *mut sys::vm_prot_t,
        max_protection: *mut sys::vm_prot_t,
        inheritance: sys::vm_inherit_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_remap_new(
                target_task, target_address.cast(), size as u64, mask as u64, flags, src_task,
                src_address as u64, copy, cur_protection, max_protection, inheritance,
            )
        }
    }

    /// As [`mach_vm_region`].
    fn vm_region(
        target_task: sys::vm_map_read_t,
        address: *mut sys::vm_address_t,
        size: *mut sys::vm_size_t,
        flavor: sys::vm_region_flavor_t,
        info: sys::vm_region_info_t,
        infoCnt: *mut sys::mach_msg_type_number_t,
        object_name: *mut sys::mach_port_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_region(
                target_task, address.cast(), size.cast(), flavor, info, infoCnt, object_name,
            )
        }
    }

    /// As [`mach_vm_region`].
    fn vm_region_64(
        target_task: sys::vm_map_read_t,
        address: *mut sys::vm_address_t,
        size: *mut sys::vm_size_t,
        flavor: sys::vm_region_flavor_t,
        info: sys::vm_region_info_t,
        infoCnt: *mut sys::mach_msg_type_number_t,
        object_name: *mut sys::mach_port_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_region(
                target_task, address.cast(), size.cast(), flavor, info, infoCnt, object_name,
            )
        }
    }

    /// As [`mach_vm_region_recurse`].
    fn vm_region_recurse(
        target_task: sys::vm_map_read_t,
        address: *mut sys::vm_address_t,
        size: *mut sys::vm_size_t,
        nesting_depth: *mut sys::natural_t,
        info: sys::vm_region_recurse_info_t,
        infoCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_region_recurse(
                target_task, address.cast(), size.cast(), nesting_depth, info, infoCnt,
            )
        }
    }

    /// As [`mach_vm_region_recurse`].
    fn vm_region_recurse_64(
        target_task: sys::vm_map_read_t,
        address: *mut sys::vm_address_t,
        size: *mut sys::vm_size_t,
        nesting_depth: *mut sys::natural_t,
        info: sys::vm_region_recurse_info_t,
        infoCnt: *mut sys::mach_msg_type_number_t,
    ) -> kern_return_t {
        // SAFETY: addresses and sizes are as wide in both, and the promises are the same.
        unsafe {
            mach_vm_region_recurse(
                target_task, address.cast(), size.cast(), nesting_depth, info, infoCnt,
            )
        }
    }
}
