//! The C functions, called as C calls them, in a session of this program's own.
//!
//! The tests run one after the other: some of them look at the whole task.

#![allow(deprecated, reason = "what is deprecated is there, too")]

mod clocks;
mod common;
mod fileports;
mod insides;
mod interrupts;
mod jobs;
mod limits;
mod memory_entries;
mod memory_in_messages;
mod message_server;
mod messages;
mod mig;
mod names;
mod namespace;
mod notifications;
mod polls;
mod ports;
mod puppet;
mod rights_in_messages;
mod semaphores;
mod specials;
mod task_lookup;
mod tasks;
mod threads;
mod times;
mod vm;
mod vm_children;
mod vm_native;
mod vm_others;
