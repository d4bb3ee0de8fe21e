//! Exception ports: what may be set, how it is told, whose rights are kept.

use mach_kernel::{
    Code, ExceptionCall, ExceptionHolder, Name, Request, SpaceCall, SpecialCall, Value,
};

use crate::world::*;

const CODES: u32 = 0x8000_0000;
const BACKTRACE: u32 = 0x2000_0000;
const ALL: u32 = 0x3ffe;
const HOLDERS: [ExceptionHolder; 3] = [
    ExceptionHolder::Task,
    ExceptionHolder::Thread,
    ExceptionHolder::Host,
];

/// Whose exception ports, and who asks.
struct Subject {
    w: World,
    caller: Caller,
    holder: ExceptionHolder,
    of: Name,
}

/// Mask, port, behaviour, flavour.
type Entry = (u32, Name, u32, u32);

impl Subject {
    fn new(holder: ExceptionHolder) -> Subject {
        let mut w = World::new();
        let caller = w.task_of(0, 0);
        let of = match holder {
            ExceptionHolder::Task => Name::TASK_SELF,
            ExceptionHolder::Thread => name(w.ask(caller, Request::ThreadSelf)),
            ExceptionHolder::Host => name(w.ask(caller, Request::HostSelf)),
        };
        Subject {
            w,
            caller,
            holder,
            of,
        }
    }

    fn port(&mut self) -> Name {
        self.w.port_with_send(self.caller)
    }

    fn rights(&mut self, port: Name) -> u32 {
        self.w.send_rights(self.caller, port)
    }

    fn set(&mut self, mask: u32, port: Name, behavior: u32, flavor: u32) -> Code {
        let call = ExceptionCall::Set {
            holder: self.holder,
            of: self.of,
            mask,
            port,
            behavior,
            flavor,
        };
        code(self.w.ask(self.caller, Request::Exception(call)))
    }

    fn words(&mut self, call: ExceptionCall) -> Result<Vec<u32>, Code> {
        let reply = self.w.ask(self.caller, Request::Exception(call));
        reply.map(|value| match value {
            Value::Words(words) => words,
            other => panic!("{other:?}"),
        })
    }

    fn get(&mut self, mask: u32, room: u32) -> Result<Vec<Entry>, Code> {
        let (holder, of) = (self.holder, self.of);
        let call = ExceptionCall::Get {
            holder,
            of,
            mask,
            room,
        };
        self.words(call).map(entries)
    }

    fn swap(&mut self, mask: u32, port: Name, room: u32) -> Result<Vec<Entry>, Code> {
        let call = ExceptionCall::Swap {
            holder: self.holder,
            of: self.of,
            mask,
            port,
            behavior: CODES | 1,
            flavor: 5,
            room,
        };
        self.words(call).map(entries)
    }
}

fn entries(words: Vec<u32>) -> Vec<Entry> {
    let entry = |words: &[u32]| (words[0], Name(words[1]), words[2], words[3]);
    words.chunks(4).map(entry).collect()
}

#[test]
fn exception_ports_that_were_never_set_are_null_or_none_at_all() {
    for holder in HOLDERS {
        let mut s = Subject::new(holder);
        let expected = match holder {
            ExceptionHolder::Thread => vec![],
            _ => vec![(ALL, Name::NULL, 0, 0)],
        };
        assert_eq!(s.get(ALL, 14), Ok(expected));
        let port = s.port();
        assert_eq!(s.set(2, port, 1, 0), Code::SUCCESS);
        let rest = (ALL & !2, Name::NULL, 0, 0);
        assert_eq!(s.get(ALL, 14), Ok(vec![(2, port, 1, 0), rest]));
    }
}

#[test]
fn exceptions_that_go_to_the_same_place_in_the_same_way_share_an_entry() {
    for holder in HOLDERS {
        let mut s = Subject::new(holder);
        let (a, b) = (s.port(), s.port());
        for (mask, port, behavior, flavor) in [
            (1 << 1 | 1 << 5, a, 1, 0),
            (1 << 2, b, 1, 0),
            (1 << 3 | 1 << 9, a, CODES | 1, 0),
            (1 << 4, a, 1, 5),
            (1 << 6, a, 1, 0),
        ] {
            assert_eq!(s.set(mask, port, behavior, flavor), Code::SUCCESS);
        }
        // Each slot has a right of its own, and the caller keeps its.
        assert_eq!((s.rights(a), s.rights(b)), (1 + 6, 1 + 1));
        let mask = ((1 << 7) - 2) | 1 << 9;
        let expected = vec![
            (1 << 1 | 1 << 5 | 1 << 6, a, 1, 0),
            (1 << 2, b, 1, 0),
            (1 << 3 | 1 << 9, a, CODES | 1, 0),
            (1 << 4, a, 1, 5),
        ];
        assert_eq!(s.get(mask, 14), Ok(expected.clone()));
        // What does not fit is left out; what goes with an entry that does is told.
        assert_eq!(s.get(mask, 2), Ok(expected[..2].to_vec()));
        assert_eq!(s.get(mask, 0), Ok(vec![]));
        assert_eq!(s.get(0, 14), Ok(vec![]));
        assert_eq!(s.get(1 << 5, 1), Ok(vec![(1 << 5, a, 1, 0)]));
    }
}

