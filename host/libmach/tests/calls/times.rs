//! Clocks, and waiting for them.

use bootstrap_sys as sys;
use bootstrap_sys::mach_timespec_t;

use crate::common::{begin, call};

/// A millisecond, in ticks.
const MILLISECOND: u64 = 1_000_000;

fn now() -> u64 {
    call!(mach_absolute_time())
}

#[test]
fn ticks_are_nanoseconds_and_only_grow() {
    let mut base = sys::mach_timebase_info { numer: 0, denom: 0 };
    // SAFETY: the result has its place.
    assert_eq!(unsafe { sys::mach_timebase_info(&mut base) }, 0);
    assert_eq!((base.numer, base.denom), (1, 1));
    let about = call!(mach_approximate_time());
    let exactly = now();
    assert!(about <= exactly && exactly <= now());
    let (first, second) = (
        call!(mach_continuous_approximate_time()),
        call!(mach_continuous_time()),
    );
    assert!(exactly <= first && first <= second, "sleep only adds");
}

#[test]
fn wait_ends_not_before_its_time() {
    let deadline = now() + MILLISECOND;
    assert_eq!(call!(mach_wait_until(deadline)), 0);
    assert!(now() >= deadline);
    assert_eq!(call!(mach_wait_until(0)), 0, "a time that is past");
}

#[test]
fn sleep_by_the_system_clock_tells_when_it_ended() {
    let _alone = begin();
    let start = now();
    let time = mach_timespec_t {
        tv_sec: 0,
        tv_nsec: MILLISECOND as i32,
    };
    let mut end = mach_timespec_t {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: the result has its place.
    assert_eq!(call!(clock_sleep(0, sys::TIME_RELATIVE, time, &mut end)), 0);
    let end = u64::from(end.tv_sec) * sys::NSEC_PER_SEC + end.tv_nsec as u64;
    assert!(start + MILLISECOND <= end && end <= now());
    let bad = mach_timespec_t {
        tv_sec: 0,
        tv_nsec: 1_000_000_000,
    };
    let null = std::ptr::null_mut();
    let codes = [
        call!(clock_sleep(0, sys::TIME_RELATIVE, bad, null)),
        call!(clock_sleep(0, 2, time, null)),
        call!(clock_sleep_trap(0, sys::TIME_ABSOLUTE, 0, 0, null)),
    ];
    assert_eq!(codes, [sys::KERN_INVALID_VALUE, sys::KERN_INVALID_VALUE, 0]);
}

#[test]
fn switch_to_another_thread_checks_its_option() {
    let codes = [
        call!(thread_switch(0, sys::SWITCH_OPTION_NONE, 0)),
        call!(thread_switch(0, sys::SWITCH_OPTION_WAIT, 1)),
        call!(thread_switch(0, 99, 0)),
    ];
    assert_eq!(codes, [0, 0, sys::KERN_INVALID_ARGUMENT]);
    assert_eq!(call!(swtch()), 0, "it knows of no other thread");
    assert_eq!(call!(swtch_pri(0)), 0);
}

#[test]
fn pages_have_the_size_that_the_variables_say() {
    let _alone = begin();
    let mut size = 0;
    // SAFETY: the result has its place.
    assert_eq!(unsafe { sys::host_page_size(0, &mut size) }, 0);
    // SAFETY: nothing assigns to the variable.
    let bytes = unsafe { sys::vm_page_size };
    // SAFETY: as above.
    let mask = unsafe { sys::vm_page_mask };
    // SAFETY: as above.
    let shift = unsafe { sys::vm_page_shift };
    assert_eq!((bytes, mask, 1 << shift), (size, size - 1, size));
    assert_eq!(size, rustix::param::page_size());
    // SAFETY: as above.
    let bytes = unsafe { sys::vm_kernel_page_size };
    // SAFETY: as above.
    let mask = unsafe { sys::vm_kernel_page_mask };
    // SAFETY: as above.
    let shift = unsafe { sys::vm_kernel_page_shift };
    assert_eq!((bytes, mask, 1 << shift), (size, size - 1, size));
    let host = call!(mach_host_self());
    let mut asked = 0;
    assert_eq!(call!(_host_page_size(host, &mut asked)), 0);
    assert_eq!(asked, size);
    assert_eq!(call!(mach_port_deallocate(sys::mach_task_self(), host)), 0);
}
