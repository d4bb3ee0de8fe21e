//! Memory that several tasks share: entries, and mappings of them.
//!
//! A *memory entry* is a send right that stands for memory. Whoever holds it can map the memory,
//! and pass the right on in a message; the memory lives until the last right and the last mapping
//! are gone.
//!
//! ```
//! use std::sync::atomic::{AtomicU32, Ordering};
//! use bootstrap::memory::{Access, MemoryEntry};
//!
//! # fn main() -> Result<(), bootstrap::Error> {
//! bootstrap::shared_struct! {
//!     /// What both sides see.
//!     struct Board {
//!         posted: AtomicU32,
//!         answered: AtomicU32,
//!     }
//! }
//!
//! let entry = MemoryEntry::new(size_of::<Board>())?;
//! let mine = entry.map::<Board>(0)?;
//! let theirs = entry.map::<Board>(0)?; // in another task, of the right that came in a message
//! mine.posted.store(7, Ordering::Release);
//! assert_eq!(theirs.posted.load(Ordering::Acquire), 7);
//!
//! // A right to read only, for a task that shall not write.
//! let view = entry.part(0, bootstrap::memory::page_size(), Access::ReadOnly)?;
//! assert!(view.map::<Board>(0).is_err());
//! assert_eq!(view.map_read_only(0, size_of::<Board>())?.read::<u32>(0)?, 7);
//! # Ok(()) }
//! ```
//!
//! # What can be had of it
//!
//! Memory that others write changes under one's eyes, which no `&[u8]` may do. So the type says
//! who may write:
//!
//! | type | made by | who writes | gives |
//! |---|---|---|---|
//! | [`Mapping<T>`] | [`MemoryEntry::map`], [`map_slice`](MemoryEntry::map_slice) | everybody | `&T` of atomics and [`SharedCell`]s |
//! | [`ReadOnlyMapping`] | [`MemoryEntry::map_read_only`] | the others | values that are copied out |
//! | [`OwnedMemory`](crate::OwnedMemory) | [`MemoryEntry::map_copy`] | this task | `&[u8]`, `&mut [u8]` |
//!
//! Memory of this task's own becomes shared by
//! [`OwnedMemory::into_shared`](crate::OwnedMemory::into_shared), which takes its slices
//! away, and [`Mapping::entry`].
//!
//! # Pages
//!
//! Memory is shared in whole pages ([`page_size`]: 4096 or 16384 bytes). A mapping may begin and
//! end anywhere; the pages around it are mapped with it. An entry has whole pages:
//! [`MemoryEntry::new`] rounds up, and [`MemoryEntry::part`], which decides what others may see,
//! refuses to round.
//!
//! # Whom to trust
//!
//! The other side can write anything at any time, so what was read has to be checked after it was
//! copied out, not before. It can also withdraw memory: an entry may be of a file that is cut
//! short later, and to touch what is gone ends the process with `SIGBUS`. Map entries of those
//! only who could as well kill you.
//!
//! The kernel does not tell the size of an entry. A typed mapping knows what it needs and fails if
//! there is less; for a slice, send the count along.
//!
//! # After a fork
//!
//! A child sees the same memory: what is shared stays shared, what is owned is copied. It cannot
//! map or make entries ([`Cause::Forked`]), and its drops unmap nothing.
//!
//! Kernel source relied on: xnu-11417.101.15, `osfmk/vm/vm_memory_entry.c`, `vm_map.c`.

mod bytes;
mod entry;
mod mapping;
mod owned;
mod pages;
mod read_only;
mod shared;

pub use entry::{Access, MemoryEntry};
pub use mapping::Mapping;
pub use pages::{page_size, round_to_pages};
pub use read_only::{AtomicInteger, ReadOnlyMapping};
pub use shared::{Shared, SharedCell};

use crate::error::{Cause, Error};

/// Why a range of memory cannot be used as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RangeError {
    /// It has no bytes.
    #[error("the range has no bytes; map at least one")]
    Empty,
    /// It has more bytes than an address space.
    #[error("the range is larger than an address space")]
    TooLarge,
    /// It ends behind the memory.
    #[error("the range ends beyond the memory; check offset and size")]
    OutOfBounds,
    /// It does not begin where a value of the type can stand.
    #[error("the offset is not a multiple of the type's alignment")]
    Misaligned,
    /// It is not whole pages, where only those can be given away.
    #[error("offset and size are not multiples of the page size; round_to_pages gives one that is")]
    PartOfPage,
}

impl RangeError {
    /// The error of a call that was to use the range.
    fn in_call(self, operation: &'static str) -> Error {
        Error::new(operation, Cause::Range(self))
    }
}
