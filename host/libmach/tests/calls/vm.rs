//! Memory of the own task.

use bootstrap_sys as sys;
use bootstrap_sys::{kern_return_t, mach_vm_address_t};

use crate::common::*;

const ANYWHERE: i32 = sys::VM_FLAGS_ANYWHERE;

fn allocate(mut address: mach_vm_address_t, size: u64, flags: i32) -> Result<u64, kern_return_t> {
    // SAFETY: the result has its place. What is overwritten, where the tests want that, is theirs.
    match unsafe { sys::mach_vm_allocate(task(), &mut address, size, flags) } {
        0 => Ok(address),
        code => Err(code),
    }
}

fn protect(address: u64, size: u64, protection: i32) -> kern_return_t {
    // SAFETY: the tests protect only what they made.
    unsafe { sys::mach_vm_protect(task(), address, size, 0, protection) }
}

fn read(address: u64, size: u64) -> Result<u64, kern_return_t> {
    let (mut data, mut count) = (0, 0);
    // SAFETY: the results have their places.
    match unsafe { sys::mach_vm_read(task(), address, size, &mut data, &mut count) } {
        0 => {
            assert_eq!(u64::from(count), size);
            Ok(data as u64)
        }
        code => Err(code),
    }
}

fn write(address: u64, bytes: &[u8]) -> kern_return_t {
    // SAFETY: the bytes are there; the tests write only to what they made.
    unsafe { sys::mach_vm_write(task(), address, bytes.as_ptr() as _, bytes.len() as u32) }
}

fn protection(address: u64) -> i32 {
    region(address).1
}

/// Where the region at or above an address begins, and its protection.
fn region(mut address: u64) -> (u64, i32) {
    let mut info = [0i32; 9];
    let (mut size, mut count, mut object) = (0, 9, 77);
    let flavor = sys::VM_REGION_BASIC_INFO_64;
    // SAFETY: the results have their places.
    let code = unsafe {
        let info = info.as_mut_ptr();
        sys::mach_vm_region(
            task(),
            &mut address,
            &mut size,
            flavor,
            info,
            &mut count,
            &mut object,
        )
    };
    assert_eq!((code, count, object), (0, 9, 0));
    assert!(size >= page_size());
    (address, info[0])
}

#[test]
fn memory_is_zeroes_wherever_it_is() {
    let _alone = begin();
    let size = 3 * page_size();
    let address = allocate(0, size - 5, ANYWHERE).expect("memory");
    assert_eq!(address % page_size(), 0);
    assert_eq!(byte_at(address + size - 1), Ok(0), "whole pages");
    assert_eq!(protection(address), sys::VM_PROT_DEFAULT);
    deallocate(address + page_size() + 7, 1);
    assert_eq!(
        byte_at(address + page_size()),
        Err(sys::KERN_INVALID_ADDRESS),
        "its whole page"
    );
    assert_eq!(byte_at(address + page_size() - 1), Ok(0));
    deallocate(address, size);
    deallocate(address, size);
    deallocate(address, 0);
    assert_eq!(allocate(77, 0, ANYWHERE), Ok(0), "no memory is nowhere");
}

#[test]
fn memory_at_a_place_of_the_callers_needs_that_place_free() {
    let _alone = begin();
    let address = page();
    assert_eq!(write(address, b"used"), 0);
    assert_eq!(allocate(address, 1, 0), Err(sys::KERN_NO_SPACE));
    let flags = sys::VM_FLAGS_OVERWRITE;
    assert_eq!(
        allocate(address + 9, 1, flags),
        Ok(address),
        "the page that holds it"
    );
    assert_eq!(byte_at(address), Ok(0), "what was there is gone");
    deallocate(address, page_size());
    assert_eq!(allocate(address, 1, 0), Ok(address));
    assert_eq!(allocate(1 << 60, 1, 0), Err(sys::KERN_INVALID_ADDRESS));
    assert_eq!(allocate(0, 1 << 60, ANYWHERE), Err(sys::KERN_NO_SPACE));
    assert_eq!(
        allocate(0, 1, 0x40_0000 | 0x2000),
        Err(sys::KERN_INVALID_ARGUMENT)
    );
    deallocate(address, page_size());
}

