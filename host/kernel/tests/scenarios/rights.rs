//! Rights: counting them, making and dropping them, moving them between names.

use mach_kernel::RightKind::{self, DeadName, Label, PortSet, Receive, Send, SendOnce};
use mach_kernel::{Code, Name, SpaceCall, Value};

use crate::world::*;

fn insert(w: &mut World, task: Caller, name: Name, right: Name, disposition: u32) -> Code {
    let call = SpaceCall::InsertRight {
        name,
        right,
        disposition,
    };
    w.done(task, call)
}

fn extract(w: &mut World, task: Caller, name: Name, disposition: u32) -> Result<(Name, u32), Code> {
    let call = SpaceCall::ExtractRight { name, disposition };
    w.call(task, call).map(|value| match value {
        Value::Acquired(name, acquired) => (name, acquired),
        other => panic!("{other:?}"),
    })
}

#[test]
fn mod_refs_of_a_kind_the_name_lacks_is_invalid_right() {
    let mut w = World::new();
    let task = w.task();
    let receive = w.port(task);
    let both = w.port_with_send(task);
    let once = w.make_once(task, receive);
    let set = w.set(task);
    let dead = w.allocate(task, DeadName);
    let holds: [(Name, &[RightKind]); 5] = [
        (receive, &[Receive]),
        (both, &[Send, Receive]),
        (once, &[SendOnce]),
        (set, &[PortSet]),
        (dead, &[DeadName]),
    ];
    for (name, held) in holds {
        for kind in [Send, Receive, SendOnce, PortSet, DeadName, Label] {
            let has = held.contains(&kind);
            let expected = if has {
                Code::SUCCESS
            } else {
                Code::INVALID_RIGHT
            };
            assert_eq!(
                w.mod_refs(task, name, kind, 0),
                expected,
                "{held:?} {kind:?}"
            );
            assert_eq!(
                w.refs(task, name, kind),
                u32::from(has),
                "{held:?} {kind:?}"
            );
        }
        let unknown = SpaceCall::ModRefs {
            name,
            right: 6,
            delta: 0,
        };
        assert_eq!(w.done(task, unknown), Code::INVALID_VALUE);
        let unknown = SpaceCall::GetRefs { name, right: 6 };
        assert_eq!(w.done(task, unknown), Code::INVALID_VALUE);
    }
    let stale = Name(0x7fff_ff03);
    assert_eq!(w.mod_refs(task, stale, Send, 0), Code::INVALID_NAME);
}

#[test]
fn mod_refs_of_a_send_right_counts_up_and_down() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    w.add_refs(task, port, Send, 6);
    assert_eq!(w.refs(task, port, Send), 7);
    assert_eq!(w.send_rights(task, port), 1, "one holder, seven references");
    for too_many in [-8, -65_536, 65_536, i32::MIN, i32::MAX] {
        assert_eq!(
            w.mod_refs(task, port, Send, too_many),
            Code::INVALID_VALUE,
            "{too_many}"
        );
    }
    w.add_refs(task, port, Send, -7);
    assert_eq!(w.kind(task, port), TYPE_RECEIVE);
    assert_eq!(w.send_rights(task, port), 0);
    let status = w.status(task, port);
    assert_eq!((status.make_sends, status.has_send_rights), (1, false));
}

#[test]
fn mod_refs_by_more_than_one_of_what_is_single_is_invalid_value() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let once = w.make_once(task, port);
    let set = w.set(task);
    for (name, kind) in [(port, Receive), (once, SendOnce), (set, PortSet)] {
        for delta in [1, -2, i32::MIN, i32::MAX] {
            assert_eq!(w.mod_refs(task, name, kind, delta), Code::INVALID_VALUE);
        }
    }
    for (name, kind) in [(once, SendOnce), (set, PortSet), (port, Receive)] {
        w.add_refs(task, name, kind, -1);
        assert_eq!(w.kind(task, name), 0);
    }
}

