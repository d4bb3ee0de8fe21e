//! Memory entries: rights to map memory.

use std::ptr::NonNull;
use std::sync::atomic::AtomicU8;

use super::RangeError;
use super::mapping::Mapping;
use super::pages::{Pages, page_size, whole_size};
use super::read_only::ReadOnlyMapping;
use super::shared::Shared;
use crate::calls::{call, call_for_name};
use crate::error::{Cause, Error};
use crate::message::OwnedMemory;
use crate::right::{SendRight, object};
use crate::sys;

/// A send right to a memory entry: to memory that its holders can map.
///
/// The entry, and its memory, live until the last right to it and the last mapping are gone.
///
/// One that came in a message is made by [`MemoryEntry::from`] its [`SendRight`]. Whether the
/// right is one to memory shows when it is mapped: `KERN_INVALID_OBJECT`, or [`Cause::DeadPort`]
/// for a dead name, of which the kernel would map zeroes.
#[doc(alias("mem_entry_name_port_t", "memory_object_t"))]
#[derive(Debug, PartialEq, Eq, Hash)]
#[must_use = "dropping a memory entry gives its right back at once"]
#[repr(transparent)]
pub struct MemoryEntry(SendRight);

object!(MemoryEntry, "the memory entry", "a memory entry");

/// What the holder of a memory entry may do with the memory.
#[doc(alias("vm_prot_t", "VM_PROT_READ", "VM_PROT_WRITE"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Access {
    /// Read.
    ReadOnly,
    /// Read and write.
    ReadWrite,
}

impl Access {
    const fn protection(self) -> sys::vm_prot_t {
        match self {
            Self::ReadOnly => sys::VM_PROT_READ,
            Self::ReadWrite => sys::VM_PROT_READ | sys::VM_PROT_WRITE,
        }
    }
}

impl MemoryEntry {
    /// Makes an entry of new memory, all zeroes, that can be read and written. The size in bytes
    /// is rounded up to whole pages.
    ///
    /// # Errors
    ///
    /// [`Cause::Range`] for a size of 0 or beyond any memory; the code of
    /// `mach_make_memory_entry_64` if there is no room.
    #[doc(alias("mach_make_memory_entry_64", "MAP_MEM_NAMED_CREATE"))]
    pub fn new(size: usize) -> Result<Self, Error> {
        let flags = sys::MAP_MEM_NAMED_CREATE | Access::ReadWrite.protection();
        let size = whole_size(size).map_err(|error| error.in_call(MAKE))?;
        Self::make(size, 0, flags, None)
    }

    /// Makes an entry of new memory that begins with a copy of `contents`, the rest of its last
    /// page being zeroes.
    ///
    /// # Errors
    ///
    /// As [`MemoryEntry::new`] and [`MemoryEntry::map`].
    pub fn with_contents(contents: &[u8]) -> Result<Self, Error> {
        let entry = Self::new(contents.len())?;
        let memory = entry.map_bytes(0, contents.len())?;
        memory.write(0, contents)?;
        Ok(entry)
    }

    /// Makes an entry of part of this one, or of all of it with less access. Offset and size in
    /// bytes are multiples of the [`page_size`], so that nothing else is given away.
    ///
    /// # Errors
    ///
    /// [`Cause::Range`] for no bytes or parts of pages; `KERN_INVALID_ARGUMENT` if the part ends
    /// behind the entry, `KERN_PROTECTION_FAILURE` for more access than the entry has.
    #[doc(alias = "mach_make_memory_entry_64")]
    pub fn part(&self, offset: usize, size: usize, access: Access) -> Result<Self, Error> {
        if offset % page_size() != 0 || size % page_size() != 0 {
            return Err(RangeError::PartOfPage.in_call(MAKE));
        }
        let size = whole_size(size).map_err(|error| error.in_call(MAKE))?;
        Self::make(size, offset as _, access.protection(), Some(self))
    }

