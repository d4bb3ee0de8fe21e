//! Clients that do with their slot, bell and waker whatever they like.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::net::Shutdown;
use std::os::fd::OwnedFd;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

use mach_kernel::{BootstrapCall, Limits, Name, Reply, Request, Value};
use machd::private::Stepped;
use machd::protocol::{FRAME_HEAD, FromKernel, Memory, Part, ToKernel, Welcome, decode};
use machd::slot::{Answered, Slot};
use machd::transfer;
use rustix::fs::FileType;
use rustix::io::Errno;
use rustix::net::SendFlags;
use rustix::process::Pid;

use crate::client::*;
use crate::requests::*;

mod contents;
mod lives;

/// Where a slot's words are. As much as anybody can find out.
const ASKED: u64 = 0;
const ASKED_SIZE: u64 = 4;
/// How long it is.
const SIZE: usize = 64 << 10;
/// More threads than a session looks at.
const SOME: usize = 200;

/// A client, and what came with its welcome.
struct Thread {
    client: Client,
    line: Line,
    /// The last request in the slot.
    number: u32,
    /// What it said over the socket, as far as it says.
    frames: u32,
}

/// The thread's ends.
struct Line {
    slot: Slot,
    file: OwnedFd,
    bell: OwnedFd,
    waker: OwnedFd,
}

/// Receives a welcome, and what comes with it.
fn welcome(client: &Client) -> Option<Line> {
    let (mut room, mut files, mut count) = ([0; Welcome::SIZE], Vec::new(), 0);
    while count < room.len() {
        let received = transfer::receive_files(&client.stream, &mut room[count..]);
        let (some, with) = received.expect("a welcome");
        assert!(some > 0, "the session hung up");
        count += some;
        files.extend(with);
    }
    let welcome = Welcome::from_bytes(&room);
    assert!(matches!(welcome, Some(Welcome::Joined(_))), "{welcome:?}");
    let [file, bell, waker] = <[OwnedFd; 3]>::try_from(files).ok()?;
    let slot = Slot::map(&file).expect("a slot");
    Some(Line {
        slot,
        file,
        bell,
        waker,
    })
}

impl Thread {
    fn over(client: Client) -> Thread {
        let line = welcome(&client).expect("there are descriptors");
        Thread {
            client,
            line,
            number: 0,
            frames: 0,
        }
    }

    fn join(session: &Session, image: [u8; 16]) -> Thread {
        let mut client = session.connect();
        client.greet(image);
        Thread::over(client)
    }

    fn step_in(session: &mut Stepped, process: Pid) -> Thread {
        let mut client = Client::over(session.connect(process).expect("connected"));
        client.greet([1; 16]);
        settle(session);
        Thread::over(client)
    }

    fn ring(&self) {
        // Who rings too often need not ring again.
        let _ = rustix::io::write(&self.line.bell, &1u64.to_ne_bytes());
    }

    /// Asks by the slot, and rings if need be.
    fn put(&mut self, what: &ToKernel) {
        self.number = self.number.wrapping_add(1);
        let bytes = frame(what);
        if self
            .line
            .slot
            .ask(self.number, self.frames, &bytes[FRAME_HEAD..])
        {
            self.ring();
        }
    }

    fn ask(&mut self, request: Request<Memory>) {
        self.put(&ToKernel::Request(request));
    }

    /// Says something over the socket.
    fn say(&mut self, what: &ToKernel) {
        self.client.ask(what);
        self.frames += 1;
    }

    /// The answer to the last request in the slot, if it is there.
    fn answer(&mut self) -> Option<Reply<Memory>> {
        match self.line.slot.answered(self.number)? {
            Answered::Elsewhere => Some(self.client.reply()),
            Answered::Here(size) => {
                let mut bytes = Vec::new();
                self.line.slot.read_answer(size, &mut bytes);
                let FromKernel::Reply(reply) = decode(&bytes).expect("an answer");
                Some(reply)
            }
        }
    }

    fn answer_is_missing(&self) -> bool {
        self.line.slot.answered(self.number).is_none()
    }

    /// Sleeps until the answer comes.
    fn wait(&mut self) -> Reply<Memory> {
        loop {
            self.line.slot.fall_asleep();
            if let Some(answer) = self.answer() {
                if !self.line.slot.stay_awake() {
                    self.sleep();
                }
                return answer;
            }
            self.sleep();
        }
    }

    fn sleep(&self) {
        let count = rustix::io::read(&self.line.waker, &mut [0; 1]).expect("readable");
        assert_eq!(count, 1, "the session hung up");
    }

    fn call(&mut self, request: Request<Memory>) -> Value<Memory> {
        self.ask(request);
        self.wait().expect("success")
    }

    /// The same in a session that has to be told to move.
    fn step(&mut self, session: &mut Stepped, request: Request<Memory>) -> Reply<Memory> {
        self.ask(request);
        settle(session);
        self.answer().expect("answered")
    }

    fn scribble(&self, at: u64, bytes: &[u8]) {
        let count = rustix::io::pwrite(&self.line.file, bytes, at).expect("writable");
        assert_eq!(count, bytes.len());
    }

    fn scribble_word(&self, at: u64, word: u32) {
        self.scribble(at, &word.to_ne_bytes());
    }

    /// Waits until the session hangs up. It wakes who sleeps.
    fn sees_the_end(mut self) {
        assert_eq!(self.client.rest(), b"");
        let mut rest = Vec::new();
        let mut waker = File::from(self.line.waker);
        waker.read_to_end(&mut rest).expect("its end");
    }
}

fn settle(session: &mut Stepped) {
    for _ in 0..10_000 {
        if !session.step().expect("stepped") {
            return session.check().expect("sound");
        }
    }
    panic!("it finds no rest");
}

fn stepped() -> Stepped {
    Stepped::new(1, Limits::default()).expect("made")
}

fn still_serves(session: &mut Stepped) {
    let mut thread = Thread::step_in(session, rustix::process::getpid());
    let host = thread.step(session, Request::HostSelf);
    assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
}

fn step_in(session: &mut Stepped) -> Thread {
    Thread::step_in(session, rustix::process::getpid())
}

/// A port to receive from, on which nothing ever comes.
fn silent_port(session: &mut Stepped, thread: &mut Thread) -> Name {
    match thread.step(session, allocate()) {
        Ok(Value::Name(port)) => port,
        other => panic!("{other:?}"),
    }
}

/// A number that nobody foresees.
fn chance() -> impl FnMut() -> u64 {
    let mut chance = 0x2545_f491_4f6c_dd1d_u64;
    move || {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        chance
    }
}
