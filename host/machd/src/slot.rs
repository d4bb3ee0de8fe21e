//! A thread's slot: memory that it shares with the session, for what is small and brings no file.
//!
//! The thread writes a request and its number, the session an answer and the same number. Each end
//! believes of the other only what it has copied out. The session makes the memory and fixes its
//! size, so that neither end can take pages away from the other.
//!
//! Who waits is woken by other means, and only if need be: a thread that is about to sleep says so
//! in the slot, and a slot that the session does not watch has to be rung for. On
//! either side, the one writes its own word and then reads the other's, so that one of the two
//! always sees what the other did.

use std::ffi::c_void;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use rustix::fs::{
    MemfdFlags, SealFlags, fcntl_add_seals, fcntl_get_seals, ftruncate, memfd_create,
};
use rustix::mm::{MapFlags, ProtFlags, mmap, munmap};
use rustix::process::{Resource, getrlimit};

/// Bytes of a slot. Linux has pages for those that have been used only.
const SIZE: usize = 64 << 10;
/// Bytes of a request that fit.
pub const REQUEST_ROOM: usize = (32 << 10) - REQUEST;
/// Bytes of an answer that fit.
pub const ANSWER_ROOM: usize = SIZE - ANSWER;
/// Where a request is; also where a thread may copy through.
const REQUEST: usize = 256;
/// Where an answer is.
const ANSWER: usize = 32 << 10;
/// The size of an answer that comes over the socket.
const ELSEWHERE: u32 = u32::MAX;

/// The words, those that are written by different ends or at different times on lines of their own.
#[derive(Clone, Copy)]
enum Word {
    /// The number of the last request.
    Asked = 0,
    AskedSize = 4,
    /// Frames that the thread had said over the socket before.
    Frames = 8,
    /// 1 while the thread sleeps, or is about to, and is to be woken.
    Asleep = 64,
    /// The number of the last request that has been answered.
    Answered = 128,
    AnswerSize = 132,
    /// 1 while requests are seen without being rung for.
    Watched = 192,
}

/// Whether this process may write so far into a file: memory files are no exception. Linux would end
/// it if it did all the same.
#[doc(alias = "RLIMIT_FSIZE")]
pub fn may_write_up_to(end: u64) -> bool {
    let limit = getrlimit(Resource::Fsize).current;
    limit.is_none_or(|limit| end <= limit)
}

/// One end's view of a slot.
#[derive(Debug)]
pub struct Slot(NonNull<u8>);

// SAFETY: all access to the memory is by atomic operations.
unsafe impl Send for Slot {}

/// What a thread has asked, as far as it says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Asked {
    /// Which of its requests it is.
    pub(crate) number: u32,
    /// Bytes it takes; believe it only up to [`REQUEST_ROOM`].
    pub(crate) size: u32,
    /// Frames that were said before it over the socket.
    pub(crate) frames: u32,
}

/// Where an answer is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answered {
    /// So many bytes are in the slot.
    Here(usize),
    /// It comes over the socket.
    Elsewhere,
}

impl Slot {
    /// A new slot, and the file by which its thread maps it.
    ///
    /// # Errors
    ///
    /// When Linux has no memory or descriptors for it, or lets the process write no such file.
    pub fn make() -> io::Result<(Slot, OwnedFd)> {
        if !may_write_up_to(SIZE as u64) {
            return Err(rustix::io::Errno::FBIG.into());
        }
        let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
        let file = memfd_create("mach slot", flags)?;
        ftruncate(&file, SIZE as u64)?;
        fcntl_add_seals(&file, Slot::SEALS)?;
        Ok((Slot::map(&file)?, file))
    }

    const SEALS: SealFlags = SealFlags::SHRINK
        .union(SealFlags::GROW)
        .union(SealFlags::SEAL);

