//! Unix error numbers, for the few calls that report so.

use std::{fmt, io};

/// An error number as the C library's `errno` had it. It is an [`io::Error`] of the system's by
/// [`From`].
#[doc(alias = "errno")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Errno(i32);

impl Errno {
    /// An error from its number.
    pub const fn new(raw: i32) -> Self {
        Self(raw)
    }

    /// What the last call of this thread left.
    pub(crate) fn last() -> Self {
        Self(io::Error::last_os_error().raw_os_error().unwrap_or(0))
    }

    /// The number.
    pub const fn raw(self) -> i32 {
        self.0
    }

    /// The constant's name in C, of those that calls of this crate return.
    pub const fn symbol(self) -> Option<&'static str> {
        Some(match self.0 {
            EAGAIN => "EAGAIN",
            9 => "EBADF",
            12 => "ENOMEM",
            14 => "EFAULT",
            22 => "EINVAL",
            23 => "ENFILE",
            24 => "EMFILE",
            _ => return None,
        })
    }

    /// What kind of error it is to the standard library.
    pub fn kind(self) -> io::ErrorKind {
        io::Error::from(self).kind()
    }
}

impl From<Errno> for io::Error {
    fn from(error: Errno) -> Self {
        Self::from_raw_os_error(error.0)
    }
}

/// Symbol, number and meaning.
impl fmt::Display for Errno {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The standard library puts the number behind the meaning.
        let text = io::Error::from(*self).to_string();
        let meaning = text.split(" (os error").next().unwrap_or(&text);
        let symbol = self.symbol().unwrap_or("errno");
        write!(f, "{symbol} ({}): {meaning}", self.0)
    }
}

impl std::error::Error for Errno {}

/// The one of these numbers in which Unix systems differ.
const EAGAIN: i32 = if cfg!(target_vendor = "apple") {
    35
} else {
    11
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errno_prints_symbol_number_and_meaning() {
        assert_eq!(Errno::new(22).to_string(), "EINVAL (22): Invalid argument");
        assert_eq!(Errno::new(22).kind(), io::ErrorKind::InvalidInput);
    }

    #[test]
    fn errno_try_again_has_the_number_of_this_system() {
        assert_eq!(Errno::new(libc::EAGAIN).symbol(), Some("EAGAIN"));
    }

    #[test]
    fn errno_keeps_its_number() {
        assert_eq!(Errno::new(22).raw(), 22);
        assert_eq!(std::io::Error::from(Errno::new(9)).raw_os_error(), Some(9));
    }

    #[test]
    fn errno_of_no_call_of_ours_survives() {
        let error = Errno::new(999);
        assert_eq!(error.symbol(), None);
        assert!(error.to_string().starts_with("errno (999): "), "{error}");
    }
}
