//! Routines of `mach_port.h`, each through its C function.

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_ALREADY_IN_SET, KERN_FAILURE, KERN_INVALID_ARGUMENT, KERN_INVALID_VALUE, KERN_NAME_EXISTS,
    KERN_NOT_IN_SET,
};

use crate::common::*;

const RECEIVE: u32 = sys::MACH_PORT_RIGHT_RECEIVE;

/// The ten words of a receive right's status.
fn status(name: u32) -> [i32; 10] {
    let (mut status, mut count) = ([0; 10], 10);
    let (flavor, place) = (sys::MACH_PORT_RECEIVE_STATUS, status.as_mut_ptr());
    // SAFETY: the results have their places.
    let code = unsafe { sys::mach_port_get_attributes(task(), name, flavor, place, &mut count) };
    assert_eq!((code, count), (0, 10));
    status
}

fn context(name: u32) -> u64 {
    let mut context = 77;
    assert_eq!(call!(mach_port_get_context(task(), name, &mut context)), 0);
    context
}

fn send_rights(name: u32) -> u32 {
    let mut rights = 77;
    assert_eq!(call!(mach_port_get_srights(task(), name, &mut rights)), 0);
    rights
}

fn set() -> u32 {
    let mut set = 0;
    let right = sys::MACH_PORT_RIGHT_PORT_SET;
    assert_eq!(call!(mach_port_allocate(task(), right, &mut set)), 0);
    set
}

fn members(set: u32) -> Vec<u32> {
    let (mut array, mut count) = (std::ptr::null_mut(), 77);
    let code = call!(mach_port_get_set_status(
        task(),
        set,
        &mut array,
        &mut count
    ));
    assert_eq!(code, 0);
    if count == 0 {
        assert!(array.is_null());
        return Vec::new();
    }
    // SAFETY: the call gives an array of so many names.
    let names = unsafe { std::slice::from_raw_parts(array, count as usize) }.to_vec();
    deallocate(array as u64, 4 * u64::from(count));
    names
}

#[test]
fn port_allocated_under_a_name_has_it() {
    let _alone = begin();
    let allocate = |right, name| call!(mach_port_allocate_name(task(), right, name));
    assert_eq!(allocate(RECEIVE, 0x0045_6703), 0);
    assert_eq!(kind(0x0045_6703), sys::MACH_PORT_TYPE_RECEIVE);
    assert_eq!(allocate(RECEIVE, 0x0045_6703), KERN_NAME_EXISTS);
    assert_eq!(allocate(RECEIVE, 0x0045_6707), KERN_FAILURE);
    for impossible in [0, u32::MAX, 0x0045_6802] {
        assert_eq!(allocate(RECEIVE, impossible), KERN_INVALID_VALUE);
    }
    let send = sys::MACH_PORT_RIGHT_SEND;
    assert_eq!(allocate(send, 0x0045_6803), KERN_INVALID_VALUE);
    destroy(0x0045_6703);
}

#[test]
fn counts_of_a_receive_right_are_set_and_told() {
    let _alone = begin();
    let (port, other) = (port(), port());
    assert_eq!(call!(mach_port_set_mscount(task(), port, 7)), 0);
    assert_eq!(call!(mach_port_set_seqno(task(), port, 9)), 0);
    let [_, sequence, made, limit, ..] = status(port);
    assert_eq!((sequence, made, limit), (9, 7, 5));
    assert_eq!(send_rights(port), 1);
    let mut message = Message::to(other, COPY_SEND).port(port, COPY_SEND);
    assert_eq!(message.send(), 0);
    assert_eq!(send_rights(port), 2, "one is on its way");
    Message::receive(other);
    assert_eq!((send_rights(port), send_refs(port)), (1, 2));
    let code = call!(mach_port_set_mscount(task(), 0, 7));
    assert_eq!(code, sys::KERN_INVALID_RIGHT);
    destroy(port);
    destroy(other);
}

