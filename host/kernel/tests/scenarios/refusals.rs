//! Sends that fail: what is refused, with which code, and who owns the rights after each of the
//! ways a send can fail.

use mach_kernel::RightKind::Send;
use mach_kernel::wire::Options;
use mach_kernel::{Code, Name, Value};

use crate::messages::{Sender, raw};
use crate::world::*;

#[test]
fn one_send_once_name_as_destination_and_reply_is_refused() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    for (remote, local) in [(18, 18), (18, 19), (19, 18)] {
        let draft = Draft::to(s.once, remote).reply(s.once, local);
        assert_eq!(w.send(s.task, draft), Code::SEND_INVALID_DEST);
    }
    assert_eq!(w.kind(s.task, s.once), TYPE_SEND_ONCE);
}

#[test]
fn header_refused_before_copy_in_moves_nothing() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let receive_only = w.port(s.task);
    let unknown = Name(0x5555_0003);
    let dying = w.dying_name(s.task);
    let to = |name, disposition| Draft::to(name, disposition).port(s.port, MOVE_RECEIVE);
    let ok = || to(s.send, COPY_SEND);
    let cases = [
        // The form of the header.
        (ok().reply(s.port, 0), Code::SEND_INVALID_HEADER),
        (ok().reply(s.port, 16), Code::SEND_INVALID_HEADER),
        (ok().reply(s.port, 22), Code::SEND_INVALID_HEADER),
        (to(s.send, 0), Code::SEND_INVALID_HEADER),
        (to(s.send, 16), Code::SEND_INVALID_HEADER),
        (to(s.send, 31), Code::SEND_INVALID_HEADER),
        (ok().voucher(Name::NULL, 18), Code::SEND_INVALID_VOUCHER),
        (ok().voucher(Name::DEAD, 17), Code::SEND_INVALID_VOUCHER),
        // The reply's disposition comes before the voucher's, and that before the destination's.
        (
            to(s.send, 0).reply(s.port, 0).voucher(unknown, 1),
            Code::SEND_INVALID_HEADER,
        ),
        (
            to(s.send, 0).voucher(unknown, 1),
            Code::SEND_INVALID_VOUCHER,
        ),
        // Names.
        (to(Name::NULL, MOVE_SEND), Code::SEND_INVALID_DEST),
        (to(Name::DEAD, MOVE_SEND), Code::SEND_INVALID_DEST),
        (to(unknown, MOVE_SEND), Code::SEND_INVALID_DEST),
        (to(s.set, MOVE_SEND), Code::SEND_INVALID_DEST),
        (to(s.dead, MOVE_SEND), Code::SEND_INVALID_DEST),
        (to(dying, MOVE_SEND), Code::SEND_INVALID_DEST),
        (to(s.once, COPY_SEND), Code::SEND_INVALID_DEST),
        (to(s.send, MOVE_SEND_ONCE), Code::SEND_INVALID_DEST),
        (to(s.send, MAKE_SEND), Code::SEND_INVALID_DEST),
        (to(receive_only, COPY_SEND), Code::SEND_INVALID_DEST),
        (ok().reply(unknown, MOVE_SEND), Code::SEND_INVALID_REPLY),
        (ok().reply(s.set, MAKE_SEND), Code::SEND_INVALID_REPLY),
        (ok().reply(s.dead, COPY_SEND), Code::SEND_INVALID_REPLY),
        (ok().reply(s.send, MAKE_SEND_ONCE), Code::SEND_INVALID_REPLY),
        (ok().reply(s.port, MOVE_SEND_ONCE), Code::SEND_INVALID_REPLY),
        // The destination's name comes before the reply's, its right after.
        (
            to(unknown, MOVE_SEND).reply(unknown, MOVE_SEND),
            Code::SEND_INVALID_DEST,
        ),
        (
            to(s.send, MAKE_SEND).reply(unknown, MOVE_SEND),
            Code::SEND_INVALID_REPLY,
        ),
        // There are no vouchers here.
        (ok().voucher(s.port, COPY_SEND), Code::SEND_INVALID_VOUCHER),
        (ok().voucher(s.send, COPY_SEND), Code::SEND_INVALID_VOUCHER),
        (
            to(s.port, MAKE_SEND).voucher(s.port, COPY_SEND),
            Code::SEND_INVALID_DEST,
        ),
        (
            ok().reply(s.port, MAKE_SEND).voucher(s.port, COPY_SEND),
            Code::SEND_INVALID_REPLY,
        ),
    ];
    w.kind(s.task, dying);
    let before = s.picture(&mut w);
    for (draft, expected) in cases {
        let case = format!("{draft:?}");
        assert_eq!(w.send(s.task, draft), expected, "{case}");
        assert_eq!(s.picture(&mut w), before, "{case}");
    }
}

