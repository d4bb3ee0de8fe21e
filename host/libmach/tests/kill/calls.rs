//! What the calls of a puppet have in common.

use bootstrap_sys as sys;

/// Makes a call whose arguments are numbers, or point to variables of this function.
macro_rules! call {
    ($name:ident ($($argument:expr),* $(,)?)) => {
        // SAFETY: what the pointers among the arguments point to is the caller's, and as large as
        // the call takes it to be.
        unsafe { bootstrap_sys::$name($($argument),*) }
    };
}

pub(crate) use call;

pub(crate) fn task() -> u32 {
    sys::mach_task_self()
}

pub(crate) fn bootstrap() -> u32 {
    // SAFETY: nobody changes it in this process.
    unsafe { sys::bootstrap_port }
}

pub(crate) fn service(process: u32) -> [std::ffi::c_char; 128] {
    let mut name = [0; 128];
    for (to, from) in name.iter_mut().zip(format!("kill.{process}").bytes()) {
        *to = from as std::ffi::c_char;
    }
    name
}
