//! Semaphores between threads and processes.

use std::thread;

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_ABORTED, KERN_INVALID_NAME, KERN_INVALID_VALUE, KERN_OPERATION_TIMED_OUT, KERN_SUCCESS,
    KERN_TERMINATED,
};

use crate::common::*;
use crate::interrupts::{ignore_loudly, signal_until};

fn create(count: i32) -> u32 {
    let mut semaphore = 0;
    let policy = sys::SYNC_POLICY_FIFO;
    let code = call!(semaphore_create(task(), &mut semaphore, policy, count));
    assert_eq!(code, KERN_SUCCESS);
    semaphore
}

fn destroy(semaphore: u32) {
    assert_eq!(call!(semaphore_destroy(task(), semaphore)), KERN_SUCCESS);
}

fn time(tv_sec: u32, tv_nsec: i32) -> sys::mach_timespec_t {
    sys::mach_timespec_t { tv_sec, tv_nsec }
}

#[test]
fn semaphore_counts_and_then_makes_wait() {
    let _alone = begin();
    let semaphore = create(1);
    assert_eq!(call!(semaphore_wait(semaphore)), KERN_SUCCESS);
    let none = time(0, 0);
    assert_eq!(
        call!(semaphore_timedwait(semaphore, none)),
        KERN_OPERATION_TIMED_OUT
    );
    let waiter = thread::spawn(move || call!(semaphore_timedwait(semaphore, time(20, 0))));
    assert_eq!(call!(semaphore_signal(semaphore)), KERN_SUCCESS);
    assert_eq!(waiter.join().expect("it ends"), KERN_SUCCESS);
    destroy(semaphore);
}

#[test]
fn semaphore_wait_with_an_impossible_time_is_refused_before_the_name_is_looked_at() {
    let _alone = begin();
    for nanoseconds in [-1, 1_000_000_000] {
        let never = time(0, nanoseconds);
        assert_eq!(call!(semaphore_timedwait(0, never)), KERN_INVALID_VALUE);
    }
    assert_eq!(call!(semaphore_timedwait(0, time(0, 0))), KERN_INVALID_NAME);
}

#[test]
fn semaphore_wait_ends_with_a_signal_and_with_the_semaphore() {
    let _alone = begin();
    let semaphore = create(0);
    let waiter = thread::spawn(move || call!(semaphore_wait(semaphore)));
    ignore_loudly(libc::SIGUSR2);
    signal_until(&waiter, libc::SIGUSR2, || waiter.is_finished());
    assert_eq!(waiter.join().expect("it ends"), KERN_ABORTED);
    let waiter = thread::spawn(move || call!(semaphore_timedwait(semaphore, time(20, 0))));
    // The name goes with the call; whether the wait had begun or not, it ends.
    destroy(semaphore);
    let code = waiter.join().expect("it ends");
    assert!(
        [KERN_TERMINATED, KERN_INVALID_NAME].contains(&code),
        "{code}"
    );
}

#[test]
fn semaphores_hand_a_turn_back_and_forth() {
    let _alone = begin();
    let (ping, pong) = (create(0), create(0));
    let other = thread::spawn(move || {
        (0..100).all(|_| call!(semaphore_wait(ping)) == 0 && call!(semaphore_signal(pong)) == 0)
    });
    for _ in 0..100 {
        let turn = call!(semaphore_timedwait_signal(pong, ping, time(20, 0)));
        assert_eq!(turn, KERN_SUCCESS);
    }
    assert!(other.join().expect("it ends"));
    destroy(ping);
    destroy(pong);
}

/// Threads that wait for a semaphore, once they all do.
fn waiting(semaphore: u32, count: usize) -> Vec<(u32, thread::JoinHandle<i32>)> {
    let arrived = create(0);
    let begin = |_| {
        let (tell, told) = std::sync::mpsc::channel();
        let waiter = thread::spawn(move || {
            tell.send(call!(mach_thread_self())).expect("it is wanted");
            call!(semaphore_wait_signal(semaphore, arrived))
        });
        (told.recv().expect("a name"), waiter)
    };
    let waiters = (0..count).map(begin).collect();
    for _ in 0..count {
        assert_eq!(call!(semaphore_wait(arrived)), KERN_SUCCESS);
    }
    destroy(arrived);
    waiters
}

#[test]
fn semaphore_signal_all_wakes_all_and_counts_nothing() {
    let _alone = begin();
    let semaphore = create(0);
    let waiters = waiting(semaphore, 3);
    assert_eq!(call!(semaphore_signal_all(semaphore)), KERN_SUCCESS);
    for (thread, waiter) in waiters {
        assert_eq!(waiter.join().expect("it ends"), KERN_SUCCESS);
        crate::common::destroy(thread);
    }
    assert_eq!(call!(semaphore_signal_all(semaphore)), KERN_SUCCESS);
    let none = call!(semaphore_timedwait(semaphore, time(0, 0)));
    assert_eq!(none, KERN_OPERATION_TIMED_OUT);
    destroy(semaphore);
}

#[test]
fn semaphore_signal_thread_wakes_that_one() {
    let _alone = begin();
    let semaphore = create(0);
    let mut waiters = waiting(semaphore, 2);
    let (last, waiter) = waiters.pop().expect("two");
    let signal = |thread| call!(semaphore_signal_thread(semaphore, thread));
    assert_eq!(signal(last), KERN_SUCCESS);
    assert_eq!(waiter.join().expect("it ends"), KERN_SUCCESS);
    let own = call!(mach_thread_self());
    assert_eq!(signal(own), sys::KERN_NOT_WAITING);
    assert_eq!(signal(task()), sys::KERN_INVALID_ARGUMENT);
    assert_eq!(signal(0), KERN_SUCCESS, "any one that waits");
    let (first, waiter) = waiters.pop().expect("the other");
    assert_eq!(waiter.join().expect("it ends"), KERN_SUCCESS);
    [own, first, last]
        .into_iter()
        .for_each(crate::common::destroy);
    destroy(semaphore);
}
