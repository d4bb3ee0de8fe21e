//! Definitions of C functions and variables, each held against its declaration.

use bootstrap_sys::{KERN_SUCCESS, kern_return_t};

/// The declarations: the SDK's, and those of what libSystem exports besides.
pub(crate) mod declared {
    pub(crate) use bootstrap_sys::spi::*;
    pub(crate) use bootstrap_sys::*;
    // The function, not the macro of this name.
    pub(crate) use bootstrap_sys::spi::mach_task_self;
}

/// Defines C functions. One that does not have exactly the prototype that `bootstrap-sys`
/// declares for its name does not compile.
macro_rules! c_functions {
    ($($(#[$meta:meta])* fn $name:ident($($arg:ident: $ty:ty),* $(,)?) $(-> $ret:ty)? $body:block)*) => {$(
        $(#[$meta])*
        ///
        /// # Safety
        ///
        /// As in C: what a pointer points to must be there for the call to read or write, and
        /// an array or message must be as long as the arguments say. Out-pointers may be null;
        /// nothing is written then.
        #[unsafe(no_mangle)]
        #[allow(clippy::too_many_arguments)]
        pub unsafe extern "C" fn $name($($arg: $ty),*) $(-> $ret)? $body

        #[allow(deprecated)]
        const _: unsafe extern "C" fn($($ty),*) $(-> $ret)? = $crate::define::declared::$name;
    )*};
}

/// Defines C variables. One whose type is not the declared one does not compile.
macro_rules! c_variables {
    ($($(#[$meta:meta])* $name:ident: $ty:ty = $value:expr;)*) => {$(
        $(#[$meta])*
        #[unsafe(no_mangle)]
        pub static mut $name: $ty = $value;

        const _: fn() -> *const $ty = || &raw const ::bootstrap_sys::$name;
    )*};
}

/// Writes a result where a C caller wants it, if it wants it.
///
/// # Safety
///
/// `place` is null or can be written.
pub(crate) unsafe fn put<T>(place: *mut T, value: T) {
    if !place.is_null() {
        // SAFETY: the caller promises that a place that is not null can be written; C callers
        // need not align it more than C does, and `write_unaligned` asks for nothing.
        unsafe { place.write_unaligned(value) }
    }
}

/// Ends a C function: its result is written where the caller wants it.
///
/// # Safety
///
/// `place` is null or can be written.
pub(crate) unsafe fn give<T>(outcome: Result<T, kern_return_t>, place: *mut T) -> kern_return_t {
    match outcome {
        Ok(value) => {
            // SAFETY: the caller's promise.
            unsafe { put(place, value) };
            KERN_SUCCESS
        }
        Err(code) => code,
    }
}

/// Reads an argument a C caller points to.
///
/// # Safety
///
/// `place` is null or can be read and holds a `T`.
pub(crate) unsafe fn take<T: Copy>(place: *const T) -> Option<T> {
    if place.is_null() {
        return None;
    }
    // SAFETY: the caller promises that a place that is not null can be read.
    Some(unsafe { place.read_unaligned() })
}
