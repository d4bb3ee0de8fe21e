//! The receive half of `mach_msg`: what fits, copy-out, trailers.
//! (`osfmk/ipc/mach_msg.c`, `osfmk/ipc/ipc_kmsg.c`.)

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::call::Value;
use crate::code::Code;
use crate::kernel::{Deferred, Kernel};
use crate::name::Name;
use crate::port::{PortFlags, PortId};
use crate::portset::SetId;
use crate::queue::{Item, Message};
use crate::right::{Carried, Right};
use crate::send::Attachment;
use crate::space::Rights;
use crate::task::{AuditToken, TaskId, ThreadId};
use crate::wire::{self, Descriptor, Header, Options};

/// `MACH_MSG_GUARD_FLAGS_IMMOVABLE_RECEIVE`: the right arrives guarded.
const IMMOVABLE_RECEIVE: u16 = 1;
/// `MACH_MSG_GUARD_FLAGS_UNGUARDED_ON_SEND`: it had no guard when it was sent.
const UNGUARDED_ON_SEND: u16 = 2;

/// What a thread wants to receive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receive {
    /// A receive right or port set of the caller.
    pub name: Name,
    /// Bytes in the caller's buffer, for message and trailer.
    pub limit: u32,
    /// Address of the caller's buffer: the guard of ports that arrive guarded.
    pub address: u64,
    /// The options of the call.
    #[serde(with = "raw_options")]
    pub options: Options,
    /// Milliseconds; counts only with [`Options::RECEIVE_TIMEOUT`].
    pub timeout: u32,
}

mod raw_options {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::wire::Options;

    pub(super) fn serialize<S: Serializer>(options: &Options, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_u32(options.bits())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Options, D::Error> {
        u32::deserialize(d).map(Options::from_bits_retain)
    }
}

/// What a receive puts into the caller's buffer.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivered<M> {
    /// The return code; a buffer can come with an error.
    pub code: Code,
    /// The message and its trailer, or the part of a header that the code allows.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// What its out-of-line descriptors stand for, in their order.
    pub attachments: Vec<Attachment<M>>,
}

/// What a thread waits on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Waiting {
    Port(PortId),
    Set(SetId),
}

/// How a message and a receive go together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fit {
    Fits,
    /// Too large, and it stays on the queue.
    Stays,
    /// Too large, and it is lost.
    Lost,
}

impl Receive {
    pub(crate) fn fit(&self, size: usize) -> Fit {
        if size + self.options.trailer_size() <= self.limit as usize {
            Fit::Fits
        } else if self.options.contains(Options::RECEIVE_LARGE) {
            Fit::Stays
        } else {
            Fit::Lost
        }
    }
}

impl<M> Kernel<M> {
    /// Finds what a name can be received from.
    pub(crate) fn receivable(&mut self, task: TaskId, name: Name) -> Result<Waiting, Code> {
        let index = self.examine(task, name).ok_or(Code::RCV_INVALID_NAME)?;
        let entry = self.task(task).space.entry(index);
        if let Some(set) = entry.set() {
            return Ok(Waiting::Set(set));
        }
        match entry.port() {
            Some(port) if entry.rights.contains(Rights::RECEIVE) => Ok(Waiting::Port(port)),
            _ => Err(Code::RCV_INVALID_NAME),
        }
    }

    /// A message did not fit and stays: say how large it is, and where.
    pub(crate) fn report_too_large(
        &mut self,
        thread: ThreadId,
        receive: &Receive,
        port: PortId,
        size: usize,
    ) {
        let mut bytes = Vec::new();
        if receive.limit >= 8 {
            // Only msgh_size is meant: the client library leaves the other words alone.
            bytes.extend_from_slice(&(size as u32).to_le_bytes());
            if receive.options.contains(Options::RECEIVE_LARGE_IDENTITY) && receive.limit >= 16 {
                let name = self.name_of(port);
                bytes.extend_from_slice(&name.0.to_le_bytes());
            }
        }
        let code = Code::RCV_TOO_LARGE;
        let delivered = Delivered {
            code,
            bytes,
            attachments: Vec::new(),
        };
        self.reply(thread, Ok(Value::Message(delivered)));
    }

