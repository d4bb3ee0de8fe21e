//! An optional number that is never zero is plain data and an option at once.

use std::num::NonZeroU32;

use bootstrap::Payload;

#[derive(Payload)]
#[payload(id = 1)]
struct Request {
    number: Option<NonZeroU32>,
}

fn main() {}
