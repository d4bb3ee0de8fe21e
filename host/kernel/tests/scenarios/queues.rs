//! Queues: limits, who waits and in which order, what goes past a limit, what fits a buffer,
//! and how a wait ends.

use mach_kernel::wire::Options;
use mach_kernel::{Code, Limits, Name, Receive, Request, Value};

use crate::world::*;

const MANY_THREADS: Limits = Limits {
    tasks: 1,
    threads_per_task: 20_000,
    names_per_task: 20_000,
    queued_bytes_per_task: 100_000_000,
    services_per_task: 1,
    services_listed: 1,
    namespaces: 1,
    alarms_per_task: 10,
    files_per_task: 1,
    files: 1,
    page_size: 4_096,
    jobs: 0,
    jobs_per_task: 0,
    polls_per_task: 1,
    polls: 1,
};

fn to(name: Name, id: i32) -> Draft {
    Draft::to(name, MAKE_SEND).id(id)
}

#[test]
fn queue_takes_as_many_messages_as_its_limit() {
    for limit in [0, 1, 5, 1024] {
        let mut w = World::new();
        let task = w.task();
        let port = w.port(task);
        w.set_limit(task, port, limit);
        for id in 0..limit {
            assert_eq!(w.send(task, to(port, id as i32)), Code::SUCCESS);
        }
        let back = w.try_send(task, to(port, -1)).expect("it is full");
        assert_eq!(back.code, Code::SEND_TIMED_OUT);
        let expected: Vec<i32> = (0..limit as i32).collect();
        assert_eq!(w.drain(task, port), expected, "first in, first out");
    }
}

#[test]
fn new_queue_holds_five_and_the_largest_limit_is_1024() {
    let mut w = World::new();
    let task = w.task();
    let name = w.port(task);
    assert_eq!(w.status(task, name).queue_limit, 5);
    assert_eq!(w.done(task, set_limit(name, 1025)), Code::INVALID_VALUE);
    assert_eq!(w.done(task, set_limit(Name::NULL, 5)), Code::INVALID_RIGHT);
    assert_eq!(w.done(task, set_limit(Name(0x5503), 5)), Code::INVALID_NAME);
    assert_eq!(
        w.done(task, set_limit(Name::BOOTSTRAP, 5)),
        Code::INVALID_RIGHT
    );
    assert_eq!(w.status(task, name).queue_limit, 5);
}

#[test]
fn blocked_senders_get_their_turn_in_order() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    w.set_limit(task, port, 1);
    assert_eq!(w.send(task, to(port, 0)), Code::SUCCESS);
    let senders: Vec<Caller> = (0..4).map(|_| w.thread(task)).collect();
    for (&sender, id) in senders.iter().zip(1..) {
        w.start_send(sender, to(port, id), None);
        assert_eq!(w.answer(sender), None);
    }
    for (&sender, id) in senders.iter().zip(0..) {
        assert_eq!(w.receive(task, port).id, id);
        assert_eq!(w.answer(sender), Some(Ok(Value::None)), "its turn has come");
        assert_eq!(w.status(task, port).messages, 1);
    }
    assert_eq!(w.receive(task, port).id, 4);
}

#[test]
fn limit_0_blocks_a_sender_even_when_a_receiver_waits() {
    let mut w = World::new();
    let task = w.task();
    let (sender, receiver) = (w.thread(task), w.thread(task));
    let port = w.port(task);
    w.set_limit(task, port, 0);
    w.start_receive(receiver, port);
    w.start_send(sender, to(port, 3), None);
    assert_eq!((w.answer(receiver), w.answer(sender)), (None, None));
    w.set_limit(task, port, 1);
    assert_eq!(w.mail(receiver).id, 3);
    assert_eq!(w.answer(sender), Some(Ok(Value::None)));
}

