//! What a space and a port look like inside.

use mach_kernel::{
    Code, Name, PortInfoCall, Reply, Request, RightKind, SpaceCall, TaskCall, TaskFlavor, Value,
};

use crate::notifications::{DEAD_NAME, SEND_POSSIBLE};
use crate::world::*;

const SEND_POSSIBLE_REQUEST: u32 = 0x4000_0000;
const NOT_ARMED: u32 = 0x2000_0000;

fn inside(w: &mut World, caller: Caller, call: PortInfoCall) -> Reply<Vec<u8>> {
    let task = Name::TASK_SELF;
    w.ask(caller, Request::PortInfo { task, call })
}

fn words(reply: Reply<Vec<u8>>) -> Result<Vec<u32>, Code> {
    reply.map(|value| match value {
        Value::Words(words) => words,
        other => panic!("{other:?}"),
    })
}

/// `ipc_info_name_t`, as far as it says something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Slot {
    name: Name,
    kind: u32,
    references: u32,
    object: u32,
    next: u32,
}

fn slots(w: &mut World, caller: Caller) -> Vec<Slot> {
    let words = words(inside(w, caller, PortInfoCall::SpaceInfo)).expect("a table");
    let slot = |words: &[u32]| match *words {
        [name, 0, kind, references, object, next, 0] => Slot {
            name: Name(name),
            kind,
            references,
            object,
            next,
        },
        _ => panic!("{words:?}"),
    };
    words.chunks(7).map(slot).collect()
}

fn slot(w: &mut World, caller: Caller, name: Name) -> Slot {
    let slots = slots(w, caller);
    let at = (name.0 >> 8) as usize;
    assert_eq!(slots[at].name, name);
    slots[at]
}

fn peek(w: &mut World, caller: Caller, name: Name, sequence: u32) -> Result<Vec<u32>, Code> {
    let call = PortInfoCall::Peek {
        name,
        sequence,
        trailer: AUDIT_TRAILER,
        room: 52,
    };
    words(inside(w, caller, call))
}

#[test]
fn space_info_lists_every_slot_with_what_it_holds() {
    let mut w = World::new();
    let task = w.task();
    let before = slots(&mut w, task);
    assert_eq!(before.len(), 32);
    let reserved = Slot {
        name: Name(0xff),
        kind: 0,
        references: 0,
        object: 0,
        next: 0,
    };
    assert_eq!(before[0], reserved);
    let port = w.port_with_send(task);
    w.add_refs(task, port, RightKind::Send, 4);
    let set = w.set_of(task, &[port]);
    let once = w.make_once(task, port);
    let dead = w.allocate(task, RightKind::DeadName);
    w.add_refs(task, dead, RightKind::DeadName, 2);
    let found = [port, set, once, dead].map(|name| slot(&mut w, task, name));
    assert_eq!(
        found.map(|slot| (slot.kind, slot.references)),
        [
            (TYPE_SEND_RECEIVE, 5),
            (TYPE_SET, 0),
            (TYPE_SEND_ONCE, 1),
            (TYPE_DEAD, 3)
        ]
    );
    let [port, set, once, dead] = found.map(|slot| slot.object);
    assert_eq!(port, once, "they are for one port");
    assert_ne!(port, set);
    assert!(port != 0 && set != 0 && dead == 0);
    let live: Vec<Slot> = slots(&mut w, task)
        .into_iter()
        .filter(|slot| slot.kind != 0)
        .collect();
    let named: Vec<(Name, u32)> = live.iter().map(|slot| (slot.name, slot.kind)).collect();
    assert_eq!(named, w.names(task));
    let basic = words(inside(&mut w, task, PortInfoCall::SpaceBasicInfo));
    assert_eq!(basic, Ok(vec![32, live.len() as u32]));
}

#[test]
fn free_slots_of_space_info_are_in_the_order_they_will_be_used() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    w.drop_receive(task, port);
    let freed = slot(&mut w, task, port);
    assert_eq!((freed.kind, freed.object), (0, 0));
    let again = w.port(task);
    assert_eq!(again.0 >> 8, port.0 >> 8);
    let other = w.port(task);
    assert_eq!(other.0 >> 8, freed.next);
}

