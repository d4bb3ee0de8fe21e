//! Rights on their way into a message.
//!
//! | given as | disposition | afterwards |
//! |---|---|---|
//! | [`SendRight`] by value | move-send | the sender's reference is gone |
//! | `&SendRight` | copy-send | the sender keeps its right |
//! | [`SendOnceRight`] by value | move-send-once | gone |
//! | [`ReceiveRight`] by value | move-receive | the port, with its queue, is the receiver's |
//! | [`Transfer::make_send`] of `&ReceiveRight` | make-send | the receiver gets a new send right |
//! | [`Transfer::make_send_once`] of `&ReceiveRight` | make-send-once | the receiver gets a new send-once right |
//! | [`DeadName`] by value | move-send | arrives as dead |
//!
//! Source: `ipc_right_copyin` (xnu `osfmk/ipc/ipc_right.c`).

use std::marker::PhantomData;

use crate::message::layout::{Descriptor, disposition};
use crate::message::memory::OwnedMemory;
use crate::name::{self, Name};
use crate::right::{DeadName, ReceiveRight, SendOnceRight, SendRight};

/// A right and what the kernel is to do with it when the message is sent.
///
/// It owns a right that is moved, and borrows one that is copied or made from.
#[doc(alias("mach_msg_type_name_t", "mach_msg_port_descriptor_t"))]
#[must_use = "a right that is not put into a message is released"]
#[derive(Debug)]
pub struct Transfer<'a> {
    name: u32,
    disposition: u8,
    rights: PhantomData<&'a ()>,
}

impl<'a> Transfer<'a> {
    /// No right: a null name, which arrives as such.
    #[doc(alias = "MACH_PORT_NULL")]
    pub const NULL: Self = Self {
        name: name::NULL,
        disposition: disposition::MOVE_SEND,
        rights: PhantomData,
    };

    /// A right whose port died: it arrives as such.
    pub(crate) const DEAD: Self = Self {
        name: name::DEAD,
        disposition: disposition::MOVE_SEND,
        rights: PhantomData,
    };

    /// The receiver gets a send right to the port, made for it.
    #[doc(alias = "MACH_MSG_TYPE_MAKE_SEND")]
    pub const fn make_send(right: &'a ReceiveRight) -> Self {
        Self::new(right.name(), disposition::MAKE_SEND)
    }

    /// The receiver gets a send-once right to the port, made for it: the usual reply right.
    #[doc(alias = "MACH_MSG_TYPE_MAKE_SEND_ONCE")]
    pub const fn make_send_once(right: &'a ReceiveRight) -> Self {
        Self::new(right.name(), disposition::MAKE_SEND_ONCE)
    }

    /// The receiver gets a copy of the send right.
    #[doc(alias = "MACH_MSG_TYPE_COPY_SEND")]
    pub const fn copy_send(right: &'a SendRight) -> Self {
        Self::new(right.name(), disposition::COPY_SEND)
    }

    const fn new(name: Name, disposition: u8) -> Self {
        Self {
            name: name.raw(),
            disposition,
            rights: PhantomData,
        }
    }

    /// The disposition, or `None` if it carries no right.
    pub(super) fn disposition(&self) -> Option<u8> {
        Name::new(self.name).map(|_| self.disposition)
    }

    /// Name and disposition, for a message that owns or borrows the right from now on.
    pub(super) const fn into_parts(self) -> (u32, u8) {
        let parts = (self.name, self.disposition);
        std::mem::forget(self);
        parts
    }
}

impl Drop for Transfer<'_> {
    fn drop(&mut self) {
        // SAFETY: a transfer owns the right if its disposition says so, and this is its end.
        unsafe { release(self.name, self.disposition) };
    }
}

impl From<SendRight> for Transfer<'_> {
    fn from(right: SendRight) -> Self {
        Self::new(right.into_raw_name(), disposition::MOVE_SEND)
    }
}

impl<'a> From<&'a SendRight> for Transfer<'a> {
    fn from(right: &'a SendRight) -> Self {
        Self::copy_send(right)
    }
}

impl From<SendOnceRight> for Transfer<'_> {
    fn from(right: SendOnceRight) -> Self {
        Self::new(right.into_raw_name(), disposition::MOVE_SEND_ONCE)
    }
}

impl From<ReceiveRight> for Transfer<'_> {
    fn from(right: ReceiveRight) -> Self {
        // The guard stays on: the kernel takes it off when the right moves.
        let name = right.name();
        std::mem::forget(right);
        Self::new(name, disposition::MOVE_RECEIVE)
    }
}

impl From<DeadName> for Transfer<'_> {
    fn from(name: DeadName) -> Self {
        Self::new(name.into_raw_name(), disposition::MOVE_SEND)
    }
}

/// Releases the right under `raw` if `disposition` is one that owns it.
///
/// # Safety
///
/// If the disposition is a move, the caller owns that right, and gives it up.
pub(super) unsafe fn release(raw: u32, disposition: u8) {
    let Some(name) = Name::new(raw) else {
        return; // NULL or DEAD: there is no right
    };
    match disposition {
        disposition::MOVE_RECEIVE => {
            // SAFETY: the caller owns the receive right. Its guard, if it has one, is ours.
            drop(unsafe { <ReceiveRight as crate::right::sealed::Owned>::assume_owned(name) });
        }
        disposition::MOVE_SEND => {
            // SAFETY: the caller owns a reference of the send right or dead name.
            drop(unsafe { SendRight::from_raw_name(name) });
        }
        disposition::MOVE_SEND_ONCE => {
            // SAFETY: the caller owns the send-once right or dead name.
            drop(unsafe { SendOnceRight::from_raw_name(name) });
        }
        _ => {} // copied or made from: somebody else's
    }
}

/// Releases what a descriptor of a message to be sent owns. The memory of an array of names is the
/// message's and stays.
///
/// # Safety
///
/// The caller owns the rights that are to be moved, and the memory that is to be deallocated, and
/// gives them up; an array's memory can be read.
pub(super) unsafe fn release_item(descriptor: &Descriptor) {
    match *descriptor {
        Descriptor::Port { name, disposition } => {
            // SAFETY: the caller keeps the contract.
            unsafe { release(name, disposition) };
        }
        Descriptor::Memory {
            address,
            size,
            deallocate: true,
        } => {
            // SAFETY: memory that moves with the message is the message's alone until then.
            drop(unsafe { OwnedMemory::from_raw(address, size) });
        }
        Descriptor::Ports {
            address,
            count,
            disposition,
        } => {
            // SAFETY: the caller vouches for the rights. The memory is not released here.
            let names = unsafe { OwnedMemory::from_names(address, count) };
            let names = std::mem::ManuallyDrop::new(names);
            for name in names.as_names() {
                // SAFETY: the caller owns the rights under the names that are left.
                unsafe { release(name, disposition) };
            }
        }
        // Lent by the caller, or of a kind that no message of ours has.
        Descriptor::Memory { .. } | Descriptor::Guarded { .. } => {}
    }
}

/// Whether the disposition is one under which a right arrives.
pub(super) const fn is_received(disposition: u8) -> bool {
    matches!(
        disposition,
        disposition::MOVE_RECEIVE | disposition::MOVE_SEND | disposition::MOVE_SEND_ONCE
    )
}

/// The raw name of no right, for a descriptor whose right was taken out.
pub(super) const TAKEN: u32 = name::NULL;
