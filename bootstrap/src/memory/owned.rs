//! Memory of this task alone that becomes shared.

use std::mem::ManuallyDrop;
use std::ptr::NonNull;
use std::sync::atomic::AtomicU8;

use super::RangeError;
use super::mapping::Mapping;
use super::pages::{Pages, page_size, whole_size};
use crate::error::Error;
use crate::message::OwnedMemory;

impl OwnedMemory {
    /// Turns the memory into memory that can be given to others ([`Mapping::entry`]). It stays
    /// where it is; nothing is copied.
    ///
    /// What else is on its pages, before and behind, is cleared, since others will see it. A
    /// forked child gets a copy of it, or shares it, as the kernel decides.
    ///
    /// # Errors
    ///
    /// [`RangeError::Empty`] if it has no bytes.
    pub fn into_shared(self) -> Result<Mapping<[AtomicU8]>, Error> {
        let mut memory = ManuallyDrop::new(self);
        let (start, size) = (NonNull::from(&mut memory[..]).cast::<u8>(), memory.len());
        let before = start.addr().get() % page_size();
        if size == 0 {
            return Err(RangeError::Empty.in_call("mach_make_memory_entry_64"));
        }
        let whole = whole_size(before + size).map_err(|error| error.in_call(super::entry::MAP))?;
        // SAFETY: the memory begins in this page, which is mapped whole.
        let first = unsafe { start.sub(before) };
        // SAFETY: owned memory has its pages to itself, readable and writable, and would unmap
        // them; it is forgotten.
        let pages = unsafe { Pages::of(first, whole) };
        // SAFETY: nobody else accesses these pages, and there is no other reference to them.
        let bytes = unsafe { std::slice::from_raw_parts_mut(first.as_ptr(), whole) };
        bytes[..before].fill(0);
        bytes[before + size..].fill(0);
        // SAFETY: as many bytes, atomic or not, begin there, in pages that can be read and written
        // and that are accessed in no other way from now on.
        Ok(unsafe { Mapping::of_slice(pages, start, size) })
    }
}
