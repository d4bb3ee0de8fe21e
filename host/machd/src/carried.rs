//! Memory files that carry the out-of-line memory of a message from its sender to its receiver.
//!
//! The session hands a descriptor on and looks at nothing. It takes a file in only if nobody can
//! change it any more: then what the receiver reads is what was sent. Descriptors are few, so while
//! many files are on their way, the bytes of what comes are kept instead.

use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::sync::Arc;

use mach_kernel::{Attachment, Outgoing, Request, Value};
use rustix::buffer::spare_capacity;
use rustix::fs::{OFlags, SealFlags, fcntl_get_seals, fcntl_getfl, fstat};
use rustix::io::pread;

use crate::connection::Gone;
use crate::files;
use crate::protocol::{Memory, Part};
use crate::transfer::Passed;

/// A memory file on its way.
#[derive(Debug)]
pub(crate) struct Carried {
    file: OwnedFd,
    /// One of those that are counted.
    _counted: Arc<()>,
}

impl AsFd for Carried {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.file.as_fd()
    }
}

impl PartialEq for Carried {
    fn eq(&self, other: &Carried) -> bool {
        self.file.as_raw_fd() == other.file.as_raw_fd()
    }
}

impl Eq for Carried {}

/// A file, or a part of one, that no client of this version sends.
#[derive(Debug)]
pub(crate) struct Unfit;

/// Counts the files that are on their way.
#[derive(Debug)]
pub(crate) struct Carriage {
    counted: Arc<()>,
    most: usize,
}

impl Carriage {
    /// One that hands on so many files at once.
    pub(crate) fn with_room(most: usize) -> Carriage {
        Carriage {
            counted: Arc::new(()),
            most,
        }
    }

    /// Gives the parts in a message the file that came with it, or the bytes that are there.
    pub(crate) fn load(&self, message: &mut Outgoing<Memory>, file: Passed) -> Result<(), Unfit> {
        let size = sealed_size(&file).ok_or(Unfit)?;
        let is_full = Arc::strong_count(&self.counted) > self.most;
        let carried = Arc::new(Carried {
            // To close a memory file takes nobody's help.
            file: file.into_inner(),
            _counted: Arc::clone(&self.counted),
        });
        for attachment in &mut message.attachments {
            let Attachment::Memory(memory) = attachment else {
                continue;
            };
            let Memory::Part(part) = memory else {
                continue;
            };
            if part.end().is_none_or(|end| end > size) {
                return Err(Unfit);
            }
            if is_full {
                *memory = Memory::from(read(&carried, part).ok_or(Unfit)?);
            } else {
                part.file = Some(Arc::clone(&carried));
            }
        }
        Ok(())
    }
}

impl Default for Carriage {
    /// One that hands on as many as an eighth of the descriptors that this process may have.
    fn default() -> Carriage {
        Carriage::with_room(files::descriptors() / 8)
    }
}

impl From<Unfit> for Gone {
    fn from(_: Unfit) -> Gone {
        Gone
    }
}

/// The message in a request, if parts of it are in a file that comes along.
pub(crate) fn message_with_parts(request: &mut Request<Memory>) -> Option<&mut Outgoing<Memory>> {
    let Request::Message { send, .. } = request else {
        return None;
    };
    let is_part = |attachment: &_| matches!(attachment, Attachment::Memory(Memory::Part(_)));
    let message = send.as_mut()?;
    message.attachments.iter().any(is_part).then_some(message)
}

/// The file that goes with an answer. A message has one at the most.
pub(crate) fn file_of(value: &Value<Memory>) -> Option<Arc<Carried>> {
    let (Value::Message(delivered) | Value::Returned(delivered)) = value else {
        return None;
    };
    delivered
        .attachments
        .iter()
        .find_map(|attachment| match attachment {
            Attachment::Memory(Memory::Part(part)) => part.file.clone(),
            _ => None,
        })
}

/// The size of a memory file that is as it is for good; `None` for any other file, of which nothing
/// is asked but its seals.
fn sealed_size(file: &Passed) -> Option<u64> {
    let seals = fcntl_get_seals(file).ok()?;
    if !seals.contains(SealFlags::SHRINK | SealFlags::GROW | SealFlags::WRITE) {
        return None;
    }
    let mode = fcntl_getfl(file).ok()? & OFlags::ACCMODE;
    if mode == OFlags::WRONLY || !files::is_tmpfs(file) {
        return None;
    }
    u64::try_from(fstat(file).ok()?.st_size).ok()
}

/// The bytes of a part; `None` if there is no memory for them.
fn read(file: &Carried, part: &Part) -> Option<Vec<u8>> {
    let size = usize::try_from(part.size).ok()?;
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(size).ok()?;
    while bytes.len() < size {
        let at = part.offset + bytes.len() as u64;
        if pread(file, spare_capacity(&mut bytes), at).ok()? == 0 {
            return None;
        }
    }
    // What lies behind the part may have come along.
    bytes.truncate(size);
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use rustix::fs::{MemfdFlags, fcntl_add_seals, memfd_create};

    use super::*;

    fn message(parts: &[(u64, u64)]) -> Outgoing<Memory> {
        let parts = parts.iter().map(|&(offset, size)| Part::new(offset, size));
        Outgoing {
            bytes: Vec::new(),
            attachments: parts
                .map(|part| Attachment::Memory(Memory::Part(part)))
                .collect(),
            address: 0,
            timeout: 0,
        }
    }

    fn file(bytes: &[u8]) -> Passed {
        let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
        let file = memfd_create("memory", flags).expect("a memory file");
        rustix::io::write(&file, bytes).expect("room");
        let seals = SealFlags::SHRINK | SealFlags::GROW | SealFlags::WRITE;
        fcntl_add_seals(&file, seals).expect("sealed");
        Passed::new(file)
    }

    #[test]
    fn parts_of_a_message_share_its_file() {
        let carriage = Carriage::with_room(1);
        let mut message = message(&[(0, 2), (2, 3)]);
        carriage.load(&mut message, file(b"abcde")).expect("fits");
        let [Attachment::Memory(first), Attachment::Memory(second)] = &message.attachments[..]
        else {
            panic!("two")
        };
        let (Memory::Part(first), Memory::Part(second)) = (first, second) else {
            panic!("both in the file")
        };
        assert!(first.file.is_some() && first.file == second.file);
    }

    #[test]
    fn bytes_are_kept_while_too_many_files_are_on_their_way() {
        let carriage = Carriage::with_room(1);
        let mut first = message(&[(0, 5)]);
        carriage.load(&mut first, file(b"abcde")).expect("fits");
        let mut second = message(&[(1, 3)]);
        carriage.load(&mut second, file(b"abcde")).expect("fits");
        let bytes = Attachment::Memory(Memory::from(b"bcd".to_vec()));
        assert_eq!(second.attachments, [bytes]);
        drop(first);
        let mut third = message(&[(0, 5)]);
        carriage.load(&mut third, file(b"abcde")).expect("fits");
        assert!(matches!(
            third.attachments[..],
            [Attachment::Memory(Memory::Part(_))]
        ));
    }

    #[test]
    fn part_beyond_its_file_is_unfit() {
        for part in [(0, 6), (5, 1), (u64::MAX, 1), (1, u64::MAX)] {
            let carriage = Carriage::with_room(1);
            let outcome = carriage.load(&mut message(&[part]), file(b"abcde"));
            assert!(matches!(outcome, Err(Unfit)), "{part:?}");
        }
    }
}
