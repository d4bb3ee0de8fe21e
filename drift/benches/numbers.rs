//! How long the program takes, as its user waits for it: whole processes, from start to exit.
//!
//! Run by `cargo bench --package bootstrap-drift`, after `cargo xtask sdks`, whose output says how
//! to set LIBCLANG_PATH and BOOTSTRAP_SYS_CLANG_INCLUDE. The limits are those the tool was built
//! to; they are shown, and nothing fails on them.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often each command is run, after once to warm up.
const RUNS: usize = 10;

fn main() {
    let drift = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sdks = drift.join("../target/sdks");
    let surfaces = files(&drift.join("surfaces"), "json");
    let roots = files(&sdks, "sdk");
    println!(
        "{:42} {:>9} {:>9} {:>9}   limit",
        "command", "least", "median", "most"
    );
    if roots.is_empty() {
        println!(
            "(no SDKs in {}: cargo xtask sdks fetches them)",
            sdks.display()
        );
    } else {
        let newest = sdks.join("MacOSX27.0.sdk");
        let one = [
            "surface".into(),
            newest.clone().into(),
            "--arch".into(),
            "aarch64".into(),
        ];
        measure("surface, newest SDK, one target", "5 s", &one);
        measure(
            "surface, newest SDK, both targets",
            "",
            &["surface".into(), newest.into()],
        );
        measure("history, nine SDKs, from headers", "60 s", &history(&roots));
    }
    let pair = ["15.5.json", "26.4.json"].map(|name| drift.join("surfaces").join(name));
    let mut diff = vec![OsString::from("diff")];
    diff.extend(pair.map(OsString::from));
    diff.extend(["--fail-on", "never"].map(OsString::from));
    measure("diff, two surfaces", "200 ms", &diff);
    measure(
        "history, nine SDKs, from surfaces",
        "2 s",
        &history(&surfaces),
    );
}

fn history(inputs: &[PathBuf]) -> Vec<OsString> {
    let mut arguments = vec![OsString::from("history")];
    arguments.extend(inputs.iter().map(OsString::from));
    arguments.extend(["--format", "html"].map(OsString::from));
    arguments
}

/// The files of a folder with that extension, sorted; none if there is no folder.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    paths.sort();
    paths
}

fn measure(name: &str, limit: &str, arguments: &[OsString]) {
    run(arguments);
    let mut times: Vec<Duration> = (0..RUNS).map(|_| run(arguments)).collect();
    times.sort();
    let show = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1e3);
    println!(
        "{name:42} {:>9} {:>9} {:>9}   {limit}",
        show(times[0]),
        show(times[RUNS / 2]),
        show(times[RUNS - 1])
    );
}

fn run(arguments: &[OsString]) -> Duration {
    let start = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_drift"))
        .args(arguments)
        .stdout(Stdio::null())
        .status()
        .expect("it starts");
    assert!(status.success(), "drift {arguments:?} ended with {status}");
    start.elapsed()
}
