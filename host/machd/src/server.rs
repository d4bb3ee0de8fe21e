//! The loop: events in, requests to the kernel, effects out.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::MetadataExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use mach_kernel::{
    Effect, Identity, JobId, Kernel, Limits, Reply, Request, TaskCall, TaskId, ThreadId, Tick,
    Value,
};
use rustix::event::{EventfdFlags, Timespec, epoll, eventfd};
use rustix::process::{Pid, Resource, Signal, getrlimit, pidfd_send_signal, setrlimit};
use slab::Slab;

use crate::connection::{Connection, Enclosure, Gone};
use crate::family;
use crate::files::{self, Files};
use crate::job::{NotStarted, Programs};
use crate::polls::{self, Polls};
use crate::process::{self, Peer, Process};
use crate::protocol::{Greeting, Memory, ToKernel, VERSION, Welcome, has_its_memory};
use crate::session::{self, Place};

/// How long a peer may take to greet.
const GREETING_TIME: Duration = Duration::from_secs(10);
/// How long to leave new peers waiting when descriptors have run out.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// When a session ends by itself.
#[derive(Clone, Debug)]
pub enum Idle {
    /// Not before it is told to.
    Never,
    /// When it had no client for so long; its socket is removed from that place.
    After(Duration, Place),
}

/// A session's server.
#[derive(Debug)]
pub struct Server {
    listener: UnixListener,
    epoll: OwnedFd,
    stop: Stop,
    idle: Idle,
    /// The socket file that is ours to remove.
    socket_file: Option<(u64, u64)>,
    began: Instant,
    user: u32,
    /// Tells this session from any other.
    session: [u8; 16],
    kernel: Kernel<Memory>,
    files: Files,
    polls: Polls,
    connections: Slab<Connection>,
    threads: HashMap<ThreadId, usize>,
    processes: HashMap<Pid, Process>,
    programs: Programs,
    /// Where programs of jobs join; without a path, none is started.
    socket: Option<PathBuf>,
    /// Connections that have not greeted yet.
    strangers: usize,
    last_client: Instant,
    accept_again: Option<Instant>,
    pub(crate) greeting_time: Duration,
    visitors: Visitors,
    visits: mpsc::Receiver<Visit>,
}

/// What one turn of the loop did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Turn {
    /// Nothing had happened.
    Nothing,
    /// There were events.
    Something,
    /// The session has ended.
    Over,
}

/// Somebody in this program who wants to look at the server from within its thread.
type Visit = Box<dyn FnOnce(&Server) + Send>;

/// Looks at a running server from another thread.
#[derive(Clone, Debug)]
pub(crate) struct Visitors {
    bell: Arc<OwnedFd>,
    door: mpsc::Sender<Visit>,
}

impl Visitors {
    /// What `look` sees. `None` if the server has ended.
    pub(crate) fn look<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Server) -> T + Send + 'static,
    ) -> Option<T> {
        let (tell, told) = mpsc::channel();
        let visit: Visit = Box::new(move |server| {
            // Who asked may have given up.
            let _ = tell.send(look(server));
        });
        self.door.send(visit).ok()?;
        rustix::io::write(&self.bell, &1u64.to_ne_bytes()).ok()?;
        told.recv().ok()
    }
}

/// Ends a running server from another thread.
#[derive(Clone, Debug)]
pub struct Stop(Arc<OwnedFd>);

impl Stop {
    /// The server's loop ends soon.
    pub fn now(&self) {
        // An eventfd takes eight bytes unless its count is about to overflow, and then the
        // server has been told already.
        let _ = rustix::io::write(&self.0, &1u64.to_ne_bytes());
    }
}

#[derive(Clone, Copy)]
enum Source {
    Listener,
    Stop,
    Visitor,
    Connection(usize),
    Process(Pid),
}

impl Source {
    fn to_data(self) -> epoll::EventData {
        epoll::EventData::new_u64(match self {
            Source::Listener => 0,
            Source::Stop => 1 << 32,
            Source::Connection(key) => 2 << 32 | key as u64,
            Source::Visitor => 4 << 32,
            Source::Process(pid) => 3 << 32 | u64::from(pid.as_raw_nonzero().get().unsigned_abs()),
        })
    }

