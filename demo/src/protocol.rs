//! What client and server say to each other: one question, one answer.
//!
//! The question goes to the server with a right to reply; the answer comes back through it. The
//! server adds what the kernel told it about the asker, which the asker cannot have made up.

use bootstrap::{AuditToken, Payload};

/// A number to count on from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Payload)]
#[payload(id = 1000)]
pub struct Question {
    /// The number.
    pub number: u32,
}

/// The next number, and who asked. By MIG's custom, its id is the question's plus 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Payload)]
pub struct Answer {
    /// The number after the one asked about; after the largest comes 0.
    pub number: u32,
    /// The asker's process id, as the kernel told the server.
    pub pid: u32,
    /// The asker's effective user id, likewise.
    pub euid: u32,
    /// The server's process id, as the server says.
    pub server_pid: u32,
}

impl Question {
    /// The server's answer to the process that this is the token of.
    pub fn answer(self, asker: &AuditToken) -> Answer {
        Answer {
            number: self.number.wrapping_add(1),
            pid: asker.pid(),
            euid: asker.euid(),
            server_pid: std::process::id(),
        }
    }
}
