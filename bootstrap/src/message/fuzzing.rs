//! The way in for the fuzz target: messages that no kernel delivered.

use crate::message::{Buffer, Malformed, Received};

impl Received {
    /// Takes over a message as if the kernel had just left these bytes in a receiver's buffer.
    ///
    /// # Safety
    ///
    /// What the message describes, as far as it is well-formed, is as the kernel delivers it: the
    /// task holds each right with the disposition given, and each region of memory whole, and
    /// nobody else releases them.
    #[doc(hidden)]
    pub unsafe fn from_delivered(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut buffer = Buffer::new();
        buffer.grow(bytes.len()).map_err(|_| Malformed::Short)?;
        buffer.bytes_mut()[..bytes.len()].copy_from_slice(bytes);
        Self::parse(buffer)
    }
}
