//! Special ports: what a task, a thread and the host keep under a number, the ports a task
//! registers, and what of this a new task inherits.
//! (`osfmk/kern/ipc_tt.c`, `osfmk/kern/host.c`, `osfmk/kern/ipc_host.c`.)

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::call::{Reply, Request, Value};
use crate::code::Code;
use crate::exception::{Actions, ExceptionCall, ExceptionHolder};
use crate::kernel::Kernel;
use crate::name::Name;
use crate::namespace::ManagerId;
use crate::port::{Object, PortId};
use crate::right::{Carried, Disposition, Kept};
use crate::task::{Task, TaskId, ThreadId};
use crate::task_port::TaskFlavor;

/// What can be asked of special ports. Names are the caller's.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "variants and fields are the C routines and their arguments"
)]
pub enum SpecialCall {
    TaskPort {
        task: Name,
        which: u32,
    },
    SetTaskPort {
        task: Name,
        which: u32,
        port: Name,
    },
    ThreadPort {
        thread: Name,
        which: u32,
    },
    SetThreadPort {
        thread: Name,
        which: u32,
        port: Name,
    },
    HostPort {
        host: Name,
        which: i32,
    },
    SetHostPort {
        host: Name,
        which: i32,
        port: Name,
    },
    /// `mach_ports_register`.
    Register {
        task: Name,
        ports: [Name; 3],
    },
    /// `mach_ports_lookup`: three names.
    Registered {
        task: Name,
    },
    /// `thread_get_special_reply_port`.
    ReplyPort,
}

/// `TASK_*_PORT`.
mod task_port {
    pub(super) const KERNEL: u32 = 1;
    pub(super) const HOST: u32 = 2;
    pub(super) const NAME: u32 = 3;
    pub(super) const BOOTSTRAP: u32 = 4;
    pub(super) const INSPECT: u32 = 5;
    pub(super) const READ: u32 = 6;
    pub(super) const ACCESS: u32 = 9;
    pub(super) const DEBUG_CONTROL: u32 = 10;
    pub(super) const RESOURCE_NOTIFY: u32 = 11;
}

/// `THREAD_*_PORT`.
mod thread_port {
    pub(super) const KERNEL: u32 = 1;
    pub(super) const INSPECT: u32 = 2;
    pub(super) const READ: u32 = 3;
}

/// `HOST_*_PORT`.
mod host_port {
    pub(super) const HOST: i32 = 1;
    pub(super) const HOST_PRIV: i32 = 2;
    /// The first of those that nobody has set: `HOST_IO_MAIN_PORT`.
    pub(super) const FIRST_UNSET: i32 = 3;
    /// The first that is not the kernel's own (behind `HOST_MAX_SPECIAL_KERNEL_PORT`).
    pub(super) const FIRST_OF_USERS: i32 = 8;
    /// `HOST_MAX_SPECIAL_PORT`.
    pub(super) const LAST: i32 = 36;
}

/// What a task keeps beside its space. It holds every right in it.
#[derive(Debug, Default)]
pub(crate) struct SpecialPorts {
    pub(crate) bootstrap: Carried,
    access: Carried,
    debug_control: Carried,
    resource_notify: Carried,
    registered: [Carried; 3],
    pub(crate) exceptions: Actions,
}

impl SpecialPorts {
    fn stored(&self, which: u32) -> Option<&Carried> {
        Some(match which {
            task_port::BOOTSTRAP => &self.bootstrap,
            task_port::ACCESS => &self.access,
            task_port::DEBUG_CONTROL => &self.debug_control,
            task_port::RESOURCE_NOTIFY => &self.resource_notify,
            _ => return None,
        })
    }

    fn slot(&mut self, which: u32) -> Option<&mut Carried> {
        Some(match which {
            task_port::BOOTSTRAP => &mut self.bootstrap,
            task_port::ACCESS => &mut self.access,
            task_port::DEBUG_CONTROL => &mut self.debug_control,
            task_port::RESOURCE_NOTIFY => &mut self.resource_notify,
            _ => return None,
        })
    }

    /// Everything that may hold a right.
    pub(crate) fn held(&self) -> impl Iterator<Item = &Carried> {
        let single = [
            &self.bootstrap,
            &self.access,
            &self.debug_control,
            &self.resource_notify,
        ];
        let registered = self.registered.iter();
        single
            .into_iter()
            .chain(registered)
            .chain(self.exceptions.held())
    }

