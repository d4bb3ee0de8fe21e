//! Messages declared as types.
//!
//! A [`Payload`] is a struct or enum that is what a message carries. It is declared once, for
//! sender and receiver, and derived:
//!
//! ```
//! use bootstrap::{Deadline, Message, OwnedMemory, Payload, ReceiveRight, SendRight};
//!
//! #[derive(Payload)]
//! #[payload(id = 400)]
//! struct Store {
//!     key: u64,
//!     name: String,
//!     content: OwnedMemory,
//!     watcher: Option<SendRight>,
//! }
//!
//! let port = ReceiveRight::new()?;
//! let sender = port.make_send()?;
//! let store = Store {
//!     key: 7,
//!     name: "seven".to_owned(),
//!     content: OwnedMemory::copy_of(b"a page or more")?,
//!     watcher: None,
//! };
//! sender.send(Message::one_way(store), Deadline::NEVER)?;
//!
//! let store: Store = port.receive(Deadline::NEVER)?.read_one_way()?;
//! assert_eq!((store.key, store.name.as_str()), (7, "seven"));
//! assert_eq!(&store.content[..6], b"a page");
//! assert!(store.watcher.is_none());
//! # Ok::<(), bootstrap::Error>(())
//! ```
//!
//! # Types of fields
//!
//! The type decides, not its spelling: aliases and paths work.
//!
//! | type | travels | MIG's type |
//! |---|---|---|
//! | [plain data](Plain): numbers, `bool`, arrays, structs and enums that derive zerocopy's `IntoBytes`, `TryFromBytes`, `KnownLayout` and `Immutable` | its bytes | `int`, `struct[n] of T`, `array[n] of T` |
//! | [`Counted<T, N>`](Counted) of plain data | count word, used elements | `array[*:N] of T` |
//! | `Vec<T>` of plain data | count word, elements | `array[*:n] of T`, for any `n` |
//! | `String` | count word, bytes without a NUL | `array[*:n] of char` |
//! | `Vec<T>` of any other type of this half of the table | count word, each element as it travels alone | none |
//! | `[T; N]` of these | each element as it travels alone | none |
//! | `Option<T>` of plain data or any other type of this half | word 0, or word 1 and the value | `array[*:1] of T` |
//! | [`Duration`](std::time::Duration) | seconds in 8 bytes, nanoseconds in 4 | `struct[3] of unsigned32` |
//! | [`SendRight`](crate::SendRight), [`SendOnceRight`](crate::SendOnceRight), [`ReceiveRight`](crate::ReceiveRight), [`Client`](crate::Client) | one descriptor; the right moves | `mach_port_move_send_t` … |
//! | [`MemoryEntry`](crate::memory::MemoryEntry), [`Semaphore`](crate::Semaphore), [`Fileport`](crate::Fileport) | one descriptor; its send right moves | `mach_port_move_send_t` |
//! | [`MaybeDead<R>`](MaybeDead) of one of these | one descriptor | the same |
//! | `Option<R>` of one of these | one descriptor, null for `None` | the same |
//! | `[R; N]` of one of these | `N` descriptors | `array[N] of mach_port_t` |
//! | `Vec<R>` and `Vec<Option<R>>` of one of these | one descriptor for all, count word in the body | `^array[] of mach_port_t` |
//! | [`RightArray`](crate::RightArray) | the same, for rights of a kind that is known only at run time | `^array[] of mach_port_t` |
//! | [`OwnedMemory`](crate::OwnedMemory) | one out-of-line descriptor, size word in the body; the memory moves | `^array[] of char` |
//!
//! Plain elements of a list lie behind each other without padding. All other fields and elements
//! are padded with zeros to a multiple of 4 bytes, and none is aligned to more. A count, size or
//! optional word is 32 bits. The fields of a struct that is itself plain data lie as `repr(C)` lays
//! them out.
//!
//! `Option<NonZeroU32>` and its like are plain data and optional at once, so the compiler asks for type
//! annotations; wrap them in a struct of plain data, or send `Option<u32>`.
//!
//! A short message must not become a list that fills the memory. So a list of elements that take more
//! than 8 times as much memory as their shortest form in a message does not compile:
//!
//! ```compile_fail,E0080
//! # use bootstrap::{Message, Payload};
//! #[derive(Payload)]
//! #[payload(id = 1)]
//! struct Pictures {
//!     // Each takes 4096 bytes here, also if it is `None` and takes 4 in the message.
//!     pictures: Vec<Option<[u8; 4096]>>,
//! }
//! # let message = Message::one_way(Pictures { pictures: Vec::new() });
//! ```
//!
//! # Rights whose ports died
//!
//! A port can die while a message with a right to it is queued. A plain right field then refuses the
//! message with [`Malformed::Dead`], and a typed server answers
//! `KERN_TERMINATED`. `Option<SendRight>` becomes `None`, and [`MaybeDead`] tells dead from
//! missing.
//!
//! # How it lies in the message
//!
//! As MIG lays out a routine's arguments, so that a stub that `mig` made can be the other end:
//!
//! | message | layout |
//! |---|---|
//! | request | header, descriptors, NDR record, fields |
//! | reply without rights or memory | header, NDR record, return code 0, fields |
//! | reply with rights or memory | header, descriptors, NDR record, fields |
//! | refusal, in the place of a reply | header, NDR record, return code |
//!
//! The NDR record is left out where there are neither fields in the body nor a return code. The id of
//! a reply is that of the request plus 100.
//!
//! A message that wants no reply, MIG's `simpleroutine`, is laid out like a request:
//! [`Message::one_way`] makes it, [`Received::read_one_way`] reads it.
//!
//! Source: the migcom of bootstrap_cmds 138, and xnu `osfmk/mach/{ndr,mig_errors}.h`.

