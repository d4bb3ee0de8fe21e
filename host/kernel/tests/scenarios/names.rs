//! Names: what a task is born with, who shares a name and who does not, names that are chosen,
//! stale, reserved or too many, and the spaces of other tasks.

use mach_kernel::RightKind::{DeadName, PortSet, Receive, Send, SendOnce};
use mach_kernel::{Code, Limits, Name, Request, SpaceCall};

use crate::world::*;

fn allocate_name(w: &mut World, task: Caller, kind: u32, wanted: u32) -> Result<Name, Code> {
    let call = SpaceCall::AllocateName {
        right: kind,
        name: Name(wanted),
    };
    w.call(task, call).map(|value| name(Ok(value)))
}

#[test]
fn task_at_birth_knows_itself_and_its_bootstrap_port() {
    let mut w = World::new();
    let task = w.task();
    let born_with = [(Name(0x203), TYPE_SEND), (Name(1799), TYPE_SEND)];
    assert_eq!(w.names(task), born_with);
    assert_eq!(w.refs(task, Name::TASK_SELF, Send), 1);
    assert_eq!(w.refs(task, Name::BOOTSTRAP, Send), 1);
}

#[test]
fn own_ports_handed_out_again_keep_their_names_and_count() {
    let mut w = World::new();
    let task = w.task();
    assert_eq!(name(w.ask(task, Request::TaskSelf)), Name::TASK_SELF);
    assert_eq!(w.refs(task, Name::TASK_SELF, Send), 2);
    let thread = name(w.ask(task, Request::ThreadSelf));
    assert_eq!(name(w.ask(task, Request::ThreadSelf)), thread);
    assert_eq!(w.refs(task, thread, Send), 2);
    let host = name(w.ask(task, Request::HostSelf));
    assert_ne!(host, thread);
    let numbers = [thread, Name::TASK_SELF, host, Name::BOOTSTRAP]
        .map(|name| word(w.call(task, SpaceCall::KernelObject { name })));
    assert_eq!(numbers, [1, 2, 3, 0]);
}

#[test]
fn send_and_receive_right_of_one_port_share_a_name() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    assert_eq!(w.kind(task, port), TYPE_RECEIVE);
    w.make_send(task, port);
    assert_eq!(w.kind(task, port), TYPE_SEND_RECEIVE);
    let other = w.task();
    let there = w.give(task, port, COPY_SEND, other);
    let back = w.give(other, there, MOVE_SEND, task);
    assert_eq!(back, port, "a right that comes home joins its name");
    assert_eq!(w.refs(task, port, Send), 2);
}

#[test]
fn port_known_to_many_tasks_has_a_different_name_in_each_pair_with_its_receiver() {
    let mut w = World::new();
    let owner = w.task();
    let port = w.port(owner);
    for _ in 0..40 {
        let other = w.task();
        assert_ne!(w.give(owner, port, MAKE_SEND, other), port);
    }
}

#[test]
fn send_once_rights_of_one_port_have_a_name_each() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    let (first, second) = (w.make_once(task, port), w.make_once(task, port));
    assert_ne!(first, second);
    assert_ne!(first, port);
    assert_eq!(w.refs(task, first, SendOnce), 1);
    assert_eq!(w.status(task, port).send_once_rights, 2);
}

#[test]
fn name_given_back_is_stale_and_its_slot_comes_back_next() {
    let mut w = World::new();
    let task = w.task();
    let first = w.port(task);
    w.drop_receive(task, first);
    assert_eq!(w.kind(task, first), 0);
    let second = w.port(task);
    assert_eq!(second.0 >> 8, first.0 >> 8, "the slot freed last is next");
    assert_ne!(second, first);
    for call in [
        SpaceCall::Deallocate { name: first },
        SpaceCall::Destroy { name: first },
        SpaceCall::GetRefs {
            name: first,
            right: 1,
        },
        SpaceCall::SendRights { name: first },
    ] {
        assert_eq!(w.done(task, call), Code::INVALID_NAME);
    }
    assert_eq!(w.kind(task, second), TYPE_RECEIVE);
}

