//! That the tables around the kernel agree with it and with one another.

use super::Server;

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
        Ok(())
    }
}
