//! Writing fields into a message and reading them out of one, in MIG's layout.

use bootstrap_sys as sys;
use zerocopy::TryFromBytes;

use crate::error::Error;
use crate::message::{Item, Malformed, Message, Received, Transfer};
use crate::payload::RightField;

/// Puts the fields of a payload into a message.
#[derive(Debug)]
pub struct Writer<'w, 'a> {
    pub(super) message: &'w mut Message<'a>,
    is_reply: bool,
}

impl<'w, 'a> Writer<'w, 'a> {
    pub(super) const fn new(message: &'w mut Message<'a>, is_reply: bool) -> Self {
        Self { message, is_reply }
    }

    /// Appends bytes to the body, padded to a multiple of 4.
    #[inline]
    pub(super) fn append(&mut self, bytes: &[u8]) {
        self.message.append(bytes);
    }

    /// Makes the message one that cannot be sent.
    pub(super) fn fail(&mut self, error: &Error) {
        self.message.fail(error);
    }

    #[inline]
    pub(super) fn push_right(&mut self, right: Transfer<'static>) {
        self.message.push_right(right);
    }

    /// Begins the body, after all rights and memory; `inline` says whether any field is in it.
    #[inline]
    pub fn begin_body(&mut self, inline: bool) {
        let with_code = self.is_reply && self.message.item_count() == 0;
        if with_code {
            self.append(&NDR_AND_SUCCESS);
        } else if inline {
            self.append(&NDR);
        }
    }
}

/// Takes the fields of a payload out of a message.
#[derive(Debug)]
pub struct Reader<'r> {
    received: &'r mut Received,
    is_reply: bool,
    /// The next descriptor's index, and where it begins in the message.
    item: usize,
    item_offset: usize,
    /// Where the next field begins in the body.
    body: usize,
}

impl<'r> Reader<'r> {
    #[inline]
    pub(super) fn new(received: &'r mut Received, is_reply: bool) -> Self {
        Self {
            item: 0,
            item_offset: Received::FIRST_ITEM,
            body: 0,
            received,
            is_reply,
        }
    }

    /// The message's id.
    pub fn id(&self) -> i32 {
        self.received.id()
    }

    /// Begins: checks that there are as many rights and regions of memory, and goes to the first
    /// field of the body; `inline` says whether any is in it.
    ///
    /// # Errors
    ///
    /// [`Malformed::ItemCount`], or [`Malformed::Value`] for a body without its first words, or a
    /// return code that is none of success.
    #[inline]
    pub fn begin(&mut self, items: usize, inline: bool) -> Result<(), Malformed> {
        let found = self.received.item_count();
        if found != items {
            let expected = items;
            return Err(Malformed::ItemCount { expected, found });
        }
        let with_code = self.is_reply && items == 0;
        if inline || with_code {
            self.bytes(NDR.len(), "NDR record")?;
        }
        let offset = self.body;
        if with_code && self.plain::<i32>()? != sys::KERN_SUCCESS {
            // A refusal has nothing behind the code, and was told before.
            let expected = "return code of a reply";
            return Err(Malformed::Value { offset, expected });
        }
        Ok(())
    }

    /// Ends: checks that nothing is left of the body.
    ///
    /// # Errors
    ///
    /// [`Malformed::BodySize`].
    #[inline]
    pub fn end(&mut self) -> Result<(), Malformed> {
        let (expected, found) = (self.body, self.received.body().len());
        if expected == found {
            Ok(())
        } else {
            Err(Malformed::BodySize { expected, found })
        }
    }

    /// Where the next field begins in the body.
    pub(super) const fn offset(&self) -> usize {
        self.body
    }

    /// Number of bytes of the body that were not taken yet.
    pub(super) fn left(&self) -> usize {
        self.received.body().len() - self.body
    }

    /// The next `size` bytes of the body; their padding is skipped.
    #[inline]
    pub(super) fn bytes(
        &mut self,
        size: usize,
        expected: &'static str,
    ) -> Result<&[u8], Malformed> {
        let offset = self.body;
        let end = offset
            .checked_add(size)
            .and_then(|end| end.checked_next_multiple_of(size_of::<u32>()))
            .filter(|&end| end <= self.received.body().len())
            .ok_or(Malformed::Value { offset, expected })?;
        self.body = end;
        Ok(&self.received.body()[offset..offset + size])
    }

    /// The next plain value of the body.
    #[inline]
    pub(super) fn plain<T: TryFromBytes>(&mut self) -> Result<T, Malformed> {
        let offset = self.body;
        let expected = std::any::type_name::<T>();
        let bytes = self.bytes(size_of::<T>(), expected)?;
        T::try_read_from_bytes(bytes).map_err(|_| Malformed::Value { offset, expected })
    }

    /// The next right or region of memory.
    pub(super) fn next_item(&mut self) -> Item {
        self.item += 1;
        if self.item > self.received.item_count() {
            return Item::Null;
        }
        let (item, next) = self.received.take_from(self.item_offset);
        self.item_offset = next;
        item
    }

    /// The right in the item that was taken last.
    #[inline]
    pub(super) fn right<R: RightField>(&self, item: Item) -> Result<R, Malformed> {
        let is_dead = matches!(item, Item::Dead);
        R::from_item(item).ok_or_else(|| {
            if is_dead {
                self.dead_item(R::WHAT)
            } else {
                self.wrong_item(R::WHAT)
            }
        })
    }

    /// The right in the item that was taken last, if it has one that is alive.
    #[inline]
    pub(super) fn nullable<R: RightField>(&self, item: Item) -> Result<Option<R>, Malformed> {
        match item {
            Item::Null => Ok(None),
            Item::Dead => Ok(R::from_item(Item::Dead)),
            item => self.right(item).map(Some),
        }
    }

    #[cold]
    pub(super) fn wrong_item(&self, expected: &'static str) -> Malformed {
        let index = self.item - 1;
        Malformed::Item { index, expected }
    }

    #[cold]
    fn dead_item(&self, expected: &'static str) -> Malformed {
        let index = self.item - 1;
        Malformed::Dead { index, expected }
    }

    /// Checks the length that the body says the last item has.
    pub(super) fn check_length(&mut self, found: usize) -> Result<(), Malformed> {
        let expected = self.plain::<u32>()? as usize;
        if expected == found {
            return Ok(());
        }
        let index = self.item - 1;
        Err(Malformed::Length {
            index,
            expected,
            found,
        })
    }
}

/// Start of a simple reply: the NDR record and the return code of success, which is 0.
const NDR_AND_SUCCESS: [u8; NDR.len() + size_of_val(&sys::KERN_SUCCESS)] = {
    let mut bytes = [0; NDR.len() + size_of_val(&sys::KERN_SUCCESS)];
    bytes[4] = NDR[4];
    bytes
};

const _: () = assert!(sys::KERN_SUCCESS == 0);

/// `NDR_record_t`: version 0, little-endian integers, ASCII, IEEE floating point.
pub(super) const NDR: [u8; size_of::<sys::NDR_record_t>()] =
    [0, 0, 0, 0, cfg!(target_endian = "little") as u8, 0, 0, 0];
