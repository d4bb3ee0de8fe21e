//! Messages as a program writes and reads them.

use mach_kernel::wire::{self, Descriptor, Header, Options};
use mach_kernel::{Attachment, Code, Delivered, Name, Outgoing, Receive, Request};

pub(crate) const MOVE_RECEIVE: u32 = 16;
pub(crate) const MOVE_SEND: u32 = 17;
pub(crate) const MOVE_SEND_ONCE: u32 = 18;
pub(crate) const COPY_SEND: u32 = 19;
pub(crate) const MAKE_SEND: u32 = 20;
pub(crate) const MAKE_SEND_ONCE: u32 = 21;

/// Where the messages of these tests are sent from.
pub(crate) const SEND_BUFFER: u64 = 0x7f00_0000_1000;

/// Asks for `mach_msg_audit_trailer_t`.
pub(crate) const AUDIT_TRAILER: u32 = 3 << 24;

/// A message to be sent.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    remote: (Name, u32),
    local: (Name, u32),
    voucher: (Name, u32),
    id: i32,
    complex: bool,
    count: u32,
    descriptors: Vec<u8>,
    data: Vec<u8>,
    attachments: Vec<Part>,
}

/// `Attachment`, which cannot be cloned because the kernel's rights cannot.
#[derive(Clone, Debug)]
enum Part {
    Memory(Vec<u8>),
    Names(Vec<Name>),
    Unreadable,
}

impl Draft {
    pub(crate) fn to(name: Name, disposition: u32) -> Draft {
        Draft {
            remote: (name, disposition),
            local: (Name::NULL, 0),
            voucher: (Name::NULL, 0),
            id: 0,
            complex: false,
            count: 0,
            descriptors: Vec::new(),
            data: Vec::new(),
            attachments: Vec::new(),
        }
    }

    pub(crate) fn reply(mut self, name: Name, disposition: u32) -> Draft {
        self.local = (name, disposition);
        self
    }

    pub(crate) fn voucher(mut self, name: Name, disposition: u32) -> Draft {
        self.voucher = (name, disposition);
        self
    }

    pub(crate) fn id(mut self, id: i32) -> Draft {
        self.id = id;
        self
    }

    pub(crate) fn data(mut self, data: &[u8]) -> Draft {
        self.data = data.to_vec();
        self
    }

    /// Sets the complex bit, even without descriptors.
    pub(crate) fn complex(mut self) -> Draft {
        self.complex = true;
        self
    }

    pub(crate) fn port(self, name: Name, disposition: u32) -> Draft {
        let mut bytes = [0; 12];
        bytes[..4].copy_from_slice(&name.0.to_le_bytes());
        bytes[10] = disposition as u8;
        self.descriptor(&bytes)
    }

    pub(crate) fn memory(self, memory: &[u8]) -> Draft {
        self.part(memory.len(), 1, 0, Part::Memory(memory.to_vec()))
    }

    pub(crate) fn ports(self, names: &[Name], disposition: u32) -> Draft {
        let part = Part::Names(names.to_vec());
        self.part(names.len(), 2, disposition as u8, part)
    }

    /// Out-of-line memory that the sender does not have.
    pub(crate) fn unreadable(self) -> Draft {
        self.part(8, 1, 0, Part::Unreadable)
    }

    /// The memory of the last descriptor leaves the sender.
    pub(crate) fn given_up(mut self) -> Draft {
        let flag = self.descriptors.len() - 8;
        self.descriptors[flag] = 1;
        self
    }

    pub(crate) fn guarded(self, name: Name, context: u64, flags: u16) -> Draft {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&context.to_le_bytes());
        bytes[8..10].copy_from_slice(&flags.to_le_bytes());
        bytes[10] = MOVE_RECEIVE as u8;
        bytes[11] = 4;
        bytes[12..].copy_from_slice(&name.0.to_le_bytes());
        self.descriptor(&bytes)
    }

    fn part(mut self, size: usize, kind: u8, disposition: u8, part: Part) -> Draft {
        let mut bytes = [0; 16];
        bytes[9] = 1;
        bytes[10] = disposition;
        bytes[11] = kind;
        bytes[12..].copy_from_slice(&(size as u32).to_le_bytes());
        if size > 0 {
            self.attachments.push(part);
        }
        self.descriptor(&bytes)
    }

    /// A descriptor as it stands.
    pub(crate) fn descriptor(mut self, bytes: &[u8]) -> Draft {
        self.complex = true;
        self.count += 1;
        self.descriptors.extend_from_slice(bytes);
        self
    }

    /// Adds the descriptors of another draft.
    pub(crate) fn then(mut self, other: Draft) -> Draft {
        self.complex |= other.complex;
        self.count += other.count;
        self.descriptors.extend(other.descriptors);
        self.attachments.extend(other.attachments);
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let complex = if self.complex { 1 << 31 } else { 0 };
        let bits = self.remote.1 | self.local.1 << 8 | self.voucher.1 << 16 | complex;
        let (remote, local, voucher) = (self.remote.0.0, self.local.0.0, self.voucher.0.0);
        let words = [bits, 0, remote, local, voucher, self.id as u32];
        let mut bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        if self.complex {
            bytes.extend_from_slice(&self.count.to_le_bytes());
        }
        bytes.extend_from_slice(&self.descriptors);
        bytes.extend_from_slice(&self.data);
        bytes
    }

    pub(crate) fn outgoing(self, timeout: u32) -> Outgoing<Vec<u8>> {
        let bytes = self.bytes();
        let attach = |part| match part {
            Part::Memory(memory) => Attachment::Memory(memory),
            Part::Names(names) => Attachment::Names(names),
            Part::Unreadable => Attachment::Unreadable,
        };
        Outgoing {
            bytes,
            attachments: self.attachments.into_iter().map(attach).collect(),
            address: SEND_BUFFER,
            timeout,
        }
    }

    /// `mach_msg` without a receive.
    pub(crate) fn send(self, options: Options, timeout: u32) -> Request<Vec<u8>> {
        Request::Message {
            options: options.bits(),
            send: Some(self.outgoing(timeout)),
            receive: None,
        }
    }

    /// `mach_msg` that receives when it has sent.
    pub(crate) fn send_and_receive(self, receive: Receive) -> Request<Vec<u8>> {
        let options = Options::SEND | receive.options;
        Request::Message {
            options: options.bits(),
            send: Some(self.outgoing(receive.timeout)),
            receive: Some(receive),
        }
    }
}

