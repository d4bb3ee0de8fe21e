//! What travels: the calls about memory entries, what they bring, and what they give.

use serde::{Deserialize, Serialize};

use crate::file::{Brought, FileId};
use crate::name::Name;

/// What an entry's file is, by the word of the driver, which has looked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MemoryFile {
    /// Tells this memory from all other, however often it is brought.
    pub object: u64,
    /// Bytes it has. It neither grows nor shrinks.
    pub size: u64,
    /// Whether who brought it may write to it.
    pub writable: bool,
}

/// The memory that a caller brings for an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Backing {
    /// Where in the file the entry's memory begins.
    pub offset: u64,
    /// Bytes, in whole pages. Of a range of memory this may be less than was asked for.
    pub size: u64,
    /// What the range of memory that it was permits, if it was one.
    pub protection: u32,
    /// The file; the driver puts it in.
    #[serde(skip)]
    pub file: Brought,
    /// What it is; the driver puts that in, too. `None` if it is nothing that can be mapped.
    #[serde(skip)]
    pub memory: Option<MemoryFile>,
}

/// The calls about memory that tasks share. Names are the caller's.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "variants and fields are the C routines and their arguments"
)]
pub enum MemoryCall {
    /// Whose memory a port stands for: the process, and the last word of the task's audit token,
    /// which tells it from all other tasks. To write takes the control port.
    Process { task: Name, write: bool },
    /// `mach_make_memory_entry_64`. Where it takes memory and none is brought, nothing happens,
    /// and the answer is what to bring ([`Value::Wanted`](crate::Value::Wanted)).
    Make {
        task: Name,
        size: u64,
        offset: u64,
        permission: u32,
        parent: Name,
        backing: Option<Backing>,
    },
    /// `mach_vm_map` of an entry.
    Map {
        object: Name,
        size: u64,
        offset: u64,
        current: u32,
        maximum: u32,
        copy: bool,
        /// `VM_FLAGS_RETURN_DATA_ADDR`.
        data_address: bool,
        /// Whether there are other flags than a whole entry can be mapped with.
        other_flags: bool,
    },
}

impl MemoryCall {
    /// The memory that comes with this call, if any does.
    pub fn backing(&mut self) -> Option<&mut Backing> {
        match self {
            MemoryCall::Make { backing, .. } => backing.as_mut(),
            _ => None,
        }
    }
}

/// Memory that an entry is to be made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wanted {
    /// Where it is to come from.
    pub origin: Origin,
    /// What must be permitted there; with `VM_PROT_IS_MASK`, some of it.
    pub protection: u32,
    /// The first page's address, where it comes from memory of a task.
    pub start: u64,
    /// Bytes, in whole pages.
    pub size: u64,
}

/// Where an entry's memory comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Origin {
    /// New memory.
    New,
    /// A copy of a task's memory.
    Copy,
    /// A task's memory itself, of which there must be all.
    Share,
    /// The same, as far as it is of one piece.
    SharePiece,
}

/// What an entry gives its mapper.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Mapping {
    /// The number is the driver's and does not travel; the file does.
    #[serde(skip)]
    pub file: FileId,
    /// Whether the mapper may write to the file; to one that may not, it goes read-only.
    pub writable: bool,
    /// Where in the file the mapping begins.
    pub offset: u64,
    /// Bytes to map, in whole pages.
    pub size: u64,
    /// `VM_PROT_*`, as far as the entry permits.
    pub current: u32,
    /// Where in the first page the data begin that the caller means.
    pub data_offset: u64,
}
