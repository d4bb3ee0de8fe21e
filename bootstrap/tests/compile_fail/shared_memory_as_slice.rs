//! Memory that others write gives no slice of bytes, which may not change while it is borrowed.

use std::sync::atomic::AtomicU8;

use bootstrap::memory::Mapping;

fn first(memory: &Mapping<[AtomicU8]>) -> &[u8] {
    memory
}

fn main() {}
