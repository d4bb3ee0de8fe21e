//! What is lent ends before its owner does.

use bootstrap::{Borrowed, SendRight};

fn lend(right: SendRight) -> Borrowed<'static, SendRight> {
    right.as_borrowed()
}

fn main() {}
