//! Messages to be sent.
//!
//! A message is an id of the sender's choosing, rights, and a body of plain bytes. It is built in
//! the form in which `mach_msg` takes it, and owns every right that was moved into it: dropped
//! unsent, it releases them.

use std::fmt;
use std::marker::PhantomData;

use zerocopy::{FromBytes, Immutable, IntoBytes};

use crate::message::buffer::Buffer;
use crate::message::layout::{BASE, COMPLEX, Header, PortDescriptor};
use crate::message::transfer::{self, Transfer};

/// A message to be sent, owning the rights that were moved into it.
///
/// The lifetime is that of the rights it borrows, if it copies or makes from any.
///
/// ```
/// use bootstrap::Message;
///
/// let message = Message::new(7).with_body(&[1u32, 2, 3]);
/// assert_eq!(message.id(), 7);
/// assert_eq!(message.size(), 24 + 12);
/// ```
///
/// Only plain data can be a body; a type with pointers in it does not compile:
///
/// ```compile_fail,E0277
/// let message = bootstrap::Message::new(7).with_body(&vec![String::new()]);
/// ```
#[doc(alias("mach_msg_header_t", "mach_msg_base_t"))]
#[must_use = "a message does nothing until it is sent"]
pub struct Message<'a> {
    storage: Storage<'a>,
    /// Bytes in use: header, descriptors and padded body.
    size: usize,
    /// Where the body begins.
    body: usize,
    /// Whether some part did not fit into memory; sending then fails.
    incomplete: bool,
    rights: PhantomData<&'a ()>,
}

/// Where a message is built.
#[expect(
    clippy::large_enum_variant,
    reason = "a box would be the very allocation that the inline buffer avoids"
)]
enum Storage<'a> {
    Own(Buffer),
    Lent(&'a mut Buffer),
}

impl<'a> Message<'a> {
    /// An empty message with an id, which the kernel does not interpret.
    ///
    /// Ids from 64 to 77 look like notifications, and a MIG client takes the reply to request
    /// `n` to have the id `n + 100`.
    #[doc(alias = "msgh_id")]
    pub fn new(id: i32) -> Self {
        Self::new_in_storage(id, Storage::Own(Buffer::new()))
    }

    /// An empty message that is built in a buffer of the caller's.
    ///
    /// Once the message is gone the buffer is free for the next one, with what it allocated.
    pub fn new_in(id: i32, buffer: &'a mut Buffer) -> Self {
        Self::new_in_storage(id, Storage::Lent(buffer))
    }

    fn new_in_storage(id: i32, storage: Storage<'a>) -> Self {
        let mut message = Self {
            storage,
            size: Header::SIZE,
            body: Header::SIZE,
            incomplete: false,
            rights: PhantomData,
        };
        message.set_header(Header { id, ..EMPTY });
        message
    }

    /// Replaces the body by the bytes of a plain value: a number, an array or slice of them, or a
    /// struct that derives [`zerocopy::IntoBytes`].
    ///
    /// A body is padded with zeros to a multiple of 4 bytes, and arrives with the padding.
    pub fn with_body(mut self, body: &(impl IntoBytes + Immutable + ?Sized)) -> Self {
        let bytes = body.as_bytes();
        let size = self
            .body
            .saturating_add(bytes.len())
            .saturating_add(PADDING);
        let size = size / ALIGNMENT * ALIGNMENT;
        if self.reserve(size) {
            let begin = self.body;
            let room = &mut self.buffer_mut().bytes_mut()[begin..size];
            let (body, padding) = room.split_at_mut(bytes.len());
            body.copy_from_slice(bytes);
            padding.fill(0);
            self.size = size;
        }
        self
    }

    /// Adds a right to those the message carries; the receiver finds them in this order.
    ///
    /// By value a right is moved, a `&SendRight` is copied; see [`Transfer`] for the others.
    #[doc(alias("mach_msg_port_descriptor_t", "msgh_descriptor_count"))]
    pub fn with_right(mut self, right: impl Into<Transfer<'a>>) -> Self {
        let right = right.into();
        let count = self.descriptor_count();
        // The first descriptor brings the count with it.
        let before = if count == 0 { BASE - Header::SIZE } else { 0 };
        let added = before + PortDescriptor::SIZE;
        if !self.reserve(self.size.saturating_add(added)) {
            return self; // `right` is released here, like all others when the message is dropped
        }
        let (begin, end) = (self.body, self.size);
        let bytes = self.buffer_mut().bytes_mut();
        bytes.copy_within(begin..end, begin + added);
        let (name, disposition) = right.into_parts();
        let descriptor = PortDescriptor::new(name, disposition);
        bytes[begin + before..][..PortDescriptor::SIZE].copy_from_slice(descriptor.as_bytes());
        bytes[Header::SIZE..BASE].copy_from_slice((count + 1).as_bytes());
        self.body += added;
        self.size += added;
        let mut header = self.header();
        header.bits |= COMPLEX;
        self.set_header(header);
        self
    }

