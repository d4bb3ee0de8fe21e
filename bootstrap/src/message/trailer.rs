//! Trailers: what the kernel adds to a received message.
//!
//! The trailer follows the message in the receiver's buffer. Its content is the kernel's word,
//! not the sender's. This crate always asks for the audit trailer.
//!
//! Layout: `mach_msg_audit_trailer_t`, xnu-11417.101.15 `osfmk/mach/message.h`.

use std::fmt;

use bootstrap_sys as sys;
use zerocopy::{FromBytes, Immutable, KnownLayout};

use crate::audit::AuditToken;
use crate::message::malformed::Malformed;

/// What the kernel said about a message: its place in the queue and its sender.
#[doc(alias("mach_msg_audit_trailer_t", "MACH_RCV_TRAILER_AUDIT"))]
#[derive(Clone, Copy, PartialEq, Eq, FromBytes, Immutable, KnownLayout)]
#[repr(C)]
pub struct Trailer {
    kind: u32,
    size: u32,
    sequence: u32,
    security: [u32; 2],
    audit: [u32; 8],
}

impl Trailer {
    /// Bytes to leave for it behind a message: the largest trailer the kernel has.
    pub(super) const MAX_SIZE: usize = 68;

    /// What stands for a trailer that could not be read: nobody's.
    pub(super) const NONE: &Self = &Self {
        kind: 0,
        size: size_of::<Self>() as u32,
        sequence: 0,
        security: [0; 2],
        audit: [0; 8],
    };

    /// The trailer at the start of `bytes`, which are aligned to 4.
    #[inline]
    pub(super) fn read(bytes: &[u8]) -> Result<&Self, Malformed> {
        let (trailer, _) = Self::ref_from_prefix(bytes).map_err(|_| Malformed::Trailer)?;
        if trailer.kind != 0 || (trailer.size as usize) < size_of::<Self>() {
            return Err(Malformed::Trailer);
        }
        Ok(trailer)
    }

    /// The message's number among those received from the port, from 0.
    #[doc(alias("msgh_seqno", "mach_port_seqno_t"))]
    pub const fn sequence(&self) -> u32 {
        self.sequence
    }

    /// The sender's identity.
    #[doc(alias = "msgh_audit")]
    pub const fn audit_token(&self) -> AuditToken {
        AuditToken::from_words(self.audit)
    }

    /// Whether the kernel itself sent the message, as it does with notifications.
    ///
    /// No task has the token of the kernel: all words zero, and the sender `{0, 1}`.
    #[doc(alias("KERNEL_SECURITY_TOKEN", "KERNEL_AUDIT_TOKEN"))]
    pub fn is_from_kernel(&self) -> bool {
        self.security == [0, 1] && self.audit == [0; 8]
    }
}

impl fmt::Debug for Trailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Trailer")
            .field("sequence", &self.sequence)
            .field("security", &self.security)
            .field("audit", &self.audit_token())
            .finish()
    }
}

const _: () = assert!(size_of::<Trailer>() == size_of::<sys::mach_msg_audit_trailer_t>());

#[cfg(test)]
mod tests {
    use zerocopy::IntoBytes;

    use super::*;

    fn words(security: [u32; 2], audit: [u32; 8]) -> Vec<u32> {
        [[0, 52, 9].as_slice(), &security, &audit].concat()
    }

    #[test]
    fn trailer_of_kernel_is_believed_only_with_both_tokens() {
        let from_kernel = |security, audit| {
            Trailer::read(words(security, audit).as_bytes())
                .expect("52 bytes of type 0")
                .is_from_kernel()
        };
        assert!(from_kernel([0, 1], [0; 8]));
        assert!(!from_kernel([0, 0], [0; 8]));
        assert!(!from_kernel([0, 1], [0, 0, 0, 0, 0, 4711, 0, 0]));
    }

    #[test]
    fn trailer_too_short_or_of_unknown_type_is_refused() {
        let bytes = words([0, 1], [0; 8]);
        assert_eq!(
            Trailer::read(&bytes.as_bytes()[..51]),
            Err(Malformed::Trailer)
        );
        let mut other = bytes.clone();
        other[0] = 1;
        assert_eq!(Trailer::read(other.as_bytes()), Err(Malformed::Trailer));
        let mut small = bytes;
        small[1] = 20;
        assert_eq!(Trailer::read(small.as_bytes()), Err(Malformed::Trailer));
    }
}
