//! The send half of `mach_msg`: to the queue, to sleep, or back to the sender.
//! (`osfmk/ipc/mach_msg.c`, `osfmk/ipc/ipc_kmsg.c`.)

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::call::Value;
use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{PortId, Watch};
use crate::queue::{Message, Refusal};
use crate::receive::{Buffer, CopiedOut, Delivered, Receive};
use crate::right::{Carried, Right};
use crate::task::{State, TaskId, ThreadId};
use crate::wire::{self, Header, Options};

/// A message as its sender wrote it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "M: Deserialize<'de>"))]
pub struct Outgoing<M> {
    /// Header, descriptors and data; as many bytes as `send_size` says.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// What its out-of-line descriptors stand for, in their order; one for each that is not
    /// empty.
    #[serde(deserialize_with = "crate::list::short::<{ wire::MOST_OUT_OF_LINE }, _, _>")]
    pub attachments: Vec<Attachment<M>>,
    /// Address of the caller's buffer: the guard of ports that come back guarded.
    pub address: u64,
    /// Milliseconds; counts only with [`Options::SEND_TIMEOUT`].
    pub timeout: u32,
}

/// What one out-of-line descriptor stands for.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attachment<M> {
    /// The bytes of an out-of-line memory descriptor.
    Memory(M),
    /// The names of an out-of-line ports descriptor.
    Names(#[serde(with = "crate::list::names")] Vec<Name>),
    /// The sender has no readable memory where the descriptor points.
    Unreadable,
}

/// A send that waits for room.
#[derive(Debug)]
pub(crate) struct Blocked<M> {
    pub(crate) message: Box<Message<M>>,
    /// Where the message was written, and goes back to if it cannot be sent.
    pub(crate) address: u64,
    pub(crate) receive: Option<Receive>,
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
        let address = outgoing.address;
        let task = self.thread(thread).task;
        let message = match self.copy_in_message(task, outgoing) {
            Ok(Some(message)) => message,
            Ok(None) => return self.receive_after_send(thread, receive),
            Err((code, 0)) => return self.reply(thread, Err(code)),
            Err((code, given_up)) => {
                return self.reply(thread, Ok(Value::Refused { code, given_up }));
            }
        };
        let blocked = Blocked {
            message,
            address,
            receive,
        };
        self.send(thread, options, timeout, blocked);
    }

    /// Queues a copied-in message, or blocks the thread with it.
    fn send(
        &mut self,
        thread: ThreadId,
        options: Options,
        timeout: Option<u32>,
        blocked: Blocked<M>,
    ) {
        let Blocked {
            mut message,
            address,
            receive,
        } = blocked;
        let blocked = |message, receive| {
            State::Sending(Box::new(Blocked {
                message,
                address,
                receive,
            }))
        };
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
            self.task(task).queued_bytes + message.weight() > self.limits.queued_bytes_per_task;
        self.charge(task, &mut message);
        if over {
            self.thread_mut(thread).state = blocked(message, receive);
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
        let request = self.send_possible_request(task, port);
        if let Some(index) = request.filter(|_| notify) {
            self.port_mut(port).arm_watch(index);
        }
        self.thread_mut(thread).state = blocked(message, receive);
        if code == Code::SEND_NO_BUFFER || timeout == Some(0) {
            return self.return_message(thread, code);
        }
        self.port_mut(port).rare_mut().senders.push_back(thread);
        let deadline = timeout.map(|timeout| self.now.after_milliseconds(timeout));
        self.set_deadline(thread, deadline);
    }

    /// The registered send-possible request of the name under which `task` knows `port`.
    fn send_possible_request(&self, task: TaskId, port: PortId) -> Option<usize> {
        let space = &self.task(task).space;
        let index = space.entry(self.find(task, port)?).request()?;
        match self.port(port).rare().watches.get(index)?.as_ref()? {
            Watch::Name {
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
        let buffer = Buffer {
            address: blocked.address,
            takes_guarded: true,
            is_senders: true,
        };
        self.copy_out_items(task, message.items, buffer, &mut copied);
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

    /// A message to a bootstrap port. No routine of theirs is served by message here, so the answer
    /// is what MIG gives for an id it does not know.
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
