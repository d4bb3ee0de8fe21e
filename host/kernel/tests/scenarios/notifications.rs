//! Notifications: when each is sent, when it is not, and what it looks like to the last byte.

use mach_kernel::RightKind::SendOnce;
use mach_kernel::{Code, Name, SpaceCall, Value};

use crate::world::*;

pub(crate) const PORT_DELETED: u32 = 65;
pub(crate) const SEND_POSSIBLE: u32 = 66;
pub(crate) const PORT_DESTROYED: u32 = 69;
pub(crate) const NO_SENDERS: u32 = 70;
pub(crate) const SEND_ONCE: u32 = 71;
pub(crate) const DEAD_NAME: u32 = 72;

/// A task with a port to watch and one to be told at.
pub(crate) fn setting(w: &mut World) -> (Caller, Name, Name) {
    let task = w.task();
    let (port, notify) = (w.port(task), w.port(task));
    (task, port, notify)
}

/// The one message queued on `notify`: its id and the word after the NDR record, if any.
pub(crate) fn told(w: &mut World, task: Caller, notify: Name) -> (u32, Option<u32>) {
    let mail = w.receive(task, notify);
    assert_eq!(w.drain(task, notify), [], "only one");
    assert_eq!(mail.token(), [0; 8]);
    let word = mail.data.get(8..12);
    let word = word.map(|word| u32::from_le_bytes(word.try_into().expect("four bytes")));
    (mail.id as u32, word)
}

pub(crate) fn nothing_told(w: &mut World, task: Caller, notify: Name) {
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
