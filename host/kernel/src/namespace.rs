//! The bootstrap server's namespaces: names of services, in a tree.
//!
//! What launchd calls a job manager is a [`Manager`] here, and its port is a kernel port. A
//! process that it did not start is an anonymous job: its services are active from the moment
//! they exist, and their records go when the port dies or the process ends. The services of a
//! [job](crate::job) outlive its process, since the bootstrap server supplies their ports.
//! (launchd-842.92.1: `src/core.c`, `src/job.defs`.)

use alloc::boxed::Box;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::bootstrap::{PER_PID_SERVICE, STRICT_CHECKIN, ServiceInfo};
use crate::code::Code;
use crate::directory::Directory;
use crate::job::JobId;
use crate::kernel::{Deferred, Kernel};
use crate::name::Name;
use crate::port::{Object, PortId, Receiver, Watch};
use crate::right::{Carried, Disposition, Right};
use crate::task::TaskId;

/// Room for a name with its NUL (`BOOTSTRAP_MAX_NAME_LEN`).
const NAME_ROOM: usize = 128;
/// A namespace that is deeper has no subsets.
const MAX_DEPTH: u32 = 100;
const STATUS_INACTIVE: u32 = 0;
const STATUS_ACTIVE: u32 = 1;
const STATUS_ON_DEMAND: u32 = 2;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct ManagerId(pub(crate) u32);

/// One namespace.
#[derive(Debug)]
pub(crate) struct Manager {
    pub(crate) port: PortId,
    pub(crate) parent: Option<ManagerId>,
    pub(crate) label: Box<[u8]>,
    depth: u32,
    pub(crate) services: Directory,
    pub(crate) jobs: BTreeSet<JobId>,
    /// The port whose death closes a subset, and the watch on it.
    pub(crate) requestor: Option<(Right, usize)>,
}

/// Whose a service is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) enum Owner {
    /// A process that the bootstrap server did not start.
    Task(TaskId),
    Job(JobId),
}

/// What a record is found under.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Key {
    /// Somebody's own name, which concerns nobody else.
    pub(crate) of: Option<Owner>,
    pub(crate) name: Arc<[u8]>,
}

/// A name and the send right that look-ups copy.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) right: Right,
    pub(crate) owner: Owner,
    pub(crate) watch: usize,
    pub(crate) supply: Supply,
}

/// Where a service's port is from, and who has it.
#[derive(PartialEq, Eq, Debug)]
pub(crate) enum Supply {
    /// The server brought the port; the record goes with it.
    Server,
    /// The port is the bootstrap server's and lent to the server: it comes back.
    Lent,
    /// The port is the bootstrap server's, which has it: the service is not active.
    Kept(Right),
}

/// For whom a call on a bootstrap port acts, and in which namespace.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Client {
    pub(crate) manager: ManagerId,
    pub(crate) owner: Owner,
}

impl Client {
    fn key(self, service: &[u8], flags: u64) -> Key {
        Key {
            of: (flags & PER_PID_SERVICE != 0).then_some(self.owner),
            name: service_name(service).into(),
        }
    }
}

impl<M> Kernel<M> {
    pub(crate) fn manager(&self, id: ManagerId) -> &Manager {
        &self.managers[id.0 as usize]
    }

    pub(crate) fn manager_mut(&mut self, id: ManagerId) -> &mut Manager {
        &mut self.managers[id.0 as usize]
    }

    pub(crate) fn create_manager(
        &mut self,
        parent: Option<ManagerId>,
        label: Box<[u8]>,
    ) -> ManagerId {
        let depth = parent.map_or(0, |parent| self.manager(parent).depth + 1);
        let id = ManagerId(self.managers.vacant_key() as u32);
        let port = self.create_port(Receiver::Kernel(Object::Namespace(id)));
        self.managers.insert(Manager {
            port,
            parent,
            label,
            depth,
            services: Directory::new(self.secret),
            jobs: BTreeSet::new(),
            requestor: None,
        });
        id
    }

    /// Whom a caller acts for through a bootstrap port named in its space: through a job's port
    /// for the job, and through a namespace's for the job it is a process of there, or for
    /// itself.
    pub(crate) fn client(&mut self, task: TaskId, name: Name) -> Result<Client, Code> {
        match self.object_named(task, name) {
            Ok(Object::Namespace(manager)) => Ok(Client {
                manager,
                owner: self.owner_in(manager, task),
            }),
            Ok(Object::Job(job)) => Ok(Client {
                manager: self.job(job).manager,
                owner: Owner::Job(job),
            }),
            // The other kernel ports know no such routine, and an ordinary port's owner might
            // answer or not: as good as a server that is not there.
            Ok(_) => Err(Code::MIG_BAD_ID),
            Err(_) => Err(Code::SEND_INVALID_DEST),
        }
    }

