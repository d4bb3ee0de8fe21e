//! Mach semaphores: counts that threads of any task wait on.
//!
//! A semaphore belongs to the task it was made for, and is reached by send rights to its port. It
//! is *terminated* when its owner destroys it or ends: who waits is told, and so is whoever comes
//! later. It goes away with its last send right. (`osfmk/kern/sync_sema.c`.)

use alloc::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::call::Value;
use crate::code::Code;
use crate::kernel::{Kernel, Tick};
use crate::name::Name;
use crate::port::{Object, PortId, Receiver};
use crate::right::Disposition;
use crate::space::Rights;
use crate::task::{State, TaskId, ThreadId};

/// Serve the thread that came last first (`SYNC_POLICY_REVERSED`).
const REVERSED: i32 = 2;
/// All policies except FIFO, which is 0. Fixed priority (1) is in the headers, and no kernel since
/// xnu-3248 (macOS 10.11) accepts it.
const POLICIES: i32 = REVERSED;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct SemaphoreId(pub(crate) u32);

#[derive(Debug)]
pub(crate) struct Semaphore {
    owner: TaskId,
    is_terminated: bool,
    is_reversed: bool,
    count: i32,
    pub(crate) waiters: VecDeque<ThreadId>,
}

/// What can be asked of semaphores. Names are the caller's.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "variants and fields are the C routines and their arguments"
)]
pub enum SemaphoreCall {
    Create {
        task: Name,
        policy: i32,
        count: i32,
    },
    Destroy {
        task: Name,
        semaphore: Name,
    },
    Signal {
        semaphore: Name,
    },
    SignalAll {
        semaphore: Name,
    },
    SignalThread {
        semaphore: Name,
        thread: Name,
    },
    /// `semaphore_wait` and its kin: `timeout` is in nanoseconds, and zero does not wait;
    /// `signal` is another semaphore to signal once the wait has begun.
    Wait {
        semaphore: Name,
        signal: Option<Name>,
        timeout: Option<u64>,
    },
}

impl<M> Kernel<M> {
    pub(crate) fn semaphore_call(&mut self, thread: ThreadId, call: SemaphoreCall) {
        let caller = self.thread(thread).task;
        let done = |()| Value::None;
        let reply = match call {
            SemaphoreCall::Create {
                task,
                policy,
                count,
            } => self
                .create_semaphore(caller, task, policy, count)
                .map(Value::Name),
            SemaphoreCall::Destroy { task, semaphore } => {
                self.destroy_semaphore(caller, task, semaphore).map(done)
            }
            SemaphoreCall::Signal { semaphore } => self
                .live_semaphore(caller, semaphore)
                .map(|id| self.signal(id))
                .map(done),
            SemaphoreCall::SignalAll { semaphore } => self
                .live_semaphore(caller, semaphore)
                .map(|id| self.wake_all(id, Code::SUCCESS))
                .map(done),
            SemaphoreCall::SignalThread { semaphore, thread } => {
                self.signal_thread(caller, semaphore, thread).map(done)
            }
            SemaphoreCall::Wait {
                semaphore,
                signal,
                timeout,
            } => match self.wait(thread, semaphore, signal, timeout) {
                Ok(()) => return,
                Err(code) => Err(code),
            },
        };
        self.reply(thread, reply);
    }

    fn create_semaphore(
        &mut self,
        caller: TaskId,
        task: Name,
        policy: i32,
        count: i32,
    ) -> Result<Name, Code> {
        if !task.is_valid() || count < 0 || policy & !POLICIES != 0 {
            return Err(Code::INVALID_ARGUMENT);
        }
        let owner = self.task_named(caller, task)?;
        let id = SemaphoreId(self.semaphores.vacant_key() as u32);
        let port = self.create_port(Receiver::Kernel(Object::Semaphore(id)));
        self.semaphores.insert(Semaphore {
            owner,
            is_terminated: false,
            is_reversed: policy & REVERSED != 0,
            count,
            waiters: VecDeque::new(),
        });
        let right = self.copy_send(port);
        self.copy_out(caller, right)
    }

    /// The semaphore argument is moved: the caller's name loses a reference.
    fn destroy_semaphore(
        &mut self,
        caller: TaskId,
        task: Name,
        semaphore: Name,
    ) -> Result<(), Code> {
        if !task.is_valid() || !semaphore.is_valid() {
            return Err(Code::INVALID_ARGUMENT);
        }
        let task = self.task_named(caller, task)?;
        let carried = self
            .copy_in(caller, semaphore, Disposition::MoveSend)
            .map_err(|_| Code::SEND_INVALID_RIGHT)?;
        let object = carried.port().and_then(|port| self.port(port).object());
        let outcome = match object {
            Some(Object::Semaphore(id)) if self.semaphore(id).owner == task => {
                self.terminate(id);
                Ok(())
            }
            Some(Object::Semaphore(_)) => Ok(()),
            _ => Err(Code::INVALID_ARGUMENT),
        };
        self.release(carried);
        outcome
    }

