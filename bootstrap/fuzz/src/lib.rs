//! What the fuzz target of `mach-bootstrap` does with the bytes it is given.
//!
//! [`run`] lays out a message as a receiver finds it in its buffer, around real rights and real
//! memory of this task, and lets the input overwrite any byte of it. What the message then says,
//! [`layout`] finds out by itself, and keeps the one promise that a kernel keeps: a right or a
//! region that the message hands over is there. The crate's reader takes the message over, is asked
//! for this and that, and is dropped; [`stock`] knows what must be left in the task.
//!
//! | file | one job |
//! |---|---|
//! | `stock` | rights and memory made for one input, and which of them should still be there |
//! | `layout` | a message, laid out, damaged, and understood without the crate's help |
//! | `reader` | the crate's reader, asked for everything, and held against that |
//!
//! `cargo xtask soak` runs it; so does, with cargo-fuzz installed,
//! `cargo fuzz run --fuzz-dir bootstrap/fuzz --sanitizer none reader`.
#![cfg(all(target_os = "linux", fuzzing))]

pub mod layout;
pub mod reader;
pub mod stock;

use std::sync::OnceLock;

use arbitrary::Unstructured;
use machd::private::Private;

/// Runs one input.
///
/// # Panics
///
/// When the crate has a defect.
pub fn run(input: &[u8]) {
    static SESSION: OnceLock<Private> = OnceLock::new();
    let session = SESSION.get_or_init(|| {
        let private = Private::start().expect("a session");
        // SAFETY: besides this thread there is the session's, which reads no variables before it
        // is asked to start a program. Nobody asks.
        unsafe { std::env::set_var("MACHD_SOCKET", private.socket()) };
        private
    });
    // An input that is used up reads as zeros, so every one is a whole story.
    let _ = reader::run(&mut Unstructured::new(input));
    if let Err(defect) = session.check() {
        panic!("{defect}");
    }
}
