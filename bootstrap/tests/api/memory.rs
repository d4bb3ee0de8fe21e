//! Memory: what two tasks share, what only one may write, and what is a copy.

use std::sync::atomic::{AtomicU8, AtomicU32, AtomicU64, Ordering};

use bootstrap::memory::{Access, MemoryEntry, RangeError, SharedCell, page_size, round_to_pages};
use bootstrap::{Cause, Code, Error, Message, OwnedMemory, OwnedSemaphore, SendRight, Transfer};

use crate::common::{is_mapped, mapped_bytes, pair, receive, scenario};
use crate::objects::{puppet_that_gives, puppet_with};

fn entry() -> MemoryEntry {
    MemoryEntry::new(page_size()).expect("an entry can be made")
}

fn read_only(entry: &MemoryEntry) -> MemoryEntry {
    let part = entry.part(0, page_size(), Access::ReadOnly);
    part.expect("a right to read only can be made")
}

#[test]
fn memory_of_an_entry_sent_to_another_process_is_seen_and_written_by_both() {
    scenario(|| {
        let entry = entry();
        let memory = entry.map_bytes(0, page_size()).expect("it can be mapped");
        let mut puppet = puppet_with(Message::new(1).with_right(&entry));
        assert_eq!(puppet.tell("map"), "done");
        assert_eq!(puppet.tell("peek 0"), "0");
        memory.write(0, &41u32).expect("it is in bounds");
        assert_eq!(puppet.tell("peek 0"), "41");
        assert_eq!(puppet.tell("poke 42"), "done");
        assert_eq!(memory.read::<u32>(0), Ok(42));
    });
}

#[test]
fn memory_outlives_the_process_that_made_it() {
    scenario(|| {
        let (puppet, right) = puppet_that_gives("memory");
        puppet.kill();
        let memory = MemoryEntry::from(right).map::<AtomicU32>(0);
        let memory = memory.expect("the memory is there as long as the right");
        assert_eq!(memory.load(Ordering::Relaxed), 7);
        memory.store(8, Ordering::Relaxed);
        assert_eq!(memory.load(Ordering::Relaxed), 8);
    });
}

#[test]
fn entry_to_read_only_in_another_process_shows_writes_and_cannot_be_mapped_to_write() {
    scenario(|| {
        let entry = entry();
        let memory = entry.map_bytes(0, page_size()).expect("it can be mapped");
        let mut puppet = puppet_with(Message::new(1).with_right(read_only(&entry)));
        let refused = puppet.tell("map");
        assert!(refused.contains("KERN_INVALID_RIGHT"), "{refused}");
        assert_eq!(puppet.tell("map-read-only"), "done");
        memory.write(8, &9u32).expect("it is in bounds");
        assert_eq!(puppet.tell("peek 8"), "9");
    });
}

#[test]
fn entry_to_read_only_makes_no_entry_to_write() {
    scenario(|| {
        let view = read_only(&entry());
        let error = view.part(0, page_size(), Access::ReadWrite);
        assert_code(error, Code::KERN_PROTECTION_FAILURE);
        drop(read_only(&view)); // the same or less can be had of it
        assert_code(view.map::<AtomicU32>(0), Code::KERN_INVALID_RIGHT);
        assert_code(view.map_bytes(0, 1), Code::KERN_INVALID_RIGHT);
    });
}

#[test]
fn mapping_to_read_only_loads_what_others_store() {
    scenario(|| {
        let entry = entry();
        let number = entry.map::<AtomicU64>(16).expect("it can be mapped");
        let view = read_only(&entry).map_read_only(8, 17);
        let view = view.expect("it can be mapped");
        assert_eq!(view.size(), 17);
        number.store(1 << 40, Ordering::Release);
        assert_eq!(view.load::<AtomicU64>(8), Ok(1 << 40));
        assert_eq!(view.read::<[u8; 9]>(8), Ok([0, 0, 0, 0, 0, 1, 0, 0, 0]));
        assert_range(view.load::<AtomicU64>(7), RangeError::Misaligned);
        assert_range(view.load::<AtomicU64>(16), RangeError::OutOfBounds);
        assert_range(view.read::<[u8; 2]>(16), RangeError::OutOfBounds);
        assert_range(view.read::<u8>(usize::MAX), RangeError::OutOfBounds);
        let error = view.read_into(0, &mut [0; 18]);
        assert_range(error, RangeError::OutOfBounds);
    });
}

