//! The session's end of a thread's slot, with the bell that the thread rings and the socket that
//! wakes it.
//!
//! The session makes all of it, so that the thread's ends have no say in how these behave. The bell
//! is only waited for, and never read. The waker is a socket and no pipe: who writes to a pipe waits
//! until its reader has got what it reads, which may take for ever if the memory to read into is a
//! file of somebody's own file system. It is as good as empty: a thread that is woken without
//! reading fills nothing but its own. The session's end is nowhere else, so a thread that sleeps at
//! the other hears of the session's end, whichever way that comes.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;

use rustix::event::{EventfdFlags, eventfd};
use rustix::io::Errno;
use rustix::net::{
    AddressFamily, SendFlags, Shutdown, SocketFlags, SocketType, send, shutdown, socketpair,
    sockopt,
};

use crate::connection::Gone;
use crate::files;
use crate::slot::{Asked, Slot};
use crate::transfer::MOST_AT_ONCE;

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
    pub(crate) fn all(&self) -> [BorrowedFd<'_>; MOST_AT_ONCE] {
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
    /// As many as take a sixteenth of the descriptors that this process may have: files, polls and
    /// memory on its way take seven eighths, and every connection and process one.
    fn default() -> Lines {
        Lines::at_most(MOST.min(files::descriptors() / 32))
    }
}

impl Lines {
    pub(crate) fn at_most(most: usize) -> Lines {
        let counted = Arc::new(());
        Lines { counted, most }
    }

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
        let (family, kind) = (AddressFamily::UNIX, SocketType::STREAM);
        let (sleeper, waker) = socketpair(family, kind, SocketFlags::CLOEXEC, None)?;
        // Nobody would read what the thread says there.
        shutdown(&waker, Shutdown::Read)?;
        // As little as a socket can hold: one byte wakes as well as many.
        sockopt::set_socket_send_buffer_size(&waker, 0)?;
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
            waker: sleeper,
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
    pub(crate) fn answer(&self, bytes: Option<&[u8]>) -> Result<(), Gone> {
        if self.slot.answer(self.taken, bytes) {
            match send(&self.waker, &[0], SendFlags::DONTWAIT | SendFlags::NOSIGNAL) {
                // Who does not read what is there has enough to wake up.
                Ok(_) | Err(Errno::AGAIN) => {}
                // To be hung up on wakes up, too.
                Err(_) => return Err(Gone),
            }
        }
        Ok(())
    }

    pub(crate) fn watch(&mut self, watched: bool) {
        self.is_watched = watched;
        self.slot.watch(watched);
    }
}
