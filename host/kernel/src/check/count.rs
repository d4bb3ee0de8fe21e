//! The rights that somebody holds, port by port.

use alloc::collections::BTreeMap;

use crate::kernel::Kernel;
use crate::namespace::Supply;
use crate::port::{PortId, Watch};
use crate::queue::{Item, Message};
use crate::right::{Carried, Right};

#[derive(Default, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) send: u32,
    pub(super) once: u32,
    pub(super) receive: u32,
}

#[derive(Default)]
pub(super) struct Census(pub(super) BTreeMap<PortId, Count>);

impl Census {
    pub(super) fn right(&mut self, right: &Right) {
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

    pub(super) fn message<M>(&mut self, message: &Message<M>) {
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
    /// Counts what is held by the kernel itself, in no space and no message.
    pub(super) fn count_kernel_slots(&self, census: &mut Census) {
        for (_, task) in &self.tasks {
            task.special.held().for_each(|held| census.carried(held));
        }
        let of_threads = self
            .threads
            .iter()
            .filter_map(|(_, t)| t.exceptions.as_deref());
        for actions in of_threads.chain([&self.exceptions]) {
            actions.held().for_each(|held| census.carried(held));
        }
        for alarm in self.alarms.set.values() {
            census.right(&alarm.reply);
        }
        for (_, manager) in &self.managers {
            for (_, service) in manager.services.iter() {
                census.right(&service.right);
                if let Supply::Kept(right) = &service.supply {
                    census.right(right);
                }
            }
            if let Some((requestor, _)) = &manager.requestor {
                census.right(requestor);
            }
        }
        for (_, port) in &self.ports {
            for watch in port.rare().watches.iter().flatten() {
                if let Watch::Name { notify, .. } = watch {
                    census.right(notify);
                }
            }
            for right in port
                .rare()
                .no_senders
                .iter()
                .chain(&port.rare().port_destroyed)
            {
                census.right(right);
            }
        }
    }
}
