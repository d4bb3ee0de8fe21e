//! Ports that stand for tasks, in four strengths, and the calls that find a task by its process.
//!
//! A task's *control* port permits everything; its *read* and *inspect* ports permit to look, the
//! second at less; its *name* port only tells it from others. The weaker three are made when
//! somebody first gets one. (`osfmk/kern/ipc_tt.c`, `bsd/vm/vm_unix.c`.)

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::call::{Reply, Value};
use crate::code::Code;
use crate::kernel::{Effect, Kernel};
use crate::name::Name;
use crate::port::{Object, PortId, Receiver};
use crate::task::{Task, TaskId, ThreadId};

/// What a port permits its holder to do with a task, most first (`mach_task_flavor_t`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum TaskFlavor {
    /// Everything.
    Control,
    /// To read all that the task has.
    Read,
    /// To see what it is and uses.
    Inspect,
    /// To tell it from others.
    Name,
}

impl TaskFlavor {
    /// The flavour with that number (`TASK_FLAVOR_*`).
    pub fn from_raw(raw: u32) -> Option<TaskFlavor> {
        use TaskFlavor::*;
        [Control, Read, Inspect, Name].get(raw as usize).copied()
    }
}

/// What can be asked of tasks as a whole. Names are the caller's.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskCall {
    /// `task_for_pid` and `task_name_for_pid`: the port of that flavour of a process's task.
    ForProcess {
        /// Some task's control port; which one does not matter.
        task: Name,
        /// The process.
        process: u32,
        /// The port that is wanted.
        flavor: TaskFlavor,
    },
    /// The audit token of a task, by any of its ports.
    Token {
        /// The task.
        task: Name,
    },
    /// `task_threads`: ports of a task's threads, as strong as the task's.
    Threads {
        /// The task, by a port that permits to inspect it.
        task: Name,
    },
    /// `task_terminate`.
    Terminate {
        /// The task, by its control port.
        task: Name,
    },
    /// Whether any of a task's ports is one of the caller's own.
    IsSelf {
        /// The task.
        task: Name,
    },
    /// `task_get_exc_guard_behavior`.
    GuardBehavior {
        /// The task, by a port that permits to inspect it.
        task: Name,
    },
    /// `task_set_exc_guard_behavior`.
    SetGuardBehavior {
        /// The task, by its control port.
        task: Name,
        /// `TASK_EXC_GUARD_*`.
        behavior: u32,
    },
}

/// What `task_exc_guard_behavior_t` says of violations of guards; nobody here acts on it. A task
/// starts with none, as other programs than Apple's do (`osfmk/kern/task.c`).
mod guard_behavior {
    /// `TASK_EXC_GUARD_ALL`.
    pub(super) const ALL: u32 = 0xff;
    /// `TASK_EXC_GUARD_VM_ONCE`, `TASK_EXC_GUARD_MP_ONCE`: they cannot be set.
    pub(super) const FIXED_OFF: u32 = 0x22;
    /// The `DELIVER` and `FATAL` bits of both: they cannot be cleared.
    pub(super) const FIXED_ON: u32 = 0x99;
}

impl Object {
    /// The task that a port stands for, and what it permits.
    pub(crate) fn as_task(self) -> Option<(TaskId, TaskFlavor)> {
        match self {
            Object::Task(task) => Some((task, TaskFlavor::Control)),
            Object::TaskRead(task) => Some((task, TaskFlavor::Read)),
            Object::TaskInspect(task) => Some((task, TaskFlavor::Inspect)),
            Object::TaskName(task) => Some((task, TaskFlavor::Name)),
            _ => None,
        }
    }
}

/// Where a word of an audit token is.
mod word {
    pub(super) const EFFECTIVE_USER: usize = 1;
    pub(super) const REAL_USER: usize = 3;
    pub(super) const PROCESS: usize = 5;
    pub(super) const VERSION: usize = 7;
}

/// The code of the routines that take a port that permits too little for no task at all.
fn no_task(code: Code) -> Code {
    match code {
        Code::INVALID_ARGUMENT => Code::INVALID_TASK,
        other => other,
    }
}

impl Task {
    fn word(&self, at: usize) -> u32 {
        self.token.0[at]
    }

    /// Whether the system lets this task have a port of `target` (`task_for_pid_posix_check`,
    /// `task_name_for_pid`). The target's task-access server, which macOS asks besides, is not
    /// asked here.
    fn may_have(&self, target: &Task, flavor: TaskFlavor) -> bool {
        let user = self.word(word::EFFECTIVE_USER);
        let own = self.word(word::PROCESS) == target.word(word::PROCESS);
        let (effective, real) = (
            target.word(word::EFFECTIVE_USER),
            target.word(word::REAL_USER),
        );
        let same = match flavor {
            TaskFlavor::Name => user == effective && self.word(word::REAL_USER) == real,
            _ => user == effective && user == real,
        };
        own || user == 0 || same
    }
}

