//! Requests and replies: everything a thread can ask of the kernel.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::bootstrap::{BootstrapCall, ChildInfo, ServiceInfo};
use crate::clock::ClockCall;
use crate::code::Code;
use crate::exception::ExceptionCall;
use crate::file::{Brought, FileCall, FileId};
use crate::kernel::{Effect, Kernel, Tick};
use crate::memory_entry::{Mapping, MemoryCall, Wanted};
use crate::name::Name;
use crate::poll::PollId;
use crate::port_info::PortInfoCall;
use crate::processor_set::ProcessorSetCall;
use crate::receive::{Delivered, Receive};
use crate::right::RightKind;
use crate::semaphore::SemaphoreCall;
use crate::send::Outgoing;
use crate::special::SpecialCall;
use crate::task::{AuditToken, State, TaskId, ThreadId};
use crate::task_port::{TaskCall, TaskFlavor};
use crate::wire::Options;

/// Tells one shape of requests and replies from another: a number made of the source that
/// defines them. Two programs that have the same can exchange them; nobody has to remember to
/// count a version up.
pub const INTERFACE: u64 = {
    let sources: &[&[u8]] = &[
        include_bytes!("bootstrap.rs"),
        include_bytes!("call.rs"),
        include_bytes!("clock.rs"),
        include_bytes!("code.rs"),
        include_bytes!("exception.rs"),
        include_bytes!("file.rs"),
        include_bytes!("list.rs"),
        include_bytes!("memory_entry/call.rs"),
        include_bytes!("name.rs"),
        include_bytes!("port_info.rs"),
        include_bytes!("processor_set.rs"),
        include_bytes!("receive.rs"),
        include_bytes!("semaphore.rs"),
        include_bytes!("send.rs"),
        include_bytes!("special.rs"),
        include_bytes!("task.rs"),
        include_bytes!("task_port.rs"),
    ];
    fingerprint(sources)
};

/// FNV-1a over all sources: a fingerprint against accidents, not against malice.
pub const fn fingerprint(sources: &[&[u8]]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut i = 0;
    while i < sources.len() {
        let source = sources[i];
        let mut at = 0;
        while at < source.len() {
            hash = (hash ^ source[at] as u64).wrapping_mul(0x0100_0000_01b3);
            at += 1;
        }
        i += 1;
    }
    hash
}

/// What a request is answered with: a value, or a return code that is not success.
pub type Reply<M> = Result<Value<M>, Code>;

/// The results of a request that succeeded.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value<M> {
    /// Nothing but success.
    None,
    /// A name.
    Name(Name),
    /// A number.
    Word(u32),
    /// A context or guard.
    Wide(u64),
    /// Several numbers.
    Words(Vec<u32>),
    /// Several names.
    Names(Vec<Name>),
    /// Names and, for each, its type.
    NamesAndTypes(Vec<Name>, Vec<u32>),
    /// A name and the disposition it was acquired under.
    Acquired(Name, u32),
    /// Services of a namespace.
    Services(Vec<ServiceInfo>),
    /// Namespaces below one.
    Namespaces(Vec<ChildInfo>),
    /// What a receive puts into its buffer; not only when it succeeded.
    Message(Delivered<M>),
    /// What a failed send puts back into its buffer.
    Returned(Delivered<M>),
    /// A send failed after memory had left the sender.
    Refused {
        /// What is wrong.
        code: Code,
        /// How many ranges are to leave the sender: the first of those whose descriptors say that
        /// it gives them up.
        given_up: u32,
    },
    /// An open file. Its number is the driver's and does not travel; the file does.
    File(#[serde(skip)] FileId),
    /// What to bring for a memory entry.
    Wanted(Wanted),
    /// A memory entry and its size.
    Made(Name, u64),
    /// What to map of a memory entry; its file goes with it.
    Mapping(Mapping),
    /// What is polled. Its number does not travel; a file that is readable when it is does.
    Poll(#[serde(skip)] PollId),
}

/// A call on a task's space: the routines of `mach_port.h`.
///
/// Numbers are as the C caller gave them, still unchecked.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "variants and fields are the C routines and their arguments"
)]
pub enum SpaceCall {
    Allocate {
        right: u32,
    },
    AllocateName {
        right: u32,
        name: Name,
    },
    Construct {
        flags: u32,
        queue_limit: u32,
        context: u64,
    },
    Destruct {
        name: Name,
        send_delta: i32,
        guard: u64,
    },
    Deallocate {
        name: Name,
    },
    Destroy {
        name: Name,
    },
    ModRefs {
        name: Name,
        right: u32,
        delta: i32,
    },
    GetRefs {
        name: Name,
        right: u32,
    },
    Names,
    Type {
        name: Name,
    },
    InsertRight {
        name: Name,
        right: Name,
        disposition: u32,
    },
    ExtractRight {
        name: Name,
        disposition: u32,
    },
    InsertMember {
        name: Name,
        set: Name,
    },
    ExtractMember {
        name: Name,
        set: Name,
    },
    MoveMember {
        name: Name,
        set: Name,
    },
    SetStatus {
        name: Name,
    },
    Attributes {
        name: Name,
        flavor: u32,
        room: u32,
    },
    SetAttributes {
        name: Name,
        flavor: u32,
        /// No flavour has more than a few words.
        #[serde(deserialize_with = "crate::list::short::<64, _, _>")]
        info: Vec<u32>,
    },
    SetMakeSendCount {
        name: Name,
        count: u32,
    },
    SetSequence {
        name: Name,
        sequence: u32,
    },
    SendRights {
        name: Name,
    },
    RequestNotification {
        name: Name,
        id: u32,
        sync: u32,
        notify: Name,
        disposition: u32,
    },
    Context {
        name: Name,
    },
    SetContext {
        name: Name,
        context: u64,
    },
    Guard {
        name: Name,
        guard: u64,
        strict: bool,
        immovable: bool,
    },
    Unguard {
        name: Name,
        guard: u64,
    },
    SwapGuard {
        name: Name,
        old: u64,
        new: u64,
    },
    KernelObject {
        name: Name,
    },
    AuditToken,
}

