//! Polling: when something becomes readable, and when no longer. That the driver hears of it before
//! the answers of the same step is checked in every scenario.

use mach_kernel::{Code, Limits, Name, PollId, Reply, Request, RightKind, SpaceCall, Value};

use crate::world::*;

fn ask(w: &mut World, caller: Caller, name: Name) -> Reply<Vec<u8>> {
    w.ask(caller, Request::Poll { name })
}

fn poll(w: &mut World, caller: Caller, name: Name) -> PollId {
    match ask(w, caller, name) {
        Ok(Value::Poll(poll)) => poll,
        other => panic!("{other:?}"),
    }
}

fn is_readable(w: &World, poll: PollId) -> bool {
    w.polls.get(&poll).copied().unwrap_or(false)
}

fn send_to(w: &mut World, caller: Caller, port: Name) {
    assert_eq!(w.send(caller, Draft::to(port, MAKE_SEND)), Code::SUCCESS);
}

#[test]
fn port_is_readable_while_a_message_waits() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let here = poll(&mut w, task, port);
    assert!(!is_readable(&w, here));
    for _ in 0..3 {
        send_to(&mut w, task, port);
        assert!(is_readable(&w, here));
    }
    w.receive(task, port);
    w.receive(task, port);
    assert!(is_readable(&w, here), "one is left");
    let other = w.thread(task);
    w.receive(other, port);
    assert!(!is_readable(&w, here), "whoever took it");
    assert_eq!(w.wakes, 1);
}

#[test]
fn port_with_a_message_is_readable_from_the_start() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    send_to(&mut w, task, port);
    let here = poll(&mut w, task, port);
    assert!(is_readable(&w, here));
}

#[test]
fn message_for_a_thread_that_waits_makes_nothing_readable() {
    let mut w = World::new();
    let task = w.task();
    let receiver = w.thread(task);
    let port = w.port(task);
    let set = w.set_of(task, &[port]);
    let (one, both) = (poll(&mut w, task, port), poll(&mut w, task, set));
    for from in [port, set] {
        w.start_receive(receiver, from);
        send_to(&mut w, task, port);
        w.mail(receiver);
    }
    assert!(!is_readable(&w, one) && !is_readable(&w, both));
    assert_eq!(w.wakes, 0, "not even for a moment");
}

#[test]
fn message_of_a_blocked_sender_keeps_a_port_readable() {
    let mut w = World::new();
    let (task, sender) = (w.task(), w.task());
    let port = w.port(task);
    let theirs = w.give(task, port, MAKE_SEND, sender);
    w.set_limit(task, port, 1);
    let here = poll(&mut w, task, port);
    send_to(&mut w, task, port);
    w.start_send(sender, Draft::to(theirs, COPY_SEND), None);
    w.receive(task, port);
    assert!(is_readable(&w, here));
    w.receive(task, port);
    assert!(!is_readable(&w, here));
    assert_eq!(w.wakes, 1, "it never ran empty");
}

#[test]
fn message_too_large_to_be_received_stays_readable_if_it_stays() {
    use mach_kernel::wire::Options;
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let here = poll(&mut w, task, port);
    for (options, stays) in [(Options::RECEIVE_LARGE, true), (Options::empty(), false)] {
        let large = Draft::to(port, MAKE_SEND).data(&[0; 100]);
        assert_eq!(w.send(task, large), Code::SUCCESS);
        let small = mach_kernel::Receive {
            limit: 60,
            ..receive(port, Options::RECEIVE | options)
        };
        let answer = w.ask(task, receive_request(small));
        assert_eq!(code(answer), Code::RCV_TOO_LARGE);
        assert_eq!(is_readable(&w, here), stays);
        if stays {
            w.receive(task, port);
        }
    }
}

#[test]
fn notification_makes_its_port_readable() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let here = poll(&mut w, task, port);
    let once = w.make_once(task, port);
    assert_eq!(w.deallocate(task, once), Code::SUCCESS);
    assert!(is_readable(&w, here));
}

