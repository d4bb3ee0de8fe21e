//! Notifications: messages the kernel sends by itself.
//!
//! Each goes out through the send-once right that was registered for it, past the queue limit,
//! with the kernel's all-zero audit token. (`osfmk/ipc/ipc_notify.c`, `osfmk/mach/notify.h`.)

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::PortId;
use crate::queue::{Item, Message};
use crate::right::{Carried, Right};
use crate::task::AuditToken;

const PORT_DELETED: i32 = 65;
pub(crate) const SEND_POSSIBLE: i32 = 66;
pub(crate) const PORT_DESTROYED: i32 = 69;
pub(crate) const NO_SENDERS: i32 = 70;
const SEND_ONCE: i32 = 71;
pub(crate) const DEAD_NAME: i32 = 72;

/// `NDR_record` of a little-endian machine: how MIG marks the data that follow.
pub(crate) const NDR: [u8; 8] = [0, 0, 0, 0, 1, 0, 0, 0];

impl<M> Kernel<M> {
    pub(crate) fn notify_port_deleted(&mut self, notify: Right, name: Name) {
        self.notify_word(notify, PORT_DELETED, name.0);
    }

    pub(crate) fn notify_send_possible(&mut self, notify: Right, name: Name) {
        self.notify_word(notify, SEND_POSSIBLE, name.0);
    }

    pub(crate) fn notify_no_senders(&mut self, notify: Right, make_send_count: u32) {
        self.notify_word(notify, NO_SENDERS, make_send_count);
    }

    pub(crate) fn notify_dead_name(&mut self, notify: Right, name: Name) {
        self.notify_word(notify, DEAD_NAME, name.0);
    }

    /// Sends the receive right of a port that nobody kept to whoever asked for it.
    pub(crate) fn notify_port_destroyed(&mut self, notify: Right, port: PortId) {
        let right = Carried::Right(Right::Receive(port));
        let items = vec![Item::Port {
            right,
            disposition: 16,
        }];
        self.notify(notify, PORT_DESTROYED, items, Vec::new());
    }

    /// Tells a port that a send-once right to it went unused. The message takes that right.
    pub(crate) fn notify_send_once(&mut self, right: Right) {
        self.notify(right, SEND_ONCE, Vec::new(), Vec::new());
    }

    fn notify_word(&mut self, notify: Right, id: i32, word: u32) {
        let mut data = NDR.to_vec();
        data.extend_from_slice(&word.to_le_bytes());
        self.notify(notify, id, Vec::new(), data);
    }

    pub(crate) fn notify(&mut self, notify: Right, id: i32, items: Vec<Item<M>>, data: Vec<u8>) {
        let message = Box::new(Message {
            destination: notify,
            reply: Carried::Null,
            reply_disposition: 0,
            complex: !items.is_empty(),
            voucher: 0,
            id,
            items,
            data: data.into(),
            token: AuditToken::default(),
            charge: None,
        });
        if id == SEND_ONCE && !self.accepts(&message) {
            // To destroy the message would be to notify again.
            self.release_send_once(message.destination.port());
        } else {
            self.post_always(message);
        }
    }
}
