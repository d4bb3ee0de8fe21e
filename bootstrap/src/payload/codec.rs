//! How the derive treats a field, by the name of its type.

use zerocopy::IntoBytes;

use crate::message::{Item, Malformed, Transfer};
use crate::payload::{Field, Reader, RightField, Writer};

/// How the derive puts in a field of the type `T` and takes it out.
#[doc(hidden)]
pub trait Codec<T> {
    const ITEMS: usize;
    const INLINE: bool;
    type Body;

    fn attach(value: T, writer: &mut Writer<'_, '_>) -> Self::Body;
    fn append(body: Self::Body, writer: &mut Writer<'_, '_>);
    fn take(reader: &mut Reader<'_>) -> Result<T, Malformed>;
}

/// A field whose type says how it travels.
#[doc(hidden)]
#[derive(Debug)]
pub struct AsIs;

impl<T: Field> Codec<T> for AsIs {
    const ITEMS: usize = T::ITEMS;
    const INLINE: bool = T::INLINE;
    type Body = T::Body;

    #[inline]
    fn attach(value: T, writer: &mut Writer<'_, '_>) -> T::Body {
        value.attach(writer)
    }

    #[inline]
    fn append(body: T::Body, writer: &mut Writer<'_, '_>) {
        T::append(body, writer);
    }

    #[inline]
    fn take(reader: &mut Reader<'_>) -> Result<T, Malformed> {
        T::take(reader)
    }
}

/// A right that may be missing.
#[doc(hidden)]
#[derive(Debug)]
pub struct Nullable;

impl<R: RightField> Codec<Option<R>> for Nullable {
    const ITEMS: usize = 1;
    const INLINE: bool = false;
    type Body = ();

    fn attach(value: Option<R>, writer: &mut Writer<'_, '_>) {
        writer.push_right(value.map_or(Transfer::NULL, Into::into));
    }

    fn append((): (), _: &mut Writer<'_, '_>) {}

    /// A right whose port died on the way is missing, too.
    fn take(reader: &mut Reader<'_>) -> Result<Option<R>, Malformed> {
        match reader.next_item() {
            Item::Null | Item::Dead => Ok(None),
            item => R::from_item(item)
                .map(Some)
                .ok_or_else(|| reader.wrong_item(R::WHAT)),
        }
    }
}

/// Bytes in the body, as many as there happen to be.
#[doc(hidden)]
#[derive(Debug)]
pub struct Variable;

impl Variable {
    fn put(bytes: &[u8], writer: &mut Writer<'_, '_>) {
        // Longer ones are refused when the message is sent: it is above the kernel's limit.
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        writer.message.append(length.as_bytes());
        writer.message.append(bytes);
    }

    fn get<'r>(reader: &'r mut Reader<'_>, what: &'static str) -> Result<&'r [u8], Malformed> {
        let length = reader.plain::<u32>()? as usize;
        reader.bytes(length, what)
    }
}

impl Codec<Vec<u8>> for Variable {
    const ITEMS: usize = 0;
    const INLINE: bool = true;
    type Body = Vec<u8>;

    fn attach(value: Vec<u8>, _: &mut Writer<'_, '_>) -> Vec<u8> {
        value
    }

    fn append(body: Vec<u8>, writer: &mut Writer<'_, '_>) {
        Self::put(&body, writer);
    }

    fn take(reader: &mut Reader<'_>) -> Result<Vec<u8>, Malformed> {
        Self::get(reader, "as many bytes as its length says").map(<[u8]>::to_vec)
    }
}

impl Codec<String> for Variable {
    const ITEMS: usize = 0;
    const INLINE: bool = true;
    type Body = String;

    fn attach(value: String, _: &mut Writer<'_, '_>) -> String {
        value
    }

    fn append(body: String, writer: &mut Writer<'_, '_>) {
        Self::put(body.as_bytes(), writer);
    }

    fn take(reader: &mut Reader<'_>) -> Result<String, Malformed> {
        const EXPECTED: &str = "UTF-8 text of the length it says";
        let offset = reader.offset();
        let text = std::str::from_utf8(Self::get(reader, EXPECTED)?);
        text.map(str::to_owned).map_err(|_| Malformed::Value {
            offset,
            expected: EXPECTED,
        })
    }
}
