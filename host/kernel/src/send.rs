//! The send half of `mach_msg`: checks in XNU's order, copy-in, and the way back.
//!
//! Nothing is consumed by a failure before the header is copied in. After that the header's
//! rights are gone whatever happens, and so are the body's up to the one that failed.
//! (`osfmk/ipc/ipc_kmsg.c`; the steps are numbered as in the project's behaviour reference.)

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::call::Value;
use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{PortFlags, PortId, Receiver, WatchKind};
use crate::queue::{Item, Message, Refusal};
use crate::receive::{CopiedOut, Delivered, Receive};
use crate::right::{Carried, Disposition, Right};
use crate::space::Rights;
use crate::task::{State, TaskId, ThreadId};
use crate::wire::{self, Descriptor, Header, Options};

/// A message as its sender wrote it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outgoing<M> {
    /// Header, descriptors and data; as many bytes as `send_size` says.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// What its out-of-line descriptors stand for, in their order; one for each that is not
    /// empty.
    pub attachments: Vec<Attachment<M>>,
    /// Milliseconds; counts only with [`Options::SEND_TIMEOUT`].
    pub timeout: u32,
}

/// What one out-of-line descriptor stands for.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attachment<M> {
    /// The bytes of an out-of-line memory descriptor.
    Memory(M),
    /// The names of an out-of-line ports descriptor.
    Names(Vec<Name>),
    /// The sender has no readable memory where the descriptor points.
    Unreadable,
}

/// A send that waits for room.
#[derive(Debug)]
pub(crate) struct Blocked<M> {
    pub(crate) message: Box<Message<M>>,
    pub(crate) receive: Option<Receive>,
}

/// A message whose form is right; nothing is copied in yet.
struct Parsed<M> {
    header: Header,
    remote: Disposition,
    local: Option<Disposition>,
    descriptors: Vec<(Descriptor, Option<Attachment<M>>)>,
    data: Box<[u8]>,
}

impl<M> Kernel<M> {
    /// `mach_msg`: a send, a receive, or one after the other.
    pub(crate) fn message(
        &mut self,
        thread: ThreadId,
        options: Options,
        send: Option<Outgoing<M>>,
        receive: Option<Receive>,
    ) {
        let Some(outgoing) = send else {
            return self.receive_after_send(thread, receive);
        };
        let timeout = options
            .contains(Options::SEND_TIMEOUT)
            .then_some(outgoing.timeout);
        let task = self.thread(thread).task;
        let message = match self.copy_in_message(task, outgoing) {
            Ok(Some(message)) => message,
            Ok(None) => return self.receive_after_send(thread, receive),
            Err(code) => return self.reply(thread, Err(code)),
        };
        self.send(thread, options, timeout, message, receive);
    }

    /// Queues a copied-in message, or blocks the thread with it.
    fn send(
        &mut self,
        thread: ThreadId,
        options: Options,
        timeout: Option<u32>,
        mut message: Box<Message<M>>,
        receive: Option<Receive>,
    ) {
        let task = self.thread(thread).task;
        let port = message.destination.port();
        if self.port(port).object().is_some() {
            self.answer_object_call(*message);
            return self.receive_after_send(thread, receive);
        }
        if self.port(port).is_dead() {
            self.doom(message);
            return self.receive_after_send(thread, receive);
        }
        let over =
            self.task(task).queued_bytes + message.size() > self.limits.queued_bytes_per_task;
        self.charge(task, &mut message);
        if over {
            self.thread_mut(thread).state = State::Sending(Box::new(Blocked { message, receive }));
            return self.return_message(thread, Code::SEND_NO_BUFFER);
        }
        let notify = options.contains(Options::SEND_NOTIFY)
            && matches!(message.destination, Right::Send(_))
            && self.send_possible_request(task, port).is_some();
        let (message, code) = match self.post(message) {
            Ok(()) => return self.receive_after_send(thread, receive),
            Err(Refusal::Full(message)) => (message, Code::SEND_TIMED_OUT),
            Err(Refusal::NoBuffer(message)) => (message, Code::SEND_NO_BUFFER),
        };
        if notify
            && let Some(index) = self.send_possible_request(task, port)
            && let Some(Some(watch)) = self.port_mut(port).watches.get_mut(index)
            && let WatchKind::Name { armed, .. } = &mut watch.kind
        {
            *armed = true;
        }
        self.thread_mut(thread).state = State::Sending(Box::new(Blocked { message, receive }));
        if code == Code::SEND_NO_BUFFER || timeout == Some(0) {
            return self.return_message(thread, code);
        }
        self.port_mut(port).senders.push_back(thread);
        let deadline = timeout.map(|timeout| self.now.after_milliseconds(timeout));
        self.set_deadline(thread, deadline);
    }

