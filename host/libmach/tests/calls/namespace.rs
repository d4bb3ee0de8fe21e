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

/// Looks up a service that is a process's own.
fn look_up_own(name: &CStr, process: i32) -> (i32, u32) {
    let (mut port, flags) = (77, spi::BOOTSTRAP_PER_PID_SERVICE);
    // SAFETY: the name is a C string, and the result has its place.
    let code =
        unsafe { spi::bootstrap_look_up2(bootstrap(), name.as_ptr(), &mut port, process, flags) };
    (code, port)
}

#[test]
fn services_of_one_process_are_found_by_its_number() {
    let _alone = begin();
    let (name, flags) = (c"test.own", spi::BOOTSTRAP_PER_PID_SERVICE);
    // SAFETY: no pointers.
    let own = unsafe { libc::getpid() };
    let unknown = (sys::BOOTSTRAP_UNKNOWN_SERVICE, 77);
    assert_eq!(look_up_own(name, own), unknown);
    let (code, port) = check_in(name, flags);
    assert_eq!(code, 0);
    assert_eq!(look_up(name, 0), unknown);
    assert_eq!(look_up_own(name, own), (0, port));
    for process in [0, -1, own + 1] {
        assert_eq!(look_up_own(name, process), unknown, "{process}");
    }
    assert_eq!(check_in(name, flags).0, sys::BOOTSTRAP_SERVICE_ACTIVE);
    let child = in_child(|| match look_up_own(name, own) {
        (0, found) => Message::to(found, MOVE_SEND).id(42).send(),
        (code, _) => code,
    });
    assert_eq!(child, 0);
    assert_eq!(Message::receive(port).0[5], 42);
    destroy(port);
    assert_eq!(look_up_own(name, own), unknown);
    let port = self::port();
    // SAFETY: the name is a C string.
    let register = |flags| unsafe {
        spi::bootstrap_register2(bootstrap(), name.as_ptr().cast_mut(), port, flags)
    };
    assert_eq!([register(flags), register(0)], [0, 0], "they do not meet");
    assert_eq!(register(flags), sys::BOOTSTRAP_SERVICE_ACTIVE);
    assert_eq!(look_up_own(name, own), (0, port));
    assert_eq!(look_up(name, 0), (0, port));
    destroy(port);
}

#[test]
fn user_finds_the_own_root_namespace_whoever_is_asked_for() {
    let _alone = begin();
    let (requestor, mut sub) = (port(), 0);
    assert_eq!(call!(bootstrap_subset(bootstrap(), requestor, &mut sub)), 0);
    let (code, service) = check_in(c"test.user", 0);
    assert_eq!(code, 0);
    let user = rustix::process::geteuid();
    let per_user = |name: *const std::ffi::c_char, user| {
        let mut found = 0;
        // SAFETY: the name is null or a C string, and the result has its place.
        let code = unsafe { spi::bootstrap_look_up_per_user(sub, name, user, &mut found) };
        (code, found)
    };
    let before = send_refs(bootstrap());
    let own = user.as_raw();
    assert_eq!(per_user(std::ptr::null(), own), (0, bootstrap()));
    assert_eq!(send_refs(bootstrap()), before + 1);
    assert_eq!(per_user(c"test.user".as_ptr(), own), (0, service));
    let unknown = per_user(c"test.nobody".as_ptr(), own).0;
    assert_eq!(unknown, sys::BOOTSTRAP_UNKNOWN_SERVICE);
    let other = per_user(c"test.user".as_ptr(), own + 1).0;
    let expected = if user.is_root() {
        sys::BOOTSTRAP_NOT_PRIVILEGED
    } else {
        0
    };
    assert_eq!(other, expected);
    assert_eq!(send_refs(bootstrap()), before + 1, "nothing else is kept");
    assert_eq!(call!(mach_port_deallocate(task(), bootstrap())), 0);
    for name in [service, sub, requestor] {
        destroy(name);
    }
}

