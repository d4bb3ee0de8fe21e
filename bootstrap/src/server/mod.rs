//! Servers: a loop that receives, dispatches and replies.
//!
//! A [`Server`] holds the receive rights of its ports, and for each message id the routine that
//! handles it. Its loop is that of `mach_msg_server`: the reply to one request and the wait for the
//! next are one call of the kernel. What `mach_msg_server` leaves to conventions is settled here by
//! types:
//!
//! | trouble | here |
//! |---|---|
//! | a request without its reply, whose client waits for ever | a routine returns its answer; there is no other way to make an [`Answer`] than to use a [`Request`] up. One that is put off is given up when it is dropped |
//! | a reply that blocks the server because the client does not receive | replies never wait; what cannot be delivered is destroyed |
//! | rights leaked or released twice by a routine that failed | what a request carries is its value's, released when that ends |
//! | a forged notification | believed only from the kernel, and then a [`Notification`], never a request |
//! | a sender that was never checked | a [`Policy`] is asked for every message |
//!
//! ```
//! use bootstrap::{Deadline, Message, ReceiveRight, Server};
//!
//! let port = ReceiveRight::new()?;
//! let client = port.make_send()?;
//! let server = Server::new(port)?.on(7, |count: &mut u32, request| {
//!     *count += 1;
//!     let reply = Message::new(request.id() + 100).with_body(count);
//!     request.reply(reply)
//! });
//! let running = server.spawn(0)?;
//! for expected in 1u32..=3 {
//!     let reply = client.call(Message::new(7), Deadline::NEVER)?;
//!     assert_eq!(reply.read::<u32>()?, expected);
//! }
//! assert_eq!(running.stop()?, 3);
//! # Ok::<(), bootstrap::Error>(())
//! ```
//!
//! Source: `mach_msg_server` (xnu `libsyscall/mach/mach_msg.c`).

mod handle;
mod handler;
mod port;
mod request;
mod responder;
mod route;
mod run;
mod running;

use std::fmt;
use std::sync::Arc;

use crate::audit::AuditToken;
use crate::code::Code;
use crate::error::Error;
use crate::message::{Buffer, Message, Notification, Received, SendError};
use crate::name::Name;
use crate::payload::{Payload, reply_id};
use crate::policy::{Anyone, Policy};
use crate::poll::PollDescriptor;
use crate::right::ReceiveRight;
use crate::service::Service;
use crate::service_name::ServiceName;

pub use handle::{AddError, Handle};
pub use handler::{Handler, Handlers};
pub use port::ServerPort;
pub use request::{Answer, Deferred, Request};
pub use responder::Responder;
pub use route::RouteError;
pub use run::Progress;
pub use running::Running;

use handle::Ports;

/// A server over one or more ports, whose routines share a state of type `S`.
///
/// Dropping it destroys its ports, and with them what is queued: waiting clients are told that it
/// gave up.
#[must_use = "a server does nothing until it is run"]
pub struct Server<'h, S = ()> {
    ports: Arc<Ports>,
    /// At which [`Handle`]s say that the server is to stop.
    control: ReceiveRight,
    routines: Vec<Routine<'h, S>>,
    /// Which routine handles an id, sorted by id.
    ids: Vec<(i32, usize)>,
    /// The service whose requests it handles, once that is known.
    service: Option<Box<ServiceName>>,
    /// The first contradiction among its routines, which keeps it from being run.
    fault: Option<Error>,
    otherwise: Option<Routine<'h, S>>,
    notified: Option<Notified<'h, S>>,
    policy: Box<dyn Policy + 'h>,
    observer: Option<Observer<'h>>,
    /// The largest message it receives, in bytes.
    max_size: usize,
    incoming: Buffer,
    outgoing: Buffer,
}

type Routine<'h, S> = Box<dyn for<'s> FnMut(&mut S, Request<'s>) -> Answer<'s> + Send + 'h>;
type Observer<'h> = Box<dyn FnMut(&Problem) + Send + 'h>;
type Notified<'h, S> = Box<dyn FnMut(&mut S, Notification, Option<Name>) + Send + 'h>;

/// Who sent a request, and to which port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer {
    token: AuditToken,
    port: Option<Name>,
}

impl Peer {
    pub(crate) fn of(received: &Received) -> Self {
        Self {
            token: received.sender(),
            port: received.port(),
        }
    }

    /// The sender, as the kernel saw it at the time of sending.
    pub const fn token(&self) -> &AuditToken {
        &self.token
    }

