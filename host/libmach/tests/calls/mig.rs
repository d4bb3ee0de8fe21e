//! What MIG's stubs need, and texts for codes.

use std::ffi::{CStr, c_char};

use bootstrap_sys as sys;

use crate::common::*;

const OLD: c_char = 77;

type Copy = unsafe extern "C" fn(*mut c_char, *const c_char, i32) -> i32;

fn copied(copy: Copy, text: &CStr, length: i32) -> (i32, [c_char; 8]) {
    let mut buffer = [OLD; 8];
    assert!(length <= 8);
    // SAFETY: the text is a C string, and the buffer is not shorter than the length.
    let count = unsafe { copy(buffer.as_mut_ptr(), text.as_ptr(), length) };
    (count, buffer)
}

fn chars(bytes: &[u8; 8]) -> [c_char; 8] {
    bytes.map(|byte| byte as c_char)
}

#[test]
fn memory_for_a_message_is_zeroes_until_it_is_given_back() {
    let _alone = begin();
    let gone = leaves_nothing(|| {
        let mut address = 0;
        call!(mig_allocate(&mut address, 100));
        assert_eq!(address as u64 % page_size(), 0);
        assert_eq!(byte_at(address as u64), Ok(0));
        call!(mig_deallocate(address, 100));
        address as u64
    });
    assert!(gone);
}

#[test]
fn string_is_cut_to_its_room_and_always_ends() {
    for copy in [sys::mig_strncpy as Copy, sys::mig_strncpy_zerofill] {
        assert_eq!(copied(copy, c"abcdefghij", 8), (8, chars(b"abcdefg\0")));
        assert_eq!(copied(copy, c"abcdefg", 8), (8, chars(b"abcdefg\0")));
        assert_eq!(copied(copy, c"abc", 1), (1, chars(b"\0MMMMMMM")));
        for length in [0, -1, i32::MIN] {
            assert_eq!(copied(copy, c"abc", length), (0, [OLD; 8]));
        }
    }
    assert_eq!(
        copied(sys::mig_strncpy, c"abc", 7),
        (4, chars(b"abc\0MMMM"))
    );
    let filled = copied(sys::mig_strncpy_zerofill, c"abc", 7);
    assert_eq!(filled, (4, chars(b"abc\0\0\0\0M")));
}

#[test]
fn no_string_is_copied_as_nothing() {
    let mut buffer = [OLD; 8];
    let (place, none) = (buffer.as_mut_ptr(), std::ptr::null_mut());
    let counts = [
        call!(mig_strncpy_zerofill(none, c"abc".as_ptr(), 8)),
        call!(mig_strncpy_zerofill(place, none, 8)),
    ];
    assert_eq!((counts, buffer), ([0, 0], [0; 8]));
}

#[test]
fn byte_order_is_this_machines() {
    // SAFETY: nobody writes to it.
    let record = unsafe { sys::NDR_record };
    assert_eq!(
        (record.int_rep, record.char_rep, record.float_rep),
        (1, 0, 0)
    );
}

#[test]
fn code_has_a_text_and_a_subsystem() {
    let text = |code| {
        // SAFETY: the function takes a number and gives a string that stays, or null.
        let text = unsafe { sys::mach_error_string(code) };
        // SAFETY: as above.
        (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) })
    };
    let subsystem = |code| {
        // SAFETY: the function takes a number.
        let label = unsafe { sys::mach_error_type(code) };
        // SAFETY: what it gives is a string that stays.
        unsafe { CStr::from_ptr(label) }
    };
    assert_eq!(text(5), Some(c"(os/kern) failure"));
    assert_eq!(text(0x1000_4003), Some(c"(ipc/rcv) timed out"));
    assert_eq!(text(1102), Some(c"unknown error code"));
    assert_eq!(text(8 << 26), None);
    assert_eq!(subsystem(5), c"(os/kern)");
    assert_eq!(subsystem(0x1000_0003), c"(ipc/send)");
}
