//! What a received message carries beside its body, taken out one by one.
//!
//! The kind of an item is decided by what the kernel wrote, never by what the receiver hopes for.

use crate::calls;
use crate::code::Code;
use crate::error::Error;
use crate::message::layout::{Descriptor, disposition};
use crate::message::memory::OwnedMemory;
use crate::message::transfer::{self, Transfer};
use crate::name::{self, Name};
use crate::right::sealed::Owned;
use crate::right::{ReceiveRight, SendOnceRight, SendRight};

/// One descriptor's content, owned.
#[derive(Debug)]
#[non_exhaustive]
pub enum Item {
    /// A send right; one user reference of it.
    Send(SendRight),
    /// A send-once right.
    SendOnce(SendOnceRight),
    /// A receive right: the port with its queue.
    Receive(ReceiveRight),
    /// A right whose port died while the message was on its way: it arrived as `MACH_PORT_DEAD`,
    /// which owns nothing.
    ///
    /// Any peer can end like this, so it is not a fault of the message.
    #[doc(alias = "MACH_PORT_DEAD")]
    Dead,
    /// No right, `MACH_PORT_NULL`: the sender put none in, or it was taken out before.
    Null,
    /// Out-of-line bytes; none of them if they were taken out before.
    Memory(OwnedMemory),
    /// An out-of-line array of rights of one kind; empty if it was taken out before.
    Rights(RightArray),
}

impl Item {
    /// Takes over what a received descriptor describes. Does at most one call.
    ///
    /// # Safety
    ///
    /// The descriptor is part of a message that the kernel delivered to this task, and its content
    /// has not been taken over before.
    pub(super) unsafe fn adopt(descriptor: Descriptor) -> Self {
        match descriptor {
            Descriptor::Port { name, disposition } => {
                // SAFETY: the name is that of a right the kernel delivered, with its disposition.
                unsafe { Self::adopt_right(name, disposition) }
            }
            Descriptor::Memory { address, size, .. } => {
                // SAFETY: the kernel mapped these bytes for this message.
                Self::Memory(unsafe { OwnedMemory::from_raw(address, size) })
            }
            Descriptor::Ports {
                address,
                count,
                disposition,
            } => {
                // SAFETY: the kernel mapped this array, and its rights were delivered with it.
                Self::Rights(unsafe { RightArray::from_raw(address, count, disposition) })
            }
            Descriptor::Guarded { name, context, .. } => {
                // SAFETY: a guarded descriptor always carries a receive right.
                unsafe { Self::adopt_guarded(name, context) }
            }
        }
    }

    /// Takes over a right that arrived under `raw` with `disposition`.
    ///
    /// # Safety
    ///
    /// The kernel delivered such a right to this task, and it has not been taken over before.
    pub(super) unsafe fn adopt_right(raw: u32, disposition: u8) -> Self {
        let Some(name) = Name::new(raw) else {
            return if raw == name::DEAD {
                Self::Dead
            } else {
                Self::Null
            };
        };
        match disposition {
            disposition::MOVE_RECEIVE => {
                // SAFETY: the disposition says that the name holds a receive right for us.
                Self::Receive(unsafe { ReceiveRight::adopt(name) })
            }
            disposition::MOVE_SEND => {
                // SAFETY: the disposition says that a reference of a send right came to the name.
                Self::Send(unsafe { SendRight::from_raw_name(name) })
            }
            disposition::MOVE_SEND_ONCE => {
                // SAFETY: the disposition says that the name holds a send-once right for us.
                Self::SendOnce(unsafe { SendOnceRight::from_raw_name(name) })
            }
            // Not a right that was delivered: there is nothing that could be owned.
            _ => Self::Null,
        }
    }

    /// Takes over a receive right that the sender had guarded with `context`.
    ///
    /// # Safety
    ///
    /// As [`Item::adopt_right`].
    unsafe fn adopt_guarded(raw: u32, context: u64) -> Self {
        let Some(name) = Name::new(raw) else {
            // The usual case: nobody asked for guarded descriptors, so the kernel gives NULL.
            return Self::Null;
        };
        // The right came to us guarded with this context; a failure means that it has no guard.
        let _ = calls::mach_port_unguard(name, context as _);
        // SAFETY: the receive right is ours by the caller's contract.
        Self::Receive(unsafe { ReceiveRight::adopt(name) })
    }
}

