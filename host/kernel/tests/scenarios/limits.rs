//! Limits: each answers with a code, and taking something away makes room again.

use mach_kernel::{Code, Identity, Limits, Name, SpaceCall};

use crate::world::*;

fn identity() -> Identity {
    Identity {
        audit_user: 1,
        effective_user: 1,
        effective_group: 1,
        real_user: 1,
        real_group: 1,
        process: 1,
        session: 1,
    }
}

#[test]
fn tasks_and_threads_at_their_limits_are_a_resource_shortage() {
    let mut w = World::with(Limits {
        tasks: 2,
        threads_per_task: 3,
        ..Limits::default()
    });
    let (first, second) = (w.task(), w.task());
    let refused = w.kernel.create_task(identity(), None);
    assert_eq!(refused, Err(Code::RESOURCE_SHORTAGE));
    let threads = [w.thread(first), w.thread(first)];
    let refused = w.kernel.create_thread(first.task);
    assert_eq!(refused, Err(Code::RESOURCE_SHORTAGE));
    w.thread(second);
    w.exit_thread(threads[0]);
    w.thread(first);
    w.exit(first);
    let refused = w.kernel.create_thread(first.task);
    assert_eq!(refused, Err(Code::INVALID_TASK));
    w.task();
}

#[test]
fn bytes_in_queues_are_on_the_senders_account_until_received() {
    let mut w = World::with(Limits {
        queued_bytes_per_task: 10_000,
        ..Limits::default()
    });
    let (server, client, other) = (w.task(), w.task(), w.task());
    let inbox = w.port(server);
    w.set_limit(server, inbox, 1024);
    let (send, theirs) = (
        w.give(server, inbox, MAKE_SEND, client),
        w.give(server, inbox, MAKE_SEND, other),
    );
    let spare = w.port(client);
    let large = |to| Draft::to(to, COPY_SEND).data(&[0; 4000]);
    assert_eq!(w.send(client, large(send)), Code::SUCCESS);
    assert_eq!(w.send(client, large(send)), Code::SUCCESS);
    let back = w.try_send(client, large(send).port(spare, MOVE_RECEIVE));
    let back = back.expect("the account is full");
    assert_eq!(back.code, Code::SEND_NO_BUFFER);
    assert_eq!(
        w.kind(client, back.port(0)),
        TYPE_RECEIVE,
        "it owns everything again"
    );
    assert_eq!(
        w.send(other, large(theirs)),
        Code::SUCCESS,
        "its own account"
    );
    w.receive(server, inbox);
    assert_eq!(w.send(client, large(send)), Code::SUCCESS);
    w.drop_receive(server, inbox);
    let (port, data) = (w.port(client), [0; 8000]);
    let draft = Draft::to(port, MAKE_SEND).data(&data);
    assert_eq!(
        w.send(client, draft),
        Code::SUCCESS,
        "what died is off the account"
    );
}

#[test]
fn account_counts_what_the_kernel_keeps_and_not_only_bytes() {
    let mut w = World::with(Limits {
        queued_bytes_per_task: 100_000,
        ..Limits::default()
    });
    let task = w.task();
    let port = w.port(task);
    w.set_limit(task, port, 1024);
    let many = vec![Name::NULL; 16_383];
    let back = w.try_send(task, Draft::to(port, MAKE_SEND).ports(&many, COPY_SEND));
    assert_eq!(back.expect("too many names").code, Code::SEND_NO_BUFFER);
    let sent = (0..1024).take_while(|_| {
        let draft = Draft::to(port, MAKE_SEND);
        w.try_send(task, draft).is_none()
    });
    assert!(sent.count() < 1000, "even empty messages cost something");
}

