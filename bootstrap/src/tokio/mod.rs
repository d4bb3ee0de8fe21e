//! Ports in tokio's runtime, with the feature `tokio`.
//!
//! | type | does |
//! |---|---|
//! | [`Receiver`] | receives from a [`ReceiveRight`](crate::ReceiveRight) or [`PortSet`](crate::PortSet) |
//! | [`send`] | sends, and waits for room in a full queue |
//! | [`Caller`] | sends requests and waits for their replies, any number at once |
//! | [`Client::call_async`](crate::Client::call_async) | calls by type |
//! | [`Server::run_async`](crate::Server::run_async) | serves |
//!
//! Everything waits for a [`PollDescriptor`](crate::PollDescriptor) with tokio's `AsyncFd`, so a
//! runtime with its I/O driver enabled is needed, and no thread waits in the kernel. Readiness is
//! edge-triggered: each of these receives until nothing is left before it waits again.
//!
//! Deadlines are the runtime's business here: `tokio::time::timeout`. All futures can be dropped
//! at any time; each says what is lost then.
//!
//! ```
//! use bootstrap::tokio::{Caller, Receiver};
//! use bootstrap::{Message, ReceiveRight};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), bootstrap::Error> {
//! let port = Receiver::new(ReceiveRight::new()?)?;
//! let to = port.port().make_send()?;
//! let server = async {
//!     let mut request = port.receive().await?;
//!     let number: u32 = request.read()?;
//!     let reply = request.take_reply().expect("a call asks for a reply");
//!     reply.send(Message::new(101).with_body(&(number + 1)))?;
//!     Ok::<_, bootstrap::Error>(())
//! };
//! let caller = Caller::new();
//! let call = caller.call(&to, Message::new(1).with_body(&41u32));
//! let (served, reply) = tokio::join!(server, call);
//! served?;
//! assert_eq!(reply?.read::<u32>()?, 42);
//! # Ok(()) }
//! ```

mod caller;
mod receiver;
mod sender;
mod server;

pub use caller::Caller;
pub use receiver::{Port, Receiver};
pub use sender::send;