#[test]
fn object_of_a_port_is_one_number_in_all_tasks() {
    let mut w = World::new();
    let (owner, other) = (w.task(), w.task());
    let ports = [w.port(owner), w.port(owner)];
    let copies = ports.map(|port| w.give(owner, port, MAKE_SEND, other));
    let object = |w: &mut World, task, name| slot(w, task, name).object;
    for (port, copy) in ports.into_iter().zip(copies) {
        assert_eq!(object(&mut w, owner, port), object(&mut w, other, copy));
    }
    let all = ports.map(|port| object(&mut w, owner, port));
    assert_ne!(all[0], all[1]);
    let selves = [owner, other].map(|task| object(&mut w, task, Name::TASK_SELF));
    assert_ne!(selves[0], selves[1]);
    let roots = [owner, other].map(|task| object(&mut w, task, Name::BOOTSTRAP));
    assert_eq!(roots[0], roots[1]);
}

#[test]
fn space_info_shows_requests_and_does_not_notice_deaths() {
    let mut w = World::new();
    let task = w.task();
    let (port, notify) = (w.port_with_send(task), w.port(task));
    let shown = |w: &mut World, id, sync| {
        w.request(task, port, id, sync, notify).expect("registered");
        slot(w, task, port).kind & !TYPE_SEND_RECEIVE
    };
    assert_eq!(shown(&mut w, DEAD_NAME, 0), REQUESTED);
    assert_eq!(
        shown(&mut w, SEND_POSSIBLE, 0),
        REQUESTED | SEND_POSSIBLE_REQUEST | NOT_ARMED
    );
    w.fill(task, port);
    assert_eq!(
        shown(&mut w, SEND_POSSIBLE, 1),
        REQUESTED | SEND_POSSIBLE_REQUEST
    );
    let dying = w.dying_name(task);
    assert_eq!(slot(&mut w, task, dying).kind, TYPE_SEND);
    assert!(w.names(task).contains(&(dying, TYPE_DEAD)));
    assert_eq!(w.kind(task, dying), TYPE_DEAD);
    assert_eq!(slot(&mut w, task, dying).kind, TYPE_DEAD);
}

#[test]
fn space_of_another_task_is_shown_through_its_control_port() {
    let mut w = World::new();
    let (looker, shown) = (w.task(), w.task());
    let task = w.give(shown, Name::TASK_SELF, COPY_SEND, looker);
    let port = w.port(shown);
    let own = slots(&mut w, shown);
    let call = PortInfoCall::SpaceInfo;
    let seen = words(w.ask(looker, Request::PortInfo { task, call })).expect("a table");
    assert_eq!(seen.len(), 7 * own.len());
    assert!(seen.chunks(7).any(|slot| slot[0] == port.0));
    w.exit(shown);
    let call = PortInfoCall::SpaceInfo;
    let gone = w.ask(looker, Request::PortInfo { task, call });
    assert_eq!(gone, Err(Code::SEND_INVALID_DEST));
}

#[test]
fn what_is_no_task_is_said_to_be_none_in_two_ways() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    let host = name(w.ask(task, Request::HostSelf));
    let looks = |w: &mut World, task: Caller, name: Name| {
        let call = PortInfoCall::SpaceInfo;
        let space_info = code(w.ask(task, Request::PortInfo { task: name, call }));
        let calls = [
            SpaceCall::Attributes {
                name: port,
                flavor: 1,
                room: 1,
            },
            SpaceCall::Context { name: port },
            SpaceCall::SetStatus { name: port },
            SpaceCall::KernelObject { name: port },
        ];
        for call in calls {
            assert_eq!(
                code(w.ask(task, Request::Space { task: name, call })),
                space_info
            );
        }
        space_info
    };
    assert_eq!(looks(&mut w, task, host), Code::INVALID_ARGUMENT);
    assert_eq!(looks(&mut w, task, port), Code::SEND_INVALID_OPTIONS);
    for name in [Name::NULL, Name::DEAD, Name(0x5503)] {
        assert_eq!(looks(&mut w, task, name), Code::SEND_INVALID_DEST);
    }
    let others = [
        PortInfoCall::SpaceBasicInfo,
        PortInfoCall::RequestTable { name: port },
        PortInfoCall::ServicePort { name: port },
    ];
    for call in others {
        let refused = w.ask(task, Request::PortInfo { task: host, call });
        assert_eq!(refused, Err(Code::INVALID_TASK));
    }
    let call = SpaceCall::SendRights { name: port };
    let refused = w.ask(task, Request::Space { task: host, call });
    assert_eq!(refused, Err(Code::INVALID_TASK));
}

