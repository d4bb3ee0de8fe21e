//! Memory and arrays of rights sent out of line: what arrives, and what becomes of them when the
//! message does not get there.

use bootstrap::{
    Code, Deadline, Item, Message, OwnedMemory, ReceiveRight, RightArray, SendRight, Transfer, task,
};

use crate::common::{
    fill, is_mapped, mapped_bytes, pair, port, receive, scenario, unused_name, was_given_up,
};

fn memory(byte: u8) -> OwnedMemory {
    OwnedMemory::copy_of(&[byte; 20_000]).expect("five pages can be had")
}

fn clones(right: &SendRight, count: usize) -> Vec<SendRight> {
    let clone = |_| right.try_clone().expect("the port lives");
    (0..count).map(clone).collect()
}

/// A port whose queue is full.
fn full() -> (ReceiveRight, SendRight) {
    let (port, sender) = pair();
    fill(&port, &sender);
    (port, sender)
}

#[test]
fn memory_lent_arrives_as_a_copy_of_that_moment() {
    scenario(|| {
        let (port, sender) = pair();
        let mut content: Vec<u8> = (0..70_001).map(|index| index as u8).collect();
        let message = Message::new(1).with_memory(&content).with_body(&9u32);
        sender.send(message, Deadline::NOW).expect("there is room");
        content.fill(0);
        let mut received = receive(&port);
        let arrived = received.take_memory(0).expect("out-of-line bytes");
        assert_eq!(arrived.len(), 70_001);
        assert!((0..70_001).all(|index| arrived[index] == index as u8));
        assert_eq!(received.read(), Ok(9u32));
    });
}

#[test]
fn memory_moved_arrives_and_is_gone_here() {
    scenario(|| {
        let (port, sender) = pair();
        let moved = memory(7);
        let address = moved.as_ptr() as usize;
        let message = Message::new(1).with_owned_memory(moved);
        assert!(is_mapped(address), "it is the message's until it is sent");
        sender.send(message, Deadline::NOW).expect("there is room");
        assert!(!is_mapped(address));
        let mut received = receive(&port);
        assert_eq!(*received.take_memory(0).expect("bytes"), [7; 20_000]);
        let again = received.take_memory(0).expect("none of them");
        assert!(again.is_empty(), "they were taken");
    });
}

#[test]
fn memory_of_no_bytes_is_sent_and_arrives_empty() {
    scenario(|| {
        let (port, sender) = pair();
        let empty = OwnedMemory::zeroed(0).expect("nothing can be had");
        let message = Message::new(1).with_memory(&[]).with_owned_memory(empty);
        sender.send(message, Deadline::NOW).expect("there is room");
        let mut received = receive(&port);
        assert!(received.take_memory(0).expect("bytes").is_empty());
        assert!(received.take_memory(1).expect("bytes").is_empty());
    });
}

#[test]
fn memory_beyond_what_a_descriptor_can_say_is_refused_not_cut() {
    scenario(|| {
        let (_port, sender) = pair();
        let huge = OwnedMemory::zeroed((u32::MAX as usize) + 2).expect("untouched pages are free");
        let message = Message::new(1).with_memory(&huge);
        let failed = sender.send(message, Deadline::NOW).expect_err("too large");
        assert_eq!(failed.error().code(), Some(Code::MACH_SEND_TOO_LARGE));
    });
}

#[test]
fn arrays_of_every_kind_arrive_with_their_rights() {
    scenario(|| {
        let (port, sender) = pair();
        let (target, to_target) = pair();
        let watched = crate::common::port();
        let once = [(); 3].map(|()| watched.make_send_once().expect("a send-once right"));
        let ports = [crate::common::port(), crate::common::port()];
        let message = Message::new(1)
            .with_rights(RightArray::of_send(clones(&to_target, 4)).expect("room"))
            .with_rights(RightArray::of_send_once(once).expect("room"))
            .with_rights(RightArray::of_receive(ports).expect("room"))
            .with_rights(RightArray::of_send([]).expect("room"));
        assert_eq!(to_target.references(), Ok(5));
        sender.send(message, Deadline::NOW).expect("there is room");
        assert_eq!(to_target.references(), Ok(1));
        let mut received = receive(&port);
        let sends = received.take_rights(0).expect("an array");
        assert_eq!(sends.len(), 4);
        assert!(sends.into_iter().all(|it| matches!(it, Item::Send(_))));
        drop(received.take_rights(1).expect("an array"));
        (0..3).for_each(|_| assert!(was_given_up(&watched)));
        let ports: Vec<_> = received.take_rights(2).expect("an array").collect();
        assert!(matches!(
            ports.as_slice(),
            [Item::Receive(_), Item::Receive(_)]
        ));
        assert_eq!(received.take_rights(3).expect("an array").len(), 0);
        drop(target);
    });
}

