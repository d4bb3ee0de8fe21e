//! Memory that travels out of line.
//!
//! The kernel maps it into the receiver for good: it is the receiver's own, private copy, and
//! stays until it is deallocated. Memory of the same kind can be made here, to be moved into a
//! message.

use std::fmt;
use std::ops::{Deref, DerefMut};

use crate::calls::call;
use crate::error::Error;
use crate::sys;

/// Whole pages of memory for bytes that travel out of line; unmapped when dropped.
///
/// ```
/// use bootstrap::OwnedMemory;
///
/// let mut memory = OwnedMemory::copy_of(b"forty bytes or so")?;
/// memory[0] = b'F';
/// assert_eq!(&memory[..5], b"Forty");
/// # Ok::<(), bootstrap::Error>(())
/// ```
#[doc(alias("mach_msg_ool_descriptor_t", "vm_allocate", "vm_deallocate"))]
pub struct OwnedMemory {
    /// Dangling if `size` is 0.
    start: std::ptr::NonNull<u8>,
    size: usize,
}

impl OwnedMemory {
    pub(super) const EMPTY: Self = Self {
        start: std::ptr::NonNull::dangling(),
        size: 0,
    };

    /// Maps `size` bytes, all zero.
    ///
    /// # Errors
    ///
    /// `KERN_NO_SPACE` or `KERN_INVALID_ARGUMENT` if there is no room for as many.
    #[doc(alias("vm_allocate", "mach_vm_allocate"))]
    pub fn zeroed(size: usize) -> Result<Self, Error> {
        let mut address = 0;
        call("vm_allocate", |task| {
            if size == 0 {
                return sys::KERN_SUCCESS;
            }
            let flags = sys::VM_FLAGS_ANYWHERE as _;
            // SAFETY: the pointer is to a live local variable; the memory is put where nothing is.
            unsafe { sys::vm_allocate(task, &mut address, size as _, flags) }
        })?;
        // SAFETY: the call mapped these bytes for us alone.
        Ok(unsafe { Self::from_address(address as u64, size) })
    }

    /// Maps memory and copies `bytes` into it.
    ///
    /// # Errors
    ///
    /// As [`OwnedMemory::zeroed`].
    pub fn copy_of(bytes: &[u8]) -> Result<Self, Error> {
        let mut memory = Self::zeroed(bytes.len())?;
        memory.copy_from_slice(bytes);
        Ok(memory)
    }

    /// Takes over an array of `count` names.
    ///
    /// # Safety
    ///
    /// As [`OwnedMemory::from_raw`], for as many names of 4 bytes.
    pub(super) unsafe fn from_names(address: u64, count: u32) -> Self {
        // SAFETY: the caller keeps the contract. A message carries at most 16383 rights, so the
        // product fits where there is an array.
        unsafe { Self::from_address(address, count as usize * size_of::<u32>()) }
    }

    /// The bytes as raw names, in order.
    pub(super) fn as_names(&self) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator {
        let chunks = self.chunks_exact(size_of::<u32>());
        chunks.map(|name| name.try_into().map_or(0, u32::from_ne_bytes))
    }

    /// Takes over memory that a received message describes.
    ///
    /// # Safety
    ///
    /// If `size` is not 0, `address` begins as many readable and writable bytes that the kernel
    /// mapped for this message, that nothing else refers to, and that nobody else unmaps.
    pub(super) unsafe fn from_raw(address: u64, size: u32) -> Self {
        // SAFETY: the caller keeps the contract.
        unsafe { Self::from_address(address, size as usize) }
    }

    /// Takes over memory that a call mapped.
    ///
    /// # Safety
    ///
    /// As [`OwnedMemory::from_raw`].
    pub(crate) unsafe fn from_address(address: u64, size: usize) -> Self {
        // The memory was made by a call, not by this program's allocator.
        let start = std::ptr::with_exposed_provenance_mut(address as usize);
        match std::ptr::NonNull::new(start) {
            Some(start) if size > 0 => Self { start, size },
            _ => Self::EMPTY,
        }
    }
}

impl Deref for OwnedMemory {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        // SAFETY: by the contract of `from_raw` these bytes are ours and readable until the drop;
        // without any, the dangling pointer is right for an empty slice.
        unsafe { std::slice::from_raw_parts(self.start.as_ptr(), self.size) }
    }
}

impl DerefMut for OwnedMemory {
    fn deref_mut(&mut self) -> &mut [u8] {
        // SAFETY: as in `deref`; they are also writable, and `&mut self` excludes other uses.
        unsafe { std::slice::from_raw_parts_mut(self.start.as_ptr(), self.size) }
    }
}

impl fmt::Debug for OwnedMemory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OwnedMemory({} bytes)", self.size)
    }
}

impl Drop for OwnedMemory {
    fn drop(&mut self) {
        if self.size == 0 {
            return;
        }
        let (start, size) = (self.start.as_ptr() as usize, self.size);
        let _ = call("vm_deallocate", |task| {
            // SAFETY: by the contract of `from_raw` the range is a mapping that only we use, and
            // `self` is at its end.
            unsafe { sys::vm_deallocate(task, start as _, size as _) }
        });
    }
}

// SAFETY: the bytes are plain memory that the value owns alone, valid in every thread.
unsafe impl Send for OwnedMemory {}

// SAFETY: a shared reference gives shared access to plain bytes only.
unsafe impl Sync for OwnedMemory {}
