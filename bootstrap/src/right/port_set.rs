//! Port sets: receiving from several ports at once.
//!
//! A set holds ports whose receive rights the task has. Receiving from the set takes the next
//! message of any member, in turn. A port may be in several sets, and leaves them all when its
//! receive right is moved or destroyed.
//!
//! Kernel source relied on: xnu-11417.101.15, `osfmk/ipc/ipc_pset.c`.

use crate::deadline::Deadline;
use crate::error::Error;
use crate::message::receive::Receiving;
use crate::message::{Buffer, Received};
use crate::name::Name;
use crate::right::{ReceiveRight, common, raw_conversions, receive::new_name};
use crate::sys;
use crate::task::{self, KernelArray};

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
        const OPERATION: &str = "mach_port_allocate";
        let task = task::current(OPERATION)?;
        let mut name = 0;
        // SAFETY: the pointer is to a live local variable of the type that the call writes.
        let raw =
            unsafe { sys::mach_port_allocate(task, sys::MACH_PORT_RIGHT_PORT_SET, &mut name) };
        Error::check(OPERATION, raw)?;
        new_name(OPERATION, name).map(Self)
    }

    /// Adds a port to the set.
    ///
    /// # Errors
    ///
    /// `KERN_ALREADY_IN_SET` if it is a member.
    #[doc(alias = "mach_port_insert_member")]
    pub fn insert(&self, member: &ReceiveRight) -> Result<(), Error> {
        const OPERATION: &str = "mach_port_insert_member";
        let task = task::current(OPERATION)?;
        // SAFETY: the call takes integers only; both names are those of rights that are owned.
        let raw = unsafe { sys::mach_port_insert_member(task, member.name().raw(), self.0.raw()) };
        Error::check(OPERATION, raw)
    }

    /// Takes a port out of the set.
    ///
    /// # Errors
    ///
    /// `KERN_NOT_IN_SET` if it is no member.
    #[doc(alias = "mach_port_extract_member")]
    pub fn remove(&self, member: &ReceiveRight) -> Result<(), Error> {
        const OPERATION: &str = "mach_port_extract_member";
        let task = task::current(OPERATION)?;
        // SAFETY: the call takes integers only; both names are those of rights that are owned.
        let raw = unsafe { sys::mach_port_extract_member(task, member.name().raw(), self.0.raw()) };
        Error::check(OPERATION, raw)
    }

    /// Moves a port into the set and out of all others it is in. It may be in this one already.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_move_member`.
    #[doc(alias = "mach_port_move_member")]
    pub fn take_over(&self, member: &ReceiveRight) -> Result<(), Error> {
        const OPERATION: &str = "mach_port_move_member";
        let task = task::current(OPERATION)?;
        // SAFETY: the call takes integers only; both names are those of rights that are owned.
        let raw = unsafe { sys::mach_port_move_member(task, member.name().raw(), self.0.raw()) };
        Error::check(OPERATION, raw)
    }

    /// The names of the ports in the set, sorted by number.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_get_set_status`.
    #[doc(alias = "mach_port_get_set_status")]
    pub fn members(&self) -> Result<Vec<Name>, Error> {
        const OPERATION: &str = "mach_port_get_set_status";
        let task = task::current(OPERATION)?;
        let mut members: sys::mach_port_name_array_t = std::ptr::null_mut();
        let mut count = 0;
        // SAFETY: both pointers are to live local variables of the types that the call writes.
        let raw =
            unsafe { sys::mach_port_get_set_status(task, self.0.raw(), &mut members, &mut count) };
        Error::check(OPERATION, raw)?;
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
    pub fn receive(&self, deadline: Deadline) -> Result<Received, Error> {
        self.receive_with(&mut Buffer::new(), deadline)
    }

    /// Receives into a buffer that is used again; see [`ReceiveRight::receive_with`].
    ///
    /// # Errors
    ///
    /// As [`ReceiveRight::receive`].
    #[doc(alias = "mach_msg_overwrite")]
    pub fn receive_with(&self, buffer: &mut Buffer, deadline: Deadline) -> Result<Received, Error> {
        Receiving {
            from: self.0,
            buffer,
            deadline,
            max_size: usize::MAX,
        }
        .receive()
    }
}

impl Drop for PortSet {
    #[doc(alias = "mach_port_mod_refs")]
    fn drop(&mut self) {
        if let Some(task) = task::current_for_drop() {
            // SAFETY: the call takes integers only. `self` owns the set under this name, and the
            // kind in the call keeps it from releasing anything else. Members leave the set, and
            // the code is of no use in a drop.
            let _ = unsafe {
                sys::mach_port_mod_refs(task, self.0.raw(), sys::MACH_PORT_RIGHT_PORT_SET, -1)
            };
        }
    }
}