    /// The port at which the request arrived, by the server's name for it.
    pub const fn port(&self) -> Option<Name> {
        self.port
    }
}

/// Something that a server got over, told to its observer.
#[derive(Debug)]
#[non_exhaustive]
pub enum Problem {
    /// The policy did not permit the sender. It was answered with `KERN_DENIED`.
    Denied(Peer),
    /// No routine handles the id. It was answered with `MIG_BAD_ID`.
    UnknownId(i32, Peer),
    /// A request had not the shape of its type. It was answered with `MIG_BAD_ARGUMENTS`, with
    /// `MIG_TYPE_ERROR` if what is wrong is a right or memory, or with `KERN_TERMINATED`
    /// if the port of a right died before the request arrived.
    BadRequest(Error, Peer),
    /// A routine's reply was of another kind than the request's. It was answered with
    /// `MIG_REPLY_MISMATCH`.
    WrongReply(i32, Peer),
    /// A message could not be received whole, and was destroyed.
    Receive(Error),
    /// A reply could not be delivered, and was destroyed: the client is gone, or gave a send right
    /// whose queue is full.
    Reply(Error),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pid = |peer: &Peer| peer.token().pid();
        match self {
            Self::Denied(peer) => write!(f, "process {} is not permitted", pid(peer)),
            Self::UnknownId(id, peer) => {
                write!(f, "process {} sent the unknown id {id}", pid(peer))
            }
            Self::BadRequest(error, peer) => {
                write!(f, "process {} sent a bad request: {error}", pid(peer))
            }
            Self::WrongReply(id, peer) => {
                write!(f, "the reply to {} has the wrong id {id}", pid(peer))
            }
            Self::Receive(error) => write!(f, "a message was lost: {error}"),
            Self::Reply(error) => write!(f, "a reply was lost: {error}"),
        }
    }
}