    /// The registered send-possible request of the name under which `task` knows `port`.
    fn send_possible_request(&self, task: TaskId, port: PortId) -> Option<usize> {
        let space = &self.task(task).space;
        let index = space.entry(space.find(port)?).request()?;
        match &self.port(port).watches.get(index)?.as_ref()?.kind {
            WatchKind::Name {
                send_possible: true,
                ..
            } => Some(index),
            _ => None,
        }
    }

    pub(crate) fn receive_after_send(&mut self, thread: ThreadId, receive: Option<Receive>) {
        match receive {
            Some(receive) => self.start_receive(thread, receive),
            None => self.reply(thread, Ok(Value::None)),
        }
    }

    /// Pseudo-receive: the message goes back to its sender, who owns all its rights again,
    /// some under new names (`ipc_kmsg_copyout_pseudo`).
    pub(crate) fn return_message(&mut self, thread: ThreadId, code: Code) {
        self.stop_waiting(thread);
        let state = core::mem::replace(&mut self.thread_mut(thread).state, State::Idle);
        let State::Sending(blocked) = state else {
            return;
        };
        let task = self.thread(thread).task;
        let mut message = *blocked.message;
        self.refund(&mut message);
        let mut copied = CopiedOut::default();
        let mut restore = |kernel: &mut Self, carried| match carried {
            Carried::Null => Name::NULL,
            Carried::Dead => Name::DEAD,
            Carried::Right(right) => kernel.copy_out(task, right).unwrap_or_else(|_| {
                copied.failed |= Code::IPC_SPACE_BIT;
                Name::NULL
            }),
        };
        let bits = u32::from(message.destination.disposition())
            | u32::from(message.reply_disposition) << 8
            | if message.complex { wire::COMPLEX } else { 0 };
        let remote = restore(self, Carried::Right(message.destination));
        let local = restore(self, message.reply);
        let header = Header {
            bits,
            remote,
            local,
            voucher: message.voucher,
            id: message.id,
        };
        self.copy_out_items(task, message.items, None, &mut copied);
        let size = wire::HEADER_SIZE
            + if message.complex {
                4 + copied.descriptors.len()
            } else {
                0
            }
            + message.data.len();
        let mut bytes = Vec::with_capacity(size);
        header.write(size as u32, &mut bytes);
        if message.complex {
            bytes.extend_from_slice(&copied.count.to_le_bytes());
            bytes.extend_from_slice(&copied.descriptors);
        }
        bytes.extend_from_slice(&message.data);
        let code = code.with(copied.failed);
        let returned = Delivered {
            code,
            bytes,
            attachments: copied.attachments,
        };
        self.reply(thread, Ok(Value::Returned(returned)));
    }

