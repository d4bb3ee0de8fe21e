//! Joining, starting and losing a session, each with real processes.
//!
//! A process under test is this test program, started again with `PROBE` set to what it shall
//! do; it then runs [`probe`] only. What it prints behind `=` is its answer.

#![allow(deprecated, reason = "what is deprecated is there, too")]

use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Barrier;

use bootstrap_sys::{
    MACH_RCV_INTERRUPT, MACH_RCV_MSG, bootstrap_check_in, bootstrap_create_server,
    bootstrap_create_service, bootstrap_look_up, bootstrap_port, mach_msg, mach_port_allocate,
    mach_port_deallocate, mach_port_names,
};
use libmach as _;
use mach_kernel::Limits;
use machd::private::Private;
use machd::protocol::{Greeting, Welcome};
use tempfile::TempDir;

const NO_SESSION: i32 = 0x1000_0003;
const INTERRUPTED: i32 = 0x1000_4005;
const UNKNOWN_SERVICE: i32 = 0x44e;
const NOT_PRIVILEGED: i32 = 0x44c;

#[test]
fn session_is_started_by_the_first_call() {
    let runtime = runtime();
    let mut probe = Probe::start("check-in", &runtime);
    assert_eq!(probe.answer(), 0);
    assert!(runtime.path().join("machd/socket").exists());
    assert_eq!(probe.finish(), "", "a session that starts says nothing");
}

#[test]
fn session_wanted_by_many_at_once_is_started_once() {
    let runtime = runtime();
    let mut probes: Vec<Probe> = (0..8).map(|_| Probe::start("check-in", &runtime)).collect();
    let mut answers: Vec<i32> = probes.iter_mut().map(Probe::answer).collect();
    answers.sort_unstable();
    let mut expected = [NOT_PRIVILEGED; 8];
    expected[0] = 0;
    assert_eq!(
        answers, expected,
        "one has the name, and all the others are in its session"
    );
}

#[test]
fn program_of_a_job_has_the_log_ins_environment_and_nothing_of_how_the_session_began() {
    let runtime = runtime();
    let pipe = runtime.path().join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("run");
    assert!(made.success());
    let job = format!("sh -c \"env >{}\"", pipe.display());
    let mut command = command("make-a-job");
    command.env("XDG_RUNTIME_DIR", runtime.path());
    command.env("JOB", job).env("LANG", "tlh").env("OTHER", "x");
    let mut probe = Probe::spawn(&mut command);
    assert_eq!(probe.answer(), 0);
    let environment = fs::read_to_string(&pipe).expect("text");
    let socket = runtime.path().join("machd/socket");
    let own = format!("MACHD_SOCKET={}", socket.display());
    for expected in [&own, "LANG=tlh"] {
        assert!(
            environment.lines().any(|line| line == expected),
            "{environment}"
        );
    }
    for unwanted in ["LIBMACH_", "LD_PRELOAD", "PROBE", "OTHER"] {
        assert!(!environment.contains(unwanted), "{environment}");
    }
}

#[test]
fn session_outlives_the_program_that_started_it() {
    let runtime = runtime();
    let mut first = Probe::start("look-up", &runtime);
    assert_eq!(first.answer(), UNKNOWN_SERVICE);
    let mut second = Probe::start("check-in", &runtime);
    assert_eq!(second.answer(), 0);
    first.kill();
    let mut third = Probe::start("look-up", &runtime);
    assert_eq!(third.answer(), 0, "the service is still there");
}

#[test]
fn socket_of_a_dead_session_is_replaced() {
    let runtime = runtime();
    let directory = session_directory(&runtime);
    drop(UnixListener::bind(directory.join("socket")).expect("bound"));
    let mut probe = Probe::start("check-in", &runtime);
    assert_eq!(probe.answer(), 0);
}

#[test]
fn directory_open_to_others_is_refused_with_the_remedy() {
    let runtime = runtime();
    let directory = session_directory(&runtime);
    fs::set_permissions(&directory, Permissions::from_mode(0o755)).expect("changed");
    let mut probe = Probe::start("look-up", &runtime);
    assert_eq!(probe.answer(), NO_SESSION);
    let said = probe.finish();
    assert!(
        said.contains("mode 0755") && said.contains("chmod 700"),
        "{said}"
    );
}

