//! `cargo xtask drift`: the tool `drift`, run on nine real SDKs.
//!
//! The surfaces and reports that are committed must be what the tool writes; the newest SDK must be
//! what the snapshot was made from; every neighbouring pair is compared, and all of them lined up.
//! Its pages are looked at in a real browser ([`crate::pages`]).

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::command::Run;
use crate::console;
use crate::project::Project;
use crate::sdks::Sdks;
use crate::{pages, tools};

/// The crate whose audit is committed.
pub(crate) const AUDITED: &str = "mach2@=0.7.0";

/// Run `drift` on nine SDKs: surfaces, checks, comparisons, history, audit
///
/// Fetches the SDKs the first time. What is committed in drift/surfaces and drift/docs must be what
/// the tool writes. The results for people go to target/drift; the pages are used in a headless
/// Chromium, which is installed where apt and root allow it. A full SDK that SDKROOT names is lined
/// up with the others.
#[derive(Default, clap::Args)]
pub(crate) struct Args {
    /// Write the committed surfaces and reports anew instead of comparing them
    #[arg(long)]
    write: bool,
    /// Look at the pages only, made from the committed surfaces
    #[arg(long, conflicts_with = "write")]
    pages: bool,
}

/// Makes a page of each kind, and looks at it in a browser.
fn pages(project: &Project) -> Result<()> {
    let cargo = project.cargo().env_remove("SDKROOT");
    cargo
        .args(["build", "--package", "bootstrap-drift"])
        .run()?;
    let results = project.target.join("drift");
    fs::create_dir_all(&results).with_context(|| format!("making {}", results.display()))?;
    let drift = Run::new(project.target.join("debug/drift"));
    let drift = drift.dir(&project.root).env_remove("SDKROOT");
    let surfaces = project.root.join("drift/surfaces");
    pages::check(&drift, &surfaces, &results, &tools::axe(project)?)
}

/// Does it all, and stops at the first fault.
pub(crate) fn drift(project: &Project, args: &Args) -> Result<()> {
    if args.pages {
        return pages(project);
    }
    let sdks = Sdks::fetch(project)?;
    let cargo = project.cargo().env_remove("SDKROOT");
    cargo
        .args(["build", "--package", "bootstrap-drift"])
        .run()?;
    let full = env::var_os("SDKROOT").filter(|root| !root.is_empty());
    let bench = Bench {
        project,
        full: full.map(PathBuf::from),
        sdks: &sdks,
        committed: project.root.join("drift"),
        results: project.target.join("drift"),
        write: args.write,
    };
    fs::create_dir_all(&bench.results)
        .with_context(|| format!("making {}", bench.results.display()))?;
    bench.surfaces()?;
    bench.check()?;
    bench.differences()?;
    bench.full()?;
    bench.history()?;
    bench.audit()?;
    pages(project)
}

struct Bench<'a> {
    project: &'a Project,
    sdks: &'a Sdks,
    /// A full SDK of the user's own.
    full: Option<PathBuf>,
    /// The folder of the crate, with what is committed.
    committed: PathBuf,
    /// Where results for people go.
    results: PathBuf,
    write: bool,
}

