//! Messages that arrived.
//!
//! A message is checked whole before anything is taken out of it: its size, its trailer, the
//! number of descriptors, and each one's type and disposition. From then on the value owns all
//! rights and memory in it; what is not taken out is destroyed with it.

use std::fmt;
use std::mem::offset_of;

use zerocopy::FromBytes;

use crate::audit::AuditToken;
use crate::deadline::Deadline;
use crate::error::Error;
use crate::message::buffer::Buffer;
use crate::message::builder::Message;
use crate::message::item::{self, Item, RightArray};
use crate::message::layout::{BASE, Descriptor, Header, Walk, disposition};
use crate::message::malformed::Malformed;
use crate::message::memory::OwnedMemory;
use crate::message::notification::Notification;
use crate::message::send::{self, Destination, SendError};
use crate::message::trailer::Trailer;
use crate::message::transfer::{self, TAKEN};
use crate::name::Name;
use crate::right::{ReceiveRight, SendOnceRight, SendRight};

/// A message that arrived, with everything in it that was not taken out yet.
#[doc(alias("mach_msg_header_t", "mach_msg_destroy"))]
#[must_use = "dropping a message destroys the rights and memory in it"]
pub struct Received {
    /// Header, descriptors, body and trailer. Whatever was taken out is cleared there. Empty once
    /// it was given away.
    buffer: Buffer,
    /// Bytes of the message, without the trailer. Not more than the buffer has.
    size: u32,
    /// Offset of the body, which ends at `size`.
    body: u32,
    items: u32,
    notification: Option<Notification>,
}

impl Received {
    /// Checks the message in `buffer`, which the kernel has just delivered, and takes it over.
    ///
    /// A message that is not well-formed is destroyed as far as it can be read.
    #[inline]
    pub(super) fn parse(buffer: Buffer) -> Result<Self, Malformed> {
        let header = Header::read(buffer.bytes())?;
        let size = header.size as usize;
        let malformed_size = Malformed::Size { size: header.size };
        if size < Header::SIZE || size % size_of::<u32>() != 0 {
            return Err(malformed_size);
        }
        let whole = buffer.bytes().get(..size).ok_or(malformed_size)?;

        // From here on the message owns its contents, so that every early return releases them.
        let trailer = Trailer::read(&buffer.bytes()[size..]);
        let (has_trailer, is_from_kernel) = match trailer {
            Ok(trailer) => (Ok(()), trailer.is_from_kernel()),
            Err(malformed) => (Err(malformed), false),
        };
        let (body, items, checked) = if header.is_complex() {
            check(whole)
        } else {
            (Header::SIZE, 0, Ok(()))
        };
        // Both are less than the size, which has 32 bits.
        let mut received = Self {
            size: header.size,
            body: body as u32,
            items: items as u32,
            notification: None,
            buffer,
        };
        has_trailer?;
        checked?;
        if is_from_kernel {
            received.read_notification();
        }
        Ok(received)
    }

    /// The id that the sender gave it.
    #[doc(alias = "msgh_id")]
    #[inline]
    pub fn id(&self) -> i32 {
        self.word(offset_of!(Header, id)) as i32
    }

    /// A word of the header; 0 if the buffer was given away.
    #[inline]
    fn word(&self, offset: usize) -> u32 {
        let word = self.buffer.bytes().get(offset..offset + size_of::<u32>());
        word.and_then(<[u8]>::first_chunk)
            .map_or(0, |word| u32::from_ne_bytes(*word))
    }

    #[inline]
    fn set_word(&mut self, offset: usize, value: u32) {
        let place = self.buffer.bytes_mut();
        if let Some(place) = place.get_mut(offset..offset + size_of::<u32>()) {
            place.copy_from_slice(&value.to_ne_bytes());
        }
    }

    /// Its size in bytes: header, descriptors and body, without the trailer.
    #[doc(alias = "msgh_size")]
    #[inline]
    pub const fn size(&self) -> usize {
        self.size as usize
    }

    /// The body, padded to a multiple of 4 bytes.
    #[inline]
    pub fn body(&self) -> &[u8] {
        let bytes = self.buffer.bytes().get(self.body as usize..self.size());
        bytes.unwrap_or_default()
    }

    /// The body as a plain value.
    ///
    /// # Errors
    ///
    /// [`Malformed::BodySize`] unless the body has the size of `T`, padded to a multiple of 4.
    pub fn read<T: FromBytes>(&self) -> Result<T, Error> {
        let body = self.body();
        let expected = size_of::<T>();
        let wrong = Malformed::BodySize {
            expected,
            found: body.len(),
        };
        if body.len() != expected.next_multiple_of(size_of::<u32>()) {
            return Err(malformed(wrong));
        }
        let (value, _) = T::read_from_prefix(body).map_err(|_| malformed(wrong))?;
        Ok(value)
    }

