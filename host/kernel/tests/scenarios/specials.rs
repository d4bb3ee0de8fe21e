//! Special ports of tasks, threads and the host, registered ports, special reply ports; and what a
//! new task inherits.

use mach_kernel::RightKind::Send;
use mach_kernel::{
    Code, ExceptionCall, ExceptionHolder, Name, Request, SpaceCall, SpecialCall, TaskCall,
    TaskFlavor, Value,
};

use crate::notifications::{NO_SENDERS, PORT_DESTROYED, told};
use crate::world::*;

const TASK: Name = Name::TASK_SELF;
const FLAVORS: [TaskFlavor; 4] = [
    TaskFlavor::Control,
    TaskFlavor::Read,
    TaskFlavor::Inspect,
    TaskFlavor::Name,
];

fn get_special(w: &mut World, caller: Caller, task: Name, which: u32) -> Result<Name, Code> {
    let call = SpecialCall::TaskPort { task, which };
    w.ask(caller, Request::Special(call))
        .map(|value| match value {
            Value::Name(name) => name,
            other => panic!("{other:?}"),
        })
}

fn set_on(w: &mut World, caller: Caller, task: Name, which: u32, port: Name) -> Code {
    let call = SpecialCall::SetTaskPort { task, which, port };
    code(w.ask(caller, Request::Special(call)))
}

fn set_own(w: &mut World, caller: Caller, which: u32, port: Name) -> Code {
    set_on(w, caller, TASK, which, port)
}

fn register(w: &mut World, caller: Caller, task: Name, ports: [Name; 3]) -> Code {
    let call = SpecialCall::Register { task, ports };
    code(w.ask(caller, Request::Special(call)))
}

fn registered(w: &mut World, caller: Caller, task: Name) -> Result<Vec<Name>, Code> {
    let call = SpecialCall::Registered { task };
    w.ask(caller, Request::Special(call))
        .map(|value| match value {
            Value::Names(names) => names,
            other => panic!("{other:?}"),
        })
}

fn object(w: &mut World, caller: Caller, name: Name) -> u32 {
    word(w.call(caller, SpaceCall::KernelObject { name }))
}

fn host(w: &mut World, caller: Caller) -> Name {
    name(w.ask(caller, Request::HostSelf))
}

fn thread_self(w: &mut World, caller: Caller) -> Name {
    name(w.ask(caller, Request::ThreadSelf))
}

#[test]
fn special_ports_of_a_task_are_what_they_are() {
    let mut w = World::new();
    let task = w.task();
    let mut get = |which| get_special(&mut w, task, TASK, which);
    assert_eq!(get(1), Ok(TASK));
    assert_eq!(get(4), Ok(Name::BOOTSTRAP));
    for which in [9, 10, 11] {
        assert_eq!(get(which), Ok(Name::NULL));
    }
    for which in [0, 7, 8, 12, u32::MAX] {
        assert_eq!(get(which), Err(Code::INVALID_ARGUMENT));
    }
    for (which, number) in [(1, 2), (2, 3), (3, 20), (5, 44), (6, 45)] {
        let port = get_special(&mut w, task, TASK, which).expect("a port");
        assert_eq!(object(&mut w, task, port), number, "{which}");
    }
    let port = get_special(&mut w, task, TASK, 2).expect("the host");
    assert_eq!(host(&mut w, task), port);
    assert_eq!(w.refs(task, port, Send), 3);
}

#[test]
fn weaker_port_of_a_task_gives_what_is_weaker_still() {
    let mut w = World::new();
    let task = w.task();
    let process = w.token(task).0[5];
    let [control, read, inspect, other] = FLAVORS.map(|flavor| {
        let call = TaskCall::ForProcess {
            task: TASK,
            process,
            flavor,
        };
        name(w.ask(task, Request::Task(call)))
    });
    for which in 0..13 {
        let given = [control, read, inspect, other].map(|port| {
            let got = get_special(&mut w, task, port, which);
            got.map(|name| if name == Name::NULL { 0 } else { 1 })
        });
        let (none, unfit) = (Err(Code::INVALID_ARGUMENT), Err(Code::INVALID_CAPABILITY));
        let expected = match which {
            3 | 5 => [Ok(1), Ok(1), Ok(1), none],
            6 => [Ok(1), Ok(1), unfit, none],
            1 | 2 | 4 => [Ok(1), unfit, unfit, none],
            9..=11 => [Ok(0), unfit, unfit, none],
            _ => [none, unfit, unfit, none],
        };
        assert_eq!(given, expected, "{which}");
        for port in [read, inspect, other] {
            let refused = set_on(&mut w, task, port, which, Name::NULL);
            assert_eq!(refused, Code::INVALID_ARGUMENT);
        }
    }
    // Each is the task's one port of its kind.
    for (port, which) in [(read, 6), (inspect, 5), (other, 3)] {
        assert_eq!(get_special(&mut w, task, control, which), Ok(port));
    }
}

