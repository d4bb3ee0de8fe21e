//! Mapping entries: where, how much, and with which protection.

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_INVALID_ARGUMENT, KERN_INVALID_OBJECT, KERN_INVALID_RIGHT, KERN_NO_SPACE,
    KERN_PROTECTION_FAILURE, MACH_SEND_INVALID_RIGHT, VM_PROT_ALL, VM_PROT_IS_MASK, VM_PROT_READ,
};

use super::*;
use crate::common::*;
use crate::puppet::*;

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