#[test]
fn directory_of_another_user_is_refused() {
    let scratch = runtime();
    // Root can make somebody else's directory; for everyone else the root directory is one.
    let user = rustix::process::geteuid();
    let directory = if user.is_root() {
        let directory = session_directory(&scratch);
        chown(&directory, Some(65_534), None).expect("root may");
        directory
    } else {
        Path::new("/").to_owned()
    };
    let mut probe = Probe::start_at("look-up", &directory.join("socket"));
    assert_eq!(probe.answer(), NO_SESSION);
    let said = probe.finish();
    assert!(said.contains("belongs to user"), "{said}");
}

#[test]
fn listener_that_is_not_machd_is_recognised() {
    let runtime = runtime();
    let directory = session_directory(&runtime);
    let listener = UnixListener::bind(directory.join("socket")).expect("bound");
    let impostor = std::thread::spawn(move || {
        let (mut peer, _) = listener.accept().expect("a client");
        let mut greeting = [0; Greeting::SIZE];
        peer.read_exact(&mut greeting).expect("a greeting");
        peer.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
            .expect("sent");
    });
    let mut probe = Probe::start("look-up", &runtime);
    assert_eq!(probe.answer(), NO_SESSION);
    let said = probe.finish();
    assert!(said.contains("is not machd"), "{said}");
    impostor.join().expect("it did its part");
}

#[test]
fn listener_that_never_answers_is_given_up() {
    let runtime = runtime();
    let directory = session_directory(&runtime);
    let _listener = UnixListener::bind(directory.join("socket")).expect("bound");
    let mut probe = Probe::start("look-up", &runtime);
    assert_eq!(probe.answer(), NO_SESSION);
    let said = probe.finish();
    assert!(said.contains("no answer within"), "{said}");
}

#[test]
fn listener_with_a_full_queue_is_given_up() {
    let runtime = runtime();
    let directory = session_directory(&runtime);
    let listener = UnixListener::bind(directory.join("socket")).expect("bound");
    rustix::net::listen(&listener, 0).expect("shortened");
    // One fits into a queue of no length.
    let _waiting = std::os::unix::net::UnixStream::connect(directory.join("socket"));
    let mut probe = Probe::start_at("look-up", &directory.join("socket"));
    assert_eq!(probe.answer(), NO_SESSION);
    let said = probe.finish();
    assert!(said.contains("no session at"), "{said}");
}

#[test]
fn lock_that_somebody_keeps_is_given_up() {
    let runtime = runtime();
    session_directory(&runtime);
    let place = machd::session::Place::in_directory(runtime.path().join("machd"));
    let _lock = place.lock().expect("nobody has it");
    let mut probe = Probe::start("look-up", &runtime);
    assert_eq!(probe.answer(), NO_SESSION);
    let said = probe.finish();
    assert!(said.contains("held by another process"), "{said}");
}

#[test]
fn standard_error_that_cannot_be_written_is_no_reason_to_die() {
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("there");
    let mut command = command("look-up");
    command.env("MACHD_SOCKET", "nowhere").stderr(full);
    let mut probe = Probe::spawn(&mut command);
    assert_eq!(probe.answer(), NO_SESSION);
}

#[test]
fn variable_set_by_accident_is_an_error_and_no_session() {
    let runtime = runtime();
    let directory = session_directory(&runtime);
    for (value, reason) in [
        (directory.as_path(), "standard input is not the socket"),
        (Path::new("nowhere"), "session directory nowhere"),
    ] {
        let output = command("look-up")
            .env("LIBMACH_BECOME_MACHD", value)
            .stdin(Stdio::null())
            .output()
            .expect("started");
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(reason), "{said}");
    }
}

#[test]
fn session_of_another_build_is_refused_with_both_versions() {
    let runtime = runtime();
    let directory = session_directory(&runtime);
    let listener = UnixListener::bind(directory.join("socket")).expect("bound");
    let other = std::thread::spawn(move || {
        let (mut peer, _) = listener.accept().expect("a client");
        peer.read_exact(&mut [0; Greeting::SIZE])
            .expect("a greeting");
        peer.write_all(&Welcome::OtherVersion(99).to_bytes())
            .expect("sent");
    });
    let mut probe = Probe::start("look-up", &runtime);
    assert_eq!(probe.answer(), NO_SESSION);
    let said = probe.finish();
    assert!(said.contains("protocol 00000063"), "{said}");
    other.join().expect("it did its part");
}

