//! Messages: what goes in comes out, each right by its kind, and nothing is left behind.

use std::thread;
use std::time::Duration;

use crate::common::{pair, patience, port, receive, scenario, send_right, was_given_up};
use bootstrap::{Buffer, Cause, Deadline, Item, Malformed, Message, SendRight, Transfer, task};
use zerocopy::{FromBytes, Immutable, IntoBytes};

#[derive(Debug, Clone, Copy, PartialEq, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
struct Weather {
    place: u64,
    temperature: f32,
    clouds: u32,
}

#[test]
fn message_with_plain_body_arrives_whole() {
    scenario(|| {
        let (port, sender) = pair();
        let weather = Weather {
            place: u64::MAX - 1,
            temperature: -3.5,
            clouds: 8,
        };
        sender
            .send(Message::new(-7).with_body(&weather), Deadline::NOW)
            .expect("there is room");
        let received = receive(&port);
        assert_eq!(received.id(), -7);
        assert_eq!(received.size(), 24 + size_of::<Weather>());
        assert_eq!(received.read::<Weather>(), Ok(weather));
        assert_eq!(received.item_count(), 0);
        assert_eq!(received.port(), Some(port.name()));
        assert!(!received.came_through_send_once());
    });
}

#[test]
fn message_without_body_arrives_empty() {
    scenario(|| {
        let (port, sender) = pair();
        sender
            .send(Message::new(1), Deadline::NOW)
            .expect("there is room");
        let mut received = receive(&port);
        assert_eq!((received.size(), received.body()), (24, [].as_slice()));
        assert!(received.take_reply().is_none());
        assert!(received.take(0).is_none());
    });
}

#[test]
fn message_body_of_odd_length_is_padded_with_zeros() {
    scenario(|| {
        let (port, sender) = pair();
        // A longer body before leaves its bytes in the buffer.
        let message = Message::new(1).with_body(&[0xffu8; 16]).with_body(b"hello");
        sender.send(message, Deadline::NOW).expect("there is room");
        let received = receive(&port);
        assert_eq!(received.body(), b"hello\0\0\0");
        assert_eq!(received.read::<[u8; 5]>().as_ref(), Ok(b"hello"));
    });
}

#[test]
fn message_body_read_as_another_size_is_an_error() {
    scenario(|| {
        let (port, sender) = pair();
        sender
            .send(Message::new(1).with_body(&[1u32, 2]), Deadline::NOW)
            .expect("there is room");
        let received = receive(&port);
        for (error, expected) in [
            (received.read::<u32>().expect_err("too long"), 4),
            (received.read::<[u32; 3]>().expect_err("too short"), 12),
        ] {
            let wrong = Malformed::BodySize { expected, found: 8 };
            assert_eq!(error.cause(), Cause::Malformed(wrong));
        }
    });
}

#[test]
fn message_sender_is_told_by_the_kernel() {
    scenario(|| {
        let (port, sender) = pair();
        sender
            .send(Message::new(1), Deadline::NOW)
            .expect("there is room");
        sender
            .send(Message::new(2), Deadline::NOW)
            .expect("there is room");
        let first = receive(&port);
        assert_eq!(first.sender().pid(), std::process::id());
        // SAFETY: the call cannot fail and touches no memory.
        let euid = unsafe { libc::geteuid() };
        // SAFETY: likewise.
        let egid = unsafe { libc::getegid() };
        assert_eq!((first.sender().euid(), first.sender().egid()), (euid, egid));
        assert!(!first.trailer().is_from_kernel());
        assert_eq!(
            first.trailer().sequence() + 1,
            receive(&port).trailer().sequence()
        );
    });
}

#[test]
fn send_right_moved_leaves_the_sender_and_arrives() {
    scenario(|| {
        let (port, sender) = pair();
        let (other, to_other) = pair();
        let message = Message::new(1).with_right(to_other).with_body(&1u32);
        sender.send(message, Deadline::NOW).expect("there is room");
        let kinds = task::kinds(other.name()).expect("a query").expect("a name");
        assert!(!kinds.has_send(), "the reference went with the message");
        let mut received = receive(&port);
        let arrived = send_right(received.take(0));
        // The receive right is in this task, so the send right joins it under its name.
        assert_eq!(arrived.name(), other.name());
        assert_eq!(arrived.references(), Ok(1));
        assert!(matches!(received.take(0), Some(Item::Null)), "it was taken");
    });
}

