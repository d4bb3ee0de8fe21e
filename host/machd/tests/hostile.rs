//! Clients that mean harm, or are broken: after each, the session still serves the others.

use std::fs;
use std::io::{BufRead, BufReader, IoSlice, PipeReader, Read, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use mach_kernel::{
    Backing, BootstrapCall, Brought, Code, FileCall, Limits, MemoryCall, Name, Request, SpaceCall,
    Value,
};
use machd::private::{Private, Stepped};
use machd::protocol::{
    FromKernel, Greeting, Memory, ToKernel, VERSION, Welcome, read_frame, write_frame,
};
use machd::transfer::{self, Arrival};
use rustix::event::{EventfdFlags, PollFd, PollFlags, Timespec, epoll, eventfd, poll};
use rustix::fs::{MemfdFlags, Mode, OFlags, SealFlags, fcntl_add_seals, ftruncate, memfd_create};
use rustix::net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};
use rustix::process::Pid;

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
fn frame_with_more_in_it_than_a_request_closes_the_connection() {
    let session = Session::start();
    let mut client = session.join([2; 16]);
    let mut frame = Vec::new();
    write_frame(&ToKernel::Request(Request::HostSelf), &mut frame).expect("small");
    frame.push(0);
    frame[0] += 1;
    client.send(&frame);
    assert_eq!(client.rest(), b"");
    session.still_serves();
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
    let mut client = Client {
        stream: late,
        input: Vec::new(),
    };
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
fn client_of_another_user_is_sent_away_with_nothing() {
    if !rustix::process::geteuid().is_root() {
        // Only root can be somebody else. Said past the harness, which would keep it to itself.
        let note = b"note: not root, so no client of another user was tried\n";
        let _ = std::io::stderr().write_all(note);
        return;
    }
    let session = Session::start();
    let socket = session.0.socket();
    let connect = {
        let socket = socket.clone();
        move || UnixStream::connect(socket)
    };
    let refused = as_nobody(connect.clone()).expect_err("the way there is closed");
    assert_eq!(refused.kind(), std::io::ErrorKind::PermissionDenied);

    // Even if the way is opened, by accident or by the user.
    let open = |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o777));
    open(&socket).expect("changed");
    open(socket.parent().expect("a directory")).expect("changed");
    let told = as_nobody(move || {
        let mut client = Client {
            stream: connect().expect("the way is open"),
            input: Vec::new(),
        };
        let (version, image) = (VERSION, [9; 16]);
        client.send(&Greeting { version, image }.to_bytes());
        client.ask(&ToKernel::Request(Request::TaskSelf));
        client.rest()
    });
    let welcome: [u8; Welcome::SIZE] = told.try_into().expect("a welcome and no more");
    assert_eq!(Welcome::from_bytes(&welcome), Some(Welcome::OtherUser));
    assert_eq!(session.0.inspect(|kernel| kernel.task_count()), 0);
    session.still_serves();
}

/// Does something as the user `nobody`, on a thread that is that user from then on.
fn as_nobody<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::spawn(|| {
        rustix::thread::set_thread_groups(&[]).expect("root may");
        rustix::thread::set_thread_gid(rustix::fs::Gid::from_raw(65_534)).expect("root may");
        rustix::thread::set_thread_uid(rustix::fs::Uid::from_raw(65_534)).expect("root may");
        act()
    });
    thread.join().expect("it did its part")
}

