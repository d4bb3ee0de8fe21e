//! The program itself, run in a session of its own with processes that hold known rights.
#![cfg(target_os = "linux")]

mod puppet;

use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use machd::private::Private;
use puppet::Puppet;
use serde_json::Value;

const SERVICE: &str = "org.example.lsmp";

/// A session with a server, which receives in a set and has two of three messages waiting, and a
/// client that has sent them, wants to hear of the server's end and holds a dead name.
struct Stage {
    session: Private,
    server: Puppet,
    client: Puppet,
}

impl Stage {
    fn set() -> Stage {
        let session = Private::start().expect("a session");
        let mut server = Puppet::start(&session.socket());
        let mut client = Puppet::start(&session.socket());
        for order in ["check-in", "limit 3", "set", "ask-no-senders"] {
            server.tell(order);
        }
        for order in [
            "look-up",
            "look-up",
            "send",
            "send",
            "ask-dead",
            "dead-name",
            "once",
        ] {
            client.tell(order);
        }
        Stage {
            session,
            server,
            client,
        }
    }

    fn lsmp(&self, arguments: &[&str]) -> Output {
        lsmp(&self.session.socket(), arguments)
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.lsmp(&[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{output:?}");
        serde_json::from_slice(&output.stdout).expect("JSON")
    }

    fn text(&self, arguments: &[&str]) -> String {
        let output = self.lsmp(arguments);
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("text")
    }
}

fn command(session: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lsmp"));
    command
        .args(arguments)
        .env("MACHD_SOCKET", session)
        .env_remove("CLICOLOR_FORCE")
        .env_remove("NO_COLOR")
        .stdin(Stdio::null());
    command
}

fn lsmp(session: &Path, arguments: &[&str]) -> Output {
    command(session, arguments).output().expect("it runs")
}

/// A task of a survey.
fn task(survey: &Value, pid: u32) -> &Value {
    let tasks = survey["tasks"].as_array().expect("tasks");
    let found = tasks.iter().find(|task| task["pid"] == pid);
    found.unwrap_or_else(|| panic!("{pid} is in {survey:#}"))
}

/// The names of a task that hold this, but for those of the kernel's objects.
fn with_right<'a>(task: &'a Value, right: &str) -> Vec<&'a Value> {
    let names = task["names"].as_array().expect("names");
    let holds = |name: &&Value| {
        let rights = name["rights"].as_array().expect("rights");
        name["kernel_object"].is_null() && rights.iter().any(|held| held == right)
    };
    names.iter().filter(holds).collect()
}

/// The one that does.
fn only<'a>(task: &'a Value, right: &str) -> &'a Value {
    match with_right(task, right)[..] {
        [name] => name,
        _ => panic!("one {right} right in {task:#}"),
    }
}

/// The receive right of the service.
fn served(server: &Value) -> &Value {
    let receive = with_right(server, "receive");
    let full = receive.iter().find(|name| name["queue"]["messages"] == 2);
    full.unwrap_or_else(|| panic!("messages wait in {server:#}"))
}

#[test]
fn json_tells_who_has_the_other_end_and_what_waits() {
    let stage = Stage::set();
    let survey = stage.json(&[]);
    assert_eq!(survey["version"], lsmp::VERSION);
    let (server, client) = (stage.server.pid(), stage.client.pid());
    let (serving, using) = (task(&survey, server), task(&survey, client));
    assert_eq!(survey["tasks"].as_array().map(Vec::len), Some(2));

    let (receive, send) = (served(serving), only(using, "send"));
    assert_eq!(receive["object"], send["object"], "one number in all tasks");
    assert_eq!(send["user_references"], 2);
    assert_eq!(send["other_ends"][0]["pid"], server);
    assert_eq!(send["other_ends"][0]["name"], receive["name"]);
    assert_eq!(receive["other_ends"][0]["pid"], client);
    assert_eq!(receive["other_ends"][0]["name"], send["name"]);
    assert_eq!(send["requests"], serde_json::json!(["send-possible"]));
    assert_eq!(receive["requests"], serde_json::json!(["no-senders"]));
    assert_eq!(receive["queue"]["limit"], 3);
    assert_eq!(receive["queue"]["in_set"], true);

    let set = only(serving, "port-set");
    assert_eq!(set["members"], serde_json::json!([receive["name"]]));
    let dead = only(using, "dead-name");
    assert_eq!(dead["object"], Value::Null);
    assert_eq!(dead["user_references"], 1);
    let once = only(using, "send-once");
    let inbox = only(using, "receive");
    assert_eq!(once["object"], inbox["object"]);
    assert_eq!(once["other_ends"][0]["name"], inbox["name"]);

    for task in [serving, using] {
        let names = task["names"].as_array().expect("names");
        let own = names.iter().find(|name| name["name"] == 0x203);
        let object = &own.expect("the task's own port")["kernel_object"];
        assert_eq!(
            (&object["kind"], &object["pid"]),
            (&"task".into(), &task["pid"])
        );
        let bootstrap = names.iter().find(|name| name["name"] == 0x707);
        let object = &bootstrap.expect("the bootstrap port")["kernel_object"];
        assert_eq!(object["kind"], "bootstrap");
    }
}

