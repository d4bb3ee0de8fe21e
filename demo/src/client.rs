//! The client: looks the service up, and may ask it something.

use std::io::Write;
use std::time::Duration;

use bootstrap::{Bootstrap, Client, Deadline, SendRight, ServiceName};

use crate::protocol::{Answer, Question};
use crate::transcript::Transcript;

/// Plays the client's part of the article and returns the right it got.
///
/// # Errors
///
/// The error of the look-up, after it was printed; or that the lines could not be written.
pub fn look_up<W: Write>(
    lines: &mut Transcript<W>,
    service: &ServiceName,
) -> Result<SendRight, Box<dyn std::error::Error>> {
    let bootstrap = Bootstrap::current()?;
    lines.bootstrap_port(&bootstrap)?;
    Ok(lines.look_up(&bootstrap, service)??)
}

/// Looks the service up and asks it for the number after `number`.
///
/// # Errors
///
/// As [`look_up`]; or that there was no answer.
pub fn ask<W: Write>(
    lines: &mut Transcript<W>,
    service: &ServiceName,
    number: u32,
) -> Result<(), Box<dyn std::error::Error>> {
    let server: Client<Question, Answer> = look_up(lines, service)?.into();
    let answer = server.call(Question { number }, Deadline::after(PATIENCE))?;
    lines.line(format_args!("asked: {number}"))?;
    lines.line(format_args!("answer: {}", answer.number))?;
    lines.line(format_args!("answered by: {}", answer.server_pid))?;
    lines.line(format_args!(
        "asker's pid in the audit token: {}",
        answer.pid
    ))?;
    lines.line(format_args!(
        "asker's euid in the audit token: {}",
        answer.euid
    ))?;
    Ok(())
}

/// How long an asker waits for its answer.
const PATIENCE: Duration = Duration::from_secs(30);
