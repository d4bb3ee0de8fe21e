//! `mach/vm_map.h`: that each call is its counterpart in `mach/mach_vm.h`.

use bootstrap_sys as sys;

use crate::common::*;

const ANYWHERE: i32 = sys::VM_FLAGS_ANYWHERE;
const INHERIT: u32 = sys::VM_INHERIT_COPY;

type Address = sys::vm_address_t;

fn new(size: sys::vm_size_t) -> Address {
    let mut address = 0;
    assert_eq!(call!(vm_allocate(task(), &mut address, size, ANYWHERE)), 0);
    address
}

fn write(address: Address, bytes: &[u8]) -> i32 {
    let (data, count) = (bytes.as_ptr() as Address, bytes.len() as u32);
    call!(vm_write(task(), address, data, count))
}

#[test]
fn memory_is_made_written_copied_and_read() {
    let _alone = begin();
    let page = page_size() as sys::vm_size_t;
    // With neighbours that stay: nothing else finds room there once it is given up.
    let memory = new(4 * page) + page;
    assert_eq!(write(memory, b"Mach"), 0);
    assert_eq!(call!(vm_copy(task(), memory, page, memory + page)), 0);
    assert_eq!(byte_at((memory + page) as u64), Ok(b'M'));
    let (mut data, mut count) = (0, 0);
    let code = call!(vm_read(task(), memory + page, 4, &mut data, &mut count));
    assert_eq!((code, count, byte_at(data as u64 + 1)), (0, 4, Ok(b'a')));
    deallocate(data as u64, 4);
    let (mut copy, mut size) = ([0u8; 4], 0);
    let place = copy.as_mut_ptr() as Address;
    let code = call!(vm_read_overwrite(task(), memory, 4, place, &mut size));
    assert_eq!((code, size, &copy), (0, 4, b"Mach"));
    let mut part = sys::vm_read_entry {
        address: memory + 2,
        size: 2,
    };
    let code = call!(vm_read_list(task(), &mut part, 1));
    assert_eq!((code, byte_at(part.address as u64)), (0, Ok(b'c')));
    deallocate(part.address as u64, 2);
    assert_eq!(call!(vm_deallocate(task(), memory, 2 * page)), 0);
    assert_eq!(write(memory, b"Mach"), sys::KERN_INVALID_ADDRESS);
}

#[test]
fn memory_is_protected_and_told_of() {
    let _alone = begin();
    let size = page_size() as sys::vm_size_t;
    let memory = new(size);
    let read_only = sys::VM_PROT_READ;
    assert_eq!(call!(vm_protect(task(), memory, size, 0, read_only)), 0);
    assert_eq!(write(memory, b"no"), sys::KERN_PROTECTION_FAILURE);
    type Region = unsafe extern "C" fn(
        u32,
        *mut Address,
        *mut sys::vm_size_t,
        i32,
        *mut i32,
        *mut u32,
        *mut u32,
    ) -> i32;
    for region in [sys::vm_region as Region, sys::vm_region_64] {
        let (mut start, mut length, mut info) = (memory, 0, [0; 9]);
        let (mut count, mut object) = (9, 77);
        let flavor = sys::VM_REGION_BASIC_INFO_64;
        let place = info.as_mut_ptr();
        // SAFETY: the results have their places.
        let code = unsafe {
            region(
                task(),
                &mut start,
                &mut length,
                flavor,
                place,
                &mut count,
                &mut object,
            )
        };
        assert_eq!((code, count, info[0]), (0, 9, read_only));
        assert!(start <= memory && start + length >= memory + size);
    }
    type Recurse = unsafe extern "C" fn(
        u32,
        *mut Address,
        *mut sys::vm_size_t,
        *mut u32,
        *mut i32,
        *mut u32,
    ) -> i32;
    for recurse in [sys::vm_region_recurse as Recurse, sys::vm_region_recurse_64] {
        let (mut start, mut length, mut depth) = (memory, 0, 3);
        let mut info = [0; 32];
        let mut count = sys::VM_REGION_SUBMAP_INFO_COUNT_64;
        let place = info.as_mut_ptr();
        // SAFETY: the results have their places.
        let code = unsafe {
            recurse(
                task(),
                &mut start,
                &mut length,
                &mut depth,
                place,
                &mut count,
            )
        };
        assert_eq!((code, depth, info[0]), (0, 0, read_only));
        assert!(start <= memory && start + length >= memory + size);
    }
    assert_eq!(call!(vm_deallocate(task(), memory, size)), 0);
}

