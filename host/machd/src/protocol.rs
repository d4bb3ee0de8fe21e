//! What travels between a thread and `machd`.
//!
//! Every thread that makes Mach calls has a connection of its own. It begins with a
//! [`Greeting`] of fixed layout and a [`Welcome`], so that any two versions can at least tell
//! that they differ. After that each direction is a sequence of frames: a little-endian 32-bit
//! length, then so many bytes of a [`ToKernel`] or [`FromKernel`] in postcard's encoding.
//!
//! A [`Welcome::Joined`] comes with three descriptors, unless there were none to be had: the memory
//! of the thread's [slot](crate::slot), the eventfd that it rings when it has written a request there
//! that nobody watches for, and a socket where it sleeps. A request that brings no file and fits may
//! go to the slot, without a length before it, and nothing else may. Its answer comes there too, or
//! over the connection, if it is too long or comes with a file. Everything else goes over the
//! connection.
//!
//! A request that [brings](Request::brings) a file comes with one descriptor, and so does an answer
//! that is one, or says what is polled. A message in either direction comes with one if it has
//! [parts](Memory::Part) in a file. Nothing else comes with any, but for a welcome. A side that had no room for it says
//! so in an answer, or to its caller.
//!
//! A thread has at most one request under way. [`ToKernel::Cancel`] may overtake it and has no
//! answer of its own.

use std::sync::Arc;

use mach_kernel::wire::{self, Descriptor};
use mach_kernel::{Attachment, INTERFACE, Reply, Request, fingerprint};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::carried::Carried;

/// Out-of-line memory on the road.
#[derive(PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Memory {
    /// Its bytes.
    Bytes(#[serde(with = "serde_bytes")] Vec<u8>),
    /// Where it is in the file that comes with the message: a memory file that is sealed against
    /// writing, growing and shrinking.
    Part(Part),
}

/// A part of a memory file.
#[derive(PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Part {
    pub(crate) offset: u64,
    pub(crate) size: u64,
    /// The file, while the message is in the session.
    #[serde(skip)]
    pub(crate) file: Option<Arc<Carried>>,
}

impl Memory {
    /// How many bytes it is.
    pub fn size(&self) -> u64 {
        match self {
            Memory::Bytes(bytes) => bytes.len() as u64,
            Memory::Part(part) => part.size,
        }
    }
}

impl From<Vec<u8>> for Memory {
    fn from(bytes: Vec<u8>) -> Memory {
        Memory::Bytes(bytes)
    }
}

impl Part {
    /// So many bytes from there.
    pub fn new(offset: u64, size: u64) -> Part {
        let file = None;
        Part { offset, size, file }
    }

    /// Where it begins.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// How many bytes it is.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Where it ends; `None` if no file is so long.
    pub fn end(&self) -> Option<u64> {
        self.offset.checked_add(self.size)
    }
}

/// Changes whenever the source of this module or of the kernel's requests does, so that a
/// program and a session that would misunderstand each other never meet.
pub const VERSION: u32 = {
    let road = fingerprint(&[include_bytes!("protocol.rs"), include_bytes!("slot.rs")]);
    let both = INTERFACE ^ road.rotate_left(17);
    (both ^ both >> 32) as u32
};

/// The first bytes of a greeting and of a welcome.
const MAGIC: [u8; 8] = *b"machipc\n";

/// The largest frame either side accepts, in bytes.
pub const MAX_FRAME: usize = 256 << 20;

/// Bytes of a frame before its message: the length.
pub const FRAME_HEAD: usize = 4;

/// The first thing a client says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Greeting {
    /// [`VERSION`] of the client.
    pub version: u32,
    /// A number drawn when the process image began to use Mach. All threads of an image say
    /// the same; after `exec` or `fork` it is another, and so is the task.
    pub image: [u8; 16],
}

impl Greeting {
    /// Bytes a greeting takes.
    pub const SIZE: usize = 28;

    /// The greeting as it travels.
    pub fn to_bytes(self) -> [u8; Greeting::SIZE] {
        let mut bytes = [0; Greeting::SIZE];
        bytes[..8].copy_from_slice(&MAGIC);
        bytes[8..12].copy_from_slice(&self.version.to_le_bytes());
        bytes[12..].copy_from_slice(&self.image);
        bytes
    }

    /// Reads a greeting; `None` if it is something else.
    pub fn from_bytes(bytes: &[u8; Greeting::SIZE]) -> Option<Greeting> {
        let (magic, rest) = bytes.split_at(8);
        let (version, image) = rest.split_at(4);
        (magic == MAGIC).then_some(())?;
        Some(Greeting {
            version: u32::from_le_bytes(version.try_into().ok()?),
            image: image.try_into().ok()?,
        })
    }
}