#[test]
fn request_table_counts_the_requests_of_all_holders() {
    let mut w = World::new();
    let (owner, other) = (w.task(), w.task());
    let port = w.port(owner);
    let table = |w: &mut World, name| words(inside(w, owner, PortInfoCall::RequestTable { name }));
    assert_eq!(table(&mut w, port), Ok(vec![0, 0]));
    let send = w.give(owner, port, MAKE_SEND, other);
    let notify = w.port(other);
    w.request(other, send, DEAD_NAME, 0, notify)
        .expect("registered");
    let notify = w.port(owner);
    w.request(owner, port, DEAD_NAME, 0, notify)
        .expect("registered");
    assert_eq!(table(&mut w, port), Ok(vec![2, 2]));
    w.exit(other);
    let found = table(&mut w, port).expect("a receive right");
    assert_eq!(found[1], 1);
    for (name, expected) in [
        (Name::NULL, Code::INVALID_NAME),
        (Name::DEAD, Code::INVALID_NAME),
        (Name(0x5503), Code::INVALID_NAME),
        (Name::BOOTSTRAP, Code::INVALID_RIGHT),
    ] {
        assert_eq!(table(&mut w, name), Err(expected));
    }
}

#[test]
fn peek_tells_what_the_receive_then_brings() {
    let mut w = World::new();
    let (server, client) = (w.task(), w.task());
    let port = w.port(server);
    let send = w.give(server, port, MAKE_SEND, client);
    w.ok(
        server,
        SpaceCall::SetSequence {
            name: port,
            sequence: 7,
        },
    );
    let right = w.port(client);
    let drafts = [
        Draft::to(send, COPY_SEND).id(1).data(&[1; 8]),
        Draft::to(send, COPY_SEND)
            .id(2)
            .port(right, MAKE_SEND)
            .memory(&[5; 3])
            .data(&[2; 4]),
    ];
    for draft in drafts {
        assert_eq!(w.send(client, draft), Code::SUCCESS);
    }
    let second = peek(&mut w, server, port, 8).expect("a second message");
    for (sequence, descriptors) in [(7, 0), (8, 1)] {
        let first = peek(&mut w, server, port, 0).expect("a message");
        assert_eq!(peek(&mut w, server, port, sequence), Ok(first.clone()));
        let mail = w.receive(server, port);
        assert_eq!(first[..3], {
            // The kernel's header is 8 bytes longer, and its port descriptors are 4.
            let size = mail.size + 8 + 4 * descriptors;
            [mail.trailer_word(8), size as u32, mail.id as u32]
        });
        assert_eq!(
            first[3..5],
            [0, 8],
            "the shortest trailer, until it is received"
        );
        let trailer: Vec<u32> = (2..13).map(|word| mail.trailer_word(4 * word)).collect();
        assert_eq!(first[5..], trailer);
        if sequence == 8 {
            assert_eq!(first, second);
        }
    }
    assert_eq!(peek(&mut w, server, port, 0), Err(Code::FAILURE));
}