#[test]
fn services_are_listed_with_their_jobs_and_states() {
    let _alone = begin();
    let (requestor, mut sub) = (port(), 0);
    assert_eq!(call!(bootstrap_subset(bootstrap(), requestor, &mut sub)), 0);
    assert_eq!(list(sub), []);
    let (mut job, mut lent, mut made) = (0, 0, 0);
    let command = c"/bin/server --option".as_ptr().cast_mut();
    assert_eq!(
        call!(bootstrap_create_server(sub, command, 0, 1, &mut job)),
        0
    );
    for (bp, name, port) in [(sub, c"c", &mut made), (job, c"a", &mut lent)] {
        assert_eq!(call!(bootstrap_check_in(bp, name.as_ptr(), port)), 0);
    }
    let mut kept = 0;
    let name = c"b".as_ptr().cast_mut();
    assert_eq!(call!(bootstrap_create_service(job, name, &mut kept)), 0);
    let found = list(sub);
    let states: Vec<(&str, i32)> = found.iter().map(|s| (&s.0[..], s.2)).collect();
    let (active, on_demand) = (
        sys::BOOTSTRAP_STATUS_ACTIVE,
        sys::BOOTSTRAP_STATUS_ON_DEMAND,
    );
    assert_eq!(states, [("a", active), ("b", on_demand), ("c", active)]);
    assert_eq!(found[0].1, found[1].1, "one job");
    assert!(found[0].1.ends_with(".mach_init.server"), "{found:?}");
    assert!(found[2].1.contains(".anonymous"), "{found:?}");
    let mut status = 77;
    assert_eq!(call!(bootstrap_status(job, name, &mut status)), 0);
    assert_eq!(status, on_demand);
    assert_eq!(call!(bootstrap_status(sub, name, &mut status)), 0);
    assert_eq!(status, active, "to who may not check it in");
    for name in [lent, made, kept, job, sub, requestor] {
        destroy(name);
    }
}

/// Names, jobs and states of a namespace's services.
fn list(bp: u32) -> Vec<(String, String, i32)> {
    let (mut names, mut jobs, mut states) = (
        std::ptr::null_mut(),
        std::ptr::null_mut(),
        std::ptr::null_mut(),
    );
    let mut counts = [77; 3];
    let [first, second, third] = &mut counts;
    // SAFETY: the results have their places.
    let code = unsafe {
        spi::bootstrap_info(
            bp,
            &mut names,
            first,
            &mut jobs,
            second,
            &mut states,
            third,
            spi::BOOTSTRAP_FORCE_LOCAL,
        )
    };
    assert_eq!(code, 0);
    assert_eq!(counts, [counts[0]; 3]);
    let count = counts[0] as usize;
    assert_eq!(names.is_null(), count == 0);
    let found = (0..count).map(|at| {
        // SAFETY: the call gave so many numbers.
        let state = unsafe { states.wrapping_add(at).read() };
        (text_at(names, at), text_at(jobs, at), state)
    });
    let found = found.collect();
    give_back(names, count);
    give_back(jobs, count);
    give_back(states, count);
    found
}

/// One of the texts in an array that a call gave.
fn text_at(names: sys::name_array_t, at: usize) -> String {
    // SAFETY: the array has more than `at` names, each with a NUL.
    let name = unsafe { CStr::from_ptr(names.wrapping_add(at).cast()) };
    name.to_str().expect("text").to_owned()
}

/// Gives an array back that a call gave.
fn give_back<T>(array: *mut T, count: usize) {
    if count > 0 {
        deallocate(array as u64, (count * size_of::<T>()) as u64);
    }
}

