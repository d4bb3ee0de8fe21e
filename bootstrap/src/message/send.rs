//! Sending, and what becomes of the rights when it fails.
//!
//! `mach_msg` fails in three ways that leave the rights in three different places:
//!
//! 1. *Refused as it stands* (bad destination, bad size, …): nothing was moved.
//! 2. *Refused while rights were taken in*: those in the header are destroyed, and those in the
//!    body up to the one that does not fit; the others were not touched.
//! 3. *Not queued* (the queue stayed full, a signal, no room): the kernel receives the message
//!    back into our buffer, where the rights may stand under new names.
//!
//! In each of them [`SendError`] gives back what there is. A port that dies while the message
//! waits is no failure: the message counts as sent.
//!
//! Source: `mach_msg_overwrite_trap` (xnu `osfmk/ipc/mach_msg.c`), `ipc_kmsg_copyin_from_user`,
//! `ipc_kmsg_copyout_pseudo` (`ipc_kmsg.c`).

use std::fmt;
use std::ptr::null_mut;

use bootstrap_sys as sys;

use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::Error;
use crate::message::builder::Message;
use crate::message::layout::{Header, disposition};
use crate::message::reader::Received;
use crate::message::receive::{self, Receiving};
use crate::message::refused::{Outcome, forget_destroyed, take_destination};
use crate::message::steady::with_steady;
use crate::name::Name;
use crate::right::{SendOnceRight, SendRight};
use crate::task;

/// A message could not be sent; here it is.
///
/// It prints as its [`Error`] does, and has no source, so nothing is printed twice. It converts into
/// that plain error, which drops the message and releases its rights.
pub struct SendError<'a>(Box<Failed<'a>>);

struct Failed<'a> {
    error: Error,
    message: Option<Message<'a>>,
    right: Option<SendOnceRight>,
}

impl<'a> SendError<'a> {
    pub(crate) fn new(
        error: Error,
        message: Option<Message<'a>>,
        right: Option<SendOnceRight>,
    ) -> Self {
        Self(Box::new(Failed {
            error,
            message,
            right,
        }))
    }

    /// Why the message was not sent.
    pub fn error(&self) -> &Error {
        &self.0.error
    }

    /// Whether a deadline passed.
    pub fn is_timeout(&self) -> bool {
        self.0.error.is_timeout()
    }

    /// Whether the port to send to is gone.
    pub fn is_dead_destination(&self) -> bool {
        self.0.error.is_dead_destination()
    }

    /// The message with its rights, to be sent again or dropped.
    ///
    /// Rights that had been moved into it are still moved in; if the kernel gave the message
    /// back, rights that were to be copied or made are now made and will be moved. `None` if the
    /// kernel refused a right in the body and destroyed some of the others.
    pub fn into_message(self) -> Option<Message<'a>> {
        self.0.message
    }

    /// Everything: the error, the message, and the send-once right through which it was to go.
    ///
    /// The right is `None` if it was none, or if the kernel destroyed it.
    pub fn into_parts(self) -> (Error, Option<Message<'a>>, Option<SendOnceRight>) {
        let Failed {
            error,
            message,
            right,
        } = *self.0;
        (error, message, right)
    }

    /// Takes the reply right away again that `call` had put in.
    pub(crate) fn without_reply(mut self) -> Self {
        if let Some(message) = &mut self.0.message {
            message.release_reply();
        }
        self
    }
}

impl From<SendError<'_>> for Code {
    fn from(failed: SendError<'_>) -> Self {
        Error::from(failed).into()
    }
}

impl From<SendError<'_>> for Error {
    fn from(failed: SendError<'_>) -> Self {
        failed.0.error
    }
}

impl fmt::Debug for SendError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendError")
            .field("error", &self.0.error)
            .field("message", &self.0.message)
            .field("right", &self.0.right)
            .finish()
    }
}

impl fmt::Display for SendError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.error, f)
    }
}

impl std::error::Error for SendError<'_> {}

// Every `Result` of a send has room for it.
const _: () = assert!(size_of::<Result<(), SendError<'_>>>() == size_of::<usize>());

/// Where a message is to go.
#[derive(Debug)]
pub(crate) enum Destination<'r> {
    /// Through a send right, which stays.
    Copy(&'r SendRight),
    /// Through a send right, which is used up.
    Move(SendRight),
    /// Through a send-once right, which is used up. Such a send never waits.
    Once(SendOnceRight),
}

/// Sends through a send right, which stays.
#[inline]
pub(crate) fn copy_send<'a>(
    to: &SendRight,
    message: Message<'a>,
    deadline: Deadline,
) -> Result<(), SendError<'a>> {
    send(Destination::Copy(to), message, deadline, None).map(|_| ())
}

