//! What one message may carry, and what a queue may hold: the codes past the limits, and that
//! nothing is lost or kept by the attempt.

use bootstrap_sys as sys;

use crate::common::*;

#[test]
fn message_past_the_largest_size_is_too_large() {
    let _alone = begin();
    let port = port();
    let mut message = Message::to(port, MAKE_SEND).port(port, MOVE_RECEIVE);
    // The largest message, and one word.
    message.0.resize(50_331_580 / 4 + 1, 0);
    assert_eq!(message.send(), sys::MACH_SEND_TOO_LARGE);
    assert_eq!(send_refs(port), 1);
    assert!(Message::none_at(port));
    destroy(port);
}

#[test]
fn array_of_more_rights_than_a_message_takes_is_too_large() {
    let _alone = begin();
    let port = port();
    let names = vec![port; 16_384];
    let mut message = Message::to(port, COPY_SEND).ports(names.as_ptr(), 16_384, false, COPY_SEND);
    assert_eq!(message.send(), sys::MACH_SEND_TOO_LARGE);
    let mut message = Message::to(port, COPY_SEND).ports(names.as_ptr(), 16_383, false, COPY_SEND);
    assert_eq!(message.send(), 0);
    let mut received = Message::receive(port);
    assert_eq!(send_refs(port), 1 + 16_383);
    received.destroy();
    assert_eq!(send_refs(port), 1);
    destroy(port);
}

#[test]
fn out_of_line_memory_past_the_limit_finds_no_buffer() {
    let _alone = begin();
    let port = port();
    let (mut address, size) = (0, (192 << 20) + page_size());
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_vm_allocate(task(), &mut address, size, sys::VM_FLAGS_ANYWHERE) };
    assert_eq!(code, 0);
    let half = size / 2;
    let mut message = Message::to(port, COPY_SEND)
        .memory(address, half as u32, false)
        .memory(address + half, (size - half) as u32, false);
    assert_eq!(message.send(), sys::MACH_SEND_NO_BUFFER);
    assert!(Message::none_at(port));
    assert_eq!(byte_at(address), Ok(0), "the memory is still there");
    deallocate(address, size);
    destroy(port);
}

#[test]
fn queue_takes_no_limit_past_1024() {
    let _alone = begin();
    let port = port();
    let set = |limit: u32| {
        let limits = [limit];
        let place = limits.as_ptr().cast_mut().cast();
        // SAFETY: there is one word, which is only read.
        unsafe { sys::mach_port_set_attributes(task(), port, sys::MACH_PORT_LIMITS_INFO, place, 1) }
    };
    assert_eq!(set(1025), sys::KERN_INVALID_VALUE);
    assert_eq!(set(1024), 0);
    for _ in 0..1024 {
        assert_eq!(Message::to(port, COPY_SEND).send(), 0);
    }
    let mut next = Message::to(port, COPY_SEND);
    let code = next.send_with(sys::MACH_SEND_TIMEOUT, 0);
    assert_eq!(code, sys::MACH_SEND_TIMED_OUT);
    next.destroy();
    destroy(port);
}
