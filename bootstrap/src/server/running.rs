//! Servers in threads of their own.

use std::panic;
use std::thread::{self, JoinHandle};

use crate::code::Code;
use crate::error::Error;
use crate::server::{Handle, Server};

/// A server that runs in a thread of its own.
///
/// Dropping it stops the server, without waiting for its end.
#[derive(Debug)]
#[must_use = "dropping it stops the server"]
pub struct Running<S> {
    handle: Handle,
    /// `None` once it was joined.
    thread: Option<JoinHandle<Result<S, Error>>>,
}

impl<S: Send + 'static> Server<'static, S> {
    /// Runs the server in a thread of its own, with this state.
    ///
    /// # Errors
    ///
    /// [`Server::check`] fails, or `KERN_RESOURCE_SHORTAGE` if no thread can be started.
    pub fn spawn(mut self, mut state: S) -> Result<Running<S>, Error> {
        self.check()?;
        let handle = self.handle();
        let thread = thread::Builder::new()
            .name("mach server".to_owned())
            .spawn(move || self.run(&mut state).map(|()| state))
            .map_err(|_| Error::code_of("Server::spawn", Code::KERN_RESOURCE_SHORTAGE))?;
        Ok(Running {
            handle,
            thread: Some(thread),
        })
    }
}

impl<S> Running<S> {
    /// A handle to the server.
    pub const fn handle(&self) -> &Handle {
        &self.handle
    }

    /// Stops the server ([`Handle::stop`]) and waits for its end; gives its state back.
    ///
    /// # Errors
    ///
    /// As [`Server::run`].
    ///
    /// # Panics
    ///
    /// If a routine panicked, with what it did.
    pub fn stop(self) -> Result<S, Error> {
        // A server that has ended by itself cannot be told, and need not.
        let _ = self.handle.stop();
        self.join()
    }

    /// Waits until the server ends by itself, or by a [`Handle`]; gives its state back.
    ///
    /// # Errors
    ///
    /// As [`Server::run`].
    ///
    /// # Panics
    ///
    /// If a routine panicked, with what it did.
    pub fn join(mut self) -> Result<S, Error> {
        let joined = self.thread.take().map(JoinHandle::join);
        match joined {
            Some(Ok(outcome)) => outcome,
            Some(Err(payload)) => panic::resume_unwind(payload),
            // Cannot be: only this takes the thread, and the value with it.
            None => Err(Error::code_of("Running::join", Code::KERN_TERMINATED)),
        }
    }
}

impl<S> Drop for Running<S> {
    fn drop(&mut self) {
        if self.thread.is_some() {
            let _ = self.handle.stop();
        }
    }
}