#[test]
fn memory_of_who_is_no_task_is_refused_with_the_code_of_the_port() {
    let _alone = begin();
    let (port, mut address) = (port(), 0);
    let host = call!(mach_host_self());
    for (target, expected) in [
        (0, sys::MACH_SEND_INVALID_DEST),
        (0xbad3, sys::MACH_SEND_INVALID_DEST),
        (host, sys::KERN_INVALID_ARGUMENT),
    ] {
        // SAFETY: the result has its place.
        let code = unsafe { sys::mach_vm_allocate(target, &mut address, 1, ANYWHERE) };
        assert_eq!(code, expected);
    }
    assert_eq!(call!(mach_port_deallocate(task(), host)), 0);
    destroy(port);
}

#[test]
fn protection_is_set_on_all_or_on_nothing() {
    let _alone = begin();
    let address = allocate(0, 3 * page_size(), ANYWHERE).expect("memory");
    assert_eq!(protect(address, 3 * page_size(), sys::VM_PROT_READ), 0);
    assert_eq!(write(address, b"x"), sys::KERN_PROTECTION_FAILURE);
    deallocate(address + page_size(), page_size());
    let code = protect(address, 3 * page_size(), sys::VM_PROT_NONE);
    assert_eq!(code, sys::KERN_INVALID_ADDRESS, "there is a hole");
    assert_eq!(byte_at(address), Ok(0), "and nothing changed");
    assert_eq!(protect(address, page_size(), sys::VM_PROT_NONE), 0);
    assert_eq!(byte_at(address), Err(sys::KERN_PROTECTION_FAILURE));
    assert_eq!(protect(address, 0, sys::VM_PROT_READ), 0);
    assert_eq!(protect(address, 1, 1 << 30), sys::KERN_INVALID_ARGUMENT);
    deallocate(address, 3 * page_size());
}

#[test]
fn memory_is_read_as_it_was_at_the_moment() {
    let _alone = begin();
    let address = allocate(0, 3 * page_size(), ANYWHERE).expect("memory");
    assert_eq!(write(address + 5, b"abc"), 0);
    let copy = read(address + 5, 3).expect("a copy");
    assert_eq!(write(address + 5, b"xyz"), 0);
    assert_eq!(
        [0, 1, 2].map(|at| byte_at(copy + at)),
        [Ok(b'a'), Ok(b'b'), Ok(b'c')]
    );
    deallocate(copy, 3);
    assert_eq!(read(address, 0), Ok(0));
    assert_eq!(read(address, 1 << 32), Err(sys::KERN_INVALID_ARGUMENT));
    deallocate(address + page_size(), page_size());
    assert_eq!(
        read(address, page_size() + 1),
        Err(sys::KERN_INVALID_ADDRESS)
    );
    assert_eq!(
        write(address + page_size() - 1, b"ab"),
        sys::KERN_INVALID_ADDRESS
    );
    assert_eq!(
        byte_at(address + page_size() - 1),
        Ok(0),
        "not even the byte that had room"
    );
    deallocate(address, 3 * page_size());
}

#[test]
fn gap_is_not_taken_by_the_copy_of_what_is_in_it() {
    let _alone = begin();
    let port = port();
    for size in [page_size(), 1 << 20] {
        let around = size + 2 * page_size();
        // Another thread may map something there, but not each time.
        let refused = (0..20).any(|_| {
            let gap = allocate(0, around, ANYWHERE).expect("memory") + page_size();
            deallocate(gap, size);
            let copied = read(gap, size);
            let mut message = Message::to(port, COPY_SEND).memory(gap, size as u32, false);
            let sent = message.send();
            deallocate(gap - page_size(), around);
            copied == Err(sys::KERN_INVALID_ADDRESS) && sent == sys::MACH_SEND_INVALID_MEMORY
        });
        assert!(refused, "{size:#x}");
    }
    destroy(port);
}

