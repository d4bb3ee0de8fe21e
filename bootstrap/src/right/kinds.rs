//! Which kinds of right one name holds.

use std::fmt;

use bootstrap_sys as sys;

/// The kinds of right under one name, and whether a notification was requested for it.
///
/// Send and receive rights for one port share a name in a task, so several kinds can be set.
#[doc(alias = "mach_port_type_t")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kinds(u32);

impl Kinds {
    pub(crate) const fn from_raw(raw: sys::mach_port_type_t) -> Self {
        Self(raw)
    }

    /// The bits as `mach_port_type` gives them.
    pub const fn raw(self) -> sys::mach_port_type_t {
        self.0
    }

    /// Whether the name holds a send right.
    #[doc(alias = "MACH_PORT_TYPE_SEND")]
    pub const fn has_send(self) -> bool {
        self.0 & SEND != 0
    }

    /// Whether the name holds a receive right.
    #[doc(alias = "MACH_PORT_TYPE_RECEIVE")]
    pub const fn has_receive(self) -> bool {
        self.0 & RECEIVE != 0
    }

    /// Whether the name holds a send-once right.
    #[doc(alias = "MACH_PORT_TYPE_SEND_ONCE")]
    pub const fn has_send_once(self) -> bool {
        self.0 & SEND_ONCE != 0
    }

    /// Whether the name is a port set.
    #[doc(alias = "MACH_PORT_TYPE_PORT_SET")]
    pub const fn is_port_set(self) -> bool {
        self.0 & PORT_SET != 0
    }

    /// Whether the name is a dead name.
    #[doc(alias = "MACH_PORT_TYPE_DEAD_NAME")]
    pub const fn is_dead_name(self) -> bool {
        self.0 & DEAD_NAME != 0
    }

    /// Whether a dead-name or send-possible notification is requested for the name.
    #[doc(alias = "MACH_PORT_TYPE_DNREQUEST")]
    pub const fn has_dead_name_request(self) -> bool {
        self.0 & DEAD_NAME_REQUEST != 0
    }
}

impl fmt::Debug for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut set = f.debug_set();
        for (bit, word) in [
            (SEND, "send"),
            (RECEIVE, "receive"),
            (SEND_ONCE, "send-once"),
            (PORT_SET, "port set"),
            (DEAD_NAME, "dead name"),
            (DEAD_NAME_REQUEST, "dead-name request"),
        ] {
            if self.0 & bit != 0 {
                set.entry(&format_args!("{word}"));
            }
        }
        set.finish()
    }
}

const SEND: u32 = 1 << 16;
const RECEIVE: u32 = 1 << 17;
const SEND_ONCE: u32 = 1 << 18;
const PORT_SET: u32 = 1 << 19;
const DEAD_NAME: u32 = 1 << 20;
const DEAD_NAME_REQUEST: u32 = 1 << 31;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_a_port_with_both_rights_prints_both() {
        let kinds = Kinds::from_raw(SEND | RECEIVE);
        assert!(kinds.has_send() && kinds.has_receive() && !kinds.is_dead_name());
        assert_eq!(format!("{kinds:?}"), "{send, receive}");
    }
}
