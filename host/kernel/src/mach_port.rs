//! The routines of `mach_port.h` that change a space: names, rights and their references.
//!
//! `task` is the space acted on. Guard exceptions are not raised: where XNU would raise one and
//! the call still returns, only the code is returned. (`osfmk/ipc/mach_port.c`.)

use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{PortFlags, PortId, QUEUE_LIMIT_MAX, Receiver};
use crate::portset::SetId;
use crate::right::{Carried, Disposition, Right, RightKind};
use crate::space::{Rights, UREFS_MAX};
use crate::task::TaskId;

/// What `mach_port_construct` can be asked for (`MPO_*`), as far as it matters here.
mod construct {
    pub(super) const CONTEXT_AS_GUARD: u32 = 0x01;
    pub(super) const QUEUE_LIMIT: u32 = 0x02;
    pub(super) const TEMPOWNER: u32 = 0x04;
    /// Each of `MPO_TEMPOWNER`, `MPO_IMPORTANCE_RECEIVER` and `MPO_DENAP_RECEIVER` does this.
    pub(super) const ANY_IMPORTANCE: u32 = 0x04 | 0x08 | 0x40;
    pub(super) const INSERT_SEND_RIGHT: u32 = 0x10;
    pub(super) const STRICT: u32 = 0x20;
    pub(super) const IMMOVABLE_RECEIVE: u32 = 0x80;
    pub(super) const BLOCK_TRACKING: u32 = 0x200;
    pub(super) const SERVICE_PORT: u32 = 0x400;
    pub(super) const CONNECTION_PORT: u32 = 0x800;
    pub(super) const EXCEPTION_PORT: u32 = 0x8000;
    /// Of these, one at most.
    pub(super) const KINDS: u32 = SERVICE_PORT | CONNECTION_PORT | BLOCK_TRACKING;
    /// Of these too.
    pub(super) const REPLY_KINDS: u32 = 0x1000 | 0x2000 | 0x4000 | EXCEPTION_PORT;
}

impl<M> Kernel<M> {
    /// `mach_port_allocate`, and `mach_port_allocate_name` when a name is wanted.
    pub(crate) fn allocate(
        &mut self,
        task: TaskId,
        kind: Option<RightKind>,
        wanted: Option<Name>,
    ) -> Result<Name, Code> {
        if wanted.is_some_and(|name| !name.is_valid()) {
            return Err(Code::INVALID_VALUE);
        }
        // A dead name takes any free slot, whatever name was asked for, as in XNU.
        let wanted = wanted.filter(|_| kind != Some(RightKind::DeadName));
        let (object, bit) = match kind {
            Some(RightKind::Receive) => {
                (self.create_port(Receiver::Transit(None)).0, Rights::RECEIVE)
            }
            Some(RightKind::PortSet) => (self.create_set().0, Rights::PORT_SET),
            Some(RightKind::DeadName) => (0, Rights::DEAD_NAME),
            _ => return Err(Code::INVALID_VALUE),
        };
        let space = &mut self.task_mut(task).space;
        let index = match wanted {
            Some(name) => space.allocate_name(name, object, bit),
            None => space.allocate(object, bit, None),
        };
        match index {
            Ok(index) => {
                if bit == Rights::DEAD_NAME {
                    self.task_mut(task).space.entry_mut(index).urefs = 1;
                } else if bit == Rights::RECEIVE {
                    self.place(task, index, Right::Receive(PortId(object)));
                }
                Ok(self.task(task).space.name(index))
            }
            Err(code) => {
                match bit {
                    Rights::RECEIVE => self.destroy_port(PortId(object)),
                    Rights::PORT_SET => self.destroy_set(SetId(object)),
                    _ => {}
                }
                Err(code)
            }
        }
    }

