//! Memory that others write and this task only reads.

use std::ptr::NonNull;
use std::sync::atomic::{
    AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicU8, AtomicU16, AtomicU32,
    AtomicU64, AtomicUsize, Ordering, fence,
};

use zerocopy::{FromBytes, IntoBytes};

use super::entry::MAP;
use super::pages::Pages;
use super::{RangeError, bytes};
use crate::error::Error;

/// Memory that others may write and this task can only read; unmapped when dropped.
///
/// It gives copies. There is no `&AtomicU32` to be had of it, since to store to that would end the
/// process.
///
/// ```
/// use std::sync::atomic::AtomicU32;
/// use bootstrap::memory::{Access, MemoryEntry, page_size};
///
/// # fn main() -> Result<(), bootstrap::Error> {
/// let entry = MemoryEntry::new(page_size())?;
/// let memory = entry.map_bytes(0, 16)?;
/// let view = entry.part(0, page_size(), Access::ReadOnly)?.map_read_only(0, 16)?;
/// memory.write(4, &7u32)?;
/// assert_eq!(view.load::<AtomicU32>(4)?, 7);
/// # Ok(()) }
/// ```
#[doc(alias("mach_vm_map", "vm_map"))]
#[derive(Debug)]
#[must_use = "memory is unmapped when its mapping is dropped"]
pub struct ReadOnlyMapping {
    /// Keeps the memory mapped.
    _pages: Pages,
    start: NonNull<u8>,
    size: usize,
}

impl ReadOnlyMapping {
    /// A range of pages that others may write.
    ///
    /// # Safety
    ///
    /// The pages are readable, `start` begins `size` bytes in them, and nothing else in this task
    /// accesses them.
    pub(super) unsafe fn of_bytes(pages: Pages, start: NonNull<u8>, size: usize) -> Self {
        Self {
            _pages: pages,
            start,
            size,
        }
    }

    /// How many bytes can be read.
    pub const fn size(&self) -> usize {
        self.size
    }

    /// A copy of the plain value at an offset in bytes, which needs no alignment. A write by
    /// others that crosses it can show in part.
    ///
    /// # Errors
    ///
    /// [`RangeError::OutOfBounds`] if it would end behind the mapping.
    pub fn read<T: FromBytes + IntoBytes>(&self, offset: usize) -> Result<T, Error> {
        let mut value = T::new_zeroed();
        self.read_into(offset, value.as_mut_bytes())?;
        Ok(value)
    }

    /// Copies bytes out.
    ///
    /// # Errors
    ///
    /// As [`ReadOnlyMapping::read`]; nothing is copied then.
    pub fn read_into(&self, offset: usize, bytes: &mut [u8]) -> Result<(), Error> {
        let place = self.place(offset, bytes.len())?;
        // SAFETY: there are as many bytes at that place, and this task never writes them.
        unsafe { bytes::copy_out_whole(place, bytes) };
        Ok(())
    }

    /// The integer at an offset in bytes, loaded whole, with
    /// [`Acquire`](std::sync::atomic::Ordering::Acquire) ordering: what its writer wrote before
    /// storing it with `Release` can be read afterwards.
    ///
    /// # Errors
    ///
    /// [`RangeError::OutOfBounds`] if it would end behind the mapping, [`RangeError::Misaligned`]
    /// if the offset from the start of the entry is no multiple of its size.
    pub fn load<A: AtomicInteger>(&self, offset: usize) -> Result<A::Value, Error> {
        let place = self.place(offset, size_of::<A>())?.cast::<A>();
        if !place.is_aligned() {
            return Err(RangeError::Misaligned.in_call(MAP));
        }
        // SAFETY: a whole integer is there, aligned. It is loaded with relaxed ordering only,
        // which needs no writable memory, and this task never writes it.
        let value = unsafe { place.as_ref() }.load_relaxed();
        // After a relaxed load this is what `Acquire` would have been.
        fence(Ordering::Acquire);
        Ok(value)
    }

    /// Where `count` bytes from an offset on are.
    fn place(&self, offset: usize, count: usize) -> Result<NonNull<u8>, Error> {
        let range = bytes::range(offset, count, self.size)?;
        // SAFETY: the range lies within the mapped bytes.
        Ok(unsafe { self.start.add(range.start) })
    }
}

// SAFETY: the bytes are mapped in every thread, and any may unmap them.
unsafe impl Send for ReadOnlyMapping {}

// SAFETY: a shared reference only reads, and reads do not race with one another.
unsafe impl Sync for ReadOnlyMapping {}

/// Atomic integers, for loading one from memory that cannot be written. Sealed.
pub trait AtomicInteger: sealed::LoadRelaxed {}

mod sealed {
    pub trait LoadRelaxed {
        /// The integer in it.
        type Value;

        fn load_relaxed(&self) -> Self::Value;
    }
}

macro_rules! atomic_integers {
    ($($atomic:ty: $value:ty),* $(,)?) => {
        $(
            impl sealed::LoadRelaxed for $atomic {
                type Value = $value;

                fn load_relaxed(&self) -> $value {
                    self.load(Ordering::Relaxed)
                }
            }

            impl AtomicInteger for $atomic {}
        )*
    };
}

atomic_integers!(
    AtomicU8: u8,
    AtomicU16: u16,
    AtomicU32: u32,
    AtomicU64: u64,
    AtomicUsize: usize,
    AtomicI8: i8,
    AtomicI16: i16,
    AtomicI32: i32,
    AtomicI64: i64,
    AtomicIsize: isize,
);
