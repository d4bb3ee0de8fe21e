//! `mach_msg_server` and `mach_msg_server_once`: what becomes of the two messages.

use std::sync::atomic::{AtomicU32, Ordering};

use bootstrap_sys as sys;
use bootstrap_sys::{boolean_t, mach_msg_header_t, mig_reply_error_t};

use crate::common::*;

const ECHO: i32 = 100;
const FAIL: i32 = 101;
const SILENT: i32 = 102;
const LATER: i32 = 103;
const CARRY: i32 = 104;

static SEEN: AtomicU32 = AtomicU32::new(0);
/// The right that the answer to [`CARRY`] carries.
static CARRIED: AtomicU32 = AtomicU32::new(0);

/// Answers by the number of the request, as MIG's code would.
unsafe extern "C" fn demux(
    request: *mut mach_msg_header_t,
    reply: *mut mach_msg_header_t,
) -> boolean_t {
    SEEN.fetch_add(1, Ordering::SeqCst);
    // SAFETY: the server gives a message that it received.
    let asked = unsafe { request.read() };
    let code = match asked.msgh_id {
        FAIL => sys::KERN_FAILURE,
        SILENT => sys::MIG_NO_REPLY,
        _ => sys::KERN_SUCCESS,
    };
    let port = if asked.msgh_id == LATER {
        0
    } else {
        asked.msgh_remote_port
    };
    let disposition = sys::MACH_MSGH_BITS_REMOTE(asked.msgh_bits);
    let header = mach_msg_header_t {
        msgh_bits: sys::MACH_MSGH_BITS(disposition, 0),
        msgh_size: size_of::<mig_reply_error_t>() as u32,
        msgh_remote_port: port,
        msgh_local_port: 0,
        msgh_voucher_port: 0,
        msgh_id: asked.msgh_id + 100,
    };
    if asked.msgh_id == CARRY {
        let carried = CARRIED.load(Ordering::SeqCst);
        let mut message = Message::to(port, disposition).port(carried, MOVE_SEND);
        message.0[1] = 4 * message.0.len() as u32;
        // SAFETY: the server gives room for at least a page.
        unsafe {
            reply
                .cast::<u32>()
                .copy_from(message.0.as_ptr(), message.0.len())
        };
        return 1;
    }
    // SAFETY: only the place of a number in that room is computed.
    let place = unsafe { &raw mut (*reply.cast::<mig_reply_error_t>()).RetCode };
    // SAFETY: the server gives room for at least a page.
    unsafe { reply.write(header) };
    // SAFETY: as above.
    unsafe { place.write_unaligned(code) };
    1
}

fn serve_once(port: u32, size: u32, options: i32) -> i32 {
    let options = options | sys::MACH_RCV_TIMEOUT;
    // SAFETY: the handler takes two messages.
    unsafe { sys::mach_msg_server_once(Some(demux), size, port, options) }
}

fn request(port: u32, id: i32) -> Message {
    Message::to(port, COPY_SEND).id(id as u32)
}

#[test]
fn request_served_once_is_answered() {
    let _alone = begin();
    let (port, reply) = (port(), receive_right());
    assert_eq!(
        request(port, ECHO).reply_to(reply, MAKE_SEND_ONCE).send(),
        0
    );
    assert_eq!(serve_once(port, 128, 0), 0);
    let answer = Message::receive(reply);
    assert_eq!(
        (answer.0[5], answer.0[8]),
        (200, 0),
        "its number, and the code"
    );
    destroy(port);
    destroy(reply);
}

#[test]
fn request_without_reply_is_not_answered() {
    let _alone = begin();
    let (port, reply) = (port(), port());
    assert_eq!(request(port, SILENT).reply_to(reply, MAKE_SEND).send(), 0);
    assert_eq!(serve_once(port, 128, 0), 0);
    assert!(Message::none_at(reply));
    assert_eq!(
        send_refs(reply),
        2,
        "the handler's to keep, under the name it has"
    );
    assert_eq!(request(port, LATER).reply_to(reply, MAKE_SEND).send(), 0);
    assert_eq!(serve_once(port, 128, 0), 0);
    assert!(
        Message::none_at(reply),
        "a reply without a port is not sent"
    );
    destroy(port);
    destroy(reply);
}

#[test]
fn request_that_fails_is_destroyed_and_its_reply_port_used() {
    let _alone = begin();
    let (port, reply, carried) = (port(), receive_right(), port());
    let mut message = request(port, FAIL)
        .reply_to(reply, MAKE_SEND_ONCE)
        .port(carried, COPY_SEND);
    assert_eq!(message.send(), 0);
    assert_eq!(send_refs(carried), 1);
    assert_eq!(serve_once(port, 128, 0), 0);
    assert_eq!(Message::receive(reply).0[8], sys::KERN_FAILURE as u32);
    assert_eq!(send_refs(carried), 1, "what it carried was given back");
    assert_eq!(request(port, ECHO).port(carried, COPY_SEND).send(), 0);
    assert_eq!(serve_once(port, 128, 0), 0);
    assert_eq!(send_refs(carried), 2, "with success it is the handler's");
    for name in [port, reply, carried] {
        destroy(name);
    }
}

