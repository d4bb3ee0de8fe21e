//! What `mach/mach.h`, `mach/mach_interface.h` and `mach/mach_voucher.h` keep for old programs.

use std::ffi::{CStr, c_char};
use std::io::Write as _;

use bootstrap_sys as sys;

use crate::define::put;
use crate::mach_port::mach_port_deallocate;

/// What `voucher_mach_msg_adopt` answers when there was nothing to adopt: all bits set.
const UNCHANGED: sys::voucher_mach_msg_state_t = std::ptr::without_provenance_mut(usize::MAX);

c_functions! {
    /// Nothing: there is no console to panic on.
    fn panic_init(arg1: sys::mach_port_t) {
        let _ = arg1;
    }

    /// Names a processor. Linux names its processors elsewhere, so this one is unknown.
    fn slot_name(
        arg1: sys::cpu_type_t,
        arg2: sys::cpu_subtype_t,
        arg3: *mut *mut c_char,
        arg4: *mut *mut c_char,
    ) {
        let _ = (arg1, arg2);
        // SAFETY: the caller's promise for `arg3`.
        unsafe { put(arg3, c"Unknown CPU".as_ptr().cast_mut()) };
        // SAFETY: the caller's promise for `arg4`.
        unsafe { put(arg4, c"".as_ptr().cast_mut()) };
    }

    /// Puts the thread's voucher into a message; it has none, so `FALSE`.
    fn voucher_mach_msg_set(msg: *mut sys::mach_msg_header_t) -> sys::boolean_t {
        let _ = msg;
        0
    }

    /// Takes the voucher out of a message; there is none.
    fn voucher_mach_msg_clear(msg: *mut sys::mach_msg_header_t) {
        let _ = msg;
    }

    /// Makes a message's voucher the thread's; there is none, and nothing changes.
    fn voucher_mach_msg_adopt(
        msg: *mut sys::mach_msg_header_t,
    ) -> sys::voucher_mach_msg_state_t {
        let _ = msg;
        UNCHANGED
    }

    /// Puts back what [`voucher_mach_msg_adopt`] changed: nothing.
    fn voucher_mach_msg_revert(state: sys::voucher_mach_msg_state_t) {
        let _ = state;
    }

    /// Gives a voucher's reference up, as any send right's.
    fn mach_voucher_deallocate(voucher: sys::mach_port_name_t) -> sys::kern_return_t {
        // SAFETY: no pointers.
        unsafe { mach_port_deallocate(mach_kernel::Name::TASK_SELF.0, voucher) }
    }
}

/// Prints a text and ends the process.
///
/// C may pass more arguments, for the text's format: Rust cannot read them, so the format is
/// printed as it is. In the C calling conventions of the machines this crate knows, a function
/// without such arguments may be called with some.
///
/// # Safety
///
/// `text` is null or a C string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn panic(text: *const c_char) -> ! {
    if !text.is_null() {
        // SAFETY: the caller promises a C string.
        let text = unsafe { CStr::from_ptr(text) };
        let _ = writeln!(std::io::stderr(), "panic: {}", text.to_string_lossy());
    }
    std::process::abort()
}

const _: unsafe extern "C" fn(*const c_char, ...) = sys::panic;
