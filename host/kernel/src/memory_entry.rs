//! Memory entries: ports that stand for memory which tasks map.
//!
//! The memory itself is in a file of the driver's. An entry is a part of it, with what may be done
//! there. It lives until its last send right goes; what was mapped of it stays, since that is the
//! mapping tasks' own. Here, too, is the answer to who may reach a task's memory at all.
//!
//! A *whole* entry (`MAP_MEM_VM_COPY`, `MAP_MEM_VM_SHARE`) stands for what a range of a task was,
//! which may be of many objects in XNU: it is mapped as a whole, and no part can be made of it.
//! (`osfmk/vm/vm_memory_entry.c`; `vm_map_enter_mem_object_helper` in `osfmk/vm/vm_map.c`.)

use alloc::vec;

use serde::{Deserialize, Serialize};

use crate::call::{Reply, Value};
use crate::code::Code;
use crate::file::{Brought, FileId};
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{Object, PortId, Receiver};
use crate::right::Disposition;
use crate::task::TaskId;

/// `VM_PROT_WRITE`.
const WRITE: u32 = 2;
/// `VM_PROT_ALL`.
const ALL: u32 = 7;
/// `VM_PROT_IS_MASK`: as much of the protection as there is.
const IS_MASK: u32 = 0x40;
/// Pages of the largest new memory (`ANON_MAX_PAGES`).
const MOST_PAGES: u64 = 0xffff_ffff;

/// `MAP_MEM_*`.
mod flag {
    pub(super) const KNOWN: u32 = 0xff_e000;
    pub(super) const MASK: u32 = 0xff_ff00;
    pub(super) const ONLY: u32 = 0x01_0000;
    pub(super) const NAMED_CREATE: u32 = 0x02_0000;
    pub(super) const PURGABLE: u32 = 0x04_0000;
    pub(super) const NAMED_REUSE: u32 = 0x08_0000;
    pub(super) const USE_DATA_ADDRESS: u32 = 0x10_0000;
    pub(super) const COPY: u32 = 0x20_0000;
    pub(super) const SHARE: u32 = 0x40_0000;
    pub(super) const DATA_ADDRESS_4K: u32 = 0x80_0000;
}

/// What an entry's file is, by the word of the driver, which has looked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MemoryFile {
    /// Tells this memory from all other, however often it is brought.
    pub object: u64,
    /// Bytes it has. It neither grows nor shrinks.
    pub size: u64,
    /// Whether who brought it may write to it.
    pub writable: bool,
}

/// The memory that a caller brings for an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Backing {
    /// Where in the file the entry's memory begins.
    pub offset: u64,
    /// Bytes, in whole pages. Of a range of memory this may be less than was asked for.
    pub size: u64,
    /// What the range of memory that it was permits, if it was one.
    pub protection: u32,
    /// The file; the driver puts it in.
    #[serde(skip)]
    pub file: Brought,
    /// What it is; the driver puts that in, too. `None` if it is nothing that can be mapped.
    #[serde(skip)]
    pub memory: Option<MemoryFile>,
}

/// The calls about memory that tasks share. Names are the caller's.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "variants and fields are the C routines and their arguments"
)]
pub enum MemoryCall {
    /// Whose memory a port stands for: the process, and the last word of the task's audit token,
    /// which tells it from all other tasks. To write takes the control port.
    Process { task: Name, write: bool },
    /// `mach_make_memory_entry_64`. Where it takes memory and none is brought, nothing happens,
    /// and the answer is what to bring ([`Value::Wanted`]).
    Make {
        task: Name,
        size: u64,
        offset: u64,
        permission: u32,
        parent: Name,
        backing: Option<Backing>,
    },
    /// `mach_vm_map` of an entry.
    Map {
        object: Name,
        size: u64,
        offset: u64,
        current: u32,
        maximum: u32,
        copy: bool,
        /// `VM_FLAGS_RETURN_DATA_ADDR`.
        data_address: bool,
        /// Whether there are other flags than a whole entry can be mapped with.
        other_flags: bool,
    },
}

impl MemoryCall {
    /// The memory that comes with this call, if any does.
    pub fn backing(&mut self) -> Option<&mut Backing> {
        match self {
            MemoryCall::Make { backing, .. } => backing.as_mut(),
            _ => None,
        }
    }
}