    fn into_held(self) -> Vec<Carried> {
        let single = [
            self.bootstrap,
            self.access,
            self.debug_control,
            self.resource_notify,
        ];
        let mut all: Vec<Carried> = single.into_iter().chain(self.registered).collect();
        all.extend(self.exceptions.into_held());
        all
    }
}

impl Task {
    /// Only the superuser's tasks have the privileged host port, as in XNU.
    fn is_privileged(&self) -> bool {
        self.token.0[1] == 0
    }
}

impl<M> Kernel<M> {
    pub(crate) fn special_call(
        &mut self,
        thread: ThreadId,
        caller: TaskId,
        call: SpecialCall,
    ) -> Reply<M> {
        let done = |()| Value::None;
        match call {
            SpecialCall::TaskPort { task, which } => {
                self.task_special(caller, task, which).map(Value::Name)
            }
            SpecialCall::SetTaskPort { task, which, port } => {
                let task = self.task_permitting(caller, task, TaskFlavor::Control);
                let port = self.copy_in_for(caller, port, &task)?;
                match task {
                    Ok(task) => self.set_task_special(task, which, port).map(done),
                    Err(code) => {
                        self.release(port);
                        Err(code)
                    }
                }
            }
            SpecialCall::ThreadPort { thread, which } => {
                self.thread_special(caller, thread, which).map(Value::Name)
            }
            SpecialCall::SetThreadPort {
                thread,
                which,
                port,
            } => {
                let thread = self.thread_named(caller, thread);
                let port = self.copy_in_for(caller, port, &thread)?;
                self.release(port);
                thread?;
                Err(match which {
                    thread_port::KERNEL => Code::NO_ACCESS,
                    _ => Code::INVALID_ARGUMENT,
                })
            }
            SpecialCall::HostPort { host, which } => {
                self.privileged_host(caller, host)?;
                let port = match which {
                    host_port::HOST => self.host,
                    host_port::HOST_PRIV => self.privileged_host,
                    host_port::FIRST_UNSET..=host_port::LAST => {
                        return Ok(Value::Name(Name::NULL));
                    }
                    _ => return Err(Code::INVALID_ARGUMENT),
                };
                self.hand_out(caller, port)
            }
            SpecialCall::SetHostPort { host, which, port } => {
                let host = self.privileged_host(caller, host);
                let port = self.copy_in_for(caller, port, &host)?;
                self.release(port);
                host?;
                // Only launchd may, and no task is launchd.
                Err(match which {
                    host_port::FIRST_OF_USERS..=host_port::LAST => Code::NO_ACCESS,
                    _ => Code::INVALID_ARGUMENT,
                })
            }
            SpecialCall::Register { task, ports } => {
                let task = self.task_permitting(caller, task, TaskFlavor::Control);
                self.register_ports(caller, task, ports).map(done)
            }
            SpecialCall::Registered { task } => {
                let task = self.task_permitting(caller, task, TaskFlavor::Control)?;
                let mut names = Vec::new();
                for kept in self
                    .task(task)
                    .special
                    .registered
                    .each_ref()
                    .map(Carried::kept)
                {
                    let port = self.copy(kept);
                    names.push(self.copy_out_reply(caller, port)?);
                }
                Ok(Value::Names(names))
            }
            SpecialCall::ReplyPort => self.special_reply_port(thread, caller).map(Value::Name),
        }
    }

    /// Takes a send right that is an argument of a call on `target`. Whatever the target is, its
    /// port is looked at first, and the right is taken before the routine says what it is not.
    ///
    /// # Errors
    ///
    /// [`Code::SEND_INVALID_RIGHT`], or what keeps the call from reaching a kernel object.
    pub(crate) fn copy_in_for<T>(
        &mut self,
        caller: TaskId,
        name: Name,
        target: &Result<T, Code>,
    ) -> Result<Carried, Code> {
        match target {
            Err(code @ (Code::SEND_INVALID_DEST | Code::SEND_INVALID_OPTIONS)) => Err(*code),
            _ => self
                .copy_in_argument(caller, name, Disposition::CopySend)
                .map_err(|_| Code::SEND_INVALID_RIGHT),
        }
    }

    /// One more right of what a slot holds: nothing, or the death of its port, is copied too.
    pub(crate) fn copy(&mut self, kept: Kept) -> Carried {
        match kept {
            Kept::Null => Carried::Null,
            Kept::Port(port) if !self.port(port).is_dead() => Carried::Right(self.copy_send(port)),
            Kept::Port(_) | Kept::Dead => Carried::Dead,
        }
    }

