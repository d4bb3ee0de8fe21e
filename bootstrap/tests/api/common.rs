//! What the tests share: a thread to run scenarios on, a leak check, and other processes.
use std::fs::File;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, Once, OnceLock, mpsc};
use std::thread;
use std::time::Duration;

use bootstrap::{
    Bootstrap, Deadline, Error, Item, Kinds, Message, Name, ReceiveRight, Received, SendRight,
    ServiceName, task,
};
use bootstrap_sys as sys;

/// Runs a scenario and checks that the task holds the same rights before and after it.
///
/// All scenarios of a program run on one thread, one after the other: a task has one name space,
/// and the C library keeps ports for each thread that made certain calls.
pub(crate) fn scenario(body: impl FnOnce() + Send + 'static) {
    static STAGE: OnceLock<Mutex<mpsc::Sender<Job>>> = OnceLock::new();
    let stage = STAGE.get_or_init(|| {
        let (sender, jobs) = mpsc::channel::<Job>();
        thread::spawn(move || jobs.into_iter().for_each(|job| job()));
        Mutex::new(sender)
    });
    let (sender, outcome) = mpsc::channel();
    let job: Job = Box::new(move || {
        warm_up();
        let before = holdings();
        let result = panic::catch_unwind(AssertUnwindSafe(body));
        // A scenario that failed may well have left rights behind.
        let after = result.is_ok().then(|| {
            warm_up();
            holdings()
        });
        let _ = sender.send((result, before, after));
    });
    stage
        .lock()
        .expect("no scenario runs with the lock held")
        .send(job)
        .expect("the stage is up");
    let (result, before, after) = outcome.recv().expect("the scenario ends");
    if let Err(payload) = result {
        panic::resume_unwind(payload);
    }
    let after = after.expect("the scenario succeeded");
    // A failed call may replace the port that its thread keeps for replies, so names may differ.
    assert_eq!(
        without_names(&before),
        without_names(&after),
        "the scenario changed what the task holds\nbefore: {before:?}\n after: {after:?}"
    );
}

/// What is held, whatever its name.
fn without_names(holdings: &[Holding]) -> Vec<(u32, u32, u32)> {
    let counts = |&(_, kinds, send, dead): &Holding| (kinds.raw(), send, dead);
    let mut counts: Vec<_> = holdings.iter().map(counts).collect();
    counts.sort_unstable();
    counts
}

type Job = Box<dyn FnOnce() + Send>;

/// A name, its kinds, and its user references as a send right and as a dead name.
type Holding = (Name, Kinds, u32, u32);

/// Everything the task holds, sorted by name.
pub(crate) fn holdings() -> Vec<Holding> {
    let mut holdings: Vec<_> = task::names()
        .expect("a task can list its names")
        .into_iter()
        .map(|(name, kinds)| {
            let send = references(name, sys::MACH_PORT_RIGHT_SEND);
            (
                name,
                kinds,
                send,
                references(name, sys::MACH_PORT_RIGHT_DEAD_NAME),
            )
        })
        .collect();
    holdings.sort_by_key(|&(name, ..)| name);
    holdings
}

/// The user references that the task holds on `name` for one kind of right.
pub(crate) fn references(name: Name, right: sys::mach_port_right_t) -> u32 {
    let mut count = 0;
    // SAFETY: the variable is the task's own port, set before `main`.
    let task = unsafe { sys::mach_task_self_ };
    // SAFETY: the pointer is to a live local variable.
    let code = unsafe { sys::mach_port_get_refs(task, name.raw(), right, &mut count) };
    assert_eq!(code, 0, "mach_port_get_refs({name:?})");
    count
}

/// Makes the C library and this crate set up what they keep for a thread, ports for replies, and
/// for the process: on some systems the first thread that parks leaves a right behind.
fn warm_up() {
    static PARKED: Once = Once::new();
    PARKED.call_once(|| {
        let parking = thread::spawn(|| {
            let (_sender, silence) = mpsc::channel::<()>();
            silence.recv_timeout(Duration::from_millis(1))
        });
        let outcome = parking.join().expect("the thread ends");
        assert_eq!(outcome, Err(mpsc::RecvTimeoutError::Timeout));
    });
    let _ = look_up(&unique("nobody"));
    let port = port();
    let sender = port.make_send().expect("a send right");
    let server = thread::spawn(move || {
        let mut request = receive(&port);
        request
            .take_reply()
            .expect("a reply right")
            .send(Message::new(0))
            .expect("a reply");
    });
    let _ = sender
        .call(Message::new(0), Deadline::NEVER)
        .expect("an answer");
    server.join().expect("the server ends");
}

