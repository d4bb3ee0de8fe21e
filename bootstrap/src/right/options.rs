//! How a port is made.

use bootstrap_sys as sys;

use crate::error::Error;
use crate::right::receive::{GUARD, ReceiveRight, new_name};
use crate::task;

/// What a new port shall be like.
///
/// ```
/// use bootstrap::{PortOptions, ReceiveRight};
///
/// # fn main() -> Result<(), bootstrap::Error> {
/// let port = ReceiveRight::with_options(PortOptions::new().queue_limit(16))?;
/// assert_eq!(port.status()?.queue_limit, 16);
/// # Ok(()) }
/// ```
#[doc(alias("mach_port_options_t", "mach_port_options"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[must_use = "options do nothing until a port is made with them"]
pub struct PortOptions {
    queue_limit: Option<u32>,
    context: Option<u64>,
}

impl PortOptions {
    /// Those of [`ReceiveRight::new`]: room for 5 messages, and a guard.
    pub const fn new() -> Self {
        Self {
            queue_limit: None,
            context: None,
        }
    }

    /// How many messages the queue holds before senders have to wait: 0 to 1024.
    #[doc(alias("MPO_QLIMIT", "mpl_qlimit"))]
    pub const fn queue_limit(mut self, limit: u32) -> Self {
        self.queue_limit = Some(limit);
        self
    }

    /// A number of the caller's, which the kernel keeps with the port: in place of a guard, for
    /// which it would be used otherwise. See [`ReceiveRight`] for what that means.
    #[doc(alias("mach_port_context_t", "MPO_CONTEXT_AS_GUARD"))]
    pub const fn context(mut self, context: u64) -> Self {
        self.context = Some(context);
        self
    }
}

impl ReceiveRight {
    /// Makes a port as it is wanted. It has no send rights yet.
    ///
    /// # Errors
    ///
    /// As [`ReceiveRight::new`]; `KERN_INVALID_VALUE` for a queue limit above 1024.
    #[doc(alias("mach_port_construct", "mach_port_allocate"))]
    pub fn with_options(options: PortOptions) -> Result<Self, Error> {
        const OPERATION: &str = "mach_port_construct";
        let task = task::current(OPERATION)?;
        let mut wanted = sys::mach_port_options_t::default();
        let context = match options.context {
            Some(context) => context as sys::mach_port_context_t,
            None => {
                wanted.flags |= sys::MPO_CONTEXT_AS_GUARD | sys::MPO_STRICT;
                GUARD
            }
        };
        if let Some(limit) = options.queue_limit {
            wanted.flags |= sys::MPO_QLIMIT;
            wanted.mpl.mpl_qlimit = limit;
        }
        let mut name = 0;
        // SAFETY: both pointers are to live local variables of the types that the call reads and
        // writes.
        let raw = unsafe { sys::mach_port_construct(task, &mut wanted, context, &mut name) };
        Error::check(OPERATION, raw)?;
        let name = new_name(OPERATION, name)?;
        // SAFETY: the call made a receive right under a new name, for us.
        Ok(unsafe { <Self as crate::right::sealed::Owned>::assume_owned(name) })
    }
}
