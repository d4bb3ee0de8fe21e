//! Clients that mean harm, or are broken: after each, the session still serves the others.

mod client;
mod files;
mod frames;
mod greetings;
mod hoards;
mod memory;
mod readers;
mod requests;
mod slots;
mod steps;
mod users;
