//! Requests for news of a name: that its port died, that there is room in the queue, that the
//! name is gone.

use mach_kernel::RightKind::{DeadName, Receive, Send};
use mach_kernel::wire::Options;
use mach_kernel::{Code, Name, SpaceCall};

use crate::notifications::{
    DEAD_NAME, NO_SENDERS, PORT_DELETED, SEND_ONCE, SEND_POSSIBLE, nothing_told, setting, told,
};
use crate::world::*;

#[test]
fn dead_name_is_told_once_for_each_request_and_brings_a_reference() {
    let mut w = World::new();
    let owner = w.task();
    let port = w.port(owner);
    let watchers = [w.task(), w.task()];
    let watched = watchers.map(|task| {
        let name = w.give(owner, port, MAKE_SEND, task);
        let notify = w.port(task);
        w.request(task, name, DEAD_NAME, 0, notify)
            .expect("registered");
        assert_eq!(w.kind(task, name), TYPE_SEND | REQUESTED);
        (task, name, notify)
    });
    w.drop_receive(owner, port);
    for (task, name, notify) in watched {
        assert_eq!(told(&mut w, task, notify), (DEAD_NAME, Some(name.0)));
        assert_eq!(w.kind(task, name), TYPE_DEAD);
        assert_eq!(w.refs(task, name, DeadName), 2);
    }
}

#[test]
fn dead_name_request_on_send_once_and_receive_names() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    let once = w.make_once(task, port);
    w.request(task, once, DEAD_NAME, 0, notify)
        .expect("registered");
    w.request(task, port, DEAD_NAME, 0, notify)
        .expect("registered");
    w.drop_receive(task, port);
    // The name with nothing but the receive right is gone; the other is dead.
    let mut seen = [w.receive(task, notify), w.receive(task, notify)].map(|mail| {
        let word = u32::from_le_bytes(mail.data[8..12].try_into().expect("four bytes"));
        (mail.id as u32, word)
    });
    seen.sort_unstable();
    assert_eq!(seen, [(PORT_DELETED, port.0), (DEAD_NAME, once.0)]);
    assert_eq!(w.refs(task, once, DeadName), 2);
}

#[test]
fn dead_name_requested_of_a_dead_name_is_invalid_argument() {
    let mut w = World::new();
    let (task, _, notify) = setting(&mut w);
    let dead = w.allocate(task, DeadName);
    for sync in [0, 1] {
        let refused = w.request(task, dead, DEAD_NAME, sync, notify);
        assert_eq!(refused, Err(Code::INVALID_ARGUMENT));
        assert_eq!(told(&mut w, task, notify), (SEND_ONCE, None));
    }
    // Send-possible requests are told at once, whatever the sync.
    for (sync, references) in [(0, 2), (1, 3)] {
        let told_at_once = w.request(task, dead, SEND_POSSIBLE, sync, notify);
        assert_eq!(told_at_once, Ok(Name::NULL));
        assert_eq!(told(&mut w, task, notify), (DEAD_NAME, Some(dead.0)));
        assert_eq!(w.refs(task, dead, DeadName), references);
    }
}

#[test]
fn request_replaces_the_earlier_one_of_either_kind() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.make_send(task, port);
    assert_eq!(
        w.request(task, port, DEAD_NAME, 0, Name::NULL),
        Ok(Name::NULL)
    );
    assert_eq!(w.request(task, port, DEAD_NAME, 0, notify), Ok(Name::NULL));
    let earlier = w
        .request(task, port, SEND_POSSIBLE, 0, notify)
        .expect("taken");
    assert_eq!(w.kind(task, earlier), TYPE_SEND_ONCE);
    let earlier = w
        .request(task, port, DEAD_NAME, 0, Name::NULL)
        .expect("cancelled");
    assert_eq!(w.kind(task, earlier), TYPE_SEND_ONCE);
    assert_eq!(w.kind(task, port), TYPE_SEND_RECEIVE);
}

