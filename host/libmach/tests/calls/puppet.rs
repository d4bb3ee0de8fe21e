//! Another process of the session that does as a test says.

use std::ffi::CString;
use std::sync::atomic::{AtomicU32, Ordering};

use bootstrap_sys as sys;

use crate::common::*;

/// A child after `fork`, and the port on which it is heard.
pub(crate) struct Puppet {
    pid: libc::pid_t,
    pub(crate) port: sys::mach_port_t,
}

impl Puppet {
    /// Runs `body` in a child, which gets a send right to the puppet's port. What it returns is
    /// the child's end.
    pub(crate) fn start(body: impl FnOnce(sys::mach_port_t) -> i32) -> Puppet {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let service = CString::new(format!("puppet.{number}")).expect("no zero in it");
        let mut port = 0;
        // SAFETY: the variable is a constant.
        let bootstrap = unsafe { sys::bootstrap_port };
        let name = service.as_ptr();
        let code = call!(bootstrap_check_in(bootstrap, name, &mut port));
        assert_eq!(code, 0);
        // SAFETY: the child goes on with this thread alone. What it calls takes no lock that
        // another thread could have held, and `_exit` runs nothing of the parent's.
        let pid = unsafe { libc::fork() };
        if pid == 0 {
            let mut master = 0;
            let found = call!(bootstrap_look_up(bootstrap, name, &mut master));
            let end = if found == 0 { body(master) } else { 255 };
            // SAFETY: no pointers.
            unsafe { libc::_exit(end) };
        }
        Puppet { pid, port }
    }

    /// What the puppet says next.
    pub(crate) fn hear(&self) -> Message {
        Message::receive(self.port)
    }

    /// Waits until the puppet has ended; how Linux says it ended.
    pub(crate) fn wait(self) -> i32 {
        let mut status = 0;
        // SAFETY: the result has its place.
        let ended = unsafe { libc::waitpid(self.pid, &mut status, 0) };
        assert_eq!(ended, self.pid);
        destroy(self.port);
        status
    }

    /// Waits until the puppet has ended, which it must well.
    pub(crate) fn finish(self) {
        assert_eq!(self.wait(), 0);
    }
}

/// The name of the first port that a message brought.
pub(crate) fn first_port(message: &Message) -> sys::mach_port_t {
    message.0[7]
}

/// In a puppet: sends a right to the master and waits for its answer. `false` if either fails.
pub(crate) fn offer(master: sys::mach_port_t, name: sys::mach_port_t) -> bool {
    let ear = receive_right();
    let sent = Message::to(master, COPY_SEND)
        .reply_to(ear, MAKE_SEND_ONCE)
        .port(name, COPY_SEND)
        .send();
    sent == 0 && Message::receive_with(ear, sys::MACH_RCV_TIMEOUT, LONG).0 == 0
}

/// Answers an offer.
pub(crate) fn answer(offer: &Message) {
    assert_eq!(Message::to(offer.0[2], MOVE_SEND_ONCE).send(), 0);
}

/// In a puppet: asks the master for a right, and gives the name that it has here; null if there
/// was none to be had.
pub(crate) fn obtain(master: sys::mach_port_t) -> sys::mach_port_t {
    let ear = receive_right();
    let sent = Message::to(master, COPY_SEND)
        .reply_to(ear, MAKE_SEND_ONCE)
        .send();
    match Message::receive_with(ear, sys::MACH_RCV_TIMEOUT, LONG) {
        (0, answer) if sent == 0 => first_port(&answer),
        _ => sys::MACH_PORT_NULL,
    }
}

/// Answers with a right.
pub(crate) fn grant(wish: &Message, name: sys::mach_port_t) {
    let answer = Message::to(wish.0[2], MOVE_SEND_ONCE).port(name, COPY_SEND);
    assert_eq!(answer.clone().send(), 0);
}
