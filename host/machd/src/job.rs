//! Programs that the kernel wants started: how they begin, and how they are made to end.
//!
//! A program of a job has nothing of the session's but its environment and the user: no
//! descriptors, no signal that is blocked or ignored, a process group of its own.

use std::collections::HashMap;
use std::ffi::{CString, OsStr};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Resource, Signal, getrlimit, kill_process};

use crate::signals;

/// How long a program may take to end once it was told to (`LAUNCHD_DEFAULT_EXIT_TIMEOUT`).
const EXIT_TIME: Duration = Duration::from_secs(20);
/// Tells a program which session it is of.
const SOCKET_VARIABLE: &str = "MACHD_SOCKET";
/// How long between two looks at programs that were killed, or that end with the session.
const PAUSE: Duration = Duration::from_millis(10);

/// The programs of all jobs.
#[derive(Debug, Default)]
pub(crate) struct Programs {
    running: HashMap<Pid, Program>,
}

#[derive(Debug)]
struct Program {
    child: Child,
    /// When it is killed, or killed again, if it has been told to end.
    deadline: Option<Instant>,
}

/// Why a program does not run.
#[derive(Debug)]
pub(crate) enum NotStarted {
    /// No process could be made. Later, one perhaps can.
    NoProcess,
    /// The program cannot be run.
    NoProgram,
}

impl Programs {
    /// Starts a program that joins the session at `socket`. It is for [`Programs::keep`].
    pub(crate) fn start(command: &[Vec<u8>], socket: &Path) -> Result<Child, NotStarted> {
        let image = Image::new(command, socket).ok_or(NotStarted::NoProgram)?;
        let program = command.first().ok_or(NotStarted::NoProgram)?;
        let mut command = Command::new(OsStr::from_bytes(program));
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        // SAFETY: the hook makes system calls only, which a forked process may.
        unsafe { command.pre_exec(move || start_clean().map(|()| image.run())) };
        command.spawn().map_err(|error| match error.raw_os_error() {
            Some(libc::EAGAIN | libc::ENOMEM | libc::EMFILE | libc::ENFILE) => {
                NotStarted::NoProcess
            }
            _ => NotStarted::NoProgram,
        })
    }

    /// Takes a program on that was started.
    pub(crate) fn keep(&mut self, child: Child) {
        let pid = Pid::from_child(&child);
        let deadline = None;
        self.running.insert(pid, Program { child, deadline });
    }

    /// Tells a program to end. It is killed if it takes too long.
    pub(crate) fn stop(&mut self, pid: Pid) {
        let program = self.running.get_mut(&pid);
        if let Some(program) = program.filter(|program| program.deadline.is_none()) {
            program.deadline = Some(Instant::now() + EXIT_TIME);
            // One that has just ended need not be told.
            let _ = kill_process(pid, Signal::TERM);
        }
    }

    /// Kills a program.
    pub(crate) fn kill(&mut self, pid: Pid) {
        if let Some(program) = self.running.get_mut(&pid) {
            program.deadline = Some(Instant::now() + PAUSE);
            let _ = kill_process(pid, Signal::KILL);
        }
    }

    /// Takes note of a process's end. Until then its number is nobody else's.
    pub(crate) fn reap(&mut self, pid: Pid) {
        if let Some(mut program) = self.running.remove(&pid) {
            // A program that hosts the session may have children reaped for it.
            let _ = program.child.wait();
        }
    }

    /// When [`Programs::see_off`] has something to do.
    pub(crate) fn next_deadline(&self) -> Option<Instant> {
        let programs = self.running.values();
        programs.filter_map(|program| program.deadline).min()
    }

    /// Takes note of those that ended when they were told to, and kills those that take too
    /// long.
    pub(crate) fn see_off(&mut self) {
        let now = Instant::now();
        self.running.retain(|&pid, program| {
            let Some(deadline) = &mut program.deadline else {
                return true;
            };
            let runs = matches!(program.child.try_wait(), Ok(None));
            if runs && *deadline <= now {
                let _ = kill_process(pid, Signal::KILL);
                *deadline = now + PAUSE;
            }
            runs
        });
    }
}