    /// What the kernel says about it.
    pub fn trailer(&self) -> &Trailer {
        let behind = self.buffer.bytes().get(self.size()..);
        // A message that was taken away has none.
        let trailer = behind.and_then(|bytes| Trailer::read(bytes).ok());
        trailer.unwrap_or(Trailer::NONE)
    }

    /// Who sent it, as the kernel saw it at that time.
    pub fn sender(&self) -> AuditToken {
        self.trailer().audit_token()
    }

    /// The port at which it arrived, by the receiver's name for it: tells the members of a port
    /// set apart. `None` if the receive right left this task meanwhile.
    #[doc(alias = "msgh_local_port")]
    #[inline]
    pub fn port(&self) -> Option<Name> {
        Name::new(self.word(offset_of!(Header, local)))
    }

    /// Whether it came through a send-once right, and not through a send right.
    pub fn came_through_send_once(&self) -> bool {
        let bits = self.word(offset_of!(Header, bits));
        Header::local_of(bits) == disposition::MOVE_SEND_ONCE as u32
    }

    /// How many rights and regions of memory it carried, taken or not.
    #[doc(alias = "msgh_descriptor_count")]
    pub const fn item_count(&self) -> usize {
        self.items as usize
    }

    /// Takes the right to reply through; `None` if there was none, or it was taken before.
    #[doc(alias = "msgh_remote_port")]
    #[inline]
    pub fn take_reply(&mut self) -> Option<Reply> {
        let name = self.word(offset_of!(Header, remote));
        if name == TAKEN {
            return None;
        }
        let disposition = Header::remote_of(self.word(offset_of!(Header, bits))) as u8;
        self.set_word(offset_of!(Header, remote), TAKEN);
        // SAFETY: the kernel delivered this right with the message, and it is forgotten now.
        match unsafe { Item::adopt_right(name, disposition) } {
            Item::Send(right) => Some(Reply::Send(right)),
            Item::SendOnce(right) => Some(Reply::SendOnce(right)),
            _ => None,
        }
    }

    /// Takes what the descriptor at `index` carried, counted from 0; `None` beyond the last one.
    ///
    /// Takes time in proportion to the index; [`Received::take_all`] is for taking many.
    pub fn take(&mut self, index: usize) -> Option<Item> {
        let (offset, descriptor) = self.descriptors().nth(index)?;
        Some(self.take_at(offset, descriptor))
    }

    /// Takes a send right.
    ///
    /// # Errors
    ///
    /// [`Malformed::Dead`] if the port died before the message was received, [`Malformed::Item`] if
    /// there is something else at `index`, which is destroyed.
    pub fn take_send(&mut self, index: usize) -> Result<SendRight, Error> {
        match self.take(index) {
            Some(Item::Send(item)) => Ok(item),
            other => Err(wrong_item(index, "a send right", other.as_ref())),
        }
    }

    /// Takes a send-once right.
    ///
    /// # Errors
    ///
    /// [`Malformed::Dead`] if the port died before the message was received, [`Malformed::Item`] if
    /// there is something else at `index`, which is destroyed.
    pub fn take_send_once(&mut self, index: usize) -> Result<SendOnceRight, Error> {
        match self.take(index) {
            Some(Item::SendOnce(item)) => Ok(item),
            other => Err(wrong_item(index, "a send-once right", other.as_ref())),
        }
    }

    /// Takes a receive right.
    ///
    /// # Errors
    ///
    /// [`Malformed::Dead`] if the port died before the message was received, [`Malformed::Item`] if
    /// there is something else at `index`, which is destroyed.
    pub fn take_receive(&mut self, index: usize) -> Result<ReceiveRight, Error> {
        match self.take(index) {
            Some(Item::Receive(item)) => Ok(item),
            other => Err(wrong_item(index, "a receive right", other.as_ref())),
        }
    }

    /// Takes out-of-line bytes.
    ///
    /// # Errors
    ///
    /// [`Malformed::Item`] if there is something else at `index`, which is destroyed.
    pub fn take_memory(&mut self, index: usize) -> Result<OwnedMemory, Error> {
        match self.take(index) {
            Some(Item::Memory(item)) => Ok(item),
            other => Err(wrong_item(index, "out-of-line bytes", other.as_ref())),
        }
    }

