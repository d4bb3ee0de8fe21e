//! Client and server cannot disagree on what a service says.

use bootstrap::{Deadline, Payload, Service};

#[derive(Payload)]
#[payload(id = 1)]
struct Ask(u32);

#[derive(Payload)]
struct Tell(u64);

const SERVICE: Service<Ask, Tell> = Service::new("com.example.types");

fn call() -> Result<u32, bootstrap::Error> {
    let Tell(number) = SERVICE.look_up()?.call(7u32, Deadline::NEVER)?;
    Ok(number)
}

fn main() {}