/// No program of a job outlives the session.
impl Drop for Programs {
    fn drop(&mut self) {
        let all: Vec<Pid> = self.running.keys().copied().collect();
        for pid in all {
            self.stop(pid);
        }
        while !self.running.is_empty() {
            self.see_off();
            std::thread::sleep(PAUSE);
        }
    }
}

/// Run in the new process: no signal is ignored or blocked, no descriptor beyond the first three is
/// open, and the process ends when the session dies that cannot tell it to. (What has been caught is
/// not caught any more after `exec`.)
fn start_clean() -> io::Result<()> {
    for signal in 1..=libc::SIGRTMAX() {
        // SAFETY: the default action runs no code of this program. Signals whose action cannot
        // be changed are refused.
        unsafe { libc::signal(signal, libc::SIG_DFL) };
    }
    signals::hear_all();
    rustix::process::set_parent_process_death_signal(Some(Signal::TERM))?;
    // SAFETY: the descriptors are copies, and this process uses none of them any more. Those who
    // have the others see at once when the session closes its own.
    let closed = unsafe { libc::syscall(libc::SYS_close_range, 3, libc::c_uint::MAX, 0) };
    if closed != 0 {
        // An older Linux.
        let most = getrlimit(Resource::Nofile).current.unwrap_or(1 << 20);
        for descriptor in 3..i32::try_from(most).unwrap_or(i32::MAX) {
            // SAFETY: as above. A number that is not open is refused.
            unsafe { libc::close(descriptor) };
        }
    }
    Ok(())
}

/// A program, its arguments and its environment, as Linux wants them.
///
/// To load a program can take as long as whoever has its file likes. The standard library waits
/// for that, with a descriptor that the new process has; so it is closed by then, and the program
/// is run from here.
struct Image {
    /// Each ends with a null pointer. What is pointed to is below.
    arguments: Vec<*const libc::c_char>,
    environment: Vec<*const libc::c_char>,
    _texts: [Vec<CString>; 2],
}

// SAFETY: the pointers are to this value's own texts, which nobody changes.
unsafe impl Send for Image {}
// SAFETY: likewise.
unsafe impl Sync for Image {}

impl Image {
    /// `None` if there is no program, or it has a NUL in it.
    fn new(command: &[Vec<u8>], socket: &Path) -> Option<Image> {
        let words = command.iter().map(|word| CString::new(word.as_slice()));
        let arguments: Vec<CString> = words.collect::<Result<_, _>>().ok()?;
        if arguments.is_empty() {
            return None;
        }
        let own = std::env::vars_os().filter(|(name, _)| name != SOCKET_VARIABLE);
        let socket = (SOCKET_VARIABLE.into(), socket.into());
        let pairs = own.chain([socket]).map(|(name, value)| {
            let pair = [name.as_bytes(), b"=", value.as_bytes()].concat();
            CString::new(pair)
        });
        let environment: Vec<CString> = pairs.collect::<Result<_, _>>().ok()?;
        let list = |texts: &[CString]| {
            let pointers = texts.iter().map(|text| text.as_ptr());
            pointers.chain([std::ptr::null()]).collect()
        };
        Some(Image {
            arguments: list(&arguments),
            environment: list(&environment),
            _texts: [arguments, environment],
        })
    }

    /// Becomes the program, or ends as a shell does that finds none.
    fn run(&self) {
        let (arguments, environment) = (self.arguments.as_ptr(), self.environment.as_ptr());
        // SAFETY: both are lists of texts that end with a null pointer, and the first has a text.
        unsafe { libc::execvpe(self.arguments[0], arguments, environment) };
        // SAFETY: nothing is left to be done in this process.
        unsafe { libc::_exit(127) };
    }
}
