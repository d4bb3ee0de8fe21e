//! Protection, inheritance and behaviour of memory.
//!
//! Linux has no maximum protection: every mapping's is all that its file allows. To lower the
//! maximum lowers the protection, and is not remembered.

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_INVALID_ADDRESS, KERN_INVALID_ARGUMENT, KERN_NOT_SUPPORTED, KERN_PROTECTION_FAILURE,
};
use rustix::io::Errno;
use rustix::mm::{Advice, MprotectFlags, MsyncFlags, ProtFlags, madvise, mprotect, msync};

use super::access::pages;
use super::mapping;
use super::maps::{self, Region};

/// Mach's bits as Linux's.
pub(crate) fn linux(protection: i32) -> ProtFlags {
    let mut flags = ProtFlags::empty();
    flags.set(ProtFlags::READ, protection & sys::VM_PROT_READ != 0);
    flags.set(ProtFlags::WRITE, protection & sys::VM_PROT_WRITE != 0);
    flags.set(ProtFlags::EXEC, protection & sys::VM_PROT_EXECUTE != 0);
    flags
}

/// Sets a protection on a region.
pub(crate) fn set_protection(region: &Region, protection: i32) -> Result<(), i32> {
    let flags = MprotectFlags::from_bits_retain(linux(protection).bits());
    let (place, size) = place(region);
    // SAFETY: the C caller asked for this protection of this range, which is mapped.
    unsafe { mprotect(place, size, flags) }.map_err(|error| match error {
        Errno::ACCESS | Errno::PERM => KERN_PROTECTION_FAILURE,
        _ => KERN_INVALID_ADDRESS,
    })
}

fn place(region: &Region) -> (*mut std::ffi::c_void, usize) {
    let size = region.range.end - region.range.start;
    (region.range.start as usize as *mut _, size as usize)
}

pub(crate) fn protect(
    address: u64,
    size: u64,
    set_maximum: bool,
    protection: i32,
) -> Result<(), i32> {
    if protection & !(sys::VM_PROT_ALL | sys::VM_PROT_COPY) != 0 {
        return Err(KERN_INVALID_ARGUMENT);
    }
    if size == 0 {
        return Ok(());
    }
    let range = pages(address, size).ok_or(KERN_INVALID_ARGUMENT)?;
    for region in maps::covering(range)? {
        let wanted = protection & sys::VM_PROT_ALL;
        if set_maximum {
            set_protection(&region, region.protection & wanted)?;
            continue;
        }
        if protection & sys::VM_PROT_COPY != 0 && region.shared {
            mapping::make_private(&region)?;
        }
        set_protection(&region, wanted)?;
    }
    Ok(())
}

/// What a fork's child gets. What is shared here and what is not was decided when it was mapped;
/// Linux can only leave it out.
pub(crate) fn inherit(address: u64, size: u64, inheritance: u32) -> Result<(), i32> {
    if inheritance > sys::VM_INHERIT_LAST_VALID {
        return Err(KERN_INVALID_ARGUMENT);
    }
    if size == 0 {
        return Ok(());
    }
    let range = pages(address, size).ok_or(KERN_INVALID_ARGUMENT)?;
    let within = maps::regions()?.into_iter().filter_map(|mut region| {
        region.range = region.range.start.max(range.start)..region.range.end.min(range.end);
        (region.range.start < region.range.end).then_some(region)
    });
    let within: Vec<Region> = within.collect();
    let shared = match inheritance {
        sys::VM_INHERIT_SHARE => true,
        sys::VM_INHERIT_COPY => false,
        _ => return advise(&within, Advice::LinuxDontFork),
    };
    if within.iter().any(|region| region.shared != shared) {
        return Err(KERN_NOT_SUPPORTED);
    }
    advise(&within, Advice::LinuxDoFork)
}

fn advise(regions: &[Region], advice: Advice) -> Result<(), i32> {
    for region in regions {
        let (place, size) = place(region);
        // SAFETY: none of the advice that is given here changes what the range holds, but for
        // `VM_BEHAVIOR_FREE`, with which the C caller gives that up.
        unsafe { madvise(place, size, advice) }.map_err(|_| KERN_INVALID_ADDRESS)?;
    }
    Ok(())
}

/// How a range will be used. What Linux has no word for is taken as a hint and dropped.
pub(crate) fn set_behavior(address: u64, size: u64, behavior: i32) -> Result<(), i32> {
    let advice = match behavior {
        sys::VM_BEHAVIOR_DEFAULT => Some(Advice::Normal),
        sys::VM_BEHAVIOR_RANDOM => Some(Advice::Random),
        sys::VM_BEHAVIOR_SEQUENTIAL => Some(Advice::Sequential),
        sys::VM_BEHAVIOR_WILLNEED => Some(Advice::WillNeed),
        sys::VM_BEHAVIOR_FREE | sys::VM_BEHAVIOR_REUSABLE => Some(Advice::LinuxFree),
        // Linux's word of this name throws the data away.
        sys::VM_BEHAVIOR_DONTNEED | sys::VM_BEHAVIOR_RSEQNTL => None,
        sys::VM_BEHAVIOR_ZERO_WIRED_PAGES..=sys::VM_BEHAVIOR_PAGEOUT => None,
        _ => return Err(KERN_INVALID_ARGUMENT),
    };
    if size == 0 {
        return Ok(());
    }
    let range = pages(address, size).ok_or(KERN_INVALID_ARGUMENT)?;
    let regions = maps::covering(range)?;
    match advice {
        // Of a file's pages nothing can be freed.
        Some(Advice::LinuxFree) => {
            let free = regions
                .into_iter()
                .filter(|region| !region.shared && !region.has_file());
            advise(&free.collect::<Vec<_>>(), Advice::LinuxFree)
        }
        Some(advice) => advise(&regions, advice),
        None => Ok(()),
    }
}

pub(crate) fn synchronise(address: u64, size: u64, flags: u32) -> Result<(), i32> {
    let both = sys::VM_SYNC_ASYNCHRONOUS | sys::VM_SYNC_SYNCHRONOUS;
    if flags & both == both {
        return Err(KERN_INVALID_ARGUMENT);
    }
    if size == 0 {
        return Ok(());
    }
    let range = pages(address, size).ok_or(KERN_INVALID_ARGUMENT)?;
    let regions = match maps::covering(range.clone()) {
        Err(code) if flags & sys::VM_SYNC_CONTIGUOUS != 0 => return Err(code),
        Err(_) => maps::regions()?
            .into_iter()
            .filter(|region| range.start <= region.range.start && region.range.end <= range.end)
            .collect(),
        Ok(regions) => regions,
    };
    let mut linux = MsyncFlags::empty();
    linux.set(MsyncFlags::SYNC, flags & sys::VM_SYNC_SYNCHRONOUS != 0);
    linux.set(MsyncFlags::ASYNC, flags & sys::VM_SYNC_ASYNCHRONOUS != 0);
    for region in regions.iter().filter(|region| region.has_file()) {
        let (place, size) = place(region);
        // SAFETY: to write a mapping back changes nothing in it.
        unsafe { msync(place, size, linux) }.map_err(|_| KERN_INVALID_ADDRESS)?;
    }
    Ok(())
}
