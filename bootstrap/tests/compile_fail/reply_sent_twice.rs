//! A request is used up by its answer.

use bootstrap::{Message, ReceiveRight, Server};

fn serve(port: ReceiveRight) -> Result<(), bootstrap::Error> {
    let mut server = Server::new(port)?.on(1, |(), request| {
        let _first = request.reply(Message::new(101));
        request.reply(Message::new(101))
    });
    server.run(&mut ())
}

fn main() {}
