//! The server's loop: dispatch, replies, refusals, policies, notifications, and its end.

use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use bootstrap::policy::{ProcessInstance, SameUser, Users};
use bootstrap::{
    AuditToken, CallError, Client, Code, Deadline, Error, Handle, Message, Notification, Payload,
    Problem, Progress, ReceiveRight, SendRight, Server, Service, Transfer,
};

use crate::common::{look_up, pair, patience, port, receive, scenario, unique};

#[derive(Payload)]
enum Ask {
    #[payload(id = 1)]
    Add(u32, u32),
    #[payload(id = 2)]
    Count,
    #[payload(id = 3)]
    Take(SendRight),
}

#[derive(Payload, Debug, PartialEq, Eq)]
enum Tell {
    #[payload(id = 101)]
    Sum(u32),
    #[payload(id = 102)]
    Count(u64),
    #[payload(id = 103)]
    Taken,
}

/// A server in a thread, which gives its state back when it is stopped.
struct Running<S> {
    handle: Handle,
    thread: JoinHandle<Result<S, Error>>,
}

fn start<S: Send + 'static>(mut server: Server<'static, S>, mut state: S) -> Running<S> {
    let handle = server.handle_to();
    let thread = thread::spawn(move || server.run(&mut state).map(|()| state));
    Running { handle, thread }
}

impl<S> Running<S> {
    fn stop(self) -> S {
        self.handle.stop().expect("it runs");
        let state = self.thread.join().expect("it does not panic");
        state.expect("nothing is wrong with its ports")
    }
}

fn new_server<S: 'static>() -> (Server<'static, S>, SendRight) {
    let (port, sender) = pair();
    (Server::new(port).expect("a server can be made"), sender)
}

/// Sends what goes wrong to a channel, as text.
fn observe<S: 'static>(server: Server<'static, S>) -> (Server<'static, S>, mpsc::Receiver<String>) {
    let (sender, problems) = mpsc::channel();
    let server = server.observer(move |problem: &Problem| {
        let _ = sender.send(format!("{problem:?}"));
    });
    (server, problems)
}

fn refused(error: &CallError<'_>) -> Code {
    error.refusal().unwrap_or_else(|| panic!("{error:?}"))
}

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
        let running = start(server, 0);
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
        assert_eq!(running.stop(), 5);
    });
}

#[test]
fn requests_without_a_deadline_and_with_large_buffers_are_answered() {
    scenario(|| {
        #[derive(Payload)]
        #[payload(id = 9)]
        struct Echo(Vec<u8>);

        let (server, sender) = new_server();
        let running = start(server.on_payload(|(), Echo(bytes), _| Ok(Echo(bytes))), ());
        // The reply says an id of its own, which is not the request's plus 100.
        let client: Client<Echo, Echo> = Client::from(sender);
        let failed = client.call(Echo(vec![1]), Deadline::NEVER).map(drop);
        assert_eq!(
            refused(&failed.expect_err("9 is not 109")),
            Code::MIG_REPLY_MISMATCH
        );
        running.stop();

        #[derive(Payload)]
        struct Bytes(Vec<u8>);

        let (server, sender) = new_server();
        let running = start(server.on_payload(|(), Echo(bytes), _| Ok(Bytes(bytes))), ());
        let client: Client<Echo, Bytes> = Client::from(sender);
        let (mut outgoing, mut incoming) = Default::default();
        for size in [0, 1, 500, 5_000, 200_000, 3] {
            let content = vec![size as u8; size];
            let request = Echo(content.clone());
            let reply = client.call_with(request, &mut outgoing, &mut incoming, Deadline::NEVER);
            assert_eq!(reply.expect("an echo").0, content);
        }
        running.stop();
    });
}

#[test]
fn message_that_no_routine_handles_is_refused_as_a_bad_id() {
    scenario(|| {
        let (server, sender) = new_server::<()>();
        let (server, problems) = observe(server.on(1, |(), request| request.give_up()));
        let running = start(server, ());
        let mut reply = sender.call(Message::new(2), patience()).expect("an answer");
        assert_eq!(reply.refusal(), Some(Code::MIG_BAD_ID));
        assert_eq!(reply.id(), 102);
        assert!(reply.take_reply().is_none());
        running.stop();
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
        let running = start(server, Vec::new());
        for id in [7, 70, 700] {
            let reply = sender.call(Message::new(id), patience()).expect("a reply");
            assert_eq!(reply.id(), id + 1);
        }
        assert_eq!(running.stop(), [7, 70, 700]);
    });
}

#[test]
fn malformed_request_is_refused_with_what_it_carries_released() {
    scenario(|| {
        let (server, sender) = new_server();
        let (server, problems) = observe(server.on_payload(|(), _: Ask, _: &_| Ok(Tell::Taken)));
        let running = start(server, ());
        let (_kept, right) = pair();
        let bad = Message::new(1).with_right(&right).with_body(&[1u32; 9]);
        let reply = sender.call(bad, patience()).expect("an answer");
        assert_eq!(reply.refusal(), Some(Code::MIG_BAD_ARGUMENTS));
        running.stop();
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
        let running = start(server, ());
        let bad = Message::new(3).with_right(port());
        let reply = sender.call(bad, patience()).expect("an answer");
        assert_eq!(reply.refusal(), Some(Code::MIG_TYPE_ERROR));
        running.stop();
    });
}

