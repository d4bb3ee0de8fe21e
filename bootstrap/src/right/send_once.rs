//! Send-once rights: leave to queue one message, usually a reply.
//!
//! Each has a name of its own and is used up by sending. One that is released instead makes the
//! kernel send a *send-once notification* to the port, so whoever waits for the message learns
//! that it will not come. Sending through one never blocks: it goes past the queue limit.
//!
//! | Rust | Mach | calls |
//! |---|---|---|
//! | [`SendOnceRight::send`] | `mach_msg`, disposition move-send-once | 1 |
//! | `drop` | `mach_port_deallocate`, send-once notification | 1 |
//!
//! Kernel source relied on: xnu-11417.101.15, `osfmk/ipc/ipc_right.c`, `ipc_notify.c`.

use crate::calls;
use crate::message::{Message, SendError, send};
use crate::name::Name;
use crate::right::{common, raw_conversions};

/// A send-once right, or the dead name it has since become.
///
/// No two values are equal, not even of one port: each right has a name of its own.
///
/// Using it takes it:
///
/// ```compile_fail,E0382
/// # fn main() -> Result<(), bootstrap::Error> {
/// # let port = bootstrap::ReceiveRight::new()?;
/// let once = port.make_send_once()?;
/// once.send(bootstrap::Message::new(1))?;
/// once.send(bootstrap::Message::new(2))?; // used up by the first
/// # Ok(()) }
/// ```
#[doc(alias("MACH_PORT_RIGHT_SEND_ONCE", "MACH_PORT_TYPE_SEND_ONCE"))]
#[must_use = "dropping a send-once right tells its receiver that no message will come"]
#[derive(PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct SendOnceRight(Name);

common!(SendOnceRight);
raw_conversions!(SendOnceRight, "a send-once right");

impl SendOnceRight {
    /// Queues a message on the port and uses the right up. Never waits.
    ///
    /// Success also if the port died: the message and all rights in it are then gone.
    ///
    /// # Errors
    ///
    /// [`SendError`] gives back the message, and this right unless the kernel destroyed it.
    ///
    /// Source: `ipc_mqueue_send` (`osfmk/ipc/ipc_mqueue.c`).
    #[doc(alias("mach_msg", "mach_msg_send", "MACH_MSG_TYPE_MOVE_SEND_ONCE"))]
    pub fn send(self, message: Message<'_>) -> Result<(), SendError<'_>> {
        send::move_send_once(self, message)
    }
}

impl Drop for SendOnceRight {
    #[doc(alias = "mach_port_deallocate")]
    fn drop(&mut self) {
        // `self` owns the only reference on this name, either of the right or of the dead name
        // that it became; the call releases both.
        // A drop has no use for the result.
        let _ = calls::mach_port_deallocate(self.0);
    }
}
