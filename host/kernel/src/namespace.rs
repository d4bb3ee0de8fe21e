//! The bootstrap server: names of services, in a tree of namespaces.
//!
//! What launchd calls a job manager is a [`Manager`] here, and its port is a kernel port. A
//! process that no property list describes is an anonymous job: its services are active from
//! the moment they exist, and their records go when the port dies or the process ends.
//! (launchd-842.1.4: `src/core.c`, `src/job.defs`.)

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::code::Code;
use crate::kernel::{Deferred, Kernel};
use crate::name::Name;
use crate::port::{Object, PortId, Receiver, Watch};
use crate::right::{Carried, Disposition, Right};
use crate::task::TaskId;

/// Room for a name with its NUL (`BOOTSTRAP_MAX_NAME_LEN`).
const NAME_ROOM: usize = 128;
/// Subsets below subsets, at the most.
const MAX_DEPTH: u32 = 100;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct ManagerId(pub(crate) u32);

/// One namespace.
#[derive(Debug)]
pub(crate) struct Manager {
    pub(crate) port: PortId,
    pub(crate) parent: Option<ManagerId>,
    depth: u32,
    pub(crate) services: BTreeMap<Box<[u8]>, Service>,
    /// The port whose death closes a subset, and the watch on it.
    pub(crate) requestor: Option<(Right, usize)>,
}

/// A name and the send right that look-ups copy.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) right: Right,
    pub(crate) owner: TaskId,
    pub(crate) watch: usize,
}

impl<M> Kernel<M> {
    pub(crate) fn manager(&self, id: ManagerId) -> &Manager {
        &self.managers[id.0 as usize]
    }

    fn manager_mut(&mut self, id: ManagerId) -> &mut Manager {
        &mut self.managers[id.0 as usize]
    }

    pub(crate) fn create_manager(&mut self, parent: Option<ManagerId>) -> ManagerId {
        let depth = parent.map_or(0, |parent| self.manager(parent).depth + 1);
        let id = ManagerId(self.managers.vacant_key() as u32);
        let port = self.create_port(Receiver::Kernel(Object::Namespace(id)));
        let services = BTreeMap::new();
        self.managers.insert(Manager {
            port,
            parent,
            depth,
            services,
            requestor: None,
        });
        id
    }

    /// The namespace behind a bootstrap port named in a task's space.
    fn namespace_named(&mut self, task: TaskId, name: Name) -> Result<ManagerId, Code> {
        match self.object_named(task, name) {
            Ok(Object::Namespace(manager)) => Ok(manager),
            // The other kernel ports know no such routine, and an ordinary port's owner might
            // answer or not: as good as a server that is not there.
            Ok(_) => Err(Code::MIG_BAD_ID),
            Err(_) => Err(Code::SEND_INVALID_DEST),
        }
    }

    /// `bootstrap_check_in`: makes the service and moves its receive right to the caller.
    pub(crate) fn check_in(
        &mut self,
        task: TaskId,
        bootstrap: Name,
        service: &[u8],
    ) -> Result<Name, Code> {
        let manager = self.namespace_named(task, bootstrap)?;
        let service = service_name(service);
        if let Some(known) = self.manager(manager).services.get(service) {
            return Err(if known.owner == task {
                Code::BOOTSTRAP_SERVICE_ACTIVE
            } else {
                Code::BOOTSTRAP_NOT_PRIVILEGED
            });
        }
        if self.task(task).services >= self.limits.services_per_task {
            return Err(Code::BOOTSTRAP_NO_MEMORY);
        }
        let port = self.create_port(Receiver::Transit(None));
        let right = self.copy_send(port);
        self.add_service(task, manager, service, right);
        self.copy_out(task, Right::Receive(port))
            .map_err(|_| Code::BOOTSTRAP_NO_MEMORY)
    }

    /// `bootstrap_look_up`: a send right to a service of this namespace or one above it.
    pub(crate) fn look_up(
        &mut self,
        task: TaskId,
        bootstrap: Name,
        service: &[u8],
    ) -> Result<Name, Code> {
        let service = service_name(service);
        let mut at = Some(self.namespace_named(task, bootstrap)?);
        while let Some(id) = at {
            let manager = self.manager(id);
            if let Some(found) = manager.services.get(service) {
                let port = found.right.port();
                let right = self.copy_send(port);
                return self
                    .copy_out(task, right)
                    .map_err(|_| Code::RCV_BODY_ERROR.with(Code::IPC_SPACE_BIT));
            }
            at = manager.parent;
        }
        Err(Code::BOOTSTRAP_UNKNOWN_SERVICE)
    }

