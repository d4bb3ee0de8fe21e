//! `cargo xtask test`: every check of the workspace, in the order in which they are cheap.

use std::cell::{Cell, OnceCell};
use std::env;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::command::Run;
use crate::console;
use crate::package::Packages;
use crate::project::Project;
use crate::session::Session;
use crate::tools::{self, Sdk};
use crate::{
    deny, dist, drift, facade, fuzz, matrix, miri, outside, probe, purity, sanitizer, snapshot,
    steps, workflows,
};

/// Check formatting, lints, tests, documentation and generated files
///
/// The tests run with the committed bindings; those that depend on the headers run again with
/// bindings generated from the downloaded ones (on macOS all run once, with Xcode's SDK). They use
/// a Mach session of their own, which is gone afterwards. The first step that fails ends the run
/// and says how to repeat it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Leave out what needs a download: generated bindings, the snapshot comparison, the workflow
    #[arg(long)]
    quick: bool,
    /// Run just this step; may be given several times
    #[arg(long, value_name = "STEP", conflicts_with = "quick")]
    only: Vec<Step>,
}

/// One check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// rustfmt would change nothing
    Format,
    /// clippy has nothing to say about any target with any feature
    Clippy,
    /// mach-kernel does no I/O, reads no clock, starts no thread
    Purity,
    /// Dependencies have licences, sources and versions that deny.toml allows
    Deny,
    /// Unit, integration and documentation tests
    Test,
    /// The documentation builds without a warning
    Doc,
    /// The safe crate's tests again, under AddressSanitizer
    Asan,
    /// Tests of what reads headers, and of the safe crate's API, with bindings generated from them
    TestHeaders,
    /// The programs' man pages and shell completions are whole, and shells accept them
    Dist,
    /// The crates could be published: their packages contain what they should, and nothing else
    Package,
    /// Projects that depend on the packages build with the oldest Rust that Cargo.toml declares
    Msrv,
    /// The packages build with the lowest versions of other crates that they allow
    Lowest,
    /// The committed bindings are what the generator writes
    Snapshot,
    /// A C compiler finds in the headers all that the bindings claim, and would notice if not
    Probe,
    /// The crates compile with bindings of every SDK, for both architectures, and for iOS
    Matrix,
    /// Clients of the crate mach2 compile with bootstrap-sys in its place
    Facade,
    /// `drift` on nine SDKs: what is committed is what it writes, and its page works in a browser
    Drift,
    /// Fuzz targets, for half a minute each: `cargo xtask soak` runs them for longer
    Fuzz,
    /// The CI workflows and the action are valid, and safe as far as a linter can tell; the action runs
    Workflow,
    /// The safe crate's unit tests, interpreted by Miri: if asked for, since it needs a nightly Rust
    Miri,
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    /// True if the step fetches something before it starts.
    fn needs_download(self) -> bool {
        matches!(
            self,
            Step::TestHeaders
                | Step::Msrv
                | Step::Lowest
                | Step::Deny
                | Step::Snapshot
                | Step::Probe
                | Step::Matrix
                | Step::Facade
                | Step::Drift
                | Step::Fuzz
                | Step::Workflow
        )
    }

    /// True if the step makes sense on this system. On a Mac the build always reads an SDK, so
    /// there the second run of the tests would be the first again; and the host is for Linux.
    fn applies_here(self) -> bool {
        cfg!(target_os = "linux")
            || !matches!(
                self,
                Step::Asan
                    | Step::TestHeaders
                    | Step::Package
                    | Step::Msrv
                    | Step::Lowest
                    | Step::Snapshot
                    | Step::Matrix
                    | Step::Facade
                    | Step::Drift
                    | Step::Fuzz
            )
    }
}

/// What is tested beyond what is built by default.
const FEATURES: &str =
    "mach-bootstrap/tokio,mach-bootstrap/entitlements,bootstrap-sys/spi,bootstrap-sys/bsm";

