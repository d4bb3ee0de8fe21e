//! Padding would send bytes that were never written.

use bootstrap::Payload;
use zerocopy::{Immutable, IntoBytes, KnownLayout, TryFromBytes};

#[derive(IntoBytes, TryFromBytes, KnownLayout, Immutable)]
#[repr(C)]
struct Padded {
    small: u8,
    large: u32,
}

#[derive(Payload)]
#[payload(id = 1)]
struct Request(Padded);

fn main() {}