#[test]
fn copy_of_an_entry_sees_no_later_writes_and_shows_none() {
    scenario(|| {
        let entry = MemoryEntry::with_contents(b"before").expect("an entry");
        let memory = entry.map_bytes(0, 6).expect("it can be mapped");
        let mut copy = entry.map_copy(0, 6).expect("it can be copied");
        memory.write(0, b"after!").expect("it is in bounds");
        assert_eq!(&*copy, b"before");
        copy.fill(b'x');
        assert_eq!(memory.read::<[u8; 6]>(0), Ok(*b"after!"));
        assert_eq!(&*copy, b"xxxxxx");
    });
}

#[test]
fn copy_of_an_entry_to_read_only_can_be_written() {
    scenario(|| {
        let entry = MemoryEntry::with_contents(&[1, 2, 3]).expect("an entry");
        let mut copy = read_only(&entry).map_copy(1, 2).expect("it can be copied");
        copy[0] = 20;
        assert_eq!(&*copy, [20, 3]);
        let memory = entry.map_bytes(0, 3).expect("it can be mapped");
        assert_eq!(memory.read::<[u8; 3]>(0), Ok([1, 2, 3]));
    });
}

bootstrap::shared_struct! {
    struct Board {
        count: AtomicU32,
        cells: [SharedCell<[u16; 3]>; 4],
    }
}

#[test]
fn struct_in_shared_memory_is_the_same_through_two_mappings() {
    scenario(|| {
        let entry = MemoryEntry::new(size_of::<Board>()).expect("an entry");
        let (one, two) = (entry.map::<Board>(0), entry.map::<Board>(0));
        let (one, two) = (one.expect("a mapping"), two.expect("a mapping"));
        one.cells[3].store(&[1, 2, 3]);
        one.count.store(1, Ordering::Release);
        assert_eq!(two.count.load(Ordering::Acquire), 1);
        assert_eq!(two.cells[3].load(), [1, 2, 3]);
        assert_eq!(two.cells[2].load(), [0; 3]);
    });
}

#[test]
fn mapping_at_an_offset_shows_that_place_of_the_entry() {
    scenario(|| {
        let entry = MemoryEntry::new(3 * page_size()).expect("an entry");
        let all = entry.map_bytes(0, 3 * page_size()).expect("a mapping");
        // From within the first page into the third.
        let offset = page_size() - 4;
        let slice = entry.map_slice::<AtomicU32>(offset, page_size() / 4 + 2);
        let slice = slice.expect("a mapping");
        assert_eq!(slice.len(), page_size() / 4 + 2);
        assert_eq!(slice.mapped_size(), 3 * page_size());
        slice[0].store(1, Ordering::Relaxed);
        slice[slice.len() - 1].store(2, Ordering::Relaxed);
        assert_eq!(all.read::<u32>(offset), Ok(1));
        assert_eq!(all.read::<u32>(2 * page_size()), Ok(2));
    });
}

