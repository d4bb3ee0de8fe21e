//! How a server starts, stops, and changes its ports.

use std::thread;
use std::time::Duration;

use bootstrap::{Code, Deadline, Message, Notification, Progress, ReceiveRight, Server};

use crate::common::{pair, patience, receive, scenario};

use super::*;

#[test]
fn server_spawned_gives_its_state_back_and_stops_when_it_is_dropped() {
    scenario(|| {
        let counting = || {
            let (server, sender) = new_server();
            let server = server.on(1, |count: &mut u32, request| {
                *count += 1;
                request.give_up()
            });
            (server.spawn(0).expect("a thread can be had"), sender)
        };
        let (running, sender) = counting();
        for _ in 0..3 {
            let message = Message::new(1);
            sender.send(message, patience()).expect("it is received");
        }
        assert_eq!(running.stop(), Ok(3));
        assert_eq!(sender.is_dead(), Ok(true));
        let (running, sender) = counting();
        drop(running);
        crate::common::eventually("the server's end", || {
            sender.is_dead().ok().filter(|&dead| dead)
        });
    });
}

#[test]
fn server_stopped_handles_what_is_queued_and_no_more() {
    scenario(|| {
        let (server, sender) = new_server();
        let again = sender.try_clone().expect("the port lives");
        let mut server = server.on(1, move |count: &mut u32, request| {
            *count += 1;
            // There is always one more: the server would never find its queue empty.
            let _ = again.send(Message::new(1), Deadline::NOW);
            request.give_up()
        });
        for _ in 0..3 {
            sender
                .send(Message::new(1), Deadline::NOW)
                .expect("there is room");
        }
        server.handle().stop().expect("the server is there");
        server.handle().stop().expect("twice is as good as once");
        let mut count = 0;
        server.run(&mut count).expect("it is stopped");
        assert!((3..10).contains(&count), "{count}");
    });
}

#[test]
fn server_stopped_handles_what_is_queued_at_every_port() {
    scenario(|| {
        let (server, busy) = new_server();
        let (other, quiet) = pair();
        let again = busy.try_clone().expect("the port lives");
        let server = server.on(1, move |_: &mut u32, request| {
            // Keeps its port busy, which takes no turns from the other one.
            let _ = again.send(Message::new(1), Deadline::NOW);
            request.give_up()
        });
        let mut server = server.on(2, |count, request| {
            *count += 1;
            request.give_up()
        });
        let handle = server.handle();
        handle.add(other).expect("it can be added");
        busy.send(Message::new(1), Deadline::NOW)
            .expect("there is room");
        for _ in 0..5 {
            quiet
                .send(Message::new(2), Deadline::NOW)
                .expect("there is room");
        }
        handle.stop().expect("the server is there");
        let mut count = 0;
        server.run(&mut count).expect("it is stopped");
        assert_eq!(count, 5);
    });
}

#[test]
fn server_whose_routine_panicked_while_it_stopped_can_be_run_again() {
    scenario(|| {
        let (server, sender) = new_server();
        let server = server.on(1, |(), request| request.give_up());
        let mut server = server.on(2, |(), _| panic!("on purpose"));
        for id in [1, 1, 1, 2] {
            sender
                .send(Message::new(id), Deadline::NOW)
                .expect("there is room");
        }
        server.handle().stop().expect("the server is there");
        let run = std::panic::AssertUnwindSafe(|| server.run(&mut ()));
        assert!(std::panic::catch_unwind(run).is_err());
        let ended = server.run_until(&mut (), Deadline::NOW);
        assert_eq!(ended, Ok(false), "nobody stopped it this time");
        server.handle().stop().expect("the server is there");
        assert_eq!(server.run_until(&mut (), patience()), Ok(true));
    });
}

#[test]
fn server_run_until_now_handles_what_is_queued() {
    scenario(|| {
        let (server, sender) = new_server();
        let mut server = server.on(1, |count: &mut u32, request| {
            *count += 1;
            request.give_up()
        });
        let mut count = 0;
        assert_eq!(server.run_until(&mut count, Deadline::NOW), Ok(false));
        for _ in 0..3 {
            sender
                .send(Message::new(1), Deadline::NOW)
                .expect("there is room");
        }
        assert_eq!(server.run_until(&mut count, Deadline::NOW), Ok(false));
        assert_eq!(count, 3);
        for left in [Progress::More, Progress::More, Progress::Idle] {
            sender
                .send(Message::new(1), Deadline::NOW)
                .expect("there is room");
            let before = count;
            let twice = if left == Progress::Idle { 2 } else { 1 };
            assert_eq!(server.run_queued(&mut count, twice), Ok(left));
            assert_eq!(count, before + 1);
        }
        let soon = Deadline::after(Duration::from_millis(20));
        assert_eq!(server.run_until(&mut count, soon), Ok(false));
        server.handle().stop().expect("the server is there");
        assert_eq!(server.run_until(&mut count, Deadline::NEVER), Ok(true));
    });
}

