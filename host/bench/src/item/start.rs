//! From nothing running to the first look-up that is answered.

use std::ffi::CString;
use std::os::unix::net::UnixStream;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use machd::credentials::credentials;
use rustix::process::{Signal, kill_process};

use super::Size;
use crate::figure::Figure;
use crate::mach::look_up;
use crate::machine::now;
use crate::part::{Part, tell};

pub(crate) const FIRST: &str = "first look-up, from nothing running";

pub(super) fn measure(size: Size) -> Result<Vec<Figure>> {
    let mut times = Vec::new();
    // What the first start finds is cold.
    for round in 0..=size.pick(20, 2) {
        let runtime = tempfile::tempdir()?;
        let began = now().as_nanos().to_string();
        let mut first = Part::start_at(runtime.path(), &["first", &began])?;
        let took = Duration::from_nanos(first.hear()?.parse()?);
        if round > 0 {
            times.push(took);
        }
        // The session would stay for a while.
        let session = UnixStream::connect(runtime.path().join("machd/socket"));
        let session = credentials(session.context("no session was started")?)?.process;
        kill_process(session, Signal::KILL)?;
    }
    Ok(vec![Figure::times(FIRST, &times)])
}

/// Looks up what is not there, and tells how long it has been since it was to be started.
pub(super) fn first(began: u64) -> Result<()> {
    let found = look_up(&CString::new("bench.nobody")?);
    let took = now() - Duration::from_nanos(began);
    ensure!(
        found.is_err_and(|error| error.to_string().ends_with("0x44e")),
        "no answer"
    );
    tell(&took.as_nanos().to_string())
}
