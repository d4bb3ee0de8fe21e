//! Making memory, and showing memory at a second place.

use std::ffi::c_void;
use std::io;
use std::ops::Range;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_FAILURE, KERN_INVALID_ADDRESS, KERN_INVALID_ARGUMENT, KERN_NO_SPACE, KERN_NOT_SUPPORTED,
    KERN_PROTECTION_FAILURE, KERN_RESOURCE_SHORTAGE,
};
use rustix::io::Errno;
use rustix::mm::{
    Advice, MapFlags, MremapFlags, ProtFlags, madvise, mmap, mmap_anonymous, mremap_fixed, munmap,
};

use super::access::pages;
use super::attributes::{linux, set_protection};
use super::files;
use super::maps::{self, Region};
use super::target::Target;
use crate::memory::page_size;

/// Tags, and hints about what the memory will hold. They are accepted, and are nothing to Linux.
const HINTS: i32 = sys::VM_FLAGS_ALIAS_MASK
    | sys::VM_FLAGS_PURGABLE
    | sys::VM_FLAGS_RANDOM_ADDR
    | sys::VM_FLAGS_NO_CACHE
    | sys::VM_FLAGS_RESILIENT_CODESIGN
    | sys::VM_FLAGS_RESILIENT_MEDIA;
const ALLOCATE: i32 = sys::VM_FLAGS_ANYWHERE | sys::VM_FLAGS_OVERWRITE | HINTS;
const MAP: i32 = ALLOCATE | sys::VM_FLAGS_RETURN_DATA_ADDR;

/// Where memory shall be.
#[derive(Clone, Copy)]
pub(crate) struct Wish {
    pub(crate) address: u64,
    /// Bits that are to be zero in the address.
    pub(crate) mask: u64,
    pub(crate) flags: i32,
}

impl Wish {
    fn anywhere(self) -> bool {
        self.flags & sys::VM_FLAGS_ANYWHERE != 0
    }
}

pub(crate) fn allocate(wish: Wish, size: u64) -> Result<u64, i32> {
    if wish.flags & !ALLOCATE != 0 {
        return Err(KERN_INVALID_ARGUMENT);
    }
    if size == 0 {
        return Ok(0);
    }
    let flags = MapFlags::PRIVATE;
    let place = reserve(
        wish,
        whole_pages(size)?,
        ProtFlags::READ | ProtFlags::WRITE,
        flags,
    )?;
    Ok(place.start)
}

/// Maps zeroes.
pub(crate) fn map(wish: Wish, size: u64, protection: i32, inheritance: u32) -> Result<u64, i32> {
    if wish.flags & !MAP != 0
        || size == 0
        || protection & !sys::VM_PROT_ALL != 0
        || inheritance > sys::VM_INHERIT_LAST_VALID
    {
        return Err(KERN_INVALID_ARGUMENT);
    }
    if inheritance == sys::VM_INHERIT_SHARE {
        let size = whole_pages(size)? as u64;
        let part = Part {
            file: files::create(size)?,
            offset: 0,
            size,
            copy: false,
        };
        return map_part(wish, part, protection, inheritance);
    }
    let place = reserve(
        wish,
        whole_pages(size)?,
        linux(protection),
        MapFlags::PRIVATE,
    )?;
    leave_out(&place, inheritance)?;
    Ok(place.start)
}

fn whole_pages(size: u64) -> Result<usize, i32> {
    let size = usize::try_from(size).ok();
    size.and_then(|size| size.checked_next_multiple_of(page_size()))
        .ok_or(KERN_INVALID_ARGUMENT)
}

