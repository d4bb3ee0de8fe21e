//! Serving.

use ::tokio::task;

use crate::error::Error;
use crate::server::Server;
use crate::server::run::{End, Limit};
use crate::tokio::receiver::Readiness;

impl<'h, S: 'h> Server<'h, S> {
    /// [`Server::run`] in tokio's runtime.
    ///
    /// Routines run on the runtime's thread and should not block it: one that has to wait defers
    /// its request ([`Request::defer`](crate::Request::defer)) to a task. After some messages in a
    /// row the others on the thread get their turn.
    ///
    /// Dropping the future leaves the server as it is between two messages; it can be run again.
    ///
    /// # Errors
    ///
    /// As [`Server::run`]; [`Cause::Errno`](crate::Cause::Errno) if there is no room for another
    /// descriptor.
    ///
    /// # Panics
    ///
    /// Outside a tokio runtime, or in one without its I/O driver.
    pub async fn run_async(&mut self, state: &mut S) -> Result<(), Error> {
        const IN_A_ROW: usize = 64;
        let readiness = Readiness::new(self.poll_descriptor()?)?;
        loop {
            let end = readiness
                .when_ready(|| match self.serve(state, Limit::Queued(IN_A_ROW)) {
                    Ok(End::Deadline) => None,
                    end => Some(end),
                })
                .await??;
            match end {
                End::Stopped => return Ok(()),
                End::Deadline | End::Count => task::yield_now().await,
            }
        }
    }
}
