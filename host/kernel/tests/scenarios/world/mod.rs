//! One kernel, a clock that moves only when told to, and short names for requests.

mod mail;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use mach_kernel::wire::Options;
use mach_kernel::{
    AuditToken, BootstrapCall, Brought, Code, Effect, FileCall, FileId, Identity, JobId, Kernel,
    Limits, Name, PollId, Receive, Reply, Request, RightKind, SpaceCall, SpecialCall, TaskId,
    ThreadId, Tick, Value,
};

pub(crate) use mail::*;

/// A thread, and the task it acts for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Caller {
    pub(crate) task: TaskId,
    pub(crate) thread: ThreadId,
}

/// `mach_port_status_t`.
#[derive(PartialEq, Eq, Debug)]
pub(crate) struct Status {
    pub(crate) in_set: bool,
    pub(crate) sequence: u32,
    pub(crate) make_sends: u32,
    pub(crate) queue_limit: u32,
    pub(crate) messages: u32,
    pub(crate) send_once_rights: u32,
    pub(crate) has_send_rights: bool,
    pub(crate) port_destroyed: bool,
    pub(crate) no_senders: bool,
    pub(crate) flags: u32,
}

pub(crate) const TYPE_SEND: u32 = 0x1_0000;
pub(crate) const TYPE_RECEIVE: u32 = 0x2_0000;
pub(crate) const TYPE_SEND_RECEIVE: u32 = TYPE_SEND | TYPE_RECEIVE;
pub(crate) const TYPE_SEND_ONCE: u32 = 0x4_0000;
pub(crate) const TYPE_SET: u32 = 0x8_0000;
pub(crate) const TYPE_DEAD: u32 = 0x10_0000;
/// A dead-name or send-possible request is registered.
pub(crate) const REQUESTED: u32 = 0x8000_0000;