#[test]
fn ports_added_and_removed_are_served_and_given_back() {
    scenario(|| {
        let (server, first) = new_server();
        let server = server.on(1, |ports: &mut Vec<_>, request| {
            ports.push(request.peer().port());
            let id = request.id();
            request.reply(Message::reply(id, ()))
        });
        let running = server.spawn(Vec::new()).expect("a thread can be had");
        let (port, second) = pair();
        let name = running.handle().add(port).expect("it can be added");
        assert_eq!(name, second.name());
        for sender in [&first, &second] {
            drop(sender.call(Message::new(1), patience()).expect("a reply"));
        }
        let made = running.handle().with_port(name, ReceiveRight::make_send);
        let made = made.expect("it has the port").expect("the port lives");
        assert_eq!(made.name(), name);
        let port = running.handle().remove(name).expect("it has the port");
        let again = running.handle().remove(name).expect_err("it has no more");
        assert_eq!(again.code(), Some(Code::KERN_INVALID_NAME));
        let gone = running.handle().with_port(name, |_| ());
        let gone = gone.expect_err("it has no more");
        assert_eq!(gone.code(), Some(Code::KERN_INVALID_NAME));
        second
            .send(Message::new(9), Deadline::NOW)
            .expect("there is room");
        assert_eq!(receive(&port).id(), 9, "it is ours again");
        assert_eq!(running.stop(), Ok(vec![Some(first.name()), Some(name)]));
    });
}

#[test]
fn server_dropped_kills_its_ports_and_its_handles_say_so() {
    scenario(|| {
        let (server, sender) = new_server::<()>();
        let handle = server.handle();
        drop(server);
        assert_eq!(sender.is_dead(), Ok(true));
        let stopped = handle.stop().expect_err("it is gone");
        assert_eq!(stopped.code(), Some(Code::KERN_TERMINATED));
        let (port, right) = pair();
        let failed = handle.add(port).expect_err("it is gone");
        assert_eq!(failed.error().code(), Some(Code::KERN_TERMINATED));
        assert_eq!(failed.into_port().name(), right.name());
    });
}

#[test]
fn server_can_stop_itself_when_nobody_can_send_any_more() {
    scenario(|| {
        let (port, sender) = pair();
        let senders = port.make_send_once().expect("a send-once right");
        port.notify_no_senders(0, senders).expect("a port of ours");
        let server = Server::new(port).expect("a server can be made");
        let handle = server.handle();
        let mut server = server.on_notification(move |ended: &mut bool, news, _| {
            if let Notification::NoSenders(_) = news {
                *ended = true;
                handle.stop().expect("it runs");
            }
        });
        let thread = thread::spawn(move || {
            let mut ended = false;
            server.run(&mut ended).map(|()| ended)
        });
        drop(sender);
        assert_eq!(thread.join().expect("it does not panic"), Ok(true));
    });
}

#[test]
fn routine_that_panics_leaves_nothing_behind() {
    scenario(|| {
        let (server, sender) = new_server::<()>();
        let mut server = server.on(1, |(), _request| panic!("as arranged"));
        let thread = thread::spawn(move || server.run(&mut ()));
        let failed = sender.call(Message::new(1), Deadline::NEVER);
        assert!(failed.expect_err("given up").is_given_up());
        assert!(thread.join().is_err());
        assert_eq!(sender.is_dead(), Ok(true));
    });
}

#[test]
fn ports_are_not_changed_from_within_a_visit() {
    scenario(|| {
        let (server, sender) = new_server();
        let mut server = server.on(1, |(), request| request.give_up());
        let handle = server.handle();
        let name = sender.name();
        let code = |error: bootstrap::Error| error.code();
        let (spare, to_spare) = pair();
        let inside = handle.with_port(name, |port| {
            assert_eq!(port.name(), name);
            let added = handle.add(spare).expect_err("it would wait forever");
            let removed = handle.remove(name).expect_err("it would wait forever");
            let visited = handle.with_port(name, |_| ());
            let ran = server.run_until(&mut (), Deadline::NOW);
            let (visited, ran) = (visited.expect_err("as well"), ran.expect_err("as well"));
            let codes = [added.error().clone(), removed, visited, ran].map(code);
            (codes, added.into_port())
        });
        let (codes, spare) = inside.expect("it has the port");
        assert_eq!(codes, [Some(Code::KERN_LOCK_OWNED_SELF); 4]);
        // Afterwards all of that works, also if the visit panicked.
        let visit = std::panic::AssertUnwindSafe(|| handle.with_port(name, |_| panic!("arranged")));
        assert!(std::panic::catch_unwind(visit).is_err());
        assert_eq!(handle.add(spare).expect("it can be added"), to_spare.name());
        assert_eq!(server.run_until(&mut (), Deadline::NOW), Ok(false));
        // Another thread only waits for its turn.
        let (entered, enter) = std::sync::mpsc::channel();
        let other = handle.clone();
        let thread = thread::spawn(move || {
            enter.recv().expect("it is sent");
            other.with_port(name, ReceiveRight::name)
        });
        let visit = handle.with_port(name, |_| entered.send(()));
        visit.expect("it has the port").expect("it is received");
        assert_eq!(thread.join().expect("it does not panic"), Ok(name));
    });
}
