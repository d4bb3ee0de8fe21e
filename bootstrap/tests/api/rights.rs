//! Rights: what making, copying, dropping and converting does to the task's names and counts.

use crate::common::{pair, port, receive, references, scenario, unused_name, was_given_up};
use bootstrap::{Cause, Code, DeadName, Deadline, Message, PortSet, ReceiveRight, SendRight, task};
use bootstrap_sys as sys;

#[test]
fn receive_right_made_and_dropped_leaves_no_name() {
    scenario(|| {
        let port = port();
        let name = port.name();
        let kinds = task::kinds(name).expect("a query").expect("a name");
        assert!(kinds.has_receive() && !kinds.has_send());
        drop(port);
        assert_eq!(task::kinds(name), Ok(None));
    });
}

#[test]
fn receive_right_is_guarded_against_destruction_by_others() {
    scenario(|| {
        let port = port();
        // SAFETY: the variable is the task's own port, set before `main`.
        let this = unsafe { sys::mach_task_self_ };
        let mut status = [0u32; 10];
        let mut count = 10;
        // SAFETY: both pointers are to live local variables, ten words as the count says.
        let code = unsafe {
            sys::mach_port_get_attributes(
                this,
                port.name().raw(),
                sys::MACH_PORT_RECEIVE_STATUS as _,
                status.as_mut_ptr().cast(),
                &mut count,
            )
        };
        assert_eq!(code, 0);
        let (guarded, strict) = (2, 4);
        assert_eq!(
            status[9] & (guarded | strict),
            guarded | strict,
            "flags {:#x}",
            status[9]
        );
    });
}

#[test]
fn send_right_shares_the_name_of_the_receive_right() {
    scenario(|| {
        let (port, sender) = pair();
        assert_eq!(sender.name(), port.name());
        let kinds = task::kinds(port.name()).expect("a query").expect("a name");
        assert!(kinds.has_receive() && kinds.has_send());
    });
}

#[test]
fn send_right_cloned_adds_a_reference_and_dropped_takes_it_back() {
    scenario(|| {
        let (port, sender) = pair();
        assert_eq!(sender.references(), Ok(1));
        let second = sender.try_clone().expect("the port lives");
        let third = port.make_send().expect("a send right");
        assert_eq!(sender, second);
        assert_eq!(third.references(), Ok(3));
        drop(second);
        drop(third);
        assert_eq!(sender.references(), Ok(1));
        let status = port.status().expect("a status");
        assert_eq!(
            status.make_send_count, 2,
            "a clone is not made from the receive right"
        );
        assert!(status.has_send_rights);
    });
}

#[test]
fn send_right_after_receiver_dies_is_a_dead_name_and_is_released_as_one() {
    scenario(|| {
        let (port, sender) = pair();
        let second = sender.try_clone().expect("the port lives");
        assert_eq!(sender.is_dead(), Ok(false));
        drop(port);
        assert_eq!(sender.is_dead(), Ok(true));
        assert_eq!(references(sender.name(), sys::MACH_PORT_RIGHT_DEAD_NAME), 2);
        let error = sender
            .try_clone()
            .expect_err("a dead name is no send right");
        assert_eq!(error.cause(), Cause::DeadPort);
        let name = sender.name();
        drop(sender);
        assert_eq!(references(name, sys::MACH_PORT_RIGHT_DEAD_NAME), 1);
        drop(second);
        assert_eq!(task::kinds(name), Ok(None));
    });
}

#[test]
fn send_once_right_has_a_name_of_its_own() {
    scenario(|| {
        let port = port();
        let first = port.make_send_once().expect("a send-once right");
        let second = port.make_send_once().expect("a send-once right");
        assert_ne!(first.name(), second.name());
        assert_ne!(first.name(), port.name());
        assert_eq!(port.status().expect("a status").send_once_rights, 2);
        drop((first, second));
        assert!(was_given_up(&port));
        assert!(was_given_up(&port));
    });
}

#[test]
fn send_once_right_used_is_gone_without_a_notification() {
    scenario(|| {
        let port = port();
        let once = port.make_send_once().expect("a send-once right");
        let name = once.name();
        once.send(Message::new(5)).expect("the port lives");
        assert_eq!(task::kinds(name), Ok(None));
        let received = receive(&port);
        assert_eq!(received.id(), 5);
        assert!(received.came_through_send_once());
        let error = port
            .receive(Deadline::NOW)
            .expect_err("there is no second message");
        assert!(error.is_timeout(), "{error}");
    });
}

#[test]
fn send_once_right_to_dead_port_is_released_quietly() {
    scenario(|| {
        let port = port();
        let (kept, used) = (port.make_send_once(), port.make_send_once());
        drop(port);
        drop(kept);
        let used = used.expect("a send-once right");
        // The message is destroyed; whether that counts as sent depends on whether the kernel has
        // noticed that the name is dead.
        match used.send(Message::new(1)) {
            Ok(()) => {}
            Err(failed) => assert!(failed.is_dead_destination(), "{failed}"),
        }
    });
}

