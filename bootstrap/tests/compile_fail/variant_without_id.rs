//! Each variant of a request is known by its id.

use bootstrap::Payload;

#[derive(Payload)]
enum Request {
    #[payload(id = 1)]
    Get,
    Set(u32),
}

fn main() {}