    fn from_data(data: epoll::EventData) -> Option<Source> {
        let low = data.u64() as u32;
        Some(match data.u64() >> 32 {
            0 => Source::Listener,
            1 => Source::Stop,
            2 => Source::Connection(low as usize),
            4 => Source::Visitor,
            _ => Source::Process(Pid::from_raw(low as i32)?),
        })
    }
}

impl Server {
    /// A server for the peers of `listener`.
    ///
    /// # Errors
    ///
    /// When Linux refuses the descriptors it needs.
    pub fn new(listener: UnixListener, idle: Idle) -> io::Result<Server> {
        Server::with_limits(listener, idle, Limits::default())
    }

    /// The same, with other limits.
    ///
    /// # Errors
    ///
    /// As for [`Server::new`].
    pub fn with_limits(
        listener: UnixListener,
        idle: Idle,
        mut limits: Limits,
    ) -> io::Result<Server> {
        limits.files = limits.files.min(files::room());
        limits.page_size = rustix::param::page_size() as u64;
        limits.polls = limits.polls.min(polls::room());
        listener.set_nonblocking(true)?;
        let epoll = epoll::create(epoll::CreateFlags::CLOEXEC)?;
        let flags = EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK;
        let stop = Stop(Arc::new(eventfd(0, flags)?));
        epoll::add(
            &epoll,
            &listener,
            Source::Listener.to_data(),
            epoll::EventFlags::IN,
        )?;
        epoll::add(
            &epoll,
            &stop.0,
            Source::Stop.to_data(),
            epoll::EventFlags::IN,
        )?;
        let bell = Arc::new(eventfd(0, flags)?);
        epoll::add(
            &epoll,
            &bell,
            Source::Visitor.to_data(),
            epoll::EventFlags::IN,
        )?;
        let (door, visits) = mpsc::channel();
        let socket_file = match &idle {
            Idle::After(_, place) => file_identity(place),
            Idle::Never => None,
        };
        let (mut seed, mut number) = ([0; 8], [0; 16]);
        rustix::rand::getrandom(&mut seed, rustix::rand::GetRandomFlags::empty())?;
        rustix::rand::getrandom(&mut number, rustix::rand::GetRandomFlags::empty())?;
        let address = listener.local_addr()?;
        let socket = address.as_pathname().map(Path::to_owned);
        let now = Instant::now();
        Ok(Server {
            listener,
            epoll,
            stop,
            idle,
            socket_file,
            began: now,
            user: session::user(),
            session: number,
            kernel: Kernel::new(u64::from_ne_bytes(seed), limits),
            files: Files::default(),
            polls: Polls::default(),
            connections: Slab::new(),
            threads: HashMap::new(),
            processes: HashMap::new(),
            programs: Programs::default(),
            socket,
            strangers: 0,
            last_client: now,
            accept_again: None,
            greeting_time: GREETING_TIME,
            visitors: Visitors { bell, door },
            visits,
        })
    }

    /// A handle that ends the loop.
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// A handle that looks in.
    pub(crate) fn visitors(&self) -> Visitors {
        self.visitors.clone()
    }

    fn receive_visitors(&mut self) {
        let _ = rustix::io::read(&self.visitors.bell, &mut [0; 8]);
        while let Ok(visit) = self.visits.try_recv() {
            visit(self);
        }
    }

    /// Serves until it is stopped or idle for too long.
    ///
    /// # Errors
    ///
    /// When waiting itself fails; no client can cause that.
    pub fn run(mut self) -> io::Result<()> {
        let mut events = Vec::with_capacity(64);
        loop {
            let timeout = self.timeout();
            if let Turn::Over = self.turn(&mut events, timeout)? {
                return Ok(());
            }
        }
    }

