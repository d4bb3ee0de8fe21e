//! AddressSanitizer, with the compiler at hand.
//!
//! The option that asks for it is unstable and its run-time library is not: Rust's own toolchains
//! for Linux bring it along. `RUSTC_BOOTSTRAP` lets a stable compiler take the option, so that what
//! is tested is what everything else is built with.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::command::Run;
use crate::project::Project;

/// The option. It is for the target alone; cargo keeps it from build scripts and macros if it is
/// told the target.
const FLAGS: &str = "-Zsanitizer=address";

/// Also look for memory that was not given back, and do not go on after a fault. Keep little of
/// what was: tests count what is mapped, and megabytes kept would pass for megabytes leaked.
const OPTIONS: &str = "detect_leaks=1:halt_on_error=1:detect_stack_use_after_return=1:\
                       quarantine_size_mb=1:thread_local_quarantine_size_kb=64";

/// Lets a stable compiler build with a sanitizer, and sets what is looked for.
pub(crate) fn allow(run: Run) -> Run {
    run.env("RUSTC_BOOTSTRAP", "1").env("ASAN_OPTIONS", OPTIONS)
}

/// A cargo that builds with the sanitizer, into a target directory of its own.
///
/// # Errors
///
/// The compiler comes without the library.
pub(crate) fn cargo(project: &Project, command: &str) -> Result<Run> {
    check(project)?;
    Ok(allow(project.cargo())
        .env("RUSTFLAGS", FLAGS)
        .args([command, "--target", &host()?])
        .arg("--target-dir")
        .arg(project.target.join("asan")))
}

/// Checks that the compiler brings the run-time library.
///
/// # Errors
///
/// It does not; or it does not run.
pub(crate) fn check(project: &Project) -> Result<()> {
    let dir = Run::new("rustc")
        .dir(&project.root)
        .args(["--print", "target-libdir"])
        .output()?;
    let found = std::fs::read_dir(Path::new(&dir))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .any(|name| name.ends_with("_rt.asan.a"));
    ensure!(
        found,
        "this Rust has no AddressSanitizer: there is no library for it in {dir}.\n\
         The toolchains that rustup installs have one, for Linux on x86_64 and aarch64."
    );
    Ok(())
}

/// The compiler's own target.
fn host() -> Result<String> {
    Run::new("rustc").args(["--print", "host-tuple"]).output()
}
