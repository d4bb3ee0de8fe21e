//! Roles: the same program started again to play one part.

use std::error::Error;
use std::io::{self, BufRead, BufReader};
use std::path::PathBuf;
use std::process::{self, Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use bootstrap::ServiceName;
use clap::ValueEnum;

use crate::session::Session;
use crate::{EXIT_TROUBLE, client, server, transcript};

/// A part in the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Role {
    /// Checks in and answers until it is killed.
    Server,
    /// Looks the service up.
    Client,
    /// Looks the service up and asks it a question.
    Asker,
}

impl Role {
    /// Plays the role in this process.
    pub(super) fn play(self, service: &ServiceName) -> Result<(), Box<dyn Error>> {
        let mut lines = transcript::stdout();
        match self {
            Self::Server => {
                end_with_the_story();
                let port = server::check_in(&mut lines, service)?;
                Ok(server::serve(port)?)
            }
            Self::Client => client::look_up(&mut lines, service).map(drop),
            Self::Asker => client::ask(&mut lines, service, QUESTION),
        }
    }

    /// The name under which the role appears.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Client => "client",
            Self::Asker => "asker",
        }
    }
}

/// Ends this process when the one that tells the story is gone: the other end of the standard
/// input is then closed. A server would wait for requests for ever.
fn end_with_the_story() {
    thread::spawn(|| {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        process::exit(EXIT_TROUBLE.into());
    });
}

/// The number that an asker asks about.
pub(super) const QUESTION: u32 = 41;

/// Starts the roles of one story.
#[derive(Debug)]
pub(super) struct Cast<'a> {
    program: PathBuf,
    session: &'a Session,
    service: &'a ServiceName,
}

impl<'a> Cast<'a> {
    pub(super) fn new(
        session: &'a Session,
        service: &'a ServiceName,
    ) -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            program: std::env::current_exe()?,
            session,
            service,
        })
    }

    pub(super) const fn service(&self) -> &ServiceName {
        self.service
    }

    /// Starts a process that plays `role`.
    pub(super) fn start(&self, role: Role) -> Result<Actor, Box<dyn Error>> {
        let mut command = Command::new(&self.program);
        command
            .args(["--role", role.name(), "--service"])
            .arg(self.service.to_string());
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        self.session.enter(&mut command);
        let mut process = command.spawn()?;
        let output = process.stdout.take().ok_or("the role has no output")?;
        let (sender, lines) = mpsc::channel();
        // A thread of its own, so that the story can give up waiting for a line.
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Ok(Actor {
            role,
            process,
            lines,
        })
    }
}

/// A process that plays a role; killed when it is dropped.
#[derive(Debug)]
pub(super) struct Actor {
    role: Role,
    process: Child,
    lines: Receiver<String>,
}

impl Actor {
    pub(super) const fn role(&self) -> Role {
        self.role
    }

    pub(super) fn pid(&self) -> u32 {
        self.process.id()
    }

    /// The next `count` lines it prints, fewer if its output ends before.
    pub(super) fn read(&self, count: usize) -> Result<Vec<String>, Box<dyn Error>> {
        let deadline = Instant::now() + PATIENCE;
        let mut lines = Vec::new();
        while lines.len() < count {
            match self
                .lines
                .recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                Ok(line) => lines.push(line),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    let (name, seconds) = (self.role.name(), PATIENCE.as_secs());
                    return Err(format!("the {name} said nothing for {seconds} seconds").into());
                }
            }
        }
        Ok(lines)
    }

    /// Everything it prints until it ends.
    pub(super) fn read_all(&self) -> Result<Vec<String>, Box<dyn Error>> {
        self.read(usize::MAX)
    }

    /// Kills it with SIGKILL and waits until it is gone.
    pub(super) fn kill(mut self) -> Result<ExitStatus, Box<dyn Error>> {
        self.process.kill()?;
        Ok(self.process.wait()?)
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing else to do about a failure.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// How long the story waits for a role to say something.
const PATIENCE: Duration = Duration::from_secs(30);
