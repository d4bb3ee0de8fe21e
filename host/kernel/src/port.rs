//! Ports: one receiver, a queue, and the counts of the rights to it.
//!
//! A port object outlives its receive right: it stays until every entry and message that holds
//! a right to it has let go. (`osfmk/ipc/ipc_port.h`, `osfmk/ipc/ipc_port.c`.)

use alloc::boxed::Box;
use alloc::collections::VecDeque;
use alloc::vec::Vec;

use crate::file::FileId;
use crate::job::JobId;
use crate::kernel::{Deferred, Kernel};
use crate::memory_entry::EntryId;
use crate::name::Name;
use crate::namespace::{Key, ManagerId};
use crate::poll::{PollId, Subject};
use crate::portset::Memberships;
use crate::queue::Message;
use crate::right::Right;
use crate::semaphore::SemaphoreId;
use crate::task::{TaskId, ThreadId};

/// Messages a new port queues before senders wait (`MACH_PORT_QLIMIT_DEFAULT`).
pub(crate) const QUEUE_LIMIT_DEFAULT: u32 = 5;
/// The largest limit a task may set (`MACH_PORT_QLIMIT_LARGE`).
pub(crate) const QUEUE_LIMIT_MAX: u32 = 1024;
/// What send-once rights and the kernel may fill a queue to.
pub(crate) const QUEUE_HARD_LIMIT: usize = 65_534;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct PortId(pub(crate) u32);

/// Who gets a port's messages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Receiver {
    /// The task that holds the receive right, under this name.
    Task(TaskId, Name),
    /// Nobody for now: the right is in a message queued on that port, or about to be.
    Transit(Option<PortId>),
    /// The kernel: the port stands for an object.
    Kernel(Object),
    /// The bootstrap server: the port is a service's of a job that does not have it checked in.
    Bootstrap(JobId),
    /// The port is dead.
    Nobody,
}

/// What a kernel port stands for (`osfmk/kern/ipc_kobject.h`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Object {
    Host,
    /// The host too, and the port permits more.
    PrivilegedHost,
    /// The one set of processors, to control it and to name it.
    ProcessorSet,
    ProcessorSetName,
    /// A task's control port; the other three permit less.
    Task(TaskId),
    TaskRead(TaskId),
    TaskInspect(TaskId),
    TaskName(TaskId),
    /// A thread's control port; the other two permit less.
    Thread(ThreadId),
    ThreadRead(ThreadId),
    ThreadInspect(ThreadId),
    Semaphore(SemaphoreId),
    /// One of the system's clocks, by its number.
    Clock(u32),
    File(FileId),
    MemoryEntry(EntryId),
    /// A bootstrap namespace. On macOS launchd receives here; this host answers itself.
    Namespace(ManagerId),
    /// A job's privileged bootstrap port, answered likewise.
    Job(JobId),
}

impl Object {
    /// False for what launchd receives from on macOS.
    pub(crate) fn is_kernels(self) -> bool {
        !matches!(self, Object::Namespace(_) | Object::Job(_))
    }

    /// The number `mach_port_kobject` shows (`ipc_kobject_type_t`). Bootstrap ports are
    /// ordinary ports on macOS, so they look like it.
    pub(crate) fn number(self) -> u32 {
        match self {
            Object::Namespace(_) | Object::Job(_) => 0,
            Object::Thread(_) => 1,
            Object::Task(_) => 2,
            Object::Host => 3,
            Object::PrivilegedHost => 4,
            Object::ProcessorSet => 6,
            Object::ProcessorSetName => 7,
            Object::TaskName(_) => 20,
            Object::Semaphore(_) => 23,
            Object::Clock(_) => 25,
            Object::TaskInspect(_) => 44,
            Object::TaskRead(_) => 45,
            Object::MemoryEntry(_) => 28,
            Object::File(_) => 34,
            Object::ThreadInspect(_) => 46,
            Object::ThreadRead(_) => 47,
        }
    }
}

/// A registered wish to hear of a port's death or of room in its queue.
#[derive(Debug)]
pub(crate) enum Watch {
    /// `mach_port_request_notification` on a name in a task's space.
    Name {
        task: TaskId,
        name: Name,
        notify: Right,
        send_possible: bool,
        /// The holder waits for room: the next message to leave the queue fires the request.
        armed: bool,
    },
    /// A service record: it goes when its port dies.
    Service(ManagerId, Key),
    /// A subset: it shuts down when its requestor dies.
    Requestor(ManagerId),
}

impl Watch {
    pub(crate) fn is_armed(&self) -> bool {
        matches!(self, Watch::Name { armed: true, .. })
    }

