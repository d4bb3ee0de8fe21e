//! Requests and replies: the reply, the other side giving up, the deadline.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use bootstrap::{CallError, Cause, Code, Deadline, Message, Reply, Transfer};

use crate::common::{pair, patience, receive, scenario};

#[test]
fn call_gets_the_reply_with_its_rights() {
    scenario(|| {
        let (port, server) = pair();
        let thread = thread::spawn(move || {
            let mut request = receive(&port);
            let number: u32 = request.read().expect("a number");
            let reply = request.take_reply().expect("a reply right");
            assert!(matches!(reply, Reply::SendOnce(_)));
            let message = Message::new(2)
                .with_body(&(number + 1))
                .with_right(Transfer::make_send(&port));
            reply.send(message).expect("the client waits");
            receive(&port).id()
        });
        let mut reply = server
            .call(Message::new(1).with_body(&41u32), patience())
            .expect("a reply");
        assert_eq!((reply.id(), reply.read()), (2, Ok(42u32)));
        let back = reply.take_send(0).expect("a send right");
        back.send(Message::new(3), Deadline::NOW)
            .expect("there is room");
        assert_eq!(thread.join().expect("the server ends"), 3);
    });
}

#[test]
fn call_is_repeated_without_a_new_port() {
    scenario(|| {
        let (port, server) = pair();
        let thread = thread::spawn(move || {
            for _ in 0..50 {
                let mut request = receive(&port);
                let id = request.id();
                let reply = request.take_reply().expect("a reply right");
                reply
                    .send(Message::new(id + 100))
                    .expect("the client waits");
            }
        });
        let names = bootstrap::task::names().expect("a list").len();
        for id in 0..50 {
            let reply = server.call(Message::new(id), patience()).expect("a reply");
            assert_eq!(reply.id(), id + 100);
        }
        assert_eq!(bootstrap::task::names().expect("a list").len(), names);
        thread.join().expect("the server ends");
    });
}

#[test]
fn call_whose_request_is_dropped_tells_that_the_other_side_gave_up() {
    scenario(|| {
        let (port, server) = pair();
        let thread = thread::spawn(move || {
            drop(receive(&port));
            port
        });
        let failed = server
            .call(Message::new(1), patience())
            .expect_err("no reply");
        assert!(matches!(failed, CallError::GaveUp), "{failed}");
        assert!(failed.is_given_up() && !failed.is_server_gone());
        drop(thread.join().expect("the server ends"));
    });
}

#[test]
fn call_whose_server_dies_before_it_receives_tells_that_it_died() {
    scenario(|| {
        let (port, server) = pair();
        let thread = thread::spawn(move || {
            crate::common::eventually("a queued request", || {
                (port.status().expect("a status").queued == 1).then_some(())
            });
            drop(port);
        });
        let failed = server
            .call(Message::new(1), patience())
            .expect_err("no reply");
        assert!(matches!(failed, CallError::ServerDied), "{failed}");
        assert!(failed.is_given_up() && failed.is_server_gone());
        thread.join().expect("the server ends");
    });
}

#[test]
fn call_to_dead_server_gives_the_request_back_without_reply_right() {
    scenario(|| {
        let (gone, server) = pair();
        drop(gone);
        let (_carried, to_carried) = pair();
        let request = Message::new(1).with_right(to_carried);
        let failed = server
            .call(request, patience())
            .expect_err("the server is dead");
        assert!(failed.is_server_gone());
        let CallError::Send(failed) = failed else {
            panic!("{failed}")
        };
        let request = failed.into_message().expect("the request comes back");
        assert_eq!((request.has_reply(), request.item_count()), (false, 1));
    });
}

#[test]
fn call_without_answer_times_out_and_a_late_answer_disturbs_nobody() {
    scenario(|| {
        let (port, server) = pair();
        let (take, taken) = mpsc::channel();
        let (give_up, given_up) = mpsc::channel();
        let thread = thread::spawn(move || {
            // A request whose client gave up before it was received has no reply right.
            let next = || {
                std::iter::from_fn(|| Some(receive(&port)))
                    .find_map(|mut request| request.take_reply())
                    .expect("it goes on until there is one")
            };
            let late = next();
            take.send(()).expect("the client listens");
            given_up.recv().expect("the client gives up");
            // The reply port is gone; the reply is destroyed, or refused if the kernel noticed.
            let _ = late.send(Message::new(666));
            next().send(Message::new(2)).expect("the client waits");
        });
        let failed = loop {
            let deadline = Deadline::after(Duration::from_millis(20));
            let failed = server
                .call(Message::new(1), deadline)
                .expect_err("nobody answers");
            if taken.try_recv().is_ok() {
                break failed;
            }
        };
        assert!(
            matches!(failed, CallError::Receive(_)) && failed.is_timeout(),
            "{failed}"
        );
        give_up.send(()).expect("the server waits");
        let reply = server.call(Message::new(1), patience()).expect("a reply");
        assert_eq!(reply.id(), 2, "not the late answer");
        drop(reply);
        thread.join().expect("the server ends");
    });
}

