//! Jobs: programs that the bootstrap server starts when somebody wants their services.
//!
//! `bootstrap_create_server` makes a job and gives its maker a privileged bootstrap port. Names
//! that are checked in through it are the job's. While anybody has a right to that port, or has
//! one of the job's services checked in, or the program runs, the job is *active*, and nothing
//! happens. When it is not, the bootstrap server looks at it again: a job that has no services,
//! or whose program ended without checking in, is removed; one that is to run always, or that
//! has a message waiting, is started. (launchd-842.92.1, `src/core.c`: `job_dispatch`,
//! `job_active`, `job_useless`, `job_keepalive`, `job_start`, `job_new_via_mach_init`.)

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::vec::Vec;

use crate::code::Code;
use crate::kernel::{Deferred, Effect, Kernel, Tick};
use crate::name::Name;
use crate::namespace::{Client, Key, ManagerId, Supply};
use crate::port::{Object, PortId, Receiver};
use crate::task::{Identity, TaskId};

/// Room for a command with its NUL (`cmd_t`).
const COMMAND_ROOM: usize = 512;
/// Nanoseconds in which a job is started a limited number of times: what launchd leaves between
/// two starts of other jobs (`LAUNCHD_MIN_JOB_RUN_TIME`). It has no such limit for jobs made at
/// run time, and a program that checks in, takes nothing and ends would keep it busy for ever.
const INTERVAL: u64 = 10_000_000_000;
/// Starts in that interval.
const STARTS: u32 = 10;
/// Milliseconds after which to try again when no process could be made.
const RETRY: u32 = 1_000;

/// A job. The number is never used again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct JobId(pub(crate) u64);

#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) manager: ManagerId,
    command: Vec<Vec<u8>>,
    pub(crate) label: Vec<u8>,
    pub(crate) on_demand: bool,
    /// The task that made it, by the number that no other task has.
    maker: u32,
    /// The privileged bootstrap port, as long as somebody has a right to it.
    pub(crate) port: Option<PortId>,
    pub(crate) run: Run,
    /// Somebody acted as the job since its program was started last.
    pub(crate) checked_in: bool,
    pub(crate) services: BTreeSet<(ManagerId, Key)>,
    /// When the present interval began, and starts since.
    interval: (Tick, u32),
}

/// What a job's program does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Run {
    /// Nothing.
    Stopped,
    /// It waits to be started, not before then.
    Delayed(Tick),
    /// The driver was told to start it and has not answered.
    Starting,
    /// It runs, as this task.
    Running(TaskId),
}

impl<M> Kernel<M> {
    pub(crate) fn job(&self, id: JobId) -> &Job {
        &self.jobs[&id]
    }

    pub(crate) fn job_mut(&mut self, id: JobId) -> &mut Job {
        // Whoever has an id has it from a task, a port or a service, which the end of the job
        // takes it from.
        self.jobs.get_mut(&id).expect("a job that exists")
    }

    /// Jobs that exist, whether or not their program runs.
    pub fn job_count(&self) -> usize {
        self.jobs.len()
    }

    /// `bootstrap_create_server`: a job, and a send right to its privileged port.
    pub(crate) fn create_server(
        &mut self,
        task: TaskId,
        client: Client,
        command: &[u8],
        on_demand: bool,
    ) -> Result<Name, Code> {
        let command = split(command);
        let program = command.first().ok_or(Code::BOOTSTRAP_NO_MEMORY)?;
        let maker = self.task(task).token.0[7];
        let made = self.jobs.values().filter(|job| job.maker == maker).count();
        if self.jobs.len() >= self.limits.jobs || made >= self.limits.jobs_per_task {
            return Err(Code::BOOTSTRAP_NO_MEMORY);
        }
        self.job_serial += 1;
        let id = JobId(self.job_serial);
        let base = program.rsplit(|&byte| byte == b'/').next();
        let mut label = format!("{:#x}.mach_init.", id.0).into_bytes();
        label.extend_from_slice(base.unwrap_or(program));
        let port = self.create_port(Receiver::Kernel(Object::Job(id)));
        let job = Job {
            manager: client.manager,
            command,
            label,
            on_demand,
            maker,
            port: Some(port),
            run: Run::Stopped,
            checked_in: false,
            services: BTreeSet::new(),
            interval: (self.now, 0),
        };
        self.jobs.insert(id, job);
        self.manager_mut(client.manager).jobs.insert(id);
        self.answer_with(task, port)
    }

