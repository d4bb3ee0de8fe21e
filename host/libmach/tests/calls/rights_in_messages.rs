//! What `mach_msg_destroy` gives back for each disposition, and rights that travel guarded.

use bootstrap_sys as sys;

use crate::common::*;

const GUARD: u64 = 0x1234_5678_9abc_def0;
const UNGUARDED_ON_SEND: u32 = 2;
const IMMOVABLE: u32 = 1;

/// Destroys a message that was never sent and holds one right.
fn destroy_holding(name: u32, disposition: u32) {
    Message::to(0, 0).port(name, disposition).destroy();
}

#[test]
fn destroyed_receive_right_takes_its_port_along() {
    let _alone = begin();
    let name = port();
    destroy_holding(name, MOVE_RECEIVE);
    assert_eq!(
        kind(name),
        sys::MACH_PORT_TYPE_DEAD_NAME,
        "the send right remains, dead"
    );
    destroy(name);
}

#[test]
fn destroyed_send_right_is_one_reference() {
    let _alone = begin();
    let name = port();
    add_send(name);
    destroy_holding(name, MOVE_SEND);
    assert_eq!(send_refs(name), 1);
    destroy(name);
}

#[test]
fn destroyed_send_once_right_tells_its_receiver() {
    let _alone = begin();
    let receive = receive_right();
    let once = send_once_right(receive);
    destroy_holding(once, MOVE_SEND_ONCE);
    assert_eq!(kind(once), 0);
    assert_eq!(
        Message::receive(receive).0[5],
        sys::MACH_NOTIFY_SEND_ONCE as u32
    );
    destroy(receive);
}

#[test]
fn destroyed_right_that_would_be_copied_stays() {
    let _alone = begin();
    let name = port();
    destroy_holding(name, COPY_SEND);
    assert_eq!(send_refs(name), 1);
    destroy(name);
}

#[test]
fn destroyed_right_that_would_be_made_is_made_and_destroyed() {
    let _alone = begin();
    let name = receive_right();
    destroy_holding(name, MAKE_SEND);
    assert_eq!(
        (kind(name), send_refs(name)),
        (sys::MACH_PORT_TYPE_RECEIVE, 0)
    );
    assert!(Message::none_at(name));
    destroy_holding(name, MAKE_SEND_ONCE);
    assert_eq!(
        Message::receive(name).0[5],
        sys::MACH_NOTIFY_SEND_ONCE as u32
    );
    destroy(name);
}

#[test]
fn destroyed_message_leaves_its_local_port_alone() {
    let _alone = begin();
    let (remote, local) = (port(), port());
    Message::to(remote, MOVE_SEND)
        .reply_to(local, MOVE_SEND)
        .destroy();
    assert_eq!((send_refs(remote), send_refs(local)), (0, 1));
    destroy(remote);
    destroy(local);
}

#[test]
fn destroyed_volatile_memory_stays() {
    let _alone = begin();
    let memory = page();
    let mut message = Message::to(0, 0).memory(memory, 4, true);
    message.0[9] = message.0[9] & 0xff_ffff | 3 << 24;
    message.destroy();
    assert_eq!(byte_at(memory), Ok(0));
    deallocate(memory, page_size());
}

fn guard(name: u32) {
    assert_eq!(call!(mach_port_guard(task(), name, GUARD as _, 0)), 0);
}

#[test]
fn guarded_right_needs_its_guard_to_travel() {
    let _alone = begin();
    let (port, name) = (port(), receive_right());
    guard(name);
    let send = |context, flags| {
        Message::to(port, COPY_SEND)
            .guarded(name, context, flags)
            .send()
    };
    assert_eq!(send(GUARD + 1, IMMOVABLE), sys::MACH_SEND_INVALID_RIGHT);
    assert_eq!(
        send(0, UNGUARDED_ON_SEND),
        sys::MACH_SEND_INVALID_RIGHT,
        "it is guarded"
    );
    assert_eq!(send(GUARD, UNGUARDED_ON_SEND), sys::MACH_SEND_INVALID_TYPE);
    assert_eq!(
        send(GUARD, 0),
        sys::MACH_SEND_INVALID_TYPE,
        "flags are needed"
    );
    assert_eq!(kind(name), sys::MACH_PORT_TYPE_RECEIVE, "it is still here");
    assert_eq!(send(GUARD, IMMOVABLE), 0);
    assert_eq!(kind(name), 0, "it left");
    destroy(port);
}

#[test]
fn guarded_right_arrives_guarded_with_the_buffers_address() {
    let _alone = begin();
    let (port, name) = (port(), receive_right());
    let code = Message::to(port, COPY_SEND)
        .guarded(name, 0, UNGUARDED_ON_SEND | IMMOVABLE)
        .send();
    assert_eq!(code, 0);
    let options = sys::MACH_RCV_GUARDED_DESC | sys::MACH_RCV_TIMEOUT;
    let (code, mut message) = Message::receive_with(port, options, LONG);
    assert_eq!(code, 0);
    let (context, flags, arrived) = (message.wide(7), message.0[9] & 0xffff, message.0[10]);
    assert_eq!(context, message.header() as u64);
    assert_eq!(flags, IMMOVABLE, "the other flag was the sender's");
    assert_eq!(kind(arrived), sys::MACH_PORT_TYPE_RECEIVE);
    let code = Message::to(port, COPY_SEND)
        .port(arrived, MOVE_RECEIVE)
        .send();
    assert_eq!(
        code,
        sys::MACH_SEND_INVALID_RIGHT,
        "it cannot be moved again"
    );
    message.destroy();
    assert_eq!(kind(arrived), 0, "the message's guard opens it");
    destroy(port);
}

#[test]
fn guarded_right_is_lost_on_a_receiver_that_did_not_expect_one() {
    let _alone = begin();
    let (port, name) = (port(), port());
    let code = Message::to(port, COPY_SEND)
        .guarded(name, 0, UNGUARDED_ON_SEND)
        .send();
    assert_eq!(code, 0);
    let message = Message::receive(port);
    assert_eq!((message.wide(7), message.0[10]), (0, 0));
    assert_eq!(kind(name), sys::MACH_PORT_TYPE_DEAD_NAME);
    destroy(name);
    destroy(port);
}
