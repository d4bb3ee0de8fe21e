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
//! client: the other side gave the request up without a reply
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
use std::thread;
use std::time::Duration;

use bootstrap::{
    CallError, Client, Code, Deadline, Notification, Payload, ReceiveRight, SendRight, Server,
    Service,
};

/// What the supervisor is asked: by the client, and by each instance.
#[derive(Payload)]
enum Ask {
    #[payload(id = 1)]
    Connect,
    #[payload(id = 2)]
    CheckIn,
}

#[derive(Payload)]
enum Give {
    #[payload(id = 101)]
    Sender(SendRight),
    #[payload(id = 102)]
    Port(ReceiveRight),
}

const SUPERVISOR: Service<Ask, Give> = Service::new("com.example.supervisor");

/// What the service is asked: to add a number to its sum.
#[derive(Payload)]
#[payload(id = 11)]
struct Add(u32);

#[derive(Payload)]
struct Sum(u32);

fn supervise() -> Result<(), Box<dyn Error>> {
    let mut port = ReceiveRight::new()?;
    let mut sender = Some(port.make_send()?);
    let (connected, connection) = mpsc::channel();
    let (next_port, ports) = mpsc::channel();
    let mut server = SUPERVISOR.server(move |sender: &mut Option<_>, ask, _| match ask {
        Ask::Connect => {
            // If nobody listens any more, the supervisor has given up.
            let _ = connected.send(());
            // The supervisor keeps no right to send: with one, there would always be a sender.
            sender.take().map(Give::Sender).ok_or(Code::KERN_NO_ACCESS)
        }
        Ask::CheckIn => match ports.try_recv() {
            Ok(port) => Ok(Give::Port(port)),
            Err(_) => Err(Code::KERN_NO_ACCESS),
        },
    })?;
    let handle = server.handle_to();
    let serving = thread::spawn(move || server.run(&mut sender));

    let program = env::current_exe()?;
    let mut client = Command::new(&program).arg("client").spawn()?;
    connection
        .recv_timeout(PATIENCE)
        .map_err(|_| "the client did not connect")?;
    let returned = ReceiveRight::new()?;
    loop {
        port.notify_destroyed(returned.make_send_once()?)?;
        next_port.send(port)?;
        let instance = Command::new(&program).arg("instance").status()?;
        if instance.success() {
            break;
        }
        println!("supervisor: the instance crashed: {instance}");
        let mut news = returned.receive(patience())?;
        let Some(Notification::PortDestroyed(back)) = news.take_notification() else {
            return Err("the port did not come back".into());
        };
        port = back;
    }
    println!("supervisor: the instance has ended well");
    handle.stop()?;
    serving.join().expect("the routine does not panic")?;
    let succeeded = client.wait()?.success();
    succeeded.then_some(()).ok_or("the client failed".into())
}

fn instance() -> Result<(), Box<dyn Error>> {
    let me = process::id();
    let Give::Port(port) = SUPERVISOR.look_up()?.call(Ask::CheckIn, patience())? else {
        return Err("the supervisor answered another question".into());
    };
    // If the last sender went before this, the news comes at once. An instance that crashed may
    // have left a request of its own.
    drop(port.notify_no_senders(0, port.make_send_once()?)?);
    let server = Server::new(port)?.on_payload(|sum: &mut u32, Add(number), _| {
        // The mistake for which there is a supervisor.
        let Some(more) = sum.checked_add(number) else {
            process::exit(9);
        };
        *sum = more;
        println!("instance {me}: plus {number} is {sum}");
        Ok(Sum(*sum))
    });
    let handle = server.handle_to();
    let mut server = server.on_notification(move |_, news, _| {
        if let Notification::NoSenders(_) = news {
            println!("instance {me}: there are no senders");
            handle.stop().expect("the server runs");
        }
    });
    Ok(server.run(&mut 0)?)
}

fn client() -> Result<(), Box<dyn Error>> {
    let Give::Sender(right) = SUPERVISOR.look_up()?.call(Ask::Connect, patience())? else {
        return Err("the supervisor answered another question".into());
    };
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
