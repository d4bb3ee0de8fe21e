//! Out-of-line memory that arrived with a message.
//!
//! The kernel maps it into the receiver for good: it is the receiver's own, private copy, and
//! stays until it is deallocated.

use std::fmt;
use std::ops::{Deref, DerefMut};

use crate::sys;
use crate::task;

/// Bytes that arrived out of line; unmapped when dropped.
#[doc(alias("mach_msg_ool_descriptor_t", "vm_deallocate"))]
pub struct OwnedMemory {
    /// Dangling if `size` is 0.
    start: std::ptr::NonNull<u8>,
    size: usize,
}

impl OwnedMemory {
    /// Takes over memory that a received message describes.
    ///
    /// # Safety
    ///
    /// If `size` is not 0, `address` begins as many readable and writable bytes that the kernel
    /// mapped for this message, that nothing else refers to, and that nobody else unmaps.
    pub(super) unsafe fn from_raw(address: u64, size: u32) -> Self {
        let start = std::ptr::NonNull::new(address as *mut u8);
        match start {
            Some(start) if size > 0 => Self {
                start,
                size: size as usize,
            },
            _ => Self {
                start: std::ptr::NonNull::dangling(),
                size: 0,
            },
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
        if let Some(task) = task::current_for_drop() {
            let (start, size) = (self.start.as_ptr() as usize, self.size);
            // SAFETY: by the contract of `from_raw` the range is a mapping that only we use, and
            // `self` is at its end. The code is of no use in a drop.
            let _ = unsafe { sys::vm_deallocate(task, start as _, size as _) };
        }
    }
}

// SAFETY: the bytes are plain memory that the value owns alone, valid in every thread.
unsafe impl Send for OwnedMemory {}

// SAFETY: a shared reference gives shared access to plain bytes only.
unsafe impl Sync for OwnedMemory {}
