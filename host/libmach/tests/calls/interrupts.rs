//! Signals that arrive while a thread waits for a message.

use std::os::unix::thread::JoinHandleExt;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use bootstrap_sys as sys;

use crate::common::*;

static HANDLED: AtomicU32 = AtomicU32::new(0);
static CALLED: AtomicU32 = AtomicU32::new(0);

extern "C" fn count(_: i32) {
    HANDLED.fetch_add(1, Ordering::SeqCst);
}

extern "C" fn call(_: i32) {
    let mut name = 0;
    let right = sys::MACH_PORT_RIGHT_RECEIVE;
    // SAFETY: the result has its place.
    let made = unsafe { sys::mach_port_allocate(sys::mach_task_self(), right, &mut name) };
    let dropped = call!(mach_port_destroy(task(), name));
    if (made, dropped) == (0, 0) {
        CALLED.fetch_add(1, Ordering::SeqCst);
    }
}

/// Has a signal handled, and what it interrupted restarted where Linux can.
fn handle(signal: i32, handler: extern "C" fn(i32)) {
    // SAFETY: any bits are such a structure, and zeroes are no flags and an empty mask.
    let mut action: libc::sigaction = unsafe { std::mem::zeroed() };
    action.sa_sigaction = handler as *const () as usize;
    action.sa_flags = libc::SA_RESTART;
    // SAFETY: the structure is filled in; the old one is not wanted.
    let code = unsafe { libc::sigaction(signal, &action, std::ptr::null_mut()) };
    assert_eq!(code, 0);
}

/// Has a signal handled by something that only counts.
pub(crate) fn ignore_loudly(signal: i32) {
    handle(signal, count);
}

/// A thread that receives from a port.
fn receiver(port: u32, options: i32) -> JoinHandle<(i32, Message)> {
    std::thread::spawn(move || Message::receive_with(port, options, 0))
}

fn signal<T>(thread: &JoinHandle<T>, signal: i32) {
    // SAFETY: the thread has not been joined, so its handle is good.
    unsafe { libc::pthread_kill(thread.as_pthread_t(), signal) };
}

/// Signals a thread until something has happened: it may not wait yet when the first one comes.
pub(crate) fn signal_until<T>(thread: &JoinHandle<T>, number: i32, done: impl Fn() -> bool) {
    while !done() {
        signal(thread, number);
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn wait_that_may_be_interrupted_ends_with_a_signal() {
    let _alone = begin();
    let port = port();
    handle(libc::SIGUSR1, count);
    let waiting = receiver(port, sys::MACH_RCV_INTERRUPT);
    signal_until(&waiting, libc::SIGUSR1, || waiting.is_finished());
    let (code, _) = waiting.join().expect("it ended well");
    assert_eq!(code, sys::MACH_RCV_INTERRUPTED);
    assert_eq!(Message::to(port, COPY_SEND).id(5).send(), 0);
    assert_eq!(Message::receive(port).0[5], 5, "the port is as it was");
    destroy(port);
}

#[test]
fn wait_that_may_not_be_interrupted_goes_on_after_a_signal() {
    let _alone = begin();
    let port = port();
    handle(libc::SIGUSR1, count);
    let before = HANDLED.load(Ordering::SeqCst);
    let waiting = receiver(port, 0);
    signal_until(&waiting, libc::SIGUSR1, || {
        HANDLED.load(Ordering::SeqCst) > before + 20
    });
    assert!(!waiting.is_finished());
    assert_eq!(Message::to(port, COPY_SEND).id(6).send(), 0);
    let (code, message) = waiting.join().expect("it ended well");
    assert_eq!((code, message.0[5]), (0, 6));
    destroy(port);
}

#[test]
fn send_that_may_be_interrupted_gives_its_message_back() {
    let _alone = begin();
    let (port, carried) = (port(), port());
    handle(libc::SIGUSR1, count);
    for _ in 0..5 {
        assert_eq!(Message::to(port, COPY_SEND).send(), 0);
    }
    let waiting = std::thread::spawn(move || {
        let mut message = Message::to(port, COPY_SEND).port(carried, MOVE_SEND);
        let code = message.send_with(sys::MACH_SEND_INTERRUPT, 0);
        (code, message)
    });
    signal_until(&waiting, libc::SIGUSR1, || waiting.is_finished());
    let (code, message) = waiting.join().expect("it ended well");
    assert_eq!(code, sys::MACH_SEND_INTERRUPTED);
    assert_eq!(
        (message.0[7], send_refs(carried)),
        (carried, 1),
        "the right came back"
    );
    destroy(port);
    destroy(carried);
}

#[test]
fn handler_makes_a_call_of_its_own_while_its_thread_waits() {
    let _alone = begin();
    let port = port();
    handle(libc::SIGUSR2, call);
    CALLED.store(0, Ordering::SeqCst);
    static WAITS: AtomicBool = AtomicBool::new(false);
    WAITS.store(false, Ordering::SeqCst);
    let waiting = std::thread::spawn(move || {
        // Its connection is made, so that the signal finds it waiting for an answer.
        kind(port);
        WAITS.store(true, Ordering::SeqCst);
        Message::receive_with(port, 0, 0)
    });
    while !WAITS.load(Ordering::SeqCst) {
        std::thread::yield_now();
    }
    std::thread::sleep(Duration::from_millis(50));
    for wanted in 1..=3 {
        signal(&waiting, libc::SIGUSR2);
        while CALLED.load(Ordering::SeqCst) < wanted {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
    assert_eq!(Message::to(port, COPY_SEND).id(7).send(), 0);
    let (code, message) = waiting.join().expect("it ended well");
    assert_eq!((code, message.0[5]), (0, 7));
    destroy(port);
}
