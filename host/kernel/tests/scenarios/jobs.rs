//! Jobs: when they are started, when they are removed, and whose the services are meanwhile.

use mach_kernel::RightKind::Send;
use mach_kernel::{
    BootstrapCall, Code, Limits, Name, Reply, Request, ServiceInfo, SpaceCall, Value,
};

use crate::world::*;

const UNKNOWN: Code = Code::BOOTSTRAP_UNKNOWN_SERVICE;
const ACTIVE: Code = Code::BOOTSTRAP_SERVICE_ACTIVE;
const NOT_PRIVILEGED: Code = Code::BOOTSTRAP_NOT_PRIVILEGED;
const NO_MEMORY: Code = Code::BOOTSTRAP_NO_MEMORY;
const PER_PID: u64 = 1;
const STRICT: u64 = 0x40;

fn call(w: &mut World, task: Caller, bootstrap: Name, call: BootstrapCall) -> Reply<Vec<u8>> {
    w.ask(task, Request::Bootstrap { bootstrap, call })
}

fn creation(command: &str, on_demand: bool) -> BootstrapCall {
    BootstrapCall::CreateServer {
        command: command.into(),
        on_demand,
    }
}

fn create(w: &mut World, task: Caller, on_demand: bool) -> Name {
    name(call(
        w,
        task,
        Name::BOOTSTRAP,
        creation("/bin/server -x", on_demand),
    ))
}

fn check_in_with(w: &mut World, task: Caller, service: &str, flags: u64) -> Reply<Vec<u8>> {
    let service = service.into();
    call(
        w,
        task,
        Name::BOOTSTRAP,
        BootstrapCall::CheckIn { service, flags },
    )
}

/// A job with a service, that nobody has a right to the port of.
fn job_with_service(w: &mut World, task: Caller, on_demand: bool) {
    let job = create(w, task, on_demand);
    let port = name(w.ask(task, check_in(job, "service")));
    w.drop_receive(task, port);
    assert_eq!(w.deallocate(task, job), Code::SUCCESS);
}

fn find(w: &mut World, task: Caller) -> Code {
    code(w.ask(task, look_up(Name::BOOTSTRAP, "service")))
}

fn post(w: &mut World, task: Caller, id: i32) {
    let port = w.look_up(task, "service");
    assert_eq!(
        w.send(task, Draft::to(port, MOVE_SEND).id(id)),
        Code::SUCCESS
    );
}

fn info(w: &mut World, task: Caller, bootstrap: Name) -> Vec<ServiceInfo> {
    match call(w, task, bootstrap, BootstrapCall::Info) {
        Ok(Value::Services(services)) => services,
        other => panic!("{other:?}"),
    }
}

#[test]
fn job_on_demand_starts_with_the_first_message_and_finds_it() {
    let mut w = World::new();
    let client = w.task();
    job_with_service(&mut w, client, true);
    assert!(w.to_start.is_empty(), "nobody wants anything");
    post(&mut w, client, 5);
    post(&mut w, client, 6);
    assert_eq!(w.to_start.len(), 1);
    assert_eq!(w.to_start[0].1, [b"/bin/server".to_vec(), b"-x".to_vec()]);
    let server = w.start_job().expect("wanted");
    let port = w.check_in(server, "service");
    assert_eq!(w.drain(server, port), [5, 6]);
    assert!(w.to_start.is_empty());
}

#[test]
fn job_that_is_to_run_always_starts_when_its_port_has_no_senders_and_again_when_it_ends() {
    let mut w = World::new();
    let client = w.task();
    let job = create(&mut w, client, false);
    let port = name(w.ask(client, check_in(job, "service")));
    w.drop_receive(client, port);
    assert!(w.to_start.is_empty(), "its maker still has its port");
    assert_eq!(w.deallocate(client, job), Code::SUCCESS);
    for _ in 0..3 {
        let server = w.start_job().expect("always");
        w.check_in(server, "service");
        assert!(w.to_start.is_empty());
        w.exit(server);
    }
}