#[test]
fn socket_variable_that_names_nothing_is_an_error_and_starts_nothing() {
    let runtime = runtime();
    let directory = session_directory(&runtime);
    let mut probe = Probe::start_at("look-up", &directory.join("socket"));
    assert_eq!(probe.answer(), NO_SESSION);
    let said = probe.finish();
    assert!(
        said.contains("no session at") && said.contains("MACHD_SOCKET"),
        "{said}"
    );
    assert!(!directory.join("socket").exists());
}

#[test]
fn socket_variable_that_is_no_socket_path_is_an_error() {
    let mut probe = Probe::start_at("look-up", Path::new("relative/socket"));
    assert_eq!(probe.answer(), NO_SESSION);
    let said = probe.finish();
    assert!(said.contains("MACHD_SOCKET=relative/socket"), "{said}");
}

#[test]
fn reason_is_said_once_however_many_calls_fail() {
    let mut probe = Probe::start_at("look-up-thrice", Path::new("nowhere"));
    assert_eq!(probe.answer(), NO_SESSION);
    assert_eq!(probe.finish().matches("libmach:").count(), 1);
}

#[test]
fn session_that_is_full_says_so_until_a_task_ends() {
    let limits = Limits {
        tasks: 1,
        ..Limits::default()
    };
    let session = Private::with_limits(limits).expect("started");
    let mut first = Probe::start_at("check-in", &session.socket());
    assert_eq!(first.answer(), 0);
    let mut second = Probe::start_at("look-up", &session.socket());
    assert_eq!(second.answer(), NO_SESSION);
    let said = second.finish();
    assert!(said.contains("as many tasks or threads"), "{said}");
    first.kill();
    while session.inspect(|kernel| kernel.task_count()) > 0 {
        std::thread::yield_now();
    }
    let mut third = Probe::start_at("check-in", &session.socket());
    assert_eq!(third.answer(), 0);
}

#[test]
fn session_that_ends_takes_the_rights_of_its_tasks_along() {
    let session = Private::start().expect("started");
    let mut probe = Probe::start_at("check-in-then-look-up", &session.socket());
    assert_eq!(probe.answer(), 0);
    drop(session);
    probe.go_on();
    assert_eq!(probe.answer(), NO_SESSION);
    let said = probe.finish();
    assert!(said.contains("session"), "{said}");
}

#[test]
fn threads_that_wait_in_a_session_hear_of_its_end_however_it_comes() {
    let runtime = runtime();
    let mut session = Probe::start("serve", &runtime);
    assert_eq!(session.answer(), 0);
    let mut probe = Probe::start("receive-with-two", &runtime);
    assert_eq!(probe.answer(), 0);
    // All of its threads sleep.
    let tasks = format!("/proc/{}/task", probe.child.id());
    let sleeps = |task: fs::DirEntry| {
        let stat = fs::read_to_string(task.path().join("stat")).unwrap_or_default();
        stat.rsplit_once(") ")
            .is_some_and(|(_, rest)| rest.starts_with('S'))
    };
    while !fs::read_dir(&tasks).expect("there").flatten().all(sleeps) {
        std::thread::yield_now();
    }
    session.kill();
    for _ in 0..2 {
        assert_eq!(probe.answer(), NO_SESSION);
    }
    probe.go_on();
    assert_eq!(probe.answer(), NO_SESSION, "no other one is its own");
}

#[test]
fn signal_that_comes_while_a_thread_looks_ends_its_wait() {
    let session = Private::start().expect("started");
    let mut command = command("receive-until-the-alarm");
    // It looks for much longer than until the alarm.
    command
        .env("MACHD_SOCKET", session.socket())
        .env("MACHD_LOOK", "400000");
    let mut probe = Probe::spawn(&mut command);
    assert_eq!(probe.answer(), INTERRUPTED);
}

#[test]
fn task_after_fork_is_another_with_an_empty_space() {
    let session = Private::start().expect("started");
    let mut probe = Probe::start_at("fork", &session.socket());
    let (before, child, code) = (probe.answer(), probe.answer(), probe.answer());
    assert!(before > 2, "the parent had more than it began with");
    assert_eq!(
        child, 2,
        "the child has its task port and its bootstrap port"
    );
    assert_eq!(
        code, NOT_PRIVILEGED,
        "the parent's service is another task's to the child"
    );
}

#[test]
fn task_after_exec_has_lost_its_services() {
    let session = Private::start().expect("started");
    let mut probe = Probe::start_at("exec", &session.socket());
    assert_eq!(probe.answer(), 0, "checked in");
    assert_eq!(
        probe.answer(),
        UNKNOWN_SERVICE,
        "the new program looks it up"
    );
}

