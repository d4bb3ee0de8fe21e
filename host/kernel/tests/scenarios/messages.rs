//! Messages: what each disposition does at both ends, and what arrives.

use mach_kernel::RightKind::{DeadName, Receive, Send};
use mach_kernel::wire::Options;
use mach_kernel::{Code, Name, Outgoing, Request, SpaceCall, Value};

use crate::world::*;

/// A task with everything a message may need: enough to see whether something went missing.
pub(crate) struct Sender {
    pub(crate) task: Caller,
    /// Receive right, and two references of a send right.
    pub(crate) port: Name,
    /// Two references of a send right to another task's port.
    pub(crate) send: Name,
    /// A send-once right to `port`.
    pub(crate) once: Name,
    pub(crate) set: Name,
    pub(crate) dead: Name,
    pub(crate) receiver: Caller,
    pub(crate) inbox: Name,
}

impl Sender {
    pub(crate) fn new(w: &mut World) -> Sender {
        let (task, receiver) = (w.task(), w.task());
        let inbox = w.port(receiver);
        let send = w.give(receiver, inbox, MAKE_SEND, task);
        w.add_refs(task, send, Send, 1);
        let port = w.port_with_send(task);
        w.add_refs(task, port, Send, 1);
        let once = w.make_once(task, port);
        let (set, dead) = (w.set(task), w.allocate(task, DeadName));
        Sender {
            task,
            port,
            send,
            once,
            set,
            dead,
            receiver,
            inbox,
        }
    }

    /// Every name with its type and references, and what is queued: equal if nothing moved.
    pub(crate) fn picture(&self, w: &mut World) -> Vec<(Name, u32, u32)> {
        let names = w.names(self.task);
        let mut picture: Vec<_> = names
            .into_iter()
            .map(|(name, kind)| {
                let refs = w.refs(self.task, name, Send) + w.refs(self.task, name, DeadName);
                (name, kind, refs)
            })
            .collect();
        let status = w.status(self.task, self.port);
        picture.push((self.port, status.make_sends, status.messages));
        let queued = w.status(self.receiver, self.inbox).messages;
        picture.push((self.inbox, 0, queued));
        picture
    }
}

/// A send of these bytes.
pub(crate) fn raw(bytes: Vec<u8>) -> Request<Vec<u8>> {
    Request::Message {
        options: Options::SEND.bits(),
        send: Some(Outgoing {
            bytes,
            attachments: Vec::new(),
            address: 0,
            timeout: 0,
        }),
        receive: None,
    }
}

#[test]
fn plain_message_arrives_as_it_was_sent() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let draft = Draft::to(s.send, COPY_SEND)
        .voucher(Name(0xdead_0001), 0)
        .id(-5)
        .data(b"twelve bytes");
    assert_eq!(w.send(s.task, draft), Code::SUCCESS);
    let mail = w.receive(s.receiver, s.inbox);
    assert_eq!((mail.bits, mail.size), (17 << 8, 36));
    assert_eq!((mail.remote, mail.local), (Name::NULL, s.inbox));
    assert_eq!((mail.voucher, mail.id), (0xdead_0001, -5));
    assert_eq!(mail.data, b"twelve bytes");
    assert_eq!(w.poll(s.receiver, s.inbox).err(), Some(Code::RCV_TIMED_OUT));
}

#[test]
fn header_bits_that_are_not_the_senders_are_cleared() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let mut bytes = Draft::to(s.send, COPY_SEND).bytes();
    bytes[1] |= 0xe0;
    bytes[2] |= 0xe0;
    bytes[3] |= 0x7f;
    assert_eq!(code(w.ask(s.task, raw(bytes))), Code::SUCCESS);
    assert_eq!(w.receive(s.receiver, s.inbox).bits, 17 << 8);
}

