//! Rights: taking them out of a space, putting them into one, letting go of them.
//!
//! A [`Right`] is a right on its way: in a message, in a kernel slot, between two spaces. It
//! counts in its port's totals, it cannot be copied by accident, and whoever has one must give
//! it to somebody or [release](Kernel::release_right) it.
//! (`osfmk/ipc/ipc_right.c`, `osfmk/ipc/ipc_object.c`.)

use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::kernel::{Deferred, Kernel};
use crate::name::Name;
use crate::port::{PortFlags, PortId, Receiver, Watch};
use crate::space::Rights;
use crate::task::TaskId;

/// The kinds of right that routines take as an argument (`MACH_PORT_RIGHT_*`).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum RightKind {
    /// `MACH_PORT_RIGHT_SEND`, 0.
    Send,
    /// `MACH_PORT_RIGHT_RECEIVE`, 1.
    Receive,
    /// `MACH_PORT_RIGHT_SEND_ONCE`, 2.
    SendOnce,
    /// `MACH_PORT_RIGHT_PORT_SET`, 3.
    PortSet,
    /// `MACH_PORT_RIGHT_DEAD_NAME`, 4.
    DeadName,
    /// `MACH_PORT_RIGHT_LABELH`, 5: obsolete; nothing holds it.
    Label,
}

impl RightKind {
    /// The kind with that number.
    pub fn from_raw(raw: u32) -> Option<RightKind> {
        use RightKind::*;
        [Send, Receive, SendOnce, PortSet, DeadName, Label]
            .get(raw as usize)
            .copied()
    }

    pub(crate) fn bit(self) -> Rights {
        match self {
            RightKind::Send => Rights::SEND,
            RightKind::Receive => Rights::RECEIVE,
            RightKind::SendOnce => Rights::SEND_ONCE,
            RightKind::PortSet => Rights::PORT_SET,
            RightKind::DeadName => Rights::DEAD_NAME,
            RightKind::Label => Rights::empty(),
        }
    }
}

/// What a sender does with a right (`MACH_MSG_TYPE_*`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Disposition {
    /// Give the receive right away.
    MoveReceive = 16,
    /// Give one user reference of a send right away.
    MoveSend = 17,
    /// Give a send-once right away.
    MoveSendOnce = 18,
    /// Make another send right from a send right.
    CopySend = 19,
    /// Make a send right from the receive right.
    MakeSend = 20,
    /// Make a send-once right from the receive right.
    MakeSendOnce = 21,
}

impl Disposition {
    /// The disposition with that number.
    pub fn from_raw(raw: u32) -> Option<Disposition> {
        Some(match raw {
            16 => Disposition::MoveReceive,
            17 => Disposition::MoveSend,
            18 => Disposition::MoveSendOnce,
            19 => Disposition::CopySend,
            20 => Disposition::MakeSend,
            21 => Disposition::MakeSendOnce,
            _ => return None,
        })
    }

    /// What the receiver sees: 16, 17 or 18.
    pub(crate) fn received(self) -> u8 {
        match self {
            Disposition::MoveReceive => 16,
            Disposition::MoveSend | Disposition::CopySend | Disposition::MakeSend => 17,
            Disposition::MoveSendOnce | Disposition::MakeSendOnce => 18,
        }
    }

    /// The right an entry must have for this.
    fn needs(self) -> Rights {
        match self {
            Disposition::MoveReceive | Disposition::MakeSend | Disposition::MakeSendOnce => {
                Rights::RECEIVE
            }
            Disposition::MoveSend | Disposition::CopySend => Rights::SEND,
            Disposition::MoveSendOnce => Rights::SEND_ONCE,
        }
    }
}

/// One right, owned by whoever has the value.
#[derive(PartialEq, Eq, Debug)]
#[must_use]
pub(crate) enum Right {
    Send(PortId),
    SendOnce(PortId),
    Receive(PortId),
}

impl Right {
    pub(crate) fn port(&self) -> PortId {
        match *self {
            Right::Send(port) | Right::SendOnce(port) | Right::Receive(port) => port,
        }
    }

    /// The disposition under which a receiver gets it.
    pub(crate) fn disposition(&self) -> u8 {
        match self {
            Right::Receive(_) => 16,
            Right::Send(_) => 17,
            Right::SendOnce(_) => 18,
        }
    }
}

