//! That the benchmark runs, and writes what it finds. What it finds is nobody's business here.
#![cfg(target_os = "linux")]

use std::fs;
use std::process::Command;

use serde_json::Value;

#[test]
fn quick_run_writes_figures_and_a_picture_for_both_settings() {
    let folder = tempfile::tempdir().expect("a folder");
    let [json, svg] = ["host.json", "host.svg"].map(|name| folder.path().join(name));
    let output = Command::new(env!("CARGO_BIN_EXE_host-bench"))
        .args(["--quick", "--only", "calls", "--only", "start"])
        .args([&"--json".into(), &json, &"--svg".into(), &svg])
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let report: Value = serde_json::from_slice(&fs::read(json).expect("written")).expect("JSON");
    let runs = report["runs"].as_array().expect("runs");
    let found: Vec<_> = runs
        .iter()
        .map(|run| (run["item"].as_str(), run["cores"].as_str()))
        .collect();
    let expected =
        ["calls", "start"].map(|item| ["all", "one"].map(|cores| (Some(item), Some(cores))));
    assert_eq!(found, expected.concat());
    for figure in runs
        .iter()
        .flat_map(|run| run["figures"].as_array().expect("figures"))
    {
        assert!(figure["mean"].as_f64() > Some(0.0), "{figure}");
    }
    assert_eq!(report["goals"].as_array().expect("goals").len(), 2 * 4);
    let picture = fs::read_to_string(svg).expect("drawn");
    assert!(picture.contains("</svg>") && picture.contains("mach_port_type"));
}

#[test]
fn unknown_item_is_a_wrong_argument() {
    let output = Command::new(env!("CARGO_BIN_EXE_host-bench"))
        .args(["--only", "weather"])
        .output()
        .expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("scale"),
        "it lists what there is"
    );
}