#[test]
fn right_in_a_body_leaves_and_arrives_as_its_disposition_says() {
    // What the sender's name is afterwards, and what arrives.
    for (disposition, left, received, kind) in [
        (MOVE_RECEIVE, TYPE_SEND, 16, TYPE_RECEIVE),
        (MOVE_SEND, TYPE_SEND_RECEIVE, 17, TYPE_SEND),
        (COPY_SEND, TYPE_SEND_RECEIVE, 17, TYPE_SEND),
        (MAKE_SEND, TYPE_SEND_RECEIVE, 17, TYPE_SEND),
        (MAKE_SEND_ONCE, TYPE_SEND_RECEIVE, 18, TYPE_SEND_ONCE),
        (MOVE_SEND_ONCE, 0, 18, TYPE_SEND_ONCE),
    ] {
        let mut w = World::new();
        let s = Sender::new(&mut w);
        let once = disposition == MOVE_SEND_ONCE;
        let name = if once { s.once } else { s.port };
        let made = w.status(s.task, s.port).make_sends;
        let draft = Draft::to(s.send, COPY_SEND).port(name, disposition);
        assert_eq!(w.send(s.task, draft), Code::SUCCESS);
        assert_eq!(w.kind(s.task, name), left, "{disposition}");
        let moved = u32::from(disposition == MOVE_SEND);
        if !once {
            assert_eq!(w.refs(s.task, name, Send), 2 - moved);
        }
        if disposition != MOVE_RECEIVE {
            let more = u32::from(disposition == MAKE_SEND);
            assert_eq!(w.status(s.task, s.port).make_sends, made + more);
        }
        let mail = w.receive(s.receiver, s.inbox);
        assert_eq!(mail.bits, 1 << 31 | 17 << 8);
        let [Got::Port(arrived, 16..=18)] = mail.items[..] else {
            panic!("{:?}", mail.items)
        };
        assert_eq!(mail.items, [Got::Port(arrived, received)]);
        assert_eq!(w.kind(s.receiver, arrived), kind, "{disposition}");
    }
}

#[test]
fn reply_right_of_each_disposition_arrives_in_the_remote_field() {
    for (disposition, kind, received) in [
        (MOVE_SEND, TYPE_SEND, 17),
        (COPY_SEND, TYPE_SEND, 17),
        (MAKE_SEND, TYPE_SEND, 17),
        (MAKE_SEND_ONCE, TYPE_SEND_ONCE, 18),
        (MOVE_SEND_ONCE, TYPE_SEND_ONCE, 18),
    ] {
        let mut w = World::new();
        let s = Sender::new(&mut w);
        let once = disposition == MOVE_SEND_ONCE;
        let reply = if once { s.once } else { s.port };
        let draft = Draft::to(s.send, COPY_SEND).reply(reply, disposition);
        assert_eq!(w.send(s.task, draft), Code::SUCCESS);
        let mail = w.receive(s.receiver, s.inbox);
        assert_eq!(mail.dispositions(), (received, 17));
        assert_eq!(w.kind(s.receiver, mail.remote), kind);
    }
}

#[test]
fn reply_name_null_or_dead_travels_with_its_disposition() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    for reply in [Name::NULL, Name::DEAD] {
        let draft = Draft::to(s.send, COPY_SEND).reply(reply, MAKE_SEND_ONCE);
        assert_eq!(w.send(s.task, draft), Code::SUCCESS);
        let mail = w.receive(s.receiver, s.inbox);
        assert_eq!((mail.remote, mail.dispositions()), (reply, (18, 17)));
    }
    let draft = Draft::to(s.send, COPY_SEND).reply(Name::DEAD, 0);
    assert_eq!(w.send(s.task, draft), Code::SEND_INVALID_HEADER);
}

