//! What a failed send leaves behind.
//!
//! `mach_msg` fails in ways that leave the rights in different places ([`Outcome`]), and does not
//! always say which of them are gone.
//!
//! Source: `ipc_kmsg_copyin_from_user`, `ipc_kmsg_copyout_pseudo` (xnu `osfmk/ipc/ipc_kmsg.c`).

use std::mem::ManuallyDrop;

use crate::code::Code;
use crate::message::builder::Message;
use crate::message::layout::{Descriptor, disposition};
use crate::message::memory::OwnedMemory;
use crate::name::Name;
use crate::right::{Kinds, SendRight};
use crate::task;

/// Where the rights are after a failed call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing was moved.
    Untouched,
    /// The rights in the header are destroyed, those in the body untouched.
    HeaderGone,
    /// The rights in the header and some in the body are destroyed.
    BodyRefused,
    /// The message was received back into the buffer.
    Returned,
}

impl Outcome {
    /// `changed` is whether the kernel rewrote the header.
    pub(super) fn of(code: Code, changed: bool) -> Self {
        match code.without_shortages() {
            Code::MACH_SEND_TIMED_OUT
            | Code::MACH_SEND_INTERRUPTED
            | Code::MACH_SEND_NO_BUFFER
            | Code::MACH_SEND_INVALID_CONTEXT
                if changed =>
            {
                Self::Returned
            }
            Code::MACH_SEND_INVALID_OPTIONS
            | Code::MACH_SEND_NO_GRANT_DEST
            | Code::MACH_SEND_MSG_FILTERED => Self::HeaderGone,
            Code::MACH_SEND_INVALID_RIGHT
            | Code::MACH_SEND_INVALID_MEMORY
            | Code::MACH_SEND_INVALID_RT_OOL_SIZE => Self::BodyRefused,
            // A shortage without a code of its own comes from taking in memory.
            other if other.raw() == 0 => Self::BodyRefused,
            _ => Self::Untouched,
        }
    }
}

/// After a message was received back: the destination under its present name, which stands for a
/// reference that is ours again.
pub(super) fn take_destination(message: &mut Message<'_>, disposition: u8) -> Option<Name> {
    let mut header = message.header();
    let name = Name::new(header.remote);
    header.set_remote(0, 0);
    message.set_header(header);
    if let (Some(name), disposition::COPY_SEND) = (name, disposition) {
        // The copy that the kernel had made came back as a second reference to our own name.
        // SAFETY: that reference is ours, beside the one the caller's right owns.
        drop(unsafe { SendRight::from_raw_name(name) });
    }
    name
}

/// After something in the body was refused: forgets what the kernel may have taken in before it.
/// What comes after it was not touched.
///
/// Which one it was the kernel does not say. It is not before a right that the task does not hold
/// any more, and not after the last one that can be refused with this code. Between these two
/// nothing tells what is gone: another right under the same name, or other memory at the same
/// address, looks like what was there. That is forgotten, since a right leaked does less harm than
/// one released twice.
pub(super) fn forget_destroyed(message: &mut Message<'_>, code: Code) {
    let items: Vec<_> = message.descriptors().collect();
    let rights = rights_in(&items);
    let gone = rights.iter().rev().find(|right| !right.is_held());
    let gone = gone.map(|right| right.place);
    let last = if code.without_shortages() == Code::MACH_SEND_INVALID_RIGHT {
        let behind = rights.iter().rev();
        let mut behind = behind.take_while(|right| Some(right.place) > gone);
        behind
            .find(|right| right.may_be_immovable())
            .map(|right| right.place)
    } else {
        let memory = items.iter().rposition(|(_, item)| has_memory(item));
        memory
            .map(|item| (item, 0))
            .filter(|&place| Some(place) > gone)
    };
    let (item_kept, name_kept) = match (last, gone) {
        (Some(last), _) => last,
        (None, Some((item, name))) => (item, name + 1),
        (None, None) => (items.len(), 0), // nothing tells
    };
    for (index, (offset, item)) in items.iter().enumerate().take(item_kept + 1) {
        match *item {
            _ if index == item_kept && name_kept == 0 => {}
            Descriptor::Ports { address, count, .. }
                if index == item_kept && name_kept < count as usize =>
            {
                forget_names(address, name_kept);
            }
            _ => message.forget_item(*offset, item),
        }
    }
}

