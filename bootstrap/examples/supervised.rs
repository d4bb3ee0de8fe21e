//! A service that a supervisor starts again when it crashes, and that ends by itself when nobody is
//! left who could send to it. It is what launchd does for its jobs, in small.
//!
//! 1. The supervisor makes the service's port, checks in, and starts this program again as the
//!    client, which gets the only right to send to that port.
//! 2. The supervisor starts this program as an instance of the service, which gets the port.
//! 3. The client makes the instance crash. The kernel gives the port back to the supervisor, alive:
//!    the client keeps its right, and what it sends meanwhile is queued.
//! 4. The supervisor starts another instance, which gets the port with what is queued.
//! 5. The client ends, and its right with it. The instance is told that there are no senders, and
//!    ends; the supervisor sees that it ended well, and does so too.
//!
//! ```text
//! $ cargo run -q -p mach-bootstrap --example supervised
//! instance 3812: plus 1 is 1
//! client: the sum is 1
//! client: the server dropped the request without a reply; its own log may tell why, and the request can be sent again
//! supervisor: the instance crashed: exit status: 9
//! instance 3813: plus 2 is 2
//! client: the sum is 2
//! instance 3813: there are no senders
//! supervisor: the instance has ended well
//! ```

use std::env;
use std::error::Error;
use std::process::{self, Command, ExitCode};
use std::sync::mpsc;
use std::time::Duration;

use bootstrap::{
    CallError, Client, Code, Deadline, Notification, Payload, ReceiveRight, SendRight, Server,
    Service,
};

/// The client asks the supervisor for the right to send to the service.
#[derive(Payload)]
#[payload(id = 1)]
struct Connect;

#[derive(Payload)]
struct Sender(SendRight);

/// An instance asks it for the service's port.
#[derive(Payload)]
#[payload(id = 2)]
struct CheckIn;

#[derive(Payload)]
struct Port(ReceiveRight);

const CONNECT: Service<Connect, Sender> = Service::new("com.example.supervisor");
/// The same service, by its other request.
const CHECK_IN: Service<CheckIn, Port> = Service::new("com.example.supervisor");

/// What the client asks of the service: to add a number to its sum.
#[derive(Payload)]
#[payload(id = 11)]
struct Add(u32);

#[derive(Payload)]
struct Sum(u32);

fn supervise() -> Result<(), Box<dyn Error>> {
    let mut port = ReceiveRight::new()?;
    let sender = Some(port.make_send()?);
    let (connected, connection) = mpsc::channel();
    let (next_port, ports) = mpsc::channel();
    let running = Server::new(CONNECT.check_in()?)?
        .serve(&CONNECT, move |sender: &mut Option<_>, Connect, _| {
            // If nobody listens any more, the supervisor has given up.
            let _ = connected.send(());
            // The supervisor keeps no right to send: with one, there would always be a sender.
            sender.take().map(Sender).ok_or(Code::KERN_NO_ACCESS)
        })
        .serve(&CHECK_IN, move |_, CheckIn, _| {
            ports.try_recv().map(Port).or(Err(Code::KERN_NO_ACCESS))
        })
        .spawn(sender)?;

    let program = env::current_exe()?;
    let mut client = Command::new(&program).arg("client").spawn()?;
    let connection = connection.recv_timeout(PATIENCE);
    connection.map_err(|_| "the client did not connect")?;
    let returned = ReceiveRight::new()?;
    loop {
        port.notify_destroyed(returned.make_send_once()?)?;
        next_port.send(port)?;
        let instance = Command::new(&program).arg("instance").status()?;
        if instance.success() {
            break;
        }
        println!("supervisor: the instance crashed: {instance}");
        let news = returned.receive(patience())?.take_notification();
        let Some(Notification::PortDestroyed(back)) = news else {
            return Err("the port did not come back".into());
        };
        port = back;
    }
    println!("supervisor: the instance has ended well");
    running.stop()?;
    let succeeded = client.wait()?.success();
    succeeded.then_some(()).ok_or("the client failed".into())
}

fn instance() -> Result<(), Box<dyn Error>> {
    let me = process::id();
    let Port(port) = CHECK_IN.look_up()?.call(CheckIn, patience())?;
    // If the last sender went before this, the news comes at once. An instance that crashed may
    // have left a request of its own.
    drop(port.notify_no_senders(0, port.make_send_once()?)?);
    let server = Server::new(port)?.on_payload(|sum: &mut u32, Add(number), _| {
        // The mistake for which there is a supervisor.
        *sum = sum.checked_add(number).unwrap_or_else(|| process::exit(9));
        println!("instance {me}: plus {number} is {sum}");
        Ok(Sum(*sum))
    });
    let handle = server.handle();
    let mut server = server.on_notification(move |_, news, _| {
        if let Notification::NoSenders(_) = news {
            println!("instance {me}: there are no senders");
            handle.stop().expect("the server runs");
        }
    });
    Ok(server.run(&mut 0)?)
}

fn client() -> Result<(), Box<dyn Error>> {
    let Sender(right) = CONNECT.look_up()?.call(Connect, patience())?;
    let adder: Client<Add, Sum> = right.into();
    let Sum(sum) = adder.call(Add(1), patience())?;
    println!("client: the sum is {sum}");
    match adder.call(Add(u32::MAX), patience()) {
        Err(gone @ CallError::GaveUp) => println!("client: {gone}"),
        Err(other) => return Err(other.into()),
        Ok(_) => return Err("the instance answered instead of crashing".into()),
    }
    // By the same right: nothing is looked up again.
    let Sum(sum) = adder.call(Add(2), patience())?;
    println!("client: the sum is {sum}");
    Ok(())
}

/// How long each waits for another.
fn patience() -> Deadline {
    Deadline::after(PATIENCE)
}

const PATIENCE: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let outcome = match env::args_os().nth(1) {
        None => supervise(),
        Some(role) if role == "instance" => instance(),
        Some(role) if role == "client" => client(),
        Some(other) => Err(format!("there is no role {other:?}").into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("supervised: {error}");
            ExitCode::FAILURE
        }
    }
}
