//! The ports of a server, and handles to them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread::{self, ThreadId};

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
    /// The thread that is in [`Handle::with_port`], and holds the lock of the members there.
    visitor: Mutex<Option<ThreadId>>,
    /// Set when the server has to stop. A message to the control port only wakes it: where a port set
    /// does not rotate (before macOS 12.3), a port that is never empty keeps the others waiting.
    stopping: AtomicBool,
    /// To the server's control port.
    control: Mutex<Option<SendRight>>,
}

impl Ports {
    pub(super) fn new() -> Result<Self, Error> {
        Ok(Self {
            set: PortSet::new()?,
            members: Mutex::default(),
            visitor: Mutex::default(),
            stopping: AtomicBool::new(false),
            control: Mutex::default(),
        })
    }

    /// The name of the set.
    pub(super) const fn name(&self) -> Name {
        self.set.name()
    }

    /// Receives from the control port, and lets handles send to it.
    pub(super) fn insert_control(&self, control: &ReceiveRight) -> Result<(), Error> {
        self.set.insert(control)?;
        *lock(&self.control) = Some(control.make_send()?);
        Ok(())
    }

    pub(super) fn add(
        &self,
        operation: &'static str,
        port: ReceiveRight,
    ) -> Result<Name, AddError> {
        let inserted = self
            .members(operation)
            .and_then(|members| self.set.insert(&port).map(|()| members));
        match inserted {
            Ok(mut members) => {
                let name = port.name();
                members.insert(name, port);
                Ok(name)
            }
            Err(error) => Err(AddError { error, port }),
        }
    }

    /// The members, unless this thread holds their lock already.
    fn members(
        &self,
        operation: &'static str,
    ) -> Result<MutexGuard<'_, BTreeMap<Name, ReceiveRight>>, Error> {
        self.check_visitor(operation)?;
        Ok(lock(&self.members))
    }

    /// Fails if this thread is inside [`Handle::with_port`], where it would wait for itself.
    pub(super) fn check_visitor(&self, operation: &'static str) -> Result<(), Error> {
        if *lock(&self.visitor) == Some(thread::current().id()) {
            return Err(Error::code_of(operation, Code::KERN_LOCK_OWNED_SELF));
        }
        Ok(())
    }

    /// Whether one of its ports has this name.
    pub(super) fn has(&self, name: Name) -> bool {
        lock(&self.members).contains_key(&name)
    }

    pub(super) const fn set(&self) -> &PortSet {
        &self.set
    }

    /// Number of messages queued at each port.
    pub(super) fn queued(&self) -> Vec<(Name, usize)> {
        let members = lock(&self.members);
        let counts = members.values().map(|port| {
            let status = port.status();
            let queued = status.map_or(0, |status| status.queued as usize);
            (port.name(), queued)
        });
        counts.collect()
    }

    /// Calls `act` while the port cannot be taken away, if it is still there.
    pub(super) fn while_there<T>(&self, name: Name, act: impl FnOnce() -> T) -> Option<T> {
        lock(&self.members).contains_key(&name).then(act)
    }

    fn remove(&self, operation: &'static str, name: Name) -> Result<ReceiveRight, Error> {
        let port = self.members(operation)?.remove(&name);
        let port = port.ok_or(Error::code_of(operation, Code::KERN_INVALID_NAME))?;
        // It is a member, so this does not fail; and if it did, the port would leave the set when
        // it is moved or dropped.
        let _ = self.set.remove(&port);
        Ok(port)
    }

    /// Returns `true` if the server was asked to stop since the last call.
    pub(super) fn take_stop(&self) -> bool {
        // Read first: the line is shared, and nearly always false.
        self.stopping.load(Ordering::Relaxed) && self.stopping.swap(false, Ordering::AcqRel)
    }

    fn stop(&self) -> Result<(), Error> {
        self.stopping.store(true, Ordering::Release);
        match &*lock(&self.control) {
            // A full queue wakes the server as well.
            Some(control) => match control.send(Message::new(0), Deadline::NOW) {
                Err(failed) if !failed.is_timeout() => Err(failed.into()),
                _ => Ok(()),
            },
            None => Ok(()),
        }
    }
}

/// The time that a thread is in [`Handle::with_port`].
struct Visit<'p>(&'p Ports);

impl<'p> Visit<'p> {
    fn begin(ports: &'p Ports) -> Self {
        *lock(&ports.visitor) = Some(thread::current().id());
        Self(ports)
    }
}

impl Drop for Visit<'_> {
    fn drop(&mut self) {
        *lock(&self.0.visitor) = None;
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
    /// [`AddError`] gives the port back; its code is `KERN_TERMINATED` if the server is gone, and
    /// `KERN_LOCK_OWNED_SELF` inside [`Handle::with_port`].
    pub fn add(&self, port: ReceiveRight) -> Result<Name, AddError> {
        const OPERATION: &str = "Handle::add";
        match self.ports(OPERATION) {
            Ok(ports) => ports.add(OPERATION, port),
            Err(error) => Err(AddError { error, port }),
        }
    }

    /// Takes a port away from the server, with what is queued there.
    ///
    /// # Errors
    ///
    /// `KERN_INVALID_NAME` if the server has no such port; `KERN_TERMINATED` if the server is gone;
    /// `KERN_LOCK_OWNED_SELF` inside [`Handle::with_port`].
    pub fn remove(&self, name: Name) -> Result<ReceiveRight, Error> {
        const OPERATION: &str = "Handle::remove";
        self.ports(OPERATION)?.remove(OPERATION, name)
    }

    /// Calls `act` with a port of the server, for example to make a right to it.
    ///
    /// The server's ports do not change meanwhile: other threads wait that add or remove one, and so
    /// does the server when it looks at them. Keep `act` short.
    ///
    /// # Errors
    ///
    /// `KERN_INVALID_NAME` if the server has no such port; `KERN_TERMINATED` if the server is gone.
    /// To add, remove or visit a port of this server inside `act`, or to run the server there, would
    /// wait forever; it fails with `KERN_LOCK_OWNED_SELF`. Do it after `act` returned.
    pub fn with_port<T>(
        &self,
        name: Name,
        act: impl FnOnce(&ReceiveRight) -> T,
    ) -> Result<T, Error> {
        const OPERATION: &str = "Handle::with_port";
        let ports = self.ports(OPERATION)?;
        let members = ports.members(OPERATION)?;
        let port = members.get(&name);
        let port = port.ok_or(Error::code_of(OPERATION, Code::KERN_INVALID_NAME))?;
        // Ends before the lock is released.
        let _visit = Visit::begin(&ports);
        Ok(act(port))
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
