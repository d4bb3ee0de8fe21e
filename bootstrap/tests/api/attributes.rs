//! Attributes of ports and sets, guards and contexts, and the task's special ports.

use bootstrap::task::{self, SpecialPort};
use bootstrap::{
    Borrowed, BorrowedReceive, BorrowedSend, Code, Deadline, Message, Name, Notification,
    PortOptions, PortSet, ReceiveRight, SendOnceRight, SendRight,
};
use bootstrap_sys as sys;

use crate::common::{pair, port, receive, references, scenario, was_given_up};

#[test]
fn port_made_with_a_queue_limit_has_it() {
    scenario(|| {
        let options = PortOptions::new().queue_limit(1);
        let port = ReceiveRight::with_options(options).expect("a port can be made");
        let sender = port.make_send().expect("a send right");
        let status = port.status().expect("a status");
        assert_eq!((status.queue_limit, status.is_guarded), (1, true));
        assert!(sender.send(Message::new(1), Deadline::NOW).is_ok());
        let failed = sender.send(Message::new(2), Deadline::NOW);
        assert!(failed.expect_err("the queue is full").is_timeout());
        let too_many = PortOptions::new().queue_limit(1025);
        let error = ReceiveRight::with_options(too_many).expect_err("1024 is the most");
        assert_eq!(error.code(), Some(Code::KERN_INVALID_VALUE));
    });
}

#[test]
fn port_made_with_a_context_has_it_in_place_of_a_guard() {
    scenario(|| {
        let options = PortOptions::new().context(0x1234);
        let port = ReceiveRight::with_options(options).expect("a port can be made");
        assert_eq!(port.context(), Ok(0x1234));
        assert!(!port.status().expect("a status").is_guarded);
        port.set_context(u64::MAX).expect("it can be changed");
        assert_eq!(port.context(), Ok(u64::MAX));
        // Given up it keeps its context; a right with one of its own is not taken over.
        let name = port.into_raw_name();
        // SAFETY: the right was given up a moment ago; after an error it still is.
        let error = unsafe { ReceiveRight::from_raw_name(name) }.expect_err("it has a context");
        assert_eq!(error.code(), Some(Code::KERN_INVALID_ARGUMENT));
        // SAFETY: the right lives until it is taken over below.
        let borrowed = unsafe { BorrowedReceive::from_raw_name(name) };
        borrowed.set_context(0).expect("it can be changed");
        // SAFETY: as above.
        let port = unsafe { ReceiveRight::from_raw_name(name) }.expect("it has none any more");
        assert!(port.status().expect("a status").is_guarded);
    });
}

#[test]
fn port_with_a_context_dropped_leaves_no_name() {
    scenario(|| {
        let port = ReceiveRight::with_options(PortOptions::new().context(1));
        let name = port.expect("a port can be made").name();
        assert_eq!(task::kinds(name), Ok(None));
    });
}

#[test]
fn guarded_port_has_no_context_and_takes_none() {
    scenario(|| {
        let port = port();
        assert_eq!(port.context(), Ok(0));
        let error = port.set_context(1).expect_err("it is guarded");
        assert_eq!(error.code(), Some(Code::KERN_INVALID_ARGUMENT));
        assert!(port.status().expect("a status").is_guarded);
    });
}

#[test]
fn port_with_a_context_that_moves_loses_it_and_is_guarded() {
    scenario(|| {
        let (port, sender) = pair();
        let given = ReceiveRight::with_options(PortOptions::new().context(7));
        let message = Message::new(1).with_right(given.expect("a port can be made"));
        sender.send(message, Deadline::NOW).expect("there is room");
        let arrived = receive(&port).take_receive(0).expect("a receive right");
        assert_eq!(arrived.context(), Ok(0));
        assert!(arrived.status().expect("a status").is_guarded);
    });
}

#[test]
fn make_send_count_set_is_counted_on_from() {
    scenario(|| {
        let port = port();
        let count = || port.status().expect("a status").make_send_count;
        assert_eq!(count(), 0);
        port.set_make_send_count(40).expect("any number will do");
        let right = port.make_send().expect("a send right");
        assert_eq!(count(), 41);
        drop(right);
        assert_eq!(count(), 41);
    });
}

#[test]
fn sequence_set_is_that_of_the_next_message() {
    scenario(|| {
        let (port, sender) = pair();
        port.set_sequence(100).expect("any number will do");
        for expected in [100, 101] {
            sender
                .send(Message::new(1), Deadline::NOW)
                .expect("there is room");
            assert_eq!(receive(&port).trailer().sequence(), expected);
        }
        assert_eq!(port.status().expect("a status").sequence, 102);
    });
}

