//! Copying from and to memory that others may write at the same time.
//!
//! Each step is one relaxed atomic access, so a race is no data race: a copy that a write crosses
//! has some bytes of before and some of after. But Rust defines no races between atomic accesses
//! of different sizes, so within a task a byte has to be accessed by one size always:
//!
//! | memory | steps |
//! |---|---|
//! | bytes in which any range can be read and written | single bytes |
//! | a cell, which is read and written whole | words, and single bytes where they do not fit |
//! | what this task only reads | the same: loads alone do not race |

use std::ops::Range;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};

use crate::error::Error;
use crate::memory::RangeError;
use crate::memory::entry::MAP;

/// Copies bytes out of shared memory one by one.
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

/// Copies bytes into shared memory one by one.
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

/// Copies bytes out of shared memory, by words where they are aligned.
///
/// # Safety
///
/// `from` begins as many readable bytes as `into` has. While this runs, they are written by
/// [`copy_in_whole`] over the same range only, or by other tasks.
pub(super) unsafe fn copy_out_whole(from: NonNull<u8>, into: &mut [u8]) {
    let (first, rest) = into.split_at_mut(before_words(from, into.len()));
    let (words, last) = rest.split_at_mut(rest.len() / WORD * WORD);
    let (from_words, from_last) = (first.len(), first.len() + words.len());
    // SAFETY: these are the first of the caller's bytes, and writes split them off as well.
    unsafe { copy_out(from, first) };
    for (index, word) in words.chunks_exact_mut(WORD).enumerate() {
        // SAFETY: `words` has that word, so the caller's range does.
        let place = unsafe { from.add(from_words + index * WORD) };
        // SAFETY: the bytes can be read, are aligned after the first ones, and the caller excludes
        // accesses of another size. They are only loaded, so they need not be writable.
        let place = unsafe { AtomicU64::from_ptr(place.cast().as_ptr()) };
        word.copy_from_slice(&place.load(Ordering::Relaxed).to_ne_bytes());
    }
    // SAFETY: the first bytes and the words are within the caller's range.
    let from = unsafe { from.add(from_last) };
    // SAFETY: these are the last of the caller's bytes, and writes split them off as well.
    unsafe { copy_out(from, last) };
}

/// Copies bytes into shared memory, by words where they are aligned.
///
/// # Safety
///
/// `into` begins as many writable bytes as `from` has. While this runs, they are read and written
/// by this function and [`copy_out_whole`] over the same range only, or by other tasks.
pub(super) unsafe fn copy_in_whole(from: &[u8], into: NonNull<u8>) {
    let (first, rest) = from.split_at(before_words(into, from.len()));
    let (words, last) = rest.split_at(rest.len() / WORD * WORD);
    // SAFETY: these are the first of the caller's bytes, and reads split them off as well.
    unsafe { copy_in(first, into) };
    for (index, word) in words.chunks_exact(WORD).enumerate() {
        // SAFETY: `words` has that word, so the caller's range does.
        let place = unsafe { into.add(first.len() + index * WORD) };
        // SAFETY: the bytes can be written, are aligned after the first ones, and the caller
        // excludes accesses of another size.
        let place = unsafe { AtomicU64::from_ptr(place.cast().as_ptr()) };
        let word = word.try_into().map_or(0, u64::from_ne_bytes);
        place.store(word, Ordering::Relaxed);
    }
    // SAFETY: the first bytes and the words are within the caller's range.
    let into = unsafe { into.add(first.len() + words.len()) };
    // SAFETY: these are the last of the caller's bytes, and reads split them off as well.
    unsafe { copy_in(last, into) };
}

/// The range of `count` bytes from `offset` on in mapped memory of `size` bytes.
pub(super) fn range(offset: usize, count: usize, size: usize) -> Result<Range<usize>, Error> {
    match offset.checked_add(count) {
        Some(end) if end <= size => Ok(offset..end),
        _ => Err(RangeError::OutOfBounds.in_call(MAP)),
    }
}

/// How many of `count` bytes stand before the first aligned word.
fn before_words(start: NonNull<u8>, count: usize) -> usize {
    let misaligned = start.addr().get() % WORD;
    count.min((WORD - misaligned) % WORD)
}

/// The bytes of the largest atomic that every target has, and that can be loaded from memory that
/// cannot be written.
const WORD: usize = size_of::<u64>();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_every_length_and_alignment_move_exactly_their_bytes() {
        for begin in 0..WORD {
            for count in 0..4 * WORD {
                let mut memory = [0xeeu8; 6 * WORD];
                let sent: Vec<u8> = (0..count as u8).collect();
                let mut read = vec![0; count];
                let place = NonNull::from(&mut memory[begin..]).cast();
                // SAFETY: the array has that many bytes there, and no other thread knows of it.
                unsafe { copy_in_whole(&sent, place) };
                // SAFETY: as above.
                unsafe { copy_out_whole(place, &mut read) };
                assert_eq!(read, sent);
                let others = memory[..begin].iter().chain(&memory[begin + count..]);
                assert!(others.copied().all(|byte| byte == 0xee), "{begin} {count}");
                assert_eq!(memory[begin..begin + count], sent);
            }
        }
    }
}