    /// The slot in a file that the session made.
    ///
    /// # Errors
    ///
    /// When the file is none, or cannot be mapped.
    pub fn map(file: impl AsFd) -> io::Result<Slot> {
        let size = rustix::fs::fstat(&file)?.st_size;
        if !fcntl_get_seals(&file)?.contains(Slot::SEALS) || size != SIZE as i64 {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let (protection, flags) = (ProtFlags::READ | ProtFlags::WRITE, MapFlags::SHARED);
        // SAFETY: without a fixed address a new mapping takes the place of nothing.
        let place = unsafe { mmap(std::ptr::null_mut(), SIZE, protection, flags, file, 0) }?;
        NonNull::new(place.cast())
            .map(Slot)
            .ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    fn word(&self, word: Word) -> &AtomicU32 {
        // SAFETY: the mapping begins at a page, is longer than where the word is, and lives as long
        // as `self`; its file never gets shorter. Whoever has it, on either end, uses it by atomic
        // operations only, and if the other process does not, that is no access of this one.
        unsafe { &*self.0.as_ptr().wrapping_add(word as usize).cast() }
    }

    /// Eight bytes at a time, from there to the end of the slot.
    fn words(&self, at: usize) -> &[AtomicU64] {
        let place = self.0.as_ptr().wrapping_add(at).cast();
        // SAFETY: as above; `at` is a multiple of 8 within the slot.
        unsafe { std::slice::from_raw_parts(place, (SIZE - at) / 8) }
    }

    fn write(&self, at: usize, bytes: &[u8]) {
        let (words, whole) = (self.words(at), bytes.chunks_exact(8));
        let rest = whole.remainder();
        for (word, bytes) in words.iter().zip(whole) {
            let bytes = bytes.first_chunk().copied().unwrap_or_default();
            word.store(u64::from_ne_bytes(bytes), Ordering::Relaxed);
        }
        if let Some(word) = words.get(bytes.len() / 8).filter(|_| !rest.is_empty()) {
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            word.store(u64::from_ne_bytes(last), Ordering::Relaxed);
        }
    }

    fn read(&self, at: usize, size: usize, into: &mut Vec<u8>) {
        into.clear();
        into.resize(size.next_multiple_of(8), 0);
        for (word, bytes) in self.words(at).iter().zip(into.chunks_exact_mut(8)) {
            bytes.copy_from_slice(&word.load(Ordering::Relaxed).to_ne_bytes());
        }
        into.truncate(size);
    }
}

/// The thread's end.
impl Slot {
    /// Asks, once the last request has been answered: at most [`REQUEST_ROOM`] bytes, and so many
    /// frames after the greeting have been said over the socket. `true` if the session is to be
    /// rung for.
    pub fn ask(&self, number: u32, frames: u32, bytes: &[u8]) -> bool {
        self.write(REQUEST, &bytes[..bytes.len().min(REQUEST_ROOM)]);
        let size = bytes.len() as u32;
        self.word(Word::AskedSize).store(size, Ordering::Relaxed);
        self.word(Word::Frames).store(frames, Ordering::Relaxed);
        self.word(Word::Asked).store(number, Ordering::SeqCst);
        self.word(Word::Watched).load(Ordering::SeqCst) == 0
    }

    /// The answer to a request, once it is there.
    pub fn answered(&self, number: u32) -> Option<Answered> {
        if self.word(Word::Answered).load(Ordering::SeqCst) != number {
            return None;
        }
        Some(match self.word(Word::AnswerSize).load(Ordering::Relaxed) {
            ELSEWHERE => Answered::Elsewhere,
            size => Answered::Here(ANSWER_ROOM.min(size as usize)),
        })
    }

    /// Copies an answer of so many bytes.
    pub fn read_answer(&self, size: usize, into: &mut Vec<u8>) {
        self.read(ANSWER, size, into);
    }

    /// From now on, an answer wakes the thread. It has to look for one again before it sleeps.
    pub fn fall_asleep(&self) {
        self.word(Word::Asleep).store(1, Ordering::SeqCst);
    }

    /// `false` if the session wakes the thread all the same, or has done so.
    pub fn stay_awake(&self) -> bool {
        self.word(Word::Asleep).swap(0, Ordering::SeqCst) == 1
    }

    /// Where in the file a thread may have up to [`REQUEST_ROOM`] bytes copied while it asks
    /// nothing.
    pub const COPY_OFFSET: u64 = REQUEST as u64;

    /// What has been copied there.
    pub fn read_copy(&self, size: usize, into: &mut Vec<u8>) {
        self.read(REQUEST, size.min(REQUEST_ROOM), into);
    }

    /// Puts bytes there.
    pub fn write_copy(&self, bytes: &[u8]) {
        self.write(REQUEST, &bytes[..bytes.len().min(REQUEST_ROOM)]);
    }
}

/// The session's end.
impl Slot {
    /// What the thread asks that is not the request `taken`.
    pub(crate) fn asked(&self, taken: u32) -> Option<Asked> {
        let number = self.word(Word::Asked).load(Ordering::SeqCst);
        (number != taken).then(|| Asked {
            number,
            size: self.word(Word::AskedSize).load(Ordering::Relaxed),
            frames: self.word(Word::Frames).load(Ordering::Relaxed),
        })
    }

    /// Copies a request; `None` if it cannot be so long.
    pub(crate) fn read_request(&self, asked: Asked, into: &mut Vec<u8>) -> Option<()> {
        let size = usize::try_from(asked.size).ok()?;
        (size <= REQUEST_ROOM).then(|| self.read(REQUEST, size, into))
    }

    /// Answers a request; `None` stands for an answer that comes over the socket. `true` if the
    /// thread is to be woken.
    pub(crate) fn answer(&self, number: u32, bytes: Option<&[u8]>) -> bool {
        let size = bytes.map_or(ELSEWHERE, |bytes| {
            self.write(ANSWER, bytes);
            bytes.len() as u32
        });
        self.word(Word::AnswerSize).store(size, Ordering::Relaxed);
        self.word(Word::Answered).store(number, Ordering::SeqCst);
        self.word(Word::Asleep).swap(0, Ordering::SeqCst) == 1
    }

    /// Begins or ends to see requests without being rung for. After it has ended, what came
    /// meanwhile has to be looked for once more.
    pub(crate) fn watch(&self, watched: bool) {
        self.word(Word::Watched)
            .store(u32::from(watched), Ordering::SeqCst);
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        // SAFETY: the mapping is `self`'s, and no borrow of it outlives `self`.
        let _ = unsafe { munmap(self.0.as_ptr().cast::<c_void>(), SIZE) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both() -> (Slot, Slot) {
        let (session, file) = Slot::make().expect("made");
        (session, Slot::map(&file).expect("mapped"))
    }

    #[test]
    fn request_and_answer_arrive_whole() {
        let (session, thread) = both();
        for size in [0, 1, 7, 8, 9, 4_000, REQUEST_ROOM] {
            let number = 1 + size as u32;
            let request: Vec<u8> = (0..size).map(|at| at as u8).collect();
            assert!(thread.ask(number, 3, &request), "nobody watches");
            let asked = session.asked(0).expect("asked");
            assert_eq!((asked.number, asked.frames), (number, 3));
            let mut read = Vec::new();
            session.read_request(asked, &mut read).expect("fits");
            assert_eq!(read, request);
            assert_eq!(session.asked(number), None);
            assert_eq!(thread.answered(number), None);
            assert!(!session.answer(number, Some(&request)), "nobody sleeps");
            assert_eq!(thread.answered(number), Some(Answered::Here(size)));
            thread.read_answer(size, &mut read);
            assert_eq!(read, request);
        }
    }

    #[test]
    fn size_beyond_the_room_is_not_believed() {
        let (session, thread) = both();
        thread.ask(1, 0, b"?");
        for size in [REQUEST_ROOM as u32 + 1, u32::MAX] {
            thread.word(Word::AskedSize).store(size, Ordering::Relaxed);
            let asked = session.asked(0).expect("asked");
            assert_eq!(session.read_request(asked, &mut Vec::new()), None);
        }
    }

    #[test]
    fn sleeper_is_woken_once() {
        let (session, thread) = both();
        thread.fall_asleep();
        assert!(session.answer(1, None));
        assert_eq!(thread.answered(1), Some(Answered::Elsewhere));
        assert!(!thread.stay_awake(), "it is woken");
        assert!(!session.answer(2, None));
        thread.fall_asleep();
        assert!(thread.stay_awake(), "nothing came");
    }

    #[test]
    fn slot_that_is_watched_needs_no_ring() {
        let (session, thread) = both();
        session.watch(true);
        assert!(!thread.ask(1, 0, b""));
        session.watch(false);
        assert!(thread.ask(2, 0, b""));
    }

    #[test]
    fn file_that_can_shrink_is_no_slot() {
        let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
        let file = memfd_create("mach slot", flags).expect("made");
        ftruncate(&file, SIZE as u64).expect("long enough");
        assert!(Slot::map(&file).is_err());
        let (_slot, file) = Slot::make().expect("made");
        for size in [0, 2 * SIZE as u64] {
            assert!(ftruncate(&file, size).is_err(), "{size}");
        }
    }
}