    /// Nobody has a right to a job's privileged port any more.
    pub(crate) fn job_unattended(&mut self, id: JobId) {
        if let Some(port) = self.job_mut(id).port.take() {
            self.destroy_port(port);
        }
        self.deferred.push_back(Deferred::Dispatch(id));
    }

    /// Looks at a job again that may have become inactive, or that somebody wants something of.
    pub(crate) fn dispatch(&mut self, id: JobId) {
        let Some(job) = self.jobs.get(&id) else {
            return;
        };
        if job.run != Run::Stopped || job.port.is_some() {
            return;
        }
        let mut wanted = !job.on_demand;
        for (manager, key) in &job.services {
            match self.manager(*manager).services.get(key).map(|s| &s.supply) {
                Some(Supply::Lent) => return,
                Some(Supply::Server) | None => {}
                Some(Supply::Kept(right)) => wanted |= !self.port(right.port()).queue.is_empty(),
            }
        }
        if job.services.is_empty() || !job.checked_in {
            self.remove_job(id);
        } else if wanted {
            self.start_job(id);
        }
    }

    fn start_job(&mut self, id: JobId) {
        let now = self.now;
        let job = self.job_mut(id);
        let (began, starts) = job.interval;
        let end = Tick(began.0.saturating_add(INTERVAL));
        if now >= end {
            job.interval = (now, 1);
        } else if starts < STARTS {
            job.interval.1 += 1;
        } else {
            return self.delay_job(id, end);
        }
        job.run = Run::Starting;
        let command = job.command.clone();
        let effect = Effect::Start { job: id, command };
        self.effects.push_back(effect);
    }

    fn delay_job(&mut self, id: JobId, until: Tick) {
        self.job_mut(id).run = Run::Delayed(until);
        self.job_deadlines.insert((until, id));
    }

    /// Looks at every job again whose delay is over.
    pub(crate) fn time_out_jobs(&mut self) {
        while let Some(&(tick, id)) = self.job_deadlines.first() {
            if tick > self.now {
                break;
            }
            self.job_deadlines.pop_first();
            self.job_mut(id).run = Run::Stopped;
            self.deferred.push_back(Deferred::Dispatch(id));
        }
    }

    /// The answer to [`Effect::Start`]: a process runs the program now, and this is its task. Its
    /// bootstrap port is the namespace in which the job was made.
    ///
    /// # Errors
    ///
    /// [`Code::INVALID_ARGUMENT`] if the job is gone, [`Code::RESOURCE_SHORTAGE`] at the limit of
    /// tasks. The driver ends the process then, and the kernel asks for another if need be.
    pub fn job_started(
        &mut self,
        now: Tick,
        id: JobId,
        identity: Identity,
    ) -> Result<TaskId, Code> {
        self.now = self.now.max(now);
        let job = self.jobs.get(&id).filter(|job| job.run == Run::Starting);
        let manager = job.ok_or(Code::INVALID_ARGUMENT)?.manager;
        let created = self.create_task_in(manager, identity, None);
        let task = created.inspect_err(|_| {
            self.delay_job(id, self.now.after_milliseconds(RETRY));
        })?;
        self.task_mut(task).job = Some(id);
        let job = self.job_mut(id);
        job.run = Run::Running(task);
        job.checked_in = false;
        Ok(task)
    }

    /// The other answer to [`Effect::Start`]: there is no process. If there was none to be had,
    /// the kernel asks again later; if the program cannot be run, the job is removed, as one is
    /// that ends without having checked in.
    pub fn job_not_started(&mut self, now: Tick, id: JobId, try_again: bool) {
        self.now = self.now.max(now);
        let job = self.jobs.get(&id).filter(|job| job.run == Run::Starting);
        if job.is_none() {
            return;
        }
        if try_again {
            self.delay_job(id, self.now.after_milliseconds(RETRY));
        } else {
            self.remove_job(id);
            self.settle();
        }
    }

    /// A process goes on as another task: it has become another program. What the old task was a
    /// job's process of, the new one is.
    pub fn hand_job_on(&mut self, before: TaskId, next: TaskId) {
        let known = |task: TaskId| self.tasks.contains(task.0 as usize);
        if before == next || !known(before) || !known(next) || self.task(next).job.is_some() {
            return;
        }
        if let Some(id) = self.task_mut(before).job.take() {
            self.task_mut(next).job = Some(id);
            self.job_mut(id).run = Run::Running(next);
        }
    }

