//! `cargo xtask bench layer`: what the safe layer costs.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::build;
use crate::apt;
use crate::command::Run;
use crate::console::{self, BAD, GOOD, HEADING};
use crate::project::Project;
use crate::session::Session;

/// Measure what the safe layer costs against the same calls made by hand
///
/// A request of 64 bytes and its reply, client and server together. Instructions are counted in
/// user space by valgrind's callgrind and do not depend on what else the machine does; times do,
/// so the three ways take turns and the medians are compared. As root on Debian, installs valgrind
/// if it is missing.
#[derive(clap::Args)]
#[command(after_help = "\
Exit status: 0 if the layer adds no more instructions than --at-most allows, 1 otherwise.")]
pub(crate) struct Args {
    /// Fail if the layer adds more instructions than this to a request and its reply
    #[arg(long, value_name = "INSTRUCTIONS", default_value_t = AT_MOST)]
    at_most: f64,
    /// Leave the times out
    #[arg(long)]
    instructions_only: bool,
}

/// Instructions that the layer may add. Per cent would say how dear the rest is.
const AT_MOST: f64 = 2_500.0;

impl Default for Args {
    fn default() -> Args {
        Args {
            at_most: AT_MOST,
            instructions_only: false,
        }
    }
}

/// The ways in which the benchmark program makes its calls; the first is what the others are
/// compared with.
const WAYS: [(&str, &str); 3] = [
    ("hand", "bootstrap-sys, by hand"),
    ("safe", "bootstrap: Message, call, Server::on"),
    ("typed", "bootstrap: Payload, Client, on_payload"),
];

/// Measures, and says how the layer compares.
pub(crate) fn bench(project: &Project, args: &Args) -> Result<()> {
    let cargo = project
        .cargo()
        .args(["bench", "--package", "mach-bootstrap", "--bench", "layer"])
        .arg("--no-run");
    let counter = Counter {
        program: build(&cargo, "layer")?,
        valgrind: valgrind()?,
        session: Session::new()?,
    };
    console::heading("instructions");
    let mut counts = Vec::with_capacity(WAYS.len());
    for (way, _) in WAYS {
        console::note(&format!("counting: {way}"));
        counts.push(counter.instructions(way)?);
    }
    console::out(format_args!(
        "\n{HEADING}{:38}  instructions    more  in all{HEADING:#}\n",
        "a request and its reply"
    ));
    let by_hand = counts[0];
    let mut worst = 0.0f64;
    for ((_, what), &count) in WAYS.iter().zip(&counts) {
        let more = count - by_hand;
        let percent = 100.0 * more / by_hand;
        worst = worst.max(more);
        let style = if more > args.at_most { BAD } else { GOOD };
        console::out(format_args!(
            "{what:38}  {count:12.0}  {style}{more:6.0}{style:#}  {percent:+5.1} %\n"
        ));
    }
    if !args.instructions_only {
        console::heading("time");
        counter.session.enter(Run::new(&counter.program)).run()?;
    }
    ensure!(
        worst <= args.at_most,
        "the layer adds {worst:.0} instructions, {:.0} are allowed",
        args.at_most
    );
    Ok(())
}

/// Finds valgrind, installing it where that is possible.
fn valgrind() -> Result<PathBuf> {
    const PROGRAM: &str = "/usr/bin/valgrind";
    if !Path::new(PROGRAM).exists() && apt::usable() {
        console::note("installing valgrind: about 100 MB, once");
        apt::install(&["valgrind"])?;
    }
    ensure!(
        Path::new(PROGRAM).exists(),
        "valgrind is missing: `apt-get install valgrind`"
    );
    Ok(PROGRAM.into())
}

/// Counts what the benchmark program does.
struct Counter {
    valgrind: PathBuf,
    program: PathBuf,
    session: Session,
}

impl Counter {
    /// Instructions of one call: what more calls take, by the number of calls. What the program
    /// does once falls out.
    fn instructions(&self, way: &str) -> Result<f64> {
        const FEW: u32 = 500;
        const MANY: u32 = 2_500;
        let few = self.count(way, FEW)?;
        let many = self.count(way, MANY)?;
        Ok((many - few) / f64::from(MANY - FEW))
    }

    /// Instructions of a whole run.
    fn count(&self, way: &str, calls: u32) -> Result<f64> {
        // A session is started by the first program that needs it, which must not be one that is
        // counted.
        let first = Run::new(&self.program).args([way, "1"]);
        self.session.enter(first).output()?;
        let dir = tempfile::tempdir().context("making a folder for the counts")?;
        let file = dir.path().join("counts");
        // How often somebody looks before something is there is a matter of time.
        let run = Run::new(&self.valgrind)
            .env("MACHD_LOOK", "0")
            .args(["--quiet", "--tool=callgrind"])
            .arg(format!("--callgrind-out-file={}", file.display()))
            .arg(&self.program)
            .args([way, &calls.to_string()]);
        self.session.enter(run).output()?;
        let counts = std::fs::read_to_string(&file).context("valgrind wrote no counts")?;
        total(&counts).context("valgrind's counts have no total")
    }
}

/// The total that a file of callgrind's ends with.
fn total(counts: &str) -> Option<f64> {
    let totals = counts.lines().rev().find_map(|line| {
        line.strip_prefix("totals: ")
            .or_else(|| line.strip_prefix("summary: "))
    });
    totals?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn total_is_the_last_line_of_its_kind() {
        let counts = "summary: 1\nfn=(1)\n12 400\n\ntotals: 137521917\n";
        assert_eq!(total(counts), Some(137_521_917.0));
        assert_eq!(total("fn=(1)\n12 400\n"), None);
    }
}