#[test]
fn limit_raised_admits_as_many_as_there_is_room_for() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    w.set_limit(task, port, 0);
    let senders: Vec<Caller> = (0..5).map(|_| w.thread(task)).collect();
    for (&sender, id) in senders.iter().zip(0..) {
        w.start_send(sender, to(port, id), None);
    }
    w.set_limit(task, port, 3);
    let waiting: Vec<bool> = senders.iter().map(|&s| w.answer(s).is_none()).collect();
    assert_eq!(waiting, [false, false, false, true, true]);
    w.set_limit(task, port, 1);
    assert_eq!(w.status(task, port).messages, 3, "what is queued stays");
    assert_eq!(w.receive(task, port).id, 0);
    assert_eq!(w.receive(task, port).id, 1);
    assert_eq!(
        w.answer(senders[3]),
        None,
        "the queue is still at its limit"
    );
    assert_eq!(w.receive(task, port).id, 2);
    assert_eq!(w.answer(senders[3]), Some(Ok(Value::None)));
}

#[test]
fn limit_raised_for_many_waiting_on_both_sides_serves_them_all() {
    let mut w = World::with(MANY_THREADS);
    let task = w.task();
    let port = w.port(task);
    w.set_limit(task, port, 0);
    let pairs: Vec<(Caller, Caller)> = (0..8000)
        .map(|_| (w.thread(task), w.thread(task)))
        .collect();
    w.unchecked(|w| {
        for (&(sender, receiver), id) in pairs.iter().zip(0..) {
            w.start_receive(receiver, port);
            w.start_send(sender, to(port, id), None);
        }
        // One slot, handed on eight thousand times: without a recursion.
        w.set_limit(task, port, 1);
    });
    for (&(sender, receiver), id) in pairs.iter().zip(0..) {
        assert_eq!(w.answer(sender), Some(Ok(Value::None)));
        assert_eq!(w.mail(receiver).id, id);
    }
}

#[test]
fn threads_that_wait_for_each_other_in_a_long_chain_are_all_served() {
    let mut w = World::with(MANY_THREADS);
    let task = w.task();
    let ports: Vec<Name> = w.unchecked(|w| (0..8000).map(|_| w.port(task)).collect());
    let threads: Vec<Caller> = ports.iter().map(|_| w.thread(task)).collect();
    w.unchecked(|w| {
        for &port in &ports {
            w.set_limit(task, port, 1);
            assert_eq!(w.send(task, to(port, 1)), Code::SUCCESS);
        }
        // Each sends to a full port, and then receives from the next one.
        for ((&thread, &port), &next) in threads.iter().zip(&ports).zip(&ports[1..]) {
            let receive = receive(next, Options::RECEIVE);
            w.start(thread, to(port, 2).send_and_receive(receive));
        }
        w.receive(task, ports[0]);
    });
    for &thread in &threads[..ports.len() - 1] {
        assert_eq!(w.mail(thread).id, 1);
    }
}

#[test]
fn send_once_rights_and_the_kernel_go_past_the_limit() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let (once, unused) = (w.make_once(task, port), w.make_once(task, port));
    w.set_limit(task, port, 0);
    let draft = Draft::to(once, MOVE_SEND_ONCE).id(1);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    assert_eq!(w.deallocate(task, unused), Code::SUCCESS);
    assert_eq!(w.drain(task, port), [1, 71]);
}

#[test]
fn queue_at_its_hard_cap_gives_a_send_once_message_back_and_drops_the_kernels() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    w.unchecked(|w| {
        for _ in 0..65_534 {
            let once = w.make_once(task, port);
            let draft = Draft::to(once, MOVE_SEND_ONCE);
            assert_eq!(w.send(task, draft), Code::SUCCESS);
        }
    });
    let once = w.make_once(task, port);
    let draft = Draft::to(once, MOVE_SEND_ONCE).id(9);
    let back = w.try_send(task, draft).expect("it is full");
    assert_eq!((back.code, back.id), (Code::SEND_NO_BUFFER, 9));
    assert_eq!(
        w.kind(task, back.remote),
        TYPE_SEND_ONCE,
        "a name for it again"
    );
    assert_eq!(w.deallocate(task, back.remote), Code::SUCCESS);
    let status = w.status(task, port);
    assert_eq!((status.messages, status.send_once_rights), (65_534, 65_534));
    // Unlike a full queue, this is no reason to wait.
    w.start_send(task, to(port, 0), None);
    assert_eq!(w.returned(task).code, Code::SEND_NO_BUFFER);
    w.unchecked(|w| w.drop_receive(task, port));
}

