//! Who holds what, all at once: for tests and tools that compare it with what they expect.
//!
//! Looking changes nothing, not even names whose port has died. They are shown as the dead names
//! that they will be when they are used next.

use alloc::vec::Vec;

use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{PortId, Receiver};
use crate::space::Rights;
use crate::task::TaskId;

/// Every task and every port of a kernel.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Census {
    /// The tasks, in no order that means anything.
    pub tasks: Vec<TaskCensus>,
    /// The ports, dead ones included that somebody still has a name for.
    pub ports: Vec<PortCensus>,
}

/// One task.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TaskCensus {
    /// The process it was made for.
    pub process: u32,
    /// Its threads.
    pub threads: u32,
    /// Bytes in queues that are on its account.
    pub queued_bytes: usize,
    /// Its names, in slot order.
    pub holdings: Vec<Holding>,
}

/// One name and what it denotes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Holding {
    /// The name.
    pub name: Name,
    /// `MACH_PORT_TYPE_*` of its rights, without the bits for requests.
    pub kind: u32,
    /// User references of its send rights or of the dead name, 1 for a send-once right, else 0.
    pub references: u32,
    /// The [port](PortCensus::id), or nothing for a port set or a dead name.
    pub port: Option<u32>,
}

/// One port.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PortCensus {
    /// Tells it from the other ports of one census.
    pub id: u32,
    /// Send rights in existence, whatever their user references.
    pub send_rights: u32,
    /// Send-once rights in existence.
    pub send_once_rights: u32,
    /// Messages in its queue.
    pub messages: usize,
    /// Who receives from it.
    pub holder: Holder,
}

/// Where a port's receive right is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holder {
    /// A task has it: this process's, under this name.
    Task(u32, Name),
    /// It is in a message.
    Message,
    /// The kernel or the bootstrap server answers.
    Kernel,
    /// It is gone: the port is dead.
    Nobody,
}

impl<M> Kernel<M> {
    /// Lists every task and port with what is held of it.
    pub fn census(&self) -> Census {
        let tasks = self.tasks.iter();
        let ports = self.ports.iter();
        Census {
            tasks: tasks
                .map(|(key, task)| TaskCensus {
                    process: task.token.0[5],
                    threads: task.threads,
                    queued_bytes: task.queued_bytes,
                    holdings: self.holdings(TaskId(key as u32)),
                })
                .collect(),
            ports: ports
                .map(|(key, port)| PortCensus {
                    id: key as u32,
                    send_rights: port.send_rights,
                    send_once_rights: port.send_once_rights,
                    messages: port.queue.len(),
                    holder: match port.receiver {
                        Receiver::Task(task, name) => {
                            Holder::Task(self.task(task).token.0[5], name)
                        }
                        Receiver::Kernel(_) | Receiver::Bootstrap(_) => Holder::Kernel,
                        Receiver::Nobody => Holder::Nobody,
                        _ => Holder::Message,
                    },
                })
                .collect(),
        }
    }

    fn holdings(&self, task: TaskId) -> Vec<Holding> {
        let space = &self.task(task).space;
        let live = space.live();
        live.map(|index| {
            let entry = space.entry(index);
            let is_dead = |port: &PortId| self.port(*port).is_dead();
            let died = entry.port().is_some_and(|port| is_dead(&port));
            let rights = if died {
                Rights::DEAD_NAME
            } else {
                entry.rights & Rights::TYPE
            };
            // The dead-name notification that was sent carries a reference.
            let notified = u32::from(died && entry.request().is_some());
            Holding {
                name: space.name(index),
                kind: u32::from(rights.bits()) << 16,
                references: u32::from(entry.urefs) + notified,
                port: entry.port().filter(|_| !died).map(|port| port.0),
            }
        })
        .collect()
    }
}
