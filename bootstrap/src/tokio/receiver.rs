//! Receiving.

use std::fmt;
use std::future::Future;

use ::tokio::io::Interest;
use ::tokio::io::unix::{AsyncFd, AsyncFdReadyGuard};

use crate::deadline::Deadline;
use crate::errno::Errno;
use crate::error::{Cause, Error};
use crate::message::{Buffer, Received};
use crate::poll::PollDescriptor;
use crate::right::{PortSet, ReceiveRight};

/// What can be received from: a receive right or a port set. Sealed.
pub trait Port: sealed::Port {}

impl Port for ReceiveRight {}
impl Port for PortSet {}

mod sealed {
    use super::*;

    pub trait Port {
        fn poll_descriptor(&self) -> Result<PollDescriptor, Error>;
        fn receive_now(&self, buffer: &mut Buffer) -> Result<Received, Error>;
    }

    impl Port for ReceiveRight {
        fn poll_descriptor(&self) -> Result<PollDescriptor, Error> {
            self.poll_descriptor()
        }

        fn receive_now(&self, buffer: &mut Buffer) -> Result<Received, Error> {
            self.receive_with(buffer, Deadline::NOW)
        }
    }

    impl Port for PortSet {
        fn poll_descriptor(&self) -> Result<PollDescriptor, Error> {
            self.poll_descriptor()
        }

        fn receive_now(&self, buffer: &mut Buffer) -> Result<Received, Error> {
            self.receive_with(buffer, Deadline::NOW)
        }
    }
}

/// A receive right or port set, known to the runtime.
pub struct Receiver<P> {
    // Before the port: it leaves the runtime first.
    readiness: Readiness,
    port: P,
}

impl<P: Port> Receiver<P> {
    /// Makes it known to the runtime of the caller.
    ///
    /// # Errors
    ///
    /// [`Cause::Errno`]: there is no room for another descriptor.
    ///
    /// # Panics
    ///
    /// Outside a tokio runtime, or in one without its I/O driver.
    pub fn new(port: P) -> Result<Self, Error> {
        Ok(Self {
            readiness: Readiness::new(port.poll_descriptor()?)?,
            port,
        })
    }

    /// Receives the next message.
    ///
    /// Dropping the future loses nothing: a message is taken off the queue only with the poll that
    /// gives it.
    ///
    /// # Errors
    ///
    /// As [`ReceiveRight::receive`], never for a deadline.
    #[doc(alias("mach_msg", "mach_msg_receive"))]
    pub async fn receive(&self) -> Result<Received, Error> {
        self.receive_with(&mut Buffer::new()).await
    }

    /// Receives into a buffer that is used again; see [`ReceiveRight::receive_with`].
    ///
    /// # Errors
    ///
    /// As [`Receiver::receive`].
    pub async fn receive_with(&self, buffer: &mut Buffer) -> Result<Received, Error> {
        self.readiness
            .when_ready(|| match self.port.receive_now(buffer) {
                Err(error) if error.is_timeout() => None,
                outcome => Some(outcome),
            })
            .await?
    }

    /// The port.
    pub const fn port(&self) -> &P {
        &self.port
    }

    /// The port, which the runtime forgets.
    pub fn into_port(self) -> P {
        self.port
    }
}

impl<P: fmt::Debug> fmt::Debug for Receiver<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Receiver").field(&self.port).finish()
    }
}

/// A descriptor that the runtime waits for.
pub(super) struct Readiness(AsyncFd<PollDescriptor>);

impl Readiness {
    pub(super) fn new(descriptor: PollDescriptor) -> Result<Self, Error> {
        // SAFETY: the descriptor is open, and owned by the value that goes with it, which always
        // shows that one.
        let registered = unsafe { AsyncFd::register_with_interest(descriptor, Interest::READABLE) };
        registered
            .map(Self)
            .map_err(|refused| failed(&refused.into_parts().1))
    }

    /// Repeats `attempt`, which finds nothing while the descriptor is not readable.
    pub(super) async fn when_ready<T>(
        &self,
        mut attempt: impl FnMut() -> Option<T>,
    ) -> Result<T, Error> {
        loop {
            let mut guard = self.ready().await?;
            if let Some(found) = attempt() {
                return Ok(found);
            }
            let more = guard.get_inner().rearm();
            // What came before that made no new edge.
            if let Some(found) = attempt() {
                return Ok(found);
            }
            // What another task took meanwhile was seen, and what follows it makes no edge, either.
            if !more {
                guard.clear_ready();
            }
        }
    }

    fn ready(&self) -> impl Future<Output = Result<AsyncFdReadyGuard<'_, PollDescriptor>, Error>> {
        let readable = self.0.readable();
        async { readable.await.map_err(|error| failed(&error)) }
    }
}

/// The runtime refused the descriptor, or is shutting down.
fn failed(error: &std::io::Error) -> Error {
    let errno = Errno::new(error.raw_os_error().unwrap_or(0));
    Error::new("AsyncFd", Cause::Errno(errno))
}
