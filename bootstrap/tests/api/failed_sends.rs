//! Sends that fail: where the rights are afterwards, in each way of failing.

use std::thread;
use std::time::Duration;

use bootstrap::{Cause, Code, Deadline, Message, SendRight, Transfer, task};

use crate::common::{fill, pair, port, receive, scenario, send_right, unused_name, was_given_up};

#[test]
fn send_refused_as_it_stands_moves_nothing_and_gives_the_message_back() {
    scenario(|| {
        let (gone, to_gone) = pair();
        drop(gone);
        let (port, sender) = pair();
        let (moved, watched) = (pair(), port_watched());
        let names = (moved.0.name(), watched.1.name());
        let message = Message::new(1)
            .with_right(moved.0)
            .with_right(watched.1)
            .with_reply(Transfer::make_send_once(&watched.0))
            .with_body(&3u32);
        let failed = to_gone
            .send(message, Deadline::NOW)
            .expect_err("the port is dead");
        assert!(failed.is_dead_destination(), "{failed}");
        let message = failed.into_message().expect("the message comes back");
        assert!(message.has_reply());
        // Sent elsewhere it arrives whole, with the very same names.
        sender.send(message, Deadline::NOW).expect("there is room");
        let mut received = receive(&port);
        assert_eq!(received.read::<u32>(), Ok(3));
        let port = received.take_receive(0).expect("a receive right");
        assert_eq!(port.name(), names.0);
        let once = received.take_send_once(1).expect("a send-once right");
        once.send(Message::new(2)).expect("the port lives");
        assert_eq!(receive(&watched.0).id(), 2);
        drop(received);
        assert!(
            was_given_up(&watched.0),
            "the reply right was in the message"
        );
        drop(moved.1);
    });
}

#[test]
fn send_once_refused_as_it_stands_gives_right_and_message_back() {
    scenario(|| {
        let watched = port();
        let name = watched
            .make_send_once()
            .expect("a send-once right")
            .into_raw_name();
        // SAFETY: wrong on purpose, to be refused: a send-once right is no send right. It is given
        // up again below.
        let wrong = unsafe { SendRight::from_raw_name(name) };
        let failed = wrong
            .send(Message::new(4), Deadline::NOW)
            .expect_err("it is of another kind");
        assert_eq!(failed.error().code(), Some(Code::MACH_SEND_INVALID_DEST));
        let message = failed.into_message().expect("the message comes back");
        // SAFETY: the send-once right was given up above, and refused, so it is still here.
        let once = unsafe { bootstrap::SendOnceRight::from_raw_name(wrong.into_raw_name()) };
        once.send(message).expect("the port lives");
        assert_eq!(receive(&watched).id(), 4);
    });
}

#[test]
fn send_refused_at_a_right_destroys_those_before_and_releases_those_after() {
    scenario(|| {
        let (port, sender) = pair();
        let (before, reply) = (crate::common::port(), crate::common::port());
        let ((_first, to_first), (_after, to_after)) = (pair(), pair());
        let once = before.make_send_once().expect("a send-once right");
        // SAFETY: wrong on purpose, to be refused; there is no right to release.
        let bogus = unsafe { SendRight::from_raw_name(unused_name()) };
        let moved = to_after.try_clone().expect("the port lives");
        let message = Message::new(1)
            .with_right(to_first.try_clone().expect("the port lives"))
            .with_right(once)
            .with_right(bogus)
            .with_right(moved)
            .with_reply(Transfer::make_send_once(&reply));
        let failed = sender
            .send(message, Deadline::NOW)
            .expect_err("one right is no right");
        assert_eq!(failed.error().code(), Some(Code::MACH_SEND_INVALID_RIGHT));
        assert!(failed.into_message().is_none(), "it is not whole any more");
        assert!(was_given_up(&before), "the right before was destroyed");
        assert_eq!(
            to_first.references(),
            Ok(1),
            "and released by the kernel only"
        );
        assert!(was_given_up(&reply), "the reply right was destroyed");
        assert_eq!(to_after.references(), Ok(1), "the right after was released");
        assert_eq!(port.status().expect("a status").queued, 0);
    });
}

