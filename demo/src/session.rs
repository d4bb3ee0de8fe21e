//! The session in which the processes of a walkthrough find each other.
//!
//! On macOS it is the user's own: the name space of launchd that the walkthrough was started in.
//! On Linux it is a session of this walkthrough alone, so that no other program's services, and no
//! session left by an older build, can change the story.

use std::io;
use std::process::Command;

/// A session for the processes of one walkthrough. It ends with the value.
#[derive(Debug)]
pub struct Session {
    #[cfg(target_os = "linux")]
    private: machd::private::Private,
}

impl Session {
    /// Opens the session.
    ///
    /// # Errors
    ///
    /// If it cannot be opened.
    pub fn open() -> io::Result<Self> {
        Ok(Self {
            #[cfg(target_os = "linux")]
            private: machd::private::Private::start().map_err(io::Error::other)?,
        })
    }

    /// Makes a process that is about to be started join the session.
    pub fn enter(&self, process: &mut Command) {
        #[cfg(target_os = "linux")]
        process.env("MACHD_SOCKET", self.private.socket());
        #[cfg(not(target_os = "linux"))]
        let _ = process;
    }
}
