//! Programs that the kernel wants started: how they begin, and how they are made to end.
//!
//! A program of a job has nothing of the session's but its environment and the user: no
//! descriptors, no signal that is blocked or ignored, a process group of its own.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// How long a program may take to end once it was told to (`LAUNCHD_DEFAULT_EXIT_TIMEOUT`).
const EXIT_TIME: Duration = Duration::from_secs(20);
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
        let (program, arguments) = command.split_first().ok_or(NotStarted::NoProgram)?;
        let mut command = Command::new(OsStr::from_bytes(program));
        command
            .args(arguments.iter().map(|argument| OsStr::from_bytes(argument)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .env("MACHD_SOCKET", socket)
            .process_group(0);
        // SAFETY: the hook makes system calls only, which a forked process of one thread may.
        unsafe { command.pre_exec(start_clean) };
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
        if let Some(program) = self.running.get_mut(&pid)
            && program.deadline.is_none()
        {
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

/// Run in the new process: no signal is ignored, no descriptor beyond the first three survives
/// `exec`, and the process ends when the session dies that cannot tell it to. (What has been caught is not caught any more after `exec`, and that no
/// signal is blocked the standard library sees to.)
fn start_clean() -> io::Result<()> {
    for signal in 1..=libc::SIGRTMAX() {
        // SAFETY: the default action runs no code of this program. Signals whose action cannot
        // be changed are refused.
        unsafe { libc::signal(signal, libc::SIG_DFL) };
    }
    // SAFETY: it marks descriptors and touches no memory. An older Linux refuses; the session's
    // own descriptors are marked anyway.
    unsafe {
        libc::syscall(
            libc::SYS_close_range,
            3,
            libc::c_uint::MAX,
            libc::CLOSE_RANGE_CLOEXEC,
        )
    };
    rustix::process::set_parent_process_death_signal(Some(Signal::TERM))?;
    Ok(())
}
