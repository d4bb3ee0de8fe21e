//! Polling: telling the driver whether a message waits.
//!
//! A task may ask to be told of each of its receive rights and port sets, and the driver is told
//! with [`Effect::Readable`] whenever that changes, always before the answers of the same step:
//! whoever has received the last message finds nothing readable any more, and who has sent one
//! finds it readable. What changes twice within a step has not changed. It ends when the right
//! moves or dies. (As `EVFILT_MACHPORT` without `MACH_RCV_MSG`: `osfmk/ipc/ipc_mqueue.c`.)

use alloc::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::code::Code;
use crate::kernel::{Effect, Kernel};
use crate::name::Name;
use crate::port::PortId;
use crate::portset::SetId;
use crate::space::Rights;
use crate::task::TaskId;

/// A receive right or port set that a task polls. Its number is not used a second time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PollId(pub u64);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Subject {
    Port(PortId),
    Set(SetId),
}

#[derive(Debug)]
pub(crate) struct Poll {
    pub(crate) owner: TaskId,
    pub(crate) subject: Subject,
    /// What the driver was told last.
    pub(crate) told: bool,
}

/// All that is polled, and what the driver is still to hear.
#[derive(Debug, Default)]
pub(crate) struct Polls {
    last: u64,
    pub(crate) active: BTreeMap<PollId, Poll>,
    /// Those whose state may have changed.
    pub(crate) touched: BTreeSet<PollId>,
    ended: VecDeque<PollId>,
}

impl<M> Kernel<M> {
    /// Begins to poll a receive right or port set, or finds that the task does so already.
    ///
    /// # Errors
    ///
    /// [`Code::INVALID_NAME`] (`ENOENT`), [`Code::INVALID_RIGHT`] (`ENOTSUP`) for what cannot be
    /// received from and for a thread's special reply port, [`Code::RESOURCE_SHORTAGE`] at a
    /// limit.
    pub(crate) fn poll(&mut self, task: TaskId, name: Name) -> Result<PollId, Code> {
        let index = self.named(task, name)?;
        let entry = *self.task(task).space.entry(index);
        let is_special = |port: PortId| self.port(port).rare().reply_port_of.is_some();
        let subject = match (entry.port(), entry.set()) {
            (Some(port), _) if is_special(port) => return Err(Code::INVALID_RIGHT),
            (Some(port), _) if entry.rights.contains(Rights::RECEIVE) => Subject::Port(port),
            (_, Some(set)) => Subject::Set(set),
            _ => return Err(Code::INVALID_RIGHT),
        };
        let known = match subject {
            Subject::Port(port) => self.port(port).rare().poll,
            Subject::Set(set) => self.set(set).poll,
        };
        if let Some(known) = known {
            return Ok(known);
        }
        let full = self.polls.active.len() >= self.limits.polls
            || self.task(task).polls >= self.limits.polls_per_task;
        if full {
            return Err(Code::RESOURCE_SHORTAGE);
        }
        self.polls.last += 1;
        let id = PollId(self.polls.last);
        let poll = Poll {
            owner: task,
            subject,
            told: false,
        };
        self.polls.active.insert(id, poll);
        self.polls.touched.insert(id);
        self.task_mut(task).polls += 1;
        match subject {
            Subject::Port(port) => self.port_mut(port).rare_mut().poll = Some(id),
            Subject::Set(set) => self.set_mut(set).poll = Some(id),
        }
        Ok(id)
    }

    /// A port's queue may have become empty, or no longer be.
    pub(crate) fn touch_port(&mut self, id: PortId) {
        let Kernel {
            ports, sets, polls, ..
        } = self;
        let rare = ports[id.0 as usize].rare();
        polls.touched.extend(rare.poll);
        for set in rare.sets.keys() {
            polls.touched.extend(sets[set.0 as usize].poll);
        }
    }

    /// A member came to a set, or left it.
    pub(crate) fn touch_set(&mut self, id: SetId) {
        let poll = self.set(id).poll;
        self.polls.touched.extend(poll);
    }

    /// A right moves or dies, and with it what polled it.
    pub(crate) fn end_poll(&mut self, subject: Subject) {
        let poll = match subject {
            Subject::Port(port) => {
                let rare = self.port_mut(port).rare_if_any();
                rare.and_then(|rare| rare.poll.take())
            }
            Subject::Set(set) => self.set_mut(set).poll.take(),
        };
        let Some(id) = poll else { return };
        self.polls.touched.remove(&id);
        if let Some(poll) = self.polls.active.remove(&id) {
            self.task_mut(poll.owner).polls -= 1;
            self.polls.ended.push_back(id);
        }
    }

    /// What the driver is to hear next of what is polled.
    pub(crate) fn poll_news(&mut self) -> Option<Effect<M>> {
        if let Some(ended) = self.polls.ended.pop_front() {
            return Some(Effect::PollEnded(ended));
        }
        while let Some(id) = self.polls.touched.pop_first() {
            let Some(readable) = self.is_readable(id) else {
                continue;
            };
            let poll = self.polls.active.get_mut(&id);
            if let Some(poll) = poll.filter(|poll| poll.told != readable) {
                poll.told = readable;
                return Some(Effect::Readable { poll: id, readable });
            }
        }
        None
    }

    /// Whether a message waits where somebody polls; `None` once that has ended.
    pub fn is_readable(&self, id: PollId) -> Option<bool> {
        let has_message = |port: &PortId| !self.port(*port).queue.is_empty();
        Some(match self.polls.active.get(&id)?.subject {
            Subject::Port(port) => has_message(&port),
            // Every member that has a message is listed; one that has none may be, too.
            Subject::Set(set) => self.set(set).ready.values().any(has_message),
        })
    }

    /// All that is polled.
    pub fn polls(&self) -> impl Iterator<Item = PollId> + '_ {
        self.polls.active.keys().copied()
    }
}
