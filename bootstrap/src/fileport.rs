//! File ports: open files that travel in messages.
//!
//! A file port stands for an open file description, as a descriptor does: what is made of it again
//! shares offset and flags with the file it was made of. The file stays open until the last
//! descriptor and the last right are gone, also while the right is in a message.
//!
//! ```
//! use std::fs::File;
//! use std::io::{Read, Write};
//! use bootstrap::Fileport;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let (mut reader, writer) = std::io::pipe()?;
//! let port = Fileport::new(&writer)?;
//! drop(writer);
//! // Here, or in the task to which the right was sent:
//! File::from(port.open()?).write_all(b"hello")?;
//! drop(port); // the last way to write
//! let mut text = String::new();
//! reader.read_to_string(&mut text)?;
//! assert_eq!(text, "hello");
//! # Ok(()) }
//! ```
//!
//! Kernel source relied on: xnu-11417.101.15, `bsd/kern/kern_descrip.c`.

use std::os::fd::{AsFd, AsRawFd, FromRawFd, OwnedFd};

use crate::calls::name_of;
use crate::errno::Errno;
use crate::error::Error;
use crate::right::{SendRight, object};
use crate::sys;
use crate::task;

/// A send right that stands for an open file.
///
/// One that came in a message is made by [`Fileport::from`] its [`SendRight`]. Whether the right
/// is one to a file shows when it is opened: `EINVAL`.
#[doc(alias = "fileport_t")]
#[derive(Debug, PartialEq, Eq, Hash)]
#[must_use = "dropping a file port gives its right back at once"]
#[repr(transparent)]
pub struct Fileport(SendRight);

object!(Fileport, "the file port", "a file port");

impl Fileport {
    /// Makes a port of an open file. The descriptor stays open and the caller's.
    ///
    /// # Errors
    ///
    /// [`Cause::Errno`](crate::Cause::Errno): `EINVAL` for a kind of file that cannot be sent, such as a queue of
    /// events; `EAGAIN` if there is no room for another right.
    #[doc(alias = "fileport_makeport")]
    pub fn new(file: impl AsFd) -> Result<Self, Error> {
        const OPERATION: &str = "fileport_makeport";
        task::current(OPERATION)?;
        let mut name = 0;
        // SAFETY: the pointer is to a live local variable of the type that the call writes; the
        // descriptor is open as long as `file`.
        let status = unsafe { sys::fileport_makeport(file.as_fd().as_raw_fd(), &mut name) };
        if status != 0 {
            return Err(Error::new(OPERATION, Errno::last().into()));
        }
        let name = name_of(OPERATION, name)?;
        // SAFETY: the call made a send right for us, one user reference under this name.
        Ok(Self(unsafe { SendRight::from_raw_name(name) }))
    }

    /// Opens a descriptor of the file, which is closed on `exec`. The right stays; each call gives
    /// another descriptor.
    ///
    /// # Errors
    ///
    /// [`Cause::Errno`](crate::Cause::Errno): `EINVAL` if the right is not one to a file, `EMFILE` if the task has no
    /// room for another descriptor.
    #[doc(alias = "fileport_makefd")]
    pub fn open(&self) -> Result<OwnedFd, Error> {
        const OPERATION: &str = "fileport_makefd";
        task::current(OPERATION)?;
        // SAFETY: the call takes an integer only, the name of a right that `self` owns.
        let descriptor = unsafe { sys::fileport_makefd(self.name().raw()) };
        if descriptor < 0 {
            return Err(Error::new(OPERATION, Errno::last().into()));
        }
        // SAFETY: the call opened this descriptor for us.
        Ok(unsafe { OwnedFd::from_raw_fd(descriptor) })
    }
}

/// Makes a port of the file and closes the descriptor, also after an error.
impl TryFrom<OwnedFd> for Fileport {
    type Error = Error;

    fn try_from(file: OwnedFd) -> Result<Self, Error> {
        Self::new(file)
    }
}

/// Opens the file and gives the right back, also after an error.
impl TryFrom<Fileport> for OwnedFd {
    type Error = Error;

    fn try_from(port: Fileport) -> Result<Self, Error> {
        port.open()
    }
}
