//! What the kernel does, topic by topic. The kernel's own invariants are checked after every
//! step of every scenario.

mod clocks;
mod exceptions;
mod exit;
mod files;
mod guards;
mod insides;
mod jobs;
mod limits;
mod listings;
mod memory;
mod messages;
mod names;
mod namespace;
mod notifications;
mod polls;
mod processor_sets;
mod properties;
mod queues;
mod refusals;
mod requests;
mod rights;
mod semaphores;
mod services;
mod sets;
mod specials;
mod tasks;
mod trailers;
mod transit;
mod world;
