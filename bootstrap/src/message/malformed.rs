//! What can be wrong with a message that arrived.

use crate::message::item::Item;

/// What is wrong with a received message, or how it differs from what was asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Malformed {
    /// It is shorter than its header, or than the fixed parts that the header announces.
    #[error("it is shorter than its own header")]
    Short,
    /// Its size is not a multiple of 4, or larger than what was received.
    #[error("its size of {size} bytes does not fit what was received")]
    Size {
        /// The size it claims.
        size: u32,
    },
    /// Its descriptors go on beyond its end.
    #[error("descriptor {index} of {count} lies beyond the end of the message")]
    DescriptorBeyondEnd {
        /// The first descriptor that does not fit, counted from 0.
        index: u32,
        /// How many it claims to have.
        count: u32,
    },
    /// A descriptor is of a type that does not exist.
    #[error("descriptor {index} has the unknown type {kind}")]
    UnknownDescriptor {
        /// Which one, counted from 0.
        index: u32,
        /// Its type.
        kind: u8,
    },
    /// A right has a disposition that no received right has.
    #[error("descriptor {index} has the disposition {disposition}, which no received right has")]
    Disposition {
        /// Which descriptor, counted from 0.
        index: u32,
        /// Its disposition.
        disposition: u8,
    },
    /// The trailer is missing, of another type, or shorter than asked for.
    #[error("it has no audit trailer, or a shorter one than requested")]
    Trailer,
    /// The body has not the size of the type asked for.
    #[error("the body has {found} bytes, expected {expected}")]
    BodySize {
        /// The size of the type.
        expected: usize,
        /// The size of the body, which is padded to a multiple of 4.
        found: usize,
    },
    /// The message carries another kind of thing there, or nothing.
    #[error("item {index} is not {expected}")]
    Item {
        /// Which one, counted from 0.
        index: usize,
        /// What was asked for.
        expected: &'static str,
    },
    /// The port of the right there died while the message was on its way: it arrived as
    /// `MACH_PORT_DEAD`.
    ///
    /// Not the sender's fault. [`Received::take`](crate::Received::take) returns such an item as
    /// [`Item::Dead`](crate::Item::Dead).
    #[doc(alias = "MACH_PORT_DEAD")]
    #[error(
        "item {index} should be {expected}, but its port died before the message was received \
         (MACH_PORT_DEAD); accept Item::Dead there, or ask the sender again"
    )]
    Dead {
        /// Index of the item, counted from 0.
        index: usize,
        /// Kind of item that was asked for.
        expected: &'static str,
    },
    /// The id is not one of those that the type asked for has.
    #[error("the id {id} is not one of the expected ids")]
    Id {
        /// The message's id.
        id: i32,
    },
    /// The message has not as many descriptors as the type asked for.
    #[error("it carries {found} rights and regions of memory, expected {expected}")]
    ItemCount {
        /// How many the type has.
        expected: usize,
        /// How many the message carries.
        found: usize,
    },
    /// Bytes of the body are no value of the type asked for.
    #[error("the bytes at offset {offset} of the body are not a valid {expected}")]
    Value {
        /// Where in the body they begin.
        offset: usize,
        /// What was asked for.
        expected: &'static str,
    },
    /// A list in the body has more elements than its type allows.
    #[error("the list at {offset} of the body has {found} elements, at most {at_most} are allowed")]
    Count {
        /// Offset of its count in the body.
        offset: usize,
        /// The largest count that the type allows.
        at_most: u32,
        /// The count that arrived.
        found: u32,
    },
    /// A length in the body is not that of the out-of-line memory it describes.
    #[error("item {index} has the length {found}, but the body gives {expected}")]
    Length {
        /// Which one, counted from 0.
        index: usize,
        /// What the body says.
        expected: usize,
        /// What the descriptor says.
        found: usize,
    },
}

impl Malformed {
    /// Returns the error for an item that is not `expected`. A dead right has an error of its own.
    pub(crate) const fn other_than(
        index: usize,
        expected: &'static str,
        found: Option<&Item>,
    ) -> Self {
        match found {
            Some(Item::Dead) => Self::Dead { index, expected },
            _ => Self::Item { index, expected },
        }
    }
}
