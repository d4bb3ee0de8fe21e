//! The session's descriptor.

use std::io;
use std::os::fd::{BorrowedFd, OwnedFd};

use crate::name::Name;

pub(super) const OPERATION: &str = "mach_port_poll_descriptor_np";

pub(super) fn descriptor(name: Name) -> io::Result<OwnedFd> {
    libmach::poll_descriptor(name.raw())
}

/// The session withdraws readiness itself, with the receive that takes the last message.
pub(super) fn rearm(_: BorrowedFd<'_>) -> bool {
    false
}
