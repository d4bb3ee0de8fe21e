//! Services: a name and the types of what is said under it, declared once for both sides.
//!
//! ```no_run
//! use bootstrap::{Code, Deadline, Payload, Service};
//!
//! #[derive(Payload)]
//! #[payload(id = 1)]
//! struct Add(u32, u32);
//!
//! #[derive(Payload)]
//! struct Sum(u32);
//!
//! const ADDER: Service<Add, Sum> = Service::new("com.example.adder");
//!
//! # fn main() -> Result<(), bootstrap::Error> {
//! // The server:
//! ADDER
//!     .server(|(), Add(a, b), _peer| a.checked_add(b).map(Sum).ok_or(Code::KERN_INVALID_ARGUMENT))?
//!     .run(&mut ())?;
//! // The client, in another process:
//! let Sum(sum) = ADDER.look_up()?.call(Add(1, 2), Deadline::NEVER)?;
//! # Ok(()) }
//! ```
//!
//! A service with several requests has an enum on either side, or a constant for each request, all
//! with the same name ([`Server::serve`] takes one after the other). The ids of its replies are
//! those of the requests plus 100, which is checked when the constant is compiled:
//!
//! ```compile_fail,E0080
//! use bootstrap::{Payload, Service};
//!
//! #[derive(Payload)]
//! enum Request {
//!     #[payload(id = 1)]
//!     Get,
//!     #[payload(id = 2)]
//!     Set(u32),
//! }
//!
//! #[derive(Payload)]
//! enum Reply {
//!     #[payload(id = 101)]
//!     Value(u32),
//!     #[payload(id = 103)]
//!     Done,
//! }
//!
//! const REGISTER: Service<Request, Reply> = Service::new("com.example.register");
//! # println!("{}", REGISTER.name());
//! ```

use std::fmt;
use std::marker::PhantomData;

use crate::bootstrap::Bootstrap;
use crate::deadline::Deadline;
use crate::error::{Cause, Error};
use crate::message::{Buffer, CallError, Item, Message, Received, SendError, Transfer};
use crate::payload::{Payload, RightField, reply_id};
use crate::right::SendRight;
use crate::server::{Peer, Server, ServerPort};
use crate::service_name::ServiceName;

/// A service: its name, and the types of its requests `Q` and replies `R`.
///
/// The reply of a request that only needs confirming is `()`.
pub struct Service<Q, R = ()> {
    name: ServiceName,
    types: PhantomData<fn(Q) -> R>,
}

impl<Q: Payload, R: Payload> Service<Q, R> {
    /// Declares a service.
    ///
    /// # Panics
    ///
    /// If the name is no [`ServiceName`], a request has no id, or a reply's id is not that of a
    /// request plus 100. In a constant that is a compile error.
    pub const fn new(name: &'static str) -> Self {
        Self::named(ServiceName::from_static(name))
    }

    /// Declares a service whose name is known only when the program runs.
    ///
    /// ```
    /// use bootstrap::{Code, Deadline, Payload, Service, ServiceName};
    ///
    /// #[derive(Payload)]
    /// #[payload(id = 1)]
    /// struct Add(u32, u32);
    ///
    /// #[derive(Payload)]
    /// struct Sum(u32);
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let name = ServiceName::new(format!("com.example.adder.{}", std::process::id()))?;
    /// let adder: Service<Add, Sum> = Service::named(name);
    /// let server = adder.server(|(), Add(a, b), _peer| {
    ///     a.checked_add(b).map(Sum).ok_or(Code::KERN_INVALID_ARGUMENT)
    /// })?;
    /// let running = server.spawn(())?;
    /// let Sum(sum) = adder.look_up()?.call(Add(1, 2), Deadline::NEVER)?;
    /// assert_eq!(sum, 3);
    /// running.stop()?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Panics
    ///
    /// If a request has no id, or a reply's id is not that of a request plus 100.
    pub const fn named(name: ServiceName) -> Self {
        assert!(
            !Q::IDS.is_empty(),
            "requests need an id: #[payload(id = 1)]"
        );
        let mut reply = 0;
        while reply < R::IDS.len() {
            let mut request = 0;
            while reply_id(Q::IDS[request]) != R::IDS[reply] {
                request += 1;
                assert!(
                    request < Q::IDS.len(),
                    "the id of a reply is that of a request plus 100"
                );
            }
            reply += 1;
        }
        Self {
            name,
            types: PhantomData,
        }
    }

    /// Its name.
    pub const fn name(&self) -> &ServiceName {
        &self.name
    }

    /// Claims the name, for a server that is made by hand; see [`Bootstrap::check_in`].
    ///
    /// The port remembers the service, so that a [`Server`] over it refuses the routines of another.
    ///
    /// # Errors
    ///
    /// As [`Bootstrap::check_in`].
    pub fn check_in(&self) -> Result<ServerPort, Error> {
        let right = Bootstrap::current()?.check_in(&self.name)?;
        Ok(ServerPort::of_service(right, &self.name))
    }

