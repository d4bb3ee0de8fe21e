//! Whole pages of this task, mapped until they are dropped.

use std::ptr::NonNull;

use crate::calls::call;
use crate::error::Error;
use crate::memory::RangeError;
use crate::sys;

/// The size of a page in bytes: 4096 or 16384, a power of two.
#[doc(alias("vm_page_size", "PAGE_SIZE"))]
pub fn page_size() -> usize {
    // SAFETY: the variable is set before the program starts, and only read afterwards.
    unsafe { sys::vm_page_size }
}

/// The size in bytes of the whole pages that `size` bytes take; `None` if there is no such number.
///
/// ```
/// use bootstrap::memory::{page_size, round_to_pages};
///
/// assert_eq!(round_to_pages(1), Some(page_size()));
/// assert_eq!(round_to_pages(page_size()), Some(page_size()));
/// assert_eq!(round_to_pages(usize::MAX), None);
/// ```
#[doc(alias("round_page", "mach_vm_round_page"))]
pub fn round_to_pages(size: usize) -> Option<usize> {
    size.checked_next_multiple_of(page_size())
}

/// The size of the whole pages that `size` bytes take, if memory can have it: not 0, and not beyond
/// what Rust can address.
pub(super) fn whole_size(size: usize) -> Result<usize, RangeError> {
    match round_to_pages(size).filter(|&whole| isize::try_from(whole).is_ok()) {
        Some(0) => Err(RangeError::Empty),
        Some(whole) => Ok(whole),
        None => Err(RangeError::TooLarge),
    }
}

/// A range of whole pages that this value alone unmaps.
#[derive(Debug)]
pub(super) struct Pages {
    start: NonNull<u8>,
    size: usize,
}

impl Pages {
    /// Takes over pages that a call just mapped; `None` if that is not where memory can be.
    ///
    /// # Safety
    ///
    /// As [`Pages::of`], for the memory at this address.
    pub(super) unsafe fn adopt(address: sys::mach_vm_address_t, size: usize) -> Option<Self> {
        // The memory was made by a call, not by this program's allocator.
        let start = std::ptr::with_exposed_provenance_mut(address as usize);
        let start = NonNull::new(start)?;
        // SAFETY: the caller keeps the contract.
        Some(unsafe { Self::of(start, size) })
    }

    /// Takes over pages.
    ///
    /// # Safety
    ///
    /// `start` begins `size` bytes of whole pages, mapped in this task, readable, and nobody
    /// else's to unmap. `size` is not 0 and fits an `isize`.
    pub(super) const unsafe fn of(start: NonNull<u8>, size: usize) -> Self {
        Self { start, size }
    }

    /// The first byte.
    pub(super) const fn start(&self) -> NonNull<u8> {
        self.start
    }

    /// The address of the first byte.
    pub(super) fn address(&self) -> sys::mach_vm_address_t {
        self.start.as_ptr() as sys::mach_vm_address_t
    }

    /// How many bytes there are.
    pub(super) const fn size(&self) -> usize {
        self.size
    }

    /// Makes the pages writable, and this task's own if they are shared.
    pub(super) fn make_writable_copy(&self) -> Result<(), Error> {
        let protection = sys::VM_PROT_READ | sys::VM_PROT_WRITE | sys::VM_PROT_COPY;
        call("mach_vm_protect", |task| {
            // SAFETY: the range is `self`'s. It stays where it is and keeps its bytes, and no
            // reference depends on its being read-only.
            unsafe { sys::mach_vm_protect(task, self.address(), self.size as _, 0, protection) }
        })
    }
}

impl Drop for Pages {
    #[doc(alias("mach_vm_deallocate", "vm_deallocate"))]
    fn drop(&mut self) {
        let _ = call("mach_vm_deallocate", |task| {
            // SAFETY: by the contract of `of` the range is mapped and only ours to unmap, and
            // `self` is at its end.
            unsafe { sys::mach_vm_deallocate(task, self.address(), self.size as _) }
        });
    }
}

// SAFETY: pages are valid in every thread, and unmapping them is one call that any may make.
unsafe impl Send for Pages {}

// SAFETY: a shared reference only tells where they are.
unsafe impl Sync for Pages {}
