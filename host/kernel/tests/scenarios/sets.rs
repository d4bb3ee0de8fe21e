//! Port sets: membership, whose turn it is, and what wakes a thread that waits on one.

use mach_kernel::RightKind::PortSet;
use mach_kernel::{Code, Name, SpaceCall, Value};

use crate::world::*;

fn post(w: &mut World, task: Caller, port: Name, id: i32) {
    let draft = Draft::to(port, MAKE_SEND).id(id);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
}

fn members(w: &mut World, task: Caller, name: Name) -> Vec<Name> {
    match w.call(task, SpaceCall::SetStatus { name }) {
        Ok(Value::Names(names)) => names,
        other => panic!("{other:?}"),
    }
}

#[test]
fn set_serves_its_members_in_turn() {
    let mut w = World::new();
    let task = w.task();
    let ports: Vec<Name> = (0..3).map(|_| w.port(task)).collect();
    let set = w.set_of(task, &ports);
    for (port, id) in [(0, 1), (0, 2), (0, 3), (1, 4), (1, 5), (2, 6)] {
        post(&mut w, task, ports[port], id);
    }
    let mut served = Vec::new();
    while let Ok(mail) = w.poll(task, set) {
        let port = ports.iter().position(|&port| port == mail.local);
        served.push((port.expect("a member"), mail.id));
    }
    assert_eq!(served, [(0, 1), (1, 4), (2, 6), (0, 2), (1, 5), (0, 3)]);
}

#[test]
fn member_can_be_received_from_directly() {
    let mut w = World::new();
    let task = w.task();
    let (port, other) = (w.port(task), w.port(task));
    let set = w.set_of(task, &[port, other]);
    for id in 1..4 {
        post(&mut w, task, port, id);
    }
    post(&mut w, task, other, 9);
    assert_eq!(w.receive(task, port).id, 1);
    assert_eq!(w.receive(task, set).id, 2);
    assert_eq!(w.receive(task, port).id, 3);
    assert_eq!(
        w.receive(task, set).id,
        9,
        "the empty member is passed over"
    );
    assert_eq!(w.poll(task, set).err(), Some(Code::RCV_TIMED_OUT));
}

#[test]
fn message_wakes_one_thread_on_the_port_or_on_any_of_its_sets() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let sets = [w.set_of(task, &[port]), w.set_of(task, &[port])];
    let threads = [w.thread(task), w.thread(task), w.thread(task)];
    w.start_receive(threads[0], sets[0]);
    w.start_receive(threads[1], sets[1]);
    w.start_receive(threads[2], port);
    let mut woken = Vec::new();
    for id in 0..3 {
        post(&mut w, task, port, id);
        let answers = threads.map(|thread| w.answer(thread).is_some());
        assert_eq!(answers.iter().filter(|&&answered| answered).count(), 1);
        woken.push(answers);
    }
    assert_eq!(
        woken[0],
        [false, false, true],
        "who waits on the port itself is first"
    );
    assert_ne!(woken[1], woken[2]);
    assert_eq!(w.status(task, port).messages, 0);
}

#[test]
fn port_in_several_sets_is_served_once() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let sets = [w.set_of(task, &[port]), w.set_of(task, &[port])];
    assert!(w.status(task, port).in_set);
    post(&mut w, task, port, 1);
    assert_eq!(w.receive(task, sets[1]).id, 1);
    assert_eq!(w.poll(task, sets[0]).err(), Some(Code::RCV_TIMED_OUT));
}

#[test]
fn port_that_joins_brings_its_messages_to_threads_that_wait_on_the_set() {
    let mut w = World::new();
    let task = w.task();
    let (port, set) = (w.port(task), w.set(task));
    let threads: Vec<Caller> = (0..3).map(|_| w.thread(task)).collect();
    for &thread in &threads {
        w.start_receive(thread, set);
    }
    post(&mut w, task, port, 1);
    post(&mut w, task, port, 2);
    w.ok(task, SpaceCall::InsertMember { name: port, set });
    assert_eq!(w.mail(threads[0]).id, 1);
    assert_eq!(w.mail(threads[1]).id, 2);
    assert_eq!(w.answer(threads[2]), None);
}

