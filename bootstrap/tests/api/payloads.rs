//! Messages declared as types: what arrives, how it lies in the message, and what is refused.

use bootstrap::{
    Cause, Code, Deadline, Item, Malformed, Message, OwnedMemory, Payload, ReceiveRight, Received,
    RightArray, SendOnceRight, SendRight,
};
use zerocopy::{Immutable, IntoBytes, KnownLayout, TryFromBytes};

use crate::common::{pair, port, receive, scenario, was_given_up};

#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoBytes, TryFromBytes, KnownLayout, Immutable)]
#[repr(u8)]
enum Colour {
    Red = 1,
    Blue = 2,
}

#[derive(Payload)]
#[payload(id = 500)]
struct Everything {
    byte: u8,
    wide: u64,
    flag: bool,
    colour: Colour,
    name: [u8; 6],
    text: String,
    bytes: Vec<u8>,
    real: f64,
    send: SendRight,
    maybe: Option<SendRight>,
    nothing: Option<ReceiveRight>,
    once: SendOnceRight,
    receive: ReceiveRight,
    memory: OwnedMemory,
    rights: RightArray,
}

#[derive(Payload, Debug, PartialEq, Eq)]
enum Request {
    #[payload(id = 1)]
    Ping,
    #[payload(id = BASE + 2)]
    Add(u32, u16),
    #[payload(id = 3)]
    Name { text: String },
}

const BASE: i32 = 0;

#[derive(Payload)]
#[payload(id = 600)]
struct Pair(u32, u32);

#[derive(Payload)]
#[payload(id = 600)]
struct Flags {
    flag: bool,
    colour: Colour,
}

#[derive(Payload)]
#[payload(id = 600)]
struct Texts {
    text: String,
}

#[derive(Payload, Debug)]
#[payload(id = 600)]
struct OneRight {
    right: SendRight,
}

#[derive(Payload)]
#[payload(id = 600)]
struct OneRegion {
    memory: OwnedMemory,
}

/// Sends a message to a port of our own and receives it.
fn travel(message: Message<'_>) -> Received {
    let (port, sender) = pair();
    sender.send(message, Deadline::NOW).expect("there is room");
    receive(&port)
}

/// What is wrong with a message that is no `P`.
fn refusal<P: Payload>(message: Message<'_>) -> Malformed {
    match travel(message).read_request::<P>().map(drop) {
        Err(error) => match error.cause() {
            Cause::Malformed(malformed) => malformed,
            other => panic!("{other:?}"),
        },
        Ok(()) => panic!("it was taken for one"),
    }
}

/// A body in MIG's layout: the NDR record and these words.
fn body(words: &[u32]) -> Vec<u8> {
    let ndr = [0, 0, 0, 0, 1, 0, 0, 0];
    let words = words.iter().flat_map(|word| word.to_le_bytes());
    ndr.into_iter().chain(words).collect()
}

#[test]
fn payload_with_every_kind_of_field_arrives_whole() {
    scenario(|| {
        let (port, to_port) = pair();
        let (moved, to_moved) = pair();
        let watched = crate::common::port();
        let rights = RightArray::of_send([to_port.try_clone().expect("the port lives")]);
        let sent = Everything {
            byte: 200,
            wide: u64::MAX - 1,
            flag: true,
            colour: Colour::Blue,
            name: *b"abcdef",
            text: "häßlich".to_owned(),
            bytes: vec![1, 2, 3],
            real: 0.5,
            send: to_port.try_clone().expect("the port lives"),
            maybe: Some(to_port.try_clone().expect("the port lives")),
            nothing: None,
            once: watched.make_send_once().expect("a send-once right"),
            receive: moved,
            memory: OwnedMemory::copy_of(&[9; 5000]).expect("room"),
            rights: rights.expect("room"),
        };
        assert_eq!(to_port.references(), Ok(4));
        let mut received = travel(Message::request(sent));
        assert_eq!((received.id(), received.item_count()), (500, 7));
        let got: Everything = received.read_request().expect("it is one");
        assert_eq!((got.byte, got.wide, got.flag), (200, u64::MAX - 1, true));
        assert_eq!((got.colour, &got.name), (Colour::Blue, b"abcdef"));
        assert_eq!(
            (got.text.as_str(), got.bytes.as_slice()),
            ("häßlich", &[1, 2, 3][..])
        );
        assert_eq!(got.real, 0.5);
        assert_eq!(got.send.name(), port.name());
        assert!(got.maybe.is_some_and(|right| right.name() == port.name()));
        assert!(got.nothing.is_none());
        assert_eq!(got.receive.name(), to_moved.name());
        assert_eq!(*got.memory, [9; 5000]);
        assert_eq!(got.rights.len(), 1);
        drop(got.once);
        assert!(was_given_up(&watched));
    });
}