#[test]
fn send_right_copied_stays_with_the_sender_and_arrives() {
    scenario(|| {
        let (port, sender) = pair();
        let (_other, to_other) = pair();
        sender
            .send(Message::new(1).with_right(&to_other), Deadline::NOW)
            .expect("there is room");
        assert_eq!(to_other.references(), Ok(1));
        let arrived = receive(&port).take_send(0).expect("a send right");
        assert_eq!(arrived, to_other);
        assert_eq!(to_other.references(), Ok(2));
    });
}

#[test]
fn rights_made_in_the_message_arrive_as_made() {
    scenario(|| {
        let (port, sender) = pair();
        let other = crate::common::port();
        let message = Message::new(1)
            .with_right(Transfer::make_send(&other))
            .with_right(Transfer::make_send_once(&other));
        sender.send(message, Deadline::NOW).expect("there is room");
        let mut received = receive(&port);
        let made = received.take_send(0).expect("a send right");
        assert_eq!(made.name(), other.name());
        assert_eq!(other.status().expect("a status").make_send_count, 1);
        let once = received.take_send_once(1).expect("a send-once right");
        once.send(Message::new(8)).expect("the port lives");
        assert_eq!(receive(&other).id(), 8);
    });
}

#[test]
fn send_once_right_moved_arrives_and_works() {
    scenario(|| {
        let (port, sender) = pair();
        let other = crate::common::port();
        let once = other.make_send_once().expect("a send-once right");
        sender
            .send(Message::new(1).with_right(once), Deadline::NOW)
            .expect("there is room");
        let once = receive(&port).take_send_once(0).expect("a send-once right");
        once.send(Message::new(6)).expect("the port lives");
        assert_eq!(receive(&other).id(), 6);
    });
}

#[test]
fn receive_right_moved_arrives_with_its_queue_and_is_guarded_again() {
    scenario(|| {
        let (port, sender) = pair();
        let (other, to_other) = pair();
        to_other
            .send(Message::new(11), Deadline::NOW)
            .expect("there is room");
        sender
            .send(Message::new(1).with_right(other), Deadline::NOW)
            .expect("there is room");
        to_other
            .send(Message::new(12), Deadline::NOW)
            .expect("it is queued on the way");
        let arrived = receive(&port).take_receive(0).expect("a receive right");
        assert_eq!(
            arrived.name(),
            to_other.name(),
            "it joins the send right under its name"
        );
        assert_eq!(receive(&arrived).id(), 11);
        assert_eq!(receive(&arrived).id(), 12);
        // SAFETY: the variable is the task's own port, set before `main`.
        let this = unsafe { bootstrap_sys::mach_task_self_ };
        // SAFETY: the call takes integers only. Guarded, the right is not destroyed by it.
        let code = unsafe { bootstrap_sys::mach_port_guard(this, arrived.name().raw(), 0x99, 0) };
        assert_eq!(code, bootstrap_sys::KERN_INVALID_ARGUMENT, "it has a guard");
    });
}

#[test]
fn rights_added_after_the_body_come_before_it() {
    scenario(|| {
        let (port, sender) = pair();
        let (_other, to_other) = pair();
        let message = Message::new(1)
            .with_body(&[0x1111_1111u32, 0x2222_2222])
            .with_right(&to_other)
            .with_right(&to_other);
        assert_eq!((message.size(), message.item_count()), (28 + 24 + 8, 2));
        sender.send(message, Deadline::NOW).expect("there is room");
        let mut received = receive(&port);
        assert_eq!(received.read::<[u32; 2]>(), Ok([0x1111_1111, 0x2222_2222]));
        assert_eq!(received.take_all().len(), 2);
        assert_eq!(to_other.references(), Ok(1));
    });
}