impl SpaceCall {
    /// True for the routines that take a read port too, and have another code for what is no task
    /// (those whose servers are called `..._from_user`).
    fn only_reads(&self) -> bool {
        matches!(
            self,
            SpaceCall::Attributes { .. }
                | SpaceCall::Context { .. }
                | SpaceCall::KernelObject { .. }
                | SpaceCall::SetStatus { .. }
        )
    }
}

/// What a thread asks.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request<M> {
    /// A call on the space of a task whose control port the caller names.
    Space {
        /// The control port.
        task: Name,
        /// The call.
        call: SpaceCall,
    },
    /// A call on the inside of such a space.
    PortInfo {
        /// The control port.
        task: Name,
        /// The call.
        call: PortInfoCall,
    },
    /// `mach_msg`.
    Message {
        /// `mach_msg_option_t`.
        options: u32,
        /// The send half, if there is one.
        send: Option<Outgoing<M>>,
        /// The receive half, if there is one.
        receive: Option<Receive>,
    },
    /// The calls of `semaphore.h`.
    Semaphore(SemaphoreCall),
    /// The calls of `clock.h`.
    Clock(ClockCall),
    /// The calls of `processor_set.h` that list tasks.
    ProcessorSet(ProcessorSetCall),
    /// The calls that find tasks.
    Task(TaskCall),
    /// The calls about memory that tasks share.
    Memory(MemoryCall),
    /// The calls of `sys/fileport.h`.
    File(FileCall),
    /// Begin to poll a receive right or port set of the caller's.
    Poll {
        /// Its name.
        name: Name,
    },
    /// The calls on special ports.
    Special(SpecialCall),
    /// The calls on exception ports.
    Exception(ExceptionCall),
    /// `mach_task_self`, the function: one more reference.
    TaskSelf,
    /// `mach_thread_self`.
    ThreadSelf,
    /// `mach_host_self`.
    HostSelf,
    /// The calls of `servers/bootstrap.h`.
    Bootstrap {
        /// The bootstrap port.
        bootstrap: Name,
        /// The call.
        call: BootstrapCall,
    },
}

/// A thread asked for something before its last request was answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Busy;

impl<M> Kernel<M> {
    /// Takes a request. The answer comes as an effect, now or when the thread's wait ends.
    ///
    /// # Errors
    ///
    /// [`Busy`] if the thread does not exist or waits for the answer to another request: a
    /// driver that lets this happen has lost track, and nothing is done but to release a file
    /// that came with it.
    pub fn handle(
        &mut self,
        now: Tick,
        thread: ThreadId,
        mut request: Request<M>,
    ) -> Result<(), Busy> {
        self.now = self.now.max(now);
        match self.threads.get(thread.0 as usize) {
            Some(known) if matches!(known.state, State::Idle) => {}
            _ => {
                if let Some(&mut Brought::File(file)) = request.brings() {
                    self.effects.push_back(Effect::ReleaseFile(file));
                }
                return Err(Busy);
            }
        }
        self.thread_mut(thread).has_asked = true;
        let caller = self.thread(thread).task;
        if let Request::Message {
            options,
            send,
            receive,
        } = request
        {
            let options = Options::from_bits_retain(options);
            self.message(thread, options, send, receive);
        } else if let Request::Semaphore(call) = request {
            self.semaphore_call(thread, call);
        } else {
            let reply = self.answer(thread, caller, request);
            self.reply(thread, reply);
        }
        self.settle();
        Ok(())
    }

