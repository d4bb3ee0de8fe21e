//! Ports in tokio's runtime: receiving, sending to full queues, calling, serving.

use std::future::Future;
use std::os::fd::AsRawFd;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use bootstrap::tokio::{Caller, Receiver, send};
use bootstrap::{
    Client, Code, Deadline, Message, Notification, Payload, PortSet, ReceiveRight, SendRight,
    Server, task,
};
use tokio::task::{LocalSet, spawn_local};
use tokio::time::{sleep, timeout};

/// Runs a test in a runtime of one thread, and fails it rather than wait for ever. Names that the
/// task holds afterwards are as many as before.
fn run<F: Future<Output = ()>>(body: impl FnOnce() -> F) {
    // One after the other: a task has one name space.
    static TURN: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _turn = TURN
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime can be made");
    let before = task::names().expect("a list").len();
    LocalSet::new().block_on(&runtime, async {
        timeout(Duration::from_secs(60), body())
            .await
            .expect("it ends");
    });
    drop(runtime);
    assert_eq!(task::names().expect("a list").len(), before);
}

fn pair() -> (Receiver<ReceiveRight>, SendRight) {
    let port = ReceiveRight::new().expect("a port can be made");
    let sender = port.make_send().expect("a send right can be made");
    (Receiver::new(port).expect("the runtime takes it"), sender)
}

fn post(to: &SendRight, id: i32) {
    to.send(Message::new(id), Deadline::NOW)
        .expect("there is room");
}

/// Lets the other tasks of this thread come to where they wait.
async fn settle() {
    sleep(Duration::from_millis(20)).await;
}

#[test]
fn receive_gets_what_was_queued_before_and_what_comes_later() {
    run(|| async {
        let (receiver, sender) = pair();
        for id in 1..=3 {
            post(&sender, id);
        }
        for id in 1..=3 {
            assert_eq!(receiver.receive().await.expect("a message").id(), id);
        }
        let later = spawn_local(async move {
            for id in 4..=300 {
                post(&sender, id);
                if id % 5 == 0 {
                    settle_briefly().await;
                } else {
                    tokio::task::yield_now().await;
                }
            }
        });
        for id in 4..=300 {
            assert_eq!(receiver.receive().await.expect("a message").id(), id);
        }
        later.await.expect("it does not panic");
    });
}

async fn settle_briefly() {
    sleep(Duration::from_millis(1)).await;
}

#[test]
fn receive_given_up_loses_nothing() {
    run(|| async {
        let (receiver, sender) = pair();
        for id in 1..=20 {
            let waited = timeout(Duration::from_millis(1), receiver.receive()).await;
            assert!(waited.is_err(), "nothing was sent yet");
            post(&sender, id);
            assert_eq!(receiver.receive().await.expect("a message").id(), id);
        }
    });
}

#[test]
fn receive_from_a_set_hears_of_members_that_join_later() {
    run(|| async {
        let set = PortSet::new().expect("a set can be made");
        let receiver = Receiver::new(set).expect("the runtime takes it");
        let first = ReceiveRight::new().expect("a port can be made");
        let sender = first.make_send().expect("a send right");
        let waiting = async { receiver.receive().await.expect("a message").id() };
        let joining = async {
            settle().await;
            receiver.port().insert(&first).expect("it can join");
            post(&sender, 7);
        };
        let (id, ()) = tokio::join!(waiting, joining);
        assert_eq!(id, 7);
    });
}

#[test]
fn receive_on_two_ports_waits_for_whichever_has_a_message() {
    run(|| async {
        let ((one, to_one), (two, to_two)) = (pair(), pair());
        for (id, sender) in [(1, &to_one), (2, &to_two), (3, &to_one)] {
            post(sender, id);
            let received = tokio::select! {
                received = one.receive() => received,
                received = two.receive() => received,
            };
            assert_eq!(received.expect("a message").id(), id);
        }
    });
}

#[test]
fn send_waits_for_room_and_several_take_turns() {
    run(|| async {
        let (receiver, sender) = pair();
        receiver.port().set_queue_limit(1).expect("1 is allowed");
        let senders: Vec<_> = (1..=10)
            .map(|id| {
                let sender = sender.try_clone().expect("the port lives");
                spawn_local(async move { send(&sender, Message::new(id)).await.is_ok() })
            })
            .collect();
        settle().await;
        let mut ids = Vec::new();
        for _ in 0..10 {
            ids.push(receiver.receive().await.expect("a message").id());
        }
        for sender in senders {
            assert!(sender.await.expect("it does not panic"));
        }
        ids.sort_unstable();
        assert_eq!(ids, (1..=10).collect::<Vec<_>>());
    });
}

