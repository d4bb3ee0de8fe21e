//! Serving.

use ::tokio::task;

use crate::error::Error;
use crate::server::{Progress, Server};
use crate::tokio::receiver::Readiness;

impl<'h, S: 'h> Server<'h, S> {
    /// [`Server::run`] in tokio's runtime.
    ///
    /// Routines run on the runtime's thread and should not block it: one that has to wait leaves
    /// the reply to a task ([`Server::serve_deferred`], [`Request::defer`](crate::Request::defer)).
    /// After some messages in a row the others on the thread get their turn.
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
            let progress = readiness
                .when_ready(|| match self.run_queued(state, IN_A_ROW) {
                    Ok(Progress::Idle) => None,
                    progress => Some(progress),
                })
                .await??;
            match progress {
                Progress::Stopped => return Ok(()),
                Progress::Idle | Progress::More => task::yield_now().await,
            }
        }
    }
}
