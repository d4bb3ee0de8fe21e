//! How a message lies in memory, and a walk over it that believes nothing.
//!
//! ```text
//! header 24 │ [descriptor count 4 │ descriptors 12 or 16 each] │ body … │ trailer
//! ```
//!
//! Everything is aligned to 4 bytes, also the 8-byte addresses inside descriptors, so all fields
//! are read and written byte by byte. The bracketed part is there when the complex bit is set.
//! The type of a descriptor is its byte 11 whatever its kind.
//!
//! Layouts: xnu-11417.101.15 `osfmk/mach/message.h`, for 64-bit tasks.

use std::ops::Range;

use bootstrap_sys as sys;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

use crate::message::malformed::Malformed;

/// `mach_msg_header_t`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub(crate) struct Header {
    pub(crate) bits: u32,
    pub(crate) size: u32,
    pub(crate) remote: u32,
    pub(crate) local: u32,
    pub(crate) voucher: u32,
    pub(crate) id: i32,
}

impl Header {
    pub(crate) const SIZE: usize = size_of::<Self>();

    pub(crate) const EMPTY: Self = Self {
        bits: 0,
        size: 0,
        remote: 0,
        local: 0,
        voucher: 0,
        id: 0,
    };

    /// The header at the start of `bytes`.
    #[inline]
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Malformed> {
        let (header, _) = Self::read_from_prefix(bytes).map_err(|_| Malformed::Short)?;
        Ok(header)
    }

    pub(crate) const fn is_complex(&self) -> bool {
        self.bits & COMPLEX != 0
    }

    pub(crate) const fn local_disposition(&self) -> u32 {
        Self::local_of(self.bits)
    }

    /// The disposition of the remote port, in the header's bits.
    pub(crate) const fn remote_of(bits: u32) -> u32 {
        bits & 0x1f
    }

    /// The disposition of the local port, in the header's bits.
    pub(crate) const fn local_of(bits: u32) -> u32 {
        bits >> 8 & 0x1f
    }

    pub(crate) const fn set_remote(&mut self, name: u32, disposition: u32) {
        self.remote = name;
        self.bits = self.bits & !0x1f | disposition;
    }

    pub(crate) const fn set_local(&mut self, name: u32, disposition: u32) {
        self.local = name;
        self.bits = self.bits & !0x1f00 | disposition << 8;
    }
}

/// `mach_msg_port_descriptor_t`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub(crate) struct PortDescriptor {
    pub(crate) name: u32,
    pub(crate) pad: [u8; 6],
    pub(crate) disposition: u8,
    pub(crate) kind: u8,
}

impl PortDescriptor {
    pub(crate) const SIZE: usize = size_of::<Self>();

    pub(crate) const fn new(name: u32, disposition: u8) -> Self {
        Self {
            name,
            pad: [0; 6],
            disposition,
            kind: kind::PORT,
        }
    }
}

/// The three descriptors of 16 bytes: address (or context), flags, length (or name).
#[derive(Debug, Clone, Copy, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
pub(crate) struct LongDescriptor {
    address: [u32; 2],
    flags: [u8; 2],
    disposition: u8,
    kind: u8,
    length: u32,
}

impl LongDescriptor {
    pub(crate) const SIZE: usize = size_of::<Self>();

    /// Out-of-line bytes; `deallocate` takes them out of the sender's memory.
    ///
    /// The virtual copy has no limit below the 32 bits of its size; the physical one has 7 MiB.
    pub(crate) const fn memory(address: u64, size: u32, deallocate: bool) -> Self {
        Self::new(
            address,
            [deallocate as u8, VIRTUAL_COPY],
            0,
            kind::MEMORY,
            size,
        )
    }

    /// An out-of-line array of names, whose memory stays with the sender.
    pub(crate) const fn ports(address: u64, count: u32, disposition: u8) -> Self {
        Self::new(address, [0, VIRTUAL_COPY], disposition, kind::PORTS, count)
    }

