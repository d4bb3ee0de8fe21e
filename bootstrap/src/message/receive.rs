//! Receiving: one message into a buffer that grows until it fits.
//!
//! Every receive asks for `MACH_RCV_LARGE`, so a message that does not fit stays in the queue, and
//! for the audit trailer. Interrupted calls are repeated here, since the C library would start the
//! whole timeout again each time.
//!
//! Source: `mach_msg_receive_results` (xnu `osfmk/ipc/mach_msg.c`).

use std::ptr::null_mut;

use bootstrap_sys as sys;

use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::{Cause, Error};
use crate::message::buffer::Buffer;
use crate::message::layout::Header;
use crate::message::reader::Received;
use crate::message::steady::with_steady;
use crate::message::trailer::Trailer;
use crate::name::Name;
use crate::task;

/// A receive: from which port or set, into which buffer, until when.
///
/// A message takes the storage of the buffer with it; an error leaves it.
pub(crate) struct Receiving<'b> {
    pub(crate) from: Name,
    pub(crate) buffer: &'b mut Buffer,
    pub(crate) deadline: Deadline,
    /// The largest message to make room for, in bytes without its trailer; a larger one is
    /// destroyed.
    pub(crate) max_size: usize,
}

impl Receiving<'_> {
    /// Receives.
    pub(crate) fn receive(mut self) -> Result<Received, Error> {
        task::current(OPERATION)?;
        let code = self.call();
        self.finish(code)
    }

    /// Goes on after a call that came back with `code`.
    #[inline]
    pub(crate) fn finish(self, code: Code) -> Result<Received, Error> {
        if code.is_success() {
            return self.take();
        }
        self.retry(code)
    }

    /// Takes over the message that was received.
    #[inline]
    fn take(self) -> Result<Received, Error> {
        match Received::parse(std::mem::take(self.buffer)) {
            // The buffer may have room for more.
            Ok(received) if received.size() > self.max_size => {
                Err(Error::code_of(OPERATION, Code::MACH_RCV_TOO_LARGE))
            }
            Ok(received) => Ok(received),
            Err(malformed) => Err(Error::new(OPERATION, malformed.into())),
        }
    }

    #[cold]
    fn retry(mut self, mut code: Code) -> Result<Received, Error> {
        loop {
            match code.without_shortages() {
                Code::KERN_SUCCESS if code.is_success() => return self.take(),
                Code::MACH_RCV_TOO_LARGE => {
                    // Only the size was written. It may be another message's by the next call.
                    let header = Header::read(self.buffer.bytes());
                    let size = header.map_or(0, |header| header.size as usize);
                    if size > self.max_size {
                        code = self.destroy()?;
                        continue;
                    }
                    let needed = (size + Trailer::MAX_SIZE).max(self.buffer.capacity() + 1);
                    if self.buffer.grow(needed).is_err() {
                        return Err(Error::new(OPERATION, Cause::OutOfMemory));
                    }
                }
                Code::MACH_RCV_INTERRUPTED => {}
                // A timeout longer than the call can express was cut.
                Code::MACH_RCV_TIMED_OUT if !self.deadline.has_passed() => {}
                Code::MACH_RCV_BODY_ERROR => {
                    // What did arrive is ours and is destroyed with the message.
                    drop(Received::parse(std::mem::take(self.buffer)));
                    return Err(Error::code_of(OPERATION, code));
                }
                _ => return Err(Error::code_of(OPERATION, code)),
            }
            code = self.call();
        }
    }

    /// Whether one call can send until `deadline` and then receive: the call has one timeout for
    /// both halves, each of which would wait for the whole of it.
    pub(super) fn combines_with(&self, deadline: Deadline) -> bool {
        deadline.is_never() || (deadline.is_now() && self.deadline.is_never())
    }

    /// The buffer, and how much of it `mach_msg` may fill.
    #[inline]
    pub(super) fn room(&mut self) -> (*mut u64, sys::mach_msg_size_t) {
        self.buffer.ready();
        let size = sys::mach_msg_size_t::try_from(self.buffer.capacity())
            .unwrap_or(sys::mach_msg_size_t::MAX / 8 * 8);
        (self.buffer.as_mut_ptr(), size)
    }

    /// One call of `mach_msg`, without the C library's way of repeating it.
    fn call(&mut self) -> Code {
        self.call_with(OPTIONS)
    }

    /// Has the kernel destroy the next message, which does not fit. By now it may be another that
    /// does: that one is received.
    #[cold]
    fn destroy(&mut self) -> Result<Code, Error> {
        match self.call_with(OPTIONS & !sys::MACH_RCV_LARGE) {
            code if code.without_shortages() == Code::MACH_RCV_TOO_LARGE => {
                Err(Error::code_of(OPERATION, code))
            }
            code => Ok(code),
        }
    }

    fn call_with(&mut self, mut options: sys::mach_msg_option_t) -> Code {
        let timeout = self.deadline.timeout();
        if timeout.is_some() {
            options |= sys::MACH_RCV_TIMEOUT;
        }
        let (incoming, size) = self.room();
        let (from, timeout) = (self.from.raw(), timeout.unwrap_or(0));
        // SAFETY: the pointer is to the buffer, aligned to 8, and the kernel writes at most `size`
        // bytes, which the buffer has. Nothing is sent.
        let call = || unsafe { sys::mach_msg(incoming.cast(), options, 0, size, from, timeout, 0) };
        // SAFETY: the buffer is borrowed for as long.
        Code::new(unsafe { with_steady([(incoming, size), (null_mut(), 0)], call) })
    }
}

/// Trailer type 0, elements up to the audit token.
const TRAILER: sys::mach_msg_option_t = sys::MACH_RCV_TRAILER_AUDIT << 24;

/// What every receive asks for.
pub(super) const OPTIONS: sys::mach_msg_option_t =
    sys::MACH_RCV_MSG | sys::MACH_RCV_LARGE | sys::MACH_RCV_INTERRUPT | TRAILER;

const OPERATION: &str = "mach_msg";
