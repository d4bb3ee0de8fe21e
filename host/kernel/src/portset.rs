//! Port sets: several ports received from as one, in turn.
//!
//! A set keeps the members that have messages in the order in which they will be served; the
//! port just served goes to the back. (`osfmk/ipc/ipc_pset.c`, `osfmk/ipc/ipc_mqueue.c`.)

use alloc::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::code::Code;
use crate::kernel::Kernel;
use crate::poll::{PollId, Subject};
use crate::port::PortId;
use crate::task::ThreadId;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct SetId(pub(crate) u32);

/// The sets that a port is in, and its place in the ready list of each where it stands in that.
pub(crate) type Memberships = BTreeMap<SetId, Option<u64>>;

#[derive(Debug, Default)]
pub(crate) struct PortSet {
    pub(crate) members: BTreeSet<PortId>,
    /// Members by their places, which are never given twice.
    pub(crate) ready: BTreeMap<u64, PortId>,
    last_place: u64,
    pub(crate) receivers: VecDeque<ThreadId>,
    pub(crate) poll: Option<PollId>,
}

impl PortSet {
    /// Puts a port at the end of the ready list.
    fn line_up(&mut self, port: PortId) -> u64 {
        self.last_place += 1;
        self.ready.insert(self.last_place, port);
        self.last_place
    }
}

impl<M> Kernel<M> {
    pub(crate) fn set(&self, id: SetId) -> &PortSet {
        &self.sets[id.0 as usize]
    }

    pub(crate) fn set_mut(&mut self, id: SetId) -> &mut PortSet {
        &mut self.sets[id.0 as usize]
    }

    pub(crate) fn create_set(&mut self) -> SetId {
        SetId(self.sets.insert(PortSet::default()) as u32)
    }

    pub(crate) fn destroy_set(&mut self, id: SetId) {
        self.end_poll(Subject::Set(id));
        let receivers = core::mem::take(&mut self.set_mut(id).receivers);
        for thread in receivers {
            self.fail_receive(thread, Code::RCV_PORT_CHANGED);
        }
        let set = self.sets.remove(id.0 as usize);
        for port in set.members {
            self.forget_membership(port, id);
        }
    }

    pub(crate) fn is_member(&self, port: PortId, set: SetId) -> bool {
        self.port(port).rare().sets.contains_key(&set)
    }

    /// Adds a port to a set and hands what it has queued to threads that wait on the set.
    pub(crate) fn join_set(&mut self, port: PortId, set: SetId) {
        self.port_mut(port).rare_mut().sets.insert(set, None);
        self.set_mut(set).members.insert(port);
        self.mark_ready(port);
        self.touch_set(set);
        self.feed_set(set);
    }

    pub(crate) fn leave_set(&mut self, port: PortId, set: SetId) {
        self.unready(port, set);
        self.forget_membership(port, set);
        self.set_mut(set).members.remove(&port);
        self.touch_set(set);
    }

    fn forget_membership(&mut self, port: PortId, set: SetId) {
        if let Some(rare) = self.port_mut(port).rare_if_any() {
            rare.sets.remove(&set);
        }
    }

    pub(crate) fn leave_all_sets(&mut self, port: PortId) {
        while let Some((&set, _)) = self.port(port).rare().sets.last_key_value() {
            self.leave_set(port, set);
        }
    }

    /// Puts a port that has messages into the ready list of each of its sets.
    pub(crate) fn mark_ready(&mut self, id: PortId) {
        let Kernel { ports, sets, .. } = self;
        let port = &mut ports[id.0 as usize];
        if port.queue.is_empty() {
            return;
        }
        let Some(rare) = port.rare_if_any() else {
            return;
        };
        for (set, place) in &mut rare.sets {
            place.get_or_insert_with(|| sets[set.0 as usize].line_up(id));
        }
    }

    /// The member whose turn it is, without moving it: the first that still has a message.
    pub(crate) fn next_ready(&mut self, set: SetId) -> Option<PortId> {
        loop {
            let (_, &port) = self.set(set).ready.first_key_value()?;
            if !self.port(port).queue.is_empty() {
                return Some(port);
            }
            self.unready(port, set);
        }
    }

    /// A member was served: it leaves the front, and queues up again if it has more.
    pub(crate) fn rotate(&mut self, port: PortId, set: SetId) {
        self.unready(port, set);
        self.mark_ready(port);
    }

    fn unready(&mut self, port: PortId, set: SetId) {
        let rare = self.port_mut(port).rare_if_any();
        let place = rare.and_then(|rare| rare.sets.get_mut(&set));
        if let Some(place) = place.and_then(Option::take) {
            self.set_mut(set).ready.remove(&place);
        }
    }
}
