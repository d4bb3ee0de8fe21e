//! Types of fields: what arrives, how each lies in the message, and what is refused.

use std::time::Duration;

use bootstrap::payload::{Counted, MaybeDead, Plain};
use bootstrap::{
    Cause, Code, Deadline, Malformed, Message, Payload, ReceiveRight, Received, SendOnceRight,
    SendRight,
};
use zerocopy::{Immutable, IntoBytes, KnownLayout, TryFromBytes};

use crate::common::{pair, port, receive, scenario};

#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoBytes, TryFromBytes, KnownLayout, Immutable)]
#[repr(u8)]
enum Colour {
    Red = 1,
    Blue = 2,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoBytes, TryFromBytes, KnownLayout, Immutable)]
#[repr(C)]
struct Point {
    x: i16,
    y: i16,
}

// Names that say nothing to the derive.
type Numbers = Vec<u32>;
type Maybe<T> = std::option::Option<T>;
mod ours {
    /// Plain data with the name of a list.
    #[derive(
        Debug,
        PartialEq,
        zerocopy::IntoBytes,
        zerocopy::TryFromBytes,
        zerocopy::KnownLayout,
        zerocopy::Immutable,
    )]
    #[repr(C)]
    pub(super) struct Vec(pub(super) u32);
}

#[derive(Payload, Debug, PartialEq)]
#[payload(id = 700)]
struct Values {
    numbers: Numbers,
    halves: Vec<u16>,
    points: Vec<Point>,
    colours: Vec<Colour>,
    flags: [bool; 3],
    pairs: [Point; 2],
    texts: Vec<String>,
    lists: Vec<Vec<u8>>,
    both: [String; 2],
    maybe: Maybe<u32>,
    none: Option<u64>,
    text: Option<String>,
    colour: Option<Colour>,
    list: Option<Vec<u16>>,
    time: Duration,
    times: Vec<Duration>,
    waits: Option<Duration>,
    state: Counted<u32, 614>,
    few: Counted<u16, 3>,
    ours: ours::Vec,
    last: u8,
}

fn values() -> Values {
    Values {
        numbers: vec![1, u32::MAX, 3],
        halves: vec![1, 2, 3],
        points: vec![Point { x: -1, y: 2 }],
        colours: vec![Colour::Blue, Colour::Red, Colour::Blue],
        flags: [true, false, true],
        pairs: [Point { x: 5, y: 6 }, Point { x: 7, y: 8 }],
        texts: vec!["a".to_owned(), String::new(), "häßlich".to_owned()],
        lists: vec![vec![1, 2, 3, 4, 5], vec![]],
        both: ["one".to_owned(), "two".to_owned()],
        maybe: Some(7),
        none: None,
        text: Some("text".to_owned()),
        colour: Some(Colour::Red),
        list: Some(vec![9, 8, 7]),
        time: Duration::new(u64::MAX, 999_999_999),
        times: vec![Duration::from_millis(1500), Duration::ZERO],
        waits: Some(Duration::from_nanos(1)),
        state: Counted::new(&[3; 42]).expect("42 fit"),
        few: Counted::new(&[1, 2, 3]).expect("3 fit"),
        ours: ours::Vec(77),
        last: 200,
    }
}

/// Sends a message to a port of our own and receives it.
fn travel(message: Message<'_>) -> Received {
    let (port, sender) = pair();
    sender.send(message, Deadline::NOW).expect("there is room");
    receive(&port)
}