#[test]
fn policy_is_asked_for_every_message() {
    scenario(|| {
        let (server, sender) = new_server();
        let mut left = 2;
        let server = server.on(1, |count: &mut u32, request| {
            *count += 1;
            let id = request.id();
            request.reply(Message::reply(id, ()))
        });
        let (server, problems) = observe(server.policy(move |token: &AuditToken| {
            assert_eq!(token.pid(), std::process::id());
            left -= 1;
            left >= 0
        }));
        let running = start(server, 0);
        let client = || sender.call(Message::new(1), patience()).expect("an answer");
        assert_eq!(client().refusal(), None);
        assert_eq!(client().refusal(), None);
        assert_eq!(client().refusal(), Some(Code::KERN_DENIED));
        assert_eq!(client().refusal(), Some(Code::KERN_DENIED));
        assert_eq!(running.stop(), 2);
        assert!(problems.recv().expect("a problem").starts_with("Denied"));
    });
}

#[test]
fn policies_by_user_and_process_know_this_process() {
    scenario(|| {
        let (port, sender) = pair();
        sender
            .send(Message::new(1), Deadline::NOW)
            .expect("there is room");
        let token = receive(&port).sender();
        let current = AuditToken::current().expect("a token");
        assert_eq!(current, token);
        let permits = |mut policy: Box<dyn bootstrap::policy::Policy>| policy.permits(&token);
        assert!(permits(Box::new(SameUser::new().expect("a token"))));
        assert!(permits(Box::new(Users::new([token.euid()]))));
        assert!(!permits(Box::new(Users::new([token.euid() ^ 1]))));
        assert!(permits(Box::new(ProcessInstance::of(&current))));
    });
}

#[cfg(feature = "entitlements")]
#[test]
fn policy_by_entitlement_refuses_who_has_it_not() {
    use bootstrap::policy::{Entitlement, Policy};
    scenario(|| {
        let token = AuditToken::current().expect("a token");
        let mut policy = Entitlement::new("com.example.test.nobody-has-it");
        assert!(!policy.permits(&token));
    });
}

#[test]
fn request_given_up_frees_its_client() {
    scenario(|| {
        let (server, sender) = new_server();
        let running = start(server.on(1, |(), request| request.give_up()), ());
        let failed = sender.call(Message::new(1), Deadline::NEVER);
        assert!(failed.expect_err("given up").is_given_up());
        running.stop();
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
        let running = start(server, ());
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
        running.stop();
    });
}

#[test]
fn typed_request_deferred_is_answered_later_and_only_with_its_own_reply() {
    const SERVICE: Service<Ask, Tell> = Service::new("com.example.test.deferred");
    scenario(|| {
        let (server, sender) = new_server();
        let (deferred, later) = mpsc::channel();
        let server = server.handle_deferred(&SERVICE, move |(), _, responder| {
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
        let running = start(server, 0);
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
        assert_eq!(running.stop(), 2);
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
        let running = start(server, ());
        let slow = port();
        slow.set_queue_limit(1).expect("1 is allowed");
        for _ in 0..3 {
            let request = Message::new(1).with_reply(Transfer::make_send(&slow));
            sender.send(request, patience()).expect("there is room");
        }
        // The server is not held up.
        let reply = sender.call(Message::new(1), patience()).expect("a reply");
        assert_eq!(reply.id(), 101);
        running.stop();
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
        server.handle_to().add(other).expect("a port can be added");
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
        server.handle_to().stop().expect("the server is there");
        server.handle_to().stop().expect("twice is as good as once");
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
        let handle = server.handle_to();
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
        server.handle_to().stop().expect("the server is there");
        let run = std::panic::AssertUnwindSafe(|| server.run(&mut ()));
        assert!(std::panic::catch_unwind(run).is_err());
        let ended = server.run_until(&mut (), Deadline::NOW);
        assert_eq!(ended, Ok(false), "nobody stopped it this time");
        server.handle_to().stop().expect("the server is there");
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
        server.handle_to().stop().expect("the server is there");
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
        let running = start(server, Vec::new());
        let (port, second) = pair();
        let name = running.handle.add(port).expect("it can be added");
        assert_eq!(name, second.name());
        for sender in [&first, &second] {
            drop(sender.call(Message::new(1), patience()).expect("a reply"));
        }
        let made = running.handle.with_port(name, ReceiveRight::make_send);
        let made = made.expect("it has the port").expect("the port lives");
        assert_eq!(made.name(), name);
        let port = running.handle.remove(name).expect("it has the port");
        assert!(running.handle.remove(name).is_none());
        second
            .send(Message::new(9), Deadline::NOW)
            .expect("there is room");
        assert_eq!(receive(&port).id(), 9, "it is ours again");
        assert_eq!(running.stop(), [Some(first.name()), Some(name)]);
    });
}

#[test]
fn server_dropped_kills_its_ports_and_its_handles_say_so() {
    scenario(|| {
        let (server, sender) = new_server::<()>();
        let handle = server.handle_to();
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
        let running = start(server, Vec::new());
        drop(watched);
        drop(target);
        // A forged one: the id of a dead-name notification, in a message of ours.
        let forged = Message::new(72).with_body(&[0u32, 1, to_target.name().raw()]);
        let reply = sender.call(forged, patience()).expect("an answer");
        assert_eq!(reply.refusal(), Some(Code::MIG_BAD_ID));
        let seen = running.stop();
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
fn server_can_stop_itself_when_nobody_can_send_any_more() {
    scenario(|| {
        let (port, sender) = pair();
        let senders = port.make_send_once().expect("a send-once right");
        port.notify_no_senders(0, senders).expect("a port of ours");
        let server = Server::new(port).expect("a server can be made");
        let handle = server.handle_to();
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
