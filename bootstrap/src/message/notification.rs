//! Notifications: messages by which the kernel tells of an event.
//!
//! A notification is a message with a well-known id, and anybody can send a message with that id
//! to a port. What tells them apart is the trailer: only the kernel's own messages have the
//! kernel's token. A message without it is never taken for a notification.
//!
//! The kernel tells whomever it was asked to tell, and not only this task can ask: a task that was
//! given a send-once right, to reply through for one, can have the kernel announce an event of its
//! own with it. Such a message carries a name of that other task as a plain number. So a reference
//! is taken over only where the name is dead in this task, and never in the place of a reply.
//!
//! Formats: xnu-11417.101.15 `osfmk/mach/notify.defs`.

use bootstrap_sys as sys;

use crate::message::item::Item;
use crate::name::Name;
use crate::right::{DeadName, ReceiveRight};
use crate::task;

/// An event on a port, as the kernel told it.
///
/// It may be about a port of another task's, which asked the kernel to tell this one: whoever has a
/// send-once right can do that. A port to which only the kernel was given such rights, and no other
/// task, has none of these.
#[derive(Debug)]
#[non_exhaustive]
pub enum Notification {
    /// The name for which an event was asked was deleted before the event. The number is no name
    /// of this task any more.
    #[doc(alias = "MACH_NOTIFY_PORT_DELETED")]
    PortDeleted(u32),
    /// There is room again in the queue of the port that this name means.
    #[doc(alias = "MACH_NOTIFY_SEND_POSSIBLE")]
    SendPossible(Name),
    /// A receive right was dropped; here it is, the port alive and with its queue.
    #[doc(alias = "MACH_NOTIFY_PORT_DESTROYED")]
    PortDestroyed(ReceiveRight),
    /// No send right to the port is left. The number is the make-send count at that time: if the
    /// port's is higher by now, somebody got a new one.
    #[doc(alias = "MACH_NOTIFY_NO_SENDERS")]
    NoSenders(u32),
    /// A send-once right to the port was given up without being used.
    #[doc(alias = "MACH_NOTIFY_SEND_ONCE")]
    SendOnce,
    /// The port of a send right died. The notification carries a reference of its own to the name.
    #[doc(alias = "MACH_NOTIFY_DEAD_NAME")]
    DeadName(DeadName),
}

impl Notification {
    /// Reads a message that the kernel sent; `None` if it is no notification.
    ///
    /// `word` is the number in its body, `take_right` takes over its first right.
    ///
    /// # Safety
    ///
    /// The message came from the kernel and has not been read by this function before.
    pub(super) unsafe fn read(
        id: i32,
        word: Option<u32>,
        take_right: impl FnOnce() -> Option<Item>,
    ) -> Option<Self> {
        match id {
            sys::MACH_NOTIFY_PORT_DELETED => Some(Self::PortDeleted(word?)),
            sys::MACH_NOTIFY_SEND_POSSIBLE => Some(Self::SendPossible(Name::new(word?)?)),
            sys::MACH_NOTIFY_PORT_DESTROYED => match take_right()? {
                Item::Receive(right) => Some(Self::PortDestroyed(right)),
                _ => None,
            },
            sys::MACH_NOTIFY_NO_SENDERS => Some(Self::NoSenders(word?)),
            sys::MACH_NOTIFY_SEND_ONCE => Some(Self::SendOnce),
            sys::MACH_NOTIFY_DEAD_NAME => {
                let name = Name::new(word?)?;
                // A name that is not dead here is another task's name for another port.
                let kinds = task::kinds(name).ok().flatten();
                kinds.filter(|kinds| kinds.is_dead_name())?;
                // SAFETY: the kernel added a user reference for this message, and by the contract
                // nobody else has taken it.
                Some(Self::DeadName(unsafe { DeadName::from_raw_name(name) }))
            }
            _ => None,
        }
    }
}
