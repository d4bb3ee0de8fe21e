//! The entries of the tasks' spaces.

use alloc::format;
use alloc::string::String;

use super::count::Census;
use crate::kernel::Kernel;
use crate::port::{Receiver, Watch};
use crate::right::Right;
use crate::space::Rights;
use crate::task::TaskId;

impl<M> Kernel<M> {
    pub(super) fn check_spaces(&self, census: &mut Census) -> Result<(), String> {
        for (key, task) in &self.tasks {
            let id = TaskId(key as u32);
            for index in task.space.live() {
                let entry = task.space.entry(index);
                let name = task.space.name(index);
                let kinds = (entry.rights & Rights::TYPE).bits().count_ones();
                let pair = entry.rights.contains(Rights::SEND_RECEIVE);
                if kinds != if pair { 2 } else { 1 } {
                    return Err(format!("{name:?} of task {key} holds {:?}", entry.rights));
                }
                let counts = Rights::SEND | Rights::DEAD_NAME | Rights::SEND_ONCE;
                if entry.rights.intersects(counts) != (entry.urefs > 0) {
                    return Err(format!(
                        "{name:?} of task {key}, {:?}, has {} references",
                        entry.rights, entry.urefs
                    ));
                }
                if let Some(set) = entry.set() {
                    let set = self.sets.get(set.0 as usize);
                    if set.is_none() {
                        return Err(format!("{name:?} of task {key} has no set"));
                    }
                }
                let Some(port) = entry.port() else {
                    if entry.request().is_some() {
                        return Err(format!("{name:?} of task {key} has a request for no port"));
                    }
                    continue;
                };
                if entry.rights.contains(Rights::SEND) {
                    census.right(&Right::Send(port));
                }
                if entry.rights.contains(Rights::SEND_ONCE) {
                    census.right(&Right::SendOnce(port));
                } else if self.find(id, port) != Some(index) {
                    return Err(format!("{name:?} of task {key} is not found by its port"));
                }
                if entry.rights.contains(Rights::RECEIVE) {
                    census.right(&Right::Receive(port));
                    if self.port(port).receiver != Receiver::Task(id, name) {
                        return Err(format!("{name:?} of task {key} receives for another"));
                    }
                }
                if let Some(request) = entry.request() {
                    let watch = self
                        .port(port)
                        .rare()
                        .watches
                        .get(request)
                        .and_then(Option::as_ref);
                    let fits = watch.is_some_and(|watch| {
                        matches!(*watch, Watch::Name { task, name: n, .. } if task == id && n == name)
                    });
                    if !fits && !self.port(port).is_dead() {
                        return Err(format!("{name:?} of task {key} has a stray request"));
                    }
                }
            }
            if let Some(port) = task.space.stray() {
                return Err(format!("task {key} remembers a name for {port:?}"));
            }
        }
        Ok(())
    }
}