    /// Puts a right into the space of the task that asked for it.
    pub(crate) fn copy_out_reply(&mut self, task: TaskId, port: Carried) -> Result<Name, Code> {
        match port {
            Carried::Null => Ok(Name::NULL),
            Carried::Dead => Ok(Name::DEAD),
            Carried::Right(right) => self.copy_out(task, right),
        }
    }

    fn task_special(&mut self, caller: TaskId, task: Name, which: u32) -> Result<Name, Code> {
        let (task, held) = match self.object_named(caller, task)?.as_task() {
            Some((task, held)) if held <= TaskFlavor::Inspect => (task, held),
            _ => return Err(Code::INVALID_ARGUMENT),
        };
        let flavor = match which {
            task_port::KERNEL => Some(TaskFlavor::Control),
            task_port::READ => Some(TaskFlavor::Read),
            task_port::INSPECT => Some(TaskFlavor::Inspect),
            task_port::NAME => Some(TaskFlavor::Name),
            _ => None,
        };
        // A port gives what it permits itself, and less.
        if held != TaskFlavor::Control && flavor.is_none_or(|flavor| flavor < held) {
            return Err(Code::INVALID_CAPABILITY);
        }
        let port = match (flavor, which) {
            (Some(flavor), _) => self.task_port(task, flavor),
            (None, task_port::HOST) => self.host_of(task),
            (None, _) => {
                let stored = self.task(task).special.stored(which);
                let port = self.copy(stored.ok_or(Code::INVALID_ARGUMENT)?.kept());
                return self.copy_out_reply(caller, port);
            }
        };
        let right = self.copy_send(port);
        self.copy_out(caller, right)
    }

    fn set_task_special(&mut self, task: TaskId, which: u32, port: Carried) -> Result<(), Code> {
        let slot = self.task_mut(task).special.slot(which);
        let refused = match (which, &slot) {
            // They could be set with system integrity protection off.
            (task_port::KERNEL | task_port::HOST, _) => Some(Code::NO_ACCESS),
            // It is set once.
            (task_port::ACCESS, Some(Carried::Right(_))) => Some(Code::NO_ACCESS),
            _ => None,
        };
        match (refused, slot) {
            (None, Some(slot)) => {
                let old = core::mem::replace(slot, port);
                self.release(old);
                Ok(())
            }
            (refused, _) => {
                self.release(port);
                Err(refused.unwrap_or(Code::INVALID_ARGUMENT))
            }
        }
    }

    fn register_ports(
        &mut self,
        caller: TaskId,
        task: Result<TaskId, Code>,
        names: [Name; 3],
    ) -> Result<(), Code> {
        let mut ports = [Carried::Null, Carried::Null, Carried::Null];
        for (port, name) in ports.iter_mut().zip(names) {
            match self.copy_in_for(caller, name, &task) {
                Ok(taken) => *port = taken,
                Err(code) => {
                    ports.into_iter().for_each(|taken| self.release(taken));
                    return Err(code);
                }
            }
        }
        let unused = match task {
            Ok(task) => core::mem::replace(&mut self.task_mut(task).special.registered, ports),
            Err(_) => ports,
        };
        unused.into_iter().for_each(|old| self.release(old));
        task.map(|_| ())
    }

    /// What a new task has: copies of its parent's, or this namespace and nothing else.
    pub(crate) fn inherited_ports(
        &mut self,
        parent: Option<TaskId>,
        namespace: ManagerId,
    ) -> SpecialPorts {
        let Some(parent) = parent.filter(|parent| self.tasks.contains(parent.0 as usize)) else {
            let root = self.manager(namespace).port;
            return SpecialPorts {
                bootstrap: Carried::Right(self.copy_send(root)),
                ..SpecialPorts::default()
            };
        };
        let parent = &self.task(parent).special;
        let (bootstrap, access) = (parent.bootstrap.kept(), parent.access.kept());
        let registered = parent.registered.each_ref().map(Carried::kept);
        let exceptions = parent.exceptions.kept();
        SpecialPorts {
            bootstrap: self.copy(bootstrap),
            access: self.copy(access),
            debug_control: Carried::Null,
            resource_notify: Carried::Null,
            registered: registered.map(|kept| self.copy(kept)),
            exceptions: self.copy_actions(exceptions),
        }
    }