/// Sends through a send-once right, which is used up.
#[inline]
pub(crate) fn move_send_once(to: SendOnceRight, message: Message<'_>) -> Result<(), SendError<'_>> {
    send(Destination::Once(to), message, Deadline::NEVER, None).map(|_| ())
}

/// Sends, and receives in the same call if `receiving` says so; then gives what came of that, to
/// be handed to [`Receiving::finish`].
#[inline]
pub(crate) fn send<'a>(
    to: Destination<'_>,
    mut message: Message<'a>,
    deadline: Deadline,
    mut receiving: Option<&mut Receiving<'_>>,
) -> Result<Code, SendError<'a>> {
    let (name, disposition) = match &to {
        Destination::Copy(right) => (right.name(), disposition::COPY_SEND),
        Destination::Move(right) => (right.name(), disposition::MOVE_SEND),
        Destination::Once(right) => (right.name(), disposition::MOVE_SEND_ONCE),
    };
    let size = match check(&message) {
        Ok(size) => size,
        Err(error) => return Err(fail(to, message, Refused::untouched(error, name))),
    };
    let sent = address(&mut message, name, disposition);
    let mut code = call(&mut message, size, deadline, receiving.as_deref_mut());
    if code.is_success() || code.is_of_receive() {
        message.forget_all(sent);
    } else {
        let tried = Tried {
            name,
            disposition,
            size,
            sent,
            code,
        };
        code = match again(&mut message, tried, deadline, receiving) {
            Ok(code) => code,
            Err(refused) => return Err(fail(to, message, refused)),
        };
    }
    // The kernel has a moved right, or had it.
    match to {
        Destination::Copy(_) => {}
        Destination::Move(right) => _ = right.into_raw_name(),
        Destination::Once(right) => _ = right.into_raw_name(),
    }
    Ok(code)
}

/// Sends until `deadline`, and then receives: with one call, if one timeout will do for both.
#[inline]
pub(crate) fn send_and_receive<'a>(
    to: Destination<'_>,
    message: Message<'a>,
    deadline: Deadline,
    mut receiving: Receiving<'_>,
) -> Result<Result<Received, Error>, SendError<'a>> {
    if receiving.combines_with(deadline) {
        let code = send(to, message, deadline, Some(&mut receiving))?;
        Ok(receiving.finish(code))
    } else {
        send(to, message, deadline, None)?;
        Ok(receiving.receive())
    }
}

/// Sorts out who has what after a failed send.
#[cold]
fn fail<'a>(to: Destination<'_>, message: Message<'a>, refused: Refused) -> SendError<'a> {
    let mut once = None;
    match to {
        // The destination is the caller's, whatever became of the message.
        Destination::Copy(_) => {}
        Destination::Move(right) => {
            let _ = right.into_raw_name();
            // SAFETY: the name is that of the right given up just now, or of that right after the
            // kernel returned it; nobody else owns it. There is no one to give it back to.
            drop(
                refused
                    .destination
                    .map(|name| unsafe { SendRight::from_raw_name(name) }),
            );
        }
        Destination::Once(right) => {
            let _ = right.into_raw_name();
            // SAFETY: as above.
            once = refused
                .destination
                .map(|name| unsafe { SendOnceRight::from_raw_name(name) });
        }
    }
    SendError::new(refused.error, refused.whole.then_some(message), once)
}

/// A failed send.
struct Refused {
    error: Error,
    /// Whether the message still has all its rights, or had them returned.
    whole: bool,
    /// The destination's present name, if its right was not used up.
    destination: Option<Name>,
}

impl Refused {
    /// Nothing was moved.
    fn untouched(error: Error, destination: Name) -> Self {
        Self {
            error,
            whole: true,
            destination: Some(destination),
        }
    }
}

/// Writes the header with which a message goes to `to`.
#[inline]
fn address(message: &mut Message<'_>, to: Name, disposition: u8) -> Header {
    let mut sent = message.header();
    // Not looked at by the kernel, which writes the true size if it gives the message back: that
    // tells, also when a right that is moved comes back under the name under which it went.
    sent.size = 0;
    sent.set_remote(to.raw(), disposition.into());
    message.set_header(sent);
    sent
}

/// A call that failed.
struct Tried {
    name: Name,
    disposition: u8,
    size: sys::mach_msg_size_t,
    sent: Header,
    code: Code,
}

