//! Calls of the kernel, with arguments that mostly fit.

use mach_kernel::{
    Backing, Brought, ClockCall, ExceptionCall, ExceptionHolder, FileCall, MemoryCall, MemoryFile,
    Name, PortInfoCall, ProcessorSetCall, Request, SemaphoreCall, SpaceCall, SpecialCall, TaskCall,
    TaskFlavor, Value,
};

use super::Routine;
use super::crowd::Crowd;
use crate::world::*;

impl Crowd {
    pub(super) fn routine(&mut self, r: &Routine) {
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
        self.mostly(&some, caller, number)
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
}