/// Maps zeroes of whole pages where the caller wants them.
fn reserve(
    wish: Wish,
    size: usize,
    protection: ProtFlags,
    sharing: MapFlags,
) -> Result<Range<u64>, i32> {
    let page = page_size();
    let wanted = (wish.address as usize) & !(page - 1);
    let alignment = (wish.mask as usize) & !(page - 1);
    if wish.anywhere() {
        // Room for the alignment is cut off again.
        let room = size.checked_add(alignment).ok_or(KERN_NO_SPACE)?;
        // SAFETY: without a fixed address a new mapping takes the place of nothing.
        let place = unsafe { mmap_anonymous(wanted as *mut _, room, protection, sharing) };
        let start = place.map_err(|_| KERN_NO_SPACE)? as usize;
        let used = start.checked_add(alignment).ok_or(KERN_NO_SPACE)? & !alignment;
        release(start..used);
        release(used + size..start + room);
        return Ok(used as u64..(used + size) as u64);
    }
    if wanted & alignment != 0 {
        return Err(KERN_NO_SPACE);
    }
    if wanted == 0 || wanted.checked_add(size).is_none() {
        return Err(KERN_INVALID_ADDRESS);
    }
    let exact = if wish.flags & sys::VM_FLAGS_OVERWRITE != 0 {
        MapFlags::FIXED
    } else {
        MapFlags::FIXED_NOREPLACE
    };
    // SAFETY: without OVERWRITE nothing that is mapped is touched; with it the caller asked for
    // what is there to be replaced.
    let at = unsafe { mmap_anonymous(wanted as *mut _, size, protection, sharing | exact) };
    match at {
        Ok(at) => Ok(at as u64..at as u64 + size as u64),
        Err(Errno::EXIST) => Err(KERN_NO_SPACE),
        // Outside of what a program may map.
        Err(Errno::NOMEM | Errno::INVAL | Errno::PERM) => Err(KERN_INVALID_ADDRESS),
        Err(_) => Err(KERN_NO_SPACE),
    }
}

/// Gives back part of what was just mapped.
fn release(range: Range<usize>) {
    if !range.is_empty() {
        // SAFETY: the callers have just mapped the range, and nobody else knows of it.
        let _ = unsafe { munmap(range.start as *mut c_void, range.end - range.start) };
    }
}

/// Keeps memory from a fork's child, if its inheritance is none.
fn leave_out(range: &Range<u64>, inheritance: u32) -> Result<(), i32> {
    if inheritance != sys::VM_INHERIT_NONE {
        return Ok(());
    }
    let (start, size) = (range.start as usize, (range.end - range.start) as usize);
    // SAFETY: the range was just mapped, and the advice is about children only.
    unsafe { madvise(start as *mut c_void, size, Advice::LinuxDontFork) }.map_err(|_| KERN_FAILURE)
}

/// What a remapping shows, and how.
pub(crate) struct Source {
    pub(crate) address: u64,
    pub(crate) size: u64,
    /// Whether the new memory holds a copy, or is the same memory.
    pub(crate) copy: bool,
    /// The new memory's protection, if it is not the source's.
    pub(crate) protection: Option<i32>,
    pub(crate) inheritance: u32,
}

/// Shows memory at a second place. Gives the address and the protection.
///
/// Memory that is nobody else's has no second place on Linux. It is moved into a file without a
/// name first, page for page where it stands. What another thread writes into it in that moment
/// may be lost; and a fork's child shares it afterwards.
pub(crate) fn remap(wish: Wish, task: &Target, source: &Source) -> Result<(u64, i32), i32> {
    if wish.flags & !MAP != 0
        || source.size == 0
        || source.inheritance > sys::VM_INHERIT_LAST_VALID
        || source
            .protection
            .is_some_and(|bits| bits & !sys::VM_PROT_ALL != 0)
    {
        return Err(KERN_INVALID_ARGUMENT);
    }
    let from = pages(source.address, source.size).ok_or(KERN_INVALID_ARGUMENT)?;
    if !source.copy && !matches!(task, Target::Own) {
        return Err(KERN_NOT_SUPPORTED);
    }
    let parts = maps::cover(task.regions()?, from.clone())?;
    let allowed = parts
        .iter()
        .fold(sys::VM_PROT_ALL, |bits, part| bits & part.protection);
    if source.copy && allowed & sys::VM_PROT_READ == 0 {
        return Err(KERN_PROTECTION_FAILURE);
    }
    let size = usize::try_from(from.end - from.start).map_err(|_| KERN_INVALID_ARGUMENT)?;
    let (access, sharing) = (ProtFlags::READ | ProtFlags::WRITE, MapFlags::PRIVATE);
    let to = reserve(wish, size, access, sharing)?;
    let outcome = if source.copy {
        super::access::copy(task, from.start, size as u64, &Target::Own, to.start)
    } else {
        share(&parts, from.start, to.start)
    };
    let outcome = outcome.and_then(|()| {
        for mut part in parts {
            let protection = source.protection.unwrap_or(part.protection);
            let moved = |address: u64| address - from.start + to.start;
            part.range = moved(part.range.start)..moved(part.range.end);
            set_protection(&part, protection)?;
        }
        leave_out(&to, source.inheritance)
    });
    if let Err(code) = outcome {
        release(to.start as usize..to.end as usize);
        return Err(code);
    }
    let mut address = to.start;
    if wish.flags & sys::VM_FLAGS_RETURN_DATA_ADDR != 0 {
        address += source.address - from.start;
    }
    Ok((address, source.protection.unwrap_or(allowed)))
}

