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
    /// [`Server::check`] fails: the server's routines contradict each other. Otherwise the code of a
    /// receive that cannot be repeated, such as `MACH_RCV_PORT_CHANGED`. Trouble with single
    /// messages is not an error: see [`Problem`].
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
        deadline: Deadline,
        mut left: Option<usize>,
    ) -> Result<Progress, Error> {
        self.check()?;
        self.ports.check_visitor("Server::run")?;
        // Moved out, so that the server can be used while an answer lies in them.
        let spare = Cell::new(std::mem::take(&mut self.incoming));
        let mut outgoing = std::mem::take(&mut self.outgoing);
        let mut answer = Answer::nothing();
        // Once a handle has asked to stop.
        let mut rest: Option<Rest> = None;
        let result = loop {
            if rest.is_none() && self.ports.take_stop() {
                rest = Some(Rest(self.ports.queued()));
            }
            if let Some(rest) = &mut rest {
                self.send(answer);
                answer = match self.receive_rest(rest, &spare) {
                    None => break Ok(Progress::Stopped),
                    Some(Ok(received)) => self.dispatch(state, received, &spare, &mut outgoing),
                    Some(Err(error)) => {
                        self.tell(Problem::Receive(error));
                        Answer::nothing()
                    }
                };
                continue;
            }
            if left == Some(0) {
                self.send(answer);
                break Ok(Progress::More);
            }
            let mut incoming = spare.take();
            let received = self.exchange(answer, &mut incoming, deadline);
            answer = match received {
                // It only wakes the server: the flag says whether to stop.
                Ok(received) if received.port() == Some(self.control.name()) => {
                    spare.set(received.into_buffer());
                    Answer::nothing()
                }
                Ok(received) => {
                    left = left.map(|left| left - 1);
                    self.dispatch(state, received, &spare, &mut outgoing)
                }
                Err(error) => {
                    // No message took its storage.
                    spare.set(incoming);
                    match Failed::of(&error) {
                        Failed::AtDeadline => break Ok(Progress::Idle),
                        Failed::OneMessage => {
                            left = left.map(|left| left - 1);
                            self.tell(Problem::Receive(error));
                        }
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

    /// Receives the next of the messages that were queued when the server was asked to stop. `None`
    /// if there are no more.
    ///
    /// Receives from each port alone: a set need not rotate.
    fn receive_rest(
        &self,
        rest: &mut Rest,
        spare: &Cell<Buffer>,
    ) -> Option<Result<Received, Error>> {
        while let Some(port) = rest.next() {
            let mut incoming = spare.take();
            let received = self.ports.while_there(port, || {
                let receiving = self.receiving(&mut incoming, Deadline::NOW);
                let from = port;
                Receiving { from, ..receiving }.receive()
            });
            let error = match received {
                Some(Ok(received)) => return Some(Ok(received)),
                Some(Err(error)) => Some(error),
                None => None,
            };
            // No message took its storage.
            spare.set(incoming);
            match error {
                Some(error) if Failed::of(&error) == Failed::OneMessage => return Some(Err(error)),
                // It has no more, or is not the server's any more.
                _ => rest.skip(port),
            }
        }
        None
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
        if received.notification().is_some() {
            let notification = received.take_notification();
            let port = received.port();
            spare.set(received.into_buffer());
            if let (Some(notified), Some(notification)) = (&mut self.notified, notification) {
                notified(state, notification, port);
            }
            return Answer::nothing();
        }
        let mut request = Request::new(received, spare, outgoing);
        if request.replies_to(|port| self.ports.has(port)) {
            request.drop_reply();
        }
        if !self.policy.permits(&request.sender()) {
            self.tell(Problem::Denied(request.peer()));
            return request.refuse(Code::KERN_DENIED);
        }
        let id = request.id();
        let routine = match self.ids.binary_search_by_key(&id, |&(id, _)| id) {
            Ok(place) => Some(&mut self.routines[self.ids[place].1]),
            Err(_) => self.otherwise.as_mut(),
        };
        let Some(routine) = routine else {
            self.tell(Problem::UnknownId(id, request.peer()));
            return request.refuse(Code::MIG_BAD_ID);
        };
        let mut answer = routine(state, request);
        if let Some(problem) = answer.problem.take() {
            self.tell(problem);
        }
        answer
    }
}

/// Work left for a server that was asked to stop: the number of messages that were queued at each
/// port by then.
struct Rest(Vec<(Name, usize)>);

impl Rest {
    /// The port to receive the next message from.
    fn next(&mut self) -> Option<Name> {
        let (port, count) = self.0.iter_mut().find(|(_, count)| *count > 0)?;
        *count -= 1;
        Some(*port)
    }

    /// Expects nothing more from a port.
    fn skip(&mut self, port: Name) {
        self.0.retain(|&(name, _)| name != port);
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

#[cfg(test)]
mod tests {
    use crate::message::Message;
    use crate::right::ReceiveRight;

    use super::*;

    /// A server whose port set gives its members no turns, as before macOS 12.3: while one member
    /// has messages, those of the others do not arrive. Here they are out of the set altogether.
    #[test]
    fn busy_server_stops_where_a_port_set_does_not_rotate() {
        let busy = ReceiveRight::new().expect("a port can be made");
        let to_busy = busy.make_send().expect("the port lives");
        let quiet = ReceiveRight::new().expect("a port can be made");
        let to_quiet = quiet.make_send().expect("the port lives");
        let server = Server::new(busy).expect("a server can be made");
        let handle = server.handle();
        let name = handle.add(quiet).expect("it can be added");
        let visit = handle.with_port(name, |quiet| server.ports.set().remove(quiet));
        visit.expect("it has the port").expect("it is in the set");
        let control = server.ports.set().remove(&server.control);
        control.expect("it is in the set");

        let again = to_busy.try_clone().expect("the port lives");
        let stop = server.handle();
        let mut server = server
            .on(1, move |(busy, _): &mut (u32, u32), request| {
                *busy += 1;
                assert!(*busy < 100, "it does not stop");
                if *busy == 3 {
                    stop.stop().expect("the server is there");
                }
                // Its queue is never empty.
                let _ = again.send(Message::new(1), Deadline::NOW);
                request.give_up()
            })
            .on(2, |(_, quiet), request| {
                *quiet += 1;
                request.give_up()
            });
        let send = |to: &crate::SendRight, id| to.send(Message::new(id), Deadline::NOW);
        send(&to_busy, 1).expect("there is room");
        for _ in 0..4 {
            send(&to_quiet, 2).expect("there is room");
        }
        let mut counts = (0, 0);
        server.run(&mut counts).expect("it is stopped");
        assert_eq!(counts, (4, 4), "what was queued by then is handled");

        // The request to stop is used up.
        assert_eq!(server.run_queued(&mut (10, 0), 2), Ok(Progress::More));
    }
}
