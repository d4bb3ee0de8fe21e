//! `drift/action.yml`, run as a runner would run it: inputs with their defaults become the
//! environment of each step, and the step's script goes to bash.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::console;
use crate::project::Project;
use crate::python::Python;

/// Prints a YAML file as JSON.
const TO_JSON: &str = "import json, sys; from ruamel.yaml import YAML
json.dump(YAML(typ='safe').load(open(sys.argv[1])), sys.stdout)";

/// Bindings of which one has another value than C's.
const WRONG: &str = "pub type kern_return_t = i32; pub const KERN_FAILURE: kern_return_t = 6;
extern \"C\" { pub fn mach_port_deallocate(task: u32, name: u32) -> kern_return_t; }";

/// A use of the action, and how it ends.
struct Case {
    says: &'static str,
    inputs: &'static [(&'static str, &'static str)],
    status: i32,
    /// A part of the log.
    log: &'static str,
    /// A part of the job's summary.
    summary: &'static str,
    /// The files in the folder of results.
    pages: &'static [&'static str],
}

/// `SURFACES`, `CRATE` and `NONE` stand for paths.
const CASES: [Case; 8] = [
    Case {
        says: "the accepted SDK passes",
        inputs: &[
            ("sdk", "SURFACES/27.0.json"),
            ("baseline", "SURFACES"),
            ("fail-on", "cosmetic"),
        ],
        status: 0,
        log: "",
        summary: "no difference",
        pages: &["check.html", "check.md"],
    },
    Case {
        says: "an SDK that breaks something fails",
        inputs: &[
            ("sdk", "SURFACES/26.4.json"),
            ("baseline", "SURFACES/15.5.json"),
        ],
        status: 1,
        log: "::error title=",
        summary: " breaking",
        pages: &["check.html", "check.md"],
    },
    Case {
        says: "nothing fails if nothing is to",
        inputs: &[
            ("sdk", "SURFACES/26.4.json"),
            ("baseline", "SURFACES/15.5.json"),
            ("fail-on", "never"),
        ],
        status: 0,
        log: "::error title=",
        summary: " breaking",
        pages: &["check.html", "check.md"],
    },
    Case {
        says: "wrong bindings fail, without a check",
        inputs: &[("check", "false"), ("crate", "CRATE")],
        status: 1,
        log: "::error title=drift::The bindings of ",
        summary: "KERN_FAILURE",
        pages: &["audit.html", "audit.md"],
    },
    Case {
        says: "a check and an audit of one SDK both report",
        inputs: &[
            ("sdk", "SURFACES/27.0.json"),
            ("crate", "CRATE"),
            ("crate-fail-on", "unverified"),
        ],
        status: 0,
        log: "",
        summary: "KERN_FAILURE",
        pages: &["audit.html", "audit.md", "check.html", "check.md"],
    },
    Case {
        says: "a baseline that is not there is an error",
        inputs: &[("sdk", "SURFACES/27.0.json"), ("baseline", "NONE")],
        status: 2,
        log: "::error title=drift::drift check ended with exit status 2",
        summary: "",
        pages: &[],
    },
    Case {
        says: "without an SDK the remedy is told",
        inputs: &[],
        status: 2,
        log: "name an SDK or a surface with the input sdk",
        summary: "",
        pages: &[],
    },
    Case {
        says: "inputs are not run",
        inputs: &[
            ("sdk", "$(touch run);`touch run`\"; touch run #"),
            ("baseline", "--accept"),
        ],
        status: 2,
        log: "::error title=drift::drift check ended with exit status 2",
        summary: "",
        pages: &[],
    },
];

/// Runs the action against the committed surfaces. `packages` has a reader of YAML.
///
/// # Errors
///
/// A case ends with another status, log, summary or result.
pub(crate) fn check(project: &Project, packages: &Path) -> Result<()> {
    let cargo = project.cargo().env_remove("SDKROOT");
    cargo
        .args(["build", "--package", "bootstrap-drift"])
        .run()?;
    let action = read(&project.root.join("drift/action.yml"), packages)?;
    let readme = fs::read_to_string(project.root.join("drift/README.md"))?;
    for (name, _) in action["inputs"].as_object().context("inputs")? {
        let row = format!("| `{name}` |");
        ensure!(readme.contains(&row), "drift/README.md has no input {name}");
    }
    for case in &CASES {
        run(project, &action, case).with_context(|| format!("the action: {}", case.says))?;
        console::note(&format!("the action: {}", case.says));
    }
    Ok(())
}

fn read(file: &Path, packages: &Path) -> Result<Value> {
    let text = Python::interpreter()
        .env("PYTHONPATH", packages)
        .args(["-c", TO_JSON])
        .arg(file)
        .output()?;
    serde_json::from_str(&text).context("python wrote JSON")
}

