//! Tasks and threads: who asks, and what happens when they end.
//!
//! A task is born with two names, [`Name::TASK_SELF`] and [`Name::BOOTSTRAP`], so that the C
//! globals `mach_task_self_` and `bootstrap_port` can be constants. (`osfmk/kern/ipc_tt.c`,
//! `bsd/kern/kern_prot.c` for the tokens.)

use alloc::boxed::Box;
use alloc::collections::{BTreeSet, VecDeque};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::exception::Actions;
use crate::job::JobId;
use crate::kernel::{Kernel, Tick};
use crate::name::Name;
use crate::namespace::{Key, ManagerId};
use crate::port::{Object, PortId, Receiver};
use crate::receive::{Receive, Waiting};
use crate::right::Right;
use crate::semaphore::SemaphoreId;
use crate::send::Blocked;
use crate::space::{Rights, Space};
use crate::special::SpecialPorts;

/// A task of the kernel.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TaskId(pub(crate) u32);

/// A thread of a task: the unit that makes one request at a time and may wait.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ThreadId(pub(crate) u32);

impl ThreadId {
    /// The small number behind the id; an ended thread's number is used again.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// Who a task is, as its operating system vouches for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Identity {
    /// The user it was at log-in.
    pub audit_user: u32,
    /// Effective user.
    pub effective_user: u32,
    /// Effective group.
    pub effective_group: u32,
    /// Real user.
    pub real_user: u32,
    /// Real group.
    pub real_group: u32,
    /// Process.
    pub process: u32,
    /// Audit session.
    pub session: u32,
}

/// The eight words of an audit token, in the order of `audit_token_t`.
///
/// The kernel's own is all zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct AuditToken(pub [u32; 8]);

#[derive(Debug)]
pub(crate) struct Task {
    pub(crate) token: AuditToken,
    pub(crate) space: Space,
    pub(crate) port: PortId,
    /// The ports that permit to read, to inspect and to name it, made when first asked for.
    pub(crate) weaker_ports: [Option<PortId>; 3],
    pub(crate) threads: u32,
    pub(crate) queued_bytes: usize,
    /// Service records this task owns, in all namespaces.
    pub(crate) services: BTreeSet<(ManagerId, Key)>,
    /// The job whose program it runs.
    pub(crate) job: Option<JobId>,
    /// Alarms it has set.
    pub(crate) alarms: u32,
    /// Files on this task's account.
    pub(crate) files: u32,
    /// What it polls.
    pub(crate) polls: u32,
    /// `task_exc_guard_behavior_t`.
    pub(crate) guard_behavior: u32,
    pub(crate) special: SpecialPorts,
}

#[derive(Debug)]
pub(crate) struct Thread<M> {
    pub(crate) task: TaskId,
    /// It has made a request.
    pub(crate) has_asked: bool,
    /// The control port, made when first asked for.
    pub(crate) port: Option<PortId>,
    /// The ports that permit to read and to inspect it, made when first asked for.
    pub(crate) weaker_ports: [Option<PortId>; 2],
    /// The special reply port it got last.
    pub(crate) reply_port: Option<PortId>,
    pub(crate) exceptions: Option<Box<Actions>>,
    pub(crate) deadline: Option<Tick>,
    pub(crate) state: State<M>,
}

#[derive(Debug)]
pub(crate) enum State<M> {
    Idle,
    /// In the receive half of `mach_msg`.
    Receiving(Receive, Waiting),
    /// In the send half, with a message for which there is no room.
    Sending(Box<Blocked<M>>),
    /// On a semaphore.
    Waiting(SemaphoreId),
}

impl<M> Kernel<M> {
    /// Makes a task. It inherits the special ports of its parent, or has the root namespace's.
    ///
    /// # Errors
    ///
    /// [`Code::RESOURCE_SHORTAGE`] at the limit of tasks.
    pub fn create_task(
        &mut self,
        identity: Identity,
        parent: Option<TaskId>,
    ) -> Result<TaskId, Code> {
        self.create_task_in(self.root, identity, parent)
    }

