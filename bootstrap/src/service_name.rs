//! Service names: what a server checks in under and a client looks up.
//!
//! The C interface takes a `name_t`, an array of 128 bytes that ends in a NUL, and *cuts* a
//! longer name without a word. Two services whose names differ after the 127th byte are then one.
//! [`ServiceName`] is checked when it is made instead, so a wrong name never reaches a call.

use std::ffi::{CStr, c_char};
use std::fmt;
use std::str::FromStr;

/// A service name: 1 to 127 bytes, none of them NUL.
///
/// By convention a reversed domain, such as `com.example.test`. Nothing enforces that.
///
/// ```
/// use bootstrap::ServiceName;
///
/// const SERVICE: ServiceName = ServiceName::from_static("com.example.test");
/// assert_eq!(SERVICE.to_string(), "com.example.test");
/// assert!(ServiceName::new("x".repeat(128)).is_err());
/// ```
///
/// A constant that breaks the rule does not compile:
///
/// ```compile_fail,E0080
/// use bootstrap::ServiceName;
///
/// const SERVICE: ServiceName = ServiceName::from_static("");
/// # println!("{SERVICE}");
/// ```
#[doc(alias("name_t", "BOOTSTRAP_MAX_NAME_LEN"))]
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceName {
    /// The name, then zeros: at least one, since the name has at most 127 bytes.
    bytes: [u8; CAPACITY],
}

/// Why a string is not a [`ServiceName`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ServiceNameError {
    /// The name has no bytes.
    #[error("a service name has at least one byte")]
    Empty,
    /// The name does not fit a `name_t` with its NUL.
    #[error(
        "a service name has at most {} bytes, this one has {length}",
        ServiceName::MAX_LEN
    )]
    TooLong {
        /// How many bytes it has.
        length: usize,
    },
    /// The name has a NUL byte, at which C would end it.
    #[error("a service name has no NUL byte, this one has one at byte {position}")]
    Nul {
        /// Where the first one is, counted from 0.
        position: usize,
    },
}

impl ServiceName {
    /// The longest name, in bytes: `BOOTSTRAP_MAX_NAME_LEN` less the NUL that ends it.
    pub const MAX_LEN: usize = CAPACITY - 1;

    /// Checks a name given as text or bytes.
    ///
    /// # Errors
    ///
    /// [`ServiceNameError`] for a name of no bytes, of more than [`ServiceName::MAX_LEN`], or
    /// with a NUL inside.
    pub fn new(name: impl AsRef<[u8]>) -> Result<Self, ServiceNameError> {
        Self::from_bytes(name.as_ref())
    }

    /// Checks a name when the program is compiled.
    ///
    /// # Panics
    ///
    /// If the name breaks a rule. In a constant that is a compile error.
    pub const fn from_static(name: &'static str) -> Self {
        match Self::from_bytes(name.as_bytes()) {
            Ok(name) => name,
            Err(_) => panic!("a service name has 1 to 127 bytes and no NUL"),
        }
    }

    const fn from_bytes(name: &[u8]) -> Result<Self, ServiceNameError> {
        if name.is_empty() {
            return Err(ServiceNameError::Empty);
        }
        if name.len() > Self::MAX_LEN {
            return Err(ServiceNameError::TooLong { length: name.len() });
        }
        let mut bytes = [0; CAPACITY];
        let mut position = 0;
        while position < name.len() {
            if name[position] == 0 {
                return Err(ServiceNameError::Nul { position });
            }
            bytes[position] = name[position];
            position += 1;
        }
        Ok(Self { bytes })
    }

    /// The name's bytes, without the NUL.
    pub fn as_bytes(&self) -> &[u8] {
        self.as_c_str().to_bytes()
    }

    /// The name as C takes it.
    pub fn as_c_str(&self) -> &CStr {
        // The last byte is always zero, so there is always a NUL to find.
        CStr::from_bytes_until_nul(&self.bytes).unwrap_or_default()
    }

    /// The name as an array of 128 C characters, for functions that take it writable.
    pub(crate) fn to_name_t(&self) -> [c_char; CAPACITY] {
        self.bytes.map(|byte| byte as c_char)
    }
}

impl FromStr for ServiceName {
    type Err = ServiceNameError;

    fn from_str(name: &str) -> Result<Self, ServiceNameError> {
        Self::new(name)
    }
}

impl TryFrom<&str> for ServiceName {
    type Error = ServiceNameError;

    fn try_from(name: &str) -> Result<Self, ServiceNameError> {
        Self::new(name)
    }
}

/// Prints the name; bytes that are not UTF-8 and control characters are escaped.
impl fmt::Display for ServiceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for chunk in self.as_bytes().utf8_chunks() {
            for character in chunk.valid().chars() {
                if character.is_control() {
                    write!(f, "{}", character.escape_default())?;
                } else {
                    write!(f, "{character}")?;
                }
            }
            write!(f, "{}", chunk.invalid().escape_ascii())?;
        }
        Ok(())
    }
}

impl fmt::Debug for ServiceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ServiceName(\"{self}\")")
    }
}

/// Bytes of a `name_t`.
const CAPACITY: usize = 128;

const _: () = assert!(CAPACITY == bootstrap_sys::BOOTSTRAP_MAX_NAME_LEN as _);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn service_name_of_one_and_127_bytes_is_kept_whole() {
        for length in [1, 126, 127] {
            let text = "n".repeat(length);
            let name = ServiceName::new(&text).expect("1 to 127 bytes are allowed");
            assert_eq!(name.as_bytes(), text.as_bytes());
            assert_eq!(name.as_c_str().to_bytes_with_nul().len(), length + 1);
        }
    }

    #[test]
    fn service_name_of_no_bytes_is_refused() {
        assert_eq!(ServiceName::new(""), Err(ServiceNameError::Empty));
    }

    #[test]
    fn service_name_of_128_and_4096_bytes_is_refused_not_cut() {
        for length in [128, 4096] {
            assert_eq!(
                ServiceName::new("n".repeat(length)),
                Err(ServiceNameError::TooLong { length })
            );
        }
    }

    #[test]
    fn service_name_with_nul_inside_is_refused() {
        assert_eq!(
            ServiceName::new("com\0example"),
            Err(ServiceNameError::Nul { position: 3 })
        );
        assert_eq!(
            ServiceName::new("com.example\0"),
            Err(ServiceNameError::Nul { position: 11 })
        );
    }

    #[test]
    fn service_name_of_odd_bytes_prints_escaped() {
        let name = ServiceName::new(b"a\xff\nz").expect("any bytes but NUL are allowed");
        assert_eq!(name.to_string(), "a\\xff\\nz");
    }
}
