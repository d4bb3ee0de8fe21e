//! What other threads have of a running server: they end it, or look at it.

use std::os::fd::OwnedFd;
use std::sync::{Arc, mpsc};

use super::Server;

/// Somebody in this program who wants to look at the server from within its thread.
pub(super) type Visit = Box<dyn FnOnce(&Server) + Send>;

/// Looks at a running server from another thread.
#[derive(Clone, Debug)]
pub(crate) struct Visitors {
    pub(super) bell: Arc<OwnedFd>,
    pub(super) door: mpsc::Sender<Visit>,
}

impl Visitors {
    /// What `look` sees. `None` if the server has ended.
    pub(crate) fn look<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Server) -> T + Send + 'static,
    ) -> Option<T> {
        let (tell, told) = mpsc::channel();
        let visit: Visit = Box::new(move |server| {
            // Who asked may have given up.
            let _ = tell.send(look(server));
        });
        self.door.send(visit).ok()?;
        rustix::io::write(&self.bell, &1u64.to_ne_bytes()).ok()?;
        told.recv().ok()
    }
}

/// Ends a running server from another thread.
#[derive(Clone, Debug)]
pub struct Stop(pub(super) Arc<OwnedFd>);

impl Stop {
    /// The server's loop ends soon.
    pub fn now(&self) {
        // An eventfd takes eight bytes unless its count is about to overflow, and then the
        // server has been told already.
        let _ = rustix::io::write(&self.0, &1u64.to_ne_bytes());
    }
}

impl Server {
    /// A handle that ends the loop.
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// A handle that looks in.
    pub(crate) fn visitors(&self) -> Visitors {
        self.visitors.clone()
    }

    pub(super) fn receive_visitors(&mut self) {
        let _ = rustix::io::read(&self.visitors.bell, &mut [0; 8]);
        while let Ok(visit) = self.visits.try_recv() {
            visit(self);
        }
    }
}
