//! That the tables around the kernel agree with it and with one another.

use std::fs;
use std::os::fd::AsRawFd;

use rustix::event::epoll;

use super::{Server, Source};

impl Server {
    /// Checks that the kernel is sound, and that the tables around it agree with it and with one
    /// another.
    pub(crate) fn check(&self) -> Result<(), String> {
        self.kernel.check()?;
        let strangers = self
            .connections
            .iter()
            .filter(|(_, connection)| connection.thread.is_none())
            .count();
        if strangers != self.strangers {
            return Err(format!("{} strangers of {strangers}", self.strangers));
        }
        if self.threads.len() + strangers != self.connections.len() {
            return Err("a thread without a connection".into());
        }
        for (&thread, &key) in &self.threads {
            if self.connections.get(key).and_then(|c| c.thread) != Some(thread) {
                return Err(format!("{thread:?} is not at connection {key}"));
            }
        }
        for (pid, process) in &self.processes {
            let own = self.connections.iter().filter(|(_, connection)| {
                connection.thread.is_some() && connection.peer.pid == *pid
            });
            let (count, held) = own.fold((0, 0), |(count, held), (_, connection)| {
                (count + 1, held + connection.charged)
            });
            if held != process.held {
                return Err(format!("{pid:?} holds {} of {held} bytes", process.held));
            }
            if count != process.connections {
                return Err(format!(
                    "{pid:?} counts {} of {count} connections",
                    process.connections
                ));
            }
        }
        self.check_lines()
    }

    fn check_lines(&self) -> Result<(), String> {
        let watched: Vec<usize> = self.lookout.watched().collect();
        let mut lines = Vec::new();
        for (key, connection) in &self.connections {
            let Some(line) = &connection.line else {
                continue;
            };
            if connection.thread.is_none() {
                return Err(format!("connection {key} has a line for no thread"));
            }
            let times = watched.iter().filter(|&&watched| watched == key).count();
            if times != usize::from(line.is_watched) {
                return Err(format!("the slot of {key} is looked at {times} times"));
            }
            lines.push(key);
        }
        if let Some(key) = watched.iter().find(|key| !lines.contains(key)) {
            return Err(format!("the slot of {key}, which has none, is looked at"));
        }
        if self.lines.count() != lines.len() {
            return Err(format!("{} lines of {}", self.lines.count(), lines.len()));
        }
        // What Linux says is waited for; without descriptors left it cannot be read.
        let path = format!("/proc/self/fdinfo/{}", self.epoll.as_raw_fd());
        let Ok(listing) = fs::read_to_string(path) else {
            return Ok(());
        };
        let mut bells: Vec<usize> = listing.lines().filter_map(bell_of).collect();
        bells.sort_unstable();
        if bells == lines {
            Ok(())
        } else {
            Err(format!("the bells of {bells:?} are heard, of {lines:?}"))
        }
    }
}

/// The connection whose bell it is that Linux speaks of.
fn bell_of(line: &str) -> Option<usize> {
    let (_, rest) = line.split_once("data:")?;
    let data = u64::from_str_radix(rest.split_whitespace().next()?, 16).ok()?;
    match Source::from_data(epoll::EventData::new_u64(data))? {
        Source::Bell(key) => Some(key),
        _ => None,
    }
}