    /// `mach_port_construct`.
    pub(crate) fn construct(
        &mut self,
        task: TaskId,
        flags: u32,
        queue_limit: u32,
        context: u64,
    ) -> Result<Name, Code> {
        if (flags & construct::KINDS).count_ones() > 1
            || (flags & construct::REPLY_KINDS).count_ones() > 1
            // A connection port needs a service port's name, and there are no service ports.
            || flags & construct::CONNECTION_PORT != 0
        {
            return Err(Code::INVALID_ARGUMENT);
        }
        if flags & (construct::SERVICE_PORT | construct::BLOCK_TRACKING) != 0 {
            return Err(Code::DENIED);
        }
        if flags & construct::QUEUE_LIMIT != 0 && queue_limit > QUEUE_LIMIT_MAX {
            return Err(Code::INVALID_VALUE);
        }
        let name = self.allocate(task, Some(RightKind::Receive), None)?;
        let id = self.receive_right(task, name)?;
        let port = self.port_mut(id);
        port.context = context;
        if flags & construct::QUEUE_LIMIT != 0 {
            port.queue_limit = queue_limit;
        }
        if flags & construct::CONTEXT_AS_GUARD != 0 {
            port.flags.insert(PortFlags::GUARDED);
            port.flags
                .set(PortFlags::STRICT_GUARD, flags & construct::STRICT != 0);
            let immovable = flags & construct::IMMOVABLE_RECEIVE != 0;
            port.flags.set(PortFlags::IMMOVABLE_RECEIVE, immovable);
        }
        if flags & construct::EXCEPTION_PORT != 0 {
            port.flags
                .insert(PortFlags::IMMOVABLE_RECEIVE | PortFlags::EXCEPTION_PORT);
        }
        port.flags
            .set(PortFlags::TEMPOWNER, flags & construct::TEMPOWNER != 0);
        port.flags.set(
            PortFlags::IMPORTANCE,
            flags & construct::ANY_IMPORTANCE != 0,
        );
        if flags & construct::INSERT_SEND_RIGHT != 0 {
            let right = self.make_send(id);
            self.place(task, name.index(), right);
        }
        Ok(name)
    }

    /// `mach_port_deallocate`.
    pub(crate) fn deallocate(&mut self, task: TaskId, name: Name) -> Result<(), Code> {
        if !name.is_valid() {
            return Ok(());
        }
        let index = self.examine(task, name).ok_or(Code::INVALID_NAME)?;
        let entry = *self.task(task).space.entry(index);
        if entry.rights.intersects(Rights::SEND | Rights::DEAD_NAME) {
            if entry.rights.contains(Rights::PINNED) && entry.urefs == 1 {
                return Err(Code::INVALID_CAPABILITY);
            }
            self.drop_reference(task, index);
        } else if entry.rights.contains(Rights::RECEIVE) {
            return Err(Code::INVALID_RIGHT);
        } else {
            self.drop_entry(task, index);
        }
        Ok(())
    }

    /// `mach_port_destroy`.
    pub(crate) fn destroy(&mut self, task: TaskId, name: Name) -> Result<(), Code> {
        if !name.is_valid() {
            return Ok(());
        }
        let index = self.examine(task, name).ok_or(Code::INVALID_NAME)?;
        let entry = *self.task(task).space.entry(index);
        if entry.rights.contains(Rights::PINNED) {
            return Err(Code::INVALID_CAPABILITY);
        }
        if let (Some(port), true) = (entry.port(), entry.rights.contains(Rights::RECEIVE)) {
            let held = self.port(port);
            if held.flags.contains(PortFlags::GUARDED) && held.context != 0 {
                return Err(Code::INVALID_RIGHT);
            }
            if entry.rights.contains(Rights::SEND) {
                // The send right goes first, so no-senders can still be told.
                self.drop_references(task, index, entry.urefs);
            }
            self.drop_receive(task, index);
        } else {
            self.drop_entry(task, index);
        }
        Ok(())
    }

