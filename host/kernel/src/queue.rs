//! Messages on queues: who gets one, who waits for room.
//! (`osfmk/ipc/ipc_mqueue.c`, `osfmk/ipc/ipc_kmsg.c`.)

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::code::Code;
use crate::kernel::{Deferred, Kernel};
use crate::port::{Port, PortId, QUEUE_HARD_LIMIT, Rare, Receiver, Watch};
use crate::portset::SetId;
use crate::receive::{Fit, Receive, Waiting};
use crate::right::{Carried, Right};
use crate::send::Blocked;
use crate::task::{AuditToken, State, TaskId, ThreadId};
use crate::wire::Options;

/// A message in the kernel. It owns every right and all memory in it.
#[derive(Debug)]
pub(crate) struct Message<M> {
    /// The right it travels through.
    pub(crate) destination: Right,
    /// The reply right.
    pub(crate) reply: Carried,
    /// The disposition the reply right arrives under; 0 for none.
    pub(crate) reply_disposition: u8,
    pub(crate) complex: bool,
    /// A word that travels unchanged.
    pub(crate) voucher: u32,
    pub(crate) id: i32,
    pub(crate) items: Vec<Item<M>>,
    /// What follows the header or the descriptors.
    pub(crate) data: Box<[u8]>,
    /// The sender's; all zero for the kernel.
    pub(crate) token: AuditToken,
    /// The task whose account carries the message while it waits, and how much it is.
    pub(crate) charge: Option<(TaskId, u32, usize)>,
}

/// What a descriptor stands for, once it is in the kernel.
#[derive(Debug)]
pub(crate) enum Item<M> {
    Port {
        right: Carried,
        disposition: u8,
    },
    Memory {
        memory: Option<M>,
        size: u32,
        copy: u8,
        kind: u8,
    },
    Ports {
        rights: Vec<Carried>,
        disposition: u8,
    },
    Guarded {
        right: Carried,
        context: u64,
        flags: u16,
    },
}

impl<M> Item<M> {
    /// Bytes of its descriptor.
    pub(crate) fn size(&self) -> usize {
        match self {
            Item::Port { .. } => 12,
            _ => 16,
        }
    }
}

impl<M> Message<M> {
    /// Size without trailer, as the receiver sees it.
    pub(crate) fn size(&self) -> usize {
        let descriptors: usize = self.items.iter().map(Item::size).sum();
        crate::wire::HEADER_SIZE + if self.complex { 4 + descriptors } else { 0 } + self.data.len()
    }

    /// What its sender's account is charged with: about what the kernel keeps, and the
    /// out-of-line memory that its driver keeps for it.
    pub(crate) fn weight(&self) -> usize {
        // A port that comes along is in no table that has a limit.
        let port = |right: &Carried| match right {
            Carried::Right(Right::Receive(_)) => size_of::<Port<M>>() + size_of::<Rare>(),
            _ => 0,
        };
        let listed = self.items.iter().map(|item| match item {
            Item::Ports { rights, .. } => {
                size_of_val(rights.as_slice()) + rights.iter().map(port).sum::<usize>()
            }
            Item::Memory { size, .. } => *size as usize,
            Item::Port { right, .. } | Item::Guarded { right, .. } => port(right),
        });
        let items = self.items.len() * size_of::<Item<M>>();
        size_of::<Self>() + items + listed.sum::<usize>() + self.data.len()
    }
}

/// How far a receive right is followed that is on its way in a message to a port, which may be on
/// its way, too. XNU follows them however many there are; here all tasks would wait for that.
const DEEPEST: usize = 128;

/// There are more of them.
#[derive(PartialEq, Eq, Debug)]
pub(crate) struct TooDeep;

/// Why a message could not be queued at once.
pub(crate) enum Refusal<M> {
    /// No room; the sender may wait.
    Full(Box<Message<M>>),
    /// No room that waiting could give.
    NoBuffer(Box<Message<M>>),
}

impl<M> Kernel<M> {
    /// Queues a user's message or hands it to a thread that waits for it.
    pub(crate) fn post(&mut self, message: Box<Message<M>>) -> Result<(), Refusal<M>> {
        let port = self.port(message.destination.port());
        let once = matches!(message.destination, Right::SendOnce(_));
        if port.queue.len() >= QUEUE_HARD_LIMIT {
            return Err(Refusal::NoBuffer(message));
        }
        if port.is_full() && !once {
            return Err(Refusal::Full(message));
        }
        self.enqueue(message);
        Ok(())
    }

    /// Queues a message past the limit, as the kernel's own are, or loses it.
    pub(crate) fn post_always(&mut self, mut message: Box<Message<M>>) {
        if !self.accepts(&message) {
            return self.doom(message);
        }
        if message.charge.is_none() {
            if let Ok(Some(task)) = self.receiving_task(message.destination.port()) {
                self.charge(task, &mut message);
            }
        }
        self.enqueue(message);
    }

