//! One request and what becomes of it.

use std::cell::Cell;
use std::fmt;
use std::ops::{Deref, DerefMut};

use crate::code::Code;
use crate::error::Cause;
use crate::message::{Buffer, Malformed, Message, Received, Reply, SendError};
use crate::name::Name;
use crate::payload::Payload;
use crate::server::{Peer, Problem, Responder, is_reply_to, refusal};

/// A request that a routine has to answer, give up, or defer.
///
/// It derefs to the [`Received`] message. Each way of using it up gives the [`Answer`] that the
/// routine has to return; a request that is simply dropped leaves the routine without one, which
/// does not compile:
///
/// ```compile_fail,E0308
/// # fn main() -> Result<(), bootstrap::Error> {
/// # let port = bootstrap::ReceiveRight::new()?;
/// let server = bootstrap::Server::<()>::new(port)?.on(1, |_, request| {
///     println!("{}", request.id());
/// }); // the reply was forgotten
/// # Ok(()) }
/// ```
#[must_use = "a request is answered, given up or deferred"]
pub struct Request<'s> {
    message: Recycled<'s>,
    reply: Option<Reply>,
    outgoing: &'s mut Buffer,
}

/// A message whose buffer goes back to the server when it ends.
struct Recycled<'s> {
    received: Received,
    spare: &'s Cell<Buffer>,
}

/// What a routine decided about its request; only a [`Request`] makes one.
#[must_use = "a routine returns its answer"]
pub struct Answer<'s> {
    pub(super) reply: Option<(Reply, Message<'s>)>,
    pub(super) problem: Option<Problem>,
}

impl<'s> Request<'s> {
    #[inline]
    pub(super) fn new(
        mut received: Received,
        spare: &'s Cell<Buffer>,
        outgoing: &'s mut Buffer,
    ) -> Self {
        Self {
            reply: received.take_reply(),
            message: Recycled { received, spare },
            outgoing,
        }
    }

    /// Whether it wants its reply sent to a port of this task's own that `is_own` knows: a send
    /// right goes by the name of the receive right.
    pub(super) fn replies_to(&self, is_own: impl FnOnce(Name) -> bool) -> bool {
        matches!(&self.reply, Some(Reply::Send(right)) if is_own(right.name()))
    }

    /// Takes the right to reply away.
    pub(super) fn drop_reply(&mut self) {
        self.reply = None;
    }

    /// Who sent it, and to which port.
    pub fn peer(&self) -> Peer {
        Peer::of(self)
    }

    /// Whether the sender wants a reply. If not, one is dropped.
    ///
    /// A reply that it wants sent to the server's own port counts as none: that would come back as
    /// a message with the server's identity.
    pub const fn wants_reply(&self) -> bool {
        self.reply.is_some()
    }

    /// Replies. The reply is sent when the routine has returned, and never waits.
    pub fn reply(self, message: Message<'s>) -> Answer<'s> {
        Answer {
            reply: self.reply.map(|reply| (reply, message)),
            problem: None,
        }
    }

    /// Replies with a message that is filled in the server's own buffer, so that a large one
    /// allocates nothing once the buffer has its size.
    pub fn reply_with(
        self,
        id: i32,
        fill: impl FnOnce(Message<'s>, &mut Received) -> Message<'s>,
    ) -> Answer<'s> {
        let Self {
            mut message,
            reply,
            outgoing,
        } = self;
        let filled = fill(Message::new_in(id, outgoing), &mut message.received);
        Answer {
            reply: reply.map(|reply| (reply, filled)),
            problem: None,
        }
    }

    /// Replies with a code that says why there is no other reply.
    #[doc(alias("mig_reply_error_t", "RetCode"))]
    pub fn refuse(self, code: Code) -> Answer<'s> {
        let message = refusal(self.id(), code);
        self.reply(message)
    }

