//! Finding tasks, and what their ports permit.

use mach_kernel::{Code, Name, Reply, Request, RightKind, SpaceCall, TaskCall, TaskFlavor, Value};

use crate::world::*;

const FLAVORS: [TaskFlavor; 4] = [
    TaskFlavor::Control,
    TaskFlavor::Read,
    TaskFlavor::Inspect,
    TaskFlavor::Name,
];

fn process(w: &World, of: Caller) -> u32 {
    w.token(of).0[5]
}

fn find(w: &mut World, caller: Caller, process: u32, flavor: TaskFlavor) -> Result<Name, Code> {
    let call = TaskCall::ForProcess {
        task: Name::TASK_SELF,
        process,
        flavor,
    };
    w.ask(caller, Request::Task(call)).map(name_of)
}

fn name_of(value: Value<Vec<u8>>) -> Name {
    match value {
        Value::Name(name) => name,
        other => panic!("{other:?}"),
    }
}

fn token(w: &mut World, caller: Caller, task: Name) -> Reply<Vec<u8>> {
    w.ask(caller, Request::Task(TaskCall::Token { task }))
}

#[test]
fn task_of_another_process_of_the_user_is_controlled_by_its_port() {
    let mut w = World::new();
    let (mine, other) = (w.task_of(501, 501), w.task_of(501, 501));
    let pid = process(&w, other);
    let task = find(&mut w, mine, pid, TaskFlavor::Control).expect("the same user");
    let allocate = SpaceCall::Allocate { right: 1 };
    let made = w.ask(
        mine,
        Request::Space {
            task,
            call: allocate,
        },
    );
    let made = name(made);
    assert_eq!(w.kind(other, made), TYPE_RECEIVE);
    assert_eq!(w.name_count(mine), 1);
    let again = find(&mut w, mine, pid, TaskFlavor::Control);
    assert_eq!((again, w.refs(mine, task, RightKind::Send)), (Ok(task), 2));
}

#[test]
fn task_of_the_own_process_has_its_usual_name() {
    let mut w = World::new();
    let task = w.task();
    let pid = process(&w, task);
    let before = w.refs(task, Name::TASK_SELF, RightKind::Send);
    assert_eq!(
        find(&mut w, task, pid, TaskFlavor::Control),
        Ok(Name::TASK_SELF)
    );
    assert_eq!(w.refs(task, Name::TASK_SELF, RightKind::Send), before + 1);
}

#[test]
fn task_that_is_not_to_be_had_is_a_failure_whatever_the_reason() {
    let mut w = World::new();
    let (mine, other) = (w.task_of(501, 501), w.task_of(502, 502));
    let lent = w.task_of(501, 502);
    let gone = w.task_of(501, 501);
    let pid = |w: &World, of| process(w, of);
    let pids = [0, 4711, pid(&w, other), pid(&w, lent), pid(&w, gone)];
    w.exit(gone);
    for pid in pids {
        for flavor in FLAVORS {
            assert_eq!(find(&mut w, mine, pid, flavor), Err(Code::FAILURE));
        }
    }
    assert_eq!(w.name_count(mine), 0);
    let own = pid(&w, mine);
    let port = w.port_with_send(mine);
    for task in [port, Name::NULL, Name::DEAD, Name(0xbad3)] {
        let call = TaskCall::ForProcess {
            task,
            process: own,
            flavor: TaskFlavor::Name,
        };
        assert_eq!(code(w.ask(mine, Request::Task(call))), Code::FAILURE);
    }
}

#[test]
fn name_port_wants_equal_users_and_control_port_only_the_callers() {
    let mut w = World::new();
    // Both act as 501 and are 502's: equal, but neither is 501's alone.
    let (first, second) = (w.task_of(501, 502), w.task_of(501, 502));
    let pid = process(&w, second);
    let control = find(&mut w, first, pid, TaskFlavor::Control);
    assert_eq!(control, Err(Code::FAILURE));
    find(&mut w, first, pid, TaskFlavor::Name).expect("equal users");
    let root = w.task_of(0, 0);
    for flavor in FLAVORS {
        find(&mut w, root, pid, flavor).expect("root may have it");
    }
}

#[test]
fn weaker_ports_tell_who_a_task_is_and_permit_no_more() {
    let mut w = World::new();
    let (mine, other) = (w.task_of(501, 501), w.task_of(501, 501));
    let pid = process(&w, other);
    let numbers = [2, 45, 44, 20];
    for (flavor, number) in FLAVORS.into_iter().zip(numbers) {
        let task = find(&mut w, mine, pid, flavor).expect("the same user");
        let words = w.token(other).0.to_vec();
        assert_eq!(token(&mut w, mine, task), Ok(Value::Words(words)));
        let kind = w.call(mine, SpaceCall::KernelObject { name: task });
        assert_eq!(kind, Ok(Value::Word(number)));
        let call = SpaceCall::Names;
        let names = code(w.ask(mine, Request::Space { task, call }));
        let permitted = flavor == TaskFlavor::Control;
        let expected = if permitted { 0 } else { Code::INVALID_TASK.0 };
        assert_eq!(names.0, expected, "{flavor:?}");
    }
    assert_eq!(w.name_count(mine), 4, "each is a port of its own");
}

#[test]
fn token_is_a_tasks_alone() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    let host = w.ask(task, Request::HostSelf).map(name_of).expect("a host");
    for (name, expected) in [
        (port, Code::SEND_INVALID_OPTIONS),
        (host, Code::INVALID_ARGUMENT),
        (Name::NULL, Code::SEND_INVALID_DEST),
        (Name::DEAD, Code::SEND_INVALID_DEST),
    ] {
        assert_eq!(token(&mut w, task, name), Err(expected));
    }
}

