//! What the C compiler of a Mac makes of the message structures, against what Rust makes of them.
//!
//! The numbers are the wire's: a kernel reads and writes messages at these offsets.

use std::mem::{align_of, offset_of, size_of};

use bootstrap_sys::*;

/// Asserts size, alignment and the offset of every member. A member that is not listed fails to
/// compile, since the pattern that names them all does not end in `..`.
macro_rules! assert_layout {
    ($type:ident, size $size:literal, align $align:literal, { $($member:ident: $offset:literal),* $(,)? }) => {{
        assert_eq!(size_of::<$type>(), $size, concat!("size of ", stringify!($type)));
        assert_eq!(align_of::<$type>(), $align, concat!("alignment of ", stringify!($type)));
        $(assert_eq!(
            offset_of!($type, $member),
            $offset,
            concat!("offset of ", stringify!($type), ".", stringify!($member))
        );)*
        #[allow(unused)]
        fn every_member_is_listed(value: $type) {
            let $type { $($member: _),* } = value;
        }
    }};
}

#[test]
fn header_and_body_lie_where_the_kernel_reads_them() {
    assert_layout!(mach_msg_header_t, size 24, align 4, {
        msgh_bits: 0, msgh_size: 4, msgh_remote_port: 8, msgh_local_port: 12, msgh_voucher_port: 16, msgh_id: 20,
    });
    assert_layout!(mach_msg_body_t, size 4, align 4, { msgh_descriptor_count: 0 });
    assert_layout!(mach_msg_base_t, size 28, align 4, { header: 0, body: 24 });
}

#[test]
fn descriptor_of_a_port_is_twelve_bytes() {
    assert_layout!(mach_msg_port_descriptor_t, size 12, align 4, {
        name: 0, pad1: 4, pad2: 8, disposition: 10, type_: 11,
    });
    assert_layout!(mach_msg_type_descriptor_t, size 12, align 4, { pad1: 0, pad2: 4, pad3: 8, type_: 11 });
}

#[test]
fn descriptor_with_an_address_is_packed_to_four_bytes() {
    assert_layout!(mach_msg_ool_descriptor_t, size 16, align 4, {
        address: 0, deallocate: 8, copy: 9, pad1: 10, type_: 11, size: 12,
    });
    assert_layout!(mach_msg_ool_ports_descriptor_t, size 16, align 4, {
        address: 0, deallocate: 8, copy: 9, disposition: 10, type_: 11, count: 12,
    });
    assert_layout!(mach_msg_guarded_port_descriptor_t, size 16, align 4, {
        context: 0, flags: 8, disposition: 10, type_: 11, name: 12,
    });
    assert_eq!(
        (
            size_of::<mach_msg_descriptor_t>(),
            align_of::<mach_msg_descriptor_t>()
        ),
        (16, 4)
    );
}

#[test]
fn descriptor_after_the_base_is_not_pushed_back_by_padding() {
    #[repr(C)]
    struct Message {
        base: mach_msg_base_t,
        memory: mach_msg_ool_descriptor_t,
    }
    assert_eq!(
        (offset_of!(Message, base), offset_of!(Message, memory)),
        (0, 28)
    );
    assert_eq!(size_of::<Message>(), 44);
}

#[test]
fn descriptor_of_other_widths_keeps_its_own() {
    assert_layout!(mach_msg_ool_descriptor32_t, size 12, align 4, {
        address: 0, size: 4, deallocate: 8, copy: 9, pad1: 10, type_: 11,
    });
    assert_layout!(mach_msg_ool_descriptor64_t, size 16, align 4, {
        address: 0, deallocate: 8, copy: 9, pad1: 10, type_: 11, size: 12,
    });
    assert_layout!(mach_msg_ool_ports_descriptor32_t, size 12, align 4, {
        address: 0, count: 4, deallocate: 8, copy: 9, disposition: 10, type_: 11,
    });
    assert_layout!(mach_msg_guarded_port_descriptor32_t, size 12, align 4, {
        context: 0, name: 4, flags: 8, disposition: 10, type_: 11,
    });
}