#[test]
fn subsets_are_listed_for_root_alone() {
    let _alone = begin();
    let (requestor, mut outer, mut sub) = (port(), 0, 0);
    let made = [
        call!(bootstrap_subset(bootstrap(), requestor, &mut outer)),
        call!(bootstrap_subset(outer, requestor, &mut sub)),
    ];
    assert_eq!(made, [0, 0]);
    let children = |bp| {
        let (mut ports, mut names, mut properties) = (
            std::ptr::null_mut(),
            std::ptr::null_mut(),
            std::ptr::null_mut(),
        );
        let mut count = 0;
        // SAFETY: the results have their places.
        let code = unsafe {
            spi::bootstrap_lookup_children(bp, &mut ports, &mut names, &mut properties, &mut count)
        };
        if code != 0 {
            return Err(code);
        }
        let count = count as usize;
        let found: Vec<(u32, String, u32)> = (0..count)
            .map(|at| {
                // SAFETY: the call gave so many ports.
                let port = unsafe { ports.wrapping_add(at).read() };
                // SAFETY: the call gave so many numbers.
                let properties = unsafe { properties.wrapping_add(at).read() };
                (port, text_at(names, at), properties)
            })
            .collect();
        give_back(ports, count);
        give_back(names, count);
        give_back(properties, count);
        Ok(found)
    };
    if rustix::process::geteuid().is_root() {
        assert_eq!(children(sub), Err(sys::BOOTSTRAP_NO_CHILDREN));
        let found = children(outer).expect("one");
        let [(port, name, properties)] = &found[..] else {
            panic!("{found:?}");
        };
        assert_eq!(
            (*port, *properties),
            (sub, spi::BOOTSTRAP_PROPERTY_EXPLICITSUBSET)
        );
        assert!(name.contains(".subset."), "{name}");
        assert_eq!(send_refs(sub), 2);
    } else {
        for bp in [outer, sub] {
            assert_eq!(children(bp), Err(sys::BOOTSTRAP_NOT_PRIVILEGED));
        }
    }
    for name in [sub, outer, requestor] {
        destroy(name);
    }
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

#[test]
fn instance_is_looked_up_as_any_service() {
    let _alone = begin();
    let name = c"test.instance";
    let find = || {
        let (mut port, instance) = (77, [7u8; 16]);
        // SAFETY: the name is a C string, the instance has 16 bytes, and the result has its place.
        let code = unsafe {
            let instance = instance.as_ptr();
            spi::bootstrap_look_up3(bootstrap(), name.as_ptr(), &mut port, 0, instance, 0)
        };
        (code, port)
    };
    assert_eq!(find(), (sys::BOOTSTRAP_UNKNOWN_SERVICE, 77));
    let (code, port) = check_in(name, 0);
    assert_eq!((code, find()), (0, (0, port)));
    destroy(port);
}

#[test]
fn namespace_without_privileges_is_the_same_one() {
    let _alone = begin();
    let (before, mut port) = (send_refs(bootstrap()), 0);
    assert_eq!(call!(bootstrap_unprivileged(bootstrap(), &mut port)), 0);
    assert_eq!((port, send_refs(port)), (bootstrap(), before + 1));
    assert_eq!(call!(mach_port_deallocate(task(), port)), 0);
    let refused = call!(bootstrap_unprivileged(0xbad3, &mut port));
    assert_eq!(refused, sys::KERN_INVALID_NAME);
}

#[test]
fn parent_is_what_a_subset_was_made_from_and_the_roots_is_the_root() {
    let _alone = begin();
    let (requestor, mut outer, mut inner) = (port(), 0, 0);
    let codes = [
        call!(bootstrap_subset(bootstrap(), requestor, &mut outer)),
        call!(bootstrap_subset(outer, requestor, &mut inner)),
    ];
    assert_eq!(codes, [0, 0]);
    let parent = |of| {
        let mut parent = 77;
        let code = call!(bootstrap_parent(of, &mut parent));
        assert_eq!(code, 0);
        assert_eq!(call!(mach_port_deallocate(task(), parent)), 0);
        parent
    };
    let found = [inner, outer, bootstrap()].map(parent);
    assert_eq!(found, [outer, bootstrap(), bootstrap()]);
    let refused = call!(bootstrap_subset(bootstrap(), 0, &mut inner));
    assert_eq!(refused, sys::BOOTSTRAP_NOT_PRIVILEGED);
    destroy(requestor);
    assert_eq!(kind(outer), sys::MACH_PORT_TYPE_DEAD_NAME);
}
