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

#[test]
fn scribbles_over_every_byte_leave_the_session_standing() {
    let mut session = stepped();
    let words = (0..256).chain((256..SIZE as u64).step_by(509));
    for at in words {
        for value in [1, 0x80, 0xff] {
            let mut thread = step_in(&mut session);
            // While nothing is under way, while something is, and while it is being answered.
            thread.scribble(at, &[value]);
            thread.ring();
            settle(&mut session);
            thread.ask(receive_from(Name::TASK_SELF));
            thread.scribble(at, &[value]);
            settle(&mut session);
            thread.scribble(at, &[!value]);
            thread.ring();
            settle(&mut session);
        }
    }
    still_serves(&mut session);
}

#[test]
fn scribbles_while_a_request_is_under_way_do_not_change_it() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    let port = silent_port(&mut session, &mut thread);
    thread.ask(receive_from(port));
    settle(&mut session);
    // All but the number of the request, which would make it another one.
    thread.scribble(8, &vec![0xff; SIZE - 8]);
    thread.ring();
    settle(&mut session);
    assert!(thread.answer_is_missing());
    thread.frames = 0;
    thread.say(&ToKernel::Cancel);
    settle(&mut session);
    assert!(matches!(thread.answer(), Some(Err(_))), "it is interrupted");
    still_serves(&mut session);
}

#[test]
fn scribbles_at_any_time_hinder_nobody() {
    let session = Session::start();
    let goes_on = AtomicBool::new(true);
    std::thread::scope(|scope| {
        for seed in 1..3 {
            let (session, goes_on) = (&session, &goes_on);
            scope.spawn(move || {
                let mut next = chance();
                while goes_on.load(Ordering::Relaxed) {
                    let mut thread = Thread::join(session, [1; 16]);
                    thread.ask(Request::HostSelf);
                    for _ in 0..200 {
                        let word = (next() >> 20) as u32 % 4;
                        thread.scribble_word(next() % 52 * 4, word.wrapping_sub(seed));
                        if next() % 8 == 0 {
                            thread.ring();
                        }
                    }
                }
            });
        }
        let mut other = Thread::join(&session, [1; 16]);
        for _ in 0..2_000 {
            assert!(matches!(other.call(Request::HostSelf), Value::Name(_)));
        }
        goes_on.store(false, Ordering::Relaxed);
    });
    session.still_serves();
}

#[test]
fn size_that_is_a_lie_closes_the_connection() {
    let mut session = stepped();
    let request = &frame(&ToKernel::Request(Request::HostSelf))[FRAME_HEAD..];
    let size = request.len() as u32;
    for lie in [0, size - 1, size + 1, 32 << 10, 64 << 10, u32::MAX] {
        let thread = step_in(&mut session);
        thread.line.slot.ask(1, 0, request);
        thread.scribble_word(ASKED_SIZE, lie);
        thread.ring();
        settle(&mut session);
        thread.sees_the_end();
    }
    still_serves(&mut session);
}

#[test]
fn numbers_that_jump_are_numbers_all_the_same() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    for number in [7, 1, u32::MAX, 0, 0x8000_0000, 2] {
        thread.number = number.wrapping_sub(1);
        let host = thread.step(&mut session, Request::HostSelf);
        assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
        assert_eq!(thread.number, number);
    }
    // The same number again is no request.
    thread.scribble_word(ASKED, thread.number);
    thread.ring();
    settle(&mut session);
    still_serves(&mut session);
}

#[test]
fn count_of_frames_that_is_a_lie_closes_the_connection() {
    let mut session = stepped();
    for (said, count) in [(0, 1), (0, u32::MAX), (3, 2), (3, 0), (3, 4)] {
        let mut thread = step_in(&mut session);
        for _ in 0..said {
            thread.say(&ToKernel::Cancel);
        }
        settle(&mut session);
        thread.frames = count;
        thread.ask(Request::HostSelf);
        settle(&mut session);
        thread.sees_the_end();
    }
    still_serves(&mut session);
}

#[test]
fn request_behind_part_of_a_frame_closes_the_connection() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    let frame = frame(&ToKernel::Request(Request::HostSelf));
    thread.client.send(&frame[..frame.len() - 1]);
    thread.frames = 1;
    thread.ask(Request::HostSelf);
    settle(&mut session);
    assert!(thread.answer_is_missing());
    thread.sees_the_end();
    still_serves(&mut session);
}

