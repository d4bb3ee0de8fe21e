//! What a space and a port look like inside, as C sees it.

use bootstrap_sys as sys;

use crate::common::*;

/// A space's table, copied and given up.
fn table(space: u32) -> Vec<sys::ipc_info_name_t> {
    let mut info = sys::ipc_info_space_t::default();
    let (mut names, mut tree) = (std::ptr::null_mut(), std::ptr::null_mut());
    let (mut count, mut leaves) = (0, 1);
    // SAFETY: the results have their places.
    let code = unsafe {
        sys::mach_port_space_info(
            space,
            &mut info,
            &mut names,
            &mut count,
            &mut tree,
            &mut leaves,
        )
    };
    assert_eq!(code, 0);
    assert_eq!((info.iis_genno_mask, info.iis_table_size), (0xff, count));
    assert!(tree.is_null() && leaves == 0);
    // SAFETY: the call gives an array of so many.
    let copy = unsafe { std::slice::from_raw_parts(names, count as usize) }.to_vec();
    let size = count as u64 * size_of::<sys::ipc_info_name_t>() as u64;
    deallocate(names as u64, size);
    copy
}

fn slot(name: u32) -> sys::ipc_info_name_t {
    let table = table(task());
    table[sys::MACH_PORT_INDEX(name) as usize]
}

#[test]
fn space_info_shows_what_the_other_calls_tell() {
    let _alone = begin();
    let port = port();
    add_send(port);
    let once = send_once_right(port);
    let found = slot(port);
    assert_eq!(found.iin_name, port);
    assert_eq!(found.iin_type, kind(port));
    assert_eq!(found.iin_urefs, send_refs(port));
    assert_eq!(slot(once).iin_object, found.iin_object);
    assert_ne!(slot(task()).iin_object, found.iin_object);
    let mut basic = sys::ipc_info_space_basic_t::default();
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_port_space_basic_info(task(), &mut basic) };
    let table = table(task());
    let used = table.iter().filter(|slot| slot.iin_type != 0).count();
    assert_eq!((code, basic.iisb_genno_mask), (0, 0xff));
    assert_eq!(
        (basic.iisb_table_size, basic.iisb_table_inuse),
        (table.len() as u32, used as u32)
    );
    for name in [port, once] {
        destroy(name);
    }
}

#[test]
fn object_of_a_port_is_the_same_in_the_child() {
    let _alone = begin();
    // SAFETY: no test changes the variable.
    let name = unsafe { sys::bootstrap_port };
    let object = slot(name).iin_object;
    let child = in_child(|| i32::from(slot(name).iin_object != object));
    assert_eq!(child, 0);
}

#[test]
fn peek_tells_what_the_receive_then_brings() {
    let _alone = begin();
    let port = port();
    assert_eq!(call!(mach_port_set_seqno(task(), port, 30)), 0);
    assert_eq!(Message::to(port, COPY_SEND).id(5).send(), 0);
    let trailer_type =
        sys::MACH_RCV_TRAILER_ELEMENTS(sys::MACH_RCV_TRAILER_AUDIT) | sys::MACH_RCV_TRAILER_TYPE(0);
    let (mut sequence, mut size, mut id) = (0, 0, 0);
    let mut trailer = [0u32; 17];
    let mut room = 68;
    let mut look = |sequence: &mut u32, room: &mut u32| {
        let place = trailer.as_mut_ptr().cast();
        // SAFETY: the results have their places, and the trailer has 68 bytes.
        let code = unsafe {
            sys::mach_port_peek(
                task(),
                port,
                trailer_type as u32,
                sequence,
                &mut size,
                &mut id,
                place,
                room,
            )
        };
        (code, size, id, trailer)
    };
    assert_eq!(look(&mut 31, &mut 68).0, sys::KERN_FAILURE);
    assert_eq!(look(&mut 30, &mut 51).0, sys::KERN_INVALID_VALUE);
    let (code, size, id, seen) = look(&mut sequence, &mut room);
    assert_eq!((code, sequence, id, room), (0, 30, 5, 52));
    let (code, message) = Message::receive_with(port, trailer_type | sys::MACH_RCV_TIMEOUT, LONG);
    assert_eq!(code, 0);
    // The kernel's own header is longer by 8 bytes.
    assert_eq!((message.0[1] + 8, message.0[5]), (size, 5));
    let trailer = &message.0[6..19];
    assert_eq!((trailer[1], seen[1]), (52, 8));
    assert_eq!(trailer[2..], seen[2..13]);
    assert_eq!(look(&mut 0, &mut 68).0, sys::KERN_FAILURE);
    destroy(port);
}

