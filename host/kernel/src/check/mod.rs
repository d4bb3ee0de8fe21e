//! The invariants: what must hold between any two steps, whatever was asked.
//!
//! | file | what is checked |
//! |---|---|
//! | `count` | nothing itself: it counts the rights that somebody holds |
//! | `spaces` | the entries of the tasks' spaces |
//! | `ports` | queues, sets, watches, and where receive rights are |
//! | `tasks` | threads, alarms and polls, and the tasks' counts of them |
//! | `namespaces` | namespaces, services and jobs |
//! | `files` | files, and the memory that is in them |

mod count;
mod files;
mod namespaces;
mod ports;
mod spaces;
mod tasks;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;

use crate::kernel::Kernel;
use crate::port::{PortId, Receiver};
use crate::queue::Message;
use crate::task::{State, TaskId};
use count::Census;

impl<M> Kernel<M> {
    /// Checks the whole graph: every right is counted once and held by somebody, every entry
    /// has its object, receivers and names agree, queues are within bounds, accounts add up.
    ///
    /// # Errors
    ///
    /// What is wrong, in words. Any error is a defect of this crate.
    pub fn check(&self) -> Result<(), String> {
        if !self.deferred.is_empty() {
            return Err("something is still to be done".into());
        }
        let mut census = Census::default();
        self.check_spaces(&mut census)?;
        self.count_kernel_slots(&mut census);
        let mut queued: BTreeMap<(TaskId, u32), usize> = BTreeMap::new();
        let mut account = |message: &Message<M>| {
            if let Some((task, version, bytes)) = message.charge {
                *queued.entry((task, version)).or_default() += bytes;
            }
        };
        let blocked = self.threads.iter().filter_map(|(_, t)| match &t.state {
            State::Sending(blocked) => Some(&blocked.message),
            _ => None,
        });
        let queued_messages = self.ports.iter().flat_map(|(_, port)| &port.queue);
        for message in blocked.chain(queued_messages) {
            census.message(message);
            account(message);
            self.check_transit(message)?;
        }
        self.check_chains()?;
        self.check_threads()?;
        self.check_namespaces()?;
        self.check_alarms()?;
        self.check_files()?;
        self.check_entries()?;
        self.check_polls()?;
        for (key, task) in &self.tasks {
            let id = (TaskId(key as u32), task.token.0[7]);
            let sum = queued.get(&id).copied().unwrap_or(0);
            if sum != task.queued_bytes {
                return Err(format!(
                    "task {key} is charged {} for {sum}",
                    task.queued_bytes
                ));
            }
        }
        for (key, port) in &self.ports {
            let id = PortId(key as u32);
            let count = census.0.remove(&id).unwrap_or_default();
            let held = (port.send_rights, port.send_once_rights);
            if held != (count.send, count.once) {
                return Err(format!("port {key} counts {held:?}, holders say {count:?}"));
            }
            let received = match port.receiver {
                Receiver::Kernel(_) | Receiver::Nobody => 0,
                Receiver::Task(..) | Receiver::Transit(_) | Receiver::Bootstrap(_) => 1,
            };
            if count.receive != received {
                return Err(format!("port {key} ({:?}) has {count:?}", port.receiver));
            }
            self.check_port(id)?;
            self.check_watches(id)?;
        }
        match census.0.first_key_value() {
            Some((id, count)) => Err(format!("{count:?} for {id:?}, which does not exist")),
            None => Ok(()),
        }
    }
}
