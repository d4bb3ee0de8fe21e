//! The machine itself: its tables, its inputs and its outputs.

use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet, VecDeque};
use alloc::vec::Vec;

use slab::Slab;

use crate::call::Reply;
use crate::clock::{Alarms, CLOCKS};
use crate::exception::Actions;
use crate::file::{FileId, Files};
use crate::job::{Job, JobId};
use crate::memory_entry::MemoryEntry;
use crate::namespace::{Manager, ManagerId};
use crate::poll::{PollId, Polls};
use crate::port::{Object, Port, PortId, Receiver};
use crate::portset::PortSet;
use crate::queue::Message;
use crate::right::Right;
use crate::semaphore::Semaphore;
use crate::space::Chance;
use crate::task::{Task, TaskId, Thread, ThreadId};

/// A point in time, in nanoseconds of a clock that never goes back.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Tick(pub u64);

impl Tick {
    /// This tick and so many milliseconds.
    pub(crate) fn after_milliseconds(self, milliseconds: u32) -> Tick {
        Tick(self.0.saturating_add(u64::from(milliseconds) * 1_000_000))
    }
}

/// What the kernel may grow to. Each limit answers with the code XNU has for it.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Tasks at once; more are refused at [`Kernel::create_task`].
    pub tasks: usize,
    /// Threads at once in one task; more are refused at [`Kernel::create_thread`].
    pub threads_per_task: u32,
    /// Slots in one task's table of names (`KERN_NO_SPACE`). XNU's own limit on larger
    /// machines is 305,834.
    pub names_per_task: u32,
    /// Bytes that may wait in queues for one sender's account (`MACH_SEND_NO_BUFFER`).
    pub queued_bytes_per_task: usize,
    /// Names of services one task, or one job, may have published (`BOOTSTRAP_NO_MEMORY`).
    pub services_per_task: u32,
    /// Services that one `bootstrap_info` lists; of a namespace with more it lists none
    /// (`BOOTSTRAP_NO_MEMORY`).
    pub services_listed: usize,
    /// Namespaces at once, the root included (`BOOTSTRAP_NO_MEMORY`).
    pub namespaces: usize,
    /// Alarms one task may have set (`KERN_RESOURCE_SHORTAGE`).
    pub alarms_per_task: u32,
    /// Files that one task may have made ports of, as long as they exist (`EAGAIN`).
    pub files_per_task: u32,
    /// Files at once, whoever made ports of them (`EAGAIN`).
    pub files: usize,
    /// Bytes in a page of memory, a power of two. It limits nothing; memory comes in such pieces.
    pub page_size: u64,
    /// Jobs at once (`BOOTSTRAP_NO_MEMORY`).
    pub jobs: usize,
    /// Jobs at once that one task made (`BOOTSTRAP_NO_MEMORY`).
    pub jobs_per_task: usize,
    /// Receive rights and port sets that one task may poll (`EAGAIN`).
    pub polls_per_task: u32,
    /// The same of all tasks together (`EAGAIN`).
    pub polls: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            tasks: 10_000,
            threads_per_task: 4_096,
            names_per_task: 1 << 21,
            queued_bytes_per_task: 256 << 20,
            services_per_task: 16_384,
            services_listed: 500_000,
            namespaces: 4_096,
            alarms_per_task: 4_096,
            files_per_task: 4_096,
            files: 65_536,
            page_size: 4_096,
            jobs: 1_024,
            jobs_per_task: 128,
            polls_per_task: 4_096,
            polls: 65_536,
        }
    }
}