#[test]
fn send_given_up_while_it_waits_does_not_hold_up_the_others() {
    run(|| async {
        let (receiver, sender) = pair();
        receiver.port().set_queue_limit(1).expect("1 is allowed");
        post(&sender, 0);
        let first = sender.try_clone().expect("the port lives");
        let first = spawn_local(async move { send(&first, Message::new(1)).await.is_ok() });
        settle().await;
        let second = timeout(Duration::from_millis(20), send(&sender, Message::new(2))).await;
        assert!(second.is_err(), "the queue is full");
        assert_eq!(receiver.receive().await.expect("a message").id(), 0);
        assert_eq!(receiver.receive().await.expect("a message").id(), 1);
        assert!(first.await.expect("it does not panic"));
    });
}

#[test]
fn send_that_waits_hears_of_the_ports_death() {
    run(|| async {
        let (receiver, sender) = pair();
        receiver.port().set_queue_limit(1).expect("1 is allowed");
        post(&sender, 0);
        let (failed, ()) = tokio::join!(send(&sender, Message::new(1)), async {
            settle().await;
            drop(receiver);
        });
        assert!(failed.expect_err("the port is dead").is_dead_destination());
    });
}

#[test]
fn send_that_cannot_wait_says_why_and_gives_the_message_back() {
    run(|| async {
        let (receiver, sender) = pair();
        receiver.port().set_queue_limit(1).expect("1 is allowed");
        post(&sender, 0);
        let failed = without_room_for_descriptors(send(&sender, Message::new(1))).await;
        let failed = failed.expect_err("there is nothing to wait with");
        assert!(!failed.is_timeout(), "{failed}");
        let cause = failed.error().cause();
        assert!(matches!(cause, bootstrap::Cause::Errno(_)), "{cause:?}");
        let message = failed.into_message().expect("the message comes back");
        assert_eq!(receiver.receive().await.expect("a message").id(), 0);
        send(&sender, message).await.expect("there is room");
        assert_eq!(receiver.receive().await.expect("a message").id(), 1);
    });
}

/// Does something in a process that may open no more descriptors than it has.
async fn without_room_for_descriptors<T>(body: impl Future<Output = T>) -> T {
    let next = std::fs::File::open("/dev/null").expect("it can be opened");
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: the pointer is to a live local variable.
    let code = unsafe { libc::getrlimit(libc::RLIMIT_NOFILE, &mut limit) };
    assert_eq!(code, 0, "getrlimit");
    let few = libc::rlimit {
        rlim_cur: next.as_raw_fd() as libc::rlim_t,
        ..limit
    };
    // SAFETY: the pointer is to a live local variable.
    assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &few) }, 0);
    let outcome = body.await;
    // SAFETY: the pointer is to a live local variable.
    assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &limit) }, 0);
    outcome
}

#[test]
fn calls_at_once_get_each_its_own_reply() {
    run(|| async {
        let (receiver, sender) = pair();
        let server = async {
            let mut requests = Vec::new();
            for _ in 0..5 {
                requests.push(receiver.receive().await.expect("a request"));
            }
            // In the other order, with which no port can be mixed up.
            for mut request in requests.into_iter().rev() {
                let number: u32 = request.read().expect("a number");
                let reply = request.take_reply().expect("a reply right");
                let message = Message::new(101).with_body(&(number * 10));
                reply.send(message).expect("the client waits");
            }
        };
        let caller = Caller::new();
        let call = async |number: u32| {
            let reply = caller
                .call(&sender, Message::new(1).with_body(&number))
                .await;
            reply.expect("a reply").read::<u32>().expect("a number")
        };
        let ((), a, b, c, d, e) = tokio::join!(server, call(1), call(2), call(3), call(4), call(5));
        assert_eq!([a, b, c, d, e], [10, 20, 30, 40, 50]);
        assert_eq!(
            format!("{caller:?}"),
            "Caller { idle: 5 }",
            "they are used again"
        );
    });
}

#[test]
fn call_given_up_by_the_server_or_to_nobody_says_so() {
    run(|| async {
        let (receiver, sender) = pair();
        let caller = Caller::new();
        let (failed, ()) = tokio::join!(caller.call(&sender, Message::new(1)), async {
            drop(receiver.receive().await.expect("a request"));
        });
        assert!(failed.expect_err("given up").is_given_up());
        drop(receiver);
        let failed = caller.call(&sender, Message::new(1)).await;
        assert!(failed.expect_err("nobody").is_server_gone());
    });
}

#[test]
fn caller_is_used_in_one_runtime_after_another() {
    run(|| async {
        let caller = std::sync::Arc::new(Caller::new());
        let call_in_a_runtime = |id: i32| {
            let caller = caller.clone();
            let calling = std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build()
                    .expect("a runtime can be made");
                let reply = runtime.block_on(async {
                    let (receiver, sender) = pair();
                    let server = async {
                        let mut request = receiver.receive().await.expect("a request");
                        let reply = request.take_reply().expect("a reply right");
                        reply.send(Message::new(id)).expect("the client waits");
                    };
                    let call = caller.call(&sender, Message::new(1));
                    let both = async { tokio::join!(call, server).0.map(|reply| reply.id()) };
                    timeout(Duration::from_secs(60), both).await
                });
                assert_eq!(reply.expect("it ends").expect("a reply"), id);
                runtime
            });
            calling.join().expect("it does not panic")
        };
        // One that is there and does nothing, one that is gone.
        let idle = call_in_a_runtime(1);
        call_in_a_runtime(2).shutdown_background();
        call_in_a_runtime(3).shutdown_background();
        idle.shutdown_background();
    });
}

