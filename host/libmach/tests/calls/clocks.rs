//! The system's clocks and their alarms.

use bootstrap_sys as sys;
use bootstrap_sys::{clock_serv_t, kern_return_t, mach_timespec_t};

use crate::common::*;

fn clock(number: i32) -> Result<clock_serv_t, kern_return_t> {
    let mut clock = 0;
    let host = call!(mach_host_self());
    // SAFETY: the result has its place.
    let code = unsafe { sys::host_get_clock_service(host, number, &mut clock) };
    assert_eq!(call!(mach_port_deallocate(task(), host)), 0);
    if code == 0 { Ok(clock) } else { Err(code) }
}

fn read(clock: clock_serv_t) -> Result<u64, kern_return_t> {
    let mut time = mach_timespec_t::default();
    // SAFETY: the result has its place.
    match unsafe { sys::clock_get_time(clock, &mut time) } {
        0 => Ok(u64::from(time.tv_sec) * sys::NSEC_PER_SEC + time.tv_nsec as u64),
        code => Err(code),
    }
}

fn resolution(clock: clock_serv_t, flavor: i32, room: u32) -> Result<i32, kern_return_t> {
    let (mut resolution, mut count) = (-1, room);
    // SAFETY: the results have their places.
    match unsafe { sys::clock_get_attributes(clock, flavor, &mut resolution, &mut count) } {
        0 => {
            assert_eq!(count, 1);
            Ok(resolution)
        }
        code => Err(code),
    }
}

fn timespec(nanoseconds: u64) -> mach_timespec_t {
    mach_timespec_t {
        tv_sec: (nanoseconds / sys::NSEC_PER_SEC) as u32,
        tv_nsec: (nanoseconds % sys::NSEC_PER_SEC) as i32,
    }
}

#[test]
fn system_clock_is_the_absolute_time_and_the_calendar_the_years() {
    let _alone = begin();
    let (system, calendar) = (clock(0).expect("a clock"), clock(1).expect("a clock"));
    assert_ne!(system, calendar);
    let before = call!(mach_absolute_time());
    let time = read(system).expect("a time");
    assert!(before <= time && time <= call!(mach_absolute_time()));
    let years = read(calendar).expect("a time") / sys::NSEC_PER_SEC / 86_400 / 365;
    assert!((50..100).contains(&years), "years since 1970: {years}");
    for number in [-1, 2] {
        assert_eq!(clock(number), Err(sys::KERN_INVALID_ARGUMENT));
    }
    for (name, code) in [
        (0, sys::MACH_SEND_INVALID_DEST),
        (task(), sys::KERN_INVALID_ARGUMENT),
    ] {
        assert_eq!(read(name), Err(code));
        assert_eq!(resolution(name, sys::CLOCK_GET_TIME_RES, 1), Err(code));
    }
    destroy(system);
    destroy(calendar);
}

#[test]
fn resolutions_are_those_xnu_names() {
    let _alone = begin();
    let (system, calendar) = (clock(0).expect("a clock"), clock(1).expect("a clock"));
    let alarms = [
        sys::CLOCK_ALARM_CURRES,
        sys::CLOCK_ALARM_MINRES,
        sys::CLOCK_ALARM_MAXRES,
    ];
    for clock in [system, calendar] {
        assert_eq!(
            resolution(clock, sys::CLOCK_GET_TIME_RES, 1),
            Ok(10_000_000)
        );
        assert_eq!(resolution(clock, 2, 1), Err(sys::KERN_INVALID_VALUE));
        for flavor in [sys::CLOCK_GET_TIME_RES, 2] {
            assert_eq!(resolution(clock, flavor, 0), Err(sys::KERN_FAILURE));
        }
    }
    for flavor in alarms {
        assert_eq!(resolution(system, flavor, 1), Ok(10_000_000));
        assert_eq!(resolution(calendar, flavor, 1), Ok(0), "it has no alarms");
    }
    destroy(system);
    destroy(calendar);
}

