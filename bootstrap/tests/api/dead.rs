//! Rights whose port died: in a message, in a clone, under watch.

use bootstrap::{Cause, Code, Deadline, Item, Malformed, Message, ReceiveRight, SendRight};

use crate::common::{port, receive, scenario};

/// A send right to a port that is gone.
fn dead_right() -> SendRight {
    port().make_send().expect("a send right")
}

#[test]
fn right_that_died_in_the_queue_is_told_apart_from_another_kind_of_item() {
    scenario(|| {
        let port = port();
        let sender = port.make_send().expect("a send right");
        let gift = ReceiveRight::new().expect("a port");
        let message = Message::new(1)
            .with_right(gift.make_send().expect("a send right"))
            .with_right(gift.make_send_once().expect("a send-once right"))
            .with_right(dead_right());
        sender.send(message, Deadline::NOW).expect("there is room");
        drop(gift);
        let mut received = receive(&port);
        let error = received.take_send(0).expect_err("its port died");
        let dead = Malformed::Dead {
            index: 0,
            expected: "a send right",
        };
        assert!(
            matches!(error.cause(), Cause::Malformed(found) if *found == dead),
            "{error}"
        );
        let text = error.to_string();
        assert!(
            text.contains("died") && text.contains("Item::Dead"),
            "{text}"
        );
        assert_eq!(Code::from(error), Code::KERN_TERMINATED);
        let error = received.take_send_once(1).expect_err("its port died");
        assert!(error.to_string().contains("died"), "{error}");
        assert!(matches!(received.take(2), Some(Item::Dead)));
        assert!(received.take_receive(3).is_err_and(|error| {
            matches!(error.cause(), Cause::Malformed(Malformed::Item { .. }))
        }));
    });
}
