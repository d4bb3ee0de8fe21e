//! Rights and memory made for one input, and which of them should still be there.
//!
//! Each name with user references keeps one that is never put into a message: a reference released
//! twice is then missing, and not just an error that a drop passes over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::os::unix::fs::FileExt;

use arbitrary::{Result, Unstructured};
use bootstrap::{Deadline, Kinds, Message, Name, ReceiveRight, SendOnceRight, SendRight, task};
use bootstrap_sys as sys;

/// Bytes of a page.
pub const PAGE: usize = 4096;
/// Where the mark begins in a page: bytes that tell the page from any that came after it.
pub const MARK: usize = PAGE - 16;

/// A kind of right, by the disposition under which it arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `MACH_MSG_TYPE_MOVE_RECEIVE`.
    Receive = 16,
    /// `MACH_MSG_TYPE_MOVE_SEND`.
    Send = 17,
    /// `MACH_MSG_TYPE_MOVE_SEND_ONCE`.
    SendOnce = 18,
}

impl Kind {
    /// The kind that arrives under a disposition, if one does.
    pub fn of(disposition: u8) -> Option<Self> {
        match disposition {
            16 => Some(Self::Receive),
            17 => Some(Self::Send),
            18 => Some(Self::SendOnce),
            _ => None,
        }
    }
}

/// What the task should hold under one name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Holding {
    receive: bool,
    send: u32,
    once: bool,
    dead: u32,
}

impl Holding {
    /// What the task holds under a name.
    fn found(name: Name, kinds: Kinds) -> Self {
        let dead = kinds.is_dead_name();
        Self {
            receive: kinds.has_receive(),
            send: references(name, sys::MACH_PORT_RIGHT_SEND, kinds.has_send()),
            once: kinds.has_send_once(),
            dead: references(name, sys::MACH_PORT_RIGHT_DEAD_NAME, dead),
        }
    }

    /// Whether it has such a right, or else what one becomes when its port dies.
    fn has(&self, kind: Kind, dead: bool) -> bool {
        match kind {
            Kind::Receive => self.receive && !dead,
            _ if dead => self.dead > 0,
            Kind::Send => self.send > 0,
            Kind::SendOnce => self.once,
        }
    }

    fn take(&mut self, kind: Kind) {
        match kind {
            Kind::Receive => assert!(std::mem::take(&mut self.receive), "it is there"),
            _ if self.dead > 0 => self.dead -= 1,
            Kind::Send => self.send -= 1,
            Kind::SendOnce => assert!(std::mem::take(&mut self.once), "it is there"),
        }
    }
}

#[derive(Debug)]
struct Account {
    /// Which of the ports the name means.
    port: usize,
    holds: Holding,
    /// How many of its rights a message may still hand over.
    free: Holding,
    /// The guard of the receive right.
    guard: u64,
}

/// Pages of memory.
#[derive(Debug)]
struct Region {
    address: usize,
    /// Which pages are still there.
    pages: Vec<bool>,
}

/// All of it.
#[derive(Debug)]
pub struct Stock {
    accounts: BTreeMap<u32, Account>,
    regions: Vec<Region>,
    /// What the task held before.
    others: BTreeSet<Name>,
    /// Where a receive right is under way, so that its send rights are alone under their name.
    parking: ReceiveRight,
    memory: File,
}

impl Stock {
    /// Makes the rights.
    pub fn new() -> Self {
        let others = names();
        let parking = ReceiveRight::new().expect("a port");
        let mut stock = Self {
            accounts: BTreeMap::new(),
            regions: Vec::new(),
            others,
            parking,
            memory: File::open("/proc/self/mem").expect("this process can be read"),
        };
        for port in 0..5 {
            let receive = ReceiveRight::new().expect("a port");
            let name = receive.name().raw();
            let sends = if port < 3 { 3 } else { 0 };
            for _ in 0..sends {
                let _ = receive.make_send().expect("a send right").into_raw_name();
            }
            let once = if port < 3 { 2 } else { 0 };
            for _ in 0..once {
                let once = receive.make_send_once().expect("a send-once right");
                let holds = Holding {
                    once: port != 2,
                    dead: u32::from(port == 2),
                    ..Holding::default()
                };
                stock.add(once.into_raw_name().raw(), port, holds, holds);
            }
            let mut holds = Holding {
                receive: true,
                send: sends,
                ..Holding::default()
            };
            match port {
                // Its receive right is elsewhere.
                1 => {
                    holds.receive = false;
                    let sender = stock.parking.make_send().expect("a send right");
                    let parked = Message::new(0).with_right(receive);
                    sender.send(parked, Deadline::NOW).expect("there is room");
                }
                // It is dead.
                2 => {
                    drop(receive);
                    holds = Holding {
                        dead: sends,
                        ..Holding::default()
                    };
                }
                // Rights arrive without a guard.
                _ => drop(receive.into_raw_name()),
            }
            let free = Holding {
                send: holds.send.saturating_sub(1),
                dead: holds.dead.saturating_sub(1),
                ..holds
            };
            stock.add(name, port, holds, free);
        }
        stock
    }