#[test]
fn part_of_an_entry_begins_and_ends_where_it_was_told_to() {
    scenario(|| {
        let page = page_size();
        let entry = MemoryEntry::new(3 * page).expect("an entry");
        let all = entry.map_bytes(0, 3 * page).expect("a mapping");
        all.write(page, &5u32).expect("it is in bounds");
        let part = entry.part(page, page, Access::ReadWrite).expect("a part");
        let memory = part.map_bytes(0, page).expect("a mapping");
        assert_eq!(memory.read::<u32>(0), Ok(5));
        assert_code(part.map_bytes(0, page + 1), Code::KERN_INVALID_ARGUMENT);
        assert_code(part.map_bytes(page, 1), Code::KERN_INVALID_ARGUMENT);
        assert_code(
            part.part(0, 2 * page, Access::ReadOnly),
            Code::KERN_INVALID_ARGUMENT,
        );
        for (offset, size) in [(1, page), (0, page + 1), (page / 2, page / 2)] {
            let error = entry.part(offset, size, Access::ReadWrite);
            assert_range(error, RangeError::PartOfPage);
        }
        assert_range(entry.part(0, 0, Access::ReadWrite), RangeError::Empty);
    });
}

#[test]
fn entry_of_no_bytes_or_too_many_is_refused() {
    scenario(|| {
        assert_range(MemoryEntry::new(0), RangeError::Empty);
        assert_range(MemoryEntry::with_contents(&[]), RangeError::Empty);
        assert_range(MemoryEntry::new(usize::MAX), RangeError::TooLarge);
        assert_range(MemoryEntry::new(1 << 63), RangeError::TooLarge);
        // Whether so much can be promised is the kernel's; it cannot be mapped.
        let promised = MemoryEntry::new(1 << 60).and_then(|entry| entry.map_bytes(0, 1 << 60));
        assert!(promised.is_err());
    });
}

#[test]
fn mapping_of_bytes_that_the_entry_has_not_is_refused() {
    scenario(|| {
        let entry = entry();
        let beyond = Code::KERN_INVALID_ARGUMENT;
        assert_code(entry.map_bytes(0, page_size() + 1), beyond);
        assert_code(entry.map_bytes(page_size(), 1), beyond);
        assert_code(entry.map_read_only(page_size() - 1, 2), beyond);
        assert_code(entry.map_copy(1 << 40, 1), beyond);
        assert_range(entry.map_bytes(usize::MAX, 1), RangeError::OutOfBounds);
        assert_code(entry.map_bytes(0, 1 << 50), beyond);
        assert_code(entry.map_slice::<AtomicU64>(0, page_size()), beyond);
        let too_large = entry.map_slice::<AtomicU64>(0, usize::MAX / 2);
        assert_range(too_large, RangeError::TooLarge);
        assert_range(entry.map_bytes(0, usize::MAX), RangeError::TooLarge);
        assert_range(entry.map_bytes(0, 0), RangeError::Empty);
        assert_range(entry.map::<[AtomicU8; 0]>(0), RangeError::Empty);
        assert_range(entry.map::<AtomicU32>(2), RangeError::Misaligned);
        assert_range(entry.map_read_only(0, 0), RangeError::Empty);
        assert_range(entry.map_copy(0, 0), RangeError::Empty);
    });
}

#[test]
fn mapping_read_or_written_beyond_its_end_is_refused_and_unchanged() {
    scenario(|| {
        let memory = entry().map_bytes(0, 8).expect("a mapping");
        assert_range(memory.write(5, &u32::MAX), RangeError::OutOfBounds);
        assert_range(memory.write(usize::MAX, &1u8), RangeError::OutOfBounds);
        assert_range(memory.read::<u64>(1), RangeError::OutOfBounds);
        assert_eq!(memory.read::<u64>(0), Ok(0));
        let mut bytes = [9; 9];
        assert_range(memory.read_into(0, &mut bytes), RangeError::OutOfBounds);
        assert_eq!(bytes, [9; 9]);
        assert_eq!(
            memory.read::<[u8; 0]>(8),
            Ok([]),
            "nothing is there to read"
        );
    });
}