#[test]
fn jobs_port_acts_for_the_job_whoever_has_it() {
    let mut w = World::new();
    let (maker, friend, stranger) = (w.task(), w.task(), w.task());
    let job = create(&mut w, maker, true);
    let there = w.give(maker, job, COPY_SEND, friend);
    let port = name(w.ask(maker, check_in(job, "service")));
    assert_eq!(w.kind(maker, port), TYPE_RECEIVE);
    assert_eq!(code(w.ask(maker, check_in(job, "service"))), ACTIVE);
    assert_eq!(code(w.ask(friend, check_in(there, "service"))), ACTIVE);
    for task in [maker, stranger] {
        let refused = w.ask(task, check_in(Name::BOOTSTRAP, "service"));
        assert_eq!(code(refused), NOT_PRIVILEGED, "not the job, but a task");
    }
    w.drop_receive(maker, port);
    let refused = w.ask(maker, check_in(Name::BOOTSTRAP, "service"));
    assert_eq!(code(refused), NOT_PRIVILEGED, "even when it is not active");
    name(w.ask(friend, check_in(there, "service")));
    assert_eq!(find(&mut w, stranger), Code::SUCCESS);
    // It is a bootstrap port in every other way.
    assert_eq!(name(w.ask(maker, parent(job))), Name::BOOTSTRAP);
    assert_eq!(
        word(w.call(maker, SpaceCall::KernelObject { name: job })),
        0
    );
    assert!(w.to_start.is_empty());
}

#[test]
fn receive_right_comes_back_with_its_queue_and_clients_keep_their_rights() {
    let mut w = World::new();
    let (maker, client) = (w.task(), w.task());
    job_with_service(&mut w, maker, true);
    let port = w.look_up(client, "service");
    assert_eq!(
        w.send(client, Draft::to(port, COPY_SEND).id(1)),
        Code::SUCCESS
    );
    let server = w.start_job().expect("wanted");
    let there = w.check_in(server, "service");
    assert_eq!(w.receive(server, there).id, 1);
    for id in [2, 3] {
        assert_eq!(
            w.send(client, Draft::to(port, COPY_SEND).id(id)),
            Code::SUCCESS
        );
    }
    w.exit(server);
    assert_eq!(w.kind(client, port), TYPE_SEND, "the port lives");
    assert_eq!(w.look_up(client, "service"), port, "under its name");
    let next = w.start_job().expect("two messages wait");
    let there = w.check_in(next, "service");
    assert_eq!(w.drain(next, there), [2, 3]);
    // Having nothing to do, it is not started again.
    w.exit(next);
    assert!(w.to_start.is_empty());
    assert_eq!(find(&mut w, client), Code::SUCCESS);
}

#[test]
fn checked_in_port_is_clean_and_the_bootstrap_server_waits_for_its_return() {
    let mut w = World::new();
    let maker = w.task();
    job_with_service(&mut w, maker, true);
    post(&mut w, maker, 5);
    let server = w.start_job().expect("wanted");
    let port = w.check_in(server, "service");
    let status = w.status(server, port);
    assert_eq!((status.make_sends, status.sequence), (0, 0));
    assert!(status.port_destroyed && status.has_send_rights);
    assert_eq!(status.messages, 1);
    let notify = w.port(server);
    let refused = w.request(server, port, 69, 0, notify);
    assert_eq!(refused, Err(Code::FAILURE), "one request there can be");
    w.ok(
        server,
        SpaceCall::SetContext {
            name: port,
            context: 7,
        },
    );
    w.set_limit(server, port, 50);
    w.drop_receive(server, port);
    let port = w.check_in(server, "service");
    let status = w.status(server, port);
    assert_eq!((status.sequence, status.queue_limit), (0, 50));
    assert_eq!(
        w.call(server, SpaceCall::Context { name: port }),
        Ok(Value::Wide(0))
    );
}

#[test]
fn blocked_sender_and_receiver_see_the_right_go_back() {
    let mut w = World::new();
    let (maker, client) = (w.task(), w.task());
    job_with_service(&mut w, maker, true);
    post(&mut w, client, 0);
    let server = w.start_job().expect("wanted");
    let waiter = w.thread(server);
    let port = w.check_in(server, "service");
    w.receive(server, port);
    w.start_receive(waiter, port);
    w.drop_receive(server, port);
    assert_eq!(
        code(w.answer(waiter).expect("told")),
        Code::RCV_PORT_CHANGED
    );
    let there = w.look_up(client, "service");
    for id in 0..5 {
        assert_eq!(
            w.send(client, Draft::to(there, COPY_SEND).id(id)),
            Code::SUCCESS
        );
    }
    w.start_send(client, Draft::to(there, COPY_SEND).id(5), None);
    assert_eq!(w.answer(client), None, "the queue is full");
    w.exit(server);
    let next = w.start_job().expect("wanted");
    let port = w.check_in(next, "service");
    assert_eq!(w.receive(next, port).id, 0);
    assert_eq!(w.answer(client), Some(Ok(Value::None)));
    assert_eq!(w.drain(next, port), [1, 2, 3, 4, 5]);
}

