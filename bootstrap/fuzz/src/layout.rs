//! A message, laid out, damaged, and understood without the crate's help.
//!
//! Offsets are those of `mach/message.h`: header 24 bytes, descriptor count 4, descriptors of 12
//! or 16 bytes with their type in byte 11, trailer behind the message.

use arbitrary::{Result, Unstructured};

use crate::stock::{Kind, PAGE, Stock};

const HEADER: usize = 24;
const BASE: usize = 28;
const TRAILER: usize = 52;
const COMPLEX: u32 = 0x8000_0000;
const DEAD: u32 = u32::MAX;

/// What a message carries in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carried {
    /// Nothing, by the null name.
    Null,
    /// Nothing, by the name that means a dead port.
    Dead,
    /// A right.
    Right(u32, Kind),
    /// Memory: address and size.
    Memory(usize, usize),
    /// An array in memory, and what is in it.
    Array(usize, Vec<Carried>),
}

/// What a message says, as far as it is well-formed.
#[derive(Debug)]
pub struct Contents {
    /// Whether it is well-formed to its end.
    pub sound: bool,
    /// Its id.
    pub id: i32,
    /// Its size.
    pub size: usize,
    /// Where its body begins.
    pub body: usize,
    /// The right to reply through.
    pub reply: Carried,
    /// What its descriptors carry.
    pub items: Vec<Carried>,
    /// What it tells, if the kernel sent it as a notification; with the right that came with it.
    pub notification: Option<Carried>,
}

/// The bytes of a receiver's buffer.
pub struct Letter(pub Vec<u8>);

impl Letter {
    /// Lays out a message that is mostly well-formed, in a buffer with old bytes behind it.
    pub fn draw(from: &mut Unstructured<'_>, stock: &Stock) -> Result<Self> {
        let room = *from.choose(&[384, 1024])?;
        let old: u8 = from.arbitrary()?;
        let mut letter = Letter(vec![old; room]);
        let count = from.int_in_range(0..=7usize)?.saturating_sub(1);
        let mut bits = u32::from(from.arbitrary::<u16>()?) & 0x1f1f;
        if from.arbitrary()? {
            bits = bits & !0x1f | from.int_in_range(16..=18u32)?;
        }
        if count > 0 || from.ratio(1, 8u8)? {
            bits |= COMPLEX;
        }
        let mut at = HEADER;
        if bits & COMPLEX != 0 {
            letter.put(at, count as u32);
            at = BASE;
        }
        for _ in 0..count {
            let kind = *from.choose(&[0, 0, 1, 2, 3, 4u8])?;
            let size = if kind == 0 { 12 } else { 16 };
            letter.0[at..at + size].fill(0);
            letter.put(at, stock.any_name(from)?);
            letter.0[at + 10] = from.int_in_range(16..=18)?;
            letter.0[at + 11] = kind;
            if kind != 0 {
                letter.put(at + 12, from.int_in_range(0..=9000u32)?);
            }
            at += size;
        }
        // Representation of data, and the one number of a notification.
        let body = from.int_in_range(0..=8usize)?;
        letter.0[at..at + 4 * body].fill(1);
        at += 4 * body;
        let id = match from.arbitrary()? {
            true => from.int_in_range(60..=80u32)?,
            false => u32::from(from.arbitrary::<u16>()?),
        };
        let (remote, local) = (stock.any_name(from)?, stock.any_name(from)?);
        for (place, word) in [bits, at as u32, remote, local, 0, id]
            .into_iter()
            .enumerate()
        {
            letter.put(4 * place, word);
        }
        letter.0[at..at + TRAILER].fill(0);
        letter.put(at + 4, *from.choose(&[TRAILER as u32, TRAILER as u32, 68])?);
        let sender: u32 = match from.arbitrary()? {
            true => 0,
            false => from.arbitrary()?,
        };
        letter.put(at + 16, 1);
        letter.put(at + 40, sender);
        Ok(letter)
    }

    /// Overwrites some of it, anywhere.
    pub fn damage(&mut self, from: &mut Unstructured<'_>) -> Result<()> {
        for _ in 0..from.int_in_range(0..=7u8)?.saturating_sub(2) {
            // Mostly where something is.
            let end = match from.ratio(7, 8u8)? {
                true => (self.word(4) as usize + TRAILER).clamp(HEADER, self.0.len()),
                false => self.0.len(),
            };
            let at = from.int_in_range(0..=end - 1)?;
            match from.int_in_range(0..=3u8)? {
                0 => self.0[at] = from.arbitrary()?,
                1 => self.0[at] ^= 1 << from.int_in_range(0..=7u8)?,
                2 => self.put(at & !3, from.arbitrary()?),
                _ => {
                    let edges = [0, 1, 4, 0x7fff_ffff, COMPLEX, 0xffff_fffc, DEAD];
                    self.put(at & !3, *from.choose(&edges)?);
                }
            }
        }
        Ok(())
    }