#[test]
fn send_rights_are_counted_by_holder_not_by_reference() {
    scenario(|| {
        let (port, sender) = pair();
        assert_eq!(port.send_right_count(), Ok(1));
        let second = sender.try_clone().expect("the port lives");
        assert_eq!(port.send_right_count(), Ok(1));
        let (other, to_other) = pair();
        let message = Message::new(1).with_right(&second);
        to_other
            .send(message, Deadline::NOW)
            .expect("there is room");
        assert_eq!(port.send_right_count(), Ok(2), "one is in the message");
        drop(receive(&other));
        assert_eq!(port.send_right_count(), Ok(1));
        drop((sender, second));
        assert_eq!(port.send_right_count(), Ok(0));
    });
}

#[test]
fn port_set_tells_its_members_and_a_port_whether_it_is_one() {
    scenario(|| {
        let set = PortSet::new().expect("a set can be made");
        assert_eq!(set.members(), Ok(vec![]));
        let (one, two) = (port(), port());
        set.insert(&one).expect("a new member");
        set.insert(&two).expect("a new member");
        let mut names = vec![one.name(), two.name()];
        names.sort();
        assert_eq!(set.members(), Ok(names));
        assert!(one.status().expect("a status").is_in_set);
        assert_eq!(set.contains(&one), Ok(true));
        one.leave_sets().expect("it is in one");
        assert_eq!(set.contains(&one), Ok(false));
        assert!(!one.status().expect("a status").is_in_set);
        // Some kernels report this, others do not.
        assert_eq!(one.leave_sets(), Ok(()), "it is in none");
        drop(two);
        assert_eq!(set.members(), Ok(vec![]));
    });
}

#[test]
fn port_taken_over_by_a_set_leaves_the_others() {
    scenario(|| {
        let sets = [(); 3].map(|()| PortSet::new().expect("a set can be made"));
        let port = port();
        sets[0].insert(&port).expect("a new member");
        sets[1]
            .insert(&port)
            .expect("a port may be in several sets");
        sets[2].take_over(&port).expect("it can be moved");
        sets[2].take_over(&port).expect("it may be there already");
        let contains = sets.each_ref().map(|set| set.contains(&port));
        assert_eq!(contains, [Ok(false), Ok(false), Ok(true)]);
    });
}

#[test]
fn send_possible_is_told_when_a_full_queue_has_room() {
    scenario(|| {
        let (port, sender) = pair();
        port.set_queue_limit(1).expect("1 is allowed");
        sender
            .send(Message::new(1), Deadline::NOW)
            .expect("there is room");
        let news = crate::common::port();
        let notify = news.make_send_once().expect("a send-once right");
        assert_eq!(sender.notify_send_possible(notify), Ok(None));
        assert!(news.receive(Deadline::NOW).is_err(), "the queue is full");
        drop(receive(&port));
        let event = receive(&news).take_notification();
        let Some(Notification::SendPossible(name)) = event else {
            panic!("{event:?}")
        };
        assert_eq!(name, sender.name());
        assert!(sender.send(Message::new(2), Deadline::NOW).is_ok());
    });
}

#[test]
fn send_possible_is_told_at_once_of_a_queue_with_room_and_of_a_dead_port() {
    scenario(|| {
        let (port, sender) = pair();
        let news = crate::common::port();
        let notify = || news.make_send_once().expect("a send-once right");
        assert_eq!(sender.notify_send_possible(notify()), Ok(None));
        let event = receive(&news).take_notification();
        assert!(
            matches!(event, Some(Notification::SendPossible(_))),
            "{event:?}"
        );
        drop(port);
        assert_eq!(sender.notify_send_possible(notify()), Ok(None));
        let event = receive(&news).take_notification();
        assert!(
            matches!(event, Some(Notification::DeadName(_))),
            "{event:?}"
        );
    });
}