/// A right in the body of a message that was to be sent.
struct Carried {
    /// The descriptor's number and, in an array, the name's.
    place: (usize, usize),
    name: Name,
    disposition: u8,
}

impl Carried {
    /// Whether the task holds a right under the name that fits the disposition.
    fn is_held(&self) -> bool {
        let kinds = task::kinds(self.name).ok().flatten();
        kinds.is_some_and(|kinds: Kinds| match self.disposition {
            disposition::MOVE_SEND | disposition::COPY_SEND => {
                kinds.has_send() || kinds.is_dead_name()
            }
            disposition::MOVE_SEND_ONCE => kinds.has_send_once() || kinds.is_dead_name(),
            _ => kinds.has_receive(),
        })
    }

    /// Whether the kernel may have refused the right although it is held: there are receive rights
    /// that may not move, and send rights to the kernel's own objects.
    fn may_be_immovable(&self) -> bool {
        match self.disposition {
            disposition::MOVE_RECEIVE => true,
            disposition::MOVE_SEND | disposition::COPY_SEND => {
                task::is_kernel_object(self.name).unwrap_or(true)
            }
            _ => false,
        }
    }
}

/// All rights that are carried, those in arrays too, in order.
fn rights_in(items: &[(usize, Descriptor)]) -> Vec<Carried> {
    let mut rights = Vec::new();
    for (item, &(_, descriptor)) in items.iter().enumerate() {
        let mut add = |index, raw, disposition| {
            rights.extend(Name::new(raw).map(|name| Carried {
                place: (item, index),
                name,
                disposition,
            }));
        };
        match descriptor {
            Descriptor::Port { name, disposition } => add(0, name, disposition),
            Descriptor::Ports {
                address,
                count,
                disposition,
            } => {
                // SAFETY: the array is the message's own, and was not touched by the call.
                let names = unsafe { OwnedMemory::from_names(address, count) };
                let names = ManuallyDrop::new(names);
                for (index, name) in names.as_names().enumerate() {
                    add(index, name, disposition);
                }
            }
            Descriptor::Memory { .. } | Descriptor::Guarded { .. } => {}
        }
    }
    rights
}

/// Whether an item has memory that the kernel reads when it takes it in.
const fn has_memory(item: &Descriptor) -> bool {
    match *item {
        Descriptor::Memory { size, .. } => size > 0,
        Descriptor::Ports { count, .. } => count > 0,
        Descriptor::Port { .. } | Descriptor::Guarded { .. } => false,
    }
}

/// Forgets the first names of an array.
fn forget_names(address: u64, count: usize) {
    // SAFETY: the array is the message's own, and nothing else refers to it now.
    let mut names =
        ManuallyDrop::new(unsafe { OwnedMemory::from_address(address, count * size_of::<u32>()) });
    names.fill(0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcome_of_full_queue_is_returned_only_if_the_kernel_wrote_back() {
        assert_eq!(
            Outcome::of(Code::MACH_SEND_TIMED_OUT, true),
            Outcome::Returned
        );
        assert_eq!(
            Outcome::of(Code::MACH_SEND_NO_BUFFER, true),
            Outcome::Returned
        );
        assert_eq!(
            Outcome::of(Code::MACH_SEND_NO_BUFFER, false),
            Outcome::Untouched
        );
        let with_shortage = Code::new(Code::MACH_SEND_TIMED_OUT.raw() | 0x2000);
        assert_eq!(Outcome::of(with_shortage, true), Outcome::Returned);
    }

    #[test]
    fn outcome_of_refusals_says_what_was_destroyed() {
        assert_eq!(
            Outcome::of(Code::MACH_SEND_INVALID_DEST, false),
            Outcome::Untouched
        );
        assert_eq!(
            Outcome::of(Code::MACH_SEND_MSG_FILTERED, false),
            Outcome::HeaderGone
        );
        assert_eq!(
            Outcome::of(Code::MACH_SEND_INVALID_RIGHT, false),
            Outcome::BodyRefused
        );
        assert_eq!(Outcome::of(Code::new(0x400), false), Outcome::BodyRefused);
    }
}