fn run(project: &Project, action: &Value, case: &Case) -> Result<()> {
    let job = tempfile::tempdir()?;
    let place = |name: &str| job.path().join(name);
    fs::create_dir_all(place("crate/src"))?;
    fs::create_dir(place("work"))?;
    fs::write(
        place("crate/Cargo.toml"),
        "[package]\nname = \"wrong\"\nversion = \"1.0.0\"\nedition = \"2021\"\n[workspace]\n",
    )?;
    fs::write(place("crate/src/lib.rs"), WRONG)?;
    let surfaces = project.root.join("drift/surfaces");
    let given: BTreeMap<&str, String> = case
        .inputs
        .iter()
        .map(|(name, value)| {
            let value = value.replace("SURFACES", &surfaces.display().to_string());
            let value = value.replace("CRATE", &place("crate").display().to_string());
            (*name, value.replace("NONE", "no-such-file.json"))
        })
        .collect();
    let (log, status) = steps(project, action, &given, job.path())?;
    ensure!(
        status == case.status,
        "exit status {status} instead of {}:\n{log}",
        case.status
    );
    ensure!(log.contains(case.log), "`{}` is not in:\n{log}", case.log);
    let summary = fs::read_to_string(place("summary")).unwrap_or_default();
    ensure!(
        summary.contains(case.summary),
        "`{}` is not in the summary:\n{summary}",
        case.summary
    );
    let mut headings = BTreeSet::new();
    for heading in summary.lines().filter(|line| line.starts_with('#')) {
        ensure!(
            headings.insert(heading),
            "the summary has `{heading}` twice:\n{summary}"
        );
    }
    ensure!(!place("work/run").exists(), "an input was run");
    if case.status == 2 {
        return Ok(());
    }
    let report = place("drift");
    let outputs = fs::read_to_string(place("outputs"))?;
    let wanted = format!(
        "findings={}\nreport={}\n",
        case.status == 1,
        report.display()
    );
    ensure!(outputs == wanted, "the outputs are:\n{outputs}");
    let mut left: Vec<String> = fs::read_dir(&report)?
        .map(|entry| Ok(entry?.file_name().display().to_string()))
        .collect::<Result<_>>()?;
    left.sort();
    ensure!(left == case.pages, "what is left is {left:?}");
    Ok(())
}

/// Runs the steps until one fails. Gives what they wrote, and the exit status.
fn steps(
    project: &Project,
    action: &Value,
    given: &BTreeMap<&str, String>,
    job: &Path,
) -> Result<(String, i32)> {
    for name in given.keys() {
        ensure!(
            action["inputs"][*name].is_object(),
            "there is no input {name}"
        );
    }
    let mut log = String::new();
    for step in action["runs"]["steps"].as_array().context("steps")? {
        ensure!(step["shell"] == "bash", "a step of another shell");
        let script = step["run"].as_str().context("a step runs something")?;
        ensure!(!script.contains("${{"), "an expression in a script");
        let mut bash = Command::new("bash");
        bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
            .current_dir(job.join("work"))
            .env("GITHUB_ACTION_PATH", project.root.join("drift"))
            .env("GITHUB_STEP_SUMMARY", job.join("summary"))
            .env("GITHUB_OUTPUT", job.join("outputs"))
            .env("RUNNER_TEMP", job)
            .env("DRIFT_PROGRAM", project.target.join("debug/drift"))
            .env_remove("SDKROOT");
        for (name, value) in step["env"].as_object().into_iter().flatten() {
            bash.env(name, input(action, value, given)?);
        }
        let Output {
            status,
            stdout,
            stderr,
        } = bash.output()?;
        log.push_str(&String::from_utf8_lossy(&stdout));
        log.push_str(&String::from_utf8_lossy(&stderr));
        if !status.success() {
            return Ok((log, status.code().context("it was not killed")?));
        }
    }
    Ok((log, 0))
}

/// The value of `${{ inputs.NAME }}`.
fn input(action: &Value, value: &Value, given: &BTreeMap<&str, String>) -> Result<String> {
    let value = value.as_str().context("a variable is a string")?;
    let name = value.strip_prefix("${{ inputs.");
    let Some(name) = name.and_then(|name| name.strip_suffix(" }}")) else {
        bail!("{value} is not an input")
    };
    let input = &action["inputs"][name];
    ensure!(input.is_object(), "there is no input {name}");
    match (given.get(name), input["default"].as_str()) {
        (Some(value), _) => Ok(value.clone()),
        (None, Some(default)) => Ok(default.to_owned()),
        (None, None) => bail!("{name} has no default, and is not given"),
    }
}