/// The crates that read headers, or are made of them.
const READERS: [&str; 5] = [
    "bootstrap-sys",
    "bootstrap-sys-bindgen",
    "bootstrap-sys-generate",
    "bootstrap-sys-sdk",
    "bootstrap-drift",
];

impl Args {
    fn steps(&self) -> Vec<Step> {
        if !self.only.is_empty() {
            return self.only.clone();
        }
        Step::value_variants()
            .iter()
            .copied()
            .filter(|&step| step != Step::Miri && step.applies_here())
            .filter(|step| !(self.quick && step.needs_download()))
            .collect()
    }
}

/// Runs the checks that `args` asks for.
pub(crate) fn test(project: &Project, args: &Args) -> Result<()> {
    let bench = Bench {
        project,
        session: Session::new()?,
        sdk: OnceCell::new(),
        packages: OnceCell::new(),
        tally: Cell::new(Tally::default()),
    };
    let result = steps::run(
        &args.steps(),
        Step::name,
        |step| format!("cargo xtask test --only {}", step.name()),
        |step| bench.run(step),
    );
    let Tally { passed, failed } = bench.tally.get();
    if passed + failed > 0 {
        console::out(format_args!("\ntests: {passed} passed, {failed} failed\n"));
    }
    result
}

/// What the steps share.
struct Bench<'a> {
    project: &'a Project,
    session: Session,
    sdk: OnceCell<Sdk>,
    packages: OnceCell<Packages>,
    tally: Cell<Tally>,
}

impl Bench<'_> {
    fn run(&self, step: Step) -> Result<()> {
        let project = self.project;
        match step {
            Step::Format => {
                self.cargo().args(["fmt", "--all", "--check"]).run()?;
                fuzz::check_format(project)
            }
            Step::Clippy => self
                .cargo()
                .arg("clippy")
                .args(project.workspace_args())
                .args(["--all-targets", "--all-features", "--", "-D", "warnings"])
                .run(),
            Step::Purity => purity::check(project),
            // All features but that of the tests which need libclang.
            Step::Test => {
                let cargo = self.cargo().arg("test").args(["--features", FEATURES]);
                self.cargo_test(cargo)
            }
            Step::Doc => self
                .cargo()
                .env("RUSTDOCFLAGS", "-D warnings")
                .arg("doc")
                .args(project.workspace_args())
                .args(["--no-deps", "--all-features"])
                .run(),
            // Neither of the crate's other tests could tell more: one counts allocations, for which
            // it needs an allocator of its own, and the others are compiled, not run.
            Step::Asan => {
                let cargo = sanitizer::cargo(project, "test")?.env_remove("SDKROOT");
                let cargo = cargo.args(["--package", "mach-bootstrap", "--all-features"]);
                self.session_test(cargo.args(["--lib", "--test", "api"]))
            }
            // The snapshot is what these headers give, as another step proves, and the other tests
            // ran with it. So here only what reads headers is tested, and the layers above once.
            Step::TestHeaders => {
                let bindgen = project.target.join("bindgen");
                let cargo = || -> Result<Run> {
                    let cargo = self.sdk()?.bindgen_env(project.cargo());
                    let cargo = cargo.args(["test", "--all-features", "--target-dir"]);
                    Ok(cargo.arg(&bindgen))
                };
                let readers = READERS.iter().flat_map(|name| ["--package", name]);
                self.session_test(cargo()?.args(readers))?;
                self.session_test(cargo()?.args([
                    "--package",
                    "mach-bootstrap",
                    "--package",
                    "lsmp",
                    "--package",
                    "demo",
                    "--bins",
                    "--test",
                    "api",
                ]))
            }
            Step::Dist => dist::dist(project, &dist::Args { debug: true }),
            Step::Package => self.packages()?.show(project),
            Step::Msrv => outside::oldest_rust(project, self.packages()?, &self.session),
            Step::Lowest => outside::lowest_versions(project, self.packages()?),
            Step::Deny => deny::check(project),
            Step::Snapshot => snapshot_with_libclang(project, self.sdk()?, true),
            Step::Probe => {
                let bench = probe::Bench::open(project)?;
                bench.prove(&[])?;
                self.count(&bench.mutations())
            }
            Step::Matrix => matrix::check(project),
            Step::Facade => facade::check(project),
            Step::Drift => drift::drift(project, &drift::Args::default()),
            Step::Fuzz => fuzz::run(project, Duration::from_secs(25)),
            Step::Miri => self.session_test(miri::test(project)?),
            Step::Workflow => workflows::check(project, &tools::workflow_checkers(project)?),
        }
    }

    /// Cargo, building `bootstrap-sys` from what this system has by itself: the committed
    /// bindings, or on a Mac the SDK.
    fn cargo(&self) -> Run {
        let cargo = self.project.cargo();
        if cfg!(target_os = "linux") {
            cargo.env_remove("SDKROOT")
        } else {
            cargo
        }
    }

    /// Runs that `cargo test` for the whole workspace.
    fn cargo_test(&self, cargo: Run) -> Result<()> {
        self.session_test(cargo.args(self.project.workspace_args()))
    }

    /// Runs that `cargo test` in a session of its own, and counts.
    fn session_test(&self, cargo: Run) -> Result<()> {
        self.count(&self.session.enter(cargo))
    }

    /// Runs tests, and counts.
    fn count(&self, tests: &Run) -> Result<()> {
        let mut tally = self.tally.get();
        let result = tests.run_seeing(|line| {
            console::out(format_args!("{line}"));
            tally.see(line);
        });
        self.tally.set(tally);
        result
    }

    fn packages(&self) -> Result<&Packages> {
        if self.packages.get().is_none() {
            let _ = self.packages.set(Packages::make(self.project)?);
        }
        self.packages.get().context("just set")
    }

    fn sdk(&self) -> Result<&Sdk> {
        if self.sdk.get().is_none() {
            let sdk = Sdk::fetch(self.project)?;
            let _ = self.sdk.set(sdk);
        }
        self.sdk.get().context("just set")
    }
}

