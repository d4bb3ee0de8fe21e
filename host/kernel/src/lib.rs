//! Mach IPC as a state machine: tasks, port spaces, rights, messages, notifications and the
//! bootstrap namespace, behaving as XNU and launchd do.
//!
//! The crate does no I/O, reads no clock and makes no thread: it is `no_std`, so it could not.
//! Time is an argument, randomness is a seed, and everything that happens comes out as an
//! [`Effect`]. Whoever drives it calls, in this order:
//!
//! 1. an input: [`Kernel::create_task`], [`Kernel::create_thread`], [`Kernel::handle`],
//!    [`Kernel::cancel`], [`Kernel::exit_thread`], [`Kernel::exit_task`] or
//!    [`Kernel::handle_timeout`];
//! 2. [`Kernel::poll_effect`] until it is empty; a program to start is answered with
//!    [`Kernel::job_started`] or [`Kernel::job_not_started`];
//! 3. [`Kernel::poll_timeout`], to learn when to call [`Kernel::handle_timeout`].
//!
//! # The model
//!
//! A **task** has a [space](Name) of names. A name's entry holds a receive right, a send right
//! with a count of user references, both of these for one port, a send-once right, a port set,
//! or a dead name. A **port** has one receiver, a queue and three counts: send rights in
//! existence (one for each entry, message or kernel slot that holds one, whatever the user
//! references), send-once rights in existence, and make-sends since the receive right last
//! moved. A dead port is kept until the last right to it has been noticed to be dead, as in XNU
//! where names turn into dead names lazily. A **message** owns the rights in it.
//!
//! Out-of-line memory is opaque: the kernel is generic over `M`, whatever its driver uses to
//! carry bytes, and drops it when the message that owns it dies.
//!
//! | file | one job |
//! |---|---|
//! | `name`, `code`, `wire` | names, return codes, the layout of messages and trailers |
//! | `space`, `right` | entries of one task; what may be done with the rights in them |
//! | `port`, `portset`, `queue` | ports and sets; who gets a message, who waits |
//! | `copyin`, `send` | a message on its way from its sender to a queue |
//! | `receive` | from a queue to its receiver: what fits, copy-out, trailers |
//! | `request`, `notify` | what tasks want to hear of, and what the kernel says by itself |
//! | `task`, `task_port` | tasks, threads; finding a task |
//! | `special`, `exception` | ports kept for tasks, threads and the host; what is inherited |
//! | `mach_port`, `member`, `attributes` | `mach_port.h`: names and rights; sets; what changes a port |
//! | `inspect`, `port_info` | `mach_port.h`: what only looks |
//! | `semaphore` | counts to wait on |
//! | `clock`, `processor_set` | clocks and alarms; the list of all tasks |
//! | `memory_entry` | memory that tasks share: the calls, and what an entry is |
//! | `file` | open files behind ports |
//! | `bootstrap` | the calls of the bootstrap server |
//! | `namespace`, `directory` | its names of services; how they are found |
//! | `job` | the programs it starts for them |
//! | `poll` | whether a message waits, for who waits for more than messages |
//! | `call` | requests, replies and their dispatch |
//! | `list` | lists in requests, which do not grow when they are read |
//! | `check` | the invariants, for tests |
//! | `census` | who holds what, for tests and tools |
//!
//! Behaviour follows xnu-11417.101.15 (`osfmk/ipc`) and launchd-842.92.1.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod attributes;
mod bootstrap;
mod call;
mod census;
mod check;
mod clock;
mod code;
mod copyin;
mod directory;
mod exception;
mod file;
mod inspect;
mod job;
mod kernel;
mod list;
mod mach_port;
mod member;
mod memory_entry;
mod name;
mod namespace;
mod notify;
mod poll;
mod port;
mod port_info;
mod portset;
mod processor_set;
mod queue;
mod receive;
mod request;
mod right;
mod semaphore;
mod send;
mod space;
mod special;
mod task;
mod task_port;
pub mod wire;

pub use bootstrap::{BootstrapCall, ChildInfo, ServiceInfo};
pub use call::{Busy, INTERFACE, Reply, Request, SpaceCall, Value, fingerprint};
pub use census::{Census, Holder, Holding, PortCensus, TaskCensus};
pub use clock::ClockCall;
pub use code::Code;
pub use exception::{ExceptionCall, ExceptionHolder};
pub use file::{Brought, FileCall, FileId};
pub use job::JobId;
pub use kernel::{Effect, Kernel, Limits, Tick};
pub use memory_entry::{Backing, Mapping, MemoryCall, MemoryFile, Origin, Wanted};
pub use name::Name;
pub use poll::PollId;
pub use port_info::PortInfoCall;
pub use processor_set::ProcessorSetCall;
pub use receive::{Delivered, Receive};
pub use right::{Disposition, RightKind};
pub use semaphore::SemaphoreCall;
pub use send::{Attachment, Outgoing};
pub use special::SpecialCall;
pub use task::{AuditToken, Identity, TaskId, ThreadId};
pub use task_port::{TaskCall, TaskFlavor};
