//! Notices when Apple's Mach headers move.
//!
//! A [`surface`](surface::Surface) is what a binding to an SDK can get wrong, as sorted JSON.

pub mod audit;
pub mod check;
pub mod diff;
pub mod extract;
pub mod family;
pub mod history;
pub mod input;
pub mod output;
pub mod report;
pub mod spi;
pub mod surface;

mod error;
mod stubs;
#[cfg(test)]
mod testing;

pub use error::Error;
pub use family::fits as pattern_fits;

/// The newest SDK whose surface is built in, and what it is measured against by default.
///
/// # Errors
///
/// Never, unless the build was broken: a test reads it.
pub fn baseline() -> Result<Vec<surface::Surface>, Error> {
    let text = include_str!("../surfaces/27.0.json");
    surface::from_json(text, std::path::Path::new("(built in)"))
}
