//! A server that answers one process only, whoever else gets hold of a right to send to it.
//!
//! What a message says of its sender proves nothing; the audit token, which the kernel adds to each
//! message, does. A policy is asked about the token of every message, before the routine.
//!
//! 1. The server checks in with a policy of its own: the first process to send is the one it
//!    answers from then on, if it runs as the same user.
//! 2. The parent starts this program again as the owner, which calls twice and is answered.
//! 3. It starts this program once more as a stranger, which is refused.
//!
//! ```text
//! $ cargo run -q -p mach-bootstrap --example check_caller
//! server: call 1, by process 3774
//! owner: 1 so far
//! server: call 2, by process 3774
//! owner: 2 so far
//! server: process 3775 is not permitted
//! stranger: I was refused
//! ```

use std::env;
use std::error::Error;
use std::process::{Command, ExitCode};
use std::time::Duration;

use bootstrap::policy::{Policy, ProcessInstance, SameUser};
use bootstrap::{AuditToken, CallError, Code, Deadline, Payload, Service};

#[derive(Payload)]
#[payload(id = 1)]
struct Count;

#[derive(Payload)]
struct Counted(u32);

const COUNTER: Service<Count, Counted> = Service::new("com.example.counter");

/// Permits the process that sends first, if it is of this user, and no other after it.
struct FirstComer {
    same_user: SameUser,
    /// A pid is given to another process one day; a pid with its version is not.
    first: Option<ProcessInstance>,
}

impl Policy for FirstComer {
    fn permits(&mut self, sender: &AuditToken) -> bool {
        let process = ProcessInstance::of(sender);
        self.same_user.permits(sender) && *self.first.get_or_insert(process) == process
    }
}

fn serve() -> Result<(), Box<dyn Error>> {
    let policy = FirstComer {
        same_user: SameUser::new()?,
        first: None,
    };
    let running = COUNTER
        .server(|count: &mut u32, Count, peer| {
            *count += 1;
            println!("server: call {count}, by process {}", peer.token().pid());
            Ok(Counted(*count))
        })?
        .policy(policy)
        .observer(|problem| println!("server: {problem}"))
        .spawn(0)?;

    let program = env::current_exe()?;
    let owner = Command::new(&program).arg("owner").status()?;
    let stranger = Command::new(&program).arg("stranger").status()?;
    running.stop()?;
    if owner.success() && stranger.success() {
        Ok(())
    } else {
        Err("a client failed".into())
    }
}

fn owner() -> Result<(), Box<dyn Error>> {
    let counter = COUNTER.look_up()?;
    for _ in 0..2 {
        let Counted(count) = counter.call(Count, patience())?;
        println!("owner: {count} so far");
    }
    Ok(())
}

fn stranger() -> Result<(), Box<dyn Error>> {
    // Anybody can look a name up. What comes of it is a right to send, and no right to be heard.
    match COUNTER.look_up()?.call(Count, patience()) {
        Err(CallError::Refused(Code::KERN_DENIED)) => println!("stranger: I was refused"),
        Err(other) => return Err(other.into()),
        Ok(_) => return Err("the server answered a stranger".into()),
    }
    Ok(())
}

/// How long a client waits for a reply.
fn patience() -> Deadline {
    Deadline::after(Duration::from_secs(10))
}

fn main() -> ExitCode {
    let outcome = match env::args_os().nth(1) {
        None => serve(),
        Some(role) if role == "owner" => owner(),
        Some(role) if role == "stranger" => stranger(),
        Some(other) => Err(format!("there is no role {other:?}").into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("check_caller: {error}");
            ExitCode::FAILURE
        }
    }
}
