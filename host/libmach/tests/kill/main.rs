//! Processes in random IPC, killed at random moments. Afterwards the session's kernel holds exactly
//! what those that are left say that they hold, and when they are gone too, nothing.
//!
//! `KILL_SECONDS` says for how long, `KILL_PROCESSES` how many there are at a time, `KILL_SEED`
//! what happens, as far as the scheduler allows. `cargo xtask soak` runs it at full length.

mod calls;
mod chance;
mod letter;
mod model;
mod post;
mod puppet;
mod survey;

use std::alloc::{GlobalAlloc, Layout, System};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use libmach as _;
use machd::private::Private;

use chance::Chance;
use model::{Held, Line};

/// How long processes play between two looks at the kernel.
const ROUND: Duration = Duration::from_secs(3);
/// What the session's tables may keep of their room when all is over, for each process that played.
const SLACK: usize = 16 << 10;

#[test]
fn kernel_holds_exactly_what_the_survivors_of_kills_hold() {
    let number = |name: &str, default: u64| -> u64 {
        let value = std::env::var(name).ok();
        value.map_or(default, |value| value.parse().expect("a number"))
    };
    let length = Duration::from_secs(number("KILL_SECONDS", 5));
    let processes = number("KILL_PROCESSES", 16) as usize;
    let seed = number("KILL_SEED", u64::from(std::process::id())).max(1);
    eprintln!("KILL_SEED={seed}");

    let session = Private::start().expect("started");
    let ports_at_start = session.inspect(|kernel| kernel.port_count());
    let mut stage = Stage {
        session,
        chance: Chance(seed),
        puppets: Vec::new(),
        started: 0,
    };
    // Once for nothing, so that what follows finds everything warm.
    stage.fill(2);
    stage.empty();
    let descriptors = open_descriptors();
    let memory = LIVE.load(Ordering::Relaxed);

    let (begin, mut killed, mut compared) = (Instant::now(), 0, 0);
    while begin.elapsed() < length {
        stage.fill(processes);
        let round = Instant::now();
        while round.elapsed() < ROUND && begin.elapsed() < length {
            killed += stage.kill_some();
            stage.fill(processes);
        }
        compared += stage.compare();
        eprintln!(
            "{:3.0} s: {killed} of {} processes killed, {compared} names compared",
            begin.elapsed().as_secs_f64(),
            stage.started
        );
    }
    stage.empty();

    assert!(killed > 0 && compared > 0, "nothing was tried");
    assert_eq!(open_descriptors(), descriptors, "descriptors are left");
    assert_eq!(
        stage.session.inspect(|kernel| kernel.port_count()),
        ports_at_start,
        "ports are left"
    );
    let kept = LIVE.load(Ordering::Relaxed).saturating_sub(memory);
    eprintln!("{kept} bytes more than at the start");
    assert!(kept < SLACK * processes, "{kept} bytes are left");
}

/// What a process under test does; in the test run itself there is nothing to do.
#[test]
fn puppet() {
    if let Ok(arguments) = std::env::var("PUPPET") {
        puppet::Puppet::new(&arguments).play();
    }
}

struct Stage {
    session: Private,
    chance: Chance,
    puppets: Vec<Actor>,
    /// Processes started so far.
    started: u32,
}

/// A process that plays.
struct Actor {
    number: u32,
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    /// It has said that it plays.
    ready: bool,
}

impl Stage {
    /// Starts processes until there are so many.
    fn fill(&mut self, count: usize) {
        while self.puppets.len() < count {
            self.started += 1;
            let (number, seed) = (self.started, self.chance.next().max(1));
            let mut arguments = format!("{number} {seed}");
            for _ in 0..8 {
                let numbers: Vec<u32> = self.puppets.iter().map(|actor| actor.number).collect();
                if let Some(peer) = self.chance.one(&numbers) {
                    arguments += &format!(" {peer}");
                }
            }
            let mut child = Command::new(std::env::current_exe().expect("this program"))
                .args(["--exact", "puppet", "--nocapture", "--test-threads=1"])
                .env("PUPPET", arguments)
                .env("MACHD_SOCKET", self.session.socket())
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .expect("started");
            self.puppets.push(Actor {
                number,
                input: child.stdin.take().expect("piped"),
                output: BufReader::new(child.stdout.take().expect("piped")),
                child,
                ready: false,
            });
        }
    }

