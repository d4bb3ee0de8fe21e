//! Exception ports: where a task, a thread and the host want to hear of exceptions. They are
//! kept and handed out; Linux raises none. (`osfmk/kern/ipc_tt.c`, `osfmk/kern/ipc_host.c`,
//! `osfmk/mach/exception_types.h`.)

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::call::{Reply, Value};
use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{Object, PortFlags, Receiver};
use crate::right::{Carried, Kept};
use crate::task::{TaskId, ThreadId};
use crate::task_port::TaskFlavor;

/// Exceptions have numbers from 1 to below this (`EXC_TYPES_COUNT`).
const COUNT: usize = 14;
/// The bits of a mask that mean something (`EXC_MASK_VALID`).
const VALID_MASK: u32 = (1 << COUNT) - 2;
/// The exception message carries 64-bit codes (`MACH_EXCEPTION_CODES`).
const CODES: u32 = 0x8000_0000;
/// A backtrace would be preferred (`MACH_EXCEPTION_BACKTRACE_PREFERRED`).
const BACKTRACE: u32 = 0x2000_0000;
/// The bits of a behaviour that are flags (`MACH_EXCEPTION_MASK`).
const BEHAVIOR_FLAGS: u32 = 0xe000_0000;
/// `EXCEPTION_IDENTITY_PROTECTED`.
const IDENTITY_PROTECTED: u32 = 4;
/// The last behaviour there is (`EXCEPTION_STATE_IDENTITY_PROTECTED`); the first is 1.
const LAST_BEHAVIOR: u32 = 5;

/// Whose exception ports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExceptionHolder {
    /// A task's.
    Task,
    /// A thread's.
    Thread,
    /// The host's.
    Host,
}

/// What can be asked of exception ports. Names are the caller's; `room` is how many entries it can
/// take.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "variants and fields are the C routines and their arguments"
)]
pub enum ExceptionCall {
    Set {
        holder: ExceptionHolder,
        of: Name,
        mask: u32,
        port: Name,
        behavior: u32,
        flavor: u32,
    },
    /// Four words for each entry: mask, port, behaviour, flavour.
    Get {
        holder: ExceptionHolder,
        of: Name,
        mask: u32,
        room: u32,
    },
    /// Both; the entries are what was there before.
    Swap {
        holder: ExceptionHolder,
        of: Name,
        mask: u32,
        port: Name,
        behavior: u32,
        flavor: u32,
        room: u32,
    },
    /// Five words for each entry: mask, the objects of the port and of its receiver, behaviour,
    /// flavour.
    Info {
        holder: ExceptionHolder,
        of: Name,
        mask: u32,
        room: u32,
    },
}

/// What is to be done about one exception.
#[derive(Debug, Default)]
struct Action {
    port: Carried,
    behavior: u32,
    flavor: u32,
}

/// What is to be done about each; the first is not used.
#[derive(Debug, Default)]
pub(crate) struct Actions([Action; COUNT]);

/// The same to be looked at.
type KeptActions = [(Kept, u32, u32); COUNT];

impl Actions {
    /// Everything that may hold a right.
    pub(crate) fn held(&self) -> impl Iterator<Item = &Carried> {
        self.0.iter().map(|action| &action.port)
    }

    pub(crate) fn into_held(self) -> impl Iterator<Item = Carried> {
        self.0.into_iter().map(|action| action.port)
    }

    pub(crate) fn kept(&self) -> KeptActions {
        let kept = |action: &Action| (action.port.kept(), action.behavior, action.flavor);
        self.0.each_ref().map(kept)
    }
}

/// Several exceptions for which the same is to be done.
struct Entry {
    mask: u32,
    port: Kept,
    behavior: u32,
    flavor: u32,
}

/// A holder that was found.
#[derive(Clone, Copy)]
enum Found {
    Task(TaskId),
    Thread(ThreadId),
    Host,
}

fn is_flavor(flavor: u32) -> bool {
    // `VALID_THREAD_STATE_FLAVOR` of the machine.
    if cfg!(target_arch = "aarch64") {
        matches!(flavor, 1..=7 | 9 | 10 | 14..=17 | 27)
    } else {
        matches!(flavor, 1..=13 | 16..=25)
    }
}

/// The exceptions that a mask names, in order.
fn exceptions(mask: u32) -> impl Iterator<Item = usize> {
    (1..COUNT).filter(move |exception| mask & 1 << exception != 0)
}

