//! Open files as ports: what is shared, who keeps a file open, what is refused.

use std::ffi::c_int;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::thread;

use bootstrap_sys as sys;
use bootstrap_sys::mach_port_t;

use crate::common::*;

const FILE_PORT: u32 = 34;

fn errno() -> c_int {
    std::io::Error::last_os_error()
        .raw_os_error()
        .expect("a number")
}

/// A port of a file, or `errno`.
fn make_port(file: c_int) -> Result<mach_port_t, c_int> {
    let mut port = 0;
    match call!(fileport_makeport(file, &mut port)) {
        0 => Ok(port),
        code => {
            assert_eq!((code, port), (-1, 0));
            Err(errno())
        }
    }
}

fn port_of(file: &impl AsRawFd) -> mach_port_t {
    make_port(file.as_raw_fd()).expect("a port")
}

/// A descriptor of a port's file, or `errno`.
fn make_fd(port: mach_port_t) -> Result<OwnedFd, c_int> {
    match call!(fileport_makefd(port)) {
        -1 => Err(errno()),
        // SAFETY: the call has made it for its caller.
        fd => Ok(unsafe { OwnedFd::from_raw_fd(fd) }),
    }
}

fn file_of(port: mach_port_t) -> File {
    make_fd(port).expect("a descriptor").into()
}

#[test]
fn descriptors_of_one_port_share_their_offset() {
    let _alone = begin();
    let mut first = tempfile::tempfile().expect("a file");
    first.write_all(b"0123456789").expect("written");
    let port = port_of(&first);
    assert_eq!(kind(port), sys::MACH_PORT_TYPE_SEND);
    let (mut second, mut third) = (file_of(port), file_of(port));
    assert_ne!(second.as_raw_fd(), third.as_raw_fd());
    first.seek(SeekFrom::Start(2)).expect("sought");
    let mut two = [0; 2];
    second.read_exact(&mut two).expect("read");
    assert_eq!(&two, b"23");
    third.read_exact(&mut two).expect("read");
    assert_eq!(&two, b"45");
    assert_eq!(first.stream_position().expect("told"), 6);
    assert_eq!(kind(port), sys::MACH_PORT_TYPE_SEND, "the right is kept");
    destroy(port);
}

#[test]
fn each_port_of_a_file_is_another() {
    let _alone = begin();
    let file = tempfile::tempfile().expect("a file");
    let (one, other) = (port_of(&file), port_of(&file));
    assert_ne!(one, other);
    for port in [one, other] {
        assert_eq!(send_refs(port), 1);
        let (mut object, mut address) = (0, 0);
        let code = call!(mach_port_kobject(task(), port, &mut object, &mut address));
        assert_eq!((code, object), (0, FILE_PORT));
        destroy(port);
    }
}

#[test]
fn descriptor_is_closed_on_exec() {
    let _alone = begin();
    let file = tempfile::tempfile().expect("a file");
    rustix::io::fcntl_setfd(&file, rustix::io::FdFlags::empty()).expect("set");
    let port = port_of(&file);
    let made = make_fd(port).expect("a descriptor");
    let flags = rustix::io::fcntl_getfd(&made).expect("flags");
    assert_eq!(flags, rustix::io::FdFlags::CLOEXEC);
    destroy(port);
}

#[test]
fn file_is_open_until_the_last_right_and_descriptor_are_gone() {
    let _alone = begin();
    let (mut reader, writer) = UnixStream::pair().expect("a pair");
    rustix::io::ioctl_fionbio(&reader, true).expect("set");
    let mut ends = || match reader.read(&mut [0; 1]) {
        Ok(0) => true,
        Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => false,
        other => panic!("{other:?}"),
    };
    let port = port_of(&writer);
    add_reference(port);
    drop(writer);
    assert!(!ends(), "two references");
    call!(mach_port_deallocate(task(), port));
    assert!(!ends(), "one reference");
    let descriptor = make_fd(port).expect("a descriptor");
    call!(mach_port_deallocate(task(), port));
    assert!(!ends(), "a descriptor");
    let again = port_of(&descriptor);
    drop(descriptor);
    assert!(!ends(), "another port");
    // The last right leaves in a message, and goes with its queue.
    let queue = receive_right();
    let sent = Message::to(queue, MAKE_SEND).port(again, MOVE_SEND).send();
    assert_eq!((sent, kind(again)), (0, 0));
    assert!(!ends(), "a message");
    destroy(queue);
    rustix::io::ioctl_fionbio(&reader, false).expect("set");
    let mut rest = Vec::new();
    assert_eq!(reader.read_to_end(&mut rest).expect("the end"), 0);
}

fn add_reference(port: mach_port_t) {
    let right = sys::MACH_PORT_RIGHT_SEND;
    assert_eq!(call!(mach_port_mod_refs(task(), port, right, 1)), 0);
}