#[test]
fn special_port_is_kept_until_it_is_replaced() {
    let mut w = World::new();
    let task = w.task();
    for which in [4, 9, 10, 11] {
        let port = w.port_with_send(task);
        assert_eq!(set_own(&mut w, task, which, port), Code::SUCCESS);
        assert_eq!(w.refs(task, port, Send), 1, "the caller keeps its own");
        assert_eq!(w.send_rights(task, port), 2);
        assert_eq!(get_special(&mut w, task, TASK, which), Ok(port));
        assert_eq!(w.refs(task, port, Send), 2);
        let expected = if which == 9 {
            (Code::NO_ACCESS, 2)
        } else {
            (Code::SUCCESS, 1)
        };
        let replaced = set_own(&mut w, task, which, Name::NULL);
        assert_eq!((replaced, w.send_rights(task, port)), expected);
    }
    for (which, expected) in [
        (1, Code::NO_ACCESS),
        (2, Code::NO_ACCESS),
        (3, Code::INVALID_ARGUMENT),
        (5, Code::INVALID_ARGUMENT),
        (6, Code::INVALID_ARGUMENT),
        (7, Code::INVALID_ARGUMENT),
        (77, Code::INVALID_ARGUMENT),
    ] {
        let port = w.port_with_send(task);
        assert_eq!(set_own(&mut w, task, which, port), expected);
        assert_eq!(w.send_rights(task, port), 1);
    }
}

#[test]
fn task_access_port_is_set_once_and_again_only_over_no_port() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    for (port, expected) in [
        (Name::DEAD, Code::SUCCESS),
        (Name::NULL, Code::SUCCESS),
        (port, Code::SUCCESS),
        (port, Code::NO_ACCESS),
        (Name::NULL, Code::NO_ACCESS),
    ] {
        assert_eq!(set_own(&mut w, task, 9, port), expected);
    }
    w.drop_receive(task, port);
    assert_eq!(set_own(&mut w, task, 9, Name::NULL), Code::NO_ACCESS);
    assert_eq!(get_special(&mut w, task, TASK, 9), Ok(Name::DEAD));
}

#[test]
fn special_port_of_another_task_is_set_through_its_control_port() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let control = w.give(other, TASK, COPY_SEND, task);
    let port = w.port_with_send(task);
    assert_eq!(set_on(&mut w, task, control, 4, port), Code::SUCCESS);
    let here = get_special(&mut w, other, TASK, 4).expect("a port");
    let draft = Draft::to(here, COPY_SEND).id(3);
    assert_eq!(w.send(other, draft), Code::SUCCESS);
    assert_eq!(w.receive(task, port).id, 3);
    w.exit(other);
    assert_eq!(w.send_rights(task, port), 1);
    let gone = set_on(&mut w, task, control, 4, port);
    assert_eq!(gone, Code::SEND_INVALID_DEST);
}

#[test]
fn call_on_something_else_than_a_task_says_what_is_wrong() {
    let mut w = World::new();
    let task = w.task();
    let (port, host) = (w.port_with_send(task), host(&mut w, task));
    for (name, expected) in [
        (Name::NULL, Code::SEND_INVALID_DEST),
        (Name::DEAD, Code::SEND_INVALID_DEST),
        (Name(0x5503), Code::SEND_INVALID_DEST),
        (port, Code::SEND_INVALID_OPTIONS),
        (host, Code::INVALID_ARGUMENT),
    ] {
        assert_eq!(get_special(&mut w, task, name, 4), Err(expected));
        assert_eq!(set_on(&mut w, task, name, 4, port), expected);
        assert_eq!(register(&mut w, task, name, [port; 3]), expected);
        assert_eq!(registered(&mut w, task, name), Err(expected));
        let thread = [
            SpecialCall::ThreadPort {
                thread: name,
                which: 1,
            },
            SpecialCall::SetThreadPort {
                thread: name,
                which: 1,
                port,
            },
            SpecialCall::HostPort {
                host: name,
                which: 1,
            },
            SpecialCall::SetHostPort {
                host: name,
                which: 8,
                port,
            },
        ];
        for call in thread {
            assert_eq!(code(w.ask(task, Request::Special(call))), expected);
        }
    }
    assert_eq!(w.send_rights(task, port), 1);
    // A right that is none is found out before that.
    for bad in [Name(0x5503), w.set(task)] {
        assert_eq!(set_own(&mut w, task, 4, bad), Code::SEND_INVALID_RIGHT);
        let refused = register(&mut w, task, host, [port, bad, Name::NULL]);
        assert_eq!(refused, Code::SEND_INVALID_RIGHT);
    }
    assert_eq!(w.send_rights(task, port), 1);
}

