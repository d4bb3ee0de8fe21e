//! Files that nobody announced, too many or too few of them, and files of an odd kind.

use std::io::{BufRead, BufReader, Write};
use std::os::fd::{AsFd, AsRawFd};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Command, Stdio};

use mach_kernel::{Code, Name, Request, SpaceCall, Value};
use machd::protocol::{Greeting, ToKernel, VERSION};
use rustix::event::{EventfdFlags, PollFd, PollFlags, Timespec, epoll, eventfd, poll};

use crate::client::*;
use crate::requests::*;

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