    /// What a registered request adds to the type of its name: `MACH_PORT_TYPE_DNREQUEST`, for a
    /// send-possible request `SPREQUEST`, and `SPREQUEST_DELAYED` while that is not armed.
    pub(crate) fn type_bits(&self) -> u32 {
        match self {
            Watch::Name {
                send_possible: true,
                armed,
                ..
            } => 0xc000_0000 | if *armed { 0 } else { 0x2000_0000 },
            _ => 0x8000_0000,
        }
    }
}

bitflags::bitflags! {
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) struct PortFlags: u8 {
        const GUARDED = 1;
        const STRICT_GUARD = 2;
        const IMMOVABLE_RECEIVE = 4;
        /// Marked by one of the attributes that concern importance; kept only to be reported.
        const IMPORTANCE = 8;
        const TEMPOWNER = 16;
        const EXCEPTION_PORT = 32;
    }
}

#[derive(Debug)]
pub(crate) struct Port<M> {
    pub(crate) receiver: Receiver,
    /// Send rights in existence: entries, messages and kernel slots, not user references.
    pub(crate) send_rights: u32,
    pub(crate) send_once_rights: u32,
    pub(crate) make_send_count: u32,
    pub(crate) sequence: u32,
    pub(crate) queue_limit: u32,
    pub(crate) flags: PortFlags,
    /// The bootstrap server lent the receive right out and has the port-destroyed request.
    pub(crate) is_lent: bool,
    /// The guard of a guarded port.
    pub(crate) context: u64,
    pub(crate) queue: VecDeque<Box<Message<M>>>,
    rare: Option<Box<Rare>>,
}

/// What few ports have. The others do without the memory for it.
#[derive(Debug, Default)]
pub(crate) struct Rare {
    /// Threads that wait to receive from this port itself.
    pub(crate) receivers: VecDeque<ThreadId>,
    /// Threads whose message waits for room.
    pub(crate) senders: VecDeque<ThreadId>,
    pub(crate) no_senders: Option<Right>,
    pub(crate) port_destroyed: Option<Right>,
    pub(crate) watches: Vec<Option<Watch>>,
    /// How many slots of that table are free.
    pub(crate) vacant: u32,
    /// How many of the watches are armed.
    pub(crate) armed: u32,
    pub(crate) sets: Memberships,
    pub(crate) poll: Option<PollId>,
    /// The thread whose special reply port it is.
    pub(crate) reply_port_of: Option<ThreadId>,
}

/// What a port has that has nothing rare.
static NOTHING: Rare = Rare {
    receivers: VecDeque::new(),
    senders: VecDeque::new(),
    no_senders: None,
    port_destroyed: None,
    watches: Vec::new(),
    vacant: 0,
    armed: 0,
    sets: Memberships::new(),
    poll: None,
    reply_port_of: None,
};

impl<M> Port<M> {
    pub(crate) fn new(receiver: Receiver) -> Port<M> {
        Port {
            receiver,
            send_rights: 0,
            send_once_rights: 0,
            make_send_count: 0,
            sequence: 0,
            queue_limit: QUEUE_LIMIT_DEFAULT,
            flags: PortFlags::empty(),
            is_lent: false,
            context: 0,
            queue: VecDeque::new(),
            rare: None,
        }
    }

    pub(crate) fn rare(&self) -> &Rare {
        self.rare.as_deref().unwrap_or(&NOTHING)
    }

    /// To put something there.
    pub(crate) fn rare_mut(&mut self) -> &mut Rare {
        self.rare.get_or_insert_default()
    }

    /// To take something from there, or to change it, if there is anything.
    pub(crate) fn rare_if_any(&mut self) -> Option<&mut Rare> {
        self.rare.as_deref_mut()
    }

    pub(crate) fn is_dead(&self) -> bool {
        self.receiver == Receiver::Nobody
    }

    pub(crate) fn object(&self) -> Option<Object> {
        match self.receiver {
            Receiver::Kernel(object) => Some(object),
            _ => None,
        }
    }

    pub(crate) fn is_full(&self) -> bool {
        self.queue.len() >= self.queue_limit as usize
    }

    /// Puts a watch in the first free slot of the table.
    pub(crate) fn add_watch(&mut self, watch: Watch) -> usize {
        let rare = self.rare_mut();
        rare.armed += u32::from(watch.is_armed());
        let watch = Some(watch);
        let search = || rare.watches.iter().position(Option::is_none);
        match (rare.vacant > 0).then(search).flatten() {
            Some(index) => {
                rare.vacant -= 1;
                rare.watches[index] = watch;
                index
            }
            None => {
                rare.watches.push(watch);
                rare.watches.len() - 1
            }
        }
    }