    /// Waits for events, at most for so long, and does what they ask for.
    pub(crate) fn turn(
        &mut self,
        events: &mut Vec<epoll::Event>,
        timeout: Option<Timespec>,
    ) -> io::Result<Turn> {
        events.clear();
        match epoll::wait(
            &self.epoll,
            rustix::buffer::spare_capacity(events),
            timeout.as_ref(),
        ) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        for event in &*events {
            match Source::from_data(event.data) {
                Some(Source::Stop) => return Ok(Turn::Over),
                Some(Source::Listener) => self.accept(),
                Some(Source::Connection(key)) => self.converse(key, event.flags),
                Some(Source::Process(pid)) => self.end_process(pid),
                Some(Source::Visitor) => self.receive_visitors(),
                None => {}
            }
            self.pump();
        }
        self.kernel.handle_timeout(self.tick());
        self.pump();
        self.housekeeping();
        Ok(if self.is_over()? {
            Turn::Over
        } else if events.is_empty() {
            Turn::Nothing
        } else {
            Turn::Something
        })
    }

    fn tick(&self) -> Tick {
        let elapsed = self.began.elapsed().as_nanos();
        Tick(u64::try_from(elapsed).unwrap_or(u64::MAX))
    }

    /// How long the loop may sleep.
    fn timeout(&self) -> Option<Timespec> {
        let now = Instant::now();
        let kernel = self.kernel.poll_timeout().map(|Tick(at)| {
            Duration::from_nanos(at).saturating_sub(now.duration_since(self.began))
        });
        let stranger = (self.strangers > 0).then_some(Duration::from_secs(1));
        let accept = self
            .accept_again
            .map(|at| at.saturating_duration_since(now));
        let idle = match &self.idle {
            Idle::After(limit, _) if self.is_idle() => {
                Some(limit.saturating_sub(now.duration_since(self.last_client)))
            }
            _ => None,
        };
        let late = self
            .programs
            .next_deadline()
            .map(|at| at.saturating_duration_since(now));
        let shortest = [kernel, stranger, accept, idle, late]
            .into_iter()
            .flatten()
            .min()?;
        Timespec::try_from(shortest).ok()
    }

    fn accept(&mut self) {
        loop {
            let socket = match self.listener.accept() {
                Ok((socket, _)) => socket,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => continue,
                Err(_) => {
                    // Out of descriptors or memory: peers wait in the backlog meanwhile.
                    let _ = epoll::delete(&self.epoll, &self.listener);
                    self.accept_again = Some(Instant::now() + ACCEPT_PAUSE);
                    return;
                }
            };
            // A peer that is gone already, or that Linux says nothing of, is not served.
            if let Ok(peer) = Peer::of(&socket) {
                self.admit(socket, peer);
            }
        }
    }

    /// Takes a connection on, whose other end is `peer`.
    pub(crate) fn admit(&mut self, socket: UnixStream, peer: Peer) {
        if socket.set_nonblocking(true).is_err() {
            return;
        }
        let mut connection = Connection::new(socket, peer);
        if peer.identity.effective_user != self.user {
            let _ = connection.welcome(Welcome::OtherUser);
            return;
        }
        let entry = self.connections.vacant_entry();
        let data = Source::Connection(entry.key()).to_data();
        if epoll::add(&self.epoll, &connection.socket, data, epoll::EventFlags::IN).is_ok() {
            entry.insert(connection);
            self.strangers += 1;
        }
    }

    /// The kernel, to look at.
    pub(crate) fn kernel(&self) -> &Kernel<Memory> {
        &self.kernel
    }

    /// Gives the session another kernel, before it has served anybody.
    pub(crate) fn set_kernel(&mut self, kernel: Kernel<Memory>) {
        self.kernel = kernel;
    }

    /// Checks that the kernel is sound, and that the tables around it agree with it and with one
    /// another.
    pub(crate) fn check(&self) -> Result<(), String> {
        self.kernel.check()?;
        let strangers = self
            .connections
            .iter()
            .filter(|(_, connection)| connection.thread.is_none())
            .count();
        if strangers != self.strangers {
            return Err(format!("{} strangers of {strangers}", self.strangers));
        }
        if self.threads.len() + strangers != self.connections.len() {
            return Err("a thread without a connection".into());
        }
        for (&thread, &key) in &self.threads {
            if self.connections.get(key).and_then(|c| c.thread) != Some(thread) {
                return Err(format!("{thread:?} is not at connection {key}"));
            }
        }
        for (pid, process) in &self.processes {
            let own = self.connections.iter().filter(|(_, connection)| {
                connection.thread.is_some() && connection.peer.pid == *pid
            });
            let count = own.count();
            if count != process.connections {
                return Err(format!(
                    "{pid:?} counts {} of {count} connections",
                    process.connections
                ));
            }
        }
        Ok(())
    }

