//! Memory entries: ports that stand for memory which tasks map.
//!
//! The memory itself is in a file of the driver's. An entry is a part of it, with what may be done
//! there. It lives until its last send right goes; what was mapped of it stays, since that is the
//! mapping tasks' own. Here, too, is the answer to who may reach a task's memory at all.
//!
//! A *whole* entry (`MAP_MEM_VM_COPY`, `MAP_MEM_VM_SHARE`) stands for what a range of a task was,
//! which may be of many objects in XNU: it is mapped as a whole, and no part can be made of it.
//! (`osfmk/vm/vm_memory_entry.c`; `vm_map_enter_mem_object_helper` in `osfmk/vm/vm_map.c`.)
//!
//! | file | one job |
//! |---|---|
//! | `call` | what travels: calls, what they bring, and what they give |
//! | `entry` | what an entry is; what parts and views of it there can be |

mod call;
mod entry;

use alloc::vec;

use crate::call::{Reply, Value};
use crate::code::Code;
use crate::file::FileId;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{Object, PortId, Receiver};
use crate::right::Disposition;
use crate::task::TaskId;

pub use call::{Backing, Mapping, MemoryCall, MemoryFile, Origin, Wanted};
use entry::{ALL, IS_MASK, Making, Pages, Permission, View, WRITE, flag};
pub(crate) use entry::{EntryId, MemoryEntry};

/// Pages of the largest new memory (`ANON_MAX_PAGES`).
const MOST_PAGES: u64 = 0xffff_ffff;

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
