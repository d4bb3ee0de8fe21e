//! The programs of a measurement: this one, started again with other words.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, ensure};
use rustix::process::{Signal, set_parent_process_death_signal};

/// Names the session that a part joins.
const SOCKET: &str = "MACHD_SOCKET";

/// A running program, which ends with this value.
///
/// What it is told and what it says are lines.
pub(crate) struct Part {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    words: String,
}

impl Part {
    /// Starts a part in the session of this process, if it has one.
    pub(crate) fn start(words: &[&str]) -> Result<Part> {
        Part::spawn(words, &[])
    }

    /// Starts a part in that session.
    pub(crate) fn start_in(session: &Session, words: &[&str]) -> Result<Part> {
        Part::spawn(words, &[(SOCKET, Some(&session.socket))])
    }

    /// Starts a part that finds the user's session, which is to be in that directory.
    pub(crate) fn start_at(runtime: &Path, words: &[&str]) -> Result<Part> {
        Part::spawn(words, &[(SOCKET, None), ("XDG_RUNTIME_DIR", Some(runtime))])
    }

    fn spawn(words: &[&str], variables: &[(&str, Option<&Path>)]) -> Result<Part> {
        let mut command = Command::new("/proc/self/exe");
        command.arg("part").args(words);
        for (name, value) in variables {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("starting {words:?}"))?;
        let to = child.stdin.take().context("a part without input")?;
        let from = child.stdout.take().context("a part without output")?;
        Ok(Part {
            child,
            to,
            from: BufReader::new(from),
            words: words.join(" "),
        })
    }

    /// The next line that it says.
    pub(crate) fn hear(&mut self) -> Result<String> {
        let mut line = String::new();
        self.from.read_line(&mut line)?;
        ensure!(!line.is_empty(), "the part `{}` ended early", self.words);
        line.truncate(line.trim_end().len());
        Ok(line)
    }

    /// Waits until it is ready.
    pub(crate) fn is_ready(&mut self) -> Result<()> {
        let line = self.hear()?;
        ensure!(line == READY, "the part `{}` said {line}", self.words);
        Ok(())
    }

    pub(crate) fn say(&mut self, line: &str) -> Result<()> {
        let said = writeln!(self.to, "{line}");
        said.with_context(|| format!("the part `{}` ended early", self.words))
    }

    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // One that has ended is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const READY: &str = "ready";

/// Sees to it that this part ends with the program that started it.
pub(crate) fn begin() -> Result<()> {
    set_parent_process_death_signal(Some(Signal::KILL)).context("asking to end with the parent")
}

/// Tells the program that started this one something.
pub(crate) fn tell(line: &str) -> Result<()> {
    writeln!(std::io::stdout(), "{line}").context("nobody listens to this part")
}

pub(crate) fn tell_ready() -> Result<()> {
    tell(READY)
}

/// What the program that started this one says next; `None` if it says no more.
pub(crate) fn told() -> Result<Option<String>> {
    let line = std::io::stdin().lines().next();
    line.transpose().context("nobody talks to this part")
}

/// A session in a process of its own, which ends with this value.
pub(crate) struct Session {
    part: Part,
    socket: PathBuf,
    _directory: tempfile::TempDir,
}

impl Session {
    pub(crate) fn start() -> Result<Session> {
        let directory = tempfile::tempdir().context("making a session's directory")?;
        let path = directory.path().join("session");
        let mut part = Part::start(&["session", &path.to_string_lossy()])?;
        let socket = part.hear()?.into();
        Ok(Session {
            part,
            socket,
            _directory: directory,
        })
    }

    pub(crate) fn process(&self) -> u32 {
        self.part.process()
    }
}

/// The part that is a session.
pub(crate) fn be_session(directory: &Path) -> Result<()> {
    let place = machd::session::Place::in_directory(directory);
    place.prepare()?;
    let listener = place.listen(&place.lock()?)?;
    machd::raise_descriptor_limit();
    let server = machd::Server::new(listener, machd::Idle::Never)?;
    tell(&place.socket().to_string_lossy())?;
    Ok(server.run()?)
}