/// A right, or one of the two names that travel in its place.
#[derive(PartialEq, Eq, Debug, Default)]
#[must_use]
pub(crate) enum Carried {
    #[default]
    Null,
    Dead,
    Right(Right),
}

/// What a slot of the kernel holds, to be looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Kept {
    #[default]
    Null,
    Dead,
    Port(PortId),
}

impl Carried {
    pub(crate) fn kept(&self) -> Kept {
        match self {
            Carried::Null => Kept::Null,
            Carried::Dead => Kept::Dead,
            Carried::Right(right) => Kept::Port(right.port()),
        }
    }

    pub(crate) fn port(&self) -> Option<PortId> {
        match self {
            Carried::Right(right) => Some(right.port()),
            Carried::Null | Carried::Dead => None,
        }
    }
}

impl<M> Kernel<M> {
    /// A send right to a port, out of nothing: for the kernel's own ports.
    pub(crate) fn copy_send(&mut self, port: PortId) -> Right {
        self.port_mut(port).send_rights += 1;
        Right::Send(port)
    }

    /// Makes a send right from the receive right, counting it.
    pub(crate) fn make_send(&mut self, port: PortId) -> Right {
        let target = self.port_mut(port);
        target.make_send_count = target.make_send_count.wrapping_add(1);
        target.send_rights += 1;
        Right::Send(port)
    }

    pub(crate) fn make_send_once(&mut self, port: PortId) -> Right {
        self.port_mut(port).send_once_rights += 1;
        Right::SendOnce(port)
    }

    pub(crate) fn release(&mut self, carried: Carried) {
        if let Carried::Right(right) = carried {
            self.release_right(right);
        }
    }

    /// Destroys a right: no-senders, send-once and port death follow as they do in XNU
    /// (`ipc_object_destroy`).
    pub(crate) fn release_right(&mut self, right: Right) {
        match right {
            Right::Send(port) => self.release_send(port),
            Right::SendOnce(port) if self.port(port).is_dead() => self.release_send_once(port),
            Right::SendOnce(port) => self.notify_send_once(Right::SendOnce(port)),
            Right::Receive(port) => self.destroy_port(port),
        }
    }

    fn release_send(&mut self, id: PortId) {
        let port = self.port_mut(id);
        port.send_rights -= 1;
        if port.send_rights == 0 && !port.is_dead() {
            let count = port.make_send_count;
            let rare = port.rare_if_any();
            if let Some(notify) = rare.and_then(|rare| rare.no_senders.take()) {
                self.notify_no_senders(notify, count);
            }
            if let Some(object) = self.port(id).object() {
                self.object_unreachable(id, object);
            }
        }
        self.sweep_port(id);
    }

    /// Gives up a send-once right that was used, or whose port is dead.
    pub(crate) fn release_send_once(&mut self, id: PortId) {
        self.port_mut(id).send_once_rights -= 1;
        self.sweep_port(id);
    }

    /// The entry of a task that holds a send or receive right for `port` (`ipc_right_reverse`).
    pub(crate) fn find(&self, task: TaskId, port: PortId) -> Option<u32> {
        let space = &self.task(task).space;
        match self.port(port).receiver {
            Receiver::Task(owner, name) if owner == task => space.lookup(name),
            _ => space.find_sender(port),
        }
    }

    /// Finds what a name denotes, first turning it into a dead name if its port has died
    /// (`ipc_right_lookup`, `ipc_right_check`).
    pub(crate) fn examine(&mut self, task: TaskId, name: Name) -> Option<u32> {
        let index = self.task(task).space.lookup(name)?;
        self.bury(task, index);
        Some(index)
    }

    /// Turns an entry whose port has died into a dead name.
    pub(crate) fn bury(&mut self, task: TaskId, index: u32) {
        let entry = *self.task(task).space.entry(index);
        let Some(port) = entry.port() else { return };
        if entry.rights.contains(Rights::RECEIVE) || !self.port(port).is_dead() {
            return;
        }
        let space = &mut self.task_mut(task).space;
        if entry.rights.contains(Rights::SEND) {
            space.forget_sender(port);
        }
        let dead = space.entry_mut(index);
        dead.rights = Rights::DEAD_NAME;
        if entry.request().is_some() {
            // The dead-name notification that was sent carries a reference.
            dead.add_urefs(1);
            dead.set_request(None);
        }
        if entry.rights.contains(Rights::SEND) {
            self.release_send(port);
        } else {
            self.release_send_once(port);
        }
    }