#[test]
fn job_without_services_goes_when_nobody_has_its_port() {
    let mut w = World::new();
    let maker = w.task();
    let ports = w.kernel.port_count();
    for on_demand in [true, false] {
        let job = create(&mut w, maker, on_demand);
        assert_eq!(w.kernel.job_count(), 1);
        assert_eq!(w.deallocate(maker, job), Code::SUCCESS);
        assert_eq!((w.kernel.job_count(), w.kernel.port_count()), (0, ports));
    }
    create(&mut w, maker, true);
    w.exit(maker);
    assert_eq!(w.kernel.job_count(), 0);
    assert!(w.to_start.is_empty());
}

#[test]
fn job_that_ends_without_checking_in_goes_with_its_services() {
    let mut w = World::new();
    let (maker, client) = (w.task(), w.task());
    job_with_service(&mut w, maker, true);
    let port = w.look_up(client, "service");
    assert_eq!(w.send(client, Draft::to(port, COPY_SEND)), Code::SUCCESS);
    let server = w.start_job().expect("wanted");
    w.exit(server);
    assert_eq!(find(&mut w, client), UNKNOWN);
    assert_eq!(w.kind(client, port), TYPE_DEAD);
    assert_eq!(w.kernel.job_count(), 0);
    assert!(w.to_start.is_empty());
}

#[test]
fn job_with_nothing_but_a_registered_right_goes_too() {
    let mut w = World::new();
    let maker = w.task();
    let job = create(&mut w, maker, true);
    let port = w.port_with_send(maker);
    assert_eq!(
        code(w.ask(maker, register(job, "service", port))),
        Code::SUCCESS
    );
    assert_eq!(w.look_up(maker, "service"), port);
    assert_eq!(w.deallocate(maker, job), Code::SUCCESS);
    assert_eq!(find(&mut w, maker), UNKNOWN, "nobody checked in");
    assert_eq!(w.send_rights(maker, port), 1);
}

#[test]
fn registered_right_of_a_job_goes_with_its_port() {
    let mut w = World::new();
    let maker = w.task();
    let job = create(&mut w, maker, true);
    name(w.ask(maker, check_in(job, "other")));
    let port = w.port_with_send(maker);
    assert_eq!(
        code(w.ask(maker, register(job, "service", port))),
        Code::SUCCESS
    );
    assert_eq!(code(w.ask(maker, register(job, "service", port))), ACTIVE);
    w.drop_receive(maker, port);
    assert_eq!(find(&mut w, maker), UNKNOWN);
    assert_eq!(w.kernel.job_count(), 1);
}

#[test]
fn program_that_cannot_run_takes_the_job_along_and_one_that_cannot_be_made_is_tried_again() {
    let mut w = World::new();
    let maker = w.task();
    job_with_service(&mut w, maker, true);
    post(&mut w, maker, 1);
    w.fail_job(true);
    assert!(w.to_start.is_empty());
    assert_eq!(
        w.kernel.poll_timeout().map(|at| at.0 - w.now.0),
        Some(1_000_000_000)
    );
    post(&mut w, maker, 2);
    assert!(w.to_start.is_empty(), "not sooner");
    w.advance(999);
    assert!(w.to_start.is_empty());
    w.advance(1);
    assert_eq!(w.to_start.len(), 1);
    w.fail_job(false);
    assert_eq!(w.kernel.job_count(), 0);
    assert_eq!(find(&mut w, maker), UNKNOWN);
    assert_eq!(w.kernel.poll_timeout(), None);
}

#[test]
fn job_is_started_ten_times_in_ten_seconds_at_the_most() {
    let mut w = World::new();
    let maker = w.task();
    job_with_service(&mut w, maker, true);
    post(&mut w, maker, 1);
    for _ in 0..10 {
        let server = w.start_job().expect("at once");
        w.check_in(server, "service");
        w.exit(server);
    }
    assert!(w.start_job().is_none());
    w.advance(9_999);
    assert!(w.start_job().is_none());
    w.advance(1);
    let server = w.start_job().expect("the next interval");
    let port = w.check_in(server, "service");
    assert_eq!(w.drain(server, port), [1], "nothing was lost");
}

#[test]
fn session_full_of_tasks_starts_the_job_later() {
    let mut w = World::with(Limits {
        tasks: 2,
        ..Limits::default()
    });
    let (maker, other) = (w.task(), w.task());
    job_with_service(&mut w, maker, true);
    post(&mut w, maker, 1);
    assert!(w.start_job().is_none());
    w.exit(other);
    w.advance(1_000);
    let server = w.start_job().expect("there is room");
    w.check_in(server, "service");
}

