//! Who may send requests to a server: asked of each message anew.
//!
//! A server learns who sent a message from the audit token in its trailer, which is the kernel's
//! word. A policy decides by that token alone. It is asked for every message: a right to send can
//! be handed on, so the first message says nothing about the second.
//!
//! | policy | permits |
//! |---|---|
//! | [`SameUser`] | processes whose effective user is this process's |
//! | [`Users`] | processes whose effective user is in a list |
//! | [`ProcessInstance`] | one process: its pid with its version, which a later process of that pid has not |
#![cfg_attr(
    feature = "entitlements",
    doc = "| [`Entitlement`] | processes that Apple's code signing vouches for |"
)]
//! | a closure from [`AuditToken`] to `bool` | what it says |

#[cfg(feature = "entitlements")]
mod entitlement;

use crate::audit::AuditToken;
use crate::error::Error;

#[cfg(feature = "entitlements")]
pub use entitlement::Entitlement;

/// Decides whether a sender may use a server.
pub trait Policy: Send {
    /// Whether the sender of a message, as the kernel saw it when it was sent, may.
    fn permits(&mut self, sender: &AuditToken) -> bool;
}

impl<F: FnMut(&AuditToken) -> bool + Send> Policy for F {
    fn permits(&mut self, sender: &AuditToken) -> bool {
        self(sender)
    }
}

/// Permits everybody who has a right to send: what a server does if it is told nothing.
#[derive(Debug, Clone, Copy)]
pub struct Anyone;

impl Policy for Anyone {
    fn permits(&mut self, _: &AuditToken) -> bool {
        true
    }
}

/// Permits processes that run as the same effective user as this one did when it was made.
#[derive(Debug, Clone, Copy)]
pub struct SameUser {
    euid: u32,
}

impl SameUser {
    /// Asks the kernel who this process is.
    ///
    /// # Errors
    ///
    /// As [`AuditToken::current`].
    pub fn new() -> Result<Self, Error> {
        let euid = AuditToken::current()?.euid();
        Ok(Self { euid })
    }
}

impl Policy for SameUser {
    fn permits(&mut self, sender: &AuditToken) -> bool {
        sender.euid() == self.euid
    }
}

/// Permits processes whose effective user is one of these.
#[derive(Debug, Clone)]
pub struct Users(Vec<u32>);

impl Users {
    /// A list of user ids.
    pub fn new(users: impl IntoIterator<Item = u32>) -> Self {
        Self(users.into_iter().collect())
    }
}

impl Policy for Users {
    fn permits(&mut self, sender: &AuditToken) -> bool {
        self.0.contains(&sender.euid())
    }
}

/// Permits one process only: a pid with its version, so not a later process with the same pid, nor
/// the same process after an `exec`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProcessInstance {
    pid: u32,
    version: u32,
}

impl ProcessInstance {
    /// The process that sent a message.
    pub const fn of(token: &AuditToken) -> Self {
        Self {
            pid: token.pid(),
            version: token.pid_version(),
        }
    }
}

impl Policy for ProcessInstance {
    fn permits(&mut self, sender: &AuditToken) -> bool {
        *self == Self::of(sender)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: AuditToken = AuditToken::from_words([0, 501, 20, 501, 20, 4711, 0, 9]);

    fn with(index: usize, value: u32) -> AuditToken {
        let mut words = TOKEN.words();
        words[index] = value;
        AuditToken::from_words(words)
    }

    #[test]
    fn users_go_by_the_effective_user() {
        let mut users = Users::new([0, 501]);
        assert!(users.permits(&TOKEN));
        assert!(!users.permits(&with(1, 502)));
        assert!(users.permits(&with(3, 502)), "the real user does not count");
    }

    #[test]
    fn process_instance_is_pid_and_version() {
        let mut instance = ProcessInstance::of(&TOKEN);
        assert!(instance.permits(&TOKEN));
        assert!(!instance.permits(&with(5, 4712)), "another pid");
        assert!(!instance.permits(&with(7, 10)), "the same pid, used again");
    }

    #[test]
    fn closure_is_a_policy() {
        let mut policy = |token: &AuditToken| token.egid() == 20;
        assert!(policy.permits(&TOKEN));
        assert!(!policy.permits(&with(2, 21)));
    }
}
