//! A body is plain data: pointers mean nothing to another task.

use bootstrap::Message;

fn build() {
    let _message = Message::new(1).with_body(&vec!["text"]);
}

fn main() {}