#[test]
fn references_at_the_ceiling_stick_until_all_go_at_once() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    w.add_refs(task, port, Send, 65_533);
    assert_eq!(w.refs(task, port, Send), 65_534);
    w.make_send(task, port);
    assert_eq!(w.refs(task, port, Send), 65_535);
    w.make_send(task, port);
    w.add_refs(task, port, Send, 65_535);
    w.add_refs(task, port, Send, -1);
    assert_eq!(w.deallocate(task, port), Code::SUCCESS);
    assert_eq!(w.refs(task, port, Send), 65_535);
    assert_eq!(w.send_rights(task, port), 1);
    w.add_refs(task, port, Send, -65_535);
    assert_eq!(w.kind(task, port), TYPE_RECEIVE);
    assert_eq!(w.send_rights(task, port), 0);
}

#[test]
fn name_whose_port_died_turns_dead_when_looked_at_and_keeps_its_references() {
    let mut w = World::new();
    let (task, owner) = (w.task(), w.task());
    let port = w.port(owner);
    let name = w.give(owner, port, MAKE_SEND, task);
    w.add_refs(task, name, Send, 2);
    let before = w.kernel.port_count();
    w.drop_receive(owner, port);
    assert_eq!(w.kernel.port_count(), before, "kept until it is noticed");
    assert_eq!(w.mod_refs(task, name, Send, -1), Code::INVALID_RIGHT);
    assert_eq!(w.kernel.port_count(), before - 1);
    assert_eq!(w.kind(task, name), TYPE_DEAD);
    assert_eq!(w.refs(task, name, DeadName), 3);
    w.add_refs(task, name, DeadName, -2);
    assert_eq!(w.deallocate(task, name), Code::SUCCESS);
    assert_eq!(w.kind(task, name), 0);
}

#[test]
fn send_once_name_whose_port_died_turns_dead_with_one_reference() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let once = w.make_once(task, port);
    w.drop_receive(task, port);
    assert_eq!(w.mod_refs(task, once, SendOnce, -1), Code::INVALID_RIGHT);
    assert_eq!(w.refs(task, once, DeadName), 1);
}

#[test]
fn receive_right_dropped_leaves_its_send_right_as_a_dead_name_at_once() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    w.add_refs(task, port, Send, 4);
    w.drop_receive(task, port);
    let dead = (port, TYPE_DEAD);
    assert!(w.names(task).contains(&dead));
    assert_eq!(w.refs(task, port, DeadName), 5);
}

#[test]
fn deallocate_of_each_kind_does_what_it_can() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    w.make_send(task, port);
    assert_eq!(w.deallocate(task, port), Code::SUCCESS);
    assert_eq!(w.refs(task, port, Send), 1);
    assert_eq!(w.deallocate(task, port), Code::SUCCESS);
    assert_eq!(w.kind(task, port), TYPE_RECEIVE);
    assert_eq!(w.deallocate(task, port), Code::INVALID_RIGHT);
    let once = w.make_once(task, port);
    assert_eq!(w.deallocate(task, once), Code::SUCCESS);
    assert_eq!(w.drain(task, port), [71], "the send-once right went unused");
    let (set, dead) = (w.set(task), w.allocate(task, DeadName));
    for name in [set, dead] {
        assert_eq!(w.deallocate(task, name), Code::SUCCESS);
        assert_eq!(w.kind(task, name), 0);
    }
}

#[test]
fn own_task_port_keeps_its_last_reference() {
    let mut w = World::new();
    let task = w.task();
    let name = Name::TASK_SELF;
    let refused = Code::INVALID_CAPABILITY;
    assert_eq!(w.deallocate(task, name), refused);
    assert_eq!(w.mod_refs(task, name, Send, -1), refused);
    assert_eq!(w.done(task, SpaceCall::Destroy { name }), refused);
    assert_eq!(extract(&mut w, task, name, MOVE_SEND), Err(refused));
    w.add_refs(task, name, Send, 1);
    assert_eq!(w.deallocate(task, name), Code::SUCCESS);
    let port = w.port(task);
    w.add_refs(task, name, Send, 1);
    // Both of its two references at once: as destination and as reply right.
    let draft = Draft::to(name, MOVE_SEND).reply(name, MOVE_SEND);
    assert_eq!(w.send(task, draft), Code::SEND_INVALID_DEST);
    assert_eq!(w.refs(task, name, Send), 2);
    let draft = Draft::to(port, MAKE_SEND)
        .port(name, MOVE_SEND)
        .port(name, MOVE_SEND);
    assert_eq!(w.send(task, draft), Code::SEND_INVALID_RIGHT);
    assert_eq!(w.refs(task, name, Send), 1);
}