#[test]
fn raw_names_given_up_and_taken_over_keep_the_right() {
    scenario(|| {
        let (port, sender) = pair();
        let name = sender.into_raw_name();
        assert_eq!(references(name, sys::MACH_PORT_RIGHT_SEND), 1);
        // SAFETY: the reference was given up a moment ago.
        let sender = unsafe { SendRight::from_raw_name(name) };
        let name = port.into_raw_name();
        // SAFETY: the receive right was given up a moment ago.
        let port = unsafe { ReceiveRight::from_raw_name(name) }.expect("it has no guard");
        sender
            .send(Message::new(3), Deadline::NOW)
            .expect("there is room");
        assert_eq!(receive(&port).id(), 3);
    });
}

#[test]
fn receive_right_given_up_has_no_guard_left() {
    scenario(|| {
        let name = port().into_raw_name();
        // SAFETY: the variable is the task's own port, set before `main`.
        let this = unsafe { sys::mach_task_self_ };
        // SAFETY: the call takes integers only; the receive right is ours to release.
        let code =
            unsafe { sys::mach_port_mod_refs(this, name.raw(), sys::MACH_PORT_RIGHT_RECEIVE, -1) };
        assert_eq!(code, 0);
    });
}

#[test]
fn receive_right_with_context_of_another_is_not_taken_over() {
    scenario(|| {
        let name = port().into_raw_name();
        // SAFETY: the variable is the task's own port, set before `main`.
        let this = unsafe { sys::mach_task_self_ };
        // SAFETY: the call takes integers only.
        let code = unsafe { sys::mach_port_guard(this, name.raw(), 0x1234, 0) };
        assert_eq!(code, 0);
        // SAFETY: the receive right was given up; if this fails it stays with us.
        let error = unsafe { ReceiveRight::from_raw_name(name) }.expect_err("it is guarded");
        assert_eq!(error.code(), Some(Code::KERN_INVALID_ARGUMENT));
        // SAFETY: the call takes integers only; the guard is the one set above.
        let code = unsafe { sys::mach_port_destruct(this, name.raw(), 0, 0x1234) };
        assert_eq!(code, 0);
    });
}

#[test]
fn dead_name_dropped_gives_its_reference_back() {
    scenario(|| {
        let (port, sender) = pair();
        drop(port);
        let name = sender.into_raw_name();
        // SAFETY: the reference was given up a moment ago, and its port is dead.
        drop(unsafe { DeadName::from_raw_name(name) });
        assert_eq!(task::kinds(name), Ok(None));
    });
}

#[test]
fn borrowed_right_works_and_releases_nothing() {
    scenario(|| {
        let (port, sender) = pair();
        let borrowed = sender.as_borrowed();
        borrowed
            .clone()
            .send(Message::new(9), Deadline::NOW)
            .expect("there is room");
        assert_eq!(sender.references(), Ok(1));
        assert_eq!(receive(&port).id(), 9);
    });
}

#[test]
fn right_to_a_name_that_does_not_exist_fails_with_the_code() {
    scenario(|| {
        // SAFETY: wrong on purpose, to see the code; the value is forgotten below.
        let bogus = unsafe { SendRight::from_raw_name(unused_name()) };
        let error = bogus.references().expect_err("there is no such name");
        assert_eq!(error.operation(), "mach_port_get_refs");
        assert_eq!(error.code(), Some(Code::KERN_INVALID_NAME));
        let _ = bogus.into_raw_name();
    });
}

#[test]
fn port_set_receives_from_its_members_and_tells_which() {
    scenario(|| {
        let set = PortSet::new().expect("a set can be made");
        let ((one, to_one), (two, to_two)) = (pair(), pair());
        set.insert(&one).expect("a new member");
        set.insert(&two).expect("a new member");
        let error = set.insert(&one).expect_err("it is a member");
        assert_eq!(error.code(), Some(Code::KERN_ALREADY_IN_SET));
        to_two
            .send(Message::new(2), Deadline::NOW)
            .expect("there is room");
        let received = set.receive(crate::common::patience()).expect("a message");
        assert_eq!((received.id(), received.port()), (2, Some(two.name())));
        drop(received);
        set.remove(&one).expect("it is a member");
        to_one
            .send(Message::new(1), Deadline::NOW)
            .expect("there is room");
        let error = set
            .receive(Deadline::NOW)
            .expect_err("the port is no member any more");
        assert!(error.is_timeout(), "{error}");
        drop(set);
        assert_eq!(receive(&one).id(), 1, "a member outlives its set");
    });
}

#[test]
fn queue_limit_set_is_reported_and_limits_senders() {
    scenario(|| {
        let (port, sender) = pair();
        port.set_queue_limit(2).expect("2 is allowed");
        for id in 0..2 {
            sender
                .send(Message::new(id), Deadline::NOW)
                .expect("there is room for two");
        }
        let failed = sender
            .send(Message::new(2), Deadline::NOW)
            .expect_err("the queue is full");
        assert!(failed.is_timeout(), "{failed}");
        let status = port.status().expect("a status");
        assert_eq!((status.queue_limit, status.queued), (2, 2));
        let error = port.set_queue_limit(1025).expect_err("1024 is the most");
        assert_eq!(error.code(), Some(Code::KERN_INVALID_VALUE));
    });
}
