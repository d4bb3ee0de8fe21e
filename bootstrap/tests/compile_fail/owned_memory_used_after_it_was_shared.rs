//! Memory that became shared is not owned any more.

use bootstrap::{Error, OwnedMemory};

fn share(memory: OwnedMemory) -> Result<u8, Error> {
    let _shared = memory.into_shared()?;
    Ok(memory[0])
}

fn main() {}
