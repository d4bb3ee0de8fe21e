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
/// It prints as one line, complete with its cause and with a hint where the code alone is known to
/// puzzle people:
///
/// ```text
/// bootstrap_look_up("com.example.test"): BOOTSTRAP_UNKNOWN_SERVICE (0x44e): Unknown service name
/// ```
///
/// So it has no [`source`](std::error::Error::source), and a report that prints a chain of errors
/// prints the cause once. As values the parts are [`Error::cause`], [`Error::code`] and
/// [`Error::subject`]:
///
/// ```
/// use std::error::Error;
/// use bootstrap::{Cause, Code, Deadline, ReceiveRight};
///
/// let error = ReceiveRight::new()?.receive(Deadline::NOW).unwrap_err();
/// assert_eq!(error.code(), Some(Code::MACH_RCV_TIMED_OUT));
/// assert_eq!(error.cause(), Cause::Code(Code::MACH_RCV_TIMED_OUT));
/// assert!(error.source().is_none());
/// # Ok::<(), bootstrap::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Repr);

/// At most 24 bytes. Causes of up to 32 bits need no allocation, which includes every timeout, a lack
/// of memory, and the failures of a forked child.
#[derive(Clone, PartialEq, Eq)]
enum Repr {
    Plain {
        operation: &'static str,
        cause: Plain,
    },
    Detailed(Box<Detail>),
}

/// The causes of up to 32 bits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plain {
    Code(Code),
    Errno(Errno),
    NullPort,
    DeadPort,
    Forked,
    GaveUp,
    ServerDied,
    Refused(Code),
    OutOfMemory,
}

#[derive(Clone, PartialEq, Eq)]
struct Detail {
    operation: &'static str,
    cause: Cause,
    subject: Option<ServiceName>,
}

/// Why an operation failed.
///
/// Each prints as part of [`Error`]'s line. None has a source: a cause that holds another error
/// prints all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Cause {
    /// The call returned this code.
    #[error(transparent)]
    Code(Code),
    /// The call failed as calls of Unix do, with this error number.
    #[error(transparent)]
    Errno(#[from] Errno),
    /// The call succeeded and returned `MACH_PORT_NULL`.
    #[error(
        "the call returned no port (MACH_PORT_NULL): none is set, or the task has no room for \
         another name"
    )]
    NullPort,
    /// The port is dead: it died before a call could return it (`MACH_PORT_DEAD`), or before the
    /// call that was to use it.
    #[error("the port is dead: its receiver is gone; look the service up again")]
    DeadPort,
    /// The process is a forked child: the rights it sees by name are its parent's.
    #[error(
        "port names of the parent are invalid in a forked child; exec, or forget all inherited \
         values and call task::start_over"
    )]
    Forked,
    /// A request got no reply: the server released the right to reply.
    #[error(
        "the server dropped the request without a reply; its own log may tell why, and the \
         request can be sent again"
    )]
    GaveUp,
    /// A request got no reply: the server died.
    #[error("the server died before it replied; look the service up and send the request again")]
    ServerDied,
    /// The server answered a request with a code instead of a reply.
    #[error("the server refused the request: {0}")]
    Refused(Code),
    /// A received message does not have the shape it claims or the shape asked for.
    #[error("malformed message: {0}")]
    Malformed(Malformed),
    /// The routines of a server contradict each other.
    #[error(transparent)]
    Route(#[from] RouteError),
    /// A range of memory cannot be used as asked.
    #[error(transparent)]
    Range(#[from] RangeError),
    /// No memory for a message.
    #[error("no memory is left for the message; send or receive a smaller one")]
    OutOfMemory,
}

impl From<Malformed> for Cause {
    fn from(malformed: Malformed) -> Self {
        Self::Malformed(malformed)
    }
}

impl Error {
    #[cold]
    pub(crate) fn new(operation: &'static str, cause: Cause) -> Self {
        let cause = match cause {
            Cause::Code(code) => Plain::Code(code),
            Cause::Errno(errno) => Plain::Errno(errno),
            Cause::NullPort => Plain::NullPort,
            Cause::DeadPort => Plain::DeadPort,
            Cause::Forked => Plain::Forked,
            Cause::GaveUp => Plain::GaveUp,
            Cause::ServerDied => Plain::ServerDied,
            Cause::Refused(code) => Plain::Refused(code),
            Cause::OutOfMemory => Plain::OutOfMemory,
            cause @ (Cause::Malformed(_) | Cause::Route(_) | Cause::Range(_)) => {
                return Self(Repr::Detailed(Box::new(Detail {
                    operation,
                    cause,
                    subject: None,
                })));
            }
        };
        Self(Repr::Plain { operation, cause })
    }

    pub(crate) const fn code_of(operation: &'static str, code: Code) -> Self {
        let cause = Plain::Code(code);
        Self(Repr::Plain { operation, cause })
    }

    #[cold]
    pub(crate) fn about(self, subject: &ServiceName) -> Self {
        Self(Repr::Detailed(Box::new(Detail {
            operation: self.operation(),
            cause: self.cause(),
            subject: Some(subject.clone()),
        })))
    }

    /// The name of the C function that failed.
    pub const fn operation(&self) -> &'static str {
        match &self.0 {
            Repr::Plain { operation, .. } => operation,
            Repr::Detailed(detail) => detail.operation,
        }
    }

    /// Why it failed.
    pub const fn cause(&self) -> Cause {
        match &self.0 {
            Repr::Plain { cause, .. } => match *cause {
                Plain::Code(code) => Cause::Code(code),
                Plain::Errno(errno) => Cause::Errno(errno),
                Plain::NullPort => Cause::NullPort,
                Plain::DeadPort => Cause::DeadPort,
                Plain::Forked => Cause::Forked,
                Plain::GaveUp => Cause::GaveUp,
                Plain::ServerDied => Cause::ServerDied,
                Plain::Refused(code) => Cause::Refused(code),
                Plain::OutOfMemory => Cause::OutOfMemory,
            },
            Repr::Detailed(detail) => detail.cause,
        }
    }

    /// The code it returned, if the cause is a code.
    pub const fn code(&self) -> Option<Code> {
        match self.cause() {
            Cause::Code(code) => Some(code),
            _ => None,
        }
    }

    /// The service name it was about.
    pub fn subject(&self) -> Option<&ServiceName> {
        match &self.0 {
            Repr::Plain { .. } => None,
            Repr::Detailed(detail) => detail.subject.as_ref(),
        }
    }

    /// Whether a deadline passed.
    pub fn is_timeout(&self) -> bool {
        self.code().is_some_and(Code::is_timeout)
    }

    /// Returns `true` if the port of the call is gone: a message could not be sent to it, or its
    /// right could not be copied.
    pub fn is_dead_destination(&self) -> bool {
        match self.cause() {
            Cause::DeadPort => true,
            Cause::Code(code) => code.without_shortages() == Code::MACH_SEND_INVALID_DEST,
            _ => false,
        }
    }

    /// What to look at first, for codes that are usually caused by something else than they say.
    pub fn hint(&self) -> Option<&'static str> {
        match (self.operation(), self.code()?) {
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
                Some("this process already holds the name; use the receive right it has")
            }
            (_, Code::MACH_SEND_INVALID_DEST) if self.subject().is_some() => {
                Some("the bootstrap server cannot be reached through this bootstrap port")
            }
            _ => None,
        }
    }
}