#[test]
fn task_ends_with_its_process_though_a_child_holds_its_descriptors() {
    let session = Private::start().expect("started");
    let mut server = Probe::start_at("check-in-and-leave-a-child", &session.socket());
    assert_eq!(server.answer(), 0);
    let child = server.answer();
    server.kill();
    // The look-up may be quicker than the news of the death.
    let gone = (0..500).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(10));
        Probe::start_at("look-up", &session.socket()).answer() == UNKNOWN_SERVICE
    });
    let child = rustix::process::Pid::from_raw(child).expect("a process");
    rustix::process::kill_process(child, rustix::process::Signal::KILL).expect("it lived on");
    assert!(gone, "the service did not go with its server");
}

/// A directory for sessions, of nobody else.
fn runtime() -> TempDir {
    tempfile::Builder::new()
        .prefix("run-")
        .tempdir()
        .expect("a scratch directory")
}

fn session_directory(runtime: &TempDir) -> std::path::PathBuf {
    let directory = runtime.path().join("machd");
    fs::create_dir(&directory).expect("made");
    fs::set_permissions(&directory, Permissions::from_mode(0o700)).expect("changed");
    directory
}

/// A process under test.
struct Probe {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Probe {
    /// In the user's own session, which lives in `runtime`.
    fn start(what: &str, runtime: &TempDir) -> Probe {
        Probe::spawn(command(what).env("XDG_RUNTIME_DIR", runtime.path()))
    }

    /// In the session at `socket`.
    fn start_at(what: &str, socket: &Path) -> Probe {
        Probe::spawn(command(what).env("MACHD_SOCKET", socket))
    }

    fn spawn(command: &mut Command) -> Probe {
        let mut child = command.spawn().expect("started");
        let output = BufReader::new(child.stdout.take().expect("piped"));
        Probe {
            input: child.stdin.take(),
            child,
            output,
        }
    }

    /// The next number the process prints.
    fn answer(&mut self) -> i32 {
        let mut line = String::new();
        loop {
            line.clear();
            let count = self.output.read_line(&mut line).expect("readable");
            assert!(count > 0, "the process ended without an answer");
            // The test harness prints the test's name in front of the first answer.
            if let Some((_, answer)) = line.trim_end().rsplit_once('=') {
                return answer.parse().expect("a number");
            }
        }
    }

    fn go_on(&mut self) {
        self.input
            .as_mut()
            .expect("open")
            .write_all(b"\n")
            .expect("read");
    }

    /// Lets the process end, and says what it printed to standard error.
    fn finish(mut self) -> String {
        drop(self.input.take());
        let mut said = String::new();
        let mut errors = self.child.stderr.take().expect("piped");
        errors.read_to_string(&mut said).expect("text");
        self.child.wait().expect("waited for");
        said
    }

    fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("waited for");
    }
}