#[test]
fn set_is_readable_while_any_member_is() {
    let mut w = World::new();
    let task = w.task();
    let (one, other, later) = (w.port(task), w.port(task), w.port(task));
    let set = w.set_of(task, &[one, other]);
    let here = poll(&mut w, task, set);
    let members = [one, other].map(|port| poll(&mut w, task, port));
    send_to(&mut w, task, one);
    send_to(&mut w, task, other);
    assert!(is_readable(&w, here));
    w.receive(task, one);
    assert!(is_readable(&w, here));
    assert_eq!(members.map(|id| is_readable(&w, id)), [false, true]);
    w.receive(task, set);
    assert!(!is_readable(&w, here));
    // Members that come and go.
    send_to(&mut w, task, later);
    assert!(!is_readable(&w, here));
    w.ok(task, SpaceCall::InsertMember { name: later, set });
    assert!(is_readable(&w, here));
    w.ok(task, SpaceCall::ExtractMember { name: later, set });
    assert!(!is_readable(&w, here));
    w.ok(task, SpaceCall::InsertMember { name: later, set });
    assert!(is_readable(&w, here));
    // A member that dies with its message.
    w.drop_receive(task, later);
    assert!(!is_readable(&w, here));
}

#[test]
fn member_of_two_sets_makes_both_readable() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let sets = [w.set_of(task, &[port]), w.set_of(task, &[port])];
    let polls = sets.map(|set| poll(&mut w, task, set));
    send_to(&mut w, task, port);
    assert_eq!(polls.map(|id| is_readable(&w, id)), [true, true]);
    w.receive(task, sets[1]);
    assert_eq!(polls.map(|id| is_readable(&w, id)), [false, false]);
}

#[test]
fn polling_ends_with_the_right() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let (moved, dead, set) = (w.port(task), w.port(task), w.set(task));
    let polls = [moved, dead, set].map(|name| poll(&mut w, task, name));
    send_to(&mut w, task, moved);
    let theirs = w.give(task, moved, MOVE_RECEIVE, other);
    assert!(w.ended.contains(&polls[0]), "moved");
    w.drop_receive(task, dead);
    assert!(w.ended.contains(&polls[1]), "destroyed");
    w.ok(task, SpaceCall::Destroy { name: set });
    assert!(w.ended.contains(&polls[2]), "a set");
    let there = poll(&mut w, other, theirs);
    assert!(is_readable(&w, there), "its new receiver polls anew");
    w.exit(other);
    assert!(w.ended.contains(&there), "the task");
    assert_eq!(w.kernel.polls().count(), 0);
}

#[test]
fn polling_twice_is_polling_once() {
    let mut w = World::with(Limits {
        polls_per_task: 1,
        ..Limits::default()
    });
    let task = w.task();
    let port = w.port(task);
    let here = poll(&mut w, task, port);
    assert_eq!(poll(&mut w, task, port), here);
}

#[test]
fn what_is_not_received_from_is_not_polled() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let port = w.port(other);
    let send = w.give(other, port, MAKE_SEND, task);
    let own = w.port(task);
    let once = w.make_once(task, own);
    let dead = w.dying_name(task);
    for name in [Name::NULL, Name::DEAD, Name(0x9903)] {
        assert_eq!(ask(&mut w, task, name), Err(Code::INVALID_NAME), "{name:?}");
    }
    for name in [send, once, dead, Name::TASK_SELF] {
        assert_eq!(
            ask(&mut w, task, name),
            Err(Code::INVALID_RIGHT),
            "{name:?}"
        );
    }
}

#[test]
fn polling_has_a_limit_for_a_task_and_for_all() {
    let mut w = World::with(Limits {
        polls_per_task: 2,
        polls: 3,
        ..Limits::default()
    });
    let (one, other) = (w.task(), w.task());
    let ports = [w.port(one), w.port(one)];
    let more = w.set(one);
    for port in ports {
        poll(&mut w, one, port);
    }
    assert_eq!(ask(&mut w, one, more), Err(Code::RESOURCE_SHORTAGE));
    let theirs = [w.port(other), w.port(other)];
    poll(&mut w, other, theirs[0]);
    assert_eq!(ask(&mut w, other, theirs[1]), Err(Code::RESOURCE_SHORTAGE));
    let code = w.mod_refs(one, ports[0], RightKind::Receive, -1);
    assert_eq!(code, Code::SUCCESS);
    poll(&mut w, one, more);
    w.exit(one);
    poll(&mut w, other, theirs[1]);
}