    pub(crate) fn take_watch(&mut self, index: usize) -> Option<Watch> {
        let rare = self.rare_if_any()?;
        let watch = rare.watches.get_mut(index)?.take()?;
        rare.vacant += 1;
        rare.armed -= u32::from(watch.is_armed());
        while rare.watches.last().is_some_and(Option::is_none) {
            rare.watches.pop();
            rare.vacant -= 1;
        }
        Some(watch)
    }

    /// Arms a send-possible request.
    pub(crate) fn arm_watch(&mut self, index: usize) {
        let Some(rare) = self.rare_if_any() else {
            return;
        };
        if let Some(Some(Watch::Name { armed, .. })) = rare.watches.get_mut(index) {
            rare.armed += u32::from(!*armed);
            *armed = true;
        }
    }
}

impl<M> Kernel<M> {
    pub(crate) fn port(&self, id: PortId) -> &Port<M> {
        &self.ports[id.0 as usize]
    }

    pub(crate) fn port_mut(&mut self, id: PortId) -> &mut Port<M> {
        &mut self.ports[id.0 as usize]
    }

    pub(crate) fn create_port(&mut self, receiver: Receiver) -> PortId {
        PortId(self.ports.insert(Port::new(receiver)) as u32)
    }

    /// The last send right to a kernel port is gone. What is reached in no other way goes with it.
    pub(crate) fn object_unreachable(&mut self, id: PortId, object: Object) {
        match object {
            Object::Semaphore(semaphore) => self.semaphore_unreachable(id, semaphore),
            Object::File(file) => self.file_unreachable(id, file),
            Object::MemoryEntry(entry) => self.entry_unreachable(id, entry),
            Object::Job(job) => self.job_unattended(job),
            _ => {}
        }
    }

    /// Frees a dead port that nothing refers to any more.
    pub(crate) fn sweep_port(&mut self, id: PortId) {
        let unused =
            |port: &Port<M>| port.is_dead() && port.send_rights == 0 && port.send_once_rights == 0;
        if self.ports.get(id.0 as usize).is_some_and(unused) {
            self.ports.remove(id.0 as usize);
        }
    }

    /// What happens to a receive right that nobody wants: the port dies, or goes to whoever
    /// asked for it with a port-destroyed request (`ipc_port_destroy`). A right cannot go into
    /// its own queue, however indirectly: then the port dies after all, and so it does if that
    /// would take too long to find out.
    pub(crate) fn destroy_port(&mut self, id: PortId) {
        let rare = self.port_mut(id).rare_if_any();
        if let Some(backup) = rare.and_then(|rare| rare.port_destroyed.take()) {
            if self.is_circular(id, backup.port()) == Ok(false) {
                self.reset_port(id, Receiver::Transit(Some(backup.port())));
                self.notify_port_destroyed(backup, id);
                return;
            }
            self.deferred.push_back(Deferred::Release(backup));
        }
        if self.take_back(id) {
            return;
        }
        self.reset_port(id, Receiver::Nobody);
        let port = self.port_mut(id);
        let queue = core::mem::take(&mut port.queue);
        let Rare {
            senders,
            watches,
            no_senders,
            ..
        } = port.rare.take().map(|rare| *rare).unwrap_or_default();
        if let Some(notify) = no_senders {
            self.release_right(notify);
        }
        for thread in senders {
            self.finish_blocked_send(thread);
        }
        for watch in watches.into_iter().flatten() {
            match watch {
                Watch::Name { name, notify, .. } => self.notify_dead_name(notify, name),
                Watch::Service(manager, service) => self.service_died(manager, service),
                Watch::Requestor(manager) => self.deferred.push_back(Deferred::Close(manager)),
            }
        }
        for message in queue {
            self.doom(message);
        }
        self.sweep_port(id);
    }

    /// Takes a port away from its receiver: out of all sets, waiters told, counts cleared
    /// (`ipc_port_clear_receiver`).
    pub(crate) fn reset_port(&mut self, id: PortId, receiver: Receiver) {
        self.leave_all_sets(id);
        self.end_poll(Subject::Port(id));
        if let Some(thread) = self.port(id).rare().reply_port_of {
            self.unbind_reply_port(thread);
        }
        let port = self.port_mut(id);
        port.receiver = receiver;
        port.make_send_count = 0;
        port.sequence = 0;
        port.context = 0;
        port.flags
            .remove(PortFlags::GUARDED | PortFlags::STRICT_GUARD | PortFlags::IMMOVABLE_RECEIVE);
        let rare = port.rare_if_any();
        let receivers = rare.map(|rare| core::mem::take(&mut rare.receivers));
        for thread in receivers.into_iter().flatten() {
            self.fail_receive(thread, crate::code::Code::RCV_PORT_CHANGED);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn idle_port_takes_two_cache_lines() {
        let size = size_of::<Port<()>>();
        assert!(size <= 128, "{size} bytes; what is rare belongs in `Rare`");
    }
}
