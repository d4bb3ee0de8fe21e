//! What a space or a port looks like inside: `mach_port_space_info`, `mach_port_peek` and their
//! kin. (`osfmk/ipc/mach_debug.c`, `osfmk/ipc/mach_port.c`; `osfmk/mach_debug/ipc_info.h`.)

use alloc::vec;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::call::{Reply, Value};
use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{PortFlags, PortId, Watch};
use crate::space::{Entry, Rights};
use crate::task::TaskId;
use crate::task_port::TaskFlavor;
use crate::wire::{self, Options};

/// The name that slot 0, which is never used, is listed under.
const RESERVED_SLOT: u32 = 0xff;
/// The most trailer elements that `mach_port_peek` shows (`MACH_RCV_TRAILER_AUDIT`).
const MOST_ELEMENTS: u32 = 3;
/// Bytes by which the kernel's own header is longer than a task's: two of its ports are pointers.
const HEADER_DELTA: usize = 8;
/// Bytes of each descriptor in the kernel's own layout.
const DESCRIPTOR: usize = 16;

/// What can be asked of the inside of a task's space. Names are that task's.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "variants and fields are the C routines and their arguments"
)]
pub enum PortInfoCall {
    /// Seven words for each slot: those of `ipc_info_name_t`.
    SpaceInfo,
    /// Size of the table, slots in use.
    SpaceBasicInfo,
    /// Size and use of a receive right's table of requests.
    RequestTable {
        name: Name,
    },
    /// `trailer` is the option bits that ask for one, `room` the bytes the caller has for it. The
    /// answer is the sequence number, size and id, and then the trailer's words.
    Peek {
        name: Name,
        sequence: u32,
        trailer: u32,
        room: u32,
    },
    AssertAttributes {
        name: Name,
        flavor: u32,
        info: Vec<u32>,
    },
    ServicePort {
        name: Name,
    },
}

/// `MACH_PORT_GUARD_INFO`, the one flavour that can be asserted, and its words.
const GUARD_INFO: u32 = 8;

impl<M> Kernel<M> {
    pub(crate) fn port_info_call(
        &mut self,
        caller: TaskId,
        task: Name,
        call: PortInfoCall,
    ) -> Reply<M> {
        // Only the first of these has a code of its own for what is no task.
        let no_task = |code| match code {
            Code::INVALID_ARGUMENT => Code::INVALID_TASK,
            other => other,
        };
        let task = match call {
            PortInfoCall::SpaceInfo => self.task_permitting(caller, task, TaskFlavor::Read)?,
            PortInfoCall::SpaceBasicInfo => self
                .task_permitting(caller, task, TaskFlavor::Inspect)
                .map_err(no_task)?,
            PortInfoCall::ServicePort { .. } => self
                .task_permitting(caller, task, TaskFlavor::Read)
                .map_err(no_task)?,
            _ => self.task_named(caller, task)?,
        };
        match call {
            PortInfoCall::SpaceInfo => Ok(Value::Words(self.space_info(task))),
            PortInfoCall::SpaceBasicInfo => {
                let space = &self.task(task).space;
                Ok(Value::Words(vec![space.size(), space.live_count()]))
            }
            PortInfoCall::RequestTable { name } => {
                let port = self.receive_right(task, name)?;
                let watches = &self.port(port).rare().watches;
                let used = watches.iter().flatten().count();
                Ok(Value::Words(vec![watches.len() as u32, used as u32]))
            }
            PortInfoCall::Peek {
                name,
                sequence,
                trailer,
                room,
            } => self
                .peek(task, name, sequence, trailer, room)
                .map(Value::Words),
            PortInfoCall::AssertAttributes { name, flavor, info } => self
                .assert_attributes(task, name, flavor, &info)
                .map(|()| Value::None),
            // launchd makes service ports, and it is not here.
            PortInfoCall::ServicePort { name } => self
                .receive_right_or(task, name, Code::INVALID_RIGHT)
                .and(Err(Code::INVALID_CAPABILITY)),
        }
    }

