//! Memory that two processes read and write, and semaphores that say whose turn it is.
//!
//! 1. The parent makes the memory and two semaphores, checks in, and starts this program again as
//!    the worker.
//! 2. The worker asks for all three and maps the memory.
//! 3. The parent writes numbers into it and signals; the worker writes their squares next to them
//!    and signals back. No messages are sent for that.
//!
//! ```text
//! $ cargo run -q -p mach-bootstrap --example shared_memory
//! parent: process 3806 shares the sheet
//! worker: asked for the squares of [1, 2, 3, 4]
//! parent: the squares are [1, 4, 9, 16]
//! worker: asked for the squares of [5, 6, 7, 8]
//! parent: the squares are [25, 36, 49, 64]
//! ```

use std::env;
use std::error::Error;
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use bootstrap::memory::{MemoryEntry, SharedCell};
use bootstrap::{Code, Deadline, OwnedSemaphore, Payload, Semaphore, Service};

bootstrap::shared_struct! {
    /// What both processes see. It is never borrowed as plain data, which may not change while
    /// somebody looks at it: a cell is copied in and out.
    struct Sheet {
        numbers: SharedCell<[u32; 4]>,
        squares: SharedCell<[u32; 4]>,
        questions_left: AtomicU32,
    }
}

#[derive(Payload)]
#[payload(id = 1)]
struct Open;

#[derive(Payload)]
struct Opened {
    memory: MemoryEntry,
    asked: Semaphore,
    answered: Semaphore,
}

const SQUARES: Service<Open, Opened> = Service::new("com.example.squares");

fn parent() -> Result<(), Box<dyn Error>> {
    let memory = MemoryEntry::new(size_of::<Sheet>())?;
    let sheet = memory.map::<Sheet>(0)?;
    let asked = OwnedSemaphore::new(0)?;
    let answered = OwnedSemaphore::new(0)?;

    // For the one worker. What a reply carries is moved to the client.
    let opened = Opened {
        memory,
        asked: asked.try_clone()?,
        answered: answered.try_clone()?,
    };
    let server = SQUARES.server(|opened: &mut Option<Opened>, Open, peer| {
        println!("parent: process {} shares the sheet", peer.token().pid());
        opened.take().ok_or(Code::KERN_NO_ACCESS)
    })?;
    let running = server.spawn(Some(opened))?;
    let mut worker = Command::new(env::current_exe()?).arg("worker").spawn()?;

    for (left, numbers) in [(1, [1, 2, 3, 4]), (0, [5, 6, 7, 8])] {
        // What is written before the signal is there for who wakes of it.
        sheet.questions_left.store(left, Ordering::Relaxed);
        sheet.numbers.store(&numbers);
        asked.signal()?;
        answered.wait(patience())?;
        println!("parent: the squares are {:?}", sheet.squares.load());
    }
    let worker = worker.wait()?;
    running.stop()?;
    if worker.success() {
        Ok(())
    } else {
        Err(format!("the worker failed: {worker}").into())
    }
}

fn worker() -> Result<(), Box<dyn Error>> {
    let opened = SQUARES.look_up()?.call(Open, patience())?;
    let sheet = opened.memory.map::<Sheet>(0)?;
    loop {
        opened.asked.wait(patience())?;
        let left = sheet.questions_left.load(Ordering::Relaxed);
        let numbers = sheet.numbers.load();
        println!("worker: asked for the squares of {numbers:?}");
        let squares = numbers.map(|number| number.wrapping_mul(number));
        sheet.squares.store(&squares);
        opened.answered.signal()?;
        if left == 0 {
            return Ok(());
        }
    }
}

/// How long each waits for the other.
fn patience() -> Deadline {
    Deadline::after(Duration::from_secs(10))
}

fn main() -> ExitCode {
    let outcome = match env::args_os().nth(1) {
        None => parent(),
        Some(role) if role == "worker" => worker(),
        Some(other) => Err(format!("there is no role {other:?}").into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("shared_memory: {error}");
            ExitCode::FAILURE
        }
    }
}
