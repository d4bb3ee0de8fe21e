//! Messages of the kernel: when each comes, and every word of it.

use bootstrap_sys as sys;

use crate::common::*;

/// Asks for a notification to `notify`; gives the right that was registered before.
fn request(name: u32, id: i32, sync: u32, notify: u32) -> u32 {
    let mut previous = 77;
    let code = call!(mach_port_request_notification(
        task(),
        name,
        id,
        sync,
        notify,
        MAKE_SEND_ONCE,
        &mut previous
    ));
    assert_eq!(code, 0);
    previous
}

/// Receives a notification, and holds it and who sent it against what it should be.
fn expect(notify: u32, id: i32, complex: bool, body: &[u32]) {
    let options = sys::MACH_RCV_TIMEOUT
        | sys::MACH_RCV_TRAILER_ELEMENTS(sys::MACH_RCV_TRAILER_AUDIT)
        | sys::MACH_RCV_TRAILER_TYPE(0);
    let (code, message) = Message::receive_with(notify, options, LONG);
    assert_eq!(code, 0);
    let bits = MOVE_SEND_ONCE << 8 | u32::from(complex) << 31;
    let size = 24 + 4 * body.len() as u32;
    assert_eq!(message.0[..6], [bits, size, 0, notify, 0, id as u32]);
    let (text, trailer) = message.0[6..].split_at(body.len());
    assert_eq!(text, body);
    assert_eq!(trailer[..2], [0, 52]);
    assert_eq!(trailer[3..5], [0, 1], "the kernel's security token");
    assert_eq!(trailer[5..13], [0; 8], "and its audit token");
    assert!(Message::none_at(notify));
}

/// The words before those that are not descriptors.
const NDR: [u32; 2] = [0, 1];

#[test]
fn death_of_a_port_is_told_with_a_reference_to_its_name() {
    let _alone = begin();
    let (notify, port, keeper) = (receive_right(), port(), port());
    let mut away = Message::to(keeper, COPY_SEND).port(port, MOVE_RECEIVE);
    assert_eq!(away.send(), 0);
    assert_eq!(request(port, sys::MACH_NOTIFY_DEAD_NAME, 0, notify), 0);
    let shown = sys::MACH_PORT_TYPE_SEND | sys::MACH_PORT_TYPE_DNREQUEST;
    assert_eq!(kind(port), shown);
    destroy(keeper);
    let body = [NDR[0], NDR[1], port];
    expect(notify, sys::MACH_NOTIFY_DEAD_NAME, false, &body);
    assert_eq!(kind(port), sys::MACH_PORT_TYPE_DEAD_NAME);
    assert_eq!(refs(port, sys::MACH_PORT_RIGHT_DEAD_NAME), 2);
    destroy(port);
    destroy(notify);
}

#[test]
fn name_that_goes_before_the_news_is_told() {
    let _alone = begin();
    let (notify, receive) = (receive_right(), receive_right());
    let once = send_once_right(receive);
    assert_eq!(request(once, sys::MACH_NOTIFY_DEAD_NAME, 0, notify), 0);
    let first = request(once, sys::MACH_NOTIFY_DEAD_NAME, 0, notify);
    assert_eq!(
        kind(first),
        sys::MACH_PORT_TYPE_SEND_ONCE,
        "the earlier one"
    );
    assert_eq!(call!(mach_port_deallocate(task(), first)), 0);
    expect(notify, sys::MACH_NOTIFY_SEND_ONCE, false, &[]);
    assert_eq!(call!(mach_port_deallocate(task(), once)), 0);
    let body = [NDR[0], NDR[1], once];
    expect(notify, sys::MACH_NOTIFY_PORT_DELETED, false, &body);
    expect(receive, sys::MACH_NOTIFY_SEND_ONCE, false, &[]);
    destroy(receive);
    destroy(notify);
}

#[test]
fn room_in_a_queue_is_told() {
    let _alone = begin();
    let (notify, port) = (receive_right(), port());
    let post = || Message::to(port, COPY_SEND).send_with(sys::MACH_SEND_TIMEOUT, 0);
    let body = [NDR[0], NDR[1], port];
    assert_eq!(request(port, sys::MACH_NOTIFY_SEND_POSSIBLE, 1, notify), 0);
    expect(notify, sys::MACH_NOTIFY_SEND_POSSIBLE, false, &body);
    assert_eq!([post(), post(), post(), post(), post()], [0; 5]);
    assert_eq!(post(), sys::MACH_SEND_TIMED_OUT);
    assert_eq!(request(port, sys::MACH_NOTIFY_SEND_POSSIBLE, 1, notify), 0);
    assert!(Message::none_at(notify));
    Message::receive(port);
    expect(notify, sys::MACH_NOTIFY_SEND_POSSIBLE, false, &body);
    destroy(port);
    destroy(notify);
}

#[test]
fn end_of_the_senders_is_told_with_the_make_send_count() {
    let _alone = begin();
    let (notify, port) = (receive_right(), port());
    add_send(port);
    assert_eq!(request(port, sys::MACH_NOTIFY_NO_SENDERS, 0, notify), 0);
    assert_eq!(call!(mach_port_deallocate(task(), port)), 0);
    assert!(Message::none_at(notify), "one is left");
    assert_eq!(call!(mach_port_deallocate(task(), port)), 0);
    let body = [NDR[0], NDR[1], 2];
    expect(notify, sys::MACH_NOTIFY_NO_SENDERS, false, &body);
    assert_eq!(request(port, sys::MACH_NOTIFY_NO_SENDERS, 2, notify), 0);
    expect(notify, sys::MACH_NOTIFY_NO_SENDERS, false, &body);
    assert_eq!(request(port, sys::MACH_NOTIFY_NO_SENDERS, 3, notify), 0);
    assert!(Message::none_at(notify), "the count lies ahead");
    destroy(port);
    expect(notify, sys::MACH_NOTIFY_SEND_ONCE, false, &[]);
    destroy(notify);
}

#[test]
fn receive_right_that_nobody_keeps_is_sent() {
    let _alone = begin();
    let (notify, port) = (receive_right(), port());
    assert_eq!(Message::to(port, COPY_SEND).id(4).send(), 0);
    assert_eq!(request(port, sys::MACH_NOTIFY_PORT_DESTROYED, 0, notify), 0);
    let receive = sys::MACH_PORT_RIGHT_RECEIVE;
    assert_eq!(call!(mach_port_mod_refs(task(), port, receive, -1)), 0);
    assert_eq!(kind(port), sys::MACH_PORT_TYPE_SEND);
    let body = [1, port, 0, MOVE_RECEIVE << 16];
    expect(notify, sys::MACH_NOTIFY_PORT_DESTROYED, true, &body);
    assert_eq!(Message::receive(port).0[5], 4, "with its queue");
    destroy(port);
    destroy(notify);
}
