//! Fields that travel in the body, and are more than their bytes: text, lists, options, times.

use std::time::Duration;

use zerocopy::{IntoBytes, TryFromBytes, Unalign};

use crate::message::Malformed;
use crate::payload::{Plain, Reader, Writer, way};

/// A type that travels in the body, in a form of its own.
///
/// `Form` is inferred, and only tells the implementations apart.
#[doc(hidden)]
pub trait Inline<Form = way::Own>: Sized {
    /// Bytes in the body that it has at least.
    const SMALLEST: usize;

    fn put(self, writer: &mut Writer<'_, '_>);

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed>;
}

/// A count of bytes, then the bytes, without a NUL.
impl Inline for String {
    const SMALLEST: usize = WORD;

    fn put(self, writer: &mut Writer<'_, '_>) {
        writer.count(self.len());
        writer.append(self.as_bytes());
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const EXPECTED: &str = "UTF-8 text of the length it says";
        let offset = reader.offset();
        let length = reader.plain::<u32>()? as usize;
        let text = std::str::from_utf8(reader.bytes(length, EXPECTED)?);
        text.map(str::to_owned).map_err(|_| Malformed::Value {
            offset,
            expected: EXPECTED,
        })
    }
}

/// A count of elements, then the elements without padding between them: MIG's `array[*:n] of T`.
impl<T: Plain> Inline<way::Packed> for Vec<T> {
    const SMALLEST: usize = WORD;

    fn put(self, writer: &mut Writer<'_, '_>) {
        writer.packed(&self);
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.packed(u32::MAX, |elements: &[Unalign<T>]| {
            let mut values = Self::with_capacity(elements.len());
            let from = elements.as_ptr().cast::<u8>();
            let to = values.as_mut_ptr().cast::<u8>();
            // SAFETY: both places have as many bytes, the vector's because it has that capacity, and
            // they are apart.
            unsafe { std::ptr::copy_nonoverlapping(from, to, size_of_val(elements)) };
            // SAFETY: `elements` are as many values of `T`, only at any alignment, that zerocopy found
            // to be valid, and their bytes are in the vector now. No value is there twice: `elements`
            // is a view of a message's bytes, which drops nothing.
            unsafe { values.set_len(elements.len()) };
            values
        })
    }
}

/// A count of elements, then each as it travels alone.
impl<K, T: Inline<K>> Inline<way::Many<K>> for Vec<T> {
    const SMALLEST: usize = WORD;

    fn put(self, writer: &mut Writer<'_, '_>) {
        const { is_element::<T, K>() };
        writer.count(self.len());
        for element in self {
            element.put(writer);
        }
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { is_element::<T, K>() };
        let count = reader.count(T::SMALLEST)?;
        let mut elements = Self::with_capacity(count);
        for _ in 0..count {
            elements.push(T::take(reader)?);
        }
        Ok(elements)
    }
}

/// Checks that a short message cannot make a long list: the memory for it is in proportion to what
/// arrived.
const fn is_element<T: Inline<K>, K>() {
    assert!(
        size_of::<T>() <= 8 * T::SMALLEST,
        "an element of a list takes more than 8 times as much memory as its shortest form in a \
         message: send the list in another form"
    );
}

/// 0, or 1 and the value: MIG's `array[*:1] of T`.
impl<T: Plain> Inline<way::Packed> for Option<T> {
    const SMALLEST: usize = WORD;

    fn put(self, writer: &mut Writer<'_, '_>) {
        writer.count(usize::from(self.is_some()));
        if let Some(value) = self {
            writer.append(value.as_bytes());
        }
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.one_or_none()?.then(|| reader.plain()).transpose()
    }
}

/// 0, or 1 and the value as it travels alone.
impl<K, T: Inline<K>> Inline<way::Many<K>> for Option<T> {
    const SMALLEST: usize = WORD;

    fn put(self, writer: &mut Writer<'_, '_>) {
        writer.count(usize::from(self.is_some()));
        if let Some(value) = self {
            value.put(writer);
        }
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.one_or_none()?.then(|| T::take(reader)).transpose()
    }
}

