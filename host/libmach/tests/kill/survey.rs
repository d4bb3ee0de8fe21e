//! The kernel's census beside what processes say that they hold.

use std::collections::{BTreeMap, BTreeSet};

use bootstrap_sys as sys;
use mach_kernel::{Census, Holder, Holding};

use crate::model::{Held, Label, Object};

/// Names by process id, and what is held under them.
type Reports = BTreeMap<u32, BTreeMap<u32, Held>>;

/// The names every task is born with.
const BORN_WITH: [u32; 2] = [0x203, 0x707];

/// Compares every name of every process. `numbers` are the processes' own, by process id.
///
/// # Panics
///
/// At the first difference.
pub(crate) fn compare(reports: &Reports, numbers: &BTreeMap<u32, u32>, census: &Census) {
    let alive = living(reports);
    let mut ports: BTreeMap<Label, u32> = BTreeMap::new();
    let mut labels: BTreeMap<u32, Label> = BTreeMap::new();
    assert_eq!(census.tasks.len(), reports.len(), "tasks of dead processes");
    for task in &census.tasks {
        let who = numbers[&task.process];
        let report = &reports[&task.process];
        let held = task.holdings.iter();
        let held: BTreeMap<u32, &Holding> = held
            .filter(|holding| !BORN_WITH.contains(&holding.name.0))
            .map(|holding| (holding.name.0, holding))
            .collect();
        assert_eq!(
            held.keys().collect::<Vec<_>>(),
            report.keys().collect::<Vec<_>>(),
            "names of process {who}: {:?} {:?}",
            held.values()
                .filter(|h| !report.contains_key(&h.name.0))
                .collect::<Vec<_>>(),
            report
                .iter()
                .filter(|(n, _)| !held.contains_key(n))
                .collect::<Vec<_>>(),
        );
        for (name, said) in report {
            let holding = held[name];
            let (kind, references) = expected(said, &alive);
            assert_eq!(
                (holding.kind, holding.references),
                (kind, references),
                "{name:#x} of process {who}, which says {said:?}"
            );
            // One label is one port, in all processes.
            if let (Held::Port { label, .. } | Held::Once(label), Some(port)) = (said, holding.port)
            {
                assert_eq!(*ports.entry(*label).or_insert(port), port, "{label:?}");
                assert_eq!(*labels.entry(port).or_insert(*label), *label, "port {port}");
            }
        }
        assert_eq!(task.threads, 1, "threads of process {who}");
        assert_eq!(
            task.queued_bytes, 0,
            "bytes on the account of process {who}"
        );
    }
    for port in &census.ports {
        assert_eq!(port.messages, 0, "{port:?} has messages");
        assert_ne!(port.holder, Holder::Message, "{port:?}");
    }
}

/// The labels of objects that somebody keeps alive.
fn living(reports: &Reports) -> BTreeSet<Label> {
    let all = reports.values().flat_map(BTreeMap::values);
    let received = all.filter_map(|held| match held {
        Held::Port {
            label,
            receive: true,
            ..
        } => Some(*label),
        _ => None,
    });
    received.collect()
}

/// The kind that a name has, and the references.
fn expected(held: &Held, alive: &BTreeSet<Label>) -> (u32, u32) {
    let lives = |label: Label| match label.object() {
        Object::Inbox | Object::Port => alive.contains(&label),
        // It goes with its last send right, not with whoever made it.
        Object::Semaphore => true,
        Object::Subset => alive.contains(&label.partner()),
    };
    match *held {
        Held::Port {
            label,
            send,
            notified,
            ..
        } if !lives(label) => (sys::MACH_PORT_TYPE_DEAD_NAME, send + notified),
        Held::Port {
            receive,
            send,
            notified,
            label,
        } => {
            assert_eq!(notified, 0, "{label:?} was said to be dead");
            let kinds = [
                (receive, sys::MACH_PORT_TYPE_RECEIVE),
                (send > 0, sys::MACH_PORT_TYPE_SEND),
            ];
            let kinds = kinds.iter().filter(|(has, _)| *has);
            (kinds.map(|(_, kind)| kind).sum(), send)
        }
        Held::Once(label) if lives(label) => (sys::MACH_PORT_TYPE_SEND_ONCE, 1),
        Held::Once(_) => (sys::MACH_PORT_TYPE_DEAD_NAME, 1),
        Held::Dead(count) => (sys::MACH_PORT_TYPE_DEAD_NAME, count),
        Held::Set => (sys::MACH_PORT_TYPE_PORT_SET, 0),
    }
}
