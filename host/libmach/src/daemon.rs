//! Becoming a session.
//!
//! A session has to outlive the program that needs it first, and nobody should have to install
//! a daemon for that. So the program starts itself a second time, with one environment variable
//! set, and a hook that runs before `main` turns that second one into the session: a clean
//! process, without the program's threads, memory, descriptors and signal handlers. In every
//! other process the hook finds the variable missing and is done.
//!
//! The program need not have the hook in it: it may have loaded a library that has, late. Then the
//! second process is told to load that library before anything else.

use std::ffi::{CStr, OsStr};
use std::fs::{self, File};
use std::io::{self, Write};
use std::os::fd::{FromRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{ChildStdout, Command, Stdio};
use std::time::Duration;

use machd::session::Place;
use machd::{Idle, Server};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

/// What the session takes over from the program's environment, and hands on to the programs it
/// starts: what the user's log-in says, and where libraries are, without which the program's image
/// may not load at all.
const LOG_IN: [&str; 9] = [
    "HOME",
    "LANG",
    "LD_LIBRARY_PATH",
    "LOGNAME",
    "PATH",
    "SHELL",
    "TMPDIR",
    "USER",
    "XDG_RUNTIME_DIR",
];
/// Tells the loader what to load before anything else.
const PRELOAD: &str = "LD_PRELOAD";
/// How long a session stays without a client.
const IDLE_TIME: Duration = Duration::from_secs(10);
/// Tells the second process that it is one. The value is the session's directory.
const VARIABLE: &CStr = c"LIBMACH_BECOME_MACHD";
/// What the second process says when it serves.
const READY: u8 = b'1';
/// Seconds it may take to say it.
const START_TIME: i64 = 10;
/// Where the second process finds the listening socket: its standard input, which needs no
/// number to be passed and survives `exec` by its nature.
const LISTENER: i32 = 0;

/// Starts a session that serves `listener`, and waits until it does.
pub(crate) fn start(listener: UnixListener) -> io::Result<()> {
    if is_privileged() {
        return Err(io::Error::other(
            "this program has more rights than its caller and does not become one; start it as \
             `machd`",
        ));
    }
    let socket = listener.local_addr()?;
    let directory = socket
        .as_pathname()
        .and_then(|path| path.parent())
        .ok_or_else(|| io::Error::other("the session's socket has no path"))?
        .to_owned();
    let mut command = Command::new("/proc/self/exe");
    command
        .arg0("machd")
        .env_clear()
        .env(VARIABLE.to_str().map_err(io::Error::other)?, &directory)
        .current_dir("/")
        .stdin(Stdio::from(OwnedFd::from(listener)))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0);
    for name in LOG_IN.into_iter().chain([machd::look::VARIABLE]) {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    if let Some(library) = own_library()? {
        // Its path may have blanks in it, which the loader takes for the end of a name. So it is
        // handed over as the descriptor that nobody else needs.
        command
            .stderr(Stdio::from(library))
            .env(PRELOAD, "/proc/self/fd/2");
    }
    let mut child = command.spawn()?;
    // The child forks once more and exits, so that the session is nobody's child and this
    // program need not wait for it. A byte says that the session serves.
    let ready = match child.stdout.take() {
        Some(output) => first_byte(&output)?,
        None => None,
    };
    if ready.is_none() {
        // It may be stuck: whatever it was about to do, it is not to do it later.
        let _ = child.kill();
    }
    match child.wait() {
        Ok(_) => {}
        // The program may have chosen to have its children reaped for it.
        Err(error) if error.raw_os_error() == Some(libc::ECHILD) => {}
        Err(error) => return Err(error),
    }
    if ready != Some(READY) {
        return Err(io::Error::other(
            "the second process did not become a session",
        ));
    }
    Ok(())
}

/// What the second process says first; `None` if it ends or takes too long.
fn first_byte(output: &ChildStdout) -> io::Result<Option<u8>> {
    let limit = Timespec {
        tv_sec: START_TIME,
        tv_nsec: 0,
    };
    let mut ready = [PollFd::new(output, PollFlags::IN)];
    while let Err(error) = poll(&mut ready, Some(&limit)) {
        if error != Errno::INTR {
            return Err(error.into());
        }
    }
    if ready[0].revents().is_empty() {
        return Ok(None);
    }
    let mut byte = [0];
    let count = rustix::io::read(output, &mut byte)?;
    Ok((count == 1).then_some(byte[0]))
}

/// True if the program has more rights than its caller, as a set-uid one has.
fn is_privileged() -> bool {
    // SAFETY: the call takes an integer and reads what the kernel gave the process.
    unsafe { libc::getauxval(libc::AT_SECURE) != 0 }
}

/// The shared library that this code is in, if it is not the program itself.
fn own_library() -> io::Result<Option<File>> {
    let here = hook as *const () as usize;
    let maps = fs::read("/proc/self/maps")?;
    // Without a line for it there is no file to load; the program itself will do, or fail.
    let path = maps
        .split(|&byte| byte == b'\n')
        .find_map(|line| mapped_file(line, here));
    let Some(path) = path else {
        return Ok(None);
    };
    let (library, program) = (File::open(path)?, fs::metadata("/proc/self/exe")?);
    let found = library.metadata()?;
    let same = (found.dev(), found.ino()) == (program.dev(), program.ino());
    Ok((!same).then_some(library))
}

/// The path in a line such as `7f0c…000-7f0c…000 r-xp 00000000 08:02 173521   /a/file`, if the
/// address is in that range.
fn mapped_file(line: &[u8], address: usize) -> Option<&Path> {
    let path = line.iter().position(|&byte| byte == b'/')?;
    let range = std::str::from_utf8(line.split(|&byte| byte == b' ').next()?).ok()?;
    let (start, end) = range.split_once('-')?;
    let bound = |text| usize::from_str_radix(text, 16).ok();
    (bound(start)?..bound(end)?)
        .contains(&address)
        .then(|| Path::new(OsStr::from_bytes(&line[path..])))
}

/// Run by the loader before `main`.
#[used]
#[unsafe(link_section = ".init_array")]
static HOOK: extern "C" fn() = hook;

extern "C" fn hook() {
    // SAFETY: the variable's name is a C string. A program that is being loaded does not change
    // its environment; one that loads this library late may, on another thread, and then any
    // `getenv` in C has the same trouble, as the loader's own have.
    let value = unsafe { libc::getenv(VARIABLE.as_ptr()) };
    // A privileged program is not turned into something else by its caller's environment, and a
    // program that runs already is what it is.
    if value.is_null() || is_privileged() || !is_alone() {
        return;
    }
    // SAFETY: `getenv` found a C string, and this process has one thread, which reads it.
    let directory = unsafe { CStr::from_ptr(value) };
    let place = Place::in_directory(OsStr::from_bytes(directory.to_bytes()));
    let outcome = check(&place).and_then(|()| serve(place));
    if let Err(error) = &outcome {
        let name = VARIABLE.to_string_lossy();
        let _ = writeln!(io::stderr(), "libmach: {name} is set, but: {error}");
    }
    std::process::exit(i32::from(outcome.is_err()));
}

/// True if this process has one thread.
fn is_alone() -> bool {
    fs::read_dir("/proc/self/task").is_ok_and(|tasks| tasks.count() == 1)
}

/// Checks that somebody who starts a session set the variable, and nobody by accident.
fn check(place: &Place) -> io::Result<()> {
    place.check().map_err(io::Error::other)?;
    let listens = rustix::net::sockopt::socket_acceptconn(rustix::stdio::stdin());
    if !listens.unwrap_or(false) {
        return Err(io::Error::other(
            "standard input is not the socket of a session",
        ));
    }
    Ok(())
}

fn serve(place: Place) -> io::Result<()> {
    // SAFETY: `hook` has seen that this process has one thread, so both sides may go on with
    // ordinary code.
    match unsafe { libc::fork() } {
        -1 => return Err(io::Error::last_os_error()),
        0 => {}
        _ => std::process::exit(0),
    }
    rustix::process::setsid()?;
    for name in [VARIABLE.to_str().map_err(io::Error::other)?, PRELOAD] {
        // SAFETY: this process has one thread. What was read of the variable has been used.
        unsafe { std::env::remove_var(name) };
    }
    // A client that hangs up is an error to the writer, and no more. Rust's start-up code would
    // have seen to that.
    // SAFETY: to ignore a signal runs no code.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_IGN) };
    // SAFETY: standard input is the listener that `start` put there; nothing else in this
    // process uses it, since the hook ends the process.
    let listener = unsafe { UnixListener::from_raw_fd(LISTENER) };
    close_inherited()?;
    machd::raise_descriptor_limit();
    let server = Server::new(listener, Idle::After(IDLE_TIME, place))?;
    rustix::io::write(rustix::stdio::stdout(), &[READY])?;
    let null = File::options().read(true).write(true).open("/dev/null")?;
    rustix::stdio::dup2_stdout(&null)?;
    rustix::stdio::dup2_stderr(&null)?;
    server.run()
}

/// Closes what the first program left open across `exec`.
fn close_inherited() -> io::Result<()> {
    let mut open = Vec::new();
    let listing = fs::read_dir("/proc/self/fd")?;
    for entry in listing.flatten() {
        if let Some(number) = entry
            .file_name()
            .to_str()
            .and_then(|n| n.parse::<i32>().ok())
        {
            open.push(number);
        }
    }
    for number in open.into_iter().filter(|&number| number > 2) {
        // SAFETY: this process has just begun and owns no descriptor above 2; closing a number
        // that is not open any more, as the listing's own is, does nothing.
        unsafe { libc::close(number) };
    }
    Ok(())
}