/// Goes on after a send that failed: repeats interrupted calls until the deadline.
///
/// Afterwards the message owns just those of its rights that the task still has. Gives the code of
/// the receive that was combined with it.
#[cold]
fn again(
    message: &mut Message<'_>,
    mut tried: Tried,
    deadline: Deadline,
    mut receiving: Option<&mut Receiving<'_>>,
) -> Result<Code, Refused> {
    loop {
        let Tried {
            name,
            disposition,
            sent,
            code,
            ..
        } = tried;
        if code.is_success() || code.is_of_receive() {
            message.forget_all(sent);
            return Ok(code);
        }
        let error = Error::code_of(OPERATION, code);
        match Outcome::of(code, message.header() != sent) {
            Outcome::Untouched => return Err(Refused::untouched(error, name)),
            Outcome::HeaderGone => {
                message.forget_reply();
                return Err(Refused {
                    error,
                    whole: true,
                    destination: None,
                });
            }
            Outcome::BodyRefused => {
                message.forget_reply();
                forget_destroyed(message, code);
                return Err(Refused {
                    error,
                    whole: false,
                    destination: None,
                });
            }
            Outcome::Returned => {
                message.adopt_returned_memory();
                let destination = take_destination(message, disposition);
                let again = match code.without_shortages() {
                    Code::MACH_SEND_INTERRUPTED => true,
                    // A timeout longer than the call can express was cut.
                    Code::MACH_SEND_TIMED_OUT => !deadline.has_passed(),
                    _ => false,
                };
                tried.name = match destination {
                    Some(destination) if again => destination,
                    destination => {
                        return Err(Refused {
                            error,
                            whole: true,
                            destination,
                        });
                    }
                };
            }
        }
        tried.sent = address(message, tried.name, disposition);
        tried.code = call(message, tried.size, deadline, receiving.as_deref_mut());
    }
}

/// Checks what can be checked without the kernel; gives the message's size.
#[inline]
fn check(message: &Message<'_>) -> Result<sys::mach_msg_size_t, Error> {
    task::current(OPERATION)?;
    message.check_whole(OPERATION)?;
    sys::mach_msg_size_t::try_from(message.size())
        .map_err(|_| Error::code_of(OPERATION, Code::MACH_SEND_TOO_LARGE))
}

/// One call of `mach_msg`, without the C library's way of repeating it.
#[inline]
fn call(
    message: &mut Message<'_>,
    size: sys::mach_msg_size_t,
    deadline: Deadline,
    receiving: Option<&mut Receiving<'_>>,
) -> Code {
    let send_timeout = deadline.timeout();
    let mut options = sys::MACH_SEND_MSG | sys::MACH_SEND_INTERRUPT;
    if send_timeout.is_some() {
        options |= sys::MACH_SEND_TIMEOUT;
    }
    let mut timeout = send_timeout.unwrap_or(0);
    let outgoing = message.buffer_mut().as_mut_ptr();
    let Some(receiving) = receiving else {
        // SAFETY: the pointer is to the message's own buffer, aligned to 8, with at least `size`
        // initialised bytes. The kernel reads them, and writes at most as many when it gives the
        // message back. No receive is asked for.
        let call = || unsafe { sys::mach_msg(outgoing.cast(), options, size, 0, 0, timeout, 0) };
        // SAFETY: the message is borrowed for as long.
        return Code::new(unsafe { with_steady([(outgoing, size), (null_mut(), 0)], call) });
    };
    let receive_timeout = receiving.deadline.timeout();
    options |= receive::OPTIONS;
    if let Some(receive_timeout) = receive_timeout {
        // The one value serves both halves: see `Receiving::combines_with`.
        options |= sys::MACH_RCV_TIMEOUT;
        timeout = receive_timeout;
    }
    let (incoming, capacity) = receiving.room();
    let from = receiving.from.raw();
    let (out, into) = (outgoing.cast(), incoming.cast());
    // SAFETY: the first pointer is to the message's own buffer, as above. The second is to another
    // buffer, aligned to 8, of which the kernel writes at most `capacity` bytes, which it has.
    let call = || unsafe {
        sys::mach_msg_overwrite(out, options, size, capacity, from, timeout, 0, into, 0)
    };
    // SAFETY: message and buffer are borrowed for as long.
    Code::new(unsafe { with_steady([(outgoing, size), (incoming, capacity)], call) })
}

const OPERATION: &str = "mach_msg";
