//! What the fuzz targets do with the bytes they are given.
//!
//! Both draw [requests](draw) from their input. They know no request by name: what there is to
//! ask is read from the kernel's own types, so a new request is tried without a change here.
//!
//! | file | one job |
//! |---|---|
//! | `draw` | a request, drawn from bytes |
//! | `kernel` | the kernel, driven by one input |
//! | `protocol` | a session and its clients, driven by one input |
//!
//! `cargo xtask soak` runs them; so does, with cargo-fuzz installed,
//! `cargo fuzz run --fuzz-dir host/fuzz --sanitizer none kernel`.
#![cfg(target_os = "linux")]

pub mod draw;
pub mod kernel;
pub mod protocol;

use mach_kernel::Limits;

/// Limits that an input can reach.
fn limits() -> Limits {
    Limits {
        tasks: 6,
        threads_per_task: 4,
        names_per_task: 60,
        queued_bytes_per_task: 20_000,
        services_per_task: 4,
        namespaces: 5,
        ..Limits::default()
    }
}
