//! Bytes and open files over a socket.
//!
//! Once a thread has been welcomed, at most one file goes with what is sent at once, and a receiver
//! hears whether more came.

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::{ManuallyDrop, MaybeUninit};
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use rustix::cmsg_space;
use rustix::fs::{AtFlags, FileType, Mode, OFlags, StatxFlags, open, statx};
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
};

/// Files being closed, on threads of their own.
static CLOSING: AtomicUsize = AtomicUsize::new(0);
/// Files that go together at the most: what a welcome brings.
pub(crate) const MOST_AT_ONCE: usize = 3;
/// The stack of a thread that closes a file.
const CLOSER_STACK: usize = 64 << 10;

/// An open file that came from another process.
///
/// To close it may take that process's help, and time: a file system of its own has to answer, a
/// socket may linger. So it is closed on a thread of its own, and nobody waits.
#[derive(Debug)]
pub struct Passed(ManuallyDrop<OwnedFd>);

impl Passed {
    pub(crate) fn new(file: OwnedFd) -> Passed {
        Passed(ManuallyDrop::new(file))
    }

    /// The descriptor, for one who trusts the other process.
    pub fn into_inner(self) -> OwnedFd {
        let mut whole = ManuallyDrop::new(self);
        // SAFETY: `whole` is never dropped, nor used after this.
        unsafe { ManuallyDrop::take(&mut whole.0) }
    }

    /// The same file, opened once more to be read only. For memory files: what is in a file
    /// system might have to be asked for.
    pub fn read_only(&self) -> Option<Passed> {
        let path = format!("/proc/self/fd/{}", self.0.as_raw_fd());
        let flags = OFlags::RDONLY | OFlags::CLOEXEC;
        open(path, flags, Mode::empty()).ok().map(Passed::new)
    }

    /// Has what is left closed by a thread. If there is none to be had, as when the user has all
    /// the threads that Linux allows, it stays until this is called again: to close it here could
    /// take for ever.
    pub fn close_left() {
        if left().is_empty() {
            return;
        }
        let closer = thread::Builder::new()
            .name("close".into())
            .stack_size(CLOSER_STACK);
        let _ = closer.spawn(close_all);
    }

    /// How many are being closed, by whichever thread.
    pub fn closing() -> usize {
        CLOSING.load(Ordering::Relaxed)
    }

    /// What kind of file it is; `None` for one that has no place in a file system, as those that
    /// wait for events. What is known is enough: nobody is asked.
    pub fn kind(&self) -> Option<FileType> {
        let flags = AtFlags::EMPTY_PATH | AtFlags::STATX_DONT_SYNC;
        let known = statx(&*self.0, c"", flags, StatxFlags::TYPE).ok()?;
        match FileType::from_raw_mode(known.stx_mode.into()) {
            FileType::Unknown => None,
            kind => Some(kind),
        }
    }
}

/// A file that is closed with this value, and counted until then.
#[derive(Debug)]
struct Closing(Option<OwnedFd>);

impl Closing {
    fn begin(file: OwnedFd) -> Closing {
        CLOSING.fetch_add(1, Ordering::Relaxed);
        Closing(Some(file))
    }
}

impl Drop for Closing {
    fn drop(&mut self) {
        drop(self.0.take());
        CLOSING.fetch_sub(1, Ordering::Relaxed);
    }
}