    /// What a task is in a namespace.
    fn owner_in(&self, manager: ManagerId, task: TaskId) -> Owner {
        let job = self.task(task).job;
        match job.filter(|&job| self.job(job).manager == manager) {
            Some(job) => Owner::Job(job),
            None => Owner::Task(task),
        }
    }

    /// `bootstrap_check_in`: moves a service's receive right to the caller, and makes the service
    /// if there is none.
    pub(crate) fn check_in(
        &mut self,
        task: TaskId,
        client: Client,
        service: &[u8],
        flags: u64,
    ) -> Result<Name, Code> {
        let Client { manager, owner } = client;
        let key = client.key(service, flags);
        let port = match self.manager(manager).services.get(&key) {
            Some(known) if known.owner != owner => return Err(Code::BOOTSTRAP_NOT_PRIVILEGED),
            Some(Service {
                supply: Supply::Kept(right),
                ..
            }) => right.port(),
            Some(_) => return Err(Code::BOOTSTRAP_SERVICE_ACTIVE),
            None if flags & STRICT_CHECKIN != 0 => return Err(Code::BOOTSTRAP_UNKNOWN_SERVICE),
            None if self.is_crowded(owner) => return Err(Code::BOOTSTRAP_NO_MEMORY),
            None => {
                let port = self.create_port(Receiver::Transit(None));
                let right = self.copy_send(port);
                let supply = match owner {
                    Owner::Job(_) => Supply::Kept(Right::Receive(port)),
                    Owner::Task(_) => Supply::Server,
                };
                self.add_service(client, key.clone(), right, supply);
                port
            }
        };
        if let Owner::Job(job) = owner {
            self.job_mut(job).checked_in = true;
            self.lend(manager, &key, port);
        }
        self.copy_out(task, Right::Receive(port))
            .map_err(|_| Code::BOOTSTRAP_NO_MEMORY)
    }

    /// Notes that a service's server is about to get the receive right, with a port-destroyed
    /// request on it.
    fn lend(&mut self, manager: ManagerId, key: &Key, id: PortId) {
        if let Some(service) = self.manager_mut(manager).services.get_mut(key) {
            service.supply = Supply::Lent;
        }
        self.reset_port(id, Receiver::Transit(None));
        self.port_mut(id).is_lent = true;
    }

    /// Takes the receive right that nobody kept of a port, if it was lent.
    pub(crate) fn take_back(&mut self, id: PortId) -> bool {
        if !core::mem::take(&mut self.port_mut(id).is_lent) {
            return false;
        }
        let watches = self.port(id).rare().watches.iter().flatten();
        let records = watches.filter_map(|watch| match watch {
            Watch::Service(manager, key) => Some((*manager, key)),
            _ => None,
        });
        let lent = records
            .filter_map(|(manager, key)| {
                let service = self.manager(manager).services.get(key)?;
                match (service.owner, &service.supply) {
                    (Owner::Job(job), Supply::Lent) => Some((manager, key.clone(), job)),
                    _ => None,
                }
            })
            .next();
        let Some((manager, key, job)) = lent else {
            return false;
        };
        self.reset_port(id, Receiver::Bootstrap(job));
        if let Some(service) = self.manager_mut(manager).services.get_mut(&key) {
            service.supply = Supply::Kept(Right::Receive(id));
        }
        self.deferred.push_back(Deferred::Dispatch(job));
        true
    }

    /// `bootstrap_look_up`: a send right to a service of this namespace or one above it. A
    /// process's own services are found by its number only.
    pub(crate) fn look_up(
        &mut self,
        task: TaskId,
        client: Client,
        service: &[u8],
        process: u32,
        flags: u64,
    ) -> Result<Name, Code> {
        let name = service_name(service);
        let own = flags & PER_PID_SERVICE != 0;
        let found = if own && process != 0 {
            self.find_own(client.manager, name, process)
        } else {
            let mut at = Some(client.manager);
            loop {
                let Some(id) = at else { break None };
                let manager = self.manager(id);
                if let Some(found) = manager.services.find(None, name) {
                    break Some(found.right.port());
                }
                at = manager.parent.filter(|_| !own);
            }
        };
        let port = found.ok_or(Code::BOOTSTRAP_UNKNOWN_SERVICE)?;
        self.answer_with(task, port)
    }

