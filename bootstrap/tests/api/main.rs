//! Tests of the public interface against the system's Mach, whichever it is.
//!
//! Every scenario is checked for leaks: the names that the task holds, with their kinds and
//! counts, are the same before and after it.

mod attributes;
mod auto_traits;
mod call;
mod common;
mod conventions;
mod dead;
mod failed_sends;
mod field_types;
mod fileports;
mod fork;
mod inheritance;
mod memory;
mod messages;
mod namespace;
mod notifications;
mod objects;
mod out_of_line;
mod payloads;
mod processes;
mod puppet;
mod rights;
mod semaphores;
mod sending_memory;
mod server;
mod signals;
