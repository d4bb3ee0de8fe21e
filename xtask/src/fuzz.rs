//! The fuzz targets: building them with cargo-fuzz, and running them for a while.
//!
//! They are in two workspaces. The host's are built without a sanitizer, which needs no other
//! toolchain than the one that builds everything else: what they look for are broken invariants,
//! panics and overflows, in code that has no `unsafe` to speak of. The safe crate's target is about
//! memory and rights that are let go of at the right time, and is built with AddressSanitizer.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::command::Run;
use crate::console;
use crate::project::Project;
use crate::sanitizer;
use crate::tools;

/// A workspace of fuzz targets.
struct Suite {
    /// Its folder.
    dir: &'static str,
    /// What cargo-fuzz calls the sanitizer.
    sanitizer: &'static str,
    targets: &'static [&'static str],
}

const SUITES: [Suite; 2] = [
    Suite {
        dir: "host/fuzz",
        sanitizer: "none",
        targets: &["kernel", "protocol"],
    },
    Suite {
        dir: "bootstrap/fuzz",
        sanitizer: "address",
        targets: &["reader"],
    },
];

/// How often to say how far a run has come.
const PULSE: Duration = Duration::from_secs(5);

/// Builds all targets, and runs each for so long.
///
/// # Errors
///
/// Something does not build, or a target found a defect; by then cargo-fuzz has said how to see
/// it again.
pub(crate) fn run(project: &Project, length: Duration) -> Result<()> {
    sanitizer::check(project)?;
    for suite in &SUITES {
        let targets = Targets::build(project, suite)?;
        for target in suite.targets {
            targets.run(target, length)?;
        }
    }
    Ok(())
}

/// The targets of one workspace, built.
struct Targets<'a> {
    project: &'a Project,
    suite: &'a Suite,
    cargo_fuzz: PathBuf,
}

impl<'a> Targets<'a> {
    /// Builds them, if need be with cargo-fuzz first.
    fn build(project: &'a Project, suite: &'a Suite) -> Result<Self> {
        // cargo-fuzz would mend a lock file that lags behind.
        let manifest = suite.manifest();
        project
            .cargo()
            .args(["fetch", "--locked", "--manifest-path", &manifest])
            .run()
            .with_context(|| {
                format!(
                    "{}/Cargo.lock must follow the manifests: \
                     `cargo update --workspace --manifest-path {manifest}` does that",
                    suite.dir
                )
            })?;
        let targets = Self {
            project,
            suite,
            cargo_fuzz: tools::cargo_fuzz(project)?,
        };
        targets.cargo_fuzz("build").run()?;
        Ok(targets)
    }

    fn run(&self, target: &str, length: Duration) -> Result<()> {
        let home = self.home();
        let corpus = home.join("corpus").join(target);
        let found = home.join("found").join(target);
        for dir in [&corpus, &found] {
            std::fs::create_dir_all(dir).with_context(|| format!("making {}", dir.display()))?;
        }
        let run = self
            .cargo_fuzz("run")
            .arg(target)
            .arg(&corpus)
            .arg("--")
            .arg(format!("-max_total_time={}", length.as_secs()))
            .arg(format!("-artifact_prefix={}/", found.display()))
            // Long inputs from the start: a defect takes several steps.
            .args(["-len_control=0", "-max_len=2048", "-timeout=20"]);
        let (mut said, mut last) = (Instant::now(), String::new());
        let result = run.run_seeing_errors(|line| {
            if !line.starts_with('#') {
                return if worth_telling(line) {
                    console::err(format_args!("{line}"));
                };
            }
            last = line.trim_end().to_owned();
            if said.elapsed() >= PULSE {
                said = Instant::now();
                console::note(&last);
            }
        });
        console::note(&last);
        result.with_context(|| format!("the fuzz target `{target}` found a defect"))
    }

    fn home(&self) -> PathBuf {
        self.project.target.join("fuzz")
    }

    fn cargo_fuzz(&self, what: &str) -> Run {
        let Suite { dir, sanitizer, .. } = self.suite;
        let run = Run::new(&self.cargo_fuzz).dir(&self.project.root);
        let run = match *sanitizer {
            "none" => run,
            _ => sanitizer::allow(run),
        };
        run.arg(what)
            .args(["--fuzz-dir", dir, "--sanitizer", sanitizer])
            .arg("--target-dir")
            .arg(self.home())
    }
}

impl Suite {
    fn manifest(&self) -> String {
        format!("{}/Cargo.toml", self.dir)
    }
}

/// False for what libFuzzer says whether or not something is wrong.
fn worth_telling(line: &str) -> bool {
    let always = ["INFO: ", "\"", "###### "];
    !always.iter().any(|start| line.starts_with(start))
}

/// Checks that rustfmt would change nothing in the targets, which are a workspace of their own.
///
/// # Errors
///
/// It would.
pub(crate) fn check_format(project: &Project) -> Result<()> {
    SUITES.iter().try_for_each(|suite| {
        let cargo = project.cargo().args(["fmt", "--check"]);
        cargo.args(["--manifest-path", &suite.manifest()]).run()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_those_of_the_manifest() {
        let root = Project::locate().expect("located").root;
        for suite in SUITES {
            let mut there: Vec<String> =
                std::fs::read_dir(root.join(suite.dir).join("fuzz_targets"))
                    .expect("read")
                    .map(|entry| entry.expect("an entry").path())
                    .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
                    .collect();
            there.sort();
            assert_eq!(there, suite.targets);
        }
    }

    #[test]
    fn fuzzers_chatter_is_left_out_and_a_defect_is_not() {
        assert!(!worth_telling(
            "INFO: Running with entropic power schedule\n"
        ));
        assert!(!worth_telling("\"\\377\" # Uses: 66\n"));
        assert!(worth_telling("port 3 counts (1, 0), holders say (2, 0)\n"));
        assert!(worth_telling("==1== ERROR: libFuzzer: deadly signal\n"));
    }
}
