//! Sending to queues that may be full.

use crate::deadline::Deadline;
use crate::message::{Message, SendError};
use crate::right::{ReceiveRight, SendRight};
use crate::tokio::Receiver;

/// Sends a message, and waits as long as the port's queue is full.
///
/// The wait is for a send-possible notification. A name has one request for that, so several tasks
/// that wait through one name line up behind each other; a program's own request on the name
/// ([`SendRight::notify_send_possible`], [`SendRight::notify_dead`]) is answered with a send-once
/// notification once the wait is over.
///
/// Dropping the future drops the message, if it was not sent.
///
/// # Errors
///
/// As [`SendRight::send`], never for a deadline; [`Cause::Errno`](crate::Cause::Errno) if it has to
/// wait and there is no room for another descriptor.
///
/// # Panics
///
/// If the queue is full, outside a tokio runtime with its I/O driver.
#[doc(alias("mach_msg", "MACH_NOTIFY_SEND_POSSIBLE"))]
pub async fn send<'a>(to: &SendRight, mut message: Message<'a>) -> Result<(), SendError<'a>> {
    loop {
        let failed = match to.send(message, Deadline::NOW) {
            Err(failed) if failed.is_timeout() => failed,
            outcome => return outcome,
        };
        message = match failed.into_parts() {
            (_, Some(message), _) => match wait_for_room(to).await {
                Ok(()) => message,
                Err(error) => return Err(SendError::new(error, Some(message), None)),
            },
            // Cannot be: a message that found a full queue comes back.
            (error, None, right) => return Err(SendError::new(error, None, right)),
        };
    }
}

/// Waits until there was room in the queue, or may have been.
async fn wait_for_room(to: &SendRight) -> Result<(), crate::Error> {
    let news = Receiver::new(ReceiveRight::new()?)?;
    // Who waited before us is woken after us, when this right is dropped: each has a turn.
    let before = to.notify_send_possible(news.port().make_send_once()?)?;
    // Room, the port's death, or the request displaced by another's: in any case, try again.
    let woken = news.receive().await;
    drop(before);
    woken.map(drop)
}
