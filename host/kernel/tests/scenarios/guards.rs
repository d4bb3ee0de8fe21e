//! Ports as their receiver sets them up: guards, contexts, `mach_port_construct` and
//! `mach_port_destruct`, attributes.

use mach_kernel::RightKind::{DeadName, Receive, Send};
use mach_kernel::{Code, Name, SpaceCall, Value};

use crate::world::*;

fn destruct(w: &mut World, task: Caller, name: Name, send_delta: i32, guard: u64) -> Code {
    let call = SpaceCall::Destruct {
        name,
        send_delta,
        guard,
    };
    w.done(task, call)
}

fn guard(w: &mut World, task: Caller, name: Name, guard: u64, strict: bool) -> Code {
    let call = SpaceCall::Guard {
        name,
        guard,
        strict,
        immovable: false,
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
fn destruct_refused_says_why_in_order_and_changes_nothing() {
    let mut w = World::new();
    let (task, owner) = (w.task(), w.task());
    let theirs = w.port(owner);
    let send = w.give(owner, theirs, MAKE_SEND, task);
    let plain = w.port(task);
    let both = w.port_with_send(task);
    assert_eq!(guard(&mut w, task, both, 77, false), Code::SUCCESS);
    for (name, delta, key, expected) in [
        (Name::NULL, 0, 0, Code::INVALID_NAME),
        (Name::DEAD, 0, 0, Code::INVALID_NAME),
        (Name(0x5555), 0, 0, Code::INVALID_NAME),
        (send, 0, 0, Code::INVALID_RIGHT),
        (plain, -1, 0, Code::INVALID_RIGHT),
        (plain, 1, 0, Code::INVALID_RIGHT),
        (both, 1, 77, Code::INVALID_VALUE),
        (both, 0, 76, Code::INVALID_ARGUMENT),
        (both, -2, 77, Code::INVALID_VALUE),
        (both, i32::MIN, 77, Code::INVALID_VALUE),
    ] {
        let refused = destruct(&mut w, task, name, delta, key);
        assert_eq!(refused, expected, "{name:?} {delta} {key}");
    }
    assert_eq!(w.refs(task, both, Send), 1);
    assert_eq!(w.kind(task, plain), TYPE_RECEIVE);
}

#[test]
fn destruct_drops_the_receive_right_and_so_many_references() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    w.add_refs(task, port, Send, 4);
    assert_eq!(destruct(&mut w, task, port, -2, 123), Code::SUCCESS);
    assert_eq!(
        w.refs(task, port, DeadName),
        3,
        "an unguarded port ignores the guard"
    );
    let port = w.port_with_send(task);
    assert_eq!(destruct(&mut w, task, port, -1, 0), Code::SUCCESS);
    assert_eq!(w.kind(task, port), 0);
}

#[test]
fn guarded_port_dies_only_with_its_guard() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    assert_eq!(guard(&mut w, task, port, 5, false), Code::SUCCESS);
    assert_eq!(w.mod_refs(task, port, Receive, -1), Code::INVALID_RIGHT);
    assert_eq!(
        w.done(task, SpaceCall::Destroy { name: port }),
        Code::INVALID_RIGHT
    );
    assert_eq!(destruct(&mut w, task, port, 0, 6), Code::INVALID_ARGUMENT);
    assert_eq!(w.kind(task, port), TYPE_SEND_RECEIVE);
    assert_eq!(destruct(&mut w, task, port, -1, 5), Code::SUCCESS);
    assert_eq!(w.kind(task, port), 0);
}

#[test]
fn guard_is_set_swapped_and_taken_off_by_who_knows_it() {
    let mut w = World::new();
    let task = w.task();
    let name = w.port(task);
    let no = Code::INVALID_ARGUMENT;
    let unguard = |w: &mut World, guard| w.done(task, SpaceCall::Unguard { name, guard });
    let swap = |w: &mut World, old, new| w.done(task, SpaceCall::SwapGuard { name, old, new });
    let set = |w: &mut World, context| w.done(task, SpaceCall::SetContext { name, context });
    assert_eq!(unguard(&mut w, 0), no);
    assert_eq!(swap(&mut w, 0, 1), no);
    assert_eq!(guard(&mut w, task, name, 5, false), Code::SUCCESS);
    assert_eq!(guard(&mut w, task, name, 5, false), no, "it has a context");
    assert_eq!(swap(&mut w, 4, 6), no);
    assert_eq!(swap(&mut w, 5, 6), Code::SUCCESS);
    assert_eq!(w.status(task, name).flags, 2);
    assert_eq!(set(&mut w, 7), Code::SUCCESS, "which changes the guard");
    assert_eq!(unguard(&mut w, 6), no);
    assert_eq!(unguard(&mut w, 7), Code::SUCCESS);
    assert_eq!(w.status(task, name).flags, 0);
    assert_eq!(
        w.call(task, SpaceCall::Context { name }),
        Ok(Value::Wide(0))
    );
    assert_eq!(guard(&mut w, task, name, 8, true), Code::SUCCESS);
    assert_eq!(w.status(task, name).flags, 6);
    assert_eq!(
        w.call(task, SpaceCall::Context { name }),
        Ok(Value::Wide(0)),
        "hidden"
    );
    assert_eq!(set(&mut w, 9), no);
    assert_eq!(swap(&mut w, 8, 9), no);
    assert_eq!(unguard(&mut w, 8), Code::SUCCESS);
    assert_eq!(w.status(task, name).flags, 0, "strictness goes with it");
}

