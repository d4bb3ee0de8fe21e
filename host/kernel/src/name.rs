//! Port names: what a task writes for a right.

use serde::{Deserialize, Serialize};

/// A port name: an index into a task's space and a generation, or one of two reserved values.
///
/// The index is the upper 24 bits, the generation the lower 8. Generations advance by 4 and
/// their two lowest bits are always set, so a name the kernel made ends in binary `11`.
/// (`osfmk/mach/port.h`, `osfmk/ipc/ipc_entry.h`.)
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Name(pub u32);

impl Name {
    /// No right (`MACH_PORT_NULL`).
    pub const NULL: Name = Name(0);
    /// A right that died (`MACH_PORT_DEAD`).
    pub const DEAD: Name = Name(u32::MAX);
    /// What `mach_task_self_` holds in every task: index 2, generation 3.
    pub const TASK_SELF: Name = Name(0x203);
    /// What `bootstrap_port` holds in every task: 1799, index 7, generation 7.
    pub const BOOTSTRAP: Name = Name(0x707);

    pub(crate) const fn new(index: u32, generation: u8) -> Name {
        Name((index << 8) | generation as u32 | 3)
    }

    pub(crate) const fn index(self) -> u32 {
        self.0 >> 8
    }

    pub(crate) const fn generation(self) -> u8 {
        self.0 as u8
    }

    /// True for anything but [`Name::NULL`] and [`Name::DEAD`] (`MACH_PORT_VALID`).
    pub const fn is_valid(self) -> bool {
        self.0 != 0 && self.0 != u32::MAX
    }
}

impl core::fmt::Debug for Name {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:#x}", self.0)
    }
}