/// Memory that an entry is to be made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wanted {
    /// Where it is to come from.
    pub origin: Origin,
    /// What must be permitted there; with `VM_PROT_IS_MASK`, some of it.
    pub protection: u32,
    /// The first page's address, where it comes from memory of a task.
    pub start: u64,
    /// Bytes, in whole pages.
    pub size: u64,
}

/// Where an entry's memory comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Origin {
    /// New memory.
    New,
    /// A copy of a task's memory.
    Copy,
    /// A task's memory itself, of which there must be all.
    Share,
    /// The same, as far as it is of one piece.
    SharePiece,
}

/// What an entry gives its mapper.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Mapping {
    /// The number is the driver's and does not travel; the file does.
    #[serde(skip)]
    pub file: FileId,
    /// Whether the mapper may write to the file; to one that may not, it goes read-only.
    pub writable: bool,
    /// Where in the file the mapping begins.
    pub offset: u64,
    /// Bytes to map, in whole pages.
    pub size: u64,
    /// `VM_PROT_*`, as far as the entry permits.
    pub current: u32,
    /// Where in the first page the data begin that the caller means.
    pub data_offset: u64,
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
    access: u8,
    /// Mapped as a whole, and no parent.
    is_whole: bool,
}

/// The first page of a range, the end of its last, and where in the first it begins.
struct Pages {
    start: u64,
    size: u64,
    within: u64,
}

