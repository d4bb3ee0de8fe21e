//! The invariants: what must hold between any two steps, whatever was asked.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;

use crate::kernel::Kernel;
use crate::port::{PortId, QUEUE_HARD_LIMIT, Receiver, WatchKind};
use crate::queue::{Item, Message};
use crate::right::{Carried, Right};
use crate::space::Rights;
use crate::task::{State, TaskId};

#[derive(Default, Debug, PartialEq, Eq)]
struct Count {
    send: u32,
    once: u32,
    receive: u32,
}

#[derive(Default)]
struct Census(BTreeMap<PortId, Count>);

impl Census {
    fn right(&mut self, right: &Right) {
        let count = self.0.entry(right.port()).or_default();
        match right {
            Right::Send(_) => count.send += 1,
            Right::SendOnce(_) => count.once += 1,
            Right::Receive(_) => count.receive += 1,
        }
    }

    fn carried(&mut self, carried: &Carried) {
        if let Carried::Right(right) = carried {
            self.right(right);
        }
    }

    fn message<M>(&mut self, message: &Message<M>) {
        self.right(&message.destination);
        self.carried(&message.reply);
        for item in &message.items {
            match item {
                Item::Port { right, .. } | Item::Guarded { right, .. } => self.carried(right),
                Item::Ports { rights, .. } => rights.iter().for_each(|r| self.carried(r)),
                Item::Memory { .. } => {}
            }
        }
    }
}

impl<M> Kernel<M> {
    /// Checks the whole graph: every right is counted once and held by somebody, every entry
    /// has its object, receivers and names agree, queues are within bounds, accounts add up.
    ///
    /// # Errors
    ///
    /// What is wrong, in words. Any error is a defect of this crate.
    pub fn check(&self) -> Result<(), String> {
        if !self.doomed.is_empty() {
            return Err("something is still to be destroyed".into());
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
        for (_, thread) in &self.threads {
            if let State::Sending(blocked) = &thread.state {
                census.message(&blocked.message);
                account(&blocked.message);
            }
        }
        for (_, port) in &self.ports {
            for message in &port.queue {
                census.message(message);
                account(message);
            }
        }
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
                Receiver::Task(..) | Receiver::Transit(_) => 1,
            };
            if count.receive != received {
                return Err(format!("port {key} ({:?}) has {count:?}", port.receiver));
            }
            self.check_port(id)?;
        }
        match census.0.first_key_value() {
            Some((id, count)) => Err(format!("{count:?} for {id:?}, which does not exist")),
            None => Ok(()),
        }
    }

    fn check_spaces(&self, census: &mut Census) -> Result<(), String> {
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
                let counted = entry.rights.intersects(Rights::SEND | Rights::DEAD_NAME);
                if counted && entry.urefs == 0 {
                    return Err(format!("{name:?} of task {key} has no references"));
                }
                if let Some(set) = entry.set() {
                    let set = self.sets.get(set.0 as usize);
                    if set.is_none() {
                        return Err(format!("{name:?} of task {key} has no set"));
                    }
                }
                let Some(port) = entry.port() else { continue };
                if entry.rights.contains(Rights::SEND) {
                    census.right(&Right::Send(port));
                }
                if entry.rights.contains(Rights::SEND_ONCE) {
                    census.right(&Right::SendOnce(port));
                } else if task.space.find(port) != Some(index) {
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
                        .watches
                        .get(request)
                        .and_then(Option::as_ref);
                    let fits = watch.is_some_and(|watch| {
                        matches!(watch.kind, WatchKind::Name { task, name: n, .. } if task == id && n == name)
                    });
                    if !fits && !self.port(port).is_dead() {
                        return Err(format!("{name:?} of task {key} has a stray request"));
                    }
                }
            }
        }
        Ok(())
    }

    fn count_kernel_slots(&self, census: &mut Census) {
        for (_, task) in &self.tasks {
            census.carried(&task.bootstrap);
            task.registered
                .iter()
                .for_each(|carried| census.carried(carried));
        }
        for (_, manager) in &self.managers {
            manager
                .services
                .values()
                .for_each(|service| census.right(&service.right));
            if let Some((requestor, _)) = &manager.requestor {
                census.right(requestor);
            }
        }
        for (_, port) in &self.ports {
            for watch in port.watches.iter().flatten() {
                if let WatchKind::Name { notify, .. } = &watch.kind {
                    census.right(notify);
                }
            }
            for right in port.no_senders.iter().chain(&port.port_destroyed) {
                census.right(right);
            }
        }
    }

    fn check_port(&self, id: PortId) -> Result<(), String> {
        let port = self.port(id);
        if port.queue.len() > QUEUE_HARD_LIMIT {
            return Err(format!("{id:?} has {} messages", port.queue.len()));
        }
        if port.is_dead() && !(port.queue.is_empty() && port.sets.is_empty()) {
            return Err(format!("{id:?} is dead and has messages or sets"));
        }
        if port.is_dead() && port.send_rights == 0 && port.send_once_rights == 0 {
            return Err(format!("{id:?} is dead and nobody's"));
        }
        if !port.receivers.is_empty() && !port.queue.is_empty() {
            return Err(format!(
                "{id:?} has messages and threads that wait for them"
            ));
        }
        for membership in &port.sets {
            let set = self.set(membership.set);
            let listed = set.ready.contains(&id);
            if listed != membership.ready || !set.members.contains(&id) {
                return Err(format!("{id:?} and {:?} disagree", membership.set));
            }
            if !port.queue.is_empty() && !listed {
                return Err(format!(
                    "{id:?} has messages that {:?} misses",
                    membership.set
                ));
            }
            if !set.receivers.is_empty() && !port.queue.is_empty() {
                return Err(format!(
                    "{:?} has messages and waiting threads",
                    membership.set
                ));
            }
        }
        Ok(())
    }
}