#[test]
fn request_whose_client_gave_up_before_it_was_received_has_no_reply_right() {
    scenario(|| {
        let (port, server) = pair();
        let failed = server
            .call(Message::new(1), Deadline::NOW)
            .expect_err("nobody answers");
        assert!(
            matches!(failed, CallError::Receive(_)) && failed.is_timeout(),
            "{failed}"
        );
        assert!(
            receive(&port).take_reply().is_none(),
            "the reply port is dead"
        );
    });
}

#[test]
fn call_to_full_queue_times_out_with_the_request() {
    scenario(|| {
        let (port, server) = pair();
        port.set_queue_limit(1).expect("1 is allowed");
        server
            .send(Message::new(0), Deadline::NOW)
            .expect("there is room for one");
        let request = Message::new(1).with_body(&1u32);
        let failed = server
            .call(request, Deadline::NOW)
            .expect_err("the queue is full");
        assert!(failed.is_timeout(), "{failed}");
        let CallError::Send(failed) = failed else {
            panic!("{failed}")
        };
        let request = failed.into_message().expect("the request comes back");
        assert!(!request.has_reply());
        assert_eq!(request.body(), 1u32.to_ne_bytes());
    });
}

#[test]
fn reply_through_a_send_right_does_not_wait_for_a_full_queue() {
    scenario(|| {
        let (port, server) = pair();
        let (answers, to_answers) = pair();
        answers.set_queue_limit(1).expect("1 is allowed");
        to_answers
            .send(Message::new(0), Deadline::NOW)
            .expect("there is room for one");
        let request = Message::new(1).with_reply(Transfer::copy_send(&to_answers));
        server.send(request, Deadline::NOW).expect("there is room");
        let reply = receive(&port).take_reply().expect("a reply right");
        assert!(matches!(reply, Reply::Send(_)));
        let failed = reply.send(Message::new(2)).expect_err("the queue is full");
        assert!(failed.is_timeout(), "{failed}");
        assert_eq!(to_answers.references(), Ok(1));
    });
}

#[test]
fn reply_to_one_way_message_does_not_exist() {
    scenario(|| {
        let (port, server) = pair();
        server
            .send(Message::new(1), Deadline::NOW)
            .expect("there is room");
        assert!(receive(&port).take_reply().is_none());
    });
}

#[test]
fn call_of_a_thread_that_ends_leaves_no_reply_port_behind() {
    scenario(|| {
        let (port, server) = pair();
        let client = thread::spawn(move || {
            let reply = server.call(Message::new(1), patience()).expect("a reply");
            reply.id()
        });
        let reply = receive(&port).take_reply().expect("a reply right");
        reply.send(Message::new(2)).expect("the client waits");
        assert_eq!(client.join().expect("the client ends"), 2);
    });
}

#[test]
fn call_error_converts_into_the_plain_error() {
    scenario(|| {
        let (port, server) = pair();
        let thread = thread::spawn(move || {
            drop(receive(&port));
            port
        });
        let failed = server
            .call(Message::new(1), patience())
            .expect_err("no reply");
        assert_eq!(bootstrap::Error::from(failed).cause(), Cause::GaveUp);
        drop(thread.join().expect("the server ends"));
        let failed = server
            .call(Message::new(1), patience())
            .expect_err("the server is gone");
        assert!(bootstrap::Error::from(failed).is_dead_destination());
    });
}

/// All texts of a chain of errors, as a report prints them.
fn report(error: &dyn std::error::Error) -> String {
    let chain = std::iter::successors(Some(error), |error| error.source());
    let texts: Vec<_> = chain.map(ToString::to_string).collect();
    texts.join(": ")
}

#[test]
fn errors_are_reported_once_with_the_code() {
    scenario(|| {
        let (port, sender) = pair();
        drop(port);
        let symbol = "MACH_SEND_INVALID_DEST";
        let sent = sender.send(Message::new(1), Deadline::NOW);
        let sent = sent.expect_err("the port is dead");
        assert_eq!(
            report(&sent).matches(symbol).count(),
            1,
            "{}",
            report(&sent)
        );
        let called = sender.call(Message::new(1), Deadline::NOW);
        let called = called.expect_err("the port is dead");
        let text = report(&called);
        assert_eq!(text.matches(symbol).count(), 1, "{text}");
        assert!(
            text.starts_with("the request was not sent: mach_msg: "),
            "{text}"
        );
        let text = report(&bootstrap::Error::from(called));
        assert_eq!(text.matches(symbol).count(), 1, "{text}");
        let text = report(&CallError::Refused(Code::KERN_DENIED));
        assert_eq!(text.matches("KERN_DENIED").count(), 1, "{text}");
        assert!(!report(&CallError::GaveUp).contains(": "));
    });
}
