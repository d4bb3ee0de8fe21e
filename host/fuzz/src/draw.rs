//! A value of any type that can be deserialized, drawn from the bytes of an input.
//!
//! The type says what it is made of, down to the names of its fields, and that says what is
//! worth trying: a [`Name`] is mostly one that exists, a `disposition` mostly one of the six.

use arbitrary::Unstructured;
use mach_kernel::wire::{self, Options};
use mach_kernel::{Attachment, Name, Request};
use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, SeqAccess, VariantAccess,
    Visitor,
};
use serde::{Deserializer, forward_to_deserialize_any};

/// `MACH_PORT_TYPE_*`.
const SEND: u32 = 1 << 16;
const RECEIVE: u32 = 1 << 17;
const SEND_ONCE: u32 = 1 << 18;
const PORT_SET: u32 = 1 << 19;
const DEAD_NAME: u32 = 1 << 20;

/// The input has been used up.
#[derive(Debug)]
pub struct Done;

impl std::fmt::Display for Done {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("nothing left to draw from")
    }
}

impl std::error::Error for Done {}

impl serde::de::Error for Done {
    fn custom<T: std::fmt::Display>(_: T) -> Done {
        Done
    }
}

impl From<arbitrary::Error> for Done {
    fn from(_: arbitrary::Error) -> Done {
        Done
    }
}

/// The names a task has, with their types, and those that anybody ever saw.
#[derive(Debug, Default)]
pub struct Names {
    /// Names and `MACH_PORT_TYPE_*`.
    pub own: Vec<(Name, u32)>,
    /// Names that may be gone, or another task's.
    pub seen: Vec<Name>,
}

impl Names {
    /// One of them, mostly of a type that fits.
    fn draw(&self, from: &mut Unstructured<'_>, fitting: u32) -> Result<Name, Done> {
        Ok(match from.int_in_range(0..=31u8)? {
            0 => Name::NULL,
            1 => Name::DEAD,
            2 => Name(from.arbitrary()?),
            3 if !self.seen.is_empty() => *from.choose(&self.seen)?,
            4..=7 if !self.own.is_empty() => from.choose(&self.own)?.0,
            _ => {
                let fits = |&&(_, kind): &&(Name, u32)| kind & fitting != 0;
                let some: Vec<Name> = self.own.iter().filter(fits).map(|own| own.0).collect();
                match some.is_empty() {
                    true => Name::NULL,
                    false => *from.choose(&some)?,
                }
            }
        })
    }

    /// A disposition, and a name that mostly goes with it.
    fn right(&self, from: &mut Unstructured<'_>) -> Result<(Name, u32), Done> {
        let disposition = from.int_in_range(16..=21u32)?;
        let fitting = match disposition {
            17 | 19 => SEND | DEAD_NAME,
            18 => SEND_ONCE | DEAD_NAME,
            _ => RECEIVE,
        };
        Ok((self.draw(from, fitting)?, disposition))
    }
}

