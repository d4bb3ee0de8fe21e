//! Processes that come, go, and become others; and their threads.

use mach_kernel::{AuditToken, Identity, TaskId};

use super::*;

impl World {
    /// A new task with one thread.
    pub(crate) fn task(&mut self) -> Caller {
        self.born(None)
    }

    /// A new task that inherits its special ports.
    pub(crate) fn child(&mut self, parent: Caller) -> Caller {
        self.born(Some(parent.task))
    }

    /// A new task of a process that acts as one user and is another's.
    pub(crate) fn task_of(&mut self, effective_user: u32, real_user: u32) -> Caller {
        let identity = Identity {
            effective_user,
            real_user,
            ..self.identity()
        };
        self.born_as(identity, None)
    }

    fn born(&mut self, parent: Option<TaskId>) -> Caller {
        let identity = self.identity();
        self.born_as(identity, parent)
    }

    /// Who the next process is.
    fn identity(&mut self) -> Identity {
        self.processes += 1;
        Identity {
            audit_user: 500,
            effective_user: 501,
            effective_group: 20,
            real_user: 502,
            real_group: 21,
            process: self.processes,
            session: 9,
        }
    }

    fn born_as(&mut self, identity: Identity, parent: Option<TaskId>) -> Caller {
        let task = self.kernel.create_task(identity, parent).expect("room");
        self.begin(task)
    }

    /// The first thread of a new task.
    fn begin(&mut self, task: TaskId) -> Caller {
        let thread = self.kernel.create_thread(task).expect("room");
        self.settled();
        Caller { task, thread }
    }

    /// Starts the program that is to be started next, if there is one.
    pub(crate) fn start_job(&mut self) -> Option<Caller> {
        let (job, _) = self.to_start.pop_front()?;
        let identity = self.identity();
        let task = self.kernel.job_started(self.now, job, identity);
        self.settled();
        task.ok().map(|task| self.begin(task))
    }

    /// Does not start the program that is to be started next.
    pub(crate) fn fail_job(&mut self, try_again: bool) {
        if let Some((job, _)) = self.to_start.pop_front() {
            self.kernel.job_not_started(self.now, job, try_again);
            self.settled();
        }
    }

    /// What a process does that becomes another program.
    pub(crate) fn exec(&mut self, task: Caller) -> Caller {
        let identity = self.identity();
        let next = self.kernel.create_task(identity, Some(task.task));
        let next = next.expect("room");
        self.kernel.hand_job_on(task.task, next);
        self.exit(task);
        self.begin(next)
    }

    /// The number of a task's process.
    pub(crate) fn process(&self, of: Caller) -> u32 {
        let AuditToken(words) = self.kernel.audit_token(of.task).expect("a task");
        words[5]
    }

    pub(crate) fn token(&self, of: Caller) -> AuditToken {
        self.kernel.audit_token(of.task).expect("the task lives")
    }

    pub(crate) fn shut_down(&mut self) {
        self.kernel.shut_down();
        self.settled();
    }

    /// Another thread of a task.
    pub(crate) fn thread(&mut self, of: Caller) -> Caller {
        let thread = self.kernel.create_thread(of.task).expect("room");
        Caller { thread, ..of }
    }

    pub(crate) fn exit(&mut self, task: Caller) {
        self.kernel.exit_task(task.task);
        self.settled();
    }

    pub(crate) fn exit_thread(&mut self, caller: Caller) {
        self.kernel.exit_thread(caller.thread);
        self.settled();
    }
}
