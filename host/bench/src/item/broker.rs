//! The least that a third process costs: words in shared memory, handed on by one who does nothing
//! else, each end looking for its turn and letting others run in between.
//!
//! No road through a session can be quicker than this one, which checks and copies nothing, and
//! which nobody may sleep on.

use std::fs::File;
use std::path::Path;
use std::ptr::{NonNull, null_mut};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result};
use rustix::mm::{MapFlags, ProtFlags, mmap};

use crate::part::{Part, tell_ready, told};

/// Bytes of the memory, and words between two of its flags, which have lines of their own.
const SIZE: usize = 4096;
const APART: usize = 32;

/// One way from one process to another.
#[derive(Clone, Copy)]
enum Way {
    ToBroker,
    ToServer,
    Back,
    Home,
}

/// The memory that the three share.
struct Shared(NonNull<AtomicU32>);

impl Shared {
    fn open(path: &Path) -> Result<Shared> {
        let file = File::options().read(true).write(true).open(path)?;
        let (protection, flags) = (ProtFlags::READ | ProtFlags::WRITE, MapFlags::SHARED);
        // SAFETY: without a fixed address a new mapping takes the place of nothing.
        let place = unsafe { mmap(null_mut(), SIZE, protection, flags, file, 0) }?;
        NonNull::new(place.cast()).map(Shared).context("no memory")
    }

    fn flag(&self, way: Way) -> &AtomicU32 {
        // SAFETY: the mapping is longer, stays for good, and is used by atomic operations only.
        unsafe { &*self.0.as_ptr().wrapping_add(way as usize * APART) }
    }

    fn raise(&self, way: Way) {
        self.flag(way).store(1, Ordering::Release);
    }

    fn wait(&self, way: Way) {
        while self.flag(way).swap(0, Ordering::Acquire) == 0 {
            std::thread::yield_now();
        }
    }
}

/// Somebody at either end of whose way the broker is.
pub(super) struct Broker {
    shared: Shared,
    others: [Part; 2],
    _directory: tempfile::TempDir,
}

impl Broker {
    pub(super) fn start() -> Result<Broker> {
        let directory = tempfile::tempdir()?;
        let path = directory.path().join("memory");
        File::create(&path)?.set_len(SIZE as u64)?;
        let start = |role| {
            let mut part = Part::start(&[role, &path.to_string_lossy()])?;
            part.is_ready()?;
            Ok::<_, anyhow::Error>(part)
        };
        Ok(Broker {
            shared: Shared::open(&path)?,
            others: [start("broker")?, start("broker-server")?],
            _directory: directory,
        })
    }

    /// Has the others look for so many round trips. They sleep before and after.
    pub(super) fn expect(&mut self, count: usize) -> Result<()> {
        let mut others = self.others.iter_mut();
        others.try_for_each(|part| part.say(&count.to_string()))
    }

    pub(super) fn round_trip(&self) -> Result<()> {
        self.shared.raise(Way::ToBroker);
        self.shared.wait(Way::Home);
        Ok(())
    }
}

/// Hands on, by turns to the server and back.
pub(super) fn broker(path: &str) -> Result<()> {
    let shared = Shared::open(Path::new(path))?;
    serve(|| {
        shared.wait(Way::ToBroker);
        shared.raise(Way::ToServer);
        shared.wait(Way::Back);
        shared.raise(Way::Home);
    })
}

/// Answers.
pub(super) fn server(path: &str) -> Result<()> {
    let shared = Shared::open(Path::new(path))?;
    serve(|| {
        shared.wait(Way::ToServer);
        shared.raise(Way::Back);
    })
}

fn serve(turn: impl Fn()) -> Result<()> {
    tell_ready()?;
    while let Some(count) = told()? {
        (0..count.parse::<usize>()?).for_each(|_| turn());
    }
    Ok(())
}
