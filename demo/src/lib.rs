//! The program of the article "Making a mach server", and what the article leaves for later.
//!
//! Two programs are made of these parts:
//!
//! - `service` is the article's own: without arguments the server, with any the client.
//! - `walkthrough` tells the whole story, each role in a process of its own, and checks it.
//!
//! | part | job |
//! |---|---|
//! | [`transcript`] | the article's lines: a port's number and a code |
//! | [`server`] | look up, check in, look up again, answer requests for ever |
//! | [`client`] | look up; ask a question |
//! | [`protocol`] | what client and server say to each other |
//! | [`session`] | which name space the processes of a walkthrough share |
//! | [`walkthrough`] | roles, story, claims |

pub mod client;
pub mod protocol;
pub mod server;
pub mod session;
pub mod transcript;
pub mod walkthrough;

use std::io::Write;

use bootstrap::ServiceName;

/// The name under which `service` checks in and is looked up, unless [`SERVICE_VARIABLE`] is set.
pub const SERVICE: ServiceName = ServiceName::from_static("com.example.service");

/// The environment variable with another name for `service` to use.
pub const SERVICE_VARIABLE: &str = "DEMO_SERVICE";

/// The exit status of a program that did its work and found that something does not hold: a
/// look-up or check-in failed, a claim is false.
pub const EXIT_FALSE: u8 = 1;

/// The exit status of a program that could not do its work.
pub const EXIT_TROUBLE: u8 = 2;

/// Tells the user of a failure, on the standard error, if there is one.
pub fn complain(program: &str, failure: impl std::fmt::Display) {
    // Without a standard error there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{program}: {failure}");
}