#[test]
fn job_and_its_process_have_the_namespace_it_was_made_in() {
    let mut w = World::new();
    let maker = w.task();
    let requestor = w.port_with_send(maker);
    let sub = name(w.ask(maker, subset(Name::BOOTSTRAP, requestor)));
    let job = name(call(&mut w, maker, sub, creation("server", false)));
    assert_eq!(name(w.ask(maker, parent(job))), Name::BOOTSTRAP);
    let port = name(w.ask(maker, check_in(job, "service")));
    assert_eq!(find(&mut w, maker), UNKNOWN);
    w.drop_receive(maker, port);
    assert_eq!(w.deallocate(maker, job), Code::SUCCESS);
    let server = w.start_job().expect("always");
    w.check_in(server, "service");
    assert_eq!(find(&mut w, maker), UNKNOWN);
    name(w.ask(maker, look_up(sub, "service")));
    // The subset goes, and so does the job.
    w.drop_receive(maker, requestor);
    assert_eq!(w.to_stop, [server.task]);
    assert_eq!(w.kernel.job_count(), 0);
    w.exit(server);
    assert!(w.to_start.is_empty());
}

#[test]
fn process_is_the_job_after_exec_but_its_child_is_not() {
    let mut w = World::new();
    let maker = w.task();
    job_with_service(&mut w, maker, true);
    post(&mut w, maker, 1);
    let shell = w.start_job().expect("wanted");
    let child = w.child(shell);
    assert_eq!(
        code(check_in_with(&mut w, child, "service", 0)),
        NOT_PRIVILEGED
    );
    let server = w.exec(shell);
    assert!(w.to_start.is_empty(), "it runs still");
    let port = w.check_in(server, "service");
    assert_eq!(w.receive(server, port).id, 1);
    let next = w.exec(server);
    w.check_in(next, "service");
    w.exit(next);
    assert_eq!(w.kernel.job_count(), 1);
}

#[test]
fn strict_check_in_finds_only_what_is_the_jobs() {
    let mut w = World::new();
    let maker = w.task();
    job_with_service(&mut w, maker, true);
    assert_eq!(
        code(check_in_with(&mut w, maker, "service", STRICT)),
        NOT_PRIVILEGED
    );
    assert_eq!(code(check_in_with(&mut w, maker, "other", STRICT)), UNKNOWN);
    post(&mut w, maker, 1);
    let server = w.start_job().expect("wanted");
    assert_eq!(
        code(check_in_with(&mut w, server, "other", STRICT)),
        UNKNOWN
    );
    name(check_in_with(&mut w, server, "service", STRICT));
    assert_eq!(
        code(check_in_with(&mut w, server, "service", STRICT)),
        ACTIVE
    );
}

#[test]
fn register_where_the_bootstrap_server_has_the_port_is_refused_unless_it_takes_the_name_back() {
    let mut w = World::new();
    let (maker, client) = (w.task(), w.task());
    let job = create(&mut w, maker, true);
    let port = name(w.ask(maker, check_in(job, "service")));
    let other = w.port_with_send(maker);
    assert_eq!(
        code(w.ask(maker, register(job, "service", Name::NULL))),
        ACTIVE
    );
    w.drop_receive(maker, port);
    let there = w.look_up(client, "service");
    for right in [other, Name::DEAD] {
        assert_eq!(
            code(w.ask(maker, register(job, "service", right))),
            NOT_PRIVILEGED
        );
    }
    assert_eq!(w.refs(maker, other, Send), 1);
    let stranger = w.ask(client, register(Name::BOOTSTRAP, "service", Name::NULL));
    assert_eq!(code(stranger), NOT_PRIVILEGED);
    assert_eq!(
        code(w.ask(maker, register(job, "service", Name::NULL))),
        Code::SUCCESS
    );
    assert_eq!(w.kind(client, there), TYPE_DEAD);
    assert_eq!(find(&mut w, client), UNKNOWN);
    assert_eq!(
        code(w.ask(maker, register(job, "service", other))),
        Code::SUCCESS
    );
    assert_eq!(w.send_rights(maker, other), 2);
}

