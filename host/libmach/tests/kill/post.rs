//! How a puppet sends and receives, and what it holds then.

use bootstrap_sys as sys;

use crate::calls::call;
use crate::letter::{LETTER, Letter, MOVE_RECEIVE, kind, read_labels, take_memory};
use crate::model::{Held, Label, Object};
use crate::puppet::Puppet;

/// Words of a receive buffer.
const BUFFER: usize = 512;

impl Puppet {
    /// Sends a message with whatever rights there are.
    pub(crate) fn send(&mut self) {
        let Some(mut letter) = self.address() else {
            return;
        };
        if self.chance.below(3) == 0 {
            let reply = letter.take(
                &mut self.chance,
                |disposition| disposition != MOVE_RECEIVE,
                None,
            );
            if let Some((name, disposition, label)) = reply {
                letter.local = (name, disposition);
                letter.labels[0] = label;
            }
        }
        for _ in 0..self.chance.below(4) {
            match self.chance.below(6) {
                0 => letter.attach_memory(&mut self.chance),
                1 => letter.attach_array(&mut self.chance),
                _ => letter.attach(&mut self.chance),
            }
        }
        let mut words = letter.words();
        let timeout = self.chance.below(6);
        let size = 4 * words.len() as u32;
        let option = sys::MACH_SEND_MSG | sys::MACH_SEND_TIMEOUT;
        words.resize(BUFFER, 0);
        let code = call!(mach_msg(
            words.as_mut_ptr().cast(),
            option,
            size,
            0,
            0,
            timeout,
            0
        ));
        match code {
            0 => self.model = letter.after,
            // Nothing has happened: the destination is dead, or the reply right is known to be.
            sys::MACH_SEND_INVALID_DEST => {}
            sys::MACH_SEND_INVALID_REPLY if !self.model.receives(letter.local.0) => {}
            // It came back, as if it had been received.
            sys::MACH_SEND_TIMED_OUT | sys::MACH_SEND_NO_BUFFER => {
                let remote = self.label(letter.remote.0);
                self.model = letter.after;
                if let Some(right) = kind(words[0] & 0x1f) {
                    self.model.gain(words[2], right, remote);
                }
                if let Some(right) = kind(words[0] >> 8 & 0x1f) {
                    self.model.gain(words[3], right, letter.labels[0]);
                }
                self.unpack(&words, &letter.labels[1..]);
            }
            other => panic!(
                "send: {other:#x}, to {:x?}, reply {:x?}: {:x?} {:x?}",
                letter.remote,
                letter.local,
                self.model.names.get(&letter.remote.0),
                self.model.names.get(&letter.local.0),
            ),
        }
    }

    /// A letter with a destination.
    fn address(&mut self) -> Option<Letter> {
        let mut letter = Letter::new(self.model.clone());
        // To a kernel object it would be a request to it.
        let chosen = letter.take(
            &mut self.chance,
            |disposition| disposition != MOVE_RECEIVE,
            Some(|label: Label| matches!(label.object(), Object::Inbox | Object::Port)),
        );
        let (name, disposition, label) = chosen?;
        letter.remote = (name, disposition);
        letter.to_inbox = label.object() == Object::Inbox;
        Some(letter)
    }

    pub(crate) fn receive_somewhere(&mut self, timeout: u32) {
        let any = |held: &Held| matches!(held, Held::Set | Held::Port { receive: true, .. });
        if let Some(name) = self.pick(any) {
            self.receive(name, timeout);
        }
    }

    /// Receives one message, if there is one in time.
    fn receive(&mut self, name: u32, timeout: u32) -> bool {
        let mut words = vec![0u32; BUFFER];
        let option = sys::MACH_RCV_MSG | sys::MACH_RCV_TIMEOUT;
        let size = 4 * BUFFER as u32;
        let code = call!(mach_msg(
            words.as_mut_ptr().cast(),
            option,
            0,
            size,
            name,
            timeout,
            0
        ));
        match code {
            0 => {}
            sys::MACH_RCV_TIMED_OUT => return false,
            other => panic!("receive from {:?}: {other:#x}", self.model.names.get(&name)),
        }
        match words[5] as i32 {
            LETTER => self.open(&words),
            // The name follows the header and eight bytes about its form.
            id if id == sys::MACH_NOTIFY_DEAD_NAME => {
                self.requested.retain(|known| *known != words[8]);
                self.model.notified(words[8]);
            }
            id if [
                sys::MACH_NOTIFY_PORT_DELETED,
                sys::MACH_NOTIFY_NO_SENDERS,
                sys::MACH_NOTIFY_SEND_ONCE,
            ]
            .contains(&id) => {}
            id => panic!("a message with the number {id}"),
        }
        true
    }

    fn open(&mut self, words: &[u32]) {
        let labels = read_labels(words);
        if let Some(right) = kind(words[0] & 0x1f) {
            self.model.gain(words[2], right, labels[0]);
        }
        self.unpack(words, &labels[1..]);
        for label in labels {
            let process = label.process();
            if process != self.number && process != 0 && !self.peers.contains(&process) {
                self.peers.push(process);
            }
        }
        if self.peers.len() > 200 {
            self.peers.drain(..100);
        }
    }

    /// Takes what is in a message's descriptors.
    fn unpack(&mut self, words: &[u32], labels: &[Label]) {
        if words[0] >> 31 == 0 {
            return;
        }
        let mut labels = labels.iter().copied();
        let mut at = 7;
        for _ in 0..words[6] {
            let [_, _, disposition, form] = words[at + 2].to_le_bytes();
            let right = kind(u32::from(disposition));
            let address = (u64::from(words[at]) | u64::from(words[at + 1]) << 32) as usize;
            match form {
                0 => {
                    let label = labels.next().expect("a label for each right");
                    self.model.gain(words[at], right.expect("a right"), label);
                    at += 3;
                }
                1 => {
                    let memory: Vec<u8> = take_memory(address, words[at + 3]);
                    let first = memory.first().copied();
                    assert!(
                        memory.iter().all(|byte| Some(*byte) == first),
                        "memory is mixed up"
                    );
                    at += 4;
                }
                2 => {
                    for name in take_memory::<u32>(address, words[at + 3]) {
                        let label = labels.next().expect("a label for each right");
                        self.model.gain(name, right.expect("a right"), label);
                    }
                    at += 4;
                }
                other => panic!("a descriptor of form {other}"),
            }
        }
    }

    /// Receives all there is.
    pub(crate) fn drain(&mut self) -> usize {
        let mut count = 0;
        loop {
            let ports = self
                .model
                .all(|held| matches!(held, Held::Port { receive: true, .. }));
            let before = count;
            for port in ports {
                while self.receive(port, 0) {
                    count += 1;
                }
            }
            if count == before {
                return count;
            }
        }
    }
}