impl<M> Kernel<M> {
    pub(crate) fn exception_call(&mut self, caller: TaskId, call: ExceptionCall) -> Reply<M> {
        match call {
            ExceptionCall::Set {
                holder,
                of,
                mask,
                port,
                behavior,
                flavor,
            } => {
                let action = (mask, port, behavior, flavor);
                self.with_action(caller, holder, of, action, |kernel, found, port| {
                    for exception in exceptions(mask) {
                        kernel.install(found, exception, port, behavior, flavor);
                    }
                    Ok(Value::None)
                })
            }
            ExceptionCall::Swap {
                holder,
                of,
                mask,
                port,
                behavior,
                flavor,
                room,
            } => {
                let action = (mask, port, behavior, flavor);
                self.with_action(caller, holder, of, action, |kernel, found, port| {
                    kernel
                        .swap(caller, found, mask, port, behavior, flavor, room)
                        .map(Value::Words)
                })
            }
            ExceptionCall::Get {
                holder,
                of,
                mask,
                room,
            } => {
                let found = self.exception_holder(caller, holder, of)?;
                let merge_dead = !matches!(found, Found::Host);
                let entries = self.entries(found, mask, room, merge_dead)?;
                self.hand_out_entries(caller, &entries).map(Value::Words)
            }
            ExceptionCall::Info {
                holder,
                of,
                mask,
                room,
            } => {
                let found = self.readable_exception_holder(caller, holder, of)?;
                let entries = self.entries(found, mask, room, true)?;
                let mut words = Vec::new();
                for entry in entries {
                    let (port, receiver) = self.port_and_receiver(entry.port);
                    words.extend([entry.mask, port, receiver, entry.behavior, entry.flavor]);
                }
                Ok(Value::Words(words))
            }
        }
    }

    /// Takes the port of an action in, which is given up afterwards, and acts if there is nothing
    /// wrong with holder and action.
    fn with_action(
        &mut self,
        caller: TaskId,
        holder: ExceptionHolder,
        of: Name,
        (mask, port, behavior, flavor): (u32, Name, u32, u32),
        act: impl FnOnce(&mut Self, Found, &Carried) -> Reply<M>,
    ) -> Reply<M> {
        let found = self.exception_holder(caller, holder, of);
        let port = self.copy_in_for(caller, port, &found)?;
        let outcome = self.check_action(mask, &port, behavior, flavor);
        let reply = match (found, outcome) {
            (Ok(found), Ok(())) => act(self, found, &port),
            (Err(code), _) | (_, Err(code)) => Err(code),
        };
        self.release(port);
        reply
    }

    fn exception_holder(
        &mut self,
        caller: TaskId,
        holder: ExceptionHolder,
        name: Name,
    ) -> Result<Found, Code> {
        match holder {
            ExceptionHolder::Task => self
                .task_permitting(caller, name, TaskFlavor::Control)
                .map(Found::Task),
            ExceptionHolder::Thread => self.thread_named(caller, name).map(Found::Thread),
            ExceptionHolder::Host => self.privileged_host(caller, name).map(|()| Found::Host),
        }
    }

    /// Those whose ports permit to read are enough to be told, but not to be given.
    fn readable_exception_holder(
        &mut self,
        caller: TaskId,
        holder: ExceptionHolder,
        name: Name,
    ) -> Result<Found, Code> {
        match holder {
            ExceptionHolder::Task => self
                .task_permitting(caller, name, TaskFlavor::Read)
                .map(Found::Task),
            ExceptionHolder::Thread => match self.object_named(caller, name)? {
                Object::Thread(thread) | Object::ThreadRead(thread) => Ok(Found::Thread(thread)),
                _ => Err(Code::INVALID_ARGUMENT),
            },
            ExceptionHolder::Host => self.privileged_host(caller, name).map(|()| Found::Host),
        }
    }

    /// The checks that all have in common (`set_exception_ports_validation`).
    fn check_action(
        &self,
        mask: u32,
        port: &Carried,
        behavior: u32,
        flavor: u32,
    ) -> Result<(), Code> {
        if mask & !VALID_MASK != 0 {
            return Err(Code::INVALID_ARGUMENT);
        }
        let kind = behavior & !BEHAVIOR_FLAGS;
        if let Some(port) = port.port() {
            if !(1..=LAST_BEHAVIOR).contains(&kind) {
                return Err(Code::INVALID_ARGUMENT);
            }
            let flags = self.port(port).flags;
            if flags.contains(PortFlags::IMMOVABLE_RECEIVE)
                && !flags.contains(PortFlags::EXCEPTION_PORT)
            {
                return Err(Code::INVALID_RIGHT);
            }
        }
        if flavor != 0 && !is_flavor(flavor) {
            return Err(Code::INVALID_ARGUMENT);
        }
        let needs_codes = kind == IDENTITY_PROTECTED || behavior & BACKTRACE != 0;
        if needs_codes && behavior & CODES == 0 {
            return Err(Code::INVALID_ARGUMENT);
        }
        Ok(())
    }

