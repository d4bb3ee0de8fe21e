//! Clocks and alarms.

use mach_kernel::{ClockCall, Code, Limits, Name, Request, Value};

use crate::world::*;

const SECOND: u64 = 1_000_000_000;
/// What the callers' system clock says when the world begins.
const BEGIN: u64 = 70 * SECOND + 1;
const RELATIVE: i32 = 1;

fn service(w: &mut World, caller: Caller, number: u32) -> Result<Name, Code> {
    let host = name(w.ask(caller, Request::HostSelf));
    let call = ClockCall::Service {
        host,
        clock: number,
    };
    match w.ask(caller, Request::Clock(call)) {
        Ok(Value::Name(name)) => Ok(name),
        Err(code) => Err(code),
        other => panic!("{other:?}"),
    }
}

/// Sets an alarm when the clock still says [`BEGIN`].
fn alarm(w: &mut World, caller: Caller, kind: i32, time: (u32, i32), reply: Name) -> Code {
    let clock = service(w, caller, 0).expect("the system clock");
    let (seconds, nanoseconds) = time;
    let call = ClockCall::Alarm {
        clock,
        kind,
        seconds,
        nanoseconds,
        now: BEGIN,
        reply,
    };
    code(w.ask(caller, Request::Clock(call)))
}

/// Code, type, seconds and nanoseconds of an alarm that has come.
fn rung(w: &mut World, caller: Caller, port: Name) -> [u32; 4] {
    let mail = w.receive(caller, port);
    assert_eq!((mail.id, mail.size), (3_125_107, 48));
    assert_eq!(mail.token(), [0; 8], "the kernel's");
    assert_eq!(mail.data[..8], [0, 0, 0, 0, 1, 0, 0, 0]);
    std::array::from_fn(|at| {
        let bytes = mail.data[8 + 4 * at..12 + 4 * at].try_into();
        u32::from_le_bytes(bytes.expect("4 bytes"))
    })
}

#[test]
fn clock_service_is_one_port_for_all() {
    let mut w = World::new();
    let task = w.task();
    for number in [0, 1] {
        let clock = service(&mut w, task, number).expect("a clock");
        assert_eq!(service(&mut w, task, number), Ok(clock));
        let told = w.ask(task, Request::Clock(ClockCall::Number { clock }));
        assert_eq!(told, Ok(Value::Word(number)));
    }
    for number in [2, u32::MAX] {
        assert_eq!(service(&mut w, task, number), Err(Code::INVALID_ARGUMENT));
    }
}

#[test]
fn clock_of_a_name_that_is_none_is_refused_by_what_it_is() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port_with_send(task);
    for (clock, expected) in [
        (Name::NULL, Code::SEND_INVALID_DEST),
        (Name::DEAD, Code::SEND_INVALID_DEST),
        (port, Code::SEND_INVALID_OPTIONS),
        (Name::TASK_SELF, Code::INVALID_ARGUMENT),
    ] {
        let told = w.ask(task, Request::Clock(ClockCall::Number { clock }));
        assert_eq!(told, Err(expected));
        let (host, clock) = (clock, 0);
        let told = w.ask(task, Request::Clock(ClockCall::Service { host, clock }));
        assert_eq!(told, Err(expected));
    }
}

#[test]
fn alarm_rings_when_its_time_has_passed_and_says_what_time_it_is() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    assert_eq!(
        alarm(&mut w, task, RELATIVE, (2, 500_000_000), port),
        Code::SUCCESS
    );
    w.advance(2_499);
    assert_eq!(w.poll(task, port).unwrap_err(), Code::RCV_TIMED_OUT);
    w.advance(1);
    assert_eq!(rung(&mut w, task, port), [0, 1, 72, 500_000_001]);
    assert_eq!(w.poll(task, port).unwrap_err(), Code::RCV_TIMED_OUT);
    assert_eq!(w.status(task, port).send_once_rights, 0);
}

#[test]
fn alarms_ring_in_the_order_of_their_times() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let times = [
        (0, (73, 0)),
        (RELATIVE, (1, 0)),
        (0, (70, 3)),
        (RELATIVE, (9, 0)),
    ];
    for (kind, time) in times {
        assert_eq!(alarm(&mut w, task, kind, time, port), Code::SUCCESS);
    }
    assert_eq!(w.kernel.poll_timeout().map(|t| t.0 - w.now.0), Some(2));
    w.advance(5_000);
    let kinds: Vec<u32> = (0..3).map(|_| rung(&mut w, task, port)[1]).collect();
    assert_eq!(kinds, [0, 1, 0]);
    w.advance(5_000);
    assert_eq!(rung(&mut w, task, port)[1], 1);
    assert_eq!(w.kernel.poll_timeout(), None);
}

