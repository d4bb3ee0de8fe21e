//! A forked child: its parent's rights are refused, not used.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::common::{pair, scenario};
use bootstrap::memory::{Access, MemoryEntry};
use bootstrap::{
    Bootstrap, Cause, Deadline, Fileport, Message, OwnedSemaphore, ReceiveRight, task,
};

#[test]
fn rights_of_the_parent_are_refused_in_a_forked_child() {
    scenario(|| {
        let (port, sender) = pair();
        let clone = sender.try_clone().expect("the port lives");
        // SAFETY: the child does not return from this scope: it makes calls that need no lock of
        // another thread, and exits.
        match unsafe { libc::fork() } {
            -1 => panic!("fork failed"),
            0 => {
                let checks = [
                    is_forked(sender.try_clone().map(drop)),
                    is_forked(port.receive(Deadline::NEVER).map(drop)),
                    is_forked(
                        sender
                            .send(Message::new(1), Deadline::NEVER)
                            .map_err(Into::into),
                    ),
                    is_forked(ReceiveRight::new().map(drop)),
                    is_forked(task::names().map(drop)),
                ];
                // Releases nothing of the parent's.
                drop(clone);
                let failed = checks
                    .iter()
                    .position(|ok| !ok)
                    .map_or(0, |index| 10 + index as i32);
                // SAFETY: ends the child without running what belongs to the parent.
                unsafe { libc::_exit(failed) };
            }
            child => assert_eq!(
                exit_status(child),
                0,
                "10 + the number of the check that failed"
            ),
        }
        assert_eq!(
            sender.references(),
            Ok(2),
            "the child released nothing here"
        );
    });
}

#[test]
fn forked_child_that_starts_over_can_use_mach() {
    scenario(|| {
        let service = crate::common::unique("fork");
        // SAFETY: as above. The scenario has made nothing yet, so there is nothing to let go of;
        // what the warm-up keeps for this thread is told apart by the process it was made in.
        match unsafe { libc::fork() } {
            -1 => panic!("fork failed"),
            0 => {
                // SAFETY: the child sees no right of its parent's.
                unsafe { task::start_over() };
                let status = match Bootstrap::current().and_then(|it| it.check_in(&service)) {
                    Ok(_) => 0,
                    Err(error) => error.code().map_or(1, |code| (code.raw() & 0x7f).max(1)),
                };
                // SAFETY: ends the child without running what belongs to the parent.
                unsafe { libc::_exit(status) };
            }
            child => assert_eq!(exit_status(child), 0),
        }
    });
}

#[test]
fn memory_of_the_parent_stays_shared_with_a_forked_child_which_maps_none() {
    scenario(|| {
        let entry = MemoryEntry::new(4).expect("an entry");
        let memory = entry.map::<AtomicU32>(0).expect("a mapping");
        let copy = entry.map_copy(0, 4).expect("a copy");
        let semaphore = OwnedSemaphore::new(1).expect("a semaphore");
        let (_reader, writer) = crate::common::pipe().expect("a pipe");
        let file = Fileport::new(&writer).expect("a port");
        memory.store(1, Ordering::Relaxed);
        // SAFETY: as above.
        match unsafe { libc::fork() } {
            -1 => panic!("fork failed"),
            0 => {
                let checks = [
                    memory.load(Ordering::Relaxed) == 1,
                    *copy == [0; 4],
                    is_forked(entry.map::<AtomicU32>(0).map(drop)),
                    is_forked(memory.entry(Access::ReadOnly).map(drop)),
                    is_forked(MemoryEntry::new(4).map(drop)),
                    is_forked(entry.map_copy(0, 4).map(drop)),
                    is_forked(semaphore.wait(Deadline::NOW)),
                    is_forked(semaphore.signal()),
                    is_forked(OwnedSemaphore::new(0).map(drop)),
                    is_forked(file.open().map(drop)),
                    is_forked(task::thread().map(drop)),
                ];
                memory.store(2, Ordering::Relaxed);
                drop((entry, copy, semaphore, file));
                let failed = checks
                    .iter()
                    .position(|ok| !ok)
                    .map_or(0, |index| 10 + index as i32);
                // SAFETY: ends the child without running what belongs to the parent.
                unsafe { libc::_exit(failed) };
            }
            child => assert_eq!(
                exit_status(child),
                0,
                "10 + the number of the check that failed"
            ),
        }
        assert_eq!(memory.load(Ordering::Relaxed), 2);
        assert_eq!(semaphore.wait(Deadline::NOW), Ok(()), "it is not destroyed");
    });
}

fn is_forked(result: Result<(), bootstrap::Error>) -> bool {
    result.is_err_and(|error| error.cause() == Cause::Forked)
}

/// Waits for the child; its exit status, or minus the signal that killed it.
fn exit_status(child: i32) -> i32 {
    let mut status = 0;
    // SAFETY: the pointer is to a live local variable, and the child is ours.
    let waited = unsafe { libc::waitpid(child, &mut status, 0) };
    assert_eq!(waited, child);
    if libc::WIFEXITED(status) {
        libc::WEXITSTATUS(status)
    } else {
        -libc::WTERMSIG(status)
    }
}
