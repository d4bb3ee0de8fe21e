//! The story of the article with each role in a process of its own, and a check of each claim.

mod narrator;
mod role;
mod story;

use std::process::ExitCode;

use bootstrap::ServiceName;
use clap::Parser;

use crate::session::Session;
use crate::{EXIT_FALSE, EXIT_TROUBLE};
use narrator::Narrator;
use role::{Cast, Role};

/// Shows how a Mach server and its clients find each other, and checks every claim it makes.
///
/// Mach programs talk through ports. A server gets its first port by checking in with the
/// bootstrap server under a service name; a client gets a right to send to that port by
/// looking the name up. This program plays the server and the clients, each as a process of
/// its own, and shows what they print:
///
///   1. a client looks the service up before there is a server: 0x44e, Unknown service name
///   2. the server looks its own name up, checks in, and looks it up again
///   3. a client finds the server's port, under a number of its own
///   4. the server is killed, and the name is gone with it
///   5. a client sends a new server a message with a right to reply, and gets the answer
///
/// A port's number is a name that means something in one process only, like a file
/// descriptor: that is why server and client print different numbers for one port.
///
/// Exit status: 0 if every claim holds, 1 if one does not, 2 if the story could not be told.
#[derive(Debug, Parser)]
#[command(
    name = "walkthrough",
    version,
    verbatim_doc_comment,
    after_help = "Colours are used on a terminal, unless NO_COLOR is set.\n\
                  See also the program `service`: run it in one terminal, and with any argument in another."
)]
pub struct Arguments {
    /// The part this process plays; the story starts itself with it.
    #[arg(long, hide = true, requires = "service")]
    role: Option<Role>,

    /// The service name that the roles share.
    #[arg(long, hide = true, requires = "role")]
    service: Option<ServiceName>,
}

/// Tells the story, or plays the role that was asked for.
pub fn main(arguments: Arguments) -> ExitCode {
    let outcome = match (arguments.role, arguments.service) {
        (Some(role), Some(service)) => role.play(&service).map(|()| true),
        _ => tell(),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(EXIT_FALSE),
        Err(error) if is_told(&*error) => ExitCode::from(EXIT_FALSE),
        Err(error) => {
            crate::complain("walkthrough", error);
            ExitCode::from(EXIT_TROUBLE)
        }
    }
}

/// Whether a role's lines tell the failure: it is that of a look-up or check-in.
fn is_told(error: &(dyn std::error::Error + 'static)) -> bool {
    let failed = error.downcast_ref::<bootstrap::Error>();
    failed.is_some_and(|failed| failed.subject().is_some())
}

/// Tells the story; whether every claim holds.
fn tell() -> Result<bool, Box<dyn std::error::Error>> {
    let session = Session::open()?;
    // Runs at the same time have different names, and so do not meet.
    let service = ServiceName::new(format!("com.example.walkthrough.{}", std::process::id()))?;
    let cast = Cast::new(&session, &service)?;
    let mut narrator = Narrator::new();
    story::tell(&cast, &mut narrator)?;
    Ok(narrator.conclude()?)
}
