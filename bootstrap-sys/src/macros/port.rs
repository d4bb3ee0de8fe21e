//! Port names and the calling task, from `<mach/port.h>` and `<mach/mach_init.h>`.

use crate::{
    MACH_PORT_DEAD, MACH_PORT_NULL, mach_port_name_t, mach_port_right_t, mach_port_t,
    mach_port_type_t, mach_task_self_,
};

/// The name of the calling task's own port. It is read from a variable: no call is made, and no
/// reference taken.
pub fn mach_task_self() -> mach_port_t {
    // SAFETY: the variable is set before a program's own code runs, and again only in a forked
    // child that has just one thread; at any other time it is merely read.
    unsafe { mach_task_self_ }
}

/// The older name of [`mach_task_self`].
pub fn current_task() -> mach_port_t {
    mach_task_self()
}

/// Whether `name` is neither [`MACH_PORT_NULL`] nor [`MACH_PORT_DEAD`], and so may name a right.
pub const fn MACH_PORT_VALID(name: mach_port_name_t) -> bool {
    name != MACH_PORT_NULL && name != MACH_PORT_DEAD
}

/// The part of a name that is a place in the task's table.
pub const fn MACH_PORT_INDEX(name: mach_port_name_t) -> mach_port_name_t {
    name >> 8
}

/// The part of a name that changes when its place is used again, in the highest byte.
pub const fn MACH_PORT_GEN(name: mach_port_name_t) -> mach_port_name_t {
    (name & 0xff) << 24
}

/// The name at `index` with the generation that [`MACH_PORT_GEN`] gave.
pub const fn MACH_PORT_MAKE(
    index: mach_port_name_t,
    generation: mach_port_name_t,
) -> mach_port_name_t {
    (index << 8) | (generation >> 24)
}

/// The bit that says, in the type of a name, that it stands for the right `right`.
///
/// Rights are numbered from 0 to 5; for a number that is none of them the result means nothing.
pub const fn MACH_PORT_TYPE(right: mach_port_right_t) -> mach_port_type_t {
    1_u32.wrapping_shl(right.wrapping_add(16))
}

/// The kind of port to construct, in the flags of `mach_port_options_t`, from a number in two parts
/// of three bits.
pub const fn MPO_MAKE_PORT_TYPE(a: u32, b: u32) -> u32 {
    ((a & 0x7) << 14) | ((b & 0x7) << 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        MACH_PORT_RIGHT_DEAD_NAME, MACH_PORT_RIGHT_PORT_SET, MACH_PORT_RIGHT_RECEIVE,
        MACH_PORT_RIGHT_SEND, MACH_PORT_RIGHT_SEND_ONCE, MACH_PORT_TYPE_DEAD_NAME,
        MACH_PORT_TYPE_PORT_SET, MACH_PORT_TYPE_RECEIVE, MACH_PORT_TYPE_SEND,
        MACH_PORT_TYPE_SEND_ONCE,
    };

    #[test]
    fn name_null_or_dead_is_not_valid() {
        assert!(!MACH_PORT_VALID(0));
        assert!(!MACH_PORT_VALID(u32::MAX));
        assert!(MACH_PORT_VALID(1));
        assert!(MACH_PORT_VALID(1799));
        assert!(MACH_PORT_VALID(u32::MAX - 1));
    }

    #[test]
    fn name_taken_apart_is_made_again() {
        for name in [0, 0x103, 1799, 3331, 2563, 0x7fff_ff07, u32::MAX] {
            assert_eq!(
                MACH_PORT_MAKE(MACH_PORT_INDEX(name), MACH_PORT_GEN(name)),
                name
            );
        }
        assert_eq!(MACH_PORT_INDEX(1799), 7);
        assert_eq!(MACH_PORT_GEN(1799), 0x0700_0000);
    }

    #[test]
    fn right_has_its_type_bit() {
        for (right, kind) in [
            (MACH_PORT_RIGHT_SEND, MACH_PORT_TYPE_SEND),
            (MACH_PORT_RIGHT_RECEIVE, MACH_PORT_TYPE_RECEIVE),
            (MACH_PORT_RIGHT_SEND_ONCE, MACH_PORT_TYPE_SEND_ONCE),
            (MACH_PORT_RIGHT_PORT_SET, MACH_PORT_TYPE_PORT_SET),
            (MACH_PORT_RIGHT_DEAD_NAME, MACH_PORT_TYPE_DEAD_NAME),
        ] {
            assert_eq!(MACH_PORT_TYPE(right), kind);
        }
    }

    #[test]
    fn port_kind_is_put_in_its_bits() {
        assert_eq!(MPO_MAKE_PORT_TYPE(0, 0), 0);
        assert_eq!(MPO_MAKE_PORT_TYPE(0, 1), 0x400);
        assert_eq!(MPO_MAKE_PORT_TYPE(1, 0), 0x4000);
        assert_eq!(MPO_MAKE_PORT_TYPE(7, 7), 0x1dc00);
        assert_eq!(MPO_MAKE_PORT_TYPE(8, 8), 0);
    }
}
