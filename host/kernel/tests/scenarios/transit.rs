//! Receive rights in messages: their queues travel with them, they cannot end up in themselves,
//! and a chain of them of any length can be destroyed.

use mach_kernel::{Code, Limits, Name};

use crate::world::*;

#[test]
fn receive_right_travels_with_its_queue() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let port = w.port_with_send(task);
    let inbox = w.port(other);
    let outbox = w.give(other, inbox, MAKE_SEND, task);
    let post = |w: &mut World, id| {
        let draft = Draft::to(port, COPY_SEND).id(id);
        assert_eq!(w.send(task, draft), Code::SUCCESS);
    };
    post(&mut w, 1);
    let draft = Draft::to(outbox, COPY_SEND).port(port, MOVE_RECEIVE);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    post(&mut w, 2);
    let there = w.receive(other, inbox).port(0);
    post(&mut w, 3);
    assert_eq!(w.drain(other, there), [1, 2, 3]);
}

#[test]
fn receive_right_sent_to_itself_is_success_and_dies() {
    let mut w = World::new();
    let task = w.task();
    let (port, notices) = (w.port_with_send(task), w.port(task));
    let once = w.make_once(task, notices);
    let draft = Draft::to(port, COPY_SEND)
        .port(once, MOVE_SEND_ONCE)
        .port(port, MOVE_RECEIVE);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    assert_eq!(w.kind(task, port), TYPE_DEAD);
    assert_eq!(
        w.drain(task, notices),
        [71],
        "everything in the message went with it"
    );
}

#[test]
fn receive_right_sent_into_its_own_queue_by_a_detour_dies_with_all_on_the_way() {
    let mut w = World::new();
    let task = w.task();
    let ports: Vec<Name> = (0..4).map(|_| w.port_with_send(task)).collect();
    let count = w.kernel.port_count();
    // Each into the queue of the next: 0 in 1, 1 in 2, 2 in 3.
    for pair in ports.windows(2) {
        let draft = Draft::to(pair[1], COPY_SEND).port(pair[0], MOVE_RECEIVE);
        assert_eq!(w.send(task, draft), Code::SUCCESS);
    }
    let draft = Draft::to(ports[0], COPY_SEND).port(ports[3], MOVE_RECEIVE);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    for port in ports {
        assert_eq!(w.kind(task, port), TYPE_DEAD);
    }
    assert_eq!(w.kernel.port_count(), count - 4);
}

#[test]
fn receive_right_for_a_port_that_dies_on_the_way_is_destroyed() {
    let mut w = World::new();
    let task = w.task();
    let (inbox, inner) = (w.port(task), w.port_with_send(task));
    let deeper = w.port_with_send(task);
    let draft = Draft::to(inner, COPY_SEND).port(deeper, MOVE_RECEIVE);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    let draft = Draft::to(inbox, MAKE_SEND).ports(&[inner], MOVE_RECEIVE);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    w.drop_receive(task, inbox);
    assert_eq!(w.kind(task, inner), TYPE_DEAD);
    assert_eq!(w.kind(task, deeper), TYPE_DEAD);
}

#[test]
fn receive_right_in_a_blocked_message_comes_back_with_it() {
    let mut w = World::new();
    let task = w.task();
    let (inbox, port) = (w.port(task), w.port(task));
    w.fill(task, inbox);
    let waiting = w.thread(task);
    let draft = Draft::to(inbox, MAKE_SEND).port(port, MOVE_RECEIVE);
    w.start_send(waiting, draft, None);
    assert_eq!(w.kind(task, port), 0);
    w.cancel(waiting);
    let back = w.returned(waiting).port(0);
    assert_eq!(w.kind(task, back), TYPE_RECEIVE);
}

#[test]
fn chain_of_100_000_nested_rights_is_destroyed() {
    let depth = 100_000;
    let mut w = World::new();
    let task = w.task();
    let (before, names) = (w.kernel.port_count(), w.name_count(task));
    let mut outermost = w.port(task);
    w.unchecked(|w| {
        for _ in 0..depth {
            let port = w.port(task);
            let draft = Draft::to(port, MAKE_SEND).port(outermost, MOVE_RECEIVE);
            assert_eq!(w.send(task, draft), Code::SUCCESS);
            outermost = port;
        }
    });
    assert_eq!(w.kernel.port_count(), before + depth + 1);
    w.drop_receive(task, outermost);
    assert_eq!(w.kernel.port_count(), before);
    assert_eq!(w.name_count(task), names);
}