#[test]
fn reserved_names_mean_the_same_in_every_space() {
    let mut w = World::new();
    let task = w.task();
    let of = |name| SpaceCall::Type { name };
    assert_eq!(w.done(task, of(Name::NULL)), Code::INVALID_NAME);
    assert_eq!(w.kind(task, Name::DEAD), TYPE_DEAD);
    for name in [Name::NULL, Name::DEAD] {
        assert_eq!(w.deallocate(task, name), Code::SUCCESS);
        assert_eq!(w.done(task, SpaceCall::Destroy { name }), Code::SUCCESS);
        for kind in [Send, SendOnce] {
            assert_eq!(w.refs(task, name, kind), 1);
            assert_eq!(w.mod_refs(task, name, kind, -1), Code::SUCCESS);
        }
        for kind in [Receive, PortSet, DeadName] {
            let right = kind as u32;
            let refs = SpaceCall::GetRefs { name, right };
            assert_eq!(w.done(task, refs), Code::INVALID_NAME);
            assert_eq!(w.mod_refs(task, name, kind, -1), Code::INVALID_NAME);
        }
    }
}

#[test]
fn allocate_of_a_kind_that_cannot_be_made_is_invalid_value() {
    let mut w = World::new();
    let task = w.task();
    for right in [0, 2, 5, 6, u32::MAX] {
        let allocated = w.done(task, SpaceCall::Allocate { right });
        assert_eq!(allocated, Code::INVALID_VALUE, "{right}");
    }
    assert_eq!(w.name_count(task), 0);
}

#[test]
fn allocate_name_gives_the_name_that_was_asked_for() {
    let mut w = World::new();
    let task = w.task();
    for (kind, wanted) in [(1, 0x1503), (3, 0x2207), (1, 0x10_00ff)] {
        assert_eq!(allocate_name(&mut w, task, kind, wanted), Ok(Name(wanted)));
    }
    assert_eq!(w.kind(task, Name(0x1503)), TYPE_RECEIVE);
    assert_eq!(w.kind(task, Name(0x2207)), TYPE_SET);
    w.drop_receive(task, Name(0x10_00ff));
    let next = w.port(task);
    assert_eq!(next.0 >> 8, 0x1000, "a chosen slot is freed like any other");
}

#[test]
fn allocate_name_refused_says_why_in_order() {
    let mut w = World::new();
    let task = w.task();
    let taken = w.port(task).0;
    for (kind, wanted, code) in [
        (9, 0, Code::INVALID_VALUE),
        (1, u32::MAX, Code::INVALID_VALUE),
        (0, 0x1503, Code::INVALID_VALUE),
        (1, 0xffff_fe00, Code::NO_SPACE),
        (1, 0x1502, Code::INVALID_VALUE),
        (1, 0x3, Code::FAILURE),
        (1, taken + 4, Code::FAILURE),
        (1, taken, Code::NAME_EXISTS),
        (3, 0x203, Code::NAME_EXISTS),
    ] {
        let refused = allocate_name(&mut w, task, kind, wanted);
        assert_eq!(refused, Err(code), "{kind} {wanted:#x}");
    }
    assert_eq!(w.name_count(task), 1);
}

#[test]
fn allocate_name_of_a_dead_name_ignores_the_name() {
    let mut w = World::new();
    let task = w.task();
    let made = allocate_name(&mut w, task, 4, 0x1502).expect("any name");
    assert_ne!(made, Name(0x1502));
    assert_eq!(w.refs(task, made, DeadName), 1);
}