    fn add(&mut self, name: u32, port: usize, holds: Holding, free: Holding) {
        let account = Account {
            port,
            holds,
            free,
            guard: 0,
        };
        assert!(self.accounts.insert(name, account).is_none());
    }

    /// Lends a right of a kind, or what it has become because its port died; 0 if none is left.
    pub fn lend(&mut self, from: &mut Unstructured<'_>, kind: Kind) -> Result<u32> {
        let dead = from.ratio(1, 4u8)?;
        let able = |dead| -> Vec<u32> {
            let accounts = self.accounts.iter();
            let able = accounts.filter(|(_, account)| account.free.has(kind, dead));
            able.map(|(&name, _)| name).collect()
        };
        let mut names = able(dead);
        if names.is_empty() {
            names = able(!dead);
        }
        let Ok(&name) = from.choose(&names) else {
            return Ok(0);
        };
        let account = self.accounts.get_mut(&name).expect("it is one of them");
        account.free.take(kind);
        Ok(name)
    }

    /// Lends a reference to a dead name; 0 if none is left.
    pub fn lend_dead(&mut self, from: &mut Unstructured<'_>) -> Result<u32> {
        let accounts = self.accounts.iter();
        let dead = accounts.filter(|(_, account)| account.free.dead > 0);
        let names: Vec<u32> = dead.map(|(&name, _)| name).collect();
        let Ok(&name) = from.choose(&names) else {
            return Ok(0);
        };
        let account = self.accounts.get_mut(&name).expect("it is one of them");
        account.free.dead -= 1;
        Ok(name)
    }

    /// Whether that is a dead name.
    pub fn is_dead(&self, name: u32) -> bool {
        let account = self.accounts.get(&name);
        account.is_some_and(|account| account.holds.dead > 0)
    }

    /// A name that is not dead, of which nothing is handed over.
    pub fn any_live_name(&self, from: &mut Unstructured<'_>) -> Result<u32> {
        let names = self.accounts.keys().copied();
        let names: Vec<u32> = names.filter(|&name| !self.is_dead(name)).collect();
        Ok(*from.choose(&names)?)
    }

    /// Any name, of which nothing is handed over.
    pub fn any_name(&self, from: &mut Unstructured<'_>) -> Result<u32> {
        let names: Vec<u32> = self.accounts.keys().copied().collect();
        Ok(*from.choose(&names)?)
    }

    /// Guards a lent receive right, as a sender may.
    pub fn guard(&mut self, name: u32, guard: u64) {
        // SAFETY: the call takes integers only.
        let code = unsafe { sys::mach_port_guard(own(), name, guard as _, 0) };
        assert_eq!(code, 0, "mach_port_guard");
        self.accounts.get_mut(&name).expect("it was lent").guard = guard;
    }

    /// Maps memory with so many pages, all marked; gives the address.
    pub fn map(&mut self, pages: usize) -> usize {
        let mut address = 0;
        let size = (pages * PAGE) as u64;
        // SAFETY: the pointer is to a live local variable.
        let code = unsafe { sys::mach_vm_allocate(own(), &mut address, size, 1) };
        assert_eq!(code, 0, "mach_vm_allocate");
        let address = address as usize;
        for page in 0..pages {
            let mark = mark(address, page);
            self.fill(address + page * PAGE + MARK, &mark);
        }
        self.regions.push(Region {
            address,
            pages: vec![true; pages],
        });
        address
    }

