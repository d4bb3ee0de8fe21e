//! Trailers: every size that can be asked for, and what is in them.

use mach_kernel::wire::Options;
use mach_kernel::{Code, Name, Receive, SpaceCall, Value};

use crate::world::*;

/// Receives with a trailer of so many elements.
fn receive_with(w: &mut World, task: Caller, name: Name, elements: u32) -> Mail {
    let request = Receive {
        options: Options::RECEIVE | Options::from_bits_retain(elements << 24),
        ..receive(name, Options::RECEIVE)
    };
    w.start(task, receive_request(request));
    w.mail(task)
}

#[test]
fn trailer_of_each_kind_has_its_size_and_says_so() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let sizes = [
        8, 12, 20, 52, 60, 68, 68, 68, 68, 68, 68, 68, 68, 68, 68, 68,
    ];
    for (elements, size) in (0..).zip(sizes) {
        let draft = Draft::to(port, MAKE_SEND).data(&[9; 8]);
        assert_eq!(w.send(task, draft), Code::SUCCESS);
        let mail = receive_with(&mut w, task, port, elements);
        assert_eq!(mail.trailer.len(), size, "{elements}");
        let words = [mail.trailer_word(0), mail.trailer_word(4)];
        assert_eq!(words, [0, size as u32]);
    }
}

#[test]
fn trailer_tells_who_sent_the_message() {
    let mut w = World::new();
    let (server, client) = (w.task(), w.task());
    let port = w.port(server);
    let send = w.give(server, port, MAKE_SEND, client);
    let draft = Draft::to(send, COPY_SEND);
    assert_eq!(w.send(client, draft), Code::SUCCESS);
    let expected = w.token(client).0;
    w.exit(client);
    let mail = w.receive(server, port);
    assert_eq!(
        mail.token(),
        expected,
        "as it was when the message was sent"
    );
    // Audit user, effective user and group, real user and group, process, session.
    assert_eq!(expected[..5], [500, 501, 20, 502, 21]);
    assert_eq!(expected[6], 9);
    let sender = [mail.trailer_word(12), mail.trailer_word(16)];
    assert_eq!(sender, [501, 20]);
}

#[test]
fn process_version_tells_two_tasks_with_the_same_number_apart() {
    let mut w = World::new();
    let (first, second) = (w.task(), w.task());
    let words = w.call(first, SpaceCall::AuditToken);
    assert_eq!(words, Ok(Value::Words(w.token(first).0.to_vec())));
    assert_ne!(w.token(first).0[7], w.token(second).0[7]);
    w.exit(first);
    assert!(w.kernel.audit_token(first.task).is_none());
    let third = w.task();
    assert_ne!(w.token(third).0[7], 0);
    assert!(w.token(third).0[7] > w.token(second).0[7]);
}

#[test]
fn sequence_number_counts_what_leaves_the_port() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let sequence = |w: &mut World| {
        let draft = Draft::to(port, MAKE_SEND);
        assert_eq!(w.send(task, draft), Code::SUCCESS);
        w.receive(task, port).trailer_word(8)
    };
    assert_eq!([sequence(&mut w), sequence(&mut w)], [0, 1]);
    assert_eq!(w.status(task, port).sequence, 2);
    let set = |sequence| SpaceCall::SetSequence {
        name: port,
        sequence,
    };
    w.ok(task, set(u32::MAX));
    assert_eq!([sequence(&mut w), sequence(&mut w)], [u32::MAX, 0]);
    w.ok(task, set(50));
    assert_eq!(sequence(&mut w), 50);
}

#[test]
fn context_in_the_trailer_is_the_ports_at_the_time_of_the_receive() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    let draft = Draft::to(port, MAKE_SEND);
    assert_eq!(w.send(task, draft), Code::SUCCESS);
    let context = 0x0102_0304_0506_0708;
    w.ok(
        task,
        SpaceCall::SetContext {
            name: port,
            context,
        },
    );
    let mail = receive_with(&mut w, task, port, 4);
    let words = [mail.trailer_word(52), mail.trailer_word(56)];
    assert_eq!(words, [0x0506_0708, 0x0102_0304]);
}
