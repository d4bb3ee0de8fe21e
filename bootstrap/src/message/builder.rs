//! Messages to be sent.
//!
//! A message is an id of the sender's choosing, rights, and a body of plain bytes. It is built in
//! the form in which `mach_msg` takes it, and owns every right that was moved into it: dropped
//! unsent, it releases them.

use std::fmt;
use std::marker::PhantomData;

use zerocopy::{FromBytes, Immutable, IntoBytes};

use crate::code::Code;
use crate::error::{Cause, Error};
use crate::message::buffer::Buffer;
use crate::message::item::RightArray;
use crate::message::layout::{
    BASE, COMPLEX, Descriptor, Header, LongDescriptor, PortDescriptor, Walk,
};
use crate::message::memory::OwnedMemory;
use crate::message::transfer::{self, Transfer};

/// A message to be sent, owning the rights and memory that were moved into it.
///
/// The lifetime is that of what it borrows: rights that it copies or makes from, memory that it
/// sends out of line.
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
    /// Why it is not whole, if some part could not be put in; sending then fails.
    fault: Option<Fault>,
    /// The memory of the arrays of names that descriptors point to, in their order. The names in
    /// it belong to the descriptors.
    arrays: Vec<OwnedMemory>,
    borrowed: PhantomData<&'a ()>,
}

/// Where a message is built.
enum Storage<'a> {
    Own(Buffer),
    Lent(&'a mut Buffer),
}

impl Storage<'_> {
    /// With room for a header, and some more.
    #[inline]
    fn ready(mut self) -> Self {
        match &mut self {
            Self::Own(buffer) => buffer.ready(),
            Self::Lent(buffer) => buffer.ready(),
        }
        self
    }
}

/// Why a part of a message could not be put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    OutOfMemory,
    TooLarge,
    Code(Code),
}

impl<'a> Message<'a> {
    /// An empty message with an id, which the kernel does not interpret.
    ///
    /// Ids from 64 to 77 look like notifications, and a MIG client takes the reply to request
    /// `n` to have the id `n + 100`.
    #[doc(alias = "msgh_id")]
    #[inline]
    pub fn new(id: i32) -> Self {
        Self::new_in_storage(id, Storage::Own(Buffer::new()))
    }

    /// An empty message that is built in a buffer of the caller's.
    ///
    /// Once the message is gone the buffer is free for the next one, with what it allocated.
    #[inline]
    pub fn new_in(id: i32, buffer: &'a mut Buffer) -> Self {
        Self::new_in_storage(id, Storage::Lent(buffer))
    }

    #[inline]
    fn new_in_storage(id: i32, storage: Storage<'a>) -> Self {
        let mut message = Self {
            storage: storage.ready(),
            size: Header::SIZE,
            body: Header::SIZE,
            fault: None,
            arrays: Vec::new(),
            borrowed: PhantomData,
        };
        message.set_header(Header {
            id,
            ..Header::EMPTY
        });
        message
    }

    /// Replaces the body by the bytes of a plain value: a number, an array or slice of them, or a
    /// struct that derives [`zerocopy::IntoBytes`].
    ///
    /// A body is padded with zeros to a multiple of 4 bytes, and arrives with the padding.
    #[inline]
    pub fn with_body(mut self, body: &(impl IntoBytes + Immutable + ?Sized)) -> Self {
        self.size = self.body;
        self.append(body.as_bytes());
        self
    }

    /// Adds a right to those the message carries; the receiver finds them in this order.
    ///
    /// By value a right is moved, a `&SendRight` is copied; see [`Transfer`] for the others.
    #[doc(alias("mach_msg_port_descriptor_t", "msgh_descriptor_count"))]
    #[inline]
    pub fn with_right(mut self, right: impl Into<Transfer<'a>>) -> Self {
        self.push_right(right.into());
        self
    }

    /// Adds bytes that travel out of line: the receiver gets a private copy of them as memory of
    /// its own, as they are when the message is sent.
    ///
    /// Worth it from some pages on; smaller ones are better off in the body. At most 4 GiB less
    /// one byte; sending fails with `MACH_SEND_TOO_LARGE` beyond that.
    #[doc(alias("mach_msg_ool_descriptor_t", "MACH_MSG_OOL_DESCRIPTOR"))]
    pub fn with_memory(mut self, bytes: &'a [u8]) -> Self {
        self.insert_memory(bytes.as_ptr() as u64, bytes.len(), false);
        self
    }

