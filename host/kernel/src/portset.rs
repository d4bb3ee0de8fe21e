//! Port sets: several ports received from as one, in turn.
//!
//! A set keeps the members that have messages in the order in which they will be served; the
//! port just served goes to the back. (`osfmk/ipc/ipc_pset.c`, `osfmk/ipc/ipc_mqueue.c`.)

use alloc::collections::{BTreeSet, VecDeque};

use crate::code::Code;
use crate::kernel::Kernel;
use crate::poll::{PollId, Subject};
use crate::port::PortId;
use crate::task::ThreadId;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct SetId(pub(crate) u32);

/// A port's side of its place in a set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Membership {
    pub(crate) set: SetId,
    /// The port stands in the set's ready list.
    pub(crate) ready: bool,
}

#[derive(Debug, Default)]
pub(crate) struct PortSet {
    pub(crate) members: BTreeSet<PortId>,
    pub(crate) ready: VecDeque<PortId>,
    pub(crate) receivers: VecDeque<ThreadId>,
    pub(crate) poll: Option<PollId>,
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
            self.port_mut(port).sets.retain(|m| m.set != id);
        }
    }

    pub(crate) fn is_member(&self, port: PortId, set: SetId) -> bool {
        self.port(port).sets.iter().any(|m| m.set == set)
    }

    /// Adds a port to a set and hands what it has queued to threads that wait on the set.
    pub(crate) fn join_set(&mut self, port: PortId, set: SetId) {
        self.port_mut(port)
            .sets
            .push(Membership { set, ready: false });
        self.set_mut(set).members.insert(port);
        self.mark_ready(port);
        self.touch_set(set);
        self.feed_set(set);
    }

    pub(crate) fn leave_set(&mut self, port: PortId, set: SetId) {
        self.unready(port, set);
        self.port_mut(port).sets.retain(|m| m.set != set);
        self.set_mut(set).members.remove(&port);
        self.touch_set(set);
    }

    pub(crate) fn leave_all_sets(&mut self, port: PortId) {
        while let Some(membership) = self.port(port).sets.last().copied() {
            self.leave_set(port, membership.set);
        }
    }

    /// Puts a port that has messages into the ready list of each of its sets.
    pub(crate) fn mark_ready(&mut self, id: PortId) {
        let Kernel { ports, sets, .. } = self;
        let port = &mut ports[id.0 as usize];
        if port.queue.is_empty() {
            return;
        }
        for membership in port.sets.iter_mut().filter(|m| !m.ready) {
            membership.ready = true;
            sets[membership.set.0 as usize].ready.push_back(id);
        }
    }

    /// The member whose turn it is, without moving it: the first that still has a message.
    pub(crate) fn next_ready(&mut self, set: SetId) -> Option<PortId> {
        loop {
            let port = *self.set(set).ready.front()?;
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
        let mut listed = false;
        for membership in &mut self.port_mut(port).sets {
            if membership.set == set {
                listed |= core::mem::take(&mut membership.ready);
            }
        }
        if !listed {
            return;
        }
        let ready = &mut self.set_mut(set).ready;
        if ready.front() == Some(&port) {
            ready.pop_front();
        } else {
            ready.retain(|&member| member != port);
        }
    }
}
