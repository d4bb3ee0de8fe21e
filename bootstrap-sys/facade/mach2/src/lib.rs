//! Stands for the crate `mach2`: its modules re-export `bootstrap_sys`.
//!
//! Items whose type differs between mach2 and Apple's headers are defined here with mach2's type.
//! Code that moves from mach2 to `bootstrap_sys` has to change in these places. README.md
//! has them as a table.
#![no_std]
#![allow(non_camel_case_types, unused_imports)]

macro_rules! modules {
    ($($name:ident)*) => {
        $(
            /// The module of that name.
            pub mod $name {
                pub use bootstrap_sys::*;
            }
        )*
    };
}

/// Defines constants with another type than `bootstrap_sys` has.
macro_rules! retyped {
    ($type:ty: $($name:ident)*) => {
        $(
            /// The constant of that name, as mach2 types it.
            pub const $name: $type = bootstrap_sys::$name as $type;
        )*
    };
}

modules! {
    boolean bootstrap clock clock_priv clock_reply clock_types dyld dyld_kernel error exc
    host_info kern_return loader mach_host mach_init mach_port mach_time mach_types
    mach_voucher_types machine memory_object_types message mig ndr notify policy port semaphore
    structs sync_policy task task_inspect task_special_ports thread_act thread_policy
    thread_special_ports thread_state thread_status thread_switch time_value traps vm
    vm_attributes vm_behavior vm_inherit vm_page_size vm_prot vm_purgable vm_statistics vm_region vm_sync
}

/// The module of that name.
pub mod mach_debug {
    modules! { ipc_info zone_info }
}

/// The module of that name.
pub mod exception_types {
    pub use bootstrap_sys::*;

    // `exception_type_t` is a signed `int`. The clients keep it in a `u32`.
    retyped! { u32:
        EXC_BAD_ACCESS EXC_BAD_INSTRUCTION EXC_ARITHMETIC EXC_EMULATION EXC_SOFTWARE EXC_BREAKPOINT
        EXC_SYSCALL EXC_MACH_SYSCALL EXC_RPC_ALERT EXC_CRASH EXC_RESOURCE EXC_GUARD
        EXC_CORPSE_NOTIFY
    }
}

/// The module of that name.
pub mod task_info {
    pub use bootstrap_sys::*;

    // `all_image_info_format`, which they are compared with, is an `integer_t`.
    retyped! { u32: TASK_DYLD_ALL_IMAGE_INFO_32 TASK_DYLD_ALL_IMAGE_INFO_64 }
}

/// The module of that name.
pub mod vm_types {
    pub use bootstrap_sys::*;

    /// Apple's headers have this type for the kernel only.
    pub type user_addr_t = u64;
}
