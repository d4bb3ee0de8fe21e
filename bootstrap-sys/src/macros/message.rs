//! Message bits, dispositions and trailers, from `<mach/message.h>`.

use core::ffi::c_int;
use core::mem::size_of;

use crate::{
    MACH_MSG_TYPE_MAKE_SEND_ONCE, MACH_MSG_TYPE_MOVE_RECEIVE, MACH_MSG_TYPE_MOVE_SEND,
    MACH_MSG_TYPE_MOVE_SEND_ONCE, MACH_MSGH_BITS_COMPLEX, MACH_MSGH_BITS_IMPHOLDASRT,
    MACH_MSGH_BITS_LOCAL_MASK, MACH_MSGH_BITS_PORTS_MASK, MACH_MSGH_BITS_RAISEIMP,
    MACH_MSGH_BITS_REMOTE_MASK, MACH_MSGH_BITS_VOUCHER_MASK, MACH_MSGH_BITS_ZERO,
    MACH_RCV_TRAILER_AUDIT, MACH_RCV_TRAILER_AV, MACH_RCV_TRAILER_CTX, MACH_RCV_TRAILER_NULL,
    MACH_RCV_TRAILER_SENDER, MACH_RCV_TRAILER_SEQNO, mach_msg_audit_trailer_t, mach_msg_bits_t,
    mach_msg_context_trailer_t, mach_msg_mac_trailer_t, mach_msg_max_trailer_t, mach_msg_option_t,
    mach_msg_security_trailer_t, mach_msg_seqno_trailer_t, mach_msg_size_t,
    mach_msg_trailer_size_t, mach_msg_trailer_t, mach_msg_type_name_t, natural_t,
};

/// Header bits for a destination of disposition `remote` and a reply port of disposition `local`.
pub const fn MACH_MSGH_BITS(
    remote: mach_msg_type_name_t,
    local: mach_msg_type_name_t,
) -> mach_msg_bits_t {
    remote | (local << 8)
}

/// Header bits for destination, reply port and voucher; what does not fit its field is cut off.
pub const fn MACH_MSGH_BITS_SET_PORTS(
    remote: mach_msg_type_name_t,
    local: mach_msg_type_name_t,
    voucher: mach_msg_type_name_t,
) -> mach_msg_bits_t {
    (remote & MACH_MSGH_BITS_REMOTE_MASK)
        | ((local << 8) & MACH_MSGH_BITS_LOCAL_MASK)
        | ((voucher << 16) & MACH_MSGH_BITS_VOUCHER_MASK)
}

/// As [`MACH_MSGH_BITS_SET_PORTS`], with the bits of `other` that say nothing of ports.
pub const fn MACH_MSGH_BITS_SET(
    remote: mach_msg_type_name_t,
    local: mach_msg_type_name_t,
    voucher: mach_msg_type_name_t,
    other: mach_msg_bits_t,
) -> mach_msg_bits_t {
    MACH_MSGH_BITS_SET_PORTS(remote, local, voucher) | MACH_MSGH_BITS_OTHER(other)
}

/// The disposition of the destination.
pub const fn MACH_MSGH_BITS_REMOTE(bits: mach_msg_bits_t) -> mach_msg_type_name_t {
    bits & MACH_MSGH_BITS_REMOTE_MASK
}

/// The disposition of the reply port.
pub const fn MACH_MSGH_BITS_LOCAL(bits: mach_msg_bits_t) -> mach_msg_type_name_t {
    (bits & MACH_MSGH_BITS_LOCAL_MASK) >> 8
}

/// The disposition of the voucher.
pub const fn MACH_MSGH_BITS_VOUCHER(bits: mach_msg_bits_t) -> mach_msg_type_name_t {
    (bits & MACH_MSGH_BITS_VOUCHER_MASK) >> 16
}

/// The bits that say something of ports.
pub const fn MACH_MSGH_BITS_PORTS(bits: mach_msg_bits_t) -> mach_msg_bits_t {
    bits & MACH_MSGH_BITS_PORTS_MASK
}

/// The bits that say nothing of ports.
pub const fn MACH_MSGH_BITS_OTHER(bits: mach_msg_bits_t) -> mach_msg_bits_t {
    bits & !MACH_MSGH_BITS_PORTS_MASK
}

/// Whether there is a destination.
pub const fn MACH_MSGH_BITS_HAS_REMOTE(bits: mach_msg_bits_t) -> bool {
    MACH_MSGH_BITS_REMOTE(bits) != MACH_MSGH_BITS_ZERO
}

/// Whether there is a reply port.
pub const fn MACH_MSGH_BITS_HAS_LOCAL(bits: mach_msg_bits_t) -> bool {
    MACH_MSGH_BITS_LOCAL(bits) != MACH_MSGH_BITS_ZERO
}

/// Whether there is a voucher.
pub const fn MACH_MSGH_BITS_HAS_VOUCHER(bits: mach_msg_bits_t) -> bool {
    MACH_MSGH_BITS_VOUCHER(bits) != MACH_MSGH_BITS_ZERO
}

