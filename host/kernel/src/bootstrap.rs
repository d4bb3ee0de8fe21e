//! The calls of the bootstrap server, as its clients make them.
//!
//! Each goes to a bootstrap port: a namespace's, or the privileged one of a job. Through the
//! first a caller acts for itself, and through the second for the job.
//! (launchd-842.92.1: `src/job.defs`, `job_mig_intran2` in `src/core.c`.)

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::call::{Reply, Value};
use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::namespace::Client;
use crate::port::PortId;
use crate::task::TaskId;

/// The service is the process's own (`BOOTSTRAP_PER_PID_SERVICE`).
pub(crate) const PER_PID_SERVICE: u64 = 1;
/// A name that is not known is not made (`BOOTSTRAP_STRICT_CHECKIN`).
pub(crate) const STRICT_CHECKIN: u64 = 0x40;

/// What can be asked of the bootstrap server. Names are the caller's, texts are what the C
/// interface carries, and flags are `BOOTSTRAP_*` with the ones that mean nothing here ignored.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BootstrapCall {
    /// `bootstrap_check_in` and its kin.
    CheckIn {
        /// The service's name.
        #[serde(with = "serde_bytes")]
        service: Vec<u8>,
        /// `BOOTSTRAP_PER_PID_SERVICE`, `BOOTSTRAP_STRICT_CHECKIN`.
        flags: u64,
    },
    /// `bootstrap_look_up` and its kin.
    LookUp {
        /// The service's name.
        #[serde(with = "serde_bytes")]
        service: Vec<u8>,
        /// Whose service is meant with `BOOTSTRAP_PER_PID_SERVICE`.
        process: u32,
        /// `BOOTSTRAP_PER_PID_SERVICE`.
        flags: u64,
    },
    /// `bootstrap_register` and its kin.
    Register {
        /// The service's name.
        #[serde(with = "serde_bytes")]
        service: Vec<u8>,
        /// A send right to publish; null takes a name back that is not in use.
        right: Name,
        /// `BOOTSTRAP_PER_PID_SERVICE`.
        flags: u64,
    },
    /// `bootstrap_create_server`.
    CreateServer {
        /// The program and its arguments.
        #[serde(with = "serde_bytes")]
        command: Vec<u8>,
        /// Run when there is something to do, not always.
        on_demand: bool,
    },
    /// `bootstrap_subset`.
    Subset {
        /// Its death closes the subset.
        requestor: Name,
    },
    /// `bootstrap_parent`.
    Parent,
    /// `bootstrap_get_root`.
    Root,
    /// `bootstrap_info`.
    Info,
    /// `bootstrap_lookup_children`.
    Children,
}

/// A service as `bootstrap_info` lists it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceInfo {
    /// Its name.
    #[serde(with = "serde_bytes")]
    pub name: Vec<u8>,
    /// The label of the job that owns it.
    #[serde(with = "serde_bytes")]
    pub job: Vec<u8>,
    /// `BOOTSTRAP_STATUS_*`.
    pub status: u32,
}

/// A namespace as `bootstrap_lookup_children` lists it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildInfo {
    /// A send right to its port, in the caller's space.
    pub port: Name,
    /// What it is called.
    #[serde(with = "serde_bytes")]
    pub name: Vec<u8>,
    /// `BOOTSTRAP_PROPERTY_*`.
    pub properties: u32,
}

impl<M> Kernel<M> {
    pub(crate) fn bootstrap_call(
        &mut self,
        task: TaskId,
        bootstrap: Name,
        call: BootstrapCall,
    ) -> Reply<M> {
        let client = self.client(task, bootstrap)?;
        match call {
            BootstrapCall::CheckIn { service, flags } => self
                .check_in(task, client, &service, flags)
                .map(Value::Name),
            BootstrapCall::LookUp {
                service,
                process,
                flags,
            } => self
                .look_up(task, client, &service, process, flags)
                .map(Value::Name),
            BootstrapCall::Register {
                service,
                right,
                flags,
            } => self
                .register(task, client, &service, right, flags)
                .map(|()| Value::None),
            BootstrapCall::CreateServer { command, on_demand } => self
                .create_server(task, client, &command, on_demand)
                .map(Value::Name),
            BootstrapCall::Subset { requestor } => {
                self.subset(task, client, requestor).map(Value::Name)
            }
            BootstrapCall::Parent => {
                let here = client.manager;
                let parent = self.manager(here).parent.unwrap_or(here);
                let port = self.manager(parent).port;
                self.answer_with(task, port).map(Value::Name)
            }
            BootstrapCall::Root => {
                let port = self.manager(self.root).port;
                self.answer_with(task, port).map(Value::Name)
            }
            BootstrapCall::Info => self.services_of(client.manager).map(Value::Services),
            BootstrapCall::Children => self.children(task, client).map(Value::Namespaces),
        }
    }

    /// A send right as the result of a call. One for which there is no room is lost as in any
    /// other reply.
    pub(crate) fn answer_with(&mut self, task: TaskId, port: PortId) -> Result<Name, Code> {
        let right = self.copy_send(port);
        self.copy_out(task, right)
            .map_err(|_| Code::RCV_BODY_ERROR.with(Code::IPC_SPACE_BIT))
    }

    /// Only root may see them: who has a subset's port can act in it.
    fn children(&mut self, task: TaskId, client: Client) -> Result<Vec<ChildInfo>, Code> {
        if self.task(task).token.0[1] != 0 {
            return Err(Code::BOOTSTRAP_NOT_PRIVILEGED);
        }
        let below = self.children_of(client.manager);
        if below.is_empty() {
            return Err(Code::BOOTSTRAP_NO_CHILDREN);
        }
        let mut children = Vec::with_capacity(below.len());
        for id in below {
            let manager = self.manager(id);
            let (port, name) = (manager.port, manager.label.to_vec());
            let port = self.answer_with(task, port)?;
            children.push(ChildInfo {
                port,
                name,
                properties: EXPLICIT_SUBSET,
            });
        }
        Ok(children)
    }
}

/// Made by `bootstrap_subset` (`BOOTSTRAP_PROPERTY_EXPLICITSUBSET`).
const EXPLICIT_SUBSET: u32 = 1;
