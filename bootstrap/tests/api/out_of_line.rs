//! Out-of-line memory and arrays of rights, sent by hand and received by type.

use bootstrap::{Item, ReceiveRight, SendRight};
use bootstrap_sys as sys;

use crate::common::{is_mapped, pair, receive, scenario, send_right, was_given_up};

/// A message as C would lay it out, sent by hand: a header, and descriptors of 16 bytes.
fn send_descriptors(to: &SendRight, descriptors: &[[u32; 4]]) {
    const COMPLEX: u32 = 0x8000_0000;
    const COPY_SEND: u32 = 19;
    let size = 28 + 16 * descriptors.len();
    let header = [COMPLEX | COPY_SEND, size as u32, to.name().raw(), 0, 0, 1];
    let mut words = header.to_vec();
    words.push(descriptors.len() as u32);
    words.extend(descriptors.as_flattened());
    // SAFETY: the pointer is to as many bytes as the size says; memory that descriptors point to
    // lives until the call is over.
    let code = unsafe {
        sys::mach_msg(
            words.as_mut_ptr().cast(),
            sys::MACH_SEND_MSG,
            size as u32,
            0,
            0,
            0,
            0,
        )
    };
    assert_eq!(code, 0, "mach_msg");
}

/// A descriptor of out-of-line things: address, copy option, disposition, type, length.
fn descriptor<T>(content: &[T], copy: u32, disposition: u32, kind: u32, length: usize) -> [u32; 4] {
    let address = content.as_ptr() as usize as u64;
    let flags = copy << 8 | disposition << 16 | kind << 24;
    [address as u32, (address >> 32) as u32, flags, length as u32]
}

const PHYSICAL: u32 = 0;
const VIRTUAL: u32 = 1;
const MEMORY: u32 = 1;
const PORTS: u32 = 2;

fn memory(content: &[u8], copy: u32) -> [u32; 4] {
    descriptor(content, copy, 0, MEMORY, content.len())
}

#[test]
fn memory_arrives_as_an_owned_copy() {
    scenario(|| {
        let (port, sender) = pair();
        let mut content: Vec<u8> = (0..100_003).map(|index| index as u8).collect();
        send_descriptors(
            &sender,
            &[memory(&content, VIRTUAL), memory(&content[..5], PHYSICAL)],
        );
        content.fill(0); // the copy is as of the time of sending
        let mut received = receive(&port);
        let Some(Item::Memory(mut large)) = received.take(0) else {
            panic!("{received:?}")
        };
        let Some(Item::Memory(small)) = received.take(1) else {
            panic!("{received:?}")
        };
        assert_eq!(large.len(), 100_003);
        assert!(
            large
                .iter()
                .enumerate()
                .all(|(index, &byte)| byte == index as u8)
        );
        assert_eq!(&*small, [0, 1, 2, 3, 4]);
        large[0] = 99;
        assert_eq!(large[0], 99, "it is ours to write");
        drop(received);
        assert_eq!(small[4], 4, "what was taken outlives the message");
    });
}

#[test]
fn memory_of_no_bytes_arrives_empty() {
    scenario(|| {
        let (port, sender) = pair();
        send_descriptors(&sender, &[memory(&[], VIRTUAL)]);
        let Some(Item::Memory(memory)) = receive(&port).take(0) else {
            panic!("no memory")
        };
        assert!(memory.is_empty());
    });
}

#[test]
fn memory_dropped_is_unmapped() {
    scenario(|| {
        let (port, sender) = pair();
        let content = vec![7u8; 1 << 18];
        for copy in [VIRTUAL, PHYSICAL] {
            send_descriptors(&sender, &[memory(&content, copy)]);
            let mut received = receive(&port);
            let Some(Item::Memory(taken)) = received.take(0) else {
                panic!("{received:?}")
            };
            let (address, length) = (taken.as_ptr() as usize, taken.len());
            assert!(is_mapped(address + length / 2));
            drop(taken);
            assert!(!is_mapped(address + length / 2));
        }
    });
}

#[test]
fn array_of_rights_arrives_and_is_given_out_in_order() {
    scenario(|| {
        let (port, sender) = pair();
        let ports: Vec<(ReceiveRight, SendRight)> = (0..5).map(|_| pair()).collect();
        let mut names: Vec<u32> = ports.iter().map(|(_, right)| right.name().raw()).collect();
        names.insert(2, 0);
        const COPY_SEND: u32 = 19;
        let array = descriptor(&names, VIRTUAL, COPY_SEND, PORTS, names.len());
        send_descriptors(&sender, &[array]);
        let Some(Item::Rights(rights)) = receive(&port).take(0) else {
            panic!("no array")
        };
        assert_eq!(rights.len(), 6);
        for (item, &name) in rights.zip(&names) {
            match name {
                0 => assert!(matches!(item, Item::Null), "{item:?}"),
                _ => assert_eq!(send_right(Some(item)).name().raw(), name),
            }
        }
        assert!(ports.iter().all(|(_, right)| right.references() == Ok(1)));
    });
}

#[test]
fn array_of_rights_not_taken_is_destroyed() {
    scenario(|| {
        const MAKE_SEND_ONCE: u32 = 21;
        let (port, sender) = pair();
        let watched = crate::common::port();
        let names = [watched.name().raw(); 3];
        let array = || descriptor(&names, VIRTUAL, MAKE_SEND_ONCE, PORTS, names.len());
        // Not taken at all.
        send_descriptors(&sender, &[array()]);
        drop(receive(&port));
        (0..3).for_each(|_| assert!(was_given_up(&watched)));
        // Taken, and only the first of it used.
        send_descriptors(&sender, &[array()]);
        let Some(Item::Rights(mut rights)) = receive(&port).take(0) else {
            panic!("no array")
        };
        let Some(Item::SendOnce(first)) = rights.next() else {
            panic!("no send-once right")
        };
        drop(rights);
        (0..2).for_each(|_| assert!(was_given_up(&watched)));
        first
            .send(bootstrap::Message::new(3))
            .expect("the port lives");
        assert_eq!(receive(&watched).id(), 3);
    });
}

#[test]
fn guarded_right_that_nobody_asked_for_arrives_as_null_and_is_destroyed() {
    scenario(|| {
        const GUARDED: u32 = 4;
        const MOVE_RECEIVE: u32 = 16;
        const UNGUARDED_ON_SEND: u32 = 2;
        let (port, sender) = pair();
        let (given, to_given) = pair();
        let name = given.into_raw_name();
        let flags = UNGUARDED_ON_SEND | MOVE_RECEIVE << 16 | GUARDED << 24;
        send_descriptors(&sender, &[[0, 0, flags, name.raw()]]);
        assert!(matches!(receive(&port).take(0), Some(Item::Null)));
        assert_eq!(to_given.is_dead(), Ok(true));
    });
}
