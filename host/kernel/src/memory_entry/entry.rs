//! What an entry is, what parts and views of it there can be, and what they permit.

use super::call::{Backing, Mapping, MemoryFile, Origin};
use crate::code::Code;
use crate::file::FileId;
use crate::name::Name;

/// `VM_PROT_WRITE`.
pub(super) const WRITE: u32 = 2;
/// `VM_PROT_ALL`.
pub(super) const ALL: u32 = 7;
/// `VM_PROT_IS_MASK`: as much of the protection as there is.
pub(super) const IS_MASK: u32 = 0x40;

/// `MAP_MEM_*`.
pub(super) mod flag {
    pub(crate) const KNOWN: u32 = 0xff_e000;
    pub(crate) const MASK: u32 = 0xff_ff00;
    pub(crate) const ONLY: u32 = 0x01_0000;
    pub(crate) const NAMED_CREATE: u32 = 0x02_0000;
    pub(crate) const PURGABLE: u32 = 0x04_0000;
    pub(crate) const NAMED_REUSE: u32 = 0x08_0000;
    pub(crate) const USE_DATA_ADDRESS: u32 = 0x10_0000;
    pub(crate) const COPY: u32 = 0x20_0000;
    pub(crate) const SHARE: u32 = 0x40_0000;
    pub(crate) const DATA_ADDRESS_4K: u32 = 0x80_0000;
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct EntryId(pub(crate) u32);

#[derive(Clone, Copy, Debug)]
pub(crate) struct MemoryEntry {
    pub(crate) file: FileId,
    pub(crate) memory: MemoryFile,
    pub(crate) offset: u64,
    pub(crate) size: u64,
    /// Where in the first page the data begin.
    pub(crate) data_offset: u64,
    pub(crate) protection: u32,
    /// How the memory is cached, which is only remembered.
    pub(super) access: u8,
    /// Mapped as a whole, and no parent.
    pub(super) is_whole: bool,
}

impl MemoryEntry {
    /// Whether it is within its memory, and permits nothing that its file does not.
    pub(crate) fn is_sound(&self, page: u64) -> bool {
        let end = self.offset.checked_add(self.size);
        self.size > 0
            && self.size % page == 0
            && self.offset % page == 0
            && end.is_some_and(|end| end <= self.memory.size)
            && self.data_offset < page
            && self.protection & !ALL == 0
            && (self.protection & WRITE == 0 || self.memory.writable)
    }

    /// Whether a second entry of this memory would be no other than `known`.
    pub(super) fn is_the_memory_of(&self, known: &MemoryEntry) -> bool {
        self.memory.object == known.memory.object
            && self.offset == known.offset
            && self.size == known.size
            && self.data_offset == known.data_offset
    }
}

/// The first page of a range, the end of its last, and where in the first it begins.
pub(super) struct Pages {
    pub(super) start: u64,
    pub(super) size: u64,
    pub(super) within: u64,
}

impl Pages {
    pub(super) fn of(offset: u64, size: u64, page: u64) -> Result<Pages, Code> {
        let start = offset & !(page - 1);
        let end = offset
            .checked_add(size)
            .and_then(|end| end.checked_next_multiple_of(page))
            .ok_or(Code::INVALID_ARGUMENT)?;
        Ok(Pages {
            start,
            size: end - start,
            within: offset - start,
        })
    }
}

/// `perm` of `mach_make_memory_entry_64`, taken apart.
#[derive(Clone, Copy)]
pub(super) struct Permission(pub(super) u32);

impl Permission {
    pub(super) fn has(self, flag: u32) -> bool {
        self.0 & flag != 0
    }

    pub(super) fn protection(self) -> u32 {
        self.0 & ALL
    }

    /// How the memory is to be cached (`GET_MAP_MEM`).
    pub(super) fn access(self) -> u8 {
        (self.0 >> 24) as u8
    }

    pub(super) fn keeps_address(self) -> bool {
        self.has(flag::USE_DATA_ADDRESS | flag::DATA_ADDRESS_4K)
    }

    /// What an entry made of a task's memory permits (`mach_make_memory_entry_share`).
    pub(super) fn of_range(
        self,
        origin: Origin,
        backing: &Backing,
        memory: MemoryFile,
    ) -> Result<u32, Code> {
        let wanted = self.protection();
        // A copy is new memory, and permits what is asked for.
        let permitted = match origin {
            Origin::Copy => ALL,
            _ => backing.protection & ALL,
        } & if memory.writable { ALL } else { ALL & !WRITE };
        let granted = wanted & permitted;
        let enough = if self.has(IS_MASK) && origin != Origin::Copy {
            granted != 0
        } else {
            granted == wanted
        };
        enough.then_some(granted).ok_or(Code::PROTECTION_FAILURE)
    }

