//! `mach/mig.h`: what MIG's stubs need.

use std::cell::Cell;
use std::ffi::{c_char, c_int};

use bootstrap_sys as sys;
use mach_kernel::Name;

use crate::define::{put, take};
use crate::mach_port::{mach_port_deallocate, mach_port_destruct, mach_port_mod_refs};
use crate::memory;
use crate::special::{mach_reply_port, thread_get_special_reply_port};

/// A thread's reply port, and in which process it was made: a fork's child has not got it.
struct ReplyPort(Cell<(u32, u32)>);

impl ReplyPort {
    fn cached(&self) -> u32 {
        let (process, port) = self.0.get();
        if process == std::process::id() {
            port
        } else {
            0
        }
    }

    fn keep(&self, port: u32) {
        self.0.set((std::process::id(), port));
    }
}

impl Drop for ReplyPort {
    fn drop(&mut self) {
        drop_receive(self.cached());
    }
}

thread_local! {
    static REPLY_PORT: ReplyPort = const { ReplyPort(Cell::new((0, 0))) };
    static SPECIAL_PORT: ReplyPort = const { ReplyPort(Cell::new((0, 0))) };
}

fn drop_receive(port: u32) {
    if port != 0 {
        // SAFETY: no pointers.
        unsafe { mach_port_mod_refs(Name::TASK_SELF.0, port, sys::MACH_PORT_RIGHT_RECEIVE, -1) };
    }
}

c_functions! {
    /// The calling thread's reply port, made when first needed.
    fn mig_get_reply_port() -> sys::mach_port_t {
        let cached = REPLY_PORT.try_with(ReplyPort::cached).unwrap_or(0);
        if cached != 0 {
            return cached;
        }
        // SAFETY: no pointers.
        let made = unsafe { mach_reply_port() };
        // A thread that is ending has no place to keep it; then each call makes one.
        let _ = REPLY_PORT.try_with(|port| port.keep(made));
        made
    }

    /// Drops the calling thread's reply port, and `reply_port` if it is another.
    fn mig_dealloc_reply_port(reply_port: sys::mach_port_t) {
        let cached = REPLY_PORT.try_with(ReplyPort::cached).unwrap_or(0);
        if cached == 0 {
            return;
        }
        let _ = REPLY_PORT.try_with(|port| port.keep(0));
        drop_receive(cached);
        if reply_port != cached {
            // SAFETY: no pointers.
            unsafe { mach_port_deallocate(Name::TASK_SELF.0, reply_port) };
        }
    }

    /// The calling thread's special reply port, made when first needed.
    fn mig_get_special_reply_port() -> sys::mach_port_t {
        let cached = SPECIAL_PORT.try_with(ReplyPort::cached).unwrap_or(0);
        if cached != 0 {
            return cached;
        }
        // SAFETY: no pointers.
        let made = unsafe { thread_get_special_reply_port() };
        let _ = SPECIAL_PORT.try_with(|port| port.keep(made));
        made
    }

    /// Drops the calling thread's special reply port, and `port` if it is another.
    fn mig_dealloc_special_reply_port(port: sys::mach_port_t) {
        let cached = SPECIAL_PORT.try_with(ReplyPort::cached).unwrap_or(0);
        if cached == 0 {
            return;
        }
        let _ = SPECIAL_PORT.try_with(|port| port.keep(0));
        // SAFETY: no pointers. The name holds a receive right and one send right.
        unsafe { mach_port_destruct(Name::TASK_SELF.0, cached, -1, 0) };
        if port != cached {
            // SAFETY: no pointers.
            unsafe { mach_port_deallocate(Name::TASK_SELF.0, port) };
        }
    }

    /// Nothing: the reply port stays for the next call.
    fn mig_put_reply_port(reply_port: sys::mach_port_t) {
        let _ = reply_port;
    }

    /// Begins an error reply: to the request's local port, and with its number and 100.
    ///
    /// It is written for the kernel's order of the two ports. A server in user space finds the
    /// port to reply to in `msgh_remote_port`, and has to set it itself.
    fn mig_reply_setup(request: *mut sys::mach_msg_header_t, reply: *mut sys::mach_msg_header_t) {
        // SAFETY: the caller's promise for `request`.
        let Some(header) = (unsafe { take(request) }) else { return };
        if reply.is_null() {
            return;
        }
        let reply = reply.cast::<sys::mig_reply_error_t>();
        let disposition = sys::MACH_MSGH_BITS_LOCAL(header.msgh_bits);
        let answer = sys::mach_msg_header_t {
            msgh_bits: sys::MACH_MSGH_BITS(disposition, 0),
            msgh_size: size_of::<sys::mig_reply_error_t>() as u32,
            msgh_remote_port: header.msgh_local_port,
            msgh_local_port: sys::MACH_PORT_NULL,
            msgh_voucher_port: sys::MACH_PORT_NULL,
            msgh_id: header.msgh_id.wrapping_add(100),
        };
        // SAFETY: the caller promises room for an error reply. `RetCode` stays as it is.
        unsafe { reply.cast::<sys::mach_msg_header_t>().write_unaligned(answer) };
        // SAFETY: only the place is computed.
        let data = unsafe { &raw mut (*reply).NDR };
        // SAFETY: the variable is there; a program that assigns to it does so before it serves.
        let native = unsafe { crate::globals::NDR_record };
        // SAFETY: as for the header.
        unsafe { data.write_unaligned(native) };
    }

    /// Makes memory for a message.
    fn mig_allocate(address: *mut sys::vm_address_t, size: sys::vm_size_t) {
        let memory = memory::allocate(size as usize).map_or(0, |at| at.as_ptr() as usize);
        // SAFETY: the caller's promise for `address`.
        unsafe { put(address, memory as sys::vm_address_t) };
    }

    /// Gives such memory back.
    fn mig_deallocate(address: sys::vm_address_t, size: sys::vm_size_t) {
        // SAFETY: the caller gives the range up; that is what the function is for.
        unsafe { memory::deallocate(address as usize, size as usize) };
    }

    /// Copies a C string, cutting it if need be; always ends it. Returns its length with NUL.
    fn mig_strncpy(dest: *mut c_char, src: *const c_char, len: c_int) -> c_int {
        // SAFETY: the caller's promises for both strings.
        unsafe { copy_string(dest, src, len, false) }
    }

    /// The same, and fills what is left with NULs.
    fn mig_strncpy_zerofill(dest: *mut c_char, src: *const c_char, len: c_int) -> c_int {
        // SAFETY: the caller's promises for both strings.
        unsafe { copy_string(dest, src, len, true) }
    }
}

/// # Safety
///
/// `dest` is null or has room for `len` bytes; `src` is null or a C string.
unsafe fn copy_string(dest: *mut c_char, src: *const c_char, len: c_int, fill: bool) -> c_int {
    let Ok(room) = usize::try_from(len) else {
        return 0;
    };
    if room == 0 || dest.is_null() {
        return 0;
    }
    let text = if src.is_null() {
        &[]
    } else {
        // SAFETY: the caller's promise for `src`.
        unsafe { std::ffi::CStr::from_ptr(src) }.to_bytes()
    };
    let count = text.len().min(room - 1);
    // SAFETY: `count` is below the room the caller promises, and the string ends behind it.
    unsafe { dest.copy_from(text.as_ptr().cast(), count) };
    let tail = if fill { room - count } else { 1 };
    // SAFETY: `count + tail` is at most `room`.
    unsafe { dest.wrapping_add(count).write_bytes(0, tail) };
    if src.is_null() { 0 } else { count as c_int + 1 }
}
