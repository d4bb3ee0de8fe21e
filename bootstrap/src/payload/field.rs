//! Types that can be fields of a payload.

use zerocopy::{Immutable, IntoBytes, KnownLayout, TryFromBytes};

use crate::message::{Item, Malformed, OwnedMemory, RightArray, Transfer};
use crate::payload::{Inline, Reader, Writer, way};
use crate::right::{ReceiveRight, SendOnceRight, SendRight};

/// A type that can be a field of a [`Payload`](crate::Payload).
///
/// Implemented for all [plain data](Plain), for [rights](RightField), for memory that travels out
/// of line, and for what the standard library makes of these; the [module](super) has the list.
///
/// `Way` is inferred, and only tells the implementations apart.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot travel in a Mach message",
    label = "neither plain data, nor a right, nor memory that travels",
    note = "plain data derives zerocopy's `IntoBytes`, `TryFromBytes`, `KnownLayout` and \
            `Immutable`, and has no padding",
    note = "text travels as `String`, a list as `Vec<T>` or `Counted<T, N>`, a right as \
            `SendRight`, a large buffer as `OwnedMemory`; pointers and references cannot travel",
    note = "the documentation of `bootstrap::payload` lists all types that can be a field"
)]
pub trait Field<Way = way::Own>: Sized {
    /// Number of descriptors it takes.
    const ITEMS: usize;
    /// Whether it has bytes in the body.
    const INLINE: bool;
    /// What goes into the body.
    type Body;

    /// Moves rights and memory into the message; returns what goes into the body.
    fn attach(self, writer: &mut Writer<'_, '_>) -> Self::Body;

    /// Appends to the body what [`Field::attach`] returned.
    fn append(body: Self::Body, writer: &mut Writer<'_, '_>);

    /// Takes the value out of the message.
    ///
    /// # Errors
    ///
    /// [`Malformed`]: the message has something else in its place.
    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed>;
}

/// Plain data: a type that is nothing but its bytes.
///
/// Implemented for everything that derives [zerocopy's](zerocopy) `IntoBytes`, `TryFromBytes`,
/// `KnownLayout` and `Immutable`: numbers, `bool`, arrays of these, structs without padding, enums
/// without fields.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not plain data",
    label = "not plain data",
    note = "plain data derives zerocopy's `IntoBytes`, `TryFromBytes`, `KnownLayout` and \
            `Immutable`, and has no padding"
)]
pub trait Plain: IntoBytes + TryFromBytes + KnownLayout + Immutable {}

impl<T: IntoBytes + TryFromBytes + KnownLayout + Immutable> Plain for T {}

impl<T: Plain> Field<way::PlainData> for T {
    const ITEMS: usize = 0;
    const INLINE: bool = true;
    type Body = T;

    #[inline]
    fn attach(self, _: &mut Writer<'_, '_>) -> T {
        self
    }

    #[inline]
    fn append(body: T, writer: &mut Writer<'_, '_>) {
        writer.append(body.as_bytes());
    }

    #[inline]
    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.plain()
    }
}

impl<K, T: Inline<K>> Field<way::Body<K>> for T {
    const ITEMS: usize = 0;
    const INLINE: bool = true;
    type Body = T;

    #[inline]
    fn attach(self, _: &mut Writer<'_, '_>) -> T {
        self
    }

    #[inline]
    fn append(body: T, writer: &mut Writer<'_, '_>) {
        body.put(writer);
    }

    #[inline]
    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Inline::take(reader)
    }
}

/// A right that travels in a descriptor of its own.
///
/// Implemented for the rights that can be moved into a message, and for what is known by such a
/// right.
pub trait RightField: Into<Transfer<'static>> {
    /// Its kind, for the error of a receiver that got another.
    const WHAT: &'static str;

    /// The value in an item, or `None` if the item is of another kind.
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
    };
}

pub(crate) use right_field;

right_field!(SendRight, "a send right", Send => std::convert::identity);
right_field!(SendOnceRight, "a send-once right", SendOnce => std::convert::identity);
right_field!(ReceiveRight, "a receive right", Receive => std::convert::identity);

