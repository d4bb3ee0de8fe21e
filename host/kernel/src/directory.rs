//! The services of a namespace, to be found by their names.
//!
//! They are in a table by a hash of the name, so that a look-up among a million of them misses the
//! caches three times, and not at each level of a tree: for the slot, the record and the name. (A
//! table of `hashbrown` has one place more to look at.) Programs choose the names: the hash has a
//! secret key, so that they cannot choose ones that meet in the same place.
#![expect(deprecated, reason = "`core` has no other hash that has a key")]

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::hash::{Hash, Hasher, SipHasher};

use crate::namespace::{Key, Owner, Service};

#[derive(Debug)]
pub(crate) struct Directory {
    /// Has heard the key, and nothing else.
    hasher: SipHasher,
    /// As many as a power of two; at most three quarters are taken.
    slots: Vec<Option<Slot>>,
    len: usize,
}

/// Small, so that the table grows in no time and its free slots take little.
#[derive(Debug)]
struct Slot {
    /// Of the key. It is needed again whenever the table grows.
    hash: u64,
    record: Box<Record>,
}

#[derive(Debug)]
struct Record {
    key: Key,
    service: Service,
}

/// A table that has more room than this and is mostly empty is made smaller.
const ROOM: usize = 1_024;

impl Directory {
    pub(crate) fn new([first, second]: [u64; 2]) -> Directory {
        Directory {
            hasher: SipHasher::new_with_keys(first, second),
            slots: Vec::new(),
            len: 0,
        }
    }

    fn hash(&self, of: Option<Owner>, name: &[u8]) -> u64 {
        let mut hasher = self.hasher.clone();
        of.hash(&mut hasher);
        hasher.write(name);
        hasher.finish()
    }

    pub(crate) fn find(&self, of: Option<Owner>, name: &[u8]) -> Option<&Service> {
        let at = self.search(of, name)?;
        Some(&self.slots[at].as_ref()?.record.service)
    }

    pub(crate) fn get(&self, key: &Key) -> Option<&Service> {
        self.find(key.of, &key.name)
    }

    pub(crate) fn get_mut(&mut self, key: &Key) -> Option<&mut Service> {
        let at = self.search(key.of, &key.name)?;
        Some(&mut self.slots[at].as_mut()?.record.service)
    }

    /// The slot that has a service.
    fn search(&self, of: Option<Owner>, name: &[u8]) -> Option<usize> {
        let hash = self.hash(of, name);
        let mut at = hash as usize & self.mask();
        while let Some(slot) = self.slots.get(at)? {
            if slot.is(hash, of, name) {
                return Some(at);
            }
            at = (at + 1) & self.mask();
        }
        None
    }

    /// What of a hash is the number of a slot.
    fn mask(&self) -> usize {
        self.slots.len().wrapping_sub(1)
    }

    /// Adds a service under a key that has none.
    pub(crate) fn insert(&mut self, key: Key, service: Service) {
        if 4 * self.len >= 3 * self.slots.len() {
            self.resize(8.max(2 * self.slots.len()));
        }
        let hash = self.hash(key.of, &key.name);
        let record = Box::new(Record { key, service });
        self.put(Slot { hash, record });
        self.len += 1;
    }

    /// Fills the first free slot from where the hash leads.
    fn put(&mut self, slot: Slot) {
        let mut at = slot.hash as usize & self.mask();
        while self.slots[at].is_some() {
            at = (at + 1) & self.mask();
        }
        self.slots[at] = Some(slot);
    }

    fn resize(&mut self, size: usize) {
        let slots = (0..size).map(|_| None).collect();
        for slot in core::mem::replace(&mut self.slots, slots)
            .into_iter()
            .flatten()
        {
            self.put(slot);
        }
    }

    pub(crate) fn remove(&mut self, key: &Key) -> Option<Service> {
        let at = self.search(key.of, &key.name)?;
        let removed = self.slots[at].take()?;
        self.len -= 1;
        // Whatever follows without a gap may be there because of it.
        let mut next = (at + 1) & self.mask();
        while let Some(slot) = self.slots[next].take() {
            self.put(slot);
            next = (next + 1) & self.mask();
        }
        if self.slots.len() > ROOM && self.len < self.slots.len() / 8 {
            self.resize(self.slots.len() / 4);
        }
        Some(removed.record.service)
    }

    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// All services, in no order that means anything.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Key, &Service)> {
        self.slots
            .iter()
            .flatten()
            .map(|slot| (&slot.record.key, &slot.record.service))
    }

    /// All services, by their names.
    pub(crate) fn in_order(&self) -> Vec<(&Key, &Service)> {
        let mut all: Vec<_> = self.iter().collect();
        all.sort_unstable_by_key(|&(key, _)| key);
        all
    }
}

impl Slot {
    fn is(&self, hash: u64, of: Option<Owner>, name: &[u8]) -> bool {
        let key = &self.record.key;
        self.hash == hash && key.of == of && *key.name == *name
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;
    use crate::namespace::Supply;
    use crate::port::PortId;
    use crate::right::Right;
    use crate::task::TaskId;

    fn key(of: Option<Owner>, number: u32) -> Key {
        let name = format!("service.{number:05}").into_bytes().into();
        Key { of, name }
    }

    #[test]
    fn services_are_found_listed_in_order_and_leave_no_room_behind() {
        let owner = Owner::Task(TaskId(1));
        let mut directory = Directory::new([1, 2]);
        let keys = (0..5_000).flat_map(|n| [key(None, n), key(Some(owner), n)]);
        let keys: Vec<Key> = keys.collect();
        for (watch, key) in keys.iter().enumerate() {
            assert!(directory.get(key).is_none(), "{key:?} is not there yet");
            let service = Service {
                right: Right::Send(PortId(0)),
                owner,
                watch,
                supply: Supply::Server,
            };
            directory.insert(key.clone(), service);
        }
        for (watch, key) in keys.iter().enumerate() {
            assert_eq!(directory.get(key).map(|found| found.watch), Some(watch));
        }
        let mut sorted: Vec<&Key> = keys.iter().collect();
        sorted.sort();
        let listed = directory.in_order().into_iter();
        assert_eq!(listed.map(|(key, _)| key).collect::<Vec<_>>(), sorted);
        for (left, key) in keys.iter().enumerate().rev() {
            assert!(directory.remove(key).is_some(), "{key:?} was there");
            assert_eq!(directory.len(), left);
        }
        assert!(directory.slots.len() <= ROOM, "the table has shrunk");
    }
}
