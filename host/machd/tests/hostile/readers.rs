//! Clients that leave before their answer, or do not read it.

use std::io::Write;

use mach_kernel::{Name, Request, SpaceCall, Value};
use machd::protocol::ToKernel;

use crate::client::*;
use crate::requests::*;

#[test]
fn client_that_leaves_while_it_waits_is_forgotten() {
    let session = Session::start();
    let mut client = session.join([5; 16]);
    let Value::Name(port) = client.call(allocate()) else {
        panic!("a receive right")
    };
    client.ask(&ToKernel::Request(receive_from(port)));
    drop(client);
    session.still_serves();
}

#[test]
fn client_that_does_not_read_its_answers_hinders_nobody() {
    let session = Session::start();
    let mut client = session.join([6; 16]);
    for _ in 0..2_000 {
        client.call(Request::Space {
            task: Name::TASK_SELF,
            call: SpaceCall::Allocate { right: 1 },
        });
    }
    // The answer is larger than a socket holds, and nobody fetches it.
    for _ in 0..20_000 {
        let names = Request::Space {
            task: Name::TASK_SELF,
            call: SpaceCall::Names,
        };
        let frame = frame(&ToKernel::Request(names));
        client.stream.set_nonblocking(true).expect("set");
        if client.stream.write_all(&frame).is_err() {
            break;
        }
    }
    session.still_serves();
}

#[test]
fn file_for_one_who_does_not_read_is_not_kept_for_it() {
    let session = Session::start();
    let mut client = session.join([9; 16]);
    let witness = client.pass(&frame(&ToKernel::Request(make_port())), 1);
    let Ok(Value::Name(port)) = client.reply() else {
        panic!("a port")
    };
    // Far more answers with a file than the socket takes.
    client.stream.set_nonblocking(true).expect("set");
    let again = frame(&ToKernel::Request(make_descriptor(port)));
    while client.stream.write_all(&again).is_ok() {}
    session.still_serves();
    drop(client);
    witness.sees_the_end();
}