#[test]
fn request_while_another_is_under_way_closes_the_connection() {
    let mut session = stepped();
    for (first_in_slot, second_in_slot) in [(true, true), (true, false), (false, true)] {
        let mut thread = step_in(&mut session);
        let port = silent_port(&mut session, &mut thread);
        for (request, in_slot) in [
            (receive_from(port), first_in_slot),
            (Request::HostSelf, second_in_slot),
        ] {
            match in_slot {
                true => thread.ask(request),
                false => thread.say(&ToKernel::Request(request)),
            }
            settle(&mut session);
        }
        thread.sees_the_end();
    }
    still_serves(&mut session);
}

#[test]
fn requests_on_both_roads_are_answered_each_on_its_own() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    for _ in 0..3 {
        let host = thread.step(&mut session, Request::HostSelf);
        assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
        thread.say(&ToKernel::Request(Request::TaskSelf));
        settle(&mut session);
        assert!(matches!(thread.client.reply(), Ok(Value::Name(_))));
        thread.say(&ToKernel::ThreadEnded);
    }
    // The last word of one thread and the first of the next one, seen at once.
    thread.say(&ToKernel::Cancel);
    thread.say(&ToKernel::ThreadEnded);
    let host = thread.step(&mut session, Request::HostSelf);
    assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
}

#[test]
fn rings_without_end_hinder_nobody() {
    let session = Session::start();
    let goes_on = AtomicBool::new(true);
    std::thread::scope(|scope| {
        for asks in [false, true] {
            let (session, goes_on) = (&session, &goes_on);
            scope.spawn(move || {
                let mut thread = Thread::join(session, [1; 16]);
                while goes_on.load(Ordering::Relaxed) {
                    thread.ring();
                    if asks && !thread.answer_is_missing() {
                        thread.ask(Request::HostSelf);
                    }
                }
            });
        }
        let (mut slot, mut socket) = (Thread::join(&session, [1; 16]), session.join([1; 16]));
        for _ in 0..300 {
            assert!(matches!(slot.call(Request::HostSelf), Value::Name(_)));
            assert!(matches!(socket.call(Request::HostSelf), Value::Name(_)));
        }
        goes_on.store(false, Ordering::Relaxed);
    });
    session.still_serves();
}

#[test]
fn sleeper_that_never_wakes_up_is_answered_all_the_same() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    // More than its waker holds.
    for _ in 0..10_000 {
        thread.line.slot.fall_asleep();
        let host = thread.step(&mut session, Request::HostSelf);
        assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
    }
    still_serves(&mut session);
}

#[test]
fn thread_that_leaves_its_slot_is_not_heard_any_more() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    let port = silent_port(&mut session, &mut thread);
    thread.ask(receive_from(port));
    settle(&mut session);
    thread.client.stream.shutdown(Shutdown::Both).expect("shut");
    settle(&mut session);
    // Others have its number now.
    let mut others: Vec<Thread> = (0..4).map(|_| step_in(&mut session)).collect();
    for _ in 0..3 {
        thread.ask(Request::HostSelf);
        thread.ring();
        settle(&mut session);
        assert!(thread.answer_is_missing());
        for other in &mut others {
            let host = other.step(&mut session, Request::HostSelf);
            assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
        }
    }
    // The memory is there as long as anybody has it.
    drop(session);
    thread.scribble(0, &vec![0xff; SIZE]);
    let mut bytes = Vec::new();
    thread.line.slot.read_answer(1_000, &mut bytes);
    assert_eq!(bytes, [0xff; 1_000]);
    thread.sees_the_end();
}

#[test]
fn more_threads_than_are_looked_at_are_all_served() {
    let session = Session::start();
    let mut threads: Vec<Thread> = (0..SOME).map(|_| Thread::join(&session, [1; 16])).collect();
    for round in 0..10 {
        // A few go on and on; the others ask now and then.
        for (number, thread) in threads.iter_mut().enumerate() {
            if number % 3 == round % 3 {
                thread.ask(Request::HostSelf);
            }
        }
        for (number, thread) in threads.iter_mut().enumerate() {
            if number % 3 == round % 3 {
                assert!(matches!(thread.wait(), Ok(Value::Name(_))));
            }
        }
        session.0.check().expect("sound");
    }
    drop(threads);
    session.still_serves();
}

#[test]
fn threads_that_ask_without_end_starve_nobody() {
    let session = Session::start();
    let goes_on = AtomicBool::new(true);
    std::thread::scope(|scope| {
        // All that are looked at.
        let mut greedy: Vec<Thread> = (0..70).map(|_| Thread::join(&session, [1; 16])).collect();
        for thread in &mut greedy {
            thread.ask(Request::HostSelf);
        }
        let goes_on = &goes_on;
        scope.spawn(move || {
            while goes_on.load(Ordering::Relaxed) {
                for thread in &mut greedy {
                    if !thread.answer_is_missing() {
                        thread.ask(Request::HostSelf);
                    }
                }
            }
        });
        let mut other = Thread::join(&session, [1; 16]);
        for _ in 0..200 {
            assert!(matches!(other.call(Request::HostSelf), Value::Name(_)));
        }
        goes_on.store(false, Ordering::Relaxed);
    });
    session.still_serves();
}