#[test]
fn item_of_another_kind_than_asked_for_is_an_error() {
    scenario(|| {
        let (port, sender) = pair();
        let (_other, to_other) = pair();
        let message = Message::new(1).with_right(&to_other);
        sender.send(message, Deadline::NOW).expect("there is room");
        let mut received = receive(&port);
        let error = received.take_receive(0).expect_err("it is a send right");
        let wrong = Malformed::Item {
            index: 0,
            expected: "a receive right",
        };
        assert_eq!(error.cause(), Cause::Malformed(wrong));
        assert_eq!(
            to_other.references(),
            Ok(1),
            "what was found instead is destroyed"
        );
    });
}

#[test]
fn message_dropped_unread_destroys_what_it_carries() {
    scenario(|| {
        let (port, sender) = pair();
        let ((moved, to_moved), watched) = (pair(), crate::common::port());
        let once = watched.make_send_once().expect("a send-once right");
        let message = Message::new(1)
            .with_right(moved)
            .with_right(once)
            .with_right(&to_moved)
            .with_reply(Transfer::make_send_once(&watched));
        sender.send(message, Deadline::NOW).expect("there is room");
        drop(receive(&port));
        assert_eq!(
            to_moved.is_dead(),
            Ok(true),
            "the receive right was destroyed"
        );
        assert!(was_given_up(&watched));
        assert!(was_given_up(&watched));
    });
}

#[test]
fn message_never_received_destroys_what_it_carries() {
    scenario(|| {
        let (port, sender) = pair();
        let watched = crate::common::port();
        let message = Message::new(1).with_right(Transfer::make_send_once(&watched));
        sender.send(message, Deadline::NOW).expect("there is room");
        drop(port);
        assert!(was_given_up(&watched));
    });
}

#[test]
fn message_dropped_unsent_releases_its_rights() {
    scenario(|| {
        let (port, sender) = pair();
        let watched = crate::common::port();
        let once = watched.make_send_once().expect("a send-once right");
        let second = sender.try_clone().expect("the port lives");
        let message = Message::new(1)
            .with_right(port)
            .with_right(second)
            .with_reply(once);
        assert!(message.has_reply());
        drop(message);
        assert_eq!(sender.is_dead(), Ok(true));
        assert!(was_given_up(&watched));
    });
}

#[test]
fn message_reply_set_twice_releases_the_first() {
    scenario(|| {
        let (port, sender) = pair();
        let watched = crate::common::port();
        let once = watched.make_send_once().expect("a send-once right");
        let message = Message::new(1)
            .with_reply(once)
            .with_reply(Transfer::make_send_once(&port));
        assert!(was_given_up(&watched));
        sender.send(message, Deadline::NOW).expect("there is room");
        let reply = receive(&port).take_reply().expect("a reply right");
        reply.send(Message::new(2)).expect("the port lives");
        assert_eq!(receive(&port).id(), 2);
    });
}

#[test]
fn right_whose_port_died_on_the_way_arrives_as_dead() {
    scenario(|| {
        let (port, sender) = pair();
        let (other, to_other) = pair();
        sender
            .send(Message::new(1).with_right(to_other), Deadline::NOW)
            .expect("there is room");
        drop(other);
        assert!(matches!(receive(&port).take(0), Some(Item::Dead)));
    });
}

#[test]
fn message_larger_than_the_buffer_is_received_whole() {
    scenario(|| {
        let (port, sender) = pair();
        let words: Vec<u32> = (0..100_000).collect();
        let body = words.as_slice();
        sender
            .send(Message::new(1).with_body(body), Deadline::NOW)
            .expect("there is room");
        let received = receive(&port);
        assert_eq!(received.size(), 24 + 400_000);
        assert_eq!(received.body(), body.as_bytes());
    });
}

