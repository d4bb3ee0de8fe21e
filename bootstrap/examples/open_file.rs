//! An open file goes from one process to another, which could not have opened it.
//!
//! 1. The server makes a file and takes its name away, so that no path leads to it any more. It
//!    checks in, and starts this program again as the client.
//! 2. The client gets the open file in a reply and writes to it. Both ends share one offset.
//! 3. The server reads what is in the file.
//!
//! ```text
//! $ cargo run -q -p mach-bootstrap --example open_file
//! server: process 3785 gets the file
//! client: 22 bytes are there already
//! server: the file says: written by the server
//! server: the file says: written by the client
//! ```

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::{Read, Seek, Write};
use std::process::{self, Command, ExitCode};
use std::time::Duration;

use bootstrap::{Deadline, Fileport, Payload, Service};

#[derive(Payload)]
#[payload(id = 1)]
struct Open;

/// A right that stands for the open file.
#[derive(Payload)]
struct Opened(Fileport);

const JOURNAL: Service<Open, Opened> = Service::new("com.example.journal");

fn serve() -> Result<(), Box<dyn Error>> {
    let path = env::temp_dir().join(format!("open_file-{}", process::id()));
    let mut file = File::create_new(&path)?;
    fs::remove_file(&path)?;
    writeln!(file, "written by the server")?;

    let port = Fileport::new(&file)?;
    let server = JOURNAL.server(|port: &mut Fileport, Open, peer| {
        println!("server: process {} gets the file", peer.token().pid());
        Ok(Opened(port.try_clone()?))
    })?;
    let running = server.spawn(port)?;
    let client = Command::new(env::current_exe()?).arg("client").status()?;
    drop(running.stop()?);
    if !client.success() {
        return Err(format!("the client failed: {client}").into());
    }

    let mut text = String::new();
    file.rewind()?;
    file.read_to_string(&mut text)?;
    for line in text.lines() {
        println!("server: the file says: {line}");
    }
    Ok(())
}

fn write() -> Result<(), Box<dyn Error>> {
    let Opened(port) = JOURNAL.look_up()?.call(Open, patience())?;
    let mut file = File::from(port.open()?);
    let written = file.stream_position()?;
    println!("client: {written} bytes are there already");
    writeln!(file, "written by the client")?;
    Ok(())
}

/// How long the client waits for the file.
fn patience() -> Deadline {
    Deadline::after(Duration::from_secs(10))
}

fn main() -> ExitCode {
    let outcome = match env::args_os().nth(1) {
        None => serve(),
        Some(role) if role == "client" => write(),
        Some(other) => Err(format!("there is no role {other:?}").into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("open_file: {error}");
            ExitCode::FAILURE
        }
    }
}
