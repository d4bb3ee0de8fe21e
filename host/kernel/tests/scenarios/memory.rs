//! Memory that tasks share: who may reach whose, and memory entries.

use mach_kernel::{
    Backing, Brought, Code, Mapping, MemoryCall, MemoryFile, Name, Origin, Request, SpaceCall,
    TaskCall, TaskFlavor, Value, Wanted,
};

use crate::world::*;

fn process(w: &mut World, caller: Caller, task: Name, write: bool) -> Result<Vec<u32>, Code> {
    match w.ask(caller, Request::Memory(MemoryCall::Process { task, write }))? {
        Value::Words(words) => Ok(words),
        other => panic!("{other:?}"),
    }
}

fn port_of(w: &mut World, caller: Caller, of: u32, flavor: TaskFlavor) -> Name {
    let call = TaskCall::ForProcess {
        task: Name::TASK_SELF,
        process: of,
        flavor,
    };
    name(w.ask(caller, Request::Task(call)))
}

#[test]
fn memory_is_reached_through_the_port_that_permits_it() {
    let mut w = World::new();
    let (one, other) = (w.task_of(501, 501), w.task_of(501, 501));
    let token = w.token(other).0;
    let expected = Ok(vec![token[5], token[7]]);
    let [control, read, inspect, named] = [
        TaskFlavor::Control,
        TaskFlavor::Read,
        TaskFlavor::Inspect,
        TaskFlavor::Name,
    ]
    .map(|flavor| port_of(&mut w, one, token[5], flavor));
    let none = Err(Code::INVALID_ARGUMENT);
    for (port, reads, writes) in [
        (control, &expected, &expected),
        (read, &expected, &none),
        (inspect, &none, &none),
        (named, &none, &none),
    ] {
        assert_eq!(&process(&mut w, one, port, false), reads);
        assert_eq!(&process(&mut w, one, port, true), writes);
    }
    let receive = w.port(one);
    assert_eq!(
        process(&mut w, one, receive, false),
        Err(Code::SEND_INVALID_DEST)
    );
    w.exit(other);
    for port in [control, read] {
        assert_eq!(
            process(&mut w, one, port, false),
            Err(Code::SEND_INVALID_DEST),
            "its task is gone"
        );
    }
}

const PAGE: u64 = 4096;
const READ: u32 = 1;
const WRITE: u32 = 2;
const IS_MASK: u32 = 0x40;
const ONLY: u32 = 0x01_0000;
const CREATE: u32 = 0x02_0000;
const PURGABLE: u32 = 0x04_0000;
const REUSE: u32 = 0x08_0000;
const DATA_ADDRESS: u32 = 0x10_0000;
const COPY: u32 = 0x20_0000;
const SHARE: u32 = 0x40_0000;

/// What is asked for: size, offset, permission.
type Wish = (u64, u64, u32);

fn try_make(
    w: &mut World,
    caller: Caller,
    (size, offset, permission): Wish,
    parent: Name,
    backing: Option<Backing>,
) -> Result<Value<Vec<u8>>, Code> {
    let task = Name::TASK_SELF;
    let call = MemoryCall::Make {
        task,
        size,
        offset,
        permission,
        parent,
        backing,
    };
    w.ask(caller, Request::Memory(call))
}

/// New memory of so many bytes, to go with a request. Each is another object than all before.
fn memory(w: &mut World, size: u64, writable: bool) -> Backing {
    let file = w.file();
    let Brought::File(id) = file else {
        panic!("a file")
    };
    let memory = MemoryFile {
        object: id.0,
        size,
        writable,
    };
    Backing {
        offset: 0,
        size,
        protection: 7,
        file,
        memory: Some(memory),
    }
}