#[test]
fn request_lies_in_the_message_as_mig_lays_it_out() {
    scenario(|| {
        let simple = Message::request(Request::Add(7, 9));
        assert_eq!((simple.id(), simple.size()), (2, 24 + 8 + 4 + 4));
        assert_eq!(simple.body(), body(&[7, 9]));
        let none = Message::request(Request::Ping);
        assert_eq!((none.id(), none.size()), (1, 24), "nothing inline, no NDR");
        let text = Message::request(Request::Name {
            text: "abcde".to_owned(),
        });
        let padded = [5, u32::from_le_bytes(*b"abcd"), u32::from(b'e')];
        assert_eq!(text.body(), body(&padded));
        let (_port, right) = pair();
        let rights_only = Message::request(OneRight { right });
        assert_eq!(rights_only.size(), 28 + 12, "only a right, no NDR");
        let memory = OwnedMemory::copy_of(&[1; 300]).expect("room");
        let region = Message::request(OneRegion { memory });
        assert_eq!(
            (region.size(), region.body()),
            (28 + 16 + 12, &body(&[300])[..])
        );
    });
}

#[test]
fn reply_has_a_return_code_unless_it_carries_rights() {
    scenario(|| {
        let simple = Message::reply(2, Pair(7, 9));
        assert_eq!((simple.id(), simple.body()), (600, &body(&[0, 7, 9])[..]));
        assert_eq!(Message::reply(2, ()).id(), 102);
        assert_eq!(Message::reply(2, ()).body(), body(&[0]));
        let (_port, right) = pair();
        assert_eq!(Message::reply(500, OneRight { right }).size(), 28 + 12);
        let refusal = Message::refusal(2, Code::KERN_DENIED);
        assert_eq!((refusal.id(), refusal.size()), (102, 36));
        assert_eq!(refusal.body(), body(&[53]));
        let of_success = Message::refusal(2, Code::KERN_SUCCESS);
        assert_eq!(
            of_success.body(),
            body(&[5]),
            "it is a refusal all the same"
        );
    });
}

#[test]
fn enum_is_told_by_its_ids() {
    scenario(|| {
        for _ in 0..2 {
            let sent = [
                Request::Ping,
                Request::Add(1, 2),
                Request::Name {
                    text: String::new(),
                },
            ];
            for request in sent {
                let id = request.id();
                let got = travel(Message::request(request)).read_request::<Request>();
                assert_eq!(got.map(|it| it.id()), Ok(id));
            }
        }
        assert_eq!(Request::IDS, [1, 2, 3]);
        assert_eq!(refusal::<Request>(Message::new(4)), Malformed::Id { id: 4 });
    });
}

#[test]
fn request_with_too_much_or_too_little_is_refused() {
    scenario(|| {
        let message = |words: &[u32]| Message::new(600).with_body(body(words).as_slice());
        for size in [0, 1] {
            let short = refusal::<Pair>(message(&[7, 9][..size]));
            assert!(matches!(short, Malformed::Value { .. }), "{short}");
        }
        let long = Malformed::BodySize {
            expected: 16,
            found: 20,
        };
        assert_eq!(refusal::<Pair>(message(&[7, 9, 11])), long);
        let no_ndr = refusal::<Pair>(Message::new(600));
        assert!(
            matches!(no_ndr, Malformed::Value { offset: 0, .. }),
            "{no_ndr}"
        );
        let (_port, right) = pair();
        let extra = Malformed::ItemCount {
            expected: 0,
            found: 1,
        };
        let with_right = message(&[7, 9]).with_right(right);
        assert_eq!(refusal::<Pair>(with_right), extra);
        let missing = Malformed::ItemCount {
            expected: 1,
            found: 0,
        };
        assert_eq!(refusal::<OneRight>(message(&[])), missing);
    });
}

