//! Sessions with jobs: how long they stay, and that no program of a job outlives them.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use mach_kernel::{BootstrapCall, Name, Request, SpaceCall, Value};
use machd::private::Private;
use machd::protocol::{
    FromKernel, Greeting, Memory, ToKernel, VERSION, Welcome, read_frame, write_frame,
};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, pidfd_open, test_kill_process};

/// After this, something that should have happened is missed.
const LIMIT: Duration = Duration::from_secs(20);

#[test]
fn session_with_a_job_stays_without_a_client() {
    let scratch = tempfile::tempdir().expect("a scratch directory");
    let (mut session, socket) = start_session(scratch.path(), &["--idle", "1"]);
    make_job(&socket, "true", true);
    std::thread::sleep(Duration::from_millis(1_500));
    let ended = session.try_wait().expect("asked");
    session.kill().expect("killed");
    session.wait().expect("waited for");
    assert_eq!(ended, None, "it ended, and the job's service with it");
}

#[test]
fn session_whose_job_is_gone_ends() {
    let scratch = tempfile::tempdir().expect("a scratch directory");
    let (mut session, socket) = start_session(scratch.path(), &["--idle", "1"]);
    make_job(&socket, "/nonexistent/program", false);
    assert!(session.wait().expect("waited for").success());
}

#[test]
fn program_ends_with_the_session_however_that_ends() {
    let scratch = tempfile::tempdir().expect("a scratch directory");
    let (mut session, socket) = start_session(scratch.path(), &[]);
    let program = run_sleeper(scratch.path(), &socket);
    let pidfd = pidfd_open(program, PidfdFlags::empty()).expect("it runs");
    session.kill().expect("killed");
    session.wait().expect("waited for");
    let limit = Timespec::try_from(LIMIT).expect("it fits");
    let mut ended = [PollFd::new(&pidfd, PollFlags::IN)];
    assert_eq!(poll(&mut ended, Some(&limit)), Ok(1), "it outlives it");
}

#[test]
fn program_is_gone_when_its_session_has_ended() {
    let scratch = tempfile::tempdir().expect("a scratch directory");
    let session = Private::start().expect("started");
    let program = run_sleeper(scratch.path(), &session.socket());
    test_kill_process(program).expect("it runs");
    drop(session);
    test_kill_process(program).expect_err("it is gone");
}

#[test]
fn program_that_takes_its_time_to_load_keeps_nobody_waiting() {
    let scratch = tempfile::tempdir().expect("a scratch directory");
    let session = Private::start().expect("started");
    let program = scratch.path().join("program");
    fs::copy("/bin/true", &program).expect("copied");
    // Who opens it has to wait until its owner has given the lease back, or for 45 seconds.
    let lease = lease(&program);
    make_job(&session.socket(), program.to_str().expect("text"), false);
    let mut other = Client::join(&session.socket());
    assert!(matches!(other.call(Request::HostSelf), Value::Name(_)));
    drop(lease);
}

/// Makes everybody else who opens a file wait.
fn lease(path: &Path) -> File {
    /// `F_SETSIG`, which the `libc` crate does not have.
    const SET_SIGNAL: libc::c_int = 10;
    let file = File::options().write(true).open(path).expect("it is there");
    // SAFETY: the call takes numbers. The signal that tells of somebody who waits is one that is
    // ignored.
    let told = unsafe { libc::fcntl(file.as_raw_fd(), SET_SIGNAL, libc::SIGURG) };
    // SAFETY: as above.
    let taken = unsafe { libc::fcntl(file.as_raw_fd(), libc::F_SETLEASE, libc::F_WRLCK) };
    let outcome = (told, taken);
    assert_eq!(outcome, (0, 0), "{}", std::io::Error::last_os_error());
    file
}

/// Makes a job whose program only sleeps, and says which process that is.
fn run_sleeper(scratch: &Path, socket: &Path) -> Pid {
    let path = scratch.join("pipe");
    let made = Command::new("mkfifo").arg(&path).status().expect("run");
    assert!(made.success());
    let script = format!("echo $$ >{}; exec sleep 1000", path.display());
    make_job(socket, &format!("sh -c \"{script}\""), false);
    let mut line = String::new();
    let mut pipe = File::open(&path).expect("somebody writes");
    pipe.read_to_string(&mut line).expect("text");
    Pid::from_raw(line.trim().parse().expect("a number")).expect("a process")
}

/// Makes a job with a service, and leaves.
fn make_job(socket: &Path, command: &str, on_demand: bool) {
    let mut client = Client::join(socket);
    let command = command.into();
    let call = BootstrapCall::CreateServer { command, on_demand };
    let job = client.bootstrap(Name::BOOTSTRAP, call);
    let service = b"test.jobs".to_vec();
    let port = client.bootstrap(job, BootstrapCall::CheckIn { service, flags: 0 });
    for name in [port, job] {
        let (task, call) = (Name::TASK_SELF, SpaceCall::Destroy { name });
        let done = client.call(Request::Space { task, call });
        assert_eq!(done, Value::None);
    }
}

struct Client {
    stream: UnixStream,
    input: Vec<u8>,
}

impl Client {
    fn join(socket: &Path) -> Client {
        let mut stream = UnixStream::connect(socket).expect("somebody listens");
        let greeting = Greeting {
            version: VERSION,
            image: [1; 16],
        };
        stream.set_read_timeout(Some(LIMIT)).expect("set");
        stream.write_all(&greeting.to_bytes()).expect("sent");
        let mut answer = [0; Welcome::SIZE];
        stream.read_exact(&mut answer).expect("a welcome");
        let welcome = Welcome::from_bytes(&answer);
        assert!(matches!(welcome, Some(Welcome::Joined(_))), "{welcome:?}");
        Client {
            stream,
            input: Vec::new(),
        }
    }

    fn bootstrap(&mut self, bootstrap: Name, call: BootstrapCall) -> Name {
        match self.call(Request::Bootstrap { bootstrap, call }) {
            Value::Name(name) => name,
            other => panic!("{other:?}"),
        }
    }

    fn call(&mut self, request: Request<Memory>) -> Value<Memory> {
        let mut bytes = Vec::new();
        write_frame(&ToKernel::Request(request), &mut bytes).expect("small");
        self.stream.write_all(&bytes).expect("sent");
        loop {
            if let Some((FromKernel::Reply(reply), taken)) =
                read_frame(&self.input).expect("a good frame")
            {
                self.input.drain(..taken);
                return reply.expect("success");
            }
            let mut chunk = [0; 4096];
            let count = self.stream.read(&mut chunk).expect("readable");
            assert!(count > 0, "the session hung up");
            self.input.extend_from_slice(&chunk[..count]);
        }
    }
}

/// The `machd` program, and its socket once it serves.
fn start_session(scratch: &Path, arguments: &[&str]) -> (Child, PathBuf) {
    let mut session = Command::new(env!("CARGO_BIN_EXE_machd"))
        .arg("--directory")
        .arg(scratch.join("session"))
        .args(arguments)
        .stdout(Stdio::piped())
        .spawn()
        .expect("started");
    let output = session.stdout.take().expect("piped");
    let mut line = String::new();
    BufReader::new(output)
        .read_line(&mut line)
        .expect("readable");
    let socket = line.trim_end().strip_prefix("MACHD_SOCKET=");
    (session, socket.expect("its socket").into())
}
