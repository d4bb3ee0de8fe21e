//! Safe, owned, typed Mach IPC.
//!
//! Mach moves *messages* between tasks through *ports*. A port is a queue in the kernel; a task
//! holds *rights* to it under *names* of its own, and a message may carry rights to further
//! ports. A client finds its first port by asking the *bootstrap server*: a server checks in under a
//! service name, a client looks the name up.
//!
//! # First step
//!
//! `cargo add mach-bootstrap`, then a program that looks for a service, provides it, and finds it:
//!
//! ```
//! use bootstrap::{Bootstrap, ServiceName};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let service = ServiceName::new("com.example.first-step")?;
//!     let bootstrap = Bootstrap::current()?;
//!     println!("{}", bootstrap.look_up(&service).unwrap_err());
//!     let port = bootstrap.check_in(&service)?;
//!     let found = bootstrap.look_up(&service)?;
//!     println!("found: {}", found.name() == port.name());
//!     Ok(())
//! }
//! ```
//!
//! It prints the same on macOS and on Linux, where the first call starts what takes the kernel's place:
//!
//! ```text
//! bootstrap_look_up("com.example.first-step"): BOOTSTRAP_UNKNOWN_SERVICE (0x44e): Unknown service name
//! found: true
//! ```
//!
//! # Ports, rights and messages
//!
//! ```
//! use bootstrap::{Deadline, Message, ReceiveRight};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // A port, and a right to send to it. In one task both have one name.
//! let port = ReceiveRight::new()?;
//! let sender = port.make_send()?;
//! assert_eq!(sender.name(), port.name());
//!
//! // A message with a number and a right in it.
//! let gift = ReceiveRight::new()?;
//! let message = Message::new(7).with_right(gift).with_body(&42u32);
//! sender.send(message, Deadline::NEVER)?;
//!
//! // It arrives with the number, the right, and the sender's identity.
//! let mut received = port.receive(Deadline::NEVER)?;
//! assert_eq!(received.id(), 7);
//! assert_eq!(received.read::<u32>()?, 42);
//! assert_eq!(received.sender().pid(), std::process::id());
//! let gift = received.take_receive(0)?;
//! # drop(gift);
//! # Ok(()) }
//! ```
//!
//! The [`guide`] goes on from there, to servers, rights in messages, identity and shutdown.
//!
//! # Who owns what
//!
//! Each right is a value of its own type, and dropping the value releases the right in the way
//! that its kind needs. Sending moves rights into the message; a message that could not be sent
//! comes back with them. What arrives and is not taken is destroyed. See [`right`](ReceiveRight)
//! types for each kind, [`Message`] and [`Received`] for the two ends of a message.
//!
//! # Errors
//!
//! Every call of the C interface can fail with a number from one of four families. [`Error`] says
//! which call it was and what the number means; [`Code`] has a constant for each.
//!
//! # Threads
//!
//! All types are [`Send`] and [`Sync`], except those that hold the caller's closures: a [`Server`]
//! is only [`Send`], and a [`Request`] stays with its server. A name is valid in every thread of its
//! task. A method that takes a right by shared reference makes one call, which the kernel orders among
//! others; a method that changes a value in this process, such as a message, takes it by exclusive
//! reference. Shared memory gives atomics. A call waits for its reply at a port that belongs to the
//! thread, not to the value.
//!
//! # Platforms
//!
//! On macOS the calls go to libSystem and the kernel. On Linux they go to a library with the same
//! functions, and from there to a session for the user's processes, which the first call starts. The
//! same program runs on both.
//!
//! The features `apple-bindgen` (on by default) and `bindgen` are those of `bootstrap-sys`: they decide
//! whether the C declarations come from your SDK or from a snapshot. This crate's API is the same with
//! every SDK from macOS 11.3 on.

mod audit;
mod bootstrap;
mod calls;
mod code;
mod deadline;
mod errno;
mod error;
mod fileport;
pub mod memory;
mod message;
mod name;
pub mod payload;
pub mod policy;
mod poll;
mod right;
mod semaphore;
pub mod server;
pub mod service;
mod service_name;
pub mod task;
#[cfg(feature = "tokio")]
pub mod tokio;

use bootstrap_sys as sys;
#[cfg(target_os = "linux")]
use libmach as _;

pub use crate::audit::AuditToken;
#[cfg(feature = "spi")]
pub use crate::bootstrap::ServiceInfo;
pub use crate::bootstrap::{Bootstrap, ServiceStatus};
pub use crate::code::Code;
pub use crate::deadline::Deadline;
pub use crate::errno::Errno;
pub use crate::error::{Cause, Error};
pub use crate::fileport::Fileport;
pub use crate::message::{
    Buffer, CallError, Item, Malformed, Message, Notification, OwnedMemory, Received, Reply,
    RightArray, SendError, Trailer, Transfer,
};
pub use crate::name::{InvalidName, Name};
pub use crate::payload::Payload;
pub use crate::poll::PollDescriptor;
pub use crate::right::{
    AsRawName, AsReceive, AsSend, Borrowed, BorrowedDeadName, BorrowedPortSet, BorrowedReceive,
    BorrowedSend, BorrowedSendOnce, DeadName, FromRawName, IntoRawName, Kinds, PortOptions,
    PortSet, PortStatus, ReceiveRight, Right, SendOnceRight, SendRight,
};
pub use crate::semaphore::{OwnedSemaphore, Semaphore, WakeOrder};
pub use crate::server::{
    Answer, Deferred, Handle, Handler, Peer, Problem, Progress, Request, Responder, Running, Server,
};
pub use crate::service::{Client, Service};
pub use crate::service_name::{ServiceName, ServiceNameError};

/// The crate whose traits say what plain data is, for types that go into messages.
///
/// To derive them without a dependency of your own, name this one:
///
/// ```
/// use bootstrap::zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};
/// use bootstrap::{Message, ReceiveRight};
///
/// #[derive(Debug, PartialEq, FromBytes, IntoBytes, KnownLayout, Immutable)]
/// #[zerocopy(crate = "bootstrap::zerocopy")]
/// #[repr(C)]
/// struct Position {
///     x: i32,
///     y: i32,
/// }
///
/// let port = ReceiveRight::new()?;
/// port.make_send()?.try_send(Message::new(1).with_body(&Position { x: 3, y: 4 }))?;
/// let received = port.try_receive()?.expect("one is queued");
/// assert_eq!(received.read::<Position>()?, Position { x: 3, y: 4 });
/// # Ok::<(), bootstrap::Error>(())
/// ```
pub use zerocopy;

/// The examples of the README, compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[doc = include_str!("guide.md")]
pub mod guide {}
