//! `mach/vm_map.h` and `mach/mach_vm.h`: virtual memory of the own task.
//!
//! Memory is Linux's, so the calls on the own task never ask the session. Another task's memory is
//! out of reach yet: `KERN_NOT_SUPPORTED`.
//!
//! | file | one job |
//! |---|---|
//! | `wide`, `native` | the C functions of the two headers |
//! | `maps` | what is mapped where |
//! | `mapping` | making memory, and showing memory at a second place |
//! | `access` | reading, writing and copying |
//! | `attributes` | protection, inheritance, behaviour |
//! | `region` | what the region calls tell |

mod access;
mod attributes;
mod mapping;
mod maps;
mod native;
mod region;
mod wide;

pub use native::*;
pub use wide::*;

use bootstrap_sys as sys;
use bootstrap_sys::{
    KERN_INVALID_ARGUMENT, KERN_INVALID_TASK, KERN_NOT_SUPPORTED, KERN_SUCCESS, kern_return_t,
};
use mach_kernel::{Name, SpaceCall};

use crate::ask::on_space;

/// Checks that a call is about the own task's memory.
fn own(task: sys::mach_port_t) -> Result<(), kern_return_t> {
    if task == Name::TASK_SELF.0 {
        return Ok(());
    }
    Err(match on_space(task, SpaceCall::AuditToken) {
        Ok(_) => KERN_NOT_SUPPORTED,
        // A kernel object without memory.
        Err(KERN_INVALID_TASK) => KERN_INVALID_ARGUMENT,
        Err(code) => code,
    })
}

fn code(outcome: Result<(), kern_return_t>) -> kern_return_t {
    outcome.err().unwrap_or(KERN_SUCCESS)
}