/// The answer to a greeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Welcome {
    /// The thread is part of its task now. The number tells this session from any other, so
    /// that a task whose session ended does not mistake the next one for it.
    Joined([u8; 16]),
    /// The session speaks another version.
    OtherVersion(u32),
    /// The session is another user's.
    OtherUser,
    /// The session has all the tasks or threads it takes.
    Full,
}

impl Welcome {
    /// Bytes a welcome takes.
    pub const SIZE: usize = 32;

    /// The welcome as it travels.
    pub fn to_bytes(self) -> [u8; Welcome::SIZE] {
        let mut bytes = [0; Welcome::SIZE];
        let (version, status) = match self {
            Welcome::Joined(session) => {
                bytes[16..].copy_from_slice(&session);
                (VERSION, 0u32)
            }
            Welcome::OtherVersion(version) => (version, 1),
            Welcome::OtherUser => (VERSION, 2),
            Welcome::Full => (VERSION, 3),
        };
        bytes[..8].copy_from_slice(&MAGIC);
        bytes[8..12].copy_from_slice(&version.to_le_bytes());
        bytes[12..16].copy_from_slice(&status.to_le_bytes());
        bytes
    }

    /// Reads a welcome; `None` if whoever answered is not `machd`.
    pub fn from_bytes(bytes: &[u8; Welcome::SIZE]) -> Option<Welcome> {
        let word = |at: usize| -> Option<u32> {
            Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
        };
        (bytes[..8] == MAGIC).then_some(())?;
        match word(12)? {
            0 => Some(Welcome::Joined(bytes[16..].try_into().ok()?)),
            1 => Some(Welcome::OtherVersion(word(8)?)),
            2 => Some(Welcome::OtherUser),
            3 => Some(Welcome::Full),
            _ => None,
        }
    }
}

/// What a thread says.
#[derive(Debug, Serialize, Deserialize)]
pub enum ToKernel {
    /// A request; it is answered by a reply.
    Request(Request<Memory>),
    /// End the wait of the request under way, as a signal does. It is answered by that
    /// request's reply, which may already be on its way.
    Cancel,
    /// The thread ended; the connection is kept for another thread of the task.
    ThreadEnded,
}

/// What `machd` says.
#[derive(Debug, Serialize, Deserialize)]
pub enum FromKernel {
    /// The answer to the request under way.
    Reply(Reply<Memory>),
}

/// Checks what the kernel cannot, since out-of-line memory is opaque to it: that each descriptor
/// has as many bytes as it says. A receiver relies on that.
pub fn has_its_memory(request: &Request<Memory>) -> bool {
    let Request::Message {
        send: Some(outgoing),
        ..
    } = request
    else {
        return true;
    };
    // A message without form is for the kernel to refuse, and so is one with other attachments
    // than its descriptors want.
    let Ok((descriptors, _)) = wire::read_descriptors(&outgoing.bytes) else {
        return true;
    };
    let out_of_line = descriptors
        .iter()
        .filter(|descriptor| descriptor.is_out_of_line());
    out_of_line
        .zip(&outgoing.attachments)
        .all(|pair| match pair {
            (Descriptor::Memory { size, .. }, Attachment::Memory(memory)) => {
                memory.size() == u64::from(*size)
            }
            _ => true,
        })
        && outgoing.attachments.len() <= descriptors.len()
}

