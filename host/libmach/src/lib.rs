//! The Mach and bootstrap C functions on Linux.
//!
//! `bootstrap-sys` declares the functions; on macOS libSystem defines them, here this crate
//! does. Each is the SDK's in name and prototype, which is checked when this crate is compiled,
//! and each behaves as its XNU or launchd counterpart, answered by a
//! [`machd`] session: the one that `MACHD_SOCKET` names, or else the user's own, which is
//! started if it does not run. A program that never calls Mach never connects.
//!
//! When no session can be had, calls fail with `MACH_SEND_INVALID_DEST`, as they do on macOS
//! for a task without a bootstrap port, and the reason is printed to standard error, once.
//! [`join`] tells it to a program that asks.
//!
//! A program in C links the same functions as a shared library. The directory `include` has what its
//! compiler needs to read Apple's Mach headers beside glibc's.
//!
//! | file | one job |
//! |---|---|
//! | `join` | finding a session, starting one |
//! | `daemon` | becoming a session: the hook at program start |
//! | `channel` | one connection for each thread; fork |
//! | `post` | a thread's end of its slot: asking there, and waiting |
//! | `signals` | keeping signals from a thread until it sleeps |
//! | `define` | defining a function as it is declared |
//! | `ask` | a request and its answer as return code and value |
//! | `memory` | memory of the own task |
//! | `usage` | what a process uses |
//! | `message` | `mach_msg`: gathering what is out of line, retries |
//! | [`steady`] | which memory is surely there |
//! | `parcel` | much out-of-line memory, in a file |
//! | `server` | `mach_msg_server`: receive, have answered, reply |
//! | `vm` | virtual memory: `vm_allocate` and its family |
//! | `mach_port`, `port_info`, `special`, `exception`, `semaphore`, `mig`, `fileport`, `namespace`, `task`, `clock`, `processor_set`, `time`, `error`, `token`, `legacy` | the C functions, by header |
//! | [`poll`] | descriptors for `epoll`: what the host has beyond macOS |
//! | `globals` | the C variables |
//! | `unsupported` | what the host does not do: the one table |
#![cfg(target_os = "linux")]
#![allow(non_snake_case, non_upper_case_globals, reason = "C's names")]

#[macro_use]
mod define;
mod ask;
mod channel;
pub mod clock;
mod daemon;
pub mod error;
pub mod exception;
pub mod fileport;
mod globals;
mod join;
pub mod legacy;
pub mod mach_port;
mod memory;
pub mod message;
pub mod mig;
pub mod namespace;
mod parcel;
pub mod poll;
pub mod port_info;
mod post;
pub mod processor_set;
pub mod semaphore;
pub mod server;
mod signals;
pub mod special;
pub mod steady;
pub mod task;
pub mod time;
pub mod token;
pub mod unsupported;
mod usage;
pub mod vm;

pub use globals::*;
pub use join::{JoinError, join};
pub use poll::poll_descriptor;
