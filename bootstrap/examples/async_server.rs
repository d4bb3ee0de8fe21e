//! A server and a client in tokio's runtime: many calls under way at once, on one thread each.
//!
//! 1. The server checks in, starts this program again as the client, and serves.
//! 2. The client waits for news three times at once. The server has none yet, so it puts each
//!    answer off and serves on.
//! 3. The client publishes news, and the server answers all who wait.
//!
//! ```text
//! $ cargo run -q -p mach-bootstrap --features tokio --example async_server
//! server: reader 1 has waited for "it works"
//! server: reader 2 has waited for "it works"
//! server: reader 3 has waited for "it works"
//! client: a reader got "it works"
//! client: a reader got "it works"
//! client: a reader got "it works"
//! client: 3 readers were waiting
//! ```

use std::env;
use std::error::Error;
use std::process::{Command, ExitCode};
use std::time::Duration;

use bootstrap::tokio::Caller;
use bootstrap::{Payload, Server, Service};

/// Asks for news, and waits until there are some.
#[derive(Payload)]
#[payload(id = 1)]
struct Wait {
    reader: u32,
}

#[derive(Payload)]
struct News(String);

/// Gives news to all who wait.
#[derive(Payload)]
#[payload(id = 2)]
struct Publish(String);

#[derive(Payload)]
struct Published {
    readers: u32,
}

const NEWS: Service<Wait, News> = Service::new("com.example.news");
/// The same service, by its other request.
const DESK: Service<Publish, Published> = Service::new("com.example.news");

async fn serve() -> Result<(), Box<dyn Error>> {
    let mut server = Server::new(NEWS.check_in()?)?
        .serve_deferred(&NEWS, |waiting: &mut Vec<_>, Wait { reader }, responder| {
            waiting.push((reader, responder));
        })
        .serve(&DESK, |waiting, Publish(text), _| {
            let mut readers = 0;
            for (reader, responder) in waiting.drain(..) {
                println!("server: reader {reader} has waited for {text:?}");
                // A reader that is gone does not keep the others from their news.
                readers += u32::from(responder.reply(News(text.clone())).is_ok());
            }
            Ok(Published { readers })
        });
    let mut waiting = Vec::new();
    let program = env::current_exe()?;
    let client = move || Command::new(program).arg("client").status();
    // The server's future ends only when a handle stops it, so the client's end is the end here.
    let client = tokio::select! {
        served = server.run_async(&mut waiting) => return Ok(served?),
        client = tokio::task::spawn_blocking(client) => client??,
    };
    if client.success() {
        Ok(())
    } else {
        Err(format!("the client failed: {client}").into())
    }
}

async fn call() -> Result<(), Box<dyn Error>> {
    let news = NEWS.look_up()?;
    let desk = DESK.look_up()?;
    let caller = Caller::new();
    let read = |reader| news.call_async(Wait { reader }, &caller);
    let publish = desk.call_async(Publish("it works".to_owned()), &caller);
    // Each begins as soon as the one before it waits, so the readers are there before the news.
    let calls = async { tokio::try_join!(read(1), read(2), read(3), publish) };
    let (first, second, third, published) = tokio::time::timeout(PATIENCE, calls).await??;
    for News(text) in [first, second, third] {
        println!("client: a reader got {text:?}");
    }
    println!("client: {} readers were waiting", published.readers);
    Ok(())
}

/// How long the client waits for all of its replies.
const PATIENCE: Duration = Duration::from_secs(10);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let outcome = match env::args_os().nth(1) {
        None => serve().await,
        Some(role) if role == "client" => call().await,
        Some(other) => Err(format!("there is no role {other:?}").into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("async_server: {error}");
            ExitCode::FAILURE
        }
    }
}
