//! Memory that is shared for reading and writing, seen as a type.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::ptr::NonNull;
use std::sync::atomic::AtomicU8;

use zerocopy::{FromBytes, Immutable, IntoBytes};

use super::bytes;
use super::entry::{Access, MemoryEntry};
use super::pages::Pages;
use super::shared::Shared;
use crate::error::Error;

/// Memory that this task and others read and write, seen as a `T` or a slice of them; unmapped
/// when dropped.
///
/// It gives `&T`, and `T` is made of atomics: see [`Shared`].
///
/// Memory of bytes, `Mapping<[AtomicU8]>`, also takes and gives plain values at any offset.
///
/// ```
/// use bootstrap::memory::MemoryEntry;
///
/// # fn main() -> Result<(), bootstrap::Error> {
/// let memory = MemoryEntry::new(100)?.map_bytes(0, 100)?;
/// memory.write(40, &[1u64, 2])?;
/// assert_eq!(memory.read::<u64>(48)?, 2);
/// assert!(memory.read::<u64>(96).is_err()); // 4 bytes are left there
/// # Ok(()) }
/// ```
///
/// It gives no slice of bytes, since those may change under it:
///
/// ```compile_fail,E0308
/// # fn main() -> Result<(), bootstrap::Error> {
/// let memory = bootstrap::memory::MemoryEntry::new(100)?.map_bytes(0, 100)?;
/// let bytes: &[u8] = &memory;
/// # Ok(()) }
/// ```
#[doc(alias("mach_vm_map", "vm_map"))]
#[must_use = "memory is unmapped when its mapping is dropped"]
pub struct Mapping<T: ?Sized> {
    pages: Pages,
    /// In `pages`, aligned for `T`.
    value: NonNull<T>,
    shared: PhantomData<T>,
}

impl<T: Shared> Mapping<T> {
    /// A value in pages that are shared.
    ///
    /// # Safety
    ///
    /// The pages are readable and writable. `start` is in them, aligned for `T`, and begins a
    /// whole one that is in them too. This task accesses the pages through this mapping only.
    pub(super) unsafe fn of_value(pages: Pages, start: NonNull<u8>) -> Self {
        Self {
            pages,
            value: start.cast(),
            shared: PhantomData,
        }
    }
}

impl<T: Shared> Mapping<[T]> {
    /// Values in pages that are shared.
    ///
    /// # Safety
    ///
    /// As [`Mapping::of_value`], for `count` values one after the other.
    pub(super) unsafe fn of_slice(pages: Pages, start: NonNull<u8>, count: usize) -> Self {
        Self {
            pages,
            value: NonNull::slice_from_raw_parts(start.cast(), count),
            shared: PhantomData,
        }
    }
}

impl<T: ?Sized> Mapping<T> {
    /// An entry of this memory, to be given to others: of all pages that the mapping lies on,
    /// also where it begins or ends within one.
    ///
    /// # Errors
    ///
    /// The code of `mach_make_memory_entry_64`.
    #[doc(alias = "mach_make_memory_entry_64")]
    pub fn entry(&self, access: Access) -> Result<MemoryEntry, Error> {
        MemoryEntry::of_pages(&self.pages, access)
    }

    /// How many bytes of address space it takes: whole pages.
    pub const fn mapped_size(&self) -> usize {
        self.pages.size()
    }
}

impl<T: ?Sized> Deref for Mapping<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: by the contract of the constructors it points to a whole value in pages that are
        // mapped as long as `self`. Its bytes may change at any time: `T: Shared` allows any
        // bytes, and that all accesses through `&T` are atomic.
        unsafe { self.value.as_ref() }
    }
}

impl Mapping<[AtomicU8]> {
    /// A copy of the plain value at an offset in bytes, which needs no alignment. A write by
    /// others that crosses it can show in part.
    ///
    /// # Errors
    ///
    /// [`RangeError::OutOfBounds`](super::RangeError::OutOfBounds) if it would end behind the mapping.
    pub fn read<T: FromBytes + IntoBytes>(&self, offset: usize) -> Result<T, Error> {
        let mut value = T::new_zeroed();
        self.read_into(offset, value.as_mut_bytes())?;
        Ok(value)
    }

    /// Copies bytes out.
    ///
    /// # Errors
    ///
    /// As [`Mapping::read`]; nothing is copied then.
    pub fn read_into(&self, offset: usize, bytes: &mut [u8]) -> Result<(), Error> {
        let range = bytes::range(offset, bytes.len(), self.len())?;
        let place = NonNull::from(&self[range]).cast();
        // SAFETY: the range has as many bytes, and this task accesses them as single atomics only.
        unsafe { bytes::copy_out(place, bytes) };
        Ok(())
    }

    /// Writes a plain value, or a slice of them, at an offset in bytes, which needs no alignment.
    ///
    /// # Errors
    ///
    /// As [`Mapping::read`]; nothing is written then.
    pub fn write(
        &self,
        offset: usize,
        value: &(impl IntoBytes + Immutable + ?Sized),
    ) -> Result<(), Error> {
        let bytes = value.as_bytes();
        let range = bytes::range(offset, bytes.len(), self.len())?;
        let place = NonNull::from(&self[range]).cast();
        // SAFETY: the range has as many bytes, in writable memory. This task accesses them as
        // single atomics only, which can be written by shared reference.
        unsafe { bytes::copy_in(bytes, place) };
        Ok(())
    }
}

impl<T: ?Sized> fmt::Debug for Mapping<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, size) = (self.value.cast::<u8>(), size_of_val::<T>(self));
        write!(f, "Mapping({size} bytes at {start:p})")
    }
}

// SAFETY: it is a reference to a `T` that is `Sync`, and pages that any thread may unmap.
unsafe impl<T: Sync + ?Sized> Send for Mapping<T> {}

// SAFETY: a shared reference gives a `&T`, which `T: Sync` lets threads share.
unsafe impl<T: Sync + ?Sized> Sync for Mapping<T> {}
