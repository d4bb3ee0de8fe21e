//! Notifications: when each is sent, when it is not, and what it looks like to the last byte.

use mach_kernel::RightKind::{DeadName, Receive, Send, SendOnce};
use mach_kernel::wire::Options;
use mach_kernel::{Code, Name, SpaceCall, Value};

use crate::world::*;

const PORT_DELETED: u32 = 65;
const SEND_POSSIBLE: u32 = 66;
const PORT_DESTROYED: u32 = 69;
const NO_SENDERS: u32 = 70;
const SEND_ONCE: u32 = 71;
const DEAD_NAME: u32 = 72;

/// A task with a port to watch and one to be told at.
fn setting(w: &mut World) -> (Caller, Name, Name) {
    let task = w.task();
    let (port, notify) = (w.port(task), w.port(task));
    (task, port, notify)
}

/// The one message queued on `notify`: its id and the word after the NDR record, if any.
fn told(w: &mut World, task: Caller, notify: Name) -> (u32, Option<u32>) {
    let mail = w.receive(task, notify);
    assert_eq!(w.drain(task, notify), [], "only one");
    assert_eq!(mail.token(), [0; 8]);
    let word = mail.data.get(8..12);
    let word = word.map(|word| u32::from_le_bytes(word.try_into().expect("four bytes")));
    (mail.id as u32, word)
}

fn nothing_told(w: &mut World, task: Caller, notify: Name) {
    assert_eq!(w.drain(task, notify), []);
}

fn destruct(w: &mut World, task: Caller, name: Name, send_delta: i32) {
    let guard = 0;
    let call = SpaceCall::Destruct {
        name,
        send_delta,
        guard,
    };
    w.ok(task, call);
}

// What they look like.

#[test]
fn notification_with_a_word_is_36_bytes_from_the_kernel() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.ok(
        task,
        SpaceCall::SetMakeSendCount {
            name: port,
            count: 0x0102_0304,
        },
    );
    w.request(task, port, NO_SENDERS, 0, notify)
        .expect("registered");
    let mail = w.receive(task, notify);
    let words =
        |words: &[u32]| -> Vec<u8> { words.iter().flat_map(|word| word.to_le_bytes()).collect() };
    let message = words(&[0x1200, 36, 0, notify.0, 0, 70, 0, 1, 0x0102_0304]);
    assert_eq!(mail.bytes[..36], message);
    // Format, size, sequence number; security token of the kernel; audit token of the kernel.
    let trailer = words(&[0, 52, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(mail.bytes[36..], trailer);
}

#[test]
fn send_once_notification_is_a_bare_header() {
    let mut w = World::new();
    let (task, port, _) = setting(&mut w);
    let once = w.make_once(task, port);
    assert_eq!(w.deallocate(task, once), Code::SUCCESS);
    let mail = w.receive(task, port);
    assert_eq!((mail.bits, mail.size, mail.id), (0x1200, 24, 71));
    assert_eq!(
        (mail.remote, mail.local, mail.voucher),
        (Name::NULL, port, 0)
    );
    assert_eq!(mail.trailer.len(), 52);
}

#[test]
fn port_destroyed_notification_carries_the_receive_right() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.request(task, port, PORT_DESTROYED, 0, notify)
        .expect("registered");
    w.drop_receive(task, port);
    let mail = w.receive(task, notify);
    assert_eq!((mail.bits, mail.size, mail.id), (0x8000_1200, 40, 69));
    assert_eq!(mail.items, [Got::Port(mail.port(0), 16)]);
    assert_eq!(mail.bytes[24..28], [1, 0, 0, 0]);
    assert_eq!(mail.bytes[32..40], [0, 0, 0, 0, 0, 0, 16, 0]);
    assert_eq!(w.kind(task, mail.port(0)), TYPE_RECEIVE);
}

// No-senders.

