//! Running other programs: shown before they run, and shown again, ready to paste, when they fail.

use std::ffi::{OsStr, OsString};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

use crate::console;

/// Variables that `cargo run` sets for us and that must not leak into another cargo or rustc.
const CARGO_RUN_LEAVINGS: [&str; 5] = [
    "CARGO",
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_PATH",
    "LD_LIBRARY_PATH",
    "DYLD_FALLBACK_LIBRARY_PATH",
];

/// A command line: program, arguments, environment and folder.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    program: OsString,
    args: Vec<OsString>,
    env: Vec<(OsString, Option<OsString>)>,
    quiet_env: Vec<(OsString, OsString)>,
    dir: Option<PathBuf>,
    stdout_to_stderr: bool,
}

/// Output of a command, and whether it succeeded.
#[derive(Debug)]
pub(crate) struct Captured {
    /// True if it exited with 0.
    pub(crate) success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// A command line with no arguments.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        Self {
            program: program.as_ref().to_owned(),
            args: Vec::new(),
            env: Vec::new(),
            quiet_env: Vec::new(),
            dir: None,
            stdout_to_stderr: false,
        }
    }

    /// Adds an argument.
    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.args.push(arg.as_ref().to_owned());
        self
    }

    /// Adds several arguments.
    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.args
            .extend(args.into_iter().map(|arg| arg.as_ref().to_owned()));
        self
    }

    /// Sets a variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.env
            .push((name.into(), Some(value.as_ref().to_owned())));
        self
    }

    /// Removes a variable.
    pub(crate) fn env_remove(mut self, name: &str) -> Self {
        self.env.push((name.into(), None));
        self
    }

    /// Sets a variable that is of no use to somebody who runs the command again by hand.
    pub(crate) fn quiet_env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.quiet_env
            .push((name.into(), value.as_ref().to_owned()));
        self
    }

    /// Runs it in that folder.
    pub(crate) fn dir(mut self, dir: &Path) -> Self {
        self.dir = Some(dir.to_owned());
        self
    }

    /// Sends its standard output where its errors go, for a program whose talk is not a result.
    pub(crate) fn talking_to_stderr(mut self) -> Self {
        self.stdout_to_stderr = true;
        self
    }

    /// Runs it with our own standard output and error.
    ///
    /// # Errors
    ///
    /// It could not be started, or did not exit with 0.
    pub(crate) fn run(&self) -> Result<()> {
        console::command(&self.to_string());
        let status = self
            .command()
            .status()
            .with_context(|| self.not_started())?;
        self.check(status)
    }

    /// Runs it, giving its standard output to `see`, line by line as it comes.
    ///
    /// # Errors
    ///
    /// As [`Run::run`].
    pub(crate) fn run_seeing(&self, see: impl FnMut(&str)) -> Result<()> {
        console::command(&self.to_string());
        let mut child = self
            .command()
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| self.not_started())?;
        if let Some(stdout) = child.stdout.take() {
            each_line(stdout, see)?;
        }
        self.check(child.wait()?)
    }

    /// The same for what it writes to standard error.
    ///
    /// # Errors
    ///
    /// As [`Run::run`].
    pub(crate) fn run_seeing_errors(&self, see: impl FnMut(&str)) -> Result<()> {
        console::command(&self.to_string());
        let mut child = self
            .command()
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| self.not_started())?;
        if let Some(stderr) = child.stderr.take() {
            each_line(stderr, see)?;
        }
        self.check(child.wait()?)
    }

    /// Runs it silently; true if it exits with 0.
    pub(crate) fn succeeds(&self) -> bool {
        let status = self
            .command()
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        status.is_ok_and(|status| status.success())
    }

    /// Runs it silently and gives its standard output, less the last line break.
    ///
    /// # Errors
    ///
    /// As [`Run::run`], with what it wrote to standard error.
    pub(crate) fn output(&self) -> Result<String> {
        let output = self
            .command()
            .output()
            .with_context(|| self.not_started())?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            bail!(
                "`{self}` ended with {}:\n{}",
                output.status,
                said.trim_end()
            );
        }
        let text = String::from_utf8_lossy(&output.stdout);
        Ok(text.trim_end().to_owned())
    }

    /// Runs it and gives what it printed, whether or not it succeeded.
    ///
    /// # Errors
    ///
    /// It could not be started.
    pub(crate) fn capture(&self) -> Result<Captured> {
        console::command(&self.to_string());
        let output = self
            .command()
            .output()
            .with_context(|| self.not_started())?;
        Ok(Captured {
            success: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.args);
        for name in CARGO_RUN_LEAVINGS {
            command.env_remove(name);
        }
        for (name, value) in &self.env {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command.envs(self.quiet_env.iter().cloned());
        if let Some(dir) = &self.dir {
            command.current_dir(dir);
        }
        if self.stdout_to_stderr {
            command.stdout(io::stderr());
        }
        command
    }

    fn check(&self, status: ExitStatus) -> Result<()> {
        if !status.success() {
            bail!("this ended with {status}:\n  {self}");
        }
        Ok(())
    }

    fn not_started(&self) -> String {
        format!("`{}` could not be started", self.program.display())
    }
}

/// Gives each line to `see`, as it comes and with its line break.
fn each_line(from: impl Read, mut see: impl FnMut(&str)) -> io::Result<()> {
    let mut reader = BufReader::new(from);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        see(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(())
}

/// The command line as a shell takes it.
impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (name, value) in &self.env {
            if let Some(value) = value {
                write!(f, "{}={} ", name.display(), quoted(value))?;
            }
        }
        write!(f, "{}", quoted(&self.program))?;
        for arg in &self.args {
            write!(f, " {}", quoted(arg))?;
        }
        Ok(())
    }
}

/// `text`, quoted for a shell where it needs to be.
pub(crate) fn quoted(text: &OsStr) -> String {
    let text = text.to_string_lossy();
    match shlex::try_quote(&text) {
        Ok(quoted) => quoted.into_owned(),
        // Only a NUL cannot be quoted, and no command line can carry one.
        Err(_) => text.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn run_shown_is_ready_to_paste() {
        let run = Run::new("cargo")
            .env("A", "b c")
            .arg("it's")
            .env_remove("D");
        assert_eq!(run.to_string(), "A='b c' cargo \"it's\"");
    }

    #[test]
    fn run_failing_names_status_and_command() {
        let error = Run::new("false").run().expect_err("`false` fails");
        assert!(error.to_string().contains("false"), "{error}");
        assert!(error.to_string().contains("exit status: 1"), "{error}");
    }

    #[test]
    fn run_of_missing_program_names_it() {
        let error = Run::new("no-such-program").output().expect_err("not there");
        assert!(error.to_string().contains("`no-such-program`"), "{error}");
    }

    #[test]
    fn run_seeing_passes_every_line() {
        let mut seen = Vec::new();
        Run::new("printf")
            .arg("one\\ntwo")
            .run_seeing(|line| seen.push(line.trim_end().to_owned()))
            .expect("printf runs");
        assert_eq!(seen, ["one", "two"]);
    }
}
