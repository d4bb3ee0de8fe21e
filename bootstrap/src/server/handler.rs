//! Servers whose state handles the requests.

use crate::code::Code;
use crate::payload::Payload;
use crate::server::{Peer, Server};
use crate::service::Service;

/// The state of a server that handles requests `Q` itself: a trait in the place of closures.
///
/// A type implements it for each kind of request, so the routines can be named, documented, tested
/// without a port, and shared by several servers.
///
/// ```
/// use bootstrap::server::Handler;
/// use bootstrap::{Client, Code, Deadline, Payload, Peer, ReceiveRight, Server, Service};
///
/// #[derive(Payload)]
/// #[payload(id = 1)]
/// struct Add(u32);
///
/// #[derive(Payload)]
/// struct Total(u32);
///
/// #[derive(Payload)]
/// #[payload(id = 2)]
/// struct Clear;
///
/// const ADD: Service<Add, Total> = Service::new("com.example.counter");
/// const CLEAR: Service<Clear> = Service::new("com.example.counter");
///
/// #[derive(Default)]
/// struct Counter(u32);
///
/// impl Handler<Add, Total> for Counter {
///     fn handle(&mut self, Add(number): Add, _: &Peer) -> Result<Total, Code> {
///         self.0 = self.0.checked_add(number).ok_or(Code::KERN_INVALID_ARGUMENT)?;
///         Ok(Total(self.0))
///     }
/// }
///
/// impl Handler<Clear> for Counter {
///     fn handle(&mut self, Clear: Clear, _: &Peer) -> Result<(), Code> {
///         self.0 = 0;
///         Ok(())
///     }
/// }
///
/// # fn main() -> Result<(), bootstrap::Error> {
/// // `ADD.check_in()` gives the port under the service's name.
/// let port = ReceiveRight::new()?;
/// let client: Client<Add, Total> = port.make_send()?.into();
/// let running = Server::new(port)?.handlers((&ADD, &CLEAR)).spawn(Counter::default())?;
/// let Total(total) = client.call(Add(7), Deadline::NEVER)?;
/// assert_eq!(total, 7);
/// running.stop()?;
/// # Ok(()) }
/// ```
pub trait Handler<Q: Payload, R: Payload = ()> {
    /// Handles one request; see [`Server::serve`] for what becomes of an `Err`.
    ///
    /// # Errors
    ///
    /// The code that the client is to get instead of a reply.
    fn handle(&mut self, request: Q, peer: &Peer) -> Result<R, Code>;
}

/// One service, or a tuple of up to six, whose requests the state `S` handles. Sealed.
///
/// Services of a tuple that have an id in common do not compile:
///
/// ```compile_fail,E0080
/// # use bootstrap::server::Handler;
/// # use bootstrap::{Code, Payload, Peer, ReceiveRight, Server, Service};
/// #[derive(Payload)]
/// #[payload(id = 1)]
/// struct Add(u32);
///
/// #[derive(Payload)]
/// #[payload(id = 1)]
/// struct Clear;
///
/// const ADD: Service<Add> = Service::new("com.example.counter");
/// const CLEAR: Service<Clear> = Service::new("com.example.counter");
/// # struct Counter;
/// # impl Handler<Add> for Counter {
/// #     fn handle(&mut self, _: Add, _: &Peer) -> Result<(), Code> { Ok(()) }
/// # }
/// # impl Handler<Clear> for Counter {
/// #     fn handle(&mut self, _: Clear, _: &Peer) -> Result<(), Code> { Ok(()) }
/// # }
/// # fn main() -> Result<(), bootstrap::Error> {
/// Server::<Counter>::new(ReceiveRight::new()?)?.handlers((&ADD, &CLEAR)).run(&mut Counter)
/// # }
/// ```
pub trait Handlers<S>: sealed::Handlers<S> {}

impl<S, H: sealed::Handlers<S>> Handlers<S> for H {}

mod sealed {
    use super::*;

    pub trait Handlers<S> {
        /// All ids.
        const IDS: &'static [&'static [i32]];

        fn add_to<'h>(self, server: Server<'h, S>) -> Server<'h, S>
        where
            S: 'h;
    }
}

impl<S: Handler<Q, R>, Q: Payload, R: Payload> sealed::Handlers<S> for &Service<Q, R> {
    const IDS: &'static [&'static [i32]] = &[Q::IDS];

    fn add_to<'h>(self, mut server: Server<'h, S>) -> Server<'h, S>
    where
        S: 'h,
    {
        server.belong_to(self.name());
        server.route(
            Q::IDS,
            Box::new(|state: &mut S, request| {
                request.answer_with(|payload, peer| state.handle(payload, peer))
            }),
        )
    }
}

macro_rules! tuple {
    ($($service:ident: $request:ident => $reply:ident),*) => {
        impl<S, $($request: Payload, $reply: Payload),*> sealed::Handlers<S>
            for ($(&Service<$request, $reply>,)*)
        where
            $(S: Handler<$request, $reply>,)*
        {
            const IDS: &'static [&'static [i32]] = &[$($request::IDS),*];

            fn add_to<'h>(self, server: Server<'h, S>) -> Server<'h, S>
            where
                S: 'h,
            {
                let ($($service,)*) = self;
                $(let server = sealed::Handlers::add_to($service, server);)*
                server
            }
        }
    };
}

tuple!(a: Q1 => R1);
tuple!(a: Q1 => R1, b: Q2 => R2);
tuple!(a: Q1 => R1, b: Q2 => R2, c: Q3 => R3);
tuple!(a: Q1 => R1, b: Q2 => R2, c: Q3 => R3, d: Q4 => R4);
tuple!(a: Q1 => R1, b: Q2 => R2, c: Q3 => R3, d: Q4 => R4, e: Q5 => R5);
tuple!(a: Q1 => R1, b: Q2 => R2, c: Q3 => R3, d: Q4 => R4, e: Q5 => R5, f: Q6 => R6);

impl<'h, S: 'h> Server<'h, S> {
    /// Lets the server's state handle the requests of one service, or of a tuple of services; see
    /// [`Handler`].
    ///
    /// Two services of a tuple with an id in common do not compile. Beyond that it is checked as
    /// [`Server::serve`] is.
    pub fn handlers<H: Handlers<S>>(self, services: H) -> Self {
        const { are_distinct(<H as sealed::Handlers<S>>::IDS) };
        services.add_to(self)
    }
}

/// Checks that no id is in two lists.
const fn are_distinct(lists: &[&[i32]]) {
    let mut first = 0;
    while first < lists.len() {
        let mut second = 0;
        while second < first {
            let mut index = 0;
            while index < lists[first].len() {
                let mut other = 0;
                while other < lists[second].len() {
                    assert!(
                        lists[first][index] != lists[second][other],
                        "two services have a request of the same id: give each an id of its own"
                    );
                    other += 1;
                }
                index += 1;
            }
            second += 1;
        }
        first += 1;
    }
}
