//! The invariants: what must hold between any two steps, whatever was asked.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::file::FileId;
use crate::job::{JobId, Run};
use crate::kernel::Kernel;
use crate::namespace::{Key, ManagerId, Owner, Service, Supply};
use crate::poll::Subject;
use crate::port::{Object, PortId, QUEUE_HARD_LIMIT, Receiver, Watch};
use crate::queue::{Item, Message};
use crate::receive::Waiting;
use crate::right::{Carried, Right};
use crate::space::Rights;
use crate::task::{State, TaskId, ThreadId};
use crate::task_port::TaskFlavor;

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

    /// A receive right in a message is on its way to the port the message is for, and not into
    /// its own queue.
    fn check_transit(&self, message: &Message<M>) -> Result<(), String> {
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
    fn check_chains(&self) -> Result<(), String> {
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

    /// Waiting threads stand in the queue of what they wait for, once, and with their deadline.
    fn check_threads(&self) -> Result<(), String> {
        let mut deadlines = 0;
        let mut owned: BTreeMap<TaskId, u32> = BTreeMap::new();
        for (key, thread) in &self.threads {
            let id = ThreadId(key as u32);
            let queue = match &thread.state {
                State::Idle => None,
                State::Receiving(_, Waiting::Port(port)) => Some(&self.port(*port).receivers),
                State::Receiving(_, Waiting::Set(set)) => Some(&self.set(*set).receivers),
                State::Sending(blocked) => {
                    Some(&self.port(blocked.message.destination.port()).senders)
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
                    .and_then(|p| p.reply_port_of);
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
            .map(|(_, p)| p.receivers.len() + p.senders.len())
            .sum();
        let on_sets: usize = self.sets.iter().map(|(_, set)| set.receivers.len()).sum();
        let on_semaphores: usize = self.semaphores.iter().map(|(_, s)| s.waiters.len()).sum();
        if in_states != on_ports + on_sets + on_semaphores {
            return Err("a queue has a thread that does not wait".into());
        }
        for (key, task) in &self.tasks {
            let count = owned.remove(&TaskId(key as u32)).unwrap_or(0);
            if count != task.threads {
                return Err(format!(
                    "task {key} counts {} of {count} threads",
                    task.threads
                ));
            }
        }
        match owned.first_key_value() {
            Some((task, _)) => Err(format!("{task:?} has threads and does not exist")),
            None => Ok(()),
        }
    }

    /// Alarms belong to tasks, which count them.
    fn check_alarms(&self) -> Result<(), String> {
        let mut owned: BTreeMap<TaskId, u32> = BTreeMap::new();
        for alarm in self.alarms.set.values() {
            *owned.entry(alarm.owner).or_default() += 1;
        }
        for (key, task) in &self.tasks {
            let count = owned.remove(&TaskId(key as u32)).unwrap_or(0);
            if count != task.alarms {
                return Err(format!(
                    "task {key} counts {} of {count} alarms",
                    task.alarms
                ));
            }
        }
        match owned.first_key_value() {
            Some((task, _)) => Err(format!("{task:?} has alarms and does not exist")),
            None => Ok(()),
        }
    }

    /// Namespaces have parents, and services and requestors the watches that end them.
    fn check_namespaces(&self) -> Result<(), String> {
        let mut owned: BTreeMap<Owner, BTreeSet<(ManagerId, Key)>> = BTreeMap::new();
        let mut jobs = BTreeSet::new();
        for (key, manager) in &self.managers {
            let id = ManagerId(key as u32);
            let parent = manager.parent.map(|parent| parent.0 as usize);
            if parent.is_some_and(|parent| !self.managers.contains(parent)) {
                return Err(format!("{id:?} has no parent"));
            }
            if manager.parent.is_some() != manager.requestor.is_some() {
                return Err(format!("{id:?} has no requestor"));
            }
            let watch = |right: &Right, index: usize| {
                let watches = &self.port(right.port()).watches;
                watches.get(index).and_then(Option::as_ref)
            };
            for (key, service) in &manager.services {
                let records = owned.entry(service.owner).or_default();
                records.insert((id, key.clone()));
                match watch(&service.right, service.watch) {
                    Some(Watch::Service(m, k)) if *m == id && k == key => {}
                    other => return Err(format!("{key:?} of {id:?} is watched by {other:?}")),
                }
                self.check_supply(service)?;
            }
            if let Some((right, index)) = &manager.requestor {
                match watch(right, *index) {
                    Some(Watch::Requestor(m)) if *m == id => {}
                    other => return Err(format!("{id:?}'s requestor has {other:?}")),
                }
            }
            jobs.extend(manager.jobs.iter().map(|job| (*job, id)));
        }
        let tasks = self.tasks.iter();
        let tasks = tasks.map(|(key, task)| (Owner::Task(TaskId(key as u32)), &task.services));
        let of_jobs = self.jobs.iter();
        let of_jobs = of_jobs.map(|(id, job)| (Owner::Job(*id), &job.services));
        for (owner, records) in tasks.chain(of_jobs) {
            let found = owned.remove(&owner).unwrap_or_default();
            if found != *records {
                return Err(format!("{owner:?} lists {records:?} of {found:?}"));
            }
        }
        if let Some((owner, _)) = owned.first_key_value() {
            return Err(format!("{owner:?} has services and does not exist"));
        }
        self.check_jobs(&jobs)
    }

    /// The receive right of a service's port is where its record says.
    fn check_supply(&self, service: &Service) -> Result<(), String> {
        let id = service.right.port();
        let port = self.port(id);
        let fits = match (&service.supply, service.owner) {
            (Supply::Server, _) => true,
            (Supply::Lent, Owner::Job(_)) => port.is_lent && !port.is_dead(),
            (Supply::Kept(right), Owner::Job(job)) => {
                *right == Right::Receive(id) && port.receiver == Receiver::Bootstrap(job)
            }
            (_, Owner::Task(_)) => false,
        };
        if fits {
            Ok(())
        } else {
            Err(format!("{service:?} has a port with {:?}", port.receiver))
        }
    }

    /// Jobs, their namespaces, ports, tasks and delays agree, and one for which there is something
    /// to do is not left alone.
    fn check_jobs(&self, listed: &BTreeSet<(JobId, ManagerId)>) -> Result<(), String> {
        let mut delays = 0;
        let mut running = 0;
        for (id, job) in &self.jobs {
            if !listed.contains(&(*id, job.manager)) {
                return Err(format!("{id:?} is in no namespace"));
            }
            let answered = |port: &PortId| {
                self.port(*port).object() == Some(Object::Job(*id))
                    && self.port(*port).send_rights > 0
            };
            if !job.port.as_ref().is_none_or(answered) {
                return Err(format!("{id:?} has the port {:?}", job.port));
            }
            match job.run {
                Run::Delayed(tick) if self.job_deadlines.contains(&(tick, *id)) => delays += 1,
                Run::Delayed(_) => return Err(format!("{id:?} waits for ever")),
                Run::Running(task) if self.task(task).job == Some(*id) => running += 1,
                Run::Running(_) => return Err(format!("{id:?} runs as a stranger")),
                Run::Starting | Run::Stopped => {}
            }
            let of_job = |(manager, key): &(ManagerId, Key)| {
                self.manager(*manager).services.get(key).map(|s| &s.supply)
            };
            let supplies: Vec<&Supply> = job.services.iter().filter_map(of_job).collect();
            let lent = supplies.contains(&&Supply::Lent);
            let waits = supplies.iter().any(|supply| match supply {
                Supply::Kept(right) => !self.port(right.port()).queue.is_empty(),
                Supply::Lent | Supply::Server => false,
            });
            let idle = job.run == Run::Stopped && job.port.is_none() && !lent;
            if idle && (waits || !job.on_demand) {
                return Err(format!("{id:?} is wanted and not started"));
            }
        }
        let tasks = self.tasks.iter().filter(|(_, task)| task.job.is_some());
        let counts = (listed.len(), delays, running);
        let expected = (self.jobs.len(), self.job_deadlines.len(), tasks.count());
        if counts != expected {
            return Err(format!("jobs: {counts:?} of {expected:?}"));
        }
        let lent = self.ports.iter().filter(|(_, port)| port.is_lent).count();
        let services = self.managers.iter().flat_map(|(_, m)| m.services.values());
        if lent != services.filter(|s| s.supply == Supply::Lent).count() {
            return Err("a port is lent by nobody".into());
        }
        Ok(())
    }

    /// Every memory entry has one port, and is part of its file.
    fn check_entries(&self) -> Result<(), String> {
        let mut seen = BTreeSet::new();
        for (key, port) in &self.ports {
            let Some(Object::MemoryEntry(id)) = port.object() else {
                continue;
            };
            let Some(entry) = self.entries.get(id.0 as usize) else {
                return Err(format!("port {key} stands for {id:?}, which is gone"));
            };
            if port.send_rights == 0 || !seen.insert(id.0) {
                return Err(format!("{id:?} has no right or two ports"));
            }
            if !entry.is_sound(self.limits.page_size) {
                return Err(format!("{entry:?} is not in its file"));
            }
        }
        if seen.len() == self.entries.len() {
            Ok(())
        } else {
            Err("a memory entry has no port".into())
        }
    }

    /// Every file has its references, and its owner's account says so.
    fn check_files(&self) -> Result<(), String> {
        let mut referred: BTreeMap<FileId, u32> = BTreeMap::new();
        for (_, port) in &self.ports {
            if let Some(Object::File(file)) = port.object() {
                *referred.entry(file).or_default() += 1;
            }
        }
        for (_, entry) in &self.entries {
            *referred.entry(entry.file).or_default() += 1;
        }
        let mut owned: BTreeMap<(TaskId, u32), u32> = BTreeMap::new();
        for (id, file) in &self.files {
            let count = referred.remove(id).unwrap_or(0);
            if count == 0 || count != file.references {
                return Err(format!("{id:?} counts {} of {count}", file.references));
            }
            *owned.entry(file.owner).or_default() += 1;
        }
        if let Some((file, _)) = referred.first_key_value() {
            return Err(format!("{file:?} is referred to and released"));
        }
        for (key, task) in &self.tasks {
            let count = owned.remove(&(TaskId(key as u32), task.token.0[7]));
            let count = count.unwrap_or(0);
            if count != task.files {
                return Err(format!("task {key} counts {} of {count} files", task.files));
            }
        }
        Ok(())
    }

    /// What is polled is there and received from by who polls it, and the driver knows whether
    /// it is readable, or will before the next answer.
    fn check_polls(&self) -> Result<(), String> {
        let mut owned: BTreeMap<TaskId, u32> = BTreeMap::new();
        for (&id, poll) in &self.polls.active {
            let slot = match poll.subject {
                Subject::Port(port) => match self.port(port).receiver {
                    Receiver::Task(task, _) if task == poll.owner => self.port(port).poll,
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
        let on_ports = self.ports.iter().filter_map(|(_, port)| port.poll);
        let on_sets = self.sets.iter().filter_map(|(_, set)| set.poll);
        if on_ports.chain(on_sets).count() != self.polls.active.len() {
            return Err("somebody polls and nobody knows".into());
        }
        for (key, task) in &self.tasks {
            let count = owned.remove(&TaskId(key as u32)).unwrap_or(0);
            if count != task.polls {
                return Err(format!("task {key} counts {} of {count} polls", task.polls));
            }
        }
        match owned.first_key_value() {
            Some((task, _)) => Err(format!("{task:?} polls and does not exist")),
            None => Ok(()),
        }
    }

    /// Every watch belongs to an entry, a service or a namespace that exists.
    fn check_watches(&self, id: PortId) -> Result<(), String> {
        let port = self.port(id);
        for (index, watch) in port.watches.iter().enumerate() {
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
        let vacant = port.watches.iter().filter(|watch| watch.is_none());
        if vacant.count() != port.vacant as usize {
            return Err(format!("{id:?} counts {} free watches", port.vacant));
        }
        let armed = port.watches.iter().flatten().filter(|w| w.is_armed());
        if armed.count() != port.armed as usize {
            return Err(format!("{id:?} counts {} armed watches", port.armed));
        }
        Ok(())
    }

    fn count_kernel_slots(&self, census: &mut Census) {
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
            for service in manager.services.values() {
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
            for watch in port.watches.iter().flatten() {
                if let Watch::Name { notify, .. } = watch {
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
        if let Some(thread) = port.reply_port_of {
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
        if !port.senders.is_empty() && !port.is_full() {
            return Err(format!("{id:?} has room and threads that wait for it"));
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
