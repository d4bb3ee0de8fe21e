//! What is mapped where in a process, as its `/proc` directory lists it.

use std::fs;
use std::io;
use std::ops::Range;

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_FAILURE, KERN_INVALID_ADDRESS, KERN_PROTECTION_FAILURE};

/// What a program may have mapped ends here; above is Linux's own.
const TOP: u64 = 1 << 63;

/// A mapping: neighbouring pages with the same properties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Region {
    pub(crate) range: Range<u64>,
    /// `VM_PROT_*`.
    pub(crate) protection: i32,
    /// Whether a fork's child shares it.
    pub(crate) shared: bool,
    /// Where in its file it begins, in bytes.
    pub(crate) offset: u64,
    /// The file behind it, if there is one.
    pub(crate) source: Option<Source>,
}

/// What tells a file from all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) device: (u32, u32),
    pub(crate) inode: u64,
}

impl Region {
    /// Whether there is a file behind it.
    pub(crate) fn has_file(&self) -> bool {
        self.source.is_some()
    }
}

/// All mappings of this process, by address.
pub(crate) fn regions() -> Result<Vec<Region>, i32> {
    let text = fs::read("/proc/self/maps").map_err(|_| KERN_FAILURE)?;
    Ok(read(&text))
}

/// All mappings of another process, by address.
pub(crate) fn regions_of(pid: u32) -> Result<Vec<Region>, i32> {
    let text = fs::read(format!("/proc/{pid}/maps")).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => KERN_PROTECTION_FAILURE,
        _ => KERN_FAILURE,
    })?;
    Ok(read(&text))
}

fn read(text: &[u8]) -> Vec<Region> {
    let lines = text.split(|&byte| byte == b'\n');
    // A path need not be text; what stands before it is.
    lines
        .filter_map(|line| parse(&String::from_utf8_lossy(line)))
        .collect()
}

/// Reads a line such as `7f0c…000-7f0c…000 rw-p 00000000 00:00 0    /a/file`.
fn parse(line: &str) -> Option<Region> {
    let mut fields = line.split_ascii_whitespace();
    let (start, end) = fields.next()?.split_once('-')?;
    let range = u64::from_str_radix(start, 16).ok()?..u64::from_str_radix(end, 16).ok()?;
    let flags = fields.next()?.as_bytes();
    let offset = u64::from_str_radix(fields.next()?, 16).ok()?;
    let (major, minor) = fields.next()?.split_once(':')?;
    let device = |number| u32::from_str_radix(number, 16).ok();
    let source = Source {
        device: (device(major)?, device(minor)?),
        inode: fields.next()?.parse().ok()?,
    };
    let mut protection = sys::VM_PROT_NONE;
    for (letter, bit) in [
        (b'r', sys::VM_PROT_READ),
        (b'w', sys::VM_PROT_WRITE),
        (b'x', sys::VM_PROT_EXECUTE),
    ] {
        if flags.contains(&letter) {
            protection |= bit;
        }
    }
    (range.end <= TOP).then_some(Region {
        range,
        protection,
        shared: flags.contains(&b's'),
        offset,
        source: (source.inode != 0).then_some(source),
    })
}

/// The regions of a range of this process, cut to it; there must be no gap.
pub(crate) fn covering(range: Range<u64>) -> Result<Vec<Region>, i32> {
    cover(regions()?, range)
}

/// Those of `regions` that a range touches, cut to it; there must be no gap.
pub(crate) fn cover(regions: Vec<Region>, range: Range<u64>) -> Result<Vec<Region>, i32> {
    let mut parts = Vec::new();
    let mut reached = range.start;
    for mut region in regions {
        if region.range.end <= reached {
            continue;
        }
        if region.range.start > reached || reached >= range.end {
            break;
        }
        region.offset += reached - region.range.start;
        region.range = reached..region.range.end.min(range.end);
        reached = region.range.end;
        parts.push(region);
    }
    if reached < range.end {
        return Err(KERN_INVALID_ADDRESS);
    }
    Ok(parts)
}

/// Checks that a range is covered by `regions`, and allows this.
pub(crate) fn check(regions: Vec<Region>, range: Range<u64>, protection: i32) -> Result<(), i32> {
    let allowed = cover(regions, range)?
        .iter()
        .all(|region| region.protection & protection == protection);
    if allowed {
        Ok(())
    } else {
        Err(KERN_PROTECTION_FAILURE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_with_blanks_in_its_path_is_read() {
        let line = "00400000-00452000 r-xs 00001000 08:02 173521      /a path/with (deleted)";
        let region = parse(line).expect("a mapping");
        assert_eq!(region.range, 0x40_0000..0x45_2000);
        assert_eq!(region.protection, sys::VM_PROT_READ | sys::VM_PROT_EXECUTE);
        assert!(region.shared);
        let source = region.source.expect("a file");
        assert_eq!((source.device, source.inode), ((8, 2), 173_521));
        assert_eq!(region.offset, 0x1000);
    }

    #[test]
    fn line_of_the_kernels_own_page_is_left_out() {
        let line = "ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0          [vsyscall]";
        assert_eq!(parse(line), None);
    }
}