#[test]
fn advice_and_inheritance_leave_what_the_memory_holds() {
    let _alone = begin();
    let size = page_size() as sys::vm_size_t;
    let memory = new(size);
    assert_eq!(write(memory, b"x"), 0);
    let willing = sys::VM_BEHAVIOR_WILLNEED;
    let codes = [
        call!(vm_behavior_set(task(), memory, size, willing)),
        call!(vm_msync(task(), memory, size, sys::VM_SYNC_SYNCHRONOUS)),
        call!(vm_inherit(task(), memory, size, sys::VM_INHERIT_NONE)),
    ];
    assert_eq!((codes, byte_at(memory as u64)), ([0; 3], Ok(b'x')));
    let there = in_child(|| i32::from(byte_at(memory as u64).is_ok()));
    assert_eq!(there, 0, "it was left out");
    assert_eq!(call!(vm_deallocate(task(), memory, size)), 0);
}

#[test]
fn memory_is_mapped_and_shown_twice() {
    let _alone = begin();
    let size = page_size() as sys::vm_size_t;
    let read_write = sys::VM_PROT_DEFAULT;
    let (mut entry, mut actual) = (0, size);
    let flags = read_write | sys::MAP_MEM_NAMED_CREATE;
    let code = call!(mach_make_memory_entry(
        task(),
        &mut actual,
        0,
        flags,
        &mut entry,
        0
    ));
    assert_eq!((code, actual), (0, size));
    let (mut first, mut second) = (0, 0);
    let code = call!(vm_map(
        task(),
        &mut first,
        size,
        0,
        ANYWHERE,
        entry,
        0,
        0,
        read_write,
        read_write,
        INHERIT
    ));
    assert_eq!(code, 0);
    let code = call!(vm_map_64(
        task(),
        &mut second,
        size,
        0,
        ANYWHERE,
        entry,
        0,
        0,
        read_write,
        read_write,
        INHERIT
    ));
    assert_eq!(code, 0);
    assert_eq!(write(first, b"1"), 0);
    assert_eq!(byte_at(second as u64), Ok(b'1'), "one memory");
    let (mut mirror, mut current, mut maximum) = (0, 0, 0);
    let code = call!(vm_remap(
        task(),
        &mut mirror,
        size,
        0,
        ANYWHERE,
        task(),
        second,
        0,
        &mut current,
        &mut maximum,
        INHERIT
    ));
    assert_eq!((code, current), (0, read_write));
    assert_eq!(write(mirror, b"2"), 0);
    assert_eq!(byte_at(first as u64), Ok(b'2'));
    let mut copy = 0;
    (current, maximum) = (sys::VM_PROT_READ, sys::VM_PROT_READ);
    let code = call!(vm_remap_new(
        task(),
        &mut copy,
        size,
        0,
        ANYWHERE,
        task(),
        first,
        1,
        &mut current,
        &mut maximum,
        INHERIT
    ));
    assert_eq!(code, 0);
    assert_eq!(write(first, b"3"), 0);
    assert_eq!(byte_at(copy as u64), Ok(b'2'), "a copy");
    assert_eq!(write(copy, b"4"), sys::KERN_PROTECTION_FAILURE);
    for address in [first, second, mirror, copy] {
        assert_eq!(call!(vm_deallocate(task(), address, size)), 0);
    }
    destroy(entry);
}
