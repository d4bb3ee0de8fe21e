//! A routine that does nothing with its request has no answer to return.

use bootstrap::{ReceiveRight, Server};

fn serve(port: ReceiveRight) -> Result<(), bootstrap::Error> {
    let mut server = Server::new(port)?.on(1, |count: &mut u32, _request| {
        *count += 1;
    });
    server.run(&mut 0)
}

fn main() {}