#[test]
fn thread_that_waits_on_a_port_goes_on_waiting_when_it_joins_a_set() {
    let mut w = World::new();
    let task = w.task();
    let (port, set) = (w.port(task), w.set(task));
    let (on_port, on_set) = (w.thread(task), w.thread(task));
    w.start_receive(on_port, port);
    w.start_receive(on_set, set);
    w.ok(task, SpaceCall::InsertMember { name: port, set });
    assert_eq!((w.answer(on_port), w.answer(on_set)), (None, None));
    post(&mut w, task, port, 1);
    assert_eq!(w.mail(on_port).id, 1);
    post(&mut w, task, port, 2);
    assert_eq!(w.mail(on_set).id, 2);
    w.start_receive(on_port, port);
    w.ok(
        task,
        SpaceCall::MoveMember {
            name: port,
            set: Name::NULL,
        },
    );
    post(&mut w, task, port, 3);
    assert_eq!(w.mail(on_port).id, 3);
}

#[test]
fn member_that_leaves_wakes_nobody() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let set = w.set_of(task, &[port]);
    let thread = w.thread(task);
    w.start_receive(thread, set);
    w.ok(task, SpaceCall::ExtractMember { name: port, set });
    post(&mut w, task, port, 1);
    assert_eq!(w.answer(thread), None);
    assert_eq!(w.status(task, port).messages, 1);
}

#[test]
fn set_destroyed_wakes_its_threads_and_its_members_keep_their_messages() {
    for how in 0..4 {
        let mut w = World::new();
        let task = w.task();
        let port = w.port(task);
        let set = w.set_of(task, &[port]);
        let threads = [w.thread(task), w.thread(task)];
        for thread in threads {
            w.start_receive(thread, set);
        }
        match how {
            0 => w.ok(task, SpaceCall::Destroy { name: set }),
            1 => assert_eq!(w.deallocate(task, set), Code::SUCCESS),
            2 => w.add_refs(task, set, PortSet, -1),
            _ => {
                w.exit(task);
                continue;
            }
        }
        for thread in threads {
            assert_eq!(w.answer(thread), Some(Err(Code::RCV_PORT_CHANGED)));
        }
        assert!(!w.status(task, port).in_set);
        post(&mut w, task, port, 1);
        assert_eq!(w.receive(task, port).id, 1);
    }
}

#[test]
fn set_destroyed_with_messages_ready_leaves_them_in_order() {
    let mut w = World::new();
    let task = w.task();
    let ports = [w.port(task), w.port(task)];
    let set = w.set_of(task, &ports);
    let other = w.set_of(task, &ports);
    for (port, id) in [(0, 1), (1, 2), (0, 3)] {
        post(&mut w, task, ports[port], id);
    }
    w.add_refs(task, set, PortSet, -1);
    assert_eq!(w.drain(task, other), [1, 2, 3]);
}

#[test]
fn move_member_takes_a_port_out_of_every_other_set() {
    let mut w = World::new();
    let task = w.task();
    let name = w.port(task);
    let (first, second) = (w.set_of(task, &[name]), w.set_of(task, &[name]));
    let third = w.set(task);
    post(&mut w, task, name, 1);
    let mut to = |set| w.done(task, SpaceCall::MoveMember { name, set });
    assert_eq!(to(third), Code::SUCCESS);
    assert_eq!(to(third), Code::SUCCESS, "where it is already");
    let there = [first, second, third].map(|set| members(&mut w, task, set));
    assert_eq!(there, [vec![], vec![], vec![name]]);
    assert_eq!(w.receive(task, third).id, 1);
    let mut to = |set| w.done(task, SpaceCall::MoveMember { name, set });
    assert_eq!(to(Name::NULL), Code::SUCCESS);
    assert_eq!(to(Name::NULL), Code::NOT_IN_SET);
}