#[test]
fn messages_of_growing_size_reuse_one_buffer() {
    scenario(|| {
        let (port, sender) = pair();
        let mut buffer = Buffer::new();
        for length in [0, 1, 300, 4000, 10, 50_000, 3] {
            let body = vec![length as u8; length];
            let message = Message::new(length as i32).with_body(body.as_slice());
            sender.send(message, Deadline::NOW).expect("there is room");
            let received = port
                .receive_with(&mut buffer, patience())
                .expect("a message");
            assert_eq!(&received.body()[..length], body.as_slice());
            received.recycle(&mut buffer);
        }
        assert!(buffer.capacity() >= 50_000, "the buffer came back");
    });
}

#[test]
fn receive_that_fails_leaves_the_buffer() {
    scenario(|| {
        let port = port();
        let mut buffer = Buffer::new();
        drop(Message::new_in(1, &mut buffer).with_body(&[0u8; 9000]));
        let capacity = buffer.capacity();
        assert!(capacity >= 9000, "the message grew it");
        let error = port
            .receive_with(&mut buffer, Deadline::NOW)
            .expect_err("nothing is queued");
        assert!(error.is_timeout(), "{error}");
        assert_eq!(buffer.capacity(), capacity);
    });
}

#[test]
fn message_with_a_thousand_rights_arrives_with_all() {
    scenario(|| {
        let (port, sender) = pair();
        let (_other, to_other) = pair();
        let message = (0..1000).fold(Message::new(1), |message, _| message.with_right(&to_other));
        sender
            .send(message.with_body(&5u8), Deadline::NOW)
            .expect("there is room");
        let mut received = receive(&port);
        assert_eq!(received.item_count(), 1000);
        let rights: Vec<SendRight> = received
            .take_all()
            .into_iter()
            .map(|item| send_right(Some(item)))
            .collect();
        assert_eq!(rights.len(), 1000);
        assert_eq!(to_other.references(), Ok(1001));
    });
}

#[test]
fn messages_arrive_in_the_order_sent() {
    scenario(|| {
        let (port, sender) = pair();
        let thread = thread::spawn(move || {
            // More than the queue holds, so the sender waits for the receiver again and again.
            for id in 0..200 {
                sender
                    .send(Message::new(id), patience())
                    .expect("the receiver lives");
            }
        });
        for id in 0..200 {
            assert_eq!(receive(&port).id(), id);
        }
        thread.join().expect("the sender ends");
    });
}

#[test]
fn receive_without_message_times_out() {
    scenario(|| {
        let port = port();
        for deadline in [Deadline::NOW, Deadline::after(Duration::from_millis(5))] {
            let error = port.receive(deadline).expect_err("nothing is queued");
            assert!(error.is_timeout(), "{error}");
            assert!(deadline.has_passed());
        }
    });
}

#[test]
fn receive_on_one_thread_gets_what_another_sends() {
    scenario(|| {
        let (port, sender) = pair();
        let receiver = thread::spawn(move || receive(&port).id());
        sender
            .send(Message::new(77), patience())
            .expect("the receiver lives");
        assert_eq!(receiver.join().expect("the receiver ends"), 77);
    });
}

#[test]
fn message_that_gives_way_to_a_larger_one_between_two_attempts_is_not_lost() {
    scenario(|| {
        const COUNT: usize = 300;
        let (port, sender) = pair();
        // Two receivers take messages that grow from each other, so that a buffer made to measure
        // for one may have to hold the next.
        let mut sizes = thread::scope(|scope| {
            let receivers = [(); 2].map(|()| {
                scope.spawn(|| {
                    let mut sizes = Vec::new();
                    loop {
                        let received = receive(&port);
                        if received.id() == 0 {
                            return sizes;
                        }
                        sizes.push(received.body().len());
                    }
                })
            });
            let body = vec![7u8; COUNT * 400];
            for number in 1..=COUNT {
                let message = Message::new(1).with_body(&body[..number * 400]);
                sender.send(message, patience()).expect("it is received");
            }
            for _ in 0..2 {
                sender
                    .send(Message::new(0), patience())
                    .expect("it is received");
            }
            receivers
                .map(|receiver| receiver.join().expect("it does not panic"))
                .concat()
        });
        sizes.sort_unstable();
        let sent: Vec<_> = (1..=COUNT).map(|number| number * 400).collect();
        assert_eq!(sizes, sent);
    });
}
