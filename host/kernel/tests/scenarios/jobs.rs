//! Jobs: when they are started, and when they are removed.

use mach_kernel::{Code, Limits, Name, SpaceCall};

use crate::world::*;

const NO_MEMORY: Code = Code::BOOTSTRAP_NO_MEMORY;

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
    let job = create_job(&mut w, client, false);
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
    let job = create_job(&mut w, maker, true);
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
fn job_without_services_goes_when_nobody_has_its_port() {
    let mut w = World::new();
    let maker = w.task();
    let ports = w.kernel.port_count();
    for on_demand in [true, false] {
        let job = create_job(&mut w, maker, on_demand);
        assert_eq!(w.kernel.job_count(), 1);
        assert_eq!(w.deallocate(maker, job), Code::SUCCESS);
        assert_eq!((w.kernel.job_count(), w.kernel.port_count()), (0, ports));
    }
    create_job(&mut w, maker, true);
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
    let job = create_job(&mut w, maker, true);
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
    let job = name(bootstrap_call(
        &mut w,
        maker,
        sub,
        creation("server", false),
    ));
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
            code(bootstrap_call(&mut w, task, root, creation(command, true))),
            NO_MEMORY
        );
    }
    let jobs = [
        create_job(&mut w, task, true),
        create_job(&mut w, task, true),
    ];
    assert_eq!(
        code(bootstrap_call(&mut w, task, root, creation("x", true))),
        NO_MEMORY
    );
    create_job(&mut w, other, true);
    assert_eq!(
        code(bootstrap_call(&mut w, other, root, creation("x", true))),
        NO_MEMORY
    );
    for service in ["1", "2"] {
        name(w.ask(task, check_in(jobs[0], service)));
    }
    let more = code(w.ask(task, check_in(jobs[0], "3")));
    assert_eq!(more, NO_MEMORY, "a job has a limit of its own");
    w.check_in(task, "3");
    assert_eq!(w.deallocate(task, jobs[1]), Code::SUCCESS);
    create_job(&mut w, task, true);
}

#[test]
fn job_whose_port_there_is_no_room_for_is_no_job() {
    let mut w = World::with(Limits {
        names_per_task: 40,
        ..Limits::default()
    });
    let task = w.task();
    while w.done(task, SpaceCall::Allocate { right: 1 }) == Code::SUCCESS {}
    let refused = code(bootstrap_call(
        &mut w,
        task,
        Name::BOOTSTRAP,
        creation("x", false),
    ));
    assert_eq!(refused, Code(0x1000_400c | 0x2000));
    assert_eq!(w.kernel.job_count(), 0);
}
