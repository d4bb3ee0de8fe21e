//! `sys/fileport.h`: an open file as a port.
//!
//! A port made of a descriptor stands for its open file description: offset and flags are shared
//! with all descriptors of it. The description stays open as long as there is a send right to the
//! port, in a task or in a message.

use std::ffi::c_int;
use std::os::fd::{BorrowedFd, IntoRawFd};

use bootstrap_sys as sys;
use mach_kernel::{Brought, Code, FileCall, Name, Request, SpaceCall, Value};

use crate::ask::{Refusal, ask_for_file, ask_with_file, on_space};
use crate::define::put;

c_functions! {
    /// Makes a port of an open file: 0, or -1 and `errno`. A file that is part of no file system
    /// and neither pipe nor socket cannot be sent (`EINVAL`).
    fn fileport_makeport(fd: c_int, port: *mut sys::fileport_t) -> c_int {
        match make_port(fd) {
            Ok(made) if port.is_null() => {
                // Nobody would know of it.
                let name = Name(made);
                let _ = on_space(Name::TASK_SELF.0, SpaceCall::Deallocate { name });
                fail(libc::EFAULT)
            }
            Ok(made) => {
                // SAFETY: the caller's promise for `port`.
                unsafe { put(port, made) };
                0
            }
            Err(error) => fail(error),
        }
    }

    /// Opens a new descriptor of a port's file: the lowest that is free, closed on `exec`. Or -1 and
    /// `errno`.
    fn fileport_makefd(port: sys::fileport_t) -> c_int {
        let request = Request::File(FileCall::MakeFd { port: Name(port) });
        match ask_for_file(request) {
            Ok((Value::File(_), Some(file))) => file.into_raw_fd(),
            Ok((_, None)) => fail(libc::EMFILE),
            _ => fail(libc::EINVAL),
        }
    }
}

fn make_port(fd: c_int) -> Result<sys::fileport_t, c_int> {
    // SAFETY: any number may be asked for its flags.
    if fd < 0 || unsafe { libc::fcntl(fd, libc::F_GETFD) } < 0 {
        return Err(libc::EBADF);
    }
    // SAFETY: it was open just now. If another thread closes it meanwhile, Linux refuses to pass
    // it, or passes what has its number then, as it would for any call with a descriptor.
    let file = unsafe { BorrowedFd::borrow_raw(fd) };
    let file_call = FileCall::MakePort {
        file: Brought::default(),
    };
    match ask_with_file(Request::File(file_call), file) {
        Ok(Value::Name(name)) => Ok(name.0),
        Err(Refusal::Code(code)) if code == Code::RESOURCE_SHORTAGE.0 => Err(libc::EAGAIN),
        Ok(_) | Err(Refusal::Code(_)) => Err(libc::EINVAL),
        Err(Refusal::File(error)) => Err(match error.raw_os_error() {
            Some(error @ (libc::EBADF | libc::EINVAL)) => error,
            _ => libc::EAGAIN,
        }),
    }
}

/// The answer of a call that reports errors as Unix does.
pub(crate) fn fail(error: c_int) -> c_int {
    // SAFETY: the C library says where the calling thread's number is; it is always there.
    let place = unsafe { libc::__errno_location() };
    // SAFETY: as above.
    unsafe { place.write(error) };
    -1
}