#[test]
fn array_half_given_out_is_sent_with_null_in_front() {
    scenario(|| {
        let (port, sender) = pair();
        let (_target, to_target) = pair();
        let mut array = RightArray::of_send(clones(&to_target, 3)).expect("room");
        assert!(matches!(array.next(), Some(Item::Send(_))));
        let message = Message::new(1).with_rights(array);
        sender.send(message, Deadline::NOW).expect("there is room");
        let mut received = receive(&port);
        let kinds: Vec<_> = received.take_rights(0).expect("an array").collect();
        assert!(matches!(
            kinds.as_slice(),
            [Item::Null, Item::Send(_), Item::Send(_)]
        ));
    });
}

#[test]
fn array_of_receive_rights_given_out_or_dropped_here_has_them_as_they_were() {
    scenario(|| {
        let ((first, to_first), (second, to_second)) = (pair(), pair());
        let mut array = RightArray::of_receive([first, second]).expect("room");
        let Some(Item::Receive(first)) = array.next() else {
            panic!("no receive right")
        };
        let status = first.status().expect("a status");
        assert!(status.is_guarded, "it was never without its guard");
        drop(array);
        assert_eq!(to_first.is_dead(), Ok(false));
        assert_eq!(to_second.is_dead(), Ok(true));
        drop(first);
        assert_eq!(to_first.is_dead(), Ok(true));
    });
}

#[test]
fn message_dropped_unsent_releases_memory_and_arrays() {
    scenario(|| {
        let (_target, to_target) = pair();
        let watched = port();
        let once = watched.make_send_once().expect("a send-once right");
        let (moved, lent) = (memory(1), memory(2));
        let address = moved.as_ptr() as usize;
        drop(
            Message::new(1)
                .with_owned_memory(moved)
                .with_memory(&lent)
                .with_rights(RightArray::of_send(clones(&to_target, 2)).expect("room"))
                .with_rights(RightArray::of_send_once([once]).expect("room")),
        );
        assert!(!is_mapped(address));
        assert_eq!(to_target.references(), Ok(1));
        assert!(was_given_up(&watched));
        assert_eq!(lent[0], 2, "what was lent is still there");
    });
}

#[test]
fn send_refused_as_it_stands_keeps_memory_and_arrays() {
    scenario(|| {
        let (gone, to_gone) = pair();
        drop(gone);
        let (port, sender) = pair();
        let (_target, to_target) = pair();
        let lent = memory(2);
        let message = Message::new(1)
            .with_owned_memory(memory(1))
            .with_rights(RightArray::of_send(clones(&to_target, 2)).expect("room"))
            .with_memory(&lent);
        let failed = to_gone
            .send(message, Deadline::NOW)
            .expect_err("the port is dead");
        let message = failed.into_message().expect("the message comes back");
        sender.send(message, Deadline::NOW).expect("there is room");
        let mut received = receive(&port);
        assert_eq!(received.take_memory(0).expect("bytes")[0], 1);
        assert_eq!(received.take_rights(1).expect("an array").len(), 2);
        assert_eq!(received.take_memory(2).expect("bytes")[0], 2);
    });
}

#[test]
fn send_timed_out_gives_memory_and_arrays_back_to_be_sent_again() {
    scenario(|| {
        let (port, sender) = full();
        let (_target, to_target) = pair();
        let lent = memory(2);
        let message = Message::new(1)
            .with_owned_memory(memory(1))
            .with_rights(RightArray::of_send(clones(&to_target, 2)).expect("room"))
            .with_memory(&lent)
            .with_body(&3u32);
        let failed = sender
            .send(message, Deadline::NOW)
            .expect_err("the queue is full");
        assert!(failed.is_timeout());
        let message = failed.into_message().expect("the message comes back");
        assert_eq!((message.item_count(), message.body().len()), (3, 4));
        assert_eq!(to_target.references(), Ok(3));
        drop(receive(&port));
        sender.send(message, Deadline::NOW).expect("there is room");
        let mut received = receive(&port);
        assert_eq!(*received.take_memory(0).expect("bytes"), [1; 20_000]);
        assert_eq!(received.take_rights(1).expect("an array").len(), 2);
        assert_eq!(*received.take_memory(2).expect("bytes"), [2; 20_000]);
        assert_eq!((received.read(), lent[0]), (Ok(3u32), 2));
    });
}

#[test]
fn send_timed_out_and_dropped_releases_what_came_back() {
    scenario(|| {
        let (_port, sender) = full();
        let (_target, to_target) = pair();
        let before = mapped_bytes();
        for _ in 0..200 {
            let lent = memory(2);
            let message = Message::new(1)
                .with_owned_memory(memory(1))
                .with_rights(RightArray::of_send(clones(&to_target, 2)).expect("room"))
                .with_memory(&lent);
            drop(sender.send(message, Deadline::NOW));
        }
        assert_eq!(to_target.references(), Ok(1));
        // Other threads may map something meanwhile, but not the 8 MB that went to and fro.
        let grown = mapped_bytes().saturating_sub(before);
        assert!(grown < 4 << 20, "{grown} bytes were left behind");
    });
}