#[test]
fn jobs_own_port_as_its_service_does_not_keep_it() {
    let mut w = World::new();
    let maker = w.task();
    let ports = w.kernel.port_count();
    let job = create(&mut w, maker, true);
    let port = name(w.ask(maker, check_in(job, "service")));
    assert_eq!(
        code(w.ask(maker, register(job, "itself", job))),
        Code::SUCCESS
    );
    w.drop_receive(maker, port);
    w.exit(maker);
    // The record keeps the port, and the port the job, as in launchd.
    assert_eq!(w.kernel.job_count(), 1);
    w.shut_down();
    assert_eq!(
        (w.kernel.job_count(), w.kernel.port_count()),
        (0, ports - 1)
    );
}

#[test]
fn service_sent_away_comes_back_from_wherever_it_is_dropped() {
    let mut w = World::new();
    let (maker, heir) = (w.task(), w.task());
    let job = create(&mut w, maker, true);
    let port = name(w.ask(maker, check_in(job, "service")));
    let there = w.give(maker, port, MOVE_RECEIVE, heir);
    assert_eq!(w.deallocate(maker, job), Code::SUCCESS);
    post(&mut w, maker, 3);
    assert!(w.to_start.is_empty(), "somebody has it");
    w.drop_receive(heir, there);
    let server = w.start_job().expect("now nobody has");
    let port = w.check_in(server, "service");
    assert_eq!(w.drain(server, port), [3]);
}

#[test]
fn running_job_told_to_stop_takes_its_ports_out_of_the_namespace() {
    let mut w = World::new();
    let maker = w.task();
    job_with_service(&mut w, maker, false);
    let server = w.start_job().expect("always");
    let port = w.check_in(server, "service");
    w.shut_down();
    assert_eq!(w.to_stop, [server.task]);
    assert_eq!(find(&mut w, maker), UNKNOWN);
    assert!(
        !w.status(server, port).port_destroyed,
        "it does not go back"
    );
    let mine = w.check_in(server, "service");
    assert_ne!(mine, port);
    w.exit(server);
    assert_eq!(find(&mut w, maker), UNKNOWN);
}

