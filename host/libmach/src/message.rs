//! `mach/message.h`: `mach_msg` and its relatives.
//!
//! The kernel sees bytes and what the out-of-line descriptors stand for; this side gathers that
//! from the caller's memory, and maps what arrives. The retry rules are libsyscall's.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use bootstrap_sys as sys;
use bootstrap_sys::mach_msg_return_t;
use mach_kernel::wire::{self, Descriptor, Options};
use mach_kernel::{Attachment, Delivered, Name, Outgoing, Receive, Request, Value};
use machd::protocol::Memory;

use crate::ask::{Refusal, UNEXPECTED, ask_with_message};
use crate::define::take;
use crate::mach_port::{
    mach_port_deallocate, mach_port_extract_right, mach_port_insert_right, mach_port_mod_refs,
    mach_port_unguard,
};
use crate::memory;
use crate::parcel::{self, Parcel, Unpacked};

/// Out-of-line bytes that fit on the road in one message.
const MAX_OUT_OF_LINE: usize = 192 << 20;
/// What the codes of a receive have, and those of a send have not.
const RECEIVE_CODE: i32 = 0x4000;
/// Added to a code when there was no address range for what arrived (`MACH_MSG_VM_SPACE`).
const VM_SPACE: i32 = sys::MACH_MSG_VM_SPACE;

/// Where in a descriptor its type is, and how long it is: one that carries a port, and the others.
const TYPE_OFFSET: usize = 11;
const PORT_SIZE: usize = 12;
const OTHER_SIZE: usize = 16;

const SEND_INTERRUPT: u32 = sys::MACH_SEND_INTERRUPT as u32;
const RECEIVE_INTERRUPT: u32 = sys::MACH_RCV_INTERRUPT as u32;

c_functions! {
    /// Sends a message, receives one, or does both; the receive may have a buffer of its own.
    fn mach_msg_overwrite(
        msg: *mut sys::mach_msg_header_t,
        option: sys::mach_msg_option_t,
        send_size: sys::mach_msg_size_t,
        rcv_size: sys::mach_msg_size_t,
        rcv_name: sys::mach_port_name_t,
        timeout: sys::mach_msg_timeout_t,
        notify: sys::mach_port_name_t,
        rcv_msg: *mut sys::mach_msg_header_t,
        rcv_limit: sys::mach_msg_size_t,
    ) -> mach_msg_return_t {
        // Neither is used by the kernel this follows.
        let _ = (notify, rcv_limit);
        let call = Call {
            send_buffer: msg.cast(),
            receive_buffer: if rcv_msg.is_null() { msg } else { rcv_msg }.cast(),
            send_size: send_size as usize,
            receive_size: rcv_size,
            receive_name: Name(rcv_name),
            timeout,
        };
        // SAFETY: the caller's promise: the buffers are as long as the sizes say.
        unsafe { call.run(option as u32) }
    }

    /// Sends a message, receives one, or does both in one buffer.
    fn mach_msg(
        msg: *mut sys::mach_msg_header_t,
        option: sys::mach_msg_option_t,
        send_size: sys::mach_msg_size_t,
        rcv_size: sys::mach_msg_size_t,
        rcv_name: sys::mach_port_name_t,
        timeout: sys::mach_msg_timeout_t,
        notify: sys::mach_port_name_t,
    ) -> mach_msg_return_t {
        let none = std::ptr::null_mut();
        // SAFETY: the caller's promise is the same.
        unsafe {
            mach_msg_overwrite(
                msg, option, send_size, rcv_size, rcv_name, timeout, notify, none, 0,
            )
        }
    }

    /// Sends a message of the size its header says.
    fn mach_msg_send(msg: *mut sys::mach_msg_header_t) -> mach_msg_return_t {
        // SAFETY: the caller's promise: a header is there.
        let Some(header) = (unsafe { take(msg) }) else {
            return sys::MACH_SEND_INVALID_DATA;
        };
        // SAFETY: the caller's promise: the message is as long as its header says.
        unsafe { mach_msg(msg, sys::MACH_SEND_MSG, header.msgh_size, 0, 0, 0, 0) }
    }

    /// Receives from the port and into the room that the header says.
    fn mach_msg_receive(msg: *mut sys::mach_msg_header_t) -> mach_msg_return_t {
        // SAFETY: the caller's promise: a header is there.
        let Some(header) = (unsafe { take(msg) }) else {
            return sys::MACH_RCV_INVALID_DATA;
        };
        let (size, port) = (header.msgh_size, header.msgh_local_port);
        // SAFETY: the caller's promise: the buffer is as long as its header says.
        unsafe { mach_msg(msg, sys::MACH_RCV_MSG, 0, size, port, 0, 0) }
    }

    /// Releases the rights and memory in a message the caller received or could not send.
    fn mach_msg_destroy(msg: *mut sys::mach_msg_header_t) {
        // SAFETY: the caller's promise: a header is there.
        let Some(header) = (unsafe { take(msg) }) else { return };
        let (remote, voucher) = (header.msgh_bits & 0x1f, (header.msgh_bits >> 16) & 0x1f);
        release(Name(header.msgh_remote_port), remote);
        release(Name(header.msgh_voucher_port), voucher);
        if !sys::MACH_MSGH_BITS_IS_COMPLEX(header.msgh_bits) {
            return;
        }
        // `msgh_size` does not count: a message that was not sent may not have it.
        let mut place = msg.cast::<u8>().cast_const().wrapping_add(wire::HEADER_SIZE);
        // SAFETY: a complex message has a count behind its header.
        let Some(count) = (unsafe { take(place.cast::<u32>()) }) else { return };
        place = place.wrapping_add(4);
        for _ in 0..count {
            // SAFETY: the count says that a descriptor is here.
            let Some(descriptor) = (unsafe { descriptor_at(place) }) else { return };
            place = place.wrapping_add(descriptor.size());
            destroy_descriptor(descriptor);
        }
    }
}

