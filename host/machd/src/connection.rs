//! What a thread says and is told, by its slot and its socket, never blocking.
//!
//! What is in the slot says how many frames were said before it, so there is one order in all that a
//! thread says.

use std::collections::VecDeque;
use std::io;
use std::mem;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::time::Instant;

use mach_kernel::{Reply, Request, ThreadId};

use crate::carried::Carried;
use crate::line::{Ends, Line};
use crate::process::Peer;
use crate::protocol::{self, FrameError, FromKernel, Greeting, Memory, ToKernel, Welcome};
use crate::slot::ANSWER_ROOM;
use crate::transfer::{self, Arrival, Passed};

/// What one read takes at the most.
pub(crate) const CHUNK: usize = 64 << 10;

/// One thread's connection.
#[derive(Debug)]
pub(crate) struct Connection {
    pub(crate) socket: UnixStream,
    pub(crate) peer: Peer,
    pub(crate) since: Instant,
    /// Which of all connections that ever were it is.
    pub(crate) number: u64,
    /// The thread, once the greeting has come.
    pub(crate) thread: Option<ThreadId>,
    /// A request is under way.
    pub(crate) busy: bool,
    /// The peer will be told nothing more; the connection closes when `output` is empty.
    pub(crate) closing: bool,
    /// What of its bytes are on its process's account.
    pub(crate) charged: usize,
    /// The loop was asked to tell when the socket can be written.
    pub(crate) wants_write: bool,
    /// Once the thread is welcome, unless there was nothing to make one of.
    pub(crate) line: Option<Line>,
    /// The request under way came by the slot.
    by_slot: bool,
    input: Vec<u8>,
    /// Bytes of `input` that were taken. They are moved away once for a chunk, and not for each
    /// of the frames in it.
    used: usize,
    /// Bytes of the stream that were taken.
    taken: u64,
    /// Frames that were taken.
    frames: u32,
    /// What came and is not claimed by a frame yet.
    arrived: Option<Arrived>,
    output: VecDeque<u8>,
    /// Goes with the first byte of `output`.
    enclosed: Option<Enclosure>,
}

/// What goes with an answer.
#[derive(Debug)]
pub(crate) enum Enclosure {
    /// A file of another process.
    File(Arc<Passed>),
    /// What has a message's memory.
    Memory(Arc<Carried>),
    /// One of this process.
    Own(OwnedFd),
    /// The thread's ends of its line.
    Ends(Ends),
}

impl Enclosure {
    fn files(&self) -> Vec<BorrowedFd<'_>> {
        match self {
            Enclosure::File(file) => vec![file.as_fd()],
            Enclosure::Memory(file) => vec![file.as_fd()],
            Enclosure::Own(file) => vec![file.as_fd()],
            Enclosure::Ends(ends) => ends.all().into(),
        }
    }
}

/// A file, and the part of the stream it came with.
#[derive(Debug)]
struct Arrived {
    start: u64,
    end: u64,
    /// `None` if there was no room for it.
    file: Option<Passed>,
}

/// What a thread said, and where.
#[derive(Debug)]
pub(crate) enum Said {
    /// A request, which brings no file.
    InSlot(Request<Memory>),
    OverSocket(ToKernel),
}

/// What a thread may still say in this turn: others want to be heard, too.
#[derive(Debug)]
pub(crate) struct Share {
    /// A request from the slot.
    request: bool,
    /// A chunk from the socket, beyond what has been read.
    chunk: bool,
}

impl Share {
    pub(crate) fn whole() -> Share {
        Share {
            request: true,
            chunk: true,
        }
    }
}

/// Why a connection is over.
#[derive(Debug)]
pub(crate) struct Gone;

impl From<io::Error> for Gone {
    fn from(_: io::Error) -> Gone {
        Gone
    }
}

impl From<rustix::io::Errno> for Gone {
    fn from(_: rustix::io::Errno) -> Gone {
        Gone
    }
}

impl From<FrameError> for Gone {
    fn from(_: FrameError) -> Gone {
        Gone
    }
}

impl Connection {
    pub(crate) fn new(socket: UnixStream, peer: Peer, number: u64) -> Connection {
        Connection {
            socket,
            peer,
            since: Instant::now(),
            number,
            thread: None,
            busy: false,
            closing: false,
            charged: 0,
            wants_write: false,
            line: None,
            by_slot: false,
            input: Vec::new(),
            used: 0,
            taken: 0,
            frames: 0,
            arrived: None,
            output: VecDeque::new(),
            enclosed: None,
        }
    }

