//! Semaphores: within a task, between tasks, and after their end.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use bootstrap_sys as sys;

use bootstrap::{Code, Deadline, Error, Message, OwnedSemaphore, Semaphore, WakeOrder, task};

use crate::common::{pair, patience, receive, scenario};
use crate::objects::{puppet_that_gives, puppet_with};

fn semaphore(count: u32) -> OwnedSemaphore {
    OwnedSemaphore::new(count).expect("a semaphore can be made")
}

/// A second right to a semaphore, as another task would have it.
fn right_to(semaphore: &Semaphore) -> Semaphore {
    semaphore.try_clone().expect("the semaphore lives")
}

#[test]
fn semaphore_counts_down_to_zero_and_then_times_out() {
    scenario(|| {
        let semaphore = semaphore(2);
        assert_eq!(semaphore.wait(Deadline::NOW), Ok(()));
        assert_eq!(semaphore.wait(Deadline::NEVER), Ok(()));
        assert_timeout(semaphore.wait(Deadline::NOW));
        assert_timeout(semaphore.wait(Deadline::after(Duration::from_micros(1500))));
        semaphore.signal().expect("it lives");
        assert_eq!(semaphore.wait(patience()), Ok(()));
    });
}

#[test]
fn semaphore_signalled_from_another_process_wakes_this_one() {
    scenario(|| {
        let semaphore = semaphore(0);
        let mut puppet = puppet_with(Message::new(1).with_right(&semaphore));
        puppet.order("signal");
        assert_eq!(semaphore.wait(patience()), Ok(()));
        assert_eq!(puppet.answer(), "done");
    });
}

#[test]
fn semaphore_waited_for_in_another_process_is_signalled_from_here() {
    scenario(|| {
        let semaphore = semaphore(0);
        let mut puppet = puppet_with(Message::new(1).with_right(&semaphore));
        puppet.order("wait");
        semaphore.signal().expect("it lives");
        assert_eq!(puppet.answer(), "done");
    });
}

#[test]
fn semaphore_dropped_by_its_maker_wakes_waiters_in_other_processes_with_an_error() {
    scenario(|| {
        let semaphore = semaphore(0);
        let mut puppet = puppet_with(Message::new(1).with_right(&semaphore));
        puppet.order("wait");
        drop(semaphore);
        let ended = puppet.answer();
        assert!(ended.contains("KERN_TERMINATED"), "{ended}");
    });
}

#[test]
fn semaphore_of_a_killed_process_is_terminated() {
    scenario(|| {
        let (puppet, right) = puppet_that_gives("semaphore");
        let semaphore = Semaphore::from(right);
        semaphore.signal().expect("its maker lives");
        assert_eq!(semaphore.wait(Deadline::NOW), Ok(()));
        let waiting = thread::spawn({
            let semaphore = right_to(&semaphore);
            move || semaphore.wait(patience())
        });
        puppet.kill();
        assert_code(waiting.join().expect("it ends"), Code::KERN_TERMINATED);
        assert_code(semaphore.signal(), Code::KERN_TERMINATED);
        assert_code(semaphore.signal_all(), Code::KERN_TERMINATED);
        assert_code(semaphore.wait(Deadline::NOW), Code::KERN_TERMINATED);
    });
}

#[test]
fn right_to_a_semaphore_dropped_leaves_the_semaphore_to_its_maker() {
    scenario(|| {
        let semaphore = semaphore(0);
        let mut puppet = puppet_with(Message::new(1).with_right(&semaphore));
        assert_eq!(puppet.tell("signal"), "done");
        assert_eq!(puppet.tell("let-go"), "done");
        puppet.kill();
        drop(right_to(&semaphore));
        assert_eq!(semaphore.right().references(), Ok(1));
        assert_eq!(semaphore.wait(Deadline::NOW), Ok(()));
        assert_eq!(semaphore.signal(), Ok(()));
    });
}

#[test]
fn semaphore_dropped_leaves_its_other_rights_to_be_released() {
    scenario(|| {
        let semaphore = semaphore(1);
        let right = right_to(&semaphore);
        assert_eq!(right.right().references(), Ok(2));
        drop(semaphore);
        assert_code(right.wait(Deadline::NOW), Code::KERN_TERMINATED);
        let name = right.name();
        drop(right);
        assert_eq!(task::kinds(name), Ok(None));
    });
}

#[test]
fn semaphore_signalled_to_all_wakes_all_and_keeps_its_count() {
    scenario(|| {
        let semaphore = Arc::new(semaphore(0));
        semaphore.signal_all().expect("nobody waits");
        assert_timeout(semaphore.wait(Deadline::NOW));
        let waiting = [(); 3].map(|()| {
            let semaphore = Arc::clone(&semaphore);
            thread::spawn(move || semaphore.wait(patience()))
        });
        // Who is not waiting yet is not woken: until all are.
        while waiting.iter().any(|thread| !thread.is_finished()) {
            semaphore.signal_all().expect("it lives");
            thread::yield_now();
        }
        for thread in waiting {
            assert_eq!(thread.join().expect("it ends"), Ok(()));
        }
        assert_timeout(semaphore.wait(Deadline::NOW));
    });
}