#[test]
fn send_right_that_is_known_already_joins_its_name() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let mut names = Vec::new();
    for _ in 0..3 {
        let draft = Draft::to(s.send, COPY_SEND)
            .reply(s.port, COPY_SEND)
            .port(s.port, COPY_SEND);
        assert_eq!(w.send(s.task, draft), Code::SUCCESS);
        let mail = w.receive(s.receiver, s.inbox);
        names.extend([mail.remote, mail.port(0)]);
    }
    assert!(names.iter().all(|&name| name == names[0]), "{names:?}");
    assert_eq!(w.refs(s.receiver, names[0], Send), 6);
    assert_eq!(w.send_rights(s.task, s.port), 2, "one for each task");
}

#[test]
fn one_name_as_destination_and_reply_needs_a_reference_for_each_move() {
    for references in [1, 2, 3] {
        for remote in [MOVE_SEND, COPY_SEND, MAKE_SEND, MAKE_SEND_ONCE] {
            for local in [MOVE_SEND, COPY_SEND, MAKE_SEND, MAKE_SEND_ONCE] {
                let mut w = World::new();
                let task = w.task();
                let port = w.port_with_send(task);
                w.add_refs(task, port, Send, references - 1);
                let moves = i32::from(remote == MOVE_SEND) + i32::from(local == MOVE_SEND);
                let enough = moves <= references;
                let draft = Draft::to(port, remote).reply(port, local);
                let expected = if enough {
                    Code::SUCCESS
                } else {
                    Code::SEND_INVALID_DEST
                };
                let case = format!("{references} {remote} {local}");
                assert_eq!(w.send(task, draft), expected, "{case}");
                let left = if enough {
                    references - moves
                } else {
                    references
                };
                assert_eq!(w.refs(task, port, Send), left as u32, "{case}");
                if enough {
                    let mail = w.receive(task, port);
                    let through = |d| if d == MAKE_SEND_ONCE { 18 } else { 17 };
                    let seen = (through(local), through(remote));
                    assert_eq!(mail.dispositions(), seen, "{case}");
                }
            }
        }
    }
}

#[test]
fn reserved_names_in_a_body_travel_unchecked() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    for name in [Name::NULL, Name::DEAD] {
        for (sent, received) in [(16, 16), (19, 17), (21, 18), (0, 0), (22, 0), (255, 0)] {
            let draft = Draft::to(s.send, COPY_SEND)
                .port(name, sent)
                .ports(&[name], sent);
            assert_eq!(w.send(s.task, draft), Code::SUCCESS);
            let items = w.receive(s.receiver, s.inbox).items;
            let expected = [Got::Port(name, received), Got::Ports(vec![name], received)];
            assert_eq!(items, expected);
        }
    }
    for disposition in [0, 15, 22, 255] {
        let draft = Draft::to(s.send, COPY_SEND).port(s.port, disposition);
        assert_eq!(w.send(s.task, draft), Code::SEND_INVALID_RIGHT);
    }
}

#[test]
fn dead_name_in_a_body_arrives_dead_and_moves_cost_a_reference() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    w.add_refs(s.task, s.dead, DeadName, 2);
    for (disposition, left) in [(COPY_SEND, 3), (MOVE_SEND, 2), (MOVE_SEND_ONCE, 1)] {
        let draft = Draft::to(s.send, COPY_SEND).port(s.dead, disposition);
        assert_eq!(w.send(s.task, draft), Code::SUCCESS);
        assert_eq!(w.receive(s.receiver, s.inbox).port(0), Name::DEAD);
        assert_eq!(w.refs(s.task, s.dead, DeadName), left);
    }
    for disposition in [MOVE_RECEIVE, MAKE_SEND, MAKE_SEND_ONCE] {
        let draft = Draft::to(s.send, COPY_SEND).port(s.dead, disposition);
        assert_eq!(w.send(s.task, draft), Code::SEND_INVALID_RIGHT);
    }
}