#[test]
fn right_to_something_else_is_not_mapped() {
    scenario(|| {
        let (port, sender) = pair();
        let not_memory = MemoryEntry::from(sender);
        assert_code(not_memory.map_bytes(0, 1), Code::KERN_INVALID_OBJECT);
        let semaphore = OwnedSemaphore::new(0).expect("a semaphore");
        let right = semaphore.right().try_clone().expect("it lives");
        let not_memory_either = MemoryEntry::from(right);
        assert_code(not_memory_either.map_copy(0, 1), Code::KERN_INVALID_OBJECT);
        // The kernel would map zeroes of a dead name.
        drop(port);
        let error = not_memory.map_bytes(0, 1).expect_err("its port is dead");
        assert_eq!(error.cause(), Cause::DeadPort);
        let error = not_memory.map_copy(0, 1).expect_err("its port is dead");
        assert_eq!(error.cause(), Cause::DeadPort);
    });
}

#[test]
fn zeroes_mapped_of_a_dead_name_are_unmapped_again() {
    scenario(|| {
        const SIZE: usize = 256 << 20;
        let (port, sender) = pair();
        let dead = MemoryEntry::from(sender);
        drop(port);
        let before = mapped_bytes();
        for _ in 0..8 {
            assert!(dead.map_bytes(0, SIZE).is_err());
            assert!(dead.map_copy(0, SIZE).is_err());
        }
        // Other threads may map some meanwhile.
        let grown = mapped_bytes().saturating_sub(before);
        assert!(grown < 8 * SIZE as u64, "{grown} bytes more");
    });
}

#[test]
fn mapping_dropped_is_unmapped_and_entry_dropped_leaves_it() {
    scenario(|| {
        let entry = entry();
        let memory = entry.map_bytes(0, page_size()).expect("a mapping");
        let copy = entry.map_copy(0, page_size()).expect("a copy");
        drop(entry);
        let (shared, owned) = (memory.as_ptr() as usize, copy.as_ptr() as usize);
        memory.write(0, &1u8).expect("it is mapped");
        assert!(is_mapped(shared) && is_mapped(owned));
        drop(memory);
        drop(copy);
        assert!(!is_mapped(shared) && !is_mapped(owned));
    });
}

#[test]
fn entry_moved_into_a_message_is_gone_and_comes_back_as_the_same() {
    scenario(|| {
        let (port, sender) = pair();
        let entry = entry();
        let memory = entry.map::<AtomicU32>(0).expect("a mapping");
        memory.store(3, Ordering::Relaxed);
        sender
            .send(Message::new(1).with_right(entry), bootstrap::Deadline::NOW)
            .expect("there is room");
        let right = receive(&port).take_send(0);
        let entry = MemoryEntry::from(right.expect("a right"));
        let again = entry.map::<AtomicU32>(0).expect("a mapping");
        assert_eq!(again.load(Ordering::Relaxed), 3);
        assert_eq!(entry.right().references(), Ok(1));
        // Not sent, it is released.
        drop(Transfer::from(entry));
    });
}

#[test]
fn owned_memory_is_shared_where_it_stands() {
    scenario(|| {
        let owned = OwnedMemory::copy_of(b"abc").expect("a page");
        let place = owned.as_ptr() as usize;
        let shared = owned.into_shared().expect("it has bytes");
        assert_eq!((shared.as_ptr() as usize, shared.len()), (place, 3));
        let entry = shared.entry(Access::ReadWrite).expect("an entry of it");
        let mut puppet = puppet_with(Message::new(1).with_right(&entry));
        assert_eq!(puppet.tell("map"), "done");
        let abc = u32::from_ne_bytes(*b"abc\0");
        assert_eq!(puppet.tell("peek 0"), abc.to_string());
        assert_eq!(puppet.tell("poke 6"), "done");
        assert_eq!(shared.read::<[u8; 3]>(0), Ok([6, 0, 0]));
        drop(shared);
        assert!(!is_mapped(place));
        let nothing = OwnedMemory::zeroed(0).expect("nothing is asked of the kernel");
        assert_range(nothing.into_shared(), RangeError::Empty);
    });
}

