//! `mach/mach_error.h`: what codes mean, in English.
//!
//! The tables and their quirks are libsyscall's: a bootstrap code is an unknown kernel code to
//! them, and a system without a table has no text at all.

use std::ffi::{CStr, c_char};

use bootstrap_sys as sys;

c_functions! {
    /// The text of a code.
    fn mach_error_string(error_value: sys::mach_error_t) -> *mut c_char {
        match describe(error_value) {
            Some(text) => text.as_ptr().cast_mut(),
            None => std::ptr::null_mut(),
        }
    }

    /// The label of the subsystem a code belongs to.
    fn mach_error_type(error_value: sys::mach_error_t) -> *mut c_char {
        label(error_value).as_ptr().cast_mut()
    }

    /// Prints a code and its text to standard error, after `str_`.
    fn mach_error(str_: *const c_char, error_value: sys::mach_error_t) {
        let prefix = if str_.is_null() {
            String::new()
        } else {
            // SAFETY: the caller promises a C string.
            unsafe { CStr::from_ptr(str_) }.to_string_lossy().into_owned()
        };
        let text = describe(error_value).map_or("(null)".into(), CStr::to_string_lossy);
        if text == UNKNOWN.to_string_lossy() {
            let label = label(error_value).to_string_lossy();
            eprintln!("{prefix} {label} {text} ({error_value:x})");
        } else {
            eprintln!("{prefix} {text}");
        }
    }
}

const UNKNOWN: &CStr = c"unknown error code";

/// System, subsystem and code, after the old number ranges have been mapped to them.
fn split(value: i32) -> (u32, u32, usize) {
    match value {
        -199..=-100 => (3, 0, (-value - 100) as usize),
        -299..=-200 => (3, 1, (-value - 200) as usize),
        -399..=-300 => (4, 2, (-value - 300) as usize),
        1000..=1099 => (2, 0, (value - 1000) as usize),
        1600..=1699 => (2, 1, (value - 1600) as usize),
        27600..=27699 => (2, 2, (value - 27600) as usize),
        _ => {
            let bits = value as u32;
            (bits >> 26, (bits >> 14) & 0xfff, (bits & 0x3fff) as usize)
        }
    }
}

fn label(value: i32) -> &'static CStr {
    match split(value) {
        (0, 0, _) => c"(os/kern)",
        (0, 3, _) => c"(os/unix)",
        (0, _, _) => c"(operating system/?)",
        (2, 0, _) => c"(server/netname)",
        (2, ..) => c"(server/?)",
        (4, 0, _) => c"(ipc/send)",
        (4, 1, _) => c"(ipc/rcv)",
        (4, 2, _) => c"(ipc/mig)",
        (3 | 4, ..) => c"(ipc/?)",
        _ => c"(?/?)",
    }
}

fn describe(value: i32) -> Option<&'static CStr> {
    let (system, subsystem, code) = split(value);
    let table: &[&CStr] = match (system, subsystem) {
        (0, 0) => &KERNEL,
        // Only the numbers that C's `strerror` knows; the host's own texts differ, so none.
        (0, 3) => return Some(UNKNOWN),
        (0, _) => return Some(c"(operating system/?) unknown subsystem error"),
        (1, _) => return Some(c"(user space/?) unknown subsystem error"),
        (2, 0..=2) => return Some(UNKNOWN),
        (2, _) => return Some(c"(server/?) unknown subsystem error"),
        (4, 0) => &SEND,
        (4, 1) => &RECEIVE,
        (4, 2) => &MIG,
        (3, 0 | 1) => return Some(UNKNOWN),
        (3 | 4, _) => return Some(c"(ipc/?) unknown subsystem error"),
        (7, _) => return Some(c"(vm/?) unknown subsystem error"),
        _ => return None,
    };
    Some(table.get(code).copied().unwrap_or(UNKNOWN))
}