/// The code that says most about an error: the one it has, or the nearest to its cause. For
/// routines of a server, whose clients are told a code.
impl From<Error> for Code {
    fn from(error: Error) -> Self {
        match error.cause() {
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

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("operation", &self.operation())
            .field("cause", &self.cause())
            .field("subject", &self.subject())
            .finish()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.operation())?;
        if let Some(subject) = self.subject() {
            write!(f, "(\"{subject}\")")?;
        }
        write!(f, ": {}", self.cause())?;
        if let Some(hint) = self.hint() {
            write!(f, " (hint: {hint})")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

// Every `Result` of the crate has room for it.
const _: () = assert!(size_of::<Error>() <= 24 && size_of::<Result<(), Error>>() <= 24);

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
    fn error_prints_its_cause_and_has_no_source() {
        use std::error::Error as _;

        for cause in [
            Cause::Code(Code::KERN_ABORTED),
            Cause::Errno(Errno::new(9)),
            Cause::NullPort,
            Cause::DeadPort,
            Cause::Forked,
            Cause::GaveUp,
            Cause::ServerDied,
            Cause::Refused(Code::KERN_NO_SPACE),
            Cause::Malformed(Malformed::Short),
            Cause::Range(RangeError::Empty),
            Cause::OutOfMemory,
        ] {
            let error = Error::new("mach_msg", cause);
            assert_eq!(error.to_string(), format!("mach_msg: {cause}"));
            assert!(error.source().is_none() && cause.source().is_none());
            assert_eq!(error.cause(), cause);
            assert_eq!(error.clone().about(&NAME).cause(), cause);
        }
        let text = Cause::Refused(Code::KERN_NO_SPACE).to_string();
        assert!(text.contains("KERN_NO_SPACE"), "{text}");
    }

    #[test]
    fn error_of_a_dead_port_is_a_dead_destination() {
        let of = |cause| Error::new("mach_msg", cause).is_dead_destination();
        assert!(of(Cause::DeadPort));
        assert!(of(Cause::Code(Code::MACH_SEND_INVALID_DEST)));
        assert!(!of(Cause::Code(Code::MACH_SEND_TIMED_OUT)));
        assert!(!of(Cause::NullPort));
    }

    #[test]
    fn error_hint_is_that_of_the_call_and_the_code() {
        let hint = |operation, code| Error::code_of(operation, code).hint();
        let (denied, active) = (
            Code::BOOTSTRAP_NOT_PRIVILEGED,
            Code::BOOTSTRAP_SERVICE_ACTIVE,
        );
        let has = |hint: Option<&str>, words: &str| hint.is_some_and(|hint| hint.contains(words));
        for claim in ["bootstrap_check_in", "bootstrap_register"] {
            assert!(has(hint(claim, denied), "another process owns the name"));
            assert!(has(hint(claim, active), "this process already holds"));
        }
        assert!(has(
            hint("bootstrap_look_up", denied),
            "lacks the mach-lookup"
        ));
        assert!(has(hint("bootstrap_subset", denied), "separate rules"));
        assert_eq!(hint("bootstrap_subset", active), None);
        assert_eq!(hint("bootstrap_look_up", Code::KERN_ABORTED), None);
        let unreachable = Error::code_of("bootstrap_look_up", Code::MACH_SEND_INVALID_DEST);
        assert_eq!(unreachable.hint(), None);
        assert!(has(unreachable.about(&NAME).hint(), "cannot be reached"));
    }
}
