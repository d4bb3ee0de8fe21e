//! `mach_msg_server` and `mach_msg_server_once`: receive a request, have it answered, reply.
//!
//! What becomes of the rights in the two messages is libsyscall's rule:
//!
//! | the handler's reply | request | reply |
//! |---|---|---|
//! | complex, or `RetCode` is `KERN_SUCCESS` | the handler's | sent |
//! | `RetCode` is `MIG_NO_REPLY` | the handler's | none |
//! | another `RetCode`, and the request complex | destroyed, but for its reply port | sent |
//! | no remote port | the handler's | none |
//!
//! A reply that cannot be delivered is destroyed, and the server goes on: a client that went away
//! must not stop it, and one that does not read must not block it.

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_INVALID_ARGUMENT, KERN_RESOURCE_SHORTAGE, KERN_SUCCESS, MACH_MSG_SUCCESS, MACH_PORT_NULL,
    mach_msg_header_t, mach_msg_return_t,
};

use crate::memory;
use crate::message::{mach_msg, mach_msg_destroy, release};

/// Answers a request: reads the first message, fills the second in.
type Demux = unsafe extern "C" fn(*mut mach_msg_header_t, *mut mach_msg_header_t) -> sys::boolean_t;

/// What the caller decides of a receive; sending or receiving, and the voucher, is ours to say.
const OURS: sys::mach_msg_option_t = sys::MACH_SEND_MSG | sys::MACH_RCV_MSG | sys::MACH_RCV_VOUCHER;

c_functions! {
    /// Serves a port or port set until a receive fails.
    fn mach_msg_server(
        demux: Option<Demux>,
        max_size: sys::mach_msg_size_t,
        rcv_name: sys::mach_port_t,
        options: sys::mach_msg_options_t,
    ) -> mach_msg_return_t {
        // SAFETY: the caller's promise for `demux`.
        unsafe { serve(demux, max_size, rcv_name, options, false) }
    }

    /// Serves one request.
    fn mach_msg_server_once(
        demux: Option<Demux>,
        max_size: sys::mach_msg_size_t,
        rcv_name: sys::mach_port_t,
        options: sys::mach_msg_options_t,
    ) -> mach_msg_return_t {
        // SAFETY: the caller's promise for `demux`.
        unsafe { serve(demux, max_size, rcv_name, options, true) }
    }

    /// The same as [`mach_msg_server`]: importance is nothing that Linux knows.
    fn mach_msg_server_importance(
        demux: Option<Demux>,
        max_size: sys::mach_msg_size_t,
        rcv_name: sys::mach_port_t,
        options: sys::mach_msg_options_t,
    ) -> mach_msg_return_t {
        // SAFETY: the caller's promise for `demux`.
        unsafe { serve(demux, max_size, rcv_name, options, false) }
    }
}

/// Memory for a message, as `vm_allocate` gives it; given back with the value.
struct Buffer {
    place: *mut u8,
    size: usize,
}

impl Buffer {
    fn new(size: usize) -> Option<Buffer> {
        // A reply of the smallest kind fits into the smallest buffer: a page.
        let size = memory::round_up(size.max(1))?;
        let place = memory::allocate(size)?.as_ptr();
        Some(Buffer { place, size })
    }

    fn message(&self) -> *mut mach_msg_header_t {
        self.place.cast()
    }

    fn header(&self) -> mach_msg_header_t {
        // SAFETY: the buffer is a page or more of memory that is there, and any bits are a header.
        unsafe { self.message().read() }
    }

    fn set_header(&self, header: mach_msg_header_t) {
        // SAFETY: as for reading.
        unsafe { self.message().write(header) }
    }

    /// The code in a MIG reply.
    fn code(&self) -> sys::kern_return_t {
        let reply = self.place.cast::<sys::mig_reply_error_t>();
        // SAFETY: a page has room for it, and any bits are a number. Only the place is computed.
        let code = unsafe { &raw const (*reply).RetCode };
        // SAFETY: as above; the structure is packed to four bytes.
        unsafe { code.read_unaligned() }
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        // SAFETY: the memory was made for this value, and nobody else was given it to keep.
        unsafe { memory::deallocate(self.place as usize, self.size) };
    }
}