    /// Makes an entry of pages of this task, which are shared from now on.
    pub(super) fn of_pages(pages: &Pages, access: Access) -> Result<Self, Error> {
        Self::make(pages.size(), pages.address(), access.protection(), None)
    }

    fn make(
        size: usize,
        offset: sys::memory_object_offset_t,
        permission: sys::vm_prot_t,
        parent: Option<&Self>,
    ) -> Result<Self, Error> {
        let parent = parent.map_or(sys::MACH_PORT_NULL, |parent| parent.name().raw());
        let mut made_size = size as sys::memory_object_size_t;
        let name = call_for_name(MAKE, |task, name| {
            // SAFETY: both pointers are to live local variables of the types that the call reads
            // and writes; the other arguments are integers. An entry of this task's own memory is
            // made of pages that are shared already.
            unsafe {
                sys::mach_make_memory_entry_64(
                    task,
                    &mut made_size,
                    offset,
                    permission,
                    name,
                    parent,
                )
            }
        })?;
        // SAFETY: the call made a send right for us, one user reference under this name.
        let entry = Self(unsafe { SendRight::from_raw_name(name) });
        // The kernel stops where memory of another kind begins.
        if made_size < size as sys::memory_object_size_t {
            return Err(RangeError::OutOfBounds.in_call(MAKE));
        }
        Ok(entry)
    }

    /// Maps one `T`, which lies `offset` bytes from the entry's start, to be read and written.
    ///
    /// # Errors
    ///
    /// [`Cause::Range`] for an offset at which no `T` can stand, or a `T` without bytes;
    /// `KERN_INVALID_ARGUMENT` if it would end behind the entry, `KERN_INVALID_RIGHT` if the entry
    /// is to be read only, `KERN_INVALID_OBJECT` or [`Cause::DeadPort`] if the right is not one to
    /// memory, `KERN_NO_SPACE` if there is no room.
    ///
    /// Source: `vm_map_enter_mem_object` (`osfmk/vm/vm_map.c`).
    #[doc(alias("mach_vm_map", "vm_map"))]
    pub fn map<T: Shared>(&self, offset: usize) -> Result<Mapping<T>, Error> {
        let (pages, start) = self.map_values::<T>(offset, 1)?;
        // SAFETY: one `T`, aligned, begins there, in pages just mapped for reading and writing.
        Ok(unsafe { Mapping::of_value(pages, start) })
    }

    /// Maps `count` values, one after the other, to be read and written.
    ///
    /// # Errors
    ///
    /// As [`MemoryEntry::map`].
    #[doc(alias("mach_vm_map", "vm_map"))]
    pub fn map_slice<T: Shared>(&self, offset: usize, count: usize) -> Result<Mapping<[T]>, Error> {
        let (pages, start) = self.map_values::<T>(offset, count)?;
        // SAFETY: as many `T`, aligned, begin there, in pages just mapped for reading and writing.
        Ok(unsafe { Mapping::of_slice(pages, start, count) })
    }

    /// Maps bytes, to be read and written singly or as values at any offset.
    ///
    /// # Errors
    ///
    /// As [`MemoryEntry::map`].
    #[doc(alias("mach_vm_map", "vm_map"))]
    pub fn map_bytes(&self, offset: usize, size: usize) -> Result<Mapping<[AtomicU8]>, Error> {
        self.map_slice(offset, size)
    }

    /// Maps bytes that this task can read and others may write. Any entry can be mapped so.
    ///
    /// # Errors
    ///
    /// As [`MemoryEntry::map`], but for `KERN_INVALID_RIGHT`.
    #[doc(alias("mach_vm_map", "vm_map"))]
    pub fn map_read_only(&self, offset: usize, size: usize) -> Result<ReadOnlyMapping, Error> {
        let (pages, start) = self.map_pages(offset, size, Access::ReadOnly, Copied::No)?;
        // SAFETY: that many bytes begin there, in pages just mapped for reading.
        Ok(unsafe { ReadOnlyMapping::of_bytes(pages, start, size) })
    }