    /// Writes into mapped memory.
    pub fn fill(&self, address: usize, bytes: &[u8]) {
        let place = address as *mut u8;
        // SAFETY: the caller knows of the region from `map`, and nobody else uses it by now.
        unsafe { place.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
    }

    /// Books that a right was released.
    pub fn release(&mut self, name: u32, kind: Kind) {
        let Some(account) = self.accounts.get_mut(&name) else {
            return; // no right, or a dead one
        };
        account.holds.take(kind);
        if kind == Kind::Receive {
            let port = account.port;
            let names = self.accounts.values_mut();
            for Account { holds, .. } in names.filter(|account| account.port == port) {
                holds.dead += std::mem::take(&mut holds.send);
                holds.dead += u32::from(std::mem::take(&mut holds.once));
            }
        }
    }

    /// Books that memory was released.
    pub fn release_memory(&mut self, address: usize, size: usize) {
        for Region {
            address: start,
            pages,
        } in &mut self.regions
        {
            for (page, there) in pages.iter_mut().enumerate() {
                let page = *start + page * PAGE;
                if size > 0 && address < page + PAGE && page < address + size {
                    *there = false;
                }
            }
        }
    }

    /// Checks that the task holds what it should, no more and no less.
    pub fn check(&self) {
        let is_ours = |name| !self.others.contains(&name) && name != self.parking.name();
        let found: BTreeMap<u32, Holding> = task::names()
            .expect("a task can list its names")
            .into_iter()
            .filter(|(name, _)| is_ours(*name))
            .map(|(name, kinds)| (name.raw(), Holding::found(name, kinds)))
            .collect();
        let expected: BTreeMap<u32, Holding> = self
            .accounts
            .iter()
            .map(|(&name, account)| (name, account.holds))
            .filter(|(_, holds)| *holds != Holding::default())
            .collect();
        assert_eq!(found, expected, "what the task holds, and should hold");
        for Region { address, pages } in &self.regions {
            for (page, &expected) in pages.iter().enumerate() {
                let found = self.is_there(*address, page);
                assert_eq!(found, expected, "page {page} at {address:#x}: is it there?");
            }
        }
    }

    /// Whether a page is still the one that was mapped, and not a later one at its place.
    fn is_there(&self, address: usize, page: usize) -> bool {
        let mut found = [0; PAGE - MARK];
        let place = (address + page * PAGE + MARK) as u64;
        let read = self.memory.read_exact_at(&mut found, place);
        read.is_ok() && found == mark(address, page)
    }

    /// Releases what is left, and checks that nothing else is.
    pub fn clear(mut self) {
        for (&name, account) in &self.accounts {
            let Account { holds, guard, .. } = *account;
            let name = Name::new(name).expect("a name");
            for _ in 0..holds.send {
                // SAFETY: the reference is there, as the check has found, and nobody else's.
                drop(unsafe { SendRight::from_raw_name(name) });
            }
            if holds.once {
                // SAFETY: likewise.
                drop(unsafe { SendOnceRight::from_raw_name(name) });
            }
            for _ in 0..holds.dead {
                // SAFETY: likewise; it is released as what it once was.
                drop(unsafe { SendRight::from_raw_name(name) });
            }
            if holds.receive {
                // SAFETY: the call takes integers only.
                let code = unsafe { sys::mach_port_destruct(own(), name.raw(), 0, guard as _) };
                assert_eq!(code, 0, "mach_port_destruct");
            }
        }
        for Region { address, pages } in &self.regions {
            for (page, _) in pages.iter().enumerate().filter(|(_, there)| **there) {
                let address = address + page * PAGE;
                // SAFETY: the page is there, as the check has found, and nobody else's.
                let code = unsafe { sys::vm_deallocate(own(), address as _, PAGE as _) };
                assert_eq!(code, 0, "vm_deallocate");
            }
        }
        self.accounts.clear();
        self.regions.clear();
        let others = std::mem::take(&mut self.others);
        drop(self);
        assert_eq!(names(), others, "the names that are left, and those before");
    }
}

/// The names that the task has.
fn names() -> BTreeSet<Name> {
    let names = task::names().expect("a task can list its names");
    names.into_iter().map(|(name, _)| name).collect()
}

/// The user references that the task holds, if it holds any.
fn references(name: Name, right: sys::mach_port_right_t, any: bool) -> u32 {
    let mut count = 0;
    if any {
        // SAFETY: the pointer is to a live local variable.
        let code = unsafe { sys::mach_port_get_refs(own(), name.raw(), right, &mut count) };
        assert_eq!(code, 0, "mach_port_get_refs");
    }
    count
}

fn own() -> sys::mach_port_t {
    // SAFETY: the variable is set before `main`, and never again in this process.
    unsafe { sys::mach_task_self_ }
}

/// What is written at the end of a page.
fn mark(address: usize, page: usize) -> [u8; PAGE - MARK] {
    let mut mark = *b"ours:...........";
    mark[8..].copy_from_slice(&(address + page).to_ne_bytes());
    mark
}