#[test]
fn list_of_ranges_is_read_entry_by_entry() {
    let _alone = begin();
    let address = page();
    assert_eq!(write(address, b"one"), 0);
    let entry = |address, size| sys::mach_vm_read_entry { address, size };
    let mut list = [entry(address, 3), entry(1, 5), entry(address, 1)];
    // SAFETY: the list has three entries.
    let code = unsafe { sys::mach_vm_read_list(task(), list.as_mut_ptr(), 3) };
    assert_eq!(code, 0, "the last one's code");
    assert_eq!((list[1].address, list[1].size), (0, 0));
    assert_eq!((byte_at(list[0].address), list[0].size), (Ok(b'o'), 3));
    deallocate(list[0].address, 3);
    deallocate(list[2].address, 1);
    // SAFETY: the count is refused.
    let code = unsafe { sys::mach_vm_read_list(task(), list.as_mut_ptr(), 257) };
    assert_eq!(code, sys::KERN_INVALID_ARGUMENT);
    deallocate(address, page_size());
}

#[test]
fn ranges_that_overlap_are_copied_as_if_they_did_not() {
    let _alone = begin();
    let address = page();
    assert_eq!(write(address, b"abcdef"), 0);
    // SAFETY: all of it is in the page.
    assert_eq!(call!(mach_vm_copy(task(), address, 4, address + 2)), 0);
    let bytes = [0, 1, 2, 3, 4, 5].map(|at| byte_at(address + at).expect("there"));
    assert_eq!(&bytes, b"ababcd");
    // SAFETY: nothing is there.
    let code = unsafe { sys::mach_vm_copy(task(), address, 4, 8) };
    assert_eq!(code, sys::KERN_INVALID_ADDRESS);
    deallocate(address, page_size());
}

fn remap(from: u64, size: u64, at: Option<u64>, copy: bool) -> Result<(u64, i32, i32), i32> {
    let mut address = at.unwrap_or(0);
    let flags = if at.is_some() {
        sys::VM_FLAGS_OVERWRITE
    } else {
        ANYWHERE
    };
    let (mut current, mut maximum) = (0, 0);
    // SAFETY: the results have their places; what is overwritten is the test's.
    let code = unsafe {
        sys::mach_vm_remap(
            task(),
            &mut address,
            size,
            0,
            flags,
            task(),
            from,
            copy.into(),
            &mut current,
            &mut maximum,
            sys::VM_INHERIT_DEFAULT,
        )
    };
    if code == 0 {
        Ok((address, current, maximum))
    } else {
        Err(code)
    }
}

#[test]
fn ring_of_two_mirrors_shows_every_byte_twice() {
    let _alone = begin();
    let size = 2 * page_size();
    let ring = allocate(0, 2 * size, ANYWHERE).expect("memory");
    assert_eq!(write(ring, b"before"), 0);
    let second = remap(ring, size, Some(ring + size), false);
    assert_eq!(
        second,
        Ok((ring + size, sys::VM_PROT_DEFAULT, sys::VM_PROT_ALL))
    );
    assert_eq!(
        byte_at(ring + size),
        Ok(b'b'),
        "what was there is still there"
    );
    assert_eq!(write(ring + size - 1, b"xy"), 0);
    assert_eq!(
        (byte_at(ring + 2 * size - 1), byte_at(ring)),
        (Ok(b'x'), Ok(b'y'))
    );
    let third = remap(ring, size, None, false).expect("a third").0;
    assert_eq!(
        byte_at(third),
        Ok(b'y'),
        "what is shared already can be shared again"
    );
    deallocate(ring, size);
    assert_eq!(byte_at(third), Ok(b'y'), "each lives for itself");
    deallocate(third, size);
    deallocate(ring + size, size);
}

#[test]
fn copy_of_a_range_is_its_own_memory() {
    let _alone = begin();
    let address = page();
    assert_eq!(write(address, b"1"), 0);
    assert_eq!(protect(address, page_size(), sys::VM_PROT_READ), 0);
    let (copy, current, _) = remap(address, page_size(), None, true).expect("a copy");
    assert_eq!(
        (current, protection(copy)),
        (sys::VM_PROT_READ, sys::VM_PROT_READ)
    );
    assert_eq!(protect(address, page_size(), sys::VM_PROT_DEFAULT), 0);
    assert_eq!(write(address, b"2"), 0);
    assert_eq!(byte_at(copy), Ok(b'1'));
    deallocate(copy, page_size());
    assert_eq!(
        remap(address, 0, None, false),
        Err(sys::KERN_INVALID_ARGUMENT)
    );
    deallocate(address, page_size());
    assert_eq!(
        remap(address, 1, None, false),
        Err(sys::KERN_INVALID_ADDRESS)
    );
}

