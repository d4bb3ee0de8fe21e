//! Namespaces, services and jobs.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::job::{JobId, Run};
use crate::kernel::Kernel;
use crate::namespace::{Key, ManagerId, Owner, Service, Supply};
use crate::port::{Object, PortId, Receiver, Watch};
use crate::right::Right;
use crate::task::TaskId;

impl<M> Kernel<M> {
    /// Namespaces have parents, and services and requestors the watches that end them.
    pub(super) fn check_namespaces(&self) -> Result<(), String> {
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
                let watches = &self.port(right.port()).rare().watches;
                watches.get(index).and_then(Option::as_ref)
            };
            for (key, service) in manager.services.iter() {
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
        let services = self.managers.iter().flat_map(|(_, m)| m.services.iter());
        if lent != services.filter(|(_, s)| s.supply == Supply::Lent).count() {
            return Err("a port is lent by nobody".into());
        }
        Ok(())
    }
}
