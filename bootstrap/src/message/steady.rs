//! Sparing the host of this workspace a look at buffers that are surely there.

use bootstrap_sys as sys;

/// Makes a call of `mach_msg` with these buffers, the second of which may be null.
///
/// # Safety
///
/// Until `call` returns, so many bytes at each place can be read and written, and nobody else uses
/// them.
#[cfg(target_os = "linux")]
pub(super) unsafe fn with_steady(
    buffers: [(*mut u64, sys::mach_msg_size_t); 2],
    call: impl FnOnce() -> i32,
) -> i32 {
    let ranges = buffers.map(|(address, size)| libmach::steady::Range {
        address: address.cast(),
        size: size as usize,
    });
    // SAFETY: the caller's promise is the same.
    unsafe { libmach::steady::with_steady(ranges, call) }
}

/// The kernel of macOS copies in and out without being told.
///
/// # Safety
///
/// None is needed.
#[cfg(not(target_os = "linux"))]
pub(super) unsafe fn with_steady(
    _: [(*mut u64, sys::mach_msg_size_t); 2],
    call: impl FnOnce() -> i32,
) -> i32 {
    call()
}