#[test]
fn reply_to_a_full_queue_dropped_releases_what_came_back() {
    scenario(|| {
        let (port, sender) = pair();
        let (full, _to_full) = full();
        let (_target, to_target) = pair();
        let before = mapped_bytes();
        for _ in 0..1500 {
            // The reply right is moved, so that it comes back as it went.
            let request = Message::new(1).with_reply(Transfer::make_send(&full));
            sender.send(request, Deadline::NOW).expect("there is room");
            let reply = receive(&port).take_reply().expect("a reply right");
            let rights = RightArray::of_send(clones(&to_target, 2)).expect("room");
            let failed = reply
                .send(Message::new(101).with_rights(rights))
                .expect_err("the queue is full");
            assert!(failed.is_timeout(), "{failed}");
            drop(failed);
        }
        assert_eq!(to_target.references(), Ok(1));
        // Other threads may map something meanwhile, but not a page for each message.
        let grown = mapped_bytes().saturating_sub(before);
        assert!(grown < 4 << 20, "{grown} bytes were left behind");
    });
}

#[test]
fn send_refused_inside_an_array_destroys_those_before_and_releases_those_after() {
    scenario(|| {
        let (_port, sender) = pair();
        let before = port();
        let once = before.make_send_once().expect("a send-once right");
        let (_first, to_first) = pair();
        let (_last, to_last) = pair();
        // SAFETY: wrong on purpose, to be refused; there is no right to release.
        let bogus = unsafe { SendRight::from_raw_name(unused_name()) };
        let moved = memory(1);
        let address = moved.as_ptr() as usize;
        let rights = clones(&to_first, 2)
            .into_iter()
            .chain([bogus])
            .chain(clones(&to_last, 2))
            .collect::<Vec<_>>();
        let message = Message::new(1)
            .with_right(once)
            .with_rights(RightArray::of_send(rights).expect("room"))
            .with_owned_memory(moved)
            .with_right(to_last.try_clone().expect("the port lives"));
        let failed = sender
            .send(message, Deadline::NOW)
            .expect_err("one right is no right");
        assert_eq!(failed.error().code(), Some(Code::MACH_SEND_INVALID_RIGHT));
        assert!(failed.into_message().is_none(), "it is not whole any more");
        assert!(was_given_up(&before), "the right before was destroyed");
        assert_eq!(to_first.references(), Ok(1), "by the kernel only");
        assert_eq!(to_last.references(), Ok(1), "those behind were released");
        assert!(!is_mapped(address), "the memory behind was released");
    });
}

#[test]
fn send_refused_at_memory_releases_nothing_twice() {
    scenario(|| {
        let (_port, sender) = pair();
        let before = port();
        let once = before.make_send_once().expect("a send-once right");
        let (_first, to_first) = pair();
        let (_last, to_last) = pair();
        let unreadable = memory(2);
        // SAFETY: wrong on purpose, to be refused; the memory is not used from here on.
        unsafe { protect_from_all(&unreadable) };
        // The kernel takes the first three in before it comes to what it refuses. The task still
        // has a right under the name of the second, so that nothing shows that it was taken.
        let message = Message::new(1)
            .with_right(once)
            .with_right(to_first.try_clone().expect("the port lives"))
            .with_owned_memory(memory(1))
            .with_memory(&unreadable)
            .with_right(to_last.try_clone().expect("the port lives"));
        let failed = sender
            .send(message, Deadline::NOW)
            .expect_err("some memory is none");
        assert_eq!(failed.error().code(), Some(Code::MACH_SEND_INVALID_MEMORY));
        assert!(failed.into_message().is_none(), "it is not whole any more");
        assert!(was_given_up(&before), "the right before was destroyed");
        assert_eq!(to_first.references(), Ok(1), "by the kernel only");
        assert_eq!(to_last.references(), Ok(1), "the one behind was released");
    });
}

#[test]
fn more_rights_than_a_message_carries_are_refused_and_come_back() {
    scenario(|| {
        let (_port, sender) = pair();
        let (_target, to_target) = pair();
        let many = RightArray::of_send(clones(&to_target, 16_384)).expect("room");
        let failed = sender
            .send(Message::new(1).with_rights(many), Deadline::NOW)
            .expect_err("one too many");
        assert_eq!(failed.error().code(), Some(Code::MACH_SEND_TOO_LARGE));
        assert_eq!(to_target.references(), Ok(16_385));
        drop(failed);
        assert_eq!(to_target.references(), Ok(1));
        assert!(task::kinds(to_target.name()).is_ok());
    });
}

/// Takes all access to some memory away.
///
/// # Safety
///
/// Nobody reads or writes it afterwards.
unsafe fn protect_from_all(memory: &OwnedMemory) {
    let start = memory.as_ptr().cast_mut().cast();
    // SAFETY: the range is whole pages, of which the caller is the only user.
    let code = unsafe { libc::mprotect(start, memory.len(), libc::PROT_NONE) };
    assert_eq!(code, 0, "mprotect");
}