/// An array of rights, all of one kind, that travels out of line; given out in order.
///
/// Those that were not taken when it is dropped are destroyed, and so is the array's memory.
///
/// ```
/// use bootstrap::{Deadline, Message, ReceiveRight, RightArray};
///
/// let port = ReceiveRight::new()?;
/// let sender = port.make_send()?;
/// let gifts = [ReceiveRight::new()?, ReceiveRight::new()?];
/// sender.send(Message::new(1).with_rights(RightArray::of_receive(gifts)?), Deadline::NEVER)?;
/// let mut received = port.receive(Deadline::NEVER)?;
/// assert_eq!(received.take_rights(0)?.len(), 2);
/// # Ok::<(), bootstrap::Error>(())
/// ```
#[doc(alias = "mach_msg_ool_ports_descriptor_t")]
#[derive(Debug)]
pub struct RightArray {
    /// The names, 4 bytes each.
    memory: OwnedMemory,
    disposition: u8,
    /// How many bytes were given out, from the front.
    next: usize,
    /// Whether it was made here: receive rights then have the guard that they get here.
    guarded: bool,
}

impl RightArray {
    /// An array of send rights, or of dead names that they became.
    ///
    /// # Errors
    ///
    /// As [`OwnedMemory::zeroed`]; the rights are then released.
    pub fn of_send<R>(rights: R) -> Result<Self, Error>
    where
        R: IntoIterator<Item = SendRight, IntoIter: ExactSizeIterator>,
    {
        let names = rights.into_iter().map(|right| right.into_raw_name());
        Self::of_names(names, disposition::MOVE_SEND)
    }

    /// An array of send-once rights.
    ///
    /// # Errors
    ///
    /// As [`OwnedMemory::zeroed`]; the rights are then released.
    pub fn of_send_once<R>(rights: R) -> Result<Self, Error>
    where
        R: IntoIterator<Item = SendOnceRight, IntoIter: ExactSizeIterator>,
    {
        let names = rights.into_iter().map(|right| right.into_raw_name());
        Self::of_names(names, disposition::MOVE_SEND_ONCE)
    }

    /// An array of receive rights: the ports, with their queues.
    ///
    /// # Errors
    ///
    /// As [`OwnedMemory::zeroed`]; the rights are then released, and the ports die.
    pub fn of_receive<R>(rights: R) -> Result<Self, Error>
    where
        R: IntoIterator<Item = ReceiveRight, IntoIter: ExactSizeIterator>,
    {
        // The guards stay on: the kernel takes them off when the rights move.
        let names = rights.into_iter().map(|right| {
            let name = right.name();
            std::mem::forget(right);
            name
        });
        Self::of_names(names, disposition::MOVE_RECEIVE)
    }

    /// An array of rights that are all moved, with places for null and dead ones.
    ///
    /// Fails with `KERN_INVALID_RIGHT` if they are of several kinds.
    pub(crate) fn of_transfers(rights: Vec<Transfer<'static>>) -> Result<Self, Error> {
        let mut kinds = rights.iter().filter_map(Transfer::disposition);
        let disposition = kinds.next().unwrap_or(disposition::MOVE_SEND);
        if kinds.any(|other| other != disposition) {
            return Err(Error::code_of("RightArray", Code::KERN_INVALID_RIGHT));
        }
        let memory = OwnedMemory::zeroed(rights.len().saturating_mul(NAME_SIZE))?;
        let mut array = Self {
            memory,
            disposition,
            next: 0,
            guarded: true,
        };
        for (place, right) in array.memory.chunks_exact_mut(NAME_SIZE).zip(rights) {
            let (name, _) = right.into_parts();
            place.copy_from_slice(&name.to_ne_bytes());
        }
        Ok(array)
    }