/// An entry of new memory.
fn create(w: &mut World, caller: Caller, pages: u64, protection: u32) -> Name {
    let backing = memory(w, pages * PAGE, true);
    let wish = (pages * PAGE, 0, CREATE | protection);
    match try_make(w, caller, wish, Name::NULL, Some(backing)) {
        Ok(Value::Made(name, size)) => {
            assert_eq!(size, pages * PAGE);
            name
        }
        other => panic!("{other:?}"),
    }
}

fn map(
    w: &mut World,
    caller: Caller,
    object: Name,
    size: u64,
    offset: u64,
    protection: u32,
) -> Result<Mapping, Code> {
    let call = MemoryCall::Map {
        object,
        size,
        offset,
        current: protection,
        maximum: protection,
        copy: false,
        data_address: false,
        other_flags: false,
    };
    match w.ask(caller, Request::Memory(call))? {
        Value::Mapping(mapping) => Ok(mapping),
        other => panic!("{other:?}"),
    }
}

#[test]
fn entry_keeps_its_file_until_the_last_right_and_the_last_part_are_gone() {
    let mut w = World::new();
    let (one, other) = (w.task(), w.task());
    let whole = create(&mut w, one, 2, READ | WRITE);
    let object = w.call(one, SpaceCall::KernelObject { name: whole });
    assert_eq!(object, Ok(Value::Word(28)));
    let part = try_make(&mut w, one, (PAGE, PAGE, READ), whole, None);
    let Ok(Value::Made(part, _)) = part else {
        panic!("a part")
    };
    let theirs = w.give(one, part, MOVE_SEND, other);
    assert_eq!(w.deallocate(one, whole), Code::SUCCESS);
    assert_eq!(w.files.len(), 1, "the part has it");
    let mapping = map(&mut w, other, theirs, PAGE, 0, READ).expect("a mapping");
    assert_eq!((mapping.offset, mapping.size), (PAGE, PAGE));
    assert!(!mapping.writable);
    w.exit(one);
    assert_eq!(w.files.len(), 1);
    w.exit(other);
    assert!(w.files.is_empty());
}

#[test]
fn entry_is_made_only_of_memory_that_fits() {
    let mut w = World::new();
    let task = w.task();
    let wish = (2 * PAGE, 0, CREATE | READ | WRITE);
    let fact = MemoryFile {
        object: 7,
        size: 2 * PAGE,
        writable: true,
    };
    let good = Backing {
        offset: 0,
        size: 2 * PAGE,
        protection: 7,
        file: Brought::Nothing,
        memory: Some(fact),
    };
    let elsewhere = |offset, size| Backing {
        offset,
        size,
        ..good
    };
    for backing in [
        Backing {
            memory: None,
            ..good
        },
        Backing {
            memory: Some(MemoryFile {
                size: 2 * PAGE - 1,
                ..fact
            }),
            ..good
        },
        Backing {
            memory: Some(MemoryFile {
                writable: false,
                ..fact
            }),
            ..good
        },
        elsewhere(0, PAGE),
        elsewhere(0, 3 * PAGE),
        elsewhere(PAGE, 2 * PAGE),
        elsewhere(1, 2 * PAGE),
        elsewhere(u64::MAX - PAGE + 1, 2 * PAGE),
        Backing {
            file: Brought::Unsuitable,
            ..good
        },
    ] {
        let file = match backing.file {
            Brought::Nothing => w.file(),
            other => other,
        };
        let backing = Backing { file, ..backing };
        let made = try_make(&mut w, task, wish, Name::NULL, Some(backing));
        assert_eq!(made, Err(Code::INVALID_ARGUMENT), "{backing:?}");
    }
    let made = try_make(&mut w, task, wish, Name::NULL, Some(good));
    assert_eq!(made, Err(Code::RESOURCE_SHORTAGE), "there was no room");
    let range = (2 * PAGE, 0, SHARE | READ | WRITE);
    let fixed = memory(&mut w, 2 * PAGE, false);
    let made = try_make(&mut w, task, range, Name::NULL, Some(fixed));
    assert_eq!(made, Err(Code::PROTECTION_FAILURE));
    let closed = Backing {
        protection: READ,
        ..memory(&mut w, 2 * PAGE, true)
    };
    let made = try_make(&mut w, task, range, Name::NULL, Some(closed));
    assert_eq!(made, Err(Code::PROTECTION_FAILURE));
    assert!(w.files.is_empty());
}

