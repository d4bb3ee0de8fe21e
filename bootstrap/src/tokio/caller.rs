//! Calling.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ::tokio::runtime;

use crate::error::Error;
use crate::message::{Buffer, CallError, Message, Received, SendError, Transfer, call};
use crate::payload::Payload;
use crate::right::{ReceiveRight, SendRight};
use crate::service::{self, Client};
use crate::tokio::{Receiver, send};

/// Sends requests and waits for their replies.
///
/// Each call has a port of its own for the reply, so any number may be under way at once. The
/// ports, and their places in the runtime, are used again, until a call is made in another runtime.
#[derive(Default)]
pub struct Caller {
    /// Ports that no message can arrive at, with the runtime that knows them.
    idle: Mutex<Vec<(runtime::Id, Receiver<ReceiveRight>)>>,
}

impl Caller {
    /// A caller that has no ports yet.
    pub const fn new() -> Self {
        Self {
            idle: Mutex::new(Vec::new()),
        }
    }

    /// Sends a request and waits for its reply.
    ///
    /// Dropping the future drops the request if it was not sent; if it was, its reply is lost.
    ///
    /// # Errors
    ///
    /// As [`SendRight::call`], never for a deadline.
    ///
    /// # Panics
    ///
    /// Outside a tokio runtime, or in one without its I/O driver.
    #[doc(alias("mach_msg", "mach_reply_port"))]
    pub async fn call<'a>(
        &self,
        to: &SendRight,
        mut request: Message<'a>,
    ) -> Result<Received, CallError<'a>> {
        let home = runtime::Handle::current().id();
        let port = match self.take(home) {
            Ok(port) => port,
            Err(error) => return Err(CallError::Send(SendError::new(error, Some(request), None))),
        };
        // Taken out again if the request comes back: what comes back borrows nothing of the port.
        request.set_reply(Transfer::make_send_once(port.port()));
        // From here on the port is put back only when its one message has come.
        if let Err(failed) = send(to, request).await {
            return Err(CallError::Send(failed.without_reply()));
        }
        let received = port.receive_with(&mut Buffer::new()).await;
        let reply = received.map_err(CallError::Receive)?;
        lock(&self.idle).push((home, port));
        call::answer(to, reply)
    }

    fn take(&self, here: runtime::Id) -> Result<Receiver<ReceiveRight>, Error> {
        // One of another runtime would hear nothing: that may be gone, or nobody may drive it.
        let idle = || lock(&self.idle).pop();
        while let Some((home, port)) = idle() {
            if home == here {
                return Ok(port);
            }
        }
        Receiver::new(ReceiveRight::new()?)
    }
}

impl fmt::Debug for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let idle = lock(&self.idle).len();
        f.debug_struct("Caller").field("idle", &idle).finish()
    }
}

/// Calls by type.
impl<Q: Payload, R: Payload> Client<Q, R> {
    /// [`Client::call`] in tokio's runtime.
    ///
    /// # Errors
    ///
    /// As [`Client::call`], never for a deadline.
    pub async fn call_async(&self, request: Q, caller: &Caller) -> Result<R, CallError<'static>> {
        let request = Message::request(request);
        let id = request.id();
        let mut reply = caller.call(self.port(), request).await?;
        service::read(&mut reply, id)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing that is done under the lock can leave the list half changed.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
