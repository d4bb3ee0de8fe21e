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

fn fill(address: u64, value: u8) {
    // SAFETY: the tests call it with a page they made.
    unsafe { (address as *mut u8).write_bytes(value, page_size() as usize) };
}
