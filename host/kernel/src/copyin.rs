//! Copy-in: what a task wrote becomes a message that owns its rights.
//!
//! The checks come in XNU's order. Nothing is consumed by a failure before the header is copied
//! in. After that the header's rights are gone whatever happens, and so are the body's up to the
//! one that failed. (`osfmk/ipc/ipc_kmsg.c`; the steps are numbered as in the project's
//! behaviour reference.)

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::code::Code;
use crate::kernel::{Deferred, Kernel};
use crate::name::Name;
use crate::port::{Object, PortFlags, PortId, Receiver};
use crate::queue::{Item, Message, TooDeep};
use crate::right::{Carried, Disposition, Right};
use crate::send::{Attachment, Outgoing};
use crate::space::Rights;
use crate::task::TaskId;
use crate::wire::{self, Descriptor, Header};

/// A message whose form is right; nothing is copied in yet.
struct Parsed<M> {
    header: Header,
    remote: Disposition,
    local: Option<Disposition>,
    descriptors: Vec<(Descriptor, Option<Attachment<M>>)>,
    data: Box<[u8]>,
}

impl<M> Kernel<M> {
    /// Turns what a task wrote into a message that owns its rights. `None` means that it would
    /// carry a receive right into that right's own queue: to the sender it is sent, but it is
    /// gone.
    ///
    /// # Errors
    ///
    /// What is wrong, and how many ranges of memory the sender has given up by then.
    pub(crate) fn copy_in_message(
        &mut self,
        task: TaskId,
        outgoing: Outgoing<M>,
    ) -> Result<Option<Box<Message<M>>>, (Code, u32)> {
        let whole = |code| (code, 0);
        let parsed = parse(outgoing).map_err(whole)?;
        let Parsed {
            header,
            remote,
            local,
            descriptors,
            data,
        } = parsed;
        self.check_header(task, &header, remote, local)
            .map_err(whole)?;
        let (destination, reply) = self
            .copy_in_header(task, &header, remote, local)
            .map_err(whole)?;
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
        if self.port(target).object().is_some_and(Object::is_kernels) {
            // `mach_msg` says that it sends to a queue; the routines of kernel objects are called
            // otherwise (`ipc_validate_kmsg_dest_from_user`).
            self.doom(message);
            return Err(whole(Code::SEND_INVALID_OPTIONS));
        }
        let mut circular = false;
        let mut given_up = 0;
        for (descriptor, attachment) in descriptors {
            // What could be read is gone from the sender, whatever is wrong with the rights in it.
            let is_read = !matches!(attachment, Some(Attachment::Unreadable));
            given_up += u32::from(is_read && descriptor.gives_memory_up());
            match self.copy_in_item(task, descriptor, attachment, target, &mut circular) {
                Ok(item) => message.items.push(item),
                Err(code) => {
                    self.doom(message);
                    return Err((code, given_up));
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
        let voucher = Some(Name(header.voucher))
            .filter(|name| header.voucher_disposition() != 0 && name.is_valid());
        let leaves_send = matches!(remote, Disposition::MoveSend | Disposition::CopySend);
        if voucher == Some(header.remote) && !leaves_send
            || same && (remote == once || reply == Some(once))
        {
            return Err(Code::SEND_INVALID_DEST);
        }
        if let Some(voucher) = voucher {
            // This host has no vouchers, so no name can denote one.
            return Err(if reply.is_some() && voucher == header.local {
                Code::SEND_INVALID_REPLY
            } else {
                Code::SEND_INVALID_VOUCHER
            });
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
        // Two go, and of a pinned right one has to stay.
        let needed = 2 + u16::from(entry.rights.contains(Rights::PINNED));
        if same && both_move && entry.urefs < needed {
            return Err(Code::SEND_INVALID_DEST);
        }
        if self.port(port).is_dead() && (remote != once || entry.request().is_some()) {
            self.examine(task, header.remote);
            return Err(Code::SEND_INVALID_DEST);
        }
        Ok(())
    }

    /// Takes the header's rights, which have passed [`Kernel::check_header`].
    fn copy_in_header(
        &mut self,
        task: TaskId,
        header: &Header,
        remote: Disposition,
        local: Option<Disposition>,
    ) -> Result<(Right, Carried), Code> {
        let take_reply = |kernel: &mut Self| match local {
            Some(disposition) if header.local.is_valid() => kernel
                .copy_in(task, header.local, disposition)
                .map_err(|_| Code::SEND_INVALID_REPLY),
            Some(_) if header.local == Name::DEAD => Ok(Carried::Dead),
            _ => Ok(Carried::Null),
        };
        // Of one name, the disposition that leaves it alone goes first.
        let same = header.local == header.remote;
        let (destination, reply) = if same && local == Some(Disposition::MoveSend) {
            let destination = self.copy_in_destination(task, header.remote, remote);
            (destination, take_reply(self))
        } else {
            let reply = take_reply(self);
            let destination = self.copy_in_destination(task, header.remote, remote);
            (destination, reply)
        };
        match (destination, reply) {
            (Ok(destination), Ok(reply)) => Ok((destination, reply)),
            (Ok(destination), Err(code)) => {
                self.release_right(destination);
                Err(code)
            }
            (Err(code), reply) => {
                self.release(reply.unwrap_or_default());
                Err(code)
            }
        }
    }

    fn copy_in_destination(
        &mut self,
        task: TaskId,
        name: Name,
        disposition: Disposition,
    ) -> Result<Right, Code> {
        let space = &self.task(task).space;
        let index = space.lookup(name).ok_or(Code::SEND_INVALID_DEST)?;
        let entry = *space.entry(index);
        if let (Disposition::MoveSendOnce, Some(port), true) = (
            disposition,
            entry.port(),
            entry.rights.contains(Rights::SEND_ONCE),
        ) {
            // The port may have died: the message is sent all the same, and dies too.
            self.free_entry(task, index);
            return Ok(Right::SendOnce(port));
        }
        match self.copy_in(task, name, disposition) {
            Ok(Carried::Right(right)) => Ok(right),
            Ok(Carried::Null | Carried::Dead) | Err(_) => Err(Code::SEND_INVALID_DEST),
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
            match self.is_circular(port, target) {
                Ok(true) => *circular = true,
                Ok(false) => self.port_mut(port).receiver = Receiver::Transit(Some(target)),
                Err(TooDeep) => {
                    self.deferred
                        .push_back(Deferred::Release(Right::Receive(port)));
                    return Err(Code::SEND_NO_BUFFER);
                }
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
    if bytes.len() < wire::HEADER_SIZE || bytes.len() % 4 != 0 {
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
    let (descriptors, end) = wire::read_sent_descriptors(&bytes)?;
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
