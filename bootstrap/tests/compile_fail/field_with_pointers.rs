//! A field is plain data, a right, or memory that travels.

use bootstrap::Payload;

#[derive(Payload)]
#[payload(id = 1)]
struct Request {
    number: u32,
    text: &'static str,
}

fn main() {}