#[test]
fn waiting_receivers_are_served_in_order() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let threads: Vec<Caller> = (0..3).map(|_| w.thread(task)).collect();
    for &thread in &threads {
        w.start_receive(thread, port);
    }
    for (&thread, id) in threads.iter().zip(0..) {
        assert_eq!(w.send(task, to(port, id)), Code::SUCCESS);
        assert_eq!(w.mail(thread).id, id);
    }
}

/// A receive of `port` into `limit` bytes.
fn into(port: Name, limit: u32, options: Options) -> Request<Vec<u8>> {
    receive_request(Receive {
        limit,
        options: options | Options::RECEIVE | Options::RECEIVE_TIMEOUT,
        ..receive(port, options)
    })
}

#[test]
fn message_too_large_is_lost_with_its_rights_and_leaves_a_bare_header() {
    let mut w = World::new();
    let (task, sender) = (w.task(), w.task());
    let port = w.port(task);
    let send = w.give(task, port, MAKE_SEND, sender);
    let replies = w.port(sender);
    let draft = Draft::to(send, COPY_SEND)
        .reply(replies, MAKE_SEND_ONCE)
        .id(41)
        .data(&[1; 100]);
    assert_eq!(w.send(sender, draft), Code::SUCCESS);
    let Ok(Value::Message(stub)) = w.ask(task, into(port, 124 + 7, Options::empty())) else {
        panic!("no message")
    };
    let stub = Mail::read(stub);
    assert_eq!(stub.code, Code::RCV_TOO_LARGE);
    assert_eq!((stub.size, stub.id), (24, 41));
    assert_eq!((stub.remote, stub.local), (Name::NULL, port));
    assert_eq!(stub.dispositions(), (18, 17));
    let from_kernel = [0, 8];
    assert_eq!([stub.trailer_word(0), stub.trailer_word(4)], from_kernel);
    assert_eq!(
        w.drain(sender, replies),
        [71],
        "the reply right went unused"
    );
    let status = w.status(task, port);
    assert_eq!((status.messages, status.sequence), (0, 1));
}

#[test]
fn message_too_large_that_came_through_a_send_once_right_is_followed_by_nothing() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    for (limit, expected) in [
        (24, Ok(Code::RCV_TOO_LARGE)),
        (23, Err(Code::RCV_INVALID_DATA)),
    ] {
        let draft = Draft::to(port, MAKE_SEND_ONCE).id(500);
        assert_eq!(w.send(task, draft), Code::SUCCESS);
        let lost = w.ask(task, into(port, limit, Options::empty()));
        let code = lost.map(|value| match value {
            Value::Message(stub) => stub.code,
            other => panic!("{other:?}"),
        });
        assert_eq!(code, expected);
        assert_eq!(w.status(task, port).send_once_rights, 0);
        assert_eq!(w.drain(task, port), [], "the right was used up");
    }
}

#[test]
fn buffer_for_exactly_the_message_and_its_trailer_is_enough() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    for (limit, expected) in [(36 + 8, Code::SUCCESS), (36 + 7, Code::RCV_TOO_LARGE)] {
        let draft = to(port, 1).data(&[0; 12]);
        assert_eq!(w.send(task, draft), Code::SUCCESS);
        assert_eq!(
            code(w.ask(task, into(port, limit, Options::empty()))),
            expected
        );
    }
}

#[test]
fn stub_for_a_small_buffer_is_cut_or_not_given() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    for (limit, length) in [(24, 24), (27, 27), (31, 31)] {
        assert_eq!(w.send(task, to(port, 1)), Code::SUCCESS);
        let Ok(Value::Message(stub)) = w.ask(task, into(port, limit, Options::empty())) else {
            panic!("no message")
        };
        assert_eq!((stub.code, stub.bytes.len()), (Code::RCV_TOO_LARGE, length));
    }
    assert_eq!(w.send(task, to(port, 1)), Code::SUCCESS);
    let reply = w.ask(task, into(port, 23, Options::empty()));
    assert_eq!(reply, Err(Code::RCV_INVALID_DATA));
    assert_eq!(w.status(task, port).messages, 0, "lost all the same");
}

