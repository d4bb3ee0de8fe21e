//! Which routine a message goes to, and what it gets.

use bootstrap::{CallError, Client, Code, Deadline, Message, Notification, Payload, Server};

use crate::common::{look_up, pair, patience, port, receive, scenario, unique};

use super::*;

#[test]
fn typed_requests_get_their_replies_and_share_a_state() {
    scenario(|| {
        let (server, sender) = new_server();
        let server = server.on_payload(|count: &mut u64, ask: Ask, _: &_| {
            *count += 1;
            match ask {
                Ask::Add(a, b) => a
                    .checked_add(b)
                    .map(Tell::Sum)
                    .ok_or(Code::KERN_INVALID_ARGUMENT),
                Ask::Count => Ok(Tell::Count(*count)),
                Ask::Take(right) => {
                    drop(right);
                    Ok(Tell::Taken)
                }
            }
        });
        let running = server.spawn(0).expect("a thread can be had");
        let client: Client<Ask, Tell> = Client::from(sender);
        let call = |ask| client.call(ask, patience());
        assert_eq!(call(Ask::Add(2, 3)).expect("a sum"), Tell::Sum(5));
        assert_eq!(call(Ask::Count).expect("a count"), Tell::Count(2));
        let overflow = call(Ask::Add(u32::MAX, 1)).expect_err("too large");
        assert_eq!(refused(&overflow), Code::KERN_INVALID_ARGUMENT);
        let (_kept, right) = pair();
        let given = right.try_clone().expect("the port lives");
        assert_eq!(call(Ask::Take(given)).expect("taken"), Tell::Taken);
        assert_eq!(
            client.call(Ask::Count, Deadline::NEVER).expect("a count"),
            Tell::Count(5)
        );
        assert_eq!(running.stop(), Ok(5));
    });
}

#[test]
fn requests_without_a_deadline_and_with_large_buffers_are_answered() {
    scenario(|| {
        #[derive(Payload)]
        #[payload(id = 9)]
        struct Echo(Vec<u8>);

        let (server, sender) = new_server();
        let running = server
            .on_payload(|(), Echo(bytes), _| Ok(Echo(bytes)))
            .spawn(())
            .expect("a thread can be had");
        // The reply says an id of its own, which is not the request's plus 100.
        let client: Client<Echo, Echo> = Client::from(sender);
        let failed = client.call(Echo(vec![1]), Deadline::NEVER).map(drop);
        assert_eq!(
            refused(&failed.expect_err("9 is not 109")),
            Code::MIG_REPLY_MISMATCH
        );
        running.stop().expect("nothing is wrong with its ports");

        #[derive(Payload)]
        struct Bytes(Vec<u8>);

        let (server, sender) = new_server();
        let running = server
            .on_payload(|(), Echo(bytes), _| Ok(Bytes(bytes)))
            .spawn(())
            .expect("a thread can be had");
        let client: Client<Echo, Bytes> = Client::from(sender);
        let (mut outgoing, mut incoming) = Default::default();
        for size in [0, 1, 500, 5_000, 200_000, 3] {
            let content = vec![size as u8; size];
            let request = Echo(content.clone());
            let reply = client.call_with(request, &mut outgoing, &mut incoming, Deadline::NEVER);
            assert_eq!(reply.expect("an echo").0, content);
        }
        running.stop().expect("nothing is wrong with its ports");
    });
}

#[test]
fn message_that_no_routine_handles_is_refused_as_a_bad_id() {
    scenario(|| {
        let (server, sender) = new_server::<()>();
        let (server, problems) = observe(server.on(1, |(), request| request.give_up()));
        let running = server.spawn(()).expect("a thread can be had");
        let mut reply = sender.call(Message::new(2), patience()).expect("an answer");
        assert_eq!(reply.refusal(), Some(Code::MIG_BAD_ID));
        assert_eq!(reply.id(), 102);
        assert!(reply.take_reply().is_none());
        running.stop().expect("nothing is wrong with its ports");
        assert!(
            problems
                .recv()
                .expect("a problem")
                .starts_with("UnknownId(2")
        );
    });
}

#[test]
fn message_that_no_routine_handles_goes_where_the_server_says() {
    scenario(|| {
        let (server, sender) = new_server();
        let server = server.otherwise(|ids: &mut Vec<i32>, request| {
            ids.push(request.id());
            let reply = Message::new(request.id() + 1);
            request.reply(reply)
        });
        let running = server.spawn(Vec::new()).expect("a thread can be had");
        for id in [7, 70, 700] {
            let reply = sender.call(Message::new(id), patience()).expect("a reply");
            assert_eq!(reply.id(), id + 1);
        }
        assert_eq!(running.stop(), Ok(vec![7, 70, 700]));
    });
}

#[test]
fn malformed_request_is_refused_with_what_it_carries_released() {
    scenario(|| {
        let (server, sender) = new_server();
        let (server, problems) = observe(server.on_payload(|(), _: Ask, _: &_| Ok(Tell::Taken)));
        let running = server.spawn(()).expect("a thread can be had");
        let (_kept, right) = pair();
        let bad = Message::new(1).with_right(&right).with_body(&[1u32; 9]);
        let reply = sender.call(bad, patience()).expect("an answer");
        assert_eq!(reply.refusal(), Some(Code::MIG_BAD_ARGUMENTS));
        running.stop().expect("nothing is wrong with its ports");
        assert!(
            problems
                .recv()
                .expect("a problem")
                .starts_with("BadRequest")
        );
        assert_eq!(right.references(), Ok(1));
    });
}