/// Whether the message carries descriptors.
pub const fn MACH_MSGH_BITS_IS_COMPLEX(bits: mach_msg_bits_t) -> bool {
    bits & MACH_MSGH_BITS_COMPLEX != MACH_MSGH_BITS_ZERO
}

/// Whether the message raised its receiver's importance.
pub const fn MACH_MSGH_BITS_RAISED_IMPORTANCE(bits: mach_msg_bits_t) -> bool {
    bits & MACH_MSGH_BITS_RAISEIMP != MACH_MSGH_BITS_ZERO
}

/// Whether the message holds an importance assertion.
pub const fn MACH_MSGH_BITS_HOLDS_IMPORTANCE_ASSERTION(bits: mach_msg_bits_t) -> bool {
    bits & MACH_MSGH_BITS_IMPHOLDASRT != MACH_MSGH_BITS_ZERO
}

/// The size in bytes that a message of `x` bytes takes up: the next multiple of four.
pub const fn round_msg(x: mach_msg_size_t) -> usize {
    let unit = size_of::<natural_t>();
    (x as usize + unit - 1) & !(unit - 1)
}

/// Whether `x` is a disposition that carries a right of a port.
pub const fn MACH_MSG_TYPE_PORT_ANY(x: mach_msg_type_name_t) -> bool {
    x >= MACH_MSG_TYPE_MOVE_RECEIVE && x <= MACH_MSG_TYPE_MAKE_SEND_ONCE
}

/// Whether `x` is a disposition that gives the receiver a send or send-once right.
pub const fn MACH_MSG_TYPE_PORT_ANY_SEND(x: mach_msg_type_name_t) -> bool {
    x >= MACH_MSG_TYPE_MOVE_SEND && x <= MACH_MSG_TYPE_MAKE_SEND_ONCE
}

/// Whether `x` is a disposition that gives the receiver a send-once right.
pub const fn MACH_MSG_TYPE_PORT_ANY_SEND_ONCE(x: mach_msg_type_name_t) -> bool {
    x == MACH_MSG_TYPE_MOVE_SEND_ONCE || x == MACH_MSG_TYPE_MAKE_SEND_ONCE
}

/// Whether `x` names a right that is moved, which is how a received message names each of its
/// rights.
pub const fn MACH_MSG_TYPE_PORT_ANY_RIGHT(x: mach_msg_type_name_t) -> bool {
    x >= MACH_MSG_TYPE_MOVE_RECEIVE && x <= MACH_MSG_TYPE_MOVE_SEND_ONCE
}

/// The option bits that ask for trailers of format `x`, of which four bits count.
pub const fn MACH_RCV_TRAILER_TYPE(x: c_int) -> mach_msg_option_t {
    (x & 0xf) << 28
}

/// The option bits that ask for the trailer elements up to `x`, such as [`MACH_RCV_TRAILER_AUDIT`].
pub const fn MACH_RCV_TRAILER_ELEMENTS(x: mach_msg_option_t) -> mach_msg_option_t {
    (x & 0xf) << 24
}

/// The trailer elements that the option bits `y` ask for.
pub const fn GET_RCV_ELEMENTS(y: mach_msg_option_t) -> mach_msg_option_t {
    (y >> 24) & 0xf
}

/// The size in bytes of the trailer that the option bits `y` ask for.
///
/// ```
/// use bootstrap_sys::{MACH_RCV_TRAILER_AUDIT, MACH_RCV_TRAILER_ELEMENTS, REQUESTED_TRAILER_SIZE};
///
/// assert_eq!(REQUESTED_TRAILER_SIZE(MACH_RCV_TRAILER_ELEMENTS(MACH_RCV_TRAILER_AUDIT)), 52);
/// ```
pub const fn REQUESTED_TRAILER_SIZE(y: mach_msg_option_t) -> mach_msg_trailer_size_t {
    REQUESTED_TRAILER_SIZE_NATIVE(y)
}