#[test]
fn every_port_of_the_own_task_is_the_callers() {
    let mut w = World::new();
    let (mine, other) = (w.task_of(501, 501), w.task_of(501, 501));
    for (of, expected) in [(mine, 1), (other, 0)] {
        let pid = process(&w, of);
        for flavor in FLAVORS {
            let task = find(&mut w, mine, pid, flavor).expect("the same user");
            let is_self = w.ask(mine, Request::Task(TaskCall::IsSelf { task }));
            assert_eq!(is_self, Ok(Value::Word(expected)), "{flavor:?}");
        }
    }
}

#[test]
fn all_ports_of_a_task_die_with_it() {
    let mut w = World::new();
    let (mine, other) = (w.task_of(501, 501), w.task_of(501, 501));
    let pid = process(&w, other);
    let names = FLAVORS.map(|flavor| find(&mut w, mine, pid, flavor).expect("the same user"));
    w.exit(other);
    for task in names {
        assert_eq!(w.kind(mine, task), TYPE_DEAD);
        assert_eq!(token(&mut w, mine, task), Err(Code::SEND_INVALID_DEST));
    }
}

#[test]
fn threads_of_a_task_are_those_that_have_asked_for_something() {
    let mut w = World::new();
    let (mine, other) = (w.task_of(501, 501), w.task_of(501, 501));
    let pid = process(&w, other);
    let task = find(&mut w, mine, pid, TaskFlavor::Control).expect("the same user");
    let threads = |w: &mut World, task| match w.ask(mine, Request::Task(TaskCall::Threads { task }))
    {
        Ok(Value::Names(names)) => Ok(names),
        Err(code) => Err(code),
        other => panic!("{other:?}"),
    };
    assert_eq!(threads(&mut w, task), Ok(vec![]));
    let second = w.thread(other);
    let own = name(w.ask(second, Request::ThreadSelf));
    let listed = threads(&mut w, task).expect("a task");
    assert_eq!(listed.len(), 1);
    let kind = w.call(mine, SpaceCall::KernelObject { name: listed[0] });
    assert_eq!(kind, Ok(Value::Word(1)));
    assert_eq!(threads(&mut w, task), Ok(listed.clone()), "under one name");
    w.exit_thread(second);
    assert_eq!(w.kind(mine, listed[0]), TYPE_DEAD);
    assert_eq!(w.kind(other, own), TYPE_DEAD);
    for (flavor, number) in [(TaskFlavor::Read, 47), (TaskFlavor::Inspect, 46)] {
        let own = process(&w, mine);
        let task = find(&mut w, mine, own, flavor).expect("the own task");
        let listed = threads(&mut w, task).expect("a task");
        let kind = w.call(mine, SpaceCall::KernelObject { name: listed[0] });
        assert_eq!(kind, Ok(Value::Word(number)), "as strong as the task's");
    }
    let named = find(&mut w, mine, pid, TaskFlavor::Name).expect("the same user");
    assert_eq!(threads(&mut w, named), Err(Code::INVALID_ARGUMENT));
    assert_eq!(threads(&mut w, Name::NULL), Err(Code::SEND_INVALID_DEST));
}

#[test]
fn task_is_told_to_end_by_its_control_port_alone() {
    let mut w = World::new();
    let (mine, other) = (w.task_of(501, 501), w.task_of(501, 501));
    let pid = process(&w, other);
    for flavor in FLAVORS {
        let task = find(&mut w, mine, pid, flavor).expect("the same user");
        let ended = code(w.ask(mine, Request::Task(TaskCall::Terminate { task })));
        if flavor == TaskFlavor::Control {
            assert_eq!(
                (ended, &w.condemned[..]),
                (Code::SUCCESS, &[other.task][..])
            );
        } else {
            assert_eq!((ended, w.condemned.len()), (Code::INVALID_ARGUMENT, 1));
        }
    }
}

#[test]
fn guard_behavior_is_kept_as_far_as_it_may_change() {
    let mut w = World::new();
    let (mine, other) = (w.task_of(501, 501), w.task_of(501, 501));
    let pid = process(&w, other);
    let [control, read, inspect, weak] =
        FLAVORS.map(|flavor| find(&mut w, mine, pid, flavor).expect("the same user"));
    let get = |w: &mut World, task| w.ask(mine, Request::Task(TaskCall::GuardBehavior { task }));
    let set = |w: &mut World, task, behavior| {
        w.ask(
            mine,
            Request::Task(TaskCall::SetGuardBehavior { task, behavior }),
        )
    };
    let (deliver, once, corpse) = (0x10, 0x20, 0x40);
    assert_eq!(get(&mut w, control), Ok(Value::Word(0)));
    assert_eq!(
        set(&mut w, control, 0x100),
        Err(Code::INVALID_VALUE),
        "no such bit"
    );
    assert_eq!(
        set(&mut w, control, once),
        Err(Code::DENIED),
        "it only starts so"
    );
    assert_eq!(set(&mut w, control, deliver | corpse), Ok(Value::None));
    assert_eq!(
        set(&mut w, control, corpse),
        Err(Code::DENIED),
        "what is delivered stays so"
    );
    assert_eq!(set(&mut w, control, deliver), Ok(Value::None));
    for port in [read, inspect] {
        assert_eq!(get(&mut w, port), Ok(Value::Word(deliver)));
        assert_eq!(set(&mut w, port, deliver), Err(Code::INVALID_TASK));
    }
    assert_eq!(get(&mut w, weak), Err(Code::INVALID_TASK));
}
