//! What there is: tasks, names, queues, and who holds the other end.

use std::collections::{BTreeMap, BTreeSet};

use bootstrap_sys as sys;
use bootstrap_sys::mach_port_name_t;
use serde::Serialize;

pub use crate::calls::Code;
use crate::calls::{self, SendRight};
use crate::{kind, process};

/// The shape of a survey as JSON. It grows by one when a reader of an older one could go wrong;
/// fields may be added without that.
pub const VERSION: u32 = 1;

/// Tasks and what they hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Survey {
    /// [`VERSION`].
    pub version: u32,
    /// In the order of their processes.
    pub tasks: Vec<TaskEntry>,
}

/// One task.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TaskEntry {
    /// Its process.
    pub pid: i32,
    /// What the process runs.
    pub command: String,
    /// What it holds, in the order of the names.
    pub names: Vec<Entry>,
}

/// One name of a task.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Entry {
    /// The name, in this task only.
    pub name: mach_port_name_t,
    /// What is held under the name.
    pub rights: Vec<Right>,
    /// How often a send right or a dead name is held; 1 for other rights.
    pub user_references: u32,
    /// A number of the port or set: in all tasks the same. Absent for dead names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<u32>,
    /// Of what the task wants to be told.
    pub requests: Vec<Request>,
    /// Of receive rights.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue: Option<Queue>,
    /// Of port sets: the names of the members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<mach_port_name_t>>,
    /// What the port stands for, if it is the kernel that receives from it, or a bootstrap server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kernel_object: Option<KernelObject>,
    /// Other names for the port, in this task or others. Of a send right, the one that receives;
    /// of a receive right, those that can send.
    pub other_ends: Vec<Holder>,
}

/// A right, as `MACH_PORT_RIGHT_*` tells them apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// To take messages out of the queue.
    Receive,
    /// To put messages into it.
    Send,
    /// To put one message into it.
    SendOnce,
    /// To receive from several ports.
    PortSet,
    /// What is left when the port has died.
    DeadName,
}

/// Of what a task wants to be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    /// The port dies (`MACH_NOTIFY_DEAD_NAME`).
    DeadName,
    /// The port dies or has room again (`MACH_NOTIFY_SEND_POSSIBLE`).
    SendPossible,
    /// The last send right goes (`MACH_NOTIFY_NO_SENDERS`).
    NoSenders,
    /// The receive right goes (`MACH_NOTIFY_PORT_DESTROYED`).
    PortDestroyed,
}

/// A port's queue and counts (`mach_port_status_t`).
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Queue {
    /// Messages that wait.
    pub messages: u32,
    /// How many may wait before senders do.
    pub limit: u32,
    /// The number of the message that is received next.
    pub sequence: u32,
    /// Send rights made from the receive right.
    pub make_send_count: u32,
    /// Send-once rights in existence.
    pub send_once_rights: u32,
    /// Whether there are send rights.
    pub has_send_rights: bool,
    /// Whether the port is in a set.
    pub in_set: bool,
    /// Whether a guard keeps the right in its place.
    pub guarded: bool,
}

/// What a port of the kernel stands for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct KernelObject {
    /// The number of its type, as `mach_port_kobject` returns it.
    #[serde(rename = "type")]
    pub number: u32,
    /// What people call it.
    pub kind: String,
    /// What the kernel says of it; often nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The process, if it is a task's port and the task is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pid: Option<i32>,
}

/// Another name for the port.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Holder {
    /// The process whose name it is.
    pub pid: i32,
    /// The name there.
    pub name: mach_port_name_t,
    /// What is held under it.
    pub rights: Vec<Right>,
}

/// Why there is no survey.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Not even the own names can be had: there is no kernel to ask.
    #[error("cannot list even this program's own names: {0}")]
    NoKernel(Code),
    /// The process has no task, or none that may be looked at.
    #[error("no task of process {pid} can be looked at: {code}")]
    NoTask {
        /// The process.
        pid: i32,
        /// What the kernel said.
        code: Code,
    },
}

/// A task that is being looked at.
struct Subject {
    pid: i32,
    command: String,
    task: SendRight,
    names: Vec<Raw>,
}

/// A name as the kernel tells of it.
struct Raw {
    name: mach_port_name_t,
    kind: sys::mach_port_type_t,
    references: u32,
    object: u32,
}

impl Raw {
    fn rights(&self) -> Vec<Right> {
        let kinds = [
            (sys::MACH_PORT_TYPE_RECEIVE, Right::Receive),
            (sys::MACH_PORT_TYPE_SEND, Right::Send),
            (sys::MACH_PORT_TYPE_SEND_ONCE, Right::SendOnce),
            (sys::MACH_PORT_TYPE_PORT_SET, Right::PortSet),
            (sys::MACH_PORT_TYPE_DEAD_NAME, Right::DeadName),
        ];
        let held = kinds.iter().filter(|(bit, _)| self.kind & bit != 0);
        held.map(|&(_, right)| right).collect()
    }