/// One call of `mach_msg_overwrite`.
struct Call {
    send_buffer: *mut u8,
    receive_buffer: *mut u8,
    send_size: usize,
    receive_size: u32,
    receive_name: Name,
    timeout: u32,
}

impl Call {
    /// # Safety
    ///
    /// The buffers are null or as long as the sizes say.
    unsafe fn run(&self, requested: u32) -> mach_msg_return_t {
        let interruptible = requested & (SEND_INTERRUPT | RECEIVE_INTERRUPT) != 0;
        let mut options =
            Options::from_bits_retain(requested & !(SEND_INTERRUPT | RECEIVE_INTERRUPT));
        if !options.intersects(Options::SEND | Options::RECEIVE) {
            return sys::MACH_MSG_SUCCESS;
        }
        loop {
            // SAFETY: the caller's promise.
            let code = unsafe { self.once(options, interruptible, true) };
            // Where the caller did not ask to be interrupted, the wait goes on.
            match code {
                sys::MACH_SEND_INTERRUPTED if requested & SEND_INTERRUPT == 0 => {}
                sys::MACH_RCV_INTERRUPTED if requested & RECEIVE_INTERRUPT == 0 => {
                    options.remove(Options::SEND);
                }
                other => return other,
            }
        }
    }

    /// # Safety
    ///
    /// As for [`Call::run`].
    unsafe fn once(
        &self,
        options: Options,
        interruptible: bool,
        may_pack: bool,
    ) -> mach_msg_return_t {
        let (mut consumed, mut parcel) = (Vec::new(), None);
        // SAFETY: the caller's promise.
        let without_file = || unsafe { self.once(options, interruptible, false) };
        let send = if options.contains(Options::SEND) {
            // SAFETY: the caller's promise for the send buffer.
            match unsafe { self.gather(&mut consumed, may_pack) } {
                Ok((outgoing, file)) => {
                    parcel = file;
                    Some(outgoing)
                }
                Err(Ungathered::Code(code)) => return code,
                Err(Ungathered::NoRoom) => return without_file(),
            }
        } else {
            None
        };
        let receive = options.contains(Options::RECEIVE).then_some(Receive {
            name: self.receive_name,
            limit: self.receive_size,
            address: self.receive_buffer as u64,
            options,
            timeout: self.timeout,
        });
        let request = Request::Message {
            options: options.bits(),
            send,
            receive,
        };
        let (outcome, file) = match ask_with_message(request, parcel, interruptible) {
            Ok((value, file)) => (Ok(value), file),
            Err(Refusal::Code(code)) => (Err(code), None),
            // Linux passes no more files, and nothing has been sent.
            Err(Refusal::File(_)) => return without_file(),
        };
        let file = file.as_ref().map(|file| file.as_fd());
        // The sender gave these ranges up, as far as the message was read before it was refused.
        let given_up = match &outcome {
            Ok(Value::Refused { given_up, .. }) => *given_up as usize,
            Ok(_) => consumed.len(),
            Err(code) if *code & RECEIVE_CODE == RECEIVE_CODE => consumed.len(),
            Err(_) => 0,
        };
        for (address, size) in consumed.into_iter().take(given_up) {
            // SAFETY: a descriptor with the deallocate flag says that the caller gives this
            // range up when it is read.
            unsafe { memory::deallocate(address, size) };
        }
        match outcome {
            Ok(Value::None) => sys::MACH_MSG_SUCCESS,
            Ok(Value::Refused { code, .. }) => code.0,
            // SAFETY: the caller's promise for the receive buffer.
            Ok(Value::Message(delivered)) => unsafe {
                deliver(
                    delivered,
                    file,
                    self.receive_buffer,
                    self.receive_size as usize,
                )
            },
            // SAFETY: the caller's promise for the send buffer.
            Ok(Value::Returned(returned)) => unsafe {
                deliver(returned, file, self.send_buffer, self.send_size)
            },
            Ok(_) => UNEXPECTED,
            Err(code) => code,
        }
    }