#[test]
fn form_refused_before_copy_in_moves_nothing() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let good = || Draft::to(s.send, MOVE_SEND).reply(s.once, MOVE_SEND_ONCE);
    let typed = |kind: u8, at: usize, byte: u8| {
        let mut descriptor = [0; 16];
        descriptor[11] = kind;
        descriptor[at] = byte;
        good().descriptor(&descriptor).bytes()
    };
    let counted = |count: u32, size: usize| {
        let mut bytes = good().complex().bytes();
        bytes[24..28].copy_from_slice(&count.to_le_bytes());
        bytes.resize(size, 0);
        bytes
    };
    let guarded = |context, flags| good().guarded(s.port, context, flags).bytes();
    let odd = good().data(&[0; 3]).bytes();
    let small = Code::SEND_MSG_TOO_SMALL;
    let before = s.picture(&mut w);
    for (bytes, expected) in [
        (Vec::new(), small),
        (good().bytes()[..20].to_vec(), small),
        (odd, small),
        (good().complex().bytes()[..24].to_vec(), small),
        (counted(1, 28), small),
        (counted(2, 28 + 23), small),
        (counted(u32::MAX, 400), small),
        // A memory descriptor has 16 bytes: the second runs past the end.
        (
            {
                let mut bytes = counted(2, 28 + 24);
                bytes[28 + 11] = 1;
                bytes
            },
            small,
        ),
        (typed(5, 0, 0), Code::SEND_INVALID_TYPE),
        (typed(255, 0, 0), Code::SEND_INVALID_TYPE),
        (typed(1, 9, 2), Code::SEND_INVALID_TYPE),
        (typed(3, 9, 3), Code::SEND_INVALID_TYPE),
        (typed(4, 10, 17), Code::SEND_INVALID_TYPE),
        (guarded(0, 0), Code::SEND_INVALID_TYPE),
        (guarded(0, 4), Code::SEND_INVALID_TYPE),
        (guarded(1, 2), Code::SEND_INVALID_TYPE),
    ] {
        let case = format!("{bytes:x?}");
        assert_eq!(code(w.ask(s.task, raw(bytes))), expected, "{case}");
        assert_eq!(s.picture(&mut w), before, "{case}");
    }
    let many = vec![Name::NULL; 16_384];
    let refused = w.send(s.task, good().ports(&many, COPY_SEND));
    assert_eq!(refused, Code::SEND_TOO_LARGE);
    assert_eq!(s.picture(&mut w), before);
    let most = Draft::to(s.send, COPY_SEND).ports(&many[1..], COPY_SEND);
    assert_eq!(w.send(s.task, most), Code::SUCCESS);
}

#[test]
fn body_refused_at_a_descriptor_has_used_up_the_header_and_what_came_before() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let replies = w.port(s.task);
    let later = w.make_once(s.task, s.port);
    let made = w.status(s.receiver, s.inbox).send_once_rights;
    for (bad, expected) in [
        (
            Draft::to(s.send, MOVE_SEND).port(Name(0x5555_0003), 19),
            Code::SEND_INVALID_RIGHT,
        ),
        (
            Draft::to(s.send, MOVE_SEND).unreadable(),
            Code::SEND_INVALID_MEMORY,
        ),
    ] {
        // Everything up to the bad descriptor, which is the second.
        let once = w.make_once(s.task, s.port);
        let draft = Draft::to(s.send, MOVE_SEND)
            .reply(replies, MAKE_SEND_ONCE)
            .port(once, MOVE_SEND_ONCE)
            .then(bad)
            .port(later, MOVE_SEND_ONCE);
        assert_eq!(w.send(s.task, draft), expected);
        assert_eq!(
            w.drain(s.task, replies),
            [71],
            "the reply right went unused"
        );
        assert_eq!(w.kind(s.task, once), 0);
        assert_eq!(w.drain(s.task, s.port), [71], "so did the first right");
        assert_eq!(w.kind(s.task, later), TYPE_SEND_ONCE, "the last never left");
    }
    assert_eq!(
        w.kind(s.task, s.send),
        0,
        "both references went with the headers"
    );
    assert_eq!(w.status(s.receiver, s.inbox).send_once_rights, made);
    assert_eq!(w.drain(s.receiver, s.inbox), []);
}

