//! Routines of `mach_port.h` that are more than a request.

use bootstrap_sys as sys;
use bootstrap_sys::mach_port_qos_t;

use crate::common::*;

fn wishes(name: bool, prealloc: bool, len: u32) -> mach_port_qos_t {
    // SAFETY: any bits are such a structure.
    let mut qos: mach_port_qos_t = unsafe { std::mem::zeroed() };
    qos.set_name(name.into());
    qos.set_prealloc(prealloc.into());
    qos.len = len;
    qos
}

fn allocate_full(qos: &mut mach_port_qos_t, right: u32, name: &mut u32) -> i32 {
    // SAFETY: the structure and the result have their places.
    unsafe { sys::mach_port_allocate_full(task(), right, 0, qos, name) }
}

#[test]
fn port_allocated_in_full_has_the_name_that_was_asked_for() {
    let _alone = begin();
    let mut name = 0x1234_5603;
    let code = allocate_full(
        &mut wishes(true, false, 0),
        sys::MACH_PORT_RIGHT_RECEIVE,
        &mut name,
    );
    assert_eq!((code, name), (0, 0x1234_5603));
    assert_eq!(kind(name), sys::MACH_PORT_TYPE_RECEIVE);
    destroy(name);
    name = 0;
    let code = allocate_full(
        &mut wishes(true, false, 0),
        sys::MACH_PORT_RIGHT_RECEIVE,
        &mut name,
    );
    assert_eq!(code, sys::KERN_INVALID_VALUE, "null is no name");
}

#[test]
fn port_with_memory_set_aside_must_be_one_that_receives() {
    let _alone = begin();
    let mut name = 0;
    let mut qos = wishes(false, true, 1000);
    let code = allocate_full(&mut qos, sys::MACH_PORT_RIGHT_PORT_SET, &mut name);
    assert_eq!(code, sys::KERN_INVALID_VALUE);
    let mut huge = wishes(false, true, u32::MAX - 67);
    let code = allocate_full(&mut huge, sys::MACH_PORT_RIGHT_RECEIVE, &mut name);
    assert_eq!(code, sys::KERN_RESOURCE_SHORTAGE);
    let code = allocate_full(&mut qos, sys::MACH_PORT_RIGHT_RECEIVE, &mut name);
    assert_eq!((code, qos.prealloc()), (0, 0), "the wish is taken back");
    destroy(name);
}

#[test]
fn port_with_qualities_cannot_choose_its_name() {
    let _alone = begin();
    let mut name = 0;
    let mut qos = wishes(true, false, 0);
    let right = sys::MACH_PORT_RIGHT_RECEIVE;
    // SAFETY: the structure and the result have their places.
    let code = unsafe { sys::mach_port_allocate_qos(task(), right, &mut qos, &mut name) };
    assert_eq!(code, sys::KERN_INVALID_ARGUMENT);
    let mut qos = wishes(false, false, 0);
    // SAFETY: as above.
    let code = unsafe { sys::mach_port_allocate_qos(task(), right, &mut qos, &mut name) };
    assert_eq!(code, 0);
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_port_allocate_full(task(), right, name, &mut qos, &mut name) };
    assert_eq!(
        code,
        sys::KERN_INVALID_VALUE,
        "nobody knows such a protocol"
    );
    destroy(name);
}

#[test]
fn name_is_never_changed() {
    let _alone = begin();
    let name = port();
    assert_eq!(
        call!(mach_port_rename(task(), name, 0x9903)),
        sys::MIG_BAD_ID
    );
    assert_eq!(kind(0x9903), 0);
    destroy(name);
}

#[test]
fn ordinary_port_is_no_kernel_object_and_no_service() {
    let _alone = begin();
    let name = port();
    let (mut kind, mut address, mut wide) = (77, 77, 77);
    // SAFETY: the results have their places.
    let code = unsafe { sys::mach_port_kernel_object(task(), name, &mut kind, &mut address) };
    assert_eq!((code, kind, address), (0, 0, 0));
    let mut text = [77; 512];
    // SAFETY: the results have their places; the text's are the 512 bytes that C asks for.
    let code = unsafe {
        let text = text.as_mut_ptr();
        sys::mach_port_kobject_description(task(), name, &mut kind, &mut wide, text)
    };
    assert_eq!((code, text[0]), (0, 0));
    let mut policy = 0;
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_port_is_connection_for_service(task(), name, name, &mut policy) };
    assert_eq!(code, sys::KERN_NOT_SUPPORTED);
    // SAFETY: as above.
    let code = unsafe { sys::mach_port_is_connection_for_service(task(), 0, name, &mut policy) };
    assert_eq!(code, sys::KERN_INVALID_NAME);
    // SAFETY: nothing is written.
    let code = unsafe { sys::mach_port_get_service_port_info(task(), name, std::ptr::null_mut()) };
    assert_eq!(code, sys::KERN_INVALID_CAPABILITY);
    destroy(name);
}

#[test]
fn space_of_a_name_that_is_no_task_is_refused() {
    let _alone = begin();
    assert_eq!(call!(task_set_port_space(task(), 64)), 0);
    let code = call!(task_set_port_space(0xbad3, 64));
    assert_eq!(code, sys::MACH_SEND_INVALID_DEST);
    let code = call!(mach_port_rename(0xbad3, 1, 2));
    assert_eq!(code, sys::MACH_SEND_INVALID_DEST);
}
