//! Out-of-line memory and arrays of ports: what the sender loses and the receiver gets.

use bootstrap_sys as sys;

use crate::common::*;

#[test]
fn memory_sent_arrives_as_a_copy_of_the_moment() {
    let _alone = begin();
    let (port, memory) = (port(), page());
    let send_and_destroy = || {
        fill(memory, 7);
        let code = Message::to(port, COPY_SEND)
            .memory(memory, 100, false)
            .send();
        assert_eq!(code, 0);
        fill(memory, 8);
        let mut message = Message::receive(port);
        assert_eq!(
            (message.0[6], message.0[10]),
            (1, 100),
            "one descriptor, of 100 bytes"
        );
        let arrived = message.wide(7);
        assert_ne!(arrived, memory);
        assert_eq!(byte_at(arrived), Ok(7));
        message.destroy();
        arrived
    };
    assert!(leaves_nothing(send_and_destroy));
    deallocate(memory, page_size());
    destroy(port);
}

#[test]
fn memory_sent_with_deallocate_leaves_the_sender() {
    let _alone = begin();
    let port = port();
    let memory = page();
    assert_eq!(
        Message::to(port, COPY_SEND).memory(memory, 4, true).send(),
        0
    );
    assert_eq!(byte_at(memory), Err(sys::KERN_INVALID_ADDRESS));
    destroy(port);
}

#[test]
fn memory_with_deallocate_stays_when_the_header_is_refused() {
    let _alone = begin();
    let memory = page();
    let code = Message::to(0xbad3, COPY_SEND)
        .memory(memory, 4, true)
        .send();
    assert_eq!(code, sys::MACH_SEND_INVALID_DEST);
    assert_eq!(byte_at(memory), Ok(0));
    deallocate(memory, page_size());
}

#[test]
fn memory_that_cannot_be_read_costs_the_rights_of_the_header() {
    let _alone = begin();
    let (port, reply) = (port(), receive_right());
    add_send(port);
    let memory = page();
    deallocate(memory, page_size());
    let code = Message::to(port, MOVE_SEND)
        .reply_to(reply, MAKE_SEND_ONCE)
        .memory(memory, 4, true)
        .send();
    assert_eq!(code, sys::MACH_SEND_INVALID_MEMORY);
    assert_eq!(send_refs(port), 1, "one of two was moved, and is gone");
    let told = Message::receive(reply);
    assert_eq!(
        told.0[5],
        sys::MACH_NOTIFY_SEND_ONCE as u32,
        "the reply right was destroyed"
    );
    assert!(Message::none_at(port));
    destroy(port);
    destroy(reply);
}

#[test]
fn memory_of_no_bytes_arrives_as_no_memory() {
    let _alone = begin();
    let port = port();
    assert_eq!(
        Message::to(port, COPY_SEND)
            .memory(0xdead_beef, 0, true)
            .send(),
        0
    );
    let message = Message::receive(port);
    assert_eq!((message.wide(7), message.0[10]), (0, 0));
    destroy(port);
}

#[test]
fn ports_out_of_line_arrive_in_an_array_of_the_receivers() {
    let _alone = begin();
    let (port, one, two) = (port(), receive_right(), receive_right());
    let names = page();
    // SAFETY: the page was just made, and has room for two names.
    unsafe { (names as *mut [u32; 2]).write([one, two]) };
    let code = Message::to(port, COPY_SEND)
        .ports(names as *const u32, 2, true, MAKE_SEND)
        .send();
    assert_eq!(code, 0);
    assert_eq!(
        byte_at(names),
        Err(sys::KERN_INVALID_ADDRESS),
        "the sender's array"
    );
    let mut message = Message::receive(port);
    assert_eq!(message.0[9] >> 16 & 0xff, MOVE_SEND, "as what they arrive");
    assert_eq!(message.0[10], 2);
    // SAFETY: the message says that two names are there.
    let arrived = unsafe { (message.wide(7) as *const [u32; 2]).read() };
    assert_eq!(arrived, [one, two], "in the same task under the same names");
    assert_eq!((send_refs(one), send_refs(two)), (1, 1));
    message.destroy();
    assert_eq!((send_refs(one), send_refs(two)), (0, 0));
    for name in [port, one, two] {
        destroy(name);
    }
}

#[test]
fn ports_out_of_line_with_a_bad_one_lose_those_before_it() {
    let _alone = begin();
    let (port, good) = (port(), port());
    add_send(good);
    let names = [good, 0xbad3, good];
    let code = Message::to(port, COPY_SEND)
        .ports(names.as_ptr(), 3, false, MOVE_SEND)
        .send();
    assert_eq!(code, sys::MACH_SEND_INVALID_RIGHT);
    assert_eq!(send_refs(good), 1, "the first was taken, the third was not");
    destroy(port);
    destroy(good);
}

