//! Notices when Apple's Mach headers move.
//!
//! A [`surface`](surface::Surface) is what a binding to an SDK can get wrong, as sorted JSON.

pub mod extract;
pub mod family;
pub mod input;
pub mod surface;

mod error;
mod stubs;
#[cfg(test)]
mod testing;

pub use error::Error;