#[test]
fn chain_is_destroyed_with_the_task_that_holds_its_end() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let before = w.kernel.port_count();
    let mut outermost = w.port(task);
    let innermost = w.give(task, outermost, MAKE_SEND, other);
    for _ in 0..100 {
        let port = w.port(task);
        let draft = Draft::to(port, MAKE_SEND).port(outermost, MOVE_RECEIVE);
        assert_eq!(w.send(task, draft), Code::SUCCESS);
        outermost = port;
    }
    let draft = Draft::to(innermost, COPY_SEND);
    assert_eq!(
        w.send(other, draft),
        Code::SUCCESS,
        "it can be sent to all the time"
    );
    w.exit(task);
    assert_eq!(w.kind(other, innermost), TYPE_DEAD);
    assert_eq!(
        w.kernel.port_count(),
        before - 1,
        "the task's own port went too"
    );
}

#[test]
fn receive_right_is_not_sent_below_more_than_127_others() {
    for (below, expected) in [(127, Code::SUCCESS), (128, Code::SEND_NO_BUFFER)] {
        let mut w = World::new();
        let task = w.task();
        let innermost = w.port_with_send(task);
        let mut outermost = innermost;
        for _ in 0..below {
            let port = w.port(task);
            let draft = Draft::to(port, MAKE_SEND).port(outermost, MOVE_RECEIVE);
            assert_eq!(w.send(task, draft), Code::SUCCESS);
            outermost = port;
        }
        let (port, notices) = (w.port_with_send(task), w.port(task));
        let once = w.make_once(task, notices);
        let draft = Draft::to(innermost, COPY_SEND)
            .port(once, MOVE_SEND_ONCE)
            .port(port, MOVE_RECEIVE);
        assert_eq!(w.send(task, draft), expected);
        let refused = expected != Code::SUCCESS;
        let kind = if refused { TYPE_DEAD } else { TYPE_SEND };
        assert_eq!(w.kind(task, port), kind);
        let told: &[i32] = if refused { &[71] } else { &[] };
        assert_eq!(w.drain(task, notices), told, "what it had is given up");
        w.drop_receive(task, outermost);
    }
}

#[test]
fn rights_sent_below_many_others_keep_nobody_waiting() {
    const DEPTH: usize = 50_000;
    let mut w = World::new();
    let task = w.task();
    let innermost = w.port_with_send(task);
    w.unchecked(|w| {
        let mut outermost = innermost;
        for _ in 0..DEPTH {
            let port = w.port(task);
            let draft = Draft::to(port, MAKE_SEND).port(outermost, MOVE_RECEIVE);
            assert_eq!(w.send(task, draft), Code::SUCCESS);
            outermost = port;
        }
        // As many as a message takes, each of which is to be looked for all the way up.
        let rights: Vec<Name> = (0..16_383).map(|_| w.port(task)).collect();
        let draft = Draft::to(innermost, COPY_SEND).ports(&rights, MOVE_RECEIVE);
        assert_eq!(w.send(task, draft), Code::SEND_NO_BUFFER);
        w.drop_receive(task, outermost);
    });
}

#[test]
fn ports_on_their_way_are_on_their_senders_account() {
    let mut w = World::with(Limits {
        queued_bytes_per_task: 64 << 10,
        ..Limits::default()
    });
    let task = w.task();
    let inbox = w.port(task);
    let ports: Vec<Name> = (0..1_000).map(|_| w.port_with_send(task)).collect();
    // The rights alone are few bytes, and so they are where the ports stay.
    let draft = Draft::to(inbox, MAKE_SEND).ports(&ports, COPY_SEND);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    let before = w.kernel.port_count();
    let draft = Draft::to(inbox, MAKE_SEND).ports(&ports, MOVE_RECEIVE);
    assert_eq!(w.send(task, draft), Code::SEND_NO_BUFFER);
    assert_eq!(w.kernel.port_count(), before, "they came back");
}
