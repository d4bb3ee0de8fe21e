//! Making entries: of what, and with which codes not.

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_INVALID_ADDRESS, KERN_INVALID_ARGUMENT, KERN_INVALID_RIGHT, KERN_INVALID_TASK,
    KERN_INVALID_VALUE, KERN_PROTECTION_FAILURE, MACH_SEND_INVALID_DEST, MACH_SEND_INVALID_RIGHT,
    MAP_MEM_NAMED_CREATE, MAP_MEM_NAMED_REUSE, MAP_MEM_ONLY, MAP_MEM_PURGABLE,
    MAP_MEM_USE_DATA_ADDR, MAP_MEM_VM_COPY, MAP_MEM_VM_SHARE, VM_PROT_EXECUTE, VM_PROT_IS_MASK,
    VM_PROT_READ, VM_PROT_WRITE,
};

use super::*;
use crate::common::*;
use crate::puppet::*;

#[test]
fn entry_of_a_range_is_of_its_first_piece_unless_all_is_asked_for() {
    let _alone = begin();
    let memory = {
        let mut address = 0;
        let size = 3 * page_size();
        assert_eq!(
            call!(mach_vm_allocate(task(), &mut address, size, ANYWHERE)),
            0
        );
        address
    };
    let (first, _) = make(page_size(), memory, RW, 0).expect("an entry");
    let whole = 3 * page_size();
    let (piece, size) = make(whole, memory, RW, 0).expect("an entry");
    assert_eq!(size, page_size(), "the others are not in that memory");
    assert_eq!(
        make(whole, memory, RW | MAP_MEM_VM_SHARE, 0),
        Err(sys::KERN_NOT_SUPPORTED),
        "it would be of two files"
    );
    let (rest, size) = make(
        2 * page_size(),
        memory + page_size(),
        RW | MAP_MEM_VM_SHARE,
        0,
    )
    .expect("an entry");
    assert_eq!(size, 2 * page_size());
    for entry in [first, piece, rest] {
        destroy(entry);
    }
    deallocate(memory, whole);
}

#[test]
fn entry_that_would_be_the_same_is_used_again_if_that_is_asked_for() {
    let _alone = begin();
    let memory = page();
    let (entry, size) = make(page_size(), memory, RW, 0).expect("an entry");
    let again = make(page_size(), memory, RW | MAP_MEM_NAMED_REUSE, entry);
    assert_eq!(again, Ok((entry, size)));
    assert_eq!(send_refs(entry), 2);
    let other = page();
    let (another, _) = make(page_size(), other, RW | MAP_MEM_NAMED_REUSE, entry).expect("one");
    assert_ne!(another, entry);
    for name in [entry, another] {
        destroy(name);
    }
    for page in [memory, other] {
        deallocate(page, page_size());
    }
}

#[test]
fn snapshot_does_not_follow_and_is_mapped_whole() {
    let _alone = begin();
    let (one, two) = (page(), 2 * page_size());
    put(one, b"then");
    // With its neighbour, which is mapped.
    let (entry, size) = make(two, one, RW | MAP_MEM_VM_COPY, 0).expect("an entry");
    assert_eq!(size, two);
    put(one, b"now!");
    let part = view(entry).there();
    assert!(holds(part, b"then"));
    assert_eq!(byte_at(part + two - 1), Ok(0), "all of it is there");
    put(part, b"new!");
    assert!(holds(one, b"now!"));
    let more = View {
        size: two + 1,
        ..view(entry)
    };
    assert_eq!(more.map(), Err(KERN_INVALID_ARGUMENT));
    let tagged = View {
        flags: ANYWHERE | sys::VM_FLAGS_PURGABLE,
        ..view(entry)
    };
    assert_eq!(tagged.map(), Err(KERN_INVALID_ARGUMENT));
    let child = make(page_size(), 0, VM_PROT_READ, entry);
    assert_eq!(child, Err(KERN_INVALID_ARGUMENT), "no part can be made");
    destroy(entry);
    deallocate(part, two);
    deallocate(one, page_size());
}