#[test]
fn action_is_checked_in_order() {
    for holder in HOLDERS {
        let mut s = Subject::new(holder);
        let port = s.port();
        let strict = {
            let name = s.port();
            let guard = SpaceCall::Guard {
                name,
                guard: 1,
                strict: true,
                immovable: true,
            };
            s.w.ok(s.caller, guard);
            name
        };
        let invalid = Code::INVALID_ARGUMENT;
        for mask in [1, 1 << 14, 1 << 31, ALL | 1] {
            assert_eq!(s.set(mask, port, 1, 0), invalid);
            assert_eq!(s.get(mask, 14), Err(invalid));
            assert_eq!(s.swap(mask, port, 14), Err(invalid));
        }
        // The behaviour, the port, the flavour, and what needs 64-bit codes.
        for behavior in [0, 6, 99, CODES, CODES | 6] {
            assert_eq!(s.set(2, strict, behavior, 99), invalid, "{behavior:#x}");
        }
        assert_eq!(s.set(2, strict, 1, 99), Code::INVALID_RIGHT);
        for flavor in [26, 99, u32::MAX] {
            assert_eq!(s.set(2, port, 1, flavor), invalid, "{flavor}");
        }
        for behavior in [4, 1 | BACKTRACE, 5 | BACKTRACE] {
            assert_eq!(s.set(2, port, behavior, 0), invalid, "{behavior:#x}");
            assert_eq!(s.set(2, port, behavior | CODES, 0), Code::SUCCESS);
        }
        for behavior in [1, 2, 3, 5, 5 | CODES | 0x4000_0000] {
            assert_eq!(s.set(2, port, behavior, 1), Code::SUCCESS);
        }
        // Without a port its behaviour is not looked at, and is kept.
        assert_eq!(s.set(2, Name::NULL, 99, 0), Code::SUCCESS);
        assert_eq!(s.get(2, 1), Ok(vec![(2, Name::NULL, 99, 0)]));
        assert_eq!(s.set(2, Name::NULL, 99, 26), invalid);
        assert_eq!(s.set(2, Name::NULL, 4, 0), invalid);
        assert_eq!(s.set(2, Name(0x5503), 1, 0), Code::SEND_INVALID_RIGHT);
        assert_eq!((s.rights(port), s.rights(strict)), (1, 1));
    }
}

#[test]
fn exception_port_made_for_that_is_taken_though_it_cannot_move() {
    let mut s = Subject::new(ExceptionHolder::Task);
    let construct = |flags| SpaceCall::Construct {
        flags,
        queue_limit: 0,
        context: 5,
    };
    // MPO_EXCEPTION_PORT, or MPO_IMMOVABLE_RECEIVE with MPO_CONTEXT_AS_GUARD; both with
    // MPO_INSERT_SEND_RIGHT.
    for (flags, expected) in [(0x8010, Code::SUCCESS), (0x91, Code::INVALID_RIGHT)] {
        let port = name(s.w.call(s.caller, construct(flags)));
        assert_eq!(s.set(2, port, 1, 0), expected);
    }
}

#[test]
fn swap_tells_what_was_there_and_stops_when_the_room_is_full() {
    for holder in HOLDERS {
        let mut s = Subject::new(holder);
        let (a, b, new) = (s.port(), s.port(), s.port());
        assert_eq!(s.set(1 << 1 | 1 << 3, a, 1, 0), Code::SUCCESS);
        assert_eq!(s.set(1 << 2, b, 1, 0), Code::SUCCESS);
        let mask = 1 << 1 | 1 << 2 | 1 << 3;
        // With the first entry the room is full, though the third exception would share it.
        assert_eq!(s.swap(mask, new, 1), Ok(vec![(1 << 1, a, 1, 0)]));
        assert_eq!((s.rights(a), s.rights(new)), (1 + 1, 1 + 1));
        let put = (1 << 1, new, CODES | 1, 5);
        assert_eq!(
            s.get(mask, 14),
            Ok(vec![put, (1 << 2, b, 1, 0), (1 << 3, a, 1, 0)])
        );
        assert_eq!(s.swap(mask, new, 0), Ok(vec![]));
        let all = s.swap(mask, Name::NULL, 14);
        assert_eq!(all, Ok(vec![put, (1 << 2, b, 1, 0), (1 << 3, a, 1, 0)]));
        let rights = [a, b, new].map(|port| s.rights(port));
        assert_eq!(rights, [1, 1, 1], "only the names are left");
    }
}