    /// Reads it, and makes it true: where it hands something over, it names something that there
    /// is to hand over.
    pub fn settle(&mut self, from: &mut Unstructured<'_>, stock: &mut Stock) -> Result<Contents> {
        let (bits, size) = (self.word(0), self.word(4) as usize);
        let mut contents = Contents {
            sound: false,
            id: self.word(20) as i32,
            size,
            body: size,
            reply: Carried::Null,
            items: Vec::new(),
            notification: None,
        };
        if size < HEADER || size % 4 != 0 || size > self.0.len() {
            return Ok(contents);
        }
        contents.reply = self.settle_right(8, bits as u8 & 0x1f, from, stock)?;
        let (end, whole) = self.settle_items(bits, size, &mut contents.items, from, stock)?;
        contents.body = end;
        let trailer = self.0.get(size..size + TRAILER).is_some()
            && self.word(size) == 0
            && self.word(size + 4) as usize >= TRAILER;
        contents.sound = whole && trailer;
        if contents.sound && self.is_from_kernel(size) {
            self.settle_notification(&mut contents, from, stock)?;
        }
        Ok(contents)
    }

    /// The descriptors; where they end, and whether all are well-formed.
    fn settle_items(
        &mut self,
        bits: u32,
        size: usize,
        items: &mut Vec<Carried>,
        from: &mut Unstructured<'_>,
        stock: &mut Stock,
    ) -> Result<(usize, bool)> {
        if bits & COMPLEX == 0 {
            return Ok((HEADER, true));
        }
        if size < BASE || self.word(HEADER) as usize > (size - BASE) / 12 {
            return Ok((size, false));
        }
        let mut at = BASE;
        for _ in 0..self.word(HEADER) {
            if at + 12 > size {
                return Ok((size, false));
            }
            let (disposition, kind) = (self.0[at + 10], self.0[at + 11]);
            if kind > 4 || kind != 0 && at + 16 > size {
                return Ok((size, false));
            }
            let right = Kind::of(disposition);
            let item = match kind {
                0 => {
                    let item = self.settle_right(at, disposition, from, stock)?;
                    if right.is_none() && !is_none(self.word(at)) {
                        return Ok((size, false));
                    }
                    item
                }
                1 | 3 => self.settle_memory(at, from, stock)?,
                2 if right.is_none() && disposition != 0 => return Ok((size, false)),
                2 => self.settle_array(at, right, from, stock)?,
                _ if right != Some(Kind::Receive) && !is_none(self.word(at + 12)) => {
                    return Ok((size, false));
                }
                // Without a right there is nobody who looks at the disposition.
                _ if right != Some(Kind::Receive) => Carried::Null,
                _ => match self.settle_right(at + 12, disposition, from, stock)? {
                    Carried::Right(name, kind) => {
                        stock.guard(name, u64::from(self.word(at)) | 1);
                        self.put(at, self.word(at) | 1);
                        self.put(at + 4, 0);
                        Carried::Right(name, kind)
                    }
                    _ => Carried::Null,
                },
            };
            items.push(item);
            at += if kind == 0 { 12 } else { 16 };
        }
        Ok((at, true))
    }

    /// Puts a right where a name is, if its disposition is one under which rights arrive.
    fn settle_right(
        &mut self,
        at: usize,
        disposition: u8,
        from: &mut Unstructured<'_>,
        stock: &mut Stock,
    ) -> Result<Carried> {
        if let Some(kind) = Kind::of(disposition) {
            let name = match from.int_in_range(0..=7u8)? {
                0 => 0,
                1 => DEAD,
                _ => stock.lend(from, kind)?,
            };
            self.put(at, name);
            if !is_none(name) {
                return Ok(Carried::Right(name, kind));
            }
        }
        Ok(match self.word(at) {
            DEAD => Carried::Dead,
            _ => Carried::Null,
        })
    }

    /// Puts memory of some size where an address is.
    fn settle_memory(
        &mut self,
        at: usize,
        from: &mut Unstructured<'_>,
        stock: &mut Stock,
    ) -> Result<Carried> {
        let size = self.word(at + 12) as usize % (3 * PAGE);
        self.put(at + 12, size as u32);
        let address = self.settle_address(at, size, from, stock)?;
        Ok(Carried::Memory(
            address,
            if address == 0 { 0 } else { size },
        ))
    }

