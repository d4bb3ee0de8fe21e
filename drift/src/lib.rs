//! Notices when Apple's Mach headers move.
//!
//! A [`surface`] is what a binding to an SDK can get wrong, written down: functions with their
//! prototypes, types with their layout, constants, macros, availability, exported symbols. Everything
//! else here works on surfaces:
//!
//! | module | |
//! |---|---|
//! | [`extract`] | reads one out of an SDK's headers and stubs, by libclang |
//! | [`diff`] | compares two and grades each change |
//! | [`check`] | the gate: an SDK against the surface and the bindings that are committed |
//! | [`history`] | lines many up: what appeared, changed, was deprecated, disappeared |
//! | [`spi`] | sorts symbols by how public they are, in the families of [`family`] |
//! | [`audit`] | holds another Rust crate's bindings against one, and asks a C compiler |
//! | [`platform`] | the system that an SDK or a target is for |
//! | [`report`] | tells a comparison to a terminal, in Markdown, JSON, annotations, HTML |
//!
//! The program `drift` is a command line around these. The same input gives the same bytes.
//!
//! ```
//! use bootstrap_drift::{baseline, diff};
//!
//! let newest = baseline()?; // the newest surface that is built in, for both architectures
//! assert!(newest[0].functions["mach_msg"].prototype("mach_msg").starts_with("mach_msg_return_t"));
//!
//! let mut next = newest.clone();
//! for surface in &mut next {
//!     surface.functions.remove("mach_port_destroy");
//! }
//! let comparison = diff::compare(&newest, &next);
//! assert_eq!(comparison.worst(), Some(diff::Grade::Breaking));
//! assert_eq!(comparison.changes[0].rule, "function-removed");
//! # Ok::<_, bootstrap_drift::Error>(())
//! ```

pub mod audit;
pub mod check;
pub mod diff;
pub mod extract;
pub mod family;
pub mod history;
pub mod input;
pub mod output;
pub mod platform;
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
