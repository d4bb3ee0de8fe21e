//! Receiving.

use std::fmt;
use std::future::Future;

use ::tokio::io::Interest;
use ::tokio::io::unix::{AsyncFd, AsyncFdReadyGuard};
use ::tokio::task;

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
        attempt: impl FnMut() -> Option<T>,
    ) -> Result<T, Error> {
        self.when_ready_with(attempt, PollDescriptor::rearm).await
    }

    async fn when_ready_with<T>(
        &self,
        mut attempt: impl FnMut() -> Option<T>,
        rearm: impl Fn(&PollDescriptor) -> bool,
    ) -> Result<T, Error> {
        loop {
            let mut guard = self.ready().await?;
            if let Some(found) = attempt() {
                return Ok(found);
            }
            let more = rearm(guard.get_inner());
            // A message that came before the rearming made no new edge.
            if let Some(found) = attempt() {
                return Ok(found);
            }
            if more {
                // Another receiver took the message, and the next one makes no edge. A system that
                // reports messages in an empty queue must not keep the thread: timers, signals and
                // the end of the program wait for their turn.
                drop(guard);
                task::yield_now().await;
            } else {
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use ::tokio::time::timeout;

    use crate::message::Message;

    use super::*;

    /// As where the queue around a port goes on to report a message that is gone.
    #[test]
    fn descriptor_that_is_always_ready_leaves_the_other_tasks_their_turns() {
        let runtime = ::tokio::runtime::Builder::new_current_thread();
        let runtime = { runtime }.enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let port = ReceiveRight::new().expect("a port can be made");
            let sender = port.make_send().expect("the port lives");
            sender.send(Message::new(1), Deadline::NOW).expect("room");
            let readiness = Readiness::new(port.poll_descriptor().expect("a descriptor"));
            let readiness = readiness.expect("the runtime takes it");
            let mut attempts = 0;
            let never = readiness.when_ready_with(
                || {
                    attempts += 1;
                    assert!(attempts < 10_000_000, "no other task had a turn");
                    None::<()>
                },
                |_| true,
            );
            let waited = timeout(Duration::from_millis(50), never).await;
            assert!(waited.is_err(), "the timer has its turn");
        });
    }
}