#[test]
fn looking_changes_nothing() {
    let mut stage = Stage::set();
    // Nobody has looked at it since it died: it would show if looking buried it.
    stage.client.tell("orphan");
    let before = [
        stage.server.tell("inventory"),
        stage.client.tell("inventory"),
    ];
    for arguments in [&[][..], &["--json"], &["--dot"]] {
        stage.text(arguments);
    }
    let after = [
        stage.server.tell("inventory"),
        stage.client.tell("inventory"),
    ];
    assert_eq!(before, after);
    let survey = stage.client.tell("survey");
    assert_eq!(survey, "1 other task, the names are the same");
    assert_eq!(stage.client.tell("inventory"), after[1]);
}

#[test]
fn one_task_is_shown_with_the_processes_it_talks_to() {
    let stage = Stage::set();
    let (server, client) = (stage.server.pid(), stage.client.pid());
    let survey = stage.json(&["--pid", &client.to_string()]);
    assert_eq!(survey["tasks"].as_array().map(Vec::len), Some(1));
    let send = only(task(&survey, client), "send");
    assert_eq!(send["other_ends"][0]["pid"], server);
}

#[test]
fn task_with_nothing_of_its_own_is_shown_when_all_are_wanted() {
    let stage = Stage::set();
    let idle = Puppet::start(&stage.session.socket());
    let shown = |survey: &Value, pid| {
        let tasks = survey["tasks"].as_array().expect("tasks");
        tasks.iter().any(|task| task["pid"] == pid)
    };
    let busy = stage.json(&[]);
    assert!(shown(&busy, stage.client.pid()) && !shown(&busy, idle.pid()));
    let all = stage.json(&["--all"]);
    assert!(shown(&all, stage.client.pid()) && shown(&all, idle.pid()));
    assert!(!shown(&all, 2), "a thread of Linux itself");
    let one = stage.json(&["--pid", &idle.pid().to_string()]);
    assert_eq!(
        task(&one, idle.pid())["names"].as_array().map(Vec::len),
        Some(2)
    );
}

#[test]
fn process_without_a_task_is_an_error() {
    let stage = Stage::set();
    let output = stage.lsmp(&["--pid", "2147483647"]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("process 2147483647 "), "{told}");
    assert!(output.stdout.is_empty());
}

