//! Waiting for messages and other things at once, with `poll`, `epoll` or what builds on them.
//!
//! macOS has `EVFILT_MACHPORT` for that. Linux waits for descriptors, so a receive right or a port
//! set gets one here. It tells as much as that filter does without `MACH_RCV_MSG`: that a message
//! waits, not which, and nothing is received. This is the host's own; macOS has no such call.

use std::ffi::c_int;
use std::io;
use std::os::fd::{IntoRawFd, OwnedFd};

use bootstrap_sys::mach_port_t;
use mach_kernel::{Code, Name, Request, Value};

use crate::ask::ask_for_file;
use crate::fileport::fail;

/// A descriptor that is readable while a message waits at a receive right, or at any member of a
/// port set.
///
/// It is level-triggered by nature, and tells edges as well: it becomes readable when the first
/// message comes and stays so until the last one is received, by whichever thread. It is up to date
/// when `mach_msg` returns: after a send it is readable, after the last receive it is not. A message
/// that a waiting thread gets at once does not show. Members that join or leave a set later count
/// from then on.
///
/// Once the right has moved to another task or is destroyed, it is at its end (`EPOLLHUP`), for ever.
///
/// Use it to wait only: do not read from it. In a child that inherits it, it goes on telling of this
/// task's right. It is closed on `exec`.
///
/// # Errors
///
/// `ENOENT` if the name denotes nothing, `ENOTSUP` if it denotes what cannot be received from
/// or a thread's special reply port,
/// `EAGAIN` when the session polls as much as it may, `EMFILE` without room for a descriptor here,
/// `ENOTCONN` without a session.
pub fn poll_descriptor(name: mach_port_t) -> io::Result<OwnedFd> {
    descriptor(name).map_err(io::Error::from_raw_os_error)
}

fn descriptor(name: mach_port_t) -> Result<OwnedFd, c_int> {
    match ask_for_file(Request::Poll { name: Name(name) }) {
        Ok((Value::Poll(_), Some(file))) => Ok(file),
        Ok((Value::Poll(_), None)) => Err(libc::EMFILE),
        Ok(_) => Err(libc::ENOTCONN),
        Err(code) => Err(match Code(code) {
            Code::INVALID_NAME => libc::ENOENT,
            Code::INVALID_RIGHT => libc::ENOTSUP,
            Code::RESOURCE_SHORTAGE => libc::EAGAIN,
            _ => libc::ENOTCONN,
        }),
    }
}

/// [`poll_descriptor`] for C: a descriptor of the caller's own, or -1 and `errno`. Declared in
/// `libmach.h`.
#[unsafe(no_mangle)]
pub extern "C" fn mach_port_poll_descriptor_np(name: mach_port_t) -> c_int {
    match descriptor(name) {
        Ok(file) => file.into_raw_fd(),
        Err(error) => fail(error),
    }
}
