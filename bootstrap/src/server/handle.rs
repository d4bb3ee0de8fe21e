//! The ports of a server, and handles to them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::Error;
use crate::message::Message;
use crate::name::Name;
use crate::right::{PortSet, ReceiveRight, SendRight};

/// The ports that a server receives from, all in one set.
#[derive(Debug)]
pub(super) struct Ports {
    set: PortSet,
    members: Mutex<BTreeMap<Name, ReceiveRight>>,
    /// To the server's control port.
    control: Mutex<Option<SendRight>>,
}

impl Ports {
    pub(super) fn new() -> Result<Self, Error> {
        Ok(Self {
            set: PortSet::new()?,
            members: Mutex::default(),
            control: Mutex::default(),
        })
    }

    /// The name of the set.
    pub(super) const fn name(&self) -> Name {
        self.set.name()
    }

    /// Receives from the control port too, and lets handles send to it.
    pub(super) fn insert_control(&self, control: &ReceiveRight) -> Result<(), Error> {
        self.set.insert(control)?;
        *lock(&self.control) = Some(control.make_send()?);
        Ok(())
    }

    pub(super) fn add(&self, port: ReceiveRight) -> Result<Name, AddError> {
        if let Err(error) = self.set.insert(&port) {
            return Err(AddError { error, port });
        }
        let name = port.name();
        lock(&self.members).insert(name, port);
        Ok(name)
    }

    /// Whether one of its ports has this name.
    pub(super) fn has(&self, name: Name) -> bool {
        lock(&self.members).contains_key(&name)
    }

    pub(super) const fn set(&self) -> &PortSet {
        &self.set
    }

    /// How many messages are queued at each port, the control port included.
    pub(super) fn queued(&self, control: &ReceiveRight) -> Vec<(Name, usize)> {
        let members = lock(&self.members);
        let all = members.values().chain([control]);
        all.map(|port| {
            let status = port.status();
            (
                port.name(),
                status.map_or(0, |status| status.queued as usize),
            )
        })
        .collect()
    }

    fn remove(&self, name: Name) -> Option<ReceiveRight> {
        let port = lock(&self.members).remove(&name)?;
        // It is a member, so this does not fail; and if it did, the port would leave the set when
        // it is moved or dropped.
        let _ = self.set.remove(&port);
        Some(port)
    }

    fn stop(&self) -> Result<(), Error> {
        match &*lock(&self.control) {
            // A full queue holds a request to stop already.
            Some(control) => match control.send(Message::new(0), Deadline::NOW) {
                Err(failed) if !failed.is_timeout() => Err(failed.into()),
                _ => Ok(()),
            },
            None => Ok(()),
        }
    }
}

/// A handle to a running server, for other threads and for its own routines.
///
/// It does not keep the server alive: once that is dropped, its calls fail with `KERN_TERMINATED`.
#[derive(Debug, Clone)]
pub struct Handle(Weak<Ports>);

impl Handle {
    pub(super) fn new(ports: &Arc<Ports>) -> Self {
        Self(Arc::downgrade(ports))
    }

    /// Makes the server stop: it handles what was queued before, sends the replies, and returns.
    ///
    /// # Errors
    ///
    /// `KERN_TERMINATED` if the server is gone.
    pub fn stop(&self) -> Result<(), Error> {
        self.ports("Handle::stop")?.stop()
    }

    /// Gives the server another port to receive from; its name tells the messages apart
    /// ([`Peer::port`](crate::Peer::port)).
    ///
    /// # Errors
    ///
    /// [`AddError`] gives the port back.
    pub fn add(&self, port: ReceiveRight) -> Result<Name, AddError> {
        match self.ports("Handle::add") {
            Ok(ports) => ports.add(port),
            Err(error) => Err(AddError { error, port }),
        }
    }

    /// Takes a port away from the server, with what is queued there. `None` if it has no such
    /// port, or is gone.
    pub fn remove(&self, name: Name) -> Option<ReceiveRight> {
        self.ports("Handle::remove").ok()?.remove(name)
    }

    /// Does something with one of the server's ports, such as making a right to it. `None` if it
    /// has no such port, or is gone.
    ///
    /// The server's ports do not change meanwhile, so `act` may not ask for that: to add, remove or
    /// visit a port of this server inside it waits for ever.
    pub fn with_port<T>(&self, name: Name, act: impl FnOnce(&ReceiveRight) -> T) -> Option<T> {
        let ports = self.ports("Handle::with_port").ok()?;
        let members = lock(&ports.members);
        members.get(&name).map(act)
    }

    fn ports(&self, operation: &'static str) -> Result<Arc<Ports>, Error> {
        let gone = Error::code_of(operation, Code::KERN_TERMINATED);
        self.0.upgrade().ok_or(gone)
    }
}

/// A port could not be given to a server; here it is.
///
/// It converts into the plain [`Error`], which drops the port.
#[derive(Debug)]
pub struct AddError {
    error: Error,
    port: ReceiveRight,
}

impl AddError {
    /// Why.
    pub const fn error(&self) -> &Error {
        &self.error
    }

    /// The port.
    pub fn into_port(self) -> ReceiveRight {
        self.port
    }
}

impl fmt::Display for AddError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}

impl std::error::Error for AddError {}

impl From<AddError> for Error {
    fn from(failed: AddError) -> Self {
        failed.error
    }
}

/// Nothing that is done under a lock can leave the ports half changed, so a panic there is no
/// reason to stop.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
