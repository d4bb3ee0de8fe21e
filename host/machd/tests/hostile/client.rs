//! A session under attack, and a client that sends it whatever it likes.

use std::fs::File;
use std::io::{IoSlice, Read, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::path::Path;

use mach_kernel::{BootstrapCall, Name, Request, Value};
use machd::private::{Private, Stepped};
use machd::protocol::{
    FromKernel, Greeting, Memory, ToKernel, VERSION, Welcome, read_frame, write_frame,
};
use machd::transfer;
use machd::transfer::Arrival;
use rustix::net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};
use rustix::process::Pid;

pub(crate) struct Session(pub(crate) Private);

impl Session {
    pub(crate) fn start() -> Session {
        Session(Private::start().expect("started"))
    }

    pub(crate) fn connect(&self) -> Client {
        Client::connect(&self.0.socket())
    }

    /// Joins as a thread of the task that `image` tells from this process's others. A process
    /// is one image at a time, so another `image` ends the task before.
    pub(crate) fn join(&self, image: [u8; 16]) -> Client {
        self.connect().joined(image)
    }

    pub(crate) fn still_serves(&self) {
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

pub(crate) struct Client {
    pub(crate) stream: UnixStream,
    input: Vec<u8>,
}

impl Client {
    pub(crate) fn connect(socket: &Path) -> Client {
        Client::over(UnixStream::connect(socket).expect("somebody listens"))
    }

    pub(crate) fn over(stream: UnixStream) -> Client {
        let input = Vec::new();
        Client { stream, input }
    }

    pub(crate) fn greet(&mut self, image: [u8; 16]) {
        let version = VERSION;
        self.send(&Greeting { version, image }.to_bytes());
    }

    pub(crate) fn joined(mut self, image: [u8; 16]) -> Client {
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
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let _ = self.stream.write_all(bytes);
    }

    /// Joins a session as that process.
    pub(crate) fn step_in(session: &mut Stepped, process: Pid) -> Client {
        let mut client = Client::over(session.connect(process).expect("connected"));
        client.greet([1; 16]);
        while session.step().expect("stepped") {}
        client
            .stream
            .read_exact(&mut [0; Welcome::SIZE])
            .expect("a welcome");
        client
    }

    /// Asks, and lets the session answer.
    pub(crate) fn step(
        &mut self,
        session: &mut Stepped,
        request: Request<Memory>,
    ) -> mach_kernel::Reply<Memory> {
        self.ask(&ToKernel::Request(request));
        while session.step().expect("stepped") {}
        self.reply()
    }

    pub(crate) fn ask(&mut self, what: &ToKernel) {
        self.send(&frame(what));
    }

    pub(crate) fn call(&mut self, request: Request<Memory>) -> Value<Memory> {
        self.ask(&ToKernel::Request(request));
        self.reply().expect("success")
    }

    /// Sends bytes, and with them the writing end of a pipe, so many times.
    pub(crate) fn pass(&mut self, bytes: &[u8], count: usize) -> Witness {
        let (reader, writer) = rustix::pipe::pipe().expect("a pipe");
        self.pass_files(bytes, &vec![writer.as_fd(); count]);
        Witness(reader.into())
    }

    pub(crate) fn pass_files(&mut self, bytes: &[u8], files: &[BorrowedFd]) {
        pass_files(&self.stream, bytes, files);
    }

    /// An answer, and the file that came with it.
    pub(crate) fn reply_with_file(&mut self) -> (mach_kernel::Reply<Memory>, Option<OwnedFd>) {
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

    pub(crate) fn reply(&mut self) -> mach_kernel::Reply<Memory> {
        self.reply_with_file().0
    }

    /// Everything until the session hangs up.
    pub(crate) fn rest(&mut self) -> Vec<u8> {
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
pub(crate) struct Witness(File);

impl Witness {
    /// Waits until nobody has the writing end any more.
    pub(crate) fn sees_the_end(self) {
        assert_eq!(self.rest(), b"");
    }

    pub(crate) fn rest(mut self) -> Vec<u8> {
        let mut rest = Vec::new();
        self.0.read_to_end(&mut rest).expect("readable");
        rest
    }
}

pub(crate) fn pass_files(socket: &UnixStream, bytes: &[u8], files: &[BorrowedFd]) {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(253))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    assert!(control.push(SendAncillaryMessage::ScmRights(files)));
    let parts = [IoSlice::new(bytes)];
    let sent = sendmsg(socket, &parts, &mut control, SendFlags::NOSIGNAL).expect("sent");
    assert_eq!(sent, bytes.len());
}

pub(crate) fn frame(what: &ToKernel) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_frame(what, &mut bytes).expect("small");
    bytes
}