#[test]
fn what_to_bring_is_said_before_anything_is_made() {
    let mut w = World::new();
    let task = w.task();
    let names = w.name_count(task);
    for (flags, origin, start, size, protection) in [
        (CREATE, Origin::New, 0, 2 * PAGE, READ),
        (COPY, Origin::Copy, PAGE, 2 * PAGE, READ | IS_MASK),
        (SHARE, Origin::Share, PAGE, 2 * PAGE, READ | IS_MASK),
        (0, Origin::SharePiece, PAGE, 2 * PAGE, READ | IS_MASK),
    ] {
        let wish = (PAGE, PAGE + 9, flags | READ | IS_MASK);
        let wanted = Wanted {
            origin,
            protection,
            start,
            size,
        };
        let answer = try_make(&mut w, task, wish, Name::NULL, None);
        assert_eq!(answer, Ok(Value::Wanted(wanted)));
    }
    assert_eq!(w.name_count(task), names);
}

#[test]
fn entry_is_refused_by_the_first_check_that_fails() {
    let mut w = World::new();
    let task = w.task();
    let entry = create(&mut w, task, 1, READ);
    let whole = (PAGE, 0, COPY | READ);
    let backing = memory(&mut w, PAGE, true);
    let Ok(Value::Made(whole, _)) = try_make(&mut w, task, whole, Name::NULL, Some(backing)) else {
        panic!("an entry")
    };
    let unknown = Name(0xbad3);
    let none = Name::NULL;
    let bad = Code::INVALID_ARGUMENT;
    for (wish, parent, expected) in [
        ((0, 0, ONLY | 0x100), unknown, Code::SEND_INVALID_RIGHT),
        ((0, 0, ONLY | 0x100), whole, Code::INVALID_VALUE),
        ((PAGE, 0, CREATE | READ), whole, bad),
        ((PAGE, 0, ONLY), none, bad),
        ((PAGE, 0, ONLY | DATA_ADDRESS), entry, bad),
        ((u64::MAX, 1, ONLY), entry, bad),
        ((PAGE, 0, ONLY | 3 << 24), entry, Code::INVALID_RIGHT),
        ((0, 0, CREATE | ONLY), none, bad),
        ((1 << 63, 0, CREATE), none, Code::FAILURE),
        ((PAGE, 0, CREATE | PURGABLE | READ), none, bad),
        ((PAGE, 0, CREATE | DATA_ADDRESS), none, bad),
        ((0, 0, COPY), none, bad),
        ((0, 0, SHARE), none, bad),
        ((0, 0, REUSE), entry, bad),
        ((0, 0, 0), none, bad),
        ((0, 0, 0), entry, bad),
        ((PAGE + 1, 0, READ), entry, bad),
        ((PAGE, 1, READ), entry, bad),
        ((1, u64::MAX, READ), entry, bad),
        ((PAGE, 0, READ | WRITE), entry, Code::PROTECTION_FAILURE),
    ] {
        let made = try_make(&mut w, task, wish, parent, None);
        assert_eq!(made, Err(expected), "{wish:x?}");
    }
    let empty = try_make(&mut w, task, (0, 0, CREATE), none, None);
    assert_eq!(empty, Ok(Value::Made(Name::NULL, 0)));
    let changed = try_make(&mut w, task, (5, 0, ONLY), entry, None);
    assert_eq!(changed, Ok(Value::Made(Name::NULL, 5)));
}

