//! The messages that processes send each other, with the labels of the rights in them.

use crate::calls::{call, task};
use crate::chance::Chance;
use crate::model::{Held, Label, Model, Object, Right};

pub(crate) const MOVE_RECEIVE: u32 = 16;
pub(crate) const MOVE_SEND: u32 = 17;
pub(crate) const MOVE_SEND_ONCE: u32 = 18;
pub(crate) const COPY_SEND: u32 = 19;
pub(crate) const MAKE_SEND: u32 = 20;
pub(crate) const MAKE_SEND_ONCE: u32 = 21;

/// `msgh_id` of the messages that processes send each other.
pub(crate) const LETTER: i32 = 1000;

/// A message that is being put together, and what the process holds once it is sent.
pub(crate) struct Letter {
    pub(crate) after: Model,
    pub(crate) remote: (u32, u32),
    pub(crate) local: (u32, u32),
    descriptors: Vec<u32>,
    count: u32,
    /// Labels of the reply right, then of each right in a descriptor.
    pub(crate) labels: Vec<Label>,
    /// Names of arrays, which must stay where they are until the message is sent.
    arrays: Vec<Vec<u32>>,
    /// The same for memory.
    memory: Vec<Vec<u8>>,
    /// It goes to an inbox, and so may carry receive rights.
    pub(crate) to_inbox: bool,
}

impl Letter {
    /// An empty one, to nobody, of who holds what `model` says.
    pub(crate) fn new(model: Model) -> Letter {
        Letter {
            after: model,
            remote: (0, 0),
            local: (0, 0),
            descriptors: Vec::new(),
            count: 0,
            labels: vec![Label(0)],
            arrays: Vec::new(),
            memory: Vec::new(),
            to_inbox: false,
        }
    }

    /// Takes a right out of what the sender holds: its name, how it is sent, and its label.
    pub(crate) fn take(
        &mut self,
        chance: &mut Chance,
        allows: impl Fn(u32) -> bool,
        fits: Option<fn(Label) -> bool>,
    ) -> Option<(u32, u32, Label)> {
        let all = self.after.all(|held| match held {
            Held::Port { label, .. } | Held::Once(label) => fits.is_none_or(|fits| fits(*label)),
            _ => false,
        });
        let name = chance.one(&all).filter(|name| *name != self.remote.0)?;
        let (label, mut ways) = match self.after.names[&name] {
            Held::Once(label) => (label, vec![MOVE_SEND_ONCE]),
            Held::Port {
                label,
                receive,
                send,
                ..
            } => {
                let mut ways = Vec::new();
                if receive {
                    ways.extend([MAKE_SEND, MAKE_SEND_ONCE]);
                }
                if send > 0 {
                    ways.extend([COPY_SEND, COPY_SEND, MOVE_SEND]);
                }
                if receive && label.object() == Object::Port {
                    ways.push(MOVE_RECEIVE);
                }
                (label, ways)
            }
            _ => return None,
        };
        ways.retain(|way| allows(*way));
        let way = chance.one(&ways)?;
        match way {
            MOVE_RECEIVE => self.after.lose(name, Right::Receive),
            MOVE_SEND | MOVE_SEND_ONCE => self.after.lose(name, Right::Send),
            _ => {}
        }
        Some((name, way, label))
    }

    pub(crate) fn attach(&mut self, chance: &mut Chance) {
        let to_inbox = self.to_inbox;
        let allows = |way: u32| to_inbox || way != MOVE_RECEIVE;
        if let Some((name, way, label)) = self.take(chance, allows, None) {
            self.labels.push(label);
            self.count += 1;
            self.descriptors.extend([name, 0, way << 16]);
        }
    }

    /// An out-of-line array of names, which all go the same way.
    pub(crate) fn attach_array(&mut self, chance: &mut Chance) {
        let ways = [
            MOVE_SEND,
            COPY_SEND,
            MAKE_SEND,
            MAKE_SEND_ONCE,
            MOVE_RECEIVE,
        ];
        let Some(way) = chance.one(&ways[..if self.to_inbox { 5 } else { 4 }]) else {
            return;
        };
        let mut names = Vec::new();
        for _ in 0..4 {
            if let Some((name, _, label)) = self.take(chance, |other| other == way, None) {
                self.labels.push(label);
                names.push(name);
            }
        }
        let flags = way << 16 | 1 << 8 | 2 << 24;
        self.out_of_line(names.as_ptr() as u64, names.len(), flags);
        self.arrays.push(names);
    }

    /// Out-of-line memory, all bytes of which are the same.
    pub(crate) fn attach_memory(&mut self, chance: &mut Chance) {
        let size = [1, 100, 5_000, 70_000][chance.below(4) as usize];
        let memory = vec![chance.below(256) as u8; size];
        self.out_of_line(memory.as_ptr() as u64, size, 1 << 8 | 1 << 24);
        self.memory.push(memory);
    }

    fn out_of_line(&mut self, address: u64, size: usize, flags: u32) {
        self.count += 1;
        let words = [address as u32, (address >> 32) as u32, flags, size as u32];
        self.descriptors.extend(words);
    }

    /// The message as it is sent; its data are the labels.
    pub(crate) fn words(&self) -> Vec<u32> {
        let complex = if self.count > 0 { 1 << 31 } else { 0 };
        let bits = self.remote.1 | self.local.1 << 8 | complex;
        let mut words = vec![bits, 0, self.remote.0, self.local.0, 0, LETTER as u32];
        if self.count > 0 {
            words.push(self.count);
        }
        words.extend(&self.descriptors);
        for label in &self.labels {
            words.extend([label.0 as u32, (label.0 >> 32) as u32]);
        }
        words
    }
}

pub(crate) fn kind(disposition: u32) -> Option<Right> {
    match disposition {
        MOVE_RECEIVE => Some(Right::Receive),
        MOVE_SEND | COPY_SEND | MAKE_SEND => Some(Right::Send),
        MOVE_SEND_ONCE | MAKE_SEND_ONCE => Some(Right::Once),
        _ => None,
    }
}

/// The labels in a message's data.
pub(crate) fn read_labels(words: &[u32]) -> Vec<Label> {
    let mut at = 6;
    if words[0] >> 31 == 1 {
        at = 7;
        for _ in 0..words[6] {
            at += if words[at + 2] >> 24 == 0 { 3 } else { 4 };
        }
    }
    let data = &words[at..words[1] as usize / 4];
    let pairs = data.chunks_exact(2);
    pairs
        .map(|pair| Label(u64::from(pair[0]) | u64::from(pair[1]) << 32))
        .collect()
}

/// Reads out-of-line memory and gives it up.
pub(crate) fn take_memory<T: Copy>(address: usize, count: u32) -> Vec<T> {
    if count == 0 {
        return Vec::new();
    }
    let place = std::ptr::with_exposed_provenance::<T>(address);
    // SAFETY: the message says that so much memory lies there, and that it is this task's.
    let memory = unsafe { std::slice::from_raw_parts(place, count as usize) }.to_vec();
    let size = size_of_val(memory.as_slice());
    assert_eq!(call!(vm_deallocate(task(), address as _, size as _)), 0);
    memory
}
