//! The variables of the C interface.
//!
//! The names of ports are constants of every task, so they need no code at program start. The size
//! of a page is the machine's, and is stored before `main`. A program may assign to the variables,
//! as it may on macOS.

use std::ffi::{c_char, c_int};

use bootstrap_sys as sys;
use mach_kernel::Name;

/// The list of arguments that a `…printf` function takes.
#[cfg(target_arch = "x86_64")]
type Arguments = *mut sys::__va_list_tag;
#[cfg(not(target_arch = "x86_64"))]
type Arguments = sys::va_list;

c_variables! {
    /// The task's own control port.
    mach_task_self_: sys::mach_port_t = Name::TASK_SELF.0;

    /// The task's bootstrap port: 1799.
    bootstrap_port: sys::mach_port_t = Name::BOOTSTRAP.0;

    /// How MIG marks data of a little-endian machine.
    NDR_record: sys::NDR_record_t = sys::NDR_record_t {
        mig_vers: 0,
        if_vers: 0,
        reserved1: 0,
        mig_encoding: 0,
        int_rep: 1,
        char_rep: 0,
        float_rep: 0,
        reserved2: 0,
    };

    /// Bytes in a page.
    vm_page_size: sys::vm_size_t = 4096;

    /// The bits of an address that lie within a page.
    vm_page_mask: sys::vm_size_t = 4095;

    /// The binary logarithm of [`vm_page_size`].
    vm_page_shift: c_int = 12;

    /// Bytes in a page of the kernel's: as many as in any other.
    vm_kernel_page_size: sys::vm_size_t = 4096;

    /// The bits of an address that lie within such a page.
    vm_kernel_page_mask: sys::vm_size_t = 4095;

    /// The binary logarithm of [`vm_kernel_page_size`].
    vm_kernel_page_shift: c_int = 12;

    /// What prints the text of `panic`; none until a program assigns one.
    vprintf_stderr_func: Option<unsafe extern "C" fn(*const c_char, Arguments) -> c_int> = None;
}

/// What a message from the kernel says of its sender.
#[unsafe(no_mangle)]
pub static KERNEL_SECURITY_TOKEN: sys::security_token_t = sys::security_token_t { val: [0, 1] };

/// The audit token of a message from the kernel.
#[unsafe(no_mangle)]
pub static KERNEL_AUDIT_TOKEN: sys::audit_token_t = sys::audit_token_t { val: [0; 8] };

const _: fn() -> *const sys::security_token_t = || &raw const sys::KERNEL_SECURITY_TOKEN;
const _: fn() -> *const sys::audit_token_t = || &raw const sys::KERNEL_AUDIT_TOKEN;

/// Run by the loader before `main`.
#[used]
#[unsafe(link_section = ".init_array")]
static HOOK: extern "C" fn() = measure_page;

extern "C" fn measure_page() {
    // SAFETY: it takes a number, and only looks it up.
    let size = unsafe { libc::getauxval(libc::AT_PAGESZ) } as sys::vm_size_t;
    if !size.is_power_of_two() {
        return;
    }
    for (place, value) in [
        (&raw mut vm_page_size, size),
        (&raw mut vm_kernel_page_size, size),
        (&raw mut vm_page_mask, size - 1),
        (&raw mut vm_kernel_page_mask, size - 1),
    ] {
        // SAFETY: the variables are there, and no other code of the program runs yet.
        unsafe { place.write(value) };
    }
    for place in [&raw mut vm_page_shift, &raw mut vm_kernel_page_shift] {
        // SAFETY: as above.
        unsafe { place.write(size.trailing_zeros() as c_int) };
    }
}
