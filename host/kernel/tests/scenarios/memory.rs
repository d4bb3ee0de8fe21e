//! Memory that tasks share: who may reach whose.

use mach_kernel::{Code, MemoryCall, Name, Request, TaskCall, TaskFlavor, Value};

use crate::world::*;

fn process(w: &mut World, caller: Caller, task: Name, write: bool) -> Result<Vec<u32>, Code> {
    match w.ask(caller, Request::Memory(MemoryCall::Process { task, write }))? {
        Value::Words(words) => Ok(words),
        other => panic!("{other:?}"),
    }
}

fn port_of(w: &mut World, caller: Caller, of: u32, flavor: TaskFlavor) -> Name {
    let call = TaskCall::ForProcess {
        task: Name::TASK_SELF,
        process: of,
        flavor,
    };
    name(w.ask(caller, Request::Task(call)))
}

#[test]
fn memory_is_reached_through_the_port_that_permits_it() {
    let mut w = World::new();
    let (one, other) = (w.task_of(501, 501), w.task_of(501, 501));
    let token = w.token(other).0;
    let expected = Ok(vec![token[5], token[7]]);
    let [control, read, inspect, named] = [
        TaskFlavor::Control,
        TaskFlavor::Read,
        TaskFlavor::Inspect,
        TaskFlavor::Name,
    ]
    .map(|flavor| port_of(&mut w, one, token[5], flavor));
    let none = Err(Code::INVALID_ARGUMENT);
    for (port, reads, writes) in [
        (control, &expected, &expected),
        (read, &expected, &none),
        (inspect, &none, &none),
        (named, &none, &none),
    ] {
        assert_eq!(&process(&mut w, one, port, false), reads);
        assert_eq!(&process(&mut w, one, port, true), writes);
    }
    let receive = w.port(one);
    assert_eq!(
        process(&mut w, one, receive, false),
        Err(Code::SEND_INVALID_DEST)
    );
    w.exit(other);
    for port in [control, read] {
        assert_eq!(
            process(&mut w, one, port, false),
            Err(Code::SEND_INVALID_DEST),
            "its task is gone"
        );
    }
}