    /// Tells whether a message that goes past the limit can be queued: not if the port is dead
    /// or its queue at the hard cap, and a message of the kernel, which is on the receiver's
    /// account, not if that is full.
    pub(crate) fn accepts(&self, message: &Message<M>) -> bool {
        let id = message.destination.port();
        let port = self.port(id);
        let full = || match self.receiving_task(id) {
            Ok(Some(task)) => {
                let queued = self.task(task).queued_bytes;
                queued + message.weight() > self.limits.queued_bytes_per_task
            }
            Ok(None) => false,
            Err(TooDeep) => true,
        };
        !port.is_dead()
            && port.queue.len() < QUEUE_HARD_LIMIT
            && (message.charge.is_some() || !full())
    }

    /// The task that receives from a port, or that will when the port has arrived.
    fn receiving_task(&self, id: PortId) -> Result<Option<TaskId>, TooDeep> {
        let mut at = id;
        for _ in 0..DEEPEST {
            match self.ports.get(at.0 as usize).map(|port| port.receiver) {
                Some(Receiver::Task(task, _)) => return Ok(Some(task)),
                Some(Receiver::Transit(Some(next))) => at = next,
                // While messages are being destroyed, a port may be gone before what was on its
                // way to it.
                _ => return Ok(None),
            }
        }
        Err(TooDeep)
    }

    fn enqueue(&mut self, message: Box<Message<M>>) {
        let id = message.destination.port();
        self.port_mut(id).queue.push_back(message);
        if self.port(id).queue.len() == 1 {
            // An older message would have gone to whoever waits now.
            self.touch_port(id);
            self.feed_port(id);
        }
        self.mark_ready(id);
        self.demand(id);
    }

    /// Gives a port's first messages to threads that wait on it or on a set it is in.
    pub(crate) fn feed_port(&mut self, id: PortId) {
        while !self.port(id).queue.is_empty() {
            let on_port = self.port(id).rare().receivers.front().copied();
            let waiter = on_port.or_else(|| {
                let mut sets = self.port(id).rare().sets.keys();
                sets.find_map(|&set| self.set(set).receivers.front().copied())
            });
            let Some(thread) = waiter else { return };
            self.serve(thread, id);
        }
    }

    /// Hands what a set's members have queued to threads that wait on the set.
    pub(crate) fn feed_set(&mut self, set: SetId) {
        while let Some(&thread) = self.set(set).receivers.front() {
            let Some(port) = self.next_ready(set) else {
                return;
            };
            self.serve(thread, port);
            self.rotate_if_present(port, set);
        }
    }

    fn rotate_if_present(&mut self, port: PortId, set: SetId) {
        if self.sets.contains(set.0 as usize) && self.is_member(port, set) {
            self.rotate(port, set);
        }
    }

    /// Ends a waiting thread's receive with the first message of a port, or with the news that
    /// it does not fit.
    fn serve(&mut self, thread: ThreadId, port: PortId) {
        self.stop_waiting(thread);
        let state = core::mem::replace(&mut self.thread_mut(thread).state, State::Idle);
        if let State::Receiving(receive, _) = state {
            self.take_first(thread, &receive, port);
        }
    }

    /// Receives the first message of a port, which has one.
    pub(crate) fn take_first(&mut self, thread: ThreadId, receive: &Receive, port: PortId) {
        let Some(first) = self.port(port).queue.front() else {
            return;
        };
        match receive.fit(first.size()) {
            Fit::Stays => {
                let size = first.size();
                self.report_too_large(thread, receive, port, size);
            }
            fit => {
                let Some(message) = self.dequeue(port) else {
                    return;
                };
                if fit == Fit::Fits {
                    self.deliver(thread, receive, port, message);
                } else {
                    self.deliver_stub(thread, receive, port, message, Code::RCV_TOO_LARGE);
                }
                self.deferred.push_back(Deferred::Room(port));
            }
        }
    }

    /// Takes the first message off a queue: the sequence number advances.
    fn dequeue(&mut self, id: PortId) -> Option<Box<Message<M>>> {
        let port = self.port_mut(id);
        let mut message = port.queue.pop_front()?;
        port.sequence = port.sequence.wrapping_add(1);
        if port.queue.is_empty() {
            self.touch_port(id);
        }
        self.refund(&mut message);
        Some(message)
    }

    /// A slot is free: the thread that waits longest gets it, and send-possible requests fire.
    pub(crate) fn room_made(&mut self, id: PortId) {
        let here = self.ports.get(id.0 as usize);
        if here.is_none_or(Port::is_dead) {
            return;
        }
        self.fire_send_possible(id);
        self.admit_senders(id, 1);
    }

    /// Lets up to `slots` blocked senders put their message.
    pub(crate) fn admit_senders(&mut self, id: PortId, slots: usize) {
        for _ in 0..slots {
            if self.port(id).is_full() {
                return;
            }
            let Some(&thread) = self.port(id).rare().senders.front() else {
                return;
            };
            self.finish_blocked_send(thread);
        }
    }