    /// Puts an array of names where an address is.
    fn settle_array(
        &mut self,
        at: usize,
        kind: Option<Kind>,
        from: &mut Unstructured<'_>,
        stock: &mut Stock,
    ) -> Result<Carried> {
        let count = self.word(at + 12) as usize % 6;
        self.put(at + 12, count as u32);
        let address = self.settle_address(at, 4 * count, from, stock)?;
        let mut array = Vec::new();
        for index in 0..if address == 0 { 0 } else { count } {
            let name = match (from.int_in_range(0..=7u8)?, kind) {
                (0, _) => 0,
                (1, _) => DEAD,
                (_, Some(kind)) => stock.lend(from, kind)?,
                (_, None) => stock.any_name(from)?,
            };
            stock.fill(address + 4 * index, &name.to_ne_bytes());
            array.push(match kind {
                _ if name == DEAD => Carried::Dead,
                Some(kind) if name != 0 => Carried::Right(name, kind),
                _ => Carried::Null,
            });
        }
        Ok(Carried::Array(address, array))
    }

    /// Puts the address of so many bytes there; 0 if it puts none. Where there are no bytes the
    /// address may be any.
    fn settle_address(
        &mut self,
        at: usize,
        size: usize,
        from: &mut Unstructured<'_>,
        stock: &mut Stock,
    ) -> Result<usize> {
        if size == 0 {
            return Ok(0);
        }
        let mut address = 0;
        if !from.ratio(1, 8u8)? {
            let offset = from.int_in_range(0..=100usize)?;
            address = stock.map((offset + size).div_ceil(PAGE)) + offset;
        }
        self.put(at, address as u32);
        self.put(at + 4, (address as u64 >> 32) as u32);
        Ok(address)
    }

    /// Both tokens are the kernel's: no other sender has them.
    fn is_from_kernel(&self, size: usize) -> bool {
        let words = (3..13).map(|index| self.word(size + 4 * index));
        words.eq([0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    }

    /// What the kernel tells. A dead name comes with a reference to it.
    fn settle_notification(
        &mut self,
        contents: &mut Contents,
        from: &mut Unstructured<'_>,
        stock: &mut Stock,
    ) -> Result<()> {
        let at = contents.body + 8;
        let has_word = at + 4 <= contents.size;
        contents.notification = match contents.id {
            65 | 70 if has_word => Some(Carried::Null),
            66 if has_word && !is_none(self.word(at)) => Some(Carried::Null),
            69 => {
                match contents.items.first_mut().map(Carried::take) {
                    Some(right @ Carried::Right(_, Kind::Receive)) => Some(right),
                    // Taken as what it should have been, and of no use.
                    Some(other) => {
                        other.release(stock);
                        None
                    }
                    None => None,
                }
            }
            71 => Some(Carried::Null),
            72 if has_word => {
                let name = match from.int_in_range(0..=7u8)? {
                    0 => 0,
                    1 => DEAD,
                    // What another task calls a dead port may be anything here.
                    2 | 3 => stock.any_live_name(from)?,
                    _ => stock.lend_dead(from)?,
                };
                self.put(at, name);
                let is_dead = stock.is_dead(name);
                is_dead.then_some(Carried::Right(name, Kind::Send))
            }
            _ => None,
        };
        Ok(())
    }

    fn word(&self, at: usize) -> u32 {
        let bytes = self.0[at..].first_chunk();
        u32::from_ne_bytes(*bytes.expect("the message was found to be that long"))
    }

    fn put(&mut self, at: usize, word: u32) {
        self.0[at..at + 4].copy_from_slice(&word.to_ne_bytes());
    }
}

impl Carried {
    /// What it is, leaving what the place then still carries.
    pub fn take(&mut self) -> Self {
        let rest = match self {
            Self::Memory(..) => Self::Memory(0, 0),
            Self::Array(..) => Self::Array(0, Vec::new()),
            _ => Self::Null,
        };
        std::mem::replace(self, rest)
    }

    /// Books that it was released.
    pub fn release(&self, stock: &mut Stock) {
        match self {
            Self::Null | Self::Dead => {}
            Self::Right(name, kind) => stock.release(*name, *kind),
            Self::Memory(address, size) => stock.release_memory(*address, *size),
            Self::Array(address, rights) => {
                for right in rights {
                    right.release(stock);
                }
                stock.release_memory(*address, 4 * rights.len());
            }
        }
    }
}

fn is_none(name: u32) -> bool {
    name == 0 || name == DEAD
}