#[test]
fn call_dropped_keeps_its_late_reply_from_the_next() {
    run(|| async {
        let (receiver, sender) = pair();
        let caller = Caller::new();
        let soon = Duration::from_millis(10);
        let dropped = timeout(soon, caller.call(&sender, Message::new(1))).await;
        assert!(dropped.is_err(), "nobody answers");
        let next = || {
            let request = receiver.port().receive(Deadline::NOW);
            request.expect("a request")
        };
        assert!(next().take_reply().is_none(), "its port is gone");
        let (reply, ()) = tokio::join!(caller.call(&sender, Message::new(2)), async {
            settle().await;
            let reply = next().take_reply().expect("a reply right");
            reply.send(Message::new(2)).expect("the client waits");
        });
        assert_eq!(reply.expect("a reply").id(), 2);
    });
}

#[derive(Payload)]
#[payload(id = 1)]
struct Ask(u32);

#[derive(Payload)]
struct Tell(u32);

#[test]
fn server_runs_among_other_tasks_and_stops() {
    run(|| async {
        let port = ReceiveRight::new().expect("a port can be made");
        let client: Client<Ask, Tell> = port.make_send().expect("a send right").into();
        let watched = port.make_send_once().expect("a send-once right");
        let mut server = Server::new(port)
            .expect("a server can be made")
            .on_payload(|count: &mut u32, Ask(number), _| {
                *count += 1;
                number
                    .checked_add(1)
                    .map(Tell)
                    .ok_or(Code::KERN_INVALID_ARGUMENT)
            })
            .on_notification(|count, news, _| {
                assert!(matches!(news, Notification::SendOnce));
                *count += 1000;
            });
        let handle = server.handle();
        let mut count = 0;
        let caller = Caller::new();
        let clients = async {
            for number in 0..200 {
                let Tell(next) = client
                    .call_async(Ask(number), &caller)
                    .await
                    .expect("a reply");
                assert_eq!(next, number + 1);
            }
            let refused = client.call_async(Ask(u32::MAX), &caller).await;
            let refused = refused.map(|Tell(next)| next).expect_err("too large");
            assert_eq!(refused.refusal(), Some(Code::KERN_INVALID_ARGUMENT));
            drop(watched);
            handle.stop().expect("it runs");
        };
        let (served, ()) = tokio::join!(server.run_async(&mut count), clients);
        served.expect("nothing is wrong with its ports");
        assert_eq!(count, 1201);
    });
}

#[test]
fn server_under_a_flood_lets_other_tasks_run() {
    run(|| async {
        let port = ReceiveRight::new().expect("a port can be made");
        let sender = port.make_send().expect("a send right");
        let again = sender.try_clone().expect("the port lives");
        let handled = Arc::new(AtomicU32::new(0));
        let seen = Arc::clone(&handled);
        let server = Server::new(port).expect("a server can be made");
        let mut server = server.on(1, move |(), request| {
            handled.fetch_add(1, Ordering::Relaxed);
            // The queue is never empty.
            post(&again, 1);
            request.give_up()
        });
        let handle = server.handle();
        post(&sender, 1);
        let mut state = ();
        let (served, ()) = tokio::join!(server.run_async(&mut state), async {
            // More than it handles in a row: this task has its turn all the same.
            while seen.load(Ordering::Relaxed) < 200 {
                tokio::task::yield_now().await;
            }
            handle.stop().expect("it runs");
        });
        served.expect("nothing is wrong with its ports");
    });
}

#[test]
fn server_future_dropped_leaves_the_server_to_be_run_again() {
    run(|| async {
        let port = ReceiveRight::new().expect("a port can be made");
        let sender = port.make_send().expect("a send right");
        let handled = Arc::new(AtomicU32::new(0));
        let seen = Arc::clone(&handled);
        let server = Server::new(port).expect("a server can be made");
        let mut server = server.on(1, move |(), request| {
            handled.fetch_add(1, Ordering::Relaxed);
            request.give_up()
        });
        for expected in 1..=3 {
            post(&sender, 1);
            let mut state = ();
            tokio::select! {
                served = server.run_async(&mut state) => panic!("nobody stopped it: {served:?}"),
                () = async {
                    while seen.load(Ordering::Relaxed) < expected {
                        settle_briefly().await;
                    }
                } => {}
            }
            assert_eq!(seen.load(Ordering::Relaxed), expected);
        }
    });
}