#[test]
fn registered_ports_are_three_and_all_are_replaced() {
    let mut w = World::new();
    let task = w.task();
    assert_eq!(registered(&mut w, task, TASK), Ok(vec![Name::NULL; 3]));
    let (a, b) = (w.port_with_send(task), w.port_with_send(task));
    assert_eq!(register(&mut w, task, TASK, [a, b, a]), Code::SUCCESS);
    assert_eq!(registered(&mut w, task, TASK), Ok(vec![a, b, a]));
    assert_eq!([w.refs(task, a, Send), w.refs(task, b, Send)], [3, 2]);
    let next = [Name::DEAD, b, Name::NULL];
    assert_eq!(register(&mut w, task, TASK, next), Code::SUCCESS);
    assert_eq!([w.send_rights(task, a), w.send_rights(task, b)], [1, 2]);
    w.drop_receive(task, b);
    assert_eq!(
        registered(&mut w, task, TASK),
        Ok(vec![Name::DEAD, Name::DEAD, Name::NULL])
    );
}

#[test]
fn new_task_inherits_all_but_what_debuggers_and_monitors_set() {
    let mut w = World::new();
    let task = w.task();
    let ports: Vec<Name> = (0..8).map(|_| w.port_with_send(task)).collect();
    for (which, port) in [4, 9, 10, 11].into_iter().zip(&ports) {
        assert_eq!(set_own(&mut w, task, which, *port), Code::SUCCESS);
    }
    let three = [ports[4], ports[5], ports[6]];
    assert_eq!(register(&mut w, task, TASK, three), Code::SUCCESS);
    let set = ExceptionCall::Set {
        holder: ExceptionHolder::Task,
        of: TASK,
        mask: 1 << 10,
        port: ports[7],
        behavior: 0x8000_0001,
        flavor: 1,
    };
    assert_eq!(code(w.ask(task, Request::Exception(set))), Code::SUCCESS);
    w.drop_receive(task, ports[6]);
    let child = w.child(task);
    let grandchild = w.child(child);
    w.exit(child);
    // Whose port it is is found by a message.
    let mut reaches = |heir: Name, index: usize| {
        let draft = Draft::to(heir, COPY_SEND).id(index as i32);
        assert_eq!(w.send(grandchild, draft), Code::SUCCESS);
        assert_eq!(w.receive(task, ports[index]).id, index as i32);
    };
    reaches(Name::BOOTSTRAP, 0);
    let access = get_special(&mut w, grandchild, TASK, 9).expect("a port");
    for which in [10, 11] {
        assert_eq!(get_special(&mut w, grandchild, TASK, which), Ok(Name::NULL));
    }
    let names = registered(&mut w, grandchild, TASK).expect("three");
    assert_eq!(names[2], Name::DEAD);
    let get = ExceptionCall::Get {
        holder: ExceptionHolder::Task,
        of: TASK,
        mask: 1 << 10,
        room: 1,
    };
    let Ok(Value::Words(words)) = w.ask(grandchild, Request::Exception(get)) else {
        panic!("no entry");
    };
    assert_eq!([words[0], words[2], words[3]], [1 << 10, 0x8000_0001, 1]);
    let mut reaches = |heir: Name, index: usize| {
        let draft = Draft::to(heir, COPY_SEND).id(index as i32);
        assert_eq!(w.send(grandchild, draft), Code::SUCCESS);
        assert_eq!(w.receive(task, ports[index]).id, index as i32);
    };
    reaches(access, 1);
    reaches(names[0], 4);
    reaches(names[1], 5);
    reaches(Name(words[1]), 7);
    w.exit(grandchild);
    for port in [ports[0], ports[1], ports[4], ports[7]] {
        assert_eq!(w.send_rights(task, port), 2, "the task's name and its slot");
    }
}