#[test]
fn zeroes_are_mapped_aligned_as_asked() {
    let _alone = begin();
    let mut address = 0;
    let mask = 16 * page_size() - 1;
    let map = |address: &mut u64, size, object, protection| {
        let (max, inherit) = (sys::VM_PROT_ALL, sys::VM_INHERIT_DEFAULT);
        // SAFETY: the result has its place.
        unsafe {
            sys::mach_vm_map(
                task(),
                address,
                size,
                mask,
                ANYWHERE,
                object,
                0,
                0,
                protection,
                max,
                inherit,
            )
        }
    };
    assert_eq!(map(&mut address, page_size(), 0, sys::VM_PROT_READ), 0);
    assert_eq!(
        (address & mask, protection(address)),
        (0, sys::VM_PROT_READ)
    );
    deallocate(address, page_size());
    assert_eq!(map(&mut address, 0, 0, 1), sys::KERN_INVALID_ARGUMENT);
    assert_eq!(map(&mut address, 1, 0, 1 << 20), sys::KERN_INVALID_ARGUMENT);
    assert_eq!(map(&mut address, 1, task(), 1), sys::KERN_INVALID_OBJECT);
}

#[test]
fn region_is_the_one_at_or_above_an_address() {
    let _alone = begin();
    let address = allocate(0, 4 * page_size(), ANYWHERE).expect("memory") + page_size();
    deallocate(address, page_size());
    assert_eq!(
        protect(address + page_size(), page_size(), sys::VM_PROT_READ),
        0
    );
    let found = region(address);
    assert_eq!(found, (address + page_size(), sys::VM_PROT_READ));
    assert_eq!(
        region(address + 2 * page_size() + 1).0,
        address + 2 * page_size()
    );
    let (mut above, mut size, mut count, mut object) = (u64::MAX, 0, 9, 0);
    let mut info = [0; 19];
    // SAFETY: the results have their places.
    let code = unsafe {
        let (info, flavor) = (info.as_mut_ptr(), sys::VM_REGION_BASIC_INFO_64);
        sys::mach_vm_region(
            task(),
            &mut above,
            &mut size,
            flavor,
            info,
            &mut count,
            &mut object,
        )
    };
    assert_eq!(code, sys::KERN_INVALID_ADDRESS, "nothing is above");
    let (mut start, mut depth, mut count) = (address, 5, sys::VM_REGION_SUBMAP_INFO_V0_COUNT_64);
    // SAFETY: the results have their places.
    let code = unsafe {
        let info = info.as_mut_ptr();
        sys::mach_vm_region_recurse(task(), &mut start, &mut size, &mut depth, info, &mut count)
    };
    assert_eq!((code, start, depth, info[0]), (0, found.0, 0, found.1));
    count = 3;
    // SAFETY: as above.
    let code = unsafe {
        let info = info.as_mut_ptr();
        sys::mach_vm_region_recurse(task(), &mut start, &mut size, &mut depth, info, &mut count)
    };
    assert_eq!(code, sys::KERN_INVALID_ARGUMENT);
    deallocate(address, 3 * page_size());
}

#[test]
fn behaviour_and_synchronisation_keep_what_the_memory_holds() {
    let _alone = begin();
    let address = page();
    assert_eq!(write(address, b"kept"), 0);
    let codes = [
        call!(mach_vm_behavior_set(
            task(),
            address,
            1,
            sys::VM_BEHAVIOR_DONTNEED
        )),
        call!(mach_vm_behavior_set(
            task(),
            address,
            1,
            sys::VM_BEHAVIOR_WILLNEED
        )),
        call!(mach_vm_msync(
            task(),
            address,
            page_size(),
            sys::VM_SYNC_SYNCHRONOUS
        )),
        call!(mach_vm_behavior_set(task(), address, 1, 4711)),
        call!(mach_vm_msync(task(), address, 1, 3)),
    ];
    let bad = sys::KERN_INVALID_ARGUMENT;
    assert_eq!(codes, [0, 0, 0, bad, bad]);
    assert_eq!(byte_at(address), Ok(b'k'));
    deallocate(address, page_size());
}
