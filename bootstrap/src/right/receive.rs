//! Receive rights: taking messages off a port's queue. Whoever has it has the port.
//!
//! There is one receive right per port. When it is destroyed the port dies: queued messages are
//! destroyed with all they carry, and the send rights of other tasks become dead names.
//!
//! Releasing a receive right with the wrong call is the classic fatal mistake: `deallocate` does
//! not release one, `destroy` also takes the send rights that share its name. So each right this
//! module makes or takes over is *guarded*: the kernel refuses to destroy it unless the call
//! shows the guard, which is what `drop` does.
//!
//! | Rust | Mach | calls |
//! |---|---|---|
//! | [`ReceiveRight::new`] | `mach_port_construct`, guarded strictly | 1 |
//! | [`ReceiveRight::make_send`] | `mach_port_insert_right`, make-send | 1 |
//! | [`ReceiveRight::make_send_once`] | `mach_port_extract_right`, make-send-once | 1 |
//! | `drop` | `mach_port_destruct` with the guard | 1 |
//! | moving it into a message | disposition move-receive; the kernel takes the guard off | 0 |
//!
//! Kernel source relied on: xnu-11417.101.15, `osfmk/ipc/mach_port.c`.

use bootstrap_sys as sys;

use crate::calls::{self, name_of};
use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::Error;
use crate::message::receive::Receiving;
use crate::message::{Buffer, Received};
use crate::name::Name;
use crate::right::{Borrowed, PortOptions, SendOnceRight, SendRight, common, notify};

/// The receive right of a port, guarded where the kernel lets us.
///
/// Dropping it destroys the port, not the send rights to it.
///
/// Several threads may receive from one port at once; each message goes to one of them.
///
/// No two values are equal, since a port has one receive right; a [`Borrowed`](crate::Borrowed)
/// one is equal to another of the same port.
///
/// # Guards
///
/// A guard is a number that the kernel asks for before it lets a receive right be destroyed. The
/// guard of this crate is strict: it cannot be replaced either. C code in this task that tries
/// gets no error but, on macOS, the end of the process (`EXC_GUARD`).
///
/// | | guard |
/// |---|---|
/// | [`ReceiveRight::new`], [`ReceiveRight::from_raw_name`], a right that arrived | put on |
/// | [`ReceiveRight::into_raw_name`], moving it into a message | taken off |
/// | [`PortOptions::unguarded`] | none |
/// | [`PortOptions::context`] | none: the kernel keeps one number for both, the *context* |
///
/// A guarded right has no context, so [`ReceiveRight::context`] is 0, and
/// [`ReceiveRight::set_context`] an error.
#[doc(alias("MACH_PORT_RIGHT_RECEIVE", "MACH_PORT_TYPE_RECEIVE"))]
#[must_use = "dropping a receive right destroys the port at once"]
#[derive(PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct ReceiveRight(Name);

common!(ReceiveRight);

impl ReceiveRight {
    /// Makes a port. It has no send rights yet, and room for 5 messages.
    ///
    /// # Errors
    ///
    /// `KERN_NO_SPACE` or `KERN_RESOURCE_SHORTAGE` if there is no room for another name.
    #[doc(alias("mach_port_construct", "mach_port_allocate", "mach_reply_port"))]
    pub fn new() -> Result<Self, Error> {
        Self::with_options(PortOptions::new())
    }

    /// Takes over a receive right known by its name, and guards it.
    ///
    /// # Errors
    ///
    /// `KERN_INVALID_ARGUMENT` if the port has a context or a guard of its own; the code of
    /// `mach_port_guard` or of the calls that look for these. The right then stays with the caller.
    ///
    /// # Safety
    ///
    /// The calling task holds a receive right under `name`, and nobody else will release it.
    #[doc(alias = "mach_port_guard")]
    pub unsafe fn from_raw_name(name: Name) -> Result<Self, Error> {
        // SAFETY: the caller vouches for the right; it is not released here.
        let right = unsafe { Borrowed::<Self>::from_raw_name(name) };
        // To guard a port that is guarded can end the process, so the kernel is asked before.
        if right.status()?.is_guarded || right.context()? != 0 {
            let code = Code::KERN_INVALID_ARGUMENT;
            return Err(Error::code_of("mach_port_guard", code));
        }
        guard(name)?;
        Ok(Self(name))
    }

    /// Takes over a receive right that just arrived in this task, and guards it if it can be.
    ///
    /// # Safety
    ///
    /// The calling task holds a receive right under `name`, and nobody else will release it.
    pub(crate) unsafe fn adopt(name: Name) -> Self {
        // A right that moved comes without guard or context, so this does not fail short of a
        // dying kernel. Owning it without a guard is then better than losing it: to destroy an
        // unguarded right any guard will do.
        let _ = guard(name);
        Self(name)
    }

    /// Takes the guard off and gives the right up to the caller, who has to release it.
    #[doc(alias = "mach_port_unguard")]
    #[must_use = "the right leaks unless somebody releases it"]
    pub fn into_raw_name(self) -> Name {
        let name = self.0;
        // To take off a guard that is not there would end the process.
        if self.status().is_ok_and(|status| status.is_guarded) {
            // `self` owns the right and is its only user, so its guard is ours.
            let _ = calls::mach_port_unguard(name, GUARD);
        }
        std::mem::forget(self);
        name
    }