    /// The same, for a task that has this namespace if it has no parent.
    pub(crate) fn create_task_in(
        &mut self,
        namespace: ManagerId,
        identity: Identity,
        parent: Option<TaskId>,
    ) -> Result<TaskId, Code> {
        if self.tasks.len() >= self.limits.tasks {
            return Err(Code::RESOURCE_SHORTAGE);
        }
        self.pid_versions = self.pid_versions.wrapping_add(1);
        let token = AuditToken([
            identity.audit_user,
            identity.effective_user,
            identity.effective_group,
            identity.real_user,
            identity.real_group,
            identity.process,
            identity.session,
            self.pid_versions,
        ]);
        let special = self.inherited_ports(parent, namespace);
        let inherited = special.bootstrap.port();
        let guard_behavior = parent
            .and_then(|parent| self.tasks.get(parent.0 as usize))
            .map_or(0, |parent| parent.guard_behavior);
        let seed = self.chance.next();
        let task = TaskId(self.tasks.vacant_key() as u32);
        let port = self.create_port(Receiver::Kernel(Object::Task(task)));
        self.tasks.insert(Task {
            token,
            space: Space::new(seed, self.limits.names_per_task),
            port,
            weaker_ports: [None; 3],
            threads: 0,
            queued_bytes: 0,
            services: BTreeSet::new(),
            job: None,
            alarms: 0,
            files: 0,
            polls: 0,
            guard_behavior,
            special,
        });
        let right = self.copy_send(port);
        self.seat(task, Name::TASK_SELF, right, Rights::PINNED);
        match inherited {
            Some(port) => {
                let right = self.copy_send(port);
                self.seat(task, Name::BOOTSTRAP, right, Rights::empty());
            }
            // No other right is ever to be found under the name.
            None => self.seat_dead_name(task, Name::BOOTSTRAP),
        }
        Ok(task)
    }

    /// Puts a send right under a fixed name of a new space.
    fn seat(&mut self, task: TaskId, name: Name, right: Right, extra: Rights) {
        let port = right.port();
        let space = &mut self.task_mut(task).space;
        match space.allocate_name(name, port.0, Rights::SEND | extra) {
            Ok(index) => {
                space.entry_mut(index).add_urefs(1);
                space.remember_sender(port, index);
            }
            Err(_) => self.release_right(right),
        }
    }

    fn seat_dead_name(&mut self, task: TaskId, name: Name) {
        let space = &mut self.task_mut(task).space;
        if let Ok(index) = space.allocate_name(name, 0, Rights::DEAD_NAME) {
            space.entry_mut(index).add_urefs(1);
        }
    }

    /// Ends a task: receive rights go first, then everything else, then its own port.
    pub fn exit_task(&mut self, task: TaskId) {
        if !self.tasks.contains(task.0 as usize) {
            return;
        }
        let threads: Vec<ThreadId> = self
            .threads
            .iter()
            .filter(|(_, thread)| thread.task == task)
            .map(|(key, _)| ThreadId(key as u32))
            .collect();
        // All of them stop before the first ends, whose end might be news for the others.
        for &thread in &threads {
            self.give_up_wait(thread);
        }
        for thread in threads {
            self.end_thread(thread);
        }
        let indices: Vec<u32> = self.task(task).space.live().collect();
        for &index in &indices {
            if self
                .task(task)
                .space
                .entry(index)
                .rights
                .contains(Rights::RECEIVE)
            {
                self.drop_receive(task, index);
            }
        }
        for &index in &indices {
            let live = self
                .task(task)
                .space
                .entry(index)
                .rights
                .intersects(Rights::TYPE);
            if live {
                self.drop_entry(task, index);
            }
        }
        self.terminate_semaphores(task);
        self.drop_alarms(task);
        self.release_special_ports(task);
        let Task {
            port, weaker_ports, ..
        } = *self.task(task);
        for port in [port].into_iter().chain(weaker_ports.into_iter().flatten()) {
            self.destroy_port(port);
        }
        self.settle();
        self.forget_services(task);
        self.leave_job(task);
        self.settle();
        self.tasks.remove(task.0 as usize);
    }

    /// Makes a thread of a task.
    ///
    /// # Errors
    ///
    /// [`Code::INVALID_TASK`] if the task is gone, [`Code::RESOURCE_SHORTAGE`] at the limit.
    pub fn create_thread(&mut self, task: TaskId) -> Result<ThreadId, Code> {
        let limit = self.limits.threads_per_task;
        let owner = self
            .tasks
            .get_mut(task.0 as usize)
            .ok_or(Code::INVALID_TASK)?;
        if owner.threads >= limit {
            return Err(Code::RESOURCE_SHORTAGE);
        }
        owner.threads += 1;
        let thread = Thread {
            task,
            has_asked: false,
            port: None,
            weaker_ports: [None; 2],
            reply_port: None,
            exceptions: None,
            deadline: None,
            state: State::Idle,
        };
        Ok(ThreadId(self.threads.insert(thread) as u32))
    }

    /// Ends a thread. What it waited for is given up; a message it could not send is destroyed.
    pub fn exit_thread(&mut self, thread: ThreadId) {
        self.end_thread(thread);
        self.settle();
    }

    fn end_thread(&mut self, id: ThreadId) {
        if !self.threads.contains(id.0 as usize) {
            return;
        }
        self.give_up_wait(id);
        self.unbind_reply_port(id);
        let thread = self.threads.remove(id.0 as usize);
        if let Some(actions) = thread.exceptions {
            for port in actions.into_held() {
                self.release(port);
            }
        }
        for port in thread
            .port
            .into_iter()
            .chain(thread.weaker_ports.into_iter().flatten())
        {
            self.destroy_port(port);
        }
        self.task_mut(thread.task).threads -= 1;
    }

