//! The routines of `mach_port.h` that only look. (`osfmk/ipc/mach_port.c`, `mach_debug.c`.)

use alloc::vec;
use alloc::vec::Vec;

use crate::attributes::flavor;
use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{Port, PortFlags, PortId, Receiver, Watch};
use crate::right::RightKind;
use crate::space::Rights;
use crate::task::TaskId;

/// It is a send-possible request (`MACH_PORT_TYPE_SPREQUEST`).
const SEND_POSSIBLE_REQUEST: u32 = 0x4000_0000;
/// It is not armed yet (`MACH_PORT_TYPE_SPREQUEST_DELAYED`).
const SEND_POSSIBLE_DELAYED: u32 = 0x2000_0000;

impl<M> Kernel<M> {
    /// The type of an entry. One whose port has died looks like the dead name it will be.
    fn type_of(&self, task: TaskId, index: u32) -> u32 {
        let entry = self.task(task).space.entry(index);
        let port = entry.port().map(|port| self.port(port));
        if port.is_some_and(Port::is_dead) {
            return u32::from(Rights::DEAD_NAME.bits()) << 16;
        }
        let kind = u32::from((entry.rights & Rights::TYPE).bits()) << 16;
        let watch = port
            .zip(entry.request())
            .and_then(|(port, request)| port.rare().watches.get(request)?.as_ref());
        kind | watch.map_or(0, Watch::type_bits)
    }

    /// `mach_port_type`.
    pub(crate) fn port_type(&mut self, task: TaskId, name: Name) -> Result<u32, Code> {
        if name == Name::DEAD {
            return Ok(u32::from(Rights::DEAD_NAME.bits()) << 16);
        }
        let index = self.named(task, name)?;
        Ok(self.type_of(task, index) & !(SEND_POSSIBLE_REQUEST | SEND_POSSIBLE_DELAYED))
    }

    /// `mach_port_names`: names and types, in slot order. Unlike the other routines it changes
    /// nothing, not even names whose port has died (`mach_port_names_helper`).
    pub(crate) fn names(&self, task: TaskId) -> (Vec<Name>, Vec<u32>) {
        let space = &self.task(task).space;
        let live = space.live();
        live.map(|index| (space.name(index), self.type_of(task, index)))
            .unzip()
    }

    /// `mach_port_get_refs`.
    pub(crate) fn get_refs(
        &mut self,
        task: TaskId,
        name: Name,
        kind: Option<RightKind>,
    ) -> Result<u32, Code> {
        let kind = kind.ok_or(Code::INVALID_VALUE)?;
        if !name.is_valid() {
            return match kind {
                RightKind::Send | RightKind::SendOnce => Ok(1),
                _ => Err(Code::INVALID_NAME),
            };
        }
        let index = self.named(task, name)?;
        let entry = self.task(task).space.entry(index);
        if kind == RightKind::Label || !entry.rights.contains(kind.bit()) {
            return Ok(0);
        }
        Ok(match kind {
            RightKind::Send | RightKind::DeadName => u32::from(entry.urefs),
            _ => 1,
        })
    }

    /// `mach_port_get_srights`: holders of send rights, whatever their user references.
    pub(crate) fn send_rights(&mut self, task: TaskId, name: Name) -> Result<u32, Code> {
        let port = self.receive_right(task, name)?;
        Ok(self.port(port).send_rights)
    }

    /// `mach_port_get_set_status`: the caller's names of a set's members, ascending.
    pub(crate) fn set_status(&mut self, task: TaskId, name: Name) -> Result<Vec<Name>, Code> {
        if !name.is_valid() {
            return Err(Code::INVALID_RIGHT);
        }
        let index = self.named(task, name)?;
        let set = self
            .task(task)
            .space
            .entry(index)
            .set()
            .ok_or(Code::INVALID_RIGHT)?;
        let mut names: Vec<Name> = self
            .set(set)
            .members
            .iter()
            .map(|&member| self.name_of(member))
            .collect();
        names.sort_unstable();
        Ok(names)
    }

    /// `mach_port_get_context`: nothing is shown of a strict guard.
    pub(crate) fn context(&mut self, task: TaskId, name: Name) -> Result<u64, Code> {
        let port = self.receive_right_or(task, name, Code::INVALID_RIGHT)?;
        let port = self.port(port);
        let hidden = port.flags.contains(PortFlags::STRICT_GUARD);
        Ok(if hidden { 0 } else { port.context })
    }

    /// `mach_port_get_attributes`: the words of `flavor`, `room` of which the caller can take.
    pub(crate) fn attributes(
        &mut self,
        task: TaskId,
        name: Name,
        flavor: u32,
        room: u32,
    ) -> Result<Vec<u32>, Code> {
        let needed = match flavor {
            flavor::LIMITS | flavor::REQUESTS_SIZE | flavor::SERVICE_THROTTLED => 1,
            flavor::RECEIVE_STATUS => 10,
            flavor::INFO_EXT => 17,
            _ => return Err(Code::INVALID_ARGUMENT),
        };
        if room < needed {
            return Err(Code::FAILURE);
        }
        if !name.is_valid() {
            return match flavor {
                flavor::LIMITS => Ok(Vec::new()),
                flavor::REQUESTS_SIZE => Ok(vec![0]),
                _ => Err(Code::INVALID_RIGHT),
            };
        }
        let port = self.receive_right(task, name)?;
        Ok(match flavor {
            flavor::LIMITS => vec![self.port(port).queue_limit],
            flavor::REQUESTS_SIZE => vec![self.port(port).rare().watches.len() as u32],
            flavor::RECEIVE_STATUS => self.receive_status(port),
            flavor::INFO_EXT => {
                let mut words = self.receive_status(port);
                words.resize(17, 0);
                words
            }
            _ => return Err(Code::INVALID_CAPABILITY),
        })
    }

    /// The words of `mach_port_status_t`.
    fn receive_status(&self, port: PortId) -> Vec<u32> {
        let port = self.port(port);
        let shown = [
            (PortFlags::TEMPOWNER, 1),
            (PortFlags::GUARDED, 2),
            (PortFlags::STRICT_GUARD, 4),
            (PortFlags::IMPORTANCE, 8),
            (PortFlags::IMMOVABLE_RECEIVE, 0x40),
        ];
        let flags = shown.iter().filter(|(flag, _)| port.flags.contains(*flag));
        vec![
            u32::from(!port.rare().sets.is_empty()),
            port.sequence,
            port.make_send_count,
            port.queue_limit,
            port.queue.len() as u32,
            port.send_once_rights,
            u32::from(port.send_rights > 0),
            u32::from(port.rare().port_destroyed.is_some() || port.is_lent),
            u32::from(port.rare().no_senders.is_some()),
            flags.map(|(_, bit)| bit).sum(),
        ]
    }

    /// `mach_port_kobject`: the type number of a kernel object, 0 for an ordinary port.
    pub(crate) fn kernel_object(&mut self, task: TaskId, name: Name) -> Result<u32, Code> {
        let index = self.named(task, name)?;
        let entry = self.task(task).space.entry(index);
        let port = entry
            .port()
            .filter(|_| entry.rights.intersects(Rights::SEND_RECEIVE));
        Ok(match self.port(port.ok_or(Code::INVALID_RIGHT)?).receiver {
            Receiver::Kernel(object) => object.number(),
            _ => 0,
        })
    }
}
