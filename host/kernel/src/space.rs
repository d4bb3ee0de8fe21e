//! A space: the names of one task.
//!
//! Names index a table of entries. A freed slot goes to the front of the free list and comes
//! back with its generation advanced by 4, so a stale name does not match. The generation of a
//! slot wraps at one of four points drawn by chance, so the very same name returns after 15,
//! 31, 47 or 63 reuses. The first 8 slots of a new space are handed out in order, later ones in
//! an order drawn by chance. (`osfmk/ipc/ipc_entry.c`, `osfmk/ipc/ipc_space.c`.)
//!
//! One rule is ours: see [`Space::allocate`].

use alloc::vec::Vec;

use rustc_hash::FxBuildHasher;

use crate::code::Code;
use crate::name::Name;
use crate::port::PortId;
use crate::portset::SetId;

bitflags::bitflags! {
    /// What an entry holds. The first five are `MACH_PORT_TYPE_*` shifted right by 16.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) struct Rights: u8 {
        const SEND = 0x01;
        const RECEIVE = 0x02;
        const SEND_ONCE = 0x04;
        const PORT_SET = 0x08;
        const DEAD_NAME = 0x10;
        /// The last user reference cannot be dropped.
        const PINNED = 0x40;

        const SEND_RECEIVE = Self::SEND.bits() | Self::RECEIVE.bits();
        const PORT = Self::SEND_RECEIVE.bits() | Self::SEND_ONCE.bits();
        /// The bits that make an entry live.
        const TYPE = Self::PORT.bits() | Self::PORT_SET.bits() | Self::DEAD_NAME.bits();
    }
}

/// User references stick at this count (`MACH_PORT_UREFS_MAX`).
pub(crate) const UREFS_MAX: u16 = u16::MAX;
/// Slots of a new table (`IPC_ENTRY_TABLE_MIN`).
const FIRST_TABLE: u32 = 32;
/// Slots handed out in order (`NUM_SEQ_ENTRIES`).
const SEQUENTIAL: u32 = 8;
/// Names have 24 bits for the index, and the last of these would make `MACH_PORT_DEAD`.
const INDEX_END: u32 = (1 << 24) - 1;
/// The end of the free list; slot 0 is reserved, so it can serve.
const END: u32 = 0;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// A `PortId` or `SetId`; the next free slot when there are no rights.
    object: u32,
    /// Index of the registered request in the port's table, plus one, or 0 for none; the free
    /// slot before this one when there are no rights.
    request: u32,
    pub(crate) urefs: u16,
    pub(crate) rights: Rights,
    generation: u8,
    wrap: u8,
}

impl Entry {
    pub(crate) fn port(&self) -> Option<PortId> {
        self.rights
            .intersects(Rights::PORT)
            .then_some(PortId(self.object))
    }

    pub(crate) fn set(&self) -> Option<SetId> {
        self.rights
            .contains(Rights::PORT_SET)
            .then_some(SetId(self.object))
    }

    pub(crate) fn request(&self) -> Option<usize> {
        (self.request as usize).checked_sub(1)
    }

    pub(crate) fn set_request(&mut self, request: Option<usize>) {
        self.request = request.map_or(0, |index| index as u32 + 1);
    }

    /// Adds references, sticking at the ceiling.
    pub(crate) fn add_urefs(&mut self, more: u16) {
        self.urefs = self.urefs.saturating_add(more);
    }

    /// True once the count has stuck.
    pub(crate) fn is_pegged(&self) -> bool {
        self.urefs == UREFS_MAX
    }
}

#[derive(Debug)]
pub(crate) struct Space {
    table: Vec<Entry>,
    free: u32,
    live: u32,
    limit: u32,
    /// The one name of a send right whose receive right is not here. Where it is here, the port
    /// itself says under which name: see [`Kernel::find`](crate::Kernel::find).
    senders: hashbrown::HashMap<PortId, u32, FxBuildHasher>,
    chance: Chance,
}

impl Space {
    pub(crate) fn new(seed: u64, limit: u32) -> Space {
        let mut space = Space {
            table: Vec::new(),
            free: END,
            live: 0,
            limit: limit.clamp(FIRST_TABLE, INDEX_END),
            senders: hashbrown::HashMap::with_hasher(FxBuildHasher),
            chance: Chance(seed),
        };
        space.grow(FIRST_TABLE);
        space
    }

    /// The entry that `name` denotes now.
    pub(crate) fn lookup(&self, name: Name) -> Option<u32> {
        let entry = self.table.get(name.index() as usize)?;
        (entry.rights.intersects(Rights::TYPE) && entry.generation == name.generation())
            .then_some(name.index())
    }

    pub(crate) fn name(&self, index: u32) -> Name {
        Name::new(index, self.entry(index).generation)
    }

    pub(crate) fn entry(&self, index: u32) -> &Entry {
        &self.table[index as usize]
    }

    pub(crate) fn entry_mut(&mut self, index: u32) -> &mut Entry {
        &mut self.table[index as usize]
    }