#[test]
fn memory_that_arrived_out_of_line_is_shared_where_it_stands() {
    scenario(|| {
        let (port, sender) = pair();
        let content: Vec<u8> = (0..100_003).map(|index| index as u8).collect();
        // Larger and smaller than a page, from within one.
        let message = Message::new(1)
            .with_memory(&content[7..])
            .with_memory(&content[1..9]);
        sender
            .send(message, bootstrap::Deadline::NOW)
            .expect("there is room");
        let mut received = receive(&port);
        let [large, small] = [0, 1].map(|index| {
            let memory = received.take_memory(index).expect("memory");
            memory.into_shared().expect("it has bytes")
        });
        let copies = [&large, &small].map(|memory| {
            let size = memory.mapped_size();
            let entry = memory.entry(Access::ReadOnly).expect("an entry of it");
            let copy = entry.map_copy(0, size).expect("a copy");
            copy.to_vec()
        });
        for (copy, content) in copies.iter().zip([&content[7..], &content[1..9]]) {
            let begin = copy.windows(content.len()).position(|part| part == content);
            let begin = begin.expect("the content is somewhere in it");
            let (before, rest) = copy.split_at(begin);
            let behind = &rest[content.len()..];
            assert!(before.iter().chain(behind).all(|&byte| byte == 0));
        }
    });
}

#[test]
fn copy_made_shared_shows_nothing_else_of_its_pages() {
    scenario(|| {
        let entry = MemoryEntry::with_contents(b"secret public secret").expect("an entry");
        let copy = entry.map_copy(7, 6).expect("a copy");
        let shared = copy.into_shared().expect("it has bytes");
        let entry = shared.entry(Access::ReadOnly).expect("an entry of it");
        let seen = entry.map_read_only(0, page_size()).expect("a mapping");
        assert_eq!(seen.read(0), Ok(*b"\0\0\0\0\0\0\0public\0\0\0\0\0\0\0"));
    });
}

#[test]
fn mapping_of_shared_memory_makes_another_entry_of_it() {
    scenario(|| {
        let memory = entry().map::<AtomicU32>(0).expect("a mapping");
        let view = memory.entry(Access::ReadOnly).expect("an entry of it");
        let seen = view.map_read_only(0, 4).expect("a mapping");
        memory.store(11, Ordering::Release);
        assert_eq!(seen.load::<AtomicU32>(0), Ok(11));
        assert_code(view.map::<AtomicU32>(0), Code::KERN_INVALID_RIGHT);
    });
}

#[test]
fn large_memory_is_shared_whole() {
    scenario(|| {
        let size = round_to_pages((64 << 20) + 1).expect("a size");
        let entry = MemoryEntry::new(size).expect("an entry");
        let (one, two) = (entry.map_bytes(0, size), entry.map_bytes(0, size));
        let (one, two) = (one.expect("a mapping"), two.expect("a mapping"));
        one.write(size - 4, &0x0102_0304u32).expect("in bounds");
        assert_eq!(two.read::<u32>(size - 4), Ok(0x0102_0304));
        let copy = entry.map_copy(0, size).expect("a copy");
        assert_eq!(copy[size - 4..], 0x0102_0304u32.to_ne_bytes());
    });
}

#[test]
fn entries_are_equal_if_they_have_one_right() {
    scenario(|| {
        let (one, other) = (entry(), entry());
        let same = one.try_clone().expect("it lives");
        assert_eq!(one, same);
        assert_ne!(one, other);
        assert_eq!(
            format!("{one:?}"),
            format!("MemoryEntry(SendRight({:?}))", one.name())
        );
        let right: SendRight = same.into();
        assert_eq!(right.references(), Ok(2));
    });
}

#[track_caller]
fn assert_code<T>(result: Result<T, Error>, code: Code) {
    let error = result.err().expect("it is refused");
    assert_eq!(error.code(), Some(code), "{error}");
}

#[track_caller]
fn assert_range<T>(result: Result<T, Error>, range: RangeError) {
    let error = result.err().expect("it is refused");
    assert_eq!(error.cause(), Cause::Range(range), "{error}");
}
