//! Services of jobs and of single processes: where the receive right of one is, and who finds it.

use mach_kernel::RightKind::Send;
use mach_kernel::{BootstrapCall, Code, Name, SpaceCall, Value};

use crate::world::*;

const STRICT: u64 = 0x40;

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
fn registered_right_of_a_job_goes_with_its_port() {
    let mut w = World::new();
    let maker = w.task();
    let job = create_job(&mut w, maker, true);
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
    let job = create_job(&mut w, maker, true);
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
    let job = create_job(&mut w, maker, true);
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
    let job = create_job(&mut w, maker, true);
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
fn services_of_a_process_are_found_by_its_number_and_by_nothing_else() {
    let mut w = World::new();
    let (server, other, client) = (w.task(), w.task(), w.task());
    let find_own = |w: &mut World, bootstrap, process, flags| {
        w.ask(client, look_up_with(bootstrap, "service", process, flags))
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
        code(bootstrap_call(&mut w, other, root, register(mine))),
        Code::SUCCESS
    );
    assert_eq!(
        code(bootstrap_call(&mut w, other, root, register(mine))),
        ACTIVE
    );
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
        w.ask(
            maker,
            look_up_with(Name::BOOTSTRAP, "own", process, PER_PID),
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
