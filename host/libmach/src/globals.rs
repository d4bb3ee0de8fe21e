//! The variables of the C interface. They are constants of every task, so they need no code at
//! program start. A program may assign to them, as it may on macOS.

use bootstrap_sys as sys;
use mach_kernel::Name;

/// The task's own control port.
#[unsafe(no_mangle)]
pub static mut mach_task_self_: sys::mach_port_t = Name::TASK_SELF.0;

/// The task's bootstrap port: 1799.
#[unsafe(no_mangle)]
pub static mut bootstrap_port: sys::mach_port_t = Name::BOOTSTRAP.0;

/// How MIG marks data of a little-endian machine.
#[unsafe(no_mangle)]
pub static mut NDR_record: sys::NDR_record_t = sys::NDR_record_t {
    mig_vers: 0,
    if_vers: 0,
    reserved1: 0,
    mig_encoding: 0,
    int_rep: 1,
    char_rep: 0,
    float_rep: 0,
    reserved2: 0,
};