impl<M> Kernel<M> {
    pub(crate) fn task_call(&mut self, caller: TaskId, call: TaskCall) -> Reply<M> {
        match call {
            TaskCall::ForProcess {
                task,
                process,
                flavor,
            } => self
                .task_for_process(caller, task, process, flavor)
                .map(Value::Name),
            TaskCall::Token { task } => {
                let task = self.task_permitting(caller, task, TaskFlavor::Name)?;
                Ok(Value::Words(self.task(task).token.0.to_vec()))
            }
            TaskCall::Threads { task } => self.task_threads(caller, task).map(Value::Names),
            TaskCall::Terminate { task } => {
                let task = self.task_permitting(caller, task, TaskFlavor::Control)?;
                self.effects.push_back(Effect::Terminate { task });
                Ok(Value::None)
            }
            TaskCall::IsSelf { task } => {
                let task = self.task_permitting(caller, task, TaskFlavor::Name)?;
                Ok(Value::Word(u32::from(task == caller)))
            }
            TaskCall::GuardBehavior { task } => {
                let task = self
                    .task_permitting(caller, task, TaskFlavor::Inspect)
                    .map_err(no_task)?;
                Ok(Value::Word(self.task(task).guard_behavior))
            }
            TaskCall::SetGuardBehavior { task, behavior } => {
                let task = self
                    .task_permitting(caller, task, TaskFlavor::Control)
                    .map_err(no_task)?;
                self.set_guard_behavior(task, behavior)
                    .map(|()| Value::None)
            }
        }
    }

    fn set_guard_behavior(&mut self, task: TaskId, behavior: u32) -> Result<(), Code> {
        if behavior & !guard_behavior::ALL != 0 {
            return Err(Code::INVALID_VALUE);
        }
        let current = self.task(task).guard_behavior;
        let cleared = current & !behavior & guard_behavior::FIXED_ON;
        let set = behavior & !current & guard_behavior::FIXED_OFF;
        if cleared | set != 0 {
            return Err(Code::DENIED);
        }
        self.task_mut(task).guard_behavior = behavior;
        Ok(())
    }

    /// Whatever stands in the way, the answer is `KERN_FAILURE`: it tells nothing of processes
    /// that are none of the caller's business.
    fn task_for_process(
        &mut self,
        caller: TaskId,
        task: Name,
        process: u32,
        flavor: TaskFlavor,
    ) -> Result<Name, Code> {
        self.task_named(caller, task).map_err(|_| Code::FAILURE)?;
        let target = self.task_of_process(process).ok_or(Code::FAILURE)?;
        if process == 0 || !self.task(caller).may_have(self.task(target), flavor) {
            return Err(Code::FAILURE);
        }
        let port = self.task_port(target, flavor);
        let right = self.copy_send(port);
        self.copy_out(caller, right)
    }

    /// The threads that have asked for something, each by the port that permits as much as the
    /// task's does: of other threads the kernel knows nothing, and a connection kept for later is
    /// nobody's.
    fn task_threads(&mut self, caller: TaskId, task: Name) -> Result<Vec<Name>, Code> {
        let object = match task {
            Name::TASK_SELF => Object::Task(caller),
            task => self.object_named(caller, task)?,
        };
        let (task, flavor) = match object.as_task() {
            Some((task, flavor)) if flavor <= TaskFlavor::Inspect => (task, flavor),
            _ => return Err(Code::INVALID_ARGUMENT),
        };
        let threads: Vec<ThreadId> = self
            .threads
            .iter()
            .filter(|(_, thread)| thread.task == task && thread.has_asked)
            .map(|(key, _)| ThreadId(key as u32))
            .collect();
        let ports: Vec<PortId> = threads
            .into_iter()
            .map(|thread| self.thread_port_of(thread, flavor))
            .collect();
        self.hand_out_all(caller, ports)
    }

    /// A thread's port that permits as much; no port of a thread only names it.
    pub(crate) fn thread_port_of(&mut self, thread: ThreadId, flavor: TaskFlavor) -> PortId {
        let (slot, object) = match flavor {
            TaskFlavor::Control => return self.thread_port(thread),
            TaskFlavor::Read => (0, Object::ThreadRead(thread)),
            TaskFlavor::Inspect | TaskFlavor::Name => (1, Object::ThreadInspect(thread)),
        };
        if let Some(port) = self.thread(thread).weaker_ports[slot] {
            return port;
        }
        let port = self.create_port(Receiver::Kernel(object));
        self.thread_mut(thread).weaker_ports[slot] = Some(port);
        port
    }

    /// The task of a process: of several, as there are while one program becomes another, the
    /// newest.
    fn task_of_process(&self, process: u32) -> Option<TaskId> {
        self.tasks
            .iter()
            .filter(|(_, task)| task.word(word::PROCESS) == process)
            .max_by_key(|(_, task)| task.word(word::VERSION))
            .map(|(key, _)| TaskId(key as u32))
    }

    /// A task's port of that flavour.
    pub(crate) fn task_port(&mut self, task: TaskId, flavor: TaskFlavor) -> PortId {
        let (slot, object) = match flavor {
            TaskFlavor::Control => return self.task(task).port,
            TaskFlavor::Read => (0, Object::TaskRead(task)),
            TaskFlavor::Inspect => (1, Object::TaskInspect(task)),
            TaskFlavor::Name => (2, Object::TaskName(task)),
        };
        if let Some(port) = self.task(task).weaker_ports[slot] {
            return port;
        }
        let port = self.create_port(Receiver::Kernel(object));
        self.task_mut(task).weaker_ports[slot] = Some(port);
        port
    }

    /// The task behind a port in `caller`'s space that permits as much as `flavor` does.
    ///
    /// # Errors
    ///
    /// [`Code::SEND_INVALID_DEST`] if the name is no send right, [`Code::INVALID_ARGUMENT`] if it
    /// is another object's or permits less, [`Code::SEND_INVALID_OPTIONS`] if it is an ordinary
    /// port.
    pub(crate) fn task_permitting(
        &mut self,
        caller: TaskId,
        name: Name,
        flavor: TaskFlavor,
    ) -> Result<TaskId, Code> {
        if name == Name::TASK_SELF {
            return Ok(caller);
        }
        match self.object_named(caller, name)?.as_task() {
            Some((task, held)) if held <= flavor => Ok(task),
            _ => Err(Code::INVALID_ARGUMENT),
        }
    }
}