/// The error of a message that is not a `P`.
fn refusal<P: Payload>(message: Message<'_>) -> Malformed {
    match travel(message).read_one_way::<P>().map(drop) {
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

fn word(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes)
}

macro_rules! one_field {
    ($($name:ident: $ty:ty),* $(,)?) => {
        $(#[derive(Payload, Debug)]
        #[payload(id = 701)]
        struct $name($ty);)*
    };
}

one_field! {
    Texts: Vec<String>,
    Halves: Vec<u16>,
    Wides: Vec<u64>,
    Colours: Vec<Colour>,
    Both: [String; 2],
    Boths: Vec<[String; 2]>,
    MaybeWide: Option<u64>,
    MaybeText: Option<String>,
    Time: Duration,
    Few: Counted<u16, 3>,
    OneRight: SendRight,
    OptionRight: Option<SendRight>,
    DeadRight: MaybeDead,
    OptionDead: Option<MaybeDead<SendRight>>,
    TwoRights: [SendRight; 2],
    Rights: Vec<SendRight>,
    OptionRights: Vec<Option<SendRight>>,
    DeadRights: Vec<MaybeDead>,
    Ports: Vec<ReceiveRight>,
    Onces: Vec<SendOnceRight>,
}

#[test]
fn value_of_every_type_arrives_whole() {
    scenario(|| {
        let got: Values = travel(Message::one_way(values()))
            .read_one_way()
            .expect("it is one");
        assert_eq!(got, values());
        // A reply has a return code before its fields.
        let mut reply = travel(Message::reply(600, values()));
        assert_eq!(reply.read_reply(600), Ok(values()));
    });
}

#[test]
fn lists_lie_in_the_message_as_migs_counted_arrays() {
    let lies = |message: Message<'_>, words: &[u32]| assert_eq!(message.body(), body(words));
    lies(
        Message::one_way(Halves(vec![1, 2, 3])),
        &[3, word([1, 0, 2, 0]), word([3, 0, 0, 0])],
    );
    lies(
        Message::one_way(Wides(vec![u64::MAX, 5])),
        &[2, u32::MAX, u32::MAX, 5, 0],
    );
    let few = Counted::new(&[7, 8]).expect("2 fit");
    lies(Message::one_way(Few(few)), &[2, word([7, 0, 8, 0])]);
    lies(Message::one_way(Few(Counted::default())), &[0]);
    lies(
        Message::one_way(Texts(vec!["abcde".to_owned(), String::new()])),
        &[2, 5, word(*b"abcd"), word(*b"e\0\0\0"), 0],
    );
    let both = ["ab", "c"].map(str::to_owned);
    lies(
        Message::one_way(Both(both)),
        &[2, word(*b"ab\0\0"), 1, word(*b"c\0\0\0")],
    );
    lies(Message::one_way(MaybeWide(None)), &[0]);
    lies(Message::one_way(MaybeWide(Some(9))), &[1, 9, 0]);
    lies(
        Message::one_way(MaybeText(Some("a".to_owned()))),
        &[1, 1, word(*b"a\0\0\0")],
    );
    lies(Message::one_way(Time(Duration::new(3, 4))), &[3, 0, 4]);
}

#[test]
fn lists_that_are_longer_than_they_may_be_are_refused() {
    scenario(|| {
        let message = |words: &[u32]| Message::new(701).with_body(body(words).as_slice());
        let count = |at_most, found| Malformed::Count {
            offset: 8,
            at_most,
            found,
        };
        assert_eq!(refusal::<Few>(message(&[4, 0, 0])), count(3, 4));
        assert_eq!(refusal::<Few>(message(&[u32::MAX])), count(3, u32::MAX));
        assert_eq!(refusal::<MaybeWide>(message(&[2, 0, 0])), count(1, 2));
        assert_eq!(refusal::<MaybeText>(message(&[2, 0, 0])), count(1, 2));
        // More than are there, and lists that would take all memory if their count were believed.
        for found in [2, 3, 1 << 20, u32::MAX / 2 + 1, u32::MAX] {
            let refused = refusal::<Wides>(message(&[found, 0, 0]));
            assert!(matches!(refused, Malformed::Value { .. }), "{refused}");
            let refused = refusal::<Texts>(message(&[found, 0]));
            assert!(matches!(refused, Malformed::Value { .. }), "{refused}");
        }
        // The count itself is refused, before any element is looked at.
        let refused = Malformed::Value {
            offset: 8,
            expected: "count of what follows it",
        };
        assert_eq!(refusal::<Texts>(message(&[3, 0, 0])), refused);
        assert_eq!(refusal::<Boths>(message(&[2, 0, 0, 0])), refused);
        let Texts(texts) = travel(message(&[2, 0, 0]))
            .read_one_way()
            .expect("they fit");
        assert_eq!(texts, ["", ""]);
        let Boths(boths) = travel(message(&[1, 0, 0]))
            .read_one_way()
            .expect("they fit");
        assert_eq!(boths.len(), 1);
        let short = refusal::<Few>(message(&[3, 0]));
        assert!(matches!(short, Malformed::Value { .. }), "{short}");
        let long = refusal::<Few>(message(&[2, 0, 0]));
        assert!(matches!(long, Malformed::BodySize { .. }), "{long}");
    });
}

#[test]
fn values_that_their_types_do_not_have_are_refused() {
    scenario(|| {
        let message = |words: &[u32]| Message::new(701).with_body(body(words).as_slice());
        let refused = [
            refusal::<Colours>(message(&[2, word([1, 3, 0, 0])])),
            refusal::<Texts>(message(&[1, 1, 0xff])),
            refusal::<Time>(message(&[0, 0, 1_000_000_000])),
            refusal::<Time>(message(&[0, 0])),
        ];
        for refused in refused {
            assert!(matches!(refused, Malformed::Value { .. }), "{refused}");
        }
        let latest = message(&[0, 0, 999_999_999]);
        let Time(time) = travel(latest).read_one_way().expect("it is one");
        assert_eq!(time, Duration::from_nanos(999_999_999));
    });
}

#[test]
fn counted_list_is_a_slice_of_what_it_was_given() {
    let mut list: Counted<u32, 3> = Counted::new(&[4, 5]).expect("2 fit");
    list[1] = 6;
    assert_eq!(
        (&*list, format!("{list:?}")),
        (&[4, 6][..], "[4, 6]".to_owned())
    );
    assert_eq!(list, Counted::try_from(&[4, 6][..]).expect("2 fit"));
    assert_ne!(list, Counted::new(&[4, 6, 0]).expect("3 fit"));
    let refused = Counted::<u32, 3>::new(&[0; 4]).expect_err("4 do not fit");
    assert_eq!((refused.found, refused.at_most), (4, 3));
}

#[test]
fn payload_with_a_parameter_takes_any_plain_data() {
    #[derive(Payload, Debug, PartialEq)]
    #[payload(id = 702)]
    struct Wrapper<T: Plain> {
        value: T,
        list: Vec<T>,
    }

    scenario(|| {
        let wrapper = || Wrapper {
            value: Point { x: 1, y: 2 },
            list: vec![Point { x: 3, y: 4 }],
        };
        let got = travel(Message::one_way(wrapper())).read_one_way();
        assert_eq!(got, Ok(wrapper()));
    });
}

/// A message that carries a right whose port is dead by the time it arrives.
fn dead() -> Message<'static> {
    let (gone, right) = pair();
    let message = Message::one_way(OneRight(right));
    drop(gone);
    message
}