    /// Turns what a task wrote into a message that owns its rights. `None` means that the
    /// message is sent as far as the sender is concerned, and gone.
    fn copy_in_message(
        &mut self,
        task: TaskId,
        outgoing: Outgoing<M>,
    ) -> Result<Option<Box<Message<M>>>, Code> {
        let parsed = parse(outgoing)?;
        let Parsed {
            header,
            remote,
            local,
            descriptors,
            data,
        } = parsed;
        self.check_header(task, &header, remote, local)?;
        let Some((destination, reply)) = self.copy_in_header(task, &header, remote, local)? else {
            return Ok(None);
        };
        let mut message = Box::new(Message {
            destination,
            reply_disposition: local.map_or(0, Disposition::received),
            reply,
            complex: header.bits & wire::COMPLEX != 0,
            voucher: if header.voucher_disposition() == 0 {
                header.voucher
            } else {
                0
            },
            id: header.id,
            items: Vec::with_capacity(descriptors.len()),
            data,
            token: self.task(task).token,
            charge: None,
        });
        let target = message.destination.port();
        let mut circular = false;
        for (descriptor, attachment) in descriptors {
            match self.copy_in_item(task, descriptor, attachment, target, &mut circular) {
                Ok(item) => message.items.push(item),
                Err(code) => {
                    self.doom(message);
                    return Err(code);
                }
            }
        }
        if circular {
            self.doom(message);
            return Ok(None);
        }
        Ok(Some(message))
    }

    /// Steps 9d to 9k: everything that can be wrong with the header before it is consumed.
    fn check_header(
        &mut self,
        task: TaskId,
        header: &Header,
        remote: Disposition,
        local: Option<Disposition>,
    ) -> Result<(), Code> {
        if !header.remote.is_valid() {
            return Err(Code::SEND_INVALID_DEST);
        }
        let reply = local.filter(|_| header.local.is_valid());
        let same = reply.is_some() && header.local == header.remote;
        let once = Disposition::MoveSendOnce;
        if same && (remote == once || reply == Some(once)) {
            return Err(Code::SEND_INVALID_DEST);
        }
        if header.voucher_disposition() != 0 && header.voucher != 0 {
            // This host has no vouchers, so no name can denote one.
            return Err(Code::SEND_INVALID_VOUCHER);
        }
        let space = &self.task(task).space;
        let index = space.lookup(header.remote).ok_or(Code::SEND_INVALID_DEST)?;
        let entry = *space.entry(index);
        let Some(port) = entry.port() else {
            return Err(Code::SEND_INVALID_DEST);
        };
        if let Some(disposition) = reply {
            // A reply port that has died but is not yet recorded as dead passes.
            let at = space.lookup(header.local).ok_or(Code::SEND_INVALID_REPLY)?;
            if space.entry(at).port().is_none() || !self.can_copy_in(task, at, disposition) {
                return Err(Code::SEND_INVALID_REPLY);
            }
        }
        if !self.can_copy_in(task, index, remote) {
            return Err(Code::SEND_INVALID_DEST);
        }
        let both_move = remote == Disposition::MoveSend && reply == Some(Disposition::MoveSend);
        if same && both_move && entry.urefs < 2 {
            return Err(Code::SEND_INVALID_DEST);
        }
        if self.port(port).is_dead() && (remote != once || entry.request().is_some()) {
            self.examine(task, header.remote);
            return Err(Code::SEND_INVALID_DEST);
        }
        Ok(())
    }

    /// Takes the header's rights. `None` if the destination turned out to be dead.
    fn copy_in_header(
        &mut self,
        task: TaskId,
        header: &Header,
        remote: Disposition,
        local: Option<Disposition>,
    ) -> Result<Option<(Right, Carried)>, Code> {
        let take_reply = |kernel: &mut Self| match local {
            Some(disposition) if header.local.is_valid() => kernel
                .copy_in(task, header.local, disposition)
                .map_err(|_| Code::SEND_INVALID_REPLY),
            Some(_) if header.local == Name::DEAD => Ok(Carried::Dead),
            _ => Ok(Carried::Null),
        };
        // Of one name, the disposition that leaves it alone goes first.
        let first = header.local == header.remote && local != Some(Disposition::MoveSend);
        let early = if first { Some(take_reply(self)?) } else { None };
        let destination = self
            .copy_in(task, header.remote, remote)
            .map_err(|_| Code::SEND_INVALID_DEST)?;
        let reply = match early {
            Some(reply) => reply,
            None => match take_reply(self) {
                Ok(reply) => reply,
                Err(code) => {
                    self.release(destination);
                    return Err(code);
                }
            },
        };
        match destination {
            Carried::Right(right) => Ok(Some((right, reply))),
            Carried::Null | Carried::Dead => {
                self.release(reply);
                Ok(None)
            }
        }
    }