    /// Destroys what a message carries and delivers a bare header in its place.
    ///
    /// The message counts as received, so a send-once right that it came through is used up and
    /// sends no notification (`ipc_object_copyout_dest`).
    pub(crate) fn deliver_stub(
        &mut self,
        thread: ThreadId,
        receive: &Receive,
        port: PortId,
        message: Box<Message<M>>,
        code: Code,
    ) {
        if (receive.limit as usize) < wire::HEADER_SIZE {
            self.deferred.push_back(Deferred::Empty(message));
            return self.reply(thread, Err(Code::RCV_INVALID_DATA));
        }
        let header = Header {
            bits: u32::from(message.reply_disposition)
                | u32::from(message.destination.disposition()) << 8,
            remote: Name::NULL,
            local: self.name_of(port),
            voucher: 0,
            id: message.id,
        };
        self.deferred.push_back(Deferred::Empty(message));
        let mut bytes = Vec::with_capacity(wire::HEADER_SIZE + 68);
        header.write(wire::HEADER_SIZE as u32, &mut bytes);
        self.write_trailer(receive, port, &AuditToken::default(), &mut bytes);
        bytes.truncate(receive.limit as usize);
        let delivered = Delivered {
            code,
            bytes,
            attachments: Vec::new(),
        };
        self.reply(thread, Ok(Value::Message(delivered)));
    }

    /// Copies a message out into the receiver's space and ends the thread's call with it.
    pub(crate) fn deliver(
        &mut self,
        thread: ThreadId,
        receive: &Receive,
        port: PortId,
        mut message: Box<Message<M>>,
    ) {
        let task = self.thread(thread).task;
        let local = self.name_of(port);
        let remote = match core::mem::take(&mut message.reply) {
            Carried::Null => Name::NULL,
            Carried::Dead => Name::DEAD,
            Carried::Right(right) => match self.copy_out(task, right) {
                Ok(name) => name,
                Err(_) => {
                    let code = Code::RCV_HEADER_ERROR.with(Code::IPC_SPACE_BIT);
                    return self.deliver_stub(thread, receive, port, message, code);
                }
            },
        };
        let Message {
            destination,
            reply_disposition,
            complex,
            voucher,
            id,
            items,
            data,
            token,
            ..
        } = *message;
        let header = Header {
            bits: u32::from(reply_disposition)
                | u32::from(destination.disposition()) << 8
                | if complex { wire::COMPLEX } else { 0 },
            remote,
            local,
            voucher,
            id,
        };
        let mut copied = CopiedOut::default();
        let buffer = Buffer {
            address: receive.address,
            takes_guarded: receive.options.contains(Options::RECEIVE_GUARDED),
            is_senders: false,
        };
        self.copy_out_items(task, items, buffer, &mut copied);
        let size = wire::HEADER_SIZE
            + if complex {
                4 + copied.descriptors.len()
            } else {
                0
            };
        let mut bytes = Vec::with_capacity(size + data.len() + 68);
        header.write((size + data.len()) as u32, &mut bytes);
        if complex {
            bytes.extend_from_slice(&copied.count.to_le_bytes());
            bytes.extend_from_slice(&copied.descriptors);
        }
        bytes.extend_from_slice(&data);
        self.write_trailer(receive, port, &token, &mut bytes);
        // The right the message came through is used up.
        match destination {
            Right::SendOnce(port) => self.release_send_once(port),
            other => self.release_right(other),
        }
        let code = match copied.failed {
            0 => Code::SUCCESS,
            bits => Code::RCV_BODY_ERROR.with(bits),
        };
        let delivered = Delivered {
            code,
            bytes,
            attachments: copied.attachments,
        };
        self.reply(thread, Ok(Value::Message(delivered)));
    }

