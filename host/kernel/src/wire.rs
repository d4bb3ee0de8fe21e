//! The layout of messages, descriptors and trailers, as 64-bit tasks see them.
//!
//! Everything is little-endian and packed to 4 bytes. The client library shares these numbers:
//! it has to find the out-of-line parts of a message before the kernel can.
//! (`osfmk/mach/message.h`; offsets as the SDK's C compiler lays them out.)

use alloc::vec::Vec;

use crate::code::Code;
use crate::name::Name;
use crate::right::Disposition;
use crate::task::AuditToken;

/// Bytes in a `mach_msg_header_t`.
pub const HEADER_SIZE: usize = 24;
/// Bytes in a header and the descriptor count that follows it in a complex message.
pub const BODY_OFFSET: usize = 28;
/// Bytes in the smallest descriptor, a port descriptor.
pub const MIN_DESCRIPTOR_SIZE: usize = 12;
/// The largest message that may be sent: 48 MiB less the largest trailer.
pub const MAX_MESSAGE_SIZE: usize = 50_331_580;
/// The most port rights one message may carry.
pub const MAX_PORTS: usize = 16_383;
/// No message has room for more out-of-line descriptors.
pub const MOST_OUT_OF_LINE: usize = MAX_MESSAGE_SIZE / 16;

/// The message has descriptors (`MACH_MSGH_BITS_COMPLEX`).
pub const COMPLEX: u32 = 0x8000_0000;
/// The bits a task may set in a header; the others are cleared (`MACH_MSGH_BITS_USER`).
pub const USER_BITS: u32 = 0x801f_1f1f;

bitflags::bitflags! {
    /// The options of `mach_msg` that the kernel acts on.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Options: u32 {
        /// Send.
        const SEND = 0x1;
        /// Receive.
        const RECEIVE = 0x2;
        /// Leave a message that does not fit on its queue.
        const RECEIVE_LARGE = 0x4;
        /// With `RECEIVE_LARGE`: say which port holds the message that did not fit.
        const RECEIVE_LARGE_IDENTITY = 0x8;
        /// The timeout counts for the send.
        const SEND_TIMEOUT = 0x10;
        /// Arm the destination name's send-possible request when the queue is full.
        const SEND_NOTIFY = 0x80;
        /// The timeout counts for the receive.
        const RECEIVE_TIMEOUT = 0x100;
        /// Accept guarded port descriptors.
        const RECEIVE_GUARDED = 0x1000;
        /// Everything else travels but means nothing here.
        const _ = !0;
    }
}

impl Options {
    /// Size of the trailer these options ask for, in bytes.
    pub fn trailer_size(self) -> usize {
        match (self.bits() >> 24) & 0xf {
            0 => 8,
            1 => 12,
            2 => 20,
            3 => 52,
            4 => 60,
            _ => 68,
        }
    }
}

/// The fixed words of a message's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Dispositions and the complex bit.
    pub bits: u32,
    /// Destination when sent; reply right when received.
    pub remote: Name,
    /// Reply right when sent; destination when received.
    pub local: Name,
    /// Voucher, or a word that travels unchanged.
    pub voucher: u32,
    /// Means what sender and receiver agree on.
    pub id: i32,
}

impl Header {
    /// Reads a header; `None` if there are fewer than 24 bytes.
    pub fn read(bytes: &[u8]) -> Option<Header> {
        Some(Header {
            bits: read_u32(bytes, 0)?,
            remote: Name(read_u32(bytes, 8)?),
            local: Name(read_u32(bytes, 12)?),
            voucher: read_u32(bytes, 16)?,
            id: read_u32(bytes, 20)? as i32,
        })
    }

    /// Appends the header, with `size` as `msgh_size`.
    pub(crate) fn write(&self, size: u32, out: &mut Vec<u8>) {
        for word in [
            self.bits,
            size,
            self.remote.0,
            self.local.0,
            self.voucher,
            self.id as u32,
        ] {
            out.extend_from_slice(&word.to_le_bytes());
        }
    }

    /// The destination's disposition, still unchecked.
    pub fn remote_disposition(&self) -> u32 {
        self.bits & 0x1f
    }

    /// The reply right's disposition, still unchecked.
    pub fn local_disposition(&self) -> u32 {
        (self.bits >> 8) & 0x1f
    }

    /// The voucher's disposition, still unchecked.
    pub fn voucher_disposition(&self) -> u32 {
        (self.bits >> 16) & 0x1f
    }
}

