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
use std::io::{self, Read};
use std::os::fd::{FromRawFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use machd::session::Place;
use machd::{Idle, Server};

/// How long a session stays without a client.
const IDLE_TIME: Duration = Duration::from_secs(10);
/// Tells the second process that it is one. The value is the session's directory.
const VARIABLE: &CStr = c"LIBMACH_BECOME_MACHD";
/// What the second process says when it serves.
const READY: &[u8] = b"1";
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
    if let Some(library) = own_library()? {
        // Its path may have blanks in it, which the loader takes for the end of a name. So it is
        // handed over as the descriptor that nobody else needs.
        command
            .stderr(Stdio::from(library))
            .env("LD_PRELOAD", "/proc/self/fd/2");
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
    if ready != READY {
        return Err(io::Error::other(
            "the second process did not become a session",
        ));
    }
    Ok(())
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
    let range = str::from_utf8(line.split(|&byte| byte == b' ').next()?).ok()?;
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
    // SAFETY: the call takes an integer and reads what the kernel gave the process.
    if unsafe { libc::getauxval(libc::AT_SECURE) } != 0 {
        // A program that has more rights than its caller is not turned into something else by
        // the caller's environment.
        return;
    }
    // SAFETY: the variable's name is a C string, and no other thread exists before `main` that
    // could change the environment.
    let value = unsafe { libc::getenv(VARIABLE.as_ptr()) };
    if value.is_null() {
        return;
    }
    // SAFETY: `getenv` found a C string, and nothing changes the environment while it is read.
    let directory = unsafe { CStr::from_ptr(value) };
    let place = Place::in_directory(OsStr::from_bytes(directory.to_bytes()));
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
    rustix::io::write(rustix::stdio::stdout(), READY)?;
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
