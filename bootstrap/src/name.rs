//! Port names: the integers by which one task calls its rights.
//!
//! A name means something only inside the task that holds it, the way a file descriptor does.
//! Two tasks that hold rights to one port call it by different names. Two values are never the
//! name of a right: `MACH_PORT_NULL` (0) and `MACH_PORT_DEAD` (all bits set). [`Name`] excludes
//! both, so a function that takes a `Name` has nothing left to check.

use std::fmt;
use std::num::NonZeroU32;

use bootstrap_sys as sys;

/// The name of a right in the calling task: never `MACH_PORT_NULL`, never `MACH_PORT_DEAD`.
///
/// A `Name` is only a number. It owns nothing and promises nothing about the right it was read
/// from, which may be gone by now. [`SendRight`](crate::SendRight) and its siblings own rights.
#[doc(alias("mach_port_name_t", "mach_port_t", "MACH_PORT_VALID"))]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Name(NonZeroU32);

impl Name {
    /// Checks a raw name; `None` for `MACH_PORT_NULL` and `MACH_PORT_DEAD`.
    ///
    /// ```
    /// use bootstrap::Name;
    ///
    /// assert_eq!(Name::new(1799).map(Name::raw), Some(1799));
    /// assert_eq!(Name::new(0), None);
    /// assert_eq!(Name::new(u32::MAX), None);
    /// ```
    pub const fn new(raw: sys::mach_port_name_t) -> Option<Self> {
        if raw == DEAD {
            return None;
        }
        match NonZeroU32::new(raw) {
            Some(raw) => Some(Self(raw)),
            None => None,
        }
    }

    /// The number itself, as the C functions take it.
    pub const fn raw(self) -> sys::mach_port_name_t {
        self.0.get()
    }
}

/// A number that is not the name of a right: `MACH_PORT_NULL` or `MACH_PORT_DEAD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidName {
    /// `MACH_PORT_NULL`, 0: no right.
    #[error("port name 0 is MACH_PORT_NULL, which names no right; check the call that returned it")]
    Null,
    /// `MACH_PORT_DEAD`, all bits set: a right whose port died before it arrived.
    #[error(
        "port name 0xffffffff is MACH_PORT_DEAD, a right whose port died in transit; ask its \
         sender again"
    )]
    Dead,
}

impl TryFrom<sys::mach_port_name_t> for Name {
    type Error = InvalidName;

    fn try_from(raw: sys::mach_port_name_t) -> Result<Self, InvalidName> {
        match Self::new(raw) {
            Some(name) => Ok(name),
            None if raw == DEAD => Err(InvalidName::Dead),
            None => Err(InvalidName::Null),
        }
    }
}

impl From<Name> for sys::mach_port_name_t {
    fn from(name: Name) -> Self {
        name.raw()
    }
}

/// Prints the number in decimal, as the article's program does.
impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.raw(), f)
    }
}

/// Prints the number in hexadecimal, which shows index and generation.
impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#x}", self.raw())
    }
}

impl fmt::LowerHex for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::LowerHex::fmt(&self.raw(), f)
    }
}

/// `MACH_PORT_NULL`: no right.
pub(crate) const NULL: sys::mach_port_name_t = 0;
/// `MACH_PORT_DEAD`: a right whose port died on the way.
pub(crate) const DEAD: sys::mach_port_name_t = !0;

const _: () = assert!(size_of::<Option<Name>>() == size_of::<sys::mach_port_name_t>());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_converts_from_and_into_its_number() {
        let name = Name::try_from(1799).expect("1799 is neither null nor dead");
        assert_eq!(u32::from(name), 1799);
        assert_eq!(Name::try_from(NULL), Err(InvalidName::Null));
        assert_eq!(Name::try_from(DEAD), Err(InvalidName::Dead));
        let text = InvalidName::Dead.to_string();
        assert!(text.contains("MACH_PORT_DEAD"), "{text}");
    }

    #[test]
    fn name_from_null_and_dead_is_refused() {
        assert_eq!(Name::new(NULL), None);
        assert_eq!(Name::new(DEAD), None);
    }

    #[test]
    fn name_prints_decimal_and_debugs_hexadecimal() {
        let name = Name::new(0x707).expect("0x707 is neither null nor dead");
        assert_eq!(name.to_string(), "1799");
        assert_eq!(format!("{name:?}"), "0x707");
        assert_eq!(format!("{name:08x}"), "00000707");
    }
}