#[test]
fn destroy_takes_every_right_of_a_name() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let port = w.port_with_send(task);
    w.add_refs(task, port, Send, 9);
    let there = w.give(task, port, COPY_SEND, other);
    assert_eq!(
        w.done(task, SpaceCall::Destroy { name: port }),
        Code::SUCCESS
    );
    assert_eq!(w.kind(task, port), 0);
    assert_eq!(w.kind(other, there), TYPE_DEAD);
}

#[test]
fn destroy_of_a_pegged_name_takes_it_too() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    w.add_refs(task, port, Send, 65_535);
    assert_eq!(
        w.done(task, SpaceCall::Destroy { name: port }),
        Code::SUCCESS
    );
    assert_eq!(w.kind(task, port), 0);
}

#[test]
fn insert_right_under_its_own_name_adds_a_reference() {
    let mut w = World::new();
    let task = w.task();
    let (port, set) = (w.port(task), w.set(task));
    let dying = w.dying_name(task);
    assert_eq!(
        insert(&mut w, task, port, port, COPY_SEND),
        Code::INVALID_RIGHT
    );
    assert_eq!(insert(&mut w, task, port, port, MAKE_SEND), Code::SUCCESS);
    assert_eq!(insert(&mut w, task, port, port, COPY_SEND), Code::SUCCESS);
    assert_eq!(w.refs(task, port, Send), 2);
    assert_eq!(w.status(task, port).make_sends, 1);
    for (name, expected) in [
        (set, Code::INVALID_RIGHT),
        (dying, Code::INVALID_CAPABILITY),
        (Name(0x5555), Code::INVALID_NAME),
    ] {
        for disposition in [MAKE_SEND, COPY_SEND] {
            assert_eq!(insert(&mut w, task, name, name, disposition), expected);
        }
    }
}

#[test]
fn insert_right_under_a_new_name_moves_it_there() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let once = w.make_once(task, port);
    let wanted = Name(0x3307);
    assert_eq!(
        insert(&mut w, task, wanted, once, MOVE_SEND_ONCE),
        Code::SUCCESS
    );
    assert_eq!(w.kind(task, wanted), TYPE_SEND_ONCE);
    assert_eq!(w.kind(task, once), 0);
    let wanted = Name(0x440b);
    assert_eq!(
        insert(&mut w, task, wanted, port, MOVE_RECEIVE),
        Code::SUCCESS
    );
    assert_eq!(w.kind(task, wanted), TYPE_RECEIVE);
    assert_eq!(w.kind(task, port), 0);
}

#[test]
fn insert_right_refused_after_the_right_was_taken_uses_it_up() {
    let mut w = World::new();
    let task = w.task();
    let (port, busy) = (w.port(task), w.port(task));
    for (wanted, expected) in [
        (Name::NULL, Code::INVALID_VALUE),
        (Name::DEAD, Code::INVALID_VALUE),
        (Name(0x5502), Code::INVALID_VALUE),
        (Name(0x3), Code::FAILURE),
        (Name(busy.0 ^ 4), Code::FAILURE),
        (Name(0xffff_ff03), Code::NO_SPACE),
        (busy, Code::NAME_EXISTS),
    ] {
        let once = w.make_once(task, port);
        let refused = insert(&mut w, task, wanted, once, MOVE_SEND_ONCE);
        assert_eq!(refused, expected, "{wanted:?}");
        assert_eq!(w.kind(task, once), 0, "{wanted:?}");
        assert_eq!(w.drain(task, port), [71], "{wanted:?}");
    }
}

#[test]
fn insert_right_refused_before_that_takes_nothing() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let dead = w.allocate(task, DeadName);
    let wanted = Name(0x5503);
    for (right, disposition, expected) in [
        (port, 15, Code::INVALID_VALUE),
        (port, 22, Code::INVALID_VALUE),
        (port, COPY_SEND, Code::INVALID_RIGHT),
        (port, MOVE_SEND_ONCE, Code::INVALID_RIGHT),
        (Name(0x5555), MAKE_SEND, Code::INVALID_NAME),
        (Name::TASK_SELF, MOVE_SEND, Code::INVALID_CAPABILITY),
        (Name::NULL, MAKE_SEND, Code::INVALID_CAPABILITY),
        (dead, COPY_SEND, Code::INVALID_CAPABILITY),
    ] {
        assert_eq!(insert(&mut w, task, wanted, right, disposition), expected);
    }
    assert_eq!(w.name_count(task), 2);
}

