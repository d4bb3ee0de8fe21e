//! Messages: bytes and rights that go from one task to another through a port.
//!
//! A [`Message`] is built by its sender and owns what it carries until it is sent. A [`Received`]
//! is what arrives; what is not taken out of it is destroyed with it. Both keep their contents in
//! the kernel's own form, so sending and receiving copy nothing.

mod buffer;
mod builder;
pub(crate) mod call;
#[cfg(fuzzing)]
mod fuzzing;
mod item;
mod layout;
mod malformed;
mod memory;
mod notification;
mod reader;
pub(crate) mod receive;
mod refused;
pub(crate) mod send;
mod steady;
mod trailer;
mod transfer;

pub use buffer::Buffer;
pub use builder::Message;
pub use call::CallError;
pub use item::{Item, RightArray};
pub use malformed::Malformed;
pub use memory::OwnedMemory;
pub use notification::Notification;
pub use reader::{Received, Reply};
pub use send::SendError;
pub use trailer::Trailer;
pub use transfer::Transfer;
