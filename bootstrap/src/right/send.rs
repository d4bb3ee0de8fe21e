//! Send rights: leave to queue messages on a port.
//!
//! A space files all send rights it holds for one port under a single name and counts user
//! references on that name; if it holds the port's receive right too, that has the same name.
//! [`SendRight`] owns exactly one such reference. When the receive right dies the name becomes a
//! *dead name*; the reference stays ours to give back.
//!
//! | Rust | Mach | calls |
//! |---|---|---|
//! | [`SendRight::try_clone`] | `mach_port_mod_refs(+1)` | 1 |
//! | `drop` | `mach_port_deallocate` | 1 |
//! | [`SendRight::as_borrowed`] | none | 0 |
//! | [`SendRight::send`], [`SendRight::try_send`] | `mach_msg`, disposition copy-send | 1 |
//! | moving it into a message | disposition move-send | 0 |
//!
//! Kernel source relied on: xnu-11417.101.15, `osfmk/ipc/ipc_right.c`.

use crate::calls;
use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::{Cause, Error};
use crate::message::{Buffer, CallError, Message, Received, SendError, call, send};
use crate::name::Name;
use crate::right::{Kinds, SendOnceRight, common, notify, raw_conversions};
use crate::sys;
use crate::task;

/// One user reference to a send right, or to the dead name it has since become.
///
/// Two values are equal if they mean the same port, since a task has all send rights to a port
/// under one name. Dropping one gives its reference back.
///
/// A right that was moved away cannot be used:
///
/// ```compile_fail,E0382
/// # fn main() -> Result<(), bootstrap::Error> {
/// # let port = bootstrap::ReceiveRight::new()?;
/// let right = port.make_send()?;
/// let message = bootstrap::Message::new(1).with_right(right);
/// println!("{}", right.name()); // moved into the message
/// # Ok(()) }
/// ```
#[doc(alias("MACH_PORT_RIGHT_SEND", "MACH_PORT_TYPE_SEND"))]
#[must_use = "dropping a send right gives its reference back at once"]
#[derive(PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct SendRight(Name);

common!(SendRight);
raw_conversions!(SendRight, "one user reference to a send right");

impl SendRight {
    /// Takes a second reference to the same right.
    ///
    /// The make-send count does not change. A count of references at its ceiling (65535) sticks
    /// there, and the name is then never freed.
    ///
    /// # Errors
    ///
    /// [`Cause::DeadPort`] if the port is dead.
    ///
    /// Source: `mach_port_mod_refs` (`mach_port.c`), `ipc_right_delta` (`ipc_right.c`).
    #[doc(alias = "mach_port_mod_refs")]
    pub fn try_clone(&self) -> Result<Self, Error> {
        // `self` owns a reference on this name, so it cannot mean another port by now.
        match calls::mach_port_mod_refs(self.0, sys::MACH_PORT_RIGHT_SEND, 1) {
            Ok(()) => Ok(Self(self.0)), // owns the reference just added
            // The kernel reports the dead name as another kind of right.
            Err(error) if error.code() == Some(Code::KERN_INVALID_RIGHT) && self.is_dead()? => {
                Err(Error::new(error.operation(), Cause::DeadPort))
            }
            Err(error) => Err(error),
        }
    }

    /// Whether the port is gone: the receive right was destroyed.
    ///
    /// A port that is alive now may be dead by the time of the next call.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_type`.
    #[doc(alias = "mach_port_type")]
    pub fn is_dead(&self) -> Result<bool, Error> {
        Ok(task::kinds(self.0)?.is_none_or(Kinds::is_dead_name))
    }

    /// How many user references the task holds on this right's name, this one included; 0 if the
    /// port is dead.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_get_refs`.
    #[doc(alias = "mach_port_get_refs")]
    pub fn references(&self) -> Result<u32, Error> {
        calls::mach_port_get_refs(self.0, sys::MACH_PORT_RIGHT_SEND)
    }