/// A process that asks by its slot, and does not live to hear the answer.
struct Doomed(Child);

impl Doomed {
    /// Once it has done so.
    fn start(what: &str, session: &Session) -> Doomed {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "slots::doomed", "--nocapture"])
            .env("DOOMED", what)
            .env("MACHD_SOCKET", session.0.socket())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("started");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        assert!(lines.any(|line| line.expect("text").ends_with("so far")));
        Doomed(child)
    }

    fn kill(mut self) {
        self.0.kill().expect("killed");
        self.0.wait().expect("waited for");
    }
}

/// What such a process does. In the test run itself there is nothing to do.
#[test]
fn doomed() {
    let Some(what) = std::env::var_os("DOOMED") else {
        return;
    };
    let socket = std::env::var_os("MACHD_SOCKET").expect("set by the test");
    let mut client = Client::connect(socket.as_ref());
    client.greet([7; 16]);
    let mut thread = Thread::over(client);
    let Value::Name(port) = thread.call(allocate()) else {
        panic!("a receive right")
    };
    thread.ask(match what == "asks" {
        true => Request::HostSelf,
        false => receive_from(port),
    });
    if what == "sleeps" {
        thread.line.slot.fall_asleep();
    }
    println!("so far");
    if what == "sleeps" {
        thread.sleep();
    }
    let _ = std::io::stdin().read(&mut [0]);
}

#[test]
fn process_that_dies_with_a_request_in_its_slot_is_forgotten() {
    let session = Session::start();
    let mut other = Thread::join(&session, [1; 16]);
    for what in ["asks", "waits", "sleeps"] {
        Doomed::start(what, &session).kill();
        while session.0.inspect(|kernel| kernel.task_count()) > 1 {
            std::thread::yield_now();
        }
        assert!(matches!(other.call(Request::HostSelf), Value::Name(_)));
    }
    session.still_serves();
}
/// A request whose answer is too long for a slot, and for a socket.
fn long_answer(session: &mut Stepped, thread: &mut Thread) -> Request<Memory> {
    let port = match thread.step(session, allocate()) {
        Ok(Value::Name(port)) => port,
        other => panic!("{other:?}"),
    };
    const LARGE: usize = 900_000;
    let message = frame(&ToKernel::Request(send_memory(port, LARGE as u32, LARGE)));
    for piece in message.chunks(50_000) {
        thread.client.send(piece);
        settle(session);
    }
    thread.frames += 1;
    assert_eq!(thread.client.reply(), Ok(Value::None));
    receive_from(port)
}

#[test]
fn request_behind_an_answer_that_nobody_reads_waits_without_a_stir() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    let receive = long_answer(&mut session, &mut thread);
    thread.ask(receive);
    settle(&mut session);
    // It is looked at, and there is no room for its answer.
    thread.ask(Request::HostSelf);
    settle(&mut session);
    still_serves(&mut session);
    // Once there is, it is heard.
    thread.client.stream.set_nonblocking(true).expect("set");
    let mut chunk = vec![0; 64 << 10];
    while thread.answer_is_missing() {
        while thread.client.stream.read(&mut chunk).is_ok() {}
        settle(&mut session);
    }
    assert!(matches!(thread.answer(), Some(Ok(Value::Name(_)))));
}

#[test]
fn frames_without_end_before_a_request_are_not_all_taken_in_one_turn() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    // Some chunks, and still no more than a socket holds.
    let cancel = frame(&ToKernel::Cancel);
    let count = 150_000 / cancel.len();
    thread.client.send(&cancel.repeat(count));
    thread.frames = count as u32;
    let bytes = frame(&ToKernel::Request(Request::HostSelf));
    thread.number = 1;
    thread.line.slot.ask(1, thread.frames, &bytes[FRAME_HEAD..]);
    session.step().expect("stepped");
    assert!(thread.answer_is_missing(), "others had to wait for it all");
    still_serves(&mut session);
    assert!(matches!(thread.answer(), Some(Ok(Value::Name(_)))));
}

#[test]
fn bell_of_a_task_that_has_ended_is_not_heard_any_more() {
    let mut session = stepped();
    let own = rustix::process::getpid();
    let mut first = Thread::step_in(&mut session, own);
    let host = first.step(&mut session, Request::HostSelf);
    assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
    // The process becomes another program, and somebody has what the first one had.
    let mut client = Client::over(session.connect(own).expect("connected"));
    client.greet([2; 16]);
    settle(&mut session);
    let mut second = Thread::over(client);
    first.ask(Request::HostSelf);
    first.ring();
    assert!(!session.step().expect("stepped"), "it was heard");
    assert!(first.answer_is_missing());
    let host = second.step(&mut session, Request::HostSelf);
    assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
    first.sees_the_end();
}