#[test]
fn memory_of_another_task_is_kept_as_a_snapshot_only() {
    let _alone = begin();
    let (memory, closed, hole) = (page(), page(), page());
    put(memory, b"master");
    deallocate(hole, page_size());
    let puppet = Puppet::start(|master| {
        put(memory, b"puppet");
        let code = protect(closed, sys::VM_PROT_NONE);
        let asked = offer(master, task());
        put(memory, b"later!");
        i32::from(!(code == 0 && asked && offer(master, task())))
    });
    let first = puppet.hear();
    let other = first_port(&first);
    let size = page_size();
    let snapshot = |address| make_in(other, size, address, RW | MAP_MEM_VM_COPY, 0);
    let (entry, actual) = snapshot(memory).expect("an entry");
    assert_eq!(actual, size);
    assert_eq!(snapshot(closed), Err(KERN_PROTECTION_FAILURE));
    assert_eq!(snapshot(hole), Err(KERN_INVALID_ADDRESS));
    for flag in [0, MAP_MEM_VM_SHARE] {
        let shared = make_in(other, size, memory, RW | flag, 0);
        assert_eq!(shared, Err(sys::KERN_NOT_SUPPORTED));
    }
    answer(&first);
    let second = puppet.hear();
    let seen = view(entry).there();
    assert!(holds(seen, b"puppet"), "it has written since");
    answer(&second);
    puppet.finish();
    destroy(other);
    destroy(entry);
    for page in [memory, closed, seen] {
        deallocate(page, size);
    }
}

#[test]
fn part_of_an_entry_permits_no_more_than_the_whole() {
    let _alone = begin();
    let entry = new(3);
    let (size, all) = (page_size(), 3 * page_size());
    let memory = View {
        size: all,
        ..view(entry)
    }
    .there();
    put(memory + size, b"middle");
    let (part, actual) = make(1, size, VM_PROT_READ, entry).expect("a part");
    assert_eq!(actual, size, "its whole page");
    let seen = view(part).permitting(VM_PROT_READ).there();
    assert!(holds(seen, b"middle"));
    assert_eq!(make(size, 0, RW, part), Err(KERN_PROTECTION_FAILURE));
    let masked = make(size, 0, RW | VM_PROT_IS_MASK, part);
    let (masked, _) = masked.expect("as much as there is");
    assert_eq!(view(masked).map(), Err(KERN_INVALID_RIGHT));
    assert_eq!(make(all, size, RW, entry), Err(KERN_INVALID_ARGUMENT));
    assert_eq!(make(1, all, RW, entry), Err(KERN_INVALID_ARGUMENT));
    assert_eq!(make(1, u64::MAX, RW, entry), Err(KERN_INVALID_ARGUMENT));
    let execute = RW | VM_PROT_EXECUTE;
    assert_eq!(make(1, 0, execute, entry), Err(KERN_PROTECTION_FAILURE));
    destroy(entry);
    let still = view(part).permitting(VM_PROT_READ).there();
    assert!(holds(still, b"middle"));
    for name in [part, masked] {
        destroy(name);
    }
    deallocate(memory, all);
    for page in [seen, still] {
        deallocate(page, size);
    }
}

#[test]
fn entry_remembers_where_in_its_page_the_data_begin() {
    let _alone = begin();
    let memory = page();
    put(memory + 100, b"data");
    let permission = RW | MAP_MEM_USE_DATA_ADDR;
    let (entry, size) = make(4, memory + 100, permission, 0).expect("an entry");
    assert_eq!(size, page_size() - 100);
    let at_data = View {
        size: 4,
        flags: ANYWHERE | sys::VM_FLAGS_RETURN_DATA_ADDR,
        ..view(entry)
    };
    let seen = at_data.there();
    assert_eq!(seen % page_size(), 100);
    assert!(holds(seen, b"data"));
    let plain = view(entry).there();
    assert!(holds(plain + 100, b"data"));
    let beyond = View {
        size: size + 1,
        ..at_data
    };
    assert_eq!(beyond.map(), Err(KERN_INVALID_ARGUMENT));
    destroy(entry);
    for page in [memory, seen, plain] {
        deallocate(page, 1);
    }
}

