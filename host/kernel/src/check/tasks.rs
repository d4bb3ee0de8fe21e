//! What tasks have a count of: threads, alarms, polls.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;

use crate::kernel::Kernel;
use crate::poll::Subject;
use crate::port::Receiver;
use crate::receive::Waiting;
use crate::task::{State, Task, TaskId, ThreadId};

impl<M> Kernel<M> {
    /// Waiting threads stand in the queue of what they wait for, once, and with their deadline.
    pub(super) fn check_threads(&self) -> Result<(), String> {
        let mut deadlines = 0;
        let mut owned: BTreeMap<TaskId, u32> = BTreeMap::new();
        for (key, thread) in &self.threads {
            let id = ThreadId(key as u32);
            let queue = match &thread.state {
                State::Idle => None,
                State::Receiving(_, Waiting::Port(port)) => {
                    Some(&self.port(*port).rare().receivers)
                }
                State::Receiving(_, Waiting::Set(set)) => Some(&self.set(*set).receivers),
                State::Sending(blocked) => {
                    Some(&self.port(blocked.message.destination.port()).rare().senders)
                }
                State::Waiting(semaphore) => Some(&self.semaphore(*semaphore).waiters),
            };
            let times = queue.map(|queue| queue.iter().filter(|&&t| t == id).count());
            if times.is_some_and(|times| times != 1) {
                return Err(format!("{id:?} waits in a queue {times:?} times"));
            }
            if let Some(tick) = thread.deadline {
                if times.is_none() || !self.deadlines.contains(&(tick, id)) {
                    return Err(format!("{id:?} has a deadline for nothing"));
                }
                deadlines += 1;
            }
            if let Some(port) = thread.reply_port {
                let of = self
                    .ports
                    .get(port.0 as usize)
                    .and_then(|p| p.rare().reply_port_of);
                if of != Some(id) {
                    return Err(format!("{id:?} has the reply port {port:?} of {of:?}"));
                }
            }
            *owned.entry(thread.task).or_default() += 1;
        }
        if deadlines != self.deadlines.len() {
            return Err("a deadline has no thread".into());
        }
        let waiting = |thread: &&crate::task::Thread<M>| !matches!(thread.state, State::Idle);
        let in_states = self.threads.iter().filter(|(_, t)| waiting(t)).count();
        let ports = self.ports.iter();
        let on_ports: usize = ports
            .map(|(_, port)| port.rare().receivers.len() + port.rare().senders.len())
            .sum();
        let on_sets: usize = self.sets.iter().map(|(_, set)| set.receivers.len()).sum();
        let on_semaphores: usize = self.semaphores.iter().map(|(_, s)| s.waiters.len()).sum();
        if in_states != on_ports + on_sets + on_semaphores {
            return Err("a queue has a thread that does not wait".into());
        }
        self.check_account("threads", &owned, |task| task.threads)
    }

    /// Alarms belong to tasks, which count them.
    pub(super) fn check_alarms(&self) -> Result<(), String> {
        let mut owned: BTreeMap<TaskId, u32> = BTreeMap::new();
        for alarm in self.alarms.set.values() {
            *owned.entry(alarm.owner).or_default() += 1;
        }
        self.check_account("alarms", &owned, |task| task.alarms)
    }

    /// What is polled is there and received from by who polls it, and the driver knows whether
    /// it is readable, or will before the next answer.
    pub(super) fn check_polls(&self) -> Result<(), String> {
        let mut owned: BTreeMap<TaskId, u32> = BTreeMap::new();
        for (&id, poll) in &self.polls.active {
            let slot = match poll.subject {
                Subject::Port(port) => match self.port(port).receiver {
                    Receiver::Task(task, _) if task == poll.owner => self.port(port).rare().poll,
                    _ => None,
                },
                Subject::Set(set) => self.sets.get(set.0 as usize).and_then(|set| set.poll),
            };
            if slot != Some(id) {
                return Err(format!("{id:?} polls what has {slot:?}"));
            }
            let late = self.polls.touched.contains(&id);
            if !late && self.is_readable(id) != Some(poll.told) {
                return Err(format!("{id:?} is not {}", poll.told));
            }
            *owned.entry(poll.owner).or_default() += 1;
        }
        let on_ports = self.ports.iter().filter_map(|(_, port)| port.rare().poll);
        let on_sets = self.sets.iter().filter_map(|(_, set)| set.poll);
        if on_ports.chain(on_sets).count() != self.polls.active.len() {
            return Err("somebody polls and nobody knows".into());
        }
        self.check_account("polls", &owned, |task| task.polls)
    }

    /// Tasks count what they own, and nobody else owns any of it.
    fn check_account(
        &self,
        what: &str,
        owned: &BTreeMap<TaskId, u32>,
        count: impl Fn(&Task) -> u32,
    ) -> Result<(), String> {
        for (key, task) in &self.tasks {
            let found = owned.get(&TaskId(key as u32)).copied().unwrap_or(0);
            if found != count(task) {
                return Err(format!(
                    "task {key} counts {} of {found} {what}",
                    count(task)
                ));
            }
        }
        let exists = |task: &TaskId| self.tasks.contains(task.0 as usize);
        match owned.keys().find(|task| !exists(task)) {
            Some(task) => Err(format!("{task:?} has {what} and does not exist")),
            None => Ok(()),
        }
    }
}
