//! One kernel, a clock that moves only when told to, and short names for requests.

mod bootstrap;
mod mail;
mod messages;
mod processes;
mod rights;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use mach_kernel::{
    Code, Effect, FileId, JobId, Kernel, Limits, Name, PollId, Reply, Request, SpaceCall,
    SpecialCall, TaskId, ThreadId, Tick, Value,
};

pub(crate) use bootstrap::*;
pub(crate) use mail::*;
pub(crate) use messages::*;
pub(crate) use rights::*;

/// A thread, and the task it acts for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Caller {
    pub(crate) task: TaskId,
    pub(crate) thread: ThreadId,
}

pub(crate) struct World {
    pub(crate) kernel: Kernel<Vec<u8>>,
    pub(crate) now: Tick,
    answers: BTreeMap<ThreadId, VecDeque<Reply<Vec<u8>>>>,
    /// Programs to start that nobody has started yet.
    pub(crate) to_start: VecDeque<(JobId, Vec<Vec<u8>>)>,
    /// Tasks whose process is to end.
    pub(crate) to_stop: Vec<TaskId>,
    processes: u32,
    /// Tasks that were told to end, and still live.
    pub(crate) condemned: Vec<TaskId>,
    gifts: u32,
    /// The files that are open, and how many there ever were.
    pub(crate) files: BTreeSet<FileId>,
    last_file: u64,
    /// What is polled, and whether it is readable, as far as it was said.
    pub(crate) polls: BTreeMap<PollId, bool>,
    /// What was polled once.
    pub(crate) ended: BTreeSet<PollId>,
    /// How often something became readable.
    pub(crate) wakes: usize,
    checking: bool,
}

impl World {
    pub(crate) fn new() -> World {
        World::with(Limits::default())
    }

    pub(crate) fn with(limits: Limits) -> World {
        World {
            kernel: Kernel::new(7, limits),
            now: Tick(1_000_000),
            answers: BTreeMap::new(),
            to_start: VecDeque::new(),
            to_stop: Vec::new(),
            processes: 100,
            condemned: Vec::new(),
            gifts: 0,
            files: BTreeSet::new(),
            last_file: 0,
            polls: BTreeMap::new(),
            ended: BTreeSet::new(),
            wakes: 0,
            checking: true,
        }
    }

    /// Runs steps without looking at the whole graph after each, for graphs that are large.
    pub(crate) fn unchecked<T>(&mut self, steps: impl FnOnce(&mut World) -> T) -> T {
        self.checking = false;
        let result = steps(self);
        self.checking = true;
        self.settled();
        result
    }

    /// Looks, which leaves nothing to be checked.
    pub(crate) fn glance<T>(&mut self, look: impl FnOnce(&mut World) -> T) -> T {
        self.checking = false;
        let seen = look(self);
        self.checking = true;
        seen
    }

    /// Takes what the kernel has to say after a step, and checks that it is in order.
    fn settled(&mut self) {
        let mut answered = false;
        while let Some(effect) = self.kernel.poll_effect() {
            match effect {
                Effect::Reply { thread, reply } => {
                    answered = true;
                    if let Ok(Some(file)) = reply.as_ref().map(Value::file) {
                        assert!(self.files.contains(&file), "{file:?} is released");
                    }
                    self.answers.entry(thread).or_default().push_back(reply);
                }
                Effect::ReleaseFile(file) => {
                    assert!(self.files.remove(&file), "{file:?} is released twice");
                }
                Effect::Readable { poll, readable } => {
                    assert!(!answered, "{poll:?} is told of too late");
                    let before = self.polls.insert(poll, readable).unwrap_or(false);
                    assert_ne!(before, readable, "{poll:?} has not changed");
                    if readable {
                        self.wakes += 1;
                    }
                }
                Effect::PollEnded(poll) => {
                    assert!(!answered, "{poll:?} is told of too late");
                    self.polls.remove(&poll);
                    self.ended.insert(poll);
                }
                Effect::Terminate { task } => self.condemned.push(task),
                Effect::Start { job, command } => self.to_start.push_back((job, command)),
                Effect::Stop { task } => self.to_stop.push(task),
            }
        }
        assert_eq!(self.files.len(), self.kernel.file_count());
        for (&poll, &readable) in &self.polls {
            assert_eq!(self.kernel.is_readable(poll), Some(readable), "{poll:?}");
        }
        let untold = |poll: &PollId| !self.polls.contains_key(poll);
        for poll in self.kernel.polls().filter(untold) {
            assert_eq!(self.kernel.is_readable(poll), Some(false), "{poll:?}");
        }
        for &poll in &self.ended {
            assert_eq!(self.kernel.is_readable(poll), None);
        }
        if self.checking {
            self.kernel
                .check()
                .unwrap_or_else(|defect| panic!("{defect}"));
        }
    }

