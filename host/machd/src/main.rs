//! The `machd` program: a session in the foreground.

mod generate;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{CommandFactory, Parser};
use machd::session::Place;
use machd::{Idle, Server};

/// Run a Mach session: the port namespace and bootstrap server of one user's processes.
///
/// Nobody needs to start this by hand: the first program that makes a Mach call starts a
/// session if there is none. Run it yourself to keep one for longer, to have a second one, or to
/// watch it. Programs join it when MACHD_SOCKET names its socket.
#[derive(Parser)]
#[command(
    version,
    after_help = "Exit status: 0 when the session ended, 1 when it could not begin or go on, 2 for wrong arguments."
)]
struct Arguments {
    /// Directory for the session's socket; made if it is missing, and must be yours alone
    /// [default: machd under $XDG_RUNTIME_DIR, or /tmp/machd-<uid>].
    #[arg(long, value_name = "DIRECTORY")]
    directory: Option<PathBuf>,
    /// End after so many seconds without a client [default: never].
    #[arg(long, value_name = "SECONDS")]
    idle: Option<u64>,
    /// Look for requests for so many microseconds before sleeping, and let others run meanwhile; 0 is
    /// not at all [default: $MACHD_LOOK, which also tells programs how long to look for answers, or
    /// 50].
    #[arg(long, value_name = "MICROSECONDS")]
    look: Option<u64>,
    /// Write man pages and shell completions below this folder, laid out as below /usr, and exit
    #[arg(long, value_name = "PREFIX", exclusive = true)]
    generate: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // If nobody can be told, the exit status still says it.
            let _ = writeln!(std::io::stderr(), "machd: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn std::error::Error>> {
    if let Some(prefix) = &arguments.generate {
        return Ok(generate::generate(Arguments::command(), prefix)?);
    }
    let place = match &arguments.directory {
        Some(directory) => Place::in_directory(std::path::absolute(directory)?),
        None => Place::of_user(),
    };
    place.prepare()?;
    let listener = place.listen(&place.lock()?)?;
    let idle = match arguments.idle {
        Some(seconds) => Idle::After(Duration::from_secs(seconds), place.clone()),
        None => Idle::Never,
    };
    machd::raise_descriptor_limit();
    writeln!(
        std::io::stdout(),
        "MACHD_SOCKET={}",
        place.socket().display()
    )?;
    let mut server = Server::new(listener, idle)?;
    if let Some(look) = arguments.look {
        server.look_for(Duration::from_micros(look));
    }
    server.run()?;
    Ok(())
}