#[test]
fn slots_of_a_task_that_ends_give_up_their_rights() {
    let mut w = World::new();
    let (watcher, task) = (w.task(), w.task());
    let (port, notify) = (w.port(watcher), w.port(watcher));
    let send = w.give(watcher, port, MAKE_SEND, task);
    for which in [4, 9, 10, 11] {
        assert_eq!(set_own(&mut w, task, which, send), Code::SUCCESS);
    }
    assert_eq!(register(&mut w, task, TASK, [send; 3]), Code::SUCCESS);
    let thread = thread_self(&mut w, task);
    for (holder, of) in [
        (ExceptionHolder::Task, TASK),
        (ExceptionHolder::Thread, thread),
    ] {
        let set = ExceptionCall::Set {
            holder,
            of,
            mask: 0x3ffe,
            port: send,
            behavior: 1,
            flavor: 0,
        };
        assert_eq!(code(w.ask(task, Request::Exception(set))), Code::SUCCESS);
    }
    assert_eq!(w.send_rights(watcher, port), 1 + 4 + 3 + 2 * 13);
    w.request(watcher, port, NO_SENDERS, 0, notify)
        .expect("registered");
    w.exit(task);
    assert_eq!(w.send_rights(watcher, port), 0);
    assert_eq!(told(&mut w, watcher, notify), (NO_SENDERS, Some(1)));
}

#[test]
fn threads_have_three_ports_and_none_is_set() {
    let mut w = World::new();
    let task = w.task();
    let control = thread_self(&mut w, task);
    let get = |w: &mut World, thread, which| {
        let call = SpecialCall::ThreadPort { thread, which };
        w.ask(task, Request::Special(call))
            .map(|value| match value {
                Value::Name(name) => name,
                other => panic!("{other:?}"),
            })
    };
    assert_eq!(get(&mut w, control, 1), Ok(control));
    let inspect = get(&mut w, control, 2).expect("a port");
    let read = get(&mut w, control, 3).expect("a port");
    assert_eq!(get(&mut w, control, 3), Ok(read));
    let numbers = [control, inspect, read].map(|port| object(&mut w, task, port));
    assert_eq!(numbers, [1, 46, 47]);
    let unfit = Err(Code::INVALID_CAPABILITY);
    let [of_read, of_inspect] =
        [read, inspect].map(|port| [0, 1, 2, 3, 4].map(|which| get(&mut w, port, which)));
    assert_eq!(of_read, [unfit, unfit, Ok(inspect), Ok(read), unfit]);
    assert_eq!(of_inspect, [unfit, unfit, Ok(inspect), unfit, unfit]);
    for which in [0, 4, u32::MAX] {
        assert_eq!(get(&mut w, control, which), Err(Code::INVALID_ARGUMENT));
    }
    let port = w.port_with_send(task);
    let mut set = |thread, which| {
        let call = SpecialCall::SetThreadPort {
            thread,
            which,
            port,
        };
        code(w.ask(task, Request::Special(call)))
    };
    assert_eq!(set(control, 1), Code::NO_ACCESS);
    for which in [0, 2, 3, 4] {
        assert_eq!(set(control, which), Code::INVALID_ARGUMENT);
    }
    assert_eq!(set(read, 1), Code::INVALID_ARGUMENT);
    assert_eq!(w.send_rights(task, port), 1);
    let other = w.thread(task);
    w.exit_thread(task);
    for port in [control, read, inspect] {
        assert_eq!(w.kind(other, port), TYPE_DEAD);
    }
}