    /// Takes an out-of-line array of rights.
    ///
    /// # Errors
    ///
    /// [`Malformed::Item`] if there is something else at `index`, which is destroyed.
    pub fn take_rights(&mut self, index: usize) -> Result<RightArray, Error> {
        match self.take(index) {
            Some(Item::Rights(item)) => Ok(item),
            other => Err(wrong_item(
                index,
                "an out-of-line array of rights",
                other.as_ref(),
            )),
        }
    }

    /// Takes everything that is left, in order.
    pub fn take_all(&mut self) -> Vec<Item> {
        let found: Vec<_> = self.descriptors().collect();
        found
            .into_iter()
            .map(|(offset, descriptor)| self.take_at(offset, descriptor))
            .collect()
    }

    /// Takes the event, if the message is a notification and the kernel sent it.
    #[doc(alias("mach_port_request_notification", "notify_server"))]
    pub fn take_notification(&mut self) -> Option<Notification> {
        self.notification.take()
    }

    /// The event, if the message is a notification and the kernel sent it.
    pub const fn notification(&self) -> Option<&Notification> {
        self.notification.as_ref()
    }

    /// Destroys what is left in the message and puts its buffer back for the next one.
    pub fn recycle(mut self, buffer: &mut Buffer) {
        *buffer = self.clear();
    }

    /// Destroys what is left in the message and gives its buffer.
    pub(crate) fn into_buffer(mut self) -> Buffer {
        self.clear()
    }

    /// Destroys what is left in the message and gives its buffer.
    #[inline]
    pub(crate) fn clear(&mut self) -> Buffer {
        self.destroy_all();
        self.size = self.body;
        std::mem::take(&mut self.buffer)
    }

    /// An empty message from nobody, for the place of one that was taken away.
    pub(crate) fn nothing() -> Self {
        Self {
            buffer: Buffer::new(),
            size: Header::SIZE as u32,
            body: Header::SIZE as u32,
            items: 0,
            notification: None,
        }
    }

    /// Where the first descriptor is, if there is any.
    pub(crate) const FIRST_ITEM: usize = BASE;

    /// Takes what the descriptor at a place in the message carries; gives the place of the next
    /// one, too. The caller has counted that there is one.
    pub(crate) fn take_from(&mut self, offset: usize) -> (Item, usize) {
        let whole = &self.buffer.bytes()[..self.size()];
        match Descriptor::read(whole, offset) {
            Ok((descriptor, size)) => (self.take_at(offset, descriptor), offset + size),
            Err(_) => (Item::Null, offset), // cannot be: the message was checked
        }
    }

    /// The descriptors that were found to be right when the message was checked.
    fn descriptors(&self) -> impl Iterator<Item = (usize, Descriptor)> {
        let walk = Walk::new(&self.buffer.bytes()[..self.size()]);
        walk.into_iter()
            .flatten()
            .map_while(Result::ok)
            .take(self.item_count())
    }

    /// Takes a descriptor's content and marks it as taken.
    fn take_at(&mut self, offset: usize, descriptor: Descriptor) -> Item {
        self.clear_item(offset, &descriptor);
        // SAFETY: the kernel delivered this, and the descriptor is cleared, so it is taken once.
        unsafe { Item::adopt(descriptor) }
    }

    /// Empties a descriptor, so that it carries nothing any more.
    fn clear_item(&mut self, offset: usize, descriptor: &Descriptor) {
        let bytes = &mut self.buffer.bytes_mut()[offset..];
        for range in descriptor.owning_bytes() {
            bytes[range].fill(0);
        }
    }

    #[inline]
    fn destroy_all(&mut self) {
        if self.word(offset_of!(Header, remote)) != TAKEN
            || self.notification.is_some()
            || self.items > 0
        {
            self.destroy_contents();
        }
    }

    #[cold]
    fn destroy_contents(&mut self) {
        drop(self.take_reply());
        drop(self.notification.take());
        let mut offset = BASE;
        for _ in 0..std::mem::take(&mut self.items) {
            let Ok((descriptor, size)) = Descriptor::read(self.buffer.bytes(), offset) else {
                break; // cannot be: the message was checked
            };
            self.clear_item(offset, &descriptor);
            // SAFETY: the kernel delivered this, and the descriptor is cleared, so it is
            // destroyed once.
            unsafe { item::destroy(descriptor) };
            offset += size;
        }
    }

    /// Takes the event out of a message that the kernel sent.
    fn read_notification(&mut self) {
        // The word after the 8 bytes that describe the data representation.
        let word = self.body().get(8..).and_then(<[u8]>::first_chunk).copied();
        let id = self.id();
        // SAFETY: the trailer says that the kernel sent the message, and it is read here only.
        self.notification =
            unsafe { Notification::read(id, word.map(u32::from_ne_bytes), || self.take(0)) };
    }
}