    /// Step 11: one descriptor's rights and memory.
    fn copy_in_item(
        &mut self,
        task: TaskId,
        descriptor: Descriptor,
        attachment: Option<Attachment<M>>,
        target: PortId,
        circular: &mut bool,
    ) -> Result<Item<M>, Code> {
        match (descriptor, attachment) {
            (_, Some(Attachment::Unreadable)) => Err(Code::SEND_INVALID_MEMORY),
            (Descriptor::Port { name, disposition }, None) => {
                let (right, disposition) =
                    self.copy_in_carried(task, name, disposition, target, circular)?;
                Ok(Item::Port { right, disposition })
            }
            (
                Descriptor::Memory {
                    size, copy, kind, ..
                },
                attachment,
            ) => {
                let memory = match attachment {
                    Some(Attachment::Memory(memory)) => Some(memory),
                    _ => None,
                };
                Ok(Item::Memory {
                    memory,
                    size,
                    copy,
                    kind,
                })
            }
            (Descriptor::Ports { disposition, .. }, attachment) => {
                let names = match attachment {
                    Some(Attachment::Names(names)) => names,
                    _ => Vec::new(),
                };
                let mut rights = Vec::with_capacity(names.len());
                let mut received = received_disposition(disposition);
                for name in names {
                    match self.copy_in_carried(task, name, disposition, target, circular) {
                        Ok((right, seen)) => {
                            received = seen;
                            rights.push(right);
                        }
                        Err(code) => {
                            self.destroy_items(alloc::vec![Item::Ports {
                                rights,
                                disposition
                            }]);
                            return Err(code);
                        }
                    }
                }
                Ok(Item::Ports {
                    rights,
                    disposition: received,
                })
            }
            (
                Descriptor::Guarded {
                    name,
                    context,
                    flags,
                    disposition,
                },
                _,
            ) => {
                self.check_guard(task, name, context, flags)?;
                let (right, _) = self.copy_in_carried(task, name, disposition, target, circular)?;
                Ok(Item::Guarded {
                    right,
                    context,
                    flags,
                })
            }
            (Descriptor::Port { .. }, Some(_)) => Err(Code::SEND_INVALID_TYPE),
        }
    }

    fn copy_in_carried(
        &mut self,
        task: TaskId,
        name: Name,
        disposition: u8,
        target: PortId,
        circular: &mut bool,
    ) -> Result<(Carried, u8), Code> {
        if !name.is_valid() {
            let carried = if name == Name::NULL {
                Carried::Null
            } else {
                Carried::Dead
            };
            return Ok((carried, received_disposition(disposition)));
        }
        let disposition =
            Disposition::from_raw(u32::from(disposition)).ok_or(Code::SEND_INVALID_RIGHT)?;
        let carried = self
            .copy_in(task, name, disposition)
            .map_err(|_| Code::SEND_INVALID_RIGHT)?;
        if let Carried::Right(Right::Receive(port)) = carried {
            if self.is_circular(port, target) {
                *circular = true;
            } else {
                self.port_mut(port).receiver = Receiver::Transit(Some(target));
            }
        }
        Ok((carried, disposition.received()))
    }

    fn check_guard(
        &mut self,
        task: TaskId,
        name: Name,
        context: u64,
        flags: u16,
    ) -> Result<(), Code> {
        let Some(index) = self.examine(task, name) else {
            return Ok(());
        };
        let entry = self.task(task).space.entry(index);
        if let (Some(port), true) = (entry.port(), entry.rights.contains(Rights::RECEIVE)) {
            let port = self.port(port);
            let guarded = port.flags.contains(PortFlags::GUARDED);
            let fits = if flags & 2 != 0 {
                !guarded
            } else {
                guarded && port.context == context
            };
            if !fits {
                return Err(Code::SEND_INVALID_RIGHT);
            }
        }
        Ok(())
    }