/// Compares or writes the committed bindings, with the fetched libclang.
///
/// The generator loads libclang as its `LIBCLANG_PATH` says. Changing the environment of a
/// running process is not sound in general, so where the variable is unset this runs itself once
/// more with it.
pub(crate) fn snapshot_with_libclang(project: &Project, sdk: &Sdk, check: bool) -> Result<()> {
    if env::var_os("LIBCLANG_PATH").is_some() {
        return snapshot::snapshot(project, sdk, check);
    }
    Run::new(&project.xtask)
        .env("LIBCLANG_PATH", &sdk.libclang)
        .arg("snapshot")
        .args(check.then_some("--check"))
        .run()
}

/// How many tests passed and failed, by libtest's closing lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// Counts a line such as `test result: ok. 3 passed; 0 failed; 0 ignored; …`.
    fn see(&mut self, line: &str) {
        let Some((_, counts)) = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for count in counts.split("; ") {
            match count.trim().split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tally_adds_up_closing_lines_only() {
        let mut tally = Tally::default();
        tally.see("test result: ok. 12 passed; 0 failed; 1 ignored; finished in 0.01s\n");
        tally.see("test result: FAILED. 3 passed; 2 failed; 0 ignored\n");
        tally.see("test tests::result_has_7_passed ... ok\n");
        let sum = Tally {
            passed: 15,
            failed: 2,
        };
        assert_eq!(tally, sum);
    }

    #[test]
    fn quick_run_downloads_nothing() {
        let args = Args {
            quick: true,
            only: Vec::new(),
        };
        let steps = args.steps();
        assert!(steps.contains(&Step::Test));
        assert!(!steps.iter().any(|step| step.needs_download()));
    }
}