    fn signal(&mut self, id: SemaphoreId) {
        let semaphore = self.semaphore_mut(id);
        let next = if semaphore.is_reversed {
            semaphore.waiters.back()
        } else {
            semaphore.waiters.front()
        };
        match next.copied() {
            Some(thread) => self.end_wait(thread, Code::SUCCESS),
            None => semaphore.count = semaphore.count.saturating_add(1),
        }
    }

    fn wake_all(&mut self, id: SemaphoreId, code: Code) {
        while let Some(&thread) = self.semaphore(id).waiters.front() {
            self.end_wait(thread, code);
        }
    }

    /// Wakes one thread that waits, or any when none is named; the count stays.
    fn signal_thread(&mut self, caller: TaskId, semaphore: Name, thread: Name) -> Result<(), Code> {
        let wanted = match thread {
            Name::NULL => None,
            name => match self.object_named(caller, name) {
                Ok(Object::Thread(thread)) => Some(thread),
                _ => return Err(Code::INVALID_ARGUMENT),
            },
        };
        let id = self.live_semaphore(caller, semaphore)?;
        let waiters = &self.semaphore(id).waiters;
        let found = match wanted {
            Some(thread) => waiters.contains(&thread).then_some(thread),
            None => waiters.front().copied(),
        };
        self.end_wait(found.ok_or(Code::NOT_WAITING)?, Code::SUCCESS);
        Ok(())
    }

    /// Takes one from the count, or blocks the thread; then signals the other semaphore, which
    /// is looked up first. The reply comes with the end of the wait.
    fn wait(
        &mut self,
        thread: ThreadId,
        semaphore: Name,
        signal: Option<Name>,
        timeout: Option<u64>,
    ) -> Result<(), Code> {
        let caller = self.thread(thread).task;
        let signal = match signal {
            Some(name) => Some(self.live_semaphore(caller, name)?),
            None => None,
        };
        let id = self.live_semaphore(caller, semaphore)?;
        let taken = self.semaphore(id).count > 0;
        if taken {
            self.semaphore_mut(id).count -= 1;
        } else {
            self.semaphore_mut(id).waiters.push_back(thread);
            self.thread_mut(thread).state = State::Waiting(id);
        }
        if let Some(other) = signal {
            self.signal(other);
        }
        if taken {
            self.reply(thread, Ok(Value::None));
        } else if matches!(self.thread(thread).state, State::Waiting(_)) {
            match timeout {
                Some(0) => self.end_wait(thread, Code::OPERATION_TIMED_OUT),
                _ => {
                    let deadline = timeout.map(|t| Tick(self.now.0.saturating_add(t)));
                    self.set_deadline(thread, deadline);
                }
            }
        }
        Ok(())
    }

    /// Ends a thread's wait on a semaphore.
    pub(crate) fn end_wait(&mut self, thread: ThreadId, code: Code) {
        self.stop_waiting(thread);
        self.thread_mut(thread).state = State::Idle;
        self.reply(thread, code.ok().map(|()| Value::None));
    }

    /// Nobody can wait on it or signal it any more.
    fn terminate(&mut self, id: SemaphoreId) {
        self.semaphore_mut(id).is_terminated = true;
        self.wake_all(id, Code::TERMINATED);
    }

    /// A task ends, and its semaphores with it.
    pub(crate) fn terminate_semaphores(&mut self, task: TaskId) {
        let owned = |(key, semaphore): (usize, &Semaphore)| {
            (semaphore.owner == task).then_some(SemaphoreId(key as u32))
        };
        let ids: alloc::vec::Vec<_> = self.semaphores.iter().filter_map(owned).collect();
        for id in ids {
            self.terminate(id);
        }
    }

    /// The last send right to a semaphore's port is gone.
    pub(crate) fn semaphore_unreachable(&mut self, port: PortId, id: SemaphoreId) {
        self.terminate(id);
        self.semaphores.remove(id.0 as usize);
        self.destroy_port(port);
    }

    /// The semaphore a name denotes, unless it is terminated.
    fn live_semaphore(&mut self, task: TaskId, name: Name) -> Result<SemaphoreId, Code> {
        let index = self.named(task, name)?;
        let entry = self.task(task).space.entry(index);
        let port = entry.port().filter(|_| entry.rights.contains(Rights::SEND));
        match self.port(port.ok_or(Code::INVALID_RIGHT)?).object() {
            Some(Object::Semaphore(id)) if self.semaphore(id).is_terminated => {
                Err(Code::TERMINATED)
            }
            Some(Object::Semaphore(id)) => Ok(id),
            _ => Err(Code::INVALID_CAPABILITY),
        }
    }

    pub(crate) fn semaphore(&self, id: SemaphoreId) -> &Semaphore {
        &self.semaphores[id.0 as usize]
    }

    pub(crate) fn semaphore_mut(&mut self, id: SemaphoreId) -> &mut Semaphore {
        &mut self.semaphores[id.0 as usize]
    }
}