    /// Reads and writes what a connection is ready for, and handles what has come whole.
    fn converse(&mut self, key: usize, flags: epoll::EventFlags) {
        let Some(connection) = self.connections.get_mut(key) else {
            return;
        };
        let mut outcome = Ok(());
        if flags.contains(epoll::EventFlags::OUT) {
            outcome = connection.flush();
        }
        if outcome.is_ok() && flags.intersects(!epoll::EventFlags::OUT) {
            outcome = connection.fill().map(drop);
        }
        let outcome = outcome.and_then(|()| self.progress(key));
        match outcome {
            Ok(()) => self.watch_output(key),
            Err(Gone) => self.close(key),
        }
    }

    fn progress(&mut self, key: usize) -> Result<(), Gone> {
        loop {
            let Some(connection) = self.connections.get_mut(key) else {
                return Ok(());
            };
            if connection.closing {
                return Ok(());
            }
            let Some(thread) = connection.thread else {
                let Some(greeting) = connection.greeting()? else {
                    return Ok(());
                };
                self.greet(key, greeting)?;
                continue;
            };
            // Who does not read its answers is not asked for more.
            if connection.has_output() {
                return Ok(());
            }
            let Some(mut frame) = connection.frame()? else {
                return Ok(());
            };
            let place = match &mut frame {
                ToKernel::Request(request) => request.brings(),
                ToKernel::Cancel | ToKernel::ThreadEnded => None,
            };
            let file = connection.file(place.is_some())?;
            if connection.busy && !matches!(frame, ToKernel::Cancel) {
                return Err(Gone);
            }
            match frame {
                ToKernel::Cancel => self.kernel.cancel(thread),
                ToKernel::Request(request) if !has_its_memory(&request) => return Err(Gone),
                ToKernel::Request(mut request) => {
                    connection.busy = true;
                    if let Some(place) = request.brings() {
                        *place = self.files.accept(file);
                    }
                    if let Request::Memory(call) = &mut request
                        && let Some(backing) = call.backing()
                    {
                        backing.memory = self.files.memory(backing.file);
                    }
                    let changed = self.kernel.hands_down(thread, &request);
                    if let Some(pid) = changed.and_then(|pid| Pid::from_raw(pid as i32)) {
                        self.meet_descendants(pid);
                    }
                    if let Some(pid) = asks_for(&request) {
                        self.meet_own(pid);
                    }
                    let now = self.tick();
                    self.kernel.handle(now, thread, request).map_err(|_| Gone)?;
                }
                ToKernel::ThreadEnded => {
                    let pid = connection.peer.pid;
                    let task = self.processes.get(&pid).ok_or(Gone)?.task;
                    self.kernel.exit_thread(thread);
                    let next = self.kernel.create_thread(task).map_err(|_| Gone)?;
                    connection.thread = Some(next);
                    self.threads.remove(&thread);
                    self.threads.insert(next, key);
                }
            }
            self.pump();
        }
    }

    /// Makes a peer that greets a thread of its task.
    fn greet(&mut self, key: usize, greeting: Greeting) -> Result<(), Gone> {
        let peer = self.connections[key].peer;
        if greeting.version != VERSION {
            return self.refuse(key, Welcome::OtherVersion(VERSION));
        }
        let known = self.processes.get(&peer.pid);
        if known.is_some_and(|known| known.image != Some(greeting.image) && known.has_ended()) {
            // Another process had the number before, and the news of its end is still to come.
            self.end_process(peer.pid);
        }
        match self
            .processes
            .get(&peer.pid)
            .map(|known| (known.image, known.identity))
        {
            Some((Some(image), _)) if image != greeting.image => self.renew(peer.pid)?,
            Some((None, identity)) if identity != peer.identity => {
                if let Some(process) = self.processes.get_mut(&peer.pid) {
                    process.identity = peer.identity;
                }
                self.renew(peer.pid)?;
            }
            Some(_) => {}
            None => match self.meet(peer.pid, peer.identity)? {
                Some(process) => drop(self.processes.insert(peer.pid, process)),
                None => return self.refuse(key, Welcome::Full),
            },
        }
        let Some(process) = self.processes.get_mut(&peer.pid) else {
            return Err(Gone);
        };
        let Ok(thread) = self.kernel.create_thread(process.task) else {
            return self.refuse(key, Welcome::Full);
        };
        process.image = Some(greeting.image);
        process.connections += 1;
        self.strangers -= 1;
        self.threads.insert(thread, key);
        let connection = &mut self.connections[key];
        connection.thread = Some(thread);
        connection.welcome(Welcome::Joined(self.session))
    }