impl Drop for Received {
    #[inline]
    fn drop(&mut self) {
        self.destroy_all();
    }
}

impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Received")
            .field("id", &self.id())
            .field("size", &self.size())
            .field("items", &self.items)
            .field("notification", &self.notification)
            .field("sender", &self.sender())
            .finish_non_exhaustive()
    }
}

/// A right to answer a request, of the kind that the requester chose.
#[derive(Debug)]
#[non_exhaustive]
#[must_use = "dropping it tells the requester that no reply will come, if the kind allows it"]
pub enum Reply {
    /// For one reply: the usual case. Dropped, it tells the requester that none will come.
    SendOnce(SendOnceRight),
    /// For any number of replies. Dropped, the requester learns nothing.
    Send(SendRight),
}

impl Reply {
    /// Sends the reply. Never blocks, whatever the requester does with its queue.
    ///
    /// # Errors
    ///
    /// [`SendError`] gives the reply back; `MACH_SEND_TIMED_OUT` if the requester gave a send
    /// right and its queue is full. A requester that is gone is no error for a send-once right.
    pub fn send(self, message: Message<'_>) -> Result<(), SendError<'_>> {
        match self {
            Self::SendOnce(right) => right.send(message),
            Self::Send(right) => {
                send::send(Destination::Move(right), message, Deadline::NOW, None).map(|_| ())
            }
        }
    }
}

/// Checks all descriptors of a message. Gives where the body begins, how many descriptors are
/// right, and what is wrong with the next one.
fn check(whole: &[u8]) -> (usize, usize, Result<(), Malformed>) {
    let mut walk = match Walk::new(whole) {
        Ok(walk) => walk,
        Err(malformed) => return (whole.len(), 0, Err(malformed)),
    };
    let mut items = 0;
    for found in walk.by_ref() {
        let checked = found.and_then(|(_, descriptor)| check_disposition(items, descriptor));
        if checked.is_err() {
            return (whole.len(), items as usize, checked);
        }
        items += 1;
    }
    (walk.offset(), items as usize, Ok(()))
}

/// Checks that a right's disposition is one under which rights arrive. Without a right the kernel
/// may leave any.
fn check_disposition(index: u32, descriptor: Descriptor) -> Result<(), Malformed> {
    let (disposition, arrives) = match descriptor {
        Descriptor::Port { name, disposition } if Name::new(name).is_some() => {
            (disposition, transfer::is_received(disposition))
        }
        // Only a receive right can be guarded (`ipc_kmsg_copyin_guarded_port_descriptor`).
        Descriptor::Guarded {
            name, disposition, ..
        } if Name::new(name).is_some() => (disposition, disposition == disposition::MOVE_RECEIVE),
        Descriptor::Ports { disposition, .. } if disposition != 0 => {
            (disposition, transfer::is_received(disposition))
        }
        _ => return Ok(()),
    };
    if arrives {
        Ok(())
    } else {
        Err(Malformed::Disposition { index, disposition })
    }
}

fn wrong_item(index: usize, expected: &'static str, found: Option<&Item>) -> Error {
    malformed(Malformed::other_than(index, expected, found))
}

fn malformed(malformed: Malformed) -> Error {
    Error::new("mach_msg", malformed.into())
}

#[cfg(test)]
mod tests {
    use zerocopy::IntoBytes;

    use super::*;
    use crate::message::layout::{COMPLEX, PortDescriptor, kind};

    /// A whole message in a buffer, with an audit trailer behind it. No names in it are valid, so
    /// nothing is released when it is dropped.
    fn buffer(header: Header, rest: &[u8]) -> Buffer {
        let mut trailer = [0u8; 52];
        trailer[4] = 52;
        let bytes = [header.as_bytes(), rest, &trailer].concat();
        let mut buffer = Buffer::new();
        buffer.grow(bytes.len()).expect("a small buffer");
        buffer.bytes_mut()[..bytes.len()].copy_from_slice(&bytes);
        buffer
    }

    fn header(bits: u32, rest: usize) -> Header {
        let size = (Header::SIZE + rest) as u32;
        Header {
            bits,
            size,
            remote: 0,
            local: 0x103,
            voucher: 0,
            id: 7,
        }
    }

    fn complex(count: u32, descriptors: &[u8]) -> Buffer {
        let rest = [count.as_bytes(), descriptors].concat();
        buffer(header(COMPLEX, rest.len()), &rest)
    }

