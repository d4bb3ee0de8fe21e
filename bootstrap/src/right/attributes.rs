//! What the kernel keeps about a port, beside its queue: limits and counts.
//!
//! Kernel source relied on: xnu-11417.101.15, `osfmk/ipc/mach_port.c`.

use bootstrap_sys as sys;

use crate::error::Error;
use crate::right::ReceiveRight;
use crate::task;

impl ReceiveRight {
    /// Changes how many messages the queue holds before senders have to wait: 0 to 1024.
    ///
    /// # Errors
    ///
    /// `KERN_INVALID_VALUE` for a limit above 1024.
    #[doc(alias("mach_port_set_attributes", "mpl_qlimit", "MACH_PORT_LIMITS_INFO"))]
    pub fn set_queue_limit(&self, limit: u32) -> Result<(), Error> {
        const OPERATION: &str = "mach_port_set_attributes";
        let task = task::current(OPERATION)?;
        let mut limits = sys::mach_port_limits_t { mpl_qlimit: limit };
        // SAFETY: the pointer is to a live local variable, a `mach_port_limits_t` as the flavour
        // demands; the count 1 is its size in 32-bit words.
        let raw = unsafe {
            sys::mach_port_set_attributes(
                task,
                self.name().raw(),
                sys::MACH_PORT_LIMITS_INFO as _,
                (&raw mut limits).cast(),
                1,
            )
        };
        Error::check(OPERATION, raw)
    }

    /// What the kernel counts about the port.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_get_attributes`.
    #[doc(alias(
        "mach_port_get_attributes",
        "MACH_PORT_RECEIVE_STATUS",
        "mach_port_status_t"
    ))]
    pub fn status(&self) -> Result<PortStatus, Error> {
        const OPERATION: &str = "mach_port_get_attributes";
        const WORDS: usize = size_of::<sys::mach_port_status_t>() / size_of::<u32>();
        let task = task::current(OPERATION)?;
        let mut words = [0u32; WORDS];
        let mut count = WORDS as sys::mach_msg_type_number_t;
        // SAFETY: the pointers are to live local variables: `count` words to fill, and `count`.
        let raw = unsafe {
            sys::mach_port_get_attributes(
                task,
                self.name().raw(),
                sys::MACH_PORT_RECEIVE_STATUS as _,
                words.as_mut_ptr().cast(),
                &mut count,
            )
        };
        Error::check(OPERATION, raw)?;
        // In the order of `mach_port_status_t`; the first word is the obsolete set membership.
        let [
            _,
            sequence,
            make_send_count,
            queue_limit,
            queued,
            send_once,
            send,
            destroyed,
            senders,
            _,
        ] = words;
        Ok(PortStatus {
            sequence,
            make_send_count,
            queue_limit,
            queued,
            send_once_rights: send_once,
            has_send_rights: send != 0,
            has_port_destroyed_request: destroyed != 0,
            has_no_senders_request: senders != 0,
        })
    }
}

/// What the kernel counts about a port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PortStatus {
    /// The sequence number that the next message received will have.
    pub sequence: u32,
    /// How many send rights were ever made from the receive right in this task.
    pub make_send_count: u32,
    /// How many messages the queue holds before senders have to wait.
    pub queue_limit: u32,
    /// How many messages are queued.
    pub queued: u32,
    /// How many send-once rights exist.
    pub send_once_rights: u32,
    /// Whether any send right exists.
    pub has_send_rights: bool,
    /// Whether a port-destroyed notification is requested.
    pub has_port_destroyed_request: bool,
    /// Whether a no-senders notification is requested.
    pub has_no_senders_request: bool,
}