#[test]
fn request_with_a_right_of_another_kind_is_refused_as_of_the_wrong_type() {
    scenario(|| {
        let (server, sender) = new_server();
        let server = server.on_payload(|(), _: Ask, _: &_| Ok(Tell::Taken));
        let running = server.spawn(()).expect("a thread can be had");
        let bad = Message::new(3).with_right(port());
        let reply = sender.call(bad, patience()).expect("an answer");
        assert_eq!(reply.refusal(), Some(Code::MIG_TYPE_ERROR));
        running.stop().expect("nothing is wrong with its ports");
    });
}

#[test]
fn error_in_a_routine_becomes_the_code_that_the_client_is_told() {
    scenario(|| {
        let (server, sender) = new_server();
        let server = server.on_payload(|(), _: Ask, _: &_| {
            drop(look_up(&unique("nobody"))?);
            Ok(Tell::Taken)
        });
        let running = server.spawn(()).expect("a thread can be had");
        let client: Client<Ask, Tell> = Client::from(sender);
        let failed = client.call(Ask::Count, patience()).expect_err("refused");
        assert_eq!(refused(&failed), Code::BOOTSTRAP_UNKNOWN_SERVICE);
        assert_eq!(running.stop(), Ok(()));
    });
}

#[test]
fn message_larger_than_the_server_receives_is_destroyed_and_told() {
    scenario(|| {
        let (server, sender) = new_server();
        let (server, problems) =
            observe(server.max_size(300).otherwise(|count: &mut u32, request| {
                *count += 1;
                let id = request.id();
                request.reply(Message::reply(id, ()))
            }));
        let running = server.spawn(0).expect("a thread can be had");
        let (_kept, right) = pair();
        let sized = |size: usize| Message::new(1).with_body(vec![7u8; size].as_slice());
        for (body, fits) in [
            (260, true),
            (264, false),
            (1_000, false),
            (100_000, false),
            (8, true),
        ] {
            // Header, one right, and the body.
            let outcome = sender.call(sized(body).with_right(&right), patience());
            assert_eq!(outcome.is_ok(), fits, "{body}: {outcome:?}");
            if let Err(failed) = outcome {
                assert!(matches!(failed, CallError::GaveUp), "{failed}");
            }
        }
        assert_eq!(running.stop(), Ok(2));
        let told: Vec<_> = problems.try_iter().collect();
        assert_eq!(told.len(), 3, "{told:?}");
        assert!(
            told.iter()
                .all(|problem| problem.contains("MACH_RCV_TOO_LARGE"))
        );
        assert_eq!(right.references(), Ok(1), "what they carried is released");
    });
}

#[test]
fn client_travels_in_a_message_with_its_types() {
    #[derive(Payload)]
    #[payload(id = 7)]
    struct Meet {
        other: Client<Ask, Tell>,
        nobody: Option<Client<Ask, Tell>>,
    }

    scenario(|| {
        let (server, sender) = new_server();
        let server = server.on_payload(|(), _: Ask, _: &_| Ok(Tell::Taken));
        let (port, to_port) = pair();
        let meet = Meet {
            other: sender.into(),
            nobody: None,
        };
        let message = Message::request(meet);
        to_port.send(message, Deadline::NOW).expect("there is room");
        let Meet { other, nobody } = receive(&port).read_request().expect("it is one");
        assert!(nobody.is_none());
        let running = server.spawn(()).expect("a thread can be had");
        let (_kept, right) = pair();
        let reply = other.call(Ask::Take(right), patience());
        assert_eq!(reply.expect("a reply"), Tell::Taken);
        assert_eq!(running.stop(), Ok(()));
    });
}

#[test]
fn notifications_come_from_the_kernel_only_and_are_no_requests() {
    scenario(|| {
        let (port, sender) = pair();
        let watched = port.make_send_once().expect("a send-once right");
        let (target, to_target) = pair();
        let dead = port.make_send_once().expect("a send-once right");
        to_target.notify_dead(dead).expect("the target lives");
        let server = Server::new(port).expect("a server can be made");
        let server = server.on_notification(|seen: &mut Vec<String>, news, port| {
            assert!(port.is_some());
            seen.push(match news {
                Notification::SendOnce => "send-once".to_owned(),
                Notification::DeadName(name) => format!("dead {}", name.name()),
                other => format!("{other:?}"),
            });
        });
        let (server, problems) = observe(server);
        let running = server.spawn(Vec::new()).expect("a thread can be had");
        drop(watched);
        drop(target);
        // A forged one: the id of a dead-name notification, in a message of ours.
        let forged = Message::new(72).with_body(&[0u32, 1, to_target.name().raw()]);
        let reply = sender.call(forged, patience()).expect("an answer");
        assert_eq!(reply.refusal(), Some(Code::MIG_BAD_ID));
        let seen = running.stop().expect("nothing is wrong with its ports");
        assert_eq!(
            seen,
            ["send-once".to_owned(), format!("dead {}", to_target.name())]
        );
        assert!(
            problems
                .recv()
                .expect("a problem")
                .starts_with("UnknownId(72")
        );
    });
}

#[test]
fn message_that_is_lost_counts_as_one_that_was_handled() {
    scenario(|| {
        let (server, sender) = new_server();
        let mut server = server.max_size(60).on(1, |count: &mut u32, request| {
            *count += 1;
            request.give_up()
        });
        for size in [100, 4] {
            let message = Message::new(1).with_body(vec![7u8; size].as_slice());
            sender.send(message, Deadline::NOW).expect("there is room");
        }
        let mut count = 0;
        let more = Ok(bootstrap::Progress::More);
        assert_eq!(server.run_queued(&mut count, 1), more);
        assert_eq!(count, 0);
        assert_eq!(server.run_queued(&mut count, 1), more);
        assert_eq!(count, 1);
    });
}