#[test]
fn alarm_of_the_past_or_of_no_sense_rings_at_once() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let bad = Code::INVALID_VALUE.0 as u32;
    for (kind, time, expected) in [
        (0, (70, 0), 0),
        (0, (70, 1), 0),
        (RELATIVE, (0, 0), 0),
        (RELATIVE, (0, -1), bad),
        (0, (80, 1_000_000_000), bad),
        (2, (80, 0), bad),
        (-1, (80, 0), bad),
    ] {
        assert_eq!(alarm(&mut w, task, kind, time, port), Code::SUCCESS);
        let rung = rung(&mut w, task, port);
        assert_eq!(rung, [expected, kind as u32, 70, 1], "{kind} {time:?}");
    }
    assert_eq!(w.kernel.poll_timeout(), None);
}

#[test]
fn alarm_that_is_refused_gives_its_right_back_unused() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let calendar = service(&mut w, task, 1).expect("the calendar");
    for (clock, expected) in [
        (calendar, Code::FAILURE),
        (Name::TASK_SELF, Code::INVALID_ARGUMENT),
    ] {
        let call = ClockCall::Alarm {
            clock,
            kind: RELATIVE,
            seconds: 1,
            nanoseconds: 0,
            now: BEGIN,
            reply: port,
        };
        assert_eq!(code(w.ask(task, Request::Clock(call))), expected);
        assert_eq!(w.drain(task, port), [71], "the send-once notification");
    }
}

#[test]
fn alarm_wants_a_port_to_ring_at() {
    let mut w = World::new();
    let task = w.task();
    let set = w.set(task);
    let other = w.task();
    let theirs = w.port(other);
    let sender = w.give(other, theirs, MAKE_SEND, task);
    for (reply, expected) in [
        (Name::NULL, Code::INVALID_CAPABILITY),
        (Name::DEAD, Code::INVALID_CAPABILITY),
        (Name(0xbad3), Code::SEND_INVALID_RIGHT),
        (set, Code::SEND_INVALID_RIGHT),
        (sender, Code::SEND_INVALID_RIGHT),
    ] {
        assert_eq!(alarm(&mut w, task, RELATIVE, (1, 0), reply), expected);
    }
    assert_eq!(w.kernel.poll_timeout(), None);
}

#[test]
fn alarm_for_a_port_that_has_died_is_nothing() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    assert_eq!(alarm(&mut w, task, RELATIVE, (1, 0), port), Code::SUCCESS);
    let ports = w.kernel.port_count();
    w.drop_receive(task, port);
    w.advance(1_000);
    assert_eq!(w.kernel.port_count(), ports - 1);
}

#[test]
fn alarm_follows_a_receive_right_and_ends_with_the_task_that_set_it() {
    let mut w = World::new();
    let (task, heir) = (w.task(), w.task());
    let port = w.port(task);
    for seconds in [1, 2] {
        let set = alarm(&mut w, task, RELATIVE, (seconds, 0), port);
        assert_eq!(set, Code::SUCCESS);
    }
    let port = w.give(task, port, MOVE_RECEIVE, heir);
    w.advance(1_000);
    assert_eq!(rung(&mut w, heir, port)[2], 71);
    w.exit(task);
    assert_eq!(w.drain(heir, port), [71], "the send-once notification");
    assert_eq!(w.kernel.poll_timeout(), None);
}

#[test]
fn alarms_have_a_limit() {
    let mut w = World::with(Limits {
        alarms_per_task: 3,
        ..Limits::default()
    });
    let (task, other) = (w.task(), w.task());
    let port = w.port(task);
    for _ in 0..3 {
        assert_eq!(alarm(&mut w, task, RELATIVE, (1, 0), port), Code::SUCCESS);
    }
    let refused = alarm(&mut w, task, RELATIVE, (1, 0), port);
    assert_eq!(refused, Code::RESOURCE_SHORTAGE);
    assert_eq!(w.drain(task, port), [71]);
    let theirs = w.port(other);
    assert_eq!(
        alarm(&mut w, other, RELATIVE, (1, 0), theirs),
        Code::SUCCESS
    );
    w.advance(1_000);
    assert_eq!(w.drain(task, port).len(), 3);
    assert_eq!(alarm(&mut w, task, RELATIVE, (1, 0), port), Code::SUCCESS);
}
