//! Audit tokens: who sent a message, as the kernel saw it.
//!
//! The kernel writes the token into the trailer of each message from its own records at the time
//! of sending, so a sender cannot lie. The pid alone is not an identity, because pids are used
//! again; pid and pid version together are.
//!
//! Source: `set_security_token_task_internal` (xnu `bsd/kern/kern_prot.c`) for the order of the
//! words.

use std::fmt;

use bootstrap_sys as sys;

use crate::calls::call;
use crate::error::Error;

/// The identity of a message's sender at the time it was sent.
///
/// Ids are as in `audit_token_t`: user and group ids, the pid and its version.
#[doc(alias("audit_token_t", "mach_msg_audit_trailer_t"))]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AuditToken([u32; 8]);

impl AuditToken {
    /// The calling process's own token, as it would stand in a message that it sends now.
    ///
    /// # Errors
    ///
    /// The code of `task_info`.
    #[doc(alias("task_info", "TASK_AUDIT_TOKEN"))]
    pub fn current() -> Result<Self, Error> {
        let mut words = [0u32; 8];
        let mut count = sys::TASK_AUDIT_TOKEN_COUNT;
        call("task_info", |task| {
            let (flavor, words) = (sys::TASK_AUDIT_TOKEN, words.as_mut_ptr().cast());
            // SAFETY: the pointers are to live local variables: `count` words to fill, and `count`.
            unsafe { sys::task_info(task, flavor, words, &mut count) }
        })?;
        Ok(Self(words))
    }

    /// A token from its eight words.
    pub const fn from_words(words: [u32; 8]) -> Self {
        Self(words)
    }

    /// The eight words, in `audit_token_t`'s order.
    pub const fn words(&self) -> [u32; 8] {
        self.0
    }

    /// The audit user id; all bits set if none was set at login.
    #[doc(alias = "audit_token_to_auid")]
    pub const fn audit_uid(&self) -> u32 {
        self.0[0]
    }

    /// The effective user id.
    #[doc(alias = "audit_token_to_euid")]
    pub const fn euid(&self) -> u32 {
        self.0[1]
    }

    /// The effective group id.
    #[doc(alias = "audit_token_to_egid")]
    pub const fn egid(&self) -> u32 {
        self.0[2]
    }

    /// The real user id.
    #[doc(alias = "audit_token_to_ruid")]
    pub const fn ruid(&self) -> u32 {
        self.0[3]
    }

    /// The real group id.
    #[doc(alias = "audit_token_to_rgid")]
    pub const fn rgid(&self) -> u32 {
        self.0[4]
    }

    /// The process id, which may belong to another process by the time it is read.
    #[doc(alias = "audit_token_to_pid")]
    pub const fn pid(&self) -> u32 {
        self.0[5]
    }

    /// The audit session id.
    #[doc(alias = "audit_token_to_asid")]
    pub const fn asid(&self) -> u32 {
        self.0[6]
    }

    /// The pid version: differs between processes that had the same pid, and after an `exec`.
    #[doc(alias = "audit_token_to_pidversion")]
    pub const fn pid_version(&self) -> u32 {
        self.0[7]
    }
}

impl fmt::Debug for AuditToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuditToken")
            .field("pid", &self.pid())
            .field("pid_version", &self.pid_version())
            .field("euid", &self.euid())
            .field("egid", &self.egid())
            .field("ruid", &self.ruid())
            .field("rgid", &self.rgid())
            .field("audit_uid", &self.audit_uid())
            .field("asid", &self.asid())
            .finish()
    }
}

const _: () = assert!(
    sys::TASK_AUDIT_TOKEN_COUNT == 8 && size_of::<AuditToken>() == size_of::<sys::audit_token_t>()
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn audit_token_words_are_read_in_order() {
        let token = AuditToken::from_words([10, 11, 12, 13, 14, 15, 16, 17]);
        let read = [
            token.audit_uid(),
            token.euid(),
            token.egid(),
            token.ruid(),
            token.rgid(),
            token.pid(),
            token.asid(),
            token.pid_version(),
        ];
        assert_eq!(read, token.words());
    }
}