    fn has(&self, kinds: sys::mach_port_type_t) -> bool {
        self.kind & kinds != 0
    }
}

/// Which tasks to show.
#[derive(Clone, Copy, Debug)]
pub enum Show<'a> {
    /// Those of these processes, or none and an error.
    Processes(&'a [i32]),
    /// Those that hold more than every task starts with: its own port, and its bootstrap port.
    Busy,
    /// All.
    All,
}

/// Looks at all tasks that can be looked at, but for this program's own, and shows some of them.
///
/// # Errors
///
/// [`Error::NoTask`] for a process that was asked for and cannot be looked at, and
/// [`Error::NoKernel`].
pub fn survey(show: Show<'_>) -> Result<Survey, Error> {
    calls::names(calls::own_task()).map_err(Error::NoKernel)?;
    let own = std::process::id() as i32;
    let mut subjects = Vec::new();
    for pid in process::all().into_iter().filter(|&pid| pid != own) {
        if let Ok(subject) = look(pid) {
            subjects.push(subject);
        }
    }
    let pids = match show {
        Show::Processes(pids) => pids,
        Show::Busy | Show::All => &[],
    };
    for &pid in pids {
        if !subjects.iter().any(|subject| subject.pid == pid) {
            // It is told why not; or it has come only now.
            subjects.push(look(pid).map_err(|code| Error::NoTask { pid, code })?);
        }
    }
    subjects.sort_by_key(|subject| subject.pid);
    let known = Known::of(&subjects);
    // One that has ended meanwhile is not to be shown as if it stood there with what it held.
    subjects.retain(|subject| known.is_alive(subject));
    if let Some(&pid) = pids
        .iter()
        .find(|&&pid| !subjects.iter().any(|s| s.pid == pid))
    {
        let code = Code(sys::KERN_FAILURE);
        return Err(Error::NoTask { pid, code });
    }
    let wanted = |subject: &&Subject| match show {
        Show::Processes(pids) => pids.contains(&subject.pid),
        Show::Busy => known.is_busy(subject),
        Show::All => true,
    };
    Ok(Survey {
        version: VERSION,
        tasks: subjects
            .iter()
            .filter(wanted)
            .map(|subject| known.describe(subject))
            .collect(),
    })
}

fn look(pid: i32) -> Result<Subject, Code> {
    let task = calls::task_for_pid(pid)?;
    let table: BTreeMap<_, _> = calls::table(task.name())?
        .into_iter()
        .map(|entry| (entry.iin_name, entry))
        .collect();
    let mut names: Vec<Raw> = calls::names(task.name())?
        .into_iter()
        .filter_map(|(name, kind)| {
            // One that has come between the two calls is seen the next time.
            let entry = table.get(&name)?;
            Some(Raw {
                name,
                kind,
                references: entry.iin_urefs,
                object: entry.iin_object,
            })
        })
        .collect();
    names.sort_by_key(|raw| raw.name);
    Ok(Subject {
        pid,
        command: process::command(pid),
        task,
        names,
    })
}

/// Who has what, by object.
struct Known {
    holders: BTreeMap<u32, Vec<Holder>>,
    /// Ports of tasks, and whose.
    tasks: BTreeMap<u32, i32>,
    /// Processes whose control port was one to the end.
    alive: BTreeSet<i32>,
    /// Ports of bootstrap servers.
    bootstraps: BTreeSet<u32>,
}

impl Known {
    fn of(subjects: &[Subject]) -> Known {
        let mut holders: BTreeMap<u32, Vec<Holder>> = BTreeMap::new();
        let ports = sys::MACH_PORT_TYPE_PORT_RIGHTS;
        for subject in subjects {
            for raw in subject.names.iter().filter(|raw| raw.has(ports)) {
                holders.entry(raw.object).or_default().push(Holder {
                    pid: subject.pid,
                    name: raw.name,
                    rights: raw.rights(),
                });
            }
        }
        // What a right is for shows in this program's own table, while it holds the right.
        let bootstraps: Vec<SendRight> = subjects
            .iter()
            .filter_map(|subject| calls::bootstrap_port(subject.task.name()))
            .collect();
        let name_ports: Vec<(i32, SendRight)> = subjects
            .iter()
            .filter_map(|subject| Some((subject.pid, calls::task_name_for_pid(subject.pid)?)))
            .collect();
        let own = calls::table(calls::own_task()).unwrap_or_default();
        let objects: BTreeMap<_, _> = own
            .into_iter()
            .filter(|entry| entry.iin_type & sys::MACH_PORT_TYPE_SEND != 0)
            .map(|entry| (entry.iin_name, entry.iin_object))
            .collect();
        let object = |right: &SendRight| objects.get(&right.name()).copied();
        let controls = subjects.iter().map(|s| (s.pid, &s.task));
        let alive = controls
            .clone()
            .filter(|(_, right)| object(right).is_some());
        let names = name_ports.iter().map(|(pid, right)| (*pid, right));
        Known {
            holders,
            alive: alive.map(|(pid, _)| pid).collect(),
            tasks: controls
                .chain(names)
                .filter_map(|(pid, right)| Some((object(right)?, pid)))
                .collect(),
            bootstraps: bootstraps.iter().filter_map(object).collect(),
        }
    }

