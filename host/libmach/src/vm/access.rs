//! Reading, writing and copying memory that may not be there.

use std::ffi::c_void;
use std::ops::Range;

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_FAILURE, KERN_INVALID_ARGUMENT, KERN_RESOURCE_SHORTAGE, MACH_SEND_INVALID_MEMORY,
};

use super::maps;
use crate::memory;

/// A range of addresses; `None` if it wraps round.
pub(crate) fn range(address: u64, size: u64) -> Option<Range<u64>> {
    Some(address..address.checked_add(size)?)
}

/// The pages that a range touches.
pub(crate) fn pages(address: u64, size: u64) -> Option<Range<u64>> {
    let page = memory::page_size() as u64;
    let end = address.checked_add(size)?.checked_next_multiple_of(page)?;
    Some(address & !(page - 1)..end)
}

/// Copies within this process as far as the pages allow; the number of bytes copied.
fn transfer(from: u64, to: u64, size: usize) -> usize {
    // SAFETY: no pointers; it cannot fail.
    let own = unsafe { libc::getpid() };
    let mut done = 0;
    while done < size {
        let at = |base: u64| libc::iovec {
            iov_base: (base as usize).wrapping_add(done) as *mut c_void,
            iov_len: size - done,
        };
        let (local, remote) = (at(to), at(from));
        // SAFETY: to the kernel both are numbers: it checks each page and says how far it came.
        // What is overwritten is the memory that the C caller told to overwrite.
        let count = unsafe { libc::process_vm_readv(own, &local, 1, &remote, 1, 0) };
        match usize::try_from(count) {
            Ok(count) if count > 0 => done += count,
            _ => break,
        }
    }
    done
}

/// Copies a range into new memory of the caller's.
pub(crate) fn read(address: u64, size: u64) -> Result<(u64, u32), i32> {
    let count = u32::try_from(size).map_err(|_| KERN_INVALID_ARGUMENT)?;
    let from = range(address, size).ok_or(KERN_INVALID_ARGUMENT)?;
    if count == 0 {
        return Ok((0, 0));
    }
    let place = memory::allocate(count as usize).ok_or(KERN_RESOURCE_SHORTAGE)?;
    let at = place.as_ptr() as u64;
    if transfer(address, at, count as usize) == count as usize {
        return Ok((at, count));
    }
    // SAFETY: the memory was made above and nobody else knows of it.
    unsafe { memory::deallocate(at as usize, count as usize) };
    maps::check(from, sys::VM_PROT_READ)?;
    // It was not there a moment ago.
    Err(KERN_FAILURE)
}

/// Copies a range over another of the caller's.
pub(crate) fn read_over(address: u64, size: u64, to: u64) -> Result<(), i32> {
    let into = range(to, size).ok_or(KERN_INVALID_ARGUMENT)?;
    if size == 0 {
        return Ok(());
    }
    let length = usize::try_from(size).map_err(|_| KERN_INVALID_ARGUMENT)?;
    let from = range(address, size).ok_or(KERN_INVALID_ARGUMENT)?;
    // Nothing is written unless everything can be.
    maps::check(from, sys::VM_PROT_READ)?;
    maps::check(into, sys::VM_PROT_WRITE)?;
    // Through other memory: the two may overlap, and the copy is of one moment's bytes.
    let between = memory::allocate(length).ok_or(KERN_RESOURCE_SHORTAGE)?;
    let at = between.as_ptr() as u64;
    let whole = transfer(address, at, length) == length && transfer(at, to, length) == length;
    // SAFETY: the memory was made above and nobody else knows of it.
    unsafe { memory::deallocate(at as usize, length) };
    whole.then_some(()).ok_or(KERN_FAILURE)
}

/// Copies the caller's data over a range. The data travel as a message's, and so does the error.
pub(crate) fn write(address: u64, data: u64, size: u32) -> Result<(), i32> {
    if size == 0 {
        return Ok(());
    }
    let from = range(data, size.into()).ok_or(MACH_SEND_INVALID_MEMORY)?;
    maps::check(from, sys::VM_PROT_READ).map_err(|_| MACH_SEND_INVALID_MEMORY)?;
    read_over(data, size.into(), address)
}