/// As [`REQUESTED_TRAILER_SIZE`]; the two differ in the kernel only.
pub const fn REQUESTED_TRAILER_SIZE_NATIVE(y: mach_msg_option_t) -> mach_msg_trailer_size_t {
    let size = match GET_RCV_ELEMENTS(y) {
        MACH_RCV_TRAILER_NULL => size_of::<mach_msg_trailer_t>(),
        MACH_RCV_TRAILER_SEQNO => size_of::<mach_msg_seqno_trailer_t>(),
        MACH_RCV_TRAILER_SENDER => size_of::<mach_msg_security_trailer_t>(),
        MACH_RCV_TRAILER_AUDIT => size_of::<mach_msg_audit_trailer_t>(),
        MACH_RCV_TRAILER_CTX => size_of::<mach_msg_context_trailer_t>(),
        MACH_RCV_TRAILER_AV => size_of::<mach_msg_mac_trailer_t>(),
        _ => size_of::<mach_msg_max_trailer_t>(),
    };
    size as mach_msg_trailer_size_t
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        MACH_MSG_TYPE_COPY_SEND, MACH_MSG_TYPE_MAKE_SEND, MACH_MSG_TYPE_PORT_NAME, MACH_RCV_MSG,
    };

    #[test]
    fn bits_set_together_come_apart_again() {
        for remote in 0..32 {
            for local in [0, 1, 18, 21, 31] {
                for voucher in [0, 17, 31] {
                    let bits = MACH_MSGH_BITS_SET(remote, local, voucher, MACH_MSGH_BITS_COMPLEX);
                    assert_eq!(MACH_MSGH_BITS_REMOTE(bits), remote);
                    assert_eq!(MACH_MSGH_BITS_LOCAL(bits), local);
                    assert_eq!(MACH_MSGH_BITS_VOUCHER(bits), voucher);
                    assert_eq!(MACH_MSGH_BITS_HAS_REMOTE(bits), remote != 0);
                    assert_eq!(MACH_MSGH_BITS_HAS_LOCAL(bits), local != 0);
                    assert_eq!(MACH_MSGH_BITS_HAS_VOUCHER(bits), voucher != 0);
                    assert_eq!(MACH_MSGH_BITS_OTHER(bits), MACH_MSGH_BITS_COMPLEX);
                    assert_eq!(
                        MACH_MSGH_BITS_PORTS(bits) | MACH_MSGH_BITS_OTHER(bits),
                        bits
                    );
                    assert!(MACH_MSGH_BITS_IS_COMPLEX(bits));
                }
            }
        }
    }

    #[test]
    fn bits_of_a_request_are_those_of_the_wire() {
        assert_eq!(
            MACH_MSGH_BITS(MACH_MSG_TYPE_COPY_SEND, MACH_MSG_TYPE_MAKE_SEND_ONCE),
            0x1513
        );
        assert_eq!(MACH_MSGH_BITS_SET(19, 21, 0, 0x8000_0000), 0x8000_1513);
    }

    #[test]
    fn bits_beyond_their_field_are_cut_off_by_set_only() {
        assert_eq!(MACH_MSGH_BITS_SET_PORTS(0x20, 0x20, 0x20), 0);
        assert_eq!(MACH_MSGH_BITS(0x20, 0x20), 0x2020);
        assert_eq!(MACH_MSGH_BITS_SET(0, 0, 0, 0x001f_1f1f), 0);
    }

    #[test]
    fn importance_bits_are_seen() {
        assert!(MACH_MSGH_BITS_RAISED_IMPORTANCE(0x2000_0000));
        assert!(!MACH_MSGH_BITS_RAISED_IMPORTANCE(0x1000_0000));
        assert!(MACH_MSGH_BITS_HOLDS_IMPORTANCE_ASSERTION(0x1000_0000));
        assert!(!MACH_MSGH_BITS_HOLDS_IMPORTANCE_ASSERTION(0x8000_0000));
    }

    #[test]
    fn round_msg_gives_the_next_multiple_of_four() {
        for (size, rounded) in [
            (0, 0),
            (1, 4),
            (3, 4),
            (4, 4),
            (5, 8),
            (28, 28),
            (u32::MAX, 1 << 32),
        ] {
            assert_eq!(round_msg(size), rounded);
        }
    }

    #[test]
    fn disposition_is_sorted_by_what_the_receiver_gets() {
        let kinds = |x| {
            [
                MACH_MSG_TYPE_PORT_ANY(x),
                MACH_MSG_TYPE_PORT_ANY_SEND(x),
                MACH_MSG_TYPE_PORT_ANY_SEND_ONCE(x),
                MACH_MSG_TYPE_PORT_ANY_RIGHT(x),
            ]
        };
        assert_eq!(kinds(MACH_MSG_TYPE_PORT_NAME), [false; 4]);
        assert_eq!(
            kinds(MACH_MSG_TYPE_MOVE_RECEIVE),
            [true, false, false, true]
        );
        assert_eq!(kinds(MACH_MSG_TYPE_MOVE_SEND), [true, true, false, true]);
        assert_eq!(
            kinds(MACH_MSG_TYPE_MOVE_SEND_ONCE),
            [true, true, true, true]
        );
        assert_eq!(kinds(MACH_MSG_TYPE_COPY_SEND), [true, true, false, false]);
        assert_eq!(kinds(MACH_MSG_TYPE_MAKE_SEND), [true, true, false, false]);
        assert_eq!(
            kinds(MACH_MSG_TYPE_MAKE_SEND_ONCE),
            [true, true, true, false]
        );
        assert_eq!(kinds(22), [false; 4]);
    }

    #[test]
    fn trailer_elements_decide_the_trailer_size() {
        let sizes = [8, 12, 20, 52, 60, 68, 68, 68, 68, 68];
        for (elements, size) in sizes.into_iter().enumerate() {
            let options = MACH_RCV_MSG
                | MACH_RCV_TRAILER_TYPE(0)
                | MACH_RCV_TRAILER_ELEMENTS(elements as c_int);
            assert_eq!(GET_RCV_ELEMENTS(options), elements as c_int);
            assert_eq!(REQUESTED_TRAILER_SIZE(options), size, "elements {elements}");
            assert_eq!(REQUESTED_TRAILER_SIZE_NATIVE(options), size);
        }
        assert_eq!(GET_RCV_ELEMENTS(MACH_RCV_TRAILER_TYPE(0xf)), 0);
    }
}