const KERNEL: [&CStr; 57] = [
    c"(os/kern) successful",
    c"(os/kern) invalid address",
    c"(os/kern) protection failure",
    c"(os/kern) no space available",
    c"(os/kern) invalid argument",
    c"(os/kern) failure",
    c"(os/kern) resource shortage",
    c"(os/kern) not receiver",
    c"(os/kern) no access",
    c"(os/kern) memory failure",
    c"(os/kern) memory error",
    c"(os/kern) already in set",
    c"(os/kern) not in set",
    c"(os/kern) name exists",
    c"(os/kern) aborted",
    c"(os/kern) invalid name",
    c"(os/kern) invalid task",
    c"(os/kern) invalid right",
    c"(os/kern) invalid value",
    c"(os/kern) urefs overflow",
    c"(os/kern) invalid capability",
    c"(os/kern) right exists",
    c"(os/kern) invalid host",
    c"(os/kern) memory present",
    c"(os/kern) memory data moved",
    c"(os/kern) memory restart copy",
    c"(os/kern) invalid processor set",
    c"(os/kern) policy limit",
    c"(os/kern) invalid policy",
    c"(os/kern) invalid object",
    c"(os/kern) already waiting",
    c"(os/kern) default set",
    c"(os/kern) exception protected",
    c"(os/kern) invalid ledger",
    c"(os/kern) invalid memory control",
    c"(os/kern) invalid security",
    c"(os/kern) not depressed",
    c"(os/kern) object terminated",
    c"(os/kern) lock set destroyed",
    c"(os/kern) lock unstable",
    c"(os/kern) lock owned by another",
    c"(os/kern) lock owned by self",
    c"(os/kern) semaphore destroyed",
    c"(os/kern) RPC terminated",
    c"(os/kern) terminate orphan",
    c"(os/kern) let orphan continue",
    c"(os/kern) service not supported",
    c"(os/kern) remote node down",
    c"(os/kern) thread not waiting",
    c"(os/kern) operation timed out",
    c"(os/kern) code signing error",
    c"(os/kern) policy is static",
    c"(os/kern) insufficient input buffer size",
    c"(os/kern) denied by security policy",
    c"(os/kern) missing kernel collection",
    c"(os/kern) invalid kernel collection",
    c"(os/kern) result not found",
];

const SEND: [&CStr; 23] = [
    c"(ipc/send) no error",
    c"(ipc/send) send in progress",
    c"(ipc/send) invalid data",
    c"(ipc/send) invalid destination port",
    c"(ipc/send) timed out",
    c"(ipc/send) invalid voucher",
    c"(ipc/send) unused error",
    c"(ipc/send) interrupted",
    c"(ipc/send) msg too small",
    c"(ipc/send) invalid reply port",
    c"(ipc/send) invalid port right",
    c"(ipc/send) invalid notify port",
    c"(ipc/send) invalid memory",
    c"(ipc/send) no msg buffer",
    c"(ipc/send) msg too large",
    c"(ipc/send) invalid msg-type",
    c"(ipc/send) invalid msg-header",
    c"(ipc/send) invalid msg-trailer",
    c"(ipc/send) invalid context for reply",
    c"(ipc/send) unused error",
    c"(ipc/send) unused error",
    c"(ipc/send) out-of-line buffer too large",
    c"(ipc/send) destination does not accept OOL ports",
];

const RECEIVE: [&CStr; 17] = [
    c"(ipc/rcv) no error",
    c"(ipc/rcv) receive in progress",
    c"(ipc/rcv) invalid name",
    c"(ipc/rcv) timed out",
    c"(ipc/rcv) msg too large",
    c"(ipc/rcv) interrupted",
    c"(ipc/rcv) port changed",
    c"(ipc/rcv) invalid notify port",
    c"(ipc/rcv) invalid data",
    c"(ipc/rcv) port died",
    c"(ipc/rcv) port in set",
    c"(ipc/rcv) header error",
    c"(ipc/rcv) body error",
    c"(ipc/rcv) invalid scatter list entry",
    c"(ipc/rcv) overwrite region too small",
    c"(ipc/rcv) invalid msg-trailer",
    c"(ipc/rcv) DIPC transport error",
];

const MIG: [&CStr; 10] = [
    c"(ipc/mig) client type check failure",
    c"(ipc/mig) wrong reply message ID",
    c"(ipc/mig) server detected error",
    c"(ipc/mig) bad request message ID",
    c"(ipc/mig) server type check failure",
    c"(ipc/mig) no reply should be sent",
    c"(ipc/mig) server raised exception",
    c"(ipc/mig) array not large enough",
    c"(ipc/mig) server died",
    c"(ipc/mig) unknown trailer format",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bootstrap_code_is_unknown_to_mach_error_string() {
        assert_eq!(describe(0x44e), Some(UNKNOWN));
    }

    #[test]
    fn codes_are_looked_up_in_their_own_table() {
        assert_eq!(describe(15), Some(c"(os/kern) invalid name"));
        assert_eq!(describe(56), Some(c"(os/kern) result not found"));
        assert_eq!(describe(57), Some(UNKNOWN));
        assert_eq!(
            describe(0x1000_0003),
            Some(c"(ipc/send) invalid destination port")
        );
        assert_eq!(describe(0x1000_4006), Some(c"(ipc/rcv) port changed"));
        assert_eq!(describe(-308), Some(c"(ipc/mig) server died"));
        assert_eq!(describe(8 << 26), None, "err_vm has no table");
    }
}
