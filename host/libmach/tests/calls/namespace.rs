//! The bootstrap calls: those that no header declares, and what C does to names.

use std::ffi::{CStr, CString};

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_SUCCESS, spi};

use crate::common::*;

fn bootstrap() -> u32 {
    // SAFETY: nothing in this program assigns to the variable while a test runs.
    unsafe { sys::bootstrap_port }
}

fn check_in(name: &CStr, flags: u64) -> (i32, u32) {
    let mut port = 0;
    // SAFETY: the name is a C string, and the result has its place.
    let code = unsafe { spi::bootstrap_check_in2(bootstrap(), name.as_ptr(), &mut port, flags) };
    (code, port)
}

fn look_up(name: &CStr, flags: u64) -> (i32, u32) {
    let mut port = 77;
    // SAFETY: the name is a C string, and the result has its place.
    let code = unsafe { spi::bootstrap_look_up2(bootstrap(), name.as_ptr(), &mut port, 0, flags) };
    (code, port)
}

#[test]
fn service_is_found_with_flags_and_an_instance() {
    let _alone = begin();
    let name = c"test.flags";
    assert_eq!(look_up(name, 0), (sys::BOOTSTRAP_UNKNOWN_SERVICE, 77));
    let mut port = 0;
    let mut instance = [77u8; 16];
    // SAFETY: the name is a C string, and the results have their places.
    let code = unsafe {
        let instance = instance.as_mut_ptr();
        spi::bootstrap_check_in3(bootstrap(), name.as_ptr(), &mut port, instance, 0)
    };
    assert_eq!((code, instance), (0, [0; 16]));
    assert_eq!(look_up(name, spi::BOOTSTRAP_STRICT_LOOKUP), (0, port));
    assert_eq!(check_in(name, 0).0, sys::BOOTSTRAP_SERVICE_ACTIVE);
    destroy(port);
}

#[test]
fn strict_check_in_of_a_name_nobody_configured_finds_none() {
    let _alone = begin();
    let flags = spi::BOOTSTRAP_STRICT_CHECKIN;
    assert_eq!(
        check_in(c"test.strict", flags).0,
        sys::BOOTSTRAP_UNKNOWN_SERVICE
    );
    assert_eq!(look_up(c"test.strict", 0).0, sys::BOOTSTRAP_UNKNOWN_SERVICE);
    let (code, port) = check_in(c"test.strict", 0);
    assert_eq!(code, 0, "and it left nothing behind");
    assert_eq!(
        check_in(c"test.strict", flags).0,
        sys::BOOTSTRAP_SERVICE_ACTIVE
    );
    destroy(port);
}

#[test]
fn privileged_server_is_one_of_roots() {
    let _alone = begin();
    let (code, port) = check_in(c"test.privileged", 0);
    assert_eq!(code, 0);
    let expected = if rustix::process::geteuid().is_root() {
        (0, port)
    } else {
        (sys::BOOTSTRAP_NOT_PRIVILEGED, 0)
    };
    let found = look_up(c"test.privileged", spi::BOOTSTRAP_PRIVILEGED_SERVER);
    assert_eq!(found, expected);
    destroy(port);
}

#[test]
fn services_of_one_process_are_refused_and_never_found() {
    let _alone = begin();
    let flags = spi::BOOTSTRAP_PER_PID_SERVICE;
    assert_eq!(check_in(c"test.own", flags).0, sys::KERN_NOT_SUPPORTED);
    assert_eq!(
        look_up(c"test.own", flags).0,
        sys::BOOTSTRAP_UNKNOWN_SERVICE
    );
    let port = port();
    let name = c"test.own".as_ptr().cast_mut();
    // SAFETY: the name is a C string.
    let code = unsafe { spi::bootstrap_register2(bootstrap(), name, port, 0) };
    assert_eq!(code, 0);
    assert_eq!(look_up(c"test.own", 0), (0, port));
    destroy(port);
}

#[test]
fn root_is_found_from_any_depth_and_costs_one_reference() {
    let _alone = begin();
    let requestor = port();
    let (mut outer, mut inner, mut root) = (0, 0, 0);
    let codes = [
        call!(bootstrap_subset(bootstrap(), requestor, &mut outer)),
        call!(bootstrap_subset(outer, requestor, &mut inner)),
    ];
    assert_eq!(codes, [0, 0]);
    let before = (send_refs(bootstrap()), send_refs(outer), send_refs(inner));
    // SAFETY: the result has its place.
    let code = unsafe { spi::bootstrap_get_root(inner, &mut root) };
    assert_eq!((code, root), (0, bootstrap()));
    let after = (send_refs(bootstrap()), send_refs(outer), send_refs(inner));
    assert_eq!(after, (before.0 + 1, before.1, before.2));
    // SAFETY: the result has its place.
    let code = unsafe { spi::bootstrap_get_root(bootstrap(), &mut root) };
    assert_eq!((code, send_refs(bootstrap())), (0, before.0 + 2));
    // SAFETY: the result has its place.
    let code = unsafe { spi::bootstrap_get_root(requestor, &mut root) };
    assert_ne!(code, 0, "an ordinary port is no namespace");
    for _ in 0..2 {
        assert_eq!(call!(mach_port_deallocate(task(), bootstrap())), 0);
    }
    for name in [inner, outer, requestor] {
        destroy(name);
    }
}

#[test]
fn bootstrap_port_is_set_from_the_tasks_special_port() {
    let _alone = begin();
    let before = send_refs(bootstrap());
    // SAFETY: no other test runs, and the variable gets the value it has.
    unsafe { spi::bootstrap_init() };
    assert_eq!((bootstrap(), send_refs(bootstrap())), (1799, before + 1));
    assert_eq!(call!(mach_port_deallocate(task(), 1799)), 0);
}

#[test]
fn name_of_any_length_is_cut_at_127_bytes_and_at_its_first_nul() {
    let _alone = begin();
    let long = |length: usize| CString::new(vec![b'n'; length]).expect("no NUL in it");
    let (code, port) = check_in(&long(4096), 0);
    assert_eq!(code, KERN_SUCCESS);
    for length in [127, 128, 4096] {
        let (code, found) = look_up(&long(length), 0);
        assert_eq!((code, found), (KERN_SUCCESS, port), "{length} bytes");
        assert_eq!(call!(mach_port_deallocate(task(), found)), KERN_SUCCESS);
    }
    let unknown = sys::BOOTSTRAP_UNKNOWN_SERVICE;
    assert_eq!(look_up(&long(126), 0).0, unknown);
    assert_eq!(look_up(c"", 0).0, unknown);
    let (code, nameless) = check_in(c"", 0);
    assert_eq!(code, KERN_SUCCESS, "no name is a name, too");
    for port in [port, nameless] {
        let right = sys::MACH_PORT_RIGHT_RECEIVE;
        assert_eq!(
            call!(mach_port_mod_refs(task(), port, right, -1)),
            KERN_SUCCESS
        );
    }
    let null = std::ptr::null();
    let mut found = 0;
    let refused = call!(bootstrap_look_up(bootstrap(), null, &mut found));
    assert_eq!(refused, sys::KERN_INVALID_ARGUMENT);
}