    /// Tells whether `disposition` can be applied to a name, as copy-in would
    /// (`ipc_right_copyin_check_reply`). Dead names pass where copy-in accepts them.
    pub(crate) fn can_copy_in(&self, task: TaskId, index: u32, disposition: Disposition) -> bool {
        let entry = self.task(task).space.entry(index);
        if entry.rights.contains(Rights::DEAD_NAME) {
            return disposition.needs() != Rights::RECEIVE;
        }
        if !entry.rights.contains(disposition.needs()) {
            return false;
        }
        let Some(port) = entry.port() else {
            return false;
        };
        let immovable = match disposition {
            Disposition::MoveReceive => {
                let port = self.port(port);
                port.flags.contains(PortFlags::IMMOVABLE_RECEIVE) || port.object().is_some()
            }
            Disposition::MoveSend => entry.rights.contains(Rights::PINNED) && entry.urefs == 1,
            _ => false,
        };
        !immovable
    }

    /// Takes a right out of a space (`ipc_right_copyin`).
    ///
    /// # Errors
    ///
    /// [`Code::INVALID_NAME`], [`Code::INVALID_RIGHT`], [`Code::INVALID_CAPABILITY`] for a right
    /// that must stay. Nothing has changed then.
    pub(crate) fn copy_in(
        &mut self,
        task: TaskId,
        name: Name,
        disposition: Disposition,
    ) -> Result<Carried, Code> {
        let index = self.examine(task, name).ok_or(Code::INVALID_NAME)?;
        let entry = *self.task(task).space.entry(index);
        if !self.can_copy_in(task, index, disposition) {
            let held = entry.rights.contains(disposition.needs());
            return Err(if held {
                Code::INVALID_CAPABILITY
            } else {
                Code::INVALID_RIGHT
            });
        }
        let Some(port) = entry.port() else {
            if disposition != Disposition::CopySend {
                self.drop_reference(task, index);
            }
            return Ok(Carried::Dead);
        };
        let right = match disposition {
            Disposition::MakeSend => self.make_send(port),
            Disposition::MakeSendOnce => self.make_send_once(port),
            Disposition::CopySend => self.copy_send(port),
            Disposition::MoveSend => {
                let right = self.copy_send(port);
                self.drop_reference(task, index);
                right
            }
            Disposition::MoveSendOnce => {
                self.free_entry(task, index);
                Right::SendOnce(port)
            }
            Disposition::MoveReceive => {
                self.detach_receive(task, index, Receiver::Transit(None));
                Right::Receive(port)
            }
        };
        Ok(Carried::Right(right))
    }

    /// Takes the receive right off an entry; a send right under the name stays.
    fn detach_receive(&mut self, task: TaskId, index: u32, receiver: Receiver) {
        let entry = *self.task(task).space.entry(index);
        let Some(port) = entry.port() else { return };
        self.reset_port(port, receiver);
        if entry.rights.contains(Rights::SEND) {
            self.keep_sender(task, index, port);
        } else {
            self.free_entry(task, index);
        }
    }

    /// Takes the receive right off an entry that holds a send right, too.
    fn keep_sender(&mut self, task: TaskId, index: u32, port: PortId) {
        let space = &mut self.task_mut(task).space;
        space.entry_mut(index).rights.remove(Rights::RECEIVE);
        space.remember_sender(port, index);
    }

    /// Drops one user reference of a send right or dead name; the last one frees the name.
    pub(crate) fn drop_reference(&mut self, task: TaskId, index: u32) {
        self.drop_references(task, index, 1);
    }

    /// Drops user references of a send right or dead name, which must have so many.
    pub(crate) fn drop_references(&mut self, task: TaskId, index: u32, count: u16) {
        let entry = self.task_mut(task).space.entry_mut(index);
        if entry.is_pegged() && count != u16::MAX {
            return;
        }
        entry.urefs -= count;
        if entry.urefs > 0 {
            return;
        }
        let (rights, port) = (entry.rights, entry.port());
        let Some(port) = port else {
            self.free_entry(task, index);
            return;
        };
        if rights.contains(Rights::RECEIVE) {
            self.task_mut(task)
                .space
                .entry_mut(index)
                .rights
                .remove(Rights::SEND);
        } else {
            self.task_mut(task).space.forget_sender(port);
            self.free_entry(task, index);
        }
        self.release_send(port);
    }