    /// `bootstrap_register`: publishes a send right the caller has.
    pub(crate) fn register(
        &mut self,
        task: TaskId,
        bootstrap: Name,
        service: &[u8],
        right: Name,
    ) -> Result<(), Code> {
        let manager = self.namespace_named(task, bootstrap)?;
        let service = service_name(service);
        let right = match right {
            Name::NULL => Carried::Null,
            Name::DEAD => Carried::Dead,
            name => self
                .copy_in(task, name, Disposition::CopySend)
                .map_err(|_| Code::SEND_INVALID_RIGHT)?,
        };
        let owner = self
            .manager(manager)
            .services
            .get(service)
            .map(|known| known.owner);
        let crowded = self.task(task).services >= self.limits.services_per_task;
        let refused = match (owner, &right) {
            (Some(owner), _) if owner == task => Code::BOOTSTRAP_SERVICE_ACTIVE,
            (Some(_), _) => Code::BOOTSTRAP_NOT_PRIVILEGED,
            (None, Carried::Dead) => Code::BOOTSTRAP_NO_MEMORY,
            (None, Carried::Right(_)) if crowded => Code::BOOTSTRAP_NO_MEMORY,
            (None, Carried::Null | Carried::Right(_)) => Code::SUCCESS,
        };
        match right {
            Carried::Right(right) if refused == Code::SUCCESS => {
                self.add_service(task, manager, service, right);
            }
            unused => self.release(unused),
        }
        refused.ok()
    }

    /// `bootstrap_subset`: a namespace below this one that lives as long as `requestor`.
    pub(crate) fn subset(
        &mut self,
        task: TaskId,
        bootstrap: Name,
        requestor: Name,
    ) -> Result<Name, Code> {
        let parent = self.namespace_named(task, bootstrap)?;
        if requestor == Name::NULL {
            return Err(Code::BOOTSTRAP_NOT_PRIVILEGED);
        }
        let crowded = self.managers.len() >= self.limits.namespaces;
        if crowded || self.manager(parent).depth >= MAX_DEPTH {
            return Err(Code::BOOTSTRAP_NO_MEMORY);
        }
        let requestor = match requestor {
            Name::DEAD => Carried::Dead,
            name => self
                .copy_in(task, name, Disposition::CopySend)
                .map_err(|_| Code::SEND_INVALID_RIGHT)?,
        };
        let Carried::Right(requestor) = requestor else {
            return Err(Code::BOOTSTRAP_NO_MEMORY);
        };
        let manager = self.create_manager(Some(parent));
        let watch = Watch::Requestor(manager);
        let index = self.port_mut(requestor.port()).add_watch(watch);
        self.manager_mut(manager).requestor = Some((requestor, index));
        let port = self.manager(manager).port;
        let right = self.copy_send(port);
        self.copy_out(task, right)
            .map_err(|_| Code::RCV_BODY_ERROR.with(Code::IPC_SPACE_BIT))
    }

    /// `bootstrap_parent`: the namespace above, or the root itself.
    pub(crate) fn parent(&mut self, task: TaskId, bootstrap: Name) -> Result<Name, Code> {
        let manager = self.namespace_named(task, bootstrap)?;
        let parent = self.manager(manager).parent.unwrap_or(manager);
        let port = self.manager(parent).port;
        let right = self.copy_send(port);
        self.copy_out(task, right)
            .map_err(|_| Code::RCV_BODY_ERROR.with(Code::IPC_SPACE_BIT))
    }

    fn add_service(&mut self, owner: TaskId, id: ManagerId, service: &[u8], right: Right) {
        let name: Box<[u8]> = service.into();
        let watch = self
            .port_mut(right.port())
            .add_watch(Watch::Service(id, name.clone()));
        self.manager_mut(id).services.insert(
            name,
            Service {
                right,
                owner,
                watch,
            },
        );
        self.task_mut(owner).services += 1;
    }

    /// The port of a service died: its record goes with it.
    pub(crate) fn service_died(&mut self, manager: ManagerId, name: &[u8]) {
        let removed = self
            .managers
            .get_mut(manager.0 as usize)
            .and_then(|m| m.services.remove(name));
        if let Some(service) = removed {
            self.task_mut(service.owner).services -= 1;
            self.release_right(service.right);
        }
    }

    fn remove_service(&mut self, manager: ManagerId, name: &[u8]) {
        let service = self.manager_mut(manager).services.remove(name);
        if let Some(service) = service {
            self.task_mut(service.owner).services -= 1;
            self.port_mut(service.right.port())
                .take_watch(service.watch);
            self.release_right(service.right);
        }
    }

    /// Shuts a subset down: its services go, its own subsets close, its port dies. Nothing
    /// happens if it is closed already, as when both its parent and its requestor died.
    pub(crate) fn close_manager(&mut self, id: ManagerId) {
        let Some(manager) = self.managers.get_mut(id.0 as usize) else {
            return;
        };
        let names: Vec<Box<[u8]>> = manager.services.keys().cloned().collect();
        for name in names {
            self.remove_service(id, &name);
        }
        for (key, below) in &self.managers {
            if below.parent == Some(id) {
                self.deferred
                    .push_back(Deferred::Close(ManagerId(key as u32)));
            }
        }
        let manager = self.managers.remove(id.0 as usize);
        if let Some((requestor, watch)) = manager.requestor {
            self.port_mut(requestor.port()).take_watch(watch);
            self.release_right(requestor);
        }
        self.destroy_port(manager.port);
    }

    /// A task ended: the records it still owns go, even if their port lives on elsewhere.
    pub(crate) fn forget_jobs(&mut self, task: TaskId) {
        if self.task(task).services == 0 {
            return;
        }
        let mut owned = Vec::new();
        for (key, manager) in &self.managers {
            for (name, service) in &manager.services {
                if service.owner == task {
                    owned.push((ManagerId(key as u32), name.clone()));
                }
            }
        }
        for (manager, name) in owned {
            self.remove_service(manager, &name);
        }
        self.settle();
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
