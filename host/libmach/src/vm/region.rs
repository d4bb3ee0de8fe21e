//! What `vm_region` and `vm_region_recurse` tell of a mapping.
//!
//! Of the counts of pages nothing is known, and they are zero; so are the tags.

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_INVALID_ADDRESS, KERN_INVALID_ARGUMENT};

use super::maps::Region;
use super::target::Target;

/// The first region of a task that ends above an address.
pub(crate) fn at_or_above(target: &Target, address: u64) -> Result<Region, i32> {
    let mut regions = target.regions()?.into_iter();
    target.confirm()?;
    regions
        .find(|region| region.range.end > address)
        .ok_or(KERN_INVALID_ADDRESS)
}

/// Structures of C, as the words that a caller's array of integers takes.
fn words<T: Copy>(value: T) -> Vec<u32> {
    let count = size_of::<T>() / 4;
    let place = (&raw const value).cast::<u32>();
    (0..count)
        // SAFETY: the structures given here have no gaps but initialised ones, and a size in words.
        .map(|index| unsafe { place.wrapping_add(index).read_unaligned() })
        .collect()
}

fn inheritance(region: &Region) -> sys::vm_inherit_t {
    if region.shared {
        sys::VM_INHERIT_SHARE
    } else {
        sys::VM_INHERIT_COPY
    }
}

fn share_mode(region: &Region) -> u8 {
    match (region.shared, region.has_file()) {
        (true, _) => sys::SM_SHARED,
        (false, true) => sys::SM_COW,
        (false, false) => sys::SM_PRIVATE,
    }
}

/// One flavour's structure. `room` is in words.
pub(crate) fn describe(
    region: &Region,
    flavor: sys::vm_region_flavor_t,
    room: u32,
) -> Result<Vec<u32>, i32> {
    let enough = |count: u32| {
        if room < count {
            Err(KERN_INVALID_ARGUMENT)
        } else {
            Ok(())
        }
    };
    match flavor {
        // Programs of 64 bits mean the wide one by either name.
        sys::VM_REGION_BASIC_INFO | sys::VM_REGION_BASIC_INFO_64 => {
            enough(sys::VM_REGION_BASIC_INFO_COUNT_64)?;
            // SAFETY: any bits are such a structure; its padding is zero as well then.
            let mut info: sys::vm_region_basic_info_64 = unsafe { std::mem::zeroed() };
            info.protection = region.protection;
            info.max_protection = sys::VM_PROT_ALL;
            info.inheritance = inheritance(region);
            info.shared = region.shared.into();
            info.offset = region.offset;
            info.behavior = sys::VM_BEHAVIOR_DEFAULT;
            Ok(words(info))
        }
        sys::VM_REGION_EXTENDED_INFO => {
            enough(sys::VM_REGION_EXTENDED_INFO_COUNT)?;
            // SAFETY: as above.
            let mut info: sys::vm_region_extended_info = unsafe { std::mem::zeroed() };
            info.protection = region.protection;
            info.ref_count = 1;
            info.external_pager = region.has_file().into();
            info.share_mode = share_mode(region);
            Ok(words(info))
        }
        sys::VM_REGION_TOP_INFO => {
            enough(sys::VM_REGION_TOP_INFO_COUNT)?;
            // SAFETY: as above.
            let mut info: sys::vm_region_top_info = unsafe { std::mem::zeroed() };
            info.ref_count = 1;
            info.share_mode = share_mode(region);
            Ok(words(info))
        }
        _ => Err(KERN_INVALID_ARGUMENT),
    }
}

/// The structure of a region that is no map of its own: the short one or the long one, by the room
/// that there is for it.
pub(crate) fn describe_leaf(region: &Region, room: u32) -> Result<Vec<u32>, i32> {
    if room == sys::VM_REGION_SUBMAP_SHORT_INFO_COUNT_64 {
        // SAFETY: any bits are such a structure; its padding is zero as well then.
        let mut info: sys::vm_region_submap_short_info_64 = unsafe { std::mem::zeroed() };
        info.protection = region.protection;
        info.max_protection = sys::VM_PROT_ALL;
        info.inheritance = inheritance(region);
        info.offset = region.offset;
        info.ref_count = 1;
        info.external_pager = region.has_file().into();
        info.share_mode = share_mode(region);
        return Ok(words(info));
    }
    if room < sys::VM_REGION_SUBMAP_INFO_V0_COUNT_64 {
        return Err(KERN_INVALID_ARGUMENT);
    }
    // SAFETY: as above.
    let mut info: sys::vm_region_submap_info_64 = unsafe { std::mem::zeroed() };
    info.protection = region.protection;
    info.max_protection = sys::VM_PROT_ALL;
    info.inheritance = inheritance(region);
    info.offset = region.offset;
    info.ref_count = 1;
    info.external_pager = region.has_file().into();
    info.share_mode = share_mode(region);
    let mut words = words(info);
    // Later versions of the structure only add to its end.
    words.truncate(room as usize);
    Ok(words)
}
