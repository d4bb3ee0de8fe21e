//! Processor sets: there is one, and its port lists all tasks to who may have it.
//!
//! Which thread runs where is not this kernel's business. The set is here because its control
//! port, which only the privileged host port gives, is how tools find tasks.
//! (`osfmk/kern/processor.c`, `osfmk/kern/host.c`.)

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::call::{Reply, Value};
use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{Object, PortId};
use crate::task::{TaskId, ThreadId};
use crate::task_port::TaskFlavor;

/// What can be asked of processor sets. Names are the caller's.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProcessorSetCall {
    /// `processor_set_default`: the name port of the set.
    Default {
        /// The host.
        host: Name,
    },
    /// `host_processor_sets`: name ports of all sets.
    All {
        /// The privileged host port.
        host: Name,
    },
    /// `host_processor_set_priv`: the control port of a set.
    Control {
        /// The privileged host port.
        host: Name,
        /// The set, by its name port.
        set: Name,
    },
    /// `processor_set_tasks_with_flavor`: ports of that flavour of all tasks.
    Tasks {
        /// The set, by its control port.
        set: Name,
        /// `mach_task_flavor_t`.
        flavor: u32,
    },
    /// `processor_set_threads`: control ports of all threads.
    Threads {
        /// The set, by its control port.
        set: Name,
    },
}

impl<M> Kernel<M> {
    pub(crate) fn processor_set_call(
        &mut self,
        caller: TaskId,
        call: ProcessorSetCall,
    ) -> Reply<M> {
        match call {
            ProcessorSetCall::Default { host } => {
                let object = self.object_named(caller, host)?;
                match object {
                    Object::Host | Object::PrivilegedHost => {}
                    _ => return Err(Code::INVALID_ARGUMENT),
                }
                self.hand_out(caller, self.processor_set_name)
            }
            ProcessorSetCall::All { host } => {
                self.privileged_host(caller, host)?;
                let ports = [self.processor_set_name];
                self.hand_out_all(caller, ports).map(Value::Names)
            }
            ProcessorSetCall::Control { host, set } => {
                self.privileged_host(caller, host)?;
                // The set travels in the message, so a name that is nothing fails the send.
                let named = match set {
                    Name::NULL | Name::DEAD => Err(Code::INVALID_ARGUMENT),
                    set => self.object_named(caller, set).map_err(|code| match code {
                        Code::SEND_INVALID_DEST => Code::SEND_INVALID_RIGHT,
                        _ => Code::INVALID_ARGUMENT,
                    }),
                };
                match named? {
                    Object::ProcessorSet | Object::ProcessorSetName => {}
                    _ => return Err(Code::INVALID_ARGUMENT),
                }
                self.hand_out(caller, self.processor_set)
            }
            ProcessorSetCall::Tasks { set, flavor } => {
                self.check_processor_set(caller, set)?;
                let flavor = TaskFlavor::from_raw(flavor).ok_or(Code::INVALID_ARGUMENT)?;
                let tasks = self.tasks.iter().map(|(key, _)| TaskId(key as u32));
                let tasks: Vec<TaskId> = tasks.collect();
                let ports: Vec<PortId> = tasks
                    .into_iter()
                    .map(|task| self.task_port(task, flavor))
                    .collect();
                self.hand_out_all(caller, ports).map(Value::Names)
            }
            ProcessorSetCall::Threads { set } => {
                self.check_processor_set(caller, set)?;
                let asked = self.threads.iter().filter(|(_, thread)| thread.has_asked);
                let threads: Vec<ThreadId> = asked.map(|(key, _)| ThreadId(key as u32)).collect();
                let ports: Vec<PortId> = threads
                    .into_iter()
                    .map(|thread| self.thread_port(thread))
                    .collect();
                self.hand_out_all(caller, ports).map(Value::Names)
            }
        }
    }

    /// Checks that a name is the set's control port.
    fn check_processor_set(&mut self, caller: TaskId, set: Name) -> Result<(), Code> {
        match self.object_named(caller, set)? {
            Object::ProcessorSet => Ok(()),
            _ => Err(Code::INVALID_ARGUMENT),
        }
    }

    /// Gives a send right to each port; none if one finds no room.
    pub(crate) fn hand_out_all(
        &mut self,
        caller: TaskId,
        ports: impl IntoIterator<Item = PortId>,
    ) -> Result<Vec<Name>, Code> {
        let mut names = Vec::new();
        for port in ports {
            let right = self.copy_send(port);
            match self.copy_out(caller, right) {
                Ok(name) => names.push(name),
                Err(code) => {
                    for name in names {
                        if let Some(index) = self.examine(caller, name) {
                            self.drop_reference(caller, index);
                        }
                    }
                    return Err(code);
                }
            }
        }
        Ok(names)
    }
}