#[test]
fn wrong_arguments_are_an_error_of_their_own() {
    let nowhere = Path::new("/nonexistent");
    for arguments in [
        &["--pid", "0"][..],
        &["--pid", "x"],
        &["--json", "--dot"],
        &["--all", "--pid", "1"],
        &["x"],
    ] {
        let output = lsmp(nowhere, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
    let help = lsmp(nowhere, &["--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&help.stdout).contains("lsmp --dot | dot -Tsvg"));
}

#[test]
fn session_that_is_not_there_is_an_error() {
    let output = lsmp(Path::new("/nonexistent/socket"), &[]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("lsmp: cannot list"), "{told}");
}

#[test]
fn text_has_columns_and_arrows() {
    let stage = Stage::set();
    let text = stage.text(&[]);
    let (server, client) = (stage.server.pid(), stage.client.pid());
    assert!(!text.contains('\u{1b}'), "no colour for a pipe");
    assert!(text.lines().all(|line| line.trim_end() == line), "{text}");
    let after = |start: String| {
        let lines = text.lines().skip_while(|line| !line.starts_with(&start));
        let own = lines.skip(1).take_while(|line| !line.is_empty());
        own.collect::<Vec<_>>()
    };
    let serving = after(format!("task {server} "));
    let using = after(format!("task {client} "));
    let words = |line: &str| {
        let words = line.split_whitespace().map(str::to_owned);
        words.collect::<Vec<_>>()
    };
    let headings = ["NAME", "RIGHTS", "REFS", "REQ", "QUEUE", "OTHER", "END"];
    assert_eq!(words(serving[0]), headings);
    let line = |lines: &[&str], needle: &str| {
        let line = lines.iter().find(|line| line.contains(needle));
        words(line.unwrap_or_else(|| panic!("{needle} in {text}")))
    };
    let receive = line(&serving, "2/3");
    assert_eq!(receive[1..6], ["recv", "1", "ns", "2/3", "<-"]);
    assert_eq!(receive[6], client.to_string());
    let send = line(&using, &format!("-> {server} "));
    assert_eq!(send[1..5], ["send", "2", "sp", "->"]);
    assert_eq!(line(&using, "dead").len(), 3);
    assert_eq!(line(&serving, "members:")[1], "set");

    let column = serving[0].find("RIGHTS").expect("a heading");
    for line in &serving[1..] {
        assert_eq!(line.as_bytes()[column - 1], b' ', "{line}");
        assert_ne!(line.as_bytes()[column], b' ', "{line}");
    }
}

#[test]
fn colour_comes_when_it_is_forced_and_not_when_it_is_unwanted() {
    let stage = Stage::set();
    let coloured = |variables: &[(&str, &str)]| {
        let mut command = command(&stage.session.socket(), &[]);
        let output = command.envs(variables.iter().copied()).output();
        output.expect("it runs").stdout.contains(&0x1b)
    };
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("NO_COLOR", "1")]));
    assert!(!coloured(&[]));
}

#[test]
fn graph_has_a_cluster_for_each_task_and_an_edge_for_each_right() {
    let stage = Stage::set();
    let survey = stage.json(&[]);
    let dot = stage.text(&["--dot"]);
    assert!(dot.starts_with("digraph ports {\n") && dot.ends_with("}\n"));
    let (server, client) = (stage.server.pid(), stage.client.pid());
    let port = &served(task(&survey, server))["object"];
    let set = &only(task(&survey, server), "port-set")["object"];
    let inbox = &only(task(&survey, client), "send-once")["object"];
    let cluster = |pid| {
        let start = format!("  subgraph cluster_{pid} {{\n");
        let (_, rest) = dot
            .split_once(&start)
            .unwrap_or_else(|| panic!("{start}: {dot}"));
        rest.split_once("\n  }\n").expect("it ends").0.to_owned()
    };
    assert!(cluster(server).contains(&format!("port_{port} [")));
    assert!(cluster(server).contains(&format!("port_{set} [shape=component")));
    assert!(!cluster(client).contains(&format!("port_{port} [")));
    let edges: Vec<&str> = dot.lines().filter(|line| line.contains("->")).collect();
    let edge = |from: String, to: &Value| {
        let start = format!("{from} -> port_{to} [");
        let found = edges.iter().find(|edge| edge.trim().starts_with(&start));
        found.unwrap_or_else(|| panic!("{start} in {dot}"))
    };
    assert!(edge(format!("task_{client}"), port).contains("x2"));
    assert!(edge(format!("task_{client}"), inbox).contains("dashed"));
    assert!(edge(format!("port_{set}"), port).contains("dotted"));
    for end in edges.iter().flat_map(|edge| edge.split_whitespace()) {
        if end.starts_with("port_") {
            assert!(dot.contains(&format!("  {end} [")), "{end} is drawn");
        }
    }
}

#[test]
fn reader_that_goes_away_is_no_error() {
    let stage = Stage::set();
    for arguments in [&[][..], &["--json"], &["--dot"]] {
        let (read, write) = UnixStream::pair().expect("a pair");
        drop(read);
        let mut command = command(&stage.session.socket(), arguments);
        let output = command
            .stdout(OwnedFd::from(write))
            .stderr(Stdio::piped())
            .output();
        let output = output.expect("it runs");
        assert!(output.status.success(), "{output:?}");
        assert!(output.stderr.is_empty(), "{output:?}");
    }
}

#[test]
fn command_that_looks_like_markup_is_only_text() {
    let session = Private::start().expect("a session");
    let mut nasty = Puppet::named(&session.socket(), "\"];}\u{7}\\");
    nasty.tell("dead-name");
    for arguments in [&["--json"][..], &["--dot"], &[]] {
        let output = lsmp(&session.socket(), arguments);
        assert!(output.status.success(), "{output:?}");
        assert!(!output.stdout.contains(&7), "{output:?}");
    }
    let dot = lsmp(&session.socket(), &["--dot"]).stdout;
    let dot = String::from_utf8(dot).expect("text");
    assert!(dot.contains(r#"\"];}"#), "{dot}");
}