#[test]
fn no_senders_is_told_when_the_last_send_right_goes_with_the_make_send_count() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    let other = w.task();
    let there = w.give(task, port, MAKE_SEND, other);
    w.give(task, port, MAKE_SEND, other);
    w.request(task, port, NO_SENDERS, 0, notify)
        .expect("registered");
    assert_eq!(w.deallocate(other, there), Code::SUCCESS);
    nothing_told(&mut w, task, notify);
    assert_eq!(w.deallocate(other, there), Code::SUCCESS);
    assert_eq!(told(&mut w, task, notify), (NO_SENDERS, Some(2)));
    assert!(!w.status(task, port).no_senders, "once only");
    w.make_send(task, port);
    assert_eq!(w.deallocate(task, port), Code::SUCCESS);
    nothing_told(&mut w, task, notify);
}

#[test]
fn no_senders_counts_rights_in_queued_messages() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    let inbox = w.port(task);
    let draft = Draft::to(inbox, MAKE_SEND).port(port, MAKE_SEND);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    w.request(task, port, NO_SENDERS, 1, notify)
        .expect("registered");
    nothing_told(&mut w, task, notify);
    w.drop_receive(task, inbox);
    assert_eq!(told(&mut w, task, notify), (NO_SENDERS, Some(1)));
}

#[test]
fn no_senders_is_told_when_the_last_right_is_used_up_by_its_message() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    assert_eq!(w.send(task, Draft::to(port, MAKE_SEND)), Code::SUCCESS);
    w.request(task, port, NO_SENDERS, 1, notify)
        .expect("registered");
    w.receive(task, port);
    assert_eq!(told(&mut w, task, notify), (NO_SENDERS, Some(1)));
}

#[test]
fn no_senders_requested_too_late_is_told_at_once_unless_the_count_lies_ahead() {
    for (sync, at_once) in [(0, true), (1, true), (2, false)] {
        let mut w = World::new();
        let (task, port, notify) = setting(&mut w);
        w.make_send(task, port);
        assert_eq!(w.deallocate(task, port), Code::SUCCESS);
        w.request(task, port, NO_SENDERS, sync, notify)
            .expect("taken");
        if at_once {
            assert_eq!(told(&mut w, task, notify), (NO_SENDERS, Some(1)));
        } else {
            nothing_told(&mut w, task, notify);
        }
        assert_eq!(w.status(task, port).no_senders, !at_once);
        // The threshold is not kept: the next time there are none, it is told.
        w.make_send(task, port);
        assert_eq!(w.deallocate(task, port), Code::SUCCESS);
        let later = if at_once { vec![] } else { vec![70] };
        assert_eq!(w.drain(task, notify), later);
    }
}

#[test]
fn no_senders_requested_again_gives_the_earlier_right_back() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.make_send(task, port);
    let first = w.request(task, port, NO_SENDERS, 0, notify);
    assert_eq!(first, Ok(Name::NULL));
    let other = w.port(task);
    let earlier = w.request(task, port, NO_SENDERS, 0, other).expect("taken");
    assert_eq!(w.kind(task, earlier), TYPE_SEND_ONCE);
    let later = w
        .request(task, port, NO_SENDERS, 0, Name::NULL)
        .expect("cancelled");
    assert_eq!(w.kind(task, later), TYPE_SEND_ONCE);
    assert!(!w.status(task, port).no_senders);
    assert_eq!(w.deallocate(task, earlier), Code::SUCCESS);
    assert_eq!(told(&mut w, task, notify), (SEND_ONCE, None));
}

#[test]
fn no_senders_request_on_a_port_that_dies_is_given_up() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.make_send(task, port);
    w.request(task, port, NO_SENDERS, 0, notify)
        .expect("registered");
    w.drop_receive(task, port);
    assert_eq!(told(&mut w, task, notify), (SEND_ONCE, None));
}

