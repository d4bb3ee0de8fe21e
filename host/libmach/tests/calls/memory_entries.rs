//! Memory entries: what is shared through them, and what they keep.

use std::time::{Duration, Instant};

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_INVALID_ADDRESS, KERN_INVALID_ARGUMENT, KERN_INVALID_OBJECT, KERN_INVALID_RIGHT,
    KERN_INVALID_TASK, KERN_INVALID_VALUE, KERN_NO_SPACE, KERN_PROTECTION_FAILURE,
    MACH_SEND_INVALID_DEST, MACH_SEND_INVALID_RIGHT, MAP_MEM_NAMED_CREATE, MAP_MEM_NAMED_REUSE,
    MAP_MEM_ONLY, MAP_MEM_PURGABLE, MAP_MEM_USE_DATA_ADDR, MAP_MEM_VM_COPY, MAP_MEM_VM_SHARE,
    VM_PROT_ALL, VM_PROT_EXECUTE, VM_PROT_IS_MASK, VM_PROT_READ, VM_PROT_WRITE, mach_port_t,
};

use crate::common::*;
use crate::puppet::*;

const RW: i32 = VM_PROT_READ | VM_PROT_WRITE;
const ANYWHERE: i32 = sys::VM_FLAGS_ANYWHERE;
/// `ipc_kobject_type_t`.
const NAMED_ENTRY: u32 = 28;