/// Draws a request.
///
/// # Errors
///
/// [`Done`] when the input does not suffice.
pub fn request<M>(from: &mut Unstructured<'_>, names: &Names) -> Result<Request<M>, Done>
where
    M: DeserializeOwned + From<Vec<u8>>,
{
    let mut request = value(from, names)?;
    if let Request::Message {
        options,
        send,
        receive,
    } = &mut request
        && from.int_in_range(0..=15u8)? > 0
    {
        *options = 0;
        if let Some(outgoing) = send {
            let (bytes, attachments) = message(from, names)?;
            outgoing.bytes = bytes;
            outgoing.attachments = attachments;
            outgoing.timeout %= 8;
            let how = Options::SEND.bits() | if from.arbitrary()? { 0x10 } else { 0 };
            *options |= how | if from.ratio(1, 8)? { 0x80 } else { 0 };
        }
        if let Some(receive) = receive {
            receive.name = names.draw(from, RECEIVE | PORT_SET)?;
            receive.limit = [1 << 20, 1 << 20, 1 << 20, 200, 60, 30, 0][from.choose_index(7)?];
            receive.timeout %= 8;
            let mut wanted = Options::RECEIVE.bits() | (from.int_in_range(0..=7u32)? << 24);
            for (bit, odds) in [(0x100, 3), (0x4, 2), (0x8, 1), (0x1000, 1)] {
                wanted |= if from.ratio(odds, 4u8)? { bit } else { 0 };
            }
            receive.options = Options::from_bits_retain(wanted);
            *options |= wanted;
        }
    }
    Ok(request)
}

/// Draws a value of any type.
///
/// # Errors
///
/// [`Done`] when the input does not suffice.
pub fn value<T: DeserializeOwned>(from: &mut Unstructured<'_>, names: &Names) -> Result<T, Done> {
    T::deserialize(Draw {
        from,
        names,
        field: "",
    })
}

/// Draws a message that is mostly well formed.
fn message<M: From<Vec<u8>>>(
    from: &mut Unstructured<'_>,
    names: &Names,
) -> Result<(Vec<u8>, Vec<Attachment<M>>), Done> {
    let (remote, how) = names.right(from)?;
    let (local, reply) = if from.arbitrary()? {
        names.right(from)?
    } else {
        (Name::NULL, 0)
    };
    let (mut descriptors, mut attachments) = (Vec::new(), Vec::new());
    let count = from.int_in_range(0..=5u32)?.saturating_sub(2);
    for _ in 0..count {
        let (name, how) = names.right(from)?;
        let ool = |kind: u8, size: usize, how: u32| {
            let size = size as u32;
            let words = [0, 0, u32::from_le_bytes([0, 1, how as u8, kind]), size];
            words.into_iter().flat_map(u32::to_le_bytes)
        };
        match from.int_in_range(0..=7u8)? {
            0 => {
                let memory = vec![7; from.int_in_range(0..=300)?];
                descriptors.extend(ool(1, memory.len(), 0));
                if !memory.is_empty() {
                    attachments.push(Attachment::Memory(memory.into()));
                }
            }
            1 => {
                descriptors.extend(ool(1, 5, 0));
                attachments.push(Attachment::Unreadable);
            }
            2 => {
                let mut array = vec![name];
                while array.len() < 4 && from.arbitrary()? {
                    array.push(names.right(from)?.0);
                }
                descriptors.extend(ool(2, array.len(), how));
                attachments.push(Attachment::Names(array));
            }
            3 => {
                let (flags, guard): (u32, u32) =
                    [(1, 0), (1, 5), (2, 0), (3, 0)][from.choose_index(4)?];
                let words = [guard, 0, flags | 16 << 16 | 4 << 24, name.0];
                descriptors.extend(words.into_iter().flat_map(u32::to_le_bytes));
            }
            _ => descriptors.extend(
                [name.0, 0, how << 16]
                    .into_iter()
                    .flat_map(u32::to_le_bytes),
            ),
        }
    }
    let complex = if count > 0 { wire::COMPLEX } else { 0 };
    let id: u16 = from.arbitrary()?;
    let header = [
        how | reply << 8 | complex,
        0,
        remote.0,
        local.0,
        0,
        u32::from(id),
    ];
    let mut bytes: Vec<u8> = header.into_iter().flat_map(u32::to_le_bytes).collect();
    if count > 0 {
        bytes.extend(count.to_le_bytes());
    }
    bytes.extend(descriptors);
    bytes.resize(bytes.len() + 4 * from.int_in_range(0..=9usize)?, 9);
    // Now and then something is wrong with it after all.
    if from.ratio(1, 16u8)? {
        let at = from.choose_index(bytes.len())?;
        bytes[at] = from.arbitrary()?;
        attachments.truncate(from.int_in_range(0..=3)?);
    }
    Ok((bytes, attachments))
}

/// The deserializer.
struct Draw<'d, 'i> {
    from: &'d mut Unstructured<'i>,
    names: &'d Names,
    /// The field that wants a value.
    field: &'static str,
}

impl Draw<'_, '_> {
    fn name(self) -> Result<Name, Done> {
        let fixed = match self.field {
            "task" => Some(Name::TASK_SELF),
            "bootstrap" => Some(Name::BOOTSTRAP),
            _ => None,
        };
        if let Some(name) = fixed
            && self.from.ratio(7, 8u8)?
        {
            return Ok(name);
        }
        let fitting = match self.field {
            "set" => PORT_SET,
            "notify" => RECEIVE | SEND_ONCE,
            _ => u32::MAX,
        };
        self.names.draw(self.from, fitting)
    }

    fn number(&mut self) -> Result<u64, Done> {
        let from = &mut *self.from;
        let likely = match self.field {
            "disposition" => from.int_in_range(16..=21)?,
            "right" | "which" | "policy" => from.int_in_range(0..=8)?,
            "flavor" | "id" => from.int_in_range(0..=127)?,
            "room" | "count" => from.int_in_range(0..=70)?,
            "flags" => 1 << from.int_in_range(0..=31u64)?,
            _ => from.int_in_range(0..=9)?,
        };
        Ok(match from.int_in_range(0..=15u8)? {
            0 => from.arbitrary()?,
            1 => u64::from(from.arbitrary::<u16>()?),
            2 => (likely as i64).wrapping_neg() as u64,
            3 => 1 << from.int_in_range(0..=63u64)?,
            4 => (1 << from.int_in_range(0..=63u64)?) - 1,
            _ => likely,
        })
    }
}

macro_rules! numbers {
    ($($function:ident $visit:ident $type:ty),*) => {
        $(fn $function<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Done> {
            visitor.$visit(self.number()? as $type)
        })*
    };
}

impl<'de> Deserializer<'de> for Draw<'_, '_> {
    type Error = Done;

    numbers!(
        deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64,
        deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16,
        deserialize_i32 visit_i32 i32, deserialize_i64 visit_i64 i64
    );

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Done> {
        Err(Done)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Done> {
        visitor.visit_bool(self.from.arbitrary()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Done> {
        match self.from.arbitrary()? {
            true => visitor.visit_some(self),
            false => visitor.visit_none(),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Done> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Done> {
        visitor.visit_unit()
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Done> {
        self.deserialize_byte_buf(visitor)
    }

    /// Mostly one of four short names; now and then anything.
    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Done> {
        if self.from.ratio(7, 8u8)? {
            return visitor.visit_byte_buf(vec![self.from.int_in_range(b'a'..=b'd')?]);
        }
        let length = self.from.int_in_range(0..=600)?;
        let bytes = self.from.bytes(length.min(self.from.len()))?;
        visitor.visit_byte_buf(bytes.to_vec())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Done> {
        self.deserialize_string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Done> {
        visitor.visit_string(self.from.arbitrary()?)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Done> {
        if name == "Name" {
            let drawn: U32Deserializer<Done> = self.name()?.0.into_deserializer();
            return visitor.visit_newtype_struct(drawn);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Done> {
        let count = self.from.int_in_range(0..=5)?;
        visitor.visit_seq(self.fields(count, &[]))
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        count: usize,
        visitor: V,
    ) -> Result<V::Value, Done> {
        visitor.visit_seq(self.fields(count, &[]))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        count: usize,
        visitor: V,
    ) -> Result<V::Value, Done> {
        visitor.visit_seq(self.fields(count, &[]))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Done> {
        visitor.visit_seq(self.fields(fields.len(), fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Done> {
        // The two that nearly everything is.
        let common = ["Space", "Message"][self.from.choose_index(2)?];
        let index = match variants.iter().position(|&variant| variant == common) {
            Some(index) if self.from.arbitrary()? => index,
            _ => self.from.choose_index(variants.len())?,
        };
        visitor.visit_enum(Variant(self, index as u32))
    }

    forward_to_deserialize_any! { i128 u128 f32 f64 char map identifier ignored_any }
}

impl<'d, 'i> Draw<'d, 'i> {
    fn fields(self, count: usize, names: &'static [&'static str]) -> Fields<'d, 'i> {
        Fields {
            draw: self,
            names,
            next: 0,
            count,
        }
    }
}

/// The fields of a structure, or the elements of a list.
struct Fields<'d, 'i> {
    draw: Draw<'d, 'i>,
    names: &'static [&'static str],
    next: usize,
    count: usize,
}

impl<'de> SeqAccess<'de> for Fields<'_, '_> {
    type Error = Done;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Done> {
        if self.next == self.count {
            return Ok(None);
        }
        let field = self.names.get(self.next).copied();
        self.next += 1;
        let draw = Draw {
            from: &mut *self.draw.from,
            names: self.draw.names,
            field: field.unwrap_or(self.draw.field),
        };
        seed.deserialize(draw).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.count - self.next)
    }
}

/// One variant of an enumeration, by number.
struct Variant<'d, 'i>(Draw<'d, 'i>, u32);

impl<'de, 'd, 'i> EnumAccess<'de> for Variant<'d, 'i> {
    type Error = Done;
    type Variant = Draw<'d, 'i>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Draw<'d, 'i>), Done> {
        let index: U32Deserializer<Done> = self.1.into_deserializer();
        Ok((seed.deserialize(index)?, self.0))
    }
}

impl<'de> VariantAccess<'de> for Draw<'_, '_> {
    type Error = Done;

    fn unit_variant(self) -> Result<(), Done> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Done> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, count: usize, visitor: V) -> Result<V::Value, Done> {
        visitor.visit_seq(self.fields(count, &[]))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Done> {
        visitor.visit_seq(self.fields(fields.len(), fields))
    }
}