impl Drop for Probe {
    fn drop(&mut self) {
        // Gone already when it was killed or let go.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(what: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command
        .args(["--exact", "probe", "--nocapture", "--test-threads=1"])
        .env("PROBE", what)
        .env_remove("MACHD_SOCKET")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// What a process under test does. In the test run itself there is nothing to do.
#[test]
fn probe() {
    let Ok(what) = std::env::var("PROBE") else {
        return;
    };
    match what.as_str() {
        "look-up" => say(look_up()),
        "look-up-thrice" => {
            look_up();
            look_up();
            say(look_up());
        }
        "check-in" => say(check_in()),
        "make-a-job" => say(make_job()),
        "check-in-then-look-up" => {
            say(check_in());
            wait();
            say(look_up());
        }
        "serve" => {
            let place = machd::session::Place::of_user();
            place.prepare().expect("a directory");
            let listener = place.listen(&place.lock().expect("free")).expect("bound");
            say(0);
            let server = machd::Server::new(listener, machd::Idle::Never);
            server.and_then(machd::Server::run).expect("served");
        }
        "receive-with-two" => {
            let joined = Barrier::new(3);
            std::thread::scope(|scope| {
                for options in [0, MACH_RCV_INTERRUPT] {
                    let joined = &joined;
                    scope.spawn(move || {
                        let (task, mut port) = (bootstrap_sys::mach_task_self(), 0);
                        // SAFETY: the result has its place.
                        let code = unsafe { mach_port_allocate(task, 1, &mut port) };
                        assert_eq!(code, 0);
                        joined.wait();
                        say(receive(port, options));
                    });
                }
                joined.wait();
                say(0);
            });
            wait();
            say(look_up());
        }
        "receive-until-the-alarm" => {
            let (task, mut port) = (bootstrap_sys::mach_task_self(), 0);
            // SAFETY: the result has its place.
            assert_eq!(unsafe { mach_port_allocate(task, 1, &mut port) }, 0);
            extern "C" fn nothing(_: libc::c_int) {}
            let handler = nothing as *const () as usize;
            // SAFETY: the handler does nothing.
            let before = unsafe { libc::signal(libc::SIGALRM, handler) };
            assert_ne!(before, libc::SIG_ERR);
            // SAFETY: no pointers.
            let own = unsafe { libc::pthread_self() };
            std::thread::spawn(move || {
                std::thread::sleep(std::time::Duration::from_millis(20));
                // SAFETY: the thread is waiting, or about to.
                assert_eq!(unsafe { libc::pthread_kill(own, libc::SIGALRM) }, 0);
            });
            say(receive(port, MACH_RCV_INTERRUPT));
        }
        "fork" => {
            check_in();
            say(count_names());
            // SAFETY: the child goes on with this thread alone, which holds no lock.
            let child = unsafe { libc::fork() };
            if child == 0 {
                say(count_names());
                say(check_in());
                std::process::exit(0);
            }
        }
        "exec" => {
            say(check_in());
            let socket = std::env::var_os("MACHD_SOCKET").expect("set by the test");
            let error = command("look-up")
                .stdin(Stdio::inherit())
                .stdout(Stdio::inherit())
                .env("MACHD_SOCKET", socket)
                .exec();
            panic!("exec failed: {error}");
        }
        "check-in-and-leave-a-child" => {
            say(check_in());
            // SAFETY: the child only sleeps.
            let child = unsafe { libc::fork() };
            if child == 0 {
                std::thread::sleep(std::time::Duration::from_secs(60));
                std::process::exit(0);
            }
            say(child);
        }
        other => panic!("unknown probe {other}"),
    }
    wait();
}

/// Until the test lets the process go on, or end.
fn wait() {
    let _ = std::io::stdin().lock().read_line(&mut String::new());
}

fn say(answer: i32) {
    println!("={answer}");
}

fn bootstrap() -> bootstrap_sys::mach_port_t {
    // SAFETY: nothing in this program assigns to the variable.
    unsafe { bootstrap_port }
}

fn look_up() -> i32 {
    let mut port = 0;
    // SAFETY: the name is a C string, and the result has its place.
    unsafe { bootstrap_look_up(bootstrap(), c"test.sessions".as_ptr(), &mut port) }
}

/// Receives from a port of this thread's own, where nothing comes.
fn receive(port: u32, options: i32) -> i32 {
    let mut message = [0u32; 64];
    let (header, option) = (message.as_mut_ptr().cast(), MACH_RCV_MSG | options);
    // SAFETY: the buffer has so much room.
    unsafe { mach_msg(header, option, 0, 256, port, 0, 0) }
}

fn check_in() -> i32 {
    let mut port = 0;
    // SAFETY: the name is a C string, and the result has its place.
    unsafe { bootstrap_check_in(bootstrap(), c"test.sessions".as_ptr(), &mut port) }
}

/// Makes a job that runs at once, with a service.
fn make_job() -> i32 {
    let command = std::env::var("JOB").expect("set by the test");
    let command = std::ffi::CString::new(command).expect("no NUL in it");
    let (text, name) = (command.as_ptr().cast_mut(), c"test.sessions".as_ptr());
    let (mut job, mut port) = (0, 0);
    // SAFETY: the command is a C string, and the result has its place.
    let made = unsafe { bootstrap_create_server(bootstrap(), text, 0, 0, &mut job) };
    // SAFETY: the name is a C string, and the result has its place.
    let served = unsafe { bootstrap_create_service(job, name.cast_mut(), &mut port) };
    // SAFETY: no pointers.
    let left = unsafe { mach_port_deallocate(bootstrap_sys::mach_task_self(), job) };
    made | served | left
}

fn count_names() -> i32 {
    let (mut names, mut types) = (std::ptr::null_mut(), std::ptr::null_mut());
    let (mut count, mut type_count) = (0, 0);
    let task = bootstrap_sys::mach_task_self();
    // SAFETY: all results have their places.
    let code =
        unsafe { mach_port_names(task, &mut names, &mut count, &mut types, &mut type_count) };
    assert_eq!(code, 0);
    count as i32
}