    /// A task ends.
    pub(crate) fn release_special_ports(&mut self, task: TaskId) {
        let special = core::mem::take(&mut self.task_mut(task).special);
        for port in special.into_held() {
            self.release(port);
        }
    }

    /// The host port a task has, as [`SpecialCall::TaskPort`] and `mach_host_self` give it.
    pub(crate) fn host_of(&self, task: TaskId) -> PortId {
        if self.task(task).is_privileged() {
            self.privileged_host
        } else {
            self.host
        }
    }

    /// Checks that a name is the privileged host port, and the caller one who has it.
    pub(crate) fn privileged_host(&mut self, caller: TaskId, name: Name) -> Result<(), Code> {
        match self.object_named(caller, name)? {
            Object::PrivilegedHost if self.task(caller).is_privileged() => Ok(()),
            _ => Err(Code::INVALID_ARGUMENT),
        }
    }

    /// The thread behind a control port.
    pub(crate) fn thread_named(&mut self, caller: TaskId, name: Name) -> Result<ThreadId, Code> {
        match self.object_named(caller, name)? {
            Object::Thread(thread) => Ok(thread),
            _ => Err(Code::INVALID_ARGUMENT),
        }
    }

    fn thread_special(&mut self, caller: TaskId, name: Name, which: u32) -> Result<Name, Code> {
        // The lower number permits less, but for the control port.
        let (thread, permitted) = match self.object_named(caller, name)? {
            Object::Thread(thread) => (thread, None),
            Object::ThreadRead(thread) => (thread, Some(thread_port::READ)),
            Object::ThreadInspect(thread) => (thread, Some(thread_port::INSPECT)),
            _ => return Err(Code::INVALID_ARGUMENT),
        };
        let range = permitted.map(|permitted| thread_port::INSPECT..=permitted);
        if range.is_some_and(|range| !range.contains(&which)) {
            return Err(Code::INVALID_CAPABILITY);
        }
        let flavor = match which {
            thread_port::KERNEL => TaskFlavor::Control,
            thread_port::READ => TaskFlavor::Read,
            thread_port::INSPECT => TaskFlavor::Inspect,
            _ => return Err(Code::INVALID_ARGUMENT),
        };
        let port = self.thread_port_of(thread, flavor);
        let right = self.copy_send(port);
        self.copy_out(caller, right)
    }

    /// A new receive right with one send right, which is the thread's until it gets the next.
    fn special_reply_port(&mut self, thread: ThreadId, task: TaskId) -> Result<Name, Code> {
        /// `MPO_INSERT_SEND_RIGHT`.
        const INSERT_SEND_RIGHT: u32 = 0x10;
        self.unbind_reply_port(thread);
        let name = self.construct(task, INSERT_SEND_RIGHT, 0, 0)?;
        let port = self.receive_right(task, name)?;
        self.port_mut(port).rare_mut().reply_port_of = Some(thread);
        self.thread_mut(thread).reply_port = Some(port);
        Ok(name)
    }

    /// The port stays, as one like any other.
    pub(crate) fn unbind_reply_port(&mut self, thread: ThreadId) {
        let port = self.thread_mut(thread).reply_port.take();
        if let Some(rare) = port.and_then(|port| self.port_mut(port).rare_if_any()) {
            rare.reply_port_of = None;
        }
    }

    /// If a request changes what a task hands down to tasks that are made later, the process of
    /// that task. Whoever has not yet made a task for a process below it must do so before the
    /// request is [handled](Kernel::handle).
    pub fn hands_down(&self, thread: ThreadId, request: &Request<M>) -> Option<u32> {
        let task = match request {
            Request::Special(
                SpecialCall::SetTaskPort { task, .. } | SpecialCall::Register { task, .. },
            ) => *task,
            Request::Exception(
                ExceptionCall::Set {
                    holder: ExceptionHolder::Task,
                    of,
                    ..
                }
                | ExceptionCall::Swap {
                    holder: ExceptionHolder::Task,
                    of,
                    ..
                },
            ) => *of,
            _ => return None,
        };
        let caller = self.threads.get(thread.number() as usize)?.task;
        let entry = {
            let space = &self.task(caller).space;
            space.entry(space.lookup(task)?)
        };
        match self.port(entry.port()?).object()? {
            Object::Task(task) => Some(self.task(task).token.0[5]),
            _ => None,
        }
    }
}