/// A frame that cannot be: too large, or not what its sender's version says.
#[derive(Debug, thiserror::Error)]
pub enum FrameError {
    /// Longer than [`MAX_FRAME`].
    #[error("a frame of {0} bytes is larger than {MAX_FRAME}")]
    TooLarge(usize),
    /// Longer than what it says.
    #[error("a frame with {0} bytes too many")]
    TooLong(usize),
    /// Its bytes do not decode.
    #[error("a frame that does not decode: {0}")]
    Malformed(#[from] postcard::Error),
}

/// Appends a frame to `out`.
///
/// # Errors
///
/// [`FrameError::TooLarge`]; `out` is as it was. [`FrameError::Malformed`] if the message cannot
/// be encoded, which those of this protocol can; `out` is empty then.
pub fn write_frame<T: Serialize>(message: &T, out: &mut Vec<u8>) -> Result<(), FrameError> {
    let start = out.len();
    let mut frame = std::mem::take(out);
    frame.extend_from_slice(&[0; FRAME_HEAD]);
    let mut frame = postcard::to_extend(message, frame)?;
    let size = frame.len() - start - FRAME_HEAD;
    if size > MAX_FRAME {
        frame.truncate(start);
        *out = frame;
        return Err(FrameError::TooLarge(size));
    }
    frame[start..start + FRAME_HEAD].copy_from_slice(&(size as u32).to_le_bytes());
    *out = frame;
    Ok(())
}

/// Takes the frame at the front of `bytes`, and says how many bytes it took. `None` if it has
/// not all arrived.
///
/// # Errors
///
/// A frame that is too large, as soon as its length is known, or that does not decode.
pub fn read_frame<T: DeserializeOwned>(bytes: &[u8]) -> Result<Option<(T, usize)>, FrameError> {
    let Some((length, rest)) = bytes.split_first_chunk::<FRAME_HEAD>() else {
        return Ok(None);
    };
    let length = u32::from_le_bytes(*length) as usize;
    if length > MAX_FRAME {
        return Err(FrameError::TooLarge(length));
    }
    match rest.get(..length) {
        Some(frame) => Ok(Some((decode(frame)?, FRAME_HEAD + length))),
        None => Ok(None),
    }
}

/// Reads what is all of a frame but its length, or all of a slot.
///
/// # Errors
///
/// [`FrameError::Malformed`], [`FrameError::TooLong`].
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, FrameError> {
    match postcard::take_from_bytes(bytes)? {
        (message, []) => Ok(message),
        (_, rest) => Err(FrameError::TooLong(rest.len())),
    }
}

#[cfg(test)]
mod tests {
    use mach_kernel::Name;

    use super::*;

    #[test]
    fn greeting_and_welcome_survive_the_road() {
        let greeting = Greeting {
            version: 7,
            image: [9; 16],
        };
        assert_eq!(Greeting::from_bytes(&greeting.to_bytes()), Some(greeting));
        for welcome in [
            Welcome::Joined([5; 16]),
            Welcome::OtherVersion(3),
            Welcome::OtherUser,
            Welcome::Full,
        ] {
            assert_eq!(Welcome::from_bytes(&welcome.to_bytes()), Some(welcome));
        }
        assert_eq!(
            Greeting::from_bytes(b"GET / HTTP/1.1\r\nHost: here\r\n"),
            None
        );
        assert_eq!(
            Welcome::from_bytes(b"HTTP/1.1 400 Bad Request\r\n\r\n    "),
            None
        );
    }

    #[test]
    fn frame_in_pieces_is_read_once_whole() {
        let mut bytes = Vec::new();
        write_frame(&ToKernel::Request(Request::HostSelf), &mut bytes).expect("small");
        for end in 0..bytes.len() {
            assert!(
                read_frame::<ToKernel>(&bytes[..end])
                    .expect("no error yet")
                    .is_none()
            );
        }
        let (frame, taken) = read_frame(&bytes).expect("whole").expect("whole");
        assert!(matches!(frame, ToKernel::Request(Request::HostSelf)));
        assert_eq!(taken, bytes.len());
    }

    #[test]
    fn list_that_is_long_and_says_nothing_is_refused() {
        let most = wire::MOST_OUT_OF_LINE;
        for (count, accepted) in [(most, true), (most + 1, false)] {
            let bytes = Vec::new();
            let attachments = (0..count).map(|_| Attachment::Unreadable).collect();
            let send = mach_kernel::Outgoing {
                bytes,
                attachments,
                address: 0,
                timeout: 0,
            };
            let request = Request::Message {
                options: 0,
                send: Some(send),
                receive: None,
            };
            let mut frame = Vec::new();
            write_frame(&ToKernel::Request(request), &mut frame).expect("short");
            assert_eq!(read_frame::<ToKernel>(&frame).is_ok(), accepted);
        }
    }

    #[test]
    fn names_take_as_much_room_on_the_road_as_in_memory() {
        let names = vec![Name(0x103); 1_000];
        let attachment = Attachment::<Memory>::Names(names);
        let mut frame = Vec::new();
        write_frame(&attachment, &mut frame).expect("short");
        assert!(frame.len() >= 4_000, "{}", frame.len());
        let (read, _) = read_frame(&frame).expect("whole").expect("whole");
        assert_eq!(attachment, read);
        // A byte less is no list of names.
        let cut = postcard::from_bytes::<Attachment<Memory>>(&[1, 3, 1, 2, 3]);
        cut.expect_err("three bytes");
    }

    #[test]
    fn frame_with_absurd_length_is_refused_before_it_arrives() {
        let refused = read_frame::<ToKernel>(&[0xff, 0xff, 0xff, 0xff]);
        assert!(matches!(refused, Err(FrameError::TooLarge(0xffff_ffff))));
    }
}