mod counted;
mod field;
mod inline;
mod maybe_dead;
#[doc(hidden)]
pub mod way;
mod wire;

use zerocopy::{FromBytes, IntoBytes};

use crate::code::Code;
use crate::error::{Cause, Error};
use crate::message::{Buffer, Malformed, Message, Received};

use wire::NDR;

pub use bootstrap_derive::Payload;
pub use counted::{Counted, TooMany};
#[doc(hidden)]
pub use field::ArrayElement;
pub(crate) use field::right_field;
pub use field::{Field, Plain, RightField};
#[doc(hidden)]
pub use inline::Inline;
pub use maybe_dead::MaybeDead;
pub use wire::{Reader, Writer};

/// What a message carries, as a type of its own. To be derived; see the [module](self).
///
/// A type that is no plain data and not made to be sent does not compile as a field:
///
/// ```compile_fail,E0277
/// #[derive(bootstrap::Payload)]
/// #[payload(id = 1)]
/// struct Request {
///     callback: fn(u32),
/// }
/// ```
///
/// Nor do two variants with one id, where the ids are used:
///
/// ```compile_fail,E0080
/// #[derive(bootstrap::Payload)]
/// enum Request {
///     #[payload(id = 1)]
///     Get,
///     #[payload(id = 1)]
///     Set(u32),
/// }
///
/// const SERVICE: bootstrap::Service<Request> = bootstrap::Service::new("com.example.register");
/// # println!("{}", SERVICE.name());
/// ```
pub trait Payload: Sized {
    /// The ids of its messages: one of a struct, one for each variant of an enum. None for a
    /// reply whose id is not given, and which has that of its request plus 100.
    const IDS: &'static [i32];

    /// The id of this one.
    fn id(&self) -> Option<i32>;

    /// Puts it into a message.
    fn put(self, writer: &mut Writer<'_, '_>);

    /// Takes it out of a message, whose id is one of [`Payload::IDS`] if there are any.
    ///
    /// # Errors
    ///
    /// [`Malformed`] says how the message differs from what the type would be.
    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed>;
}

