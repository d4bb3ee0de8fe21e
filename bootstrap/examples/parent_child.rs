//! A child process talks to its parent through its bootstrap port, without any service name.
//!
//! A process starts with its parent's bootstrap port. So a parent that puts a port of its own in
//! that place while it starts a child has a private line to that child.
//!
//! 1. The parent makes a port, and starts this program again with it as the bootstrap port.
//! 2. The child greets whatever is behind its bootstrap port.
//! 3. The parent answers with a task, and with the bootstrap port that the child would have had.
//!    Without it the child could look up nothing.
//! 4. The child looks a name up there, and reports.
//!
//! ```text
//! $ cargo run -q -p mach-bootstrap --example parent_child
//! parent: process 3793 says hello
//! child: asked to look up com.example.nobody
//! parent: process 3793 reports: bootstrap_look_up("com.example.nobody"): BOOTSTRAP_UNKNOWN_SERVICE (0x44e): Unknown service name
//! ```

use std::env;
use std::error::Error;
use std::process::{Child, Command, ExitCode};
use std::time::Duration;

use bootstrap::task::{self, SpecialPort};
use bootstrap::{
    Bootstrap, Client, Deadline, Payload, ReceiveRight, SendRight, Server, ServiceName,
};

/// What the child says.
#[derive(Payload)]
enum Up {
    #[payload(id = 1)]
    Hello,
    #[payload(id = 2)]
    Report(String),
}

/// What the parent answers.
#[derive(Payload)]
enum Down {
    #[payload(id = 101)]
    Welcome {
        look_up: String,
        bootstrap: SendRight,
    },
    #[payload(id = 102)]
    Noted,
}

fn parent() -> Result<(), Box<dyn Error>> {
    let port = ReceiveRight::new()?;
    let line = port.make_send()?;
    let server = Server::new(port)?.on_payload(|bootstrap: &mut SendRight, up, peer| {
        let pid = peer.token().pid();
        match up {
            Up::Hello => {
                println!("parent: process {pid} says hello");
                let bootstrap = bootstrap.try_clone()?;
                let look_up = "com.example.nobody".to_owned();
                Ok(Down::Welcome { look_up, bootstrap })
            }
            Up::Report(text) => {
                println!("parent: process {pid} reports: {text}");
                Ok(Down::Noted)
            }
        }
    });
    let running = server.spawn(Bootstrap::current()?.port().try_clone()?)?;

    let child = start_child(&line)?.wait()?;
    drop(running.stop()?);
    if child.success() {
        Ok(())
    } else {
        Err(format!("the child failed: {child}").into())
    }
}

/// Starts the child with `line` as its bootstrap port.
fn start_child(line: &SendRight) -> Result<Child, Box<dyn Error>> {
    let mut child = Command::new(env::current_exe()?);
    let before = task::special_port(SpecialPort::Bootstrap)?;
    task::set_special_port(SpecialPort::Bootstrap, Some(line))?;
    let started = child.arg("child").spawn();
    // Also when it did not start: other processes that this one starts are not meant.
    task::set_special_port(SpecialPort::Bootstrap, before.as_ref())?;
    Ok(started?)
}

fn child() -> Result<(), Box<dyn Error>> {
    let parent: Client<Up, Down> = Bootstrap::current()?.port().try_clone()?.into();
    let Down::Welcome { look_up, bootstrap } = parent.call(Up::Hello, patience())? else {
        return Err("the parent answered another question".into());
    };
    println!("child: asked to look up {look_up}");
    let report = match Bootstrap::from(bootstrap).look_up(&ServiceName::new(look_up)?) {
        Ok(_) => "it is there".to_owned(),
        Err(error) => error.to_string(),
    };
    parent.call(Up::Report(report), patience())?;
    Ok(())
}

/// How long the child waits for an answer.
fn patience() -> Deadline {
    Deadline::after(Duration::from_secs(10))
}

fn main() -> ExitCode {
    let outcome = match env::args_os().nth(1) {
        None => parent(),
        Some(role) if role == "child" => child(),
        Some(other) => Err(format!("there is no role {other:?}").into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("parent_child: {error}");
            ExitCode::FAILURE
        }
    }
}