    /// A message to one of the kernel's own ports. No routine of theirs is served by message
    /// here, so the answer is what MIG gives for an id it does not know.
    fn answer_object_call(&mut self, mut message: Message<M>) {
        let reply = core::mem::take(&mut message.reply);
        let id = message.id.wrapping_add(100);
        self.doom(Box::new(message));
        let Carried::Right(destination) = reply else {
            return;
        };
        if self.port(destination.port()).object().is_some() {
            return self.release_right(destination);
        }
        let mut data = crate::notify::NDR.to_vec();
        data.extend_from_slice(&Code::MIG_BAD_ID.0.to_le_bytes());
        let answer = Box::new(Message {
            destination,
            reply: Carried::Null,
            reply_disposition: 0,
            complex: false,
            voucher: 0,
            id,
            items: Vec::new(),
            data: data.into(),
            token: crate::task::AuditToken::default(),
            charge: None,
        });
        self.post_always(answer);
    }
}

fn received_disposition(raw: u8) -> u8 {
    Disposition::from_raw(u32::from(raw)).map_or(0, Disposition::received)
}

/// Steps 3 to 9c: form and sizes.
fn parse<M>(outgoing: Outgoing<M>) -> Result<Parsed<M>, Code> {
    let Outgoing {
        mut bytes,
        attachments,
        ..
    } = outgoing;
    if bytes.len() < wire::HEADER_SIZE || !bytes.len().is_multiple_of(4) {
        return Err(Code::SEND_MSG_TOO_SMALL);
    }
    if bytes.len() > wire::MAX_MESSAGE_SIZE {
        return Err(Code::SEND_TOO_LARGE);
    }
    let mut header = Header::read(&bytes).ok_or(Code::SEND_MSG_TOO_SMALL)?;
    header.bits &= wire::USER_BITS;
    let complex = header.bits & wire::COMPLEX != 0;
    if complex && bytes.len() < wire::BODY_OFFSET {
        return Err(Code::SEND_MSG_TOO_SMALL);
    }
    let (descriptors, end) = wire::read_descriptors(&bytes)?;
    let mut attachments = attachments.into_iter();
    let mut ports = 0usize;
    let mut paired = Vec::with_capacity(descriptors.len());
    for descriptor in descriptors {
        let attachment = if descriptor.is_out_of_line() {
            attachments.next()
        } else {
            None
        };
        let matches = match (&descriptor, &attachment) {
            (Descriptor::Ports { count, .. }, Some(Attachment::Names(names))) => {
                names.len() == *count as usize
            }
            (Descriptor::Memory { .. }, Some(Attachment::Memory(_))) => true,
            (_, Some(Attachment::Unreadable)) => true,
            (descriptor, None) => !descriptor.is_out_of_line(),
            _ => false,
        };
        if !matches {
            return Err(Code::SEND_INVALID_MEMORY);
        }
        ports += match descriptor {
            Descriptor::Port { .. } | Descriptor::Guarded { .. } => 1,
            Descriptor::Ports { count, .. } => count as usize,
            Descriptor::Memory { .. } => 0,
        };
        paired.push((descriptor, attachment));
    }
    if ports > wire::MAX_PORTS {
        return Err(Code::SEND_TOO_LARGE);
    }
    let transferable =
        |raw: u32| Disposition::from_raw(raw).filter(|d| *d != Disposition::MoveReceive);
    let local = match header.local_disposition() {
        0 if header.local == Name::NULL => None,
        raw => Some(transferable(raw).ok_or(Code::SEND_INVALID_HEADER)?),
    };
    if !matches!(header.voucher_disposition(), 0 | 17 | 19) {
        return Err(Code::SEND_INVALID_VOUCHER);
    }
    if header.voucher_disposition() != 0 && Name(header.voucher) == Name::DEAD {
        return Err(Code::SEND_INVALID_VOUCHER);
    }
    let remote = transferable(header.remote_disposition()).ok_or(Code::SEND_INVALID_HEADER)?;
    let data = bytes.split_off(end).into_boxed_slice();
    Ok(Parsed {
        header,
        remote,
        local,
        descriptors: paired,
        data,
    })
}
