//! What can be a field of a payload.

use zerocopy::{Immutable, IntoBytes, KnownLayout, TryFromBytes};

use crate::message::{Item, Malformed, OwnedMemory, RightArray, Transfer};
use crate::payload::{Reader, Writer};
use crate::right::{ReceiveRight, SendOnceRight, SendRight};

/// A type that can be a field of a [`Payload`](crate::Payload).
///
/// It is implemented for all plain data, for rights, and for memory that travels out of line.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent in a message",
    label = "neither plain data nor a right",
    note = "plain data derives zerocopy's IntoBytes, TryFromBytes, KnownLayout and Immutable"
)]
pub trait Field: Sized {
    /// How many descriptors it takes.
    const ITEMS: usize;
    /// Whether it has bytes in the body.
    const INLINE: bool;
    /// What goes into the body.
    type Body;

    /// Puts rights and memory in; gives what goes into the body.
    fn attach(self, writer: &mut Writer<'_, '_>) -> Self::Body;

    /// Puts that in.
    fn append(body: Self::Body, writer: &mut Writer<'_, '_>);

    /// Takes the value out.
    ///
    /// # Errors
    ///
    /// [`Malformed`]: there is something else.
    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed>;
}

impl<T: IntoBytes + TryFromBytes + KnownLayout + Immutable> Field for T {
    const ITEMS: usize = 0;
    const INLINE: bool = true;
    type Body = T;

    #[inline]
    fn attach(self, _: &mut Writer<'_, '_>) -> T {
        self
    }

    #[inline]
    fn append(body: T, writer: &mut Writer<'_, '_>) {
        writer.message.append(body.as_bytes());
    }

    #[inline]
    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.plain()
    }
}

/// A right that travels alone, in a descriptor of its own.
///
/// It is implemented for the rights that can be moved into a message, and for what is known by
/// such a right.
pub trait RightField: Field + Into<Transfer<'static>> {
    /// What it is, for those to whom something else was sent.
    const WHAT: &'static str;

    /// The value in an item, if it is of this kind.
    fn from_item(item: Item) -> Option<Self>;
}

macro_rules! right_field {
    ($right:ty, $what:literal, $item:ident => $value:expr) => {
        impl $crate::payload::RightField for $right {
            const WHAT: &'static str = $what;

            fn from_item(item: $crate::Item) -> Option<Self> {
                match item {
                    $crate::Item::$item(right) => Some($value(right)),
                    _ => None,
                }
            }
        }

        impl $crate::payload::Field for $right {
            const ITEMS: usize = 1;
            const INLINE: bool = false;
            type Body = ();

            fn attach(self, writer: &mut $crate::payload::Writer<'_, '_>) {
                writer.push_right(self.into());
            }

            fn append((): (), _: &mut $crate::payload::Writer<'_, '_>) {}

            fn take(reader: &mut $crate::payload::Reader<'_>) -> Result<Self, $crate::Malformed> {
                reader.next_right()
            }
        }
    };
}

pub(crate) use right_field;

right_field!(SendRight, "a send right", Send => std::convert::identity);
right_field!(SendOnceRight, "a send-once right", SendOnce => std::convert::identity);
right_field!(ReceiveRight, "a receive right", Receive => std::convert::identity);

impl Field for OwnedMemory {
    const ITEMS: usize = 1;
    const INLINE: bool = true;
    /// Its size in bytes.
    type Body = u32;

    fn attach(self, writer: &mut Writer<'_, '_>) -> u32 {
        // Larger ones are refused when the message is sent.
        let size = u32::try_from(self.len()).unwrap_or(u32::MAX);
        writer.message.push_memory(self);
        size
    }

    fn append(size: u32, writer: &mut Writer<'_, '_>) {
        writer.message.append(size.as_bytes());
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        match reader.next_item() {
            Item::Memory(memory) => {
                reader.check_length(memory.len())?;
                Ok(memory)
            }
            _ => Err(reader.wrong_item("out-of-line bytes")),
        }
    }
}

impl Field for RightArray {
    const ITEMS: usize = 1;
    const INLINE: bool = true;
    /// How many rights there are.
    type Body = u32;

    fn attach(self, writer: &mut Writer<'_, '_>) -> u32 {
        // Longer ones are refused when the message is sent.
        let count = u32::try_from(self.places()).unwrap_or(u32::MAX);
        writer.message.push_rights(self);
        count
    }

    fn append(count: u32, writer: &mut Writer<'_, '_>) {
        writer.message.append(count.as_bytes());
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        match reader.next_item() {
            Item::Rights(rights) => {
                reader.check_length(rights.len())?;
                Ok(rights)
            }
            _ => Err(reader.wrong_item("an out-of-line array of rights")),
        }
    }
}
