//! What is only lent cannot be given away.

use bootstrap::{BorrowedReceive, Message};

fn give_away(right: BorrowedReceive<'_>) {
    let _message = Message::new(1).with_right(right);
}

fn main() {}
