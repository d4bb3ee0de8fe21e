//! Each of these is shown where it stands, with what to do instead.

use bootstrap::{Payload, SendRight};

struct Ours {
    number: u32,
}

#[derive(Payload)]
#[payload(id = 1)]
struct Request {
    ours: Ours,
    names: Vec<&'static str>,
    boxed: Option<Box<u32>>,
    callback: SendRight,
}

#[derive(Payload)]
enum Requests {
    #[payload(id = 1)]
    Call(fn(u32)),
}

fn main() {}