impl<'h, S: 'h> Server<'h, S> {
    /// A server over one port, which handles nothing yet.
    ///
    /// Takes any [`ReceiveRight`], or the [`ServerPort`] of a service that
    /// [`Service::check_in`](crate::Service::check_in) returns; the server then refuses the routines
    /// of other services.
    ///
    /// # Errors
    ///
    /// As [`ReceiveRight::new`]; the port is then destroyed.
    pub fn new(port: impl Into<ServerPort>) -> Result<Self, Error> {
        let (port, service) = port.into().into_parts();
        let control = ReceiveRight::new()?;
        let ports = Arc::new(Ports::new()?);
        ports.insert_control(&control)?;
        ports.add("Server::new", port).map_err(Error::from)?;
        Ok(Self {
            ports,
            control,
            routines: Vec::new(),
            ids: Vec::new(),
            service,
            fault: None,
            otherwise: None,
            notified: None,
            policy: Box::new(Anyone),
            observer: None,
            max_size: usize::MAX,
            incoming: Buffer::new(),
            outgoing: Buffer::new(),
        })
    }

    /// Handles the requests of a service: a routine from request to reply.
    ///
    /// An `Err` is answered with its code, [`CallError::Refused`](crate::CallError::Refused) at
    /// the client, or with nothing if that is `MIG_NO_REPLY`: the request is then given up. What the
    /// request carried is released by then, since it was moved into the routine. The crate's errors
    /// become codes by `?`. A client that asked for no reply gets none.
    ///
    /// A server handles the requests of one service, whose name may go with several constants, one
    /// for each request. A service of another name makes [`Server::check`] fail with
    /// [`RouteError::OtherService`], and so does an id that has a routine already, with
    /// [`RouteError::SameId`]. [`Server::handlers`] finds the latter when it is compiled.
    pub fn serve<Q: Payload + 'h, R: Payload + 'h>(
        mut self,
        service: &Service<Q, R>,
        routine: impl FnMut(&mut S, Q, &Peer) -> Result<R, Code> + Send + 'h,
    ) -> Self {
        self.belong_to(service.name());
        self.on_payload(routine)
    }

    /// Handles the requests of a type, whatever service they belong to; see [`Server::serve`].
    pub fn on_payload<Q: Payload + 'h, R: Payload + 'h>(
        self,
        mut routine: impl FnMut(&mut S, Q, &Peer) -> Result<R, Code> + Send + 'h,
    ) -> Self {
        let routine: Routine<'h, S> = Box::new(move |state, request: Request<'_>| {
            request.answer_with(|payload, peer| routine(state, payload, peer))
        });
        self.route(Q::IDS, routine)
    }

    /// Handles the requests of a service whose answers take their time: a routine that gets what
    /// it takes to reply later, from any thread. It need not reply to one before it gets the next.
    ///
    /// Checked as [`Server::serve`].
    pub fn serve_deferred<Q: Payload + 'h, R: Payload + 'h>(
        mut self,
        service: &Service<Q, R>,
        mut routine: impl FnMut(&mut S, Q, Responder<R>) + Send + 'h,
    ) -> Self {
        self.belong_to(service.name());
        let routine: Routine<'h, S> = Box::new(move |state, request: Request<'_>| {
            request.defer_with(|payload, responder| routine(state, payload, responder))
        });
        self.route(Q::IDS, routine)
    }

    /// Handles the messages with an id, as they come.
    ///
    /// An id has one routine: a second one makes [`Server::check`] fail.
    pub fn on(
        self,
        id: i32,
        routine: impl for<'s> FnMut(&mut S, Request<'s>) -> Answer<'s> + Send + 'h,
    ) -> Self {
        self.route(&[id], Box::new(routine))
    }

    /// Handles messages whose id has no routine. Without this they are answered with
    /// `MIG_BAD_ID`.
    pub fn otherwise(
        mut self,
        routine: impl for<'s> FnMut(&mut S, Request<'s>) -> Answer<'s> + Send + 'h,
    ) -> Self {
        self.otherwise = Some(Box::new(routine));
        self
    }

    /// Handles notifications of the kernel, with the port at which each arrived. Without this they
    /// are dropped, with the rights in them.
    ///
    /// The right to notify is made from a port of the server's
    /// ([`ReceiveRight::make_send_once`]), before the port is given to it or in
    /// [`Handle::with_port`].
    #[doc(alias = "notify_server")]
    pub fn on_notification(
        mut self,
        routine: impl FnMut(&mut S, Notification, Option<Name>) + Send + 'h,
    ) -> Self {
        self.notified = Some(Box::new(routine));
        self
    }

    /// Demands that a policy permits the sender of every message; others are answered with
    /// `KERN_DENIED`. Replaces the policy before.
    pub fn policy(mut self, policy: impl Policy + 'h) -> Self {
        self.policy = Box::new(policy);
        self
    }

    /// Receives no message of more than `size` bytes: header, descriptors and body, not what travels
    /// out of line. Larger ones are destroyed ([`Problem::Receive`]), and their clients are told
    /// that they were given up.
    ///
    /// Without this the kernel's limit of 48 MiB is the only one, and the server's buffer keeps the
    /// size of the largest message it has seen.
    #[doc(alias("mach_msg_server", "MACH_RCV_LARGE"))]
    pub fn max_size(mut self, size: usize) -> Self {
        self.max_size = size;
        self
    }

    /// Tells `observer` of what goes wrong and is got over.
    pub fn observer(mut self, observer: impl FnMut(&Problem) + Send + 'h) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// A handle, by which other threads and the routines stop the server and change its ports.
    pub fn handle(&self) -> Handle {
        Handle::new(&self.ports)
    }

    /// A descriptor that is readable while a message waits at any of its ports, for event loops
    /// that then call [`Server::run_queued`].
    ///
    /// # Errors
    ///
    /// As [`PortSet::poll_descriptor`](crate::PortSet::poll_descriptor).
    pub fn poll_descriptor(&self) -> Result<PollDescriptor, Error> {
        self.ports.set().poll_descriptor()
    }

    fn tell(&mut self, problem: Problem) {
        if let Some(observer) = &mut self.observer {
            observer(&problem);
        }
    }

    fn tell_of_lost_reply(&mut self, failed: SendError<'_>) {
        self.tell(Problem::Reply(failed.into()));
    }
}

impl<S> fmt::Debug for Server<'_, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<_> = self.ids.iter().map(|&(id, _)| id).collect();
        f.debug_struct("Server")
            .field("ports", &self.ports)
            .field("ids", &ids)
            .finish_non_exhaustive()
    }
}

/// Checks that a payload can be the reply to a request.
fn is_reply_to<R: Payload>(request: i32, reply: &R) -> bool {
    reply.id().is_none_or(|id| id == reply_id(request))
}

/// A refusal of a request, in a buffer of its own: it is short.
fn refusal<'s>(request: i32, code: Code) -> Message<'s> {
    Message::refusal(request, code)
}
