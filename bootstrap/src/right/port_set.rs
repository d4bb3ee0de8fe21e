//! Port sets: receiving from several ports at once.
//!
//! A set holds ports whose receive rights the task has. Receiving from the set takes the next
//! message of any member, in turn. A port may be in several sets, and leaves them all when its
//! receive right is moved or destroyed.
//!
//! Kernel source relied on: xnu-11417.101.15, `osfmk/ipc/ipc_pset.c`.

use crate::calls::{self, call, name_of};
use crate::deadline::Deadline;
use crate::error::Error;
use crate::message::receive::Receiving;
use crate::message::{Buffer, Received};
use crate::name::Name;
use crate::right::{ReceiveRight, common, raw_conversions};
use crate::sys;
use crate::task::KernelArray;

/// A port set.
///
/// No two values are equal, since each owns a set of its own.
#[doc(alias("MACH_PORT_RIGHT_PORT_SET", "MACH_PORT_TYPE_PORT_SET"))]
#[must_use = "dropping a port set destroys it at once"]
#[derive(PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct PortSet(Name);

common!(PortSet);
raw_conversions!(PortSet, "a port set");

impl PortSet {
    /// Makes a set without members.
    ///
    /// # Errors
    ///
    /// `KERN_NO_SPACE` or `KERN_RESOURCE_SHORTAGE` if there is no room for another name.
    #[doc(alias = "mach_port_allocate")]
    pub fn new() -> Result<Self, Error> {
        let made = calls::mach_port_allocate(sys::MACH_PORT_RIGHT_PORT_SET)?;
        name_of("mach_port_allocate", made).map(Self)
    }

    /// Adds a port to the set.
    ///
    /// # Errors
    ///
    /// `KERN_ALREADY_IN_SET` if it is a member.
    #[doc(alias = "mach_port_insert_member")]
    pub fn insert(&self, member: &ReceiveRight) -> Result<(), Error> {
        calls::mach_port_insert_member(member.name(), self.0)
    }

    /// Takes a port out of the set.
    ///
    /// # Errors
    ///
    /// `KERN_NOT_IN_SET` if it is no member.
    #[doc(alias = "mach_port_extract_member")]
    pub fn remove(&self, member: &ReceiveRight) -> Result<(), Error> {
        calls::mach_port_extract_member(member.name(), self.0)
    }

    /// Moves a port into the set and out of all others it is in. It may be in this one already.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_move_member`.
    #[doc(alias = "mach_port_move_member")]
    pub fn take_over(&self, member: &ReceiveRight) -> Result<(), Error> {
        calls::mach_port_move_member(member.name(), self.0.raw())
    }

    /// The names of the ports in the set, sorted by number.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_get_set_status`.
    #[doc(alias = "mach_port_get_set_status")]
    pub fn members(&self) -> Result<Vec<Name>, Error> {
        let mut members: sys::mach_port_name_array_t = std::ptr::null_mut();
        let mut count = 0;
        call("mach_port_get_set_status", |task| {
            let name = self.0.raw();
            // SAFETY: both pointers are to live local variables of the types that the call writes.
            unsafe { sys::mach_port_get_set_status(task, name, &mut members, &mut count) }
        })?;
        // SAFETY: the call succeeded, so it gave us an array of `count` names to own.
        let members = unsafe { KernelArray::new(members, count) };
        let names = members.as_slice().iter().copied();
        Ok(names.filter_map(Name::new).collect())
    }

    /// Whether a port is in the set.
    ///
    /// # Errors
    ///
    /// As [`PortSet::members`].
    pub fn contains(&self, member: &ReceiveRight) -> Result<bool, Error> {
        Ok(self.members()?.contains(&member.name()))
    }

    /// Receives the next message of any member; [`Received::port`] tells of which.
    ///
    /// # Errors
    ///
    /// As [`ReceiveRight::receive`].
    #[doc(alias("mach_msg", "mach_msg_receive"))]
    pub fn receive(&self, deadline: impl Into<Deadline>) -> Result<Received, Error> {
        self.receive_with(&mut Buffer::new(), deadline)
    }

    /// Receives the next message if one is queued at any member; returns `None` otherwise.
    ///
    /// # Errors
    ///
    /// As [`ReceiveRight::receive`], except for the timeout.
    #[doc(alias("mach_msg", "MACH_RCV_TIMEOUT"))]
    pub fn try_receive(&self) -> Result<Option<Received>, Error> {
        match self.receive(Deadline::NOW) {
            Ok(received) => Ok(Some(received)),
            Err(error) if error.is_timeout() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Receives into a buffer that is used again; see [`ReceiveRight::receive_with`].
    ///
    /// # Errors
    ///
    /// As [`ReceiveRight::receive`].
    #[doc(alias = "mach_msg_overwrite")]
    pub fn receive_with(
        &self,
        buffer: &mut Buffer,
        deadline: impl Into<Deadline>,
    ) -> Result<Received, Error> {
        Receiving {
            from: self.0,
            buffer,
            deadline: deadline.into(),
            max_size: usize::MAX,
        }
        .receive()
    }
}

impl Drop for PortSet {
    #[doc(alias = "mach_port_mod_refs")]
    fn drop(&mut self) {
        // `self` owns the set under this name, and the kind in the call keeps it from releasing
        // anything else. Members leave the set. A drop has no use for the result.
        let _ = calls::mach_port_mod_refs(self.0, sys::MACH_PORT_RIGHT_PORT_SET, -1);
    }
}