#[test]
fn privileged_host_port_is_the_superusers() {
    let mut w = World::new();
    let (task, root) = (w.task(), w.task_of(0, 0));
    let (plain, privileged) = (host(&mut w, task), host(&mut w, root));
    assert_eq!(object(&mut w, task, plain), 3);
    assert_eq!(object(&mut w, root, privileged), 4);
    assert_eq!(get_special(&mut w, root, TASK, 2), Ok(privileged));
    let get = |w: &mut World, caller, host, which| {
        let call = SpecialCall::HostPort { host, which };
        w.ask(caller, Request::Special(call))
            .map(|value| match value {
                Value::Name(name) => name,
                other => panic!("{other:?}"),
            })
    };
    let invalid = Err(Code::INVALID_ARGUMENT);
    for which in [1, 2, 8] {
        assert_eq!(get(&mut w, task, plain, which), invalid);
    }
    assert_eq!(get(&mut w, root, privileged, 2), Ok(privileged));
    let unprivileged = get(&mut w, root, privileged, 1).expect("a port");
    assert_eq!(object(&mut w, root, unprivileged), 3);
    assert_eq!(get(&mut w, root, unprivileged, 1), invalid);
    for which in [3, 7, 8, 35, 36] {
        assert_eq!(get(&mut w, root, privileged, which), Ok(Name::NULL));
    }
    for which in [0, -1, 37, i32::MAX, i32::MIN] {
        assert_eq!(get(&mut w, root, privileged, which), invalid);
    }
    // It is of no use to whoever else gets it.
    let given = w.give(root, privileged, COPY_SEND, task);
    assert_eq!(get(&mut w, task, given, 1), invalid);
    let port = w.port_with_send(root);
    let mut set = |which| {
        let call = SpecialCall::SetHostPort {
            host: privileged,
            which,
            port,
        };
        code(w.ask(root, Request::Special(call)))
    };
    for which in [-1, 0, 7, 37] {
        assert_eq!(set(which), Code::INVALID_ARGUMENT);
    }
    for which in [8, 26, 36] {
        assert_eq!(set(which), Code::NO_ACCESS);
    }
    assert_eq!(w.send_rights(root, port), 1);
}

#[test]
fn special_reply_port_is_the_threads_until_the_next() {
    let mut w = World::new();
    let task = w.task();
    let make = |w: &mut World| name(w.ask(task, Request::Special(SpecialCall::ReplyPort)));
    let first = make(&mut w);
    assert_eq!(w.kind(task, first), TYPE_SEND_RECEIVE);
    assert_eq!(w.refs(task, first, Send), 1);
    assert_eq!(w.status(task, first).make_sends, 1);
    let marked = |w: &mut World, name| {
        let flavors = [4, 5, 6].map(|flavor| {
            let info = Vec::new();
            w.done(task, SpaceCall::SetAttributes { name, flavor, info })
        });
        let notify = w.port(task);
        let watched = w.request(task, name, PORT_DESTROYED, 0, notify);
        (flavors, watched.err())
    };
    let refused = ([Code::INVALID_ARGUMENT; 3], Some(Code::INVALID_RIGHT));
    assert_eq!(marked(&mut w, first), refused);
    let second = make(&mut w);
    assert_ne!(first, second);
    assert_eq!(w.kind(task, first), TYPE_SEND_RECEIVE, "it stays");
    assert_eq!(marked(&mut w, second), refused);
    assert_eq!(marked(&mut w, first), ([Code::SUCCESS; 3], None));
    // It is one like any other, too, once it was moved, or its thread has ended.
    let other = w.task();
    let moved = w.give(task, second, MOVE_RECEIVE, other);
    let notify = w.port(other);
    let watched = w.request(other, moved, PORT_DESTROYED, 0, notify);
    assert_eq!(watched, Ok(Name::NULL));
    let third = make(&mut w);
    let survivor = w.thread(task);
    w.exit_thread(task);
    let notify = w.port(survivor);
    let watched = w.request(survivor, third, PORT_DESTROYED, 0, notify);
    assert_eq!(watched, Ok(Name::NULL));
}

#[test]
fn kernel_says_whose_heirs_a_request_concerns() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let [own, foreign] = [task, other].map(|task| w.token(task).0[5]);
    let control = w.give(other, TASK, COPY_SEND, task);
    let port = w.port_with_send(task);
    let concerns = |w: &World, request| w.kernel.hands_down(task.thread, &request);
    let set = |of, port| {
        Request::Special(SpecialCall::SetTaskPort {
            task: of,
            which: 4,
            port,
        })
    };
    let exception = |of, holder| {
        Request::Exception(ExceptionCall::Set {
            holder,
            of,
            mask: 2,
            port,
            behavior: 1,
            flavor: 0,
        })
    };
    for (of, process) in [
        (TASK, Some(own)),
        (control, Some(foreign)),
        (port, None),
        (Name(0x5503), None),
        (Name::NULL, None),
    ] {
        assert_eq!(concerns(&w, set(of, port)), process);
        let ports = [port; 3];
        let register = Request::Special(SpecialCall::Register { task: of, ports });
        assert_eq!(concerns(&w, register), process);
        let set = exception(of, ExceptionHolder::Task);
        assert_eq!(concerns(&w, set), process);
    }
    let of_thread = exception(TASK, ExceptionHolder::Thread);
    assert_eq!(concerns(&w, of_thread), None);
    assert_eq!(concerns(&w, special(4)), None);
    assert_eq!(concerns(&w, Request::HostSelf), None);
}
