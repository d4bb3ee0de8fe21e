//! The loop.

use std::cell::Cell;

use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::{Cause, Error};
use crate::message::receive::Receiving;
use crate::message::send::{self, Destination};
use crate::message::{Buffer, Received, Reply};
use crate::name::Name;
use crate::server::{Answer, Problem, Request, Server};

/// How a server's run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Progress {
    /// A [`Handle`](crate::Handle) stopped it.
    Stopped,
    /// The deadline passed, or nothing is queued.
    Idle,
    /// It handled as many messages as it was to, and there may be more.
    More,
}

impl<'h, S: 'h> Server<'h, S> {
    /// Serves until a [`Handle`](crate::Handle) stops it. What was queued by then is handled.
    ///
    /// # Errors
    ///
    /// The code of a receive that cannot be repeated, such as `MACH_RCV_PORT_CHANGED`. Trouble
    /// with single messages is no error: see [`Problem`].
    #[doc(alias("mach_msg_server", "dispatch_mach"))]
    pub fn run(&mut self, state: &mut S) -> Result<(), Error> {
        self.run_loop(state, Deadline::NEVER, None).map(|_| ())
    }

    /// Serves until the deadline; whether it was stopped before.
    ///
    /// # Errors
    ///
    /// As [`Server::run`].
    pub fn run_until(
        &mut self,
        state: &mut S,
        deadline: impl Into<Deadline>,
    ) -> Result<bool, Error> {
        let progress = self.run_loop(state, deadline.into(), None)?;
        Ok(progress == Progress::Stopped)
    }

    /// Handles at most so many of the messages that are queued, and waits for none: a step of an
    /// event loop that waits for the server's [descriptor](Server::poll_descriptor).
    ///
    /// # Errors
    ///
    /// As [`Server::run`].
    #[doc(alias = "mach_msg_server_once")]
    pub fn run_queued(&mut self, state: &mut S, at_most: usize) -> Result<Progress, Error> {
        self.run_loop(state, Deadline::NOW, Some(at_most))
    }

    /// Serves until the deadline, and until no message is `left` to be handled.
    fn run_loop(
        &mut self,
        state: &mut S,
        mut deadline: Deadline,
        mut left: Option<usize>,
    ) -> Result<Progress, Error> {
        // Moved out, so that the server can be used while an answer lies in them.
        let spare = Cell::new(std::mem::take(&mut self.incoming));
        let mut outgoing = std::mem::take(&mut self.outgoing);
        let mut answer = Answer::nothing();
        // Once a handle has asked to stop.
        let mut rest: Option<Rest> = None;
        let result = loop {
            if rest.as_ref().is_some_and(Rest::is_done) {
                self.send(answer);
                break Ok(Progress::Stopped);
            }
            if left == Some(0) {
                self.send(answer);
                break Ok(Progress::More);
            }
            let mut incoming = spare.take();
            let received = self.exchange(answer, &mut incoming, deadline);
            left = left.map(|left| left - 1);
            if let Some(rest) = &mut rest {
                rest.count(received.as_ref().map_or(None, Received::port));
            }
            answer = match received {
                Ok(received) if received.port() == Some(self.control.name()) => {
                    spare.set(received.into_buffer());
                    if rest.is_none() {
                        rest = Some(Rest::new(self.ports.queued(&self.control)));
                        (left, deadline) = (None, Deadline::NOW);
                    }
                    Answer::nothing()
                }
                Ok(received) => self.dispatch(state, received, &spare, &mut outgoing),
                Err(error) => {
                    // No message took its storage.
                    spare.set(incoming);
                    match Failed::of(&error) {
                        Failed::AtDeadline if rest.is_some() => break Ok(Progress::Stopped),
                        Failed::AtDeadline => break Ok(Progress::Idle),
                        Failed::OneMessage => self.tell(Problem::Receive(error)),
                        Failed::Receiving => break Err(error),
                    }
                    Answer::nothing()
                }
            };
        };
        self.incoming = spare.take();
        self.outgoing = outgoing;
        result
    }

    /// Sends the answer to one request.
    pub(super) fn send(&mut self, answer: Answer<'_>) {
        let Some((reply, message)) = answer.reply else {
            return;
        };
        if let Err(failed) = reply.send(message) {
            self.tell_of_lost_reply(failed);
        }
    }

    /// Sends the answer to one request and receives the next, in one call where that can be.
    fn exchange(
        &mut self,
        answer: Answer<'_>,
        incoming: &mut Buffer,
        deadline: Deadline,
    ) -> Result<Received, Error> {
        if let Some((reply, message)) = answer.reply {
            let (to, until) = destination(reply);
            let receiving = self.receiving(&mut *incoming, deadline);
            match send::send_and_receive(to, message, until, receiving) {
                Ok(received) => return received,
                Err(failed) => self.tell_of_lost_reply(failed),
            }
        }
        self.receiving(incoming, deadline).receive()
    }

    fn receiving<'b>(&self, buffer: &'b mut Buffer, deadline: Deadline) -> Receiving<'b> {
        Receiving {
            from: self.ports.name(),
            buffer,
            deadline,
            max_size: self.max_size,
        }
    }

    /// Handles one message.
    pub(super) fn dispatch<'s>(
        &mut self,
        state: &mut S,
        mut received: Received,
        spare: &'s Cell<Buffer>,
        outgoing: &'s mut Buffer,
    ) -> Answer<'s> {
        if let Some(notification) = received.take_notification() {
            let port = received.port();
            spare.set(received.into_buffer());
            if let Some(notified) = &mut self.notified {
                notified(state, notification, port);
            }
            return Answer::nothing();
        }
        let mut request = Request::new(received, spare, outgoing);
        let peer = request.peer();
        if request.replies_to(|port| self.ports.has(port)) {
            request.drop_reply();
        }
        if !self.policy.permits(peer.token()) {
            self.tell(Problem::Denied(peer));
            return request.refuse(Code::KERN_DENIED);
        }
        let id = request.id();
        let routine = match self.ids.binary_search_by_key(&id, |&(id, _)| id) {
            Ok(place) => Some(&mut self.routines[self.ids[place].1]),
            Err(_) => self.otherwise.as_mut(),
        };
        let Some(routine) = routine else {
            self.tell(Problem::UnknownId(id, peer));
            return request.refuse(Code::MIG_BAD_ID);
        };
        let mut answer = routine(state, request);
        if let Some(problem) = answer.problem.take() {
            self.tell(problem);
        }
        answer
    }
}