#[test]
fn receiver_without_room_for_a_name_gets_what_can_be_delivered() {
    let mut w = World::with(Limits {
        names_per_task: 40,
        ..Limits::default()
    });
    let (receiver, sender) = (w.task(), w.task());
    let inbox = w.port(receiver);
    let send = w.give(receiver, inbox, MAKE_SEND, sender);
    let (notices, replies) = (w.port(sender), w.port(sender));
    let message = |w: &mut World| {
        let once = w.make_once(sender, notices);
        let draft = Draft::to(send, COPY_SEND)
            .port(once, MOVE_SEND_ONCE)
            .port(Name::DEAD, COPY_SEND)
            .id(3)
            .data(b"data");
        assert_eq!(w.send(sender, draft), Code::SUCCESS);
    };
    message(&mut w);
    let with_reply = Draft::to(send, COPY_SEND)
        .reply(replies, MAKE_SEND_ONCE)
        .id(4);
    assert_eq!(w.send(sender, with_reply), Code::SUCCESS);
    while w.done(receiver, SpaceCall::Allocate { right: 1 }) == Code::SUCCESS {}
    let mail = w.poll(receiver, inbox).expect("a message");
    assert_eq!(
        mail.code,
        Code(0x1000_400c | 0x2000),
        "body error: no space"
    );
    assert_eq!(
        mail.items,
        [Got::Port(Name::NULL, 18), Got::Port(Name::DEAD, 17)]
    );
    assert_eq!((mail.id, &mail.data[..]), (3, &b"data"[..]));
    assert_eq!(
        w.drain(sender, notices),
        [71],
        "what was not delivered is destroyed"
    );
    let mail = w.poll(receiver, inbox).expect("a header");
    assert_eq!(
        mail.code,
        Code(0x1000_400b | 0x2000),
        "header error: no space"
    );
    assert_eq!((mail.size, mail.remote, mail.id), (24, Name::NULL, 4));
    assert_eq!(w.drain(sender, replies), [71]);
}

#[test]
fn sender_without_room_for_a_name_gets_back_what_can_be_restored() {
    let mut w = World::with(Limits {
        names_per_task: 40,
        ..Limits::default()
    });
    let (owner, sender) = (w.task(), w.task());
    let inbox = w.port(owner);
    let send = w.give(owner, inbox, MAKE_SEND, sender);
    let replies = w.port(sender);
    w.fill(owner, inbox);
    while w.done(sender, SpaceCall::Allocate { right: 1 }) == Code::SUCCESS {}
    let draft = Draft::to(send, COPY_SEND).reply(replies, MAKE_SEND_ONCE);
    let back = w.try_send(sender, draft).expect("the queue is full");
    assert_eq!(back.code, Code(0x1000_0004 | 0x2000));
    assert_eq!((back.remote, back.local), (send, Name::NULL));
    assert_eq!(
        w.drain(sender, replies),
        [71],
        "there was no name for the reply right"
    );
}

#[test]
fn services_and_namespaces_at_their_limits_are_no_memory() {
    let mut w = World::with(Limits {
        services_per_task: 3,
        namespaces: 3,
        ..Limits::default()
    });
    let (task, other) = (w.task(), w.task());
    let port = w.port_with_send(task);
    let service = w.check_in(task, "1");
    w.check_in(task, "2");
    let bootstrap = Name::BOOTSTRAP;
    let register = |service: &str| register(bootstrap, service, port);
    assert_eq!(code(w.ask(task, register("3"))), Code::SUCCESS);
    for request in [register("4"), check_in(bootstrap, "4")] {
        assert_eq!(code(w.ask(task, request)), Code::BOOTSTRAP_NO_MEMORY);
    }
    assert_eq!(w.send_rights(task, port), 2);
    w.check_in(other, "4");
    w.drop_receive(task, service);
    w.check_in(task, "5");
    for _ in 0..2 {
        name(w.ask(task, subset(bootstrap, port)));
    }
    let refused = code(w.ask(task, subset(bootstrap, port)));
    assert_eq!(refused, Code::BOOTSTRAP_NO_MEMORY);
    w.drop_receive(task, port);
    let port = w.port_with_send(other);
    name(w.ask(other, subset(bootstrap, port)));
}