#[test]
fn entry_without_room_for_its_name_leaves_nothing() {
    let mut w = World::with(mach_kernel::Limits {
        names_per_task: 64,
        ..Default::default()
    });
    let task = w.task();
    let parent = create(&mut w, task, 1, READ);
    let code = loop {
        if let Err(code) = try_make(&mut w, task, (PAGE, 0, READ), parent, None) {
            break code;
        }
    };
    assert_eq!(code, Code::NO_SPACE);
    let backing = memory(&mut w, PAGE, true);
    let wish = (PAGE, 0, CREATE | READ);
    let made = try_make(&mut w, task, wish, Name::NULL, Some(backing));
    assert_eq!(made, Err(Code::NO_SPACE));
    assert_eq!(w.files.len(), 1);
}

#[test]
fn entries_are_on_the_account_of_who_brought_the_memory() {
    let mut w = World::with(mach_kernel::Limits {
        files_per_task: 2,
        files: 3,
        ..Default::default()
    });
    let (one, other) = (w.task(), w.task());
    let wish = (PAGE, 0, CREATE | READ);
    let refused = |w: &mut World, task| {
        let backing = memory(w, PAGE, true);
        let made = try_make(w, task, wish, Name::NULL, Some(backing));
        assert_eq!(made, Err(Code::RESOURCE_SHORTAGE));
    };
    let first = create(&mut w, one, 1, READ);
    create(&mut w, one, 1, READ);
    refused(&mut w, one);
    create(&mut w, other, 1, READ);
    refused(&mut w, other);
    assert_eq!(w.files.len(), 3, "what was refused is released");
    assert_eq!(w.deallocate(one, first), Code::SUCCESS);
    create(&mut w, other, 1, READ);
    refused(&mut w, one);
}

#[test]
fn mapping_shows_what_the_entry_permits_and_no_more() {
    let mut w = World::new();
    let task = w.task();
    let entry = create(&mut w, task, 3, READ | WRITE);
    let full = map(&mut w, task, entry, 1, PAGE, READ | WRITE).expect("a mapping");
    assert_eq!((full.offset, full.size, full.current), (PAGE, PAGE, 3));
    assert!(full.writable);
    let less = map(&mut w, task, entry, PAGE, 0, READ).expect("a mapping");
    assert!(!less.writable);
    let masked = map(&mut w, task, entry, PAGE, 0, 7 | IS_MASK).expect("a mapping");
    assert_eq!(masked.current, READ | WRITE);
    let port = w.port_with_send(task);
    let host = name(w.ask(task, Request::HostSelf));
    for (object, size, offset, protection, expected) in [
        (entry, 0, 0, READ, Code::INVALID_ARGUMENT),
        (entry, PAGE, 3 * PAGE, READ, Code::INVALID_ARGUMENT),
        (entry, PAGE, u64::MAX, READ, Code::INVALID_ARGUMENT),
        (entry, PAGE, 1, READ, Code::INVALID_ARGUMENT),
        (entry, 4 * PAGE, 0, 7, Code::INVALID_RIGHT),
        (port, PAGE, 0, READ, Code::INVALID_OBJECT),
        (host, PAGE, 0, READ, Code::INVALID_OBJECT),
        (Name(0xbad3), PAGE, 0, READ, Code::SEND_INVALID_RIGHT),
    ] {
        let found = map(&mut w, task, object, size, offset, protection);
        assert_eq!(found, Err(expected), "{size:#x} {offset:#x}");
    }
    assert_eq!(w.refs(task, entry, mach_kernel::RightKind::Send), 1);
}

#[test]
fn port_that_died_maps_as_none() {
    let mut w = World::new();
    let task = w.task();
    let dying = w.dying_name(task);
    let call = MemoryCall::Map {
        object: dying,
        size: PAGE,
        offset: 0,
        current: READ,
        maximum: READ,
        copy: false,
        data_address: false,
        other_flags: false,
    };
    assert_eq!(w.ask(task, Request::Memory(call)), Ok(Value::None));
}