    /// `mach_port_mod_refs`.
    pub(crate) fn mod_refs(
        &mut self,
        task: TaskId,
        name: Name,
        kind: Option<RightKind>,
        delta: i32,
    ) -> Result<(), Code> {
        let kind = kind.ok_or(Code::INVALID_VALUE)?;
        if !name.is_valid() {
            return match kind {
                RightKind::Send | RightKind::SendOnce => Ok(()),
                _ => Err(Code::INVALID_NAME),
            };
        }
        let index = self.examine(task, name).ok_or(Code::INVALID_NAME)?;
        let entry = *self.task(task).space.entry(index);
        if kind == RightKind::Label || !entry.rights.contains(kind.bit()) {
            return Err(Code::INVALID_RIGHT);
        }
        match kind {
            RightKind::Send | RightKind::DeadName => self.change_urefs(task, index, delta),
            _ if delta == 0 => Ok(()),
            _ if delta != -1 => Err(Code::INVALID_VALUE),
            RightKind::Receive => {
                let port = entry.port().ok_or(Code::INVALID_RIGHT)?;
                if self.port(port).flags.contains(PortFlags::GUARDED) {
                    return Err(Code::INVALID_RIGHT);
                }
                self.drop_receive(task, index);
                Ok(())
            }
            _ => {
                self.drop_entry(task, index);
                Ok(())
            }
        }
    }

    fn change_urefs(&mut self, task: TaskId, index: u32, delta: i32) -> Result<(), Code> {
        let entry = *self.task(task).space.entry(index);
        let Ok(size) = u16::try_from(delta.unsigned_abs()) else {
            return Err(Code::INVALID_VALUE);
        };
        if delta >= 0 {
            self.task_mut(task).space.entry_mut(index).add_urefs(size);
            return Ok(());
        }
        if size > entry.urefs {
            return Err(Code::INVALID_VALUE);
        }
        if entry.rights.contains(Rights::PINNED) && size == entry.urefs {
            return Err(Code::INVALID_CAPABILITY);
        }
        self.drop_references(task, index, size);
        Ok(())
    }

    /// `mach_port_destruct`.
    pub(crate) fn destruct(
        &mut self,
        task: TaskId,
        name: Name,
        send_delta: i32,
        guard: u64,
    ) -> Result<(), Code> {
        let index = self.named(task, name)?;
        let entry = *self.task(task).space.entry(index);
        let port = self.receive_right(task, name)?;
        if send_delta != 0 && !entry.rights.contains(Rights::SEND) {
            return Err(Code::INVALID_RIGHT);
        }
        if send_delta > 0 {
            return Err(Code::INVALID_VALUE);
        }
        let held = self.port(port);
        if held.flags.contains(PortFlags::GUARDED) && held.context != guard {
            return Err(Code::INVALID_ARGUMENT);
        }
        if send_delta != 0 {
            let size = u16::try_from(send_delta.unsigned_abs());
            match size {
                Ok(size) if size <= entry.urefs => self.drop_references(task, index, size),
                _ => return Err(Code::INVALID_VALUE),
            }
        }
        self.drop_receive(task, index);
        Ok(())
    }

    /// `mach_port_insert_right`.
    pub(crate) fn insert_right(
        &mut self,
        caller: TaskId,
        task: TaskId,
        name: Name,
        right: Name,
        disposition: u32,
    ) -> Result<(), Code> {
        let disposition = Disposition::from_raw(disposition);
        let refresh = matches!(
            disposition,
            Some(Disposition::MakeSend | Disposition::CopySend)
        );
        if caller == task && name == right && name.is_valid() && refresh {
            let index = self.examine(task, name).ok_or(Code::INVALID_NAME)?;
            if self
                .task(task)
                .space
                .entry(index)
                .rights
                .contains(Rights::DEAD_NAME)
            {
                return Err(Code::INVALID_CAPABILITY);
            }
            let made = self.copy_in(task, name, disposition.ok_or(Code::INVALID_VALUE)?)?;
            if let Carried::Right(made) = made {
                self.place(task, index, made);
            }
            return Ok(());
        }
        let disposition = disposition.ok_or(Code::INVALID_VALUE)?;
        // The right is taken first: a call that fails from here on has used it up.
        let carried = self.copy_in_argument(caller, right, disposition)?;
        if !name.is_valid() {
            self.release(carried);
            return Err(Code::INVALID_VALUE);
        }
        match carried {
            Carried::Right(right) => self.insert_under(task, name, right),
            Carried::Null | Carried::Dead => Err(Code::INVALID_CAPABILITY),
        }
    }