    /// Reads the message to send, and the memory it refers to: much of it into a file, if
    /// `may_pack`, and there is one to be had.
    ///
    /// # Safety
    ///
    /// The send buffer is null or has `send_size` bytes.
    unsafe fn gather(
        &self,
        consumed: &mut Vec<(usize, usize)>,
        may_pack: bool,
    ) -> Result<(Outgoing<Memory>, Option<OwnedFd>), Ungathered> {
        if self.send_size < wire::HEADER_SIZE || self.send_size % 4 != 0 {
            return Err(Ungathered::Code(sys::MACH_SEND_MSG_TOO_SMALL));
        }
        if self.send_size > wire::MAX_MESSAGE_SIZE {
            return Err(Ungathered::Code(sys::MACH_SEND_TOO_LARGE));
        }
        // SAFETY: the caller promises `send_size` bytes, or it is null.
        let bytes = unsafe { memory::read_promised(self.send_buffer as u64, self.send_size) }
            .ok_or(Ungathered::Code(sys::MACH_SEND_INVALID_DATA))?;
        let (descriptors, _) =
            wire::read_descriptors(&bytes).map_err(|code| Ungathered::Code(code.0))?;
        let mut parcel = Some(memory_in(&descriptors))
            .filter(|&size| may_pack && (parcel::LEAST..=MAX_OUT_OF_LINE).contains(&size))
            .and_then(|size| Parcel::new(size, descriptors.len()));
        let mut attachments = Vec::new();
        let mut total = 0usize;
        for descriptor in descriptors
            .iter()
            .filter(|descriptor| descriptor.is_out_of_line())
        {
            let (address, size, deallocate) = match *descriptor {
                Descriptor::Memory {
                    address,
                    size,
                    deallocate,
                    ..
                } => (address, size as usize, deallocate),
                Descriptor::Ports {
                    address,
                    count,
                    deallocate,
                    ..
                } => {
                    if count as usize > wire::MAX_PORTS {
                        return Err(Ungathered::Code(sys::MACH_SEND_TOO_LARGE));
                    }
                    (address, count as usize * 4, deallocate)
                }
                Descriptor::Port { .. } | Descriptor::Guarded { .. } => continue,
            };
            total = total.saturating_add(size);
            if total > MAX_OUT_OF_LINE {
                return Err(Ungathered::Code(sys::MACH_SEND_NO_BUFFER));
            }
            attachments.push(
                match attachment(descriptor, address, size, parcel.as_mut()) {
                    Ok(attachment) => attachment,
                    Err(Unpacked::Unreadable) => Attachment::Unreadable,
                    Err(Unpacked::NoRoom) => return Err(Ungathered::NoRoom),
                },
            );
            if deallocate {
                consumed.push((address as usize, size));
            }
        }
        let is_packed = |attachment: &_| matches!(attachment, Attachment::Memory(Memory::Part(_)));
        // A file of which nothing is part, since none could be read, stays here.
        let file = match parcel.filter(|_| attachments.iter().any(is_packed)) {
            Some(parcel) => Some(parcel.seal().ok_or(Ungathered::NoRoom)?),
            None => None,
        };
        let outgoing = Outgoing {
            bytes,
            attachments,
            address: self.send_buffer as u64,
            timeout: self.timeout,
        };
        Ok((outgoing, file))
    }
}