    /// The entry that holds a send right for `port`, and no receive right.
    pub(crate) fn find_sender(&self, port: PortId) -> Option<u32> {
        self.senders.get(&port).copied()
    }

    pub(crate) fn remember_sender(&mut self, port: PortId, index: u32) {
        self.senders.insert(port, index);
    }

    pub(crate) fn forget_sender(&mut self, port: PortId) {
        self.senders.remove(&port);
    }

    /// The live entries, in slot order.
    pub(crate) fn live(&self) -> impl Iterator<Item = u32> + '_ {
        (1..self.table.len() as u32).filter(|&i| self.entry(i).rights.intersects(Rights::TYPE))
    }

    /// A port that is remembered under a name which does not hold just a send right for it.
    pub(crate) fn stray(&self) -> Option<PortId> {
        let strays = self.senders.iter().filter(|&(&port, &index)| {
            let entry = self.entry(index);
            entry.port() != Some(port) || entry.rights & Rights::PORT != Rights::SEND
        });
        strays.map(|(&port, _)| port).next()
    }

    /// Slots of the table, the reserved one and the free ones included.
    pub(crate) fn size(&self) -> u32 {
        self.table.len() as u32
    }

    /// Slots in use.
    pub(crate) fn live_count(&self) -> u32 {
        self.live
    }

    /// The name that a free slot was last used under, and the free slot after it.
    pub(crate) fn free_slot(&self, index: u32) -> (Name, u32) {
        let entry = self.entry(index);
        (
            Name::new(index, entry.generation.wrapping_sub(4)),
            entry.object,
        )
    }

    /// Takes a free slot for rights to `object`.
    ///
    /// The slot at `avoid` is passed over while there is another. Copy-out gives the index
    /// under which the receiver knows the port: nothing in Mach promises that two tasks call
    /// one port by different names, but a program that mixes them up should fail at once and
    /// not one time in some thousands.
    pub(crate) fn allocate(
        &mut self,
        object: u32,
        rights: Rights,
        avoid: Option<u32>,
    ) -> Result<u32, Code> {
        if self.free == END || Some(self.free) == avoid && self.entry(self.free).object == END {
            let size = self.table.len() as u32;
            if size < self.limit {
                self.grow(size.saturating_mul(2).min(self.limit));
            } else if self.free == END {
                return Err(Code::NO_SPACE);
            }
        }
        let head = self.free;
        let next = self.entry(head).object;
        let index = if Some(head) == avoid && next != END {
            next
        } else {
            head
        };
        self.unlink(index);
        self.fill(index, object, rights);
        Ok(index)
    }

    /// Takes the slot that `name` asks for.
    pub(crate) fn allocate_name(
        &mut self,
        name: Name,
        object: u32,
        rights: Rights,
    ) -> Result<u32, Code> {
        self.slot_for(name)?;
        let index = name.index();
        while index >= self.table.len() as u32 {
            let size = (self.table.len() as u32).saturating_mul(2).min(self.limit);
            self.grow(size);
        }
        self.unlink(index);
        self.entry_mut(index).generation = name.generation();
        self.fill(index, object, rights);
        Ok(index)
    }

    /// Tells whether a name can be made as it is wanted (`ipc_entry_alloc_name`).
    ///
    /// # Errors
    ///
    /// [`Code::NAME_EXISTS`] if it denotes something already; other codes for names that cannot
    /// be.
    pub(crate) fn slot_for(&self, name: Name) -> Result<(), Code> {
        let index = name.index();
        if index >= self.limit {
            return Err(Code::NO_SPACE);
        }
        if name.0 & 3 != 3 {
            return Err(Code::INVALID_VALUE);
        }
        if index == 0 {
            return Err(Code::FAILURE);
        }
        match self.table.get(index as usize) {
            Some(entry) if !entry.rights.intersects(Rights::TYPE) => Ok(()),
            Some(entry) if entry.generation == name.generation() => Err(Code::NAME_EXISTS),
            Some(_) => Err(Code::FAILURE),
            None => Ok(()),
        }
    }

    /// Gives a slot back; it is the first to be used again.
    pub(crate) fn free(&mut self, index: u32) {
        let wrap = [0x3f, 0x7f, 0xbf, 0xff][self.chance.below(4) as usize];
        let head = self.free;
        let entry = self.entry_mut(index);
        entry.rights = Rights::empty();
        entry.urefs = 0;
        if entry.generation >= entry.wrap {
            entry.generation = 7;
            entry.wrap = wrap;
        } else {
            entry.generation += 4;
        }
        self.link(index, head);
        self.link(END, index);
        self.live -= 1;
    }

    fn fill(&mut self, index: u32, object: u32, rights: Rights) {
        let entry = self.entry_mut(index);
        entry.object = object;
        entry.rights = rights;
        entry.request = 0;
        entry.urefs = 0;
        self.live += 1;
    }

    /// Takes a slot out of the free list.
    fn unlink(&mut self, index: u32) {
        let entry = self.entry(index);
        let (before, after) = (entry.request, entry.object);
        self.link(before, after);
    }

    /// Makes two free slots neighbours; `END` stands for either end of the list.
    fn link(&mut self, before: u32, after: u32) {
        match before {
            END => self.free = after,
            index => self.entry_mut(index).object = after,
        }
        if after != END {
            self.entry_mut(after).request = before;
        }
    }

    /// Grows the table to `size` slots and puts the new ones behind the free ones.
    fn grow(&mut self, size: u32) {
        let old = self.table.len() as u32;
        for _ in old..size {
            let wrap = [0x3f, 0x7f, 0xbf, 0xff][self.chance.below(4) as usize];
            self.table.push(Entry {
                object: END,
                request: 0,
                urefs: 0,
                rights: Rights::empty(),
                generation: 3,
                wrap,
            });
        }
        let ordered = if old == 0 { 1..SEQUENTIAL + 1 } else { 0..0 };
        let mut drawn: Vec<u32> = (old.max(ordered.end)..size).collect();
        for i in (1..drawn.len()).rev() {
            let j = self.chance.below(i as u32 + 1) as usize;
            drawn.swap(i, j);
        }
        let mut tail = self.free;
        while tail != END && self.entry(tail).object != END {
            tail = self.entry(tail).object;
        }
        for index in ordered.chain(drawn) {
            self.link(tail, index);
            tail = index;
        }
    }
}

