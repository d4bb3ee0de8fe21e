//! Messages that are mostly good, or have bytes changed.

use mach_kernel::wire::Options;
use mach_kernel::{Attachment, Name, Outgoing, Receive, Request};

use super::crowd::Crowd;
use super::{Letter, Wish};
use crate::world::*;

impl Crowd {
    fn draft(&mut self, caller: Caller, letter: &Letter) -> Draft {
        let disposition = 17 + letter.remote_disposition % 5;
        let (remote, disposition) = self.right(caller, letter.remote, disposition);
        let mut draft = Draft::to(remote, disposition).id(i32::from(letter.remote));
        if letter.local_disposition >= 128 {
            let disposition = 17 + letter.local_disposition % 5;
            let (local, disposition) = self.right(caller, letter.local, disposition);
            draft = draft.reply(local, disposition);
        }
        for &(kind, number, disposition, more) in &letter.items {
            let (name, disposition) = self.right(caller, number, disposition);
            draft = match kind % 8 {
                0 => draft.memory(&vec![more; usize::from(more)]),
                1 if more & 1 == 0 => draft.memory(&[more]).given_up(),
                1 => draft.unreadable(),
                2 => {
                    let (other, _) = self.right(caller, number.rotate_left(8), disposition as u8);
                    let names = [name, other, name, Name::NULL];
                    draft.ports(&names[..usize::from(more % 5)], disposition)
                }
                3 => draft.guarded(name, u64::from(more & 4), 1 + u16::from(more & 1)),
                _ => draft.port(name, disposition),
            };
        }
        draft.data(&vec![1; usize::from(letter.timeout & 12)])
    }

    fn receive(&mut self, caller: Caller, wish: &Wish) -> Receive {
        let mut options = Options::RECEIVE;
        options.set(Options::RECEIVE_LARGE, wish.options & 1 != 0);
        options.set(Options::RECEIVE_LARGE_IDENTITY, wish.options & 2 != 0);
        options.set(Options::RECEIVE_TIMEOUT, wish.options & 12 != 0);
        options.set(Options::RECEIVE_GUARDED, wish.options & 16 != 0);
        let limit = [0, 10, 30, 60, 120][usize::from(wish.limit) % 5];
        Receive {
            name: self.name(caller, wish.name, TYPE_RECEIVE | TYPE_SET),
            limit: if wish.limit < 200 { ROOM } else { limit },
            address: 0x1000,
            options: options | Options::from_bits_retain(u32::from(wish.options >> 5) << 24),
            timeout: u32::from(wish.timeout) & 0x3f,
        }
    }

    pub(super) fn message(&mut self, thread: u8, letter: Option<Letter>, wish: Option<Wish>) {
        let Some(caller) = self.idle(thread) else {
            return;
        };
        let receive = wish.map(|wish| self.receive(caller, &wish));
        let mut options = receive.as_ref().map_or(Options::empty(), |r| r.options);
        let send = letter.map(|letter| {
            options |= Options::SEND;
            options.set(Options::SEND_TIMEOUT, letter.options & 3 != 0);
            options.set(Options::SEND_NOTIFY, letter.options & 4 != 0);
            let draft = self.draft(caller, &letter);
            draft.outgoing(u32::from(letter.timeout) & 0x3f)
        });
        let request = Request::Message {
            options: options.bits(),
            send,
            receive,
        };
        self.ask(caller, request);
    }

    /// A message with some of its bytes changed, cut or padded, and with attachments missing.
    pub(super) fn garbage(
        &mut self,
        thread: u8,
        letter: &Letter,
        changes: &[(u8, u8)],
        length: u8,
        keep: u8,
    ) {
        let Some(caller) = self.idle(thread) else {
            return;
        };
        let Outgoing {
            mut bytes,
            mut attachments,
            ..
        } = self.draft(caller, letter).outgoing(0);
        if length < 100 {
            bytes.resize(usize::from(length), length);
        }
        for &(at, byte) in changes {
            if let Some(place) = bytes.get_mut(usize::from(at)) {
                *place = byte;
            }
        }
        match keep {
            0..=50 => attachments.truncate(usize::from(keep % 3)),
            51..=100 => attachments.push(Attachment::Names(vec![Name::NULL; 3])),
            101..=120 => attachments.push(Attachment::Memory(vec![1])),
            _ => {}
        }
        let send = Some(Outgoing {
            bytes,
            attachments,
            address: 0,
            timeout: 0,
        });
        let options = Options::SEND | Options::SEND_TIMEOUT;
        let request = Request::Message {
            options: options.bits(),
            send,
            receive: None,
        };
        self.ask(caller, request);
    }
}