    /// Adds memory that moves to the receiver: it is unmapped here when the message is sent.
    ///
    /// Limits as [`Message::with_memory`].
    #[doc(alias("mach_msg_ool_descriptor_t", "deallocate"))]
    pub fn with_owned_memory(mut self, memory: OwnedMemory) -> Self {
        self.push_memory(memory);
        self
    }

    /// Adds rights that travel as an out-of-line array, all moved: for many at once.
    ///
    /// The kernel carries at most 16,383 rights in a message; sending fails with
    /// `MACH_SEND_TOO_LARGE` beyond that.
    #[doc(alias("mach_msg_ool_ports_descriptor_t", "MACH_MSG_OOL_PORTS_DESCRIPTOR"))]
    pub fn with_rights(mut self, rights: RightArray) -> Self {
        self.push_rights(rights);
        self
    }

    /// Sets the right through which the receiver may reply, replacing one set before.
    ///
    /// [`SendRight::call`](crate::SendRight::call) does this by itself.
    #[doc(alias = "msgh_local_port")]
    pub fn with_reply(mut self, right: impl Into<Transfer<'a>>) -> Self {
        self.set_reply(right.into());
        self
    }

    /// Sets the right to reply through. The caller sees to it that a right that is only borrowed
    /// is taken out again before it ends.
    #[inline]
    pub(crate) fn set_reply(&mut self, right: Transfer<'_>) {
        let (name, disposition) = right.into_parts();
        let mut header = self.header();
        if header.local_disposition() != 0 {
            self.release_reply();
        }
        header.set_local(name, disposition.into());
        self.set_header(header);
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

    /// How many rights and regions of memory it carries, the right to reply through not counted.
    pub fn item_count(&self) -> usize {
        self.descriptor_count() as usize
    }

    /// Whether it has a right to reply through.
    pub fn has_reply(&self) -> bool {
        self.header().local_disposition() != 0
    }

    /// Appends bytes to the body, and zeros up to a multiple of 4.
    #[inline]
    pub(crate) fn append(&mut self, bytes: &[u8]) {
        let begin = self.size;
        let end = begin.saturating_add(bytes.len()).saturating_add(PADDING);
        let end = end / ALIGNMENT * ALIGNMENT;
        if self.reserve(end) {
            let room = &mut self.buffer_mut().bytes_mut()[begin..end];
            if let Some(last) = room.last_chunk_mut::<ALIGNMENT>() {
                // The padding is in the last word.
                *last = [0; ALIGNMENT];
            }
            room[..bytes.len()].copy_from_slice(bytes);
            self.size = end;
        }
    }

    #[inline]
    pub(crate) fn push_right(&mut self, right: Transfer<'a>) {
        // Without room `right` is released here, like all others when the message is dropped.
        if let Some(place) = self.insert_descriptor(PortDescriptor::SIZE) {
            let (name, disposition) = right.into_parts();
            let descriptor = PortDescriptor::new(name, disposition);
            self.write(place, descriptor.as_bytes());
        }
    }

    pub(crate) fn push_memory(&mut self, memory: OwnedMemory) {
        let (address, size) = (memory.as_ptr() as u64, memory.len());
        if self.insert_memory(address, size, true) {
            std::mem::forget(memory);
        }
    }

    pub(crate) fn push_rights(&mut self, rights: RightArray) {
        if self.arrays.try_reserve(1).is_err() {
            self.fault.get_or_insert(Fault::OutOfMemory);
            return;
        }
        if let Some(place) = self.insert_descriptor(LongDescriptor::SIZE) {
            let (memory, count, disposition) = rights.into_parts();
            // Saturated it is above the kernel's limit, too, which refuses the message then.
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let address = if count == 0 {
                0
            } else {
                memory.as_ptr() as u64
            };
            let descriptor = LongDescriptor::ports(address, count, disposition);
            self.write(place, descriptor.as_bytes());
            self.arrays.push(memory);
        }
    }

    /// Puts a region of memory in; says whether the message has it now.
    fn insert_memory(&mut self, address: u64, size: usize, deallocate: bool) -> bool {
        let Ok(size) = u32::try_from(size) else {
            self.fault.get_or_insert(Fault::TooLarge);
            return false;
        };
        let Some(place) = self.insert_descriptor(LongDescriptor::SIZE) else {
            return false;
        };
        let address = if size == 0 { 0 } else { address };
        let descriptor = LongDescriptor::memory(address, size, deallocate && size > 0);
        self.write(place, descriptor.as_bytes());
        true
    }

    /// Makes room for a descriptor behind the others; gives its place. Its bytes are to be written
    /// at once.
    #[inline]
    fn insert_descriptor(&mut self, size: usize) -> Option<usize> {
        let count = self.descriptor_count();
        // The first descriptor brings the count with it.
        let before = if count == 0 { BASE - self.body } else { 0 };
        let added = before + size;
        if !self.reserve(self.size.saturating_add(added)) {
            return None;
        }
        let (begin, end) = (self.body, self.size);
        let bytes = self.buffer_mut().bytes_mut();
        if begin < end {
            bytes.copy_within(begin..end, begin + added);
        }
        bytes[Header::SIZE..BASE].copy_from_slice((count + 1).as_bytes());
        self.body += added;
        self.size += added;
        let mut header = self.header();
        header.bits |= COMPLEX;
        self.set_header(header);
        Some(begin + before)
    }

    #[inline]
    fn write(&mut self, place: usize, bytes: &[u8]) {
        self.buffer_mut().bytes_mut()[place..][..bytes.len()].copy_from_slice(bytes);
    }

    /// Notes that a part could not be made, which makes sending fail with the same code.
    #[cold]
    pub(crate) fn fail(&mut self, error: &Error) {
        let fault = error.code().map_or(Fault::OutOfMemory, Fault::Code);
        self.fault.get_or_insert(fault);
    }

    /// Whether all that was put in is there.
    #[inline]
    pub(super) fn check_whole(&self, operation: &'static str) -> Result<(), Error> {
        match self.fault {
            None => Ok(()),
            Some(Fault::OutOfMemory) => Err(Error::new(operation, Cause::OutOfMemory)),
            Some(Fault::Code(code)) => Err(Error::code_of(operation, code)),
            Some(Fault::TooLarge) => Err(Error::code_of(operation, Code::MACH_SEND_TOO_LARGE)),
        }
    }

    #[inline]
    pub(super) fn header(&self) -> Header {
        // The buffer is never smaller than a header.
        Header::read_from_prefix(self.buffer().bytes()).map_or(Header::EMPTY, |(header, _)| header)
    }

    #[inline]
    pub(super) fn set_header(&mut self, header: Header) {
        self.buffer_mut().bytes_mut()[..Header::SIZE].copy_from_slice(header.as_bytes());
    }

    #[inline]
    fn buffer(&self) -> &Buffer {
        match &self.storage {
            Storage::Own(buffer) => buffer,
            Storage::Lent(buffer) => buffer,
        }
    }

    #[inline]
    pub(super) const fn buffer_mut(&mut self) -> &mut Buffer {
        match &mut self.storage {
            Storage::Own(buffer) => buffer,
            Storage::Lent(buffer) => buffer,
        }
    }

    /// Forgets the right to reply through: it is gone, or somebody else's.
    #[inline]
    pub(super) fn forget_reply(&mut self) {
        let mut header = self.header();
        header.set_local(0, 0);
        self.set_header(header);
    }

    /// Releases the right to reply through.
    pub(super) fn release_reply(&mut self) {
        let header = self.header();
        if header.local_disposition() != 0 {
            self.forget_reply();
            // SAFETY: the message owned that right if its disposition says so, and forgot it.
            unsafe { transfer::release(header.local, header.local_disposition() as u8) };
        }
    }

    /// Every descriptor with its offset.
    pub(super) fn descriptors(&self) -> impl Iterator<Item = (usize, Descriptor)> {
        let walk = Walk::new(&self.buffer().bytes()[..self.size]);
        walk.into_iter().flatten().map_while(Result::ok)
    }

    /// The descriptor at an offset, and the next one's offset.
    fn descriptor_at(&self, offset: usize) -> Option<(Descriptor, usize)> {
        let found = Descriptor::read(&self.buffer().bytes()[..self.size], offset);
        found.ok().map(|(found, size)| (found, offset + size))
    }

    /// Forgets what a descriptor carries: it is gone, or somebody else's.
    pub(super) fn forget_item(&mut self, offset: usize, descriptor: &Descriptor) {
        let bytes = &mut self.buffer_mut().bytes_mut()[offset..];
        for range in descriptor.owning_bytes() {
            bytes[range].fill(0);
        }
    }

    /// Forgets all rights and memory, after they were sent with this header.
    #[inline]
    pub(super) fn forget_all(&mut self, mut sent: Header) {
        sent.set_local(0, 0);
        self.set_header(sent);
        if sent.is_complex() {
            self.forget_items();
        }
    }

    fn forget_items(&mut self) {
        self.for_each_item(Self::forget_item);
        self.arrays.clear();
    }

    /// Takes note that the kernel gave the message back: what travels out of line lies in new
    /// memory, which is the message's own.
    pub(super) fn adopt_returned_memory(&mut self) {
        self.arrays.clear();
        self.for_each_item(|message, offset, descriptor| match *descriptor {
            Descriptor::Memory { address, size, .. } => {
                let owned = LongDescriptor::memory(address, size, size > 0);
                message.write(offset, owned.as_bytes());
            }
            Descriptor::Ports {
                address,
                count,
                disposition,
            } => {
                // SAFETY: the kernel has just mapped that many names for this task.
                let memory = unsafe { OwnedMemory::from_names(address, count) };
                message.arrays.push(memory);
                let kept = LongDescriptor::ports(address, count, disposition);
                message.write(offset, kept.as_bytes());
            }
            Descriptor::Port { .. } | Descriptor::Guarded { .. } => {}
        });
    }

    fn for_each_item(&mut self, mut act: impl FnMut(&mut Self, usize, &Descriptor)) {
        let mut offset = BASE;
        for _ in 0..self.descriptor_count() {
            let Some((descriptor, next)) = self.descriptor_at(offset) else {
                break; // cannot be: the message wrote them
            };
            act(self, offset, &descriptor);
            offset = next;
        }
    }

    #[inline]
    fn descriptor_count(&self) -> u32 {
        if !self.header().is_complex() {
            return 0;
        }
        let count = &self.buffer().bytes()[Header::SIZE..];
        u32::read_from_prefix(count).map_or(0, |(count, _)| count)
    }

    /// Makes room for a message of `size` bytes; says whether there is.
    #[inline]
    fn reserve(&mut self, size: usize) -> bool {
        let fits = self.buffer_mut().grow(size).is_ok();
        if !fits {
            self.fault.get_or_insert(Fault::OutOfMemory);
        }
        fits
    }

    /// Releases everything the message owns.
    #[inline]
    fn release_all(&mut self) {
        let header = self.header();
        if header.local_disposition() != 0 {
            self.release_reply();
        }
        if header.is_complex() {
            self.release_items();
        }
    }

    #[cold]
    fn release_items(&mut self) {
        self.for_each_item(|message, offset, descriptor| {
            message.forget_item(offset, descriptor);
            // SAFETY: the message owned what the descriptor says that it owns, and forgot it. The
            // names of an array are still there: its memory is released below.
            unsafe { transfer::release_item(descriptor) };
        });
        self.arrays.clear();
    }
}

impl Drop for Message<'_> {
    #[inline]
    fn drop(&mut self) {
        self.release_all();
    }
}

impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("id", &self.id())
            .field("size", &self.size)
            .field("items", &self.item_count())
            .field("has_reply", &self.has_reply())
            .finish()
    }
}

/// Sizes of messages are multiples of this.
const ALIGNMENT: usize = size_of::<u32>();
const PADDING: usize = ALIGNMENT - 1;