#[test]
fn array_refused_at_an_element_has_used_up_those_before() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let rights: Vec<Name> = (0..3).map(|_| w.make_once(s.task, s.port)).collect();
    let names = [rights[0], Name::NULL, rights[1], s.port, rights[2]];
    let draft = Draft::to(s.send, COPY_SEND).ports(&names, MOVE_SEND_ONCE);
    assert_eq!(w.send(s.task, draft), Code::SEND_INVALID_RIGHT);
    assert_eq!(w.drain(s.task, s.port), [71, 71]);
    assert_eq!(w.kind(s.task, rights[2]), TYPE_SEND_ONCE);
}

#[test]
fn receive_right_in_a_refused_body_dies() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let draft = Draft::to(s.send, COPY_SEND)
        .port(s.port, MOVE_RECEIVE)
        .port(Name(0x5555_0003), COPY_SEND);
    assert_eq!(w.send(s.task, draft), Code::SEND_INVALID_RIGHT);
    assert_eq!(w.kind(s.task, s.port), TYPE_DEAD);
    assert_eq!(w.kind(s.task, s.once), TYPE_DEAD);
}

#[test]
fn send_timed_out_gives_every_right_back() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    w.fill(s.receiver, s.inbox);
    let replies = w.port(s.task);
    let moved = w.port(s.task);
    let draft = Draft::to(s.send, MOVE_SEND)
        .reply(replies, MAKE_SEND_ONCE)
        .id(77)
        .port(s.once, MOVE_SEND_ONCE)
        .memory(b"bytes")
        .ports(&[s.port, Name::DEAD], COPY_SEND)
        .port(moved, MOVE_RECEIVE)
        .data(b"data");
    let mail = w.try_send(s.task, draft).expect("the queue is full");
    assert_eq!(mail.code, Code::SEND_TIMED_OUT);
    assert_eq!((mail.bits, mail.id), (1 << 31 | 18 << 8 | 17, 77));
    assert_eq!(
        mail.remote, s.send,
        "a send right comes back under its name"
    );
    assert_eq!(w.refs(s.task, s.send, Send), 2);
    assert_eq!(
        w.kind(s.task, mail.local),
        TYPE_SEND_ONCE,
        "made, and not sent"
    );
    let once = mail.port(0);
    assert_eq!(w.kind(s.task, once), TYPE_SEND_ONCE);
    let home = mail.port(3);
    assert_eq!(w.kind(s.task, home), TYPE_RECEIVE);
    let items = [
        Got::Port(once, 18),
        Got::Memory(b"bytes".to_vec()),
        Got::Ports(vec![s.port, Name::DEAD], 17),
        Got::Port(home, 16),
    ];
    assert_eq!(mail.items, items);
    assert_eq!(
        w.refs(s.task, s.port, Send),
        3,
        "a copied right comes back as one more"
    );
    assert_eq!(
        (mail.data.as_slice(), mail.trailer.as_slice()),
        (&b"data"[..], &[][..])
    );
}

#[test]
fn guarded_right_that_comes_back_is_guarded_anew_and_can_still_be_moved() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    w.fill(s.receiver, s.inbox);
    let to = || Draft::to(s.send, COPY_SEND);
    let (immovable, unguarded_on_send) = (1, 2);
    let guarded = to().guarded(s.port, 0, immovable | unguarded_on_send);
    let mail = w.try_send(s.task, guarded).expect("the queue is full");
    let back = Got::Guarded {
        name: s.port,
        context: SEND_BUFFER,
        flags: immovable,
    };
    assert_eq!(mail.items, [back]);
    assert_eq!(
        w.status(s.task, s.port).flags,
        2,
        "guarded, and not immovable"
    );
    let guarded = to().guarded(s.port, SEND_BUFFER, immovable);
    let mail = w.try_send(s.task, guarded).expect("the queue is full");
    assert!(matches!(mail.items[0], Got::Guarded { name, .. } if name == s.port));

    let plain = w.port(s.task);
    let draft = to().guarded(plain, 0, unguarded_on_send);
    let mail = w.try_send(s.task, draft).expect("the queue is full");
    let Got::Guarded {
        name,
        context: 0,
        flags,
    } = mail.items[0]
    else {
        panic!("{:?}", mail.items)
    };
    assert_eq!(flags, unguarded_on_send);
    assert_eq!(w.status(s.task, name).flags, 0, "no guard was asked for");
}

