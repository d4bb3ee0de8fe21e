//! Signals: an interrupted call goes on, and its deadline stays where it was.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use bootstrap::{Deadline, Message, OwnedSemaphore, Transfer};

use crate::common::{pair, receive, scenario, was_given_up};

extern "C" fn ignore(_signal: libc::c_int) {}

/// Signals sent, whether or not they were caught yet: a kernel may hold one back until the call that
/// it finds its thread in returns.
static SENT: AtomicUsize = AtomicUsize::new(0);

/// Signals that make a test worth its name.
const SEVERAL: usize = 3;

/// Runs `body` while its thread gets a signal every few milliseconds, and returns how many were sent
/// meanwhile.
fn under_signals<T>(body: impl FnOnce() -> T) -> (T, usize) {
    // SAFETY: the structure holds integers and pointers only, for which zero is a value.
    let mut action: libc::sigaction = unsafe { std::mem::zeroed() };
    action.sa_sigaction = ignore as extern "C" fn(libc::c_int) as libc::sighandler_t;
    // No SA_RESTART: system calls are interrupted.
    // SAFETY: the pointer is to a live structure; the handler does nothing.
    let installed = unsafe { libc::sigaction(libc::SIGUSR1, &action, std::ptr::null_mut()) };
    assert_eq!(installed, 0);

    let before = SENT.load(Ordering::Relaxed);
    // SAFETY: the call has no preconditions.
    let target = unsafe { libc::pthread_self() } as usize;
    let done = Arc::new(AtomicBool::new(false));
    let pester = thread::spawn({
        let done = Arc::clone(&done);
        move || {
            while !done.load(Ordering::Relaxed) {
                // SAFETY: the target waits for this thread before it ends.
                unsafe { libc::pthread_kill(target as libc::pthread_t, libc::SIGUSR1) };
                SENT.fetch_add(1, Ordering::Relaxed);
                thread::sleep(Duration::from_millis(3));
            }
        }
    });
    let result = body();
    let count = SENT.load(Ordering::Relaxed) - before;
    done.store(true, Ordering::Relaxed);
    pester.join().expect("the thread ends");
    (result, count)
}

/// Waits until several more signals were sent to the thread that is being pestered.
fn await_signals() {
    let before = SENT.load(Ordering::Relaxed);
    while SENT.load(Ordering::Relaxed) < before + SEVERAL {
        thread::yield_now();
    }
}

/// Runs `body` under signals with a deadline that is far enough for several of them to come.
fn until_deadline<T>(mut body: impl FnMut(Deadline) -> T) -> T {
    let mut time = Duration::from_millis(60);
    loop {
        // Were the timeout started afresh by each signal, this would not end while they come.
        let (result, signals) = under_signals(|| body(Deadline::after(time)));
        if signals >= SEVERAL {
            return result;
        }
        time *= 2;
    }
}

#[test]
fn receive_under_signals_ends_at_its_deadline() {
    scenario(|| {
        let (port, _sender) = pair();
        let error = until_deadline(|deadline| port.receive(deadline).expect_err("nothing is sent"));
        assert!(error.is_timeout(), "{error}");
    });
}

#[test]
fn receive_under_signals_gets_its_message() {
    scenario(|| {
        let (port, sender) = pair();
        let sending = thread::spawn(move || {
            await_signals();
            sender
                .send(Message::new(5), Deadline::NOW)
                .expect("there is room");
        });
        let (message, signals) = under_signals(|| receive(&port));
        assert_eq!(message.id(), 5);
        assert!(signals >= SEVERAL);
        sending.join().expect("the sender ends");
    });
}

#[test]
fn send_under_signals_ends_at_its_deadline_with_the_message_whole() {
    scenario(|| {
        let (port, sender) = pair();
        port.set_queue_limit(1).expect("1 is allowed");
        sender
            .send(Message::new(0), Deadline::NOW)
            .expect("there is room for one");
        let (watched, to_watched) = pair();
        let mut tries = 0;
        let failed = until_deadline(|deadline| {
            tries += 1;
            // What the try before left has been given up.
            if tries > 1 {
                assert!(was_given_up(&watched));
                assert!(was_given_up(&watched));
            }
            let message = Message::new(1)
                .with_right(Transfer::make_send_once(&watched))
                .with_right(&to_watched)
                .with_reply(Transfer::make_send_once(&watched));
            sender.send(message, deadline).expect_err("it is full")
        });
        assert!(failed.is_timeout(), "{failed}");
        assert_eq!(sender.references(), Ok(1));
        assert_eq!(watched.status().expect("a status").send_once_rights, 2);
        drop(failed);
        assert!(was_given_up(&watched));
        assert!(was_given_up(&watched));
        assert_eq!(to_watched.references(), Ok(1));
    });
}

#[test]
fn send_under_signals_goes_through_once_there_is_room() {
    scenario(|| {
        let (port, sender) = pair();
        port.set_queue_limit(1).expect("1 is allowed");
        sender
            .send(Message::new(0), Deadline::NOW)
            .expect("there is room for one");
        let (watched, to_watched) = pair();
        let receiving = thread::spawn(move || {
            await_signals();
            assert_eq!(receive(&port).id(), 0);
            let mut second = receive(&port);
            (
                second.id(),
                second.take_send(0).is_ok(),
                second.take_receive(1).is_ok(),
            )
        });
        let message = Message::new(1).with_right(&to_watched).with_right(watched);
        let (sent, signals) = under_signals(|| sender.send(message, crate::common::patience()));
        sent.expect("it is received");
        assert!(signals >= SEVERAL);
        assert_eq!(
            receiving.join().expect("the receiver ends"),
            (1, true, true)
        );
        drop(to_watched);
    });
}

#[test]
fn semaphore_wait_under_signals_ends_at_its_deadline() {
    scenario(|| {
        let semaphore = OwnedSemaphore::new(0).expect("a semaphore");
        let other = OwnedSemaphore::new(0).expect("a semaphore");
        let error = until_deadline(|deadline| semaphore.wait(deadline).expect_err("no signal"));
        assert!(error.is_timeout(), "{error}");
        let error = until_deadline(|deadline| {
            let error = semaphore.wait_signaling(&other, deadline);
            assert_eq!(other.wait(Deadline::NOW), Ok(()));
            assert!(other.wait(Deadline::NOW).is_err(), "one signal is given");
            error.expect_err("no signal")
        });
        assert!(error.is_timeout(), "{error}");
    });
}

#[test]
fn semaphore_wait_under_signals_gets_its_signal() {
    scenario(|| {
        let semaphore = OwnedSemaphore::new(0).expect("a semaphore");
        let signalling = thread::spawn({
            let semaphore = semaphore.try_clone().expect("it lives");
            move || {
                await_signals();
                semaphore.signal().expect("it lives");
            }
        });
        let (result, _) = under_signals(|| semaphore.wait(Deadline::NEVER));
        assert_eq!(result, Ok(()));
        signalling.join().expect("the thread ends");
    });
}