#[test]
fn names_of_another_process_mean_nothing() {
    let others = [Bystander::start(), Bystander::start()];
    let [owner, thief] = [0, 1].map(|number| others[number].pid());
    let mut session = Stepped::new(1, Limits::default()).expect("made");
    let mut owner = Client::step_in(&mut session, owner);
    let mut thief = Client::step_in(&mut session, thief);

    let mut names = Vec::new();
    for number in 0..30u8 {
        let (bootstrap, service) = (Name::BOOTSTRAP, vec![b'a', number]);
        let call = BootstrapCall::CheckIn { service, flags: 0 };
        let check_in = Request::Bootstrap { bootstrap, call };
        for request in [check_in, allocate(), Request::ThreadSelf, Request::TaskSelf] {
            match owner.step(&mut session, request) {
                Ok(Value::Name(name)) => names.push(name),
                other => panic!("{other:?}"),
            }
        }
    }
    names.retain(|name| *name != Name::TASK_SELF);
    for &name in &names {
        let asked = thief.step(&mut session, ask(SpaceCall::Type { name }));
        assert_eq!(asked, Err(Code::INVALID_NAME), "{name:?}");
        let call = SpaceCall::Names;
        let asked = thief.step(&mut session, Request::Space { task: name, call });
        assert_eq!(asked, Err(Code::SEND_INVALID_DEST), "{name:?}");
        let asked = thief.step(&mut session, receive_from(name));
        assert_eq!(asked, Err(Code::RCV_INVALID_NAME), "{name:?}");
        let asked = thief.step(&mut session, send_memory(name, 8, 8));
        assert_eq!(asked, Err(Code::SEND_INVALID_DEST), "{name:?}");
    }
    // Whose process it is, only the owner's own messages and calls tell.
    let Ok(Value::Words(token)) = thief.step(&mut session, ask(SpaceCall::AuditToken)) else {
        panic!("its own token")
    };
    assert_eq!(token[5], others[1].pid().as_raw_nonzero().get() as u32);
    let own = session.kernel().census().tasks;
    let thief = own.iter().find(|task| task.process == token[5]);
    assert_eq!(thief.expect("there").holdings.len(), 2, "it gained nothing");
    session.check().expect("sound");
}

fn ask(call: SpaceCall) -> Request<Memory> {
    let task = Name::TASK_SELF;
    Request::Space { task, call }
}

/// A process that is there and does nothing, until its standard input ends.
struct Bystander(Child);

impl Bystander {
    fn start() -> Bystander {
        let cat = Command::new("cat").stdin(Stdio::piped()).spawn();
        Bystander(cat.expect("started"))
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.0)
    }
}

