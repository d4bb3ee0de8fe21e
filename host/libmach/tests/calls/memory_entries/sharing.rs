//! What is shared through entries, and how long.

use std::time::{Duration, Instant};

use bootstrap_sys as sys;
use bootstrap_sys::{MAP_MEM_VM_SHARE, VM_PROT_ALL, VM_PROT_READ};

use super::*;
use crate::common::*;
use crate::puppet::*;

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
