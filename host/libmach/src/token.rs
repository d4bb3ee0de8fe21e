//! `bsm/libbsm.h`: the fields of an audit token.

use bootstrap_sys as sys;

use crate::define::put;

c_functions! {
    /// The user at log-in.
    fn audit_token_to_auid(atoken: sys::audit_token_t) -> sys::uid_t {
        atoken.val[0]
    }

    /// The effective user.
    fn audit_token_to_euid(atoken: sys::audit_token_t) -> sys::uid_t {
        atoken.val[1]
    }

    /// The effective group.
    fn audit_token_to_egid(atoken: sys::audit_token_t) -> sys::gid_t {
        atoken.val[2]
    }

    /// The real user.
    fn audit_token_to_ruid(atoken: sys::audit_token_t) -> sys::uid_t {
        atoken.val[3]
    }

    /// The real group.
    fn audit_token_to_rgid(atoken: sys::audit_token_t) -> sys::gid_t {
        atoken.val[4]
    }

    /// The process.
    fn audit_token_to_pid(atoken: sys::audit_token_t) -> sys::pid_t {
        atoken.val[5] as sys::pid_t
    }

    /// The audit session.
    fn audit_token_to_asid(atoken: sys::audit_token_t) -> sys::au_asid_t {
        atoken.val[6] as sys::au_asid_t
    }

    /// The version of the process: one number is never used twice for one pid.
    fn audit_token_to_pidversion(atoken: sys::audit_token_t) -> core::ffi::c_int {
        atoken.val[7] as core::ffi::c_int
    }
    /// All fields at once. The terminal is none of the token's words, and reads as zero.
    fn audit_token_to_au32(
        atoken: sys::audit_token_t,
        auidp: *mut sys::uid_t,
        euidp: *mut sys::uid_t,
        egidp: *mut sys::gid_t,
        ruidp: *mut sys::uid_t,
        rgidp: *mut sys::gid_t,
        pidp: *mut sys::pid_t,
        asidp: *mut sys::au_asid_t,
        tidp: *mut sys::au_tid_t,
    ) {
        let places = [auidp, euidp, egidp, ruidp, rgidp, pidp.cast(), asidp.cast()];
        for (place, word) in places.into_iter().zip(atoken.val) {
            // SAFETY: the caller's promise for each; all are 32 bits wide.
            unsafe { put(place, word) };
        }
        // SAFETY: the caller's promise for `tidp`.
        unsafe { put(tidp, sys::au_tid_t { port: 0, machine: 0 }) };
    }
}