#[test]
fn peek_refused_says_why() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    let set = w.set(task);
    let mut asked = |name, sequence, elements: u32, room| {
        let call = PortInfoCall::Peek {
            name,
            sequence,
            trailer: elements << 24,
            room,
        };
        code(inside(&mut w, task, call))
    };
    // The name, then the trailer, then what the name holds, then the queue.
    assert_eq!(asked(Name::NULL, 0, 4, 0), Code::INVALID_RIGHT);
    assert_eq!(asked(Name::DEAD, 0, 4, 0), Code::INVALID_RIGHT);
    for (elements, size) in [(0, 8), (1, 12), (2, 20), (3, 52)] {
        assert_eq!(
            asked(Name(0x5503), 0, elements, size - 1),
            Code::INVALID_VALUE
        );
        assert_eq!(asked(Name(0x5503), 0, elements, size), Code::INVALID_NAME);
    }
    for elements in 4..16 {
        assert_eq!(asked(port, 0, elements, 68), Code::INVALID_VALUE);
    }
    assert_eq!(asked(set, 0, 0, 8), Code::INVALID_RIGHT);
    assert_eq!(asked(Name::BOOTSTRAP, 0, 0, 8), Code::INVALID_RIGHT);
    assert_eq!(asked(port, 0, 0, 8), Code::FAILURE);
    let draft = Draft::to(port, COPY_SEND);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    let sequence = |sequence| SpaceCall::SetSequence {
        name: port,
        sequence,
    };
    w.ok(task, sequence(100));
    let found = [99, 100, 101, u32::MAX].map(|at| peek(&mut w, task, port, at).is_ok());
    assert_eq!(found, [false, true, false, false]);
}

#[test]
fn attributes_are_set_in_the_order_of_their_checks() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let mut set = |name, flavor, info: &[u32]| {
        let info = info.to_vec();
        w.done(task, SpaceCall::SetAttributes { name, flavor, info })
    };
    for flavor in [1, 3] {
        assert_eq!(set(Name::NULL, flavor, &[]), Code::FAILURE);
    }
    assert_eq!(set(Name::NULL, 1, &[1025]), Code::INVALID_VALUE);
    for flavor in [1, 3, 4, 5, 6, 9] {
        for (name, expected) in [
            (Name::NULL, Code::INVALID_RIGHT),
            (Name::DEAD, Code::INVALID_RIGHT),
            (Name(0x5503), Code::INVALID_NAME),
            (Name::BOOTSTRAP, Code::INVALID_RIGHT),
        ] {
            assert_eq!(set(name, flavor, &[1]), expected, "flavour {flavor}");
        }
    }
    assert_eq!(set(port, 3, &[99]), Code::SUCCESS);
    assert_eq!(set(port, 9, &[1]), Code::INVALID_CAPABILITY);
    for flavor in [0, 2, 7, 8, 10, u32::MAX] {
        assert_eq!(set(port, flavor, &[1; 17]), Code::INVALID_ARGUMENT);
    }
}

#[test]
fn importance_marks_are_shown_in_the_status() {
    let mut w = World::new();
    let task = w.task();
    for (flavor, flags) in [(4, 9), (5, 8), (6, 8)] {
        let name = w.port(task);
        let info = Vec::new();
        w.ok(task, SpaceCall::SetAttributes { name, flavor, info });
        assert_eq!(w.status(task, name).flags, flags);
    }
    for (flags, shown) in [(0x04, 9), (0x08, 8), (0x40, 8), (0, 0)] {
        let construct = SpaceCall::Construct {
            flags,
            queue_limit: 0,
            context: 0,
        };
        let port = name(w.call(task, construct));
        assert_eq!(w.status(task, port).flags, shown);
    }
}

