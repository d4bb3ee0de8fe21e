//! Lists in requests: what a client sends does not grow when it is read.
//!
//! A list takes at most a few times the memory in here that it took on its way, or it is too long
//! to mean anything and ends the reading.

use core::fmt;
use core::marker::PhantomData;

use alloc::vec::Vec;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

/// Reads a list that has at most `MOST` elements.
pub(crate) fn short<'de, const MOST: usize, T, D>(source: D) -> Result<Vec<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    struct Short<const MOST: usize, T>(PhantomData<T>);

    impl<'de, const MOST: usize, T: Deserialize<'de>> Visitor<'de> for Short<MOST, T> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "at most {MOST} elements")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Vec<T>, A::Error> {
            let mut list = Vec::new();
            while let Some(element) = elements.next_element()? {
                if list.len() == MOST {
                    return Err(A::Error::invalid_length(MOST + 1, &self));
                }
                list.push(element);
            }
            Ok(list)
        }
    }

    source.deserialize_seq(Short::<MOST, T>(PhantomData))
}

/// A list of names, as four bytes for each.
pub(crate) mod names {
    use alloc::vec::Vec;

    use serde::de::{Deserializer, Error};
    use serde::ser::Serializer;

    use crate::name::Name;

    pub(crate) fn serialize<S: Serializer>(names: &[Name], sink: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = names.iter().flat_map(|name| name.0.to_le_bytes()).collect();
        sink.serialize_bytes(&bytes)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(source: D) -> Result<Vec<Name>, D::Error> {
        let bytes: Vec<u8> = serde_bytes::deserialize(source)?;
        let words = bytes.chunks_exact(4);
        if !words.remainder().is_empty() {
            return Err(D::Error::invalid_length(bytes.len(), &"whole names"));
        }
        let name = |word: &[u8]| Some(Name(u32::from_le_bytes(*word.first_chunk()?)));
        Ok(words.filter_map(name).collect())
    }
}
