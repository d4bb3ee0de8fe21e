//! Memory that its sender could take away again, and memory in the wrong place.

use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::os::unix::net::UnixStream;

use mach_kernel::{Backing, Code, MemoryCall, Name, Request, Value};
use machd::protocol::{Memory, ToKernel};
use rustix::fs::{MemfdFlags, Mode, OFlags, SealFlags, fcntl_add_seals, ftruncate, memfd_create};

use crate::client::*;

const PAGE: u64 = 4096;
const READ: u32 = 1;
const WRITE: u32 = 2;

#[test]
fn memory_that_others_could_lose_is_refused() {
    let session = Session::start();
    let mut client = session.join([9; 16]);
    let directory = tempfile::tempdir().expect("a directory");
    let plain = tempfile::tempfile().expect("a file");
    plain.set_len(PAGE).expect("room");
    let (socket, _other) = UnixStream::pair().expect("a pair");
    let (pipe, _writer) = rustix::pipe::pipe().expect("a pipe");
    let whole = SealFlags::SHRINK | SealFlags::GROW | SealFlags::SEAL;
    let writing = reopened(&memory_file(PAGE, whole), OFlags::WRONLY);
    let files: [(&str, OwnedFd); 13] = [
        ("a file", plain.into()),
        (
            "a directory",
            std::fs::File::open(&directory).expect("it opens").into(),
        ),
        ("a socket", socket.into()),
        ("a pipe", pipe),
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
