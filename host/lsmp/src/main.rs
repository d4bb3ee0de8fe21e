//! The `lsmp` program.

mod generate;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use lsmp::{Show, Survey};

/// List Mach ports: what each task holds, and who has the other end.
///
/// Each task is shown with its names: the rights under each, how often they are held, the
/// notifications that are asked for, messages that wait, and where the port leads. An arrow to the
/// left lists who can send to a port the task receives from; one to the right tells who receives
/// what the task can send. Looking changes nothing: no right is taken from anybody.
#[derive(Parser)]
#[command(
    version,
    after_help = "\
Columns:
  RIGHTS  recv, send, once (send-once), set (port set), dead (dead name)
  REFS    user references
  REQ     notifications asked for: dn dead-name, sp send-possible, ns no-senders,
          pd port-destroyed
  QUEUE   messages that wait / how many may

Examples:
  lsmp                          every task that has done something
  lsmp --pid 4711               one task
  lsmp --json | jq '.tasks[] | select(.names | length > 100) | .pid'
                                who holds more than a hundred names?
  lsmp --json | jq -r '.tasks[] | .pid as $p | .names[]
    | select(.queue.messages > 0) | \"\\($p) \\(.name) \\(.queue.messages)\"'
                                where do messages wait?
  lsmp --dot | dot -Tsvg > ports.svg
                                a picture of it all

On Linux the tasks are those of the session which MACHD_SOCKET names, or the user's own. On macOS
other users' tasks, and most of the system's, need root and more.

Exit status: 0 when all that was asked for was shown, 1 when it could not be, 2 for wrong arguments."
)]
struct Arguments {
    /// Show the task of this process only; may be given more than once
    #[arg(short, long, value_name = "PID", value_parser = clap::value_parser!(i32).range(1..))]
    pid: Vec<i32>,
    /// Show every task, also those that hold nothing but what they started with
    #[arg(short, long, conflicts_with = "pid")]
    all: bool,
    /// Write JSON: one object, with a version; objects have one number in all tasks
    #[arg(long, conflicts_with = "dot")]
    json: bool,
    /// Write a graph for Graphviz
    #[arg(long)]
    dot: bool,
    /// Write man pages and shell completions below this folder, laid out as below /usr, and exit
    #[arg(long, value_name = "PREFIX", exclusive = true)]
    generate: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(prefix) = &arguments.generate {
        return match generate::generate(Arguments::command(), prefix) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let _ = writeln!(io::stderr(), "lsmp: {error}");
                ExitCode::FAILURE
            }
        };
    }
    let show = match (arguments.all, &arguments.pid[..]) {
        (true, _) => Show::All,
        (false, []) => Show::Busy,
        (false, pids) => Show::Processes(pids),
    };
    let survey = match lsmp::survey(show) {
        Ok(survey) => survey,
        Err(error) => {
            // If nobody can be told, the exit status still says it.
            let _ = writeln!(io::stderr(), "lsmp: {error}");
            return ExitCode::FAILURE;
        }
    };
    match write(&arguments, &survey) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "lsmp: cannot write: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(arguments: &Arguments, survey: &Survey) -> io::Result<()> {
    if !arguments.json && !arguments.dot {
        let mut out = io::BufWriter::new(anstream::stdout().lock());
        if survey.tasks.is_empty() {
            writeln!(
                io::stderr(),
                "lsmp: no task holds more than it started with; --all shows them"
            )?;
        }
        lsmp::text::write(survey, &mut out)?;
        return out.flush();
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    if arguments.json {
        serde_json::to_writer_pretty(&mut out, survey)?;
        writeln!(out)?;
    } else {
        lsmp::dot::write(survey, &mut out)?;
    }
    out.flush()
}
