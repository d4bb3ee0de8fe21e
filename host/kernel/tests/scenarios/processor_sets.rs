//! The processor set, and the tasks it lists.

use mach_kernel::{
    Code, Limits, Name, ProcessorSetCall, Reply, Request, RightKind, SpaceCall, Value,
};

use crate::world::*;

const CONTROL: u32 = 0;
const NAME: u32 = 3;

fn ask(w: &mut World, caller: Caller, call: ProcessorSetCall) -> Reply<Vec<u8>> {
    w.ask(caller, Request::ProcessorSet(call))
}

fn names(reply: Reply<Vec<u8>>) -> Result<Vec<Name>, Code> {
    match reply {
        Ok(Value::Names(names)) => Ok(names),
        Err(code) => Err(code),
        other => panic!("{other:?}"),
    }
}

/// The set's control port, for a task of the superuser.
fn control(w: &mut World, root: Caller) -> Name {
    let host = name(w.ask(root, Request::HostSelf));
    let set = name(ask(w, root, ProcessorSetCall::Default { host }));
    name(ask(w, root, ProcessorSetCall::Control { host, set }))
}

fn tasks(w: &mut World, caller: Caller, set: Name, flavor: u32) -> Result<Vec<Name>, Code> {
    names(ask(w, caller, ProcessorSetCall::Tasks { set, flavor }))
}

fn object(w: &mut World, caller: Caller, name: Name) -> u32 {
    match w.call(caller, SpaceCall::KernelObject { name }) {
        Ok(Value::Word(number)) => number,
        other => panic!("{other:?}"),
    }
}

#[test]
fn set_lists_all_tasks_to_the_superuser() {
    let mut w = World::new();
    let (root, other) = (w.task_of(0, 0), w.task_of(501, 501));
    let set = control(&mut w, root);
    assert_eq!(object(&mut w, root, set), 6);
    let listed = tasks(&mut w, root, set, CONTROL).expect("tasks");
    assert_eq!(listed.len(), 2);
    assert_eq!(listed[0], Name::TASK_SELF);
    let (task, call) = (listed[1], SpaceCall::Allocate { right: 1 });
    let made = name(w.ask(root, Request::Space { task, call }));
    assert_eq!(w.kind(other, made), TYPE_RECEIVE);
    let weak = tasks(&mut w, root, set, NAME).expect("tasks");
    assert_eq!(object(&mut w, root, weak[1]), 20);
    assert_eq!(tasks(&mut w, root, set, 4), Err(Code::INVALID_ARGUMENT));
    assert_eq!(w.refs(root, listed[1], RightKind::Send), 1);
}

#[test]
fn set_lists_threads_that_have_asked_for_something() {
    let mut w = World::new();
    let (root, other) = (w.task_of(0, 0), w.task());
    let set = control(&mut w, root);
    let listed = names(ask(&mut w, root, ProcessorSetCall::Threads { set })).expect("threads");
    assert_eq!(listed.len(), 1, "the superuser's own");
    w.port(other);
    let listed = names(ask(&mut w, root, ProcessorSetCall::Threads { set })).expect("threads");
    assert_eq!(listed.len(), 2);
    assert_eq!(object(&mut w, root, listed[1]), 1);
}

#[test]
fn control_of_the_set_is_the_superusers() {
    let mut w = World::new();
    let (root, task) = (w.task_of(0, 0), w.task());
    let host = name(w.ask(task, Request::HostSelf));
    let set = name(ask(&mut w, task, ProcessorSetCall::Default { host }));
    assert_eq!(object(&mut w, task, set), 7);
    let refused = Err(Code::INVALID_ARGUMENT);
    assert_eq!(
        ask(&mut w, task, ProcessorSetCall::Control { host, set }),
        refused
    );
    assert_eq!(ask(&mut w, task, ProcessorSetCall::All { host }), refused);
    assert_eq!(tasks(&mut w, task, set, NAME), Err(Code::INVALID_ARGUMENT));
    let threads = ask(&mut w, task, ProcessorSetCall::Threads { set });
    assert_eq!(threads, refused);

    let host = name(w.ask(root, Request::HostSelf));
    let all = names(ask(&mut w, root, ProcessorSetCall::All { host })).expect("sets");
    assert_eq!(all.len(), 1);
    assert_eq!(object(&mut w, root, all[0]), 7);
    for (set, expected) in [
        (Name::NULL, Code::INVALID_ARGUMENT),
        (Name::TASK_SELF, Code::INVALID_ARGUMENT),
        (Name(0xbad3), Code::SEND_INVALID_RIGHT),
    ] {
        let asked = ask(&mut w, root, ProcessorSetCall::Control { host, set });
        assert_eq!(asked, Err(expected));
    }
}

#[test]
fn list_that_does_not_fit_leaves_nothing() {
    let mut w = World::with(Limits {
        names_per_task: 32,
        ..Limits::default()
    });
    let root = w.task_of(0, 0);
    let set = control(&mut w, root);
    for _ in 0..32 {
        w.task();
    }
    let before = w.name_count(root);
    assert_eq!(tasks(&mut w, root, set, CONTROL), Err(Code::NO_SPACE));
    assert_eq!(w.name_count(root), before);
}
