//! Memory that messages are built in and received into.
//!
//! Each thread keeps the storage of buffers that end and hands it to those that begin, so that a
//! thread that is warm allocates nothing. A buffer itself is three words: moving a message about
//! moves no content.

use std::cell::Cell;

use zerocopy::IntoBytes;

/// A buffer for one message, aligned to 8 bytes, that can be used again and again.
///
/// It has no storage until it is used, then at least [`Buffer::MIN`] bytes, and grows when a
/// message needs more. A loop that reuses its buffer keeps the size of its largest message; one
/// that does not gets the storage of messages before, unless they were larger than
/// [`Buffer::MAX_KEPT`].
#[derive(Debug, Default)]
pub struct Buffer {
    /// All words are initialised and usable; the length is the capacity.
    words: Vec<u64>,
}

impl Buffer {
    /// The least that a buffer in use holds, in bytes: header, descriptors, body and trailer of a
    /// small message.
    pub const MIN: usize = 64 * WORD;

    /// The largest storage, in bytes, that is kept for other buffers of the thread.
    pub const MAX_KEPT: usize = 64 << 10;

    /// A buffer without storage.
    #[inline]
    pub const fn new() -> Self {
        Self { words: Vec::new() }
    }

    /// How many bytes it can hold without growing.
    #[inline]
    pub fn capacity(&self) -> usize {
        self.words.len() * WORD
    }

    /// Sees to it that there is storage, [`Buffer::MIN`] bytes of it.
    #[inline]
    pub(crate) fn ready(&mut self) {
        if self.words.is_empty() {
            self.words = take_kept();
            if self.words.is_empty() {
                self.allocate();
            }
        }
    }

    /// Gives its storage to the next buffer of the thread, unless it is large.
    fn retire(&mut self) {
        let words = std::mem::take(&mut self.words);
        if words.len() * WORD <= Self::MAX_KEPT {
            keep(words);
        }
    }

    #[cold]
    fn allocate(&mut self) {
        self.words = vec![0; Self::MIN / WORD];
    }

    /// Grows to at least `size` bytes and keeps what it holds; at least doubles, so that growing
    /// step by step stays cheap.
    #[inline]
    pub(crate) fn grow(&mut self, size: usize) -> Result<(), NoMemory> {
        if size > self.capacity() {
            self.enlarge(size)
        } else {
            Ok(())
        }
    }

    #[cold]
    fn enlarge(&mut self, size: usize) -> Result<(), NoMemory> {
        let words = size.div_ceil(WORD).max(self.words.len() * 2);
        self.words
            .try_reserve_exact(words - self.words.len())
            .map_err(|_| NoMemory)?;
        self.words.resize(words, 0);
        Ok(())
    }

    #[inline]
    pub(crate) fn bytes(&self) -> &[u8] {
        self.words.as_bytes()
    }

    #[inline]
    pub(crate) fn bytes_mut(&mut self) -> &mut [u8] {
        self.words.as_mut_bytes()
    }

    /// The start of the buffer for `mach_msg`, with the size it may fill.
    #[inline]
    pub(crate) fn as_mut_ptr(&mut self) -> *mut u64 {
        self.words.as_mut_ptr()
    }
}

impl Drop for Buffer {
    #[inline]
    fn drop(&mut self) {
        if !self.words.is_empty() {
            self.retire();
        }
    }
}

/// The allocator refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoMemory;

/// Storage that the thread keeps, all of it initialised. Empty if it keeps none.
#[inline]
fn take_kept() -> Vec<u64> {
    // A thread that is ending keeps nothing any more.
    let kept = KEPT.try_with(|kept| {
        let Some(last) = kept.count.get().checked_sub(1) else {
            return Vec::new();
        };
        kept.count.set(last);
        kept.places[last % MAX_COUNT].take()
    });
    kept.unwrap_or_default()
}

#[inline]
fn keep(words: Vec<u64>) {
    let _ = KEPT.try_with(|kept| {
        let count = kept.count.get();
        if count < MAX_COUNT {
            kept.places[count].set(words);
            kept.count.set(count + 1);
        }
    });
}

/// The storage that a thread keeps: the first `count` places.
struct Kept {
    count: Cell<usize>,
    places: [Cell<Vec<u64>>; MAX_COUNT],
}

thread_local! {
    static KEPT: Kept = const {
        Kept {
            count: Cell::new(0),
            places: [const { Cell::new(Vec::new()) }; MAX_COUNT],
        }
    };
}

const WORD: usize = size_of::<u64>();

const _: () = assert!(size_of::<Buffer>() == 3 * size_of::<usize>());

/// How many buffers a thread keeps: a request and its reply on either side, and some more.
const MAX_COUNT: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffer_that_grows_keeps_its_bytes() {
        let mut buffer = Buffer::new();
        assert_eq!(buffer.capacity(), 0);
        buffer.ready();
        let small = buffer.capacity();
        assert!(small >= Buffer::MIN);
        buffer.bytes_mut().fill(7);
        buffer
            .grow(100_001)
            .expect("a hundred kilobytes can be had");
        assert!(buffer.capacity() >= 100_001);
        assert!(buffer.bytes()[..small].iter().all(|&byte| byte == 7));
        assert!(buffer.bytes()[small..].iter().all(|&byte| byte == 0));
    }

    #[test]
    fn buffer_asked_for_more_than_there_is_says_so() {
        let mut buffer = Buffer::new();
        buffer.ready();
        let capacity = buffer.capacity();
        assert_eq!(buffer.grow(isize::MAX as usize), Err(NoMemory));
        assert_eq!(buffer.capacity(), capacity);
    }

    #[test]
    fn buffer_gets_the_storage_of_one_that_ended_unless_it_was_large() {
        let in_a_fresh_thread = || {
            let mut large = Buffer::new();
            large.grow(Buffer::MAX_KEPT + 1).expect("it can be had");
            drop(large);
            let mut first = Buffer::new();
            first.ready();
            assert_eq!(first.capacity(), Buffer::MIN, "the large one was not kept");
            let storage = first.as_mut_ptr();
            drop(first);
            let mut second = Buffer::new();
            second.ready();
            assert_eq!(second.as_mut_ptr(), storage);
        };
        std::thread::spawn(in_a_fresh_thread)
            .join()
            .expect("it holds");
    }
}
