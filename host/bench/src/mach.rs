//! Mach calls made by hand, so that nothing but the host is measured.

use std::ffi::{CStr, CString};
use std::os::fd::AsFd;
use std::ptr::{from_mut, null_mut};

use anyhow::{Result, ensure};
use bootstrap_sys as sys;
use libmach as _;
use rustix::mm::{MapFlags, ProtFlags, mmap, mmap_anonymous, munmap};

/// The task's own space, by the name that every task has for it.
fn own() -> sys::mach_port_t {
    sys::mach_task_self()
}

/// The task's namespace.
fn bootstrap() -> sys::mach_port_t {
    // SAFETY: nobody in this program writes to it.
    unsafe { sys::bootstrap_port }
}

/// Fails unless a call succeeded.
fn check(call: &str, code: i32) -> Result<()> {
    ensure!(code == 0, "{call}: {code:#x}");
    Ok(())
}

/// A new receive right.
pub(crate) fn allocate() -> Result<u32> {
    let mut name = 0;
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_port_allocate(own(), sys::MACH_PORT_RIGHT_RECEIVE, &mut name) };
    check("mach_port_allocate", code)?;
    Ok(name)
}

/// A new receive right with one send right.
pub(crate) fn construct() -> Result<u32> {
    let mut options = sys::mach_port_options_t {
        flags: sys::MPO_INSERT_SEND_RIGHT,
        ..Default::default()
    };
    let mut name = 0;
    // SAFETY: the options are whole, and the result has its place.
    let code = unsafe { sys::mach_port_construct(own(), &mut options, 0, &mut name) };
    check("mach_port_construct", code)?;
    Ok(name)
}

/// Lets so many messages wait.
pub(crate) fn set_queue_limit(name: u32, limit: u32) -> Result<()> {
    let mut limits = sys::mach_port_limits_t { mpl_qlimit: limit };
    // SAFETY: the flavour has one word, which is there.
    let code = unsafe {
        sys::mach_port_set_attributes(
            own(),
            name,
            sys::MACH_PORT_LIMITS_INFO,
            from_mut(&mut limits).cast(),
            1,
        )
    };
    check("mach_port_set_attributes", code)
}

/// Releases a receive right.
pub(crate) fn destroy(name: u32) -> Result<()> {
    // SAFETY: no pointers.
    let code = unsafe { sys::mach_port_mod_refs(own(), name, sys::MACH_PORT_RIGHT_RECEIVE, -1) };
    check("mach_port_mod_refs", code)
}

/// Releases a send right.
pub(crate) fn deallocate(name: u32) -> Result<()> {
    // SAFETY: no pointers.
    check("mach_port_deallocate", unsafe {
        sys::mach_port_deallocate(own(), name)
    })
}

/// The null call: what rights a name denotes.
pub(crate) fn type_of(name: u32) -> Result<u32> {
    let mut kind = 0;
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_port_type(own(), name, &mut kind) };
    check("mach_port_type", code)?;
    Ok(kind)
}

/// The receive right of a new service.
pub(crate) fn check_in(service: &CStr) -> Result<u32> {
    let mut name = 0;
    // SAFETY: the service is a C string, and the result has its place.
    let code = unsafe { sys::bootstrap_check_in(bootstrap(), service.as_ptr(), &mut name) };
    check("bootstrap_check_in", code)?;
    Ok(name)
}

/// A send right to a service.
pub(crate) fn look_up(service: &CStr) -> Result<u32> {
    let mut name = 0;
    // SAFETY: the service is a C string, and the result has its place.
    let code = unsafe { sys::bootstrap_look_up(bootstrap(), service.as_ptr(), &mut name) };
    check("bootstrap_look_up", code)?;
    Ok(name)
}

