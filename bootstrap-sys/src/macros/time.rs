//! Sums of times, from `<mach/clock_types.h>` and `<mach/time_value.h>`.

use core::ffi::c_long;

use crate::{
    NSEC_PER_SEC, TIME_MICROS_MAX, TIME_RELATIVE, alarm_type_t, integer_t, mach_timespec_t,
    time_value_t,
};

const NANOSECONDS: i32 = NSEC_PER_SEC as i32;

/// Whether the nanoseconds of `t` are not within a second.
pub const fn BAD_MACH_TIMESPEC(t: &mach_timespec_t) -> bool {
    t.tv_nsec < 0 || t.tv_nsec >= NANOSECONDS
}

/// Compares two times: negative when `t1` is earlier, positive when it is later.
///
/// Times in different seconds are a whole second's nanoseconds apart, however many seconds there
/// are between them.
pub const fn CMP_MACH_TIMESPEC(t1: &mach_timespec_t, t2: &mach_timespec_t) -> c_long {
    if t1.tv_sec > t2.tv_sec {
        NANOSECONDS as c_long
    } else if t1.tv_sec < t2.tv_sec {
        -(NANOSECONDS as c_long)
    } else {
        t1.tv_nsec.wrapping_sub(t2.tv_nsec) as c_long
    }
}

/// Adds `t2` to `t1`.
pub const fn ADD_MACH_TIMESPEC(t1: &mut mach_timespec_t, t2: &mach_timespec_t) {
    t1.tv_nsec = t1.tv_nsec.wrapping_add(t2.tv_nsec);
    if t1.tv_nsec >= NANOSECONDS {
        t1.tv_nsec -= NANOSECONDS;
        t1.tv_sec = t1.tv_sec.wrapping_add(1);
    }
    t1.tv_sec = t1.tv_sec.wrapping_add(t2.tv_sec);
}

/// Takes `t2` from `t1`.
pub const fn SUB_MACH_TIMESPEC(t1: &mut mach_timespec_t, t2: &mach_timespec_t) {
    t1.tv_nsec = t1.tv_nsec.wrapping_sub(t2.tv_nsec);
    if t1.tv_nsec < 0 {
        t1.tv_nsec += NANOSECONDS;
        t1.tv_sec = t1.tv_sec.wrapping_sub(1);
    }
    t1.tv_sec = t1.tv_sec.wrapping_sub(t2.tv_sec);
}

/// Whether `t` is no kind of alarm.
pub const fn BAD_ALRMTYPE(t: alarm_type_t) -> bool {
    t & !TIME_RELATIVE != 0
}

/// Adds less than a second's microseconds to `val`.
pub const fn time_value_add_usec(val: &mut time_value_t, micros: integer_t) {
    val.microseconds = val.microseconds.wrapping_add(micros);
    if val.microseconds >= TIME_MICROS_MAX {
        val.microseconds -= TIME_MICROS_MAX;
        val.seconds = val.seconds.wrapping_add(1);
    }
}

/// Adds `addend` to `result`.
pub const fn time_value_add(result: &mut time_value_t, addend: &time_value_t) {
    result.seconds = result.seconds.wrapping_add(addend.seconds);
    time_value_add_usec(result, addend.microseconds);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timespec(tv_sec: u32, tv_nsec: i32) -> mach_timespec_t {
        mach_timespec_t { tv_sec, tv_nsec }
    }

    #[test]
    fn timespec_sum_carries_over_and_back() {
        let mut time = timespec(1, 900_000_000);
        ADD_MACH_TIMESPEC(&mut time, &timespec(2, 200_000_000));
        assert_eq!(time, timespec(4, 100_000_000));
        SUB_MACH_TIMESPEC(&mut time, &timespec(2, 200_000_000));
        assert_eq!(time, timespec(1, 900_000_000));
    }

    #[test]
    fn timespec_comparison_has_the_sign_of_the_difference() {
        assert_eq!(CMP_MACH_TIMESPEC(&timespec(1, 5), &timespec(1, 7)), -2);
        assert_eq!(
            CMP_MACH_TIMESPEC(&timespec(9, 0), &timespec(1, 0)),
            1_000_000_000
        );
        assert_eq!(
            CMP_MACH_TIMESPEC(&timespec(1, 0), &timespec(9, 0)),
            -1_000_000_000
        );
    }

    #[test]
    fn timespec_beyond_a_second_is_bad() {
        assert!(BAD_MACH_TIMESPEC(&timespec(0, -1)));
        assert!(BAD_MACH_TIMESPEC(&timespec(0, 1_000_000_000)));
        assert!(!BAD_MACH_TIMESPEC(&timespec(0, 999_999_999)));
        assert!(!BAD_ALRMTYPE(TIME_RELATIVE));
        assert!(BAD_ALRMTYPE(2));
    }

    #[test]
    fn time_value_sum_carries_over() {
        let mut time = time_value_t {
            seconds: 1,
            microseconds: 999_999,
        };
        time_value_add_usec(&mut time, 1);
        assert_eq!(
            time,
            time_value_t {
                seconds: 2,
                microseconds: 0
            }
        );
        time_value_add(
            &mut time,
            &time_value_t {
                seconds: 3,
                microseconds: 4,
            },
        );
        assert_eq!(
            time,
            time_value_t {
                seconds: 5,
                microseconds: 4
            }
        );
    }
}