    /// Whether a task's control port was one when the ports were told apart.
    fn is_alive(&self, subject: &Subject) -> bool {
        self.alive.contains(&subject.pid)
    }

    /// Whether a task holds more than every task starts with.
    fn is_busy(&self, subject: &Subject) -> bool {
        let is_usual = |raw: &Raw| {
            let own = self.tasks.get(&raw.object) == Some(&subject.pid);
            raw.kind == sys::MACH_PORT_TYPE_SEND && (own || self.bootstraps.contains(&raw.object))
        };
        !subject.names.iter().all(is_usual)
    }

    fn describe(&self, subject: &Subject) -> TaskEntry {
        let names = subject.names.iter();
        TaskEntry {
            pid: subject.pid,
            command: subject.command.clone(),
            names: names.map(|raw| self.entry(subject, raw)).collect(),
        }
    }

    fn entry(&self, subject: &Subject, raw: &Raw) -> Entry {
        let task = subject.task.name();
        let receives = raw.has(sys::MACH_PORT_TYPE_RECEIVE);
        let status = receives.then(|| calls::status(task, raw.name)).flatten();
        let is_set = raw.has(sys::MACH_PORT_TYPE_PORT_SET);
        let mut requests = Vec::new();
        if raw.has(sys::MACH_PORT_TYPE_SPREQUEST) {
            requests.push(Request::SendPossible);
        } else if raw.has(sys::MACH_PORT_TYPE_DNREQUEST) {
            requests.push(Request::DeadName);
        }
        if status.is_some_and(|status| status.mps_nsrequest != 0) {
            requests.push(Request::NoSenders);
        }
        if status.is_some_and(|status| status.mps_pdrequest != 0) {
            requests.push(Request::PortDestroyed);
        }
        let counts = sys::MACH_PORT_TYPE_SEND | sys::MACH_PORT_TYPE_DEAD_NAME;
        let other_ends = self.other_ends(subject.pid, raw);
        let has_receiver = receives || other_ends.iter().any(is_receiver);
        Entry {
            name: raw.name,
            rights: raw.rights(),
            user_references: if raw.has(counts) { raw.references } else { 1 },
            object: (!raw.has(sys::MACH_PORT_TYPE_DEAD_NAME)).then_some(raw.object),
            requests,
            queue: status.map(queue),
            members: is_set.then(|| calls::members(task, raw.name)).flatten(),
            kernel_object: (raw.has(sys::MACH_PORT_TYPE_SEND) && !has_receiver)
                .then(|| self.kernel_object(task, raw))
                .flatten(),
            other_ends,
        }
    }

    fn other_ends(&self, pid: i32, raw: &Raw) -> Vec<Holder> {
        if !raw.has(sys::MACH_PORT_TYPE_PORT_RIGHTS) {
            return Vec::new();
        }
        let holders = self.holders.get(&raw.object).into_iter().flatten();
        let receives = raw.has(sys::MACH_PORT_TYPE_RECEIVE);
        let others = holders.filter(|holder| {
            let is_itself = (holder.pid, holder.name) == (pid, raw.name);
            !is_itself && (receives || is_receiver(holder))
        });
        others.cloned().collect()
    }

    fn kernel_object(&self, task: mach_port_name_t, raw: &Raw) -> Option<KernelObject> {
        let (number, description) = calls::kernel_object(task, raw.name)?;
        let kind = match number {
            kind::NONE if self.bootstraps.contains(&raw.object) => "bootstrap",
            // An ordinary port, whose receiver cannot be looked at, or which is in a message.
            kind::NONE => return None,
            number => kind::name(number),
        };
        Some(KernelObject {
            number,
            kind: kind.to_owned(),
            description,
            pid: self.tasks.get(&raw.object).copied(),
        })
    }
}

fn is_receiver(holder: &Holder) -> bool {
    holder.rights.contains(&Right::Receive)
}

fn queue(status: sys::mach_port_status_t) -> Queue {
    Queue {
        messages: status.mps_msgcount,
        limit: status.mps_qlimit,
        sequence: status.mps_seqno,
        make_send_count: status.mps_mscount,
        send_once_rights: status.mps_sorights,
        has_send_rights: status.mps_srights != 0,
        in_set: status.mps_pset != 0,
        guarded: status.mps_flags & sys::MACH_PORT_STATUS_FLAG_GUARDED != 0,
    }
}
