//! Replies by type that are given later.

use std::fmt;
use std::marker::PhantomData;

use crate::code::Code;
use crate::error::Error;
use crate::message::{Message, Reply, SendError};
use crate::payload::Payload;
use crate::server::{Peer, is_reply_to, refusal};

/// What it takes to reply to one request with an `R`, at any time and from any thread.
///
/// Dropping it gives the request up, and a client that waits is told so.
#[must_use = "dropping a responder gives its request up"]
pub struct Responder<R> {
    reply: Option<Reply>,
    request: i32,
    peer: Peer,
    kind: PhantomData<fn(R)>,
}

impl<R: Payload> Responder<R> {
    pub(super) const fn new(reply: Option<Reply>, request: i32, peer: Peer) -> Self {
        Self {
            reply,
            request,
            peer,
            kind: PhantomData,
        }
    }

    /// Who sent the request, and to which port.
    pub const fn peer(&self) -> &Peer {
        &self.peer
    }

    /// Whether the sender wants a reply. If not, one is dropped.
    pub const fn wants_reply(&self) -> bool {
        self.reply.is_some()
    }

    /// Sends the reply. Never waits.
    ///
    /// # Errors
    ///
    /// As [`Reply::send`]; `MIG_REPLY_MISMATCH` if the value is the reply to another kind of
    /// request, which the client is told, too.
    pub fn reply(self, value: R) -> Result<(), SendError<'static>> {
        if is_reply_to(self.request, &value) {
            let message = Message::reply(self.request, value);
            return self.send(message);
        }
        self.refuse(Code::MIG_REPLY_MISMATCH)?;
        let mismatch = Error::code_of("mach_msg", Code::MIG_REPLY_MISMATCH);
        Err(SendError::new(
            mismatch,
            Some(Message::request(value)),
            None,
        ))
    }

    /// Sends a code that says why there is no other reply.
    ///
    /// # Errors
    ///
    /// As [`Reply::send`].
    #[doc(alias("mig_reply_error_t", "RetCode"))]
    pub fn refuse(self, code: Code) -> Result<(), SendError<'static>> {
        let message = refusal(self.request, code);
        self.send(message)
    }

    fn send(self, message: Message<'static>) -> Result<(), SendError<'static>> {
        self.reply.map_or(Ok(()), |reply| reply.send(message))
    }
}

impl<R> fmt::Debug for Responder<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Responder")
            .field("request", &self.request)
            .field("peer", &self.peer)
            .finish_non_exhaustive()
    }
}
