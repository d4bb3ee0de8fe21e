//! Waiting for messages and for other things at once.
//!
//! What waits for many things at once waits for file descriptors, and a port has none. A
//! [`PollDescriptor`] stands for a receive right or port set: it is readable while a message waits
//! there, for `poll`, `epoll`, `kqueue` and what is built on them.
//!
//! On macOS it is a `kqueue` with the filter `EVFILT_MACHPORT`, on Linux a descriptor that the
//! session keeps up to date.

#[cfg(target_vendor = "apple")]
#[path = "apple.rs"]
mod system;
#[cfg(not(target_vendor = "apple"))]
#[path = "linux.rs"]
mod system;

use std::fmt;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd, RawFd};

use crate::errno::Errno;
use crate::error::{Cause, Error};
use crate::name::Name;
use crate::right::{PortSet, ReceiveRight};
use crate::task;

/// A descriptor that is readable while messages wait at a receive right or port set.
///
/// It is only to be waited for: there is nothing to read from it. Once the right has moved away or
/// is destroyed, it tells of nothing more, or that it is at its end.
///
/// For an edge-triggered wait: when it became readable, receive with
/// [`Deadline::NOW`](crate::Deadline::NOW) until that times out, then [`PollDescriptor::rearm`],
/// then receive once more. If that times out, too, and nothing was said to wait, what comes after
/// that makes it readable again; otherwise begin anew.
#[doc(alias("EVFILT_MACHPORT", "kqueue", "epoll"))]
#[must_use = "it is to be waited for"]
pub struct PollDescriptor(OwnedFd);

impl PollDescriptor {
    fn new(name: Name) -> Result<Self, Error> {
        task::current(system::OPERATION)?;
        match system::descriptor(name) {
            Ok(descriptor) => Ok(Self(descriptor)),
            Err(error) => {
                let errno = Errno::new(error.raw_os_error().unwrap_or(0));
                Err(Error::new(system::OPERATION, Cause::Errno(errno)))
            }
        }
    }

    /// Takes note that no message waits any more, as far as the caller knows. Whether one does all
    /// the same: it may be gone when the caller receives, if others receive from the port, but the
    /// descriptor then says nothing of the next one.
    pub fn rearm(&self) -> bool {
        system::rearm(self.0.as_fd())
    }
}

impl ReceiveRight {
    /// A descriptor that is readable while a message waits here.
    ///
    /// # Errors
    ///
    /// [`Cause::Errno`]: there is no room for another descriptor.
    pub fn poll_descriptor(&self) -> Result<PollDescriptor, Error> {
        PollDescriptor::new(self.name())
    }
}

impl PortSet {
    /// A descriptor that is readable while a message waits at any member, also at one that joins
    /// later.
    ///
    /// # Errors
    ///
    /// [`Cause::Errno`]: there is no room for another descriptor.
    pub fn poll_descriptor(&self) -> Result<PollDescriptor, Error> {
        PollDescriptor::new(self.name())
    }
}

impl AsFd for PollDescriptor {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl AsRawFd for PollDescriptor {
    fn as_raw_fd(&self) -> RawFd {
        self.0.as_raw_fd()
    }
}

/// Gives the descriptor away, for what owns the descriptors that it waits for. On macOS,
/// [`PollDescriptor::rearm`] is then not available any more, so wait level-triggered.
impl From<PollDescriptor> for OwnedFd {
    fn from(descriptor: PollDescriptor) -> Self {
        descriptor.0
    }
}

impl fmt::Debug for PollDescriptor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PollDescriptor({})", self.0.as_raw_fd())
    }
}