#[test]
fn no_senders_is_told_if_the_same_call_drops_the_send_right_first() {
    for destroy in [true, false] {
        let mut w = World::new();
        let (task, port, notify) = setting(&mut w);
        w.make_send(task, port);
        w.request(task, port, NO_SENDERS, 0, notify)
            .expect("registered");
        if destroy {
            w.ok(task, SpaceCall::Destroy { name: port });
        } else {
            destruct(&mut w, task, port, -1);
        }
        assert_eq!(told(&mut w, task, notify), (NO_SENDERS, Some(1)));
    }
}

#[test]
fn no_senders_follows_the_receive_right() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    let other = w.task();
    w.make_send(task, port);
    w.request(task, port, NO_SENDERS, 0, notify)
        .expect("registered");
    let there = w.give(task, port, MOVE_RECEIVE, other);
    assert!(w.status(other, there).no_senders);
    assert_eq!(w.deallocate(task, port), Code::SUCCESS);
    assert_eq!(
        told(&mut w, task, notify),
        (NO_SENDERS, Some(0)),
        "the count was reset"
    );
}

// Send-once.

#[test]
fn send_once_is_told_for_each_right_that_goes_unused() {
    let ways: [fn(&mut World, Caller, Name); 5] = [
        |w, task, once| assert_eq!(w.deallocate(task, once), Code::SUCCESS),
        |w, task, once| w.add_refs(task, once, SendOnce, -1),
        |w, task, once| w.ok(task, SpaceCall::Destroy { name: once }),
        |w, task, once| {
            let other = w.task();
            w.give(task, once, MOVE_SEND_ONCE, other);
            w.exit(other);
        },
        |w, task, once| {
            // In a message that is destroyed.
            let inbox = w.port(task);
            let draft = Draft::to(inbox, MAKE_SEND).port(once, MOVE_SEND_ONCE);
            assert_eq!(w.send(task, draft), Code::SUCCESS);
            w.drop_receive(task, inbox);
        },
    ];
    for way in ways {
        let mut w = World::new();
        let (task, port, _) = setting(&mut w);
        let once = w.make_once(task, port);
        way(&mut w, task, once);
        assert_eq!(told(&mut w, task, port), (SEND_ONCE, None));
        assert_eq!(w.status(task, port).send_once_rights, 0);
    }
}

#[test]
fn send_once_is_not_told_when_the_right_was_used_or_its_port_is_dead() {
    let mut w = World::new();
    let (task, port, _) = setting(&mut w);
    let once = w.make_once(task, port);
    let draft = Draft::to(once, MOVE_SEND_ONCE).id(1);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    assert_eq!(w.drain(task, port), [1]);
    let once = w.make_once(task, port);
    w.drop_receive(task, port);
    let ports = w.kernel.port_count();
    assert_eq!(w.deallocate(task, once), Code::SUCCESS);
    assert_eq!(w.kernel.port_count(), ports - 1);
}

// Port-destroyed.

#[test]
fn port_destroyed_saves_the_queue_and_the_send_rights() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    let client = w.task();
    let there = w.give(task, port, MAKE_SEND, client);
    w.ok(
        task,
        SpaceCall::SetContext {
            name: port,
            context: 8,
        },
    );
    let set = w.set_of(task, &[port]);
    w.request(task, port, PORT_DESTROYED, 0, notify)
        .expect("registered");
    assert!(w.status(task, port).port_destroyed);
    for id in 1..4 {
        let draft = Draft::to(there, COPY_SEND).id(id);
        assert_eq!(w.send(client, draft), Code::SUCCESS);
    }
    let waiting = w.thread(client);
    w.fill(task, port);
    w.start_send(waiting, Draft::to(there, COPY_SEND).id(9), None);
    destruct(&mut w, task, port, 0);
    assert_eq!(w.answer(waiting), None, "the sender waits on");
    assert_eq!(w.kind(client, there), TYPE_SEND);
    assert_eq!(
        w.call(task, SpaceCall::SetStatus { name: set }),
        Ok(Value::Names(vec![]))
    );
    let saved = w.receive(task, notify).port(0);
    let status = w.status(task, saved);
    assert!(!status.port_destroyed, "the request is used up");
    assert_eq!(
        (status.make_sends, status.sequence, status.flags),
        (0, 0, 0)
    );
    assert_eq!(w.drain(task, saved), [1, 2, 3, 3, 4, 9]);
    assert_eq!(w.answer(waiting).map(code), Some(Code::SUCCESS));
}

