//! When a session ends by itself.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::time::{Duration, Instant};

use crate::session::Place;

use super::Server;

/// When a session ends by itself.
#[derive(Clone, Debug)]
pub enum Idle {
    /// Not before it is told to.
    Never,
    /// When it had no client for so long; its socket is removed from that place.
    After(Duration, Place),
}

impl Server {
    /// True if nobody is here, and no job waits for somebody.
    pub(super) fn is_idle(&self) -> bool {
        self.connections.is_empty() && self.kernel.job_count() == 0
    }

    /// True when the session has been idle for its time. Its socket is gone then, so that the
    /// next program starts another.
    pub(super) fn is_over(&mut self) -> io::Result<bool> {
        // Asked after every turn of the loop: what is cheap comes first.
        if !self.is_idle() {
            return Ok(false);
        }
        let Idle::After(limit, place) = self.idle.clone() else {
            return Ok(false);
        };
        if self.last_client.elapsed() < limit {
            return Ok(false);
        }
        // Under the lock nobody decides whether to join or to start.
        let _lock = match place.try_lock() {
            Ok(Some(lock)) => lock,
            Ok(None) => {
                // Somebody is about to join or to start one: not the time to leave.
                self.last_client = Instant::now();
                return Ok(false);
            }
            Err(_) => return Ok(true),
        };
        self.accept();
        if !self.connections.is_empty() {
            return Ok(false);
        }
        if self.socket_file.is_some() && self.socket_file == file_identity(&place) {
            fs::remove_file(place.socket())?;
        }
        Ok(true)
    }
}

pub(super) fn file_identity(place: &Place) -> Option<(u64, u64)> {
    let found = fs::symlink_metadata(place.socket()).ok()?;
    Some((found.dev(), found.ino()))
}