/// # Safety
///
/// `demux` is null or a function that takes two messages.
unsafe fn serve(
    demux: Option<Demux>,
    max_size: sys::mach_msg_size_t,
    port: sys::mach_port_t,
    options: sys::mach_msg_options_t,
    once: bool,
) -> mach_msg_return_t {
    let Some(demux) = demux else {
        return KERN_INVALID_ARGUMENT;
    };
    let options = options & !OURS;
    let trailer = sys::REQUESTED_TRAILER_SIZE(options) as usize;
    let mut limit = max_size as usize + trailer;
    let (Some(mut request), Some(reply)) = (Buffer::new(limit), Buffer::new(max_size as usize))
    else {
        return KERN_RESOURCE_SHORTAGE;
    };
    let large = options & sys::MACH_RCV_LARGE != 0;
    loop {
        if large {
            // What was rounded up may as well be used.
            limit = request.size;
        }
        let receive = options | sys::MACH_RCV_MSG | sys::MACH_RCV_VOUCHER;
        let room = u32::try_from(limit).unwrap_or(u32::MAX);
        // SAFETY: the buffer has that much room.
        let code = unsafe { mach_msg(request.message(), receive, 0, room, port, 0, 0) };
        if code == sys::MACH_RCV_TOO_LARGE && large {
            let size = request.header().msgh_size as usize + trailer;
            match Buffer::new(size) {
                Some(buffer) => request = buffer,
                None => return KERN_RESOURCE_SHORTAGE,
            }
            continue;
        }
        if code != MACH_MSG_SUCCESS {
            return code;
        }
        // SAFETY: the caller's promise; both messages are there, the second with room for as much
        // as the caller said.
        let code = unsafe { answer(demux, &request, &reply, options) };
        if once || code != MACH_MSG_SUCCESS {
            return code;
        }
    }
}

/// Has a request answered, and sends the reply.
///
/// # Safety
///
/// `demux` takes two messages.
unsafe fn answer(
    demux: Demux,
    request: &Buffer,
    reply: &Buffer,
    options: sys::mach_msg_options_t,
) -> mach_msg_return_t {
    reply.set_header(mach_msg_header_t {
        msgh_bits: 0,
        msgh_size: 0,
        msgh_remote_port: MACH_PORT_NULL,
        msgh_local_port: MACH_PORT_NULL,
        msgh_voucher_port: MACH_PORT_NULL,
        msgh_id: 0,
    });
    // Whether it knew the request is in the reply, too, where it counts.
    // SAFETY: the caller's promise.
    unsafe { demux(request.message(), reply.message()) };
    let header = reply.header();
    if !sys::MACH_MSGH_BITS_IS_COMPLEX(header.msgh_bits) {
        match reply.code() {
            KERN_SUCCESS => {}
            sys::MIG_NO_REPLY => return MACH_MSG_SUCCESS,
            _ => {
                let mut header = request.header();
                if sys::MACH_MSGH_BITS_IS_COMPLEX(header.msgh_bits) {
                    // The reply goes to this port.
                    header.msgh_remote_port = MACH_PORT_NULL;
                    request.set_header(header);
                    // SAFETY: the request was received into this buffer, and the handler, which
                    // failed, took nothing out of it.
                    unsafe { mach_msg_destroy(request.message()) };
                }
            }
        }
    }
    if header.msgh_remote_port == MACH_PORT_NULL {
        return MACH_MSG_SUCCESS;
    }
    // A send-once right never blocks. A full queue behind a send right is the client's doing.
    let disposition = sys::MACH_MSGH_BITS_REMOTE(header.msgh_bits);
    let wait = if disposition == sys::MACH_MSG_TYPE_MOVE_SEND_ONCE {
        0
    } else {
        sys::MACH_SEND_TIMEOUT
    };
    let send = (options & sys::MACH_SEND_INTERRUPT) | sys::MACH_SEND_MSG | wait;
    let size = header.msgh_size.min(reply.size as u32);
    // SAFETY: the reply is in this buffer, and not longer than it.
    let code = unsafe { mach_msg(reply.message(), send, size, 0, 0, 0, 0) };
    match code {
        sys::MACH_SEND_INVALID_DEST | sys::MACH_SEND_TIMED_OUT | sys::MACH_SEND_INTERRUPTED => {
            let header = reply.header();
            let local = sys::MACH_MSGH_BITS_LOCAL(header.msgh_bits);
            if matches!(
                local,
                sys::MACH_MSG_TYPE_MOVE_SEND | sys::MACH_MSG_TYPE_MOVE_SEND_ONCE
            ) {
                release(mach_kernel::Name(header.msgh_local_port), local);
            }
            // SAFETY: the reply was not sent, so what is in it is still this task's.
            unsafe { mach_msg_destroy(reply.message()) };
            MACH_MSG_SUCCESS
        }
        other => other,
    }
}