/// Why a message was not read.
#[derive(Clone, Copy, Debug)]
enum Ungathered {
    Code(mach_msg_return_t),
    /// The file for its memory has none; it can go without one.
    NoRoom,
}

/// What a descriptor stands for.
fn attachment(
    descriptor: &Descriptor,
    address: u64,
    size: usize,
    parcel: Option<&mut Parcel>,
) -> Result<Attachment<Memory>, Unpacked> {
    if let (Descriptor::Memory { .. }, Some(parcel)) = (descriptor, parcel) {
        let part = parcel.pack(address, size)?;
        return Ok(Attachment::Memory(Memory::Part(part)));
    }
    let bytes = memory::read(address, size).ok_or(Unpacked::Unreadable)?;
    Ok(match descriptor {
        Descriptor::Ports { .. } => Attachment::Names(names(&bytes).collect()),
        _ => Attachment::Memory(Memory::from(bytes)),
    })
}

/// Bytes of out-of-line memory that descriptors speak of.
fn memory_in(descriptors: &[Descriptor]) -> usize {
    let sizes = descriptors.iter().map(|descriptor| match descriptor {
        Descriptor::Memory { size, .. } => *size as usize,
        _ => 0,
    });
    sizes.fold(0, usize::saturating_add)
}

/// Puts what arrived into a buffer, after giving the out-of-line parts a place in memory. A buffer
/// that cannot be written loses what was received (`MACH_RCV_INVALID_DATA`).
///
/// # Safety
///
/// `buffer` is null or has `room` bytes.
unsafe fn deliver(
    delivered: Delivered<Memory>,
    file: Option<BorrowedFd<'_>>,
    buffer: *mut u8,
    room: usize,
) -> mach_msg_return_t {
    let Delivered {
        code,
        mut bytes,
        attachments,
    } = delivered;
    let mut code = code.0;
    let is_received = code == 0 || code & RECEIVE_CODE == RECEIVE_CODE;
    let unwritten = if is_received {
        sys::MACH_RCV_INVALID_DATA
    } else {
        code
    };
    if code == sys::MACH_RCV_TOO_LARGE && bytes.len() < wire::HEADER_SIZE {
        // The message stayed behind; its size, and its port if asked for, have their places.
        for (word, at) in bytes.chunks_exact(4).zip([4, 12]) {
            let place = buffer.wrapping_add(at);
            // SAFETY: the place is within the caller's buffer, if it has room.
            if at + 4 <= room && !unsafe { memory::write_promised(word, place) } {
                return unwritten;
            }
        }
        return code;
    }
    if !attach(&mut bytes, attachments, file) {
        code = (if code == 0 {
            sys::MACH_RCV_BODY_ERROR
        } else {
            code
        }) | VM_SPACE;
    }
    let count = bytes.len().min(room);
    // SAFETY: `count` is within the buffer the caller promises.
    if unsafe { memory::write_promised(&bytes[..count], buffer) } {
        code
    } else {
        unwritten
    }
}