impl AsFd for Passed {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl Drop for Passed {
    fn drop(&mut self) {
        // SAFETY: the value is not used after this.
        let file = unsafe { ManuallyDrop::take(&mut self.0) };
        let file = Passed::new(file);
        // A pipe is closed at once, whoever made it.
        if file.kind() == Some(FileType::Fifo) {
            return drop(file.into_inner());
        }
        let file = file.into_inner();
        left().push(Closing::begin(file));
        Passed::close_left();
    }
}

/// Files that are to be closed, and that no thread has taken yet.
fn left() -> MutexGuard<'static, Vec<Closing>> {
    static LEFT: Mutex<Vec<Closing>> = Mutex::new(Vec::new());
    LEFT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Closes what is left, one after the other.
fn close_all() {
    loop {
        // The table is free again before the file is closed.
        let next = left().pop();
        match next {
            Some(closing) => drop(closing),
            None => return,
        }
    }
}

/// What came at once.
#[derive(Debug)]
pub struct Received {
    /// Bytes; none at the end of the stream.
    pub count: usize,
    /// The file that came with them.
    pub file: Arrival,
}

/// Which file came.
#[derive(Debug)]
pub enum Arrival {
    /// None.
    None,
    /// One.
    One(Passed),
    /// One that this process had no room for.
    Lost,
    /// More than one. They are closed already.
    TooMany,
}

/// Sends bytes, or the first of them, and a few files with these.
///
/// # Errors
///
/// What the socket says; nothing was sent then. A peer that hung up raises no signal.
pub fn send(socket: impl AsFd, bytes: &[u8], files: &[BorrowedFd<'_>]) -> io::Result<usize> {
    // Without files there are no parts for Linux to gather.
    if files.is_empty() {
        return Ok(rustix::net::send(socket, bytes, SendFlags::NOSIGNAL)?);
    }
    let mut space = [MaybeUninit::uninit(); cmsg_space!(ScmRights(MOST_AT_ONCE))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !control.push(SendAncillaryMessage::ScmRights(files)) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let parts = [IoSlice::new(bytes)];
    Ok(sendmsg(socket, &parts, &mut control, SendFlags::NOSIGNAL)?)
}

/// Receives what there is.
///
/// # Errors
///
/// What the socket says.
pub fn receive(socket: impl AsFd, room: &mut [u8]) -> io::Result<Received> {
    let mut space = [MaybeUninit::uninit(); cmsg_space!(ScmRights(1))];
    let (count, mut files, cut) = receive_all(socket, room, &mut space)?;
    let file = match (files.pop(), cut) {
        (None, false) => Arrival::None,
        (None, true) => Arrival::Lost,
        (Some(file), false) if files.is_empty() => Arrival::One(file),
        (Some(_), _) => Arrival::TooMany,
    };
    Ok(Received { count, file })
}

/// Receives what there is from one who is trusted, with as many files as come.
///
/// # Errors
///
/// What the socket says.
pub fn receive_files(socket: impl AsFd, room: &mut [u8]) -> io::Result<(usize, Vec<OwnedFd>)> {
    let mut space = [MaybeUninit::uninit(); cmsg_space!(ScmRights(MOST_AT_ONCE))];
    let (count, files, _) = receive_all(socket, room, &mut space)?;
    Ok((count, files.into_iter().map(Passed::into_inner).collect()))
}

/// Bytes, files, and whether there were more of these.
fn receive_all(
    socket: impl AsFd,
    room: &mut [u8],
    space: &mut [MaybeUninit<u8>],
) -> io::Result<(usize, Vec<Passed>, bool)> {
    let mut control = RecvAncillaryBuffer::new(space);
    let mut parts = [IoSliceMut::new(room)];
    let message = recvmsg(socket, &mut parts, &mut control, RecvFlags::CMSG_CLOEXEC)?;
    let mut files = Vec::new();
    for part in control.drain() {
        if let RecvAncillaryMessage::ScmRights(some) = part {
            files.extend(some.map(Passed::new));
        }
    }
    let cut = message.flags.contains(ReturnFlags::CTRUNC);
    Ok((message.bytes, files, cut))
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::io::Read;

    use super::*;

    #[test]
    fn file_that_no_thread_could_close_is_closed_later() {
        let (reader, writer) = rustix::pipe::pipe().expect("a pipe");
        left().push(Closing::begin(writer));
        assert!(Passed::closing() > 0, "it counts");
        Passed::close_left();
        let end = File::from(reader).read(&mut [0]).expect("readable");
        assert_eq!(end, 0, "nobody has it any more");
    }
}
