//! Much out-of-line memory, in a memory file instead of on the road.
//!
//! The sender's memory is copied into the file by Linux, which finds out what cannot be read. The
//! receiver maps the file, which nobody can change any more, and has a page of its own for each that
//! it writes to.

use std::ffi::c_void;
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::ptr::NonNull;

use machd::protocol::Part;
use machd::slot::may_write_up_to;
use rustix::fs::{MemfdFlags, SealFlags, fcntl_add_seals, memfd_create};
use rustix::mm::{MapFlags, ProtFlags, mmap};

use crate::memory;

/// With less than this, a file takes longer than the bytes on the road.
pub(crate) const LEAST: usize = 64 << 10;

/// Less than that is copied out of the file: mappings are few, and a page fault takes its time.
const LEAST_MAPPED: usize = 64 << 10;

/// A file that is being filled with the memory of one message.
#[derive(Debug)]
pub(crate) struct Parcel {
    file: OwnedFd,
    size: u64,
}

/// Why memory is not in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unpacked {
    /// It cannot be read.
    Unreadable,
    /// There is no room for it.
    NoRoom,
}

impl Parcel {
    /// A file for so many bytes in so many ranges. `None` if there is none to be had; then the road
    /// will do.
    pub(crate) fn new(size: usize, ranges: usize) -> Option<Parcel> {
        let most = size.checked_add(ranges.checked_mul(memory::page_size())?)?;
        may_write_up_to(most as u64).then_some(())?;
        let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
        let file = memfd_create("mach message", flags).ok()?;
        Some(Parcel { file, size: 0 })
    }

    /// Copies a range of the own task, which may not be readable, to pages of the file.
    pub(crate) fn pack(&mut self, address: u64, size: usize) -> Result<Part, Unpacked> {
        let offset = self.size.next_multiple_of(memory::page_size() as u64);
        let mut done = 0;
        while done < size {
            let from = (address as usize)
                .checked_add(done)
                .ok_or(Unpacked::Unreadable)?;
            let at = (offset + done as u64) as libc::off_t;
            // SAFETY: the range is only a number to the kernel, which says so if there is nothing
            // to read.
            let count = unsafe {
                libc::pwrite(
                    self.file.as_raw_fd(),
                    from as *const c_void,
                    size - done,
                    at,
                )
            };
            match usize::try_from(count) {
                Ok(count) if count > 0 => done += count,
                Ok(_) => return Err(Unpacked::NoRoom),
                Err(_) => match io::Error::last_os_error().raw_os_error() {
                    Some(libc::EINTR) => {}
                    Some(libc::EFAULT) => return Err(Unpacked::Unreadable),
                    _ => return Err(Unpacked::NoRoom),
                },
            }
        }
        self.size = offset + size as u64;
        Ok(Part::new(offset, size as u64))
    }

    /// The file, which nobody can change from now on. `None` if Linux does not see to that.
    pub(crate) fn seal(self) -> Option<OwnedFd> {
        let seals = SealFlags::SHRINK | SealFlags::GROW | SealFlags::WRITE | SealFlags::SEAL;
        fcntl_add_seals(&self.file, seals).ok()?;
        Some(self.file)
    }
}

/// New memory with what a part of a file holds.
pub(crate) fn unpack(file: BorrowedFd<'_>, part: &Part) -> Option<*mut u8> {
    let size = usize::try_from(part.size()).ok()?;
    if size == 0 {
        return Some(std::ptr::null_mut());
    }
    if size >= LEAST_MAPPED && part.offset() % memory::page_size() as u64 == 0 {
        let (protection, flags) = (ProtFlags::READ | ProtFlags::WRITE, MapFlags::PRIVATE);
        // SAFETY: without a fixed address a new mapping takes the place of nothing. The session has
        // seen that the file has all these bytes and is sealed, so that it keeps them as they are.
        let place = unsafe {
            mmap(
                std::ptr::null_mut(),
                size,
                protection,
                flags,
                file,
                part.offset(),
            )
        };
        return place.ok().map(|place| place.cast());
    }
    let memory = memory::allocate(size)?;
    if fill(memory, size, file, part.offset()).is_none() {
        // SAFETY: it was allocated above, and nobody else knows of it.
        unsafe { memory::deallocate(memory.as_ptr() as usize, size) };
        return None;
    }
    Some(memory.as_ptr())
}

fn fill(memory: NonNull<u8>, size: usize, file: BorrowedFd<'_>, offset: u64) -> Option<()> {
    // SAFETY: the new mapping is so long and full of zeroes, and nobody else knows of it.
    let bytes = unsafe { std::slice::from_raw_parts_mut(memory.as_ptr(), size) };
    let mut done = 0;
    while done < size {
        match rustix::io::pread(file.as_fd(), &mut bytes[done..], offset + done as u64) {
            Ok(0) => return None,
            Ok(count) => done += count,
            Err(rustix::io::Errno::INTR) => {}
            Err(_) => return None,
        }
    }
    Some(())
}
