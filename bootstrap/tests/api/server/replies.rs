//! Replies: given at once, later, or not at all.

use std::sync::mpsc;
use std::thread;

use bootstrap::{CallError, Client, Code, Deadline, Message, Service, Transfer};

use crate::common::{pair, patience, port, receive, scenario};

use super::*;

#[test]
fn request_given_up_frees_its_client() {
    scenario(|| {
        let (server, sender) = new_server();
        let running = server
            .on(1, |(), request| request.give_up())
            .spawn(())
            .expect("a thread can be had");
        let failed = sender.call(Message::new(1), Deadline::NEVER);
        assert!(failed.expect_err("given up").is_given_up());
        running.stop().expect("nothing is wrong with its ports");
    });
}

#[test]
fn request_deferred_is_answered_by_another_thread_later() {
    scenario(|| {
        let (server, sender) = new_server();
        let (deferred, later) = mpsc::channel();
        let server = server.on(1, move |(), request| {
            assert!(request.wants_reply());
            let (request, answer) = request.defer();
            deferred.send(request).expect("the test listens");
            answer
        });
        let running = server.spawn(()).expect("a thread can be had");
        let clients = [10u32, 20, 30].map(|number| {
            let sender = sender.try_clone().expect("the port lives");
            let request = move || Message::new(1).with_body(&number);
            thread::spawn(move || {
                let reply = sender.call(request(), patience())?;
                if let Some(code) = reply.refusal() {
                    return Err(CallError::Refused(code));
                }
                Ok(reply.read::<u32>().expect("a number"))
            })
        });
        let mut waiting: Vec<_> = later.iter().take(3).collect();
        waiting.sort_by_key(|request| request.read::<u32>().expect("a number"));
        let last = waiting.pop().expect("the third");
        let second = waiting.pop().expect("the second");
        drop(last); // given up
        second.refuse(Code::KERN_ABORTED).expect("the client waits");
        for request in waiting {
            let number: u32 = request.read().expect("a number");
            let reply = Message::new(101).with_body(&(number + 1));
            request.reply(reply).expect("the client waits");
        }
        let [first, second, third] = clients.map(|it| it.join().expect("it does not panic"));
        assert_eq!(first.expect("a reply"), 11);
        assert_eq!(refused(&second.expect_err("refused")), Code::KERN_ABORTED);
        assert!(third.expect_err("given up").is_given_up());
        running.stop().expect("nothing is wrong with its ports");
    });
}

#[test]
fn typed_request_deferred_is_answered_later_and_only_with_its_own_reply() {
    const SERVICE: Service<Ask, Tell> = Service::new("com.example.test.deferred");
    scenario(|| {
        let (server, sender) = new_server();
        let (deferred, later) = mpsc::channel();
        let server = server.serve_deferred(&SERVICE, move |(), _, responder| {
            deferred.send(responder).expect("the test listens");
        });
        let running = server.spawn(()).expect("a thread can be had");
        let client: Client<Ask, Tell> = Client::from(sender);
        thread::scope(|scope| {
            let call = |ask| scope.spawn(|| client.call(ask, patience()));
            let next = || later.recv().expect("a request came");
            let sum = call(Ask::Add(1, 2));
            let responder = next();
            assert_eq!(responder.peer().token().pid(), std::process::id());
            responder.reply(Tell::Sum(3)).expect("the client waits");
            assert_eq!(sum.join().expect("no panic").expect("a sum"), Tell::Sum(3));

            let mixed_up = call(Ask::Count);
            let failed = next().reply(Tell::Taken).expect_err("it counts nothing");
            assert_eq!(failed.error().code(), Some(Code::MIG_REPLY_MISMATCH));
            let told = mixed_up.join().expect("no panic").expect_err("refused");
            assert_eq!(refused(&told), Code::MIG_REPLY_MISMATCH);

            let dropped = call(Ask::Count);
            drop(next());
            let told = dropped.join().expect("no panic").expect_err("given up");
            assert!(told.is_given_up());
        });
        // The rest of a malformed request reaches no routine.
        let reply = client.port().call(Message::new(1), patience());
        let reply = reply.expect("an answer");
        assert_eq!(reply.refusal(), Some(Code::MIG_BAD_ARGUMENTS));
        assert!(later.try_recv().is_err());
        assert_eq!(running.stop(), Ok(()));
    });
}

#[test]
fn routine_that_gives_no_reply_gives_the_request_up() {
    scenario(|| {
        let (server, sender) = new_server();
        let server = server.on_payload(|(), _: Ask, _: &_| Err::<Tell, _>(Code::MIG_NO_REPLY));
        let running = server.spawn(()).expect("a thread can be had");
        let client: Client<Ask, Tell> = Client::from(sender);
        let failed = client.call(Ask::Count, patience()).expect_err("no reply");
        assert!(matches!(failed, CallError::GaveUp), "{failed}");
        assert_eq!(running.stop(), Ok(()));
    });
}

#[test]
fn message_that_wants_no_reply_gets_none() {
    scenario(|| {
        let (server, sender) = new_server();
        let server = server.on_payload(|count: &mut u64, ask: Ask, _: &_| match ask {
            Ask::Count => {
                *count += 1;
                Ok(Tell::Count(*count))
            }
            _ => Err(Code::KERN_FAILURE),
        });
        let (server, problems) = observe(server);
        let running = server.spawn(0).expect("a thread can be had");
        let client: Client<Ask, Tell> = Client::from(sender);
        client
            .send(Ask::Count, Deadline::NEVER)
            .expect("there is room");
        client
            .send(Ask::Add(1, 2), Deadline::NEVER)
            .expect("there is room");
        client
            .send(Ask::Count, Deadline::NEVER)
            .expect("there is room");
        assert_eq!(running.stop(), Ok(2));
        assert!(problems.try_recv().is_err());
    });
}

#[test]
fn reply_to_a_client_that_does_not_receive_is_dropped_and_told() {
    scenario(|| {
        let (server, sender) = new_server();
        let (server, problems) = observe(server.on(1, |(), request| {
            let id = request.id();
            request.reply(Message::reply(id, ()))
        }));
        let running = server.spawn(()).expect("a thread can be had");
        let slow = port();
        slow.set_queue_limit(1).expect("1 is allowed");
        for _ in 0..3 {
            let request = Message::new(1).with_reply(Transfer::make_send(&slow));
            sender.send(request, patience()).expect("there is room");
        }
        // The server is not held up.
        let reply = sender.call(Message::new(1), patience()).expect("a reply");
        assert_eq!(reply.id(), 101);
        running.stop().expect("nothing is wrong with its ports");
        assert_eq!(problems.try_iter().count(), 2);
        assert_eq!(receive(&slow).id(), 101);
    });
}

#[test]
fn reply_that_a_client_wants_sent_to_the_server_itself_is_not_sent() {
    scenario(|| {
        let (server, sender) = new_server();
        let (other, to_other) = pair();
        let mut server = server.otherwise(|ids: &mut Vec<i32>, request| {
            ids.push(request.id());
            let id = request.id();
            request.reply(Message::reply(id, ()))
        });
        server.handle().add(other).expect("a port can be added");
        // Sent, the replies would come back with the identity of the server.
        for port in [&sender, &to_other] {
            let request = Message::new(1).with_reply(port);
            sender.send(request, Deadline::NOW).expect("there is room");
        }
        let mut ids = Vec::new();
        let ended = server.run_until(&mut ids, Deadline::NOW);
        assert_eq!((ended, ids), (Ok(false), vec![1, 1]));
    });
}