    /// Makes the task of a process that was not known, as the heir of the nearest process above it
    /// that is. `None` if the session is full.
    fn meet(&mut self, pid: Pid, identity: Identity) -> Result<Option<Process>, Gone> {
        let pidfd = self.watch_process(pid).ok_or(Gone)?;
        let known = |pid| self.processes.get(&pid).map(|process| process.task);
        let above = family::ancestors(pid).find_map(known);
        let task = self.kernel.create_task(identity, above).ok();
        Ok(task.map(|task| Process {
            image: None,
            task,
            pidfd,
            connections: 0,
            identity,
        }))
    }

    /// Makes the task of a process that somebody asks for, if it is one of the session's user: on
    /// macOS every process has a task, whether or not it ever makes a Mach call.
    fn meet_own(&mut self, pid: Pid) {
        if let Some(known) = self.processes.get(&pid) {
            if known.has_ended() {
                // The news of its end is still to come.
                self.end_process(pid);
            }
            return;
        }
        let identity = family::identity_of(pid)
            .filter(|of| of.effective_user == self.user && family::runs_a_program(pid));
        // Not to be met is the same to who asks as not to be there.
        if let Some(identity) = identity
            && let Ok(Some(process)) = self.meet(pid, identity)
        {
            self.processes.insert(pid, process);
            if self.processes[&pid].has_ended() {
                self.end_process(pid);
            }
        }
    }

    /// Makes the tasks of the processes below one that is about to change what it hands down:
    /// what they inherited is what it handed down until now.
    fn meet_descendants(&mut self, pid: Pid) {
        for pid in family::descendants(pid) {
            if self.processes.contains_key(&pid) {
                continue;
            }
            let Some(identity) = family::identity_of(pid) else {
                continue;
            };
            // A process that ends just now, or that the session is too full for, is not met.
            if let Ok(Some(process)) = self.meet(pid, identity) {
                self.processes.insert(pid, process);
            }
        }
    }

    fn refuse(&mut self, key: usize, welcome: Welcome) -> Result<(), Gone> {
        let connection = &mut self.connections[key];
        connection.closing = true;
        connection.welcome(welcome)
    }