fn put(address: u64, bytes: &[u8]) {
    // SAFETY: the tests call it with memory they made, and may write to.
    unsafe { (address as *mut u8).copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
}

fn holds(address: u64, bytes: &[u8]) -> bool {
    let at = |index| byte_at(address + index as u64);
    bytes.iter().enumerate().all(|(i, byte)| at(i) == Ok(*byte))
}

/// An entry and its size.
fn make_in(
    target: mach_port_t,
    size: u64,
    offset: u64,
    permission: i32,
    parent: mach_port_t,
) -> Result<(mach_port_t, u64), i32> {
    let (mut actual, mut entry) = (size, 77);
    match call!(mach_make_memory_entry_64(
        target,
        &mut actual,
        offset,
        permission,
        &mut entry,
        parent
    )) {
        0 => Ok((entry, actual)),
        code => {
            assert_eq!((actual, entry), (0, 0), "nothing is told with {code}");
            Err(code)
        }
    }
}

fn make(
    size: u64,
    offset: u64,
    permission: i32,
    parent: mach_port_t,
) -> Result<(mach_port_t, u64), i32> {
    make_in(task(), size, offset, permission, parent)
}

/// New memory.
fn new(pages: u64) -> mach_port_t {
    let size = pages * page_size();
    let (entry, actual) = make(size, 0, RW | MAP_MEM_NAMED_CREATE, 0).expect("an entry");
    assert_eq!(actual, size);
    entry
}

/// What of an entry is mapped, and where.
#[derive(Clone, Copy)]
struct View {
    entry: mach_port_t,
    offset: u64,
    size: u64,
    copy: bool,
    current: i32,
    maximum: i32,
    address: u64,
    mask: u64,
    flags: i32,
    inheritance: u32,
}

/// A page of an entry.
fn view(entry: mach_port_t) -> View {
    View {
        entry,
        offset: 0,
        size: page_size(),
        copy: false,
        current: RW,
        maximum: RW,
        address: 0,
        mask: 0,
        flags: ANYWHERE,
        inheritance: sys::VM_INHERIT_DEFAULT,
    }
}

impl View {
    fn permitting(self, protection: i32) -> View {
        View {
            current: protection,
            maximum: protection,
            ..self
        }
    }

    fn map(self) -> Result<u64, i32> {
        let mut address = self.address;
        match call!(mach_vm_map(
            task(),
            &mut address,
            self.size,
            self.mask,
            self.flags,
            self.entry,
            self.offset,
            self.copy.into(),
            self.current,
            self.maximum,
            self.inheritance
        )) {
            0 => Ok(address),
            code => Err(code),
        }
    }

    fn there(self) -> u64 {
        self.map().expect("a mapping")
    }
}

fn protect(address: u64, protection: i32) -> i32 {
    call!(mach_vm_protect(task(), address, 1, 0, protection))
}

#[test]
fn new_memory_is_one_memory_wherever_it_is_mapped() {
    let _alone = begin();
    let entry = new(2);
    assert_eq!(kind(entry), sys::MACH_PORT_TYPE_SEND);
    let (mut object, mut address) = (0, 0);
    let code = call!(mach_port_kobject(task(), entry, &mut object, &mut address));
    assert_eq!((code, object), (0, NAMED_ENTRY));
    let whole = View {
        size: 2 * page_size(),
        ..view(entry)
    }
    .there();
    let second = View {
        offset: page_size(),
        ..view(entry)
    }
    .there();
    assert!(holds(whole, &[0]) && holds(second, &[0]));
    put(whole + page_size(), b"one");
    assert!(holds(second, b"one"));
    put(second, b"two");
    assert!(holds(whole + page_size(), b"two"));
    destroy(entry);
    assert!(holds(second, b"two"), "what is mapped stays");
    put(second, b"3");
    assert!(holds(whole + page_size(), b"3wo"));
    deallocate(whole, 2 * page_size());
    deallocate(second, page_size());
}

#[test]
fn entry_in_a_message_shares_memory_with_another_process() {
    let _alone = begin();
    let entry = new(1);
    let memory = view(entry).there();
    put(memory, b"master");
    let puppet = Puppet::start(|master| {
        let entry = obtain(master);
        let Ok(seen) = view(entry).map() else {
            return 1;
        };
        let shared = holds(seen, b"master");
        put(seen + 10, b"puppet");
        i32::from(!shared)
    });
    let wish = puppet.hear();
    grant(&wish, entry);
    puppet.finish();
    assert!(holds(memory + 10, b"puppet"));
    destroy(entry);
    deallocate(memory, page_size());
}

#[test]
fn entry_outlives_the_task_that_made_it() {
    let _alone = begin();
    let private = page();
    let puppet = Puppet::start(|master| {
        let fresh = new(1);
        let memory = view(fresh).there();
        put(memory, b"fresh");
        put(private, b"mine");
        let Ok((range, _)) = make(page_size(), private, RW, 0) else {
            return 1;
        };
        Message::to(master, COPY_SEND)
            .port(fresh, MOVE_SEND)
            .port(range, MOVE_SEND)
            .send()
    });
    let message = puppet.hear();
    let entries = [message.0[7], message.0[10]];
    puppet.finish();
    for (entry, expected) in entries.into_iter().zip([&b"fresh"[..], b"mine"]) {
        let memory = view(entry).there();
        assert!(holds(memory, expected));
        deallocate(memory, page_size());
        destroy(entry);
    }
    assert!(holds(private, &[0; 4]), "the parent's page is its own");
    deallocate(private, page_size());
}

#[test]
fn range_of_the_own_memory_is_shared_where_it_stands() {
    let _alone = begin();
    for flag in [0, MAP_MEM_VM_SHARE] {
        let memory = page();
        put(memory, b"before");
        let (entry, size) = make(page_size() - 9, memory + 3, RW | flag, 0).expect("an entry");
        assert_eq!(size, page_size(), "its whole page");
        let mirror = view(entry).there();
        assert!(holds(mirror, b"before") && holds(memory, b"before"));
        put(mirror, b"after ");
        assert!(holds(memory, b"after "));
        // A second entry of the same memory, and one of what is mapped.
        for address in [memory, mirror] {
            let (again, _) = make(page_size(), address, RW | flag, 0).expect("an entry");
            assert_ne!(again, entry);
            let third = view(again).there();
            put(third, b"x");
            assert!(holds(memory, b"xfter "));
            put(memory, b"a");
            assert!(holds(third, b"a"));
            deallocate(third, page_size());
            destroy(again);
        }
        destroy(entry);
        deallocate(mirror, page_size());
        deallocate(memory, page_size());
    }
}

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
fn view_without_write_cannot_be_given_it() {
    let _alone = begin();
    let memory = page();
    put(memory, b"before");
    let (entry, _) = make(page_size(), memory, VM_PROT_READ, 0).expect("an entry");
    assert_eq!(view(entry).map(), Err(KERN_INVALID_RIGHT));
    let more_later = View {
        current: VM_PROT_READ,
        ..view(entry)
    };
    assert_eq!(more_later.map(), Err(KERN_INVALID_RIGHT));
    let masked = view(entry).permitting(RW | VM_PROT_IS_MASK).there();
    let plain = view(entry).permitting(VM_PROT_READ).there();
    put(memory, b"after");
    for seen in [masked, plain] {
        assert!(holds(seen, b"after"));
        assert_eq!(protect(seen, RW), KERN_PROTECTION_FAILURE);
        let code = call!(mach_vm_write(task(), seen, memory as usize, 1));
        assert_eq!(code, KERN_PROTECTION_FAILURE);
    }
    // An entry of the view is as weak.
    let from_view = make(page_size(), plain, RW, 0);
    assert_eq!(from_view, Err(KERN_PROTECTION_FAILURE));
    let puppet = Puppet::start(|_| {
        let code = protect(plain, RW);
        put(plain, b"!");
        code
    });
    let status = puppet.wait();
    assert!(libc::WIFSIGNALED(status), "{status:#x}");
    assert_eq!(libc::WTERMSIG(status), libc::SIGSEGV);
    assert!(holds(memory, b"after"));
    destroy(entry);
    for page in [memory, masked, plain] {
        deallocate(page, page_size());
    }
}

#[test]
fn maximum_that_is_asked_for_less_than_the_entrys_holds() {
    let _alone = begin();
    let entry = new(1);
    let seen = view(entry).permitting(VM_PROT_READ).there();
    assert_eq!(protect(seen, RW), KERN_PROTECTION_FAILURE);
    let later = View {
        current: VM_PROT_READ,
        ..view(entry)
    }
    .there();
    assert_eq!(protect(later, RW), 0);
    put(later, b"late");
    assert!(holds(seen, b"late"));
    destroy(entry);
    for page in [seen, later] {
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
fn copy_of_an_entry_is_the_mappers_own() {
    let _alone = begin();
    let entry = new(1);
    let memory = view(entry).there();
    put(memory, b"then");
    let copied = View {
        copy: true,
        ..view(entry)
    }
    .there();
    put(memory, b"now!");
    assert!(holds(copied, b"then"));
    put(copied, b"mine");
    assert!(holds(memory, b"now!"));
    destroy(entry);
    for page in [memory, copied] {
        deallocate(page, page_size());
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
fn mapping_is_refused_with_the_code_of_what_is_wrong() {
    let _alone = begin();
    let entry = new(2);
    let (ordinary, host) = (port(), call!(mach_host_self()));
    let plain = view(entry);
    let size = page_size();
    for (view, expected) in [
        (view(ordinary), KERN_INVALID_OBJECT),
        (view(host), KERN_INVALID_OBJECT),
        (view(0xbad3), MACH_SEND_INVALID_RIGHT),
        (View { size: 0, ..plain }, KERN_INVALID_ARGUMENT),
        (
            View {
                size: 3 * size,
                ..plain
            },
            KERN_INVALID_ARGUMENT,
        ),
        (
            View {
                offset: 2 * size,
                ..plain
            },
            KERN_INVALID_ARGUMENT,
        ),
        (
            View {
                offset: u64::MAX,
                ..plain
            },
            KERN_INVALID_ARGUMENT,
        ),
        (View { offset: 1, ..plain }, KERN_INVALID_ARGUMENT),
        (plain.permitting(1 << 30), KERN_INVALID_ARGUMENT),
        (plain.permitting(VM_PROT_ALL), KERN_INVALID_RIGHT),
        (
            View {
                inheritance: 3,
                ..plain
            },
            KERN_INVALID_ARGUMENT,
        ),
        (
            View {
                flags: 0x40_0000 | 0x2000,
                ..plain
            },
            KERN_INVALID_ARGUMENT,
        ),
    ] {
        assert_eq!(view.map(), Err(expected));
    }
    assert_eq!(call!(mach_port_deallocate(task(), host)), 0);
    for name in [entry, ordinary] {
        destroy(name);
    }
}

#[test]
fn entry_is_mapped_where_the_caller_wants_it() {
    let _alone = begin();
    let entry = new(1);
    let memory = view(entry).there();
    put(memory, b"entry");
    let place = page();
    put(place, b"other");
    let fixed = View {
        address: place,
        flags: sys::VM_FLAGS_FIXED,
        ..view(entry)
    };
    assert_eq!(fixed.map(), Err(KERN_NO_SPACE));
    assert!(holds(place, b"other"));
    let over = View {
        flags: sys::VM_FLAGS_OVERWRITE,
        ..fixed
    };
    assert_eq!(over.map(), Ok(place));
    assert!(holds(place, b"entry"));
    let aligned = View {
        mask: (1 << 20) - 1,
        ..view(entry)
    }
    .there();
    assert_eq!(aligned % (1 << 20), 0);
    let left_out = View {
        inheritance: sys::VM_INHERIT_NONE,
        ..view(entry)
    }
    .there();
    let found = in_child(|| i32::from(byte_at(left_out).is_ok()));
    assert_eq!(found, 0);
    for page in [memory, place, aligned, left_out] {
        deallocate(page, page_size());
    }
    destroy(entry);
}

#[test]
fn zeroes_that_a_child_shares_can_be_lent_too() {
    let _alone = begin();
    let shared = View {
        inheritance: sys::VM_INHERIT_SHARE,
        ..view(0)
    }
    .there();
    let (entry, _) = make(page_size(), shared, RW, 0).expect("an entry");
    let mirror = view(entry).there();
    // The child makes one of what it inherited.
    let made = in_child(|| match make(page_size(), shared, RW, 0) {
        Ok((entry, _)) => {
            let seen = view(entry).there();
            put(seen, b"child");
            0
        }
        Err(code) => code,
    });
    assert_eq!(made, 0);
    assert!(holds(shared, b"child") && holds(mirror, b"child"));
    destroy(entry);
    for page in [shared, mirror] {
        deallocate(page, page_size());
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

#[test]
fn entries_that_are_given_up_leave_no_names_and_no_files() {
    let _alone = begin();
    let names = || {
        let (mut names, mut kinds) = (std::ptr::null_mut(), std::ptr::null_mut());
        let (mut count, mut kind_count) = (0, 0);
        let code = call!(mach_port_names(
            task(),
            &mut names,
            &mut count,
            &mut kinds,
            &mut kind_count
        ));
        assert_eq!(code, 0);
        for array in [names as u64, kinds as u64] {
            deallocate(array, u64::from(count) * 4);
        }
        count
    };
    /// Memory files that this process has, the session's own among them: it runs here.
    fn files() -> usize {
        let entries = std::fs::read_dir("/proc/self/fd").expect("listed");
        let paths = entries.filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok());
        paths
            .filter(|path| path.to_string_lossy().contains("mach memory"))
            .count()
    }
    let before = (names(), files());
    for round in 0..50 {
        let entry = new(1);
        let memory = view(entry).there();
        let (of_range, _) = make(page_size(), memory, RW, 0).expect("an entry");
        let (part, _) = make(page_size(), 0, VM_PROT_READ, entry).expect("a part");
        let seen = view(part).permitting(VM_PROT_READ).there();
        assert!(make(page_size(), memory, VM_PROT_ALL, 0).is_err());
        assert!(files() > before.1, "round {round}");
        for name in [entry, of_range, part] {
            destroy(name);
        }
        for page in [memory, seen] {
            deallocate(page, page_size());
        }
    }
    assert_eq!(names(), before.0);
    // The session closes them when it comes to that.
    let missed = Instant::now() + Duration::from_millis(LONG.into());
    while files() > before.1 {
        assert!(Instant::now() < missed, "{} files are left", files());
        std::thread::yield_now();
    }
}