#[test]
fn semaphore_signalled_to_a_thread_tells_whether_it_waited() {
    scenario(|| {
        let semaphore = Arc::new(semaphore(0));
        let this = task::thread().expect("a right to this thread");
        assert_eq!(semaphore.signal_thread(&this), Ok(false));
        assert_timeout(semaphore.wait(Deadline::NOW));
        let (told, tell) = pair();
        let waiting = thread::spawn({
            let semaphore = Arc::clone(&semaphore);
            move || {
                let this = task::thread().expect("a right to this thread");
                tell.send(Message::new(1).with_right(this), Deadline::NEVER)
                    .expect("there is room");
                semaphore.wait(patience())
            }
        });
        let thread = receive(&told).take_send(0).expect("the thread's right");
        while semaphore.signal_thread(&thread) == Ok(false) {
            thread::yield_now();
        }
        assert_eq!(waiting.join().expect("it ends"), Ok(()));
        let (_port, no_thread) = pair();
        let error = semaphore.signal_thread(&no_thread);
        assert_code(error, Code::KERN_INVALID_ARGUMENT);
    });
}

#[test]
fn semaphores_in_turn_hand_over_without_losing_a_signal() {
    scenario(|| {
        let (ping, pong) = (Arc::new(semaphore(0)), Arc::new(semaphore(0)));
        let other = thread::spawn({
            let (ping, pong) = (Arc::clone(&ping), Arc::clone(&pong));
            move || {
                ping.wait(patience())?;
                for _ in 0..100 {
                    ping.wait_signaling(&pong, patience())?;
                }
                pong.signal()
            }
        });
        for _ in 0..101 {
            assert_eq!(pong.wait_signaling(&ping, patience()), Ok(()));
        }
        assert_eq!(other.join().expect("it ends"), Ok(()));
        assert_timeout(ping.wait(Deadline::NOW));
        assert_timeout(pong.wait(Deadline::NOW));
    });
}

#[test]
fn semaphore_waited_for_after_signalling_gives_the_signal_also_when_it_times_out() {
    scenario(|| {
        let (waited, signalled) = (semaphore(0), semaphore(0));
        assert_timeout(waited.wait_signaling(&signalled, Deadline::NOW));
        assert_eq!(signalled.wait(Deadline::NOW), Ok(()));
        let dead = right_to(&signalled);
        drop(signalled);
        let error = waited.wait_signaling(&dead, Deadline::NEVER);
        assert_code(error, Code::KERN_TERMINATED);
    });
}

#[test]
fn semaphore_made_with_an_order_works_in_each() {
    scenario(|| {
        for order in [WakeOrder::Fifo, WakeOrder::Lifo] {
            let semaphore = OwnedSemaphore::with_order(1, order).expect("a semaphore");
            assert_eq!(semaphore.wait(Deadline::NOW), Ok(()));
        }
    });
}

#[test]
fn semaphore_with_a_count_beyond_the_kernels_is_refused() {
    scenario(|| {
        let error = OwnedSemaphore::new(u32::MAX);
        assert_code(error, Code::KERN_INVALID_ARGUMENT);
        let largest = semaphore(i32::MAX as u32);
        assert_eq!(largest.wait(Deadline::NOW), Ok(()));
    });
}

#[test]
fn right_to_something_else_is_no_semaphore() {
    scenario(|| {
        let (port, sender) = pair();
        let not_one = Semaphore::from(sender);
        assert_code(not_one.signal(), Code::KERN_INVALID_CAPABILITY);
        assert_code(not_one.wait(Deadline::NEVER), Code::KERN_INVALID_CAPABILITY);
        drop(port);
        let error = not_one.wait(Deadline::NEVER).expect_err("the port is dead");
        assert_eq!(error.code(), Some(Code::KERN_INVALID_RIGHT), "{error}");
    });
}

#[track_caller]
fn assert_timeout(result: Result<(), Error>) {
    let error = result.expect_err("nobody signals");
    assert!(error.is_timeout(), "{error}");
}

#[track_caller]
fn assert_code<T>(result: Result<T, Error>, code: Code) {
    let error = result.err().expect("it is refused");
    assert_eq!(error.code(), Some(code), "{error}");
}

#[test]
fn semaphore_tried_counts_down_or_says_that_it_cannot() {
    scenario(|| {
        let semaphore = OwnedSemaphore::new(1).expect("a semaphore");
        assert_eq!(semaphore.try_wait(), Ok(true));
        assert_eq!(semaphore.try_wait(), Ok(false));
        let right = semaphore.try_clone().expect("it lives");
        drop(semaphore);
        let error = right.try_wait().expect_err("it is destroyed");
        assert_eq!(error.code(), Some(Code::KERN_TERMINATED));
    });
}

#[test]
fn semaphore_by_priority_is_refused_by_every_kernel() {
    scenario(|| {
        for (policy, expected) in [
            (sys::SYNC_POLICY_FIFO, sys::KERN_SUCCESS),
            (sys::SYNC_POLICY_FIXED_PRIORITY, sys::KERN_INVALID_ARGUMENT),
            (sys::SYNC_POLICY_LIFO, sys::KERN_SUCCESS),
            (
                sys::SYNC_POLICY_LIFO | sys::SYNC_POLICY_FIXED_PRIORITY,
                sys::KERN_INVALID_ARGUMENT,
            ),
        ] {
            let mut semaphore = 0;
            // SAFETY: the variable is the task's own port, set before `main`.
            let task = unsafe { sys::mach_task_self_ };
            // SAFETY: the pointer is to a live local variable.
            let code = unsafe { sys::semaphore_create(task, &mut semaphore, policy, 0) };
            assert_eq!(code, expected, "policy {policy}");
            if code == sys::KERN_SUCCESS {
                // SAFETY: the call takes integers only, and the semaphore was just made.
                let code = unsafe { sys::semaphore_destroy(task, semaphore) };
                assert_eq!(code, sys::KERN_SUCCESS);
            }
        }
    });
}