    /// A service that is a process's own: of this namespace, or of any if it has none here.
    fn find_own(&self, here: ManagerId, name: &[u8], process: u32) -> Option<PortId> {
        let of_process = |task: &crate::task::Task| task.token.0[5] == process;
        let (key, _) = self.tasks.iter().find(|(_, task)| of_process(task))?;
        let task = TaskId(key as u32);
        let all = self.managers.iter().map(|(key, _)| ManagerId(key as u32));
        [here].into_iter().chain(all).find_map(|id| {
            let of = Some(self.owner_in(id, task));
            let found = self.manager(id).services.find(of, name)?;
            Some(found.right.port())
        })
    }

    /// `bootstrap_register`: publishes a send right the caller has.
    pub(crate) fn register(
        &mut self,
        task: TaskId,
        client: Client,
        service: &[u8],
        right: Name,
        flags: u64,
    ) -> Result<(), Code> {
        let Client { manager, owner } = client;
        let key = client.key(service, flags);
        let right = self.copy_in_send(task, right)?;
        let refused = match self.manager(manager).services.get(&key) {
            Some(known) if known.owner != owner => Code::BOOTSTRAP_NOT_PRIVILEGED,
            Some(Service {
                supply: Supply::Kept(_),
                ..
            }) if right == Carried::Null => {
                if let Owner::Job(job) = owner {
                    self.job_mut(job).checked_in = true;
                }
                self.remove_service(manager, &key);
                Code::SUCCESS
            }
            Some(Service {
                supply: Supply::Kept(_),
                ..
            }) => Code::BOOTSTRAP_NOT_PRIVILEGED,
            Some(_) => Code::BOOTSTRAP_SERVICE_ACTIVE,
            None if right == Carried::Null => Code::SUCCESS,
            None if right == Carried::Dead || self.is_crowded(owner) => Code::BOOTSTRAP_NO_MEMORY,
            None => Code::SUCCESS,
        };
        match right {
            Carried::Right(right) if refused == Code::SUCCESS => {
                self.add_service(client, key, right, Supply::Server);
            }
            unused => self.release(unused),
        }
        refused.ok()
    }

    /// The send right that a name in a message to the bootstrap server stands for.
    fn copy_in_send(&mut self, task: TaskId, name: Name) -> Result<Carried, Code> {
        match name {
            Name::NULL => Ok(Carried::Null),
            Name::DEAD => Ok(Carried::Dead),
            name => self
                .copy_in(task, name, Disposition::CopySend)
                .map_err(|_| Code::SEND_INVALID_RIGHT),
        }
    }

    /// `bootstrap_subset`: a namespace below this one that lives as long as `requestor`.
    pub(crate) fn subset(
        &mut self,
        task: TaskId,
        client: Client,
        requestor: Name,
    ) -> Result<Name, Code> {
        let parent = client.manager;
        let requestor = self.copy_in_send(task, requestor)?;
        let crowded = self.managers.len() >= self.limits.namespaces;
        if crowded || self.manager(parent).depth > MAX_DEPTH {
            self.release(requestor);
            return Err(Code::BOOTSTRAP_NO_MEMORY);
        }
        let requestor = match requestor {
            Carried::Null => return Err(Code::BOOTSTRAP_NOT_PRIVILEGED),
            Carried::Dead => return Err(Code::BOOTSTRAP_NO_MEMORY),
            Carried::Right(right) => right,
        };
        let process = self.task(task).token.0[5];
        let maker = self.label(client.owner);
        let serial = requestor.port().0;
        let label = format!("{maker}[{process}].subset.{serial}");
        let label: Box<[u8]> = service_name(label.as_bytes()).into();
        let manager = self.create_manager(Some(parent), label);
        let watch = Watch::Requestor(manager);
        let index = self.port_mut(requestor.port()).add_watch(watch);
        self.manager_mut(manager).requestor = Some((requestor, index));
        let port = self.manager(manager).port;
        self.answer_with(task, port)
    }

    /// The label of a job, with a number that tells it from others.
    fn label(&self, owner: Owner) -> String {
        match owner {
            Owner::Job(job) => String::from_utf8_lossy(&self.job(job).label).into_owned(),
            Owner::Task(task) => format!("{:#x}.anonymous", self.task(task).token.0[7]),
        }
    }

    /// `bootstrap_info`: what this namespace itself has, but for what is a process's own.
    ///
    /// # Errors
    ///
    /// [`Code::BOOTSTRAP_NO_MEMORY`] for more than one answer can carry.
    pub(crate) fn services_of(&self, manager: ManagerId) -> Result<Vec<ServiceInfo>, Code> {
        let services = &self.manager(manager).services;
        if services.len() > self.limits.services_listed {
            return Err(Code::BOOTSTRAP_NO_MEMORY);
        }
        let listed = services
            .in_order()
            .into_iter()
            .filter(|(key, _)| key.of.is_none())
            .map(|(key, service)| ServiceInfo {
                name: key.name.to_vec(),
                job: service_name(self.label(service.owner).as_bytes()).into(),
                status: match (&service.supply, service.owner) {
                    (Supply::Kept(_), Owner::Job(job)) if self.job(job).on_demand => {
                        STATUS_ON_DEMAND
                    }
                    (Supply::Kept(_), _) => STATUS_INACTIVE,
                    (Supply::Lent | Supply::Server, _) => STATUS_ACTIVE,
                },
            })
            .collect();
        Ok(listed)
    }

