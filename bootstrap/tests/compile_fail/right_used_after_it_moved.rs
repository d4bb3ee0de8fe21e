//! A right that was moved into a message is the message's.

use bootstrap::{Message, SendRight};

fn twice(right: SendRight) {
    let _message = Message::new(1).with_right(right);
    println!("{}", right.name());
}

fn main() {}
