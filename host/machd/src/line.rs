//! The session's end of a thread's slot, with the bell that the thread rings and the pipe that wakes
//! it.
//!
//! The session makes all of it, so that the thread's ends have no say in how these behave. The bell
//! is only waited for, and never read. The pipe is as good as empty: a thread that is woken without
//! reading fills nothing but its own. Its writing end is nowhere else, so a thread that sleeps there
//! hears of the session's end, whichever way that comes.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;

use rustix::event::{EventfdFlags, eventfd};
use rustix::pipe::{PipeFlags, fcntl_setpipe_size, pipe_with};

use crate::connection::Gone;
use crate::files;
use crate::slot::{Asked, Slot};

/// The least that a pipe can have.
const PIPE_SIZE: usize = 4096;
/// Mappings of slots, at the most: Linux gives a process 65,530 of all kinds.
const MOST: usize = 32_000;

/// The session's end.
#[derive(Debug)]
pub(crate) struct Line {
    slot: Slot,
    pub(crate) bell: Arc<OwnedFd>,
    waker: OwnedFd,
    /// The number of the last request that was taken.
    taken: u32,
    /// It is among those that the session looks at.
    pub(crate) is_watched: bool,
    bytes: Vec<u8>,
    _counted: Arc<()>,
}

/// What the thread gets of it, in the order in which it is passed.
#[derive(Debug)]
pub(crate) struct Ends {
    slot: OwnedFd,
    bell: Arc<OwnedFd>,
    waker: OwnedFd,
}

impl Ends {
    /// How many there are.
    pub(crate) const COUNT: usize = 3;

    pub(crate) fn all(&self) -> [BorrowedFd<'_>; Ends::COUNT] {
        [self.slot.as_fd(), self.bell.as_fd(), self.waker.as_fd()]
    }
}

/// Counts lines, which take memory and two descriptors each.
#[derive(Debug)]
pub(crate) struct Lines {
    counted: Arc<()>,
    most: usize,
}

impl Default for Lines {
    /// As many as take a quarter of the descriptors that this process may have.
    fn default() -> Lines {
        Lines {
            counted: Arc::new(()),
            most: MOST.min(files::descriptors() / 8),
        }
    }
}

impl Lines {
    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        Arc::strong_count(&self.counted) - 1
    }

    /// A line for a thread, unless there are too many or Linux has nothing for it. A thread without
    /// one says everything over its socket.
    pub(crate) fn open(&self) -> Option<(Line, Ends)> {
        (self.count() < self.most).then_some(())?;
        Line::new(Arc::clone(&self.counted)).ok()
    }
}

impl Line {
    fn new(counted: Arc<()>) -> io::Result<(Line, Ends)> {
        let (slot, file) = Slot::make()?;
        let bell = Arc::new(eventfd(0, EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK)?);
        let (reader, waker) = pipe_with(PipeFlags::CLOEXEC)?;
        // Only this end: the thread sleeps at the other.
        rustix::io::ioctl_fionbio(&waker, true)?;
        // If it stays as large as it is, that costs nothing yet.
        let _ = fcntl_setpipe_size(&waker, PIPE_SIZE);
        let line = Line {
            slot,
            bell: Arc::clone(&bell),
            waker,
            taken: 0,
            is_watched: false,
            bytes: Vec::new(),
            _counted: counted,
        };
        let ends = Ends {
            slot: file,
            bell,
            waker: reader,
        };
        Ok((line, ends))
    }

    /// What the thread asks that has not been taken.
    pub(crate) fn asked(&self) -> Option<Asked> {
        self.slot.asked(self.taken)
    }

    /// Takes a request: its bytes, which nobody can change any more.
    pub(crate) fn take(&mut self, asked: Asked) -> Result<&[u8], Gone> {
        self.taken = asked.number;
        let read = self.slot.read_request(asked, &mut self.bytes);
        read.map(|()| &*self.bytes).ok_or(Gone)
    }

    /// Answers the request that was taken last, or says that the answer comes over the socket.
    pub(crate) fn answer(&self, bytes: Option<&[u8]>) {
        if self.slot.answer(self.taken, bytes) {
            // Whoever does not read what is in the pipe has enough there to wake up.
            let _ = rustix::io::write(&self.waker, &[0]);
        }
    }

    pub(crate) fn watch(&mut self, watched: bool) {
        self.is_watched = watched;
        self.slot.watch(watched);
    }
}