    fn answer(&mut self, thread: ThreadId, caller: TaskId, request: Request<M>) -> Reply<M> {
        match request {
            Request::Message { .. } | Request::Semaphore(_) => Ok(Value::None),
            Request::Memory(call) => self.memory_call(caller, call),
            Request::File(call) => self.file_call(caller, call),
            Request::Poll { name } => self.poll(caller, name).map(Value::Poll),
            Request::Space { task, call } => {
                let task = if call.only_reads() {
                    self.task_permitting(caller, task, TaskFlavor::Read)?
                } else {
                    self.task_named(caller, task)?
                };
                self.space_call(caller, task, call)
            }
            Request::Clock(call) => self.clock_call(caller, call),
            Request::ProcessorSet(call) => self.processor_set_call(caller, call),
            Request::Task(call) => self.task_call(caller, call),
            Request::PortInfo { task, call } => self.port_info_call(caller, task, call),
            Request::TaskSelf => {
                let port = self.task(caller).port;
                self.hand_out(caller, port)
            }
            Request::ThreadSelf => {
                let port = self.thread_port(thread);
                self.hand_out(caller, port)
            }
            Request::Special(call) => self.special_call(thread, caller, call),
            Request::Exception(call) => self.exception_call(caller, call),
            Request::HostSelf => {
                let port = self.host_of(caller);
                self.hand_out(caller, port)
            }
            Request::Bootstrap { bootstrap, call } => self.bootstrap_call(caller, bootstrap, call),
        }
    }

    pub(crate) fn hand_out(&mut self, task: TaskId, port: crate::port::PortId) -> Reply<M> {
        let right = self.copy_send(port);
        self.copy_out(task, right).map(Value::Name)
    }

    fn space_call(&mut self, caller: TaskId, task: TaskId, call: SpaceCall) -> Reply<M> {
        use SpaceCall::*;
        let done = |()| Value::None;
        match call {
            Allocate { right } => self
                .allocate(task, RightKind::from_raw(right), None)
                .map(Value::Name),
            AllocateName { right, name } => self
                .allocate(task, RightKind::from_raw(right), Some(name))
                .map(Value::Name),
            Construct {
                flags,
                queue_limit,
                context,
            } => self
                .construct(task, flags, queue_limit, context)
                .map(Value::Name),
            Destruct {
                name,
                send_delta,
                guard,
            } => self.destruct(task, name, send_delta, guard).map(done),
            Deallocate { name } => self.deallocate(task, name).map(done),
            Destroy { name } => self.destroy(task, name).map(done),
            ModRefs { name, right, delta } => self
                .mod_refs(task, name, RightKind::from_raw(right), delta)
                .map(done),
            GetRefs { name, right } => self
                .get_refs(task, name, RightKind::from_raw(right))
                .map(Value::Word),
            Names => {
                let (names, types) = self.names(task);
                Ok(Value::NamesAndTypes(names, types))
            }
            Type { name } => self.port_type(task, name).map(Value::Word),
            InsertRight {
                name,
                right,
                disposition,
            } => self
                .insert_right(caller, task, name, right, disposition)
                .map(done),
            ExtractRight { name, disposition } => self
                .extract_right(caller, task, name, disposition)
                .map(|(name, acquired)| Value::Acquired(name, acquired)),
            InsertMember { name, set } => self.insert_member(task, name, set).map(done),
            ExtractMember { name, set } => self.extract_member(task, name, set).map(done),
            MoveMember { name, set } => self.move_member(task, name, set).map(done),
            SetStatus { name } => self.set_status(task, name).map(Value::Names),
            Attributes { name, flavor, room } => {
                self.attributes(task, name, flavor, room).map(Value::Words)
            }
            SetAttributes { name, flavor, info } => {
                self.set_attributes(task, name, flavor, &info).map(done)
            }
            SetMakeSendCount { name, count } => self
                .change_port(task, name, |port| port.make_send_count = count)
                .map(|_| Value::None),
            SetSequence { name, sequence } => self
                .change_port(task, name, |port| port.sequence = sequence)
                .map(|_| Value::None),
            SendRights { name } => self.send_rights(task, name).map(Value::Word),
            RequestNotification {
                name,
                id,
                sync,
                notify,
                disposition,
            } => self
                .request_notification(caller, task, name, id, sync, notify, disposition)
                .map(Value::Name),
            Context { name } => self.context(task, name).map(Value::Wide),
            SetContext { name, context } => self.set_context(task, name, context).map(done),
            Guard {
                name,
                guard,
                strict,
                immovable,
            } => self.guard(task, name, guard, strict, immovable).map(done),
            Unguard { name, guard } => self.unguard(task, name, guard).map(done),
            SwapGuard { name, old, new } => self.swap_guard(task, name, old, new).map(done),
            KernelObject { name } => self.kernel_object(task, name).map(Value::Word),
            AuditToken => {
                let crate::task::AuditToken(words) = self.task(task).token;
                Ok(Value::Words(words.to_vec()))
            }
        }
    }
}

impl<M> Kernel<M> {
    /// The audit token that a task's messages carry; `None` if the task is gone.
    pub fn audit_token(&self, task: TaskId) -> Option<AuditToken> {
        self.tasks.get(task.0 as usize).map(|task| task.token)
    }
}