#[test]
fn send_timed_out_gives_the_message_back_with_every_kind_of_right() {
    scenario(|| {
        let (port, sender) = pair();
        fill(&port, &sender);
        let (carried, to_carried) = pair();
        let (copied, to_copied) = pair();
        let watched = crate::common::port();
        let message = Message::new(1)
            .with_right(carried)
            .with_right(&to_copied)
            .with_right(Transfer::make_send(&copied))
            .with_right(Transfer::make_send_once(&watched))
            .with_right(to_carried.try_clone().expect("the port lives"))
            .with_reply(Transfer::make_send_once(&watched))
            .with_body(&[5u32, 6]);
        let failed = sender
            .send(message, Deadline::NOW)
            .expect_err("the queue is full");
        assert!(failed.is_timeout(), "{failed}");
        assert_eq!(failed.error().code(), Some(Code::MACH_SEND_TIMED_OUT));
        let message = failed.into_message().expect("the message comes back");
        assert_eq!((message.item_count(), message.has_reply()), (5, true));
        assert_eq!(
            sender.references(),
            Ok(1),
            "the right to send through is as before"
        );
        assert_eq!(
            to_copied.references(),
            Ok(3),
            "the copied and the made one are in the message"
        );
        assert_eq!(watched.status().expect("a status").send_once_rights, 2);

        assert_eq!(receive(&port).id(), 0);
        sender
            .send(message, Deadline::NOW)
            .expect("there is room now");
        let mut received = receive(&port);
        assert_eq!(received.read::<[u32; 2]>(), Ok([5, 6]));
        let carried = received.take_receive(0).expect("a receive right");
        to_carried
            .send(Message::new(7), Deadline::NOW)
            .expect("there is room");
        assert_eq!(receive(&carried).id(), 7, "it is the same port");
        assert_eq!(send_right(received.take(1)), to_copied);
        assert_eq!(send_right(received.take(2)), to_copied);
        let once = received.take_send_once(3).expect("a send-once right");
        once.send(Message::new(8)).expect("the port lives");
        assert_eq!(receive(&watched).id(), 8);
        let reply = received.take_reply().expect("a reply right");
        reply.send(Message::new(9)).expect("the port lives");
        assert_eq!(receive(&watched).id(), 9);
        assert_eq!(send_right(received.take(4)), to_carried);
    });
}

#[test]
fn send_timed_out_and_dropped_releases_its_rights() {
    scenario(|| {
        let (port, sender) = pair();
        fill(&port, &sender);
        let watched = crate::common::port();
        let (carried, to_carried) = pair();
        let message = Message::new(1)
            .with_right(Transfer::make_send_once(&watched))
            .with_right(carried);
        let deadline = Deadline::after(Duration::from_millis(5));
        let failed = sender
            .send(message, deadline)
            .expect_err("the queue is full");
        assert!(deadline.has_passed());
        drop(failed);
        assert!(was_given_up(&watched));
        assert_eq!(to_carried.is_dead(), Ok(true));
    });
}

#[test]
fn send_to_full_queue_whose_receiver_dies_counts_as_sent() {
    scenario(|| {
        // Whether the sender waits already when the port dies is up to the scheduler. If it comes
        // too late it finds a dead port, and tells so; then another round is played.
        crate::common::eventually("a sender that waits when the port dies", || {
            let (port, sender) = pair();
            fill(&port, &sender);
            let watched = crate::common::port();
            let once = watched.make_send_once().expect("a send-once right");
            let waiting = thread::spawn(move || {
                let message = Message::new(1).with_right(once);
                sender
                    .send(message, crate::common::patience())
                    .map_err(bootstrap::Error::from)
            });
            thread::sleep(Duration::from_millis(10));
            drop(port);
            let outcome = waiting.join().expect("the sender ends");
            assert!(
                was_given_up(&watched),
                "the message is destroyed in either case"
            );
            match outcome {
                Ok(()) => Some(()),
                Err(error) if error.is_dead_destination() => None,
                Err(error) => panic!("{error}"),
            }
        });
    });
}

#[test]
fn send_error_prints_as_its_error_and_converts_into_it() {
    scenario(|| {
        let (port, sender) = pair();
        drop(port);
        let failed = sender
            .send(Message::new(1), Deadline::NOW)
            .expect_err("the port is dead");
        assert!(
            failed
                .to_string()
                .starts_with("mach_msg: MACH_SEND_INVALID_DEST (0x10000003): "),
            "{failed}"
        );
        let error = bootstrap::Error::from(failed);
        assert_eq!(error.cause(), Cause::Code(Code::MACH_SEND_INVALID_DEST));
        assert_eq!(
            task::kinds(sender.name()).map(|kinds| kinds.is_some()),
            Ok(true)
        );
    });
}

/// A port and a send-once right to it.
fn port_watched() -> (bootstrap::ReceiveRight, bootstrap::SendOnceRight) {
    let port = port();
    let once = port.make_send_once().expect("a send-once right");
    (port, once)
}