#[test]
fn waker_is_nothing_that_who_reads_it_can_hold_on_to() {
    let mut session = stepped();
    let thread = step_in(&mut session);
    // A pipe would not be written to while somebody takes for ever to read it.
    let stat = rustix::fs::fstat(&thread.line.waker).expect("known");
    let kind = FileType::from_raw_mode(stat.st_mode);
    assert_eq!(kind, FileType::Socket);
    // It takes nothing in the other direction, where nobody reads.
    let flags = SendFlags::NOSIGNAL | SendFlags::DONTWAIT;
    let sent = rustix::net::send(&thread.line.waker, b"?", flags);
    assert_eq!(sent, Err(Errno::PIPE));
    still_serves(&mut session);
}

#[test]
fn what_is_no_request_or_brings_a_file_is_not_for_a_slot() {
    let mut session = stepped();
    for what in [
        ToKernel::Cancel,
        ToKernel::ThreadEnded,
        ToKernel::Request(make_port()),
        ToKernel::Request(send_part(Name::TASK_SELF, 8, Part::new(0, 8))),
    ] {
        let mut thread = step_in(&mut session);
        thread.put(&what);
        settle(&mut session);
        thread.sees_the_end();
    }
    // Nor does it help to have one come meanwhile, with the end of a frame and the beginning of
    // another.
    let mut thread = step_in(&mut session);
    let cancel = frame(&ToKernel::Cancel);
    thread.client.send(&cancel[..1]);
    settle(&mut session);
    let witness = thread
        .client
        .pass(&[&cancel[1..], &cancel[..1]].concat(), 1);
    thread.frames = 1;
    thread.ask(make_port());
    settle(&mut session);
    assert!(thread.answer_is_missing());
    thread.sees_the_end();
    witness.sees_the_end();
    still_serves(&mut session);
}

#[test]
fn thread_without_a_slot_is_served_by_its_socket() {
    let mut session = stepped();
    session.set_most_slots(2);
    let own = rustix::process::getpid();
    let mut first = step_in(&mut session);
    let second = step_in(&mut session);
    let without = |session: &mut Stepped| {
        let mut client = Client::over(session.connect(own).expect("connected"));
        client.greet([1; 16]);
        settle(session);
        assert!(welcome(&client).is_none(), "all have one");
        let host = client.step(session, Request::HostSelf);
        assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
        client
    };
    let _third = without(&mut session);
    let _fourth = without(&mut session);
    drop(second);
    settle(&mut session);
    let mut fifth = step_in(&mut session);
    for thread in [&mut first, &mut fifth] {
        let host = thread.step(&mut session, Request::HostSelf);
        assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
    }
    let _sixth = without(&mut session);
}

#[test]
fn sleeper_that_cannot_be_woken_is_hung_up_on() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    let (other_end, _) = rustix::pipe::pipe().expect("a pipe");
    thread.line.waker = other_end;
    thread.line.slot.fall_asleep();
    thread.ask(Request::HostSelf);
    settle(&mut session);
    thread.sees_the_end();
    still_serves(&mut session);
}

#[test]
fn who_knows_of_an_end_is_answered_by_one_who_does() {
    let mut session = stepped();
    let mut child = Command::new("cat").stdin(Stdio::piped()).spawn();
    let child = child.as_mut().expect("started");
    let mut parent = step_in(&mut session);
    let mut other = Thread::step_in(&mut session, Pid::from_child(child));
    let bootstrap = Name::BOOTSTRAP;
    let service = b"of.a.child".to_vec();
    let call = BootstrapCall::CheckIn {
        service: service.clone(),
        flags: 0,
    };
    let made = other.step(&mut session, Request::Bootstrap { bootstrap, call });
    assert!(matches!(made, Ok(Value::Name(_))), "{made:?}");
    let look_up = || BootstrapCall::LookUp {
        service: service.clone(),
        process: 0,
        flags: 0,
    };
    let call = look_up();
    let found = parent.step(&mut session, Request::Bootstrap { bootstrap, call });
    assert!(matches!(found, Ok(Value::Name(_))), "{found:?}");
    child.kill().expect("killed");
    child.wait().expect("waited for");
    let call = look_up();
    let found = parent.step(&mut session, Request::Bootstrap { bootstrap, call });
    assert!(found.is_err(), "{found:?}");
}