#[test]
fn alarm_is_a_message_that_comes_not_before_its_time() {
    let _alone = begin();
    let (system, port) = (clock(0).expect("a clock"), receive_right());
    let delay = 2_000_000;
    for relative in [true, false] {
        let start = call!(mach_absolute_time());
        let (kind, time) = if relative {
            (sys::TIME_RELATIVE, delay)
        } else {
            (sys::TIME_ABSOLUTE, start + delay)
        };
        assert_eq!(call!(clock_alarm(system, kind, timespec(time), port)), 0);
        let rung = Message::receive(port);
        assert!(call!(mach_absolute_time()) >= start + delay);
        // Size and id; after the record of the machine, code, type and time.
        assert_eq!((rung.0[1], rung.0[5]), (48, 3_125_107));
        assert_eq!((rung.0[8], rung.0[9]), (0, kind as u32));
        let said = u64::from(rung.0[10]) * sys::NSEC_PER_SEC + u64::from(rung.0[11]);
        assert!(said >= start + delay && said <= call!(mach_absolute_time()));
    }
    destroy(system);
    destroy(port);
}

#[test]
fn alarm_is_refused_or_rings_at_once() {
    let _alone = begin();
    let (system, calendar) = (clock(0).expect("a clock"), clock(1).expect("a clock"));
    let port = receive_right();
    let second = timespec(sys::NSEC_PER_SEC);
    let bad = mach_timespec_t {
        tv_sec: 0,
        tv_nsec: -1,
    };
    let past = timespec(1);
    for (kind, time, code) in [
        (sys::TIME_ABSOLUTE, past, 0),
        (sys::TIME_RELATIVE, bad, sys::KERN_INVALID_VALUE),
        (2, second, sys::KERN_INVALID_VALUE),
    ] {
        assert_eq!(call!(clock_alarm(system, kind, time, port)), 0);
        let rung = Message::receive(port);
        assert_eq!((rung.0[8], rung.0[9]), (code as u32, kind as u32));
    }
    let codes = [
        call!(clock_alarm(system, sys::TIME_RELATIVE, second, 0)),
        call!(clock_alarm(system, sys::TIME_RELATIVE, second, system)),
        call!(clock_alarm(0, sys::TIME_RELATIVE, second, port)),
        call!(clock_alarm(calendar, sys::TIME_RELATIVE, second, port)),
    ];
    let expected = [
        sys::KERN_INVALID_CAPABILITY,
        sys::MACH_SEND_INVALID_RIGHT,
        sys::MACH_SEND_INVALID_DEST,
        sys::KERN_FAILURE,
    ];
    assert_eq!(codes, expected);
    let unused = Message::receive(port);
    assert_eq!(unused.0[5], 71, "the right of the last went unused");
    destroy(system);
    destroy(calendar);
    destroy(port);
}

#[test]
fn sleep_takes_the_system_clock_and_no_other() {
    let _alone = begin();
    let (system, calendar) = (clock(0).expect("a clock"), clock(1).expect("a clock"));
    let null = std::ptr::null_mut();
    let nothing = timespec(0);
    let codes = [system, calendar, task(), 0xbad3]
        .map(|clock| call!(clock_sleep(clock, sys::TIME_RELATIVE, nothing, null)));
    let argument = sys::KERN_INVALID_ARGUMENT;
    assert_eq!(codes, [0, sys::KERN_FAILURE, argument, argument]);
    destroy(system);
    destroy(calendar);
}

#[test]
fn control_of_clocks_is_gone() {
    let _alone = begin();
    let system = clock(0).expect("a clock");
    let host = call!(mach_host_self());
    let (mut control, mut attribute) = (0, 1);
    // SAFETY: the result has its place.
    let got = unsafe { sys::host_get_clock_control(host, 0, &mut control) };
    let set = call!(clock_set_time(system, timespec(0)));
    // SAFETY: the attribute is there to be read.
    let changed = unsafe { sys::clock_set_attributes(system, 1, &mut attribute, 1) };
    assert_eq!([got, set, changed], [sys::MIG_BAD_ID; 3]);
    assert_eq!(
        call!(clock_set_time(0, timespec(0))),
        sys::MACH_SEND_INVALID_DEST
    );
    assert_eq!(call!(mach_port_deallocate(task(), host)), 0);
    destroy(system);
}
