//! Greetings that are none, come late, or never; and what is answered where there is no room.

use std::io::Write;
use std::time::Duration;

use mach_kernel::{Limits, Name, Request, SpaceCall, Value};
use machd::private::{Private, Stepped};
use machd::protocol::{Greeting, VERSION, Welcome};

use crate::client::*;
use crate::requests::allocate;

#[test]
fn greeting_that_is_none_closes_the_connection() {
    let session = Session::start();
    let mut client = session.connect();
    client.send(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert_eq!(client.rest(), b"");
    session.still_serves();
}

#[test]
fn greeting_in_another_version_is_told_ours() {
    let session = Session::start();
    let mut client = session.connect();
    client.send(
        &Greeting {
            version: !VERSION,
            image: [1; 16],
        }
        .to_bytes(),
    );
    let answer: [u8; Welcome::SIZE] = client.rest().try_into().expect("a welcome and no more");
    assert_eq!(
        Welcome::from_bytes(&answer),
        Some(Welcome::OtherVersion(VERSION))
    );
    session.still_serves();
}

#[test]
fn greeting_half_said_hinders_nobody() {
    let session = Session::start();
    let mut client = session.connect();
    client.send(
        &Greeting {
            version: VERSION,
            image: [1; 16],
        }
        .to_bytes()[..11],
    );
    session.still_serves();
}

#[test]
fn connection_from_before_the_program_is_not_of_its_task() {
    let mut session = Stepped::new(1, Limits::default()).expect("made");
    let own = rustix::process::getpid();
    // Made by the process before it became the program that joins; somebody else has it now.
    let left = session.connect(own).expect("connected");
    let mut victim = Client::step_in(&mut session, own);
    let Ok(Value::Name(port)) = victim.step(&mut session, allocate()) else {
        panic!("a port")
    };
    let mut thief = Client::over(left);
    thief.greet([2; 16]);
    while session.step().expect("stepped") {}
    session.check().expect("sound");
    let (task, call) = (Name::TASK_SELF, SpaceCall::Destroy { name: port });
    let done = victim.step(&mut session, Request::Space { task, call });
    assert_eq!(done, Ok(Value::None), "it has what it had");
    drop(session);
    assert_eq!(thief.rest(), b"", "it was not welcome");
}

#[test]
fn greeting_that_takes_too_long_is_not_waited_for() {
    let mut session = Stepped::new(1, Limits::default()).expect("made");
    let own = rustix::process::getpid();
    let late = session.connect(own).expect("connected");
    let mut patient = session.connect(own).expect("connected");
    let (version, image) = (VERSION, [1; 16]);
    let greeting = Greeting { version, image }.to_bytes();
    patient.write_all(&greeting).expect("sent");
    while session.step().expect("stepped") {}
    session.set_greeting_time(Duration::ZERO);
    session.step().expect("stepped");
    session.check().expect("sound");
    let mut client = Client::over(late);
    assert_eq!(client.rest(), b"");
    let threads: u32 = session
        .kernel()
        .census()
        .tasks
        .iter()
        .map(|t| t.threads)
        .sum();
    assert_eq!(threads, 1, "who has greeted stays");
}

#[test]
fn connections_without_a_greeting_hinder_nobody() {
    let session = Session::start();
    let idle: Vec<Client> = (0..200).map(|_| session.connect()).collect();
    session.still_serves();
    drop(idle);
}

#[test]
fn thread_past_the_limit_is_told_that_the_session_is_full() {
    let limits = mach_kernel::Limits {
        threads_per_task: 20,
        ..Default::default()
    };
    let session = Session(Private::with_limits(limits).expect("started"));
    let mut clients: Vec<Client> = (0..20).map(|_| session.join([7; 16])).collect();
    let mut next = session.connect();
    next.greet([7; 16]);
    let answer: [u8; Welcome::SIZE] = next.rest().try_into().expect("a welcome and no more");
    assert_eq!(Welcome::from_bytes(&answer), Some(Welcome::Full));
    clients.pop();
    session.still_serves();
}
