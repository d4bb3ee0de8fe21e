//! A service that gives back what it is sent, and its client, in two processes.
//!
//! 1. The server checks in under its name, and starts this program again as the client.
//! 2. The client looks the name up and makes two calls. The server refuses the second, which has
//!    nothing to echo.
//! 3. When the client has ended, the server stops.
//!
//! ```text
//! $ cargo run -q -p mach-bootstrap --example echo
//! server: checked in as com.example.echo
//! server: process 3779 says "hello"
//! client: back came "hello", from process 3777
//! server: process 3779 says ""
//! client: the server refused the request: KERN_INVALID_ARGUMENT (0x4): an argument is not acceptable
//! server: the client has ended
//! ```

use std::env;
use std::error::Error;
use std::process::{self, Command, ExitCode};
use std::time::Duration;

use bootstrap::{CallError, Code, Deadline, Payload, Service};

/// The request.
#[derive(Payload)]
#[payload(id = 1)]
struct Say(String);

/// The reply.
#[derive(Payload)]
struct Said {
    text: String,
    server: u32,
}

/// What both sides agree on. They are compiled from this one constant, so they cannot differ.
const ECHO: Service<Say, Said> = Service::new("com.example.echo");

fn serve() -> Result<(), Box<dyn Error>> {
    let server = ECHO.server(|(), Say(text), peer| {
        // Not what the client says of itself, but what the kernel says of the sender.
        println!("server: process {} says {text:?}", peer.token().pid());
        if text.is_empty() {
            return Err(Code::KERN_INVALID_ARGUMENT);
        }
        let server = process::id();
        Ok(Said { text, server })
    })?;
    println!("server: checked in as {}", ECHO.name());

    let running = server.spawn(())?;
    let client = Command::new(env::current_exe()?).arg("client").status()?;
    println!("server: the client has ended");
    running.stop()?;
    if client.success() {
        Ok(())
    } else {
        Err(format!("the client failed: {client}").into())
    }
}

fn call() -> Result<(), Box<dyn Error>> {
    let echo = ECHO.look_up()?;
    // Without a deadline, a server that never answers is waited for for ever.
    let Said { text, server } = echo.call(Say("hello".to_owned()), patience())?;
    println!("client: back came {text:?}, from process {server}");

    match echo.call(Say(String::new()), patience()) {
        Err(refused @ CallError::Refused(_)) => println!("client: {refused}"),
        Err(other) => return Err(other.into()),
        Ok(_) => return Err("the server echoed nothing".into()),
    }
    Ok(())
}

/// How long the client waits for a reply.
fn patience() -> Deadline {
    Deadline::after(Duration::from_secs(10))
}

fn main() -> ExitCode {
    let outcome = match env::args_os().nth(1) {
        None => serve(),
        Some(role) if role == "client" => call(),
        Some(other) => Err(format!("there is no role {other:?}").into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("echo: {error}");
            ExitCode::FAILURE
        }
    }
}