#[test]
fn guard_is_asserted_by_value_and_only_if_strict() {
    let mut w = World::new();
    let task = w.task();
    let [loose, strict, bare] = [(); 3].map(|()| w.port(task));
    for (name, strict) in [(loose, false), (strict, true)] {
        let guard = 0x1_0000_0002;
        let immovable = false;
        w.ok(
            task,
            SpaceCall::Guard {
                name,
                guard,
                strict,
                immovable,
            },
        );
    }
    let mut assert = |name, flavor, info: &[u32]| {
        let info = info.to_vec();
        let call = PortInfoCall::AssertAttributes { name, flavor, info };
        code(inside(&mut w, task, call))
    };
    assert_eq!(assert(strict, 8, &[2, 1]), Code::SUCCESS);
    assert_eq!(assert(strict, 8, &[2, 2]), Code::INVALID_ARGUMENT);
    assert_eq!(assert(loose, 8, &[2, 1]), Code::INVALID_ARGUMENT);
    assert_eq!(assert(bare, 8, &[0, 0]), Code::INVALID_ARGUMENT);
    assert_eq!(assert(strict, 7, &[2, 1]), Code::INVALID_ARGUMENT);
    assert_eq!(assert(Name::NULL, 8, &[2]), Code::FAILURE);
    for (name, expected) in [
        (Name::NULL, Code::INVALID_RIGHT),
        (Name::DEAD, Code::INVALID_RIGHT),
        (Name(0x5503), Code::INVALID_NAME),
        (Name::BOOTSTRAP, Code::INVALID_RIGHT),
    ] {
        assert_eq!(assert(name, 8, &[2, 1]), expected);
    }
}

#[test]
fn no_port_is_a_service_port() {
    let mut w = World::new();
    let task = w.task();
    let service = w.check_in(task, "a service");
    for (name, expected) in [
        (Name::NULL, Code::INVALID_RIGHT),
        (Name(0x5503), Code::INVALID_NAME),
        (Name::BOOTSTRAP, Code::INVALID_RIGHT),
        (service, Code::INVALID_CAPABILITY),
    ] {
        let call = PortInfoCall::ServicePort { name };
        assert_eq!(inside(&mut w, task, call), Err(expected));
    }
}

#[test]
fn weaker_ports_of_a_task_show_as_much_as_they_permit() {
    let mut w = World::new();
    let (looker, shown) = (w.task(), w.task());
    let process = w.token(shown).0[5];
    let port = w.port(shown);
    // The users of these tasks differ, so the ports have to be handed over.
    let flavors = [
        TaskFlavor::Control,
        TaskFlavor::Read,
        TaskFlavor::Inspect,
        TaskFlavor::Name,
    ];
    let ports = flavors.map(|flavor| {
        let task = Name::TASK_SELF;
        let own = name(w.ask(
            shown,
            Request::Task(TaskCall::ForProcess {
                task,
                process,
                flavor,
            }),
        ));
        w.give(shown, own, COPY_SEND, looker)
    });
    type Call = fn(Name, Name) -> Request<Vec<u8>>;
    let mut seen = |call: Call| ports.map(|task| code(w.ask(looker, call(task, port))));
    let (yes, no) = (Code::SUCCESS, Code::INVALID_ARGUMENT);
    let reads: [Call; 4] = [
        |task, _| Request::PortInfo {
            task,
            call: PortInfoCall::SpaceInfo,
        },
        |task, name| Request::Space {
            task,
            call: SpaceCall::Context { name },
        },
        |task, name| Request::Space {
            task,
            call: SpaceCall::KernelObject { name },
        },
        |task, name| Request::Space {
            task,
            call: SpaceCall::Attributes {
                name,
                flavor: 2,
                room: 10,
            },
        },
    ];
    for call in reads {
        assert_eq!(seen(call), [yes, yes, no, no]);
    }
    let none = Code::INVALID_TASK;
    let basic = seen(|task, _| Request::PortInfo {
        task,
        call: PortInfoCall::SpaceBasicInfo,
    });
    assert_eq!(basic, [yes, yes, yes, none]);
    let service = seen(|task, name| Request::PortInfo {
        task,
        call: PortInfoCall::ServicePort { name },
    });
    let unfit = Code::INVALID_CAPABILITY;
    assert_eq!(service, [unfit, unfit, none, none]);
    let changed = seen(|task, name| Request::Space {
        task,
        call: SpaceCall::SetSequence { name, sequence: 3 },
    });
    assert_eq!(changed, [yes, none, none, none]);
}
