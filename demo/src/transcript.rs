//! The article's lines: what a call gave, as a number and a code.
//!
//! Each line is flushed as it is written, so that a reader at the other end of a pipe sees it
//! while the program goes on.

use std::io::{self, Write};

use bootstrap::{Bootstrap, Code, Error, Name, SendRight, ServiceName};

/// Where the lines go.
#[derive(Debug)]
pub struct Transcript<W>(W);

impl<W: Write> Transcript<W> {
    /// Lines that go to `output`.
    pub const fn new(output: W) -> Self {
        Self(output)
    }

    /// Prints the number of the bootstrap port: `bootstrap port: 1799`.
    ///
    /// # Errors
    ///
    /// If the line cannot be written.
    pub fn bootstrap_port(&mut self, bootstrap: &Bootstrap) -> io::Result<()> {
        self.line(format_args!("bootstrap port: {}", bootstrap.port().name()))
    }

    /// Looks a service up and prints what that gave, as [`Transcript::port`] does.
    ///
    /// # Errors
    ///
    /// If the lines cannot be written. That the look-up failed is a result.
    pub fn look_up(
        &mut self,
        bootstrap: &Bootstrap,
        service: &ServiceName,
    ) -> io::Result<Result<SendRight, Error>> {
        let found = bootstrap.look_up(service);
        self.port(
            "looked-up service_port",
            found.as_ref().map(|right| right.name()),
        )?;
        Ok(found)
    }

    /// Prints what a call gave: `service_port: 3331 (0)`, or `service_port: 0 (44e)` and, on a
    /// line of its own, what the code means.
    ///
    /// # Errors
    ///
    /// If the lines cannot be written.
    pub fn port(&mut self, what: &str, result: Result<Name, &Error>) -> io::Result<()> {
        match result {
            Ok(name) => self.line(format_args!("{what}: {name} (0)")),
            Err(error) => {
                // A failure without a code gave no port either: the call itself succeeded.
                let code = error.code().unwrap_or(Code::KERN_SUCCESS);
                self.line(format_args!("{what}: 0 ({:x})", code.raw()))?;
                match code.meaning() {
                    Some(meaning) if !code.is_success() => self.line(format_args!("    {meaning}")),
                    _ => self.line(format_args!("    {}", error.cause())),
                }
            }
        }
    }

    /// Prints a line.
    ///
    /// # Errors
    ///
    /// If the line cannot be written.
    pub fn line(&mut self, line: std::fmt::Arguments<'_>) -> io::Result<()> {
        writeln!(self.0, "{line}")?;
        self.0.flush()
    }
}

/// The lines' usual place.
pub fn stdout() -> Transcript<io::Stdout> {
    Transcript::new(io::stdout())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transcript_of_a_port_prints_its_number_and_code_zero() {
        let mut lines = Vec::new();
        let name = Name::new(3331).expect("a name");
        Transcript::new(&mut lines)
            .port("service_port", Ok(name))
            .expect("memory takes all");
        assert_eq!(String::from_utf8_lossy(&lines), "service_port: 3331 (0)\n");
    }
}
