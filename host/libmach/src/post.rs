//! A thread's end of its slot: asking there, and waiting for the answer.

use std::ffi::c_void;
use std::io;
use std::os::fd::{AsRawFd, OwnedFd};

use machd::look::Look;
use machd::slot::{Answered, REQUEST_ROOM, Slot, may_write_up_to};
use rustix::io::Errno;
use rustix::process::{Resource, getrlimit};

use crate::signals::Held;

/// The slot, and what the session gave with it.
#[derive(Debug)]
pub(crate) struct Post {
    slot: Slot,
    /// The slot as a file.
    file: OwnedFd,
    /// Rung when the session may be asleep.
    bell: OwnedFd,
    /// Readable when the thread is to wake up; at its end when the session is.
    waker: OwnedFd,
    /// The number of the last request.
    number: u32,
    /// The session has been told to wake this thread, and has not done so as far as is known.
    is_asleep: bool,
    look: Look,
}

/// What a wait ended with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Waited {
    Answered(Answered),
    /// A signal was handled; the wait can go on.
    Interrupted,
}

impl Post {
    /// What a welcome brought. `None` if it is not what a session gives who has it to give.
    pub(crate) fn of(files: Vec<OwnedFd>, look: Look) -> Option<Post> {
        let [file, bell, waker] = <[OwnedFd; 3]>::try_from(files).ok()?;
        // Their numbers are the least that are free. The program has better uses for its last ones.
        let limit = getrlimit(Resource::Nofile).current;
        let most = [&file, &bell, &waker]
            .map(|file| file.as_raw_fd())
            .into_iter()
            .max();
        if limit.is_some_and(|limit| most.is_some_and(|most| most as u64 >= limit / 2)) {
            return None;
        }
        Some(Post {
            slot: Slot::map(&file).ok()?,
            file,
            bell,
            waker,
            number: 0,
            is_asleep: false,
            look,
        })
    }

    /// Asks, if there is room; so many frames were said before over the socket.
    pub(crate) fn ask(&mut self, request: &[u8], frames: u32) -> bool {
        if request.len() > REQUEST_ROOM {
            return false;
        }
        self.number = self.number.wrapping_add(1);
        if self.slot.ask(self.number, frames, request) {
            // If it cannot be rung any more, whoever sleeps here soon learns why.
            let _ = rustix::io::write(&self.bell, &1u64.to_ne_bytes());
        }
        true
    }

    /// Waits for the answer: with `interruptible`, until a signal is handled.
    pub(crate) fn wait(&mut self, interruptible: bool) -> io::Result<Waited> {
        // A signal that comes while it looks is handled when it sleeps, and ends that.
        let held = interruptible.then(Held::hold);
        let mut wait = self.look.begin();
        let outcome = loop {
            if let Some(answered) = self.slot.answered(self.number) {
                break self.wake().map(|()| Waited::Answered(answered));
            }
            if !self.look.again(&mut wait) {
                break self.sleep(held.as_ref());
            }
        };
        self.look.end(wait);
        outcome
    }

    fn sleep(&mut self, held: Option<&Held>) -> io::Result<Waited> {
        loop {
            if !self.is_asleep {
                self.slot.fall_asleep();
                self.is_asleep = true;
            }
            if let Some(answered) = self.slot.answered(self.number) {
                self.wake()?;
                return Ok(Waited::Answered(answered));
            }
            if let Some(held) = held {
                if held.sleep(&self.waker)? {
                    return Ok(Waited::Interrupted);
                }
            }
            self.is_asleep = !self.woken()?;
        }
    }

    /// Is no longer asleep. If the session has already seen that it was, there is a byte to read.
    fn wake(&mut self) -> io::Result<()> {
        if self.is_asleep && !self.slot.stay_awake() {
            while !self.woken()? {}
        }
        self.is_asleep = false;
        Ok(())
    }

    /// Sleeps until the session says so. `false` if it was something else.
    fn woken(&self) -> io::Result<bool> {
        match rustix::io::read(&self.waker, &mut [0]) {
            Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(_) => Ok(true),
            Err(Errno::INTR) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Copies the answer, which is so long.
    pub(crate) fn read_answer(&self, size: usize, into: &mut Vec<u8>) {
        self.slot.read_answer(size, into);
    }

    /// Copies a range of the own task that may not be readable, through the slot: Linux writes it
    /// there, and finds out. `None` if another way has to be found.
    pub(crate) fn read_memory(&self, address: u64, size: usize) -> Option<Option<Vec<u8>>> {
        if size > REQUEST_ROOM || !may_write_up_to(Slot::COPY_OFFSET + size as u64) {
            return None;
        }
        let (file, at) = (self.file.as_raw_fd(), Slot::COPY_OFFSET as libc::off_t);
        // SAFETY: the range is only a number to the kernel, which says so if there is nothing to
        // read.
        let count = unsafe { libc::pwrite(file, address as *const c_void, size, at) };
        if count < 0 {
            let error = io::Error::last_os_error().raw_os_error();
            return (error == Some(libc::EFAULT)).then_some(None);
        }
        if count as usize != size {
            return Some(None);
        }
        let mut bytes = Vec::new();
        self.slot.read_copy(size, &mut bytes);
        Some(Some(bytes))
    }

    /// Copies bytes to where there may be no room; `None` if another way has to be found.
    ///
    /// # Safety
    ///
    /// If the range can be written, nobody else uses it.
    pub(crate) unsafe fn write_memory(&self, bytes: &[u8], place: *mut u8) -> Option<bool> {
        (bytes.len() <= REQUEST_ROOM).then_some(())?;
        self.slot.write_copy(bytes);
        let (file, at) = (self.file.as_raw_fd(), Slot::COPY_OFFSET as libc::off_t);
        // SAFETY: the range is the caller's to have written, and only a number to the kernel, which
        // says so if there is no room.
        let count = unsafe { libc::pread(file, place.cast(), bytes.len(), at) };
        if count < 0 {
            let error = io::Error::last_os_error().raw_os_error();
            return (error == Some(libc::EFAULT)).then_some(false);
        }
        Some(count as usize == bytes.len())
    }
}