    /// The table as it stands: a name whose port has died still shows its right, which
    /// `mach_port_names` does not.
    fn space_info(&self, task: TaskId) -> Vec<u32> {
        let space = &self.task(task).space;
        let mut words = vec![RESERVED_SLOT, 0, 0, 0, 0, 0, 0];
        words.reserve_exact((space.size() as usize).saturating_sub(1) * words.len());
        for index in 1..space.size() {
            let entry = space.entry(index);
            let live = entry.rights.intersects(Rights::TYPE);
            let (name, next) = if live {
                (
                    space.name(index),
                    entry.request().map_or(0, |at| at as u32 + 1),
                )
            } else {
                space.free_slot(index)
            };
            words.extend([
                name.0,
                0,
                self.raw_type(entry),
                u32::from(entry.urefs),
                self.object_number(entry),
                next,
                0,
            ]);
        }
        words
    }

    /// The type of an entry, whether its port lives or not.
    fn raw_type(&self, entry: &Entry) -> u32 {
        let kind = u32::from((entry.rights & Rights::TYPE).bits()) << 16;
        let watch = entry.port().zip(entry.request()).and_then(|(port, at)| {
            let watches = &self.port(port).rare().watches;
            watches.get(at).and_then(Option::as_ref)
        });
        kind | watch.map_or(0, Watch::type_bits)
    }

    /// A number that tells what an entry refers to from everything else in the session: the same
    /// in each task, and not the index it is made of. XNU shows a disguised address.
    fn object_number(&self, entry: &Entry) -> u32 {
        match (entry.port(), entry.set()) {
            (Some(port), _) => self.port_number(port),
            (None, Some(set)) => self.disguised((set.0 + 1) << 1 | 1),
            (None, None) => 0,
        }
    }

    /// That number of a port.
    pub(crate) fn port_number(&self, port: PortId) -> u32 {
        self.disguised((port.0 + 1) << 1)
    }

    fn disguised(&self, object: u32) -> u32 {
        // Each step can be undone, so different objects have different numbers, and none has 0.
        let mixed = object.wrapping_mul(self.disguise | 1);
        (mixed ^ mixed >> 16).wrapping_mul(0x85eb_ca6b)
    }

    /// A message stays where it is. Its size is that in the kernel's own layout, and the trailer
    /// says it is the shortest there is, as it does until it is received.
    fn peek(
        &mut self,
        task: TaskId,
        name: Name,
        sequence: u32,
        trailer: u32,
        room: u32,
    ) -> Result<Vec<u32>, Code> {
        if !name.is_valid() {
            return Err(Code::INVALID_RIGHT);
        }
        let options = Options::from_bits_retain(trailer);
        let size = options.trailer_size();
        if trailer >> 24 & 0xf > MOST_ELEMENTS || size > room as usize {
            return Err(Code::INVALID_VALUE);
        }
        let id = self.receive_right(task, name)?;
        let port = self.port(id);
        let first = port.sequence;
        let at = match sequence {
            0 => Some(0),
            wanted => wanted.checked_sub(first),
        };
        let message = at.and_then(|at| port.queue.get(at as usize));
        let message = message.ok_or(Code::FAILURE)?;
        let sequence = if sequence == 0 { first } else { sequence };
        let items = &message.items;
        let narrow = message.size() + HEADER_DELTA;
        let descriptors = items.iter().map(|item| DESCRIPTOR - item.size());
        let mut words = vec![
            sequence,
            (narrow + descriptors.sum::<usize>()) as u32,
            message.id as u32,
        ];
        let mut bytes = Vec::new();
        wire::write_trailer(8, sequence, &message.token, 0, &mut bytes);
        words.extend(
            bytes[..size]
                .chunks_exact(4)
                .map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]])),
        );
        Ok(words)
    }

    /// Success if the port is strictly guarded with that guard. XNU kills the caller otherwise.
    fn assert_attributes(
        &mut self,
        task: TaskId,
        name: Name,
        flavor: u32,
        info: &[u32],
    ) -> Result<(), Code> {
        if flavor != GUARD_INFO {
            return Err(Code::INVALID_ARGUMENT);
        }
        let &[low, high, ..] = info else {
            return Err(Code::FAILURE);
        };
        let id = self.receive_right_or(task, name, Code::INVALID_RIGHT)?;
        let port = self.port(id);
        let strict = PortFlags::GUARDED | PortFlags::STRICT_GUARD;
        let guard = u64::from(low) | u64::from(high) << 32;
        if port.flags.contains(strict) && port.context == guard {
            Ok(())
        } else {
            Err(Code::INVALID_ARGUMENT)
        }
    }
}
