//! Receive rights and port sets in `epoll`.

use std::os::fd::{AsFd, FromRawFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::thread;

use bootstrap_sys as sys;
use bootstrap_sys::mach_port_t;
use rustix::buffer::spare_capacity;
use rustix::event::epoll::{self, CreateFlags, EventData, EventFlags};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::common::*;

fn descriptor(name: mach_port_t) -> OwnedFd {
    libmach::poll_descriptor(name).expect("a descriptor")
}

/// What can be seen at once.
fn state(descriptor: &OwnedFd) -> PollFlags {
    let mut seen = [PollFd::new(descriptor, PollFlags::IN)];
    poll(&mut seen, Some(&Timespec::default())).expect("polled");
    seen[0].revents()
}

fn is_readable(descriptor: &OwnedFd) -> bool {
    state(descriptor) == PollFlags::IN
}

fn is_at_its_end(descriptor: &OwnedFd) -> bool {
    state(descriptor).contains(PollFlags::HUP)
}

struct Epoll(OwnedFd);

impl Epoll {
    fn of(descriptors: &[(&OwnedFd, EventFlags)]) -> Epoll {
        let epoll = epoll::create(CreateFlags::CLOEXEC).expect("an epoll");
        for (number, (descriptor, flags)) in descriptors.iter().enumerate() {
            let data = EventData::new_u64(number as u64);
            epoll::add(&epoll, descriptor, data, *flags).expect("added");
        }
        Epoll(epoll)
    }

    /// The numbers of those that something has happened to; waits for so many milliseconds.
    fn wait(&self, milliseconds: u32) -> Vec<u64> {
        let mut events: Vec<epoll::Event> = Vec::with_capacity(8);
        let limit = Timespec {
            tv_sec: i64::from(milliseconds / 1000),
            tv_nsec: i64::from(milliseconds % 1000) * 1_000_000,
        };
        epoll::wait(&self.0, spare_capacity(&mut events), Some(&limit)).expect("waited");
        events.iter().map(|event| event.data.u64()).collect()
    }
}

fn send(name: mach_port_t) {
    assert_eq!(Message::to(name, MAKE_SEND).send(), 0);
}

fn set_of(members: &[mach_port_t]) -> mach_port_t {
    let mut set = 0;
    let kind = sys::MACH_PORT_RIGHT_PORT_SET;
    assert_eq!(call!(mach_port_allocate(task(), kind, &mut set)), 0);
    for &member in members {
        insert(member, set);
    }
    set
}

fn insert(member: mach_port_t, set: mach_port_t) {
    assert_eq!(call!(mach_port_insert_member(task(), member, set)), 0);
}

fn extract(member: mach_port_t, set: mach_port_t) {
    assert_eq!(call!(mach_port_extract_member(task(), member, set)), 0);
}

#[test]
fn message_of_another_process_wakes_who_waits_for_more() {
    let _alone = begin();
    let inbox = published(c"polls.from.child");
    let descriptor = descriptor(inbox);
    let (other, _writer) = UnixStream::pair().expect("a pair");
    let other = OwnedFd::from(other);
    let epoll = Epoll::of(&[(&other, EventFlags::IN), (&descriptor, EventFlags::IN)]);
    assert_eq!(epoll.wait(0), []);
    let waiter = thread::spawn(move || (epoll.wait(LONG), epoll));
    let code = in_child(|| {
        let outbox = found(c"polls.from.child");
        Message::to(outbox, MOVE_SEND).id(7).send()
    });
    assert_eq!(code, 0);
    let (woken, epoll) = waiter.join().expect("it ends");
    assert_eq!(woken, [1]);
    assert_eq!(epoll.wait(0), [1], "as long as it waits");
    assert_eq!(Message::receive(inbox).0[5], 7);
    assert_eq!(epoll.wait(0), []);
    destroy(inbox);
}

#[test]
fn port_is_readable_until_its_last_message_is_received() {
    let _alone = begin();
    let name = receive_right();
    send(name);
    let descriptor = descriptor(name);
    assert!(is_readable(&descriptor), "from the start");
    send(name);
    Message::receive(name);
    assert!(is_readable(&descriptor), "one is left");
    thread::spawn(move || Message::receive(name))
        .join()
        .expect("received");
    assert!(!is_readable(&descriptor), "whoever took it");
    for _ in 0..100 {
        send(name);
        assert!(is_readable(&descriptor));
        Message::receive(name);
        assert!(!is_readable(&descriptor));
    }
    destroy(name);
}

#[test]
fn receiver_that_waits_leaves_nothing_to_be_read() {
    let _alone = begin();
    let name = receive_right();
    let descriptor = descriptor(name);
    for _ in 0..50 {
        let receiver = thread::spawn(move || Message::receive(name));
        send(name);
        receiver.join().expect("received");
        assert!(!is_readable(&descriptor));
    }
    destroy(name);
}

#[test]
fn each_first_message_is_an_edge() {
    let _alone = begin();
    let name = receive_right();
    let descriptor = descriptor(name);
    let epoll = Epoll::of(&[(&descriptor, EventFlags::IN | EventFlags::ET)]);
    for _ in 0..10 {
        assert_eq!(epoll.wait(0), []);
        send(name);
        assert_eq!(epoll.wait(0), [0]);
        assert_eq!(epoll.wait(0), [], "it was told");
        send(name);
        Message::receive(name);
        Message::receive(name);
    }
    destroy(name);
}

#[test]
fn set_is_readable_while_any_of_its_members_is() {
    let _alone = begin();
    let (one, other, later) = (receive_right(), receive_right(), receive_right());
    let set = set_of(&[one, other]);
    let whole = descriptor(set);
    let part = descriptor(one);
    send(one);
    send(other);
    assert!(is_readable(&whole) && is_readable(&part));
    Message::receive(one);
    assert!(is_readable(&whole) && !is_readable(&part));
    Message::receive(set);
    assert!(!is_readable(&whole));
    send(later);
    assert!(!is_readable(&whole), "not a member yet");
    insert(later, set);
    assert!(is_readable(&whole));
    extract(later, set);
    assert!(!is_readable(&whole), "not a member any more");
    insert(later, set);
    destroy(later);
    assert!(!is_readable(&whole), "it died with its message");
    assert!(!is_at_its_end(&whole));
    destroy(set);
    assert!(is_at_its_end(&whole));
    assert!(!is_at_its_end(&part));
    destroy(one);
    destroy(other);
}

#[test]
fn right_that_moves_or_dies_is_at_its_end() {
    let _alone = begin();
    let (dead, moved, queue) = (receive_right(), receive_right(), receive_right());
    let dying = descriptor(dead);
    let moving = descriptor(moved);
    send(moved);
    assert!(!is_at_its_end(&dying) && !is_at_its_end(&moving));
    destroy(dead);
    assert!(is_at_its_end(&dying));
    let sent = Message::to(queue, MAKE_SEND)
        .port(moved, MOVE_RECEIVE)
        .send();
    assert_eq!(sent, 0);
    assert!(is_at_its_end(&moving));
    // It comes back with its message, and the old descriptor stays what it is.
    let back = Message::receive(queue).0[7];
    let anew = descriptor(back);
    assert!(is_readable(&anew) && is_at_its_end(&moving));
    destroy(back);
    destroy(queue);
}

#[test]
fn task_that_ends_is_at_its_end() {
    let _alone = begin();
    let (ours, theirs) = std::os::unix::net::UnixStream::pair().expect("a pair");
    let code = in_child(|| {
        let name = receive_right();
        let made = descriptor(name);
        let passed = machd::transfer::send(&theirs, b"x", &[made.as_fd()]);
        i32::from(passed.is_err())
    });
    assert_eq!(code, 0);
    let received = machd::transfer::receive(&ours, &mut [0; 8]).expect("received");
    let machd::transfer::Arrival::One(file) = received.file else {
        panic!("a descriptor")
    };
    let descriptor = file.into_inner();
    let epoll = Epoll::of(&[(&descriptor, EventFlags::IN)]);
    assert_eq!(epoll.wait(LONG), [0]);
    assert!(is_at_its_end(&descriptor));
}

#[test]
fn descriptors_of_one_right_are_alike_and_each_is_its_owners() {
    let _alone = begin();
    let name = receive_right();
    let (one, other) = (descriptor(name), descriptor(name));
    let flags = rustix::io::fcntl_getfd(&one).expect("flags");
    assert_eq!(flags, rustix::io::FdFlags::CLOEXEC);
    send(name);
    assert!(is_readable(&one) && is_readable(&other));
    drop(one);
    assert!(is_readable(&other));
    // SAFETY: the call has made it for its caller.
    let third = unsafe { OwnedFd::from_raw_fd(libmach::poll::mach_port_poll_descriptor_np(name)) };
    assert!(is_readable(&third));
    destroy(name);
    assert!(is_at_its_end(&other) && is_at_its_end(&third));
}

#[test]
fn what_cannot_be_received_from_has_no_descriptor() {
    let _alone = begin();
    let refused = |name| {
        let error = libmach::poll_descriptor(name).expect_err("refused");
        let number = error.raw_os_error();
        assert_eq!(libmach::poll::mach_port_poll_descriptor_np(name), -1);
        assert_eq!(std::io::Error::last_os_error().raw_os_error(), number);
        number
    };
    for name in [sys::MACH_PORT_NULL, sys::MACH_PORT_DEAD, 0x7fff_ff03] {
        assert_eq!(refused(name), Some(libc::ENOENT), "{name:#x}");
    }
    let receive = receive_right();
    let once = send_once_right(receive);
    for name in [task(), once] {
        assert_eq!(refused(name), Some(libc::ENOTSUP), "{name:#x}");
    }
    let special = call!(spi::thread_get_special_reply_port());
    assert_eq!(refused(special), Some(libc::ENOTSUP), "while a thread's");
    let next = call!(spi::thread_get_special_reply_port());
    descriptor(special);
    for name in [once, receive, special, next] {
        destroy(name);
    }
}

#[test]
fn right_past_the_limit_is_for_later() {
    let _alone = begin();
    let mut names = vec![receive_right()];
    let refused = loop {
        match libmach::poll_descriptor(names[names.len() - 1]) {
            Ok(_) => names.push(receive_right()),
            Err(error) => break error,
        }
    };
    assert_eq!(refused.raw_os_error(), Some(libc::EAGAIN));
    assert!(names.len() > 20, "{}", names.len());
    destroy(names.swap_remove(0));
    descriptor(names[0]);
    names.into_iter().for_each(destroy);
}