/// Publishes a port as a service.
#[expect(
    deprecated,
    reason = "the one call that publishes many services of one port"
)]
pub(crate) fn register(service: CString, name: u32) -> Result<()> {
    let service = service.into_raw();
    // SAFETY: the service is a C string, which the call only reads.
    let code = unsafe { sys::bootstrap_register(bootstrap(), service, name) };
    // SAFETY: it was made above, and its length is what it was.
    drop(unsafe { CString::from_raw(service) });
    check("bootstrap_register", code)
}

/// Words of a header, and of a body of 64 bytes.
const HEADER: usize = 6;
const BODY: usize = 16;
/// Bytes of a message with such a body, and of one with a descriptor of memory.
const SMALL: u32 = 4 * (HEADER + BODY) as u32;
const LARGE: u32 = 4 * (HEADER + 5) as u32;
/// The descriptor's word of flags: its type, and in the lowest byte whether the memory leaves the
/// sender.
const IS_MEMORY: u32 = sys::MACH_MSG_OOL_DESCRIPTOR << 24;
const COMPLEX: u32 = sys::MACH_MSGH_BITS_COMPLEX;

/// A message in words, with room for a trailer.
#[derive(Clone)]
struct Words([u32; 32]);

impl Words {
    fn to(remote: u32, local: u32, size: u32) -> Words {
        let bits = match local {
            0 => sys::MACH_MSGH_BITS(sys::MACH_MSG_TYPE_COPY_SEND, 0),
            _ => sys::MACH_MSGH_BITS(
                sys::MACH_MSG_TYPE_COPY_SEND,
                sys::MACH_MSG_TYPE_MAKE_SEND_ONCE,
            ),
        };
        let mut words = [0; 32];
        words[..HEADER].copy_from_slice(&[bits, size, remote, local, 0, 1]);
        Words(words)
    }

    /// Makes what was received its own reply.
    fn turn(&mut self, size: u32) {
        let bits = self.0[0];
        self.0[0] = sys::MACH_MSGH_BITS(sys::MACH_MSGH_BITS_REMOTE(bits), 0);
        self.0[1] = size;
        self.0[3] = 0;
    }

    /// Has the message carry memory.
    fn carry(&mut self, memory: &Memory, leaves: bool) {
        let address = memory.address as u64;
        self.0[0] |= COMPLEX;
        self.0[1] = LARGE;
        self.0[HEADER..HEADER + 5].copy_from_slice(&[
            1,
            address as u32,
            (address >> 32) as u32,
            IS_MEMORY | u32::from(leaves),
            memory.size as u32,
        ]);
    }

    /// The memory that came with the message.
    fn memory(&self) -> Option<Memory> {
        if self.0[0] & COMPLEX == 0 {
            return None;
        }
        let address = u64::from(self.0[7]) | u64::from(self.0[8]) << 32;
        Some(Memory {
            address: address as *mut u8,
            size: self.0[10] as usize,
        })
    }

    fn exchange(&mut self, options: i32, port: u32) -> Result<()> {
        let size = if options & sys::MACH_SEND_MSG == 0 {
            0
        } else {
            self.0[1]
        };
        let room = if port == 0 {
            0
        } else {
            size_of_val(&self.0) as u32
        };
        // SAFETY: the words are as many as the sizes say, and a descriptor's memory is there.
        let code =
            unsafe { sys::mach_msg(self.0.as_mut_ptr().cast(), options, size, room, port, 0, 0) };
        check("mach_msg", code)
    }
}

/// One who calls a server, with a port for the replies.
pub(crate) struct Caller {
    server: u32,
    reply: u32,
}

impl Caller {
    pub(crate) fn of(server: u32) -> Result<Caller> {
        let reply = allocate()?;
        Ok(Caller { server, reply })
    }

    /// A request of 64 bytes with a fresh send-once right, and its reply.
    pub(crate) fn call(&self) -> Result<()> {
        let mut words = Words::to(self.server, self.reply, SMALL);
        words.exchange(sys::MACH_SEND_MSG | sys::MACH_RCV_MSG, self.reply)
    }