/// The ids of a type, if no two are the same: one of two variants would never be read.
#[doc(hidden)]
pub const fn distinct(ids: &'static [i32]) -> &'static [i32] {
    let mut index = 0;
    while index < ids.len() {
        let mut other = 0;
        while other < index {
            assert!(ids[other] != ids[index], "two variants have the same id");
            other += 1;
        }
        index += 1;
    }
    ids
}

/// Nothing: the reply of a request that is only to be confirmed.
impl Payload for () {
    const IDS: &'static [i32] = &[];

    fn id(&self) -> Option<i32> {
        None
    }

    fn put(self, writer: &mut Writer<'_, '_>) {
        writer.begin_body(false);
    }

    fn take(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.begin(0, false)?;
        reader.end()
    }
}

/// Messages from and for types.
impl<'a> Message<'a> {
    /// A message that wants no reply: news, an event, a datagram. Its id is the payload's, or 0.
    ///
    /// The receiver reads it with [`Received::read_one_way`]; a [`Server`](crate::Server) handles
    /// it like a request, and drops the reply. [`Client::send`](crate::Client::send) makes and
    /// sends one.
    ///
    /// ```
    /// use bootstrap::{Deadline, Message, Payload, ReceiveRight};
    ///
    /// #[derive(Payload)]
    /// #[payload(id = 70)]
    /// struct Progress {
    ///     percent: u32,
    /// }
    ///
    /// let port = ReceiveRight::new()?;
    /// let sender = port.make_send()?;
    /// sender.send(Message::one_way(Progress { percent: 40 }), Deadline::NOW)?;
    ///
    /// let Progress { percent } = port.receive(Deadline::NEVER)?.read_one_way()?;
    /// assert_eq!(percent, 40);
    /// # Ok::<(), bootstrap::Error>(())
    /// ```
    #[doc(alias("simpleroutine", "event", "notify"))]
    #[inline]
    pub fn one_way(payload: impl Payload) -> Self {
        Self::request(payload)
    }

    /// A request, for [`SendRight::call`](crate::SendRight::call), which adds the right to reply.
    /// Its id is the payload's, or 0.
    ///
    /// [`Client::call`](crate::Client::call) makes it, calls, and reads the reply.
    #[inline]
    pub fn request(payload: impl Payload) -> Self {
        Self::new(payload.id().unwrap_or(0)).filled(payload, false)
    }

    /// A request that is built in a buffer of the caller's; see [`Message::new_in`].
    #[inline]
    pub fn request_in(payload: impl Payload, buffer: &'a mut Buffer) -> Self {
        Self::new_in(payload.id().unwrap_or(0), buffer).filled(payload, false)
    }

    /// The reply to a request that had the id `request`.
    #[inline]
    pub fn reply(request: i32, payload: impl Payload) -> Self {
        let id = payload.id().unwrap_or(reply_id(request));
        Self::new(id).filled(payload, true)
    }

    /// A reply that is built in a buffer of the caller's; see [`Message::new_in`].
    #[inline]
    pub fn reply_in(request: i32, payload: impl Payload, buffer: &'a mut Buffer) -> Self {
        let id = payload.id().unwrap_or(reply_id(request));
        Self::new_in(id, buffer).filled(payload, true)
    }

    /// What a server sends instead of the reply to a request that had the id `request`, to say
    /// why there is none. Zero, which is no refusal, becomes `KERN_FAILURE`.
    #[doc(alias("mig_reply_error_t", "RetCode"))]
    pub fn refusal(request: i32, code: Code) -> Self {
        let code = if code.is_success() {
            Code::KERN_FAILURE
        } else {
            code
        };
        let mut message = Self::new(reply_id(request));
        message.append(&NDR);
        message.append(code.raw().as_bytes());
        message
    }

    #[inline]
    fn filled(mut self, payload: impl Payload, is_reply: bool) -> Self {
        payload.put(&mut Writer::new(&mut self, is_reply));
        self
    }
}

/// Messages that arrived, as types.
impl Received {
    /// Reads a message that wants no reply, made by [`Message::one_way`]. Rights and memory move
    /// into the value.
    ///
    /// # Errors
    ///
    /// As [`Received::read_request`].
    #[doc(alias("simpleroutine", "event"))]
    pub fn read_one_way<P: Payload>(&mut self) -> Result<P, Error> {
        self.read_request()
    }

    /// Reads the message as a request. Rights and memory move into the value.
    ///
    /// # Errors
    ///
    /// [`Malformed`]: the message has not the id or the shape of the type. What was taken out by
    /// then is released.
    #[inline]
    pub fn read_request<Q: Payload>(&mut self) -> Result<Q, Error> {
        self.read_payload::<Q>(false).map_err(malformed)
    }

    /// Reads the message as the reply to a request that had the id `request`.
    ///
    /// # Errors
    ///
    /// As [`Received::read_request`]; `MIG_REPLY_MISMATCH` if it answers another request;
    /// [`Cause::Refused`] if the server refused this one.
    #[inline]
    pub fn read_reply<R: Payload>(&mut self, request: i32) -> Result<R, Error> {
        if let Some(code) = self.refusal() {
            return Err(Error::new("mach_msg", Cause::Refused(code)));
        }
        if self.id() != reply_id(request) {
            return Err(Error::code_of("mach_msg", Code::MIG_REPLY_MISMATCH));
        }
        self.read_payload::<R>(true).map_err(malformed)
    }

    /// Why the server refused the request, if this is a refusal and no reply.
    #[doc(alias("mig_reply_error_t", "RetCode"))]
    #[inline]
    pub fn refusal(&self) -> Option<Code> {
        let body = self.body();
        if self.item_count() > 0 || body.len() != NDR.len() + size_of::<i32>() {
            return None;
        }
        let (code, _) = i32::read_from_prefix(&body[NDR.len()..]).ok()?;
        (code != 0).then_some(Code::new(code))
    }

    #[inline]
    pub(crate) fn read_payload<P: Payload>(&mut self, is_reply: bool) -> Result<P, Malformed> {
        P::take(&mut Reader::new(self, is_reply))
    }
}

/// The id of the reply to a request.
pub(crate) const fn reply_id(request: i32) -> i32 {
    request.wrapping_add(100)
}

fn malformed(malformed: Malformed) -> Error {
    Error::new("mach_msg", malformed.into())
}
