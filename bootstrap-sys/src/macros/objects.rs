//! The headers' object-like macros that are not a number or a string: null pointers, structures, and
//! second names.

use core::ptr;

use crate::{
    audit_token_t, mach_error_fn_t, mach_msg_body_t, mach_msg_descriptor_t, mach_msg_header_t,
    mach_msg_size_t, mach_port_seqno_t, mach_voucher_name_array_t, mig_routine_arg_descriptor_t,
    mig_routine_descriptor_t, mig_subsystem_t, rpc_subsystem_t, security_token_t,
    voucher_mach_msg_state_t,
};

/// Audit token of the kernel: all words zero. A message with it in the trailer is from the kernel.
///
/// Equals the variable [`KERNEL_AUDIT_TOKEN`](crate::KERNEL_AUDIT_TOKEN).
pub const KERNEL_AUDIT_TOKEN_VALUE: audit_token_t = audit_token_t { val: [0; 8] };

/// Audit token of no process: all bits set.
pub const INVALID_AUDIT_TOKEN_VALUE: audit_token_t = audit_token_t { val: [u32::MAX; 8] };

/// Security token of the kernel: user 0, group 1.
pub const KERNEL_SECURITY_TOKEN_VALUE: security_token_t = security_token_t { val: [0, 1] };

/// A message header of zeros.
pub const MACH_MSG_HEADER_EMPTY: mach_msg_header_t = mach_msg_header_t {
    msgh_bits: 0,
    msgh_size: 0,
    msgh_remote_port: 0,
    msgh_local_port: 0,
    msgh_voucher_port: 0,
    msgh_id: 0,
};

/// No message.
pub const MACH_MSG_NULL: *mut mach_msg_header_t = ptr::null_mut();

/// No body.
pub const MACH_MSG_BODY_NULL: *mut mach_msg_body_t = ptr::null_mut();

/// No descriptor.
pub const MACH_MSG_DESCRIPTOR_NULL: *mut mach_msg_descriptor_t = ptr::null_mut();

/// No place for a size.
pub const MACH_MSG_SIZE_NULL: *mut mach_msg_size_t = ptr::null_mut();

/// No array of voucher names.
pub const MACH_VOUCHER_NAME_ARRAY_NULL: mach_voucher_name_array_t = ptr::null_mut();

/// No description of a routine's arguments.
pub const MIG_ROUTINE_ARG_DESCRIPTOR_NULL: mig_routine_arg_descriptor_t = ptr::null_mut();

/// No description of a routine.
pub const MIG_ROUTINE_DESCRIPTOR_NULL: mig_routine_descriptor_t = ptr::null_mut();

/// No subsystem.
pub const MIG_SUBSYSTEM_NULL: mig_subsystem_t = ptr::null_mut();

/// No subsystem, in the terms of `<mach/rpc.h>`.
pub const RPC_SUBSYSTEM_NULL: rpc_subsystem_t = ptr::null_mut();

/// No routine of an error system.
pub const ERR_ROUTINE_NIL: mach_error_fn_t = None;

/// Returned by [`voucher_mach_msg_adopt`](crate::voucher_mach_msg_adopt) if the thread's voucher stayed.
pub const VOUCHER_MACH_MSG_STATE_UNCHANGED: voucher_mach_msg_state_t =
    ptr::without_provenance_mut(!0);

/// Type of a message's kind, which is kept in its sequence number.
pub type mach_msg_kind_t = mach_port_seqno_t;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn token_of_the_kernel_is_user_zero_and_process_zero() {
        assert_eq!(KERNEL_AUDIT_TOKEN_VALUE.val, [0; 8]);
        assert_eq!(KERNEL_SECURITY_TOKEN_VALUE.val, [0, 1]);
        assert_eq!(INVALID_AUDIT_TOKEN_VALUE.val, [0xffff_ffff; 8]);
    }

    #[test]
    fn empty_header_is_all_zeros() {
        assert_eq!(MACH_MSG_HEADER_EMPTY, mach_msg_header_t::default());
    }

    #[test]
    fn null_values_are_null_and_the_unchanged_state_is_not() {
        assert!(MACH_MSG_NULL.is_null() && MIG_SUBSYSTEM_NULL.is_null());
        assert!(ERR_ROUTINE_NIL.is_none());
        assert_eq!(VOUCHER_MACH_MSG_STATE_UNCHANGED.addr(), usize::MAX);
    }
}
