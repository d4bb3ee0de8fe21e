//! Becoming a session.
//!
//! A session has to outlive the program that needs it first, and nobody should have to install
//! a daemon for that. So the program starts itself a second time, with one environment variable
//! set, and a hook that runs before `main` turns that second one into the session: a clean
//! process, without the program's threads, memory, descriptors and signal handlers. In every
//! other process the hook finds the variable missing and is done.

use std::ffi::CStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::os::fd::{FromRawFd, OwnedFd};
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use machd::session::Place;
use machd::{Idle, Server};

/// How long a session stays without a client.
const IDLE_TIME: Duration = Duration::from_secs(10);
/// Tells the second process that it is one. The value is the session's directory.
const VARIABLE: &CStr = c"LIBMACH_BECOME_MACHD";
/// Where the second process finds the listening socket: its standard input, which needs no
/// number to be passed and survives `exec` by its nature.
const LISTENER: i32 = 0;

/// Starts a session that serves `listener`, and waits until it does.
pub(crate) fn start(listener: UnixListener) -> io::Result<()> {
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
    if let Some(paths) = std::env::var_os("LD_LIBRARY_PATH") {
        // The program may need it to be loaded at all.
        command.env("LD_LIBRARY_PATH", paths);
    }
    let mut child = command.spawn()?;
    // The child forks once more and exits, so that the session is nobody's child and this
    // program need not wait for it. A byte says that the session serves.
    let mut ready = Vec::new();
    if let Some(output) = child.stdout.take() {
        output.take(1).read_to_end(&mut ready)?;
    }
    match child.wait() {
        Ok(_) => {}
        // The program may have chosen to have its children reaped for it.
        Err(error) if error.raw_os_error() == Some(libc::ECHILD) => {}
        Err(error) => return Err(error),
    }
    if ready.is_empty() {
        return Err(io::Error::other(
            "the second process did not become a session",
        ));
    }
    Ok(())
}

/// Run by the loader before `main`.
#[used]
#[unsafe(link_section = ".init_array")]
static HOOK: extern "C" fn() = hook;

extern "C" fn hook() {
    // SAFETY: the variable's name is a C string, and no other thread exists before `main` that
    // could change the environment.
    let value = unsafe { libc::getenv(VARIABLE.as_ptr()) };
    if value.is_null() {
        return;
    }
    // SAFETY: `getenv` found a C string, and nothing changes the environment while it is read.
    let directory = unsafe { CStr::from_ptr(value) };
    let place = Place::in_directory(directory.to_string_lossy().into_owned());
    let outcome = serve(place);
    std::process::exit(i32::from(outcome.is_err()));
}

fn serve(place: Place) -> io::Result<()> {
    // SAFETY: this process has one thread, and both sides go on with ordinary code.
    match unsafe { libc::fork() } {
        -1 => return Err(io::Error::last_os_error()),
        0 => {}
        _ => std::process::exit(0),
    }
    rustix::process::setsid()?;
    // SAFETY: standard input is the listener that `start` put there; nothing else in this
    // process uses it, since the hook ends the process.
    let listener = unsafe { UnixListener::from_raw_fd(LISTENER) };
    close_inherited()?;
    machd::raise_descriptor_limit();
    let server = Server::new(listener, Idle::After(IDLE_TIME, place))?;
    rustix::io::write(rustix::stdio::stdout(), b"1")?;
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