#[test]
fn message_too_large_stays_when_asked_to_and_says_its_size() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let set = w.set_of(task, &[port]);
    let large = Options::RECEIVE_LARGE;
    let identity = large | Options::RECEIVE_LARGE_IDENTITY;
    assert_eq!(w.send(task, to(port, 1).data(&[0; 76])), Code::SUCCESS);
    let size = 100u32.to_le_bytes().to_vec();
    let both = [size.clone(), port.0.to_le_bytes().to_vec()].concat();
    for (name, limit, options, expected) in [
        (port, 0, large, Vec::new()),
        (port, 7, large, Vec::new()),
        (port, 8, large, size.clone()),
        (port, 107, large, size.clone()),
        (port, 15, identity, size.clone()),
        (port, 16, identity, both.clone()),
        (set, 16, identity, both),
    ] {
        let Ok(Value::Message(news)) = w.ask(task, into(name, limit, options)) else {
            panic!("no message")
        };
        assert_eq!((news.code, news.bytes), (Code::RCV_TOO_LARGE, expected));
        let status = w.status(task, port);
        assert_eq!((status.messages, status.sequence), (1, 0));
    }
    assert_eq!(code(w.ask(task, into(port, 108, large))), Code::SUCCESS);
}

#[test]
fn waiting_receiver_with_a_small_buffer_is_told_and_the_next_one_gets_the_message() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let (small, large) = (w.thread(task), w.thread(task));
    let request = receive_request(Receive {
        limit: 30,
        ..receive(port, Options::RECEIVE | Options::RECEIVE_LARGE)
    });
    w.start(small, request);
    w.start_receive(large, port);
    assert_eq!(w.send(task, to(port, 6)), Code::SUCCESS);
    assert_eq!(w.answer(small).map(code), Some(Code::RCV_TOO_LARGE));
    assert_eq!(w.mail(large).id, 6);
}

#[test]
fn receive_times_out_when_its_time_has_come_and_not_before() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let waits = |timeout| {
        receive_request(Receive {
            timeout,
            ..receive(port, Options::RECEIVE | Options::RECEIVE_TIMEOUT)
        })
    };
    let (first, second) = (w.thread(task), w.thread(task));
    w.start(first, waits(100));
    w.start(second, waits(50));
    let due = w.now.0 + 50_000_000;
    assert_eq!(w.kernel.poll_timeout().map(|tick| tick.0), Some(due));
    w.advance(49);
    assert_eq!((w.answer(first), w.answer(second)), (None, None));
    w.advance(1);
    assert_eq!(w.answer(second), Some(Err(Code::RCV_TIMED_OUT)));
    assert_eq!(w.send(task, to(port, 8)), Code::SUCCESS);
    assert_eq!(w.mail(first).id, 8);
    assert_eq!(w.kernel.poll_timeout(), None);
    w.advance(1000);
    assert_eq!(
        w.answer(first),
        None,
        "a wait that ended does not end again"
    );
}

#[test]
fn send_times_out_and_leaves_the_queue_to_the_others() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    w.fill(task, port);
    let (first, second) = (w.thread(task), w.thread(task));
    w.start_send(first, to(port, 10), Some(30));
    w.start_send(second, to(port, 11), Some(60));
    w.advance(30);
    let back = w.returned(first);
    assert_eq!((back.code, back.id), (Code::SEND_TIMED_OUT, 10));
    assert_eq!(w.receive(task, port).id, 0);
    assert_eq!(w.answer(second), Some(Ok(Value::None)));
    assert_eq!(w.drain(task, port), [1, 2, 3, 4, 11]);
}

#[test]
fn timeout_value_without_its_option_does_not_count() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    w.start(
        task,
        receive_request(Receive {
            timeout: 5,
            ..receive(port, Options::RECEIVE)
        }),
    );
    assert_eq!(w.kernel.poll_timeout(), None);
    w.advance(1_000_000);
    assert_eq!(w.answer(task), None);
}