    /// Claims the name and makes a server that answers its requests.
    ///
    /// See [`Server::serve`] for the handler.
    ///
    /// # Errors
    ///
    /// As [`Bootstrap::check_in`] and [`Server::new`].
    pub fn server<'h, S: 'h>(
        &self,
        handler: impl FnMut(&mut S, Q, &Peer) -> Result<R, crate::Code> + Send + 'h,
    ) -> Result<Server<'h, S>, Error>
    where
        Q: 'h,
        R: 'h,
    {
        Ok(Server::new(self.check_in()?)?.serve(self, handler))
    }

    /// Finds the service; see [`Bootstrap::look_up`].
    ///
    /// # Errors
    ///
    /// As [`Bootstrap::look_up`].
    pub fn look_up(&self) -> Result<Client<Q, R>, Error> {
        Bootstrap::current()?.look_up(&self.name).map(Client::from)
    }

    /// Finds the service, waiting for the bootstrap server until the deadline; see
    /// [`Bootstrap::look_up_by`].
    ///
    /// # Errors
    ///
    /// As [`Bootstrap::look_up_by`].
    pub fn look_up_by(&self, deadline: impl Into<Deadline>) -> Result<Client<Q, R>, Error> {
        let port = Bootstrap::current()?.look_up_by(&self.name, deadline);
        port.map(Client::from)
    }
}

impl<Q, R> Clone for Service<Q, R> {
    fn clone(&self) -> Self {
        Self {
            name: self.name.clone(),
            types: PhantomData,
        }
    }
}

impl<Q, R> fmt::Debug for Service<Q, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Service").field(&self.name).finish()
    }
}

/// A right to send requests of type `Q`, each answered by an `R`.
///
/// It is nothing but a [`SendRight`] with types: made from any, sent as one.
#[must_use = "dropping a client gives its send right back"]
pub struct Client<Q, R = ()> {
    port: SendRight,
    types: PhantomData<fn(Q) -> R>,
}

impl<Q: Payload, R: Payload> Client<Q, R> {
    /// Sends a request and waits for its reply until the deadline.
    ///
    /// # Errors
    ///
    /// As [`SendRight::call`]; [`CallError::Refused`] if the server answers with a code,
    /// [`CallError::Receive`] if the reply is not what the type says.
    #[doc(alias = "mach_msg")]
    pub fn call(&self, request: Q, deadline: impl Into<Deadline>) -> Result<R, CallError<'static>> {
        let request = Message::request(request);
        let id = request.id();
        let mut reply = self.port.call(request, deadline)?;
        read(&mut reply, id)
    }

    /// [`Client::call`] with buffers of the caller's, for requests and replies so large that
    /// their storage is not kept anyway ([`Buffer::MAX_KEPT`]).
    ///
    /// # Errors
    ///
    /// As [`Client::call`].
    pub fn call_with<'b>(
        &self,
        request: Q,
        outgoing: &'b mut Buffer,
        incoming: &mut Buffer,
        deadline: impl Into<Deadline>,
    ) -> Result<R, CallError<'b>> {
        let request = Message::request_in(request, outgoing);
        let id = request.id();
        let mut reply = self.port.call_with(request, incoming, deadline)?;
        let value = read(&mut reply, id);
        reply.recycle(incoming);
        value
    }

    /// Sends a one-way message: asks for no reply, and the server drops the one it makes.
    ///
    /// Without a client, [`Message::one_way`] makes such a message from any [`Payload`].
    ///
    /// # Errors
    ///
    /// As [`SendRight::send`].
    #[doc(alias = "simpleroutine")]
    pub fn send(
        &self,
        request: Q,
        deadline: impl Into<Deadline>,
    ) -> Result<(), SendError<'static>> {
        self.port.send(Message::request(request), deadline)
    }

    /// The right to send.
    pub const fn port(&self) -> &SendRight {
        &self.port
    }

    /// The right to send, without types.
    pub fn into_port(self) -> SendRight {
        self.port
    }

    /// Takes a second reference to the same right.
    ///
    /// # Errors
    ///
    /// As [`SendRight::try_clone`].
    pub fn try_clone(&self) -> Result<Self, Error> {
        self.port.try_clone().map(Self::from)
    }
}

/// Reads the reply to a request that had this id.
#[inline]
pub(crate) fn read<R: Payload>(
    reply: &mut Received,
    request: i32,
) -> Result<R, CallError<'static>> {
    reply
        .read_reply(request)
        .map_err(|error| match error.cause() {
            Cause::Refused(code) => CallError::Refused(code),
            _ => CallError::Receive(error),
        })
}

impl<Q, R> From<SendRight> for Client<Q, R> {
    /// Believes that the other end answers such requests. If it does not, calls fail.
    fn from(port: SendRight) -> Self {
        Self {
            port,
            types: PhantomData,
        }
    }
}

impl<Q, R> From<Client<Q, R>> for Transfer<'_> {
    /// Moves the right into a message.
    fn from(client: Client<Q, R>) -> Self {
        client.port.into()
    }
}

/// The receiver gets a client of the same types, if both sides have one declaration of the message.
impl<Q, R> RightField for Client<Q, R> {
    const WHAT: &'static str = SendRight::WHAT;

    fn from_item(item: Item) -> Option<Self> {
        SendRight::from_item(item).map(Self::from)
    }
}

impl<Q, R> fmt::Debug for Client<Q, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Client").field(&self.port).finish()
    }
}