#[test]
fn memory_given_up_is_gone_once_it_is_read_whatever_comes_after() {
    let _alone = begin();
    let (port, good) = (port(), port());
    let [memory, names, later] = [(); 3].map(|()| page());
    // SAFETY: the page was just made, and has room for two names.
    unsafe { (names as *mut [u32; 2]).write([good, 0xbad3]) };
    let code = Message::to(port, COPY_SEND)
        .memory(memory, 4, true)
        .ports(names as *const u32, 2, true, COPY_SEND)
        .memory(later, 4, true)
        .send();
    assert_eq!(code, sys::MACH_SEND_INVALID_RIGHT);
    for gone in [memory, names] {
        assert_eq!(byte_at(gone), Err(sys::KERN_INVALID_ADDRESS));
    }
    assert_eq!(byte_at(later), Ok(0), "that was not read");
    // A right in the message itself that is refused, after memory that stays and memory that goes.
    let [kept, given] = [(); 2].map(|()| page());
    let code = Message::to(port, COPY_SEND)
        .memory(kept, 4, false)
        .memory(0xdead_beef, 0, true)
        .memory(given, 4, true)
        .port(0xbad3, COPY_SEND)
        .memory(later, 4, true)
        .send();
    assert_eq!(code, sys::MACH_SEND_INVALID_RIGHT);
    assert_eq!(byte_at(given), Err(sys::KERN_INVALID_ADDRESS));
    for here in [kept, later] {
        assert_eq!(byte_at(here), Ok(0));
    }
    // What cannot be read stays as it is, and what was read before it goes.
    let closed = page();
    let code = call!(mach_vm_protect(task(), closed, 1, 0, sys::VM_PROT_NONE));
    assert_eq!(code, 0);
    let code = Message::to(port, COPY_SEND)
        .memory(later, 4, true)
        .memory(closed, 4, true)
        .send();
    assert_eq!(code, sys::MACH_SEND_INVALID_MEMORY);
    assert_eq!(byte_at(later), Err(sys::KERN_INVALID_ADDRESS));
    assert_eq!(byte_at(closed), Err(sys::KERN_PROTECTION_FAILURE));
    assert!(Message::none_at(port));
    for page in [kept, closed] {
        deallocate(page, page_size());
    }
    destroy(port);
    destroy(good);
}

#[test]
fn much_memory_arrives_as_a_copy_of_the_moment() {
    let _alone = begin();
    let port = port();
    let [large, small, names] = [much(MUCH), page(), page()];
    // SAFETY: the page was just made, and has room for a name.
    unsafe { (names as *mut u32).write(port) };
    for (address, value) in [(large, 1), (large + MUCH - 1, 2), (small, 3)] {
        set(address, value);
    }
    let code = Message::to(port, COPY_SEND)
        .memory(large, MUCH as u32, false)
        .memory(small, 5, true)
        .ports(names as *const u32, 1, true, COPY_SEND)
        .memory(large + MUCH - 1, 1, false)
        .send();
    assert_eq!(code, 0);
    for address in [large, large + MUCH - 1] {
        set(address, 9);
    }
    for gone in [small, names] {
        assert_eq!(byte_at(gone), Err(sys::KERN_INVALID_ADDRESS));
    }
    let mut message = Message::receive(port);
    let [first, second, last] = [7, 11, 19].map(|at| message.wide(at));
    assert_eq!(
        (message.0[10], message.0[14], message.0[22]),
        (MUCH as u32, 5, 1)
    );
    assert_eq!(byte_at(first), Ok(1));
    assert_eq!(byte_at(first + MUCH - 1), Ok(2));
    assert_eq!(byte_at(first + MUCH / 2), Ok(0));
    assert_eq!((byte_at(second), byte_at(last)), (Ok(3), Ok(2)));
    set(first, 4);
    assert_eq!(byte_at(first), Ok(4), "it is the receiver's own");
    message.destroy();
    deallocate(large, MUCH);
    destroy(port);
}

#[test]
fn much_memory_with_a_hole_is_refused_and_what_was_read_before_goes() {
    let _alone = begin();
    let port = port();
    let (given, holed, later) = (page(), much(MUCH), page());
    let hole = holed + MUCH - page_size();
    let code = call!(mach_vm_protect(task(), hole, 1, 0, sys::VM_PROT_NONE));
    assert_eq!(code, 0);
    let code = Message::to(port, COPY_SEND)
        .memory(given, 4, true)
        .memory(holed, MUCH as u32, true)
        .memory(later, 4, true)
        .send();
    assert_eq!(code, sys::MACH_SEND_INVALID_MEMORY);
    assert_eq!(byte_at(given), Err(sys::KERN_INVALID_ADDRESS));
    assert_eq!((byte_at(holed), byte_at(later)), (Ok(0), Ok(0)));
    assert!(Message::none_at(port));
    deallocate(holed, MUCH);
    deallocate(later, page_size());
    destroy(port);
}

