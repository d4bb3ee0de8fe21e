#![no_std]
#![allow(unused_imports)]
mod differences;
pub mod boolean { pub use bootstrap_sys::*; }
pub mod bootstrap { pub use bootstrap_sys::*; }
pub mod clock { pub use bootstrap_sys::*; }
pub mod clock_priv { pub use bootstrap_sys::*; }
pub mod clock_reply { pub use bootstrap_sys::*; }
pub mod clock_types { pub use bootstrap_sys::*; }
pub mod dyld { pub use bootstrap_sys::*; }
pub mod dyld_kernel { pub use bootstrap_sys::*; }
pub mod error { pub use bootstrap_sys::*; }
pub mod exc { pub use bootstrap_sys::*; }
pub mod exception_types { pub use bootstrap_sys::*; pub use crate::differences::{EXC_GUARD,EXC_RESOURCE}; }
pub mod host_info { pub use bootstrap_sys::*; }
pub mod kern_return { pub use bootstrap_sys::*; }
pub mod loader { pub use bootstrap_sys::*; }
pub mod mach_debug { pub use bootstrap_sys::*; pub mod ipc_info { pub use bootstrap_sys::*; } pub mod zone_info { pub use bootstrap_sys::*; } }
pub mod mach_host { pub use bootstrap_sys::*; }
pub mod mach_init { pub use bootstrap_sys::*; }
pub mod mach_port { pub use bootstrap_sys::*; }
pub mod mach_time { pub use bootstrap_sys::*; }
pub mod mach_types { pub use bootstrap_sys::*; }
pub mod mach_voucher_types { pub use bootstrap_sys::*; }
pub mod machine { pub use bootstrap_sys::*; }
pub mod memory_object_types { pub use bootstrap_sys::*; }
pub mod message { pub use bootstrap_sys::*; }
pub mod mig { pub use bootstrap_sys::*; }
pub mod ndr { pub use bootstrap_sys::*; }
pub mod notify { pub use bootstrap_sys::*; }
pub mod policy { pub use bootstrap_sys::*; }
pub mod port { pub use bootstrap_sys::*; }
pub mod semaphore { pub use bootstrap_sys::*; }
pub mod structs { pub use bootstrap_sys::*; }
pub mod sync_policy { pub use bootstrap_sys::*; }
pub mod task { pub use bootstrap_sys::*; }
pub mod task_info { pub use bootstrap_sys::*; }
pub mod task_inspect { pub use bootstrap_sys::*; }
pub mod task_special_ports { pub use bootstrap_sys::*; }
pub mod thread_act { pub use bootstrap_sys::*; }
pub mod thread_policy { pub use bootstrap_sys::*; }
pub mod thread_special_ports { pub use bootstrap_sys::*; }
pub mod thread_state { pub use bootstrap_sys::*; }
pub mod thread_status { pub use bootstrap_sys::*; }
pub mod thread_switch { pub use bootstrap_sys::*; }
pub mod time_value { pub use bootstrap_sys::*; }
pub mod traps { pub use bootstrap_sys::*; }
pub mod vm { pub use bootstrap_sys::*; }
pub mod vm_attributes { pub use bootstrap_sys::*; }
pub mod vm_behavior { pub use bootstrap_sys::*; }
pub mod vm_inherit { pub use bootstrap_sys::*; }
pub mod vm_page_size { pub use bootstrap_sys::*; }
pub mod vm_prot { pub use bootstrap_sys::*; }
pub mod vm_purgable { pub use bootstrap_sys::*; }
pub mod vm_region { pub use bootstrap_sys::*; }
pub mod vm_statistics { pub use bootstrap_sys::*; pub use crate::differences::VM_MEMORY_GUARD; }
pub mod vm_sync { pub use bootstrap_sys::*; }
pub mod vm_types { pub use bootstrap_sys::*; pub use crate::differences::{user_addr_t}; }