impl Drop for Bystander {
    fn drop(&mut self) {
        // It ends with its input, and is not left behind.
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
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
fn file_that_nobody_announced_is_closed_with_the_connection() {
    let session = Session::start();
    let greeting = Greeting {
        version: VERSION,
        image: [9; 16],
    };
    let mut client = session.connect();
    let witness = client.pass(&greeting.to_bytes(), 1);
    assert_eq!(client.rest(), b"");
    witness.sees_the_end();
    for unannounced in [
        frame(&ToKernel::Cancel),
        frame(&ToKernel::ThreadEnded),
        frame(&ToKernel::Request(Request::HostSelf)),
        frame(&ToKernel::Request(make_descriptor(Name(0x103)))),
        frame(&ToKernel::Request(Request::Poll { name: Name(0x103) })),
        // Two frames: the second is none that brings a file either.
        [frame(&ToKernel::Cancel), frame(&ToKernel::Cancel)].concat(),
        // An unfinished one, and no more.
        u32::MAX.to_le_bytes().to_vec(),
    ] {
        let mut client = session.join([9; 16]);
        let witness = client.pass(&unannounced, 1);
        assert_eq!(client.rest(), b"");
        witness.sees_the_end();
    }
    session.still_serves();
}

#[test]
fn other_number_of_files_than_announced_closes_the_connection() {
    let session = Session::start();
    let announced = frame(&ToKernel::Request(make_port()));
    for count in [2, 3, 10, 253] {
        let mut client = session.join([9; 16]);
        let witness = client.pass(&announced, count);
        assert_eq!(client.rest(), b"", "{count}");
        witness.sees_the_end();
    }
    let mut client = session.join([9; 16]);
    client.send(&announced);
    assert_eq!(client.rest(), b"", "none");
    // One for each of two parts of the frame.
    let mut client = session.join([9; 16]);
    let first = client.pass(&announced[..3], 1);
    let second = client.pass(&announced[3..], 1);
    assert_eq!(client.rest(), b"", "two parts");
    first.sees_the_end();
    second.sees_the_end();
    // One with a frame before.
    let mut client = session.join([9; 16]);
    let witness = client.pass(&frame(&ToKernel::Cancel), 1);
    client.send(&announced);
    assert_eq!(client.rest(), b"", "the frame before");
    witness.sees_the_end();
    session.still_serves();
}

#[test]
fn file_that_comes_with_any_part_of_its_frame_is_that_frames() {
    let session = Session::start();
    let announced = frame(&ToKernel::Request(make_port()));
    let mut client = session.join([9; 16]);
    for at in 0..announced.len() {
        client.send(&announced[..at]);
        let witness = client.pass(&announced[at..at + 1], 1);
        client.send(&announced[at + 1..]);
        let Ok(Value::Name(port)) = client.reply() else {
            panic!("a port")
        };
        let release = SpaceCall::Deallocate { name: port };
        assert_eq!(client.call(on_own(release)), Value::None);
        witness.sees_the_end();
    }
    session.still_serves();
}

#[test]
fn file_on_its_way_when_its_sender_leaves_is_closed() {
    let session = Session::start();
    let announced = frame(&ToKernel::Request(make_port()));
    for length in [1, announced.len() - 1, announced.len()] {
        let mut client = session.join([9; 16]);
        let witness = client.pass(&announced[..length], 1);
        drop(client);
        witness.sees_the_end();
    }
    session.still_serves();
}

#[test]
fn file_of_a_kind_that_cannot_be_sent_is_refused() {
    let session = Session::start();
    let mut client = session.join([9; 16]);
    let announced = frame(&ToKernel::Request(make_port()));
    let queue = epoll::create(epoll::CreateFlags::CLOEXEC).expect("an epoll");
    let event = eventfd(0, EventfdFlags::CLOEXEC).expect("an eventfd");
    for file in [queue, event] {
        client.pass_files(&announced, &[file.as_fd()]);
        assert_eq!(client.reply(), Err(Code::INVALID_ARGUMENT));
    }
    session.still_serves();
}

#[test]
fn memory_that_others_could_lose_is_refused() {
    let session = Session::start();
    let mut client = session.join([9; 16]);
    let directory = tempfile::tempdir().expect("a directory");
    let plain = tempfile::tempfile().expect("a file");
    plain.set_len(PAGE).expect("room");
    let (socket, _other) = UnixStream::pair().expect("a pair");
    let (pipe, _writer) = std::io::pipe().expect("a pipe");
    let whole = SealFlags::SHRINK | SealFlags::GROW | SealFlags::SEAL;
    let writing = reopened(&memory_file(PAGE, whole), OFlags::WRONLY);
    let files: [(&str, OwnedFd); 13] = [
        ("a file", plain.into()),
        (
            "a directory",
            std::fs::File::open(&directory).expect("it opens").into(),
        ),
        ("a socket", socket.into()),
        ("a pipe", pipe.into()),
        (
            "a device",
            std::fs::File::open("/dev/zero").expect("it opens").into(),
        ),
        ("unsealed", memory_file(PAGE, SealFlags::empty())),
        ("may shrink", memory_file(PAGE, whole - SealFlags::SHRINK)),
        ("may grow", memory_file(PAGE, whole - SealFlags::GROW)),
        ("may be sealed", memory_file(PAGE, whole - SealFlags::SEAL)),
        (
            "not to be written",
            memory_file(PAGE, whole | SealFlags::WRITE),
        ),
        (
            "later not",
            memory_file(PAGE, whole | SealFlags::FUTURE_WRITE),
        ),
        ("too small", memory_file(PAGE - 1, whole)),
        ("not to be read", writing),
    ];
    for (what, file) in files {
        client.pass_files(
            &frame(&ToKernel::Request(make_entry(READ, true))),
            &[file.as_fd()],
        );
        assert_eq!(client.reply(), Err(Code::INVALID_ARGUMENT), "{what}");
    }
    // To be read is not to be written.
    let reading = reopened(&memory_file(PAGE, whole), OFlags::RDONLY);
    let announced = frame(&ToKernel::Request(make_entry(READ | WRITE, true)));
    client.pass_files(&announced, &[reading.as_fd()]);
    assert_eq!(client.reply(), Err(Code::INVALID_ARGUMENT));
    assert_eq!(session.0.inspect(|kernel| kernel.file_count()), 0);
    session.still_serves();
}

#[test]
fn memory_comes_with_its_request_and_with_no_other() {
    let session = Session::start();
    let mut client = session.join([9; 16]);
    client.send(&frame(&ToKernel::Request(make_entry(READ, true))));
    assert_eq!(client.rest(), b"", "announced, and not sent");
    let mut client = session.join([9; 16]);
    let witness = client.pass(&frame(&ToKernel::Request(make_entry(READ, false))), 1);
    assert_eq!(client.rest(), b"", "sent, and not announced");
    witness.sees_the_end();
    session.still_serves();
}

#[test]
fn view_that_may_only_be_read_comes_as_a_descriptor_that_cannot_be_written() {
    let session = Session::start();
    let mut client = session.join([9; 16]);
    let whole = SealFlags::SHRINK | SealFlags::GROW | SealFlags::SEAL;
    let file = memory_file(PAGE, whole);
    let announced = frame(&ToKernel::Request(make_entry(READ | WRITE, true)));
    client.pass_files(&announced, &[file.as_fd()]);
    let Ok(Value::Made(entry, PAGE)) = client.reply() else {
        panic!("an entry")
    };
    for (protection, expected) in [(READ, OFlags::RDONLY), (READ | WRITE, OFlags::RDWR)] {
        let map = MemoryCall::Map {
            object: entry,
            size: PAGE,
            offset: 0,
            current: protection,
            maximum: protection,
            copy: false,
            data_address: false,
            other_flags: false,
        };
        client.ask(&ToKernel::Request(Request::Memory(map)));
        let (reply, view) = client.reply_with_file();
        assert!(matches!(reply, Ok(Value::Mapping(_))));
        let view = view.expect("it came along");
        let mode = rustix::fs::fcntl_getfl(&view).expect("open");
        assert_eq!(mode & OFlags::ACCMODE, expected);
        let written = rustix::io::write(&view, b"x").is_ok();
        assert_eq!(written, expected == OFlags::RDWR);
    }
    session.still_serves();
}

#[test]
fn sockets_that_hold_each_other_and_the_session_hinder_nobody() {
    let session = Session::start();
    let announced = frame(&ToKernel::Request(make_port()));
    for _ in 0..20 {
        let mut client = session.join([9; 16]);
        // The client's own connection, and a socket with that socket and itself on its way.
        let own = client.stream.try_clone().expect("a descriptor");
        let (one, other) = UnixStream::pair().expect("a pair");
        pass_files(&one, b"x", &[other.as_fd(), own.as_fd(), one.as_fd()]);
        for socket in [own.as_fd(), one.as_fd(), other.as_fd()] {
            client.pass_files(&announced, &[socket]);
            assert!(matches!(client.reply(), Ok(Value::Name(_))));
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

#[test]
fn file_goes_out_with_its_answer_and_no_other() {
    let session = Session::start();
    let mut client = session.join([9; 16]);
    let witness = client.pass(&frame(&ToKernel::Request(make_port())), 1);
    let Ok(Value::Name(port)) = client.reply() else {
        panic!("a port")
    };
    client.ask(&ToKernel::Request(make_descriptor(port)));
    let (reply, file) = client.reply_with_file();
    assert!(matches!(reply, Ok(Value::File(_))));
    let file = file.expect("it came along");
    client.ask(&ToKernel::Request(Request::HostSelf));
    let (_, none) = client.reply_with_file();
    assert!(none.is_none());
    let release = SpaceCall::Deallocate { name: port };
    assert_eq!(client.call(on_own(release)), Value::None);
    let mut pipe = std::fs::File::from(file);
    pipe.write_all(b"!").expect("it is the writing end");
    drop(pipe);
    assert_eq!(witness.rest(), b"!");
}

#[test]
fn poll_descriptor_in_wrong_hands_hinders_nobody() {
    let session = Session::start();
    let mut client = session.join([9; 16]);
    let Value::Name(port) = client.call(allocate()) else {
        panic!("a receive right")
    };
    client.ask(&ToKernel::Request(Request::Poll { name: port }));
    let (_, file) = client.reply_with_file();
    let file = file.expect("it came along");
    rustix::io::ioctl_fionbio(&file, false).expect("set");
    let send = || send_memory(port, 8, 8);
    // The byte that the session would take out is gone, and then there is no room for another.
    assert_eq!(client.call(send()), Value::None);
    assert_eq!(rustix::io::read(&file, &mut [0; 8]), Ok(1));
    assert!(matches!(client.call(receive_from(port)), Value::Message(_)));
    let path = format!("/proc/self/fd/{}", file.as_raw_fd());
    let mut writer = std::fs::File::options()
        .write(true)
        .open(path)
        .expect("opened");
    rustix::io::ioctl_fionbio(&writer, true).expect("set");
    while writer.write(&[0; 4096]).is_ok() {}
    assert_eq!(client.call(send()), Value::None);
    assert!(matches!(client.call(receive_from(port)), Value::Message(_)));
    session.still_serves();
}

#[test]
fn session_without_descriptors_left_takes_no_file_and_keeps_its_threads() {
    const MOST: usize = 64;
    let scratch = tempfile::tempdir().expect("a scratch directory");
    let program = env!("CARGO_BIN_EXE_machd");
    let limited = format!("ulimit -n {MOST}; exec \"$0\" --directory \"$1\"");
    let mut program = Command::new("sh")
        .args(["-c", &limited, program])
        .arg(scratch.path().join("session"))
        .stdout(Stdio::piped())
        .spawn()
        .expect("started");
    let mut line = String::new();
    let mut output = BufReader::new(program.stdout.take().expect("piped"));
    output.read_line(&mut line).expect("text");
    let socket = line.trim_end().strip_prefix("MACHD_SOCKET=");
    let socket = Path::new(socket.expect("its socket"));
    let table = format!("/proc/{}/fd", program.id());
    let is_full = || std::fs::read_dir(&table).expect("its descriptors").count() >= MOST;

    let mut client = Client::connect(socket).joined([9; 16]);
    let announced = frame(&ToKernel::Request(make_port()));
    let (mut others, mut ports) = (Vec::new(), 0);
    // Threads take all descriptors but one or two, which it needs for a moment now and then.
    loop {
        while !is_full() {
            let mut other = Client::connect(socket);
            other.greet([9; 16]);
            let mut seen = [PollFd::new(&other.stream, PollFlags::IN)];
            while poll(&mut seen, Some(&Timespec::default())) == Ok(0) && !is_full() {
                std::thread::yield_now();
            }
            others.push(other);
        }
        let witness = client.pass(&announced, 1);
        match client.reply() {
            Ok(_) => ports += 1,
            Err(code) => {
                assert_eq!(code, Code::RESOURCE_SHORTAGE);
                witness.sees_the_end();
                break;
            }
        }
    }
    assert!(ports < MOST / 2, "the limit of files was not the one");
    let Value::Name(port) = client.call(allocate()) else {
        panic!("a receive right")
    };
    client.ask(&ToKernel::Request(Request::Poll { name: port }));
    let (reply, file) = client.reply_with_file();
    assert!(matches!((reply, file), (Ok(Value::Poll(_)), None)));
    drop(others);
    // It learns one by one that they are gone.
    loop {
        client.pass(&announced, 1);
        match client.reply() {
            Ok(_) => break,
            Err(code) => assert_eq!(code, Code::RESOURCE_SHORTAGE),
        }
    }
    program.kill().expect("killed");
    program.wait().expect("waited for");
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
        Client::connect(&self.0.socket())
    }

    /// Joins as a thread of the task that `image` tells from this process's others. A process
    /// is one image at a time, so another `image` ends the task before.
    fn join(&self, image: [u8; 16]) -> Client {
        self.connect().joined(image)
    }

    fn still_serves(&self) {
        let mut client = self.join([255; 16]);
        let service = b"still.here".to_vec();
        let bootstrap = Name::BOOTSTRAP;
        let call = BootstrapCall::CheckIn {
            service: service.clone(),
            flags: 0,
        };
        let made = client.call(Request::Bootstrap { bootstrap, call });
        let call = BootstrapCall::LookUp {
            service,
            process: 0,
            flags: 0,
        };
        let found = client.call(Request::Bootstrap { bootstrap, call });
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
    fn connect(socket: &Path) -> Client {
        Client {
            stream: UnixStream::connect(socket).expect("somebody listens"),
            input: Vec::new(),
        }
    }

    fn greet(&mut self, image: [u8; 16]) {
        let version = VERSION;
        self.send(&Greeting { version, image }.to_bytes());
    }

    fn joined(mut self, image: [u8; 16]) -> Client {
        self.greet(image);
        let mut answer = [0; Welcome::SIZE];
        self.stream.read_exact(&mut answer).expect("a welcome");
        assert!(matches!(
            Welcome::from_bytes(&answer),
            Some(Welcome::Joined(_))
        ));
        self
    }

    /// Sends bytes. The session may have hung up already.
    fn send(&mut self, bytes: &[u8]) {
        let _ = self.stream.write_all(bytes);
    }

    /// Joins a session as that process.
    fn step_in(session: &mut Stepped, process: Pid) -> Client {
        let mut client = Client {
            stream: session.connect(process).expect("connected"),
            input: Vec::new(),
        };
        let (version, image) = (VERSION, [1; 16]);
        client.send(&Greeting { version, image }.to_bytes());
        while session.step().expect("stepped") {}
        client
            .stream
            .read_exact(&mut [0; Welcome::SIZE])
            .expect("a welcome");
        client
    }

    /// Asks, and lets the session answer.
    fn step(
        &mut self,
        session: &mut Stepped,
        request: Request<Memory>,
    ) -> mach_kernel::Reply<Memory> {
        self.ask(&ToKernel::Request(request));
        while session.step().expect("stepped") {}
        self.reply()
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

    /// Sends bytes, and with them the writing end of a pipe, so many times.
    fn pass(&mut self, bytes: &[u8], count: usize) -> Witness {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        self.pass_files(bytes, &vec![writer.as_fd(); count]);
        Witness(reader)
    }

    fn pass_files(&mut self, bytes: &[u8], files: &[BorrowedFd]) {
        pass_files(&self.stream, bytes, files);
    }

    /// An answer, and the file that came with it.
    fn reply_with_file(&mut self) -> (mach_kernel::Reply<Memory>, Option<OwnedFd>) {
        let mut file = None;
        loop {
            if let Some((FromKernel::Reply(reply), taken)) =
                read_frame(&self.input).expect("a good frame")
            {
                self.input.drain(..taken);
                return (reply, file);
            }
            let mut chunk = [0; 4096];
            let received = transfer::receive(&self.stream, &mut chunk).expect("readable");
            assert!(received.count > 0, "the session hung up");
            self.input.extend_from_slice(&chunk[..received.count]);
            if let Arrival::One(passed) = received.file {
                file = Some(passed.into_inner());
            }
        }
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

/// The reading end of a pipe whose writing end went away.
struct Witness(PipeReader);

impl Witness {
    /// Waits until nobody has the writing end any more.
    fn sees_the_end(self) {
        assert_eq!(self.rest(), b"");
    }

    fn rest(mut self) -> Vec<u8> {
        let mut rest = Vec::new();
        self.0.read_to_end(&mut rest).expect("readable");
        rest
    }
}

fn pass_files(socket: &UnixStream, bytes: &[u8], files: &[BorrowedFd]) {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(253))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    assert!(control.push(SendAncillaryMessage::ScmRights(files)));
    let parts = [IoSlice::new(bytes)];
    let sent = sendmsg(socket, &parts, &mut control, SendFlags::NOSIGNAL).expect("sent");
    assert_eq!(sent, bytes.len());
}

fn frame(what: &ToKernel) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_frame(what, &mut bytes).expect("small");
    bytes
}

const PAGE: u64 = 4096;
const READ: u32 = 1;
const WRITE: u32 = 2;

/// A new entry of one page, with its memory or without.
fn make_entry(protection: u32, with_memory: bool) -> Request<Memory> {
    const NAMED_CREATE: u32 = 0x02_0000;
    let backing = Backing {
        size: PAGE,
        protection,
        ..Backing::default()
    };
    Request::Memory(MemoryCall::Make {
        task: Name::TASK_SELF,
        size: PAGE,
        offset: 0,
        permission: NAMED_CREATE | protection,
        parent: Name::NULL,
        backing: with_memory.then_some(backing),
    })
}

fn memory_file(size: u64, seals: SealFlags) -> OwnedFd {
    let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
    let file = memfd_create("memory", flags).expect("a memory file");
    ftruncate(&file, size).expect("room");
    fcntl_add_seals(&file, seals).expect("sealed");
    file
}

fn reopened(file: &OwnedFd, flags: OFlags) -> OwnedFd {
    let path = format!("/proc/self/fd/{}", file.as_raw_fd());
    rustix::fs::open(path, flags | OFlags::CLOEXEC, Mode::empty()).expect("it opens")
}

fn make_port() -> Request<Memory> {
    let file = Brought::Nothing;
    Request::File(FileCall::MakePort { file })
}

fn make_descriptor(port: Name) -> Request<Memory> {
    Request::File(FileCall::MakeFd { port })
}

fn on_own(call: SpaceCall) -> Request<Memory> {
    let task = Name::TASK_SELF;
    Request::Space { task, call }
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
