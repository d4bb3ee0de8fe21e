//! Receiving: one message into a buffer that grows until it fits.
//!
//! Every receive asks for `MACH_RCV_LARGE`, so a message that does not fit stays in the queue, and
//! for the audit trailer. Interrupted calls are repeated here, since the C library would start the
//! whole timeout again each time.
//!
//! Source: `mach_msg_receive_results` (xnu `osfmk/ipc/mach_msg.c`).

use bootstrap_sys as sys;

use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::{Cause, Error};
use crate::message::buffer::Buffer;
use crate::message::layout::Header;
use crate::message::reader::Received;
use crate::message::trailer::Trailer;
use crate::name::Name;
use crate::task;

/// Receives from the port or set under `from`. A message takes the storage of `buffer` with it;
/// an error leaves it.
pub(crate) fn receive(
    from: Name,
    buffer: &mut Buffer,
    deadline: Deadline,
) -> Result<Received, Error> {
    task::current(OPERATION)?;
    loop {
        let code = call(from, buffer, deadline);
        match code.without_shortages() {
            Code::KERN_SUCCESS if code.is_success() => {
                return Received::parse(std::mem::take(buffer))
                    .map_err(|malformed| Error::new(OPERATION, malformed.into()));
            }
            Code::MACH_RCV_TOO_LARGE => {
                // Only the size was written. It may be another message's by the next call.
                let size = Header::read(buffer.bytes()).map_or(0, |header| header.size as usize);
                // More than now in any case, so that the loop comes to an end.
                let needed = (size + Trailer::MAX_SIZE).max(buffer.capacity() + 1);
                buffer
                    .grow(needed)
                    .map_err(|_| Error::new(OPERATION, Cause::OutOfMemory))?;
            }
            Code::MACH_RCV_INTERRUPTED => {}
            // A timeout longer than the call can express was cut.
            Code::MACH_RCV_TIMED_OUT if !deadline.has_passed() => {}
            Code::MACH_RCV_BODY_ERROR => {
                // What did arrive is ours and is destroyed with the message.
                drop(Received::parse(std::mem::take(buffer)));
                return Err(Error::code_of(OPERATION, code));
            }
            _ => return Err(Error::code_of(OPERATION, code)),
        }
    }
}

/// One call of `mach_msg`, without the C library's way of repeating it.
fn call(from: Name, buffer: &mut Buffer, deadline: Deadline) -> Code {
    let timeout = deadline.timeout();
    let mut options = OPTIONS;
    if timeout.is_some() {
        options |= sys::MACH_RCV_TIMEOUT;
    }
    let size = sys::mach_msg_size_t::try_from(buffer.capacity())
        .unwrap_or(sys::mach_msg_size_t::MAX / 8 * 8);
    // SAFETY: the pointer is to the buffer, aligned to 8, and the kernel writes at most `size`
    // bytes, which the buffer has. Nothing is sent.
    let raw = unsafe {
        sys::mach_msg(
            buffer.as_mut_ptr().cast(),
            options,
            0,
            size,
            from.raw(),
            timeout.unwrap_or(0),
            0,
        )
    };
    Code::new(raw)
}

/// Trailer type 0, elements up to the audit token.
const TRAILER: sys::mach_msg_option_t = sys::MACH_RCV_TRAILER_AUDIT << 24;

const OPTIONS: sys::mach_msg_option_t =
    sys::MACH_RCV_MSG | sys::MACH_RCV_LARGE | sys::MACH_RCV_INTERRUPT | TRAILER;

const OPERATION: &str = "mach_msg";