#[test]
fn membership_refused_says_why() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let set = w.set_of(task, &[port]);
    let (send, unknown) = (Name::BOOTSTRAP, Name(0x5503));
    let (name, invalid) = (Code::INVALID_NAME, Code::INVALID_RIGHT);
    for (member, into, expected) in [
        (Name::NULL, set, invalid),
        (Name::DEAD, unknown, invalid),
        (port, Name::DEAD, invalid),
        (unknown, set, name),
        (port, unknown, name),
        (send, unknown, name),
        (send, set, invalid),
        (port, send, invalid),
        (port, port, invalid),
        (set, set, invalid),
    ] {
        for call in [
            SpaceCall::InsertMember {
                name: member,
                set: into,
            },
            SpaceCall::ExtractMember {
                name: member,
                set: into,
            },
            SpaceCall::MoveMember {
                name: member,
                set: into,
            },
        ] {
            let case = format!("{call:?}");
            assert_eq!(w.done(task, call), expected, "{case}");
        }
    }
    let (name, other) = (port, w.set(task));
    let insert = SpaceCall::InsertMember { name, set };
    assert_eq!(w.done(task, insert), Code::ALREADY_IN_SET);
    let extract = SpaceCall::ExtractMember { name, set: other };
    assert_eq!(w.done(task, extract), Code::NOT_IN_SET);
    let insert = SpaceCall::InsertMember {
        name,
        set: Name::NULL,
    };
    assert_eq!(w.done(task, insert), invalid);
}

#[test]
fn set_status_lists_members_in_ascending_order_and_nothing_for_others() {
    let mut w = World::new();
    let task = w.task();
    let mut ports: Vec<Name> = (0..20).map(|_| w.port(task)).collect();
    let set = w.set_of(task, &ports);
    ports.sort_unstable();
    assert_eq!(members(&mut w, task, set), ports);
    for (name, expected) in [
        (Name::NULL, Code::INVALID_RIGHT),
        (Name::DEAD, Code::INVALID_RIGHT),
        (Name(0x5503), Code::INVALID_NAME),
        (ports[0], Code::INVALID_RIGHT),
    ] {
        assert_eq!(w.done(task, SpaceCall::SetStatus { name }), expected);
    }
}

#[test]
fn member_that_dies_or_moves_leaves_all_its_sets() {
    let mut w = World::new();
    let task = w.task();
    let (dies, moves, inbox) = (w.port(task), w.port(task), w.port(task));
    let set = w.set_of(task, &[dies, moves]);
    post(&mut w, task, dies, 1);
    post(&mut w, task, moves, 2);
    w.drop_receive(task, dies);
    let draft = Draft::to(inbox, MAKE_SEND).port(moves, MOVE_RECEIVE);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    assert_eq!(members(&mut w, task, set), []);
    assert_eq!(w.poll(task, set).err(), Some(Code::RCV_TIMED_OUT));
}

/// How many sets, or members, nobody is to wait for. What takes time with their square would
/// take minutes.
const MANY: usize = 100_000;

#[test]
fn port_in_many_sets_dies_at_once() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let dies = |w: &mut World| {
        for _ in 0..MANY {
            let set = w.set_of(task, &[port]);
            assert!(set.is_valid());
        }
        post(w, task, port, 1);
        let done = w.call(task, SpaceCall::Destroy { name: port });
        assert_eq!(done, Ok(Value::None));
    };
    w.unchecked(dies);
}

#[test]
fn members_with_messages_die_with_their_task_at_once() {
    let mut w = World::new();
    let task = w.task();
    w.unchecked(|w| {
        let ports: Vec<Name> = (0..MANY).map(|_| w.port(task)).collect();
        w.set_of(task, &ports);
        // The last is ready first, so that none leaves from the front.
        for &port in ports.iter().rev() {
            post(w, task, port, 1);
        }
        w.kernel.exit_task(task.task);
    });
}
