//! What went wrong, in which call, about what.

use std::fmt;

use crate::code::Code;
use crate::errno::Errno;
use crate::memory::RangeError;
use crate::message::Malformed;
use crate::server::RouteError;
use crate::service_name::ServiceName;

/// A failed operation: the C function that was called, the cause, and the service name if there
/// was one.
///
/// It prints as one line, with a hint where the code alone is known to puzzle people:
///
/// ```text
/// bootstrap_look_up("com.example.test"): BOOTSTRAP_UNKNOWN_SERVICE (0x44e): Unknown service name
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    operation: &'static str,
    cause: Cause,
    /// Boxed: errors are rare, and every `Result` would carry the 128 bytes.
    subject: Option<Box<ServiceName>>,
}

/// Why an operation failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Cause {
    /// The call returned this code.
    #[error("{0}")]
    Code(#[source] Code),
    /// The call failed as calls of Unix do, with this error number.
    #[error("{0}")]
    Errno(#[from] Errno),
    /// The call succeeded and gave `MACH_PORT_NULL`.
    #[error("the call gave no port (MACH_PORT_NULL)")]
    NullPort,
    /// The call succeeded and gave `MACH_PORT_DEAD`: the port died before it arrived.
    #[error("the port died before it arrived (MACH_PORT_DEAD)")]
    DeadPort,
    /// The process is a forked child: the rights it sees by name are its parent's.
    #[error("after fork, port names of the parent mean nothing in the child")]
    Forked,
    /// A request got no reply: the other side dropped the right to reply.
    #[error("the other side gave the request up without a reply")]
    GaveUp,
    /// A request got no reply: the other side died.
    #[error("the server died before it replied")]
    ServerDied,
    /// The server answered a request with a code instead of a reply.
    #[error("the server refused the request: {0}")]
    Refused(#[source] Code),
    /// A received message does not have the shape it claims or the shape asked for.
    #[error("malformed message: {0}")]
    Malformed(#[from] Malformed),
    /// The routines of a server contradict each other.
    #[error("{0}")]
    Route(#[from] RouteError),
    /// A range of memory cannot be used as asked.
    #[error("{0}")]
    Range(#[from] RangeError),
    /// No memory for a message.
    #[error("out of memory")]
    OutOfMemory,
}

impl Error {
    pub(crate) const fn new(operation: &'static str, cause: Cause) -> Self {
        Self {
            operation,
            cause,
            subject: None,
        }
    }

    pub(crate) const fn code_of(operation: &'static str, code: Code) -> Self {
        Self::new(operation, Cause::Code(code))
    }

    /// Turns a returned code into a result.
    pub(crate) const fn check(operation: &'static str, raw: i32) -> Result<(), Self> {
        let code = Code::new(raw);
        if code.is_success() {
            Ok(())
        } else {
            Err(Self::code_of(operation, code))
        }
    }

    pub(crate) fn about(mut self, subject: &ServiceName) -> Self {
        self.subject = Some(Box::new(subject.clone()));
        self
    }

    /// The name of the C function that failed.
    pub const fn operation(&self) -> &'static str {
        self.operation
    }

    /// Why it failed.
    pub const fn cause(&self) -> &Cause {
        &self.cause
    }

    /// The code it returned, if the cause is a code.
    pub const fn code(&self) -> Option<Code> {
        match self.cause {
            Cause::Code(code) => Some(code),
            _ => None,
        }
    }

    /// The service name it was about.
    pub fn subject(&self) -> Option<&ServiceName> {
        self.subject.as_deref()
    }

    /// Whether a deadline passed.
    pub fn is_timeout(&self) -> bool {
        self.code().is_some_and(Code::is_timeout)
    }

    /// Whether a message could not be sent because the port is gone.
    pub fn is_dead_destination(&self) -> bool {
        self.code()
            .is_some_and(|code| code.without_shortages() == Code::MACH_SEND_INVALID_DEST)
    }

    /// What to look at first, for codes that are usually caused by something else than they say.
    pub fn hint(&self) -> Option<&'static str> {
        match (self.operation, self.code()?) {
            ("bootstrap_check_in" | "bootstrap_register", Code::BOOTSTRAP_NOT_PRIVILEGED) => Some(
                "another process owns the name, or a sandbox lacks the mach-register rule \
                 (mach-lookup is a separate one)",
            ),
            ("bootstrap_look_up", Code::BOOTSTRAP_NOT_PRIVILEGED) => Some(
                "usually a sandbox that lacks the mach-lookup rule (mach-register is a separate \
                 one)",
            ),
            (_, Code::BOOTSTRAP_NOT_PRIVILEGED) => {
                Some("usually a sandbox: mach-register and mach-lookup are separate rules")
            }
            ("bootstrap_check_in" | "bootstrap_register", Code::BOOTSTRAP_SERVICE_ACTIVE) => {
                Some("this process already holds the name")
            }
            (_, Code::MACH_SEND_INVALID_DEST) if self.subject.is_some() => {
                Some("the bootstrap port is not usable: the bootstrap server cannot be reached")
            }
            _ => None,
        }
    }
}

/// The code that says most about an error: the one it has, or the nearest to its cause. For
/// routines of a server, whose clients are told a code.
impl From<Error> for Code {
    fn from(error: Error) -> Self {
        match error.cause {
            Cause::Code(code) | Cause::Refused(code) => code,
            Cause::GaveUp | Cause::ServerDied => Self::MIG_SERVER_DIED,
            Cause::DeadPort | Cause::Malformed(Malformed::Dead { .. }) => Self::KERN_TERMINATED,
            Cause::NullPort => Self::KERN_INVALID_CAPABILITY,
            Cause::Malformed(_) => Self::MIG_TYPE_ERROR,
            Cause::Range(_) => Self::KERN_INVALID_ARGUMENT,
            Cause::OutOfMemory => Self::KERN_RESOURCE_SHORTAGE,
            Cause::Errno(_) | Cause::Forked => Self::KERN_FAILURE,
            Cause::Route(_) => Self::KERN_INVALID_ARGUMENT,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.operation)?;
        if let Some(subject) = &self.subject {
            write!(f, "(\"{subject}\")")?;
        }
        write!(f, ": {}", self.cause)?;
        if let Some(hint) = self.hint() {
            write!(f, " (hint: {hint})")?;
        }
        Ok(())
    }
}

/// What [`Display`](fmt::Display) prints is complete: the cause is part of it. `source` has the
/// cause as a value of its own type, for those who walk the chain to find one ([`Code`],
/// [`Errno`], [`Malformed`], [`RangeError`]; or [`Cause`], where that says all), not to be printed
/// once more.
///
/// ```
/// use std::error::Error;
/// use bootstrap::{Code, Deadline, ReceiveRight};
///
/// # fn main() -> Result<(), bootstrap::Error> {
/// let error = ReceiveRight::new()?.receive(Deadline::NOW).unwrap_err();
/// let code = error.source().and_then(|cause| cause.downcast_ref());
/// assert_eq!(code, Some(&Code::MACH_RCV_TIMED_OUT));
/// # Ok(()) }
/// ```
impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(match &self.cause {
            Cause::Code(code) => code,
            Cause::Errno(errno) => errno,
            Cause::Malformed(malformed) => malformed,
            Cause::Range(range) => range,
            cause => cause,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: ServiceName = ServiceName::from_static("com.example.test");

    #[test]
    fn error_of_unknown_service_prints_call_name_symbol_number_and_meaning() {
        let error = Error::code_of("bootstrap_look_up", Code::new(0x44e)).about(&NAME);
        assert_eq!(
            error.to_string(),
            "bootstrap_look_up(\"com.example.test\"): \
             BOOTSTRAP_UNKNOWN_SERVICE (0x44e): Unknown service name"
        );
    }

    #[test]
    fn error_of_permission_denied_hints_at_the_sandbox_rule_of_the_call() {
        let denied = Code::BOOTSTRAP_NOT_PRIVILEGED;
        let check_in = Error::code_of("bootstrap_check_in", denied)
            .about(&NAME)
            .to_string();
        let look_up = Error::code_of("bootstrap_look_up", denied)
            .about(&NAME)
            .to_string();
        assert!(
            check_in.contains("lacks the mach-register rule"),
            "{check_in}"
        );
        assert!(look_up.contains("lacks the mach-lookup rule"), "{look_up}");
    }

    #[test]
    fn error_source_is_the_cause_by_its_own_type() {
        use std::error::Error as _;

        let source_of = |cause: Cause| Error::new("mach_msg", cause);
        let code = source_of(Cause::Code(Code::KERN_ABORTED));
        let malformed = source_of(Cause::Malformed(Malformed::Short));
        let range = source_of(Cause::Range(RangeError::Empty));
        let errno = source_of(Cause::Errno(Errno::new(9)));
        let forked = source_of(Cause::Forked);
        let is = |error: &Error, what: fn(&(dyn std::error::Error + 'static)) -> bool| {
            what(error.source().expect("there is a cause"))
        };
        assert!(is(&code, |cause| cause.is::<Code>()));
        assert!(is(&malformed, |cause| cause.is::<Malformed>()));
        assert!(is(&range, |cause| cause.is::<RangeError>()));
        assert!(is(&errno, |cause| cause.is::<Errno>()));
        assert!(is(&forked, |cause| cause.is::<Cause>()));
        for error in [code, malformed, range, errno, forked] {
            let cause = error.source().expect("there is a cause").to_string();
            let text = error.to_string();
            assert!(text.ends_with(&cause), "{text} has all that {cause} says");
        }
    }

    #[test]
    fn error_check_of_success_is_ok() {
        assert_eq!(Error::check("mach_port_deallocate", 0), Ok(()));
        let error = Error::check("mach_port_deallocate", 15).expect_err("15 is a failure");
        assert_eq!(error.code(), Some(Code::KERN_INVALID_NAME));
    }
}