#[test]
fn right_that_died_on_the_way_is_named_unless_its_field_allows_it() {
    scenario(|| {
        let died = Malformed::Dead {
            index: 0,
            expected: "a send right",
        };
        assert_eq!(refusal::<OneRight>(dead()), died);
        let OptionRight(right) = travel(dead()).read_one_way().expect("it may be missing");
        assert!(right.is_none());
        let DeadRight(right) = travel(dead()).read_one_way().expect("it may be dead");
        assert!(matches!(right, MaybeDead::Dead));
        assert!(right.alive().is_none());
        let OptionDead(right) = travel(dead()).read_one_way().expect("it may be dead");
        assert!(matches!(right, Some(MaybeDead::Dead)));
        let null = travel(Message::one_way(OptionDead(None)));
        let OptionDead(right) = { null }.read_one_way().expect("it may be missing");
        assert!(right.is_none());
        let missing = Message::one_way(OptionRight(None));
        assert!(matches!(
            refusal::<DeadRight>(missing),
            Malformed::Item { index: 0, .. }
        ));
        // One that the sender knows to be dead is passed on as such.
        let passed_on = travel(Message::one_way(DeadRight(MaybeDead::Dead)));
        let DeadRight(right) = { passed_on }.read_one_way().expect("it may be dead");
        assert!(matches!(right, MaybeDead::Dead));
        let (_port, right) = pair();
        let name = right.name();
        let alive = travel(Message::one_way(DeadRight(right.into())));
        let DeadRight(right) = { alive }.read_one_way().expect("it is alive");
        assert_eq!(right.alive().map(|right| right.name()), Some(name));
    });
}

#[test]
fn server_tells_a_dead_right_from_one_of_another_kind() {
    scenario(|| {
        let (port, sender) = pair();
        let server = bootstrap::Server::new(port).expect("a server can be made");
        let running = server
            .on_payload(|(), OneRight(_), _| Ok(()))
            .spawn(())
            .expect("a thread can be had");
        let reply = sender.call(dead(), crate::common::patience());
        let refused = reply.expect("an answer").refusal();
        assert_eq!(refused, Some(Code::KERN_TERMINATED));
        let other = Message::new(701).with_right(crate::common::port());
        let reply = sender.call(other, crate::common::patience());
        let refused = reply.expect("an answer").refusal();
        assert_eq!(refused, Some(Code::MIG_TYPE_ERROR));
        running.stop().expect("nothing is wrong with its ports");
    });
}

#[test]
fn fixed_array_of_rights_is_as_many_descriptors() {
    scenario(|| {
        let (one, to_one) = pair();
        let (two, to_two) = pair();
        let message = Message::one_way(TwoRights([to_one, to_two]));
        assert_eq!((message.item_count(), message.size()), (2, 28 + 2 * 12));
        let TwoRights(got) = travel(message).read_one_way().expect("it is one");
        assert_eq!(got.map(|it| it.name()), [one.name(), two.name()]);
        let missing = Malformed::ItemCount {
            expected: 2,
            found: 1,
        };
        assert_eq!(refusal::<TwoRights>(dead()), missing);
    });
}