impl Pages {
    fn of(offset: u64, size: u64, page: u64) -> Result<Pages, Code> {
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
struct Permission(u32);

impl Permission {
    fn has(self, flag: u32) -> bool {
        self.0 & flag != 0
    }

    fn protection(self) -> u32 {
        self.0 & ALL
    }

    /// How the memory is to be cached (`GET_MAP_MEM`).
    fn access(self) -> u8 {
        (self.0 >> 24) as u8
    }

    fn keeps_address(self) -> bool {
        self.has(flag::USE_DATA_ADDRESS | flag::DATA_ADDRESS_4K)
    }

    /// What an entry made of a task's memory permits (`mach_make_memory_entry_share`).
    fn of_range(self, origin: Origin, backing: &Backing, memory: MemoryFile) -> Result<u32, Code> {
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
    fn data_offset(self, within: u64) -> u64 {
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
    fn checked(&self, least: u64, most: u64, page: u64) -> Result<MemoryFile, Code> {
        let memory = self.memory.ok_or(Code::INVALID_ARGUMENT)?;
        let end = self.offset.checked_add(self.size);
        let fits = (least..=most).contains(&self.size)
            && self.offset.is_multiple_of(page)
            && self.size.is_multiple_of(page)
            && end.is_some_and(|end| end <= memory.size);
        fits.then_some(memory).ok_or(Code::INVALID_ARGUMENT)
    }
}

impl MemoryEntry {
    /// Whether it is within its memory, and permits nothing that its file does not.
    pub(crate) fn is_sound(&self, page: u64) -> bool {
        let end = self.offset.checked_add(self.size);
        self.size > 0
            && self.size.is_multiple_of(page)
            && self.offset.is_multiple_of(page)
            && end.is_some_and(|end| end <= self.memory.size)
            && self.data_offset < page
            && self.protection & !ALL == 0
            && (self.protection & WRITE == 0 || self.memory.writable)
    }

    /// Whether a second entry of this memory would be no other than `known`.
    fn is_the_memory_of(&self, known: &MemoryEntry) -> bool {
        self.memory.object == known.memory.object
            && self.offset == known.offset
            && self.size == known.size
            && self.data_offset == known.data_offset
    }
}

/// A call of `mach_make_memory_entry_64`.
struct Making {
    task: Name,
    size: u64,
    offset: u64,
    permission: Permission,
    parent: Name,
}

impl Making {
    /// `mach_make_memory_entry_from_parent_entry`.
    fn part_of(&self, parent: &MemoryEntry, page: u64) -> Result<MemoryEntry, Code> {
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
struct View {
    size: u64,
    offset: u64,
    current: u32,
    maximum: u32,
    copy: bool,
    data_address: bool,
}

impl View {
    /// What of an entry it shows (`vm_map_enter_mem_object_helper`).
    fn of(&self, entry: &MemoryEntry, page: u64) -> Result<Mapping, Code> {
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

impl<M> Kernel<M> {
    pub(crate) fn memory_call(&mut self, caller: TaskId, call: MemoryCall) -> Reply<M> {
        match call {
            MemoryCall::Process { task, write } => {
                let task = self.map_named(caller, task, write)?;
                let task = task.ok_or(Code::INVALID_ARGUMENT)?;
                let token = self.task(task).token.0;
                Ok(Value::Words(vec![token[5], token[7]]))
            }
            MemoryCall::Make {
                task,
                size,
                offset,
                permission,
                parent,
                backing,
            } => {
                let request = Making {
                    task,
                    size,
                    offset,
                    permission: Permission(permission),
                    parent,
                };
                let Some(backing) = backing else {
                    return self.make_entry(caller, &request, None);
                };
                let file = self.take_file(caller, backing.file)?;
                let outcome = self.make_entry(caller, &request, Some((file, backing)));
                // An entry made of it has a reference of its own.
                self.drop_file(file);
                outcome
            }
            MemoryCall::Map {
                object,
                size,
                offset,
                current,
                maximum,
                copy,
                data_address,
                other_flags,
            } => {
                let Some(entry) = self.entry_mapped(caller, object)? else {
                    return Ok(Value::None);
                };
                let entry = self.entries[entry.0 as usize];
                if entry.is_whole && other_flags {
                    return Err(Code::INVALID_ARGUMENT);
                }
                let view = View {
                    size,
                    offset,
                    current,
                    maximum,
                    copy,
                    data_address,
                };
                view.of(&entry, self.limits.page_size).map(Value::Mapping)
            }
        }
    }

    /// `mach_make_memory_entry_internal`, in its order.
    fn make_entry(
        &mut self,
        caller: TaskId,
        request: &Making,
        backing: Option<(FileId, Backing)>,
    ) -> Reply<M> {
        let map = self.map_named(caller, request.task, true)?;
        let parent = self.entry_given(caller, request.parent)?;
        let permission = request.permission;
        if permission.0 & flag::MASK & !flag::KNOWN != 0 {
            return Err(Code::INVALID_VALUE);
        }
        let known = parent.map(|(id, _)| self.entries[id.0 as usize]);
        if known.is_some_and(|parent| parent.is_whole) {
            return Err(Code::INVALID_ARGUMENT);
        }
        let page = self.limits.page_size;
        if permission.has(flag::ONLY) {
            Pages::of(request.offset, request.size, page)?;
            let (id, _) = parent.ok_or(Code::INVALID_ARGUMENT)?;
            self.change_access(id, permission)?;
            return Ok(Value::Made(Name::NULL, request.size));
        }
        if permission.has(flag::NAMED_CREATE) {
            if request.size == 0 {
                return Ok(Value::Made(Name::NULL, 0));
            }
            return self.make_new(caller, request, backing);
        }
        if request.size == 0 {
            return Err(Code::INVALID_ARGUMENT);
        }
        let derives = !permission.has(flag::COPY | flag::SHARE | flag::NAMED_REUSE);
        if let (true, Some(parent)) = (derives, known) {
            let entry = request.part_of(&parent, page)?;
            return self.enter(caller, entry);
        }
        let pages = Pages::of(request.offset, request.size, page)?;
        if map.is_none() {
            return Err(Code::INVALID_TASK);
        }
        let origin = match permission {
            p if p.has(flag::COPY) => Origin::Copy,
            p if p.has(flag::SHARE) => Origin::Share,
            _ => Origin::SharePiece,
        };
        let Some((file, backing)) = backing else {
            return Ok(Value::Wanted(Wanted {
                origin,
                protection: permission.0 & (ALL | IS_MASK),
                start: pages.start,
                size: pages.size,
            }));
        };
        let least = match origin {
            Origin::SharePiece => page,
            _ => pages.size,
        };
        let memory = backing.checked(least, pages.size, page)?;
        let entry = MemoryEntry {
            file,
            memory,
            offset: backing.offset,
            size: backing.size,
            data_offset: permission.data_offset(pages.within),
            protection: permission.of_range(origin, &backing, memory)?,
            access: permission.access(),
            is_whole: origin != Origin::SharePiece,
        };
        match (known, parent) {
            (Some(known), Some((_, port)))
                if origin == Origin::SharePiece && entry.is_the_memory_of(&known) =>
            {
                let right = self.copy_send(port);
                let name = self.copy_out(caller, right)?;
                Ok(Value::Made(name, known.size - known.data_offset))
            }
            _ => self.enter(caller, entry),
        }
    }

    /// `mach_make_memory_entry_named_create`.
    fn make_new(
        &mut self,
        caller: TaskId,
        request: &Making,
        backing: Option<(FileId, Backing)>,
    ) -> Reply<M> {
        let permission = request.permission;
        let page = self.limits.page_size;
        let size = Pages::of(request.offset, request.size, page)?.size;
        if permission.keeps_address() {
            return Err(Code::INVALID_ARGUMENT);
        }
        if size > MOST_PAGES.saturating_mul(page) {
            return Err(Code::FAILURE);
        }
        let protection = permission.protection();
        if permission.has(flag::PURGABLE) && protection & WRITE == 0 {
            return Err(Code::INVALID_ARGUMENT);
        }
        let Some((file, backing)) = backing else {
            return Ok(Value::Wanted(Wanted {
                origin: Origin::New,
                protection,
                start: 0,
                size,
            }));
        };
        let memory = backing.checked(size, size, page)?;
        if protection & WRITE != 0 && !memory.writable {
            return Err(Code::INVALID_ARGUMENT);
        }
        let entry = MemoryEntry {
            file,
            memory,
            offset: backing.offset,
            size,
            data_offset: 0,
            protection,
            access: permission.access(),
            is_whole: false,
        };
        self.enter(caller, entry)
    }

    /// `mach_make_memory_entry_mem_only`: changes how the parent is cached, and makes nothing.
    fn change_access(&mut self, id: EntryId, permission: Permission) -> Result<(), Code> {
        if permission.keeps_address() {
            return Err(Code::INVALID_ARGUMENT);
        }
        let parent = &mut self.entries[id.0 as usize];
        let access = permission.access();
        if access != parent.access && parent.protection & WRITE == 0 {
            return Err(Code::INVALID_RIGHT);
        }
        if access != 0 {
            parent.access = access;
        }
        Ok(())
    }

    /// Makes the port of an entry, and gives the caller a send right to it.
    fn enter(&mut self, caller: TaskId, entry: MemoryEntry) -> Reply<M> {
        self.share_file(entry.file);
        let id = EntryId(self.entries.insert(entry) as u32);
        let port = self.create_port(Receiver::Kernel(Object::MemoryEntry(id)));
        let right = self.copy_send(port);
        let name = self.copy_out(caller, right)?;
        Ok(Value::Made(name, entry.size - entry.data_offset))
    }

    /// The last send right to an entry's port is gone.
    pub(crate) fn entry_unreachable(&mut self, port: PortId, id: EntryId) {
        self.destroy_port(port);
        let entry = self.entries.remove(id.0 as usize);
        self.drop_file(entry.file);
    }

    /// The task whose memory a port stands for; `None` if it is an object without memory
    /// (`convert_port_to_map`).
    ///
    /// # Errors
    ///
    /// Those of a message to the port, if it is no kernel object's.
    fn map_named(
        &mut self,
        caller: TaskId,
        name: Name,
        write: bool,
    ) -> Result<Option<TaskId>, Code> {
        match self.object_named(caller, name)? {
            Object::Task(task) => Ok(Some(task)),
            Object::TaskRead(task) if !write => Ok(Some(task)),
            _ => Ok(None),
        }
    }

    /// The port that a caller gives a call as an argument, by copying a send right.
    fn port_given(&mut self, caller: TaskId, name: Name) -> Result<Option<PortId>, Code> {
        if !name.is_valid() {
            return Ok(None);
        }
        let carried = self
            .copy_in(caller, name, Disposition::CopySend)
            .map_err(|_| Code::SEND_INVALID_RIGHT)?;
        let port = carried.port();
        self.release(carried);
        Ok(port)
    }

    /// The entry that a caller gives as a parent. What is none counts as nothing.
    fn entry_given(
        &mut self,
        caller: TaskId,
        name: Name,
    ) -> Result<Option<(EntryId, PortId)>, Code> {
        let port = self.port_given(caller, name)?;
        Ok(port.and_then(|port| match self.port(port).object() {
            Some(Object::MemoryEntry(id)) => Some((id, port)),
            _ => None,
        }))
    }

    /// The entry that a caller maps; `None` if there is no port, which stands for zeroes.
    fn entry_mapped(&mut self, caller: TaskId, name: Name) -> Result<Option<EntryId>, Code> {
        let Some(port) = self.port_given(caller, name)? else {
            return Ok(None);
        };
        match self.port(port).object() {
            Some(Object::MemoryEntry(id)) => Ok(Some(id)),
            _ => Err(Code::INVALID_OBJECT),
        }
    }
}