#[test]
fn notification_taken_back_gives_the_right_back_and_tells_nothing() {
    scenario(|| {
        let (port, sender) = pair();
        let news = crate::common::port();
        let notify = || news.make_send_once().expect("a send-once right");
        let given = |right: Option<SendOnceRight>| {
            // It may come back under another name; it is the one right to this port.
            drop(right.expect("it was registered"));
            assert!(was_given_up(&news));
        };
        assert_eq!(sender.cancel_notification(), Ok(None));
        sender.notify_dead(notify()).expect("the port lives");
        given(sender.cancel_notification().expect("the port lives"));
        port.set_queue_limit(1).expect("1 is allowed");
        let message = Message::new(1);
        sender.send(message, Deadline::NOW).expect("there is room");
        sender
            .notify_send_possible(notify())
            .expect("the port lives");
        given(sender.cancel_notification().expect("the port lives"));
        assert_eq!(port.cancel_no_senders(), Ok(None));
        port.notify_no_senders(0, notify())
            .expect("there is a sender");
        given(port.cancel_no_senders().expect("it was registered"));
        assert!(!port.status().expect("a status").has_no_senders_request);
        drop(receive(&port));
        drop(sender);
        drop(port);
        assert!(news.receive(Deadline::NOW).is_err(), "nobody was told");
    });
}

#[test]
fn borrowed_rights_are_equal_if_they_mean_one_port() {
    use std::collections::HashSet;

    scenario(|| {
        let ((one, to_one), (_two, to_two)) = (pair(), pair());
        let again = one.make_send().expect("a send right");
        assert_eq!(to_one.as_borrowed(), again.as_borrowed());
        assert_ne!(to_one.as_borrowed(), to_two.as_borrowed());
        let known: HashSet<BorrowedSend<'_>> = [&to_one, &again, &to_two]
            .map(SendRight::as_borrowed)
            .into_iter()
            .collect();
        assert_eq!(known.len(), 2);
    });
}

#[test]
fn rights_print_their_kind_and_name() {
    scenario(|| {
        let (port, sender) = pair();
        let name = port.name();
        assert_eq!(format!("{port:?}"), format!("ReceiveRight({name:?})"));
        let borrowed = format!("{:?}", sender.as_borrowed());
        assert_eq!(borrowed, format!("Borrowed(SendRight({name:?}))"));
        assert_eq!(format!("{name:?}"), format!("{:#x}", name.raw()));
    });
}

#[test]
fn special_ports_asked_for_again_and_again_leave_no_references() {
    scenario(|| {
        let all = [
            SpecialPort::Control,
            SpecialPort::Host,
            SpecialPort::Name,
            SpecialPort::Bootstrap,
            SpecialPort::Inspect,
            SpecialPort::Read,
        ];
        let held = || task::names().expect("a task can list its names").len();
        let rights = || {
            let mut rights = Vec::from(all.map(task::special_port));
            rights.extend([task::host().map(Some), task::thread().map(Some)]);
            rights
        };
        for right in rights() {
            assert!(right.expect("it can be had").is_some());
        }
        let (before, bootstrap) = (held(), crate::common::current().port().name());
        let references_before = references(bootstrap, sys::MACH_PORT_RIGHT_SEND);
        (0..10).for_each(|_| drop(rights()));
        assert_eq!(held(), before);
        let references_after = references(bootstrap, sys::MACH_PORT_RIGHT_SEND);
        assert_eq!(references_after, references_before);
    });
}

#[test]
fn special_port_of_this_task_and_thread_are_what_c_knows_them_as() {
    scenario(|| {
        let control = task::special_port(SpecialPort::Control).expect("it can be had");
        let this = Name::new(sys::mach_task_self()).expect("a name");
        // SAFETY: the task has its own control port as long as it lives.
        let known = unsafe { Borrowed::<SendRight>::from_raw_name(this) };
        assert_eq!(control.map(|right| right.name()), Some(known.name()));
        let thread = task::thread().expect("it can be had");
        let other = std::thread::spawn(|| task::thread().map(|right| right.name()));
        let other = other.join().expect("it ends").expect("it can be had");
        assert_ne!(thread.name(), other);
        assert_eq!(thread, task::thread().expect("it can be had"));
    });
}

#[test]
fn special_port_that_is_not_set_is_none_and_one_that_cannot_be_set_is_refused() {
    scenario(|| {
        let debug = SpecialPort::DebugControl;
        assert_eq!(task::special_port(debug), Ok(None));
        let (port, sender) = pair();
        task::set_special_port(debug, Some(&sender)).expect("it can be set");
        let set = task::special_port(debug).expect("it can be had");
        assert_eq!(set.as_ref(), Some(&sender));
        drop(set);
        task::set_special_port(debug, None).expect("it can be cleared");
        assert_eq!(task::special_port(debug), Ok(None));
        assert_eq!(port.send_right_count(), Ok(1));
        let error = task::set_special_port(SpecialPort::Name, Some(&sender));
        let code = error.expect_err("it is the kernel's").code();
        assert_eq!(code, Some(Code::KERN_INVALID_ARGUMENT));
    });
}