/// Each as it travels alone, without a count.
impl<K, T: Inline<K>, const N: usize> Inline<way::Each<K>> for [T; N] {
    const SMALLEST: usize = N * T::SMALLEST;

    fn put(self, writer: &mut Writer<'_, '_>) {
        for element in self {
            element.put(writer);
        }
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.array(T::take)
    }
}

/// Whole seconds in 8 bytes, nanoseconds in 4: MIG's `struct[3] of unsigned32`.
impl Inline for Duration {
    const SMALLEST: usize = 12;

    fn put(self, writer: &mut Writer<'_, '_>) {
        writer.append(self.as_secs().as_bytes());
        writer.append(self.subsec_nanos().as_bytes());
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let seconds = reader.plain()?;
        let offset = reader.offset();
        let nanoseconds: u32 = reader.plain()?;
        if nanoseconds >= 1_000_000_000 {
            let expected = "number of nanoseconds below a second";
            return Err(Malformed::Value { offset, expected });
        }
        Ok(Self::new(seconds, nanoseconds))
    }
}

impl Writer<'_, '_> {
    /// Appends a count. One beyond 32 bits makes the message too large to be sent, in any case.
    pub(super) fn count(&mut self, count: usize) {
        self.append(u32::try_from(count).unwrap_or(u32::MAX).as_bytes());
    }

    /// Appends the count of elements, and the elements.
    pub(super) fn packed<T: Plain>(&mut self, elements: &[T]) {
        self.count(elements.len());
        self.append(elements.as_bytes());
    }
}

impl Reader<'_> {
    /// Takes a count of elements that have `smallest` bytes or more. As many can be there.
    fn count(&mut self, smallest: usize) -> Result<usize, Malformed> {
        let offset = self.offset();
        let count = self.plain::<u32>()? as usize;
        if count.saturating_mul(smallest) > self.left() {
            let expected = "count of what follows it";
            return Err(Malformed::Value { offset, expected });
        }
        Ok(count)
    }

    fn one_or_none(&mut self) -> Result<bool, Malformed> {
        let offset = self.offset();
        match self.plain::<u32>()? {
            found @ 0..=1 => Ok(found == 1),
            found => Err(Malformed::Count {
                offset,
                at_most: 1,
                found,
            }),
        }
    }

    /// Takes a count and its elements, and hands the elements to `read`. More than `at_most` are
    /// refused.
    pub(super) fn packed<T: Plain, V>(
        &mut self,
        at_most: u32,
        read: impl FnOnce(&[Unalign<T>]) -> V,
    ) -> Result<V, Malformed> {
        const {
            assert!(
                size_of::<T>() > 0,
                "elements of a list in a message have a size"
            );
        }
        let offset = self.offset();
        let found = self.plain::<u32>()?;
        if found > at_most {
            return Err(Malformed::Count {
                offset,
                at_most,
                found,
            });
        }
        let (offset, expected) = (self.offset(), std::any::type_name::<[T]>());
        let wrong = Malformed::Value { offset, expected };
        let size = (found as usize).checked_mul(size_of::<T>()).ok_or(wrong)?;
        let bytes = self.bytes(size, expected)?;
        let elements = <[Unalign<T>]>::try_ref_from_bytes(bytes).map_err(|_| wrong)?;
        Ok(read(elements))
    }

    /// Takes one value after the other.
    pub(super) fn array<T, const N: usize>(
        &mut self,
        mut take: impl FnMut(&mut Self) -> Result<T, Malformed>,
    ) -> Result<[T; N], Malformed> {
        let taken: Result<Vec<T>, _> = (0..N).map(|_| take(self)).collect();
        let offset = self.offset();
        // Cannot fail: there are as many.
        <[T; N]>::try_from(taken?).map_err(|_| Malformed::Value {
            offset,
            expected: "array",
        })
    }
}

/// Size of a count.
const WORD: usize = size_of::<u32>();