/// A service name that no other test, and no other run, uses.
pub(crate) fn unique(what: &str) -> ServiceName {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let (process, number) = (std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    ServiceName::new(format!("com.example.test.{what}.{process}.{number}")).expect("a short name")
}

pub(crate) fn current() -> Bootstrap {
    Bootstrap::current().expect("every task has a bootstrap port")
}

pub(crate) fn check_in(service: &ServiceName) -> Result<ReceiveRight, Error> {
    current().check_in(service)
}

pub(crate) fn look_up(service: &ServiceName) -> Result<SendRight, Error> {
    current().look_up(service)
}

/// A new port.
pub(crate) fn port() -> ReceiveRight {
    ReceiveRight::new().expect("a port can be made")
}

/// A new port and a right to send to it.
pub(crate) fn pair() -> (ReceiveRight, SendRight) {
    let port = port();
    let sender = port.make_send().expect("a send right can be made");
    (port, sender)
}

/// Leaves the queue of a port with room for one, and fills it.
pub(crate) fn fill(port: &ReceiveRight, sender: &SendRight) {
    port.set_queue_limit(1).expect("1 is allowed");
    sender
        .send(Message::new(0), Deadline::NOW)
        .expect("there is room for one");
}

/// Receives, and fails the test rather than wait for ever.
pub(crate) fn receive(port: &ReceiveRight) -> Received {
    port.receive(patience()).expect("a message arrives")
}

/// Far enough away that only a test that hangs reaches it.
pub(crate) fn patience() -> Deadline {
    Deadline::after(Duration::from_secs(60))
}

/// Repeats something that comes true when news has travelled, until it does.
pub(crate) fn eventually<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    for _ in 0..1000 {
        if let Some(value) = attempt() {
            return value;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("{what} did not come true");
}

/// A name under which the task holds nothing.
pub(crate) fn unused_name() -> Name {
    let name = Name::new(0x00ff_ff03).expect("a name");
    assert_eq!(task::kinds(name), Ok(None));
    name
}

/// Whether the kernel announced at `port` that a send-once right was given up.
pub(crate) fn was_given_up(port: &ReceiveRight) -> bool {
    let mut news = receive(port);
    matches!(
        news.take_notification(),
        Some(bootstrap::Notification::SendOnce)
    )
}

/// The send right in an item.
pub(crate) fn send_right(item: Option<Item>) -> SendRight {
    match item {
        Some(Item::Send(right)) => right,
        other => panic!("expected a send right, found {other:?}"),
    }
}

/// Whether the kernel can read that memory of this process.
pub(crate) fn is_mapped(address: usize) -> bool {
    // A pipe takes bytes from memory that is there, and refuses others without harm.
    let (_reader, writer) = pipe().expect("a pipe");
    // SAFETY: the kernel checks the address itself.
    unsafe { libc::write(writer.as_raw_fd(), address as *const libc::c_void, 1) == 1 }
}

/// A pipe: the end to read from, and the end to write to. The standard library's needs Rust 1.87.
pub(crate) fn pipe() -> io::Result<(File, File)> {
    let mut ends = [0; 2];
    // SAFETY: the pointer is to two integers, as the call wants.
    if unsafe { libc::pipe(ends.as_mut_ptr()) } != 0 {
        return Err(io::Error::last_os_error());
    }
    for end in ends {
        // SAFETY: the call takes integers only. Other processes shall not have the ends.
        let code = unsafe { libc::fcntl(end, libc::F_SETFD, libc::FD_CLOEXEC) };
        assert_eq!(code, 0, "fcntl");
    }
    // SAFETY: the call just made these descriptors, and nobody else has them.
    let [reader, writer] = ends.map(|end| unsafe { OwnedFd::from_raw_fd(end) });
    Ok((reader.into(), writer.into()))
}

/// How many bytes of memory the task has mapped.
pub(crate) fn mapped_bytes() -> u64 {
    // SAFETY: the variable is the task's own port, set before `main`.
    let task = unsafe { sys::mach_task_self_ };
    let (mut address, mut sum) = (0, 0);
    loop {
        let mut size = 0;
        let mut info = [0i32; sys::VM_REGION_BASIC_INFO_COUNT_64 as usize];
        let mut count = sys::VM_REGION_BASIC_INFO_COUNT_64;
        let mut object = 0;
        // SAFETY: all pointers are to live local variables; `count` is the length of `info`.
        let code = unsafe {
            sys::mach_vm_region(
                task,
                &mut address,
                &mut size,
                sys::VM_REGION_BASIC_INFO_64,
                info.as_mut_ptr(),
                &mut count,
                &mut object,
            )
        };
        if code != 0 {
            return sum; // beyond the last one
        }
        sum += size;
        address += size;
    }
}
