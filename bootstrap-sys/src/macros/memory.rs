//! Pages, tags and caching of memory, from `<mach/vm_page_size.h>`, `<mach/vm_statistics.h>` and
//! `<mach/memory_object_types.h>`.

use core::ffi::{c_int, c_uint};

use crate::{
    MEMORY_OBJECT_ATTRIBUTE_INFO, MEMORY_OBJECT_BEHAVIOR_INFO, MEMORY_OBJECT_PERFORMANCE_INFO,
    mach_vm_offset_t, memory_object_flavor_t, vm_kernel_page_mask, vm_offset_t, vm_page_mask,
    vm_page_size, vm_prot_t,
};

/// The size of a page in bytes.
fn page_size() -> vm_offset_t {
    // SAFETY: the variable is set before a program's own code runs, and merely read afterwards.
    unsafe { vm_page_size }
}

fn page_mask() -> mach_vm_offset_t {
    // SAFETY: as for `vm_page_size`.
    let mask = unsafe { vm_page_mask };
    mask as mach_vm_offset_t
}

fn kernel_page_mask() -> vm_offset_t {
    // SAFETY: as for `vm_page_size`.
    unsafe { vm_kernel_page_mask }
}

/// The start of the page that holds the address `x`.
pub fn trunc_page(x: vm_offset_t) -> vm_offset_t {
    x & !page_size().wrapping_sub(1)
}

/// The first start of a page at or after the address `x`.
pub fn round_page(x: vm_offset_t) -> vm_offset_t {
    trunc_page(x.wrapping_add(page_size().wrapping_sub(1)))
}

/// As [`trunc_page`], for an address of 64 bits.
pub fn mach_vm_trunc_page(x: mach_vm_offset_t) -> mach_vm_offset_t {
    x & !page_mask()
}

/// As [`round_page`], for an address of 64 bits.
pub fn mach_vm_round_page(x: mach_vm_offset_t) -> mach_vm_offset_t {
    x.wrapping_add(page_mask()) & !page_mask()
}

/// As [`trunc_page`], for the kernel's pages, which may be larger or smaller than the task's.
pub fn trunc_page_kernel(x: vm_offset_t) -> vm_offset_t {
    x & !kernel_page_mask()
}

/// As [`round_page`], for the kernel's pages.
pub fn round_page_kernel(x: vm_offset_t) -> vm_offset_t {
    trunc_page_kernel(x.wrapping_add(kernel_page_mask()))
}

/// The flags of `vm_allocate` that give the memory the tag `tag`, such as
/// [`VM_MEMORY_MACH_MSG`](crate::VM_MEMORY_MACH_MSG).
pub const fn VM_MAKE_TAG(tag: c_uint) -> c_int {
    (tag << 24) as c_int
}

/// Reads from `flags` the tag that [`VM_MAKE_TAG`] put there.
pub const fn VM_GET_FLAGS_ALIAS(flags: c_int, alias: &mut c_uint) {
    *alias = ((flags >> 24) & 0xff) as c_uint;
}

/// Puts a tag into `flags` in place of the one that is there.
pub const fn VM_SET_FLAGS_ALIAS(flags: &mut c_int, alias: c_uint) {
    // The mask of the tag's bits covers the highest byte, and so is spelt with the sign bit here.
    const TAG: c_int = !0x00ff_ffff;
    *flags = (*flags & !TAG) | ((alias as c_int & !TAG) << 24);
}

/// `value`, or the largest number of 32 bits if it is larger.
pub const fn VM_STATISTICS_TRUNCATE_TO_32_BIT(value: u64) -> u32 {
    if value > u32::MAX as u64 {
        u32::MAX
    } else {
        value as u32
    }
}

/// The caching mode in the permissions of `mach_make_memory_entry`.
pub const fn GET_MAP_MEM(flags: vm_prot_t) -> c_uint {
    ((flags as c_uint) >> 24) & 0xff
}

/// Puts a caching mode, such as [`MAP_MEM_IO`](crate::MAP_MEM_IO), into permissions.
pub const fn SET_MAP_MEM(caching: vm_prot_t, flags: &mut vm_prot_t) {
    *flags = (((caching as c_uint) << 24) | (*flags as c_uint & 0x00ff_ffff)) as vm_prot_t;
}

/// Whether `f` is none of the kinds of information about a memory object.
pub const fn invalid_memory_object_flavor(f: memory_object_flavor_t) -> bool {
    // The numbers of two kinds that only the kernel's headers name.
    const OLD_BEHAVIOR: memory_object_flavor_t = 10;
    const OLD_ATTRIBUTE: memory_object_flavor_t = 12;
    f != MEMORY_OBJECT_ATTRIBUTE_INFO
        && f != MEMORY_OBJECT_PERFORMANCE_INFO
        && f != OLD_BEHAVIOR
        && f != MEMORY_OBJECT_BEHAVIOR_INFO
        && f != OLD_ATTRIBUTE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        MAP_MEM_IO, VM_FLAGS_ANYWHERE, VM_MEMORY_APPLICATION_SPECIFIC_16, VM_MEMORY_MACH_MSG,
        VM_PROT_READ,
    };

    #[test]
    fn tag_is_put_into_flags_and_read_again() {
        for tag in [0, VM_MEMORY_MACH_MSG, VM_MEMORY_APPLICATION_SPECIFIC_16] {
            let mut flags = VM_FLAGS_ANYWHERE | VM_MAKE_TAG(7);
            VM_SET_FLAGS_ALIAS(&mut flags, tag);
            let mut read = c_uint::MAX;
            VM_GET_FLAGS_ALIAS(flags, &mut read);
            assert_eq!((read, flags & 0xff_ffff), (tag, VM_FLAGS_ANYWHERE));
        }
        assert_eq!(VM_MAKE_TAG(VM_MEMORY_MACH_MSG), 0x1400_0000);
    }

    #[test]
    fn caching_is_put_into_permissions_and_read_again() {
        let mut permissions = VM_PROT_READ;
        SET_MAP_MEM(MAP_MEM_IO, &mut permissions);
        assert_eq!(GET_MAP_MEM(permissions), MAP_MEM_IO as c_uint);
        assert_eq!(permissions & 0xff_ffff, VM_PROT_READ);
        SET_MAP_MEM(0xff, &mut permissions);
        assert_eq!(GET_MAP_MEM(permissions), 0xff);
    }

    #[test]
    fn large_statistic_becomes_the_largest() {
        assert_eq!(VM_STATISTICS_TRUNCATE_TO_32_BIT(7), 7);
        assert_eq!(
            VM_STATISTICS_TRUNCATE_TO_32_BIT(u64::from(u32::MAX) + 1),
            u32::MAX
        );
    }

    #[test]
    fn unknown_memory_object_flavor_is_invalid() {
        for known in [10, 11, 12, 14, 15] {
            assert!(!invalid_memory_object_flavor(known), "{known}");
        }
        assert!(invalid_memory_object_flavor(13));
    }
}
