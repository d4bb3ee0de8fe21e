//! The end of threads and tasks: everything they held goes, and others learn of it.

use mach_kernel::RightKind::{DeadName, Send};
use mach_kernel::{Code, Identity, Name, Request};

use crate::world::*;

#[test]
fn kernel_without_tasks_is_as_it_was_at_the_start() {
    let mut w = World::new();
    let at_start = w.kernel.port_count();
    let (server, client) = (w.task(), w.task());
    let service = w.check_in(server, "service");
    let send = w.look_up(client, "service");
    let set = w.set_of(server, &[service]);
    for task in [server, client] {
        for request in [Request::ThreadSelf, Request::HostSelf, Request::TaskSelf] {
            name(w.ask(task, request));
        }
    }
    let inside = w.port_with_send(client);
    let once = w.make_once(client, inside);
    w.allocate(client, DeadName);
    let draft = Draft::to(send, COPY_SEND)
        .reply(inside, MAKE_SEND_ONCE)
        .port(inside, MOVE_RECEIVE)
        .ports(&[once], MOVE_SEND_ONCE)
        .memory(b"memory");
    assert_eq!(w.send(client, draft), Code::SUCCESS);
    w.fill(server, service);
    let (blocked, waiting) = (w.thread(client), w.thread(server));
    w.start_send(blocked, Draft::to(send, COPY_SEND), Some(5000));
    let empty = w.port(server);
    let (notify, _) = (w.port(client), w.set_of(server, &[empty]));
    w.start_receive(waiting, empty);
    w.request(client, send, 72, 0, notify).expect("registered");
    w.request(client, notify, 70, 1, notify)
        .expect("registered");
    w.exit(client);
    assert_eq!(w.answer(blocked), None, "nobody is there to be answered");
    w.exit(server);
    assert_eq!(w.answer(waiting), None);
    assert_eq!(w.kernel.port_count(), at_start);
    assert_eq!(w.kernel.task_count(), 0);
    assert_eq!(w.kernel.poll_timeout(), None);
    w.exit(server);
    assert_ne!(set, Name::NULL);
}

#[test]
fn task_that_ends_takes_its_ports_and_gives_up_its_rights() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let theirs = w.port(task);
    let mine = w.port(other);
    let (watched, notify) = (w.port(other), w.port(other));
    let name = w.give(task, theirs, MAKE_SEND, other);
    w.give(other, mine, MAKE_SEND_ONCE, task);
    w.give(other, watched, MAKE_SEND, task);
    w.request(other, watched, 70, 0, notify)
        .expect("registered");
    let (sender, receiver) = (w.thread(other), w.thread(task));
    w.fill(task, theirs);
    w.start_send(sender, Draft::to(name, COPY_SEND), None);
    let empty = w.port(task);
    w.start_receive(receiver, empty);
    w.exit(task);
    assert_eq!(w.kind(other, name), TYPE_DEAD);
    assert_eq!(
        w.drain(other, mine),
        [71],
        "its send-once right went unused"
    );
    assert_eq!(w.drain(other, notify), [70], "its send right was the last");
    assert_eq!(w.answer(sender).map(code), Some(Code::SUCCESS));
}

#[test]
fn rights_in_a_dead_tasks_messages_live_until_they_are_received() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let inbox = w.port(other);
    let send = w.give(other, inbox, MAKE_SEND, task);
    let port = w.port_with_send(task);
    let draft = Draft::to(send, COPY_SEND)
        .reply(port, MAKE_SEND)
        .port(port, MOVE_RECEIVE);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    w.exit(task);
    let mail = w.receive(other, inbox);
    assert_eq!(mail.remote, mail.port(0));
    assert_eq!(w.kind(other, mail.remote), TYPE_SEND_RECEIVE);
}

#[test]
fn control_ports_die_with_their_task_and_thread() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let thread = w.thread(task);
    let thread_port = name(w.ask(thread, Request::ThreadSelf));
    let there = w.give(task, thread_port, COPY_SEND, other);
    let control = w.give(task, Name::TASK_SELF, COPY_SEND, other);
    let notify = w.port(other);
    for name in [there, control] {
        w.request(other, name, 72, 0, notify).expect("registered");
    }
    w.exit_thread(thread);
    assert_eq!(w.drain(other, notify), [72]);
    assert_eq!(w.kind(other, there), TYPE_DEAD);
    assert_eq!(w.kind(task, thread_port), TYPE_DEAD);
    w.exit(task);
    assert_eq!(w.drain(other, notify), [72]);
    assert_eq!(w.refs(other, control, DeadName), 2);
}

#[test]
fn thread_that_ends_with_its_task_is_no_news_to_the_others_in_it() {
    let mut w = World::new();
    let task = w.task();
    let waiting = w.thread(task);
    let (thread_port, notify) = (name(w.ask(task, Request::ThreadSelf)), w.port(task));
    w.request(task, thread_port, 72, 0, notify)
        .expect("registered");
    w.start_receive(waiting, notify);
    w.exit(task);
    assert_eq!(w.answer(waiting), None);
}

#[test]
fn task_without_threads_keeps_its_ports() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let port = w.port(task);
    let name = w.give(task, port, MAKE_SEND, other);
    w.exit_thread(task);
    assert_eq!(w.kind(other, name), TYPE_SEND);
    assert_eq!(w.send(other, Draft::to(name, COPY_SEND)), Code::SUCCESS);
    w.exit(task);
}

#[test]
fn special_port_that_dies_is_handed_out_dead() {
    let mut w = World::new();
    let (task, owner) = (w.task(), w.task());
    let port = w.port(owner);
    let name_here = w.give(owner, port, MAKE_SEND, task);
    let set = |w: &mut World, port| code(w.ask(task, set_special(4, port)));
    assert_eq!(set(&mut w, port), Code::SEND_INVALID_RIGHT);
    assert_eq!(set(&mut w, name_here), Code::SUCCESS);
    assert_eq!(name(w.ask(task, special(4))), name_here);
    assert_eq!(w.refs(task, name_here, Send), 2);
    let child = w.child(task);
    assert_eq!(w.kind(child, Name::BOOTSTRAP), TYPE_SEND);
    w.exit(owner);
    for task in [task, child] {
        assert_eq!(name(w.ask(task, special(4))), Name::DEAD);
    }
    assert_eq!(w.kind(child, Name::BOOTSTRAP), TYPE_DEAD);
    let late = w.child(task);
    assert_eq!(w.kind(late, Name::BOOTSTRAP), TYPE_DEAD);
    for port in [Name::NULL, Name::DEAD] {
        assert_eq!(set(&mut w, port), Code::SUCCESS);
        assert_eq!(name(w.ask(task, special(4))), port);
        let child = w.child(task);
        assert_eq!(name(w.ask(child, special(4))), port);
        assert_eq!(w.kind(child, Name::BOOTSTRAP), TYPE_DEAD);
    }
}

#[test]
fn child_of_a_task_that_is_gone_gets_the_root_namespace() {
    let mut w = World::new();
    let parent = w.task();
    w.exit(parent);
    let child = w.child(parent);
    w.check_in(child, "service");
    let gone = w.kernel.create_thread(parent.task);
    // The number may be the child's by now; it is never a task that does not exist.
    assert!(gone.is_ok() == (parent.task == child.task));
    let identity = Identity {
        audit_user: 0,
        effective_user: 0,
        effective_group: 0,
        real_user: 0,
        real_group: 0,
        process: 1,
        session: 0,
    };
    assert!(w.kernel.create_task(identity, None).is_ok());
}