    /// Sets the right through which the receiver may reply, replacing one set before.
    ///
    /// [`SendRight::call`](crate::SendRight::call) does this by itself.
    #[doc(alias = "msgh_local_port")]
    pub fn with_reply(self, right: impl Into<Transfer<'a>>) -> Self {
        self.with_scoped_reply(right.into())
    }

    /// Sets the right to reply through, for a send that takes it out again before it returns.
    pub(super) fn with_scoped_reply(mut self, right: Transfer<'_>) -> Self {
        let (name, disposition) = right.into_parts();
        self.release_reply();
        let mut header = self.header();
        header.set_local(name, disposition.into());
        self.set_header(header);
        self
    }

    /// The id.
    pub fn id(&self) -> i32 {
        self.header().id
    }

    /// Its size in bytes as it will be sent: header, descriptors and padded body.
    #[doc(alias = "msgh_size")]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// The body with its padding.
    pub fn body(&self) -> &[u8] {
        &self.buffer().bytes()[self.body..self.size]
    }

    /// How many rights it carries, the one to reply through not counted.
    pub fn right_count(&self) -> usize {
        self.descriptor_count() as usize
    }

    /// Whether it has a right to reply through.
    pub fn has_reply(&self) -> bool {
        self.header().local_disposition() != 0
    }

    pub(super) const fn is_incomplete(&self) -> bool {
        self.incomplete
    }

    pub(super) fn header(&self) -> Header {
        // The buffer is never smaller than a header.
        Header::read_from_prefix(self.buffer().bytes()).map_or(EMPTY, |(header, _)| header)
    }

    pub(super) fn set_header(&mut self, header: Header) {
        self.buffer_mut().bytes_mut()[..Header::SIZE].copy_from_slice(header.as_bytes());
    }

    fn buffer(&self) -> &Buffer {
        match &self.storage {
            Storage::Own(buffer) => buffer,
            Storage::Lent(buffer) => buffer,
        }
    }

    pub(super) const fn buffer_mut(&mut self) -> &mut Buffer {
        match &mut self.storage {
            Storage::Own(buffer) => buffer,
            Storage::Lent(buffer) => buffer,
        }
    }

    /// Forgets the right to reply through: it is gone, or somebody else's.
    pub(super) fn forget_reply(&mut self) {
        let mut header = self.header();
        header.set_local(0, 0);
        self.set_header(header);
    }

    /// Releases the right to reply through.
    pub(super) fn release_reply(&mut self) {
        let header = self.header();
        // SAFETY: the message owns that right if its disposition says so, and forgets it now.
        unsafe { transfer::release(header.local, header.local_disposition() as u8) };
        self.forget_reply();
    }

    /// Name and disposition of a right in the body, counted from 0.
    pub(super) fn right(&self, index: usize) -> (u32, u8) {
        let bytes = &self.buffer().bytes()[BASE + index * PortDescriptor::SIZE..self.body];
        let descriptor = PortDescriptor::read_from_prefix(bytes);
        descriptor.map_or((0, 0), |(port, _)| (port.name, port.disposition))
    }

    /// Forgets a right in the body: it is gone, or somebody else's.
    pub(super) fn forget_right(&mut self, index: usize) {
        let offset = BASE + index * PortDescriptor::SIZE;
        self.buffer_mut().bytes_mut()[offset..][..size_of::<u32>()].fill(0);
    }

    /// Forgets all rights, after they were sent.
    pub(super) fn forget_all(&mut self) {
        self.forget_reply();
        for index in 0..self.right_count() {
            self.forget_right(index);
        }
    }

    fn descriptor_count(&self) -> u32 {
        if !self.header().is_complex() {
            return 0;
        }
        let count = &self.buffer().bytes()[Header::SIZE..];
        u32::read_from_prefix(count).map_or(0, |(count, _)| count)
    }

    /// Makes room for a message of `size` bytes; says whether there is.
    fn reserve(&mut self, size: usize) -> bool {
        let fits = self.buffer_mut().grow(size).is_ok();
        self.incomplete |= !fits;
        fits
    }

    /// Releases everything the message owns.
    fn release_all(&mut self) {
        self.release_reply();
        for index in 0..self.right_count() {
            let (name, disposition) = self.right(index);
            self.forget_right(index);
            // SAFETY: the message owned that right if its disposition says so, and forgot it.
            unsafe { transfer::release(name, disposition) };
        }
    }
}

impl Drop for Message<'_> {
    fn drop(&mut self) {
        self.release_all();
    }
}

impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("id", &self.id())
            .field("size", &self.size)
            .field("rights", &self.right_count())
            .field("has_reply", &self.has_reply())
            .finish()
    }
}

const EMPTY: Header = Header {
    bits: 0,
    size: 0,
    remote: 0,
    local: 0,
    voucher: 0,
    id: 0,
};

/// Sizes of messages are multiples of this.
const ALIGNMENT: usize = size_of::<u32>();
const PADDING: usize = ALIGNMENT - 1;