    /// Takes a right that is an argument of a call: reserved names are what they say.
    pub(crate) fn copy_in_argument(
        &mut self,
        task: TaskId,
        name: Name,
        disposition: Disposition,
    ) -> Result<Carried, Code> {
        match name {
            Name::NULL => Ok(Carried::Null),
            Name::DEAD => Ok(Carried::Dead),
            name => self.copy_in(task, name, disposition),
        }
    }

    fn insert_under(&mut self, task: TaskId, name: Name, right: Right) -> Result<(), Code> {
        let port = right.port();
        let existing = match right {
            Right::SendOnce(_) => None,
            _ => self.find(task, port),
        };
        let space = &mut self.task_mut(task).space;
        let index = match (space.slot_for(name), existing) {
            (Err(code), _) if code != Code::NAME_EXISTS => Err(code),
            (_, Some(index)) if space.name(index) == name => Ok(index),
            (_, Some(_)) => Err(Code::RIGHT_EXISTS),
            (Err(code), None) => Err(code),
            (Ok(()), None) => space.allocate_name(name, port.0, Rights::empty()),
        };
        match index {
            Ok(index) => {
                self.place(task, index, right);
                Ok(())
            }
            Err(code) => {
                self.release_right(right);
                Err(code)
            }
        }
    }

    /// `mach_port_extract_right`: the name the caller gets, and the disposition it is under.
    pub(crate) fn extract_right(
        &mut self,
        caller: TaskId,
        task: TaskId,
        name: Name,
        disposition: u32,
    ) -> Result<(Name, u32), Code> {
        let disposition = Disposition::from_raw(disposition).ok_or(Code::INVALID_VALUE)?;
        if !name.is_valid() {
            return Err(Code::INVALID_RIGHT);
        }
        let acquired = u32::from(disposition.received());
        match self.copy_in(task, name, disposition)? {
            Carried::Right(right) => Ok((self.copy_out(caller, right)?, acquired)),
            Carried::Null | Carried::Dead => Ok((Name::DEAD, acquired)),
        }
    }

    /// The live entry that a valid name denotes.
    pub(crate) fn named(&mut self, task: TaskId, name: Name) -> Result<u32, Code> {
        if !name.is_valid() {
            return Err(Code::INVALID_NAME);
        }
        self.examine(task, name).ok_or(Code::INVALID_NAME)
    }

    /// The port whose receive right a name holds.
    pub(crate) fn receive_right(&mut self, task: TaskId, name: Name) -> Result<PortId, Code> {
        self.receive_right_or(task, name, Code::INVALID_NAME)
    }

    /// The same, with the code that a reserved name gives.
    pub(crate) fn receive_right_or(
        &mut self,
        task: TaskId,
        name: Name,
        reserved: Code,
    ) -> Result<PortId, Code> {
        if !name.is_valid() {
            return Err(reserved);
        }
        let index = self.examine(task, name).ok_or(Code::INVALID_NAME)?;
        let entry = self.task(task).space.entry(index);
        match entry.port() {
            Some(port) if entry.rights.contains(Rights::RECEIVE) => Ok(port),
            _ => Err(Code::INVALID_RIGHT),
        }
    }
}

const _: () = assert!(UREFS_MAX == 65_535);