#[test]
fn file_comes_out_of_a_message_whose_sender_is_gone() {
    let _alone = begin();
    let (mut reader, writer) = UnixStream::pair().expect("a pair");
    let inbox = published(c"fileports.from.child");
    let code = in_child(|| {
        let outbox = found(c"fileports.from.child");
        let Ok(port) = make_port(writer.as_raw_fd()) else {
            return 1;
        };
        Message::to(outbox, MOVE_SEND).port(port, MOVE_SEND).send()
    });
    assert_eq!(code, 0);
    drop(writer);
    let mail = Message::receive(inbox);
    let port = mail.0[7];
    let mut writer = file_of(port);
    writer.write_all(b"the child's").expect("written");
    drop(writer);
    destroy(port);
    let mut text = String::new();
    reader.read_to_string(&mut text).expect("the end");
    assert_eq!(text, "the child's");
    destroy(inbox);
}

#[test]
fn file_of_a_parent_is_used_by_its_child() {
    let _alone = begin();
    let (mut here, there) = UnixStream::pair().expect("a pair");
    let inbox = published(c"fileports.to.child");
    let server = thread::spawn(move || {
        let request = Message::receive(inbox);
        let port = port_of(&there);
        let answer = Message::to(request.0[2], MOVE_SEND_ONCE);
        assert_eq!(answer.port(port, MOVE_SEND).send(), 0);
    });
    let code = in_child(|| {
        let (reply, outbox) = (receive_right(), found(c"fileports.to.child"));
        let mut request = Message::to(outbox, MOVE_SEND).reply_to(reply, MAKE_SEND_ONCE);
        if request.send() != 0 {
            return 1;
        }
        let mut stream = file_of(Message::receive(reply).0[7]);
        i32::from(stream.write_all(b"here I am").is_err())
    });
    assert_eq!(code, 0);
    server.join().expect("served");
    let mut text = String::new();
    here.read_to_string(&mut text).expect("the end");
    assert_eq!(text, "here I am");
    destroy(inbox);
}

#[test]
fn what_is_no_file_port_has_no_descriptor() {
    let _alone = begin();
    let receive = port();
    let once = send_once_right(receive);
    let names = [
        sys::MACH_PORT_NULL,
        sys::MACH_PORT_DEAD,
        0x7fff_ff03,
        task(),
        receive,
        once,
    ];
    for name in names {
        assert_eq!(make_fd(name).err(), Some(libc::EINVAL), "{name:#x}");
    }
    destroy(once);
    destroy(receive);
}

#[test]
fn what_is_no_open_file_or_cannot_be_sent_has_no_port() {
    let _alone = begin();
    for number in [-1, i32::MIN, i32::MAX, 1_000_000] {
        assert_eq!(make_port(number), Err(libc::EBADF), "{number}");
    }
    let queue = rustix::event::epoll::create(rustix::event::epoll::CreateFlags::CLOEXEC);
    let queue = queue.expect("an epoll");
    assert_eq!(make_port(queue.as_raw_fd()), Err(libc::EINVAL));
    let file = tempfile::tempfile().expect("a file");
    let null = std::ptr::null_mut();
    let code = call!(fileport_makeport(file.as_raw_fd(), null));
    assert_eq!((code, errno()), (-1, libc::EFAULT));
    let code = call!(fileport_makeport(-1, null));
    assert_eq!((code, errno()), (-1, libc::EBADF), "the file comes first");
    if let Some(ring) = ring() {
        assert_eq!(make_port(ring.as_raw_fd()), Err(libc::EINVAL));
    }
    // Directories, devices and sockets can be sent, and so can a file without access.
    let sendable: [OwnedFd; 4] = [
        File::open("/").expect("a directory").into(),
        File::open("/dev/null").expect("a device").into(),
        UnixStream::pair().expect("a pair").0.into(),
        rustix::fs::open("/", rustix::fs::OFlags::PATH, rustix::fs::Mode::empty()).expect("a path"),
    ];
    for file in sendable {
        destroy(port_of(&file));
    }
}

/// An `io_uring`, where Linux allows one.
fn ring() -> Option<OwnedFd> {
    let mut parameters = [0u32; 30];
    // SAFETY: the call reads and writes 120 bytes.
    let fd = unsafe { libc::syscall(libc::SYS_io_uring_setup, 1, parameters.as_mut_ptr()) };
    let fd = c_int::try_from(fd).expect("a descriptor or -1");
    // SAFETY: the call has made it for its caller.
    (fd >= 0).then(|| unsafe { OwnedFd::from_raw_fd(fd) })
}

#[test]
fn port_past_the_limit_of_files_is_for_later() {
    let _alone = begin();
    let file = tempfile::tempfile().expect("a file");
    let mut ports = Vec::new();
    let refused = loop {
        match make_port(file.as_raw_fd()) {
            Ok(port) => ports.push(port),
            Err(error) => break error,
        }
    };
    assert_eq!(refused, libc::EAGAIN);
    assert!(ports.len() > 100, "{}", ports.len());
    destroy(ports.pop().expect("one"));
    ports.push(port_of(&file));
    assert_eq!(make_port(file.as_raw_fd()), Err(libc::EAGAIN));
    ports.into_iter().for_each(destroy);
}