    fn refusal(buffer: Buffer) -> Malformed {
        Received::parse(buffer).expect_err("it is malformed")
    }

    #[test]
    fn received_plain_message_gives_its_body() {
        let body = [1u32, 2, 3];
        let received = Received::parse(buffer(header(0, 12), body.as_bytes()));
        let received = received.expect("it is well-formed");
        assert_eq!((received.id(), received.read()), (7, Ok(body)));
        assert_eq!(received.port().map(Name::raw), Some(0x103));
    }

    #[test]
    fn received_body_is_read_at_any_alignment() {
        // After the count alone the body begins at 28, which is no multiple of 8.
        let received = Received::parse(complex(0, 5u64.as_bytes())).expect("it is well-formed");
        assert_eq!(received.read(), Ok(5u64));
    }

    #[test]
    fn received_size_beyond_buffer_or_odd_is_malformed() {
        for size in [0, 23, 25, 26, 400, u32::MAX] {
            let mut header = header(0, 0);
            header.size = size;
            assert_eq!(refusal(buffer(header, &[])), Malformed::Size { size });
        }
    }

    #[test]
    fn received_without_room_for_a_trailer_is_malformed() {
        let mut buffer = buffer(header(0, 0), &[]);
        let size = buffer.capacity() as u32 - 48;
        buffer.bytes_mut()[4..8].copy_from_slice(size.as_bytes());
        assert_eq!(refusal(buffer), Malformed::Trailer);
    }

    #[test]
    fn received_complex_without_count_is_malformed() {
        assert_eq!(refusal(buffer(header(COMPLEX, 0), &[])), Malformed::Short);
    }

    #[test]
    fn received_complex_with_no_descriptors_is_a_body_after_the_count() {
        let received = Received::parse(complex(0, 9u32.as_bytes())).expect("it is well-formed");
        assert_eq!((received.item_count(), received.read()), (0, Ok(9u32)));
    }

    #[test]
    fn received_with_more_descriptors_than_fit_is_malformed() {
        let right = PortDescriptor::new(0, disposition::MOVE_SEND);
        let expected = Malformed::DescriptorBeyondEnd { index: 1, count: 2 };
        assert_eq!(refusal(complex(2, right.as_bytes())), expected);
    }

    #[test]
    fn received_right_with_a_sending_disposition_is_malformed() {
        // The name is valid, so it must not be taken for ours.
        let right = PortDescriptor::new(0x1003, disposition::COPY_SEND);
        let expected = Malformed::Disposition {
            index: 0,
            disposition: disposition::COPY_SEND,
        };
        assert_eq!(refusal(complex(1, right.as_bytes())), expected);
    }

    #[test]
    fn received_guarded_right_that_is_no_receive_right_is_malformed() {
        let expected = Malformed::Disposition {
            index: 0,
            disposition: disposition::MOVE_SEND,
        };
        let mut guarded = [0; 16];
        guarded[10] = disposition::MOVE_SEND;
        guarded[11] = kind::GUARDED;
        guarded[12..].copy_from_slice(0x1003u32.as_bytes());
        assert_eq!(refusal(complex(1, &guarded)), expected);
    }

    #[test]
    fn received_descriptor_of_unknown_type_is_malformed() {
        let mut right = PortDescriptor::new(0, disposition::MOVE_SEND);
        right.kind = kind::GUARDED + 1;
        let rest = [right.as_bytes(), &[0; 4]].concat();
        let expected = Malformed::UnknownDescriptor {
            index: 0,
            kind: kind::GUARDED + 1,
        };
        assert_eq!(refusal(complex(1, &rest)), expected);
    }

    #[test]
    fn received_null_and_dead_rights_are_told_apart() {
        let rights = [
            PortDescriptor::new(crate::name::NULL, disposition::MOVE_SEND),
            PortDescriptor::new(crate::name::DEAD, disposition::MOVE_SEND),
        ];
        let mut received = Received::parse(complex(2, rights.as_bytes())).expect("well-formed");
        assert!(matches!(received.take(0), Some(Item::Null)));
        assert!(matches!(received.take(1), Some(Item::Dead)));
        assert!(matches!(received.take(1), Some(Item::Null)), "it was taken");
        assert!(received.take(2).is_none());
    }

    #[test]
    fn received_notification_without_kernel_token_is_a_plain_message() {
        let mut header = header(0, 12);
        header.id = 72;
        let received = Received::parse(buffer(header, &[0; 12])).expect("it is well-formed");
        assert!(received.notification().is_none());
    }
}