#[test]
fn much_memory_that_cannot_be_sent_comes_back() {
    let _alone = begin();
    let port = port();
    while Message::to(port, COPY_SEND).send_with(sys::MACH_SEND_TIMEOUT, 0) == 0 {}
    let memory = much(MUCH);
    set(memory, 5);
    let mut message = Message::to(port, COPY_SEND).memory(memory, MUCH as u32, true);
    let code = message.send_with(sys::MACH_SEND_TIMEOUT, 0);
    assert_eq!(code, sys::MACH_SEND_TIMED_OUT);
    assert_eq!(byte_at(message.wide(7)), Ok(5), "wherever it is now");
    assert_eq!(message.0[10], MUCH as u32);
    message.destroy();
    destroy(port);
}

#[test]
fn much_memory_is_sent_where_files_have_to_be_short() {
    let _alone = begin();
    let memory = much(MUCH);
    set(memory + MUCH - 1, 6);
    let code = in_child(|| {
        let short = libc::rlimit {
            rlim_cur: 4096,
            rlim_max: 4096,
        };
        // SAFETY: the limit is there to be read.
        if unsafe { libc::setrlimit(libc::RLIMIT_FSIZE, &short) } != 0 {
            return 1;
        }
        let port = port();
        let code = Message::to(port, COPY_SEND)
            .memory(memory, MUCH as u32, false)
            .send();
        let arrived = Message::receive(port).wide(7);
        i32::from(code != 0 || byte_at(arrived + MUCH - 1) != Ok(6))
    });
    assert_eq!(code, 0);
    deallocate(memory, MUCH);
}

#[test]
fn much_memory_is_lost_on_a_receiver_without_descriptors_and_said_to_be() {
    let _alone = begin();
    let memory = much(MUCH);
    let code = in_child(|| {
        let port = port();
        let code = Message::to(port, COPY_SEND)
            .memory(memory, MUCH as u32, false)
            .send();
        if code != 0 {
            return 1;
        }
        let none = libc::rlimit {
            rlim_cur: 3,
            rlim_max: 3,
        };
        // SAFETY: the limit is there to be read.
        if unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &none) } != 0 {
            return 2;
        }
        let (code, message) = Message::receive_with(port, sys::MACH_RCV_TIMEOUT, LONG);
        if code != sys::MACH_RCV_BODY_ERROR | sys::MACH_MSG_VM_SPACE {
            return 3;
        }
        if (message.wide(7), message.0[10]) != (0, 0) {
            return 4;
        }
        // Such a process sends as before.
        let code = Message::to(port, COPY_SEND)
            .memory(memory, MUCH as u32, false)
            .send();
        let arrived = Message::receive(port);
        i32::from(code != 0 || arrived.0[10] != MUCH as u32) * 5
    });
    assert_eq!(code, 0);
    deallocate(memory, MUCH);
}

#[test]
fn array_of_names_is_given_back_with_vm_deallocate() {
    let _alone = begin();
    let list_and_deallocate = || {
        let (mut names, mut kinds) = (std::ptr::null_mut(), std::ptr::null_mut());
        let (mut count, mut kind_count) = (0, 0);
        // SAFETY: the results have their places.
        let code = unsafe {
            sys::mach_port_names(task(), &mut names, &mut count, &mut kinds, &mut kind_count)
        };
        assert_eq!((code, count), (0, kind_count));
        for array in [names as u64, kinds as u64] {
            assert!(byte_at(array).is_ok());
            deallocate(array, u64::from(count) * 4);
        }
        names as u64
    };
    assert!(leaves_nothing(list_and_deallocate));
}

/// More memory than travels with a message's bytes.
const MUCH: u64 = 1 << 20;

/// So many bytes of memory.
fn much(size: u64) -> u64 {
    let mut address = 0;
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_vm_allocate(task(), &mut address, size, sys::VM_FLAGS_ANYWHERE) };
    assert_eq!(code, 0);
    address
}

/// Writes a byte of memory that is the test's.
fn set(address: u64, value: u8) {
    // SAFETY: the tests call it with memory they made or received.
    unsafe { (address as *mut u8).write(value) };
}

fn fill(address: u64, value: u8) {
    // SAFETY: the tests call it with a page they made.
    unsafe { (address as *mut u8).write_bytes(value, page_size() as usize) };
}
