//! Bytes in and out of one socket, never blocking.

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::time::Instant;

use mach_kernel::{Reply, ThreadId};
use serde::de::DeserializeOwned;

use crate::process::Peer;
use crate::protocol::{self, FrameError, FromKernel, Greeting, Memory, Welcome};

/// What one read takes at the most.
const CHUNK: usize = 64 << 10;

/// One thread's connection.
#[derive(Debug)]
pub(crate) struct Connection {
    pub(crate) socket: UnixStream,
    pub(crate) peer: Peer,
    pub(crate) since: Instant,
    /// The thread, once the greeting has come.
    pub(crate) thread: Option<ThreadId>,
    /// A request is under way.
    pub(crate) busy: bool,
    /// The peer will be told nothing more; the connection closes when `output` is empty.
    pub(crate) closing: bool,
    /// The loop was asked to tell when the socket can be written.
    pub(crate) wants_write: bool,
    input: Vec<u8>,
    output: VecDeque<u8>,
}

/// Why a connection is over.
#[derive(Debug)]
pub(crate) struct Gone;

impl From<io::Error> for Gone {
    fn from(_: io::Error) -> Gone {
        Gone
    }
}

impl From<FrameError> for Gone {
    fn from(_: FrameError) -> Gone {
        Gone
    }
}

impl Connection {
    pub(crate) fn new(socket: UnixStream, peer: Peer) -> Connection {
        Connection {
            socket,
            peer,
            since: Instant::now(),
            thread: None,
            busy: false,
            closing: false,
            wants_write: false,
            input: Vec::new(),
            output: VecDeque::new(),
        }
    }

    /// Reads one chunk of what is there. `false` if there was nothing.
    pub(crate) fn fill(&mut self) -> Result<bool, Gone> {
        let mut chunk = [0; CHUNK];
        match self.socket.read(&mut chunk) {
            Ok(0) => Err(Gone),
            Ok(count) => {
                // A peer may be at most one frame and one chunk ahead of its reply.
                if self.input.len() > protocol::MAX_FRAME + CHUNK {
                    return Err(Gone);
                }
                self.input.extend_from_slice(&chunk[..count]);
                Ok(true)
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(false),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(true),
            Err(_) => Err(Gone),
        }
    }

    /// Takes the greeting, once it has all come.
    pub(crate) fn greeting(&mut self) -> Result<Option<Greeting>, Gone> {
        let Some(bytes) = self.input.first_chunk::<{ Greeting::SIZE }>() else {
            return Ok(None);
        };
        let greeting = Greeting::from_bytes(bytes).ok_or(Gone)?;
        self.input.drain(..Greeting::SIZE);
        Ok(Some(greeting))
    }

    /// Takes the next frame, once it has all come.
    pub(crate) fn frame<T: DeserializeOwned>(&mut self) -> Result<Option<T>, Gone> {
        let Some((frame, taken)) = protocol::read_frame(&self.input)? else {
            return Ok(None);
        };
        if taken == self.input.len() && self.input.capacity() <= 4 * CHUNK {
            self.input.clear();
        } else if taken == self.input.len() {
            self.input = Vec::new();
        } else {
            self.input.drain(..taken);
        }
        Ok(Some(frame))
    }

    pub(crate) fn welcome(&mut self, welcome: Welcome) -> Result<(), Gone> {
        self.output.extend(welcome.to_bytes());
        self.flush()
    }

    pub(crate) fn answer(&mut self, reply: Reply<Memory>) -> Result<(), Gone> {
        self.busy = false;
        let mut frame = Vec::from(std::mem::take(&mut self.output));
        protocol::write_frame(&FromKernel::Reply(reply), &mut frame)?;
        self.output = frame.into();
        self.flush()
    }

    /// Writes what can be written now.
    pub(crate) fn flush(&mut self) -> Result<(), Gone> {
        while !self.output.is_empty() {
            match self.socket.write(self.output.as_slices().0) {
                Ok(count) => drop(self.output.drain(..count)),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => return Err(Gone),
            }
        }
        if self.closing { Err(Gone) } else { Ok(()) }
    }

    pub(crate) fn has_output(&self) -> bool {
        !self.output.is_empty()
    }
}