    const fn new(address: u64, flags: [u8; 2], disposition: u8, kind: u8, length: u32) -> Self {
        Self {
            address: [address as u32, (address >> 32) as u32],
            flags,
            disposition,
            kind,
            length,
        }
    }

    const fn address(&self) -> u64 {
        // The words are in memory order; both Apple architectures are little-endian.
        self.address[0] as u64 | (self.address[1] as u64) << 32
    }
}

/// A descriptor as the walk found it. Reading one takes nothing over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Descriptor {
    /// One right.
    Port { name: u32, disposition: u8 },
    /// Out-of-line bytes. `deallocate` says, of a message to be sent, whether they go with it.
    Memory {
        address: u64,
        size: u32,
        deallocate: bool,
    },
    /// Out-of-line array of names, all with one disposition.
    Ports {
        address: u64,
        count: u32,
        disposition: u8,
    },
    /// A receive right guarded by the sender's wish.
    Guarded {
        name: u32,
        context: u64,
        disposition: u8,
    },
}

impl Descriptor {
    /// Reads the descriptor at `offset`, and its size.
    pub(crate) fn read(message: &[u8], offset: usize) -> Result<(Self, usize), Unreadable> {
        let rest = message.get(offset..).ok_or(Unreadable::BeyondEnd)?;
        let &kind = rest.get(KIND_OFFSET).ok_or(Unreadable::BeyondEnd)?;
        if kind == kind::PORT {
            let port = PortDescriptor::read_from_prefix(rest);
            let (port, _) = port.map_err(|_| Unreadable::BeyondEnd)?;
            let PortDescriptor {
                name, disposition, ..
            } = port;
            return Ok((Self::Port { name, disposition }, PortDescriptor::SIZE));
        }
        let long = LongDescriptor::read_from_prefix(rest);
        let (long, _) = long.map_err(|_| Unreadable::BeyondEnd)?;
        let (address, length, disposition) = (long.address(), long.length, long.disposition);
        let descriptor = match kind {
            kind::MEMORY | kind::VOLATILE_MEMORY => Self::Memory {
                address,
                size: length,
                deallocate: long.flags[0] != 0,
            },
            kind::PORTS => Self::Ports {
                address,
                count: length,
                disposition,
            },
            kind::GUARDED => Self::Guarded {
                name: length,
                context: address,
                disposition,
            },
            _ => return Err(Unreadable::UnknownType(kind)),
        };
        Ok((descriptor, LongDescriptor::SIZE))
    }

    /// The bytes, counted from the descriptor's begin, that say what it carries: with zeros there
    /// it carries nothing.
    pub(crate) fn owning_bytes(&self) -> impl Iterator<Item = Range<usize>> {
        let (first, second) = match self {
            Self::Port { .. } => (0..4, 0..0),
            Self::Memory { .. } | Self::Ports { .. } => (0..8, 12..16),
            Self::Guarded { .. } => (12..16, 0..0),
        };
        [first, second].into_iter()
    }
}

/// Why there is no descriptor at an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    BeyondEnd,
    UnknownType(u8),
}

/// A walk over the descriptors of a message: yields each with its offset, and ends at the first
/// one that is wrong.
#[derive(Debug, Clone)]
pub(crate) struct Walk<'a> {
    bytes: &'a [u8],
    offset: usize,
    index: u32,
    count: u32,
}

impl<'a> Walk<'a> {
    /// Starts a walk over the message that `bytes` holds whole, without trailer.
    pub(crate) fn new(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let header = Header::read(bytes)?;
        if !header.is_complex() {
            return Ok(Self {
                bytes,
                offset: Header::SIZE,
                index: 0,
                count: 0,
            });
        }
        let (count, _) =
            u32::read_from_prefix(&bytes[Header::SIZE..]).map_err(|_| Malformed::Short)?;
        let room = (bytes.len() - BASE) / PortDescriptor::SIZE;
        if count as usize > room {
            // Checked before anything is read: each descriptor has at least 12 bytes.
            return Err(Malformed::DescriptorBeyondEnd {
                index: room as u32,
                count,
            });
        }
        Ok(Self {
            bytes,
            offset: BASE,
            index: 0,
            count,
        })
    }

