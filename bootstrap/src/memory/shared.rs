//! What can stand in memory that other tasks write.

use std::cell::UnsafeCell;
use std::fmt;
use std::ptr::NonNull;
use std::sync::atomic::{
    AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicU8, AtomicU16, AtomicU32,
    AtomicU64, AtomicUsize,
};

use zerocopy::{FromBytes, Immutable, IntoBytes};

use super::bytes;

/// Types that can stand in memory that others write at any time: atomic integers,
/// [`SharedCell`]s, arrays of such types, and structs of them made by
/// [`shared_struct!`](crate::shared_struct).
///
/// # Safety
///
/// All bytes of the type, but for padding, can have any value. A shared reference reads and writes
/// them only by atomic accesses, the same byte always by accesses of the same size. Nothing gives
/// an exclusive reference to them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in memory that other tasks write",
    label = "neither atomic nor copied whole",
    note = "an atomic integer can, and `SharedCell<{Self}>` if it is plain data"
)]
pub unsafe trait Shared: Sync + 'static {}

macro_rules! atomics {
    ($($atomic:ty),*) => {
        $(
            // SAFETY: any bytes are an integer, and an atomic integer is accessed atomically,
            // whole, and by shared reference.
            unsafe impl Shared for $atomic {}
        )*
    };
}

atomics!(
    AtomicU8,
    AtomicU16,
    AtomicU32,
    AtomicU64,
    AtomicUsize,
    AtomicI8,
    AtomicI16,
    AtomicI32,
    AtomicI64,
    AtomicIsize
);

// SAFETY: an array is its elements, one after the other.
unsafe impl<T: Shared, const N: usize> Shared for [T; N] {}

/// A plain value in shared memory, read and written whole, as a copy.
///
/// A copy that somebody's write crosses is part old, part new. Where that matters, let an atomic
/// next to the cell say when it may be read: stored with
/// [`Release`](std::sync::atomic::Ordering::Release) after the cell is written, loaded with
/// [`Acquire`](std::sync::atomic::Ordering::Acquire) before it is read.
///
/// For blocks of bytes, a cell of an array is the quickest form: it is copied by words, where a
/// [`Mapping<[AtomicU8]>`](super::Mapping) is copied byte by byte.
#[repr(transparent)]
pub struct SharedCell<T>(UnsafeCell<T>);

impl<T: FromBytes + IntoBytes + Immutable> SharedCell<T> {
    /// A copy of the value.
    pub fn load(&self) -> T {
        let mut value = T::new_zeroed();
        self.load_into(&mut value);
        value
    }

    /// Copies the value to where it shall be.
    pub fn load_into(&self, value: &mut T) {
        // SAFETY: the cell has as many bytes as the copy, and is accessed whole and by these
        // functions only.
        unsafe { bytes::copy_out_whole(self.place(), value.as_mut_bytes()) };
    }

    /// Replaces the value.
    pub fn store(&self, value: &T) {
        // SAFETY: as in `load`; a cell is in writable memory, and is changed by shared reference,
        // which the `UnsafeCell` allows.
        unsafe { bytes::copy_in_whole(value.as_bytes(), self.place()) };
    }

    fn place(&self) -> NonNull<u8> {
        NonNull::from(&self.0).cast()
    }
}

impl<T: FromBytes + IntoBytes + Immutable + fmt::Debug> fmt::Debug for SharedCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SharedCell").field(&self.load()).finish()
    }
}

// SAFETY: `load` and `store` are the only accesses, both atomic and by the same steps, so that
// threads do not race. They copy values from one thread to another, which `T: Send` allows.
unsafe impl<T: Send> Sync for SharedCell<T> {}

// SAFETY: any bytes are a `T`, which has no padding either; accesses are atomic and by the same
// steps, and the cell gives no reference to its inside.
unsafe impl<T: FromBytes + IntoBytes + Immutable + Send + 'static> Shared for SharedCell<T> {}

/// Declares a struct that can stand in shared memory: its fields are [`Shared`], and it is laid
/// out as in C, so that two programs agree on it.
///
/// ```
/// use std::sync::atomic::AtomicU32;
/// use bootstrap::memory::SharedCell;
///
/// bootstrap::shared_struct! {
///     /// A queue with one writer and one reader.
///     pub struct Ring {
///         /// Counts what was written.
///         pub head: AtomicU32,
///         /// Counts what was read.
///         pub tail: AtomicU32,
///         pub slots: [SharedCell<[u8; 64]>; 32],
///     }
/// }
/// assert_eq!(size_of::<Ring>(), 4 + 4 + 64 * 32);
/// ```
///
/// A field that others cannot be allowed to write under our eyes does not compile:
///
/// ```compile_fail,E0277
/// bootstrap::shared_struct! {
///     struct Wrong {
///         length: u32,
///     }
/// }
/// ```
#[macro_export]
macro_rules! shared_struct {
    (
        $(#[$attribute:meta])*
        $visibility:vis struct $name:ident {
            $(
                $(#[$field_attribute:meta])*
                $field_visibility:vis $field:ident: $kind:ty
            ),+ $(,)?
        }
    ) => {
        $(#[$attribute])*
        #[repr(C)]
        $visibility struct $name {
            $(
                $(#[$field_attribute])*
                $field_visibility $field: $kind,
            )+
        }

        // SAFETY: the struct is its fields and padding, and each of them is `Shared`, as the
        // function below has the compiler check. A mapping gives it by shared reference only.
        unsafe impl $crate::memory::Shared for $name {}

        const _: fn() = || {
            fn is_shared<T: $crate::memory::Shared>() {}
            $(is_shared::<$kind>();)+
        };
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_cell_stored_is_loaded_whole() {
        let cell = SharedCell(UnsafeCell::new([0u16; 5]));
        cell.store(&[1, 2, 3, 4, 5]);
        assert_eq!(cell.load(), [1, 2, 3, 4, 5]);
        let mut copy = [0; 5];
        cell.load_into(&mut copy);
        assert_eq!(copy, [1, 2, 3, 4, 5]);
        assert_eq!(format!("{cell:?}"), "SharedCell([1, 2, 3, 4, 5])");
    }

    #[test]
    fn shared_cell_written_while_it_is_read_shows_old_and_new_bytes_only() {
        let cell = SharedCell(UnsafeCell::new([0u8; 64]));
        std::thread::scope(|scope| {
            scope.spawn(|| (0..100).for_each(|_| cell.store(&[0xff; 64])));
            let seen = (0..100).map(|_| cell.load());
            assert!(seen.flatten().all(|byte| byte == 0 || byte == 0xff));
        });
        assert_eq!(cell.load(), [0xff; 64]);
    }
}