impl Bench<'_> {
    fn drift(&self) -> Run {
        Run::new(self.project.target.join("debug/drift"))
            .dir(&self.project.root)
            .env("LIBCLANG_PATH", &self.sdks.newest.libclang)
            .env("BOOTSTRAP_SYS_CLANG_INCLUDE", self.sdks.clang_include())
            .env_remove("SDKROOT")
    }

    /// The committed surface of an SDK.
    fn surface(&self, sdk: &Path) -> Result<PathBuf> {
        let name = sdk.file_stem().and_then(|name| name.to_str());
        let version = name.and_then(|name| name.strip_prefix("MacOSX"));
        let version = version.with_context(|| format!("{} has no version", sdk.display()))?;
        Ok(self
            .committed
            .join("surfaces")
            .join(format!("{version}.json")))
    }

    fn newest(&self) -> Result<&Path> {
        let newest = self.sdks.roots.last();
        newest.map(PathBuf::as_path).context("there are SDKs")
    }

    /// Compares the file that `fresh` writes with the committed one, or puts it in its place.
    fn committed_is(&self, committed: &Path, fresh: &Path) -> Result<()> {
        let shown = committed
            .strip_prefix(&self.project.root)
            .unwrap_or(committed);
        let new = fs::read(fresh).with_context(|| format!("reading {}", fresh.display()))?;
        if fs::read(committed).is_ok_and(|old| old == new) {
            console::note(&format!("{} is as written", shown.display()));
            return Ok(());
        }
        if !self.write {
            bail!(
                "{} is not what drift writes; `cargo xtask drift --write` writes it, and `git diff` \
                 then shows what moved",
                shown.display()
            );
        }
        fs::write(committed, new).with_context(|| format!("writing {}", committed.display()))?;
        console::note(&format!("{} written", shown.display()));
        Ok(())
    }

    fn surfaces(&self) -> Result<()> {
        for sdk in &self.sdks.roots {
            let committed = self.surface(sdk)?;
            let name = committed.file_name().context("it has a name")?;
            let fresh = self.results.join(name);
            let drift = self.drift().arg("surface").arg(sdk);
            drift.arg("--output").arg(&fresh).run()?;
            self.committed_is(&committed, &fresh)?;
        }
        Ok(())
    }

    fn check(&self) -> Result<()> {
        let newest = self.newest()?;
        let drift = self.drift().arg("check").arg("--sdk").arg(newest);
        let drift = drift.arg("--baseline").arg(self.surface(newest)?);
        let snapshot = self.project.root.join("bootstrap-sys/src/snapshot");
        drift.arg("--snapshot").arg(snapshot).run()
    }

    fn differences(&self) -> Result<()> {
        for pair in self.sdks.roots.windows(2) {
            let surfaces = [self.surface(&pair[0])?, self.surface(&pair[1])?];
            let names = surfaces
                .iter()
                .filter_map(|path| path.file_stem()?.to_str());
            let names: Vec<&str> = names.collect();
            let place = self.results.join(format!("{}.md", names.join("-to-")));
            let drift = self.drift().arg("diff").args(&surfaces);
            let drift = drift.args(["--fail-on", "never", "--format", "markdown", "--output"]);
            drift.arg(&place).run()?;
        }
        Ok(())
    }

    /// Holds a full SDK against the nearest of the trimmed ones. What it says is for the reader: a
    /// full SDK has more, and another release may have moved.
    fn full(&self) -> Result<()> {
        let Some(full) = &self.full else {
            return Ok(());
        };
        let surfaces = self.committed.join("surfaces");
        let drift = self.drift().arg("check").arg("--sdk").arg(full);
        let drift = drift.arg("--baseline").arg(surfaces);
        drift.args(["--fail-on", "never"]).run()
    }

    /// Lines all SDKs up from their headers.
    fn history(&self) -> Result<()> {
        let page = self.results.join("sdks.html");
        let drift = self.drift().arg("history").args(&self.sdks.roots);
        let drift = drift.args(&self.full);
        drift.args(["--format", "html", "--output"]).arg(page).run()
    }

    fn audit(&self) -> Result<()> {
        let report = self.results.join("mach2.md");
        let drift = self.drift().env("DRIFT_CC", &self.sdks.newest.zig);
        let zig_cache = self.project.tools().join("zig-cache");
        let drift = drift
            .quiet_env("ZIG_GLOBAL_CACHE_DIR", &zig_cache)
            .quiet_env("ZIG_LOCAL_CACHE_DIR", &zig_cache)
            .args(["audit", AUDITED, "--verify", "on", "--sdk"])
            .arg(self.newest()?)
            .args([
                "--fail-on",
                "unverified",
                "--format",
                "markdown",
                "--output",
            ]);
        drift.arg(&report).run()?;
        self.committed_is(&self.committed.join("docs/mach2.md"), &report)
    }
}
