//! A send-once right is used up by its message.

use bootstrap::{Message, SendOnceRight};

fn twice(right: SendOnceRight) {
    let _ = right.send(Message::new(1));
    let _ = right.send(Message::new(2));
}

fn main() {}