    /// Ends a thread's wait without an answer; a message it could not send is destroyed.
    fn give_up_wait(&mut self, id: ThreadId) {
        self.stop_waiting(id);
        let state = core::mem::replace(&mut self.thread_mut(id).state, State::Idle);
        if let State::Sending(blocked) = state {
            self.doom(blocked.message);
        }
    }

    /// Takes a thread out of every queue it stands in. Its state stays for the caller to take.
    pub(crate) fn stop_waiting(&mut self, id: ThreadId) {
        if let Some(deadline) = self.thread_mut(id).deadline.take() {
            self.deadlines.remove(&(deadline, id));
        }
        match &self.thread(id).state {
            State::Idle => {}
            &State::Receiving(_, Waiting::Port(port)) => {
                if let Some(rare) = self.port_mut(port).rare_if_any() {
                    leave_queue(&mut rare.receivers, id);
                }
            }
            &State::Receiving(_, Waiting::Set(set)) => {
                leave_queue(&mut self.set_mut(set).receivers, id);
            }
            State::Sending(blocked) => {
                let port = blocked.message.destination.port();
                if let Some(rare) = self.port_mut(port).rare_if_any() {
                    leave_queue(&mut rare.senders, id);
                }
            }
            &State::Waiting(semaphore) => {
                leave_queue(&mut self.semaphore_mut(semaphore).waiters, id);
            }
        }
    }

    /// Ends a thread's wait as a signal does. Nothing happens if it does not wait.
    pub fn cancel(&mut self, thread: ThreadId) {
        match self.threads.get(thread.0 as usize).map(|t| &t.state) {
            Some(State::Receiving(..)) => self.fail_receive(thread, Code::RCV_INTERRUPTED),
            Some(State::Sending(_)) => self.return_message(thread, Code::SEND_INTERRUPTED),
            Some(State::Waiting(_)) => self.end_wait(thread, Code::ABORTED),
            Some(State::Idle) | None => {}
        }
        self.settle();
    }

    pub(crate) fn time_out(&mut self, thread: ThreadId) {
        self.thread_mut(thread).deadline = None;
        match self.thread(thread).state {
            State::Receiving(..) => self.fail_receive(thread, Code::RCV_TIMED_OUT),
            State::Sending(_) => self.return_message(thread, Code::SEND_TIMED_OUT),
            State::Waiting(_) => self.end_wait(thread, Code::OPERATION_TIMED_OUT),
            State::Idle => {}
        }
    }

    pub(crate) fn set_deadline(&mut self, thread: ThreadId, deadline: Option<Tick>) {
        self.thread_mut(thread).deadline = deadline;
        if let Some(tick) = deadline {
            self.deadlines.insert((tick, thread));
        }
    }

    /// The port of the calling thread, made on demand.
    pub(crate) fn thread_port(&mut self, thread: ThreadId) -> PortId {
        if let Some(port) = self.thread(thread).port {
            return port;
        }
        let port = self.create_port(Receiver::Kernel(Object::Thread(thread)));
        self.thread_mut(thread).port = Some(port);
        port
    }

    /// The task behind a control port named in `caller`'s space.
    ///
    /// # Errors
    ///
    /// [`Code::SEND_INVALID_DEST`] if the name is no send right, [`Code::INVALID_TASK`] if it is
    /// another object's, [`Code::SEND_INVALID_OPTIONS`] if it is an ordinary port.
    pub(crate) fn task_named(&mut self, caller: TaskId, name: Name) -> Result<TaskId, Code> {
        if name == Name::TASK_SELF {
            return Ok(caller);
        }
        match self.object_named(caller, name)? {
            Object::Task(task) => Ok(task),
            _ => Err(Code::INVALID_TASK),
        }
    }

    /// The kernel object behind a send right named in `caller`'s space.
    pub(crate) fn object_named(&mut self, caller: TaskId, name: Name) -> Result<Object, Code> {
        let index = self.examine(caller, name).ok_or(Code::SEND_INVALID_DEST)?;
        let entry = self.task(caller).space.entry(index);
        match entry.port() {
            Some(port) if entry.rights.contains(Rights::SEND) => {
                self.port(port).object().ok_or(Code::SEND_INVALID_OPTIONS)
            }
            _ => Err(Code::SEND_INVALID_DEST),
        }
    }
}

/// Takes a thread out of a queue, where it most often is the first.
fn leave_queue(queue: &mut VecDeque<ThreadId>, id: ThreadId) {
    if queue.front() == Some(&id) {
        queue.pop_front();
    } else {
        queue.retain(|&thread| thread != id);
    }
}
