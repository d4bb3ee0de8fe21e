//! The loop: events in, requests to the kernel, effects out.
//!
//! | file | one job |
//! |---|---|
//! | `lookout` | which slots are looked at, and when the loop sleeps |
//! | `peers` | connections: from the greeting to the end of their thread |
//! | `processes` | when a process's task is made, renewed and ended |
//! | `effects` | what the kernel wants done, done |
//! | `idle` | when a session ends by itself |
//! | `handles` | what other threads have of a running server |
//! | `check` | that the tables around the kernel agree with it |

mod check;
mod effects;
mod handles;
mod idle;
mod lookout;
mod peers;
mod processes;

use std::collections::HashMap;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use mach_kernel::{Kernel, Limits, ThreadId, Tick};
use rustix::event::{EventfdFlags, epoll, eventfd};
use rustix::process::{Pid, Resource, getrlimit, setrlimit};
use slab::Slab;

use crate::carried::Carriage;
use crate::connection::{CHUNK, Connection};
use crate::files::{self, Files};
use crate::job::Programs;
use crate::line::Lines;
use crate::polls::{self, Polls};
use crate::process::Process;
use crate::protocol::Memory;
use crate::session;
use crate::transfer::Passed;

use handles::Visit;
use lookout::Lookout;

pub use handles::Stop;
pub(crate) use handles::Visitors;
pub use idle::Idle;

/// How long a peer may take to greet.
const GREETING_TIME: Duration = Duration::from_secs(10);
/// Bytes of unfinished frames and unread answers that one process may leave here: what some threads
/// with large messages do.
const MOST_HELD: usize = 1 << 30;
/// Events taken at once: who is beyond that waits while others come again.
const EVENTS: usize = 1024;
/// How long to leave new peers waiting when descriptors have run out.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

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
    carriage: Carriage,
    polls: Polls,
    lines: Lines,
    lookout: Lookout,
    /// Where what is read from sockets arrives.
    chunk: Box<[u8]>,
    connections: Slab<Connection>,
    threads: HashMap<ThreadId, usize>,
    processes: HashMap<Pid, Process>,
    programs: Programs,
    /// Where programs of jobs join; without a path, none is started.
    socket: Option<PathBuf>,
    /// Connections that there ever were.
    admitted: u64,
    /// Connections that have not greeted yet.
    strangers: usize,
    last_client: Instant,
    accept_again: Option<Instant>,
    pub(crate) greeting_time: Duration,
    pub(crate) most_held: usize,
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

#[derive(Clone, Copy)]
enum Source {
    Listener,
    Stop,
    Visitor,
    Connection(usize),
    Process(Pid),
    /// The bell of a connection's slot.
    Bell(usize),
}

impl Source {
    fn to_data(self) -> epoll::EventData {
        epoll::EventData::new_u64(match self {
            Source::Listener => 0,
            Source::Stop => 1 << 32,
            Source::Connection(key) => 2 << 32 | key as u64,
            Source::Visitor => 4 << 32,
            Source::Bell(key) => 5 << 32 | key as u64,
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
            5 => Source::Bell(low as usize),
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
            Idle::After(_, place) => idle::file_identity(place),
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
            carriage: Carriage::default(),
            polls: Polls::default(),
            lines: Lines::default(),
            lookout: Lookout::default(),
            chunk: vec![0; CHUNK].into(),
            connections: Slab::new(),
            threads: HashMap::new(),
            processes: HashMap::new(),
            programs: Programs::default(),
            socket,
            admitted: 0,
            strangers: 0,
            last_client: now,
            accept_again: None,
            greeting_time: GREETING_TIME,
            most_held: MOST_HELD,
            visitors: Visitors { bell, door },
            visits,
        })
    }

    /// Changes how long it looks for requests before it sleeps.
    pub fn look_for(&mut self, limit: Duration) {
        self.lookout.look_for(limit);
    }

    /// Serves until it is stopped or idle for too long.
    ///
    /// # Errors
    ///
    /// When waiting itself fails; no client can cause that.
    pub fn run(mut self) -> io::Result<()> {
        let mut events = Vec::with_capacity(EVENTS);
        loop {
            if let Turn::Over = self.turn(&mut events, true)? {
                return Ok(());
            }
        }
    }

    /// Does what there is to do; with nothing to do it may sleep until there is.
    pub(crate) fn turn(
        &mut self,
        events: &mut Vec<epoll::Event>,
        may_sleep: bool,
    ) -> io::Result<Turn> {
        let (turn, has_listened) = self.look_and_listen(events, may_sleep)?;
        // What only time brings about can wait for as long as what others than slots do.
        if turn == Turn::Over || !has_listened {
            return Ok(turn);
        }
        self.kernel.handle_timeout(self.tick());
        self.pump();
        self.housekeeping();
        Ok(if self.is_over()? { Turn::Over } else { turn })
    }

    /// Does what an event asks for.
    fn attend(&mut self, event: &epoll::Event) -> Turn {
        match Source::from_data(event.data) {
            Some(Source::Stop) => return Turn::Over,
            Some(Source::Listener) => self.accept(),
            Some(Source::Connection(key)) => self.converse(key, event.flags),
            Some(Source::Bell(key)) if self.look_into(key) => self.watch_slot(key),
            Some(Source::Bell(_)) => {}
            Some(Source::Process(pid)) => self.process_ended(pid),
            Some(Source::Visitor) => self.receive_visitors(),
            None => {}
        }
        self.pump();
        Turn::Something
    }

    fn tick(&self) -> Tick {
        let elapsed = self.began.elapsed().as_nanos();
        Tick(u64::try_from(elapsed).unwrap_or(u64::MAX))
    }

    /// How long the loop may sleep.
    fn timeout(&self) -> Option<Duration> {
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
        let all = [kernel, stranger, accept, idle, late];
        all.into_iter().flatten().min()
    }

    /// The kernel, to look at.
    pub(crate) fn kernel(&self) -> &Kernel<Memory> {
        &self.kernel
    }

    /// Gives the session another kernel, before it has served anybody.
    pub(crate) fn set_kernel(&mut self, kernel: Kernel<Memory>) {
        self.kernel = kernel;
    }

    /// Changes how many threads get a line, before any has one.
    pub(crate) fn set_most_lines(&mut self, most: usize) {
        self.lines = Lines::at_most(most);
    }

    fn housekeeping(&mut self) {
        self.programs.see_off();
        Passed::close_left();
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
}

/// Raises this process's limit of open descriptors as far as it may go: a session needs one
/// for each thread that uses it. For a program whose only job is the session.
pub fn raise_descriptor_limit() {
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    // Not being allowed to leaves the limit as it is, which is no reason not to serve.
    let _ = setrlimit(Resource::Nofile, limit);
}
