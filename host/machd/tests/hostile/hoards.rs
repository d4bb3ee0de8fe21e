//! Clients that leave more behind than a session has room for: frames that they do not finish, and
//! answers that they do not read.

use mach_kernel::{Limits, Name, Request, Value};
use machd::private::Stepped;
use machd::protocol::ToKernel;

use crate::client::*;
use crate::requests::{allocate, receive_from, send_memory};

/// What a process may leave, in these tests.
const MOST: usize = 1 << 20;
/// More than a half of that, and far more than a socket holds.
const LARGE: usize = 900_000;

fn session() -> Stepped {
    let mut session = Stepped::new(1, Limits::default()).expect("made");
    session.set_most_held(MOST);
    session
}

fn step_in(session: &mut Stepped) -> Client {
    Client::step_in(session, rustix::process::getpid())
}

/// Says something that is too long for the socket.
fn trickle(session: &mut Stepped, client: &mut Client, bytes: &[u8]) {
    for piece in bytes.chunks(50_000) {
        client.send(piece);
        while session.step().expect("stepped") {}
    }
}

fn still_serves(session: &mut Stepped) {
    session.check().expect("sound");
    let mut client = step_in(session);
    let host = client.step(session, Request::HostSelf);
    assert!(matches!(host, Ok(Value::Name(_))));
}

#[test]
fn frames_that_are_not_finished_are_not_kept_without_end() {
    let mut session = session();
    let (mut one, mut other) = (step_in(&mut session), step_in(&mut session));
    let mut part = (LARGE as u32 + 1).to_le_bytes().to_vec();
    part.resize(LARGE, 0);
    trickle(&mut session, &mut one, &part);
    session.check().expect("sound");
    trickle(&mut session, &mut other, &part);
    assert_eq!(other.rest(), b"", "it is hung up on");
    still_serves(&mut session);
    // Who leaves, leaves nothing.
    drop(one);
    while session.step().expect("stepped") {}
    let mut again = step_in(&mut session);
    trickle(&mut session, &mut again, &part);
    still_serves(&mut session);
}

#[test]
fn answers_that_are_not_read_are_not_kept_without_end() {
    let mut session = session();
    let (mut sender, mut hoarder) = (step_in(&mut session), step_in(&mut session));
    let mut other = step_in(&mut session);
    let port = match sender.step(&mut session, allocate()) {
        Ok(Value::Name(port)) => port,
        other => panic!("{other:?}"),
    };
    let mut send = |session: &mut Stepped| {
        let message = send_memory(port, LARGE as u32, LARGE);
        trickle(session, &mut sender, &frame(&ToKernel::Request(message)));
        assert_eq!(sender.reply(), Ok(Value::None));
    };
    let receive = |session: &mut Stepped, client: &mut Client, port: Name| {
        client.ask(&ToKernel::Request(receive_from(port)));
        while session.step().expect("stepped") {}
    };
    send(&mut session);
    send(&mut session);
    receive(&mut session, &mut hoarder, port);
    session.check().expect("sound");
    receive(&mut session, &mut other, port);
    let cut = other.rest();
    assert!(cut.len() < LARGE, "it is hung up on");
    still_serves(&mut session);
}