    /// Maps a copy of bytes as they are now, which is this task's own: nobody sees what it writes
    /// there, and it sees nothing that others write later. Any entry can be mapped so.
    ///
    /// # Errors
    ///
    /// As [`MemoryEntry::map`], but for `KERN_INVALID_RIGHT`; the code of `mach_vm_protect`.
    #[doc(alias("mach_vm_map", "vm_map", "VM_PROT_COPY"))]
    pub fn map_copy(&self, offset: usize, size: usize) -> Result<OwnedMemory, Error> {
        let (pages, start) = self.map_pages(offset, size, Access::ReadOnly, Copied::Yes)?;
        // Mapped writable at once, a copy of an entry to be read only would be refused.
        pages.make_writable_copy()?;
        std::mem::forget(pages);
        // SAFETY: that many bytes begin there, in pages that were just mapped as a copy, can be
        // read and written, and that nobody else knows of. Unmapping the bytes unmaps these pages.
        Ok(unsafe { OwnedMemory::from_address(start.addr().get() as u64, size) })
    }

    /// Maps the pages of some values. The second result is where the first value begins, aligned.
    fn map_values<T: Shared>(
        &self,
        offset: usize,
        count: usize,
    ) -> Result<(Pages, NonNull<u8>), Error> {
        if offset % align_of::<T>() != 0 || align_of::<T>() > page_size() {
            return Err(RangeError::Misaligned.in_call(MAP));
        }
        let size = size_of::<T>().checked_mul(count);
        let size = size.ok_or_else(|| RangeError::TooLarge.in_call(MAP))?;
        self.map_pages(offset, size, Access::ReadWrite, Copied::No)
    }

    /// Maps the pages on which `size` bytes from `offset` on lie. The second result is where these
    /// bytes begin.
    fn map_pages(
        &self,
        offset: usize,
        size: usize,
        access: Access,
        copied: Copied,
    ) -> Result<(Pages, NonNull<u8>), Error> {
        let before = offset % page_size();
        let whole = whole_size(size)
            .and_then(|_| whole_size(before + size)) // a size that passed can be added to
            .map_err(|error| error.in_call(MAP))?;
        if (offset - before).checked_add(whole).is_none() {
            return Err(RangeError::OutOfBounds.in_call(MAP));
        }
        let inheritance = match copied {
            Copied::Yes => sys::VM_INHERIT_COPY,
            // A child keeps its parent's values, so what they point to has to stay.
            Copied::No => sys::VM_INHERIT_SHARE,
        };
        let mut address = 0;
        call(MAP, |task| {
            // SAFETY: the pointer is to a live local variable of the type that the call writes. A
            // new mapping anywhere takes the place of nothing.
            unsafe {
                sys::mach_vm_map(
                    task,
                    &mut address,
                    whole as _,
                    0,
                    sys::VM_FLAGS_ANYWHERE,
                    self.name().raw(),
                    (offset - before) as _,
                    copied as _,
                    access.protection(),
                    access.protection(),
                    inheritance,
                )
            }
        })?;
        // SAFETY: the call mapped these pages for us; their size was checked.
        let pages = unsafe { Pages::adopt(address, whole) };
        let pages = pages.ok_or_else(|| Error::new(MAP, Cause::OutOfMemory))?;
        // Of a dead name the kernel maps zeroes. An entry does not die while we have a right to
        // it, so a right that lives now lived then.
        if self.0.is_dead()? {
            return Err(Error::new(MAP, Cause::DeadPort));
        }
        // SAFETY: `before` is less than a page, and there is at least one.
        let start = unsafe { pages.start().add(before) };
        Ok((pages, start))
    }
}

/// Whether a mapping is a copy, as the kernel's `boolean_t`.
#[derive(Clone, Copy)]
enum Copied {
    No = 0,
    Yes = 1,
}

const MAKE: &str = "mach_make_memory_entry_64";
/// The call whose failures are those of mapped memory.
pub(super) const MAP: &str = "mach_vm_map";