    /// Where the next descriptor begins; after the last one, where the body begins.
    pub(crate) const fn offset(&self) -> usize {
        self.offset
    }
}

impl Iterator for Walk<'_> {
    type Item = Result<(usize, Descriptor), Malformed>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.index == self.count {
            return None;
        }
        let offset = self.offset;
        let (index, count) = (self.index, self.count);
        match Descriptor::read(self.bytes, offset) {
            Ok((descriptor, size)) => {
                self.offset += size;
                self.index += 1;
                Some(Ok((offset, descriptor)))
            }
            Err(unreadable) => {
                self.count = self.index; // the next one's place is not known
                Some(Err(match unreadable {
                    Unreadable::BeyondEnd => Malformed::DescriptorBeyondEnd { index, count },
                    Unreadable::UnknownType(kind) => Malformed::UnknownDescriptor { index, kind },
                }))
            }
        }
    }
}

/// The complex bit of `msgh_bits`.
pub(crate) const COMPLEX: u32 = 0x8000_0000;

/// Where descriptors begin in a complex message.
pub(crate) const BASE: usize = Header::SIZE + size_of::<u32>();

/// Where the type is in every descriptor.
pub(crate) const KIND_OFFSET: usize = 11;

/// Where the disposition is in every descriptor that has one.
pub(crate) const DISPOSITION_OFFSET: usize = 10;

/// `MACH_MSG_VIRTUAL_COPY`.
const VIRTUAL_COPY: u8 = 1;

/// Descriptor types.
pub(crate) mod kind {
    pub(crate) const PORT: u8 = 0;
    pub(crate) const MEMORY: u8 = 1;
    pub(crate) const PORTS: u8 = 2;
    pub(crate) const VOLATILE_MEMORY: u8 = 3;
    pub(crate) const GUARDED: u8 = 4;
}

/// Dispositions: what the kernel does with a right when a message is sent. The first three are
/// also how a received right arrives.
pub(crate) mod disposition {
    pub(crate) const MOVE_RECEIVE: u8 = 16;
    pub(crate) const MOVE_SEND: u8 = 17;
    pub(crate) const MOVE_SEND_ONCE: u8 = 18;
    pub(crate) const COPY_SEND: u8 = 19;
    pub(crate) const MAKE_SEND: u8 = 20;
    pub(crate) const MAKE_SEND_ONCE: u8 = 21;
}

const _: () = {
    assert!(Header::SIZE == size_of::<sys::mach_msg_header_t>());
    assert!(BASE == size_of::<sys::mach_msg_base_t>());
    assert!(PortDescriptor::SIZE == size_of::<sys::mach_msg_port_descriptor_t>());
    assert!(LongDescriptor::SIZE == size_of::<sys::mach_msg_ool_descriptor_t>());
    assert!(LongDescriptor::SIZE == size_of::<sys::mach_msg_ool_ports_descriptor_t>());
    assert!(KIND_OFFSET == std::mem::offset_of!(PortDescriptor, kind));
    assert!(KIND_OFFSET == std::mem::offset_of!(LongDescriptor, kind));
    assert!(DISPOSITION_OFFSET == std::mem::offset_of!(PortDescriptor, disposition));
    assert!(DISPOSITION_OFFSET == std::mem::offset_of!(LongDescriptor, disposition));
};

#[cfg(test)]
mod tests {
    use super::*;