/// Maps the same pages a second time, over what was reserved for them.
fn share(parts: &[Region], from: u64, to: u64) -> Result<(), i32> {
    for part in parts {
        if !part.shared {
            make_shared(part)?;
        }
        let place = |address: u64| address as usize as *mut c_void;
        let size = (part.range.end - part.range.start) as usize;
        let target = place(part.range.start - from + to);
        let flags = MremapFlags::MAYMOVE;
        // SAFETY: an old size of 0 leaves the old mapping of shared memory as it is, and the new
        // one covers only what was reserved for it.
        unsafe { mremap_fixed(place(part.range.start), 0, size, flags, target) }
            .map_err(|_| KERN_NO_SPACE)?;
    }
    Ok(())
}

/// Turns private memory into shared memory with the same bytes, at the same place.
fn make_shared(part: &Region) -> Result<(), i32> {
    let file = replace(std::slice::from_ref(part), MapFlags::SHARED)?;
    files::keep(file);
    Ok(())
}

/// Turns shared memory into private memory with the same bytes, at the same place.
pub(crate) fn make_private(part: &Region) -> Result<(), i32> {
    replace(std::slice::from_ref(part), MapFlags::PRIVATE).map(drop)
}

/// Moves memory that has no gap into a new file, page for page where it stands.
fn replace(parts: &[Region], sharing: MapFlags) -> Result<OwnedFd, i32> {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return Err(KERN_INVALID_ARGUMENT);
    };
    let base = first.range.start;
    let file = files::create(last.range.end - base)?;
    for part in parts {
        if part.protection & sys::VM_PROT_READ == 0 {
            // What cannot be read is read for a moment.
            set_protection(part, sys::VM_PROT_READ)?;
        }
        let (start, size, offset) = (
            part.range.start as usize as *mut c_void,
            (part.range.end - part.range.start) as usize,
            part.range.start - base,
        );
        save(start as u64, size, &file, offset)?;
        let flags = sharing | MapFlags::FIXED;
        // SAFETY: the range is the caller's to remap, and the new pages hold the same bytes.
        unsafe {
            mmap(
                start,
                size,
                linux(part.protection),
                flags,
                file.as_fd(),
                offset,
            )
        }
        .map_err(|_| KERN_NO_SPACE)?;
    }
    Ok(file)
}

/// Writes memory of this process into a file.
pub(crate) fn save(start: u64, size: usize, file: &OwnedFd, offset: u64) -> Result<(), i32> {
    let mut done = 0;
    while done < size {
        let (from, left) = ((start as usize + done) as *const c_void, size - done);
        let at = (offset + done as u64) as libc::off_t;
        // SAFETY: to the kernel the range is only numbers. Other threads may write to it meanwhile.
        let count = unsafe { libc::pwrite(file.as_raw_fd(), from, left, at) };
        match usize::try_from(count) {
            Ok(count) if count > 0 => done += count,
            Err(_) if io::Error::last_os_error().kind() == io::ErrorKind::Interrupted => {}
            _ => return Err(KERN_RESOURCE_SHORTAGE),
        }
    }
    Ok(())
}