    /// Ends a blocked send: the message is queued, or destroyed with the port it was for.
    pub(crate) fn finish_blocked_send(&mut self, thread: ThreadId) {
        self.stop_waiting(thread);
        let state = core::mem::replace(&mut self.thread_mut(thread).state, State::Idle);
        let State::Sending(blocked) = state else {
            return;
        };
        let Blocked {
            message, receive, ..
        } = *blocked;
        self.post_always(message);
        self.receive_after_send(thread, receive);
    }

    fn fire_send_possible(&mut self, id: PortId) {
        for index in 0..self.port(id).rare().watches.len() {
            if self.port(id).rare().armed == 0 {
                return;
            }
            if !matches!(
                self.port(id).rare().watches.get(index),
                Some(Some(Watch::Name { armed: true, .. }))
            ) {
                continue;
            }
            if let Some(Watch::Name {
                task, name, notify, ..
            }) = self.port_mut(id).take_watch(index)
            {
                if let Some(at) = self.task(task).space.lookup(name) {
                    self.task_mut(task).space.entry_mut(at).set_request(None);
                }
                self.notify_send_possible(notify, name);
            }
        }
    }

    /// Starts a receive: served at once, or waiting.
    pub(crate) fn start_receive(&mut self, thread: ThreadId, receive: Receive) {
        let task = self.thread(thread).task;
        let waiting = match self.receivable(task, receive.name) {
            Ok(waiting) => waiting,
            Err(code) => return self.reply(thread, Err(code)),
        };
        let ready = match waiting {
            Waiting::Port(port) => (!self.port(port).queue.is_empty()).then_some(port),
            Waiting::Set(set) => self.next_ready(set),
        };
        if let Some(port) = ready {
            self.take_first(thread, &receive, port);
            if let Waiting::Set(set) = waiting {
                self.rotate_if_present(port, set);
            }
            return;
        }
        let deadline = receive
            .options
            .contains(Options::RECEIVE_TIMEOUT)
            .then(|| self.now.after_milliseconds(receive.timeout));
        if deadline == Some(self.now) {
            return self.reply(thread, Err(Code::RCV_TIMED_OUT));
        }
        match waiting {
            Waiting::Port(port) => self.port_mut(port).rare_mut().receivers.push_back(thread),
            Waiting::Set(set) => self.set_mut(set).receivers.push_back(thread),
        }
        self.thread_mut(thread).state = State::Receiving(receive, waiting);
        self.set_deadline(thread, deadline);
    }

    /// Ends a waiting receive without a message.
    pub(crate) fn fail_receive(&mut self, thread: ThreadId, code: Code) {
        self.stop_waiting(thread);
        self.thread_mut(thread).state = State::Idle;
        self.reply(thread, Err(code));
    }

    /// Destroys a message and all that is in it.
    pub(crate) fn destroy_message(&mut self, mut message: Message<M>) {
        self.refund(&mut message);
        self.release_right(message.destination);
        self.release(message.reply);
        self.destroy_items(message.items);
    }

    /// Destroys what a received message carries. A send-once right that it came through is used up.
    pub(crate) fn destroy_received(&mut self, mut message: Message<M>) {
        self.refund(&mut message);
        match message.destination {
            Right::SendOnce(port) => self.release_send_once(port),
            other => self.release_right(other),
        }
        self.release(message.reply);
        self.destroy_items(message.items);
    }

    pub(crate) fn destroy_items(&mut self, items: Vec<Item<M>>) {
        for item in items {
            match item {
                Item::Port { right, .. } | Item::Guarded { right, .. } => self.release(right),
                Item::Ports { rights, .. } => {
                    for right in rights {
                        self.release(right);
                    }
                }
                Item::Memory { .. } => {}
            }
        }
    }

    /// Books a message on its sender's account until it is received or destroyed.
    pub(crate) fn charge(&mut self, task: TaskId, message: &mut Message<M>) {
        let bytes = message.weight();
        let owner = self.task_mut(task);
        owner.queued_bytes += bytes;
        message.charge = Some((task, owner.token.0[7], bytes));
    }

    pub(crate) fn refund(&mut self, message: &mut Message<M>) {
        let Some((task, version, bytes)) = message.charge.take() else {
            return;
        };
        let owner = self.tasks.get_mut(task.0 as usize);
        if let Some(owner) = owner.filter(|owner| owner.token.0[7] == version) {
            owner.queued_bytes -= bytes;
        }
    }

    /// True if a receive right on its way into `destination` would end up in itself
    /// (`ipc_port_check_circularity`).
    pub(crate) fn is_circular(&self, port: PortId, destination: PortId) -> Result<bool, TooDeep> {
        let mut at = destination;
        for _ in 0..DEEPEST {
            if at == port {
                return Ok(true);
            }
            // While messages are being destroyed, the port one was queued on may be gone first.
            match self.ports.get(at.0 as usize).map(|port| port.receiver) {
                Some(Receiver::Transit(Some(next))) => at = next,
                _ => return Ok(false),
            }
        }
        Err(TooDeep)
    }
}