    /// A thread has none at all until the first is set.
    fn actions(&self, found: Found) -> Option<&Actions> {
        match found {
            Found::Task(task) => Some(&self.task(task).special.exceptions),
            Found::Thread(thread) => self.thread(thread).exceptions.as_deref(),
            Found::Host => Some(&self.exceptions),
        }
    }

    fn install(
        &mut self,
        found: Found,
        exception: usize,
        port: &Carried,
        behavior: u32,
        flavor: u32,
    ) {
        let new = Action {
            port: self.copy(port.kept()),
            behavior,
            flavor,
        };
        let actions = match found {
            Found::Task(task) => &mut self.task_mut(task).special.exceptions,
            Found::Thread(thread) => self
                .thread_mut(thread)
                .exceptions
                .get_or_insert_with(Box::default),
            Found::Host => &mut self.exceptions,
        };
        let old = core::mem::replace(&mut actions.0[exception], new);
        self.release(old.port);
    }

    /// What is to be done about the exceptions of a mask, in as many entries as there is room for.
    /// Ports that died are told apart from each other only where XNU does so.
    fn entries(
        &self,
        found: Found,
        mask: u32,
        room: u32,
        merge_dead: bool,
    ) -> Result<Vec<Entry>, Code> {
        if mask & !VALID_MASK != 0 {
            return Err(Code::INVALID_ARGUMENT);
        }
        let mut entries = Vec::new();
        let Some(actions) = self.actions(found) else {
            return Ok(entries);
        };
        for exception in exceptions(mask) {
            self.note(
                &mut entries,
                &actions.0[exception],
                exception,
                room,
                merge_dead,
            );
        }
        Ok(entries)
    }

    fn note(
        &self,
        entries: &mut Vec<Entry>,
        action: &Action,
        exception: usize,
        room: u32,
        merge_dead: bool,
    ) {
        let port = action.port.kept();
        let died = matches!(port, Kept::Port(port) if self.port(port).is_dead());
        let alike = |entry: &Entry| {
            (entry.port, entry.behavior, entry.flavor) == (port, action.behavior, action.flavor)
        };
        let known = entries.iter().position(alike);
        match known.filter(|_| merge_dead || !died) {
            Some(at) => entries[at].mask |= 1 << exception,
            None if entries.len() < room as usize => entries.push(Entry {
                mask: 1 << exception,
                port,
                behavior: action.behavior,
                flavor: action.flavor,
            }),
            None => {}
        }
    }

    /// Replaces one after the other until there is no more room to say what was there before.
    #[expect(clippy::too_many_arguments, reason = "the routine has these arguments")]
    fn swap(
        &mut self,
        caller: TaskId,
        found: Found,
        mask: u32,
        port: &Carried,
        behavior: u32,
        flavor: u32,
        room: u32,
    ) -> Result<Vec<u32>, Code> {
        if let Found::Thread(thread) = found {
            let thread = self.thread_mut(thread);
            thread.exceptions.get_or_insert_with(Box::default);
        }
        let mut entries = Vec::new();
        let mut replaced = Vec::new();
        for exception in exceptions(mask) {
            if entries.len() >= room as usize {
                break;
            }
            if let Some(actions) = self.actions(found) {
                self.note(&mut entries, &actions.0[exception], exception, room, false);
                replaced.push(exception);
            }
        }
        // The old ports are copied before they are given up.
        let words = self.hand_out_entries(caller, &entries);
        for exception in replaced {
            self.install(found, exception, port, behavior, flavor);
        }
        words
    }

    fn hand_out_entries(&mut self, caller: TaskId, entries: &[Entry]) -> Result<Vec<u32>, Code> {
        let mut words = Vec::new();
        for entry in entries {
            let port = self.copy(entry.port);
            let name = self.copy_out_reply(caller, port)?;
            words.extend([entry.mask, name.0, entry.behavior, entry.flavor]);
        }
        Ok(words)
    }

    /// The numbers of a port and of the task that receives from it; of none, 0.
    fn port_and_receiver(&self, port: Kept) -> (u32, u32) {
        let Kept::Port(port) = port else {
            return (0, 0);
        };
        let receiver = match self.port(port).receiver {
            Receiver::Task(task, _) => self.port_number(self.task(task).port),
            _ => 0,
        };
        (self.port_number(port), receiver)
    }

    /// What a new task inherits.
    pub(crate) fn copy_actions(&mut self, kept: KeptActions) -> Actions {
        Actions(kept.map(|(port, behavior, flavor)| Action {
            port: self.copy(port),
            behavior,
            flavor,
        }))
    }
}
