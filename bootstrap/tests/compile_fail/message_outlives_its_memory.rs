//! Memory that is lent to a message stays until it is sent.

use bootstrap::{Deadline, Message, SendRight};

fn send(to: &SendRight) {
    let content = vec![0u8; 10_000];
    let message = Message::new(1).with_memory(&content);
    drop(content);
    let _ = to.send(message, Deadline::NEVER);
}

fn main() {}