    /// Kills a few at random, at a moment that nobody chose, and says how many.
    fn kill_some(&mut self) -> usize {
        let count = 1 + self.chance.below(4) as usize;
        let busy = Duration::from_micros(u64::from(self.chance.below(30_000)));
        // Not a wait for anything: the others play on meanwhile.
        std::thread::sleep(busy);
        for _ in 0..count {
            // Mostly one of the younger ones, so that some live long enough to hold much.
            let count = self.puppets.len() as u32;
            let spared = if self.chance.below(16) == 0 {
                0
            } else {
                count / 2
            };
            let index = (spared + self.chance.below(count - spared)) as usize;
            let mut actor = self.puppets.swap_remove(index);
            if let Some(status) = actor.child.try_wait().expect("asked") {
                panic!("process {} ended by itself: {status}", actor.number);
            }
            actor.child.kill().expect("killed");
            actor.child.wait().expect("waited for");
            if self.puppets.is_empty() {
                break;
            }
        }
        count
    }

    /// Lets everybody stop, take what is on its way, and say what it has; compares that, and says
    /// how many names it was.
    fn compare(&mut self) -> usize {
        for actor in &mut self.puppets {
            actor.tell("stop");
        }
        for actor in &mut self.puppets {
            if !actor.ready {
                assert_eq!(actor.answer(), "ready");
            }
            assert_eq!(actor.answer(), "stopped");
        }
        self.await_ends();
        let mut quiet = false;
        while !quiet {
            quiet = true;
            for actor in &mut self.puppets {
                actor.tell("drain");
                quiet &= actor.answer() == "drained 0";
            }
        }
        let mut held: BTreeMap<u32, BTreeMap<u32, Held>> = BTreeMap::new();
        for actor in &mut self.puppets {
            let names = held.entry(actor.child.id()).or_default();
            actor.tell("report");
            loop {
                let line = actor.answer();
                if line == "end" {
                    break;
                }
                let Line(name, what) = line.parse().expect("a line of a report");
                names.insert(name, what);
            }
        }
        self.session.check().expect("sound");
        let census = self.session.inspect(|kernel| kernel.census());
        let numbers = self
            .puppets
            .iter()
            .map(|actor| (actor.child.id(), actor.number));
        survey::compare(&held, &numbers.collect(), &census);
        for actor in &mut self.puppets {
            actor.ready = true;
            actor.tell("go");
        }
        held.values().map(BTreeMap::len).sum()
    }

    /// Waits until the session has heard of every death.
    fn await_ends(&self) {
        let mut living: Vec<u32> = self.puppets.iter().map(|actor| actor.child.id()).collect();
        living.sort_unstable();
        let late = Instant::now() + Duration::from_secs(60);
        loop {
            let census = self.session.inspect(|kernel| kernel.census());
            let mut known: Vec<u32> = census.tasks.iter().map(|task| task.process).collect();
            known.sort_unstable();
            if known == living {
                return;
            }
            assert!(
                Instant::now() < late,
                "the session knows {known:?} of {living:?}"
            );
            std::thread::yield_now();
        }
    }

    /// Lets everybody go.
    fn empty(&mut self) {
        for mut actor in self.puppets.drain(..) {
            actor.tell("end");
            assert!(actor.child.wait().expect("waited for").success());
        }
        self.await_ends();
        self.session.check().expect("sound");
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for actor in &mut self.puppets {
            // A failed test leaves nobody behind.
            let _ = actor.child.kill();
            let _ = actor.child.wait();
        }
    }
}

impl Actor {
    fn tell(&mut self, order: &str) {
        let told = writeln!(self.input, "{order}");
        told.unwrap_or_else(|error| panic!("process {} is gone: {error}", self.number));
    }

    /// The next thing it says.
    fn answer(&mut self) -> String {
        let mut line = String::new();
        loop {
            line.clear();
            let count = self.output.read_line(&mut line).expect("readable");
            assert!(count > 0, "process {} ended by itself", self.number);
            // The test harness prints the test's name in front of the first answer.
            if let Some((_, answer)) = line.trim_end().rsplit_once('=') {
                return answer.to_owned();
            }
        }
    }
}

fn open_descriptors() -> usize {
    let listing = std::fs::read_dir("/proc/self/fd").expect("there");
    listing.count()
}

/// Counts the bytes that this program, and so the session in it, has allocated and not freed.
struct Counting;

static LIVE: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: everything is left to the system's allocator; counting does not touch what it gives.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LIVE.fetch_add(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's promises are passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's promises are passed on.
        unsafe { System.dealloc(place, layout) }
    }
}
