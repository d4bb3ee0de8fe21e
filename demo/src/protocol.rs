//! What client and server say to each other: one question, one answer.
//!
//! The question goes to the server with a right to reply; the answer comes back through it. The
//! server adds what the kernel told it about the asker, which the asker cannot have made up.

use bootstrap::{AuditToken, Deadline, Error, Message, Received, SendRight};
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// The id of a question.
pub const QUESTION: i32 = 1000;

/// The id of an answer; by MIG's custom, the question's plus 100.
pub const ANSWER: i32 = QUESTION + 100;

/// A number to count on from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct Question {
    /// The number.
    pub number: u32,
}

/// The next number, and who asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromBytes, IntoBytes, Immutable)]
#[repr(C)]
pub struct Answer {
    /// The number after the one asked about; after the largest comes 0.
    pub number: u32,
    /// The asker's process id, as the kernel told the server.
    pub pid: u32,
    /// The asker's effective user id, likewise.
    pub euid: u32,
    /// The server's process id, as the server says.
    pub server_pid: u32,
}

/// Asks the server a question and waits for the answer until the deadline.
///
/// # Errors
///
/// The failed call, or [`Failure::Strange`] for an answer that is none.
pub fn ask(server: &SendRight, question: Question, deadline: Deadline) -> Result<Answer, Failure> {
    let request = Message::new(QUESTION).with_body(&question);
    let reply = server.call(request, deadline).map_err(Error::from)?;
    if reply.id() != ANSWER {
        return Err(Failure::Strange(reply.id()));
    }
    Ok(reply.read()?)
}

/// Answers a request if it is a question; anything else is dropped, with all that came with it.
///
/// # Errors
///
/// If the answer could not be sent. The asker is then told that there will be none.
pub fn answer(mut request: Received) -> Result<Option<AuditToken>, Error> {
    let question = (request.id() == QUESTION).then(|| request.read::<Question>());
    let (Some(Ok(question)), Some(reply)) = (question, request.take_reply()) else {
        return Ok(None);
    };
    let sender = request.sender();
    let answer = Answer {
        number: question.number.wrapping_add(1),
        pid: sender.pid(),
        euid: sender.euid(),
        server_pid: std::process::id(),
    };
    reply
        .send(Message::new(ANSWER).with_body(&answer))
        .map_err(Error::from)?;
    Ok(Some(sender))
}

/// A question without an answer.
#[derive(Debug)]
pub enum Failure {
    /// A call failed.
    Call(Error),
    /// What came back is no answer: a message with this id.
    Strange(i32),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Call(error) => error.fmt(f),
            Self::Strange(id) => write!(f, "instead of an answer came a message with id {id}"),
        }
    }
}

impl std::error::Error for Failure {}
