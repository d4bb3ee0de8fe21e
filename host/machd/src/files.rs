//! The open files that the kernel knows by number.

use std::collections::HashMap;
use std::os::fd::AsFd;
use std::sync::Arc;

use mach_kernel::{Brought, FileId, MemoryFile};
use rustix::fs::{OFlags, SealFlags, fcntl_get_seals, fcntl_getfl, fstat, fstatfs};
use rustix::process::{Resource, getrlimit};

use crate::transfer::Passed;

/// The file system that memory files are of (`TMPFS_MAGIC`).
const TMPFS: rustix::fs::FsWord = 0x0102_1994;
/// No more files are taken in while so many take their time to close.
const MOST_CLOSING: usize = 256;

#[derive(Debug, Default)]
pub(crate) struct Files {
    last: u64,
    open: HashMap<FileId, Arc<Passed>>,
}

impl Files {
    /// Takes in what came with a request that brings a file, if it is of a kind that may be sent:
    /// one of a file system, a pipe or a socket. What waits for events is of use only to the
    /// process that made it, as a kqueue is.
    pub(crate) fn accept(&mut self, file: Option<Passed>) -> Brought {
        let Some(file) = file.filter(|_| Passed::closing() < MOST_CLOSING) else {
            return Brought::Nothing;
        };
        if file.kind().is_none() {
            return Brought::Unsuitable;
        }
        self.last += 1;
        let id = FileId(self.last);
        self.open.insert(id, Arc::new(file));
        Brought::File(id)
    }

    pub(crate) fn get(&self, id: FileId) -> Option<Arc<Passed>> {
        self.open.get(&id).cloned()
    }

    /// The same file, for one who is not to write to it; `None` if there is no room for it.
    pub(crate) fn read_only(&self, id: FileId) -> Option<Arc<Passed>> {
        self.open.get(&id)?.read_only().map(Arc::new)
    }

    /// What memory a file is; `None` if it is none, or can lose pages that somebody has mapped.
    pub(crate) fn memory(&self, file: Brought) -> Option<MemoryFile> {
        let Brought::File(id) = file else {
            return None;
        };
        memory(self.open.get(&id)?)
    }

    /// It closes once the answers that have it are out.
    pub(crate) fn release(&mut self, id: FileId) {
        self.open.remove(&id);
    }
}

/// A memory file whose size is for good. Of any other kind of file nothing is asked but its seals,
/// which it has none of.
fn memory(file: &Passed) -> Option<MemoryFile> {
    let seals = fcntl_get_seals(file).ok()?;
    let fixed = SealFlags::SHRINK | SealFlags::GROW | SealFlags::SEAL;
    // Of a kind that cannot be mapped to be written, and one that would hinder others.
    let hindered = SealFlags::WRITE | SealFlags::FUTURE_WRITE;
    if !seals.contains(fixed) || seals.intersects(hindered) {
        return None;
    }
    let writable = match fcntl_getfl(file).ok()? & OFlags::ACCMODE {
        OFlags::RDWR => true,
        OFlags::RDONLY => false,
        _ => return None,
    };
    // Huge pages come in other pieces.
    if !is_tmpfs(file) {
        return None;
    }
    let stat = fstat(file).ok()?;
    Some(MemoryFile {
        object: stat.st_ino,
        size: u64::try_from(stat.st_size).ok()?,
        writable,
    })
}

/// Whether a file is of the file system that memory files are of.
pub(crate) fn is_tmpfs(file: impl AsFd) -> bool {
    fstatfs(file).is_ok_and(|system| system.f_type == TMPFS)
}

/// How many files a session may keep: half of the descriptors that this process may have, since
/// threads need theirs.
pub(crate) fn room() -> usize {
    descriptors() / 2
}

/// How many descriptors this process may have.
pub(crate) fn descriptors() -> usize {
    let limit = getrlimit(Resource::Nofile).current;
    limit.map_or(usize::MAX, |limit| limit as usize)
}
