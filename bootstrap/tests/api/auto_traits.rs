//! Which types threads may send and share: all but servers, as the crate's documentation argues.
//! It is the compiler that tests this.

use std::sync::atomic::AtomicU32;

use bootstrap::memory::{Access, Mapping, MemoryEntry, RangeError, ReadOnlyMapping};
use bootstrap::*;

const fn threads_send_and_share<T: Send + Sync>() {}
const fn threads_send<T: Send>() {}

// A server's routines are the caller's closures.
const _: () = threads_send::<Server<'static, u32>>();

macro_rules! assert_threads_send_and_share {
    ($($kind:ty),* $(,)?) => {
        const _: () = { $(threads_send_and_share::<$kind>();)* };
    };
}

// Rights: a name is valid in every thread, and the kernel orders the calls.
assert_threads_send_and_share!(
    ReceiveRight,
    SendRight,
    SendOnceRight,
    PortSet,
    DeadName,
    BorrowedReceive<'static>,
    BorrowedSend<'static>,
    BorrowedSendOnce<'static>,
    BorrowedPortSet<'static>,
    BorrowedDeadName<'static>,
    MemoryEntry,
    Semaphore,
    OwnedSemaphore,
    Fileport,
    Bootstrap,
);

// Messages: buffers and rights, changed through `&mut` only.
assert_threads_send_and_share!(
    Message<'static>,
    Transfer<'static>,
    Buffer,
    Received,
    Reply,
    Item,
    RightArray,
    Notification,
    SendError<'static>,
    CallError<'static>,
);

// Memory: owned by one value, or accessed by atomics.
assert_threads_send_and_share!(
    OwnedMemory,
    ReadOnlyMapping,
    Mapping<AtomicU32>,
    Mapping<[AtomicU32]>,
);

// Services: rights with types.
assert_threads_send_and_share!(
    Service<(), ()>,
    Client<(), ()>,
    Handle,
    Deferred,
    Responder<()>,
    Running<u32>,
    Answer<'static>,
    Peer,
    Problem,
    Progress,
    PollDescriptor,
);

// Plain values.
assert_threads_send_and_share!(
    Name,
    Kinds,
    Code,
    Errno,
    Error,
    Cause,
    Malformed,
    RangeError,
    Deadline,
    AuditToken,
    Trailer,
    ServiceName,
    ServiceNameError,
    ServiceStatus,
    PortStatus,
    PortOptions,
    WakeOrder,
    Access,
    task::SpecialPort,
);
