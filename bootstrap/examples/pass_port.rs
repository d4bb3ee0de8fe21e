//! Two clients get to talk to each other without a service name of their own: one gives a server a
//! right to its port, the other gets that right from there.
//!
//! 1. The parent checks in as a notice board, and starts this program again as the host.
//! 2. The host makes a port, posts a right to it on the board, and waits for a guest.
//! 3. The parent starts this program again as the guest, which fetches the right and sends its
//!    letter through it. The letter does not pass through the board.
//! 4. The letter carries a right back, by which the host answers.
//!
//! ```text
//! $ cargo run -q -p mach-bootstrap --example pass_port
//! host: my port is 259 here
//! board: process 3802 posted a right to a port, 1539 here
//! guest: that port is 1027 here
//! host: process 3803 wrote "may I come in?"
//! guest: the answer is "please do"
//! ```

use std::env;
use std::error::Error;
use std::process::{Command, ExitCode};
use std::sync::mpsc;
use std::time::Duration;

use bootstrap::{Client, Code, Deadline, Payload, ReceiveRight, SendRight, Service};

/// What the board is asked.
#[derive(Payload)]
enum Ask {
    #[payload(id = 1)]
    Post(SendRight),
    #[payload(id = 2)]
    Fetch,
}

/// What it answers.
#[derive(Payload)]
enum Answer {
    #[payload(id = 101)]
    Posted,
    #[payload(id = 102)]
    Fetched(SendRight),
}

const BOARD: Service<Ask, Answer> = Service::new("com.example.board");

/// What the guest sends to the host.
#[derive(Payload)]
#[payload(id = 10)]
struct Letter {
    text: String,
    answer_to: SendRight,
}

/// What the host sends to the guest.
#[derive(Payload)]
#[payload(id = 11)]
struct Note(String);

fn board() -> Result<(), Box<dyn Error>> {
    let (posted, news) = mpsc::channel();
    let server = BOARD.server(move |board: &mut Option<SendRight>, ask, peer| match ask {
        Ask::Post(right) => {
            let (pid, name) = (peer.token().pid(), right.name());
            println!("board: process {pid} posted a right to a port, {name} here");
            *board = Some(right);
            // If nobody listens any more, the parent has given up.
            let _ = posted.send(());
            Ok(Answer::Posted)
        }
        Ask::Fetch => {
            let right = board.as_ref().ok_or(Code::KERN_NOT_FOUND)?;
            Ok(Answer::Fetched(right.try_clone()?))
        }
    })?;
    let running = server.spawn(None)?;

    let program = env::current_exe()?;
    let mut host = Command::new(&program).arg("host").spawn()?;
    let guest = news
        .recv_timeout(PATIENCE)
        .map(|()| Command::new(&program).arg("guest").status());
    let host = host.wait()?;
    running.stop()?;
    let guest = guest.map_err(|_| "the host posted nothing")??;
    let succeeded = host.success() && guest.success();
    succeeded.then_some(()).ok_or("a client failed".into())
}

fn host() -> Result<(), Box<dyn Error>> {
    let port = ReceiveRight::new()?;
    println!("host: my port is {} here", port.name());
    BOARD
        .look_up()?
        .call(Ask::Post(port.make_send()?), patience())?;

    let mut message = port.receive(patience())?;
    let pid = message.sender().pid();
    let letter: Letter = message.read_request()?;
    println!("host: process {pid} wrote {:?}", letter.text);
    let guest: Client<Note> = letter.answer_to.into();
    guest.send(Note("please do".to_owned()), patience())?;
    Ok(())
}

fn guest() -> Result<(), Box<dyn Error>> {
    let Answer::Fetched(right) = BOARD.look_up()?.call(Ask::Fetch, patience())? else {
        return Err("the board answered another question".into());
    };
    println!("guest: that port is {} here", right.name());

    let port = ReceiveRight::new()?;
    let host: Client<Letter> = right.into();
    let letter = Letter {
        text: "may I come in?".to_owned(),
        answer_to: port.make_send()?,
    };
    host.send(letter, patience())?;
    let Note(answer) = port.receive(patience())?.read_request()?;
    println!("guest: the answer is {answer:?}");
    Ok(())
}

/// How long each waits for another.
fn patience() -> Deadline {
    Deadline::after(PATIENCE)
}

const PATIENCE: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let outcome = match env::args_os().nth(1) {
        None => board(),
        Some(role) if role == "host" => host(),
        Some(role) if role == "guest" => guest(),
        Some(other) => Err(format!("there is no role {other:?}").into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pass_port: {error}");
            ExitCode::FAILURE
        }
    }
}
