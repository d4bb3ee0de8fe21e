//! `mach_msg` and its relatives: buffers, and what is written into them.

use bootstrap_sys as sys;

use crate::common::*;

/// What a word holds that nobody has written to.
const UNTOUCHED: u32 = 0x5555_5555;

/// Receives into a buffer of so many bytes, within more memory that is to stay as it is.
fn receive_into(port: u32, limit: u32, options: i32) -> (i32, Vec<u32>) {
    let mut buffer = vec![UNTOUCHED; 64];
    let options = sys::MACH_RCV_MSG | sys::MACH_RCV_TIMEOUT | options;
    let place = buffer.as_mut_ptr().cast();
    // SAFETY: the buffer has more room than that.
    let code = unsafe { sys::mach_msg(place, options, 0, limit, port, 0, 0) };
    (code, buffer)
}

/// A message of 64 bytes.
fn long(port: u32) -> Message {
    let mut message = Message::to(port, COPY_SEND).id(6);
    message.0.extend(1..=10);
    message
}

#[test]
fn message_is_sent_and_received_as_its_header_says() {
    let _alone = begin();
    let port = port();
    let mut message = long(port);
    message.0[1] = 64;
    // SAFETY: the message is as long as it says.
    assert_eq!(unsafe { sys::mach_msg_send(message.header()) }, 0);
    let mut buffer = Message(vec![0; 18]);
    (buffer.0[1], buffer.0[3]) = (72, port);
    // SAFETY: the buffer is as long as it says.
    assert_eq!(unsafe { sys::mach_msg_receive(buffer.header()) }, 0);
    assert_eq!((buffer.0[1], buffer.0[3], buffer.0[5]), (64, port, 6));
    assert_eq!(buffer.0[6..16], message.0[6..]);
    assert_eq!(buffer.0[16..], [0, 8], "the shortest trailer");
    let null = std::ptr::null_mut();
    let codes = [call!(mach_msg_send(null)), call!(mach_msg_receive(null))];
    let refused = [sys::MACH_SEND_INVALID_DATA, sys::MACH_RCV_INVALID_DATA];
    assert_eq!(codes, refused);
    destroy(port);
}

#[test]
fn reply_comes_into_a_buffer_of_its_own() {
    let _alone = begin();
    let port = port();
    let mut message = long(port);
    let sent = message.0.clone();
    let mut buffer = Message(vec![UNTOUCHED; 32]);
    let options = sys::MACH_SEND_MSG | sys::MACH_RCV_MSG;
    let (send, receive) = (message.header(), buffer.header());
    // SAFETY: the buffers are as long as the sizes say.
    let code = unsafe { sys::mach_msg_overwrite(send, options, 64, 128, port, 0, 0, receive, 0) };
    assert_eq!((code, &message.0), (0, &sent));
    assert_eq!(buffer.0[..6], [17 << 8, 64, 0, port, 0, 6]);
    assert_eq!(buffer.0[6..16], sent[6..]);
    assert_eq!(buffer.0[18..], [UNTOUCHED; 14]);
    destroy(port);
}

#[test]
fn message_that_stays_is_told_by_its_size_and_its_port() {
    let _alone = begin();
    let (port, mut set) = (port(), 0);
    let right = sys::MACH_PORT_RIGHT_PORT_SET;
    assert_eq!(call!(mach_port_allocate(task(), right, &mut set)), 0);
    assert_eq!(call!(mach_port_insert_member(task(), port, set)), 0);
    assert_eq!(long(port).send(), 0);
    let with_identity = sys::MACH_RCV_LARGE | sys::MACH_RCV_LARGE_IDENTITY;
    for (options, limit, size, name) in [
        (sys::MACH_RCV_LARGE, 64, 64, UNTOUCHED),
        (with_identity, 71, 64, port),
        (with_identity, 16, 64, port),
        (with_identity, 15, 64, UNTOUCHED),
        (with_identity, 7, UNTOUCHED, UNTOUCHED),
    ] {
        let (code, mut buffer) = receive_into(set, limit, options);
        assert_eq!(code, sys::MACH_RCV_TOO_LARGE);
        assert_eq!((buffer[1], buffer[3]), (size, name), "{limit}");
        (buffer[1], buffer[3]) = (UNTOUCHED, UNTOUCHED);
        assert_eq!(buffer, [UNTOUCHED; 64]);
    }
    let (code, buffer) = receive_into(set, 72, with_identity);
    assert_eq!((code, buffer[3], buffer[18]), (0, port, UNTOUCHED));
    destroy(set);
    destroy(port);
}

#[test]
fn message_that_is_lost_leaves_a_bare_header() {
    let _alone = begin();
    let (port, reply) = (port(), receive_right());
    assert_eq!(long(port).reply_to(reply, MAKE_SEND_ONCE).send(), 0);
    let (code, buffer) = receive_into(port, 71, 0);
    assert_eq!(code, sys::MACH_RCV_TOO_LARGE);
    assert_eq!(buffer[..6], [18 | 17 << 8, 24, 0, port, 0, 6]);
    assert_eq!(buffer[6..9], [0, 8, UNTOUCHED]);
    let told = Message::receive(reply);
    assert_eq!(told.0[5], sys::MACH_NOTIFY_SEND_ONCE as u32);
    assert!(Message::none_at(port));
    for (limit, bytes) in [(23, false), (24, true)] {
        assert_eq!(long(port).send(), 0);
        let (code, buffer) = receive_into(port, limit, 0);
        let expected = if bytes {
            sys::MACH_RCV_TOO_LARGE
        } else {
            sys::MACH_RCV_INVALID_DATA
        };
        assert_eq!((code, buffer[5] == 6), (expected, bytes));
        assert!(Message::none_at(port), "lost, either way");
    }
    destroy(port);
    destroy(reply);
}