    /// Makes a send right to the port. It gets the name of this right.
    ///
    /// The make-send count goes up by one.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_insert_right`.
    #[doc(alias("mach_port_insert_right", "MACH_MSG_TYPE_MAKE_SEND"))]
    pub fn make_send(&self) -> Result<SendRight, Error> {
        calls::mach_port_insert_right(self.0, self.0, sys::MACH_MSG_TYPE_MAKE_SEND)?;
        // SAFETY: the call added one user reference of a send right under our own name.
        Ok(unsafe { SendRight::from_raw_name(self.0) })
    }

    /// Makes a send-once right to the port. It gets a name of its own.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_extract_right`: `KERN_NO_SPACE` if there is no room for a name.
    #[doc(alias("mach_port_extract_right", "MACH_MSG_TYPE_MAKE_SEND_ONCE"))]
    pub fn make_send_once(&self) -> Result<SendOnceRight, Error> {
        let (made, _) = calls::mach_port_extract_right(self.0, sys::MACH_MSG_TYPE_MAKE_SEND_ONCE)?;
        let name = name_of("mach_port_extract_right", made)?;
        // SAFETY: the call made a send-once right under a new name and gave it to us.
        Ok(unsafe { SendOnceRight::from_raw_name(name) })
    }

    /// Receives the next message, waiting for one until the deadline.
    ///
    /// # Errors
    ///
    /// `MACH_RCV_TIMED_OUT` if none came ([`Error::is_timeout`]), `MACH_RCV_BODY_ERROR` if some of
    /// what a message carried found no room in this task; what did arrive is destroyed.
    ///
    /// Source: `mach_msg_receive_results` (`osfmk/ipc/mach_msg.c`).
    #[doc(alias("mach_msg", "mach_msg_receive", "MACH_RCV_LARGE"))]
    pub fn receive(&self, deadline: impl Into<Deadline>) -> Result<Received, Error> {
        self.receive_with(&mut Buffer::new(), deadline)
    }

    /// Receives the next message if one is queued at the port; returns `None` otherwise.
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

    /// Receives into `buffer`, which grows if the message needs it.
    ///
    /// A received message takes the buffer with it; [`Received::recycle`] puts it back, so that a
    /// loop stops allocating once it has seen its largest message.
    ///
    /// # Errors
    ///
    /// As [`ReceiveRight::receive`]; the buffer stays where it is.
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

    /// Asks for a no-senders notification to `notify` once no send right to the port is left, and
    /// returns the right that was registered before, if any.
    ///
    /// It is sent at once if there is none now and at least `make_send_count` were ever made: pass
    /// the count known from an earlier [`PortStatus`](crate::PortStatus) or notification to ignore older states.
    /// Send-once rights do not count.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_request_notification`. `notify` is gone after any error.
    #[doc(alias("mach_port_request_notification", "MACH_NOTIFY_NO_SENDERS"))]
    pub fn notify_no_senders(
        &self,
        make_send_count: u32,
        notify: SendOnceRight,
    ) -> Result<Option<SendOnceRight>, Error> {
        notify::request(
            self.0,
            sys::MACH_NOTIFY_NO_SENDERS,
            make_send_count,
            Some(notify),
        )
    }

    /// Takes a request for a no-senders notification back: the right that was registered, if any.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_request_notification`.
    #[doc(alias("mach_port_request_notification", "MACH_NOTIFY_NO_SENDERS"))]
    pub fn cancel_no_senders(&self) -> Result<Option<SendOnceRight>, Error> {
        notify::request(self.0, sys::MACH_NOTIFY_NO_SENDERS, 0, None)
    }

    /// Asks that the port be sent to `notify` alive, with its queue, instead of being destroyed
    /// when its receive right is dropped. Cannot be taken back.
    ///
    /// # Errors
    ///
    /// `KERN_FAILURE` if this was asked before. `notify` is gone after any error.
    #[doc(alias("mach_port_request_notification", "MACH_NOTIFY_PORT_DESTROYED"))]
    pub fn notify_destroyed(&self, notify: SendOnceRight) -> Result<(), Error> {
        // To ask a second time can end the process, so the kernel is asked before.
        if self.status()?.has_port_destroyed_request {
            return Err(Error::code_of(notify::OPERATION, Code::KERN_FAILURE));
        }
        notify::request(self.0, sys::MACH_NOTIFY_PORT_DESTROYED, 0, Some(notify)).map(drop)
    }
}

impl Drop for ReceiveRight {
    #[doc(alias = "mach_port_destruct")]
    fn drop(&mut self) {
        // `self` owns the right, and the guard proves it. Send rights under the same name keep
        // their references (the 0). A drop has no use for the result.
        let _ = calls::mach_port_destruct(self.0, 0, GUARD);
    }
}

/// Puts the guard on.
fn guard(name: Name) -> Result<(), Error> {
    calls::mach_port_guard(name, GUARD, STRICT)
}

/// Marks a right as owned by this crate. It protects from accidents, so it needs no secrecy; it
/// spells "machboot" in a crash report.
pub(super) const GUARD: sys::mach_port_context_t = 0x6d61_6368_626f_6f74;

/// Also forbid changing the context, which would change the guard.
const STRICT: sys::boolean_t = 1;
