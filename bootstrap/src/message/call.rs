//! Requests that wait for their reply.
//!
//! The request carries a send-once right to a port that only this thread receives from. Exactly
//! one message can come back: the reply, or the kernel's notification that the right was given up,
//! because the server died or dropped the request. The port is kept for the thread's next call,
//! unless a call failed in a way after which a late message may still arrive there.

use std::cell::Cell;
use std::fmt;

use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::{Cause, Error};
use crate::message::buffer::Buffer;
use crate::message::builder::Message;
use crate::message::notification::Notification;
use crate::message::reader::Received;
use crate::message::receive::Receiving;
use crate::message::send::{self, Destination, SendError};
use crate::message::transfer::Transfer;
use crate::right::{ReceiveRight, SendRight};
use crate::task;

/// A request that got no reply.
///
/// It prints as one line, complete with its cause, and has no source, so nothing is printed twice.
/// It converts into the plain [`Error`], which drops the request and releases its rights.
#[derive(Debug)]
#[non_exhaustive]
pub enum CallError<'a> {
    /// The request was not sent, or there was no port for the reply; here it is, without a right
    /// to reply.
    Send(SendError<'a>),
    /// The other side gave the request up: it dropped the right to reply, and its port lives.
    #[doc(alias = "MACH_NOTIFY_SEND_ONCE")]
    GaveUp,
    /// The other side died before it replied: its port is gone.
    ///
    /// A process that ends lets go of its rights one by one, so a server that is just ending may
    /// pass for one that [gave up](CallError::GaveUp).
    #[doc(alias("MACH_NOTIFY_SEND_ONCE", "MIG_SERVER_DIED"))]
    ServerDied,
    /// The server answered that it will not do it, and why.
    #[doc(alias("mig_reply_error_t", "RetCode"))]
    Refused(Code),
    /// No reply was received, usually because the deadline passed. The server may still be
    /// working on the request; its reply will be lost.
    Receive(Error),
}

impl CallError<'_> {
    /// The failed operation, unless the other side gave up or refused.
    pub fn error(&self) -> Option<&Error> {
        match self {
            Self::Send(failed) => Some(failed.error()),
            Self::Receive(error) => Some(error),
            Self::GaveUp | Self::ServerDied | Self::Refused(_) => None,
        }
    }

    /// Why the server refused the request, if it did.
    pub const fn refusal(&self) -> Option<Code> {
        match self {
            Self::Refused(code) => Some(*code),
            _ => None,
        }
    }

    /// Whether a deadline passed, in sending or in waiting for the reply.
    pub fn is_timeout(&self) -> bool {
        self.error().is_some_and(Error::is_timeout)
    }

    /// Whether the server is gone: it was before the request, or died before it replied.
    pub fn is_server_gone(&self) -> bool {
        match self {
            Self::ServerDied => true,
            Self::Send(failed) => failed.is_dead_destination(),
            _ => false,
        }
    }

    /// Whether the request arrived, and there will be no reply: the server dropped it, or died.
    pub const fn is_given_up(&self) -> bool {
        matches!(self, Self::GaveUp | Self::ServerDied)
    }

    /// After the news that the right to reply to `to` was given up.
    pub(crate) fn given_up(to: &SendRight) -> Self {
        match to.is_dead() {
            Ok(true) => Self::ServerDied,
            _ => Self::GaveUp,
        }
    }
}

impl fmt::Display for CallError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Send(failed) => write!(f, "the request was not sent: {failed}"),
            Self::GaveUp => fmt::Display::fmt(&Cause::GaveUp, f),
            Self::ServerDied => fmt::Display::fmt(&Cause::ServerDied, f),
            Self::Refused(code) => write!(f, "the server refused the request: {code}"),
            Self::Receive(error) => write!(f, "no reply was received: {error}"),
        }
    }
}

impl std::error::Error for CallError<'_> {}

impl From<CallError<'_>> for Code {
    fn from(failed: CallError<'_>) -> Self {
        Error::from(failed).into()
    }
}

impl From<CallError<'_>> for Error {
    fn from(failed: CallError<'_>) -> Self {
        match failed {
            CallError::Send(failed) => failed.into(),
            CallError::GaveUp => Self::new("mach_msg", Cause::GaveUp),
            CallError::ServerDied => Self::new("mach_msg", Cause::ServerDied),
            CallError::Refused(code) => Self::new("mach_msg", Cause::Refused(code)),
            CallError::Receive(error) => error,
        }
    }
}

/// Sends `request` to `to` and waits for the reply, which takes the storage of `buffer`.
///
/// Without a deadline that is one call of the kernel, otherwise two.
pub(crate) fn call<'a>(
    to: &SendRight,
    mut request: Message<'a>,
    buffer: &mut Buffer,
    deadline: Deadline,
) -> Result<Received, CallError<'a>> {
    let port = match ReplyPort::take() {
        Ok(port) => port,
        Err(error) => return Err(CallError::Send(SendError::new(error, Some(request), None))),
    };
    // Taken out again if the request comes back: what comes back borrows nothing of the port.
    request.set_reply(Transfer::make_send_once(&port));
    let receiving = Receiving {
        from: port.name(),
        buffer,
        deadline,
        max_size: usize::MAX,
    };
    let received = send::send_and_receive(Destination::Copy(to), request, deadline, receiving)
        // A right that was made and destroyed again may have left its notification behind, so the
        // port goes too.
        .map_err(|failed| CallError::Send(failed.without_reply()))?;
    let reply = received.map_err(CallError::Receive)?;
    port.keep();
    answer(to, reply)
}

/// Tells the reply from the news that there will be none.
#[inline]
pub(crate) fn answer(to: &SendRight, mut reply: Received) -> Result<Received, CallError<'static>> {
    if reply.notification().is_none() {
        return Ok(reply);
    }
    match reply.take_notification() {
        Some(Notification::SendOnce) => return Err(CallError::given_up(to)),
        // Only the other side can have asked for it, with the right to reply: it is about a name of
        // its own, and no reference came to ours.
        Some(Notification::DeadName(name)) => _ = name.into_raw_name(),
        _ => {}
    }
    Ok(reply)
}

/// A port for one reply, from the thread's store.
struct ReplyPort {
    right: ReceiveRight,
}

impl ReplyPort {
    /// Takes the thread's port, or makes one.
    fn take() -> Result<Self, Error> {
        let stored = STORE.try_with(Cell::take).unwrap_or_default();
        let right = match stored {
            Some((home, right)) if home == task::home() => right,
            Some((_, inherited)) => {
                // Made before a fork; it is the parent's.
                std::mem::forget(inherited);
                ReceiveRight::new()?
            }
            None => ReceiveRight::new()?,
        };
        Ok(Self { right })
    }

    /// Stores the port for the next call: nothing more can arrive at it.
    fn keep(self) {
        let stored = (task::home(), self.right);
        // A thread that is ending has no store any more; the port then ends here.
        let _ = STORE.try_with(|store| store.set(Some(stored)));
    }
}

impl std::ops::Deref for ReplyPort {
    type Target = ReceiveRight;

    fn deref(&self) -> &ReceiveRight {
        &self.right
    }
}

thread_local! {
    /// The thread's port for replies, with the process it was made in.
    static STORE: Cell<Option<(u32, ReceiveRight)>> = const { Cell::new(None) };
}