#[test]
fn requests_are_counted() {
    let _alone = begin();
    let (port, mut previous) = (port(), 0);
    let counted = || {
        let (mut total, mut used) = (9, 9);
        // SAFETY: the results have their places.
        let code = unsafe { sys::mach_port_dnrequest_info(task(), port, &mut total, &mut used) };
        (code, total >= used, used)
    };
    assert_eq!(counted(), (0, true, 0));
    let id = sys::MACH_NOTIFY_DEAD_NAME;
    // SAFETY: the result has its place.
    let code = unsafe {
        sys::mach_port_request_notification(
            task(),
            port,
            id,
            0,
            port,
            MAKE_SEND_ONCE,
            &mut previous,
        )
    };
    assert_eq!((code, counted()), (0, (0, true, 1)));
    destroy(port);
}

#[test]
fn attributes_are_told_and_set_by_flavour() {
    let _alone = begin();
    let port = receive_right();
    let get = |flavor, room: u32| {
        let (mut words, mut count) = ([0; 17], room);
        // SAFETY: there is room for 17 words, and the tests say no more.
        match unsafe {
            sys::mach_port_get_attributes(task(), port, flavor, words.as_mut_ptr(), &mut count)
        } {
            0 => Ok(words[..count as usize].to_vec()),
            code => Err(code),
        }
    };
    let set = |flavor, words: &[i32]| {
        let place = words.as_ptr().cast_mut();
        // SAFETY: the words are as many as the call is told.
        unsafe { sys::mach_port_set_attributes(task(), port, flavor, place, words.len() as u32) }
    };
    assert_eq!(set(sys::MACH_PORT_LIMITS_INFO, &[9]), 0);
    assert_eq!(get(sys::MACH_PORT_LIMITS_INFO, 1), Ok(vec![9]));
    assert_eq!(set(sys::MACH_PORT_LIMITS_INFO, &[]), sys::KERN_FAILURE);
    assert_eq!(
        set(sys::MACH_PORT_LIMITS_INFO, &[1; 18]),
        sys::MIG_ARRAY_TOO_LARGE
    );
    assert_eq!(set(sys::MACH_PORT_DNREQUESTS_SIZE, &[4]), 0);
    assert_eq!(get(sys::MACH_PORT_DNREQUESTS_SIZE, 1), Ok(vec![0]));
    assert_eq!(set(sys::MACH_PORT_TEMPOWNER, &[]), 0);
    let status = get(sys::MACH_PORT_RECEIVE_STATUS, 10).expect("a status");
    assert_eq!((status.len(), status[3], status[9]), (10, 9, 9));
    let more = get(sys::MACH_PORT_INFO_EXT, 17).expect("more");
    assert_eq!(more[..10], status[..]);
    assert_eq!(more[10..], [0; 7]);
    for (flavor, count) in [
        (sys::MACH_PORT_LIMITS_INFO, 1),
        (sys::MACH_PORT_RECEIVE_STATUS, 10),
        (sys::MACH_PORT_DNREQUESTS_SIZE, 1),
        (sys::MACH_PORT_INFO_EXT, 17),
    ] {
        assert_eq!(get(flavor, count - 1), Err(sys::KERN_FAILURE));
    }
    let throttled = sys::MACH_PORT_SERVICE_THROTTLED;
    assert_eq!(get(throttled, 1), Err(sys::KERN_INVALID_CAPABILITY));
    assert_eq!(set(throttled, &[1]), sys::KERN_INVALID_CAPABILITY);
    assert_eq!(get(4711, 17), Err(sys::KERN_INVALID_ARGUMENT));
    destroy(port);
}

#[test]
fn strict_guard_is_asserted() {
    let _alone = begin();
    let port = receive_right();
    let assert = |guard: u64, count| {
        let mut words = [guard as i32, (guard >> 32) as i32];
        let flavor = sys::MACH_PORT_GUARD_INFO;
        // SAFETY: there are two words, and the tests say no more.
        unsafe { sys::mach_port_assert_attributes(task(), port, flavor, words.as_mut_ptr(), count) }
    };
    assert_eq!(call!(mach_port_guard(task(), port, 0x5_0000_0001, 1)), 0);
    assert_eq!(assert(0x5_0000_0001, 2), 0);
    assert_eq!(assert(0x5_0000_0001, 1), sys::KERN_FAILURE);
    let code = call!(mach_port_destruct(task(), port, 0, 0x5_0000_0001));
    assert_eq!(code, 0);
}

