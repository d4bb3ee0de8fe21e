//! How a port is made.

use bootstrap_sys as sys;

use crate::calls::call_for_name;
use crate::error::Error;
use crate::right::receive::{GUARD, ReceiveRight};

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
    is_unguarded: bool,
}

impl PortOptions {
    /// Those of [`ReceiveRight::new`]: room for 5 messages, and a guard.
    pub const fn new() -> Self {
        Self {
            queue_limit: None,
            context: None,
            is_unguarded: false,
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

    /// Leaves the port without a guard, for C code in this task that destroys it by name.
    ///
    /// [`ReceiveRight::into_raw_name`] removes a guard too, and is enough where C code takes the
    /// right over. This option is for C code that learned the name only, such as a library that
    /// cleans up with `mach_port_mod_refs`. The Rust value must then not be dropped
    /// ([`std::mem::forget`]).
    ///
    /// ```
    /// use bootstrap::{PortOptions, ReceiveRight};
    ///
    /// let port = ReceiveRight::with_options(PortOptions::new().unguarded())?;
    /// assert!(!port.status()?.is_guarded);
    /// # Ok::<(), bootstrap::Error>(())
    /// ```
    #[doc(alias("mach_port_unguard", "MPO_CONTEXT_AS_GUARD"))]
    pub const fn unguarded(mut self) -> Self {
        self.is_unguarded = true;
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
        let mut wanted = sys::mach_port_options_t::default();
        let context = match options.context {
            Some(context) => context as sys::mach_port_context_t,
            None if options.is_unguarded => 0,
            None => {
                wanted.flags |= sys::MPO_CONTEXT_AS_GUARD | sys::MPO_STRICT;
                GUARD
            }
        };
        if let Some(limit) = options.queue_limit {
            wanted.flags |= sys::MPO_QLIMIT;
            wanted.mpl.mpl_qlimit = limit;
        }
        let name = call_for_name("mach_port_construct", |task, name| {
            // SAFETY: both pointers are to live local variables of the types that the call reads
            // and writes.
            unsafe { sys::mach_port_construct(task, &mut wanted, context, name) }
        })?;
        // SAFETY: the call made a receive right under a new name, for us.
        Ok(unsafe { <Self as crate::right::sealed::Owned>::assume_owned(name) })
    }
}
