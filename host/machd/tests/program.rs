//! The `machd` program.

use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use mach_kernel::Request;
use machd::protocol::{Greeting, ToKernel, VERSION, write_frame};
use machd::transfer;

#[test]
fn session_without_a_client_ends_and_removes_its_socket() {
    let (_scratch, mut session, socket) = start(&["--idle", "1"]);
    assert!(session.wait().expect("waited for").success());
    assert!(!socket.exists());
}

#[test]
fn session_with_a_client_stays_until_it_leaves() {
    let (_scratch, mut session, socket) = start(&["--idle", "1"]);
    let mut client = UnixStream::connect(&socket).expect("somebody listens");
    client
        .write_all(
            &Greeting {
                version: VERSION,
                image: [1; 16],
            }
            .to_bytes(),
        )
        .expect("sent");
    client.read_exact(&mut [0; 32]).expect("a welcome");
    // Two sessions without a client come and go meanwhile, one after the other, so that the one
    // with a client has had time to go, too.
    for _ in 0..2 {
        let (_scratch, mut other, _) = start(&["--idle", "1"]);
        assert!(other.wait().expect("waited for").success());
    }
    let mut request = Vec::new();
    write_frame(&ToKernel::Request(Request::TaskSelf), &mut request).expect("small");
    client.write_all(&request).expect("sent");
    let mut length = [0; 4];
    let answered = client.read_exact(&mut length);
    answered.expect("it ended with a client in it");
    assert!(session.try_wait().expect("asked").is_none());
    drop(client);
    assert!(session.wait().expect("waited for").success());
}

#[test]
fn session_that_may_write_no_large_file_gives_threads_no_slot() {
    let scratch = tempfile::tempdir().expect("a scratch directory");
    let program = command(&scratch);
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -f 1 && exec \"$0\" \"$@\""]);
    limited.arg(program.get_program()).args(program.get_args());
    let (mut session, socket) = serving(&mut limited);
    let mut client = UnixStream::connect(&socket).expect("somebody listens");
    let (version, image) = (VERSION, [1; 16]);
    let greeting = Greeting { version, image };
    client.write_all(&greeting.to_bytes()).expect("sent");
    let welcomed = transfer::receive_files(&client, &mut [0; 32]);
    session.kill().expect("killed");
    session.wait().expect("waited for");
    let (count, files) = welcomed.expect("a welcome");
    assert_eq!((count, files.len()), (32, 0));
}

#[test]
fn second_session_in_a_directory_is_refused() {
    let (scratch, mut session, _) = start(&[]);
    let second = command(&scratch)
        .stderr(Stdio::piped())
        .output()
        .expect("run");
    session.kill().expect("killed");
    session.wait().expect("waited for");
    assert_eq!(second.status.code(), Some(1));
    let said = String::from_utf8_lossy(&second.stderr);
    assert!(said.contains("a session already listens at"), "{said}");
}

#[test]
fn unknown_argument_is_a_usage_error() {
    let wrong = Command::new(env!("CARGO_BIN_EXE_machd"))
        .arg("--forever")
        .output()
        .expect("run");
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("--forever"));
}

fn command(scratch: &tempfile::TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_machd"));
    command
        .arg("--directory")
        .arg(scratch.path().join("session"));
    command
}

/// A session, and its socket once it serves.
fn start(arguments: &[&str]) -> (tempfile::TempDir, Child, PathBuf) {
    let scratch = tempfile::tempdir().expect("a scratch directory");
    let (session, socket) = serving(command(&scratch).args(arguments));
    (scratch, session, socket)
}

/// A session as this program, and its socket.
fn serving(command: &mut Command) -> (Child, PathBuf) {
    let mut session = command.stdout(Stdio::piped()).spawn().expect("started");
    let mut line = String::new();
    let output = session.stdout.take().expect("piped");
    BufReader::new(output)
        .read_line(&mut line)
        .expect("readable");
    let socket = line
        .trim_end()
        .strip_prefix("MACHD_SOCKET=")
        .expect("its socket")
        .into();
    (session, socket)
}