#[test]
fn entry_is_refused_in_the_order_of_xnu() {
    let _alone = begin();
    let (memory, hole) = (page(), page());
    deallocate(hole, page_size());
    assert_eq!(protect(memory, VM_PROT_READ), 0);
    let create = RW | MAP_MEM_NAMED_CREATE;
    let size = page_size();
    for (size, offset, permission, expected) in [
        (0, 0, create, Ok((0, 0))),
        (0, 0, create | MAP_MEM_ONLY, Err(KERN_INVALID_ARGUMENT)),
        (0, 0, create | 0x1000, Err(KERN_INVALID_VALUE)),
        (
            size,
            0,
            VM_PROT_READ | MAP_MEM_NAMED_CREATE | MAP_MEM_PURGABLE,
            Err(KERN_INVALID_ARGUMENT),
        ),
        (
            size,
            0,
            create | MAP_MEM_USE_DATA_ADDR,
            Err(KERN_INVALID_ARGUMENT),
        ),
        (1 << 62, 0, create, Err(sys::KERN_FAILURE)),
        (u64::MAX, 1, create, Err(KERN_INVALID_ARGUMENT)),
        (0, memory, RW | MAP_MEM_VM_COPY, Err(KERN_INVALID_ARGUMENT)),
        (0, memory, RW | MAP_MEM_VM_SHARE, Err(KERN_INVALID_ARGUMENT)),
        (0, memory, RW, Err(KERN_INVALID_ARGUMENT)),
        (size, hole, RW | MAP_MEM_VM_COPY, Err(KERN_INVALID_ADDRESS)),
        (size, hole, RW | MAP_MEM_VM_SHARE, Err(KERN_INVALID_ADDRESS)),
        (size, hole, RW, Err(KERN_INVALID_ADDRESS)),
        (size, memory, RW, Err(KERN_PROTECTION_FAILURE)),
        (
            size,
            memory,
            RW | MAP_MEM_VM_SHARE,
            Err(KERN_PROTECTION_FAILURE),
        ),
        (
            size,
            memory,
            VM_PROT_WRITE | VM_PROT_IS_MASK,
            Err(KERN_PROTECTION_FAILURE),
        ),
    ] {
        let found = make(size, offset, permission, 0);
        assert_eq!(found, expected, "{size:#x} {offset:#x} {permission:#x}");
    }
    let host = call!(mach_host_self());
    let ordinary = port();
    let share = |target| make_in(target, size, memory, VM_PROT_READ, 0);
    assert_eq!(share(0), Err(MACH_SEND_INVALID_DEST));
    assert_eq!(share(0xbad3), Err(MACH_SEND_INVALID_DEST));
    assert_eq!(share(host), Err(KERN_INVALID_TASK));
    let (made, _) = make_in(host, size, 0, create, 0).expect("whose it is does not matter");
    destroy(made);
    assert_eq!(make(size, 0, RW, 0xbad3), Err(MACH_SEND_INVALID_RIGHT));
    // What is no entry counts as no parent.
    let (made, _) = make(size, memory, VM_PROT_READ, host).expect("of the range");
    destroy(made);
    assert_eq!(call!(mach_port_deallocate(task(), host)), 0);
    destroy(ordinary);
    deallocate(memory, page_size());
}

#[test]
fn caching_of_an_entry_is_changed_by_who_may_write() {
    let _alone = begin();
    let entry = new(1);
    let (fixed, _) = make(page_size(), 0, VM_PROT_READ, entry).expect("a part");
    let cached = |mode: i32| MAP_MEM_ONLY | mode << 24;
    let write_through = cached(sys::MAP_MEM_WTHRU);
    assert_eq!(make(5, 0, write_through, entry), Ok((0, 5)));
    assert_eq!(make(5, 0, write_through, fixed), Err(KERN_INVALID_RIGHT));
    assert_eq!(make(5, 0, cached(sys::MAP_MEM_NOOP), fixed), Ok((0, 5)));
    for name in [entry, fixed] {
        destroy(name);
    }
}

#[test]
fn entry_of_no_pager_is_new_memory() {
    let _alone = begin();
    let host = call!(mach_host_self());
    let object = |host, internal, size, pager| {
        let mut entry = 0;
        let entry_place = &mut entry;
        match call!(mach_memory_object_memory_entry_64(
            host,
            internal,
            size,
            RW,
            pager,
            entry_place
        )) {
            0 => Ok(entry),
            code => Err(code),
        }
    };
    let entry = object(host, 1, 1, 0).expect("an entry");
    let memory = view(entry).there();
    assert!(holds(memory, &[0]));
    assert_eq!(object(host, 1, 0, 0), Err(KERN_INVALID_ARGUMENT));
    assert_eq!(object(host, 0, 1, 0), Err(KERN_INVALID_ARGUMENT));
    assert_eq!(object(host, 1, 1, entry), Err(KERN_INVALID_ARGUMENT));
    assert_eq!(object(task(), 1, 1, 0), Err(sys::KERN_INVALID_HOST));
    assert_eq!(object(0, 1, 1, 0), Err(MACH_SEND_INVALID_DEST));
    assert_eq!(call!(mach_port_deallocate(task(), host)), 0);
    destroy(entry);
    deallocate(memory, page_size());
}
