//! Calls of the bootstrap server.

use mach_kernel::{BootstrapCall, Code, Name, Request, SpaceCall, Value};

use super::Routine;
use super::crowd::Crowd;
use crate::world::*;

impl Crowd {
    pub(super) fn bootstrap(&mut self, r: &Routine) {
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
        self.mostly(&some, caller, number)
    }

    /// The host port and the root namespace's outlive all tasks, and a semaphore's, a file's
    /// and a memory entry's live as long as somebody has a right to them. A subset that hangs
    /// on one of them would never close.
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
}