#[test]
fn list_of_services_tells_active_from_on_demand_and_inactive() {
    let mut w = World::new();
    let (maker, other) = (w.task(), w.task());
    assert_eq!(info(&mut w, maker, Name::BOOTSTRAP), []);
    w.check_in(other, "a");
    name(check_in_with(&mut w, other, "own", PER_PID));
    for (service, on_demand) in [("b", true), ("c", false), ("d", true)] {
        let job = create(&mut w, maker, on_demand);
        let port = name(w.ask(maker, check_in(job, service)));
        if service != "d" {
            w.drop_receive(maker, port);
        }
    }
    let found = info(&mut w, maker, Name::BOOTSTRAP);
    let found: Vec<(&str, u32)> = found
        .iter()
        .map(|service| (str::from_utf8(&service.name).expect("text"), service.status))
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
fn services_of_a_process_are_found_by_its_number_and_by_nothing_else() {
    let mut w = World::new();
    let (server, other, client) = (w.task(), w.task(), w.task());
    let find_own = |w: &mut World, bootstrap, process, flags| {
        let service = b"service".to_vec();
        let call = BootstrapCall::LookUp {
            service,
            process,
            flags,
        };
        w.ask(client, Request::Bootstrap { bootstrap, call })
    };
    let (first, second) = (w.process(server), w.process(other));
    let port = name(check_in_with(&mut w, server, "service", PER_PID));
    assert_eq!(
        code(check_in_with(&mut w, server, "service", PER_PID)),
        ACTIVE
    );
    let theirs = name(check_in_with(&mut w, other, "service", PER_PID));
    assert_eq!(find(&mut w, client), UNKNOWN);
    let root = Name::BOOTSTRAP;
    for (process, task, port) in [(first, server, port), (second, other, theirs)] {
        let found = name(find_own(&mut w, root, process, PER_PID));
        let draft = Draft::to(found, MOVE_SEND).id(process as i32);
        assert_eq!(w.send(client, draft), Code::SUCCESS);
        assert_eq!(w.receive(task, port).id, process as i32);
    }
    let nobody = w.process(client);
    for (process, flags) in [
        (nobody, PER_PID),
        (9_999, PER_PID),
        (0, PER_PID),
        (first, 0),
    ] {
        assert_eq!(code(find_own(&mut w, root, process, flags)), UNKNOWN);
    }
    // From another namespace it is found as well.
    let requestor = w.port_with_send(client);
    let sub = name(w.ask(client, subset(root, requestor)));
    name(find_own(&mut w, sub, first, PER_PID));
    // Of nobody in particular, it is this namespace's alone.
    w.check_in(other, "service");
    name(find_own(&mut w, root, 0, PER_PID));
    assert_eq!(code(find_own(&mut w, sub, 0, PER_PID)), UNKNOWN);
    w.exit(server);
    assert_eq!(code(find_own(&mut w, root, first, PER_PID)), UNKNOWN);
    let mine = w.port_with_send(other);
    let register = |right| BootstrapCall::Register {
        service: b"more".to_vec(),
        right,
        flags: PER_PID,
    };
    assert_eq!(
        code(call(&mut w, other, root, register(mine))),
        Code::SUCCESS
    );
    assert_eq!(code(call(&mut w, other, root, register(mine))), ACTIVE);
    assert_eq!(code(w.ask(other, look_up(root, "more"))), UNKNOWN);
}

#[test]
fn own_service_of_a_job_is_its_next_processes_too() {
    let mut w = World::new();
    let maker = w.task();
    job_with_service(&mut w, maker, false);
    let first = w.start_job().expect("always");
    let port = name(check_in_with(&mut w, first, "own", PER_PID));
    let process = w.process(first);
    let find_own = |w: &mut World, process| {
        let service = b"own".to_vec();
        let call = BootstrapCall::LookUp {
            service,
            process,
            flags: PER_PID,
        };
        w.ask(
            maker,
            Request::Bootstrap {
                bootstrap: Name::BOOTSTRAP,
                call,
            },
        )
    };
    let there = name(find_own(&mut w, process));
    assert_eq!(
        w.send(maker, Draft::to(there, COPY_SEND).id(4)),
        Code::SUCCESS
    );
    assert_ne!(w.kind(first, port), 0);
    w.exit(first);
    assert_eq!(code(find_own(&mut w, process)), UNKNOWN, "no such process");
    let next = w.start_job().expect("always");
    let process = w.process(next);
    assert_eq!(name(find_own(&mut w, process)), there);
    let port = name(check_in_with(&mut w, next, "own", PER_PID));
    assert_eq!(w.drain(next, port), [4]);
}

#[test]
fn children_are_listed_for_root_alone() {
    let mut w = World::new();
    let (task, root) = (w.task(), w.task_of(0, 0));
    let children =
        |w: &mut World, task, bootstrap| call(w, task, bootstrap, BootstrapCall::Children);
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
    let job = name(call(&mut w, task, deeper, creation("x", true)));
    for bootstrap in [Name::BOOTSTRAP, sub, deeper, job] {
        let found = call(&mut w, task, bootstrap, BootstrapCall::Root);
        assert_eq!(name(found), Name::BOOTSTRAP);
    }
    assert_eq!(w.refs(task, Name::BOOTSTRAP, Send), 5);
}

#[test]
fn jobs_at_their_limits_and_empty_commands_are_no_memory() {
    let mut w = World::with(Limits {
        jobs: 3,
        jobs_per_task: 2,
        services_per_task: 2,
        ..Limits::default()
    });
    let (task, other) = (w.task(), w.task());
    let root = Name::BOOTSTRAP;
    for command in ["", "  \t", "\0x"] {
        assert_eq!(
            code(call(&mut w, task, root, creation(command, true))),
            NO_MEMORY
        );
    }
    let jobs = [create(&mut w, task, true), create(&mut w, task, true)];
    assert_eq!(
        code(call(&mut w, task, root, creation("x", true))),
        NO_MEMORY
    );
    create(&mut w, other, true);
    assert_eq!(
        code(call(&mut w, other, root, creation("x", true))),
        NO_MEMORY
    );
    for service in ["1", "2"] {
        name(w.ask(task, check_in(jobs[0], service)));
    }
    let more = code(w.ask(task, check_in(jobs[0], "3")));
    assert_eq!(more, NO_MEMORY, "a job has a limit of its own");
    w.check_in(task, "3");
    assert_eq!(w.deallocate(task, jobs[1]), Code::SUCCESS);
    create(&mut w, task, true);
}

#[test]
fn job_whose_port_there_is_no_room_for_is_no_job() {
    let mut w = World::with(Limits {
        names_per_task: 40,
        ..Limits::default()
    });
    let task = w.task();
    while w.done(task, SpaceCall::Allocate { right: 1 }) == Code::SUCCESS {}
    let refused = code(call(&mut w, task, Name::BOOTSTRAP, creation("x", false)));
    assert_eq!(refused, Code(0x1000_400c | 0x2000));
    assert_eq!(w.kernel.job_count(), 0);
}
