//! Files, and the memory that is in them.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;

use crate::file::FileId;
use crate::kernel::Kernel;
use crate::port::Object;
use crate::task::TaskId;

impl<M> Kernel<M> {
    /// Every memory entry has one port, and is part of its file.
    pub(super) fn check_entries(&self) -> Result<(), String> {
        let mut seen = BTreeSet::new();
        for (key, port) in &self.ports {
            let Some(Object::MemoryEntry(id)) = port.object() else {
                continue;
            };
            let Some(entry) = self.entries.get(id.0 as usize) else {
                return Err(format!("port {key} stands for {id:?}, which is gone"));
            };
            if port.send_rights == 0 || !seen.insert(id.0) {
                return Err(format!("{id:?} has no right or two ports"));
            }
            if !entry.is_sound(self.limits.page_size) {
                return Err(format!("{entry:?} is not in its file"));
            }
        }
        if seen.len() == self.entries.len() {
            Ok(())
        } else {
            Err("a memory entry has no port".into())
        }
    }

    /// Every file has its references, and its owner's account says so.
    pub(super) fn check_files(&self) -> Result<(), String> {
        let mut referred: BTreeMap<FileId, u32> = BTreeMap::new();
        for (_, port) in &self.ports {
            if let Some(Object::File(file)) = port.object() {
                *referred.entry(file).or_default() += 1;
            }
        }
        for (_, entry) in &self.entries {
            *referred.entry(entry.file).or_default() += 1;
        }
        let mut owned: BTreeMap<(TaskId, u32), u32> = BTreeMap::new();
        for (id, file) in &self.files {
            let count = referred.remove(id).unwrap_or(0);
            if count == 0 || count != file.references {
                return Err(format!("{id:?} counts {} of {count}", file.references));
            }
            *owned.entry(file.owner).or_default() += 1;
        }
        if let Some((file, _)) = referred.first_key_value() {
            return Err(format!("{file:?} is referred to and released"));
        }
        for (key, task) in &self.tasks {
            let count = owned.remove(&(TaskId(key as u32), task.token.0[7]));
            let count = count.unwrap_or(0);
            if count != task.files {
                return Err(format!("task {key} counts {} of {count} files", task.files));
            }
        }
        Ok(())
    }
}