#[test]
fn swap_on_a_thread_without_any_gives_the_empty_ones() {
    let mut s = Subject::new(ExceptionHolder::Thread);
    let port = s.port();
    assert_eq!(s.swap(ALL, port, 0), Ok(vec![]));
    assert_eq!(s.swap(ALL, port, 14), Ok(vec![(ALL, Name::NULL, 0, 0)]));
    assert_eq!(s.get(ALL, 14), Ok(vec![(ALL, port, CODES | 1, 5)]));
}

#[test]
fn exception_port_that_died_is_handed_out_dead() {
    for holder in HOLDERS {
        let mut s = Subject::new(holder);
        let port = s.port();
        assert_eq!(s.set(1 << 1 | 1 << 2, port, 1, 0), Code::SUCCESS);
        assert_eq!(s.set(1 << 3, Name::DEAD, 1, 0), Code::SUCCESS);
        s.w.drop_receive(s.caller, port);
        let mask = 1 << 1 | 1 << 2 | 1 << 3;
        let alone = |bit: u32| (1 << bit, Name::DEAD, 1, 0);
        // A copy of a dead port's right is no more what it was copied of, so such exceptions
        // share an entry only where what is kept is compared, and not what was handed out.
        let apart = vec![alone(1), alone(2), alone(3)];
        let expected = match holder {
            ExceptionHolder::Host => apart.clone(),
            _ => vec![(1 << 1 | 1 << 2, Name::DEAD, 1, 0), alone(3)],
        };
        assert_eq!(s.get(mask, 14), Ok(expected));
        assert_eq!(s.swap(mask, Name::NULL, 14), Ok(apart));
    }
}

#[test]
fn exception_ports_are_told_in_numbers_through_a_read_port() {
    let mut s = Subject::new(ExceptionHolder::Task);
    let (port, caller) = (s.port(), s.caller);
    assert_eq!(s.set(6, port, 1, 5), Code::SUCCESS);
    let info = |of, holder| ExceptionCall::Info {
        holder,
        of,
        mask: 14,
        room: 14,
    };
    let words = s.words(info(s.of, s.holder)).expect("entries");
    let [first, second] = [&words[..5], &words[5..]];
    assert!(first[1] != 0 && first[2] != 0 && first[1] != first[2]);
    assert_eq!([first[0], first[3], first[4]], [6, 1, 5]);
    assert_eq!(second, [8, 0, 0, 0, 0]);
    let ports = [6, 5].map(|which| name(s.w.ask(caller, special(which))));
    let asked = ports.map(|port| s.words(info(port, ExceptionHolder::Task)));
    assert_eq!(asked, [Ok(words), Err(Code::INVALID_ARGUMENT)]);
    let [read, _] = ports;
    s.of = read;
    assert_eq!(s.get(2, 1), Err(Code::INVALID_ARGUMENT));
    assert_eq!(s.set(2, port, 1, 0), Code::INVALID_ARGUMENT);
    let thread = name(s.w.ask(caller, Request::ThreadSelf));
    let call = SpecialCall::ThreadPort { thread, which: 3 };
    let read = name(s.w.ask(caller, Request::Special(call)));
    assert_eq!(s.words(info(read, ExceptionHolder::Thread)), Ok(vec![]));
    s.of = read;
    s.holder = ExceptionHolder::Thread;
    assert_eq!(s.get(2, 1), Err(Code::INVALID_ARGUMENT));
}

#[test]
fn call_on_what_has_no_exception_ports_says_what_is_wrong() {
    for holder in HOLDERS {
        let mut s = Subject::new(holder);
        let port = s.port();
        for (of, expected) in [
            (Name::NULL, Code::SEND_INVALID_DEST),
            (Name::DEAD, Code::SEND_INVALID_DEST),
            (Name(0x5503), Code::SEND_INVALID_DEST),
            (port, Code::SEND_INVALID_OPTIONS),
            (Name::BOOTSTRAP, Code::INVALID_ARGUMENT),
        ] {
            s.of = of;
            assert_eq!(s.set(1, port, 1, 0), expected);
            assert_eq!(s.get(1, 14), Err(expected));
            assert_eq!(s.swap(1, port, 14), Err(expected));
        }
        assert_eq!(s.rights(port), 1);
    }
    let mut s = Subject::new(ExceptionHolder::Host);
    s.caller = s.w.task();
    s.of = name(s.w.ask(s.caller, Request::HostSelf));
    assert_eq!(s.get(2, 14), Err(Code::INVALID_ARGUMENT));
}

#[test]
fn exception_ports_of_the_host_outlive_who_set_them() {
    let mut s = Subject::new(ExceptionHolder::Host);
    let owner = s.w.task();
    let port = s.w.port(owner);
    let here = s.w.give(owner, port, MAKE_SEND, s.caller);
    assert_eq!(s.set(ALL, here, 1, 0), Code::SUCCESS);
    s.w.exit(s.caller);
    assert_eq!(s.w.send_rights(owner, port), 13);
}
