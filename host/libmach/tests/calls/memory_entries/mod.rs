//! Memory entries: ports that stand for memory which tasks map.

mod making;
mod mapping;
mod sharing;

use bootstrap_sys as sys;
use bootstrap_sys::{MAP_MEM_NAMED_CREATE, VM_PROT_READ, VM_PROT_WRITE, mach_port_t};

use crate::common::*;

const RW: i32 = VM_PROT_READ | VM_PROT_WRITE;
const ANYWHERE: i32 = sys::VM_FLAGS_ANYWHERE;
/// `ipc_kobject_type_t`.
const NAMED_ENTRY: u32 = 28;

fn put(address: u64, bytes: &[u8]) {
    // SAFETY: the tests call it with memory they made, and may write to.
    unsafe { (address as *mut u8).copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
}

fn holds(address: u64, bytes: &[u8]) -> bool {
    let at = |index| byte_at(address + index as u64);
    bytes.iter().enumerate().all(|(i, byte)| at(i) == Ok(*byte))
}

/// An entry and its size.
fn make_in(
    target: mach_port_t,
    size: u64,
    offset: u64,
    permission: i32,
    parent: mach_port_t,
) -> Result<(mach_port_t, u64), i32> {
    let (mut actual, mut entry) = (size, 77);
    match call!(mach_make_memory_entry_64(
        target,
        &mut actual,
        offset,
        permission,
        &mut entry,
        parent
    )) {
        0 => Ok((entry, actual)),
        code => {
            assert_eq!((actual, entry), (0, 0), "nothing is told with {code}");
            Err(code)
        }
    }
}

fn make(
    size: u64,
    offset: u64,
    permission: i32,
    parent: mach_port_t,
) -> Result<(mach_port_t, u64), i32> {
    make_in(task(), size, offset, permission, parent)
}

/// New memory.
fn new(pages: u64) -> mach_port_t {
    let size = pages * page_size();
    let (entry, actual) = make(size, 0, RW | MAP_MEM_NAMED_CREATE, 0).expect("an entry");
    assert_eq!(actual, size);
    entry
}

/// What of an entry is mapped, and where.
#[derive(Clone, Copy)]
struct View {
    entry: mach_port_t,
    offset: u64,
    size: u64,
    copy: bool,
    current: i32,
    maximum: i32,
    address: u64,
    mask: u64,
    flags: i32,
    inheritance: u32,
}

/// A page of an entry.
fn view(entry: mach_port_t) -> View {
    View {
        entry,
        offset: 0,
        size: page_size(),
        copy: false,
        current: RW,
        maximum: RW,
        address: 0,
        mask: 0,
        flags: ANYWHERE,
        inheritance: sys::VM_INHERIT_DEFAULT,
    }
}

impl View {
    fn permitting(self, protection: i32) -> View {
        View {
            current: protection,
            maximum: protection,
            ..self
        }
    }

    fn map(self) -> Result<u64, i32> {
        let mut address = self.address;
        match call!(mach_vm_map(
            task(),
            &mut address,
            self.size,
            self.mask,
            self.flags,
            self.entry,
            self.offset,
            self.copy.into(),
            self.current,
            self.maximum,
            self.inheritance
        )) {
            0 => Ok(address),
            code => Err(code),
        }
    }

    fn there(self) -> u64 {
        self.map().expect("a mapping")
    }
}

fn protect(address: u64, protection: i32) -> i32 {
    call!(mach_vm_protect(task(), address, 1, 0, protection))
}