/// One descriptor as it stands in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Descriptor {
    /// `MACH_MSG_PORT_DESCRIPTOR`.
    Port {
        /// The right's name in the sender or receiver.
        name: Name,
        /// Its disposition byte, still unchecked.
        disposition: u8,
    },
    /// `MACH_MSG_OOL_DESCRIPTOR` or its volatile form.
    Memory {
        /// Where the bytes are.
        address: u64,
        /// How many there are.
        size: u32,
        /// Whether the sender's range goes away, or the receiver owns it.
        deallocate: bool,
        /// 0 physical, 1 virtual.
        copy: u8,
        /// The type byte: 1, or 3 for the volatile form.
        kind: u8,
    },
    /// `MACH_MSG_OOL_PORTS_DESCRIPTOR`.
    Ports {
        /// Where the names are.
        address: u64,
        /// How many there are.
        count: u32,
        /// Whether the sender's range goes away, or the receiver owns it.
        deallocate: bool,
        /// Not looked at when sent.
        copy: u8,
        /// One disposition for all, still unchecked.
        disposition: u8,
    },
    /// `MACH_MSG_GUARDED_PORT_DESCRIPTOR`.
    Guarded {
        /// The right's name.
        name: Name,
        /// The guard it carries.
        context: u64,
        /// `MACH_MSG_GUARD_FLAGS_*`.
        flags: u16,
        /// Its disposition byte; only a moved receive right is allowed.
        disposition: u8,
    },
}

impl Descriptor {
    /// Reads the descriptor at `offset`.
    ///
    /// # Errors
    ///
    /// [`Code::SEND_MSG_TOO_SMALL`] if it runs past the end; [`Code::SEND_INVALID_TYPE`] for an
    /// unknown type.
    pub fn read(bytes: &[u8], offset: usize) -> Result<Descriptor, Code> {
        let small = Code::SEND_MSG_TOO_SMALL;
        let word = |at: usize| read_u32(bytes, offset.saturating_add(at)).ok_or(small);
        let wide = |at: usize| -> Result<u64, Code> {
            Ok(u64::from(word(at)?) | u64::from(word(at + 4)?) << 32)
        };
        let [a, b, disposition, kind] = word(8)?.to_le_bytes();
        match kind {
            0 => Ok(Descriptor::Port {
                name: Name(word(0)?),
                disposition,
            }),
            1 | 3 => Ok(Descriptor::Memory {
                address: wide(0)?,
                size: word(12)?,
                deallocate: a != 0,
                copy: b,
                kind,
            }),
            2 => Ok(Descriptor::Ports {
                address: wide(0)?,
                count: word(12)?,
                deallocate: a != 0,
                copy: b,
                disposition,
            }),
            4 => Ok(Descriptor::Guarded {
                name: Name(word(12)?),
                context: wide(0)?,
                flags: u16::from_le_bytes([a, b]),
                disposition,
            }),
            _ => Err(Code::SEND_INVALID_TYPE),
        }
    }

    /// Checks the fields that only a sender can get wrong: [`Code::SEND_INVALID_TYPE`] for an
    /// unknown copy option, or guarded-port fields that contradict each other.
    fn check_sent(&self) -> Result<(), Code> {
        let good = match *self {
            Descriptor::Memory { copy, .. } => copy <= 1,
            Descriptor::Guarded {
                context,
                flags,
                disposition,
                ..
            } => {
                u32::from(disposition) == Disposition::MoveReceive as u32
                    && matches!((flags, context), (1, _) | (2 | 3, 0))
            }
            Descriptor::Port { .. } | Descriptor::Ports { .. } => true,
        };
        if good {
            Ok(())
        } else {
            Err(Code::SEND_INVALID_TYPE)
        }
    }

    /// Bytes this descriptor takes.
    pub fn size(&self) -> usize {
        match self {
            Descriptor::Port { .. } => 12,
            _ => 16,
        }
    }