    /// Queues a message on the port, waiting for room in the queue until the deadline.
    ///
    /// Success means that the message was queued or that the port died: in both cases all rights
    /// in it are gone from this task.
    ///
    /// # Errors
    ///
    /// [`SendError`] returns the message. `MACH_SEND_INVALID_DEST` if the port is dead,
    /// `MACH_SEND_TIMED_OUT` if the queue was full until the deadline.
    ///
    /// Source: `ipc_kmsg_copyin_from_user`, `ipc_kmsg_send` (`osfmk/ipc/ipc_kmsg.c`).
    #[doc(alias("mach_msg", "mach_msg_send", "MACH_MSG_TYPE_COPY_SEND"))]
    pub fn send<'a>(
        &self,
        message: Message<'a>,
        deadline: impl Into<Deadline>,
    ) -> Result<(), SendError<'a>> {
        send::copy_send(self, message, deadline.into())
    }

    /// Queues a message on the port if there is room now: [`send`](SendRight::send) with
    /// [`Deadline::NOW`].
    ///
    /// At a port with a queue limit of 1 that only wakes its receiver, a timeout
    /// ([`SendError::is_timeout`]) means that a wake-up is pending already, and can be ignored.
    ///
    /// # Errors
    ///
    /// As [`SendRight::send`].
    #[doc(alias("mach_msg", "MACH_SEND_TIMEOUT"))]
    pub fn try_send<'a>(&self, message: Message<'a>) -> Result<(), SendError<'a>> {
        self.send(message, Deadline::NOW)
    }

    /// Sends a request and waits for its reply until the deadline.
    ///
    /// The request carries a send-once right to a port of the calling thread's own, so exactly one
    /// message comes back: the reply, or the news that the right was given up.
    ///
    /// # Errors
    ///
    /// [`CallError::Send`] if the request could not be sent, [`CallError::GaveUp`] if the other
    /// side dropped it, [`CallError::ServerDied`] if it died, [`CallError::Receive`] if no reply
    /// came in time.
    #[doc(alias("mach_msg", "mach_reply_port", "mig_get_reply_port"))]
    pub fn call<'a>(
        &self,
        request: Message<'a>,
        deadline: impl Into<Deadline>,
    ) -> Result<Received, CallError<'a>> {
        self.call_with(request, &mut Buffer::new(), deadline)
    }

    /// Sends a request and receives its reply into a buffer that is used again: the reply takes
    /// its storage, [`Received::recycle`] puts it back.
    ///
    /// # Errors
    ///
    /// As [`SendRight::call`].
    #[doc(alias = "mach_msg_overwrite")]
    pub fn call_with<'a>(
        &self,
        request: Message<'a>,
        buffer: &mut Buffer,
        deadline: impl Into<Deadline>,
    ) -> Result<Received, CallError<'a>> {
        call::call(self, request, buffer, deadline.into())
    }

    /// Requests a dead-name notification to `notify` when the port dies, at once if it is dead.
    /// Returns the right that was registered before, if any.
    ///
    /// A plain request for a dead name fails if the port died just before, and which kernels
    /// notify at once instead depends on their version. All of them do for a send-possible
    /// request, so this is one, which stays unarmed: only C code in this task that sends to the
    /// port with `MACH_SEND_NOTIFY`, and finds its queue full, would arm it. A
    /// [`Notification::SendPossible`](crate::Notification::SendPossible) then ends the request, and
    /// it has to be made again.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_request_notification`. `notify` is released after any error.
    ///
    /// Source: `ipc_right_request_alloc` (`ipc_right.c`).
    #[doc(alias("mach_port_request_notification", "MACH_NOTIFY_DEAD_NAME"))]
    pub fn notify_dead(&self, notify: SendOnceRight) -> Result<Option<SendOnceRight>, Error> {
        const UNARMED: u32 = 0;
        let event = sys::MACH_NOTIFY_SEND_POSSIBLE;
        notify::request(self.0, event, UNARMED, Some(notify))
    }

    /// Asks for a send-possible notification to `notify` as soon as the port's queue has room, at
    /// once if it has some now. Returns the right that was registered before, if any: a name has
    /// one request, be it this or [`notify_dead`](SendRight::notify_dead).
    ///
    /// If the port dies first, or is dead, a dead-name notification comes instead.
    ///
    /// # Errors
    ///
    /// The code of `mach_port_request_notification`. `notify` is gone after any error.
    #[doc(alias("mach_port_request_notification", "MACH_NOTIFY_SEND_POSSIBLE"))]
    pub fn notify_send_possible(
        &self,
        notify: SendOnceRight,
    ) -> Result<Option<SendOnceRight>, Error> {
        const ARMED: u32 = 1; // without a send that found the queue full
        notify::request(self.0, sys::MACH_NOTIFY_SEND_POSSIBLE, ARMED, Some(notify))
    }

    /// Takes a request for a dead-name or send-possible notification back: the right that was
    /// registered, if any.
    ///
    /// # Errors
    ///
    /// `KERN_INVALID_ARGUMENT` if the port is dead; the notification is then on its way.
    #[doc(alias = "mach_port_request_notification")]
    pub fn cancel_notification(&self) -> Result<Option<SendOnceRight>, Error> {
        notify::request(self.0, sys::MACH_NOTIFY_DEAD_NAME, 0, None)
    }
}

impl Drop for SendRight {
    #[doc(alias = "mach_port_deallocate")]
    fn drop(&mut self) {
        // `self` owns a reference on this name, either of a send right or of the dead name that it
        // became; the call releases both.
        // A drop has no use for the result.
        let _ = calls::mach_port_deallocate(self.0);
    }
}
