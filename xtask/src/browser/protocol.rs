//! Chromium's debugging protocol, over a pipe: no port is opened, so nothing else can join in.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Options that suppress the window and the browser's own network requests.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
];

/// The browser expects descriptors 3 and 4; a shell makes them of the standard ones.
const REDIRECT: &str = "exec \"$@\" 3<&0 4>&1 0</dev/null 1>&2 2>/dev/null";

/// Timeout of an answer. It only ends a browser that hangs: axe takes minutes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(600);

/// A browser, and the way to it.
pub(super) struct Pipe {
    child: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    /// Events that came while an answer was waited for.
    passed: VecDeque<Value>,
    last: u64,
    /// Its settings, gone with it.
    _profile: TempDir,
}

impl Pipe {
    /// Starts that program.
    pub(super) fn open(program: &str) -> Result<Self> {
        let profile = tempfile::tempdir().context("making a folder for the browser")?;
        let mut child = Command::new("sh")
            .args(["-c", REDIRECT, "sh", program])
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("starting the browser")?;
        let input = child.stdin.take().context("it has an input")?;
        let output = child.stdout.take().context("it has an output")?;
        let (send, messages) = mpsc::channel();
        thread::spawn(move || {
            for message in BufReader::new(output).split(0) {
                let Ok(message) = message else { return };
                let Ok(message) = serde_json::from_slice(&message) else {
                    return;
                };
                if send.send(message).is_err() {
                    return;
                }
            }
        });
        Ok(Self {
            child,
            input,
            messages,
            passed: VecDeque::new(),
            last: 0,
            _profile: profile,
        })
    }

    /// Calls a method, of the browser or of a tab, and gives its result.
    pub(super) fn call(
        &mut self,
        tab: Option<&str>,
        method: &str,
        parameters: Value,
    ) -> Result<Value> {
        self.last += 1;
        let mut call = json!({"id": self.last, "method": method, "params": parameters});
        if let Some(tab) = tab {
            call["sessionId"] = tab.into();
        }
        let mut text = call.to_string().into_bytes();
        text.push(0);
        let sent = self.input.write_all(&text);
        sent.with_context(|| format!("the browser is gone before {method}"))?;
        loop {
            let mut message = self.receive(method)?;
            if message["id"] != self.last {
                self.passed.push_back(message);
                continue;
            }
            let error = &message["error"];
            ensure!(error.is_null(), "the browser refuses {method}: {error}");
            return Ok(message["result"].take());
        }
    }

    /// The next event, which may have come before.
    pub(super) fn event(&mut self) -> Result<Value> {
        match self.passed.pop_front() {
            Some(event) => Ok(event),
            None => self.receive("an event"),
        }
    }

    /// An event that came while an answer was waited for.
    pub(super) fn passed(&mut self) -> Option<Value> {
        self.passed.pop_front()
    }

    fn receive(&mut self, awaited: &str) -> Result<Value> {
        match self.messages.recv_timeout(PATIENCE) {
            Ok(message) => Ok(message),
            Err(_) => bail!(
                "the browser is gone, or does not answer within {} seconds: {awaited}",
                PATIENCE.as_secs()
            ),
        }
    }
}

impl Drop for Pipe {
    fn drop(&mut self) {
        // It ends by itself when its pipe does; then nothing is left to be done.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