#[test]
fn names_listed_after_a_port_died_look_dead_and_stay_as_they_are() {
    let mut w = World::new();
    let task = w.task();
    let dying = w.dying_name(task);
    let listed = w.names(task);
    assert!(listed.contains(&(dying, TYPE_DEAD)), "{listed:x?}");
    // Not yet recorded as dead, so it still does as a reply port.
    let port = w.port(task);
    let draft = Draft::to(port, MAKE_SEND).reply(dying, COPY_SEND);
    assert_eq!(w.send(task, draft.clone()), Code::SUCCESS);
    assert_eq!(w.receive(task, port).remote, Name::DEAD);
    assert_eq!(w.kind(task, dying), TYPE_DEAD);
    assert_eq!(w.send(task, draft), Code::SEND_INVALID_REPLY);
}

#[test]
fn names_listed_show_send_possible_requests_and_type_does_not() {
    let mut w = World::new();
    let task = w.task();
    let (port, notify) = (w.port_with_send(task), w.port(task));
    let listed = |w: &mut World| {
        let names = w.names(task);
        let found = names.iter().find(|(name, _)| *name == port);
        found.expect("it is listed").1
    };
    w.request(task, port, 72, 0, notify).expect("registered");
    assert_eq!(listed(&mut w), TYPE_SEND_RECEIVE | REQUESTED);
    w.request(task, port, 66, 0, notify).expect("registered");
    assert_eq!(listed(&mut w), TYPE_SEND_RECEIVE | 0xe000_0000);
    w.set_limit(task, port, 0);
    w.request(task, port, 66, 1, notify).expect("registered");
    assert_eq!(listed(&mut w), TYPE_SEND_RECEIVE | 0xc000_0000);
    assert_eq!(w.kind(task, port), TYPE_SEND_RECEIVE | REQUESTED);
}

#[test]
fn space_at_its_limit_has_no_room_and_loses_nothing() {
    let mut w = World::with(Limits {
        names_per_task: 40,
        ..Limits::default()
    });
    let task = w.task();
    let ports: Vec<Name> = (0..37).map(|_| w.port(task)).collect();
    let before = w.kernel.port_count();
    for right in [1, 3, 4] {
        let full = w.done(task, SpaceCall::Allocate { right });
        assert_eq!(full, Code::NO_SPACE);
    }
    assert_eq!(w.kernel.port_count(), before);
    w.drop_receive(task, ports[3]);
    w.port(task);
}

#[test]
fn space_of_another_task_is_reached_through_its_control_port() {
    let mut w = World::new();
    let (boss, worker) = (w.task(), w.task());
    // Task ports are movable here; macOS pins them for hardened programs only.
    let control = w.give(worker, Name::TASK_SELF, COPY_SEND, boss);
    let call = SpaceCall::Allocate { right: 1 };
    let task = control;
    let port = name(w.ask(boss, Request::Space { task, call }));
    assert_eq!(w.kind(worker, port), TYPE_RECEIVE);
    assert_eq!(w.name_count(boss), 1, "only the control port");
    w.exit(worker);
    let call = SpaceCall::Allocate { right: 1 };
    let gone = code(w.ask(boss, Request::Space { task, call }));
    assert_eq!(gone, Code::SEND_INVALID_DEST);
}

#[test]
fn space_call_on_something_else_says_what_is_wrong() {
    let mut w = World::new();
    let task = w.task();
    let host = name(w.ask(task, Request::HostSelf));
    let ordinary = w.port_with_send(task);
    let receive_only = w.port(task);
    for (target, expected) in [
        (Name::NULL, Code::SEND_INVALID_DEST),
        (Name::DEAD, Code::SEND_INVALID_DEST),
        (Name(0x7777), Code::SEND_INVALID_DEST),
        (receive_only, Code::SEND_INVALID_DEST),
        (host, Code::INVALID_TASK),
        (ordinary, Code::SEND_INVALID_OPTIONS),
    ] {
        let call = SpaceCall::Names;
        let task_name = target;
        let request = Request::Space {
            task: task_name,
            call,
        };
        assert_eq!(code(w.ask(task, request)), expected, "{target:?}");
    }
}
