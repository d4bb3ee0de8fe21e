//! Return codes: every one the kernel or the bootstrap server answers with.
//!
//! `kern_return_t`, `mach_msg_return_t`, MIG and bootstrap codes share one number space, so one
//! open type carries them all. (`osfmk/mach/kern_return.h`, `osfmk/mach/message.h`,
//! `osfmk/mach/mig_errors.h`, launchd's `liblaunch/bootstrap.h`.)

use serde::{Deserialize, Serialize};

/// A return code, as C sees it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[must_use]
pub struct Code(pub i32);

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $value:expr;)*) => {
        impl Code {
            $($(#[$doc])* pub const $name: Code = Code($value);)*
        }

        impl core::fmt::Debug for Code {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                match *self {
                    $(Code::$name => f.write_str(stringify!($name)),)*
                    Code(other) => write!(f, "{other:#x}"),
                }
            }
        }
    };
}

codes! {
    /// Done.
    SUCCESS = 0;
    /// `KERN_PROTECTION_FAILURE`: memory does not permit that.
    PROTECTION_FAILURE = 2;
    /// `KERN_NO_SPACE`: no room for another name.
    NO_SPACE = 3;
    /// `KERN_INVALID_ARGUMENT`.
    INVALID_ARGUMENT = 4;
    /// `KERN_FAILURE`.
    FAILURE = 5;
    /// `KERN_RESOURCE_SHORTAGE`: a limit of the host was reached.
    RESOURCE_SHORTAGE = 6;
    /// `KERN_NO_ACCESS`.
    NO_ACCESS = 8;
    /// `KERN_ALREADY_IN_SET`.
    ALREADY_IN_SET = 11;
    /// `KERN_NOT_IN_SET`.
    NOT_IN_SET = 12;
    /// `KERN_NAME_EXISTS`.
    NAME_EXISTS = 13;
    /// `KERN_ABORTED`: a wait was interrupted.
    ABORTED = 14;
    /// `KERN_INVALID_NAME`: the name denotes nothing in that space.
    INVALID_NAME = 15;
    /// `KERN_INVALID_TASK`.
    INVALID_TASK = 16;
    /// `KERN_INVALID_RIGHT`: the name denotes a right of another kind.
    INVALID_RIGHT = 17;
    /// `KERN_INVALID_VALUE`.
    INVALID_VALUE = 18;
    /// `KERN_INVALID_CAPABILITY`.
    INVALID_CAPABILITY = 20;
    /// `KERN_RIGHT_EXISTS`.
    RIGHT_EXISTS = 21;
    /// `KERN_INVALID_OBJECT`: the port is not of the kind that is wanted.
    INVALID_OBJECT = 29;
    /// `KERN_TERMINATED`: the object was destroyed.
    TERMINATED = 37;
    /// `KERN_NOT_SUPPORTED`.
    NOT_SUPPORTED = 46;
    /// `KERN_NOT_WAITING`.
    NOT_WAITING = 48;
    /// `KERN_OPERATION_TIMED_OUT`.
    OPERATION_TIMED_OUT = 49;
    /// `KERN_DENIED`.
    DENIED = 53;

    /// `MACH_SEND_INVALID_DATA`: the message could not be read.
    SEND_INVALID_DATA = 0x1000_0002;
    /// `MACH_SEND_INVALID_DEST`.
    SEND_INVALID_DEST = 0x1000_0003;
    /// `MACH_SEND_TIMED_OUT`.
    SEND_TIMED_OUT = 0x1000_0004;
    /// `MACH_SEND_INVALID_VOUCHER`.
    SEND_INVALID_VOUCHER = 0x1000_0005;
    /// `MACH_SEND_INTERRUPTED`.
    SEND_INTERRUPTED = 0x1000_0007;
    /// `MACH_SEND_MSG_TOO_SMALL`.
    SEND_MSG_TOO_SMALL = 0x1000_0008;
    /// `MACH_SEND_INVALID_REPLY`.
    SEND_INVALID_REPLY = 0x1000_0009;
    /// `MACH_SEND_INVALID_RIGHT`.
    SEND_INVALID_RIGHT = 0x1000_000a;
    /// `MACH_SEND_INVALID_MEMORY`.
    SEND_INVALID_MEMORY = 0x1000_000c;
    /// `MACH_SEND_NO_BUFFER`.
    SEND_NO_BUFFER = 0x1000_000d;
    /// `MACH_SEND_TOO_LARGE`.
    SEND_TOO_LARGE = 0x1000_000e;
    /// `MACH_SEND_INVALID_TYPE`.
    SEND_INVALID_TYPE = 0x1000_000f;
    /// `MACH_SEND_INVALID_HEADER`.
    SEND_INVALID_HEADER = 0x1000_0010;
    /// `MACH_SEND_INVALID_OPTIONS`.
    SEND_INVALID_OPTIONS = 0x1000_0013;

    /// `MACH_RCV_INVALID_NAME`.
    RCV_INVALID_NAME = 0x1000_4002;
    /// `MACH_RCV_TIMED_OUT`.
    RCV_TIMED_OUT = 0x1000_4003;
    /// `MACH_RCV_TOO_LARGE`.
    RCV_TOO_LARGE = 0x1000_4004;
    /// `MACH_RCV_INTERRUPTED`.
    RCV_INTERRUPTED = 0x1000_4005;
    /// `MACH_RCV_PORT_CHANGED`.
    RCV_PORT_CHANGED = 0x1000_4006;
    /// `MACH_RCV_INVALID_DATA`.
    RCV_INVALID_DATA = 0x1000_4008;
    /// `MACH_RCV_HEADER_ERROR`; ored with a reason.
    RCV_HEADER_ERROR = 0x1000_400b;
    /// `MACH_RCV_BODY_ERROR`; ored with a reason.
    RCV_BODY_ERROR = 0x1000_400c;

    /// `MIG_BAD_ID`: no routine has that message id.
    MIG_BAD_ID = -303;
    /// `MIG_TYPE_ERROR`: the client side found an argument of the wrong type.
    MIG_TYPE_ERROR = -300;

    /// `BOOTSTRAP_NOT_PRIVILEGED`.
    BOOTSTRAP_NOT_PRIVILEGED = 1100;
    /// `BOOTSTRAP_UNKNOWN_SERVICE`.
    BOOTSTRAP_UNKNOWN_SERVICE = 1102;
    /// `BOOTSTRAP_SERVICE_ACTIVE`.
    BOOTSTRAP_SERVICE_ACTIVE = 1103;
    /// `BOOTSTRAP_NO_MEMORY`.
    BOOTSTRAP_NO_MEMORY = 1105;
    /// `BOOTSTRAP_NO_CHILDREN`.
    BOOTSTRAP_NO_CHILDREN = 1106;
}

impl Code {
    /// `MACH_MSG_IPC_SPACE`: ored in when there was no room for a name.
    pub const IPC_SPACE_BIT: i32 = 0x2000;

    /// This code with `bits` ored in.
    pub(crate) fn with(self, bits: i32) -> Code {
        Code(self.0 | bits)
    }

    /// `Ok` for [`Code::SUCCESS`].
    ///
    /// # Errors
    ///
    /// The code itself when it is another.
    pub fn ok(self) -> Result<(), Code> {
        if self == Code::SUCCESS {
            Ok(())
        } else {
            Err(self)
        }
    }
}
