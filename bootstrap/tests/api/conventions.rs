//! The crate beside others: conversions, borrowed rights, traits for raw names, shortcuts.

use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

use bootstrap::{
    AsRawName, AsReceive, AsSend, Borrowed, Client, FromRawName, IntoRawName, Message, Name,
    OwnedSemaphore, PortOptions, PortSet, ReceiveRight, Semaphore, SendRight, task,
};
use bootstrap_sys as sys;

use crate::common::{fill, pair, port, receive, scenario};

/// Stand-ins for bindings of another framework: calls that take a port, and one that returns one.
fn take_by_reference(port: &(impl AsSend + ?Sized)) -> Name {
    port.as_send().name()
}

fn take<P: IntoRawName>(port: P) -> Name {
    port.into_raw_name()
}

fn give<P: FromRawName>(name: Name) -> P {
    // SAFETY: the tests hand names on that `take` gave up, each once and to the same kind.
    unsafe { P::from_raw_name(name) }
}

#[test]
fn rights_go_through_other_bindings_by_reference_and_by_value() {
    scenario(|| {
        let (port, sender) = pair();
        let name = port.name();
        assert_eq!(take_by_reference(&sender), name);
        assert_eq!(take_by_reference(&sender.as_borrowed()), name);
        let boxed: Box<dyn AsSend> = Box::new(sender);
        assert_eq!(take_by_reference(&boxed), name);
        drop(boxed);
        assert_eq!(port.as_receive().as_raw_name(), name);
        assert_eq!(port.as_borrowed().as_receive().name(), name);

        let sender = port.make_send().expect("a send right");
        let sender: SendRight = give(take(sender));
        assert_eq!(sender.references(), Ok(1));
        let client = Client::<(), ()>::from(sender);
        assert_eq!(take_by_reference(&client), name);

        let semaphore = OwnedSemaphore::new(1).expect("a semaphore");
        let right = semaphore.try_clone().expect("it lives");
        assert_eq!(right.as_raw_name(), take_by_reference(&right));
        assert_eq!(semaphore.as_raw_name(), take_by_reference(&semaphore));
        let right: Semaphore = give(take(right));
        assert_eq!(right.try_wait(), Ok(true));
        let set: PortSet = give(take(PortSet::new().expect("a set")));
        assert_eq!(set.members(), Ok(vec![]));
    });
}

#[test]
fn receive_right_given_up_as_a_raw_name_has_no_guard() {
    scenario(|| {
        let name = take(port());
        assert!(!is_guarded(name));
        // SAFETY: the right was just given up under this name.
        drop(unsafe { ReceiveRight::from_raw_name(name) });
        assert_eq!(task::kinds(name), Ok(None));
    });
}

fn is_guarded(name: Name) -> bool {
    // SAFETY: the task holds a receive right under this name.
    let right = unsafe { Borrowed::<ReceiveRight>::from_raw_name(name) };
    right.status().expect("a status").is_guarded
}

#[test]
fn unguarded_port_is_destroyed_by_c_code_and_by_its_owner() {
    scenario(|| {
        let unguarded = PortOptions::new().unguarded().queue_limit(2);
        let make = || ReceiveRight::with_options(unguarded).expect("a port");
        let port = make();
        assert!(!is_guarded(port.name()) && port.context() == Ok(0));
        assert_eq!(port.status().expect("a status").queue_limit, 2);
        let name = port.name();
        drop(port);
        assert_eq!(task::kinds(name), Ok(None));

        let port = make();
        let name = port.name();
        std::mem::forget(port);
        // SAFETY: the variable is the task's own port, set before `main`.
        let this = unsafe { sys::mach_task_self_ };
        // SAFETY: the call takes integers only, and the Rust owner was forgotten.
        let code =
            unsafe { sys::mach_port_mod_refs(this, name.raw(), sys::MACH_PORT_RIGHT_RECEIVE, -1) };
        assert_eq!(code, sys::KERN_SUCCESS);
        assert_eq!(task::kinds(name), Ok(None));
    });
}

#[test]
fn borrowed_right_is_copied_and_cloned_into_one_of_its_own() {
    scenario(|| {
        fn is_copy<T: Copy>(_: &T) {}

        let (port, sender) = pair();
        let borrowed = sender.as_borrowed();
        is_copy(&borrowed);
        let (one, two) = (borrowed, borrowed);
        assert_eq!(one, two);
        assert_eq!(sender.references(), Ok(1), "a copy takes no reference");
        let owned = two.try_clone_to_owned().expect("the port lives");
        assert_eq!(sender.references(), Ok(2));
        drop(sender);
        owned.try_send(Message::new(3)).expect("there is room");
        assert_eq!(receive(&port).id(), 3);
    });
}

#[test]
fn deadline_may_be_given_as_a_span_or_an_instant() {
    scenario(|| {
        let (port, sender) = pair();
        let soon = Duration::from_millis(1);
        let error = port.receive(soon).expect_err("nothing is sent");
        assert!(error.is_timeout());
        assert!(
            port.receive(Instant::now())
                .is_err_and(|error| error.is_timeout())
        );
        sender.send(Message::new(1), soon).expect("there is room");
        assert_eq!(port.receive(Duration::from_secs(60)).expect("one").id(), 1);
        let set = PortSet::new().expect("a set");
        assert!(set.receive(soon).is_err_and(|error| error.is_timeout()));
        let semaphore = OwnedSemaphore::new(0).expect("a semaphore");
        assert!(semaphore.wait(soon).is_err_and(|error| error.is_timeout()));
        let called = sender.call(Message::new(2), soon);
        assert!(called.is_err_and(|failed| failed.is_timeout()));
        drop(receive(&port));
        let client = Client::<(), ()>::from(sender);
        assert!(
            client
                .call((), soon)
                .is_err_and(|failed| failed.is_timeout())
        );
        drop(receive(&port));
    });
}

#[test]
fn tries_wait_for_nothing() {
    scenario(|| {
        let (port, sender) = pair();
        assert!(port.try_receive().expect("a queue").is_none());
        fill(&port, &sender);
        let failed = sender.try_send(Message::new(7)).expect_err("it is full");
        assert!(failed.is_timeout());
        let message = failed.into_message().expect("it comes back");
        let set = PortSet::new().expect("a set");
        set.insert(&port).expect("a new member");
        assert!(set.try_receive().expect("a queue").is_some());
        assert!(set.try_receive().expect("a queue").is_none());
        sender.try_send(message).expect("there is room");
        let received = port.try_receive().expect("a queue").expect("a message");
        assert_eq!(received.id(), 7);
        drop(received);
        drop(set);
        drop(port);
    });
}

#[test]
fn poll_descriptor_is_given_away_as_a_descriptor() {
    scenario(|| {
        let (port, sender) = pair();
        let descriptor: OwnedFd = port.poll_descriptor().expect("a descriptor").into();
        let readable = |wait| {
            let mut entry = libc::pollfd {
                fd: std::os::fd::AsRawFd::as_raw_fd(&descriptor),
                events: libc::POLLIN,
                revents: 0,
            };
            // SAFETY: the pointer is to one live entry.
            unsafe { libc::poll(&mut entry, 1, wait) == 1 }
        };
        assert!(!readable(0));
        sender.try_send(Message::new(1)).expect("there is room");
        assert!(readable(60_000));
        drop(receive(&port));
    });
}