    /// Does what the kernel wants done.
    fn pump(&mut self) {
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
    fn answer(&mut self, thread: ThreadId, reply: Reply<Memory>) {
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
            Ok(value) => value
                .file()
                .and_then(|file| self.files.get(file))
                .map(Enclosure::File),
            Err(_) => None,
        };
        match connection.answer(reply, file) {
            Ok(()) => self.watch_output(key),
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
                task,
                pidfd,
                connections: 0,
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

    /// A descriptor of a process whose end the loop hears of.
    fn watch_process(&self, pid: Pid) -> Option<OwnedFd> {
        let pidfd = process::watch(pid).ok()?;
        let data = Source::Process(pid).to_data();
        epoll::add(&self.epoll, &pidfd, data, epoll::EventFlags::IN).ok()?;
        Some(pidfd)
    }

    /// Asks to be told when a connection can be written, or no longer.
    fn watch_output(&mut self, key: usize) {
        let Some(connection) = self.connections.get_mut(key) else {
            return;
        };
        let wanted = connection.has_output();
        if wanted == connection.wants_write {
            return;
        }
        connection.wants_write = wanted;
        let flags = if wanted {
            epoll::EventFlags::OUT
        } else {
            epoll::EventFlags::IN
        };
        let data = Source::Connection(key).to_data();
        if epoll::modify(&self.epoll, &connection.socket, data, flags).is_err() {
            self.close(key);
        }
    }

    /// Ends a connection; with its last one, a task ends too.
    fn close(&mut self, key: usize) {
        let Some(connection) = self.connections.try_remove(key) else {
            return;
        };
        self.last_client = Instant::now();
        let Some(thread) = connection.thread else {
            self.strangers -= 1;
            return;
        };
        self.threads.remove(&thread);
        self.kernel.exit_thread(thread);
        let pid = connection.peer.pid;
        if let Some(process) = self.processes.get_mut(&pid) {
            process.connections -= 1;
            if process.connections == 0 && self.renew(pid).is_err() {
                self.end_process(pid);
            }
        }
    }

    /// The program that a process ran is gone, and its task with it. If the process lives on, as
    /// another program, that one's task is there already: it inherits the special ports.
    fn renew(&mut self, pid: Pid) -> Result<(), Gone> {
        let process = self.processes.get_mut(&pid).ok_or(Gone)?;
        let next = self
            .kernel
            .create_task(process.identity, Some(process.task))
            .map_err(|_| Gone)?;
        let before = std::mem::replace(&mut process.task, next);
        process.image = None;
        process.connections = 0;
        self.kernel.hand_job_on(before, next);
        self.kernel.exit_task(before);
        self.hang_up(pid);
        Ok(())
    }

    /// Ends a process's task and whatever connections it has left.
    fn end_process(&mut self, pid: Pid) {
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
        let threads = &mut self.threads;
        self.connections.retain(|_, connection| {
            let ended = connection.peer.pid == pid
                && connection
                    .thread
                    .is_some_and(|thread| threads.remove(&thread).is_some());
            !ended
        });
        self.last_client = Instant::now();
    }

    fn housekeeping(&mut self) {
        self.programs.see_off();
        if self.strangers > 0 {
            let late: Vec<usize> = self
                .connections
                .iter()
                .filter(|(_, c)| c.thread.is_none() && c.since.elapsed() > self.greeting_time)
                .map(|(key, _)| key)
                .collect();
            for key in late {
                self.close(key);
            }
        }
        if self.accept_again.is_some_and(|at| at <= Instant::now()) {
            let data = Source::Listener.to_data();
            let added = epoll::add(&self.epoll, &self.listener, data, epoll::EventFlags::IN);
            self.accept_again = added.err().map(|_| Instant::now() + ACCEPT_PAUSE);
        }
    }

    /// True if nobody is here, and no job waits for somebody.
    fn is_idle(&self) -> bool {
        self.connections.is_empty() && self.kernel.job_count() == 0
    }

    /// True when the session has been idle for its time. Its socket is gone then, so that the
    /// next program starts another.
    fn is_over(&mut self) -> io::Result<bool> {
        let Idle::After(limit, place) = self.idle.clone() else {
            return Ok(false);
        };
        if !self.is_idle() || self.last_client.elapsed() < limit {
            return Ok(false);
        }
        // Under the lock nobody decides whether to join or to start.
        let _lock = match place.try_lock() {
            Ok(Some(lock)) => lock,
            Ok(None) => {
                // Somebody is about to join or to start one: not the time to leave.
                self.last_client = Instant::now();
                return Ok(false);
            }
            Err(_) => return Ok(true),
        };
        self.accept();
        if !self.connections.is_empty() {
            return Ok(false);
        }
        if self.socket_file.is_some() && self.socket_file == file_identity(&place) {
            fs::remove_file(place.socket())?;
        }
        Ok(true)
    }
}

/// The process whose task a request wants.
fn asks_for(request: &Request<Memory>) -> Option<Pid> {
    let Request::Task(TaskCall::ForProcess { process, .. }) = request else {
        return None;
    };
    Pid::from_raw(i32::try_from(*process).ok()?)
}

fn file_identity(place: &Place) -> Option<(u64, u64)> {
    let found = fs::symlink_metadata(place.socket()).ok()?;
    Some((found.dev(), found.ino()))
}

/// Raises this process's limit of open descriptors as far as it may go: a session needs one
/// for each thread that uses it. For a program whose only job is the session.
pub fn raise_descriptor_limit() {
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    // Not being allowed to leaves the limit as it is, which is no reason not to serve.
    let _ = setrlimit(Resource::Nofile, limit);
}