#[test]
fn trailer_grows_by_what_is_asked_for() {
    assert_layout!(mach_msg_trailer_t, size 8, align 4, { msgh_trailer_type: 0, msgh_trailer_size: 4 });
    assert_layout!(mach_msg_seqno_trailer_t, size 12, align 4, {
        msgh_trailer_type: 0, msgh_trailer_size: 4, msgh_seqno: 8,
    });
    assert_layout!(mach_msg_security_trailer_t, size 20, align 4, {
        msgh_trailer_type: 0, msgh_trailer_size: 4, msgh_seqno: 8, msgh_sender: 12,
    });
    assert_layout!(mach_msg_audit_trailer_t, size 52, align 4, {
        msgh_trailer_type: 0, msgh_trailer_size: 4, msgh_seqno: 8, msgh_sender: 12, msgh_audit: 20,
    });
    assert_layout!(mach_msg_context_trailer_t, size 60, align 4, {
        msgh_trailer_type: 0, msgh_trailer_size: 4, msgh_seqno: 8, msgh_sender: 12, msgh_audit: 20, msgh_context: 52,
    });
    assert_layout!(mach_msg_mac_trailer_t, size 68, align 4, {
        msgh_trailer_type: 0, msgh_trailer_size: 4, msgh_seqno: 8, msgh_sender: 12, msgh_audit: 20, msgh_context: 52,
        msgh_ad: 60, msgh_labels: 64,
    });
    assert_eq!(size_of::<mach_msg_max_trailer_t>(), 68);
    assert_layout!(security_token_t, size 8, align 4, { val: 0 });
    assert_layout!(audit_token_t, size 32, align 4, { val: 0 });
    assert_layout!(NDR_record_t, size 8, align 1, {
        mig_vers: 0, if_vers: 1, reserved1: 2, mig_encoding: 3, int_rep: 4, char_rep: 5, float_rep: 6, reserved2: 7,
    });
}

#[test]
fn notification_has_room_for_the_security_trailer() {
    // The message as it is sent, and behind it a trailer of 20 bytes.
    assert_eq!(size_of::<mach_port_deleted_notification_t>(), 36 + 20);
    assert_eq!(size_of::<mach_send_possible_notification_t>(), 36 + 20);
    assert_eq!(size_of::<mach_port_destroyed_notification_t>(), 40 + 20);
    assert_eq!(size_of::<mach_no_senders_notification_t>(), 36 + 20);
    assert_eq!(size_of::<mach_send_once_notification_t>(), 24 + 20);
    assert_eq!(size_of::<mach_dead_name_notification_t>(), 36 + 20);
}

#[test]
fn port_structures_lie_as_declared() {
    assert_layout!(mach_port_limits_t, size 4, align 4, { mpl_qlimit: 0 });
    assert_layout!(mach_port_status_t, size 40, align 4, {
        mps_pset: 0, mps_seqno: 4, mps_mscount: 8, mps_qlimit: 12, mps_msgcount: 16, mps_sorights: 20,
        mps_srights: 24, mps_pdrequest: 28, mps_nsrequest: 32, mps_flags: 36,
    });
    assert_eq!(
        (
            size_of::<mach_port_options_t>(),
            align_of::<mach_port_options_t>()
        ),
        (24, 8)
    );
    assert_eq!(
        (
            offset_of!(mach_port_options_t, flags),
            offset_of!(mach_port_options_t, mpl)
        ),
        (0, 4)
    );
    assert_layout!(mach_timespec_t, size 8, align 4, { tv_sec: 0, tv_nsec: 4 });
    assert_eq!(size_of::<name_t>(), 128);
    assert_eq!(size_of::<cmd_t>(), 512);
}

#[test]
fn descriptor_is_written_as_one_expression() {
    let port = mach_msg_port_descriptor_t {
        name: 0x1234_5607,
        pad1: 0,
        pad2: 0,
        disposition: MACH_MSG_TYPE_MAKE_SEND as u8,
        type_: MACH_MSG_PORT_DESCRIPTOR as u8,
    };
    // SAFETY: the structure is twelve bytes of integers without padding, which the layout test
    // above shows.
    let bytes: [u8; 12] = unsafe { std::mem::transmute(port) };
    assert_eq!(bytes, [0x07, 0x56, 0x34, 0x12, 0, 0, 0, 0, 0, 0, 20, 0]);
}
