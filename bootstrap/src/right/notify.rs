//! Asking the kernel to tell of an event by a message.

use crate::calls::call;
use crate::error::Error;
use crate::name::{self, Name};
use crate::right::SendOnceRight;
use crate::sys;

/// Registers `notify` for an event on `name`, or nobody; returns the right that was registered
/// before.
///
/// `notify` is used up, also by a failure: the kernel takes it out of this space before it looks
/// at anything else.
pub(super) fn request(
    name: Name,
    event: sys::mach_msg_id_t,
    sync: sys::mach_port_mscount_t,
    notify: Option<SendOnceRight>,
) -> Result<Option<SendOnceRight>, Error> {
    let mut previous = name::NULL;
    call(OPERATION, |task| {
        let notify = notify.map_or(name::NULL, |notify| notify.into_raw_name().raw());
        // SAFETY: the pointer is to a live local variable of the type that the call writes; the
        // other arguments are integers. The send-once right is moved into the call.
        unsafe {
            sys::mach_port_request_notification(
                task,
                name.raw(),
                event,
                sync,
                notify,
                sys::MACH_MSG_TYPE_MOVE_SEND_ONCE,
                &mut previous,
            )
        }
    })?;
    // SAFETY: a valid `previous` names a send-once right that the call gave to us.
    Ok(Name::new(previous).map(|name| unsafe { SendOnceRight::from_raw_name(name) }))
}

pub(super) const OPERATION: &str = "mach_port_request_notification";
