//! Copying from and to memory that others may write at the same time.
//!
//! Each byte is one relaxed atomic access, so a race is no data race: a copy that a write crosses
//! has some bytes of before and some of after. Larger accesses would be quicker, but Rust defines
//! no races between atomic accesses of different sizes, and a [`SharedCell`](super::SharedCell)
//! may be read by one thread and written by another.

use std::ops::Range;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::error::Error;
use crate::memory::RangeError;
use crate::memory::entry::MAP;

/// Copies bytes out of shared memory.
///
/// # Safety
///
/// `from` begins as many readable bytes as `into` has. While this runs, they are written by atomic
/// accesses of single bytes only, or by other tasks.
pub(super) unsafe fn copy_out(from: NonNull<u8>, into: &mut [u8]) {
    for (index, byte) in into.iter_mut().enumerate() {
        // SAFETY: the caller vouches for as many bytes as `into` has, and `index` is below that.
        let place = unsafe { from.add(index) };
        // SAFETY: the byte can be read, an `AtomicU8` can stand anywhere, and the caller excludes
        // writes that are not atomic. It is only loaded, so it need not be writable.
        let place = unsafe { AtomicU8::from_ptr(place.as_ptr()) };
        *byte = place.load(Ordering::Relaxed);
    }
}

/// Copies bytes into shared memory.
///
/// # Safety
///
/// `into` begins as many writable bytes as `from` has. While this runs, they are read and written
/// by atomic accesses of single bytes only, or by other tasks.
pub(super) unsafe fn copy_in(from: &[u8], into: NonNull<u8>) {
    for (index, &byte) in from.iter().enumerate() {
        // SAFETY: the caller vouches for as many bytes as `from` has, and `index` is below that.
        let place = unsafe { into.add(index) };
        // SAFETY: the byte can be written, an `AtomicU8` can stand anywhere, and the caller
        // excludes accesses that are not atomic.
        let place = unsafe { AtomicU8::from_ptr(place.as_ptr()) };
        place.store(byte, Ordering::Relaxed);
    }
}

/// The range of `count` bytes from `offset` on in mapped memory of `size` bytes.
pub(super) fn range(offset: usize, count: usize, size: usize) -> Result<Range<usize>, Error> {
    match offset.checked_add(count) {
        Some(end) if end <= size => Ok(offset..end),
        _ => Err(RangeError::OutOfBounds.in_call(MAP)),
    }
}