#[test]
fn list_of_rights_travels_out_of_line_with_its_count() {
    scenario(|| {
        let (one, to_one) = pair();
        let (two, to_two) = pair();
        let message = Message::one_way(Rights(vec![to_one, to_two]));
        assert_eq!((message.item_count(), message.body()), (1, &body(&[2])[..]));
        let Rights(got) = travel(message).read_one_way().expect("it is one");
        let names: Vec<_> = got.iter().map(SendRight::name).collect();
        assert_eq!(names, [one.name(), two.name()]);
        drop(got);
        let none = travel(Message::one_way(Rights(Vec::new()))).read_one_way::<Rights>();
        assert!(none.expect("it is one").0.is_empty());

        let ports = Ports(vec![one, port()]);
        let Ports(got) = travel(Message::one_way(ports))
            .read_one_way()
            .expect("it is one");
        let onces = got
            .iter()
            .map(|port| port.make_send_once().expect("it lives"));
        let onces = Onces(onces.collect());
        let Onces(onces) = travel(Message::one_way(onces))
            .read_one_way()
            .expect("it is one");
        assert_eq!(onces.len(), 2);
        let wrong = refusal::<Rights>(Message::one_way(Onces(onces)));
        assert!(matches!(wrong, Malformed::Item { .. }), "{wrong}");
    });
}

#[test]
fn list_of_rights_with_a_dead_one_is_refused_unless_its_elements_allow_it() {
    scenario(|| {
        let (one, to_one) = pair();
        let with_dead = || {
            let (gone, to_gone) = pair();
            let alive = to_one.try_clone().expect("the port lives");
            let message = Message::one_way(Rights(vec![alive, to_gone]));
            drop(gone);
            message
        };
        let refused = refusal::<Rights>(with_dead());
        assert!(matches!(refused, Malformed::Dead { .. }), "{refused}");
        assert_eq!(to_one.references(), Ok(1), "the others are released");
        let OptionRights(got) = travel(with_dead()).read_one_way().expect("it is one");
        assert!(matches!(&got[..], [Some(right), None] if right.name() == one.name()));
        drop(got);
        let DeadRights(got) = travel(with_dead()).read_one_way().expect("it is one");
        assert!(matches!(&got[..], [MaybeDead::Alive(_), MaybeDead::Dead]));
        // All of this can be sent, too.
        let sent = Message::one_way(DeadRights(got));
        let DeadRights(got) = travel(sent).read_one_way().expect("it is one");
        assert!(matches!(&got[..], [MaybeDead::Alive(_), MaybeDead::Dead]));
        let sent = Message::one_way(OptionRights(vec![None, None]));
        let OptionRights(got) = travel(sent).read_one_way().expect("it is one");
        assert!(matches!(&got[..], [None, None]));
    });
}

#[test]
fn list_of_rights_of_several_kinds_is_not_sent() {
    #[derive(Debug)]
    enum Either {
        Send(SendRight),
        Receive(ReceiveRight),
    }

    impl From<Either> for bootstrap::Transfer<'static> {
        fn from(either: Either) -> Self {
            match either {
                Either::Send(right) => right.into(),
                Either::Receive(right) => right.into(),
            }
        }
    }

    impl bootstrap::payload::RightField for Either {
        const WHAT: &'static str = "a send or receive right";

        fn from_item(item: bootstrap::Item) -> Option<Self> {
            match item {
                bootstrap::Item::Send(right) => Some(Self::Send(right)),
                bootstrap::Item::Receive(right) => Some(Self::Receive(right)),
                _ => None,
            }
        }
    }

    #[derive(Payload)]
    #[payload(id = 703)]
    struct Eithers(Vec<Either>);

    scenario(|| {
        let (port, sender) = pair();
        let mixed = vec![
            Either::Receive(crate::common::port()),
            Either::Send(sender.try_clone().expect("the port lives")),
        ];
        let failed = sender.send(Message::one_way(Eithers(mixed)), Deadline::NOW);
        let failed = failed.expect_err("they are of two kinds");
        assert_eq!(failed.error().code(), Some(Code::KERN_INVALID_RIGHT));
        drop(failed);
        assert_eq!(sender.references(), Ok(1), "they are released");
        let alike = vec![Either::Receive(port)];
        let mut got = travel(Message::one_way(Eithers(alike)));
        let Eithers(got) = got.read_one_way().expect("they are of one kind");
        assert!(matches!(&got[..], [Either::Receive(port)] if port.name() == sender.name()));
    });
}
