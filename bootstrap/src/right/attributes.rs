//! What the kernel keeps about a port, beside its queue: limits and counts.
//!
//! Kernel source relied on: xnu-11417.101.15, `osfmk/ipc/mach_port.c`.

use bootstrap_sys as sys;

use crate::calls::{self, call};
use crate::code::Code;
use crate::error::Error;
use crate::name;
use crate::right::ReceiveRight;

impl ReceiveRight {
    /// Changes how many messages the queue holds before senders have to wait: 0 to 1024.
    ///
    /// # Errors
    ///
    /// `KERN_INVALID_VALUE` for a limit above 1024.
    #[doc(alias("mach_port_set_attributes", "mpl_qlimit", "MACH_PORT_LIMITS_INFO"))]
    pub fn set_queue_limit(&self, limit: u32) -> Result<(), Error> {
        let mut limits = sys::mach_port_limits_t { mpl_qlimit: limit };
        call("mach_port_set_attributes", |task| {
            // SAFETY: the pointer is to a live local variable, a `mach_port_limits_t` as the
            // flavour demands; the count 1 is its size in 32-bit words.
            unsafe {
                sys::mach_port_set_attributes(
                    task,
                    self.name().raw(),
                    sys::MACH_PORT_LIMITS_INFO as _,
                    (&raw mut limits).cast(),
                    1,
                )
            }
        })
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
        const WORDS: usize = size_of::<sys::mach_port_status_t>() / size_of::<u32>();
        let mut words = [0u32; WORDS];
        let mut count = WORDS as sys::mach_msg_type_number_t;
        call("mach_port_get_attributes", |task| {
            // SAFETY: the pointers are to live local variables: `count` words to fill, and `count`.
            unsafe {
                sys::mach_port_get_attributes(
                    task,
                    self.name().raw(),
                    sys::MACH_PORT_RECEIVE_STATUS as _,
                    words.as_mut_ptr().cast(),
                    &mut count,
                )
            }
        })?;
        // In the order of `mach_port_status_t`.
        let [
            in_set,
            sequence,
            make_send_count,
            queue_limit,
            queued,
            send_once,
            send,
            destroyed,
            senders,
            flags,
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
            is_in_set: in_set != 0,
            is_guarded: flags & GUARDED != 0,
        })
    }

    /// Changes how many send rights the kernel says were made from this one, which is what
    /// [`notify_no_senders`](ReceiveRight::notify_no_senders) compares with. It counts on from
    /// there.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_set_mscount`.
    #[doc(alias("mach_port_set_mscount", "mach_port_mscount_t"))]
    pub fn set_make_send_count(&self, count: u32) -> Result<(), Error> {
        calls::mach_port_set_mscount(self.name(), count)
    }

    /// Changes the sequence number that the next message received will have.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_set_seqno`.
    #[doc(alias("mach_port_set_seqno", "mach_port_seqno_t"))]
    pub fn set_sequence(&self, number: u32) -> Result<(), Error> {
        calls::mach_port_set_seqno(self.name(), number)
    }

    /// How many send rights to the port exist, in all tasks and messages. User references of one
    /// name count as one.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_get_srights`.
    #[doc(alias = "mach_port_get_srights")]
    pub fn send_right_count(&self) -> Result<u32, Error> {
        calls::mach_port_get_srights(self.name())
    }

    /// The number that the caller had the kernel keep with the port
    /// ([`PortOptions::context`](crate::PortOptions::context)); 0 for a guarded port.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_get_context`.
    #[doc(alias("mach_port_get_context", "mach_port_context_t"))]
    pub fn context(&self) -> Result<u64, Error> {
        calls::mach_port_get_context(self.name()).map(|context| context as _)
    }

    /// Changes the number that the kernel keeps with the port.
    ///
    /// # Errors
    ///
    /// `KERN_INVALID_ARGUMENT` for a guarded port: the guard is in the place of the number.
    #[doc(alias("mach_port_set_context", "mach_port_context_t"))]
    pub fn set_context(&self, context: u64) -> Result<(), Error> {
        // The kernel would not only reject the call, but terminate the process.
        if self.status()?.is_guarded {
            let code = Code::KERN_INVALID_ARGUMENT;
            return Err(Error::code_of("mach_port_set_context", code));
        }
        calls::mach_port_set_context(self.name(), context as _)
    }

    /// Removes the port from all port sets it is in. Succeeds if it is in none.
    ///
    /// The kernel reports a port that is in no set as `KERN_NOT_IN_SET` since macOS 12.3, and as a
    /// success before; [`PortStatus::is_in_set`] tells in advance.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_move_member`.
    #[doc(alias = "mach_port_move_member")]
    pub fn leave_sets(&self) -> Result<(), Error> {
        match calls::mach_port_move_member(self.name(), name::NULL) {
            Err(error) if error.code() == Some(Code::KERN_NOT_IN_SET) => Ok(()),
            result => result,
        }
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
    /// Whether the port is a member of any port set.
    pub is_in_set: bool,
    /// Whether the port has a guard.
    pub is_guarded: bool,
}

/// The bit of `mps_flags` of a guarded port.
const GUARDED: u32 = 2;