    /// Takes rights over that were given up under these names.
    fn of_names(
        names: impl ExactSizeIterator<Item = Name>,
        disposition: u8,
    ) -> Result<Self, Error> {
        // Made first: rights that find no room are still in the iterator, and released with it.
        let memory = OwnedMemory::zeroed(names.len().saturating_mul(NAME_SIZE))?;
        let mut array = Self {
            memory,
            disposition,
            next: 0,
            guarded: true,
        };
        let mut names = names.fuse();
        for place in array.memory.chunks_exact_mut(NAME_SIZE) {
            // An iterator that is shorter than it says leaves null names at the end.
            let name = names.next().map_or(name::NULL, Name::raw);
            place.copy_from_slice(&name.to_ne_bytes());
        }
        for left in names {
            // SAFETY: the right was given up under this name, and nobody else has it.
            unsafe { transfer::release(left.raw(), disposition) };
        }
        Ok(array)
    }

    /// How many places for rights it has, given out or not.
    pub(crate) fn places(&self) -> usize {
        self.memory.len() / NAME_SIZE
    }

    /// Takes over an array that a received message describes, or one to be sent.
    ///
    /// # Safety
    ///
    /// `address` begins `count` names that the kernel mapped for this message, of rights that it
    /// delivered with `disposition`.
    pub(super) unsafe fn from_raw(address: u64, count: u32, disposition: u8) -> Self {
        // SAFETY: by the contract there are as many names.
        let memory = unsafe { OwnedMemory::from_names(address, count) };
        Self {
            memory,
            disposition,
            next: 0,
            guarded: false,
        }
    }

    /// The name of the next right, which is the caller's from here on.
    fn next_name(&mut self) -> Option<u32> {
        let bytes = self.memory.get(self.next..)?.first_chunk()?;
        self.next += NAME_SIZE;
        Some(u32::from_ne_bytes(*bytes))
    }

    /// Memory, count and disposition, for a message that owns the rights from now on.
    ///
    /// Places of rights that were given out are left at the front, as null names.
    pub(super) fn into_parts(mut self) -> (OwnedMemory, usize, u8) {
        let given_out = std::mem::replace(&mut self.next, usize::MAX);
        let mut memory = std::mem::replace(&mut self.memory, OwnedMemory::EMPTY);
        if let Some(front) = memory.get_mut(..given_out) {
            front.fill(0);
        }
        let count = memory.len() / NAME_SIZE;
        (memory, count, self.disposition)
    }
}

impl Iterator for RightArray {
    type Item = Item;

    /// The next right, as [`Item::Send`], [`Item::SendOnce`], [`Item::Receive`], [`Item::Dead`]
    /// or [`Item::Null`].
    fn next(&mut self) -> Option<Item> {
        let raw = self.next_name()?;
        if let (Some(name), true, disposition::MOVE_RECEIVE) =
            (Name::new(raw), self.guarded, self.disposition)
        {
            // To guard it once more could end the process.
            // SAFETY: the array was made of this right, and has passed it by.
            return Some(Item::Receive(unsafe { ReceiveRight::assume_owned(name) }));
        }
        // SAFETY: the kernel delivered this right in the array, or the array was made of it, and
        // has passed it by.
        Some(unsafe { Item::adopt_right(raw, self.disposition) })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.memory.len().saturating_sub(self.next) / NAME_SIZE;
        (left, Some(left))
    }
}

impl ExactSizeIterator for RightArray {}

impl Drop for RightArray {
    fn drop(&mut self) {
        while let Some(name) = self.next_name() {
            // SAFETY: the right is the array's, which has passed it by.
            unsafe { transfer::release(name, self.disposition) };
        }
    }
}

/// Destroys a right that nobody took, without guarding it first.
///
/// # Safety
///
/// As [`Item::adopt`].
pub(super) unsafe fn destroy(descriptor: Descriptor) {
    match descriptor {
        Descriptor::Port {
            name,
            disposition: disposition::MOVE_RECEIVE,
        } => {
            if let Some(name) = Name::new(name) {
                // SAFETY: the receive right is ours by the caller's contract; it has no guard yet,
                // and destroying it needs none.
                drop(unsafe { ReceiveRight::assume_owned(name) });
            }
        }
        other => {
            // SAFETY: the caller keeps the contract.
            drop(unsafe { Item::adopt(other) });
        }
    }
}

const NAME_SIZE: usize = size_of::<u32>();