#[test]
fn request_for_a_name_refused_says_why() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    let set = w.set(task);
    for (name, expected) in [
        (Name::NULL, Code::INVALID_ARGUMENT),
        (Name::DEAD, Code::INVALID_ARGUMENT),
        (Name(0x5503), Code::INVALID_NAME),
        (set, Code::INVALID_RIGHT),
    ] {
        for id in [DEAD_NAME, SEND_POSSIBLE] {
            assert_eq!(w.request(task, name, id, 1, notify), Err(expected));
            assert_eq!(told(&mut w, task, notify), (SEND_ONCE, None));
        }
    }
    for id in [0, 65, 71, 73, u32::MAX] {
        let refused = w.request(task, port, id, 0, notify);
        assert_eq!(refused, Err(Code::INVALID_VALUE), "{id}");
        assert_eq!(told(&mut w, task, notify), (SEND_ONCE, None));
    }
    let dead = w.request(task, port, NO_SENDERS, 0, Name::DEAD);
    assert_eq!(dead, Err(Code::INVALID_CAPABILITY));
    let mut typed = |disposition| {
        w.done(
            task,
            SpaceCall::RequestNotification {
                name: port,
                id: NO_SENDERS,
                sync: 0,
                notify,
                disposition,
            },
        )
    };
    assert_eq!(typed(MAKE_SEND), Code(-300));
    assert_eq!(
        typed(MOVE_SEND_ONCE),
        Code::INVALID_RIGHT,
        "it is a receive right"
    );
}

// Send-possible.

#[test]
fn send_possible_requested_with_room_is_told_at_once() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.make_send(task, port);
    w.request(task, port, SEND_POSSIBLE, 1, notify)
        .expect("taken");
    assert_eq!(told(&mut w, task, notify), (SEND_POSSIBLE, Some(port.0)));
    assert_eq!(
        w.kind(task, port),
        TYPE_SEND_RECEIVE,
        "nothing is registered"
    );
}

#[test]
fn send_possible_requested_of_a_full_queue_is_told_when_a_message_leaves() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.make_send(task, port);
    w.fill(task, port);
    w.request(task, port, SEND_POSSIBLE, 1, notify)
        .expect("registered");
    w.set_limit(task, port, 9);
    nothing_told(&mut w, task, notify);
    w.receive(task, port);
    assert_eq!(told(&mut w, task, notify), (SEND_POSSIBLE, Some(port.0)));
    w.receive(task, port);
    nothing_told(&mut w, task, notify);
}

#[test]
fn send_possible_of_full_queues_is_at_once_for_send_once_and_kernel_ports() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    let once = w.make_once(task, port);
    w.set_limit(task, port, 0);
    for name in [once, Name::TASK_SELF] {
        w.request(task, name, SEND_POSSIBLE, 1, notify)
            .expect("taken");
        assert_eq!(told(&mut w, task, notify), (SEND_POSSIBLE, Some(name.0)));
    }
    // A name with nothing but the receive right waits like a send right.
    w.request(task, port, SEND_POSSIBLE, 1, notify)
        .expect("registered");
    nothing_told(&mut w, task, notify);
    assert_eq!(w.kind(task, port), TYPE_RECEIVE | REQUESTED);
}

#[test]
fn send_possible_without_sync_is_armed_by_a_send_that_asks_for_it() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.make_send(task, port);
    w.fill(task, port);
    w.request(task, port, SEND_POSSIBLE, 0, notify)
        .expect("registered");
    w.receive(task, port);
    nothing_told(&mut w, task, notify);
    w.fill(task, port);
    let options = Options::SEND | Options::SEND_TIMEOUT | Options::SEND_NOTIFY;
    let draft = Draft::to(port, COPY_SEND);
    assert_eq!(
        code(w.ask(task, draft.send(options, 0))),
        Code::SEND_TIMED_OUT
    );
    w.receive(task, port);
    assert_eq!(told(&mut w, task, notify), (SEND_POSSIBLE, Some(port.0)));
    assert_eq!(w.kind(task, port), TYPE_SEND_RECEIVE);
}