    /// What a signal does to a wait.
    pub(crate) fn cancel(&mut self, caller: Caller) {
        self.kernel.cancel(caller.thread);
        self.settled();
    }

    /// Lets time pass.
    pub(crate) fn advance(&mut self, milliseconds: u64) {
        self.now.0 += milliseconds * 1_000_000;
        self.kernel.handle_timeout(self.now);
        self.settled();
    }

    /// Makes a request that may wait.
    pub(crate) fn start(&mut self, caller: Caller, request: Request<Vec<u8>>) {
        let taken = self.kernel.handle(self.now, caller.thread, request);
        taken.expect("the thread is not waiting");
        self.settled();
    }

    /// The answer that has come for a thread, if one has.
    pub(crate) fn answer(&mut self, caller: Caller) -> Option<Reply<Vec<u8>>> {
        self.answers.get_mut(&caller.thread)?.pop_front()
    }

    /// All answers that have come, for whichever thread.
    pub(crate) fn answers(&mut self) -> Vec<(ThreadId, Reply<Vec<u8>>)> {
        let answers = std::mem::take(&mut self.answers).into_iter();
        answers
            .flat_map(|(thread, replies)| replies.into_iter().map(move |reply| (thread, reply)))
            .collect()
    }

    /// Makes a request that must be answered at once.
    pub(crate) fn ask(&mut self, caller: Caller, request: Request<Vec<u8>>) -> Reply<Vec<u8>> {
        self.start(caller, request);
        self.answer(caller).expect("an answer without waiting")
    }

    /// A call on the caller's own space.
    pub(crate) fn call(&mut self, caller: Caller, call: SpaceCall) -> Reply<Vec<u8>> {
        let task = Name::TASK_SELF;
        self.ask(caller, Request::Space { task, call })
    }

    /// The return code of a call that has no other result.
    pub(crate) fn done(&mut self, caller: Caller, call: SpaceCall) -> Code {
        code(self.call(caller, call))
    }

    /// A call that succeeds.
    pub(crate) fn ok(&mut self, caller: Caller, call: SpaceCall) {
        assert_eq!(self.done(caller, call), Code::SUCCESS);
    }
}

/// `task_get_special_port` of the caller's own task.
pub(crate) fn special(which: u32) -> Request<Vec<u8>> {
    let task = Name::TASK_SELF;
    Request::Special(SpecialCall::TaskPort { task, which })
}

/// `task_set_special_port` of the caller's own task.
pub(crate) fn set_special(which: u32, port: Name) -> Request<Vec<u8>> {
    let task = Name::TASK_SELF;
    Request::Special(SpecialCall::SetTaskPort { task, which, port })
}

/// The return code of a reply, whatever else it carries.
pub(crate) fn code(reply: Reply<Vec<u8>>) -> Code {
    match reply {
        Err(code) | Ok(Value::Refused { code, .. }) => code,
        Ok(Value::Message(delivered) | Value::Returned(delivered)) => delivered.code,
        Ok(_) => Code::SUCCESS,
    }
}

pub(crate) fn name(reply: Reply<Vec<u8>>) -> Name {
    match reply.expect("a name") {
        Value::Name(name) => name,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn word(reply: Reply<Vec<u8>>) -> u32 {
    match reply {
        Ok(Value::Word(word)) => word,
        other => panic!("{other:?}"),
    }
}