impl<R: RightField> Field<way::Right> for R {
    const ITEMS: usize = 1;
    const INLINE: bool = false;
    type Body = ();

    #[inline]
    fn attach(self, writer: &mut Writer<'_, '_>) {
        writer.push_right(self.into());
    }

    #[inline]
    fn append((): (), _: &mut Writer<'_, '_>) {}

    #[inline]
    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let item = reader.next_item();
        reader.right(item)
    }
}

/// A right or null. A right whose port died on the way is null, too, unless `R` has a value for
/// it, as [`MaybeDead`](super::MaybeDead) has.
#[diagnostic::do_not_recommend]
impl<R: RightField> Field<way::Nullable> for Option<R> {
    const ITEMS: usize = 1;
    const INLINE: bool = false;
    type Body = ();

    #[inline]
    fn attach(self, writer: &mut Writer<'_, '_>) {
        writer.push_right(self.map_or(Transfer::NULL, Into::into));
    }

    #[inline]
    fn append((): (), _: &mut Writer<'_, '_>) {}

    #[inline]
    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let item = reader.next_item();
        reader.nullable(item)
    }
}

/// As many descriptors: MIG's `array[N] of mach_port_t`.
#[diagnostic::do_not_recommend]
impl<R: RightField, const N: usize> Field<way::EachRight> for [R; N] {
    const ITEMS: usize = N;
    const INLINE: bool = false;
    type Body = ();

    fn attach(self, writer: &mut Writer<'_, '_>) {
        for right in self {
            writer.push_right(right.into());
        }
    }

    fn append((): (), _: &mut Writer<'_, '_>) {}

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.array(|reader| {
            let item = reader.next_item();
            reader.right(item)
        })
    }
}

/// One descriptor for the whole array, and a count word in the body: MIG's
/// `^array[] of mach_port_t`.
#[diagnostic::do_not_recommend]
impl<E: ArrayElement> Field<way::Rights> for Vec<E> {
    const ITEMS: usize = 1;
    const INLINE: bool = true;
    /// Number of rights.
    type Body = u32;

    fn attach(self, writer: &mut Writer<'_, '_>) -> u32 {
        let rights = RightArray::of_transfers(self.into_iter().map(E::into_transfer).collect());
        match rights {
            Ok(rights) => rights.attach(writer),
            Err(error) => {
                writer.fail(&error);
                0
            }
        }
    }

    fn append(count: u32, writer: &mut Writer<'_, '_>) {
        RightArray::append(count, writer);
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let rights = <RightArray as Field>::take(reader)?;
        rights.map(|item| E::from_item(item, reader)).collect()
    }
}

/// An element of an array of rights: a right, or an `Option` of one.
#[doc(hidden)]
pub trait ArrayElement: Sized {
    fn into_transfer(self) -> Transfer<'static>;
    fn from_item(item: Item, reader: &Reader<'_>) -> Result<Self, Malformed>;
}

impl<R: RightField> ArrayElement for R {
    fn into_transfer(self) -> Transfer<'static> {
        self.into()
    }

    fn from_item(item: Item, reader: &Reader<'_>) -> Result<Self, Malformed> {
        reader.right(item)
    }
}

impl<R: RightField> ArrayElement for Option<R> {
    fn into_transfer(self) -> Transfer<'static> {
        self.map_or(Transfer::NULL, Into::into)
    }

    fn from_item(item: Item, reader: &Reader<'_>) -> Result<Self, Malformed> {
        reader.nullable(item)
    }
}

#[diagnostic::do_not_recommend]
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
        writer.append(size.as_bytes());
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

#[diagnostic::do_not_recommend]
impl Field for RightArray {
    const ITEMS: usize = 1;
    const INLINE: bool = true;
    /// Number of rights.
    type Body = u32;

    fn attach(self, writer: &mut Writer<'_, '_>) -> u32 {
        // Longer ones are refused when the message is sent.
        let count = u32::try_from(self.places()).unwrap_or(u32::MAX);
        writer.message.push_rights(self);
        count
    }

    fn append(count: u32, writer: &mut Writer<'_, '_>) {
        writer.append(count.as_bytes());
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