    /// Frees a name; whoever waited for news of it learns that it is gone (port-deleted).
    pub(crate) fn free_entry(&mut self, task: TaskId, index: u32) {
        let space = &mut self.task_mut(task).space;
        let name = space.name(index);
        let entry = *space.entry(index);
        space.free(index);
        if let (Some(request), Some(port)) = (entry.request(), entry.port()) {
            let watch = self.port_mut(port).take_watch(request);
            if let Some(Watch::Name { notify, .. }) = watch {
                self.notify_port_deleted(notify, name);
            }
        }
    }

    /// Destroys the receive right of an entry; a send right under the name turns dead.
    pub(crate) fn drop_receive(&mut self, task: TaskId, index: u32) {
        let entry = *self.task(task).space.entry(index);
        let Some(port) = entry.port() else { return };
        if entry.rights.contains(Rights::SEND) {
            self.keep_sender(task, index, port);
            self.destroy_port(port);
            self.bury(task, index);
        } else {
            self.free_entry(task, index);
            self.destroy_port(port);
        }
    }

    /// Drops every right of an entry that holds no receive right.
    pub(crate) fn drop_entry(&mut self, task: TaskId, index: u32) {
        self.bury(task, index);
        let entry = *self.task(task).space.entry(index);
        if let Some(set) = entry.set() {
            self.task_mut(task).space.free(index);
            self.destroy_set(set);
            return;
        }
        let port = entry.port();
        let right = port.map(|port| match entry.rights.contains(Rights::SEND) {
            true => Right::Send(port),
            false => Right::SendOnce(port),
        });
        if let Some(Right::Send(port)) = right {
            self.task_mut(task).space.forget_sender(port);
        }
        self.free_entry(task, index);
        if let Some(right) = right {
            self.release_right(right);
        }
    }

    /// Puts a right into a space and says under which name (`ipc_object_copyout`).
    ///
    /// A right whose port has died on the way arrives as [`Name::DEAD`].
    ///
    /// # Errors
    ///
    /// [`Code::NO_SPACE`]; the right is destroyed then.
    pub(crate) fn copy_out(&mut self, task: TaskId, right: Right) -> Result<Name, Code> {
        let port = right.port();
        if self.port(port).is_dead() {
            self.release_right(right);
            return Ok(Name::DEAD);
        }
        let known = match right {
            Right::SendOnce(_) => None,
            _ => self.find(task, port),
        };
        let index = match known {
            Some(index) => index,
            None => {
                let avoid = match self.port(port).receiver {
                    Receiver::Task(other, name) if other != task => Some(name.index()),
                    _ => None,
                };
                match self
                    .task_mut(task)
                    .space
                    .allocate(port.0, Rights::empty(), avoid)
                {
                    Ok(index) => index,
                    Err(code) => {
                        self.deferred.push_back(Deferred::Release(right));
                        return Err(code);
                    }
                }
            }
        };
        self.place(task, index, right);
        Ok(self.task(task).space.name(index))
    }

    /// Puts a right into an entry that is new or already holds this port.
    pub(crate) fn place(&mut self, task: TaskId, index: u32, right: Right) {
        let space = &mut self.task_mut(task).space;
        let name = space.name(index);
        let entry = space.entry_mut(index);
        match right {
            Right::Send(port) => {
                let merged = entry.rights.contains(Rights::SEND);
                entry.rights.insert(Rights::SEND);
                entry.add_urefs(1);
                if !merged && !entry.rights.contains(Rights::RECEIVE) {
                    space.remember_sender(port, index);
                }
                if merged {
                    // The entry counts as one send right however many references it has.
                    self.release_send(port);
                }
            }
            Right::SendOnce(_) => {
                entry.rights.insert(Rights::SEND_ONCE);
                entry.urefs = 1;
            }
            Right::Receive(port) => {
                entry.rights.insert(Rights::RECEIVE);
                if entry.rights.contains(Rights::SEND) {
                    space.forget_sender(port);
                }
                self.port_mut(port).receiver = Receiver::Task(task, name);
            }
        }
    }
}