/// Something for the driver to do.
#[derive(Debug)]
pub enum Effect<M> {
    /// A thread's request is finished.
    Reply {
        /// The thread that made it.
        thread: ThreadId,
        /// The answer.
        reply: Reply<M>,
    },
    /// Nothing refers to a file any more; answers that have it have come before this.
    ReleaseFile(FileId),
    /// A message waits where somebody polls, or none does any more.
    Readable {
        /// What is polled. Not readable is what it begins with.
        poll: PollId,
        /// Whether a message waits.
        readable: bool,
    },
    /// The right or set that was polled is gone. Nothing more will be heard of it.
    PollEnded(PollId),
    /// A task was told to end (`task_terminate`): its process is to be killed, after which the
    /// driver says [`Kernel::exit_task`].
    Terminate {
        /// The task.
        task: TaskId,
    },
    /// A program is to be started; [`Kernel::job_started`] or [`Kernel::job_not_started`] tells
    /// what became of it.
    Start {
        /// Whose program it is.
        job: JobId,
        /// The program and its arguments.
        command: Vec<Vec<u8>>,
    },
    /// The job of a process is no more: the process is to end.
    Stop {
        /// The process's task.
        task: TaskId,
    },
}

/// What a step leaves to be done once it is over. One thing leads to another without a bound
/// (a message's death kills the ports in it, a thread that is woken makes room for the next), so
/// this is a queue and not a recursion.
#[derive(Debug)]
pub(crate) enum Deferred<M> {
    /// Destroy a message and all that is in it.
    Destroy(Box<Message<M>>),
    /// Destroy a message that was received but could not be copied out: the right it came through
    /// is used up.
    Empty(Box<Message<M>>),
    /// Give a right up.
    Release(Right),
    /// A message left this port's queue: somebody may be waiting for the room.
    Room(PortId),
    /// Shut a subset down.
    Close(ManagerId),
    /// See whether a job is to be started or removed.
    Dispatch(JobId),
}

/// The Mach kernel and bootstrap server of one session.
#[derive(Debug)]
pub struct Kernel<M> {
    pub(crate) limits: Limits,
    pub(crate) now: Tick,
    pub(crate) tasks: Slab<Task>,
    pub(crate) threads: Slab<Thread<M>>,
    pub(crate) ports: Slab<Port<M>>,
    pub(crate) sets: Slab<PortSet>,
    pub(crate) managers: Slab<Manager>,
    /// The key to the hashes of services' names.
    pub(crate) secret: [u64; 2],
    pub(crate) jobs: BTreeMap<JobId, Job>,
    pub(crate) job_serial: u64,
    pub(crate) job_deadlines: BTreeSet<(Tick, JobId)>,
    pub(crate) semaphores: Slab<Semaphore>,
    pub(crate) files: Files,
    pub(crate) entries: Slab<MemoryEntry>,
    pub(crate) polls: Polls,
    pub(crate) deadlines: BTreeSet<(Tick, ThreadId)>,
    pub(crate) effects: VecDeque<Effect<M>>,
    pub(crate) deferred: VecDeque<Deferred<M>>,
    pub(crate) chance: Chance,
    pub(crate) pid_versions: u32,
    /// Hides the indices behind the numbers that `mach_port_space_info` shows.
    pub(crate) disguise: u32,
    pub(crate) host: PortId,
    /// The same for tasks that may do everything.
    pub(crate) privileged_host: PortId,
    pub(crate) processor_set: PortId,
    pub(crate) processor_set_name: PortId,
    /// The exception ports of the host.
    pub(crate) exceptions: Actions,
    pub(crate) clocks: [PortId; CLOCKS],
    pub(crate) alarms: Alarms,
    pub(crate) root: ManagerId,
}