    /// Reads one chunk of what is there. `false` if there was nothing.
    pub(crate) fn fill(&mut self, chunk: &mut [u8]) -> Result<bool, Gone> {
        match transfer::receive(&self.socket, chunk) {
            Ok(received) if received.count == 0 => Err(Gone),
            Ok(received) => {
                self.input.drain(..mem::take(&mut self.used));
                // A peer may be at most one frame and one chunk ahead of its reply.
                if self.input.len() > protocol::MAX_FRAME + CHUNK {
                    return Err(Gone);
                }
                let bytes = &chunk[..received.count];
                self.keep(received.file, bytes.len())?;
                self.input.extend_from_slice(bytes);
                Ok(true)
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(false),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(true),
            Err(_) => Err(Gone),
        }
    }

    /// Keeps the file that came with so many bytes. A stranger brings none, and a thread one at a
    /// time.
    fn keep(&mut self, file: Arrival, count: usize) -> Result<(), Gone> {
        let file = match file {
            Arrival::None => return Ok(()),
            Arrival::TooMany => return Err(Gone),
            Arrival::Lost => None,
            Arrival::One(file) => Some(file),
        };
        if self.thread.is_none() || self.arrived.is_some() {
            return Err(Gone);
        }
        let start = self.taken + (self.input.len() - self.used) as u64;
        let end = start + count as u64;
        self.arrived = Some(Arrived { start, end, file });
        Ok(())
    }

    /// The file that came with the frame just taken, which must have come if it was `announced`
    /// and must not if it was not. `None` if there was no room for it.
    pub(crate) fn file(&mut self, announced: bool) -> Result<Option<Passed>, Gone> {
        match self.arrived.take() {
            Some(arrived) if announced && arrived.start < self.taken => Ok(arrived.file),
            // It may be the next frame's.
            Some(arrived) if !announced && arrived.end > self.taken => {
                self.arrived = Some(arrived);
                Ok(None)
            }
            None if !announced => Ok(None),
            _ => Err(Gone),
        }
    }

    /// Takes the greeting, once it has all come.
    pub(crate) fn greeting(&mut self) -> Result<Option<Greeting>, Gone> {
        let Some(bytes) = self.input.first_chunk::<{ Greeting::SIZE }>() else {
            return Ok(None);
        };
        let greeting = Greeting::from_bytes(bytes).ok_or(Gone)?;
        self.use_up(Greeting::SIZE);
        Ok(Some(greeting))
    }

    /// True if there is a request in the slot that can be taken: who does not read its answers is
    /// not asked for more.
    pub(crate) fn is_asked(&self) -> bool {
        !self.has_output()
            && self
                .line
                .as_ref()
                .is_some_and(|line| line.asked().is_some())
    }

    /// Takes what the thread said next, once it has all come.
    pub(crate) fn next(
        &mut self,
        share: &mut Share,
        chunk: &mut [u8],
    ) -> Result<Option<Said>, Gone> {
        loop {
            // In this order: what was in the slot before a frame was said is seen with it.
            let asked = self.line.as_ref().and_then(Line::asked);
            if let Some(asked) = asked.filter(|asked| asked.frames == self.frames) {
                if !mem::take(&mut share.request) {
                    return Ok(None);
                }
                let line = self.line.as_mut().ok_or(Gone)?;
                let request = match protocol::decode(line.take(asked)?)? {
                    ToKernel::Request(request) => request,
                    ToKernel::Cancel | ToKernel::ThreadEnded => return Err(Gone),
                };
                self.by_slot = true;
                return Ok(Some(Said::InSlot(request)));
            }
            if let Some(frame) = self.frame()? {
                return Ok(Some(Said::OverSocket(frame)));
            }
            // Frames that were said before what is in the slot are there to be read. Of one who goes
            // on and on with these, more is read in the next turn.
            if asked.is_none() || !mem::take(&mut share.chunk) {
                return Ok(None);
            } else if !self.fill(chunk)? {
                return Err(Gone);
            }
        }
    }

    fn frame(&mut self) -> Result<Option<ToKernel>, Gone> {
        let Some((frame, taken)) = protocol::read_frame(&self.input[self.used..])? else {
            return Ok(None);
        };
        if let ToKernel::Request(_) = frame {
            self.by_slot = false;
        }
        self.frames = self.frames.wrapping_add(1);
        self.use_up(taken);
        Ok(Some(frame))
    }

    fn use_up(&mut self, count: usize) {
        self.taken += count as u64;
        self.used += count;
        if self.used < self.input.len() {
            return;
        }
        self.used = 0;
        self.input.clear();
        if self.input.capacity() > 4 * CHUNK {
            self.input = Vec::new();
        }
    }

    /// Answers the greeting, and passes the ends of the thread's line.
    pub(crate) fn welcome(&mut self, welcome: Welcome, ends: Option<Ends>) -> Result<(), Gone> {
        self.output.extend(welcome.to_bytes());
        self.enclosed = ends.map(Enclosure::Ends);
        self.flush()
    }

    /// Says the answer, and passes the file that goes with it.
    pub(crate) fn answer(
        &mut self,
        reply: Reply<Memory>,
        file: Option<Enclosure>,
    ) -> Result<(), Gone> {
        self.busy = false;
        let mut frame = Vec::from(std::mem::take(&mut self.output));
        protocol::write_frame(&FromKernel::Reply(reply), &mut frame)?;
        let line = self.line.as_ref().filter(|_| self.by_slot);
        if let Some(line) = line {
            let body = &frame[protocol::FRAME_HEAD..];
            if file.is_none() && body.len() <= ANSWER_ROOM {
                line.answer(Some(body))?;
                frame.clear();
                self.output = frame.into();
                return Ok(());
            }
            line.answer(None)?;
        }
        self.output = frame.into();
        self.enclosed = file;
        self.flush()
    }

    /// Writes what can be written now.
    pub(crate) fn flush(&mut self) -> Result<(), Gone> {
        while !self.output.is_empty() {
            let files = self
                .enclosed
                .as_ref()
                .map_or_else(Vec::new, Enclosure::files);
            match transfer::send(&self.socket, self.output.as_slices().0, &files) {
                Ok(count) => {
                    self.output.drain(..count);
                    self.enclosed = None;
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                // More files are on their way than Linux lets a user have. Who misses one knows
                // that there was no room for it.
                Err(error) if error.raw_os_error() == Some(libc::ETOOMANYREFS) => {
                    self.enclosed = None;
                }
                Err(_) => return Err(Gone),
            }
        }
        if self.output.capacity() > 4 * CHUNK {
            self.output = VecDeque::new();
        }
        if self.closing { Err(Gone) } else { Ok(()) }
    }

    /// Bytes that wait here: of a frame that has not all come, or of answers that nobody reads.
    pub(crate) fn held(&self) -> usize {
        self.input.len() - self.used + self.output.len()
    }

    pub(crate) fn has_output(&self) -> bool {
        !self.output.is_empty()
    }
}
