//! The known codes: symbol, number and meaning, sorted by number.
//!
//! Meanings of bootstrap codes are those `bootstrap_strerror` gives; all others are our own words.
//! `MACH_MSG_SUCCESS`, `BOOTSTRAP_SUCCESS` and `KERN_SUCCESS` are all 0 and share one entry.
//!
//! Numbers: xnu-11417.101.15 `osfmk/mach/{kern_return,message,mig_errors}.h`, launchd-842.1.4
//! `liblaunch/bootstrap.h`; and the bindings' snapshot, against which a test holds this table.

use super::Code;

/// One known code.
pub(super) struct Entry {
    pub(super) code: i32,
    pub(super) symbol: &'static str,
    pub(super) meaning: &'static str,
}

macro_rules! codes {
    ($($symbol:ident = $code:literal, $meaning:literal;)*) => {
        impl Code {
            $(
                #[doc = concat!("`", stringify!($symbol), "` (", stringify!($code), "): ", $meaning, ".")]
                pub const $symbol: Self = Self($code);
            )*
        }

        /// Every known code, sorted by number.
        pub(super) static TABLE: &[Entry] = &[
            $(Entry { code: $code, symbol: stringify!($symbol), meaning: $meaning },)*
        ];
    };
}

codes! {
    MIG_TRAILER_ERROR = -309, "the trailer is of an unknown kind";
    MIG_SERVER_DIED = -308, "the server gave up the reply: it died or dropped the request";
    MIG_ARRAY_TOO_LARGE = -307, "an array is longer than there is room for";
    MIG_EXCEPTION = -306, "the server raised an exception";
    MIG_NO_REPLY = -305, "the server owes no reply";
    MIG_BAD_ARGUMENTS = -304, "the request is not of the expected shape";
    MIG_BAD_ID = -303, "the server has no routine with this number";
    MIG_REMOTE_ERROR = -302, "the server found an error";
    MIG_REPLY_MISMATCH = -301, "the reply answers another request";
    MIG_TYPE_ERROR = -300, "the reply, or a right or memory in a request, is not of the expected shape";
    KERN_SUCCESS = 0, "Success";
    KERN_INVALID_ADDRESS = 1, "the address is not mapped, or not usable for this";
    KERN_PROTECTION_FAILURE = 2, "the memory's protection forbids the access";
    KERN_NO_SPACE = 3, "no free room of the size asked for, or at the place asked for";
    KERN_INVALID_ARGUMENT = 4, "an argument is not acceptable";
    KERN_FAILURE = 5, "the operation could not be done";
    KERN_RESOURCE_SHORTAGE = 6, "the kernel has too little of something to do this now";
    KERN_NOT_RECEIVER = 7, "the task does not hold the receive right";
    KERN_NO_ACCESS = 8, "the access is forbidden";
    KERN_MEMORY_FAILURE = 9, "the memory behind the address is lost";
    KERN_MEMORY_ERROR = 10, "the memory behind the address could not be read";
    KERN_ALREADY_IN_SET = 11, "the port is already in that set";
    KERN_NOT_IN_SET = 12, "the port is in no such set";
    KERN_NAME_EXISTS = 13, "the name is taken in this port space";
    KERN_ABORTED = 14, "the operation was interrupted";
    KERN_INVALID_NAME = 15, "the task holds no right under this name";
    KERN_INVALID_TASK = 16, "the task port does not name a living task";
    KERN_INVALID_RIGHT = 17, "the name holds another kind of right";
    KERN_INVALID_VALUE = 18, "a value is out of range";
    KERN_UREFS_OVERFLOW = 19, "too many user references on one name";
    KERN_INVALID_CAPABILITY = 20, "the right is dead, or not usable for this";
    KERN_RIGHT_EXISTS = 21, "the task already holds this port under another name";
    KERN_INVALID_HOST = 22, "the host port does not name a host";
    KERN_MEMORY_PRESENT = 23, "there is already memory at that place";
    KERN_MEMORY_DATA_MOVED = 24, "the data went elsewhere while being copied";
    KERN_MEMORY_RESTART_COPY = 25, "the copy has to be begun again";
    KERN_INVALID_PROCESSOR_SET = 26, "the port does not name a processor set";
    KERN_POLICY_LIMIT = 27, "a scheduling limit would be exceeded";
    KERN_INVALID_POLICY = 28, "the scheduling policy is not allowed here";
    KERN_INVALID_OBJECT = 29, "the port does not name an object of the right kind";
    KERN_ALREADY_WAITING = 30, "something is already waiting there";
    KERN_DEFAULT_SET = 31, "the default processor set cannot be destroyed";
    KERN_EXCEPTION_PROTECTED = 32, "the exception port is protected";
    KERN_INVALID_LEDGER = 33, "the port does not name a ledger";
    KERN_INVALID_MEMORY_CONTROL = 34, "the port does not control a memory object";
    KERN_INVALID_SECURITY = 35, "the port does not carry the host's security rights";
    KERN_NOT_DEPRESSED = 36, "the thread's priority was not lowered";
    KERN_TERMINATED = 37, "the object has been destroyed";
    KERN_LOCK_SET_DESTROYED = 38, "the lock set has been destroyed";
    KERN_LOCK_UNSTABLE = 39, "the lock's holder went away and left it undefined";
    KERN_LOCK_OWNED = 40, "another thread holds the lock";
    KERN_LOCK_OWNED_SELF = 41, "the calling thread already holds the lock";
    KERN_SEMAPHORE_DESTROYED = 42, "the semaphore has been destroyed";
    KERN_RPC_SERVER_TERMINATED = 43, "the server ended during the call";
    KERN_RPC_TERMINATE_ORPHAN = 44, "end the call that lost its client";
    KERN_RPC_CONTINUE_ORPHAN = 45, "let the call that lost its client go on";
    KERN_NOT_SUPPORTED = 46, "not supported on this system";
    KERN_NODE_DOWN = 47, "the remote machine cannot be reached";
    KERN_NOT_WAITING = 48, "the thread is not waiting there";
    KERN_OPERATION_TIMED_OUT = 49, "the time allowed ran out";
    KERN_CODESIGN_ERROR = 50, "the code signature does not allow this";
    KERN_POLICY_STATIC = 51, "the policy cannot be changed";
    KERN_INSUFFICIENT_BUFFER_SIZE = 52, "the buffer is too small";
    KERN_DENIED = 53, "a security policy forbids this";
    KERN_MISSING_KC = 54, "a kernel collection is missing";
    KERN_INVALID_KC = 55, "a kernel collection is damaged";
    KERN_NOT_FOUND = 56, "there is no such thing";
    KERN_INVALID_GUARD_OBJECT_SLOT = 57, "there is no guard object in this place";
    BOOTSTRAP_NOT_PRIVILEGED = 1100, "Permission denied";
    BOOTSTRAP_NAME_IN_USE = 1101, "Service name already exists";
    BOOTSTRAP_UNKNOWN_SERVICE = 1102, "Unknown service name";
    BOOTSTRAP_SERVICE_ACTIVE = 1103, "Service name already exists";
    BOOTSTRAP_BAD_COUNT = 1104, "Too many lookups were requested in one request";
    BOOTSTRAP_NO_MEMORY = 1105, "Out of memory";
    BOOTSTRAP_NO_CHILDREN = 1106, "The namespace has no children";
    MACH_SEND_IN_PROGRESS = 0x1000_0001, "the message is being sent (the kernel's own, never returned)";
    MACH_SEND_INVALID_DATA = 0x1000_0002, "the message cannot be read from the buffer";
    MACH_SEND_INVALID_DEST = 0x1000_0003, "the destination is not a usable right: its port died, or it was never one";
    MACH_SEND_TIMED_OUT = 0x1000_0004, "the receiver's queue stayed full until the deadline";
    MACH_SEND_INVALID_VOUCHER = 0x1000_0005, "the voucher is not usable";
    MACH_SEND_INTERRUPTED = 0x1000_0007, "a signal interrupted the wait for room in the queue";
    MACH_SEND_MSG_TOO_SMALL = 0x1000_0008, "the message is shorter than its contents need";
    MACH_SEND_INVALID_REPLY = 0x1000_0009, "the reply port is not a right that fits its disposition";
    MACH_SEND_INVALID_RIGHT = 0x1000_000a, "a right in the body does not fit its disposition";
    MACH_SEND_INVALID_NOTIFY = 0x1000_000b, "the notify port is not usable";
    MACH_SEND_INVALID_MEMORY = 0x1000_000c, "out-of-line memory cannot be read";
    MACH_SEND_NO_BUFFER = 0x1000_000d, "the kernel has no room for the message";
    MACH_SEND_TOO_LARGE = 0x1000_000e, "the message, or what it carries, is larger than the kernel takes";
    MACH_SEND_INVALID_TYPE = 0x1000_000f, "a descriptor has a type or option that does not exist";
    MACH_SEND_INVALID_HEADER = 0x1000_0010, "a disposition in the header does not exist";
    MACH_SEND_INVALID_TRAILER = 0x1000_0011, "the trailer is not acceptable";
    MACH_SEND_INVALID_CONTEXT = 0x1000_0012, "the context for the reply does not fit";
    MACH_SEND_INVALID_OPTIONS = 0x1000_0013, "the options do not fit the destination";
    MACH_SEND_INVALID_RT_OOL_SIZE = 0x1000_0015, "out-of-line memory is too large for a real-time message";
    MACH_SEND_NO_GRANT_DEST = 0x1000_0016, "the destination accepts no port rights";
    MACH_SEND_MSG_FILTERED = 0x1000_0017, "a filter on the destination refused the message";
    MACH_SEND_AUX_TOO_SMALL = 0x1000_0018, "the auxiliary data are too short";
    MACH_SEND_AUX_TOO_LARGE = 0x1000_0019, "the auxiliary data are too long";
    MACH_RCV_IN_PROGRESS = 0x1000_4001, "the message is being received (the kernel's own, never returned)";
    MACH_RCV_INVALID_NAME = 0x1000_4002, "the name is neither a receive right nor a port set";
    MACH_RCV_TIMED_OUT = 0x1000_4003, "no message arrived before the deadline";
    MACH_RCV_TOO_LARGE = 0x1000_4004, "the message does not fit the buffer";
    MACH_RCV_INTERRUPTED = 0x1000_4005, "a signal interrupted the wait for a message";
    MACH_RCV_PORT_CHANGED = 0x1000_4006, "the receive right was destroyed or moved away during the wait";
    MACH_RCV_INVALID_NOTIFY = 0x1000_4007, "the notify port is not usable";
    MACH_RCV_INVALID_DATA = 0x1000_4008, "the message cannot be written to the buffer";
    MACH_RCV_PORT_DIED = 0x1000_4009, "the port died during the wait";
    MACH_RCV_IN_SET = 0x1000_400a, "the port belongs to a set";
    MACH_RCV_HEADER_ERROR = 0x1000_400b, "the rights in the header could not be delivered";
    MACH_RCV_BODY_ERROR = 0x1000_400c, "some contents of the body could not be delivered";
    MACH_RCV_INVALID_TYPE = 0x1000_400d, "the list of places to receive into is not acceptable";
    MACH_RCV_SCATTER_SMALL = 0x1000_400e, "a place to receive into is too small";
    MACH_RCV_INVALID_TRAILER = 0x1000_400f, "no trailer of the kind asked for exists";
    MACH_RCV_IN_PROGRESS_TIMED = 0x1000_4011, "the message is being received (the kernel's own, never returned)";
    MACH_RCV_INVALID_REPLY = 0x1000_4012, "the reply port is not the one expected";
    MACH_RCV_INVALID_ARGUMENTS = 0x1000_4013, "the arguments are not acceptable";
}
