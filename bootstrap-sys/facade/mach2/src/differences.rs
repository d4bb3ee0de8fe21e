pub const EXC_GUARD: u32 = bootstrap_sys::EXC_GUARD as u32;
pub const EXC_RESOURCE: u32 = bootstrap_sys::EXC_RESOURCE as u32;
pub type user_addr_t = u64;
pub const VM_MEMORY_GUARD: u32 = bootstrap_sys::VM_MEMORY_GUARD as u32;