/// Pseudo-random numbers from a seed (splitmix64): for names, not for secrets.
#[derive(Debug, Clone)]
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u32) -> u32 {
        (self.next() % u64::from(bound)) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(space: &mut Space) -> Name {
        let index = space.allocate(9, Rights::SEND, None).expect("room");
        space.name(index)
    }

    #[test]
    fn names_in_a_new_space_start_at_0x103_in_order() {
        let mut space = Space::new(1, 100);
        let names: Vec<u32> = (0..8).map(|_| take(&mut space).0).collect();
        assert_eq!(
            names,
            [0x103, 0x203, 0x303, 0x403, 0x503, 0x603, 0x703, 0x803]
        );
    }

    #[test]
    fn slot_freed_last_is_reused_first_under_another_name() {
        let mut space = Space::new(1, 100);
        let (first, second) = (take(&mut space), take(&mut space));
        space.free(first.index());
        space.free(second.index());
        let again = take(&mut space);
        assert_eq!((again.index(), again.generation()), (second.index(), 7));
        assert_eq!(
            space.lookup(second),
            None,
            "the stale name no longer matches"
        );
    }

    #[test]
    fn name_returns_only_after_15_31_47_or_63_reuses() {
        for seed in 0..20 {
            let mut space = Space::new(seed, 100);
            let first = take(&mut space);
            space.free(first.index());
            let name = take(&mut space);
            let mut reuses = 0;
            loop {
                space.free(name.index());
                reuses += 1;
                if take(&mut space) == name {
                    break;
                }
            }
            assert!(
                [15, 31, 47, 63].contains(&reuses),
                "{reuses} reuses with seed {seed}"
            );
        }
    }

    #[test]
    fn table_grows_to_its_limit_and_then_says_no_space() {
        let mut space = Space::new(3, 50);
        let mut seen = alloc::collections::BTreeSet::new();
        for _ in 0..49 {
            assert!(seen.insert(take(&mut space)), "a name was given twice");
        }
        assert_eq!(space.allocate(9, Rights::SEND, None), Err(Code::NO_SPACE));
    }

    #[test]
    fn chosen_slots_leave_the_free_list_whole() {
        let mut space = Space::new(5, 64);
        let chosen = [1, 7, 31, 40, 63, 2].map(|index| Name::new(index, 3));
        let mut seen = alloc::collections::BTreeSet::from(chosen);
        let beyond = space.slot_for(Name::new(64, 3));
        assert_eq!(beyond, Err(Code::NO_SPACE));
        for name in chosen {
            let index = space.allocate_name(name, 9, Rights::SEND);
            assert_eq!(index, Ok(name.index()));
        }
        for index in [7, 63] {
            space.free(index);
        }
        for _ in 0..63 - 4 {
            assert!(seen.insert(take(&mut space)), "a name was given twice");
        }
        assert_eq!(space.allocate(9, Rights::SEND, None), Err(Code::NO_SPACE));
    }

    #[test]
    fn avoided_slot_is_used_only_when_it_is_the_last() {
        let mut space = Space::new(3, 33);
        assert_eq!(space.allocate(9, Rights::SEND, Some(1)), Ok(2));
        assert_eq!(space.allocate(9, Rights::SEND, None), Ok(1));
        while space.live_count() < 31 {
            take(&mut space);
        }
        assert_eq!(
            space.allocate(9, Rights::SEND, Some(32)),
            Ok(32),
            "there is no other"
        );
    }
}
