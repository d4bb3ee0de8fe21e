//! What tasks poll: a pipe for each, readable while a message waits.
//!
//! The task gets the reading end. One byte is in the pipe while a message waits, and none
//! otherwise; once there is nothing to receive from any more, the writing end is closed. Whatever
//! a task does with its end, which it opens anew, this process's two never wait for room or bytes.
//! They wait for a task that is reading, against the rules, and whose memory for that is not there yet.

use std::collections::HashMap;
use std::io;
use std::os::fd::{AsRawFd, OwnedFd};

use mach_kernel::PollId;
use rustix::fs::{Mode, OFlags, open};
use rustix::pipe::{PipeFlags, fcntl_setpipe_size, pipe_with};

use crate::files;

/// The least that a pipe can have.
const PIPE_SIZE: usize = 4096;

#[derive(Debug, Default)]
pub(crate) struct Polls(HashMap<PollId, Poll>);

#[derive(Debug, Default)]
struct Poll {
    is_readable: bool,
    /// Made when it is first handed out.
    pipe: Option<Pipe>,
}

#[derive(Debug)]
struct Pipe {
    reader: OwnedFd,
    writer: OwnedFd,
}

/// How much a session may poll: each takes two descriptors, and all together a quarter of what
/// this process may have.
pub(crate) fn room() -> usize {
    files::descriptors() / 8
}

impl Polls {
    /// Takes note of what the kernel says.
    pub(crate) fn set(&mut self, id: PollId, is_readable: bool) {
        let poll = self.0.entry(id).or_default();
        poll.is_readable = is_readable;
        if let Some(pipe) = &poll.pipe {
            pipe.set(is_readable);
        }
    }

    /// A reading end of the task's own.
    ///
    /// # Errors
    ///
    /// When this process has no descriptors left.
    pub(crate) fn reader(&mut self, id: PollId) -> io::Result<OwnedFd> {
        let poll = self.0.entry(id).or_default();
        let pipe = match poll.pipe.take() {
            Some(pipe) => pipe,
            None => Pipe::new(poll.is_readable)?,
        };
        poll.pipe.insert(pipe).open()
    }

    /// Closes the writing end.
    pub(crate) fn end(&mut self, id: PollId) {
        self.0.remove(&id);
    }
}

impl Pipe {
    fn new(is_readable: bool) -> io::Result<Pipe> {
        let (reader, writer) = pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?;
        // If it stays as large as it is, that costs nothing yet.
        let _ = fcntl_setpipe_size(&writer, PIPE_SIZE);
        let pipe = Pipe { reader, writer };
        if is_readable {
            pipe.set(true);
        }
        Ok(pipe)
    }

    /// Opens the reading end once more. A duplicate would share its flags with this process, which
    /// reads without waiting.
    fn open(&self) -> io::Result<OwnedFd> {
        let path = format!("/proc/self/fd/{}", self.reader.as_raw_fd());
        let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC;
        Ok(open(path, flags, Mode::empty())?)
    }

    /// Puts a byte in, or takes it out. A task that has taken it out itself, against the rules,
    /// has harmed nobody else.
    fn set(&self, is_readable: bool) {
        let _ = if is_readable {
            rustix::io::write(&self.writer, &[1])
        } else {
            rustix::io::read(&self.reader, &mut [0; 8])
        };
    }
}