impl<M> Kernel<M> {
    /// A kernel without tasks and with an empty root namespace.
    ///
    /// `seed` decides the order in which names are handed out, and nothing else.
    pub fn new(seed: u64, limits: Limits) -> Kernel<M> {
        let mut apart = Chance(!seed);
        let mut kernel = Kernel {
            limits,
            now: Tick::default(),
            tasks: Slab::new(),
            threads: Slab::new(),
            ports: Slab::new(),
            sets: Slab::new(),
            managers: Slab::new(),
            // Not of the numbers that decide names, which programs see.
            secret: [apart.next(), apart.next()],
            jobs: BTreeMap::new(),
            job_serial: 0,
            job_deadlines: BTreeSet::new(),
            semaphores: Slab::new(),
            files: Files::new(),
            entries: Slab::new(),
            polls: Polls::default(),
            deadlines: BTreeSet::new(),
            effects: VecDeque::new(),
            deferred: VecDeque::new(),
            chance: Chance(seed),
            pid_versions: 0,
            disguise: 0,
            host: PortId(0),
            privileged_host: PortId(0),
            processor_set: PortId(0),
            processor_set_name: PortId(0),
            exceptions: Actions::default(),
            clocks: [PortId(0); CLOCKS],
            alarms: Alarms::default(),
            root: ManagerId(0),
        };
        kernel.disguise = kernel.chance.next() as u32;
        kernel.host = kernel.create_port(Receiver::Kernel(Object::Host));
        let privileged = Receiver::Kernel(Object::PrivilegedHost);
        kernel.privileged_host = kernel.create_port(privileged);
        kernel.processor_set = kernel.create_port(Receiver::Kernel(Object::ProcessorSet));
        kernel.processor_set_name = kernel.create_port(Receiver::Kernel(Object::ProcessorSetName));
        kernel.clocks = core::array::from_fn(|number| kernel.create_clock(number));
        kernel.root = kernel.create_manager(None, (*b"root").into());
        kernel
    }

    /// The next thing to do, oldest first. What is readable comes before any answer.
    pub fn poll_effect(&mut self) -> Option<Effect<M>> {
        self.poll_news().or_else(|| self.effects.pop_front())
    }

    /// When [`Kernel::handle_timeout`] wants to be called, if at all.
    pub fn poll_timeout(&self) -> Option<Tick> {
        let thread = self.deadlines.first().map(|&(tick, _)| tick);
        let job = self.job_deadlines.first().map(|&(tick, _)| tick);
        let due = [thread, self.alarms.due(), job];
        due.into_iter().flatten().min()
    }

    /// Ends every wait, sends every alarm and starts every job whose time has come.
    pub fn handle_timeout(&mut self, now: Tick) {
        self.now = self.now.max(now);
        while let Some(next) = self.poll_timeout().filter(|&tick| tick <= self.now) {
            if self.alarms.due() == Some(next) {
                self.next_alarm();
            } else if self
                .job_deadlines
                .first()
                .is_some_and(|&(tick, _)| tick == next)
            {
                self.time_out_jobs();
            } else if let Some((_, thread)) = self.deadlines.pop_first() {
                self.time_out(thread);
            }
        }
        self.settle();
    }

    /// Tasks that exist.
    pub fn task_count(&self) -> usize {
        self.tasks.len()
    }

    /// Ports that exist, dead ones included that somebody still has a name for.
    pub fn port_count(&self) -> usize {
        self.ports.len()
    }

    /// Files that are not released yet.
    pub fn file_count(&self) -> usize {
        self.files.len()
    }

    pub(crate) fn doom(&mut self, message: Box<Message<M>>) {
        self.deferred.push_back(Deferred::Destroy(message));
    }

    /// Does what the present step has left to be done, and what that leaves.
    pub(crate) fn settle(&mut self) {
        while let Some(deferred) = self.deferred.pop_front() {
            match deferred {
                Deferred::Destroy(message) => self.destroy_message(*message),
                Deferred::Empty(message) => self.destroy_received(*message),
                Deferred::Release(right) => self.release_right(right),
                Deferred::Room(port) => self.room_made(port),
                Deferred::Close(manager) => self.close_manager(manager),
                Deferred::Dispatch(job) => self.dispatch(job),
            }
        }
    }

    pub(crate) fn reply(&mut self, thread: ThreadId, reply: Reply<M>) {
        self.effects.push_back(Effect::Reply { thread, reply });
    }

    pub(crate) fn task(&self, id: TaskId) -> &Task {
        &self.tasks[id.0 as usize]
    }

    pub(crate) fn task_mut(&mut self, id: TaskId) -> &mut Task {
        &mut self.tasks[id.0 as usize]
    }

    pub(crate) fn thread(&self, id: ThreadId) -> &Thread<M> {
        &self.threads[id.0 as usize]
    }

    pub(crate) fn thread_mut(&mut self, id: ThreadId) -> &mut Thread<M> {
        &mut self.threads[id.0 as usize]
    }
}
