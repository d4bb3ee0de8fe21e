//! Tasks and threads that do as they are told, with names that mostly exist.

use std::collections::BTreeSet;

use mach_kernel::{Code, Name, Request, ThreadId, Value};

use super::Step;
use crate::world::*;

/// A world, and who lives in it.
pub(super) struct Crowd {
    pub(super) world: World,
    pub(super) threads: Vec<Caller>,
    /// Threads whose request is not answered yet.
    pub(super) waiting: BTreeSet<ThreadId>,
    /// Names that were seen once.
    seen: Vec<Name>,
}

/// One of several, by number.
fn one<T: Copy>(from: &[T], number: impl Into<u64>) -> Option<T> {
    let number = number.into() as usize;
    from.get(number.checked_rem(from.len())?).copied()
}

impl Crowd {
    pub(super) fn new() -> Crowd {
        Crowd {
            world: World::new(),
            threads: Vec::new(),
            waiting: BTreeSet::new(),
            seen: Vec::new(),
        }
    }

    /// A thread that can ask for something.
    pub(super) fn idle(&self, number: u8) -> Option<Caller> {
        let idle: Vec<Caller> = self
            .threads
            .iter()
            .filter(|caller| !self.waiting.contains(&caller.thread))
            .copied()
            .collect();
        one(&idle, number)
    }

    /// A name for a task to use: most often one it has, and of a kind that fits.
    pub(super) fn name(&mut self, caller: Caller, number: u16, fitting: u32) -> Name {
        let names = self.world.glance(|world| world.names(caller));
        let fits = |kind: u32| kind & fitting != 0;
        let some: Vec<Name> = names
            .iter()
            .filter(|&&(_, kind)| number & 7 == 7 || fits(kind))
            .map(|&(name, _)| name)
            .collect();
        let name = match number & 31 {
            30 => Some(Name::NULL),
            29 => Some(Name::DEAD),
            28 => Some(Name(u32::from(number) << 4 | 3)),
            27 => one(&self.seen, number >> 5),
            _ => one(&some, number >> 5),
        };
        let name = name.unwrap_or(Name::NULL);
        if self.seen.len() < 50 {
            self.seen.push(name);
        }
        name
    }

    /// One of these names, mostly.
    pub(super) fn mostly(&mut self, some: &[Name], caller: Caller, number: u16) -> Name {
        match one(some, number >> 4) {
            Some(name) if number & 15 != 0 => name,
            _ => self.name(caller, number, TYPE_SEND),
        }
    }

    /// A name and a disposition for it that mostly go together.
    pub(super) fn right(&mut self, caller: Caller, number: u16, disposition: u8) -> (Name, u32) {
        let disposition = if disposition < 16 {
            u32::from(disposition)
        } else {
            16 + u32::from(disposition) % 6
        };
        let fitting = match disposition {
            MOVE_SEND | COPY_SEND => TYPE_SEND | TYPE_DEAD,
            MOVE_SEND_ONCE => TYPE_SEND_ONCE,
            _ => TYPE_RECEIVE,
        };
        (self.name(caller, number, fitting), disposition)
    }

    /// Makes a request and notes who got an answer.
    pub(super) fn ask(&mut self, caller: Caller, request: Request<Vec<u8>>) {
        self.waiting.insert(caller.thread);
        self.world.start(caller, request);
        self.listen();
    }

    /// An answer is for a thread that waits for one, and there is only one.
    pub(super) fn listen(&mut self) {
        for (thread, reply) in self.world.answers() {
            assert!(
                self.waiting.remove(&thread),
                "{thread:?} got {reply:?} unasked"
            );
            match reply {
                Ok(Value::Message(delivered) | Value::Returned(delivered))
                    if delivered.code == Code::SUCCESS =>
                {
                    Mail::read(delivered);
                }
                _ => {}
            }
        }
    }

    pub(super) fn take(&mut self, step: Step) {
        match step {
            Step::Birth { parent } => {
                let task = match one(&self.threads, parent / 2) {
                    Some(of) if parent & 1 == 0 => self.world.child(of),
                    _ => self.world.task(),
                };
                self.threads.push(task);
            }
            Step::Exit { task } => {
                if let Some(victim) = one(&self.threads, task) {
                    self.world.exit(victim);
                    self.forget(|caller| caller.task == victim.task);
                }
            }
            Step::Thread { task } => {
                if let Some(caller) = one(&self.threads, task) {
                    let thread = self.world.thread(caller);
                    self.threads.push(thread);
                }
            }
            Step::ExitThread { thread } => {
                let of_task = |task| self.threads.iter().filter(|c| c.task == task).count();
                let victim = one(&self.threads, thread);
                if let Some(victim) = victim.filter(|victim| of_task(victim.task) > 1) {
                    self.world.exit_thread(victim);
                    self.forget(|caller| caller.thread == victim.thread);
                }
            }
            Step::Job { fate } => match fate % 8 {
                0 => self.world.fail_job(false),
                1 => self.world.fail_job(true),
                2 => {
                    if let Some(of) = one(&self.threads, fate / 8) {
                        let next = self.world.exec(of);
                        self.forget(|caller| caller.task == of.task);
                        self.threads.push(next);
                    }
                }
                _ => self.threads.extend(self.world.start_job()),
            },
            Step::Cancel { thread } => {
                if let Some(caller) = one(&self.threads, thread) {
                    self.world.cancel(caller);
                }
            }
            Step::Wait { milliseconds } => self.world.advance(u64::from(milliseconds)),
            Step::Routine(routine) => self.routine(&routine),
            Step::Bootstrap(routine) => self.bootstrap(&routine),
            Step::Message {
                thread,
                letter,
                wish,
            } => self.message(thread, letter, wish),
            Step::Garbage {
                thread,
                letter,
                changes,
                length,
                keep,
            } => self.garbage(thread, &letter, &changes, length, keep),
        }
        self.listen();
    }

    pub(super) fn forget(&mut self, gone: impl Fn(&Caller) -> bool) {
        let waiting = &mut self.waiting;
        self.threads.retain(|caller| {
            let gone = gone(caller);
            if gone {
                waiting.remove(&caller.thread);
            }
            !gone
        });
    }
}