/// What came with a descriptor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Got {
    Port(Name, u8),
    Memory(Vec<u8>),
    Ports(Vec<Name>, u8),
    Guarded {
        name: Name,
        context: u64,
        flags: u16,
    },
}

/// A message that was received or came back.
#[derive(Debug)]
pub(crate) struct Mail {
    pub(crate) code: Code,
    /// Everything, trailer included.
    pub(crate) bytes: Vec<u8>,
    pub(crate) bits: u32,
    pub(crate) size: usize,
    pub(crate) remote: Name,
    pub(crate) local: Name,
    pub(crate) voucher: u32,
    pub(crate) id: i32,
    pub(crate) items: Vec<Got>,
    pub(crate) data: Vec<u8>,
    pub(crate) trailer: Vec<u8>,
}

impl Mail {
    pub(crate) fn read(delivered: Delivered<Vec<u8>>) -> Mail {
        let Delivered {
            code,
            bytes,
            attachments,
        } = delivered;
        let header = Header::read(&bytes).expect("a header");
        let size = wire::read_u32(&bytes, 4).expect("a size") as usize;
        let bare = size == wire::HEADER_SIZE;
        let (descriptors, end) = if bare {
            (Vec::new(), size)
        } else {
            wire::read_descriptors(&bytes[..size]).expect("descriptors")
        };
        let mut attachments = attachments.into_iter();
        let mut attached = |descriptor: &Descriptor| {
            let wanted = descriptor.is_out_of_line();
            wanted.then(|| attachments.next().expect("what it stands for"))
        };
        let items =
            descriptors
                .iter()
                .map(|descriptor| match (*descriptor, attached(descriptor)) {
                    (Descriptor::Port { name, disposition }, None) => Got::Port(name, disposition),
                    (Descriptor::Memory { .. }, Some(Attachment::Memory(memory))) => {
                        Got::Memory(memory)
                    }
                    (Descriptor::Memory { size: 0, .. }, None) => Got::Memory(Vec::new()),
                    (Descriptor::Ports { disposition, .. }, Some(Attachment::Names(names))) => {
                        Got::Ports(names, disposition)
                    }
                    (Descriptor::Ports { disposition, .. }, None) => {
                        Got::Ports(vec![], disposition)
                    }
                    (
                        Descriptor::Guarded {
                            name,
                            context,
                            flags,
                            ..
                        },
                        None,
                    ) => Got::Guarded {
                        name,
                        context,
                        flags,
                    },
                    other => panic!("{other:?}"),
                });
        Mail {
            code,
            bits: header.bits,
            size,
            remote: header.remote,
            local: header.local,
            voucher: header.voucher,
            id: header.id,
            items: items.collect(),
            data: bytes[end..size].to_vec(),
            trailer: bytes[size..].to_vec(),
            bytes,
        }
    }

    /// The name in a port descriptor.
    pub(crate) fn port(&self, index: usize) -> Name {
        match self.items[index] {
            Got::Port(name, _) => name,
            ref other => panic!("{other:?}"),
        }
    }

    /// The dispositions of reply right and destination.
    pub(crate) fn dispositions(&self) -> (u32, u32) {
        (self.bits & 0x1f, self.bits >> 8 & 0x1f)
    }

    /// The word of the trailer at `offset`.
    pub(crate) fn trailer_word(&self, offset: usize) -> u32 {
        wire::read_u32(&self.trailer, offset).expect("the trailer goes that far")
    }

    /// The trailer's audit token.
    pub(crate) fn token(&self) -> [u32; 8] {
        std::array::from_fn(|i| self.trailer_word(20 + 4 * i))
    }
}
