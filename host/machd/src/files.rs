//! The open files that the kernel knows by number.

use std::collections::HashMap;
use std::sync::Arc;

use mach_kernel::{Brought, FileId};
use rustix::process::{Resource, getrlimit};

use crate::transfer::Passed;

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

    /// It closes once the answers that have it are out.
    pub(crate) fn release(&mut self, id: FileId) {
        self.open.remove(&id);
    }
}

/// How many files a session may keep: half of the descriptors that this process may have, since
/// threads need theirs.
pub(crate) fn room() -> usize {
    let limit = getrlimit(Resource::Nofile).current;
    limit.map_or(usize::MAX, |limit| (limit / 2) as usize)
}