#[test]
fn context_stored_on_an_unguarded_port_prevents_a_guard() {
    let mut w = World::new();
    let task = w.task();
    let name = w.port(task);
    let set = SpaceCall::SetContext { name, context: 3 };
    w.ok(task, set);
    assert_eq!(guard(&mut w, task, name, 5, false), Code::INVALID_ARGUMENT);
    for name in [Name::NULL, Name::DEAD] {
        assert_eq!(guard(&mut w, task, name, 5, false), Code::INVALID_NAME);
        let get = SpaceCall::Context { name };
        assert_eq!(w.done(task, get), Code::INVALID_RIGHT);
    }
}

#[test]
fn immovable_receive_right_stays() {
    let mut w = World::new();
    let task = w.task();
    let (port, target) = (w.port(task), w.port(task));
    let call = SpaceCall::Guard {
        name: port,
        guard: 1,
        strict: false,
        immovable: true,
    };
    w.ok(task, call);
    let draft = Draft::to(target, MAKE_SEND).port(port, MOVE_RECEIVE);
    assert_eq!(w.send(task, draft.clone()), Code::SEND_INVALID_RIGHT);
    let refused = extract(&mut w, task, port, MOVE_RECEIVE);
    assert_eq!(refused, Err(Code::INVALID_CAPABILITY));
    let unguard = SpaceCall::Unguard {
        name: port,
        guard: 1,
    };
    w.ok(task, unguard);
    assert_eq!(
        w.send(task, draft),
        Code::SEND_INVALID_RIGHT,
        "the mark is sticky"
    );
}

#[test]
fn construct_makes_a_port_with_all_it_asks_for() {
    let mut w = World::new();
    let task = w.task();
    let call = |flags, queue_limit| SpaceCall::Construct {
        flags,
        queue_limit,
        context: 9,
    };
    let port = name(w.call(task, call(0x01 | 0x02 | 0x10 | 0x20, 16)));
    let status = w.status(task, port);
    assert_eq!(
        (status.queue_limit, status.make_sends, status.flags),
        (16, 1, 6)
    );
    assert_eq!(w.refs(task, port, Send), 1);
    assert_eq!(destruct(&mut w, task, port, -1, 9), Code::SUCCESS);
    let plain = name(w.call(task, call(0, 7)));
    let status = w.status(task, plain);
    assert_eq!((status.queue_limit, status.flags), (5, 0));
    assert_eq!(
        w.call(task, SpaceCall::Context { name: plain }),
        Ok(Value::Wide(9))
    );
    for (flags, limit, expected) in [
        (0x400 | 0x800, 0, Code::INVALID_ARGUMENT),
        (0x1000 | 0x8000, 0, Code::INVALID_ARGUMENT),
        (0x800, 0, Code::INVALID_ARGUMENT),
        (0x400, 0, Code::DENIED),
        (0x200, 0, Code::DENIED),
        (0x02, 1025, Code::INVALID_VALUE),
    ] {
        assert_eq!(w.done(task, call(flags, limit)), expected, "{flags:#x}");
    }
    assert_eq!(w.name_count(task), 1);
}

#[test]
fn attributes_refused_say_why_in_order() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let send = Name::BOOTSTRAP;
    let mut ask = |name, flavor, room| w.call(task, SpaceCall::Attributes { name, flavor, room });
    assert_eq!(ask(Name(0x5555), 2, 9), Err(Code::FAILURE));
    assert_eq!(ask(port, 4, 100), Err(Code::INVALID_ARGUMENT));
    assert_eq!(ask(Name::NULL, 1, 1), Ok(Value::Words(vec![])));
    assert_eq!(ask(Name::DEAD, 3, 1), Ok(Value::Words(vec![0])));
    for flavor in [2, 7, 9] {
        assert_eq!(ask(Name::NULL, flavor, 17), Err(Code::INVALID_RIGHT));
    }
    assert_eq!(ask(Name(0x5555), 1, 1), Err(Code::INVALID_NAME));
    assert_eq!(ask(send, 1, 1), Err(Code::INVALID_RIGHT));
    assert_eq!(ask(port, 9, 1), Err(Code::INVALID_CAPABILITY));
    assert_eq!(ask(port, 1, 1), Ok(Value::Words(vec![5])));
    let Ok(Value::Words(words)) = ask(port, 7, 17) else {
        panic!("no words")
    };
    assert_eq!(words.len(), 17);
}
