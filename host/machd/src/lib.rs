//! `machd`: the Mach kernel and bootstrap server of one user's processes on Linux.
//!
//! A thin shell around [`mach_kernel`]: it accepts tasks, carries their requests in and the
//! kernel's effects out, and learns of process death. It holds no policy. One thread does all
//! of it, so the kernel needs no lock.
//!
//! ```text
//!  a thread of a process ──slot, socket──► Connection ─► Request ─► Kernel
//!                        ◄───────────────── Connection ◄── Reply ◄───┘
//!  a process             ──pidfd─────────► Process: its death ends the task
//! ```
//!
//! *Identity comes from Linux.* User, group and process are what the socket's peer credentials
//! say; nothing a client says about itself is believed. A session serves one user.
//!
//! | file | one job |
//! |---|---|
//! | [`protocol`] | what travels over a connection |
//! | [`session`] | where a session lives, and that it is really this user's |
//! | `server` | the loop; in its folder peers, their processes, and what the kernel wants done |
//! | `connection` | what a thread says, by its slot and its socket, in the order in which it was said |
//! | [`slot`] | memory that a thread shares with the session, for what is small |
//! | `line` | the session's end of a slot, its bell, and the socket that wakes its thread |
//! | [`look`] | looking for a while before sleeping |
//! | [`transfer`] | bytes and files over a socket, for both sides |
//! | `carried` | memory files that carry a message's memory |
//! | `files` | the open files that the kernel knows by number |
//! | `polls` | the pipes by which a task learns that a message waits |
//! | [`credentials`] | who is at the other end of a socket |
//! | `process` | who a peer is, and when it ends |
//! | `family` | which process descends from which |
//! | `job` | programs that the kernel wants started |
//! | `signals` | which signals a thread hears |
//! | [`private`] | a session for a test or a demonstration, inside the program that wants it |
#![cfg(target_os = "linux")]

mod carried;
mod connection;
pub mod credentials;
mod family;
mod files;
mod job;
mod line;
pub mod look;
mod polls;
pub mod private;
mod process;
pub mod protocol;
mod server;
pub mod session;
mod signals;
pub mod slot;
pub mod transfer;

pub use server::{Idle, Server, Stop, raise_descriptor_limit};
