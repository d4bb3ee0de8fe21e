//! Tasks and threads that do as they are told, with names that mostly exist.

use std::collections::BTreeSet;

use mach_kernel::wire::Options;
use mach_kernel::{
    Attachment, Backing, BootstrapCall, Brought, ClockCall, Code, ExceptionCall, ExceptionHolder,
    FileCall, MemoryCall, MemoryFile, Name, Outgoing, PortInfoCall, ProcessorSetCall, Receive,
    Request, SemaphoreCall, SpaceCall, SpecialCall, TaskCall, TaskFlavor, ThreadId, Value,
};

use super::{Letter, Routine, Step, Wish};
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
    fn idle(&self, number: u8) -> Option<Caller> {
        let idle: Vec<Caller> = self
            .threads
            .iter()
            .filter(|caller| !self.waiting.contains(&caller.thread))
            .copied()
            .collect();
        one(&idle, number)
    }

    /// A name for a task to use: most often one it has, and of a kind that fits.
    fn name(&mut self, caller: Caller, number: u16, fitting: u32) -> Name {
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

    /// A name and a disposition for it that mostly go together.
    fn right(&mut self, caller: Caller, number: u16, disposition: u8) -> (Name, u32) {
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

    fn draft(&mut self, caller: Caller, letter: &Letter) -> Draft {
        let disposition = 17 + letter.remote_disposition % 5;
        let (remote, disposition) = self.right(caller, letter.remote, disposition);
        let mut draft = Draft::to(remote, disposition).id(i32::from(letter.remote));
        if letter.local_disposition >= 128 {
            let disposition = 17 + letter.local_disposition % 5;
            let (local, disposition) = self.right(caller, letter.local, disposition);
            draft = draft.reply(local, disposition);
        }
        for &(kind, number, disposition, more) in &letter.items {
            let (name, disposition) = self.right(caller, number, disposition);
            draft = match kind % 8 {
                0 => draft.memory(&vec![more; usize::from(more)]),
                1 if more & 1 == 0 => draft.memory(&[more]).given_up(),
                1 => draft.unreadable(),
                2 => {
                    let (other, _) = self.right(caller, number.rotate_left(8), disposition as u8);
                    let names = [name, other, name, Name::NULL];
                    draft.ports(&names[..usize::from(more % 5)], disposition)
                }
                3 => draft.guarded(name, u64::from(more & 4), 1 + u16::from(more & 1)),
                _ => draft.port(name, disposition),
            };
        }
        draft.data(&vec![1; usize::from(letter.timeout & 12)])
    }

    fn receive(&mut self, caller: Caller, wish: &Wish) -> Receive {
        let mut options = Options::RECEIVE;
        options.set(Options::RECEIVE_LARGE, wish.options & 1 != 0);
        options.set(Options::RECEIVE_LARGE_IDENTITY, wish.options & 2 != 0);
        options.set(Options::RECEIVE_TIMEOUT, wish.options & 12 != 0);
        options.set(Options::RECEIVE_GUARDED, wish.options & 16 != 0);
        let limit = [0, 10, 30, 60, 120][usize::from(wish.limit) % 5];
        Receive {
            name: self.name(caller, wish.name, TYPE_RECEIVE | TYPE_SET),
            limit: if wish.limit < 200 { ROOM } else { limit },
            address: 0x1000,
            options: options | Options::from_bits_retain(u32::from(wish.options >> 5) << 24),
            timeout: u32::from(wish.timeout) & 0x3f,
        }
    }

    /// Makes a request and notes who got an answer.
    fn ask(&mut self, caller: Caller, request: Request<Vec<u8>>) {
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
            if let Ok(Value::Message(delivered) | Value::Returned(delivered)) = reply
                && delivered.code == Code::SUCCESS
            {
                Mail::read(delivered);
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
                if let Some(victim) = one(&self.threads, thread)
                    && of_task(victim.task) > 1
                {
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

    fn file_call(&mut self, caller: Caller, r: &Routine) -> FileCall {
        let file = match r.number & 31 {
            0 => Brought::Nothing,
            1 => Brought::Unsuitable,
            2..16 => self.world.file(),
            _ => {
                let port = self.name(caller, r.a, TYPE_SEND);
                return FileCall::MakeFd { port };
            }
        };
        FileCall::MakePort { file }
    }

    fn semaphore_call(&mut self, caller: Caller, r: &Routine) -> SemaphoreCall {
        let task = match r.b & 7 {
            0 => self.name(caller, r.b, TYPE_SEND),
            _ => Name::TASK_SELF,
        };
        let semaphore = self.semaphore(caller, r.target);
        match r.routine {
            240 | 241 => SemaphoreCall::Create {
                task,
                policy: i32::from(r.number & 7),
                count: i32::from(r.number >> 3) - 1,
            },
            242 => SemaphoreCall::Destroy { task, semaphore },
            243 => SemaphoreCall::SignalAll { semaphore },
            244 => SemaphoreCall::SignalThread {
                semaphore,
                thread: self.name(caller, r.a, TYPE_SEND),
            },
            245 | 246 => SemaphoreCall::Signal { semaphore },
            _ => SemaphoreCall::Wait {
                semaphore,
                signal: (r.b & 1 == 0).then(|| self.semaphore(caller, r.b >> 1)),
                timeout: (r.number & 1 == 0).then_some(u64::from(r.number) << 20),
            },
        }
    }

    /// Weaker ports and the own control port are to be had; of others, what their users permit.
    fn task_call(&mut self, caller: Caller, r: &Routine) -> TaskCall {
        let task = self.name(caller, r.a, TYPE_SEND);
        match r.number & 15 {
            8 => TaskCall::GuardBehavior { task },
            9 => TaskCall::SetGuardBehavior {
                task,
                behavior: u32::from(r.b),
            },
            4 => TaskCall::Threads { task },
            5 => TaskCall::Terminate { task },
            6 => TaskCall::Token { task },
            7 => TaskCall::IsSelf { task },
            flavor => TaskCall::ForProcess {
                task: if r.b & 7 == 0 { task } else { Name::TASK_SELF },
                process: 101 + u32::from(r.b >> 3) % 8,
                flavor: TaskFlavor::from_raw(u32::from(flavor)).unwrap_or(TaskFlavor::Name),
            },
        }
    }

    fn processor_set_call(&mut self, caller: Caller, r: &Routine) -> ProcessorSetCall {
        let host = self.name(caller, r.a, TYPE_SEND);
        let set = self.name(caller, r.b, TYPE_SEND);
        match r.number & 7 {
            0 => ProcessorSetCall::All { host },
            1 => ProcessorSetCall::Control { host, set },
            2 => ProcessorSetCall::Tasks { set, flavor: 0 },
            3 => ProcessorSetCall::Threads { set },
            _ => ProcessorSetCall::Default { host },
        }
    }

    /// The host's and the clocks' names are among those it holds, once it has asked for them.
    fn clock_call(&mut self, caller: Caller, r: &Routine) -> ClockCall {
        let clock = self.name(caller, r.a, TYPE_SEND);
        match r.number & 3 {
            0 => ClockCall::Service {
                host: clock,
                clock: u32::from(r.b & 3),
            },
            1 => ClockCall::Number { clock },
            _ => ClockCall::Alarm {
                clock,
                kind: i32::from(r.number >> 2 & 3),
                seconds: u32::from(r.number >> 6),
                nanoseconds: i32::from(r.number >> 4 & 3) * 500_000_000,
                now: u64::from(r.target),
                reply: self.name(caller, r.b, TYPE_RECEIVE),
            },
        }
    }

    /// A semaphore's name, mostly.
    fn semaphore(&mut self, caller: Caller, number: u16) -> Name {
        self.object(caller, number, 23)
    }

    /// A memory entry's name, mostly.
    fn entry(&mut self, caller: Caller, number: u16) -> Name {
        self.object(caller, number, 28)
    }

    /// The name of a kernel object of that kind, mostly.
    fn object(&mut self, caller: Caller, number: u16, kind: u32) -> Name {
        let some: Vec<Name> = self.world.glance(|world| {
            let names = world.names(caller);
            let mut fits = |name| {
                let object = world.call(caller, SpaceCall::KernelObject { name });
                object == Ok(Value::Word(kind))
            };
            names
                .into_iter()
                .map(|(name, _)| name)
                .filter(|&name| fits(name))
                .collect()
        });
        match one(&some, number >> 4) {
            Some(name) if number & 15 != 0 => name,
            _ => self.name(caller, number, TYPE_SEND),
        }
    }

    fn memory_call(&mut self, caller: Caller, r: &Routine) -> MemoryCall {
        let page = 4096;
        // Most often whole pages, and now and then none or far too many.
        let pages = |number: u16| match number & 31 {
            31 => u64::MAX - 5,
            30 => 5,
            few => u64::from(few & 3) * page,
        };
        let task = match r.target & 7 {
            0 => self.name(caller, r.target, TYPE_SEND),
            _ => Name::TASK_SELF,
        };
        let (size, offset) = (pages(r.a), pages(r.b));
        match r.number % 8 {
            0 => MemoryCall::Process {
                task,
                write: r.a & 1 == 0,
            },
            1 | 2 => MemoryCall::Map {
                object: self.entry(caller, r.target),
                size,
                offset,
                current: u32::from(r.b >> 8 & 7),
                maximum: u32::from(r.b >> 5 & 0x47),
                copy: r.a & 0x100 != 0,
                data_address: r.a & 0x200 != 0,
                other_flags: r.a & 0x400 != 0,
            },
            _ => {
                let parent = match r.number & 0x40 {
                    0 => Name::NULL,
                    _ => self.entry(caller, r.target),
                };
                // One of the flags, most often.
                let flags = 1u32 << (15 + r.a % 9) | u32::from(r.number == 255) << 20;
                MemoryCall::Make {
                    task,
                    size,
                    offset,
                    permission: flags | u32::from(r.b >> 5 & 0x47),
                    parent,
                    backing: (r.number & 0x20 == 0).then(|| self.backing(size, r)),
                }
            }
        }
    }

    fn backing(&mut self, size: u64, r: &Routine) -> Backing {
        let file = match r.number & 0x1f {
            0 => Brought::Nothing,
            1 => Brought::Unsuitable,
            _ => self.world.file(),
        };
        let memory = MemoryFile {
            object: u64::from(r.a & 1),
            size: size.saturating_add(u64::from(r.b & 1) * 4096),
            writable: r.b & 2 == 0,
        };
        Backing {
            offset: u64::from(r.b & 3) / 3 * 4096,
            size,
            protection: u32::from(r.a >> 3 & 7),
            file,
            memory: (r.a & 0xf0 != 0).then_some(memory),
        }
    }

    fn routine(&mut self, r: &Routine) {
        let Some(caller) = self.idle(r.thread) else {
            return;
        };
        let call = self.call(caller, r);
        // Now and then in another task's space, if its control port got around.
        let task = match r.target & 7 {
            0 => self.name(caller, r.target, TYPE_SEND),
            _ => Name::TASK_SELF,
        };
        let request = match r.routine {
            240..=249 => Request::Semaphore(self.semaphore_call(caller, r)),
            232..=237 => Request::Poll {
                name: self.name(caller, r.a, TYPE_RECEIVE | TYPE_SET),
            },
            230 | 231 | 238 => Request::File(self.file_call(caller, r)),
            216..=229 => Request::Memory(self.memory_call(caller, r)),
            239 => {
                let call = self.port_info(caller, r);
                Request::PortInfo { task, call }
            }
            200..=207 => Request::Special(self.special(caller, r)),
            208..=211 => Request::Exception(self.exception(caller, r)),
            250 => Request::TaskSelf,
            251 | 252 => Request::ThreadSelf,
            253 => Request::HostSelf,
            254 => Request::Task(self.task_call(caller, r)),
            255 if r.number & 8 == 0 => Request::ProcessorSet(self.processor_set_call(caller, r)),
            255 => Request::Clock(self.clock_call(caller, r)),
            _ => Request::Space { task, call },
        };
        self.ask(caller, request);
    }

    fn special(&mut self, caller: Caller, r: &Routine) -> SpecialCall {
        let own = r.b & 3 != 0;
        let object = self.name(caller, r.b, TYPE_SEND);
        let task = if own { Name::TASK_SELF } else { object };
        let port = self.name(caller, r.a, TYPE_SEND);
        let which = u32::from(r.target >> 3) % 12;
        match r.number & 15 {
            0..=3 => SpecialCall::SetTaskPort { task, which, port },
            4 | 5 => SpecialCall::TaskPort { task, which },
            6 | 7 => {
                let ports = [port, object, Name::NULL];
                SpecialCall::Register { task, ports }
            }
            8 => SpecialCall::Registered { task },
            9..=11 => SpecialCall::ThreadPort {
                thread: object,
                which: which & 3,
            },
            12 => SpecialCall::SetThreadPort {
                thread: object,
                which: which & 3,
                port,
            },
            13 => SpecialCall::HostPort {
                host: object,
                which: which as i32,
            },
            14 => SpecialCall::SetHostPort {
                host: object,
                which: which as i32,
                port,
            },
            _ => SpecialCall::ReplyPort,
        }
    }

    fn exception(&mut self, caller: Caller, r: &Routine) -> ExceptionCall {
        let holder = [
            ExceptionHolder::Task,
            ExceptionHolder::Thread,
            ExceptionHolder::Thread,
            ExceptionHolder::Host,
        ][usize::from(r.number & 3)];
        let own = holder == ExceptionHolder::Task && r.b & 3 != 0;
        let object = self.name(caller, r.b, TYPE_SEND);
        let of = if own { Name::TASK_SELF } else { object };
        let mask = u32::from(r.target) & 0x3ffe;
        let port = self.name(caller, r.a, TYPE_SEND);
        let (behavior, flavor) = (0x8000_0001, u32::from(r.number >> 4 & 3));
        let room = u32::from(r.number >> 5);
        match r.number >> 2 & 3 {
            0 | 1 => ExceptionCall::Set {
                holder,
                of,
                mask,
                port,
                behavior,
                flavor,
            },
            2 => ExceptionCall::Swap {
                holder,
                of,
                mask,
                port,
                behavior,
                flavor,
                room,
            },
            _ if r.b & 4 != 0 => ExceptionCall::Info {
                holder,
                of,
                mask,
                room,
            },
            _ => ExceptionCall::Get {
                holder,
                of,
                mask,
                room,
            },
        }
    }

    fn port_info(&mut self, caller: Caller, r: &Routine) -> PortInfoCall {
        let name = self.name(caller, r.a, TYPE_RECEIVE);
        match r.number % 6 {
            0 => PortInfoCall::SpaceInfo,
            1 => PortInfoCall::SpaceBasicInfo,
            2 => PortInfoCall::RequestTable { name },
            3 => PortInfoCall::AssertAttributes {
                name,
                flavor: 8,
                info: vec![u32::from(r.b & 3), 0],
            },
            4 => PortInfoCall::ServicePort { name },
            _ => PortInfoCall::Peek {
                name,
                sequence: u32::from(r.b & 7),
                trailer: u32::from(r.b & 0x18) << 21,
                room: 68,
            },
        }
    }

    fn call(&mut self, caller: Caller, r: &Routine) -> SpaceCall {
        let number = r.number;
        let small = u32::from(number & 7);
        let wide = u64::from(small & 3);
        let limit = [0, 1, 1, 2, 5, 5, 1024, 1025][usize::from(number & 7)];
        let delta = [-1, -1, -2, 0, 1, 2, -65_535, 65_535][usize::from(number & 7)];
        let (a, b) = (r.a, r.b);
        let mut any = |number, fitting| self.name(caller, number, fitting);
        let name = any(a, u32::MAX);
        let port = any(a, TYPE_RECEIVE);
        let set = any(b, TYPE_SET);
        match r.routine % 40 {
            0..=2 => SpaceCall::Allocate {
                right: [1, 1, 1, 3, 3, 4, 0, 5][usize::from(number & 7)],
            },
            3 => SpaceCall::AllocateName {
                right: small,
                name: Name(u32::from(b) << 4 | 3),
            },
            4 => SpaceCall::Construct {
                flags: u32::from(b) & !(0xe00 | (0xf000 * (small & 1))),
                queue_limit: limit,
                context: wide,
            },
            5 => SpaceCall::Destruct {
                name: port,
                send_delta: delta.min(0),
                guard: wide,
            },
            6 | 7 => SpaceCall::Deallocate { name },
            8 => SpaceCall::Destroy { name },
            9 | 10 => SpaceCall::ModRefs {
                name,
                right: small,
                delta,
            },
            11 => SpaceCall::ModRefs {
                name: port,
                right: 1,
                delta: -1,
            },
            12 => SpaceCall::GetRefs { name, right: small },
            13 => SpaceCall::Names,
            14 => SpaceCall::Type { name },
            15..=17 => {
                let (right, disposition) = self.right(caller, b, r.number);
                let name = match r.target & 0x30 {
                    0 => Name(u32::from(r.target) << 4 | 3),
                    0x10 => name,
                    _ => right,
                };
                SpaceCall::InsertRight {
                    name,
                    right,
                    disposition,
                }
            }
            18 | 19 => {
                let (name, disposition) = self.right(caller, b, r.number);
                SpaceCall::ExtractRight { name, disposition }
            }
            20 | 21 => SpaceCall::InsertMember { name: port, set },
            22 => SpaceCall::ExtractMember { name: port, set },
            23 => SpaceCall::MoveMember { name: port, set },
            24 => SpaceCall::SetStatus { name: set },
            25 => SpaceCall::Attributes {
                name: port,
                flavor: small,
                room: 17,
            },
            26 | 27 => SpaceCall::SetAttributes {
                name: port,
                flavor: [1, 1, 1, 1, 3, 4, 5, 9][usize::from(r.target & 7)],
                info: vec![limit],
            },
            28 => SpaceCall::SetMakeSendCount {
                name: port,
                count: small,
            },
            29 => SpaceCall::SetSequence {
                name: port,
                sequence: small,
            },
            30 => SpaceCall::SendRights { name: port },
            31..=34 => {
                let id = [66, 66, 69, 69, 70, 70, 72, 72][usize::from(number >> 5)];
                let subject = if matches!(id, 69 | 70) { port } else { name };
                let once = number & 16 != 0;
                let disposition = if once { MOVE_SEND_ONCE } else { MAKE_SEND_ONCE };
                let fitting = if once { TYPE_SEND_ONCE } else { TYPE_RECEIVE };
                SpaceCall::RequestNotification {
                    name: subject,
                    id,
                    sync: u32::from(number & 8 != 0 && id != 69),
                    notify: self.name(caller, b, fitting),
                    disposition,
                }
            }
            35 => SpaceCall::SetContext {
                name: port,
                context: wide,
            },
            36 => SpaceCall::Guard {
                name: port,
                guard: wide,
                strict: number & 16 != 0,
                immovable: number & 32 != 0,
            },
            37 if number & 8 != 0 => SpaceCall::Unguard {
                name: port,
                guard: wide,
            },
            37 => SpaceCall::SwapGuard {
                name: port,
                old: wide,
                new: 2,
            },
            _ => SpaceCall::Context { name: port },
        }
    }

    fn bootstrap(&mut self, r: &Routine) {
        let Some(caller) = self.idle(r.thread) else {
            return;
        };
        let bootstrap = match r.target & 3 {
            0 => self.bootstrap_port(caller, r.target),
            _ => Name::BOOTSTRAP,
        };
        let right = self.name(caller, r.a, TYPE_SEND);
        let service = vec![b'a' + r.number % 4];
        let flags = u64::from(r.number >> 2 == 0) | u64::from(r.number & 0x40);
        let call = match r.routine % 20 {
            0..=4 => BootstrapCall::CheckIn { service, flags },
            5..=10 => BootstrapCall::LookUp {
                service,
                process: 100 + u32::from(r.b & 15),
                flags,
            },
            11 | 12 => BootstrapCall::Register {
                service,
                right,
                flags,
            },
            13 | 14 if !self.is_immortal(caller, right) => {
                BootstrapCall::Subset { requestor: right }
            }
            15 => BootstrapCall::Info,
            16 => BootstrapCall::Children,
            17 | 18 => BootstrapCall::CreateServer {
                command: vec![b'x'; usize::from(r.b & 3)],
                on_demand: r.b & 12 != 0,
            },
            19 => BootstrapCall::Root,
            _ => BootstrapCall::Parent,
        };
        self.ask(caller, Request::Bootstrap { bootstrap, call });
    }

    /// A bootstrap port's name, mostly: of a namespace or of a job.
    fn bootstrap_port(&mut self, caller: Caller, number: u16) -> Name {
        let some: Vec<Name> = self.world.glance(|world| {
            let names = world.names(caller);
            let sends = names.iter().filter(|(_, kind)| kind & TYPE_SEND != 0);
            let sends: Vec<Name> = sends.map(|(name, _)| *name).collect();
            let mut is_bootstrap = |bootstrap| {
                let call = BootstrapCall::Info;
                world
                    .ask(caller, Request::Bootstrap { bootstrap, call })
                    .is_ok()
            };
            sends
                .into_iter()
                .filter(|&name| is_bootstrap(name))
                .collect()
        });
        match one(&some, number >> 4) {
            Some(name) if number & 15 != 0 => name,
            _ => self.name(caller, number, TYPE_SEND),
        }
    }

    /// The host port and the root namespace's outlive all tasks, and a semaphore's, a file's
    /// and a memory entry's live as long as somebody has a right to them. A subset that hangs on one of them would never close.
    fn is_immortal(&mut self, caller: Caller, name: Name) -> bool {
        self.world.glance(|world| {
            let parent = world.ask(caller, parent(name));
            if let Ok(Value::Name(parent)) = parent {
                assert_eq!(world.deallocate(caller, parent), Code::SUCCESS);
            }
            let number = world.call(caller, SpaceCall::KernelObject { name });
            parent == Ok(Value::Name(name))
                || matches!(number, Ok(Value::Word(3 | 7 | 23 | 25 | 28 | 34)))
        })
    }

    fn message(&mut self, thread: u8, letter: Option<Letter>, wish: Option<Wish>) {
        let Some(caller) = self.idle(thread) else {
            return;
        };
        let receive = wish.map(|wish| self.receive(caller, &wish));
        let mut options = receive.as_ref().map_or(Options::empty(), |r| r.options);
        let send = letter.map(|letter| {
            options |= Options::SEND;
            options.set(Options::SEND_TIMEOUT, letter.options & 3 != 0);
            options.set(Options::SEND_NOTIFY, letter.options & 4 != 0);
            let draft = self.draft(caller, &letter);
            draft.outgoing(u32::from(letter.timeout) & 0x3f)
        });
        let request = Request::Message {
            options: options.bits(),
            send,
            receive,
        };
        self.ask(caller, request);
    }

    /// A message with some of its bytes changed, cut or padded, and with attachments missing.
    fn garbage(&mut self, thread: u8, letter: &Letter, changes: &[(u8, u8)], length: u8, keep: u8) {
        let Some(caller) = self.idle(thread) else {
            return;
        };
        let Outgoing {
            mut bytes,
            mut attachments,
            ..
        } = self.draft(caller, letter).outgoing(0);
        if length < 100 {
            bytes.resize(usize::from(length), length);
        }
        for &(at, byte) in changes {
            if let Some(place) = bytes.get_mut(usize::from(at)) {
                *place = byte;
            }
        }
        match keep {
            0..=50 => attachments.truncate(usize::from(keep % 3)),
            51..=100 => attachments.push(Attachment::Names(vec![Name::NULL; 3])),
            101..=120 => attachments.push(Attachment::Memory(vec![1])),
            _ => {}
        }
        let send = Some(Outgoing {
            bytes,
            attachments,
            address: 0,
            timeout: 0,
        });
        let options = Options::SEND | Options::SEND_TIMEOUT;
        let request = Request::Message {
            options: options.bits(),
            send,
            receive: None,
        };
        self.ask(caller, request);
    }
}