    /// Gives the request up: a client that waits is told so, if it gave a send-once right.
    #[doc(alias = "MIG_NO_REPLY")]
    pub fn give_up(self) -> Answer<'s> {
        Answer::nothing()
    }

    /// Puts the answer off: the request goes on as a value that any thread may answer at any time.
    #[doc(alias = "MIG_NO_REPLY")]
    pub fn defer(mut self) -> (Deferred, Answer<'s>) {
        let deferred = Deferred {
            reply: self.reply,
            received: std::mem::replace(&mut self.message.received, Received::nothing()),
        };
        (deferred, Answer::nothing())
    }

    /// Reads it as a payload, and replies with what `routine` makes of it.
    pub(super) fn answer_with<Q: Payload, R: Payload>(
        self,
        routine: impl FnOnce(Q, &Peer) -> Result<R, Code>,
    ) -> Answer<'s> {
        self.open(|payload, asked| {
            let (id, mut problem) = (asked.id, None);
            let message = match routine(payload, &asked.peer) {
                Ok(value) if is_reply_to(id, &value) => {
                    Message::reply_in(id, value, asked.outgoing)
                }
                Ok(value) => {
                    problem = Some(Problem::WrongReply(value.id().unwrap_or(0), asked.peer));
                    refusal(id, Code::MIG_REPLY_MISMATCH)
                }
                Err(Code::MIG_NO_REPLY) => return Answer::nothing(),
                Err(code) => refusal(id, code),
            };
            Answer {
                reply: asked.reply.map(|reply| (reply, message)),
                problem,
            }
        })
    }

    /// Reads it as a payload, and leaves the answer to `routine`.
    pub(super) fn defer_with<Q: Payload, R: Payload>(
        self,
        routine: impl FnOnce(Q, Responder<R>),
    ) -> Answer<'s> {
        self.open(|payload, asked| {
            routine(payload, Responder::new(asked.reply, asked.id, asked.peer));
            Answer::nothing()
        })
    }

    /// Takes the payload out and goes on with it; refuses the request if there is none.
    #[inline]
    fn open<Q: Payload>(self, go_on: impl FnOnce(Q, Asked<'s>) -> Answer<'s>) -> Answer<'s> {
        let (id, peer) = (self.id(), self.peer());
        let Self {
            mut message,
            reply,
            outgoing,
        } = self;
        let payload = message.received.read_request::<Q>();
        drop(message);
        match payload {
            Ok(payload) => go_on(
                payload,
                Asked {
                    id,
                    peer,
                    reply,
                    outgoing,
                },
            ),
            Err(error) => {
                let code = match error.cause() {
                    Cause::Malformed(Malformed::Item { .. } | Malformed::Length { .. }) => {
                        Code::MIG_TYPE_ERROR
                    }
                    Cause::Malformed(Malformed::Dead { .. }) => Code::KERN_TERMINATED,
                    _ => Code::MIG_BAD_ARGUMENTS,
                };
                let message = refusal(id, code);
                Answer {
                    reply: reply.map(|reply| (reply, message)),
                    problem: Some(Problem::BadRequest(error, peer)),
                }
            }
        }
    }
}

/// What is left of a request when its payload was taken out.
struct Asked<'s> {
    id: i32,
    peer: Peer,
    reply: Option<Reply>,
    outgoing: &'s mut Buffer,
}

impl Deref for Request<'_> {
    type Target = Received;

    fn deref(&self) -> &Received {
        &self.message.received
    }
}

impl DerefMut for Request<'_> {
    fn deref_mut(&mut self) -> &mut Received {
        &mut self.message.received
    }
}

impl fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("message", &self.message.received)
            .field("reply", &self.reply)
            .finish_non_exhaustive()
    }
}

impl Drop for Recycled<'_> {
    fn drop(&mut self) {
        self.spare.set(self.received.clear());
    }
}

impl Answer<'_> {
    pub(super) const fn nothing() -> Self {
        Self {
            reply: None,
            problem: None,
        }
    }
}

impl fmt::Debug for Answer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("reply", &self.reply)
            .finish_non_exhaustive()
    }
}

/// A request whose answer was put off. Dropping it gives it up, and a client that waits is told so.
///
/// It derefs to the [`Received`] message.
#[derive(Debug)]
#[must_use = "dropping a deferred request gives it up"]
pub struct Deferred {
    reply: Option<Reply>,
    received: Received,
}

impl Deferred {
    /// Who sent it, and to which port.
    pub fn peer(&self) -> Peer {
        Peer::of(self)
    }

    /// Whether the sender wants a reply. If not, one is dropped.
    pub const fn wants_reply(&self) -> bool {
        self.reply.is_some()
    }

    /// Sends the reply. Never waits.
    ///
    /// # Errors
    ///
    /// As [`Reply::send`].
    pub fn reply(self, message: Message<'_>) -> Result<(), SendError<'_>> {
        match self.reply {
            Some(reply) => reply.send(message),
            None => Ok(()),
        }
    }

    /// Sends a code that says why there is no other reply.
    ///
    /// # Errors
    ///
    /// As [`Reply::send`].
    #[doc(alias("mig_reply_error_t", "RetCode"))]
    pub fn refuse(self, code: Code) -> Result<(), SendError<'static>> {
        let message = refusal(self.id(), code);
        self.reply(message)
    }
}

impl Deref for Deferred {
    type Target = Received;

    fn deref(&self) -> &Received {
        &self.received
    }
}

impl DerefMut for Deferred {
    fn deref_mut(&mut self) -> &mut Received {
        &mut self.received
    }
}