#[test]
fn look_up_without_room_for_a_name_keeps_nothing() {
    let mut w = World::with(Limits {
        names_per_task: 40,
        ..Limits::default()
    });
    let (server, client) = (w.task(), w.task());
    let port = w.check_in(server, "service");
    while w.done(client, SpaceCall::Allocate { right: 1 }) == Code::SUCCESS {}
    let found = code(w.ask(client, look_up(Name::BOOTSTRAP, "service")));
    assert_eq!(found, Code(0x1000_400c | 0x2000));
    let refused = code(w.ask(client, check_in(Name::BOOTSTRAP, "own")));
    assert_eq!(refused, Code::BOOTSTRAP_NO_MEMORY);
    let unknown = code(w.ask(server, look_up(Name::BOOTSTRAP, "own")));
    assert_eq!(unknown, Code::BOOTSTRAP_UNKNOWN_SERVICE);
    assert_eq!(w.send_rights(server, port), 1);
}

#[test]
fn notices_are_on_the_receivers_account_and_lost_when_it_is_full() {
    let mut w = World::with(Limits {
        queued_bytes_per_task: 10_000,
        ..Limits::default()
    });
    let (task, other) = (w.task(), w.task());
    let (port, moved) = (w.port(task), w.port(task));
    for _ in 0..200 {
        for port in [port, moved] {
            let once = w.make_once(task, port);
            assert_eq!(w.deallocate(task, once), Code::SUCCESS);
        }
    }
    let queued = w.status(task, port).messages;
    assert!((5..150).contains(&queued), "{queued}");
    assert_eq!(w.status(task, port).send_once_rights, queued);
    let draft = Draft::to(port, MAKE_SEND);
    let back = w.try_send(task, draft).expect("its own account is full");
    assert_eq!(back.code, Code::SEND_NO_BUFFER);
    assert_eq!(w.deallocate(task, back.remote), Code::SUCCESS);
    // What is queued is paid for by who was to receive it, wherever the port goes.
    let draft = Draft::to(port, MAKE_SEND);
    assert_eq!(w.drain(task, port).len(), queued as usize);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    let there = w.give(task, moved, MOVE_RECEIVE, other);
    assert!(!w.drain(other, there).is_empty());
    let once = w.make_once(other, there);
    assert_eq!(w.deallocate(other, once), Code::SUCCESS);
    assert_eq!(w.drain(other, there), [71]);
}

#[test]
fn answer_of_a_bootstrap_port_is_lost_when_the_account_is_full() {
    let mut w = World::with(Limits {
        queued_bytes_per_task: 3_000,
        ..Limits::default()
    });
    let task = w.task();
    let port = w.port(task);
    for _ in 0..100 {
        let draft = Draft::to(Name::BOOTSTRAP, COPY_SEND).reply(port, MAKE_SEND_ONCE);
        assert_eq!(w.send(task, draft), Code::SUCCESS);
    }
    let status = w.status(task, port);
    assert!((1..50).contains(&status.messages), "{status:?}");
    assert_eq!(status.send_once_rights, status.messages);
}

#[test]
fn task_may_have_a_million_services_if_the_limit_allows() {
    let mut w = World::with(Limits {
        services_per_task: 1_000_000,
        ..Limits::default()
    });
    let (server, client) = (w.task(), w.task());
    let port = w.port_with_send(server);
    w.unchecked(|w| {
        for number in 0..MANY_SERVICES {
            let request = register(Name::BOOTSTRAP, &format!("service {number}"), port);
            assert_eq!(code(w.ask(server, request)), Code::SUCCESS);
        }
        for number in (0..MANY_SERVICES).step_by(1_000) {
            w.look_up(client, &format!("service {number}"));
        }
        let ports = w.kernel.port_count();
        w.exit(server);
        let unknown = w.ask(client, look_up(Name::BOOTSTRAP, "service 0"));
        assert_eq!(code(unknown), Code::BOOTSTRAP_UNKNOWN_SERVICE);
        w.exit(client);
        assert_eq!(w.kernel.port_count(), ports - 3);
    });
}

/// So many that a table searched from end to end for each of them would be noticed.
const MANY_SERVICES: u32 = 50_000;
