//! Frames that are too long, too short, out of turn, or no frames at all.

use mach_kernel::{Request, Value};
use machd::protocol::ToKernel;

use crate::client::*;
use crate::requests::*;

#[test]
fn frame_longer_than_the_limit_closes_the_connection() {
    let session = Session::start();
    let mut client = session.join([2; 16]);
    client.send(&u32::MAX.to_le_bytes());
    assert_eq!(client.rest(), b"");
    session.still_serves();
}

#[test]
fn frame_that_does_not_decode_closes_the_connection() {
    let session = Session::start();
    let mut client = session.join([2; 16]);
    client.send(&[3, 0, 0, 0, 0xff, 0xff, 0xff]);
    assert_eq!(client.rest(), b"");
    session.still_serves();
}

#[test]
fn frame_cut_short_by_the_end_is_forgotten() {
    let session = Session::start();
    let mut client = session.join([2; 16]);
    client.send(&[200, 0, 0, 0, 0]);
    drop(client);
    session.still_serves();
}

#[test]
fn frame_with_more_in_it_than_a_request_closes_the_connection() {
    let session = Session::start();
    let mut client = session.join([2; 16]);
    let mut frame = frame(&ToKernel::Request(Request::HostSelf));
    frame.push(0);
    frame[0] += 1;
    client.send(&frame);
    assert_eq!(client.rest(), b"");
    session.still_serves();
}

#[test]
fn second_request_before_the_first_answer_closes_the_connection() {
    let session = Session::start();
    let mut client = session.join([3; 16]);
    let Value::Name(port) = client.call(allocate()) else {
        panic!("a receive right")
    };
    client.ask(&ToKernel::Request(receive_from(port)));
    client.ask(&ToKernel::Request(Request::HostSelf));
    assert_eq!(client.rest(), b"");
    session.still_serves();
}

#[test]
fn message_with_less_memory_than_it_says_closes_the_connection() {
    let session = Session::start();
    for (said, sent, accepted) in [(8, 8, true), (1 << 30, 8, false), (8, 9, false)] {
        let mut client = session.join([8; 16]);
        let Value::Name(port) = client.call(allocate()) else {
            panic!("a receive right")
        };
        client.ask(&ToKernel::Request(send_memory(port, said, sent)));
        if accepted {
            assert_eq!(client.reply(), Ok(Value::None));
        } else {
            assert_eq!(client.rest(), b"");
        }
    }
    session.still_serves();
}

#[test]
fn cancel_without_a_wait_does_nothing() {
    let session = Session::start();
    let mut client = session.join([4; 16]);
    for _ in 0..1_000 {
        client.ask(&ToKernel::Cancel);
        client.ask(&ToKernel::ThreadEnded);
    }
    assert!(matches!(client.call(Request::HostSelf), Value::Name(_)));
    session.still_serves();
}

#[test]
fn random_bytes_of_any_kind_leave_the_session_standing() {
    let session = Session::start();
    let mut chance = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move || {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        chance
    };
    for round in 0..500 {
        let mut client = if round % 4 == 0 {
            session.connect()
        } else {
            session.join([(round % 250) as u8; 16])
        };
        let mut bytes: Vec<u8> = (0..next() % 300).map(|_| next() as u8).collect();
        if round % 4 != 0 && bytes.len() >= 6 {
            // A length that is right and a request that may well decode: deeper in.
            let length = bytes.len() as u32 - 4;
            bytes[..4].copy_from_slice(&length.to_le_bytes());
            bytes[4] = 0;
            bytes[5] %= 10;
        }
        client.send(&bytes);
    }
    session.still_serves();
}
