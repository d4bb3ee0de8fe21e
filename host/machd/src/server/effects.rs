//! What the kernel wants done, done.

use mach_kernel::{Effect, JobId, Reply, TaskId, ThreadId, Value};
use rustix::process::{Pid, Signal, pidfd_send_signal};

use crate::carried;
use crate::connection::{Enclosure, Gone};
use crate::job::{NotStarted, Programs};
use crate::process::{self, Process};
use crate::protocol::Memory;

use super::Server;

impl Server {
    /// Does what the kernel wants done.
    pub(super) fn pump(&mut self) {
        while let Some(effect) = self.kernel.poll_effect() {
            match effect {
                Effect::Reply { thread, reply } => self.answer(thread, reply),
                Effect::ReleaseFile(file) => self.files.release(file),
                Effect::Readable { poll, readable } => self.polls.set(poll, readable),
                Effect::PollEnded(poll) => self.polls.end(poll),
                Effect::Terminate { task } => self.kill(task),
                Effect::Start { job, command } => self.start_program(job, &command),
                Effect::Stop { task } => self.stop_program(task),
            }
        }
    }

    /// Carries an answer to its thread.
    pub(super) fn answer(&mut self, thread: ThreadId, reply: Reply<Memory>) {
        let Some(&key) = self.threads.get(&thread) else {
            return;
        };
        let Some(connection) = self.connections.get_mut(key) else {
            return;
        };
        let file = match &reply {
            // Without descriptors left, the answer goes without its own.
            Ok(Value::Poll(poll)) => self.polls.reader(*poll).ok().map(Enclosure::Own),
            Ok(Value::Mapping(mapping)) if !mapping.writable => {
                self.files.read_only(mapping.file).map(Enclosure::File)
            }
            Ok(value) => match value.file() {
                Some(file) => self.files.get(file).map(Enclosure::File),
                None => carried::file_of(value).map(Enclosure::Memory),
            },
            Err(_) => None,
        };
        match connection.answer(reply, file) {
            Ok(()) => self.watch(key),
            Err(Gone) => self.close(key),
        }
    }

    /// Kills the process of a task. Its end comes as that of any other does.
    fn kill(&self, task: TaskId) {
        let process = self.processes.values().find(|known| known.task == task);
        if let Some(process) = process {
            // One that has ended by itself needs no help. One of which Linux protects itself, being
            // privileged, lives on.
            let _ = pidfd_send_signal(&process.pidfd, Signal::KILL);
        }
    }

    /// Starts a job's program, and makes its task before it can ask for anything.
    fn start_program(&mut self, job: JobId, command: &[Vec<u8>]) {
        let now = self.tick();
        // Nothing could join a session that has no path.
        let Some(socket) = &self.socket else {
            return self.kernel.job_not_started(now, job, false);
        };
        let child = match Programs::start(command, socket) {
            Ok(child) => child,
            Err(NotStarted::NoProcess) => return self.kernel.job_not_started(now, job, true),
            Err(NotStarted::NoProgram) => return self.kernel.job_not_started(now, job, false),
        };
        let pid = Pid::from_child(&child);
        if self.processes.contains_key(&pid) {
            // Another process had the number before, and the news of its end is still to come.
            self.end_process(pid);
        }
        self.programs.keep(child);
        let group = rustix::process::getegid().as_raw();
        let identity = process::identity(pid, self.user, group);
        let process = self.watch_process(pid).and_then(|pidfd| {
            let task = self.kernel.job_started(now, job, identity).ok()?;
            Some(Process {
                image: None,
                first: 0,
                task,
                pidfd,
                connections: 0,
                held: 0,
                identity,
            })
        });
        match process {
            Some(process) => drop(self.processes.insert(pid, process)),
            None => {
                // The kernel knows nothing of it, so nobody would ever tell it to end.
                self.programs.kill(pid);
                self.kernel.job_not_started(now, job, true);
            }
        }
    }

    /// Tells the program of a job that is no more to end.
    fn stop_program(&mut self, task: TaskId) {
        let mut processes = self.processes.iter();
        if let Some((&pid, _)) = processes.find(|(_, process)| process.task == task) {
            self.programs.stop(pid);
        }
    }
}