/// Bytes of a receive buffer that everything fits into.
pub(crate) const ROOM: u32 = 1 << 20;

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
        if self.checking
            && let Err(defect) = self.kernel.check()
        {
            panic!("{defect}");
        }
    }

    /// A new task with one thread.
    pub(crate) fn task(&mut self) -> Caller {
        self.born(None)
    }

    /// A new task that inherits its special ports.
    pub(crate) fn child(&mut self, parent: Caller) -> Caller {
        self.born(Some(parent.task))
    }

    /// A new task of a process that acts as one user and is another's.
    pub(crate) fn task_of(&mut self, effective_user: u32, real_user: u32) -> Caller {
        let identity = Identity {
            effective_user,
            real_user,
            ..self.identity()
        };
        self.born_as(identity, None)
    }

    fn born(&mut self, parent: Option<TaskId>) -> Caller {
        let identity = self.identity();
        self.born_as(identity, parent)
    }

    /// Who the next process is.
    fn identity(&mut self) -> Identity {
        self.processes += 1;
        Identity {
            audit_user: 500,
            effective_user: 501,
            effective_group: 20,
            real_user: 502,
            real_group: 21,
            process: self.processes,
            session: 9,
        }
    }

    fn born_as(&mut self, identity: Identity, parent: Option<TaskId>) -> Caller {
        let task = self.kernel.create_task(identity, parent).expect("room");
        self.begin(task)
    }

    /// The first thread of a new task.
    fn begin(&mut self, task: TaskId) -> Caller {
        let thread = self.kernel.create_thread(task).expect("room");
        self.settled();
        Caller { task, thread }
    }

    /// Starts the program that is to be started next, if there is one.
    pub(crate) fn start_job(&mut self) -> Option<Caller> {
        let (job, _) = self.to_start.pop_front()?;
        let identity = self.identity();
        let task = self.kernel.job_started(self.now, job, identity);
        self.settled();
        task.ok().map(|task| self.begin(task))
    }

    /// Does not start the program that is to be started next.
    pub(crate) fn fail_job(&mut self, try_again: bool) {
        if let Some((job, _)) = self.to_start.pop_front() {
            self.kernel.job_not_started(self.now, job, try_again);
            self.settled();
        }
    }

    /// What a process does that becomes another program.
    pub(crate) fn exec(&mut self, task: Caller) -> Caller {
        let identity = self.identity();
        let next = self.kernel.create_task(identity, Some(task.task));
        let next = next.expect("room");
        self.kernel.hand_job_on(task.task, next);
        self.exit(task);
        self.begin(next)
    }

    /// The number of a task's process.
    pub(crate) fn process(&self, of: Caller) -> u32 {
        let AuditToken(words) = self.kernel.audit_token(of.task).expect("a task");
        words[5]
    }

    pub(crate) fn shut_down(&mut self) {
        self.kernel.shut_down();
        self.settled();
    }

    /// Another thread of a task.
    pub(crate) fn thread(&mut self, of: Caller) -> Caller {
        let thread = self.kernel.create_thread(of.task).expect("room");
        Caller { thread, ..of }
    }

    pub(crate) fn exit(&mut self, task: Caller) {
        self.kernel.exit_task(task.task);
        self.settled();
    }

    pub(crate) fn exit_thread(&mut self, caller: Caller) {
        self.kernel.exit_thread(caller.thread);
        self.settled();
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

    /// A new open file, to go with a request.
    pub(crate) fn file(&mut self) -> Brought {
        self.last_file += 1;
        let file = FileId(self.last_file);
        self.files.insert(file);
        Brought::File(file)
    }

    /// A port of a new file.
    pub(crate) fn file_port(&mut self, caller: Caller) -> Name {
        let file = self.file();
        name(self.ask(caller, Request::File(FileCall::MakePort { file })))
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

    /// Changes a count of references, which must be possible.
    pub(crate) fn add_refs(&mut self, caller: Caller, name: Name, kind: RightKind, more: i32) {
        assert_eq!(self.mod_refs(caller, name, kind, more), Code::SUCCESS);
    }

    // Making things.

    pub(crate) fn allocate(&mut self, caller: Caller, kind: RightKind) -> Name {
        let right = kind as u32;
        name(self.call(caller, SpaceCall::Allocate { right }))
    }

    /// A receive right.
    pub(crate) fn port(&mut self, caller: Caller) -> Name {
        self.allocate(caller, RightKind::Receive)
    }

    /// A receive right and one reference of a send right.
    pub(crate) fn port_with_send(&mut self, caller: Caller) -> Name {
        let port = self.port(caller);
        self.make_send(caller, port);
        port
    }

    pub(crate) fn set(&mut self, caller: Caller) -> Name {
        self.allocate(caller, RightKind::PortSet)
    }

    /// A set with these members.
    pub(crate) fn set_of(&mut self, caller: Caller, members: &[Name]) -> Name {
        let set = self.set(caller);
        for &name in members {
            self.ok(caller, SpaceCall::InsertMember { name, set });
        }
        set
    }

    pub(crate) fn make_send(&mut self, caller: Caller, name: Name) {
        let (right, disposition) = (name, MAKE_SEND);
        let insert = SpaceCall::InsertRight {
            name,
            right,
            disposition,
        };
        self.ok(caller, insert);
    }

    /// A send-once right under a name of its own.
    pub(crate) fn make_once(&mut self, caller: Caller, name: Name) -> Name {
        let extract = SpaceCall::ExtractRight {
            name,
            disposition: MAKE_SEND_ONCE,
        };
        match self.call(caller, extract) {
            Ok(Value::Acquired(name, 18)) => name,
            other => panic!("{other:?}"),
        }
    }

    /// A name whose port has died, and has not been looked at since.
    pub(crate) fn dying_name(&mut self, caller: Caller) -> Name {
        let owner = self.task();
        let port = self.port(owner);
        let name = self.give(owner, port, MAKE_SEND, caller);
        self.exit(owner);
        name
    }

    /// Moves or copies a right into another task, by message, and says what it is called there.
    pub(crate) fn give(&mut self, from: Caller, right: Name, how: u32, to: Caller) -> Name {
        self.gifts += 1;
        let service = format!("gift {}", self.gifts);
        let inbox = self.check_in(to, &service);
        let outbox = self.look_up(from, &service);
        let draft = Draft::to(outbox, MOVE_SEND).port(right, how);
        assert_eq!(self.send(from, draft), Code::SUCCESS);
        let mail = self.receive(to, inbox);
        self.drop_receive(to, inbox);
        mail.port(0)
    }

    pub(crate) fn check_in(&mut self, caller: Caller, service: &str) -> Name {
        name(self.ask(caller, check_in(Name::BOOTSTRAP, service)))
    }

    pub(crate) fn look_up(&mut self, caller: Caller, service: &str) -> Name {
        name(self.ask(caller, look_up(Name::BOOTSTRAP, service)))
    }

    // Letting go.

    pub(crate) fn mod_refs(
        &mut self,
        caller: Caller,
        name: Name,
        kind: RightKind,
        delta: i32,
    ) -> Code {
        let right = kind as u32;
        self.done(caller, SpaceCall::ModRefs { name, right, delta })
    }

    pub(crate) fn drop_receive(&mut self, caller: Caller, name: Name) {
        self.add_refs(caller, name, RightKind::Receive, -1);
    }

    pub(crate) fn deallocate(&mut self, caller: Caller, name: Name) -> Code {
        self.done(caller, SpaceCall::Deallocate { name })
    }

    // Looking.

    /// `MACH_PORT_TYPE_*`; 0 if the name denotes nothing.
    pub(crate) fn kind(&mut self, caller: Caller, name: Name) -> u32 {
        match self.call(caller, SpaceCall::Type { name }) {
            Ok(Value::Word(kind)) => kind,
            Err(Code::INVALID_NAME) => 0,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn refs(&mut self, caller: Caller, name: Name, kind: RightKind) -> u32 {
        let right = kind as u32;
        word(self.call(caller, SpaceCall::GetRefs { name, right }))
    }

    /// Names and types, as listed.
    pub(crate) fn names(&mut self, caller: Caller) -> Vec<(Name, u32)> {
        match self.call(caller, SpaceCall::Names) {
            Ok(Value::NamesAndTypes(names, types)) => names.into_iter().zip(types).collect(),
            other => panic!("{other:?}"),
        }
    }

    /// How many names a task has beyond the two it was born with.
    pub(crate) fn name_count(&mut self, caller: Caller) -> usize {
        self.names(caller).len() - 2
    }

    pub(crate) fn status(&mut self, caller: Caller, name: Name) -> Status {
        let attributes = SpaceCall::Attributes {
            name,
            flavor: 2,
            room: 10,
        };
        let Ok(Value::Words(words)) = self.call(caller, attributes) else {
            panic!("{name:?} is no receive right");
        };
        Status {
            in_set: words[0] != 0,
            sequence: words[1],
            make_sends: words[2],
            queue_limit: words[3],
            messages: words[4],
            send_once_rights: words[5],
            has_send_rights: words[6] != 0,
            port_destroyed: words[7] != 0,
            no_senders: words[8] != 0,
            flags: words[9],
        }
    }

    /// Send rights in existence for a receive right.
    pub(crate) fn send_rights(&mut self, caller: Caller, name: Name) -> u32 {
        word(self.call(caller, SpaceCall::SendRights { name }))
    }

    pub(crate) fn token(&self, of: Caller) -> AuditToken {
        self.kernel.audit_token(of.task).expect("the task lives")
    }

    pub(crate) fn set_limit(&mut self, caller: Caller, name: Name, limit: u32) {
        self.ok(caller, set_limit(name, limit));
    }

    // Notifications.

    /// Registers for a notification and says what was registered before.
    pub(crate) fn request(
        &mut self,
        caller: Caller,
        name: Name,
        id: u32,
        sync: u32,
        notify: Name,
    ) -> Result<Name, Code> {
        let request = SpaceCall::RequestNotification {
            name,
            id,
            sync,
            notify,
            disposition: MAKE_SEND_ONCE,
        };
        self.call(caller, request).map(|value| name_in(&value))
    }

    // Messages.

    /// Sends without a time limit; the send must not block.
    pub(crate) fn send(&mut self, caller: Caller, draft: Draft) -> Code {
        code(self.ask(caller, draft.send(Options::SEND, 0)))
    }

    /// Sends, and gives up after so many milliseconds.
    pub(crate) fn start_send(&mut self, caller: Caller, draft: Draft, timeout: Option<u32>) {
        let mut options = Options::SEND;
        options.set(Options::SEND_TIMEOUT, timeout.is_some());
        self.start(caller, draft.send(options, timeout.unwrap_or(0)));
    }

    /// Sends if there is room; otherwise gives the message that came back.
    pub(crate) fn try_send(&mut self, caller: Caller, draft: Draft) -> Option<Mail> {
        self.start_send(caller, draft, Some(0));
        match self.answer(caller) {
            Some(Ok(Value::None)) => None,
            Some(Ok(Value::Returned(delivered))) => Some(Mail::read(delivered)),
            other => panic!("{other:?}"),
        }
    }

    /// The message that came back to a thread.
    pub(crate) fn returned(&mut self, caller: Caller) -> Mail {
        match self.answer(caller) {
            Some(Ok(Value::Returned(delivered))) => Mail::read(delivered),
            other => panic!("{other:?}"),
        }
    }

    /// Fills a port's queue.
    pub(crate) fn fill(&mut self, caller: Caller, name: Name) {
        let Status {
            queue_limit,
            messages,
            ..
        } = self.status(caller, name);
        for id in messages..queue_limit {
            let draft = Draft::to(name, MAKE_SEND).id(id as i32);
            assert_eq!(self.send(caller, draft), Code::SUCCESS);
        }
    }

    /// Starts a receive with an audit trailer and a large buffer, without a time limit.
    pub(crate) fn start_receive(&mut self, caller: Caller, name: Name) {
        self.start(caller, receive_request(receive(name, Options::RECEIVE)));
    }

    /// The message that has come for a thread.
    pub(crate) fn mail(&mut self, caller: Caller) -> Mail {
        match self.answer(caller) {
            Some(Ok(Value::Message(delivered))) => Mail::read(delivered),
            other => panic!("{other:?}"),
        }
    }

    /// What a receive that does not wait gives.
    pub(crate) fn poll(&mut self, caller: Caller, name: Name) -> Result<Mail, Code> {
        let options = Options::RECEIVE | Options::RECEIVE_TIMEOUT;
        match self.ask(caller, receive_request(receive(name, options))) {
            Ok(Value::Message(delivered)) => Ok(Mail::read(delivered)),
            Err(code) => Err(code),
            other => panic!("{other:?}"),
        }
    }

    /// Receives a message that is there.
    pub(crate) fn receive(&mut self, caller: Caller, name: Name) -> Mail {
        let mail = self.poll(caller, name).expect("a message is queued");
        assert_eq!(mail.code, Code::SUCCESS);
        mail
    }

    /// The ids of the messages queued on a port, which are received and thrown away.
    pub(crate) fn drain(&mut self, caller: Caller, name: Name) -> Vec<i32> {
        let mut ids = Vec::new();
        while let Ok(mail) = self.poll(caller, name) {
            ids.push(mail.id);
        }
        ids
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

/// `mach_port_set_attributes` with `MACH_PORT_LIMITS_INFO`.
pub(crate) fn set_limit(name: Name, limit: u32) -> SpaceCall {
    SpaceCall::SetAttributes {
        name,
        flavor: 1,
        info: vec![limit],
    }
}

/// A receive into a large buffer, with an audit trailer.
pub(crate) fn receive(name: Name, options: Options) -> Receive {
    Receive {
        name,
        limit: ROOM,
        address: 0x1_0000,
        options: options | Options::from_bits_retain(AUDIT_TRAILER),
        timeout: 0,
    }
}

pub(crate) fn receive_request(receive: Receive) -> Request<Vec<u8>> {
    Request::Message {
        options: receive.options.bits(),
        send: None,
        receive: Some(receive),
    }
}

pub(crate) fn check_in(bootstrap: Name, service: &str) -> Request<Vec<u8>> {
    let call = BootstrapCall::CheckIn {
        service: service.into(),
        flags: 0,
    };
    Request::Bootstrap { bootstrap, call }
}

pub(crate) fn look_up(bootstrap: Name, service: &str) -> Request<Vec<u8>> {
    let call = BootstrapCall::LookUp {
        service: service.into(),
        process: 0,
        flags: 0,
    };
    Request::Bootstrap { bootstrap, call }
}

pub(crate) fn register(bootstrap: Name, service: &str, right: Name) -> Request<Vec<u8>> {
    let call = BootstrapCall::Register {
        service: service.into(),
        right,
        flags: 0,
    };
    Request::Bootstrap { bootstrap, call }
}

pub(crate) fn subset(bootstrap: Name, requestor: Name) -> Request<Vec<u8>> {
    let call = BootstrapCall::Subset { requestor };
    Request::Bootstrap { bootstrap, call }
}

pub(crate) fn parent(bootstrap: Name) -> Request<Vec<u8>> {
    let call = BootstrapCall::Parent;
    Request::Bootstrap { bootstrap, call }
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
    name_in(&reply.expect("a name"))
}

fn name_in(value: &Value<Vec<u8>>) -> Name {
    match value {
        Value::Name(name) => *name,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn word(reply: Reply<Vec<u8>>) -> u32 {
    match reply {
        Ok(Value::Word(word)) => word,
        other => panic!("{other:?}"),
    }
}
