//! Memory that messages are built in and received into.

use smallvec::SmallVec;
use zerocopy::IntoBytes;

/// A buffer for one message, aligned to 8 bytes, that can be used again and again.
///
/// It holds [`Buffer::INLINE`] bytes in itself and moves to the heap when a message needs more.
/// A larger allocation stays with it, so a loop that reuses its buffer stops allocating once it
/// has seen its largest message.
#[derive(Debug, Clone)]
pub struct Buffer {
    /// All words are initialised and usable; the length is the capacity.
    words: SmallVec<[u64; INLINE_WORDS]>,
}

impl Buffer {
    /// Bytes that need no heap: header, descriptors, body and trailer of a small message.
    pub const INLINE: usize = INLINE_WORDS * WORD;

    /// A buffer that has not touched the heap.
    pub fn new() -> Self {
        Self {
            words: SmallVec::from_buf([0; INLINE_WORDS]),
        }
    }

    /// How many bytes it can hold without growing.
    pub fn capacity(&self) -> usize {
        self.words.len() * WORD
    }

    /// Grows to at least `size` bytes and keeps what it holds; at least doubles, so that growing
    /// step by step stays cheap.
    pub(crate) fn grow(&mut self, size: usize) -> Result<(), NoMemory> {
        let words = size.div_ceil(WORD);
        if words > self.words.len() {
            let words = words.max(self.words.len() * 2);
            self.words
                .try_reserve_exact(words - self.words.len())
                .map_err(|_| NoMemory)?;
            self.words.resize(words, 0);
        }
        Ok(())
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.words.as_bytes()
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8] {
        self.words.as_mut_bytes()
    }

    /// The start of the buffer for `mach_msg`, with the size it may fill.
    pub(crate) fn as_mut_ptr(&mut self) -> *mut u64 {
        self.words.as_mut_ptr()
    }
}

impl Default for Buffer {
    fn default() -> Self {
        Self::new()
    }
}

/// The allocator refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoMemory;

const WORD: usize = size_of::<u64>();
const INLINE_WORDS: usize = 48;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffer_that_grows_keeps_its_bytes() {
        let mut buffer = Buffer::new();
        assert_eq!(buffer.capacity(), Buffer::INLINE);
        buffer.bytes_mut().fill(7);
        buffer.grow(10_001).expect("ten kilobytes can be had");
        assert!(buffer.capacity() >= 10_001);
        assert!(
            buffer.bytes()[..Buffer::INLINE]
                .iter()
                .all(|&byte| byte == 7)
        );
        assert!(
            buffer.bytes()[Buffer::INLINE..]
                .iter()
                .all(|&byte| byte == 0)
        );
    }

    #[test]
    fn buffer_asked_for_more_than_there_is_says_so() {
        let mut buffer = Buffer::new();
        assert_eq!(buffer.grow(isize::MAX as usize), Err(NoMemory));
        assert_eq!(buffer.capacity(), Buffer::INLINE);
    }
}