/// Reads from a file into memory of this process that was just made.
fn load(start: u64, size: usize, file: BorrowedFd<'_>, offset: u64) -> Result<(), i32> {
    let mut done = 0;
    while done < size {
        let into = (start as usize + done) as *mut c_void;
        let at = (offset + done as u64) as libc::off_t;
        // SAFETY: the callers have just made the memory, and nobody else knows of it.
        let count = unsafe { libc::pread(file.as_raw_fd(), into, size - done, at) };
        match usize::try_from(count) {
            Ok(count) if count > 0 => done += count,
            Err(_) if io::Error::last_os_error().kind() == io::ErrorKind::Interrupted => {}
            _ => return Err(KERN_FAILURE),
        }
    }
    Ok(())
}

/// Part of a file, to be mapped.
pub(crate) struct Part {
    pub(crate) file: OwnedFd,
    pub(crate) offset: u64,
    pub(crate) size: u64,
    /// Whether the new memory holds a copy, or is the file's own.
    pub(crate) copy: bool,
}

/// Checks the flags of a call that maps something.
pub(crate) fn check_flags(flags: i32) -> Result<(), i32> {
    if flags & !MAP == 0 {
        Ok(())
    } else {
        Err(KERN_INVALID_ARGUMENT)
    }
}

/// Maps part of a file where the caller wants it.
pub(crate) fn map_part(
    wish: Wish,
    part: Part,
    protection: i32,
    inheritance: u32,
) -> Result<u64, i32> {
    let size = whole_pages(part.size)?;
    let access = ProtFlags::READ | ProtFlags::WRITE;
    let place = reserve(wish, size, access, MapFlags::PRIVATE)?;
    let outcome = if part.copy {
        // What others write into the file later is not to be seen.
        load(place.start, size, part.file.as_fd(), part.offset).and_then(|()| {
            let region = Region {
                range: place.clone(),
                protection: sys::VM_PROT_DEFAULT,
                shared: false,
                offset: 0,
                source: None,
            };
            set_protection(&region, protection)
        })
    } else {
        cover(&place, &part.file, part.offset, linux(protection))
    };
    if let Err(code) = outcome.and_then(|()| leave_out(&place, inheritance)) {
        release(place.start as usize..place.end as usize);
        return Err(code);
    }
    if !part.copy {
        files::keep(part.file);
    }
    Ok(place.start)
}

/// Maps a file over what was reserved for it.
fn cover(
    place: &Range<u64>,
    file: &OwnedFd,
    offset: u64,
    protection: ProtFlags,
) -> Result<(), i32> {
    let (start, size) = (place.start as usize, (place.end - place.start) as usize);
    let flags = MapFlags::SHARED | MapFlags::FIXED;
    // SAFETY: the callers have just reserved the range, and nobody else knows of it.
    unsafe {
        mmap(
            start as *mut c_void,
            size,
            protection,
            flags,
            file.as_fd(),
            offset,
        )
    }
    .map(drop)
    .map_err(|error| match error {
        Errno::ACCESS | Errno::PERM => KERN_PROTECTION_FAILURE,
        _ => KERN_NO_SPACE,
    })
}

/// The file that a range of this process's memory is in, and where in it. Private memory is moved
/// into one, where it stands.
pub(crate) fn lend(parts: &[Region]) -> Result<(OwnedFd, u64), i32> {
    let Some(first) = parts.first() else {
        return Err(KERN_INVALID_ARGUMENT);
    };
    if !first.shared {
        let file = replace(parts, MapFlags::SHARED)?;
        let own = file.try_clone().map_err(|_| KERN_RESOURCE_SHORTAGE)?;
        files::keep(own);
        return Ok((file, 0));
    }
    let source = first.source.ok_or(KERN_NOT_SUPPORTED)?;
    Ok((files::find(source)?, first.offset))
}

/// As many of the first regions as can be lent together: all private, or of one file without a gap.
pub(crate) fn one_piece(parts: &[Region]) -> usize {
    let together = |pair: &[Region]| match pair {
        [one, next] if !one.shared => !next.shared,
        [one, next] => {
            let end = one.offset + (one.range.end - one.range.start);
            next.shared && one.source == next.source && next.offset == end
        }
        _ => false,
    };
    let pairs = parts.windows(2).take_while(|pair| together(pair)).count();
    parts.len().min(pairs + 1)
}