    /// A request that brings memory, and its reply: the memory that came back with it, if any did.
    pub(crate) fn call_with(&self, memory: &Memory) -> Result<Option<Memory>> {
        let mut words = Words::to(self.server, self.reply, LARGE);
        words.carry(memory, false);
        words.exchange(sys::MACH_SEND_MSG | sys::MACH_RCV_MSG, self.reply)?;
        Ok(words.memory())
    }
}

/// Sends a message of 64 bytes that nobody answers.
pub(crate) fn send(to: u32) -> Result<()> {
    Words::to(to, 0, SMALL).exchange(sys::MACH_SEND_MSG, 0)
}

/// Receives a message without memory.
pub(crate) fn receive(from: u32) -> Result<()> {
    Words([0; 32]).exchange(sys::MACH_RCV_MSG, from)
}

/// Sends a message of 64 bytes to a port and receives it there.
pub(crate) fn send_to_self(port: u32) -> Result<()> {
    Words::to(port, 0, SMALL).exchange(sys::MACH_SEND_MSG | sys::MACH_RCV_MSG, port)
}

/// What a server does with the memory that comes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Serve {
    /// Sends it back.
    Back,
    /// Keeps it, and gives it up.
    Keep,
}

/// Answers what comes, for ever. Each page that comes is looked at.
pub(crate) fn serve(port: u32, serve: Serve) -> Result<()> {
    let mut words = Words([0; 32]);
    words.exchange(sys::MACH_RCV_MSG, port)?;
    loop {
        let memory = words.memory();
        words.turn(SMALL);
        if let Some(memory) = memory {
            memory.look();
            match serve {
                Serve::Back => words.carry(&memory, true),
                Serve::Keep => memory.give_up()?,
            }
        }
        words.exchange(sys::MACH_SEND_MSG | sys::MACH_RCV_MSG, port)?;
    }
}

/// Memory in whole pages.
pub(crate) struct Memory {
    address: *mut u8,
    size: usize,
}

impl Memory {
    /// New memory with something in it.
    pub(crate) fn new(size: usize) -> Result<Memory> {
        let (protection, flags) = (ProtFlags::READ | ProtFlags::WRITE, MapFlags::PRIVATE);
        // SAFETY: without a fixed address a new mapping takes the place of nothing.
        let address = unsafe { mmap_anonymous(null_mut(), size, protection, flags) }?;
        let memory = Memory {
            address: address.cast(),
            size,
        };
        // SAFETY: the mapping is so long, and nobody else knows of it.
        unsafe { memory.address.write_bytes(7, size) };
        Ok(memory)
    }

    /// What a file holds, to be changed at will.
    pub(crate) fn of(file: impl AsFd, size: usize) -> Result<Memory> {
        let (protection, flags) = (ProtFlags::READ | ProtFlags::WRITE, MapFlags::PRIVATE);
        // SAFETY: without a fixed address a new mapping takes the place of nothing.
        let address = unsafe { mmap(null_mut(), size, protection, flags, file, 0) }?;
        let address = address.cast();
        Ok(Memory { address, size })
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        // SAFETY: the mapping is so long, and is there as long as this value.
        unsafe { std::slice::from_raw_parts(self.address, self.size) }
    }

    /// Copies what another has.
    pub(crate) fn copy(&mut self, other: &Memory) {
        let size = self.size.min(other.size);
        // SAFETY: both mappings are so long, and they are two.
        unsafe { self.address.copy_from_nonoverlapping(other.address, size) };
    }

    /// Looks at every page.
    pub(crate) fn look(&self) {
        look(self.bytes());
    }

    pub(crate) fn give_up(self) -> Result<()> {
        // SAFETY: the mapping is this value's, which is used no more.
        Ok(unsafe { munmap(self.address.cast(), self.size) }?)
    }
}

/// Looks at every page of some bytes.
pub(crate) fn look(bytes: &[u8]) {
    let sum = bytes.iter().step_by(4096).fold(0u8, |sum, byte| sum ^ byte);
    std::hint::black_box(sum);
}
