//! The examples, run as their readers run them: each does what its documentation shows.
//!
//! An example says at its top what it prints. That is compared with what it does print, so that an
//! example without a transcript, or with one that is no longer true, fails.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use bootstrap::{Bootstrap, ServiceName};

#[test]
fn every_example_run_prints_its_transcript_and_succeeds() {
    for name in examples() {
        let outcome = run(&name, &[]);
        assert!(outcome.status.success(), "{name}: {outcome:?}");
        assert_eq!(outcome.errors, "", "{name}");
        let (expected, actual) = (transcript(&name), by_speaker(&outcome.output));
        let speakers = |story: &Story| story.keys().cloned().collect::<Vec<_>>();
        assert_eq!(speakers(&expected), speakers(&actual), "{name}");
        for (speaker, expected) in &expected {
            let actual = &actual[speaker];
            let lines = expected.iter().zip(actual);
            let same = lines
                .clone()
                .all(|(shown, printed)| is_like(shown, printed));
            assert!(
                same && expected.len() == actual.len(),
                "{name}, {speaker}\n  shown: {expected:#?}\nprinted: {actual:#?}"
            );
        }
    }
}

#[test]
fn every_example_given_an_unknown_role_fails_and_names_it() {
    for name in examples() {
        let outcome = run(&name, &["no-such-role"]);
        assert_eq!(outcome.status.code(), Some(1), "{name}: {outcome:?}");
        assert_eq!(outcome.output, "", "{name}");
        assert_eq!(
            outcome.errors,
            format!("{name}: there is no role \"no-such-role\"\n")
        );
    }
}

#[test]
fn example_whose_name_is_taken_fails_and_says_so() {
    const NAME: ServiceName = ServiceName::from_static("com.example.echo");
    let deadline = Instant::now() + PATIENCE;
    let port = loop {
        let bootstrap = Bootstrap::current().expect("there is a bootstrap port");
        match bootstrap.check_in(&NAME) {
            Ok(port) => break port,
            Err(error) if Instant::now() > deadline => panic!("{error}"),
            // The example is being run.
            Err(_) => thread::sleep(Duration::from_millis(50)),
        }
    };
    let outcome = run_once("echo", &[], deadline);
    assert_eq!(outcome.status.code(), Some(1), "{outcome:?}");
    assert_eq!(outcome.output, "");
    assert!(outcome.errors.contains(TAKEN), "{outcome:?}");
    drop(port);
}

/// The examples' names: those of the files.
fn examples() -> Vec<String> {
    let files = fs::read_dir(source_directory()).expect("the examples are there");
    let paths = files.map(|file| file.expect("it can be read").path());
    let mut names: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let stem = path.file_stem().expect("it has a name");
            stem.to_string_lossy().into_owned()
        })
        .filter(|name| cfg!(feature = "tokio") || !NEED_TOKIO.contains(&name.as_str()))
        .collect();
    names.sort();
    assert!(!names.is_empty());
    names
}

/// Those with `required-features`, which are not built without them.
const NEED_TOKIO: &[&str] = &["async_server"];

fn source_directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}

/// Lines by who prints them, the first word of each. Those of one process come in order; which of
/// two processes prints first is chance.
type Story = BTreeMap<String, Vec<String>>;

fn by_speaker(text: &str) -> Story {
    let mut story = Story::new();
    for line in text.lines() {
        let speaker = line.split([' ', ':']).next().unwrap_or(line);
        story
            .entry(speaker.to_owned())
            .or_default()
            .push(line.to_owned());
    }
    story
}

/// What an example's documentation says that it prints.
fn transcript(name: &str) -> Story {
    let path = source_directory().join(name).with_extension("rs");
    let source = fs::read_to_string(path).expect("it can be read");
    let documentation: String = source
        .lines()
        .map_while(|line| line.strip_prefix("//!"))
        .map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line)))
        .collect();
    let command = format!("```text\n$ {}\n", command(name));
    let shown = documentation.split_once(&command);
    let shown = shown.and_then(|(_, rest)| rest.split_once("```"));
    let Some((shown, _)) = shown else {
        panic!("{name} has no transcript that begins with\n{command}");
    };
    by_speaker(shown)
}

/// How to run an example.
fn command(name: &str) -> String {
    let features = if NEED_TOKIO.contains(&name) {
        " --features tokio"
    } else {
        ""
    };
    format!("cargo run -q -p mach-bootstrap{features} --example {name}")
}

/// Whether a line is the one that is shown, but for process ids and port names: in the place of a
/// number of three digits or more there may be any other.
fn is_like(shown: &str, printed: &str) -> bool {
    let words = |line: &str| -> Vec<String> {
        let is_inside = |char: char| char.is_ascii_alphanumeric();
        let mut words: Vec<String> = Vec::new();
        let mut was_inside = false;
        for char in line.chars() {
            match words.last_mut() {
                Some(word) if was_inside && is_inside(char) => word.push(char),
                _ => words.push(char.to_string()),
            }
            was_inside = is_inside(char);
        }
        words
    };
    let (shown, printed) = (words(shown), words(printed));
    shown.len() == printed.len()
        && shown.iter().zip(&printed).all(|(shown, printed)| {
            let number = |word: &str| word.parse::<u32>().ok();
            match (number(shown), number(printed)) {
                (Some(100..), Some(_)) => true,
                _ => shown == printed,
            }
        })
}

/// What came of a run.
#[derive(Debug)]
struct Outcome {
    status: ExitStatus,
    output: String,
    errors: String,
}

/// Runs an example to its end.
///
/// A service has one name. Where another run of the same example has it, this one is tried again.
fn run(name: &str, arguments: &[&str]) -> Outcome {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let outcome = run_once(name, arguments, deadline);
        let is_taken = outcome.errors.contains(TAKEN);
        if !is_taken || Instant::now() > deadline {
            return outcome;
        }
        thread::sleep(Duration::from_millis(50));
    }
}

fn run_once(name: &str, arguments: &[&str], deadline: Instant) -> Outcome {
    let program = program(name);
    let mut process = Command::new(&program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| {
            let program = program.display();
            panic!("{program}: {error}\nto build it: cargo build --examples, or all of cargo test")
        });
    let output = read(process.stdout.take().expect("it is a pipe"));
    let errors = read(process.stderr.take().expect("it is a pipe"));
    let status = loop {
        match process.try_wait().expect("it is ours") {
            Some(status) => break status,
            None if Instant::now() > deadline => {
                let _ = process.kill();
                let _ = process.wait();
                panic!("{name} did not end");
            }
            None => thread::sleep(Duration::from_millis(5)),
        }
    };
    let text = |reader: JoinHandle<io::Result<String>>| {
        let text = reader.join().expect("it does not panic");
        text.expect("it prints text")
    };
    let (output, errors) = (text(output), text(errors));
    Outcome {
        status,
        output,
        errors,
    }
}

/// Reads to the end, as soon as there is something: a full pipe would stop the process.
fn read(mut from: impl Read + Send + 'static) -> JoinHandle<io::Result<String>> {
    thread::spawn(move || io::read_to_string(&mut from))
}

/// The example's program, which cargo builds next to the tests' directory.
fn program(name: &str) -> PathBuf {
    let this = std::env::current_exe().expect("the program has a path");
    let profile = this.ancestors().nth(2).expect("it is in `deps`");
    profile.join("examples").join(name)
}

/// What an example prints when another process has its service's name.
const TAKEN: &str = "another process owns the name";

/// Far enough away that only an example that hangs reaches it.
const PATIENCE: Duration = Duration::from_secs(60);
