//! Memory of the own task: what messages bring, and what `vm_allocate` gives.

use std::ffi::c_void;
use std::ptr::NonNull;

use rustix::mm::{MapFlags, ProtFlags, mmap_anonymous, munmap};

use crate::channel;
use crate::steady;

/// Bytes in a page.
pub(crate) fn page_size() -> usize {
    rustix::param::page_size()
}

/// Rounds up to whole pages; `None` on overflow.
pub(crate) fn round_up(size: usize) -> Option<usize> {
    size.checked_next_multiple_of(page_size())
}

/// New zero-filled memory of the caller, at a place of the system's choice.
pub(crate) fn allocate(size: usize) -> Option<NonNull<u8>> {
    let size = round_up(size)?;
    let (protection, flags) = (ProtFlags::READ | ProtFlags::WRITE, MapFlags::PRIVATE);
    // SAFETY: without a fixed address a new mapping takes the place of nothing.
    let address = unsafe { mmap_anonymous(std::ptr::null_mut(), size, protection, flags) };
    NonNull::new(address.ok()?.cast())
}

/// New memory with these bytes in it. For no bytes there is no memory: a null address.
pub(crate) fn hand_out(bytes: &[u8]) -> Option<*mut u8> {
    if bytes.is_empty() {
        return Some(std::ptr::null_mut());
    }
    let memory = allocate(bytes.len())?;
    // SAFETY: the new mapping is at least as long as `bytes`, and nothing else knows of it.
    unsafe {
        memory
            .as_ptr()
            .copy_from_nonoverlapping(bytes.as_ptr(), bytes.len())
    };
    Some(memory.as_ptr())
}

/// New memory with these numbers in it.
pub(crate) fn hand_out_words(words: &[u32]) -> Option<*mut u32> {
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    Some(hand_out(&bytes)?.cast())
}

/// Removes the pages that a range touches from the task, mapped or not.
///
/// # Safety
///
/// Nobody uses the range any more: to C, this is `vm_deallocate`.
pub(crate) unsafe fn deallocate(address: usize, size: usize) -> bool {
    if size == 0 {
        return true;
    }
    let start = address & !(page_size() - 1);
    let Some(end) = address.checked_add(size).and_then(round_up) else {
        return false;
    };
    // SAFETY: the caller gives the range up.
    unsafe { munmap(start as *mut c_void, end - start) }.is_ok()
}

/// Copies a range of the own task that may not be readable.
pub(crate) fn read(address: u64, size: usize) -> Option<Vec<u8>> {
    read_by(address, size, |_, _| 0)
}

/// The same for a range that the caller promises to be readable, and that is read even where Linux
/// permits no look at a process: then the promise counts.
///
/// # Safety
///
/// The range can be read, or Linux lets the process look at itself.
pub(crate) unsafe fn read_promised(address: u64, size: usize) -> Option<Vec<u8>> {
    if steady::has(address as usize, size) {
        // SAFETY: the range is there until the call returns.
        return Some(unsafe { std::slice::from_raw_parts(address as *const u8, size) }.to_vec());
    }
    if let Some(read) = channel::with_present(|channel| channel.read_memory(address, size)) {
        return read;
    }
    read_by(address, size, |local, remote| {
        if !is_forbidden() || remote.iov_base.is_null() {
            return 0;
        }
        // SAFETY: the caller's promise for the range; the other one is as long, and apart from it.
        unsafe {
            local
                .iov_base
                .copy_from_nonoverlapping(remote.iov_base, local.iov_len)
        };
        local.iov_len
    })
}

/// Copies a range; what Linux does not copy, the last argument may, and says how many bytes.
fn read_by(
    address: u64,
    size: usize,
    otherwise: impl Fn(&libc::iovec, &libc::iovec) -> usize,
) -> Option<Vec<u8>> {
    let mut bytes: Vec<u8> = Vec::new();
    bytes.try_reserve_exact(size).ok()?;
    // A large buffer may have found its place in a gap of the range.
    let (at, end) = (bytes.as_ptr() as u64, address.checked_add(size as u64)?);
    if size > 0 && at < end && address < at + size as u64 {
        return None;
    }
    while bytes.len() < size {
        let (done, left) = (bytes.len(), size - bytes.len());
        let local = libc::iovec {
            iov_base: bytes.as_mut_ptr().wrapping_add(done).cast(),
            iov_len: left,
        };
        let remote = libc::iovec {
            iov_base: (address as usize).checked_add(done)? as *mut c_void,
            iov_len: left,
        };
        // SAFETY: no pointers; it cannot fail.
        let own = unsafe { libc::getpid() };
        // SAFETY: `local` is the vector's spare room; `remote` is only a number to the kernel,
        // which says so if there is nothing to read.
        let count = unsafe { libc::process_vm_readv(own, &local, 1, &remote, 1, 0) };
        let count = usize::try_from(count).unwrap_or_else(|_| otherwise(&local, &remote));
        if count == 0 {
            return None;
        }
        // SAFETY: so many bytes have just been written behind the first `done`.
        unsafe { bytes.set_len(done + count) };
    }
    Some(bytes)
}

/// Writes to where the caller promises room; `false` if there is none.
///
/// # Safety
///
/// The range can be written, or Linux lets the process reach itself. Nobody else uses it.
pub(crate) unsafe fn write_promised(bytes: &[u8], place: *mut u8) -> bool {
    if bytes.is_empty() {
        return true;
    }
    if steady::has(place as usize, bytes.len()) {
        // SAFETY: nobody else uses the range, by the caller's promise, and it is there until the call
        // returns.
        unsafe { place.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
        return true;
    }
    // SAFETY: the caller's promise.
    let written = channel::with_present(|channel| unsafe { channel.write_memory(bytes, place) });
    if let Some(written) = written {
        return written;
    }
    let local = libc::iovec {
        iov_base: bytes.as_ptr().cast_mut().cast(),
        iov_len: bytes.len(),
    };
    let remote = libc::iovec {
        iov_base: place.cast(),
        iov_len: bytes.len(),
    };
    // SAFETY: no pointers; it cannot fail.
    let own = unsafe { libc::getpid() };
    // SAFETY: `local` is only read; `remote` is the caller's to have written, and only a number to
    // the kernel, which says so if there is no room.
    let count = unsafe { libc::process_vm_writev(own, &local, 1, &remote, 1, 0) };
    if count < 0 && is_forbidden() && !place.is_null() {
        // SAFETY: the caller's promise.
        unsafe { place.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
        return true;
    }
    usize::try_from(count) == Ok(bytes.len())
}

/// Whether the last call failed because a sandbox keeps processes from looking at any memory.
fn is_forbidden() -> bool {
    let error = std::io::Error::last_os_error().raw_os_error();
    matches!(error, Some(libc::EPERM | libc::ENOSYS))
}