#[test]
fn port_that_dies_in_transit_arrives_dead() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let draft = Draft::to(s.send, COPY_SEND)
        .reply(s.port, COPY_SEND)
        .port(s.port, COPY_SEND)
        .port(s.once, MOVE_SEND_ONCE);
    assert_eq!(w.send(s.task, draft), Code::SUCCESS);
    w.drop_receive(s.task, s.port);
    let before = w.name_count(s.receiver);
    let mail = w.receive(s.receiver, s.inbox);
    assert_eq!((mail.remote, mail.dispositions()), (Name::DEAD, (17, 17)));
    let dead = [Got::Port(Name::DEAD, 17), Got::Port(Name::DEAD, 18)];
    assert_eq!(mail.items, dead);
    assert_eq!(w.name_count(s.receiver), before);
}

#[test]
fn memory_and_arrays_arrive_with_fresh_descriptors() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let draft = Draft::to(s.send, COPY_SEND)
        .memory(b"page")
        .memory(b"")
        .ports(&[], MAKE_SEND)
        .ports(&[s.port, Name::NULL, s.port], MAKE_SEND);
    assert_eq!(w.send(s.task, draft), Code::SUCCESS);
    let mail = w.receive(s.receiver, s.inbox);
    let Got::Ports(names, 17) = mail.items[3].clone() else {
        panic!("{:?}", mail.items)
    };
    assert_eq!((names[0], names[1]), (names[2], Name::NULL));
    assert_eq!(w.refs(s.receiver, names[0], Send), 2);
    let items = [
        Got::Memory(b"page".to_vec()),
        Got::Memory(Vec::new()),
        Got::Ports(Vec::new(), 17),
    ];
    assert_eq!(mail.items[..3], items);
    // Address 0 for the library to fill in; deallocate, virtual copy, disposition, type; size.
    let expected = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 4, 0, 0, 0];
    assert_eq!(mail.bytes[28..44], expected);
    let expected = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 17, 2, 3, 0, 0, 0];
    assert_eq!(mail.bytes[76..92], expected);
}

#[test]
fn guarded_right_moves_only_with_its_guard() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let port = w.port(s.task);
    let to = || Draft::to(s.send, COPY_SEND);
    let unguarded_on_send = 2;
    let refused = w.send(s.task, to().guarded(port, 5, 1));
    assert_eq!(refused, Code::SEND_INVALID_RIGHT, "it has no guard yet");
    let call = SpaceCall::Guard {
        name: port,
        guard: 5,
        strict: true,
        immovable: false,
    };
    w.ok(s.task, call);
    let draft = to().guarded(port, 0, unguarded_on_send);
    assert_eq!(w.send(s.task, draft), Code::SEND_INVALID_RIGHT);
    let draft = to().guarded(port, 6, 1);
    assert_eq!(w.send(s.task, draft), Code::SEND_INVALID_RIGHT);
    assert_eq!(w.kind(s.task, port), TYPE_RECEIVE);
    assert_eq!(w.send(s.task, to().guarded(port, 5, 1)), Code::SUCCESS);
    let accept = receive(s.inbox, Options::RECEIVE | Options::RECEIVE_GUARDED);
    w.start(s.receiver, receive_request(accept.clone()));
    let mail = w.mail(s.receiver);
    let Got::Guarded {
        name,
        context,
        flags,
    } = mail.items[0]
    else {
        panic!("{:?}", mail.items)
    };
    assert_eq!(
        (context, flags),
        (accept.address, 1),
        "guarded with the buffer's address"
    );
    assert_eq!(w.status(s.receiver, name).flags, 0x42);
    let there = Draft::to(s.inbox, MAKE_SEND).port(name, MOVE_RECEIVE);
    assert_eq!(
        w.send(s.receiver, there),
        Code::SEND_INVALID_RIGHT,
        "immovable now"
    );
}

#[test]
fn guarded_right_for_a_receiver_that_does_not_ask_for_it_dies() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let draft = Draft::to(s.send, COPY_SEND).guarded(s.port, 0, 2);
    assert_eq!(w.send(s.task, draft), Code::SUCCESS);
    let mail = w.receive(s.receiver, s.inbox);
    let nothing = Got::Guarded {
        name: Name::NULL,
        context: 0,
        flags: 2,
    };
    assert_eq!(mail.items, [nothing]);
    assert_eq!(w.kind(s.task, s.port), TYPE_DEAD);
}

