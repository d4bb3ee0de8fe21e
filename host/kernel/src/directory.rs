//! The services of a namespace, to be found by their names.
//!
//! They are in a table by a hash of the name, so that a look-up among a million of them misses the
//! caches a few times, and not at each level of a tree. Programs choose the names: the hash has a
//! secret key, so that they cannot choose ones that meet in the same place.
#![expect(deprecated, reason = "`core` has no other hash that has a key")]

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::hash::{Hash, Hasher, SipHasher};

use hashbrown::HashTable;

use crate::namespace::{Key, Owner, Service};

#[derive(Debug)]
pub(crate) struct Directory {
    /// Has heard the key, and nothing else.
    hasher: SipHasher,
    slots: HashTable<Slot>,
}

/// Small, so that the table grows quickly and its free slots take little.
#[derive(Debug)]
struct Slot {
    /// Of the key. The table asks for it whenever it grows.
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
            slots: HashTable::new(),
        }
    }

    fn hash(&self, of: Option<Owner>, name: &[u8]) -> u64 {
        let mut hasher = self.hasher.clone();
        of.hash(&mut hasher);
        hasher.write(name);
        hasher.finish()
    }

    pub(crate) fn find(&self, of: Option<Owner>, name: &[u8]) -> Option<&Service> {
        let hash = self.hash(of, name);
        let is_it = |slot: &Slot| slot.is(hash, of, name);
        Some(&self.slots.find(hash, is_it)?.record.service)
    }

    pub(crate) fn get(&self, key: &Key) -> Option<&Service> {
        self.find(key.of, &key.name)
    }

    pub(crate) fn get_mut(&mut self, key: &Key) -> Option<&mut Service> {
        let hash = self.hash(key.of, &key.name);
        let is_it = |slot: &Slot| slot.is(hash, key.of, &key.name);
        Some(&mut self.slots.find_mut(hash, is_it)?.record.service)
    }

    /// Adds a service under a key that has none.
    pub(crate) fn insert(&mut self, key: Key, service: Service) {
        let hash = self.hash(key.of, &key.name);
        let record = Box::new(Record { key, service });
        let slot = Slot { hash, record };
        self.slots.insert_unique(hash, slot, |slot| slot.hash);
    }

    pub(crate) fn remove(&mut self, key: &Key) -> Option<Service> {
        let hash = self.hash(key.of, &key.name);
        let is_it = |slot: &Slot| slot.is(hash, key.of, &key.name);
        let (removed, _) = self.slots.find_entry(hash, is_it).ok()?.remove();
        let left = self.slots.len();
        if self.slots.capacity() > ROOM.max(8 * left) {
            self.slots.shrink_to(2 * left, |slot| slot.hash);
        }
        Some(removed.record.service)
    }

    pub(crate) fn len(&self) -> usize {
        self.slots.len()
    }

    /// All services, in no order that means anything.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Key, &Service)> {
        self.slots
            .iter()
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
        assert!(directory.slots.capacity() <= ROOM, "the table has shrunk");
    }
}