    /// Copies out the rights of a body; what cannot be delivered is destroyed.
    pub(crate) fn copy_out_items(
        &mut self,
        task: TaskId,
        items: Vec<Item<M>>,
        buffer: Buffer,
        copied: &mut CopiedOut<M>,
    ) {
        copied.count = items.len() as u32;
        for item in items {
            match item {
                Item::Port { right, disposition } => {
                    let name = self.copy_out_carried(task, right, &mut copied.failed);
                    Descriptor::Port { name, disposition }.write(&mut copied.descriptors);
                }
                Item::Memory {
                    memory,
                    size,
                    copy,
                    kind,
                } => {
                    copied.attachments.extend(memory.map(Attachment::Memory));
                    let deallocate = copy == 1;
                    Descriptor::Memory {
                        address: 0,
                        size,
                        deallocate,
                        copy,
                        kind,
                    }
                    .write(&mut copied.descriptors);
                }
                Item::Ports {
                    rights,
                    disposition,
                } => {
                    let count = rights.len() as u32;
                    let names: Vec<Name> = rights
                        .into_iter()
                        .map(|right| self.copy_out_carried(task, right, &mut copied.failed))
                        .collect();
                    if count > 0 {
                        copied.attachments.push(Attachment::Names(names));
                    }
                    let (address, deallocate, copy) = (0, true, 1);
                    Descriptor::Ports {
                        address,
                        count,
                        deallocate,
                        copy,
                        disposition,
                    }
                    .write(&mut copied.descriptors);
                }
                Item::Guarded {
                    right,
                    context,
                    flags,
                } => {
                    let (name, context, flags) = if buffer.takes_guarded {
                        let port = right.port();
                        let name = self.copy_out_carried(task, right, &mut copied.failed);
                        let arrived = port.filter(|_| name.is_valid());
                        let (context, flags) = self.guard_anew(arrived, context, flags, buffer);
                        (name, context, flags)
                    } else {
                        if let Carried::Right(right) = right {
                            self.deferred.push_back(Deferred::Release(right));
                        }
                        (Name::NULL, 0, flags)
                    };
                    Descriptor::Guarded {
                        name,
                        context,
                        flags,
                        disposition: 16,
                    }
                    .write(&mut copied.descriptors);
                }
            }
        }
    }

    fn copy_out_carried(&mut self, task: TaskId, right: Carried, failed: &mut i32) -> Name {
        match right {
            Carried::Null => Name::NULL,
            Carried::Dead => Name::DEAD,
            Carried::Right(right) => self.copy_out(task, right).unwrap_or_else(|_| {
                *failed |= Code::IPC_SPACE_BIT;
                Name::NULL
            }),
        }
    }

    /// Guards a port that came in a guarded descriptor, if its sender wished so, and tells what
    /// the descriptor shows (`ipc_right_copyout`).
    fn guard_anew(
        &mut self,
        port: Option<PortId>,
        context: u64,
        flags: u16,
        buffer: Buffer,
    ) -> (u64, u16) {
        let Some(port) = port.filter(|_| flags & IMMOVABLE_RECEIVE != 0) else {
            return (context, flags);
        };
        let port = self.port_mut(port);
        port.context = buffer.address;
        port.flags.insert(PortFlags::GUARDED);
        if !buffer.is_senders {
            port.flags.insert(PortFlags::IMMOVABLE_RECEIVE);
        }
        (buffer.address, flags & !UNGUARDED_ON_SEND)
    }

    /// Appends the trailer that the options ask for.
    pub(crate) fn write_trailer(
        &self,
        receive: &Receive,
        port: PortId,
        token: &AuditToken,
        out: &mut Vec<u8>,
    ) {
        let port = self.port(port);
        let size = receive.options.trailer_size();
        let start = out.len();
        let sequence = port.sequence.wrapping_sub(1);
        wire::write_trailer(size as u32, sequence, token, port.context, out);
        out.truncate(start + size);
    }

    /// The name under which its receiver knows a port.
    pub(crate) fn name_of(&self, port: PortId) -> Name {
        match self.port(port).receiver {
            crate::port::Receiver::Task(_, name) => name,
            _ => Name::NULL,
        }
    }
}

/// Where a body is written to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Buffer {
    /// Becomes the guard of ports that arrive guarded.
    pub(crate) address: u64,
    /// False if ports in guarded descriptors are to be destroyed.
    pub(crate) takes_guarded: bool,
    /// The message could not be sent. What is guarded now can still be moved.
    pub(crate) is_senders: bool,
}

/// A body on its way into a space.
#[derive(Debug)]
pub(crate) struct CopiedOut<M> {
    pub(crate) count: u32,
    pub(crate) descriptors: Vec<u8>,
    pub(crate) attachments: Vec<Attachment<M>>,
    /// Reason bits of what could not be delivered.
    pub(crate) failed: i32,
}

impl<M> Default for CopiedOut<M> {
    fn default() -> Self {
        CopiedOut {
            count: 0,
            descriptors: Vec::new(),
            attachments: Vec::new(),
            failed: 0,
        }
    }
}