/// What a server that was asked to stop has still to handle: what was queued by then.
struct Rest {
    /// How much of that is left at each port.
    queued: Vec<(Name, usize)>,
    /// How many messages to receive at the most. What comes later takes turns with what is left,
    /// so by then each port's is handled, unless the port is not the server's any more.
    most: usize,
}

impl Rest {
    fn new(queued: Vec<(Name, usize)>) -> Self {
        let longest = queued.iter().map(|&(_, count)| count).max();
        let most = longest.unwrap_or(0).saturating_mul(queued.len());
        Self { queued, most }
    }

    /// Counts a message that arrived at a port.
    fn count(&mut self, port: Option<Name>) {
        self.most = self.most.saturating_sub(1);
        let at = self.queued.iter_mut().find(|(name, _)| Some(*name) == port);
        if let Some((_, count)) = at {
            *count = count.saturating_sub(1);
        }
    }

    fn is_done(&self) -> bool {
        self.most == 0 || self.queued.iter().all(|&(_, count)| count == 0)
    }
}

/// Where a reply goes. It never waits: a send-once right has room for its message, and a client
/// that gave a send right instead has to have room in its queue.
pub(super) fn destination(reply: Reply) -> (Destination<'static>, Deadline) {
    match reply {
        Reply::SendOnce(right) => (Destination::Once(right), Deadline::NEVER),
        Reply::Send(right) => (Destination::Move(right), Deadline::NOW),
    }
}

/// What a failed receive means for the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failed {
    AtDeadline,
    /// One message is lost.
    OneMessage,
    /// There is nothing more to receive.
    Receiving,
}

impl Failed {
    pub(super) fn of(error: &Error) -> Self {
        match error.cause() {
            Cause::Malformed(_) => Self::OneMessage,
            Cause::Code(code) => match code.without_shortages() {
                Code::MACH_RCV_TIMED_OUT => Self::AtDeadline,
                Code::MACH_RCV_BODY_ERROR
                | Code::MACH_RCV_HEADER_ERROR
                | Code::MACH_RCV_TOO_LARGE => Self::OneMessage,
                _ => Self::Receiving,
            },
            _ => Self::Receiving,
        }
    }
}
