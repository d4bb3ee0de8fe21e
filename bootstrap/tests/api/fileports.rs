//! File ports: open files that go to other processes, and when they are closed.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::os::fd::{AsRawFd, OwnedFd};

use bootstrap::{Cause, Errno, Fileport, Message, OwnedSemaphore, SendRight};

use crate::common::{pair, pipe, scenario};
use crate::objects::puppet_with;

fn open(port: &Fileport) -> File {
    port.open().expect("the file can be opened").into()
}

#[test]
fn end_of_a_pipe_sent_to_another_process_is_written_there_and_read_here() {
    scenario(|| {
        let (mut reader, writer) = pipe().expect("a pipe");
        let port = Fileport::try_from(OwnedFd::from(writer)).expect("a port");
        let mut puppet = puppet_with(Message::new(1).with_right(port));
        assert_eq!(puppet.tell("append one"), "done");
        assert_eq!(puppet.tell("append two"), "done");
        // Neither this process nor a message has the writer's end any more.
        assert_eq!(puppet.tell("let-go"), "done");
        let mut text = String::new();
        reader.read_to_string(&mut text).expect("the pipe ends");
        assert_eq!(text, "onetwo");
    });
}

#[test]
fn end_of_a_pipe_held_by_a_killed_process_is_closed() {
    scenario(|| {
        let (mut reader, writer) = pipe().expect("a pipe");
        let port = Fileport::try_from(OwnedFd::from(writer)).expect("a port");
        puppet_with(Message::new(1).with_right(port)).kill();
        assert_eq!(reader.read(&mut [0]).expect("the pipe ends"), 0);
    });
}

#[test]
fn end_of_a_pipe_in_a_message_stays_open_until_the_message_is_destroyed() {
    scenario(|| {
        let (mut reader, writer) = pipe().expect("a pipe");
        let (port, sender) = pair();
        let message = Message::new(1).with_right(Fileport::new(&writer).expect("a port"));
        drop(writer);
        sender
            .send(message, bootstrap::Deadline::NOW)
            .expect("there is room");
        let right = crate::common::receive(&port).take_send(0).expect("a right");
        let file = Fileport::from(right);
        open(&file).write_all(b"x").expect("somebody reads");
        drop(file);
        let mut text = String::new();
        reader.read_to_string(&mut text).expect("the pipe ends");
        assert_eq!(text, "x");
    });
}

#[test]
fn file_opened_twice_shares_its_offset() {
    scenario(|| {
        let file = tempfile();
        let port = Fileport::new(&file).expect("a port");
        let (mut one, mut two) = (open(&port), open(&port));
        assert_ne!(one.as_raw_fd(), two.as_raw_fd());
        one.write_all(b"12345").expect("there is room");
        assert_eq!(two.stream_position().expect("an offset"), 5);
        two.rewind().expect("it can be read again");
        let mut text = String::new();
        one.read_to_string(&mut text).expect("it is text");
        assert_eq!(text, "12345");
    });
}

#[test]
fn descriptor_of_a_port_is_closed_on_exec() {
    scenario(|| {
        let (_reader, writer) = pipe().expect("a pipe");
        let port = Fileport::new(&writer).expect("a port");
        let file = port.open().expect("the file can be opened");
        // SAFETY: the descriptor is open; the call reads its flags.
        let flags = unsafe { libc::fcntl(file.as_raw_fd(), libc::F_GETFD) };
        assert_eq!(flags & libc::FD_CLOEXEC, libc::FD_CLOEXEC);
    });
}

#[test]
fn each_port_of_a_file_is_another() {
    scenario(|| {
        let (_reader, writer) = pipe().expect("a pipe");
        let (one, two) = (Fileport::new(&writer), Fileport::new(&writer));
        let (one, two) = (one.expect("a port"), two.expect("a port"));
        assert_ne!(one, two);
        assert_ne!(one.name(), two.name());
        let right: SendRight = one.into();
        assert_eq!(right.references(), Ok(1));
    });
}

#[test]
fn right_to_something_else_opens_no_file_and_tells_the_errno() {
    scenario(|| {
        let (port, sender) = pair();
        let not_one = Fileport::from(sender);
        for _ in 0..2 {
            let error = not_one.open().expect_err("there is no file");
            assert_eq!(error.cause(), Cause::Errno(Errno::new(libc::EINVAL)));
            assert_eq!(
                error.to_string(),
                "fileport_makefd: EINVAL (22): Invalid argument"
            );
        }
        let error = OwnedFd::try_from(not_one).expect_err("there is no file");
        let Cause::Errno(errno) = error.cause() else {
            panic!("{error}")
        };
        assert_eq!(io::Error::from(errno).raw_os_error(), Some(libc::EINVAL));
        drop(port);
        let semaphore = OwnedSemaphore::new(0).expect("a semaphore");
        let right = semaphore.right().try_clone().expect("it lives");
        assert!(Fileport::from(right).open().is_err());
    });
}

/// A file without a name.
fn tempfile() -> File {
    let path = std::env::temp_dir().join(format!(
        "{}.{}",
        crate::common::unique("file"),
        std::process::id()
    ));
    let mut options = File::options();
    let options = options.read(true).write(true).create_new(true);
    let file = options.open(&path).expect("a new file");
    std::fs::remove_file(&path).expect("it is ours");
    file
}