    /// A task ended: if it was a job's process, the job is looked at again.
    pub(crate) fn leave_job(&mut self, task: TaskId) {
        if let Some(id) = self.task_mut(task).job.take() {
            self.job_mut(id).run = Run::Stopped;
            self.deferred.push_back(Deferred::Dispatch(id));
        }
    }

    /// Removes a job and its services. If its program runs, it is told to stop.
    pub(crate) fn remove_job(&mut self, id: JobId) {
        let Some(job) = self.jobs.get(&id) else {
            return;
        };
        let (manager, run) = (job.manager, job.run);
        let services: Vec<(ManagerId, Key)> = job.services.iter().cloned().collect();
        for (manager, key) in services {
            self.remove_service(manager, &key);
        }
        match run {
            Run::Running(task) => {
                self.task_mut(task).job = None;
                self.effects.push_back(Effect::Stop { task });
            }
            Run::Delayed(until) => {
                self.job_deadlines.remove(&(until, id));
            }
            Run::Starting | Run::Stopped => {}
        }
        self.manager_mut(manager).jobs.remove(&id);
        let removed = self.jobs.remove(&id);
        if let Some(port) = removed.and_then(|job| job.port) {
            self.destroy_port(port);
        }
    }

    /// The session ends: all jobs are removed, and those that run are told to stop.
    pub fn shut_down(&mut self) {
        while let Some((&id, _)) = self.jobs.first_key_value() {
            self.remove_job(id);
            self.settle();
        }
    }

    /// A message came for a port that the bootstrap server has.
    pub(crate) fn demand(&mut self, port: PortId) {
        if let Receiver::Bootstrap(job) = self.port(port).receiver {
            self.deferred.push_back(Deferred::Dispatch(job));
        }
    }
}

/// Splits a command into words, as launchd's `mach_cmd2argv` means to: at blanks, but not between
/// double quotes, of which the first begins a word; a backslash takes the next byte as it is.
fn split(command: &[u8]) -> Vec<Vec<u8>> {
    let end = command.iter().position(|&byte| byte == 0);
    let end = end.unwrap_or(command.len()).min(COMMAND_ROOM - 1);
    let mut bytes = command[..end].iter().copied().peekable();
    let is_blank = |byte: u8| byte.is_ascii_whitespace() || byte == 0x0b;
    let mut words = Vec::new();
    loop {
        while bytes.next_if(|&byte| is_blank(byte)).is_some() {}
        if bytes.peek().is_none() {
            return words;
        }
        let quoted = bytes.next_if_eq(&b'"').is_some();
        let mut word = Vec::new();
        while let Some(byte) = bytes.next() {
            match byte {
                b'"' if quoted => break,
                b'\\' => word.extend(bytes.next()),
                _ if !quoted && is_blank(byte) => break,
                _ => word.push(byte),
            }
        }
        words.push(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(command: &str) -> Vec<alloc::string::String> {
        let words = split(command.as_bytes()).into_iter();
        words
            .map(|word| alloc::string::String::from_utf8(word).expect("text"))
            .collect()
    }

    #[test]
    fn command_is_split_at_blanks_outside_of_quotes() {
        for (command, expected) in [
            ("", &[] as &[&str]),
            (" \t\n", &[]),
            ("/bin/true", &["/bin/true"]),
            ("  a\tb  c ", &["a", "b", "c"]),
            (r#""a b" c"#, &["a b", "c"]),
            (r#"a "b c"d"#, &["a", "b c", "d"]),
            (r#"a"b c"#, &["a\"b", "c"]),
            (r#"a\ b "c\"d" \\"#, &["a b", "c\"d", "\\"]),
            (r#"a "" b"#, &["a", "", "b"]),
            (r#"a "open"#, &["a", "open"]),
            ("a \\", &["a", ""]),
            ("a\0b", &["a"]),
        ] {
            assert_eq!(words(command), expected, "{command:?}");
        }
    }

    #[test]
    fn command_is_cut_at_511_bytes() {
        let long = [b'x'; 600];
        assert_eq!(split(&long), [&long[..511]]);
    }
}