#[test]
fn insert_right_for_a_port_known_under_another_name_is_right_exists() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    let refused = insert(&mut w, task, Name(0x5503), port, COPY_SEND);
    assert_eq!(refused, Code::RIGHT_EXISTS);
    let refused = insert(&mut w, task, Name(0x5502), port, COPY_SEND);
    assert_eq!(
        refused,
        Code::INVALID_VALUE,
        "the form of the name comes first"
    );
    assert_eq!(w.send_rights(task, port), 1);
    assert_eq!(w.refs(task, port, Send), 1);
}

#[test]
fn extract_right_gives_the_right_and_the_disposition_it_is_under() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    assert_eq!(extract(&mut w, task, port, MAKE_SEND), Ok((port, 17)));
    assert_eq!(extract(&mut w, task, port, COPY_SEND), Ok((port, 17)));
    assert_eq!(w.refs(task, port, Send), 2);
    assert_eq!(extract(&mut w, task, port, MOVE_SEND), Ok((port, 17)));
    assert_eq!(w.refs(task, port, Send), 2);
    let (once, acquired) = extract(&mut w, task, port, MAKE_SEND_ONCE).expect("made");
    assert_eq!((w.kind(task, once), acquired), (TYPE_SEND_ONCE, 18));
    let (moved, acquired) = extract(&mut w, task, once, MOVE_SEND_ONCE).expect("moved");
    assert_eq!((w.kind(task, moved), acquired), (TYPE_SEND_ONCE, 18));
    assert_eq!(extract(&mut w, task, port, MOVE_RECEIVE), Ok((port, 16)));
    let dying = w.dying_name(task);
    assert_eq!(
        extract(&mut w, task, dying, COPY_SEND),
        Ok((Name::DEAD, 17))
    );
}

#[test]
fn extract_right_refused_says_why() {
    let mut w = World::new();
    let task = w.task();
    let (port, set) = (w.port(task), w.set(task));
    for (name, disposition, expected) in [
        (port, 15, Code::INVALID_VALUE),
        (Name::NULL, 22, Code::INVALID_VALUE),
        (Name::NULL, COPY_SEND, Code::INVALID_RIGHT),
        (Name::DEAD, COPY_SEND, Code::INVALID_RIGHT),
        (Name(0x5555), COPY_SEND, Code::INVALID_NAME),
        (port, COPY_SEND, Code::INVALID_RIGHT),
        (port, MOVE_SEND_ONCE, Code::INVALID_RIGHT),
        (set, MAKE_SEND, Code::INVALID_RIGHT),
    ] {
        let refused = extract(&mut w, task, name, disposition);
        assert_eq!(refused, Err(expected), "{name:?} {disposition}");
    }
}

#[test]
fn receive_right_moved_resets_what_its_receiver_had_set() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let port = w.port_with_send(task);
    let set = w.set_of(task, &[port]);
    w.set_limit(task, port, 9);
    w.ok(
        task,
        SpaceCall::SetSequence {
            name: port,
            sequence: 40,
        },
    );
    let call = SpaceCall::Guard {
        name: port,
        guard: 5,
        strict: false,
        immovable: false,
    };
    w.ok(task, call);
    let there = w.give(task, port, MOVE_RECEIVE, other);
    let status = w.status(other, there);
    let reset = (
        status.make_sends,
        status.sequence,
        status.flags,
        status.in_set,
    );
    assert_eq!(reset, (0, 0, 0, false));
    assert_eq!(status.queue_limit, 9, "the limit belongs to the queue");
    let context = w.call(other, SpaceCall::Context { name: there });
    assert_eq!(context, Ok(Value::Wide(0)));
    assert_eq!(w.kind(task, port), TYPE_SEND, "the send right stays");
    assert_eq!(
        w.call(task, SpaceCall::SetStatus { name: set }),
        Ok(Value::Names(vec![]))
    );
}