    /// The subsets directly below a namespace.
    pub(crate) fn children_of(&self, id: ManagerId) -> Vec<ManagerId> {
        let below = self.managers.iter().filter(|(_, m)| m.parent == Some(id));
        below.map(|(key, _)| ManagerId(key as u32)).collect()
    }

    /// The records of an owner.
    fn records_mut(&mut self, owner: Owner) -> &mut BTreeSet<(ManagerId, Key)> {
        match owner {
            Owner::Task(task) => &mut self.task_mut(task).services,
            Owner::Job(job) => &mut self.job_mut(job).services,
        }
    }

    fn is_crowded(&self, owner: Owner) -> bool {
        let records = match owner {
            Owner::Task(task) => &self.task(task).services,
            Owner::Job(job) => &self.job(job).services,
        };
        records.len() >= self.limits.services_per_task as usize
    }

    fn add_service(&mut self, client: Client, key: Key, right: Right, supply: Supply) {
        let Client { manager, owner } = client;
        let watch = Watch::Service(manager, key.clone());
        let watch = self.port_mut(right.port()).add_watch(watch);
        let service = Service {
            right,
            owner,
            watch,
            supply,
        };
        self.manager_mut(manager)
            .services
            .insert(key.clone(), service);
        self.records_mut(owner).insert((manager, key));
    }

    /// The port of a service died: its record goes with it.
    pub(crate) fn service_died(&mut self, manager: ManagerId, key: Key) {
        let removed = self
            .managers
            .get_mut(manager.0 as usize)
            .and_then(|m| m.services.remove(&key));
        if let Some(service) = removed {
            self.records_mut(service.owner).remove(&(manager, key));
            if let Owner::Job(job) = service.owner {
                self.deferred.push_back(Deferred::Dispatch(job));
            }
            self.release_right(service.right);
        }
    }

    /// Removes a record. A port that the bootstrap server has dies; one that it has lent is its
    /// holder's now.
    pub(crate) fn remove_service(&mut self, manager: ManagerId, key: &Key) {
        let Some(service) = self.manager_mut(manager).services.remove(key) else {
            return;
        };
        self.records_mut(service.owner)
            .remove(&(manager, key.clone()));
        let port = service.right.port();
        self.port_mut(port).take_watch(service.watch);
        match service.supply {
            Supply::Server => {}
            Supply::Lent => self.port_mut(port).is_lent = false,
            Supply::Kept(right) => self.release_right(right),
        }
        self.release_right(service.right);
    }

    /// Shuts a subset down: its jobs and services go, its own subsets close, its port dies.
    /// Nothing happens if it is closed already, as when both its parent and its requestor died.
    pub(crate) fn close_manager(&mut self, id: ManagerId) {
        let Some(manager) = self.managers.get(id.0 as usize) else {
            return;
        };
        let jobs: Vec<JobId> = manager.jobs.iter().copied().collect();
        for job in jobs {
            self.remove_job(job);
        }
        let services = self.manager(id).services.in_order();
        let keys: Vec<Key> = services.iter().map(|&(key, _)| key.clone()).collect();
        for key in keys {
            self.remove_service(id, &key);
        }
        for below in self.children_of(id) {
            self.deferred.push_back(Deferred::Close(below));
        }
        let manager = self.managers.remove(id.0 as usize);
        if let Some((requestor, watch)) = manager.requestor {
            self.port_mut(requestor.port()).take_watch(watch);
            self.release_right(requestor);
        }
        self.destroy_port(manager.port);
    }

    /// A task ended: the records it still owns go, even if their port lives on elsewhere.
    pub(crate) fn forget_services(&mut self, task: TaskId) {
        let owned = core::mem::take(&mut self.task_mut(task).services);
        for (manager, key) in owned {
            self.remove_service(manager, &key);
        }
    }
}

/// A name as the server reads it: up to the first NUL, cut where the C interface cuts.
fn service_name(name: &[u8]) -> &[u8] {
    let end = name
        .iter()
        .position(|&byte| byte == 0)
        .unwrap_or(name.len());
    &name[..end.min(NAME_ROOM - 1)]
}
