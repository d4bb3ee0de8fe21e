//! Clients that mean harm, or are broken: after each, the session still serves the others.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;

use mach_kernel::{Limits, Name, Request, SpaceCall, Value};
use machd::private::{Private, Stepped};
use machd::protocol::{
    FromKernel, Greeting, Memory, ToKernel, VERSION, Welcome, read_frame, write_frame,
};

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
        let mut frame = Vec::new();
        write_frame(&ToKernel::Request(names), &mut frame).expect("small");
        client.stream.set_nonblocking(true).expect("set");
        if client.stream.write_all(&frame).is_err() {
            break;
        }
    }
    session.still_serves();
}

#[test]
fn connections_without_a_greeting_hinder_nobody() {
    let session = Session::start();
    let idle: Vec<Client> = (0..200).map(|_| session.connect()).collect();
    session.still_serves();
    drop(idle);
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

#[test]
fn session_driven_by_steps_does_nothing_between_them() {
    let mut session = Stepped::new(1, Limits::default()).expect("made");
    assert!(!session.step().expect("stepped"), "nothing has happened");
    let own = rustix::process::getpid();
    let mut client = Client {
        stream: session.connect(own).expect("connected"),
        input: Vec::new(),
    };
    let image = [1; 16];
    let version = VERSION;
    client.send(&Greeting { version, image }.to_bytes());
    client.ask(&ToKernel::Request(allocate()));
    assert_eq!(session.kernel().task_count(), 0);
    while session.step().expect("stepped") {
        session.check().expect("sound");
    }
    assert_eq!(session.kernel().task_count(), 1);
    let mut welcome = [0; Welcome::SIZE];
    client.stream.read_exact(&mut welcome).expect("a welcome");
    let Ok(Value::Name(port)) = client.reply() else {
        panic!("a receive right")
    };
    let census = session.kernel().census();
    let names = census.tasks[0].holdings.iter().map(|held| held.name);
    let mut names: Vec<Name> = names.collect();
    names.sort_unstable();
    let mut expected = [Name::TASK_SELF, Name::BOOTSTRAP, port];
    expected.sort_unstable();
    assert_eq!(names, expected);
    drop(client);
    while session.step().expect("stepped") {}
    assert_eq!(session.kernel().census().tasks[0].threads, 0);
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
    next.send(
        &Greeting {
            version: VERSION,
            image: [7; 16],
        }
        .to_bytes(),
    );
    let answer: [u8; Welcome::SIZE] = next.rest().try_into().expect("a welcome and no more");
    assert_eq!(Welcome::from_bytes(&answer), Some(Welcome::Full));
    clients.pop();
    session.still_serves();
}

struct Session(Private);

impl Session {
    fn start() -> Session {
        Session(Private::start().expect("started"))
    }

    fn connect(&self) -> Client {
        let stream = UnixStream::connect(self.0.socket()).expect("somebody listens");
        Client {
            stream,
            input: Vec::new(),
        }
    }

    /// Joins as a thread of the task that `image` tells from this process's others. A process
    /// is one image at a time, so another `image` ends the task before.
    fn join(&self, image: [u8; 16]) -> Client {
        let mut client = self.connect();
        client.send(
            &Greeting {
                version: VERSION,
                image,
            }
            .to_bytes(),
        );
        let mut answer = [0; Welcome::SIZE];
        client.stream.read_exact(&mut answer).expect("a welcome");
        assert!(matches!(
            Welcome::from_bytes(&answer),
            Some(Welcome::Joined(_))
        ));
        client
    }

    fn still_serves(&self) {
        let mut client = self.join([255; 16]);
        let service = b"still.here".to_vec();
        let bootstrap = Name::BOOTSTRAP;
        let made = client.call(Request::CheckIn {
            bootstrap,
            service: service.clone(),
        });
        let found = client.call(Request::LookUp { bootstrap, service });
        assert!(matches!(made, Value::Name(_)));
        assert_eq!(made, found);
        self.0.check().expect("sound");
    }
}

struct Client {
    stream: UnixStream,
    input: Vec<u8>,
}

impl Client {
    /// Sends bytes. The session may have hung up already.
    fn send(&mut self, bytes: &[u8]) {
        let _ = self.stream.write_all(bytes);
    }

    fn ask(&mut self, frame: &ToKernel) {
        let mut bytes = Vec::new();
        write_frame(frame, &mut bytes).expect("small");
        self.send(&bytes);
    }

    fn call(&mut self, request: Request<Memory>) -> Value<Memory> {
        self.ask(&ToKernel::Request(request));
        self.reply().expect("success")
    }

    fn reply(&mut self) -> mach_kernel::Reply<Memory> {
        loop {
            if let Some((FromKernel::Reply(reply), taken)) =
                read_frame(&self.input).expect("a good frame")
            {
                self.input.drain(..taken);
                return reply;
            }
            let mut chunk = [0; 4096];
            let count = self.stream.read(&mut chunk).expect("readable");
            assert!(count > 0, "the session hung up");
            self.input.extend_from_slice(&chunk[..count]);
        }
    }

    /// Everything until the session hangs up.
    fn rest(&mut self) -> Vec<u8> {
        let mut rest = Vec::new();
        match self.stream.read_to_end(&mut rest) {
            Ok(_) => {}
            // It hung up with something unread.
            Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset),
        }
        rest
    }
}

fn allocate() -> Request<Memory> {
    Request::Space {
        task: Name::TASK_SELF,
        call: SpaceCall::Allocate { right: 1 },
    }
}

/// A message with one out-of-line descriptor, made by hand.
fn send_memory(port: Name, said: u32, sent: usize) -> Request<Memory> {
    const MAKE_SEND: u32 = 20;
    let header = [mach_kernel::wire::COMPLEX | MAKE_SEND, 44, port.0, 0, 0, 1];
    let descriptor = [0, 0, 0x0100_0100, said];
    let words = header.into_iter().chain([1]).chain(descriptor);
    let bytes = words.flat_map(u32::to_le_bytes).collect();
    let attachments = vec![mach_kernel::Attachment::Memory(Memory::from(vec![7; sent]))];
    let outgoing = mach_kernel::Outgoing {
        bytes,
        attachments,
        address: 0,
        timeout: 0,
    };
    let options = mach_kernel::wire::Options::SEND.bits();
    Request::Message {
        options,
        send: Some(outgoing),
        receive: None,
    }
}

fn receive_from(name: Name) -> Request<Memory> {
    let options = mach_kernel::wire::Options::RECEIVE;
    let receive = mach_kernel::Receive {
        name,
        limit: 1024,
        address: 0,
        options,
        timeout: 0,
    };
    Request::Message {
        options: options.bits(),
        send: None,
        receive: Some(receive),
    }
}
