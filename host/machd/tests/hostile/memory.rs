//! Memory that its sender could take away again, and memory in the wrong place.

use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::os::unix::net::UnixStream;

use mach_kernel::{Attachment, Backing, Code, MemoryCall, Name, Request, SpaceCall, Value};
use machd::protocol::{Memory, Part, ToKernel};
use rustix::fs::{MemfdFlags, Mode, OFlags, SealFlags, fcntl_add_seals, ftruncate, memfd_create};

use crate::client::*;
use crate::requests::*;

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

#[test]
fn message_whose_memory_could_still_change_ends_the_connection() {
    let session = Session::start();
    let whole = SealFlags::SHRINK | SealFlags::GROW | SealFlags::WRITE;
    let plain = tempfile::tempfile().expect("a file");
    plain.set_len(PAGE).expect("room");
    let (pipe, _writer) = rustix::pipe::pipe().expect("a pipe");
    let (socket, _other) = UnixStream::pair().expect("a pair");
    let files: [(&str, OwnedFd); 8] = [
        ("a file", plain.into()),
        ("a pipe", pipe),
        ("a socket", socket.into()),
        ("unsealed", memory_file(PAGE, SealFlags::empty())),
        ("may shrink", memory_file(PAGE, whole - SealFlags::SHRINK)),
        ("may grow", memory_file(PAGE, whole - SealFlags::GROW)),
        (
            "may be written",
            memory_file(PAGE, whole - SealFlags::WRITE),
        ),
        (
            "later not",
            memory_file(PAGE, (whole - SealFlags::WRITE) | SealFlags::FUTURE_WRITE),
        ),
    ];
    for (what, file) in files {
        let mut client = session.join([9; 16]);
        let port = made_port(&mut client);
        let request = send_part(port, PAGE as u32, Part::new(0, PAGE));
        client.pass_files(&frame(&ToKernel::Request(request)), &[file.as_fd()]);
        assert_eq!(client.rest(), b"", "{what}");
    }
    session.still_serves();
}

#[test]
fn part_that_is_not_in_its_file_or_not_of_its_size_ends_the_connection() {
    let session = Session::start();
    let whole = SealFlags::SHRINK | SealFlags::GROW | SealFlags::WRITE;
    let file = memory_file(PAGE, whole);
    for (said, offset, size) in [
        (4097, 0, PAGE + 1),
        (4096, 1, PAGE),
        (1, PAGE, 1),
        (1, u64::MAX, 1),
        (2, 0, 1),
        (1, 0, 2),
        (u32::MAX, 1, u64::MAX),
    ] {
        let mut client = session.join([9; 16]);
        let port = made_port(&mut client);
        let request = send_part(port, said, Part::new(offset, size));
        client.pass_files(&frame(&ToKernel::Request(request)), &[file.as_fd()]);
        assert_eq!(client.rest(), b"", "{said} {offset} {size}");
    }
    session.still_serves();
}

#[test]
fn file_of_a_message_comes_with_its_parts_and_with_nothing_else() {
    let session = Session::start();
    let mut client = session.join([9; 16]);
    let port = made_port(&mut client);
    client.ask(&ToKernel::Request(send_part(port, 1, Part::new(0, 1))));
    assert_eq!(client.rest(), b"", "announced, and not sent");
    let mut client = session.join([9; 16]);
    let port = made_port(&mut client);
    let witness = client.pass(&frame(&ToKernel::Request(send_memory(port, 1, 1))), 1);
    assert_eq!(client.rest(), b"", "sent, and not announced");
    witness.sees_the_end();
    session.still_serves();
}

#[test]
fn memory_in_a_file_arrives_with_its_message_and_is_let_go() {
    const NAME: &str = "a file of a message";
    let session = Session::start();
    let mut client = session.join([9; 16]);
    let port = made_port(&mut client);
    let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
    let file = memfd_create(NAME, flags).expect("a memory file");
    rustix::io::write(&file, b"abcde").expect("room");
    let whole = SealFlags::SHRINK | SealFlags::GROW | SealFlags::WRITE;
    fcntl_add_seals(&file, whole).expect("sealed");
    // Once received, and once destroyed in the queue.
    for _ in 0..2 {
        let request = frame(&ToKernel::Request(send_part(port, 3, Part::new(1, 3))));
        client.pass_files(&request, &[file.as_fd()]);
        assert!(matches!(client.reply(), Ok(Value::None)));
    }
    drop(file);
    assert_eq!(open_files(NAME), 2, "both are on their way");
    client.ask(&ToKernel::Request(receive_from(port)));
    let (reply, file) = client.reply_with_file();
    let Ok(Value::Message(delivered)) = reply else {
        panic!("a message")
    };
    let expected = Attachment::Memory(Memory::Part(Part::new(1, 3)));
    assert_eq!(delivered.attachments, [expected]);
    let file = file.expect("it came along");
    let mut bytes = [0; 3];
    rustix::io::pread(&file, &mut bytes, 1).expect("readable");
    assert_eq!(&bytes, b"bcd");
    drop(file);
    client.call(on_own(SpaceCall::Destroy { name: port }));
    assert_eq!(open_files(NAME), 0);
    session.still_serves();
}

/// A new receive right, and a way to send to it.
fn made_port(client: &mut Client) -> Name {
    match client.call(allocate()) {
        Value::Name(port) => port,
        other => panic!("{other:?}"),
    }
}

/// How many descriptors this process, with the session in it, has of a memory file.
fn open_files(name: &str) -> usize {
    let listing = std::fs::read_dir("/proc/self/fd").expect("a listing");
    let links = listing.filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok());
    links
        .filter(|link| link.to_string_lossy().contains(name))
        .count()
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