#[test]
fn bytes_that_are_no_value_of_the_type_are_refused() {
    scenario(|| {
        let message = |words: &[u32]| Message::new(600).with_body(body(words).as_slice());
        for words in [[2, 1], [1, 0], [1, 3]] {
            let refused = refusal::<Flags>(message(&words));
            assert!(matches!(refused, Malformed::Value { .. }), "{refused}");
        }
        let mut received = travel(message(&[1, 1]));
        let flags: Flags = received.read_request().expect("they are flags");
        assert_eq!((flags.flag, flags.colour), (true, Colour::Red));
        for words in [[4, 0xffff_ffff], [8, 0], [u32::MAX, 0], [u32::MAX - 3, 0]] {
            let refused = refusal::<Texts>(message(&words));
            assert!(matches!(refused, Malformed::Value { .. }), "{refused}");
        }
    });
}

#[test]
fn right_of_another_kind_is_refused_and_released() {
    scenario(|| {
        let watched = port();
        let once = watched.make_send_once().expect("a send-once right");
        let wrong = Malformed::Item {
            index: 0,
            expected: "a send right",
        };
        assert_eq!(
            refusal::<OneRight>(Message::new(600).with_right(once)),
            wrong
        );
        assert!(was_given_up(&watched));
        let memory = Message::new(600).with_memory(&[1, 2, 3]);
        assert_eq!(refusal::<OneRight>(memory), wrong);
    });
}

#[test]
fn memory_of_another_length_than_said_is_refused_and_released() {
    scenario(|| {
        let content = [7; 100];
        let message = Message::new(600)
            .with_memory(&content)
            .with_body(body(&[99]).as_slice());
        let lie = Malformed::Length {
            index: 0,
            expected: 99,
            found: 100,
        };
        assert_eq!(refusal::<OneRegion>(message), lie);
    });
}

#[test]
fn reply_is_read_only_as_the_answer_to_its_request() {
    scenario(|| {
        let mut reply = travel(Message::reply(2, ()));
        assert_eq!(reply.read_reply::<()>(2), Ok(()));
        let other = reply.read_reply::<()>(3).expect_err("it answers another");
        assert_eq!(other.code(), Some(Code::MIG_REPLY_MISMATCH));
        let mut refused = travel(Message::refusal(2, Code::KERN_NO_SPACE));
        assert_eq!(refused.refusal(), Some(Code::KERN_NO_SPACE));
        let error = refused
            .read_reply::<Texts>(2)
            .map(drop)
            .expect_err("refused");
        assert_eq!(error.cause(), Cause::Refused(Code::KERN_NO_SPACE));
    });
}

#[test]
fn reply_with_a_code_of_failure_before_its_fields_is_refused() {
    #[derive(Payload, Debug)]
    struct Sum(u32);

    scenario(|| {
        let reply = |code: u32| travel(Message::new(102).with_body(&body(&[code, 9])[..]));
        let Sum(sum) = reply(0).read_reply(2).expect("a reply");
        assert_eq!(sum, 9);
        let failed = reply(5).read_reply::<Sum>(2).expect_err("it failed");
        assert!(
            matches!(failed.cause(), Cause::Malformed(Malformed::Value { .. })),
            "{failed}"
        );
    });
}

#[test]
fn body_that_looks_like_a_refusal_but_carries_rights_is_none() {
    scenario(|| {
        let (_port, right) = pair();
        let message = Message::new(102)
            .with_right(right)
            .with_body(body(&[5]).as_slice());
        let mut received = travel(message);
        assert_eq!(received.refusal(), None);
        assert!(matches!(received.take(0), Some(Item::Send(_))));
    });
}

#[test]
fn service_named_at_run_time_has_that_name() {
    let service: bootstrap::Service<Request, ()> =
        bootstrap::Service::named(crate::common::unique("named"));
    assert!(service.name().to_string().contains(".named."));
}
