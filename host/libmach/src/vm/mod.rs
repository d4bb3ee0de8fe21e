//! `mach/vm_map.h` and `mach/mach_vm.h`: virtual memory.
//!
//! Memory is Linux's, so the calls on the own task never ask the session. Another task's memory can
//! be read, written and described; to map there, or to change what is mapped, Linux has no way
//! without stopping the process: `KERN_NOT_SUPPORTED`.
//!
//! | file | one job |
//! |---|---|
//! | `wide`, `native` | the C functions of the two headers |
//! | `maps` | what is mapped where |
//! | `mapping` | making memory, and showing memory at a second place |
//! | `access` | reading, writing and copying |
//! | `entry` | memory entries: making them, mapping them |
//! | `files` | the files that hold shared memory |
//! | `attributes` | protection, inheritance, behaviour |
//! | `region` | what the region calls tell |
//! | `target` | whose memory it is: the own task's or another's |

mod access;
mod attributes;
mod entry;
mod files;
mod mapping;
mod maps;
mod native;
mod region;
mod target;
mod wide;

pub use entry::*;
pub use native::*;
pub use wide::*;

use bootstrap_sys as sys;
use bootstrap_sys::{KERN_NOT_SUPPORTED, KERN_SUCCESS, kern_return_t};

use target::{Access, Target};

/// Checks that a call is about the own task's memory: of others, it cannot be done.
fn own(task: sys::mach_port_t) -> Result<(), kern_return_t> {
    match Target::of(task, Access::Write)? {
        Target::Own => Ok(()),
        Target::Other(_) => Err(KERN_NOT_SUPPORTED),
    }
}

fn code(outcome: Result<(), kern_return_t>) -> kern_return_t {
    outcome.err().unwrap_or(KERN_SUCCESS)
}