    /// Where in its first page an entry's data begin.
    pub(super) fn data_offset(self, within: u64) -> u64 {
        if self.has(flag::DATA_ADDRESS_4K) {
            within & !0xfff
        } else if self.has(flag::USE_DATA_ADDRESS) {
            within
        } else {
            0
        }
    }
}

impl Backing {
    /// What the file is, if it has what is said of it: from `least` bytes on up to `most`.
    pub(super) fn checked(&self, least: u64, most: u64, page: u64) -> Result<MemoryFile, Code> {
        let memory = self.memory.ok_or(Code::INVALID_ARGUMENT)?;
        let end = self.offset.checked_add(self.size);
        let fits = (least..=most).contains(&self.size)
            && self.offset % page == 0
            && self.size % page == 0
            && end.is_some_and(|end| end <= memory.size);
        fits.then_some(memory).ok_or(Code::INVALID_ARGUMENT)
    }
}

/// A call of `mach_make_memory_entry_64`.
pub(super) struct Making {
    pub(super) task: Name,
    pub(super) size: u64,
    pub(super) offset: u64,
    pub(super) permission: Permission,
    pub(super) parent: Name,
}

impl Making {
    /// `mach_make_memory_entry_from_parent_entry`.
    pub(super) fn part_of(&self, parent: &MemoryEntry, page: u64) -> Result<MemoryEntry, Code> {
        let permission = self.permission;
        let offset = if permission.keeps_address() {
            self.offset.checked_add(parent.data_offset)
        } else {
            Some(self.offset)
        };
        let pages = Pages::of(offset.ok_or(Code::INVALID_ARGUMENT)?, self.size, page)?;
        // Neither sum can overflow: what is in memory has an end.
        if pages.start > parent.size || pages.start + pages.size > parent.size {
            return Err(Code::INVALID_ARGUMENT);
        }
        let mut protection = permission.protection();
        if permission.has(IS_MASK) {
            protection &= parent.protection;
        }
        if protection & !parent.protection != 0 {
            return Err(Code::PROTECTION_FAILURE);
        }
        Ok(MemoryEntry {
            file: parent.file,
            memory: parent.memory,
            offset: parent.offset + pages.start,
            size: pages.size,
            data_offset: permission.data_offset(pages.within),
            protection,
            access: permission.access(),
            is_whole: false,
        })
    }
}

/// A call of `mach_vm_map` with an entry.
pub(super) struct View {
    pub(super) size: u64,
    pub(super) offset: u64,
    pub(super) current: u32,
    pub(super) maximum: u32,
    pub(super) copy: bool,
    pub(super) data_address: bool,
}

impl View {
    /// What of an entry it shows (`vm_map_enter_mem_object_helper`).
    pub(super) fn of(&self, entry: &MemoryEntry, page: u64) -> Result<Mapping, Code> {
        let mut offset = self.offset;
        if self.data_address {
            offset = offset
                .checked_add(entry.data_offset)
                .ok_or(Code::INVALID_ARGUMENT)?;
        }
        let permitted = |wanted: u32| {
            let bits = wanted & !IS_MASK;
            let granted = bits & entry.protection;
            (granted == bits || wanted & IS_MASK != 0)
                .then_some(granted)
                .ok_or(Code::INVALID_RIGHT)
        };
        let maximum = permitted(self.maximum)?;
        let current = permitted(self.current)?;
        let end = offset.checked_add(self.size);
        if self.size == 0 || end.is_none_or(|end| end > entry.size) {
            return Err(Code::INVALID_ARGUMENT);
        }
        let within = offset & (page - 1);
        if within != 0 && !self.data_address && !entry.is_whole {
            return Err(Code::INVALID_ARGUMENT);
        }
        let pages = Pages::of(offset, self.size, page)?;
        let (start, size) = if entry.is_whole {
            (0, entry.size)
        } else {
            (pages.start, pages.size)
        };
        Ok(Mapping {
            file: entry.file,
            writable: !self.copy && (current | maximum) & WRITE != 0,
            offset: entry.offset + start,
            size,
            current,
            data_offset: if self.data_address { within } else { 0 },
        })
    }
}
