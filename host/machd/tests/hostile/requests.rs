//! Requests that the attacks are made of.

use mach_kernel::{Brought, FileCall, Name, Request, SpaceCall};
use machd::protocol::{Memory, Part};

pub(crate) fn make_port() -> Request<Memory> {
    let file = Brought::Nothing;
    Request::File(FileCall::MakePort { file })
}

pub(crate) fn make_descriptor(port: Name) -> Request<Memory> {
    Request::File(FileCall::MakeFd { port })
}

pub(crate) fn on_own(call: SpaceCall) -> Request<Memory> {
    let task = Name::TASK_SELF;
    Request::Space { task, call }
}

pub(crate) fn allocate() -> Request<Memory> {
    on_own(SpaceCall::Allocate { right: 1 })
}

/// A message with one out-of-line descriptor, made by hand.
pub(crate) fn send_memory(port: Name, said: u32, sent: usize) -> Request<Memory> {
    send_this(port, said, Memory::from(vec![7; sent]))
}

/// The same, of a file that comes along.
pub(crate) fn send_part(port: Name, said: u32, part: Part) -> Request<Memory> {
    send_this(port, said, Memory::Part(part))
}

fn send_this(port: Name, said: u32, memory: Memory) -> Request<Memory> {
    const MAKE_SEND: u32 = 20;
    let header = [mach_kernel::wire::COMPLEX | MAKE_SEND, 44, port.0, 0, 0, 1];
    let descriptor = [0, 0, 0x0100_0100, said];
    let words = header.into_iter().chain([1]).chain(descriptor);
    let bytes = words.flat_map(u32::to_le_bytes).collect();
    let attachments = vec![mach_kernel::Attachment::Memory(memory)];
    let outgoing = mach_kernel::Outgoing {
        bytes,
        attachments,
        address: 0,
        timeout: 0,
    };
    let options = mach_kernel::wire::Options::SEND.bits();
    Request::Message {
        options,
        send: Some(outgoing),
        receive: None,
    }
}

pub(crate) fn receive_from(name: Name) -> Request<Memory> {
    let options = mach_kernel::wire::Options::RECEIVE;
    let receive = mach_kernel::Receive {
        name,
        limit: 1024,
        address: 0,
        options,
        timeout: 0,
    };
    Request::Message {
        options: options.bits(),
        send: None,
        receive: Some(receive),
    }
}
