//! Ports: their queues, sets and watches, and where their receive rights are.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;

use crate::kernel::Kernel;
use crate::port::{Object, PortId, QUEUE_HARD_LIMIT, Receiver, Watch};
use crate::queue::{Item, Message};
use crate::right::{Carried, Right};
use crate::task_port::TaskFlavor;

impl<M> Kernel<M> {
    pub(super) fn check_port(&self, id: PortId) -> Result<(), String> {
        let port = self.port(id);
        if port.queue.len() > QUEUE_HARD_LIMIT {
            return Err(format!("{id:?} has {} messages", port.queue.len()));
        }
        if port.is_dead() && !(port.queue.is_empty() && port.rare().sets.is_empty()) {
            return Err(format!("{id:?} is dead and has messages or sets"));
        }
        if port.is_dead() && port.send_rights == 0 && port.send_once_rights == 0 {
            return Err(format!("{id:?} is dead and nobody's"));
        }
        if let Some((task, flavor)) = port.object().and_then(Object::as_task) {
            let owner = self.tasks.get(task.0 as usize);
            let known = owner.and_then(|owner| match flavor {
                TaskFlavor::Control => Some(owner.port),
                TaskFlavor::Read => owner.weaker_ports[0],
                TaskFlavor::Inspect => owner.weaker_ports[1],
                TaskFlavor::Name => owner.weaker_ports[2],
            });
            if known != Some(id) {
                return Err(format!("{id:?} stands for {task:?}, which has {known:?}"));
            }
        }
        let of_thread = match port.object() {
            Some(Object::Thread(thread)) => Some((thread, None)),
            Some(Object::ThreadRead(thread)) => Some((thread, Some(0))),
            Some(Object::ThreadInspect(thread)) => Some((thread, Some(1))),
            _ => None,
        };
        if let Some((thread, slot)) = of_thread {
            let owner = self.threads.get(thread.0 as usize);
            let known =
                owner.and_then(|owner| slot.map_or(owner.port, |at| owner.weaker_ports[at]));
            if known != Some(id) {
                return Err(format!("{id:?} stands for {thread:?}, which has {known:?}"));
            }
        }
        if let Some(thread) = port.rare().reply_port_of {
            let bound = self
                .threads
                .get(thread.0 as usize)
                .and_then(|t| t.reply_port);
            if bound != Some(id) || !matches!(port.receiver, Receiver::Task(..)) {
                return Err(format!(
                    "{id:?} is the reply port of {thread:?}, which has {bound:?}"
                ));
            }
        }
        if !port.rare().senders.is_empty() && !port.is_full() {
            return Err(format!("{id:?} has room and threads that wait for it"));
        }
        if !port.rare().receivers.is_empty() && !port.queue.is_empty() {
            return Err(format!(
                "{id:?} has messages and threads that wait for them"
            ));
        }
        for (&in_set, place) in &port.rare().sets {
            let set = self.set(in_set);
            let listed = place.and_then(|place| set.ready.get(&place));
            if listed != place.map(|_| &id) || !set.members.contains(&id) {
                return Err(format!("{id:?} and {in_set:?} disagree"));
            }
            if !port.queue.is_empty() && place.is_none() {
                return Err(format!("{id:?} has messages that {in_set:?} misses"));
            }
            if !set.receivers.is_empty() && !port.queue.is_empty() {
                return Err(format!("{in_set:?} has messages and waiting threads"));
            }
        }
        Ok(())
    }

    /// Every watch belongs to an entry, a service or a namespace that exists.
    pub(super) fn check_watches(&self, id: PortId) -> Result<(), String> {
        let port = self.port(id);
        for (index, watch) in port.rare().watches.iter().enumerate() {
            let known = match watch {
                None => true,
                Some(Watch::Name { task, name, .. }) => self
                    .tasks
                    .get(task.0 as usize)
                    .and_then(|task| Some(task.space.entry(task.space.lookup(*name)?)))
                    .is_some_and(|entry| {
                        entry.port() == Some(id) && entry.request() == Some(index)
                    }),
                Some(Watch::Service(manager, key)) => self
                    .managers
                    .get(manager.0 as usize)
                    .and_then(|manager| manager.services.get(key))
                    .is_some_and(|s| s.watch == index && s.right.port() == id),
                Some(Watch::Requestor(manager)) => self
                    .managers
                    .get(manager.0 as usize)
                    .and_then(|manager| manager.requestor.as_ref())
                    .is_some_and(|(right, at)| *at == index && right.port() == id),
            };
            if !known {
                return Err(format!("{id:?} has the stray watch {watch:?}"));
            }
        }
        let vacant = port.rare().watches.iter().filter(|watch| watch.is_none());
        if vacant.count() != port.rare().vacant as usize {
            return Err(format!("{id:?} counts {} free watches", port.rare().vacant));
        }
        let armed = port
            .rare()
            .watches
            .iter()
            .flatten()
            .filter(|w| w.is_armed());
        if armed.count() != port.rare().armed as usize {
            return Err(format!("{id:?} counts {} armed watches", port.rare().armed));
        }
        Ok(())
    }

    /// A receive right in a message is on its way to the port the message is for, and not into
    /// its own queue.
    pub(super) fn check_transit(&self, message: &Message<M>) -> Result<(), String> {
        let to = message.destination.port();
        let singles = message.items.iter().filter_map(|item| match item {
            Item::Port { right, .. } | Item::Guarded { right, .. } => Some(right),
            Item::Ports { .. } | Item::Memory { .. } => None,
        });
        let arrays = message.items.iter().filter_map(|item| match item {
            Item::Ports { rights, .. } => Some(rights),
            _ => None,
        });
        for carried in singles.chain(arrays.flatten()) {
            let Carried::Right(Right::Receive(port)) = *carried else {
                continue;
            };
            let receiver = self.port(port).receiver;
            if receiver != Receiver::Transit(Some(to)) {
                return Err(format!(
                    "{port:?} is on its way to {to:?}, but says {receiver:?}"
                ));
            }
        }
        Ok(())
    }

    /// Whatever receive rights are queued on, and that on, ends with a port that somebody has.
    pub(super) fn check_chains(&self) -> Result<(), String> {
        let mut sound = BTreeSet::new();
        for (key, port) in &self.ports {
            let id = PortId(key as u32);
            let mut path = BTreeSet::from([id]);
            let mut at = port.receiver;
            while let Receiver::Transit(next) = at {
                let next = next.ok_or_else(|| format!("{id:?} is on its way to nowhere"))?;
                if sound.contains(&next) {
                    break;
                }
                if !path.insert(next) {
                    return Err(format!("{id:?} is in its own queue"));
                }
                at = self.port(next).receiver;
            }
            sound.extend(path);
        }
        Ok(())
    }
}