#[test]
fn name_is_not_changed_any_more() {
    let _alone = begin();
    let port = port();
    let rename = |task| call!(mach_port_rename(task, port, 0x7703));
    let host = call!(mach_host_self());
    assert_eq!(rename(task()), sys::MIG_BAD_ID);
    assert_eq!(rename(host), sys::MIG_BAD_ID);
    assert_eq!(rename(0), sys::MACH_SEND_INVALID_DEST);
    assert_eq!(rename(port), sys::MACH_SEND_INVALID_OPTIONS);
    assert_eq!(call!(task_set_port_space(task(), 100)), 0);
    let refused = call!(task_set_port_space(host, 100));
    assert_eq!(refused, sys::KERN_INVALID_TASK);
    assert_eq!(call!(mach_port_deallocate(task(), host)), 0);
    destroy(port);
}

#[test]
fn allocation_in_full_checks_one_wish_after_the_other() {
    let _alone = begin();
    let host = call!(mach_host_self());
    let mut wishes = sys::mach_port_qos_t::default();
    let full = |task, right, proto, wishes: &mut sys::mach_port_qos_t, mut name: u32| {
        // SAFETY: the arguments have their places.
        let code = unsafe { sys::mach_port_allocate_full(task, right, proto, wishes, &mut name) };
        (code, name)
    };
    let (receive, set) = (sys::MACH_PORT_RIGHT_RECEIVE, sys::MACH_PORT_RIGHT_PORT_SET);
    assert_eq!(
        full(task(), receive, host, &mut wishes, 0).0,
        sys::KERN_INVALID_VALUE
    );
    assert_eq!(
        full(host, receive, host, &mut wishes, 0).0,
        sys::KERN_INVALID_TASK
    );
    wishes.set_name(1);
    for name in [0, u32::MAX] {
        let refused = full(task(), receive, 0, &mut wishes, name).0;
        assert_eq!(refused, sys::KERN_INVALID_VALUE);
    }
    let (code, name) = full(task(), receive, 0, &mut wishes, 0x7703);
    assert_eq!((code, name), (0, 0x7703));
    destroy(name);
    let mut made = 0;
    // SAFETY: the arguments have their places.
    let code = unsafe { sys::mach_port_allocate_qos(task(), receive, &mut wishes, &mut made) };
    assert_eq!(code, sys::KERN_INVALID_ARGUMENT);
    wishes.set_name(0);
    wishes.set_prealloc(1);
    wishes.len = u32::MAX - 67;
    assert_eq!(
        full(task(), receive, 0, &mut wishes, 0).0,
        sys::KERN_RESOURCE_SHORTAGE
    );
    wishes.len = 100;
    assert_eq!(
        full(task(), set, 0, &mut wishes, 0).0,
        sys::KERN_INVALID_VALUE
    );
    let (code, name) = full(task(), receive, 0, &mut wishes, 0);
    assert_eq!((code, wishes.prealloc()), (0, 0));
    destroy(name);
    assert_eq!(call!(mach_port_deallocate(task(), host)), 0);
}

#[test]
fn service_ports_are_none() {
    let _alone = begin();
    let port = port();
    // SAFETY: any bits are such a structure.
    let mut info = unsafe { std::mem::zeroed() };
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_port_get_service_port_info(task(), port, &mut info) };
    assert_eq!(code, sys::KERN_INVALID_CAPABILITY);
    // SAFETY: as above.
    let code = unsafe { sys::mach_port_get_service_port_info(task(), 0, &mut info) };
    assert_eq!(code, sys::KERN_INVALID_RIGHT);
    let mut policy = 0;
    // SAFETY: the result has its place.
    let mut is_connection =
        |a, b| unsafe { sys::mach_port_is_connection_for_service(task(), a, b, &mut policy) };
    assert_eq!(is_connection(port, 0), sys::KERN_INVALID_NAME);
    assert_eq!(is_connection(u32::MAX, port), sys::KERN_INVALID_NAME);
    assert_eq!(is_connection(port, port), sys::KERN_NOT_SUPPORTED);
    destroy(port);
}