/// Maps what descriptors refer to and writes the addresses into them. `false` if some memory
/// could not be had; its descriptor is empty then.
fn attach(
    bytes: &mut [u8],
    attachments: Vec<Attachment<Memory>>,
    file: Option<BorrowedFd<'_>>,
) -> bool {
    if attachments.is_empty() {
        return true;
    }
    let Ok((descriptors, _)) = wire::read_descriptors(bytes) else {
        return false;
    };
    let mut attachments = attachments.into_iter();
    let mut offset = wire::BODY_OFFSET;
    let mut complete = true;
    for descriptor in descriptors {
        if descriptor.is_out_of_line() {
            let address = match attachments.next() {
                Some(Attachment::Memory(Memory::Bytes(content))) => memory::hand_out(&content),
                Some(Attachment::Memory(Memory::Part(part))) => {
                    file.and_then(|file| parcel::unpack(file, &part))
                }
                Some(Attachment::Names(names)) => {
                    let words: Vec<u32> = names.into_iter().map(|name| name.0).collect();
                    memory::hand_out_words(&words).map(|words| words.cast())
                }
                Some(Attachment::Unreadable) | None => None,
            };
            let place = address.map_or(0, |address| address as u64);
            bytes[offset..offset + 8].copy_from_slice(&place.to_le_bytes());
            if address.is_none() {
                bytes[offset + 12..offset + 16].fill(0);
                complete = false;
            }
        }
        offset += descriptor.size();
    }
    complete
}

/// Reads a descriptor; `None` if it is of no known type.
///
/// # Safety
///
/// `place` points to a descriptor.
unsafe fn descriptor_at(place: *const u8) -> Option<Descriptor> {
    // SAFETY: every descriptor has its type in this byte.
    let kind = unsafe { place.wrapping_add(TYPE_OFFSET).read() };
    let size = if u32::from(kind) == sys::MACH_MSG_PORT_DESCRIPTOR {
        PORT_SIZE
    } else {
        OTHER_SIZE
    };
    // SAFETY: a descriptor of that type is so long.
    let bytes = unsafe { std::slice::from_raw_parts(place, size) };
    Descriptor::read(bytes, 0).ok()
}

/// What `mach_msg_destroy` does with one right.
pub(crate) fn release(name: Name, disposition: u32) {
    if !name.is_valid() {
        return;
    }
    let task = Name::TASK_SELF.0;
    // What fails here fails on macOS too, where nobody is told either.
    match disposition {
        // SAFETY: no pointers.
        17 | 18 => drop(unsafe { mach_port_deallocate(task, name.0) }),
        // SAFETY: no pointers.
        16 => drop(unsafe { mach_port_mod_refs(task, name.0, sys::MACH_PORT_RIGHT_RECEIVE, -1) }),
        20 => {
            // SAFETY: no pointers.
            let made = unsafe { mach_port_insert_right(task, name.0, name.0, 20) };
            if made == sys::KERN_SUCCESS {
                // SAFETY: no pointers.
                unsafe { mach_port_deallocate(task, name.0) };
            }
        }
        21 => {
            let (mut right, mut acquired) = (0, 0);
            // SAFETY: both results have their place.
            let made =
                unsafe { mach_port_extract_right(task, name.0, 21, &mut right, &mut acquired) };
            if made == sys::KERN_SUCCESS {
                // SAFETY: no pointers.
                unsafe { mach_port_deallocate(task, right) };
            }
        }
        _ => {}
    }
}

/// The names in an array as it lies in memory.
fn names(array: &[u8]) -> impl Iterator<Item = Name> {
    let words = array.chunks_exact(4);
    words.filter_map(|word| Some(Name(u32::from_le_bytes(*word.first_chunk()?))))
}

fn destroy_descriptor(descriptor: Descriptor) {
    match descriptor {
        Descriptor::Port { name, disposition } => release(name, u32::from(disposition)),
        // The volatile form, 3, is skipped.
        Descriptor::Memory {
            address,
            size,
            deallocate: true,
            kind: 1,
            ..
        } => {
            // SAFETY: the message owned this memory, and the caller gives the message up.
            unsafe { memory::deallocate(address as usize, size as usize) };
        }
        Descriptor::Memory { .. } => {}
        Descriptor::Ports {
            address,
            count,
            deallocate,
            disposition,
            ..
        } => {
            let size = count as usize * 4;
            for name in names(&memory::read(address, size).unwrap_or_default()) {
                release(name, u32::from(disposition));
            }
            if deallocate {
                // SAFETY: as above.
                unsafe { memory::deallocate(address as usize, size) };
            }
        }
        Descriptor::Guarded {
            name,
            context,
            flags,
            disposition,
        } => {
            if flags & 2 == 0 && name.is_valid() {
                // SAFETY: no pointers.
                unsafe { mach_port_unguard(Name::TASK_SELF.0, name.0, context as _) };
            }
            release(name, u32::from(disposition));
        }
    }
}
