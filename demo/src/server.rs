//! The server: looks its own name up, checks in, looks it up again, and answers for ever.

use std::io::Write;

use bootstrap::{Bootstrap, Error, Problem, ReceiveRight, Server, ServiceName};

use crate::protocol::Question;
use crate::transcript::Transcript;

/// Plays the server's part of the article and returns the port it got.
///
/// # Errors
///
/// The error of the check-in, after it was printed; or that the lines could not be written.
pub fn check_in<W: Write>(
    lines: &mut Transcript<W>,
    service: &ServiceName,
) -> Result<ReceiveRight, Box<dyn std::error::Error>> {
    let bootstrap = Bootstrap::current()?;
    lines.bootstrap_port(&bootstrap)?;

    // Nobody has checked in yet, so there is nothing to find, unless another server runs.
    drop(lines.look_up(&bootstrap, service)?);

    let port = bootstrap.check_in(service);
    lines.port("service_port", port.as_ref().map(|right| right.name()))?;
    let port = port?;

    // The send right that comes back is for our own port, and has the same name.
    drop(lines.look_up(&bootstrap, service)?);
    Ok(port)
}

/// Answers questions until receiving fails.
///
/// # Errors
///
/// Why receiving failed; a request that is no question, and an asker that is gone, are no reasons.
pub fn serve(port: ReceiveRight) -> Result<(), Error> {
    Server::new(port)?
        .on_payload(|(), question: Question, peer| Ok(question.answer(peer.token())))
        .observer(|problem| {
            if let Problem::Reply(error) = problem {
                crate::complain("service", format_args!("an answer was not sent: {error}"));
            }
        })
        .run(&mut ())
}
