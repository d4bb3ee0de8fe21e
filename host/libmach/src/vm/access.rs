//! Reading, writing and copying memory that may not be there, of any task that can be reached.

use std::ops::Range;

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_FAILURE, KERN_INVALID_ADDRESS, KERN_INVALID_ARGUMENT, KERN_RESOURCE_SHORTAGE,
    MACH_SEND_INVALID_MEMORY,
};

use super::maps;
use super::target::Target;
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

/// Copies a range into new memory of the caller's.
pub(crate) fn read(target: &Target, address: u64, size: u64) -> Result<(u64, u32), i32> {
    let count = u32::try_from(size).map_err(|_| KERN_INVALID_ARGUMENT)?;
    let from = range(address, size).ok_or(KERN_INVALID_ARGUMENT)?;
    if count == 0 {
        return Ok((0, 0));
    }
    let place = memory::allocate(count as usize).ok_or(KERN_RESOURCE_SHORTAGE)?;
    let at = place.as_ptr() as u64;
    // The new memory may have found its place in a gap of the range.
    let into_itself =
        matches!(target, Target::Own) && at < from.end && from.start < at.saturating_add(size);
    let outcome = match target.pull(address, at, count as usize) {
        _ if into_itself => Err(KERN_INVALID_ADDRESS),
        Ok(copied) if copied == count as usize => target.confirm(),
        Ok(_) => target
            .regions()
            .and_then(|regions| maps::check(regions, from, sys::VM_PROT_READ))
            // It was not there a moment ago.
            .and(Err(KERN_FAILURE)),
        Err(code) => Err(code),
    };
    if let Err(code) = outcome {
        // SAFETY: the memory was made above and nobody else knows of it.
        unsafe { memory::deallocate(at as usize, count as usize) };
        return Err(code);
    }
    Ok((at, count))
}

/// Copies a range of one task over a range of one, perhaps the same.
pub(crate) fn copy(
    source: &Target,
    address: u64,
    size: u64,
    target: &Target,
    to: u64,
) -> Result<(), i32> {
    let into = range(to, size).ok_or(KERN_INVALID_ARGUMENT)?;
    if size == 0 {
        return Ok(());
    }
    let length = usize::try_from(size).map_err(|_| KERN_INVALID_ARGUMENT)?;
    let from = range(address, size).ok_or(KERN_INVALID_ARGUMENT)?;
    // Nothing is written unless everything can be.
    maps::check(source.regions()?, from, sys::VM_PROT_READ)?;
    maps::check(target.regions()?, into, sys::VM_PROT_WRITE)?;
    // Through other memory: the two may overlap, and the copy is of one moment's bytes.
    let between = memory::allocate(length).ok_or(KERN_RESOURCE_SHORTAGE)?;
    let at = between.as_ptr() as u64;
    let outcome = through(source, address, length, at, target, to);
    // SAFETY: the memory was made above and nobody else knows of it.
    unsafe { memory::deallocate(at as usize, length) };
    outcome
}

/// The copy itself, by way of `between`.
fn through(
    source: &Target,
    address: u64,
    length: usize,
    between: u64,
    target: &Target,
    to: u64,
) -> Result<(), i32> {
    // What was checked was there a moment ago.
    let whole = |copied: usize| (copied == length).then_some(()).ok_or(KERN_FAILURE);
    whole(source.pull(address, between, length)?)?;
    source.confirm()?;
    whole(target.push(between, to, length)?)?;
    target.confirm()
}

/// Copies the caller's data over a range. The data travel as a message's, and so does the error.
pub(crate) fn write(target: &Target, address: u64, data: u64, size: u32) -> Result<(), i32> {
    if size == 0 {
        return Ok(());
    }
    let from = range(data, size.into()).ok_or(MACH_SEND_INVALID_MEMORY)?;
    maps::check(maps::regions()?, from, sys::VM_PROT_READ).map_err(|_| MACH_SEND_INVALID_MEMORY)?;
    copy(&Target::Own, data, size.into(), target, address)
}