#[test]
fn port_destroyed_leaves_the_send_right_under_the_name_alive() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    w.make_send(task, port);
    w.request(task, port, PORT_DESTROYED, 0, notify)
        .expect("registered");
    w.drop_receive(task, port);
    assert_eq!(w.kind(task, port), TYPE_SEND);
    assert_eq!(
        w.receive(task, notify).port(0),
        port,
        "and comes home to it"
    );
    assert_eq!(w.kind(task, port), TYPE_SEND_RECEIVE);
}

#[test]
fn port_destroyed_saves_a_port_from_its_task_and_from_a_message() {
    let mut w = World::new();
    let keeper = w.task();
    let notify = w.port(keeper);
    for in_message in [false, true] {
        let task = w.task();
        let port = w.port(task);
        let send = w.give(keeper, notify, MAKE_SEND_ONCE, task);
        let request = SpaceCall::RequestNotification {
            name: port,
            id: PORT_DESTROYED,
            sync: 0,
            notify: send,
            disposition: MOVE_SEND_ONCE,
        };
        assert_eq!(name(w.call(task, request)), Name::NULL);
        if in_message {
            let inbox = w.port(task);
            let draft = Draft::to(inbox, MAKE_SEND).port(port, MOVE_RECEIVE);
            assert_eq!(w.send(task, draft), Code::SUCCESS);
        }
        w.exit(task);
        let saved = w.receive(keeper, notify).port(0);
        assert_eq!(w.kind(keeper, saved), TYPE_RECEIVE);
    }
}

#[test]
fn port_destroyed_that_would_go_into_its_own_queue_dies() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    let count = w.kernel.port_count();
    let client = w.task();
    let there = w.give(task, port, MAKE_SEND, client);
    w.request(task, port, PORT_DESTROYED, 0, port)
        .expect("registered");
    w.drop_receive(task, port);
    assert_eq!(w.kind(client, there), TYPE_DEAD);
    // Indirectly: the port to be told at waits in the queue of the port that is destroyed.
    let port = w.port(task);
    w.request(task, port, PORT_DESTROYED, 0, notify)
        .expect("registered");
    let draft = Draft::to(port, MAKE_SEND).port(notify, MOVE_RECEIVE);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    w.drop_receive(task, port);
    w.exit(client);
    assert_eq!(w.kernel.port_count(), count - 2, "both ports are gone");
}

#[test]
fn port_destroyed_refused_says_why() {
    let mut w = World::new();
    let (task, port, notify) = setting(&mut w);
    for (name, sync, expected) in [
        (Name::NULL, 1, Code::INVALID_VALUE),
        (Name::NULL, 0, Code::INVALID_RIGHT),
        (Name::DEAD, 0, Code::INVALID_RIGHT),
        (Name(0x5503), 0, Code::INVALID_NAME),
        (Name::BOOTSTRAP, 0, Code::INVALID_RIGHT),
    ] {
        let refused = w.request(task, name, PORT_DESTROYED, sync, notify);
        assert_eq!(refused, Err(expected), "{name:?} {sync}");
        assert_eq!(
            told(&mut w, task, notify),
            (SEND_ONCE, None),
            "the right was taken"
        );
    }
    w.request(task, port, PORT_DESTROYED, 0, notify)
        .expect("registered");
    let second = w.request(task, port, PORT_DESTROYED, 0, notify);
    assert_eq!(second, Err(Code::FAILURE));
    let cancel = w.request(task, port, PORT_DESTROYED, 0, Name::NULL);
    assert_eq!(cancel, Err(Code::FAILURE), "it cannot be taken back");
}

// Dead-name.

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
