//! `mach/mach_error.h`: what codes mean, in English.
//!
//! The tables and their quirks are libsyscall's: a bootstrap code is an unknown kernel code to
//! them, and a system without a table has no text at all.

use std::ffi::{CStr, c_char};
use std::io::Write as _;

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

    /// Prints a code and its text to standard error, after `str_`. A code without a text is
    /// printed with its subsystem and its number.
    fn mach_error(str_: *const c_char, error_value: sys::mach_error_t) {
        let prefix = if str_.is_null() {
            String::new()
        } else {
            // SAFETY: the caller promises a C string.
            unsafe { CStr::from_ptr(str_) }.to_string_lossy().into_owned()
        };
        let _ = writeln!(std::io::stderr(), "{prefix} {}", report(error_value));
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

/// What is known of a subsystem.
struct Subsystem {
    label: &'static CStr,
    codes: &'static [&'static CStr],
}

/// The subsystems of a system, and what is said of any further one.
struct System {
    subsystems: &'static [Subsystem],
    unknown: &'static CStr,
}

const fn subsystem(label: &'static CStr, codes: &'static [&'static CStr]) -> Subsystem {
    Subsystem { label, codes }
}

/// The systems that have a table. The texts of virtual memory stand where `err_vm` is not, and
/// are those of sending.
fn system(number: u32) -> Option<System> {
    const OPERATING: &[Subsystem] = &[
        subsystem(c"(os/kern)", &KERNEL),
        subsystem(c"(os/?)", &[]),
        subsystem(c"(os/?)", &[]),
        // The texts are those of Unix's own numbers, which differ here, so none.
        subsystem(c"(os/unix)", &[]),
    ];
    const SERVERS: &[Subsystem] = &[
        subsystem(c"(server/netname)", &[]),
        subsystem(c"(server/?)", &[]),
        subsystem(c"(server/?)", &[]),
    ];
    const OLD_IPC: &[Subsystem] = &[subsystem(c"(ipc/send)", &[]), subsystem(c"(ipc/rcv)", &[])];
    const IPC: &[Subsystem] = &[
        subsystem(c"(ipc/send)", &SEND),
        subsystem(c"(ipc/rcv)", &RECEIVE),
        subsystem(c"(ipc/mig)", &MIG),
    ];
    const MEMORY: &[Subsystem] = &[subsystem(c"(ipc/send)", &SEND)];
    let (subsystems, unknown): (&[Subsystem], _) = match number {
        0 => (OPERATING, c"(operating system/?) unknown subsystem error"),
        1 => (&[], c"(user space/?) unknown subsystem error"),
        2 => (SERVERS, c"(server/?) unknown subsystem error"),
        3 => (OLD_IPC, c"(ipc/?) unknown subsystem error"),
        4 => (IPC, c"(ipc/?) unknown subsystem error"),
        7 => (MEMORY, c"(vm/?) unknown subsystem error"),
        _ => return None,
    };
    Some(System {
        subsystems,
        unknown,
    })
}

fn label(value: i32) -> &'static CStr {
    let (number, subsystem, _) = split(value);
    system(number)
        .and_then(|system| system.subsystems.get(subsystem as usize))
        .map_or(c"(?/?)", |subsystem| subsystem.label)
}

/// The text of a code, or what there is instead: a code without a text, a subsystem or a whole
/// system without a table.
fn lookup(value: i32) -> Result<&'static CStr, Option<&'static CStr>> {
    let (number, subsystem, code) = split(value);
    let system = system(number).ok_or(None)?;
    match system.subsystems.get(subsystem as usize) {
        Some(subsystem) => subsystem.codes.get(code).copied().ok_or(Some(UNKNOWN)),
        None => Err(Some(system.unknown)),
    }
}

fn describe(value: i32) -> Option<&'static CStr> {
    lookup(value).map_or_else(|instead| instead, Some)
}

/// What `mach_error` prints of a code.
fn report(value: i32) -> String {
    match lookup(value) {
        Ok(text) => text.to_string_lossy().into_owned(),
        Err(instead) => {
            let label = label(value).to_string_lossy();
            let text = instead.map_or("(null)".into(), CStr::to_string_lossy);
            format!("{label} {text} ({value:x})")
        }
    }
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
        assert_eq!(
            describe((7 << 26) | 3),
            Some(c"(ipc/send) invalid destination port"),
            "the table of virtual memory is another's, and in the wrong place"
        );
    }

    #[test]
    fn code_without_text_is_reported_with_its_subsystem_and_number() {
        assert_eq!(report(5), "(os/kern) failure");
        assert_eq!(report(0x44e), "(os/kern) unknown error code (44e)");
        assert_eq!(
            report((5 << 14) | 1),
            "(?/?) (operating system/?) unknown subsystem error (14001)"
        );
        assert_eq!(report(9 << 26), "(?/?) (null) (24000000)");
        assert_eq!(label(0x1000_4003), c"(ipc/rcv)");
        assert_eq!(label(-303), c"(ipc/mig)");
        assert_eq!(label(1001), c"(server/netname)");
        assert_eq!(
            report(0x1000_2004),
            "(ipc/send) unknown error code (10002004)",
            "the extra bits are no code of the table"
        );
    }
}