#[test]
fn cancelled_receive_is_interrupted() {
    let mut w = World::new();
    let task = w.task();
    let (port, waiting) = (w.port(task), w.thread(task));
    w.start_receive(waiting, port);
    w.cancel(waiting);
    assert_eq!(w.answer(waiting), Some(Err(Code::RCV_INTERRUPTED)));
    w.cancel(waiting);
    assert_eq!(w.answer(waiting), None, "there is nothing to cancel");
    assert_eq!(w.send(task, to(port, 1)), Code::SUCCESS);
    assert_eq!(w.status(task, port).messages, 1);
}

#[test]
fn cancelled_send_gives_the_message_back() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    w.fill(task, port);
    let waiting = w.thread(task);
    let once = w.make_once(task, port);
    let draft = to(port, 12).port(once, MOVE_SEND_ONCE);
    w.start_send(waiting, draft, Some(1000));
    w.cancel(waiting);
    let back = w.returned(waiting);
    assert_eq!((back.code, back.id), (Code::SEND_INTERRUPTED, 12));
    assert_eq!(w.kind(task, back.port(0)), TYPE_SEND_ONCE);
    assert_eq!(w.kernel.poll_timeout(), None);
}

#[test]
fn thread_that_waits_cannot_ask_for_more() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    w.start_receive(task, port);
    let refused = w.kernel.handle(w.now, task.thread, Request::TaskSelf);
    assert!(refused.is_err());
    w.exit_thread(task);
    let refused = w.kernel.handle(w.now, task.thread, Request::TaskSelf);
    assert!(refused.is_err(), "nor can one that is gone");
}

#[test]
fn receive_on_what_is_no_receive_right_or_set_is_invalid_name() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    let once = w.make_once(task, port);
    let moved = w.port_with_send(task);
    w.drop_receive(task, moved);
    for name in [
        Name::NULL,
        Name::DEAD,
        Name(0x5503),
        Name::BOOTSTRAP,
        once,
        moved,
    ] {
        let refused = w.poll(task, name).err();
        assert_eq!(refused, Some(Code::RCV_INVALID_NAME), "{name:?}");
    }
}

#[test]
fn receiver_is_woken_when_its_port_dies_or_moves() {
    let mut w = World::new();
    let task = w.task();
    let (dies, moves, inbox) = (w.port(task), w.port(task), w.port(task));
    let (first, second) = (w.thread(task), w.thread(task));
    w.start_receive(first, dies);
    w.start_receive(second, moves);
    w.drop_receive(task, dies);
    assert_eq!(w.answer(first), Some(Err(Code::RCV_PORT_CHANGED)));
    let draft = to(inbox, 1).port(moves, MOVE_RECEIVE);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    assert_eq!(w.answer(second), Some(Err(Code::RCV_PORT_CHANGED)));
}

#[test]
fn sender_keeps_waiting_while_its_port_moves() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let port = w.port_with_send(task);
    w.fill(task, port);
    let waiting = w.thread(task);
    w.start_send(waiting, to(port, 9), None);
    let there = w.give(task, port, MOVE_RECEIVE, other);
    assert_eq!(w.answer(waiting), None);
    assert_eq!(w.receive(other, there).id, 0);
    assert_eq!(w.answer(waiting), Some(Ok(Value::None)));
    assert_eq!(w.drain(other, there), [1, 2, 3, 4, 9]);
}

#[test]
fn thread_that_ends_while_it_waits_gives_up_its_place_and_its_message() {
    let mut w = World::new();
    let task = w.task();
    let (port, notices) = (w.port(task), w.port(task));
    let once = w.make_once(task, notices);
    let (receiver, sender) = (w.thread(task), w.thread(task));
    w.start_receive(receiver, port);
    w.exit_thread(receiver);
    w.fill(task, port);
    let draft = to(port, 7).port(once, MOVE_SEND_ONCE);
    w.start_send(sender, draft, None);
    w.exit_thread(sender);
    assert_eq!(w.drain(task, notices), [71]);
    assert_eq!(w.drain(task, port), [0, 1, 2, 3, 4]);
}
