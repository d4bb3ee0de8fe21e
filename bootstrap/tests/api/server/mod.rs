//! The server's loop.

mod dispatch;
mod policies;
mod replies;
mod routes;
mod running;

use std::sync::mpsc;

use bootstrap::{CallError, Code, Payload, Problem, SendRight, Server};

use crate::common::pair;

#[derive(Payload)]
enum Ask {
    #[payload(id = 1)]
    Add(u32, u32),
    #[payload(id = 2)]
    Count,
    #[payload(id = 3)]
    Take(SendRight),
}

#[derive(Payload, Debug, PartialEq, Eq)]
enum Tell {
    #[payload(id = 101)]
    Sum(u32),
    #[payload(id = 102)]
    Count(u64),
    #[payload(id = 103)]
    Taken,
}

fn new_server<S: 'static>() -> (Server<'static, S>, SendRight) {
    let (port, sender) = pair();
    (Server::new(port).expect("a server can be made"), sender)
}

/// Sends what goes wrong to a channel, as text.
fn observe<S: 'static>(server: Server<'static, S>) -> (Server<'static, S>, mpsc::Receiver<String>) {
    let (sender, problems) = mpsc::channel();
    let server = server.observer(move |problem: &Problem| {
        let _ = sender.send(format!("{problem:?}"));
    });
    (server, problems)
}

fn refused(error: &CallError<'_>) -> Code {
    error.refusal().unwrap_or_else(|| panic!("{error:?}"))
}