#[test]
fn send_possible_is_not_armed_by_a_send_that_finds_room() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.make_send(task, port);
    w.request(task, port, SEND_POSSIBLE, 0, notify)
        .expect("registered");
    let options = Options::SEND | Options::SEND_TIMEOUT | Options::SEND_NOTIFY;
    let draft = Draft::to(port, COPY_SEND);
    assert_eq!(code(w.ask(task, draft.send(options, 0))), Code::SUCCESS);
    w.receive(task, port);
    nothing_told(&mut w, task, notify);
    w.drop_receive(task, port);
    assert_eq!(
        told(&mut w, task, notify),
        (DEAD_NAME, Some(port.0)),
        "it is one too"
    );
}

#[test]
fn send_possible_is_told_to_all_that_wait() {
    let mut w = World::new();
    let owner = w.task();
    let port = w.port(owner);
    w.set_limit(owner, port, 1);
    let tasks: Vec<Caller> = (0..5).map(|_| w.task()).collect();
    let waiting: Vec<_> = tasks
        .iter()
        .map(|&task| {
            let name = w.give(owner, port, MAKE_SEND, task);
            let notify = w.port(task);
            (task, name, notify)
        })
        .collect();
    w.fill(owner, port);
    for &(task, name, notify) in &waiting {
        w.request(task, name, SEND_POSSIBLE, 1, notify)
            .expect("registered");
    }
    w.receive(owner, port);
    for (task, name, notify) in waiting {
        assert_eq!(told(&mut w, task, notify), (SEND_POSSIBLE, Some(name.0)));
    }
}

// Port-deleted.

#[test]
fn port_deleted_is_told_when_the_name_goes_before_the_news() {
    let ways: [fn(&mut World, Caller, Name, Name); 4] = [
        |w, task, name, _| assert_eq!(w.deallocate(task, name), Code::SUCCESS),
        |w, task, name, _| w.add_refs(task, name, Send, -1),
        |w, task, name, _| w.ok(task, SpaceCall::Destroy { name }),
        |w, task, name, inbox| {
            let draft = Draft::to(inbox, MAKE_SEND).port(name, MOVE_SEND);
            assert_eq!(w.send(task, draft), Code::SUCCESS);
        },
    ];
    for way in ways {
        for id in [DEAD_NAME, SEND_POSSIBLE] {
            let mut w = World::new();
            let (task, inbox, notify) = setting(&mut w);
            let owner = w.task();
            let port = w.port(owner);
            let name = w.give(owner, port, MAKE_SEND, task);
            w.request(task, name, id, 0, notify).expect("registered");
            way(&mut w, task, name, inbox);
            assert_eq!(told(&mut w, task, notify), (PORT_DELETED, Some(name.0)));
            w.drop_receive(owner, port);
            nothing_told(&mut w, task, notify);
        }
    }
}

#[test]
fn notice_for_a_port_that_is_dead_is_dropped() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    let owner = w.task();
    let theirs = w.port(owner);
    let name = w.give(owner, theirs, MAKE_SEND, task);
    w.request(task, name, DEAD_NAME, 0, notify)
        .expect("registered");
    w.make_send(task, port);
    w.request(task, port, NO_SENDERS, 0, notify)
        .expect("registered");
    w.drop_receive(task, notify);
    w.exit(owner);
    assert_eq!(w.deallocate(task, port), Code::SUCCESS);
    assert_eq!(
        w.refs(task, name, DeadName),
        2,
        "the reference is there all the same"
    );
    assert_eq!(w.refs(task, port, Receive), 1);
}

#[test]
fn notice_for_a_full_queue_is_queued_past_its_limit() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.set_limit(task, notify, 0);
    w.request(task, port, NO_SENDERS, 0, notify).expect("taken");
    assert_eq!(told(&mut w, task, notify), (NO_SENDERS, Some(0)));
}
