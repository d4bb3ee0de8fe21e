//! The processes and their tasks: when a task is made, renewed and ended.

use std::os::fd::{AsFd, OwnedFd};
use std::time::Instant;

use mach_kernel::{Identity, Request, TaskCall};
use rustix::event::epoll;
use rustix::process::Pid;

use crate::connection::Gone;
use crate::family;
use crate::process::{self, Process};
use crate::protocol::Memory;

use super::{Server, Source};

impl Server {
    /// Makes the task of a process that was not known, as the heir of the nearest process above it
    /// that is. `None` if the session is full.
    pub(super) fn meet(&mut self, pid: Pid, identity: Identity) -> Result<Option<Process>, Gone> {
        let pidfd = self.watch_process(pid).ok_or(Gone)?;
        Ok(self.introduce(pid, pidfd, identity))
    }

    /// The same for a process that has not greeted. Who it is is read while it is known to be the
    /// one that the descriptor is of: a number that was free meanwhile may be another's.
    fn meet_silent(&mut self, pid: Pid) -> Option<Identity> {
        let pidfd = self.watch_process(pid)?;
        let identity = family::identity_of(pid)?;
        let process = self.introduce(pid, pidfd, identity)?;
        let is_gone = process.has_ended();
        self.processes.insert(pid, process);
        if is_gone {
            self.end_process(pid);
            return None;
        }
        Some(identity)
    }

    fn introduce(&mut self, pid: Pid, pidfd: OwnedFd, identity: Identity) -> Option<Process> {
        let known = |pid| self.processes.get(&pid).map(|process| process.task);
        let above = family::ancestors(pid).find_map(known);
        let task = self.kernel.create_task(identity, above).ok();
        task.map(|task| Process {
            image: None,
            first: 0,
            task,
            pidfd,
            connections: 0,
            held: 0,
            identity,
        })
    }

    /// Makes the task of a process that somebody asks for, if it is one of the session's user: on
    /// macOS every process has a task, whether or not it ever makes a Mach call.
    pub(super) fn meet_own(&mut self, pid: Pid) {
        // The news of its end may be still to come.
        self.process_ended(pid);
        if self.processes.contains_key(&pid) || !family::runs_a_program(pid) {
            return;
        }
        // Not to be met is the same to who asks as not to be there.
        let identity = self.meet_silent(pid);
        if identity.is_some_and(|of| of.effective_user != self.user) {
            self.end_process(pid);
        }
    }

    /// Makes the tasks of the processes below one that is about to change what it hands down:
    /// what they inherited is what it handed down until now.
    pub(super) fn meet_descendants(&mut self, pid: Pid) {
        for pid in family::descendants(pid) {
            if self.processes.contains_key(&pid) {
                continue;
            }
            // A process that ends just now, or that the session is too full for, is not met.
            self.meet_silent(pid);
        }
    }

    /// A descriptor of a process whose end the loop hears of.
    pub(super) fn watch_process(&self, pid: Pid) -> Option<OwnedFd> {
        let pidfd = process::watch(pid).ok()?;
        let data = Source::Process(pid).to_data();
        epoll::add(&self.epoll, &pidfd, data, epoll::EventFlags::IN).ok()?;
        Some(pidfd)
    }

    /// The program that a process ran is gone, and its task with it. If the process lives on, as
    /// another program, that one's task is there already: it inherits the special ports.
    pub(super) fn renew(&mut self, pid: Pid) -> Result<(), Gone> {
        let process = self.processes.get_mut(&pid).ok_or(Gone)?;
        let next = self
            .kernel
            .create_task(process.identity, Some(process.task))
            .map_err(|_| Gone)?;
        let before = std::mem::replace(&mut process.task, next);
        process.image = None;
        process.connections = 0;
        process.held = 0;
        self.kernel.hand_job_on(before, next);
        self.kernel.exit_task(before);
        self.hang_up(pid);
        Ok(())
    }

    /// Ends a process's task, if it is the process that has ended: news of an end may come late,
    /// when another has the number.
    pub(super) fn process_ended(&mut self, pid: Pid) {
        if self.processes.get(&pid).is_some_and(Process::has_ended) {
            self.end_process(pid);
        }
    }

    /// Ends a process's task and whatever connections it has left.
    pub(super) fn end_process(&mut self, pid: Pid) {
        let Some(process) = self.processes.remove(&pid) else {
            return;
        };
        let _ = epoll::delete(&self.epoll, process.pidfd.as_fd());
        if process.has_ended() {
            self.programs.reap(pid);
        } else {
            // There is no room for another task, and without one it is nobody's.
            self.programs.kill(pid);
        }
        self.kernel.exit_task(process.task);
        self.hang_up(pid);
    }

    /// Closes the connections of a process whose threads have ended.
    fn hang_up(&mut self, pid: Pid) {
        let all = self.connections.iter();
        let ended = all.filter(|(_, c)| c.peer.pid == pid && c.thread.is_some());
        let ended: Vec<usize> = ended.map(|(key, _)| key).collect();
        for key in ended {
            self.take_out(key);
        }
        self.last_client = Instant::now();
    }
}

/// The process whose task a request wants.
pub(super) fn asks_for(request: &Request<Memory>) -> Option<Pid> {
    let Request::Task(TaskCall::ForProcess { process, .. }) = request else {
        return None;
    };
    Pid::from_raw(i32::try_from(*process).ok()?)
}