#[test]
fn message_to_a_kernel_object_is_refused_once_its_header_is_consumed() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let replies = w.port(s.task);
    let Ok(Value::Name(host)) = w.ask(s.task, Request::HostSelf) else {
        panic!("no host port")
    };
    let refs = w.refs(s.task, Name::TASK_SELF, Send);
    for name in [Name::TASK_SELF, host] {
        let draft = Draft::to(name, COPY_SEND)
            .reply(replies, MAKE_SEND_ONCE)
            .id(3402)
            .port(s.port, MOVE_RECEIVE);
        assert_eq!(w.send(s.task, draft), Code::SEND_INVALID_OPTIONS);
        let mail = w.receive(s.task, replies);
        assert_eq!(mail.id, 71, "the reply right is gone, unused");
        assert_eq!(
            w.kind(s.task, s.port) & TYPE_RECEIVE,
            TYPE_RECEIVE,
            "the body was not looked at"
        );
    }
    assert_eq!(w.refs(s.task, Name::TASK_SELF, Send), refs);
}

#[test]
fn message_to_a_bootstrap_port_is_answered_with_bad_id() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let replies = w.port(s.task);
    let draft = Draft::to(Name::BOOTSTRAP, COPY_SEND)
        .reply(replies, MAKE_SEND_ONCE)
        .id(402)
        .port(s.port, MOVE_RECEIVE);
    w.start(
        s.task,
        draft.send_and_receive(receive(replies, Options::RECEIVE)),
    );
    let mail = w.mail(s.task);
    assert_eq!((mail.id, mail.size), (502, 36));
    let code = i32::from_le_bytes(mail.data[8..].try_into().expect("four bytes"));
    assert_eq!(code, -303);
    assert_eq!(mail.token(), [0; 8]);
    assert_eq!(
        w.kind(s.task, s.port),
        TYPE_DEAD,
        "what came with it is destroyed"
    );
    let draft = Draft::to(Name::BOOTSTRAP, COPY_SEND).reply(Name::TASK_SELF, COPY_SEND);
    assert_eq!(
        w.send(s.task, draft),
        Code::SUCCESS,
        "nobody can be answered"
    );
}

#[test]
fn message_neither_sent_nor_received_is_success() {
    let mut w = World::new();
    let task = w.task();
    let nothing = Request::Message {
        options: 0,
        send: None,
        receive: None,
    };
    assert_eq!(code(w.ask(task, nothing)), Code::SUCCESS);
}

#[test]
fn call_and_reply_through_a_send_once_right_leave_nothing_behind() {
    let mut w = World::new();
    let s = Sender::new(&mut w);
    let replies = w.port(s.task);
    let before = (w.names(s.task), w.names(s.receiver));
    w.start_receive(s.receiver, s.inbox);
    let draft = Draft::to(s.send, COPY_SEND)
        .reply(replies, MAKE_SEND_ONCE)
        .id(100);
    w.start(
        s.task,
        draft.send_and_receive(receive(replies, Options::RECEIVE)),
    );
    assert_eq!(w.answer(s.task), None, "it waits for the answer");
    let mail = w.mail(s.receiver);
    let answer = Draft::to(mail.remote, MOVE_SEND_ONCE).id(mail.id + 100);
    assert_eq!(w.send(s.receiver, answer), Code::SUCCESS);
    let mail = w.mail(s.task);
    assert_eq!((mail.id, mail.dispositions()), (200, (0, 18)));
    assert_eq!((w.names(s.task), w.names(s.receiver)), before);
    assert_eq!(w.status(s.task, replies).send_once_rights, 0);
    assert_eq!(w.refs(s.task, replies, Receive), 1);
}
