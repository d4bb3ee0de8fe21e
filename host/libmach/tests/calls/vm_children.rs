//! What a fork's child gets of its parent's memory.

use bootstrap_sys as sys;

use crate::common::*;

/// Memory that is mapped with an inheritance.
fn mapped(inheritance: u32) -> u64 {
    let mut address = 0;
    let (flags, access) = (sys::VM_FLAGS_ANYWHERE, sys::VM_PROT_DEFAULT);
    // SAFETY: the result has its place.
    let code = unsafe {
        sys::mach_vm_map(
            task(),
            &mut address,
            page_size(),
            0,
            flags,
            0,
            0,
            0,
            access,
            access,
            inheritance,
        )
    };
    assert_eq!(code, 0);
    address
}

/// What a child finds, and what its parent finds after the child wrote.
fn over_fork(address: u64) -> (i32, u8) {
    let place = address as *mut u8;
    // SAFETY: the page was just made.
    unsafe { place.write(1) };
    let child = in_child(|| match byte_at(address) {
        Ok(byte) => {
            // SAFETY: it could be read, and is the test's.
            unsafe { place.write(2) };
            i32::from(byte)
        }
        Err(code) => 100 + code,
    });
    // SAFETY: it is the parent's page still.
    (child, unsafe { place.read() })
}

#[test]
fn memory_with_each_inheritance_is_shared_copied_or_left_out() {
    let _alone = begin();
    for (inheritance, expected) in [
        (sys::VM_INHERIT_SHARE, (1, 2)),
        (sys::VM_INHERIT_COPY, (1, 1)),
        (sys::VM_INHERIT_NONE, (100 + sys::KERN_INVALID_ADDRESS, 1)),
    ] {
        let address = mapped(inheritance);
        assert_eq!(over_fork(address), expected, "inheritance {inheritance}");
        deallocate(address, page_size());
    }
}

#[test]
fn inheritance_is_changed_where_linux_can() {
    let _alone = begin();
    let address = page();
    // SAFETY: what a child gets is all that changes.
    let inherit = |to| unsafe { sys::mach_vm_inherit(task(), address, page_size(), to) };
    assert_eq!(inherit(sys::VM_INHERIT_NONE), 0);
    assert_eq!(over_fork(address), (100 + sys::KERN_INVALID_ADDRESS, 1));
    assert_eq!(inherit(sys::VM_INHERIT_COPY), 0);
    assert_eq!(over_fork(address), (1, 1));
    assert_eq!(inherit(sys::VM_INHERIT_SHARE), sys::KERN_NOT_SUPPORTED);
    assert_eq!(inherit(3), sys::KERN_INVALID_ARGUMENT);
    deallocate(address, page_size());
}