#[test]
fn send_timed_out_skips_the_receive_half() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    w.fill(s.receiver, s.inbox);
    let replies = w.port(s.task);
    let draft = Draft::to(s.send, COPY_SEND).reply(replies, MAKE_SEND_ONCE);
    let options = Options::SEND_TIMEOUT | Options::RECEIVE | Options::RECEIVE_TIMEOUT;
    w.start(s.task, draft.send_and_receive(receive(replies, options)));
    assert_eq!(w.returned(s.task).code, Code::SEND_TIMED_OUT);
    assert_eq!(w.answer(s.task), None);
}

#[test]
fn receiver_dying_while_a_sender_waits_is_success_and_destroys_the_message() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    w.fill(s.receiver, s.inbox);
    let draft = Draft::to(s.send, MOVE_SEND).port(s.once, MOVE_SEND_ONCE);
    w.start_send(s.task, draft, None);
    assert_eq!(w.answer(s.task), None, "it waits");
    w.drop_receive(s.receiver, s.inbox);
    assert_eq!(w.answer(s.task).map(code), Some(Code::SUCCESS));
    assert_eq!(w.drain(s.task, s.port), [71], "the right in it went unused");
}

#[test]
fn send_once_right_to_a_port_that_died_takes_the_message_with_it() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let once = w.give(s.receiver, s.inbox, MAKE_SEND_ONCE, s.task);
    w.drop_receive(s.receiver, s.inbox);
    let replies = w.port(s.task);
    let moved = w.port_with_send(s.task);
    let draft = Draft::to(once, MOVE_SEND_ONCE)
        .reply(replies, MAKE_SEND_ONCE)
        .port(s.once, MOVE_SEND_ONCE)
        .port(moved, MOVE_RECEIVE);
    assert_eq!(w.send(s.task, draft), Code::SUCCESS);
    assert_eq!(w.kind(s.task, once), 0);
    assert_eq!(w.drain(s.task, replies), [71]);
    assert_eq!(w.drain(s.task, s.port), [71]);
    assert_eq!(w.kind(s.task, moved), TYPE_DEAD);
}

#[test]
fn memory_read_before_a_refusal_has_left_the_sender() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let bad = Name(0xbad3);
    let to = || Draft::to(s.send, COPY_SEND);
    let invalid = Code::SEND_INVALID_RIGHT;
    for (draft, code, given_up) in [
        (to().port(bad, COPY_SEND), invalid, 0),
        (to().memory(b"a").port(bad, COPY_SEND), invalid, 0),
        (
            to().memory(b"a").given_up().port(bad, COPY_SEND),
            invalid,
            1,
        ),
        // No bytes are no memory.
        (to().memory(b"").given_up().port(bad, COPY_SEND), invalid, 0),
        // The names were read before the second was found to be none.
        (to().ports(&[s.send, bad], COPY_SEND).given_up(), invalid, 1),
        (
            to().memory(b"a")
                .given_up()
                .ports(&[bad], COPY_SEND)
                .memory(b"b")
                .given_up(),
            invalid,
            1,
        ),
        (
            to().memory(b"a").given_up().unreadable().given_up(),
            Code::SEND_INVALID_MEMORY,
            1,
        ),
    ] {
        let expected = if given_up == 0 {
            Err(code)
        } else {
            Ok(Value::Refused { code, given_up })
        };
        assert_eq!(w.ask(s.task, draft.send(Options::SEND, 0)), expected);
    }
    let draft = Draft::to(bad, COPY_SEND).memory(b"a").given_up();
    let answer = w.ask(s.task, draft.send(Options::SEND, 0));
    assert_eq!(answer, Err(Code::SEND_INVALID_DEST), "nothing was read");
}
