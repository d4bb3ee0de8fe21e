//! The article's program, run as its reader would run it: what it prints, in which order.

use std::io::{BufRead, BufReader, Lines};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

/// A service name that no other test, and no other run, uses.
fn unique() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let (process, number) = (std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    format!("com.example.service.{process}.{number}")
}

fn service(name: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_service"));
    command.env("DEMO_SERVICE", name).stdin(Stdio::null());
    command
}

fn client(name: &str) -> Output {
    service(name)
        .arg("client")
        .output()
        .expect("the program can be started")
}

fn stdout(output: &Output) -> Vec<String> {
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(str::to_owned)
        .collect()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The number in `label: number (0)`.
fn number(line: &str, label: &str) -> u32 {
    let number = line
        .strip_prefix(label)
        .and_then(|rest| rest.strip_prefix(": "));
    let number = number.and_then(|rest| rest.strip_suffix(" (0)"));
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or_else(|| panic!("{label} in {line:?}"))
}

/// A server that is killed when the test ends.
struct Server {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Server {
    fn start(name: &str) -> Self {
        let mut process = service(name)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program can be started");
        let output = process.stdout.take().expect("its output is a pipe");
        Self {
            process,
            lines: BufReader::new(output).lines(),
        }
    }

    /// The next lines, read while the server runs: it has to flush them.
    fn read(&mut self, count: usize) -> Vec<String> {
        let lines = self.lines.by_ref().take(count);
        lines.map(|line| line.expect("it writes text")).collect()
    }

    fn end(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

#[test]
fn client_without_server_prints_code_and_meaning_and_fails() {
    let output = client(&unique());
    assert_eq!(
        stdout(&output),
        [
            "bootstrap port: 1799",
            "looked-up service_port: 0 (44e)",
            "    Unknown service name"
        ]
    );
    assert_eq!(output.status.code(), Some(1));
    let stderr = stderr(&output);
    assert!(
        stderr.starts_with("service: bootstrap_look_up(\"com.example.service."),
        "{stderr}"
    );
}

#[test]
fn server_prints_the_transcript_and_its_port_under_one_number() {
    let mut server = Server::start(&unique());
    let lines = server.read(5);
    assert_eq!(
        lines[..3],
        [
            "bootstrap port: 1799",
            "looked-up service_port: 0 (44e)",
            "    Unknown service name"
        ]
    );
    let port = number(&lines[3], "service_port");
    assert_ne!(port, 0);
    assert_eq!(number(&lines[4], "looked-up service_port"), port);
    assert!(
        server.process.try_wait().expect("it is ours").is_none(),
        "it serves on"
    );
}

#[test]
fn client_with_server_prints_a_number_of_its_own() {
    let name = unique();
    let mut server = Server::start(&name);
    let port = number(&server.read(5)[3], "service_port");
    // Two processes may come upon the same number by chance, but not again and again.
    let own = (0..20).any(|_| {
        let output = client(&name);
        let lines = stdout(&output);
        assert_eq!(
            (lines.len(), lines[0].as_str()),
            (2, "bootstrap port: 1799"),
            "{lines:?}"
        );
        assert_eq!(
            (output.status.code(), stderr(&output)),
            (Some(0), String::new())
        );
        number(&lines[1], "looked-up service_port") != port
    });
    assert!(own, "every client says {port}, like the server");
}

#[test]
fn any_argument_makes_it_the_client() {
    let name = unique();
    for argument in ["client", "--help", "-x", ""] {
        let output = service(&name)
            .arg(argument)
            .output()
            .expect("the program can be started");
        let lines = stdout(&output);
        assert_eq!(
            lines.get(1).map(String::as_str),
            Some("looked-up service_port: 0 (44e)")
        );
    }
}

#[test]
fn second_server_is_refused_and_says_why() {
    let name = unique();
    let mut first = Server::start(&name);
    first.read(5);
    let output = service(&name).output().expect("the program can be started");
    let lines = stdout(&output);
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert_ne!(number(&lines[1], "looked-up service_port"), 0);
    assert_eq!(
        lines[2..],
        ["service_port: 0 (44c)", "    Permission denied"]
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("BOOTSTRAP_NOT_PRIVILEGED (0x44c)"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn killed_server_leaves_an_unknown_name() {
    let name = unique();
    let mut server = Server::start(&name);
    server.read(5);
    server.end();
    // The news of its death travels as a message.
    for _ in 0..500 {
        if stdout(&client(&name))
            .get(1)
            .is_some_and(|line| line.ends_with(": 0 (44e)"))
        {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("the name outlives its server");
}

#[cfg(unix)]
#[test]
fn terminated_server_ends_by_the_signal() {
    use std::os::unix::process::ExitStatusExt;

    let mut server = Server::start(&unique());
    server.read(5);
    let pid = server.process.id().to_string();
    let killed = Command::new("kill")
        .args(["-TERM", &pid])
        .status()
        .expect("kill is there");
    assert!(killed.success());
    let status = server.process.wait().expect("it is ours");
    assert_eq!(status.signal(), Some(15));
}

#[test]
fn service_name_that_is_none_is_refused_with_the_reason() {
    for (name, reason) in [
        (String::new(), "at least one byte"),
        ("n".repeat(128), "at most 127 bytes, this one has 128"),
        ("n".repeat(4096), "at most 127 bytes, this one has 4096"),
    ] {
        let output = service(&name).output().expect("the program can be started");
        assert_eq!((output.status.code(), stdout(&output).len()), (Some(2), 0));
        assert!(stderr(&output).contains(reason), "{}", stderr(&output));
    }
}

#[test]
fn client_without_a_place_to_print_fails_without_a_panic() {
    let (reader, writer) = UnixStream::pair().expect("a pair can be made");
    drop(reader);
    let mut command = service(&unique());
    command
        .arg("client")
        .stdout(OwnedFd::from(writer))
        .stderr(Stdio::piped());
    let process = command.spawn().expect("the program can be started");
    let output = process.wait_with_output().expect("it is ours");
    assert_eq!(output.status.code(), Some(2));
    assert!(!stderr(&output).contains("panicked"), "{}", stderr(&output));
}
