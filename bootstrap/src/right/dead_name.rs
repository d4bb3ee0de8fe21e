//! Dead names: what is left of a send right whose port is gone.
//!
//! The name stays taken until each of its references is given back, so that it cannot come to
//! mean another port while somebody still believes in the old one.
//!
//! Kernel source relied on: xnu-11417.101.15, `osfmk/ipc/ipc_right.c`.

use crate::calls;
use crate::name::Name;
use crate::right::{common, raw_conversions};

/// One user reference to a dead name.
///
/// A dead-name notification carries one. A [`SendRight`](crate::SendRight) whose port died keeps
/// its type: it also owns one reference, and releases it in the same way.
///
/// Two values are equal if they are references to one name.
#[doc(alias("MACH_PORT_RIGHT_DEAD_NAME", "MACH_PORT_TYPE_DEAD_NAME"))]
#[must_use = "dropping a dead name gives its reference back at once"]
#[derive(PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct DeadName(Name);

common!(DeadName);
raw_conversions!(DeadName, "one user reference to a dead name");

impl Drop for DeadName {
    #[doc(alias = "mach_port_deallocate")]
    fn drop(&mut self) {
        // `self` owns a reference on this name, so the name cannot mean anything else by now.
        // A drop has no use for the result.
        let _ = calls::mach_port_deallocate(self.0);
    }
}
