//! How an error number is put together, from `<mach/error.h>`: a system in the top six bits, a
//! subsystem of twelve, and a code of fourteen.

use core::ffi::c_int;

use crate::{err_kern, mach_error_t};

/// The error numbers of system `x`, of which six bits count.
pub const fn err_system(x: c_int) -> mach_error_t {
    (x & 0x3f) << 26
}

/// The subsystem `x` of a system, of which twelve bits count.
pub const fn err_sub(x: c_int) -> mach_error_t {
    (x & 0xfff) << 14
}

/// Which system reported `err`.
pub const fn err_get_system(err: mach_error_t) -> c_int {
    (err >> 26) & 0x3f
}

/// Which of the system's subsystems reported `err`.
pub const fn err_get_sub(err: mach_error_t) -> c_int {
    (err >> 14) & 0xfff
}

/// What went wrong, in the subsystem's own numbering.
pub const fn err_get_code(err: mach_error_t) -> c_int {
    err & 0x3fff
}

/// The error number that stands for an `errno`.
pub const fn unix_err(errno: c_int) -> mach_error_t {
    err_kern | err_sub(3) | errno
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{MACH_RCV_TIMED_OUT, MACH_SEND_INVALID_DEST, err_local, err_mach_ipc, err_us};

    #[test]
    fn err_parts_of_a_message_code_are_found_again() {
        assert_eq!(err_get_system(MACH_SEND_INVALID_DEST), 4);
        assert_eq!(err_get_sub(MACH_SEND_INVALID_DEST), 0);
        assert_eq!(err_get_code(MACH_SEND_INVALID_DEST), 3);
        assert_eq!(err_get_sub(MACH_RCV_TIMED_OUT), 1);
        assert_eq!(err_get_code(MACH_RCV_TIMED_OUT), 3);
    }

    #[test]
    fn err_system_of_the_highest_bits_is_negative() {
        assert_eq!(err_system(4), err_mach_ipc);
        assert_eq!(err_system(1), err_us);
        assert_eq!(err_system(0x3e), err_local);
        assert!(err_system(0x3e) < 0);
        assert_eq!(err_get_system(err_local), 0x3e);
        assert_eq!(err_system(0x40), 0);
    }

    #[test]
    fn unix_err_is_in_the_third_kernel_subsystem() {
        assert_eq!(unix_err(2), 0xc002);
        assert_eq!(err_get_sub(unix_err(35)), 3);
    }
}
