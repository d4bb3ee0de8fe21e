//! Lists with a bound, as MIG has them.

use std::fmt;
use std::ops::{Deref, DerefMut};

use zerocopy::{FromZeros, Unalign};

use crate::message::Malformed;
use crate::payload::{Inline, Plain, Reader, Writer};

/// At most `N` elements of plain data, in the body with their count: MIG's `array[*:N] of T`.
///
/// It allocates nothing, and derefs to the slice of its elements. The thread state in an exception
/// message is such a list, and so are the codes there:
///
/// ```
/// use bootstrap::payload::Counted;
/// use bootstrap::{Message, Payload};
///
/// #[derive(Payload)]
/// #[payload(id = 2406)]
/// struct RaiseState {
///     exception: i32,
///     codes: Counted<i64, 2>,
///     flavor: i32,
///     state: Counted<u32, 614>,
/// }
///
/// let raise = RaiseState {
///     exception: 1,
///     codes: Counted::new(&[2, 0xdead])?,
///     flavor: 6,
///     state: Counted::new(&[0; 42])?,
/// };
/// let message = Message::one_way(raise);
/// // NDR record, exception, count and codes, flavor, count and state.
/// assert_eq!(message.body().len(), 8 + 4 + (4 + 2 * 8) + 4 + (4 + 42 * 4));
/// assert!(Counted::<u32, 2>::new(&[1, 2, 3]).is_err());
/// # Ok::<(), bootstrap::payload::TooMany>(())
/// ```
#[derive(Clone, Copy)]
pub struct Counted<T, const N: usize> {
    /// Zeros beyond the count.
    elements: [T; N],
    count: usize,
}

impl<T: Plain + FromZeros + Copy, const N: usize> Counted<T, N> {
    /// Copies the elements.
    ///
    /// # Errors
    ///
    /// [`TooMany`] if there are more than `N`.
    pub fn new(elements: &[T]) -> Result<Self, TooMany> {
        let mut list = Self::default();
        let (found, at_most) = (elements.len(), N);
        let place = list.elements.get_mut(..found);
        place
            .ok_or(TooMany { found, at_most })?
            .copy_from_slice(elements);
        list.count = found;
        Ok(list)
    }
}

impl<T: Plain + FromZeros + Copy, const N: usize> Default for Counted<T, N> {
    /// No elements.
    fn default() -> Self {
        Self {
            elements: [T::new_zeroed(); N],
            count: 0,
        }
    }
}

impl<T: Plain + FromZeros + Copy, const N: usize> TryFrom<&[T]> for Counted<T, N> {
    type Error = TooMany;

    fn try_from(elements: &[T]) -> Result<Self, TooMany> {
        Self::new(elements)
    }
}

impl<T: Plain + FromZeros + Copy, const N: usize> Inline for Counted<T, N> {
    const SMALLEST: usize = size_of::<u32>();

    fn put(self, writer: &mut Writer<'_, '_>) {
        writer.packed::<T>(&self);
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let at_most = u32::try_from(N).unwrap_or(u32::MAX);
        reader.packed(at_most, |elements: &[Unalign<T>]| {
            let mut list = Self::default();
            for (place, element) in list.elements.iter_mut().zip(elements) {
                *place = element.get();
            }
            list.count = elements.len();
            list
        })
    }
}

impl<T, const N: usize> Deref for Counted<T, N> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.elements[..self.count]
    }
}

impl<T, const N: usize> DerefMut for Counted<T, N> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.elements[..self.count]
    }
}

impl<T: PartialEq, const N: usize> PartialEq for Counted<T, N> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq, const N: usize> Eq for Counted<T, N> {}

impl<T: fmt::Debug, const N: usize> fmt::Debug for Counted<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

/// More elements than a [`Counted`] has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{found} elements do not fit: the list holds at most {at_most}")]
#[non_exhaustive]
pub struct TooMany {
    /// Number of elements given.
    pub found: usize,
    /// Number of elements that fit.
    pub at_most: usize,
}