    /// Appends the descriptor.
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        match *self {
            Descriptor::Port { name, disposition } => {
                out.extend_from_slice(&name.0.to_le_bytes());
                out.extend_from_slice(&[0, 0, 0, 0, 0, 0, disposition, 0]);
            }
            Descriptor::Memory {
                address,
                size,
                deallocate,
                copy,
                kind,
            } => {
                out.extend_from_slice(&address.to_le_bytes());
                out.extend_from_slice(&[u8::from(deallocate), copy, 0, kind]);
                out.extend_from_slice(&size.to_le_bytes());
            }
            Descriptor::Ports {
                address,
                count,
                deallocate,
                copy,
                disposition,
            } => {
                out.extend_from_slice(&address.to_le_bytes());
                out.extend_from_slice(&[u8::from(deallocate), copy, disposition, 2]);
                out.extend_from_slice(&count.to_le_bytes());
            }
            Descriptor::Guarded {
                name,
                context,
                flags,
                disposition,
            } => {
                out.extend_from_slice(&context.to_le_bytes());
                out.extend_from_slice(&flags.to_le_bytes());
                out.extend_from_slice(&[disposition, 4]);
                out.extend_from_slice(&name.0.to_le_bytes());
            }
        }
    }

    /// True if the descriptor refers to something outside the message.
    pub fn is_out_of_line(&self) -> bool {
        match *self {
            Descriptor::Memory { size, .. } => size > 0,
            Descriptor::Ports { count, .. } => count > 0,
            Descriptor::Port { .. } | Descriptor::Guarded { .. } => false,
        }
    }

    /// True if it refers to memory which the sender gives up.
    pub fn gives_memory_up(&self) -> bool {
        let flag = match *self {
            Descriptor::Memory { deallocate, .. } | Descriptor::Ports { deallocate, .. } => {
                deallocate
            }
            Descriptor::Port { .. } | Descriptor::Guarded { .. } => false,
        };
        flag && self.is_out_of_line()
    }
}

/// Reads the descriptors of a message, and how many bytes header and descriptors take.
///
/// # Errors
///
/// Those of [`Descriptor::read`], and [`Code::SEND_MSG_TOO_SMALL`] for a count that cannot fit.
pub fn read_descriptors(bytes: &[u8]) -> Result<(Vec<Descriptor>, usize), Code> {
    walk_descriptors(bytes, |_| Ok(()))
}

/// The same for a message that a task wants to send, whose descriptors must make sense too.
pub(crate) fn read_sent_descriptors(bytes: &[u8]) -> Result<(Vec<Descriptor>, usize), Code> {
    walk_descriptors(bytes, Descriptor::check_sent)
}

fn walk_descriptors(
    bytes: &[u8],
    check: impl Fn(&Descriptor) -> Result<(), Code>,
) -> Result<(Vec<Descriptor>, usize), Code> {
    let header = Header::read(bytes).ok_or(Code::SEND_MSG_TOO_SMALL)?;
    if header.bits & COMPLEX == 0 {
        return Ok((Vec::new(), HEADER_SIZE));
    }
    let count = read_u32(bytes, HEADER_SIZE).ok_or(Code::SEND_MSG_TOO_SMALL)? as usize;
    if count > (bytes.len() - BODY_OFFSET) / MIN_DESCRIPTOR_SIZE {
        return Err(Code::SEND_MSG_TOO_SMALL);
    }
    let mut offset = BODY_OFFSET;
    let mut descriptors = Vec::with_capacity(count);
    for _ in 0..count {
        let descriptor = Descriptor::read(bytes, offset)?;
        check(&descriptor)?;
        offset += descriptor.size();
        if offset > bytes.len() {
            return Err(Code::SEND_MSG_TOO_SMALL);
        }
        descriptors.push(descriptor);
    }
    Ok((descriptors, offset))
}

/// Appends the longest trailer, which says that it has `size` bytes; shorter ones are its beginning.
pub(crate) fn write_trailer(
    size: u32,
    sequence: u32,
    token: &AuditToken,
    context: u64,
    out: &mut Vec<u8>,
) {
    let from_kernel = *token == AuditToken::default();
    // The kernel's security token has group 1 (KERNEL_SECURITY_TOKEN_VALUE).
    let group = if from_kernel { 1 } else { token.0[2] };
    let sender = [token.0[1], group];
    for word in [0, size, sequence].iter().chain(&sender).chain(&token.0) {
        out.extend_from_slice(&word.to_le_bytes());
    }
    out.extend_from_slice(&context.to_le_bytes());
    // The fields of `mach_msg_mac_trailer_t`.
    out.extend_from_slice(&[0; 8]);
}

/// The 32-bit word at `offset`, if it is there.
pub fn read_u32(bytes: &[u8], offset: usize) -> Option<u32> {
    let word = bytes.get(offset..offset.checked_add(4)?)?;
    Some(u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
}
