//! The kernel, driven by one input: tasks and threads come and go, time passes, and threads ask
//! for anything. After each step the kernel is sound, and nobody is answered who did not ask.

use std::collections::BTreeSet;

use arbitrary::Unstructured;
use mach_kernel::{
    Effect, Identity, JobId, Kernel, Name, Request, SpaceCall, TaskId, ThreadId, Tick, Value,
};

use crate::draw::{self, Done, Names};

/// Steps of one input, at the most.
const STEPS: usize = 300;

/// Runs one input.
///
/// # Panics
///
/// When the kernel has a defect.
pub fn run(input: &[u8]) {
    let mut from = Unstructured::new(input);
    let mut world = World {
        kernel: Kernel::new(7, crate::limits()),
        now: Tick::default(),
        tasks: Vec::new(),
        threads: Vec::new(),
        waiting: BTreeSet::new(),
        seen: Vec::new(),
        processes: 0,
    };
    for _ in 0..2 {
        world.be_born(None);
    }
    for _ in 0..STEPS {
        if from.is_empty() || world.step(&mut from).is_err() {
            break;
        }
        world.settle();
    }
    world.kernel.shut_down();
    for task in std::mem::take(&mut world.tasks) {
        world.end(task);
    }
    assert_eq!(world.kernel.task_count(), 0, "tasks are left");
    assert_eq!(world.kernel.poll_timeout(), None, "somebody still waits");
    assert!(world.waiting.is_empty(), "somebody was not answered");
}

struct World {
    kernel: Kernel<Vec<u8>>,
    now: Tick,
    tasks: Vec<TaskId>,
    threads: Vec<(TaskId, ThreadId)>,
    /// Threads whose request is not answered yet.
    waiting: BTreeSet<ThreadId>,
    seen: Vec<Name>,
    processes: u32,
}

impl World {
    fn step(&mut self, from: &mut Unstructured<'_>) -> Result<(), Done> {
        match from.int_in_range(0..=31u8)? {
            0 => {
                let parent = from.choose(&self.tasks).ok().copied();
                self.be_born(parent.filter(|_| from.arbitrary().unwrap_or(false)));
            }
            1 if self.tasks.len() > 1 => {
                let index = from.choose_index(self.tasks.len())?;
                let task = self.tasks.swap_remove(index);
                self.end(task);
            }
            2 => {
                let task = *from.choose(&self.tasks)?;
                self.add_thread(task);
            }
            3 if self.threads.len() > 2 => {
                let index = from.choose_index(self.threads.len())?;
                let (_, thread) = self.threads.swap_remove(index);
                self.waiting.remove(&thread);
                self.kernel.exit_thread(thread);
            }
            4 if !self.waiting.is_empty() => {
                let waiting: Vec<ThreadId> = self.waiting.iter().copied().collect();
                self.kernel.cancel(*from.choose(&waiting)?);
            }
            5 => {
                self.now.0 += u64::from(from.int_in_range(0..=20u8)?) * 1_000_000;
                self.kernel.handle_timeout(self.now);
            }
            _ => self.ask(from)?,
        }
        Ok(())
    }

    /// A thread that waits for nothing asks for something.
    fn ask(&mut self, from: &mut Unstructured<'_>) -> Result<(), Done> {
        let is_idle = |(_, thread): &&(TaskId, ThreadId)| !self.waiting.contains(thread);
        let idle: Vec<ThreadId> = self.threads.iter().filter(is_idle).map(|t| t.1).collect();
        let Ok(&thread) = from.choose(&idle) else {
            return Ok(());
        };
        let names = Names {
            own: self.names(thread),
            seen: std::mem::take(&mut self.seen),
        };
        let request = draw::request(from, &names);
        self.seen = names.seen;
        self.seen.extend(names.own.iter().map(|own| own.0).take(2));
        self.seen.truncate(40);
        self.waiting.insert(thread);
        let taken = self.kernel.handle(self.now, thread, request?);
        taken.expect("the thread waits for nothing");
        Ok(())
    }

    fn names(&mut self, thread: ThreadId) -> Vec<(Name, u32)> {
        let (task, call) = (Name::TASK_SELF, SpaceCall::Names);
        let asked = self
            .kernel
            .handle(self.now, thread, Request::Space { task, call });
        asked.expect("the thread waits for nothing");
        match self.kernel.poll_effect() {
            Some(Effect::Reply {
                reply: Ok(Value::NamesAndTypes(names, types)),
                ..
            }) => names.into_iter().zip(types).collect(),
            other => panic!("its names: {other:?}"),
        }
    }

    /// Every fourth program cannot be run, and every fourth not now.
    fn start_job(&mut self, job: JobId) {
        let identity = self.identity();
        if identity.process % 4 < 2 {
            let try_again = identity.process % 4 == 0;
            self.kernel.job_not_started(self.now, job, try_again);
        } else if let Ok(task) = self.kernel.job_started(self.now, job, identity) {
            self.tasks.push(task);
            self.add_thread(task);
        }
    }

    fn be_born(&mut self, parent: Option<TaskId>) {
        let identity = self.identity();
        if let Ok(task) = self.kernel.create_task(identity, parent) {
            self.tasks.push(task);
            self.add_thread(task);
        }
    }

    /// Who the next process is.
    fn identity(&mut self) -> Identity {
        self.processes += 1;
        Identity {
            audit_user: 1,
            effective_user: 1,
            effective_group: 1,
            real_user: 1,
            real_group: 1,
            process: self.processes,
            session: 1,
        }
    }

    fn add_thread(&mut self, task: TaskId) {
        if let Ok(thread) = self.kernel.create_thread(task) {
            self.threads.push((task, thread));
        }
    }

    fn end(&mut self, task: TaskId) {
        self.kernel.exit_task(task);
        for (_, thread) in self.threads.extract_if(.., |(of, _)| *of == task) {
            self.waiting.remove(&thread);
        }
        self.settle();
    }

    fn settle(&mut self) {
        while let Some(effect) = self.kernel.poll_effect() {
            match effect {
                Effect::Reply { thread, reply } => {
                    let asked = self.waiting.remove(&thread);
                    assert!(asked, "{thread:?} got {reply:?} unasked");
                }
                Effect::Start { job, .. } => self.start_job(job),
                _ => {}
            }
        }
        if let Err(defect) = self.kernel.check() {
            panic!("{defect}");
        }
    }
}
