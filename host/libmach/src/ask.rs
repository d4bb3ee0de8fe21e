//! A request and its answer, as the C functions want them.

use std::io::{self, Write};
use std::os::fd::{BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicBool, Ordering};

use bootstrap_sys as sys;
use mach_kernel::{Code, Name, Request, SpaceCall, Value};
use machd::protocol::Memory;

use crate::channel::{self, Answer, AskError, Sent};
use crate::join::JoinError;

/// What a call gives when there is no session: what macOS gives a task without one.
pub(crate) const NO_SESSION: i32 = sys::MACH_SEND_INVALID_DEST;

/// Makes a request; the error is a return code.
pub(crate) fn ask(request: Request<Memory>) -> Result<Value<Memory>, i32> {
    ask_interruptibly(request, false)
}

/// Makes a request whose wait a signal may end.
pub(crate) fn ask_interruptibly(
    request: Request<Memory>,
    interruptible: bool,
) -> Result<Value<Memory>, i32> {
    let answer = converse(request, None, interruptible);
    // There is no file whose passing could fail.
    answer
        .map_err(|_| NO_SESSION)
        .and_then(|answer| answer.reply.map_err(|Code(code)| code))
}

/// Sends a message, receives one, or both; a file goes with the one, and may come with the other.
pub(crate) fn ask_with_message(
    request: Request<Memory>,
    file: Option<OwnedFd>,
    interruptible: bool,
) -> Result<(Value<Memory>, Option<OwnedFd>), Refusal> {
    let Answer { reply, file } = converse(request, file.map(Sent::Given), interruptible)?;
    Ok((reply.map_err(|Code(code)| Refusal::Code(code))?, file))
}

/// Makes a request that brings a file.
pub(crate) fn ask_with_file(
    request: Request<Memory>,
    file: BorrowedFd<'_>,
) -> Result<Value<Memory>, Refusal> {
    let answer = converse(request, Some(Sent::Lent(file)), false)?;
    answer.reply.map_err(|Code(code)| Refusal::Code(code))
}

/// Makes a request that is answered with a file; `None` if this process had no room for it.
pub(crate) fn ask_for_file(
    request: Request<Memory>,
) -> Result<(Value<Memory>, Option<OwnedFd>), i32> {
    let Ok(Answer { reply, file }) = converse(request, None, false) else {
        return Err(NO_SESSION);
    };
    Ok((reply.map_err(|Code(code)| code)?, file))
}

/// Why a request that brings a file has no result.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The return code.
    Code(i32),
    /// Linux did not pass the file, and the session knows nothing of it.
    File(io::Error),
}

fn converse(
    request: Request<Memory>,
    file: Option<Sent<'_>>,
    interruptible: bool,
) -> Result<Answer, Refusal> {
    let outcome = channel::with(|channel| channel.ask(request, file, interruptible));
    match outcome.unwrap_or_else(|error| Err(AskError::Join(error))) {
        Ok(answer) => Ok(answer),
        Err(AskError::File(error)) => Err(Refusal::File(error)),
        Err(AskError::Join(error)) => {
            report(&error);
            Err(Refusal::Code(NO_SESSION))
        }
    }
}

/// Calls a routine on a task's space.
pub(crate) fn on_space(task: sys::mach_port_t, call: SpaceCall) -> Result<Value<Memory>, i32> {
    ask(Request::Space {
        task: Name(task),
        call,
    })
}

/// Says once why there is no session; a C program has no other way to learn it.
fn report(error: &JoinError) {
    static SAID: AtomicBool = AtomicBool::new(false);
    if !SAID.swap(true, Ordering::Relaxed) {
        // A process without a usable standard error is not to die of that.
        let _ = writeln!(io::stderr(), "libmach: {error}");
    }
}

/// The return code of a request that has no result.
pub(crate) fn code(outcome: Result<Value<Memory>, i32>) -> i32 {
    outcome.err().unwrap_or(0)
}

/// The session answered with a value that its request does not have: another program's fault,
/// and the same to the caller as no answer.
pub(crate) const UNEXPECTED: i32 = NO_SESSION;

/// The name a request results in.
pub(crate) fn name(outcome: Result<Value<Memory>, i32>) -> Result<sys::mach_port_t, i32> {
    match outcome? {
        Value::Name(name) => Ok(name.0),
        _ => Err(UNEXPECTED),
    }
}

/// The number a request results in.
pub(crate) fn word(outcome: Result<Value<Memory>, i32>) -> Result<u32, i32> {
    match outcome? {
        Value::Word(word) => Ok(word),
        _ => Err(UNEXPECTED),
    }
}
