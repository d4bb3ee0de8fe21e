//! `mach/vm_map.h` and `mach/mach_vm.h`: memory of the own task.

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_INVALID_ADDRESS, KERN_INVALID_ARGUMENT, KERN_NO_SPACE, KERN_SUCCESS};
use mach_kernel::Name;
use rustix::mm::{MapFlags, ProtFlags, mmap_anonymous};

use crate::define::{put, take};
use crate::memory;

/// Anywhere the system likes (`VM_FLAGS_ANYWHERE`).
const ANYWHERE: i32 = 1;
/// Instead of what is there (`VM_FLAGS_OVERWRITE`).
const OVERWRITE: i32 = 0x4000;
/// A tag for tools to show; the upper byte.
const TAG: i32 = 0xff00_0000_u32 as i32;

c_functions! {
    /// Makes zero-filled memory.
    fn mach_vm_allocate(
        target: sys::vm_map_t,
        address: *mut sys::mach_vm_address_t,
        size: sys::mach_vm_size_t,
        flags: core::ffi::c_int,
    ) -> sys::kern_return_t {
        // SAFETY: the caller's promise for `address`.
        let wanted = unsafe { take(address) }.unwrap_or(0);
        match allocate(target, wanted, size, flags) {
            Ok(at) => {
                // SAFETY: the caller's promise for `address`.
                unsafe { put(address, at) };
                KERN_SUCCESS
            }
            Err(code) => code,
        }
    }

    /// Makes zero-filled memory.
    fn vm_allocate(
        target: sys::vm_map_t,
        address: *mut sys::vm_address_t,
        size: sys::vm_size_t,
        flags: core::ffi::c_int,
    ) -> sys::kern_return_t {
        // SAFETY: addresses are 64 bits wide in both forms; the caller's promise is the same.
        unsafe { mach_vm_allocate(target, address.cast(), size as u64, flags) }
    }

    /// Removes the pages that a range touches.
    fn mach_vm_deallocate(
        target: sys::vm_map_t,
        address: sys::mach_vm_address_t,
        size: sys::mach_vm_size_t,
    ) -> sys::kern_return_t {
        if target != Name::TASK_SELF.0 {
            return KERN_INVALID_ARGUMENT;
        }
        // SAFETY: the caller gives the range up; that is what the function is for.
        if unsafe { memory::deallocate(address as usize, size as usize) } {
            KERN_SUCCESS
        } else {
            KERN_INVALID_ARGUMENT
        }
    }

    /// Removes the pages that a range touches.
    fn vm_deallocate(
        target: sys::vm_map_t,
        address: sys::vm_address_t,
        size: sys::vm_size_t,
    ) -> sys::kern_return_t {
        // SAFETY: the caller's promise is the same.
        unsafe { mach_vm_deallocate(target, address as u64, size as u64) }
    }
}

fn allocate(target: sys::vm_map_t, wanted: u64, size: u64, flags: i32) -> Result<u64, i32> {
    if target != Name::TASK_SELF.0 || flags & !(ANYWHERE | OVERWRITE | TAG) != 0 {
        return Err(KERN_INVALID_ARGUMENT);
    }
    if size == 0 {
        return Ok(0);
    }
    let size = usize::try_from(size)
        .ok()
        .and_then(memory::round_up)
        .ok_or(KERN_INVALID_ARGUMENT)?;
    if flags & ANYWHERE != 0 {
        return memory::allocate(size)
            .map(|at| at.as_ptr() as u64)
            .ok_or(KERN_NO_SPACE);
    }
    let place = wanted as usize & !(memory::page_size() - 1);
    if place == 0 {
        return Err(KERN_INVALID_ADDRESS);
    }
    let exact = if flags & OVERWRITE != 0 {
        MapFlags::FIXED
    } else {
        MapFlags::FIXED_NOREPLACE
    };
    let (protection, flags) = (
        ProtFlags::READ | ProtFlags::WRITE,
        MapFlags::PRIVATE | exact,
    );
    // SAFETY: without OVERWRITE nothing that is mapped is touched; with it the caller asked for
    // what is there to be replaced.
    let at = unsafe { mmap_anonymous(place as *mut _, size, protection, flags) };
    at.map(|at| at as u64).map_err(|_| KERN_NO_SPACE)
}