#[test]
fn reply_to_a_client_that_is_gone_is_destroyed() {
    let _alone = begin();
    let (port, reply, carried) = (port(), receive_right(), port());
    CARRIED.store(carried, Ordering::SeqCst);
    assert_eq!(request(port, CARRY).reply_to(reply, MAKE_SEND).send(), 0);
    destroy(reply);
    assert_eq!(serve_once(port, 128, 0), 0, "no matter to the server");
    assert_eq!(
        send_refs(carried),
        0,
        "the right in the reply was given back"
    );
    destroy(port);
    destroy(carried);
}

#[test]
fn reply_into_a_full_queue_is_destroyed_instead_of_waiting() {
    let _alone = begin();
    let (port, reply, carried) = (port(), port(), port());
    CARRIED.store(carried, Ordering::SeqCst);
    for _ in 0..5 {
        assert_eq!(Message::to(reply, COPY_SEND).send(), 0);
    }
    assert_eq!(request(port, CARRY).reply_to(reply, COPY_SEND).send(), 0);
    assert_eq!(serve_once(port, 128, 0), 0);
    assert_eq!(
        send_refs(carried),
        0,
        "the right in the reply was given back"
    );
    assert_eq!(send_refs(reply), 1, "and the one to the client");
    for name in [port, reply, carried] {
        destroy(name);
    }
}

#[test]
fn request_larger_than_expected_ends_the_server_or_is_made_room_for() {
    let _alone = begin();
    let (port, reply) = (port(), receive_right());
    let big = |reply| {
        let mut message = request(port, ECHO).reply_to(reply, MAKE_SEND_ONCE);
        message.0.resize(4000, 0);
        message
    };
    assert_eq!(big(reply).send(), 0);
    assert_eq!(serve_once(port, 64, 0), sys::MACH_RCV_TOO_LARGE);
    let lost = Message::receive(reply);
    assert_eq!(
        lost.0[5],
        sys::MACH_NOTIFY_SEND_ONCE as u32,
        "the request is lost"
    );
    assert_eq!(big(reply).send(), 0);
    assert_eq!(serve_once(port, 64, sys::MACH_RCV_LARGE), 0);
    assert_eq!(Message::receive(reply).0[5], 200);
    destroy(port);
    destroy(reply);
}

#[test]
fn server_goes_on_until_its_port_dies() {
    let _alone = begin();
    let (port, reply) = (port(), receive_right());
    let serving = std::thread::spawn(move || {
        let options = sys::MACH_RCV_LARGE;
        // SAFETY: the handler takes two messages.
        unsafe { sys::mach_msg_server(Some(demux), 128, port, options) }
    });
    let before = SEEN.load(Ordering::SeqCst);
    for round in 0..10 {
        if round % 3 == 0 {
            // A client that does not wait for its answer.
            let gone = receive_right();
            assert_eq!(request(port, ECHO).reply_to(gone, MAKE_SEND_ONCE).send(), 0);
            destroy(gone);
        }
        assert_eq!(
            request(port, ECHO).reply_to(reply, MAKE_SEND_ONCE).send(),
            0
        );
        assert_eq!(Message::receive(reply).0[5], 200);
    }
    assert_eq!(SEEN.load(Ordering::SeqCst) - before, 14);
    call!(mach_port_mod_refs(
        task(),
        port,
        sys::MACH_PORT_RIGHT_RECEIVE,
        -1
    ));
    let code = serving.join().expect("it ended well");
    // It depends on whether the server was waiting again already.
    let expected = [sys::MACH_RCV_PORT_CHANGED, sys::MACH_RCV_INVALID_NAME];
    assert!(expected.contains(&code), "{code:#x}");
    destroy(port);
    destroy(reply);
}

#[test]
fn server_without_a_request_times_out_if_told_to() {
    let _alone = begin();
    let port = port();
    assert_eq!(serve_once(port, 128, 0), sys::MACH_RCV_TIMED_OUT);
    // SAFETY: no handler is given.
    let code = unsafe { sys::mach_msg_server_once(None, 128, port, 0) };
    assert_eq!(code, sys::KERN_INVALID_ARGUMENT);
    destroy(port);
}

#[test]
fn server_with_importance_is_a_server() {
    let _alone = begin();
    let (port, reply) = (port(), receive_right());
    for _ in 0..2 {
        assert_eq!(
            request(port, ECHO).reply_to(reply, MAKE_SEND_ONCE).send(),
            0
        );
    }
    let options = sys::MACH_RCV_TIMEOUT;
    // SAFETY: the handler takes two messages.
    let code = unsafe { sys::mach_msg_server_importance(Some(demux), 128, port, options) };
    assert_eq!(code, sys::MACH_RCV_TIMED_OUT, "when all are answered");
    let answers = [Message::receive(reply).0[5], Message::receive(reply).0[5]];
    assert_eq!(answers, [200; 2]);
    destroy(port);
    destroy(reply);
}

#[test]
fn error_reply_is_set_up_for_the_local_port() {
    let mut request = Message::to(11, MOVE_SEND)
        .reply_to(12, MOVE_SEND_ONCE)
        .id(50);
    let mut reply = Message::to(0, 0);
    reply.0.extend([0, 0, 77]);
    // SAFETY: both have room for what is read and written.
    unsafe { sys::mig_reply_setup(request.header(), reply.header()) };
    assert_eq!(reply.0, [MOVE_SEND_ONCE, 36, 12, 0, 0, 150, 0, 1, 77]);
}
