//! What the bootstrap server tells of its namespaces.

use mach_kernel::RightKind::Send;
use mach_kernel::{BootstrapCall, Code, Limits, Name, ServiceInfo, Value};

use crate::world::*;

fn info(w: &mut World, task: Caller, bootstrap: Name) -> Vec<ServiceInfo> {
    match bootstrap_call(w, task, bootstrap, BootstrapCall::Info) {
        Ok(Value::Services(services)) => services,
        other => panic!("{other:?}"),
    }
}

#[test]
fn list_of_services_tells_active_from_on_demand_and_inactive() {
    let mut w = World::new();
    let (maker, other) = (w.task(), w.task());
    assert_eq!(info(&mut w, maker, Name::BOOTSTRAP), []);
    w.check_in(other, "a");
    name(check_in_with(&mut w, other, "own", PER_PID));
    for (service, on_demand) in [("b", true), ("c", false), ("d", true)] {
        let job = create_job(&mut w, maker, on_demand);
        let port = name(w.ask(maker, check_in(job, service)));
        if service != "d" {
            w.drop_receive(maker, port);
        }
    }
    let found = info(&mut w, maker, Name::BOOTSTRAP);
    let found: Vec<(&str, u32)> = found
        .iter()
        .map(|service| {
            (
                std::str::from_utf8(&service.name).expect("text"),
                service.status,
            )
        })
        .collect();
    assert_eq!(found, [("a", 1), ("b", 2), ("c", 0), ("d", 1)]);
    let labels = info(&mut w, maker, Name::BOOTSTRAP);
    let label = |at: usize| String::from_utf8(labels[at].job.clone()).expect("text");
    assert!(label(0).contains(".anonymous"), "{}", label(0));
    assert!(label(1).ends_with(".mach_init.server"), "{}", label(1));
    // A subset lists its own.
    let requestor = w.port_with_send(maker);
    let sub = name(w.ask(maker, subset(Name::BOOTSTRAP, requestor)));
    assert_eq!(info(&mut w, maker, sub), []);
    name(w.ask(maker, check_in(sub, "e")));
    assert_eq!(info(&mut w, maker, sub)[0].name, b"e");
}

#[test]
fn children_are_listed_for_root_alone() {
    let mut w = World::new();
    let (task, root) = (w.task(), w.task_of(0, 0));
    let children = |w: &mut World, task, bootstrap| {
        bootstrap_call(w, task, bootstrap, BootstrapCall::Children)
    };
    assert_eq!(
        code(children(&mut w, task, Name::BOOTSTRAP)),
        NOT_PRIVILEGED
    );
    let none = Code::BOOTSTRAP_NO_CHILDREN;
    assert_eq!(code(children(&mut w, root, Name::BOOTSTRAP)), none);
    let requestor = w.port_with_send(task);
    let sub = name(w.ask(task, subset(Name::BOOTSTRAP, requestor)));
    let deeper = name(w.ask(task, subset(sub, requestor)));
    let Ok(Value::Namespaces(found)) = children(&mut w, root, Name::BOOTSTRAP) else {
        panic!("one child");
    };
    let [child] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!(child.properties, 1, "made by a call");
    let label = String::from_utf8_lossy(&child.name).into_owned();
    assert!(label.contains(".subset."), "{label}");
    // What is listed can be used.
    let inside = name(w.ask(root, check_in(child.port, "inside")));
    assert_eq!(w.kind(root, inside), TYPE_RECEIVE);
    assert_eq!(code(w.ask(task, look_up(deeper, "inside"))), Code::SUCCESS);
    assert_eq!(code(children(&mut w, root, child.port)), Code::SUCCESS);
    assert_eq!(w.refs(root, child.port, Send), 1);
}

#[test]
fn root_is_found_from_below_and_from_a_job() {
    let mut w = World::new();
    let task = w.task();
    let requestor = w.port_with_send(task);
    let sub = name(w.ask(task, subset(Name::BOOTSTRAP, requestor)));
    let deeper = name(w.ask(task, subset(sub, requestor)));
    let job = name(bootstrap_call(&mut w, task, deeper, creation("x", true)));
    for bootstrap in [Name::BOOTSTRAP, sub, deeper, job] {
        let found = bootstrap_call(&mut w, task, bootstrap, BootstrapCall::Root);
        assert_eq!(name(found), Name::BOOTSTRAP);
    }
    assert_eq!(w.refs(task, Name::BOOTSTRAP, Send), 5);
}

#[test]
fn list_of_more_services_than_an_answer_carries_is_no_memory() {
    let mut w = World::with(Limits {
        services_listed: 2,
        ..Limits::default()
    });
    let task = w.task();
    for (service, expected) in [("a", 1), ("b", 2)] {
        w.check_in(task, service);
        assert_eq!(info(&mut w, task, Name::BOOTSTRAP).len(), expected);
    }
    let last = w.check_in(task, "c");
    let refused = bootstrap_call(&mut w, task, Name::BOOTSTRAP, BootstrapCall::Info);
    assert_eq!(refused, Err(Code::BOOTSTRAP_NO_MEMORY));
    w.drop_receive(task, last);
    assert_eq!(info(&mut w, task, Name::BOOTSTRAP).len(), 2);
}