#[test]
fn context_is_kept_and_a_guard_is_one() {
    let _alone = begin();
    let port = receive_right();
    let set_context = |context| call!(mach_port_set_context(task(), port, context));
    let guard = |guard, strict| call!(mach_port_guard(task(), port, guard, strict));
    let unguard = |guard| call!(mach_port_unguard(task(), port, guard));
    let swap = |old, new| call!(mach_port_swap_guard(task(), port, old, new));
    assert_eq!((set_context(5), context(port)), (0, 5));
    assert_eq!(guard(9, 0), KERN_INVALID_ARGUMENT, "there is a context");
    assert_eq!((set_context(0), guard(9, 0), context(port)), (0, 0, 9));
    assert_eq!(swap(8, 10), KERN_INVALID_ARGUMENT);
    assert_eq!((swap(9, 10), context(port)), (0, 10));
    assert_eq!((unguard(9), unguard(10)), (KERN_INVALID_ARGUMENT, 0));
    assert_eq!((guard(9, 1), context(port)), (0, 0), "nobody is told");
    assert_eq!(set_context(5), KERN_INVALID_ARGUMENT);
    assert_eq!(swap(9, 10), KERN_INVALID_ARGUMENT);
    let refused = call!(mach_port_mod_refs(task(), port, RECEIVE, -1));
    assert_eq!(refused, sys::KERN_INVALID_RIGHT);
    assert_eq!(call!(mach_port_destruct(task(), port, 0, 9)), 0);
    assert_eq!(kind(port), 0);
}

#[test]
fn receive_right_guarded_against_being_moved_stays() {
    let _alone = begin();
    let (port, other) = (receive_right(), port());
    let flags = sys::MPG_IMMOVABLE_RECEIVE | sys::MPG_STRICT;
    let code = call!(mach_port_guard_with_flags(task(), port, 9, flags));
    assert_eq!(code, 0);
    let shown = sys::MACH_PORT_STATUS_FLAG_GUARDED
        | sys::MACH_PORT_STATUS_FLAG_STRICT_GUARD
        | sys::MACH_PORT_STATUS_FLAG_GUARD_IMMOVABLE_RECEIVE;
    assert_eq!(status(port)[9], shown as i32);
    let move_away = || {
        Message::to(other, COPY_SEND)
            .port(port, MOVE_RECEIVE)
            .send()
    };
    assert_eq!(move_away(), sys::MACH_SEND_INVALID_RIGHT);
    assert_eq!(call!(mach_port_unguard(task(), port, 9)), 0);
    assert_eq!(move_away(), sys::MACH_SEND_INVALID_RIGHT, "even so");
    destroy(port);
    destroy(other);
}

#[test]
fn receive_right_joins_sets_and_leaves_them() {
    let _alone = begin();
    let (port, first, second) = (receive_right(), set(), set());
    let insert = |set| call!(mach_port_insert_member(task(), port, set));
    let extract = |set| call!(mach_port_extract_member(task(), port, set));
    let moved = |set| call!(mach_port_move_member(task(), port, set));
    assert_eq!((insert(first), insert(first)), (0, KERN_ALREADY_IN_SET));
    assert_eq!((members(first), members(second)), (vec![port], vec![]));
    assert_eq!((moved(second), moved(second)), (0, 0));
    assert_eq!((members(first), members(second)), (vec![], vec![port]));
    assert_eq!((extract(first), insert(first)), (KERN_NOT_IN_SET, 0));
    assert_eq!((moved(0), moved(0)), (0, KERN_NOT_IN_SET));
    assert_eq!((members(first), members(second)), (vec![], vec![]));
    assert_eq!(moved(u32::MAX), sys::KERN_INVALID_RIGHT);
    [port, first, second].into_iter().for_each(destroy);
}

#[test]
fn space_of_another_task_is_worked_on_through_its_control_port() {
    let _alone = begin();
    let (placed, given) = (0x0045_6703, 0x0045_6803);
    let child = in_child(|| {
        let (mut parent, mut right, mut acquired) = (0, 0, 0);
        // SAFETY: no pointers.
        let pid = unsafe { libc::getppid() };
        let own = receive_right();
        let codes = [
            call!(task_for_pid(task(), pid, &mut parent)),
            call!(mach_port_allocate_name(parent, RECEIVE, placed)),
            call!(mach_port_set_context(parent, placed, 0x77)),
            call!(mach_port_insert_right(parent, given, own, MAKE_SEND)),
            call!(mach_port_mod_refs(
                parent,
                given,
                sys::MACH_PORT_RIGHT_SEND,
                2
            )),
            call!(mach_port_extract_right(
                parent,
                placed,
                MAKE_SEND,
                &mut right,
                &mut acquired
            )),
            Message::to(right, MOVE_SEND).id(9).send(),
        ];
        i32::from(codes != [0; 7] || acquired != MOVE_SEND || kind(placed) != 0)
    });
    assert_eq!(child, 0);
    assert_eq!(Message::receive(placed).0[5], 9);
    assert_eq!((context(placed), status(placed)[2]), (0x77, 1));
    assert_eq!(kind(given), sys::MACH_PORT_TYPE_DEAD_NAME, "the child's");
    assert_eq!(refs(given, sys::MACH_PORT_RIGHT_DEAD_NAME), 3);
    destroy(placed);
    destroy(given);
}
