//! The walkthrough, run whole: every claim holds, and its ways to end are told apart.

use std::io::{BufRead, BufReader};
use std::process::{Command, Output, Stdio};

fn walkthrough(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_walkthrough"))
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .expect("the program can be started")
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn walkthrough_tells_the_story_in_order_and_every_claim_holds() {
    let output = walkthrough(&[]);
    let story = stdout(&output);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{story}\n{}",
        stderr(&output)
    );
    assert!(!story.contains('✗'), "{story}");
    let mut rest = story.as_str();
    for expected in [
        "Making a Mach server",
        "1. A client looks for a server that is not there",
        "│ bootstrap port: 1799",
        "│ looked-up service_port: 0 (44e)",
        "│     Unknown service name",
        "2. A server checks in",
        "│ looked-up service_port: 0 (44e)",
        "│ service_port: ",
        "│ looked-up service_port: ",
        "✓ the look-up gives the same number",
        "3. A client finds the server",
        "│ looked-up service_port: ",
        "a name means something in one process",
        "4. The server is killed",
        "✓ the server is gone (signal: 9 (SIGKILL))",
        "│ looked-up service_port: 0 (44e)",
        "5. A client asks, and the server answers",
        "│ answer: 42",
        "✓ the answer to 41 is 42",
        "✓ the audit token tells the server the asker's real pid",
        "claims hold",
    ] {
        let Some((_, after)) = rest.split_once(expected) else {
            panic!("{expected:?} is missing, or out of order, in\n{story}");
        };
        rest = after;
    }
}

#[test]
fn walkthrough_into_a_pipe_has_no_colours() {
    assert!(!stdout(&walkthrough(&[])).contains('\x1b'));
}

#[test]
fn walkthroughs_at_the_same_time_do_not_disturb_each_other() {
    let runs: Vec<_> = (0..3)
        .map(|_| {
            Command::new(env!("CARGO_BIN_EXE_walkthrough"))
                .stdout(Stdio::piped())
                .spawn()
                .expect("the program can be started")
        })
        .collect();
    for run in runs {
        let output = run.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    }
}

#[test]
fn walkthrough_help_teaches_and_hides_the_roles() {
    let output = walkthrough(&["--help"]);
    let help = stdout(&output);
    assert_eq!(output.status.code(), Some(0));
    for expected in [
        "checking in",
        "Unknown service name",
        "Exit status",
        "NO_COLOR",
    ] {
        assert!(
            help.contains(expected),
            "{expected:?} is missing in\n{help}"
        );
    }
    assert!(!help.contains("--role"), "{help}");
}

#[test]
fn walkthrough_with_wrong_arguments_is_trouble() {
    for arguments in [
        ["--nonsense"].as_slice(),
        &["something"],
        &["--role", "server"],
        &["--role", "server", "--service", ""],
        &["--role", "nobody", "--service", "com.example.test"],
    ] {
        let output = walkthrough(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            stderr(&output).starts_with("error: "),
            "{}",
            stderr(&output)
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn server_role_ends_when_the_story_is_gone() {
    let service = format!("com.example.orphan.{}", std::process::id());
    let mut server = Command::new(env!("CARGO_BIN_EXE_walkthrough"))
        .args(["--role", "server", "--service", &service])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program can be started");
    let output = server.stdout.take().expect("its output is a pipe");
    assert_eq!(BufReader::new(output).lines().take(5).count(), 5);
    drop(server.stdin.take());
    let status = server.wait().expect("it is ours");
    assert_eq!(status.code(), Some(2));
}