#[test]
fn call_without_a_half_or_a_buffer_is_told_so() {
    let _alone = begin();
    let port = port();
    let null = std::ptr::null_mut();
    // SAFETY: there is no buffer to read or write.
    let call =
        |options, sent, room| unsafe { sys::mach_msg(null, options, sent, room, port, 0, 0) };
    assert_eq!(call(0, 24, 24), sys::MACH_MSG_SUCCESS);
    for size in [0, 20, 23, 26] {
        let code = call(sys::MACH_SEND_MSG, size, 0);
        assert_eq!(code, sys::MACH_SEND_MSG_TOO_SMALL, "{size}");
    }
    assert_eq!(call(sys::MACH_SEND_MSG, 24, 0), sys::MACH_SEND_INVALID_DATA);
    assert_eq!(long(port).send(), 0);
    let code = call(sys::MACH_RCV_MSG, 0, 128);
    assert_eq!(code, sys::MACH_RCV_INVALID_DATA);
    assert!(Message::none_at(port), "it is lost");
    destroy(port);
}

#[test]
fn buffer_that_is_not_there_is_invalid_data() {
    let _alone = begin();
    let port = port();
    let closed = page();
    let none = sys::VM_PROT_NONE;
    let code = call!(mach_vm_protect(task(), closed, page_size(), 0, none));
    assert_eq!(code, 0);
    let place = closed as *mut sys::mach_msg_header_t;
    // SAFETY: the call finds out that nothing can be read or written there.
    let call =
        |options, sent, room| unsafe { sys::mach_msg(place, options, sent, room, port, 0, 0) };
    assert_eq!(call(sys::MACH_SEND_MSG, 24, 0), sys::MACH_SEND_INVALID_DATA);
    assert_eq!(long(port).send(), 0);
    let large = sys::MACH_RCV_MSG | sys::MACH_RCV_LARGE;
    assert_eq!(call(large, 0, 24), sys::MACH_RCV_INVALID_DATA);
    assert_eq!(call(large, 0, 0), sys::MACH_RCV_TOO_LARGE, "it stayed");
    assert_eq!(call(sys::MACH_RCV_MSG, 0, 128), sys::MACH_RCV_INVALID_DATA);
    assert!(Message::none_at(port), "it is lost");
    deallocate(closed, page_size());
    destroy(port);
}

#[test]
fn buffer_that_may_only_be_read_can_be_sent_and_not_received_into() {
    let _alone = begin();
    let port = port();
    let buffer = page();
    let mut message = long(port);
    let (data, size) = (message.header() as usize, 64);
    assert_eq!(call!(mach_vm_write(task(), buffer, data as _, size)), 0);
    let read_only = sys::VM_PROT_READ;
    let code = call!(mach_vm_protect(task(), buffer, page_size(), 0, read_only));
    assert_eq!(code, 0);
    let place = buffer as *mut sys::mach_msg_header_t;
    let (send, receive) = (sys::MACH_SEND_MSG, sys::MACH_RCV_MSG);
    // SAFETY: the page is there; the call finds out that it cannot be written.
    let codes = [(send, 64, 0), (receive, 0, 128)]
        .map(|(options, sent, room)| call!(mach_msg(place, options, sent, room, port, 0, 0)));
    assert_eq!(codes, [0, sys::MACH_RCV_INVALID_DATA]);
    assert!(Message::none_at(port), "it is lost");
    deallocate(buffer, page_size());
    destroy(port);
}

#[test]
fn trailer_has_the_elements_that_are_asked_for() {
    let _alone = begin();
    let port = port();
    assert_eq!(call!(mach_port_set_seqno(task(), port, 40)), 0);
    assert_eq!(call!(mach_port_set_context(task(), port, 0x1_0000_0007)), 0);
    let (mut own, mut count) = ([0; 8], 8);
    let (flavor, place) = (sys::TASK_AUDIT_TOKEN, own.as_mut_ptr());
    let code = call!(task_info(task(), flavor, place, &mut count));
    assert_eq!(code, 0);
    let own = own.map(|word| word as u32);
    for (round, (elements, size)) in [
        (sys::MACH_RCV_TRAILER_NULL, 8),
        (sys::MACH_RCV_TRAILER_SEQNO, 12),
        (sys::MACH_RCV_TRAILER_SENDER, 20),
        (sys::MACH_RCV_TRAILER_AUDIT, 52),
        (sys::MACH_RCV_TRAILER_CTX, 60),
        (sys::MACH_RCV_TRAILER_AV, 68),
        (sys::MACH_RCV_TRAILER_LABELS, 68),
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(Message::to(port, COPY_SEND).send(), 0);
        let options = sys::MACH_RCV_TRAILER_ELEMENTS(elements) | sys::MACH_RCV_TRAILER_TYPE(0);
        let (code, buffer) = receive_into(port, 24 + size, options);
        assert_eq!(code, 0);
        let mut full = vec![0, size, 40 + round as u32, own[1], own[2]];
        full.extend(own);
        full.extend([7, 1, 0, 0]);
        let words = size as usize / 4;
        assert_eq!(buffer[6..6 + words], full[..words], "{elements}");
        assert_eq!(buffer[6 + words], UNTOUCHED);
    }
    destroy(port);
}