    /// A complex message with these bytes after the descriptor count.
    fn complex(count: u32, rest: &[u8]) -> Vec<u8> {
        let size = (BASE + rest.len()) as u32;
        let header = Header {
            bits: COMPLEX,
            size,
            remote: 0,
            local: 0,
            voucher: 0,
            id: 7,
        };
        [header.as_bytes(), count.as_bytes(), rest].concat()
    }

    fn long(kind: u8) -> Vec<u8> {
        let mut bytes = vec![0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0, 1, 1, 17, kind];
        bytes.extend(0x2003u32.to_ne_bytes());
        bytes
    }

    #[test]
    fn walk_over_simple_message_finds_nothing() {
        let header = Header {
            bits: 0,
            size: 24,
            remote: 0,
            local: 0,
            voucher: 0,
            id: 7,
        };
        let mut walk = Walk::new(header.as_bytes()).expect("a bare header is a whole message");
        assert_eq!(walk.next(), None);
        assert_eq!(walk.offset(), 24);
    }

    #[test]
    fn walk_over_mixed_descriptors_finds_each_at_its_offset() {
        let port = PortDescriptor::new(0x103, 17);
        let bytes = complex(
            3,
            &[port.as_bytes(), &long(kind::MEMORY), &long(kind::PORTS)].concat(),
        );
        let found: Result<Vec<_>, _> = Walk::new(&bytes).expect("the count fits").collect();
        let address = 0x0077_6655_4433_2211;
        assert_eq!(
            found,
            Ok(vec![
                (
                    28,
                    Descriptor::Port {
                        name: 0x103,
                        disposition: 17
                    }
                ),
                (
                    40,
                    Descriptor::Memory {
                        address,
                        size: 0x2003,
                        deallocate: true
                    }
                ),
                (
                    56,
                    Descriptor::Ports {
                        address,
                        count: 0x2003,
                        disposition: 17
                    }
                ),
            ])
        );
    }

    #[test]
    fn walk_with_complex_bit_and_no_descriptors_is_empty() {
        let bytes = complex(0, &[]);
        let mut walk = Walk::new(&bytes).expect("no descriptors fit anywhere");
        assert_eq!(walk.next(), None);
        assert_eq!(walk.offset(), BASE);
    }

    #[test]
    fn walk_with_more_descriptors_than_fit_is_refused_before_reading() {
        let bytes = complex(u32::MAX, PortDescriptor::new(0x103, 17).as_bytes());
        assert_eq!(
            Walk::new(&bytes).map(|_| ()),
            Err(Malformed::DescriptorBeyondEnd {
                index: 1,
                count: u32::MAX
            })
        );
    }

    #[test]
    fn walk_with_long_descriptor_cut_short_ends_in_an_error() {
        let bytes = complex(1, &long(kind::MEMORY)[..12]);
        let mut walk = Walk::new(&bytes).expect("one short descriptor would fit");
        assert_eq!(
            walk.next(),
            Some(Err(Malformed::DescriptorBeyondEnd { index: 0, count: 1 }))
        );
        assert_eq!(walk.next(), None);
    }

    #[test]
    fn walk_over_unknown_type_ends_in_an_error() {
        let bytes = complex(2, &[long(9), long(kind::MEMORY)].concat());
        let mut walk = Walk::new(&bytes).expect("two descriptors fit");
        assert_eq!(
            walk.next(),
            Some(Err(Malformed::UnknownDescriptor { index: 0, kind: 9 }))
        );
        assert_eq!(walk.next(), None);
    }

    #[test]
    fn walk_over_any_bytes_does_not_panic() {
        // Every prefix of every pattern byte, with and without the complex bit.
        for pattern in 0..=u8::MAX {
            let mut bytes = [pattern; 80];
            for first in [0x00, 0x80] {
                bytes[3] = first;
                for length in 0..bytes.len() {
                    if let Ok(walk) = Walk::new(&bytes[..length]) {
                        assert!(walk.count() <= 5);
                    }
                }
            }
        }
    }
}
