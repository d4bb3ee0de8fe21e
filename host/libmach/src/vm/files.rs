//! The files that hold memory which tasks share, or may.
//!
//! Linux lends such memory by a descriptor, and a mapping does not give one back. So a descriptor
//! is kept for each file as long as anything of it is mapped: of that memory, too, an entry can be
//! made. After `fork` the child finds its parent's among those it inherited.

use std::fs;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Mutex, PoisonError};

use bootstrap_sys::{KERN_NOT_SUPPORTED, KERN_RESOURCE_SHORTAGE};
use rustix::fs::{
    MemfdFlags, OFlags, SealFlags, fcntl_add_seals, fcntl_get_seals, fcntl_getfl, fstat, ftruncate,
    memfd_create,
};
use rustix::io::fcntl_dupfd_cloexec;

use super::maps::{self, Source};

/// What a session wants to be sure of: that nobody takes pages away that others have mapped.
const SEALED: SealFlags = SealFlags::SHRINK
    .union(SealFlags::GROW)
    .union(SealFlags::SEAL);

/// The descriptors that are kept, by what they are of.
struct Kept {
    process: u32,
    files: Mutex<Vec<(Source, OwnedFd)>>,
}

/// This process's; null, or its parent's, before the first use. It is not given up when the child
/// of a fork makes its own, since a thread that does not exist there may hold the lock.
static KEPT: AtomicPtr<Kept> = AtomicPtr::new(std::ptr::null_mut());

/// A file of zeroes without a name, of a size that is for good.
pub(crate) fn create(size: u64) -> Result<OwnedFd, i32> {
    let short = |_| KERN_RESOURCE_SHORTAGE;
    let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
    let file = memfd_create("mach memory", flags).map_err(short)?;
    ftruncate(&file, size).map_err(short)?;
    fcntl_add_seals(&file, SEALED).map_err(short)?;
    Ok(file)
}

/// Keeps the descriptor of a file that has been mapped.
pub(crate) fn keep(file: OwnedFd) {
    let Some(source) = source(file.as_fd()) else {
        return;
    };
    let mut files = kept().files.lock().unwrap_or_else(PoisonError::into_inner);
    drop_unmapped(&mut files);
    match files.iter_mut().find(|(known, _)| *known == source) {
        None => files.push((source, file)),
        // One that may write serves for both.
        Some((_, known)) if is_writable(&file) => *known = file,
        Some(_) => {}
    }
}

/// Closes the descriptors of files of which nothing is mapped any more.
pub(crate) fn tidy() {
    let kept = KEPT.load(Ordering::Acquire);
    if kept.is_null() {
        return;
    }
    // SAFETY: what is stored there is never freed.
    let kept = unsafe { &*kept };
    if kept.process == std::process::id() {
        let mut files = kept.files.lock().unwrap_or_else(PoisonError::into_inner);
        drop_unmapped(&mut files);
    }
}

/// A descriptor of the file that a mapping is of, if its size is for good.
pub(crate) fn find(wanted: Source) -> Result<OwnedFd, i32> {
    let files = kept().files.lock().unwrap_or_else(PoisonError::into_inner);
    let known = files.iter().find(|(known, _)| *known == wanted);
    let known = known.and_then(|(_, file)| file.try_clone().ok());
    drop(files);
    let file = known.or_else(|| inherited(wanted));
    let file = file.filter(|file| source(file.as_fd()) == Some(wanted));
    let sealed = |file: &OwnedFd| fcntl_get_seals(file).is_ok_and(|seals| seals.contains(SEALED));
    file.filter(sealed).ok_or(KERN_NOT_SUPPORTED)
}

/// A descriptor of that file among all that this process has.
fn inherited(wanted: Source) -> Option<OwnedFd> {
    let entries = fs::read_dir("/proc/self/fd").ok()?;
    let numbers = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    for number in numbers {
        // SAFETY: it is only looked at and duplicated, both of which fail for a number that
        // stands for nothing any more.
        let file = unsafe { BorrowedFd::borrow_raw(number) };
        if source(file) == Some(wanted) {
            return fcntl_dupfd_cloexec(file, 0).ok();
        }
    }
    None
}

fn kept() -> &'static Kept {
    let process = std::process::id();
    let mut known = KEPT.load(Ordering::Acquire);
    loop {
        if !known.is_null() {
            // SAFETY: what is stored there is never freed.
            let kept = unsafe { &*known };
            if kept.process == process {
                return kept;
            }
        }
        let made = Box::into_raw(Box::new(Kept {
            process,
            files: Mutex::new(Vec::new()),
        }));
        match KEPT.compare_exchange(known, made, Ordering::AcqRel, Ordering::Acquire) {
            // SAFETY: it was made above, and is never freed now that it is stored.
            Ok(_) => return unsafe { &*made },
            Err(other) => {
                // SAFETY: it was made above and nobody else has seen it.
                drop(unsafe { Box::from_raw(made) });
                known = other;
            }
        }
    }
}

fn drop_unmapped(files: &mut Vec<(Source, OwnedFd)>) {
    if files.is_empty() {
        return;
    }
    let Ok(regions) = maps::regions() else {
        return;
    };
    let mut kept = Vec::new();
    for (known, file) in files.drain(..) {
        if source(file.as_fd()) != Some(known) {
            // The program has closed it, and the number is another file's.
            std::mem::forget(file);
        } else if regions.iter().any(|region| region.source == Some(known)) {
            kept.push((known, file));
        }
    }
    *files = kept;
}

fn is_writable(file: &OwnedFd) -> bool {
    fcntl_getfl(file).is_ok_and(|flags| flags & OFlags::ACCMODE == OFlags::RDWR)
}

fn source(file: BorrowedFd<'_>) -> Option<Source> {
    let stat = fstat(file).ok()?;
    Some(Source {
        device: (
            rustix::fs::major(stat.st_dev),
            rustix::fs::minor(stat.st_dev),
        ),
        inode: stat.st_ino,
    })
}
