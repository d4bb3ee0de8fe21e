//! Semaphores: counts to wait on, for threads of several tasks.
//!
//! A semaphore belongs to the task that made it and ends with it at the latest. Other tasks use it
//! through a send right that came in a message.
//!
//! | Rust | Mach | drop does |
//! |---|---|---|
//! | [`OwnedSemaphore`] | the maker's | `semaphore_destroy`: who waits is woken with an error |
//! | [`Semaphore`] | a right to it, in any task | `mach_port_deallocate` |
//!
//! ```
//! use bootstrap::{Deadline, OwnedSemaphore};
//!
//! # fn main() -> Result<(), bootstrap::Error> {
//! let semaphore = OwnedSemaphore::new(1)?;
//! semaphore.wait(Deadline::NEVER)?; // the count was 1
//! let error = semaphore.wait(Deadline::NOW).unwrap_err();
//! assert!(error.is_timeout());
//! semaphore.signal()?;
//! semaphore.wait(Deadline::NEVER)?;
//! # Ok(()) }
//! ```
//!
//! Kernel source relied on: xnu-11417.101.15, `osfmk/kern/sync_sema.c`.

use std::fmt;
use std::mem::ManuallyDrop;
use std::ops::Deref;

use crate::calls::{self, call, call_for_name, check};
use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::Error;
use crate::message::Transfer;
use crate::name::Name;
use crate::right::{AsRawName, AsSend, BorrowedSend, SendRight, object, one_word};
use crate::sys;
use crate::task;

/// A right to a semaphore, of this task's or of another's.
///
/// One that came in a message is made by [`Semaphore::from`] its [`SendRight`]. Whether the right
/// is one to a semaphore shows when it is used: `KERN_INVALID_CAPABILITY`, or `KERN_INVALID_RIGHT`
/// for a dead name.
///
/// Once the maker has destroyed the semaphore, or has ended, everything fails with
/// `KERN_TERMINATED` ([`Code::KERN_TERMINATED`]).
#[doc(alias = "semaphore_t")]
#[derive(Debug, PartialEq, Eq, Hash)]
#[must_use = "dropping a semaphore gives its right back at once"]
#[repr(transparent)]
pub struct Semaphore(SendRight);

object!(Semaphore, "the semaphore", "a semaphore");

impl Semaphore {
    /// Wakes one thread that waits, or counts one up if there is none.
    ///
    /// # Errors
    ///
    /// `KERN_TERMINATED` if the semaphore is destroyed.
    #[doc(alias = "semaphore_signal")]
    pub fn signal(&self) -> Result<(), Error> {
        call("semaphore_signal", |_| {
            // SAFETY: the call takes an integer only, the name of a right that `self` owns.
            unsafe { sys::semaphore_signal(self.name().raw()) }
        })
    }

    /// Wakes all threads that wait. If there are none it does nothing; the count stays.
    ///
    /// # Errors
    ///
    /// `KERN_TERMINATED` if the semaphore is destroyed.
    #[doc(alias = "semaphore_signal_all")]
    pub fn signal_all(&self) -> Result<(), Error> {
        call("semaphore_signal_all", |_| {
            // SAFETY: the call takes an integer only, the name of a right that `self` owns.
            unsafe { sys::semaphore_signal_all(self.name().raw()) }
        })
    }

    /// Wakes one thread if it waits, and says whether it did. The count stays.
    ///
    /// # Errors
    ///
    /// `KERN_INVALID_ARGUMENT` if the right is not one to a thread ([`task::thread`]),
    /// `KERN_TERMINATED` if the semaphore is destroyed.
    #[doc(alias = "semaphore_signal_thread")]
    pub fn signal_thread(&self, thread: &SendRight) -> Result<bool, Error> {
        let signaled = call("semaphore_signal_thread", |_| {
            // SAFETY: the call takes integers only, names of rights that are owned or borrowed.
            unsafe { sys::semaphore_signal_thread(self.name().raw(), thread.name().raw()) }
        });
        match signaled {
            Ok(()) => Ok(true),
            Err(error) if error.code() == Some(Code::KERN_NOT_WAITING) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Counts one down, waiting until the deadline for that to be possible.
    ///
    /// A wait that a signal handler interrupts goes on afterwards.
    ///
    /// # Errors
    ///
    /// `KERN_OPERATION_TIMED_OUT` ([`Error::is_timeout`]) if the deadline passed,
    /// `KERN_TERMINATED` if the semaphore is or was destroyed meanwhile.
    #[doc(alias("semaphore_wait", "semaphore_timedwait"))]
    pub fn wait(&self, deadline: impl Into<Deadline>) -> Result<(), Error> {
        let deadline = deadline.into();
        let name = self.name().raw();
        repeat(deadline, || match mach_timespec(deadline) {
            None => {
                // SAFETY: the call takes an integer only, the name of a right that `self` owns.
                ("semaphore_wait", unsafe { sys::semaphore_wait(name) })
            }
            Some(time) => {
                // SAFETY: likewise, and a time by value.
                let raw = unsafe { sys::semaphore_timedwait(name, time) };
                ("semaphore_timedwait", raw)
            }
        })
    }

    /// Counts one down if that is possible now, and returns whether it was: [`Semaphore::wait`]
    /// with [`Deadline::NOW`].
    ///
    /// # Errors
    ///
    /// As [`Semaphore::wait`], except for the timeout.
    #[doc(alias = "semaphore_timedwait")]
    pub fn try_wait(&self) -> Result<bool, Error> {
        match self.wait(Deadline::NOW) {
            Ok(()) => Ok(true),
            Err(error) if error.is_timeout() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Signals another semaphore once this thread is sure to be woken by a signal to this one,
    /// and waits as [`Semaphore::wait`] does.
    ///
    /// # Errors
    ///
    /// As [`Semaphore::wait`]; `KERN_TERMINATED` also if the other one is destroyed, in which case
    /// there was no wait. After a timeout the signal has been given.
    #[doc(alias("semaphore_wait_signal", "semaphore_timedwait_signal"))]
    pub fn wait_signaling(&self, other: &Self, deadline: impl Into<Deadline>) -> Result<(), Error> {
        let deadline = deadline.into();
        let (wait, signal) = (self.name().raw(), other.name().raw());
        let (operation, raw) = {
            task::current("semaphore_wait_signal")?;
            match mach_timespec(deadline) {
                None => {
                    // SAFETY: the call takes integers only, names of rights that are owned.
                    let raw = unsafe { sys::semaphore_wait_signal(wait, signal) };
                    ("semaphore_wait_signal", raw)
                }
                Some(time) => {
                    // SAFETY: likewise, and a time by value.
                    let raw = unsafe { sys::semaphore_timedwait_signal(wait, signal, time) };
                    ("semaphore_timedwait_signal", raw)
                }
            }
        };
        // The signal is given once, however often the wait is interrupted.
        match raw {
            sys::KERN_ABORTED => self.wait(deadline),
            sys::KERN_OPERATION_TIMED_OUT if !deadline.has_passed() => self.wait(deadline),
            _ => check(operation, raw),
        }
    }
}

/// A semaphore of this task's, destroyed when it is dropped.
///
/// It has all that a [`Semaphore`] has. For other tasks, put a reference to it into a message, or
/// a [`try_clone`](Semaphore::try_clone).
#[must_use = "dropping it destroys the semaphore at once"]
#[derive(PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct OwnedSemaphore(ManuallyDrop<Semaphore>);

impl OwnedSemaphore {
    /// Makes a semaphore with an initial count, which wakes who has waited longest.
    ///
    /// # Errors
    ///
    /// `KERN_INVALID_ARGUMENT` for a count above `i32::MAX`, `KERN_RESOURCE_SHORTAGE` or
    /// `KERN_NO_SPACE` if there is no room.
    #[doc(alias("semaphore_create", "SYNC_POLICY_FIFO"))]
    pub fn new(count: u32) -> Result<Self, Error> {
        Self::with_order(count, WakeOrder::Fifo)
    }

    /// Makes a semaphore with an initial count and an order in which it wakes threads.
    ///
    /// # Errors
    ///
    /// As [`OwnedSemaphore::new`].
    #[doc(alias = "semaphore_create")]
    pub fn with_order(count: u32, order: WakeOrder) -> Result<Self, Error> {
        const OPERATION: &str = "semaphore_create";
        // To the kernel a count is signed, and a negative one this error.
        let count = i32::try_from(count)
            .map_err(|_| Error::code_of(OPERATION, Code::KERN_INVALID_ARGUMENT))?;
        let name = call_for_name(OPERATION, |task, name| {
            // SAFETY: the pointer is to a live local variable of the type that the call writes.
            unsafe { sys::semaphore_create(task, name, order.policy(), count) }
        })?;
        // SAFETY: the call made a send right for us, one user reference under this name.
        let right = unsafe { SendRight::from_raw_name(name) };
        Ok(Self(ManuallyDrop::new(Semaphore(right))))
    }
}

impl Deref for OwnedSemaphore {
    type Target = Semaphore;

    fn deref(&self) -> &Semaphore {
        &self.0
    }
}

impl fmt::Debug for OwnedSemaphore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OwnedSemaphore({:?})", self.0.name())
    }
}

impl Drop for OwnedSemaphore {
    #[doc(alias = "semaphore_destroy")]
    fn drop(&mut self) {
        // The semaphore is ours to destroy. The call also releases the reference that `self` owns
        // and, being `ManuallyDrop`, does not release. A drop has no use for the result.
        let _ = calls::semaphore_destroy(self.name());
    }
}

impl AsRawName for OwnedSemaphore {
    fn as_raw_name(&self) -> Name {
        self.name()
    }
}

impl AsSend for OwnedSemaphore {
    fn as_send(&self) -> BorrowedSend<'_> {
        self.right().as_borrowed()
    }
}

one_word!(OwnedSemaphore);

/// Gives the receiver a right to the semaphore.
impl<'a> From<&'a OwnedSemaphore> for Transfer<'a> {
    fn from(semaphore: &'a OwnedSemaphore) -> Self {
        Self::from(&**semaphore)
    }
}

/// Which of the threads that wait a signal wakes.
///
/// Waking by priority is not offered: every kernel since macOS 10.11 rejects
/// `SYNC_POLICY_FIXED_PRIORITY`, although the headers still have it.
#[doc(alias = "sync_policy_t")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum WakeOrder {
    /// The one that has waited longest.
    #[default]
    #[doc(alias = "SYNC_POLICY_FIFO")]
    Fifo,
    /// The one that began to wait last.
    #[doc(alias = "SYNC_POLICY_LIFO")]
    Lifo,
}

impl WakeOrder {
    const fn policy(self) -> sys::sync_policy_t {
        match self {
            Self::Fifo => sys::SYNC_POLICY_FIFO,
            Self::Lifo => sys::SYNC_POLICY_LIFO,
        }
    }
}

/// Repeats a wait that a signal handler interrupted, or that ended before the deadline since the
/// whole time did not fit the call.
fn repeat(
    deadline: Deadline,
    mut wait: impl FnMut() -> (&'static str, sys::kern_return_t),
) -> Result<(), Error> {
    loop {
        task::current("semaphore_wait")?;
        let (operation, raw) = wait();
        match raw {
            // A deadline that has passed by now still makes one more attempt, which polls.
            sys::KERN_ABORTED => {}
            sys::KERN_OPERATION_TIMED_OUT if !deadline.has_passed() => {}
            _ => return check(operation, raw),
        }
    }
}

/// The time left, as the calls take it; `None` if it is unlimited. What does not fit is cut.
fn mach_timespec(deadline: Deadline) -> Option<sys::mach_timespec_t> {
    let left = deadline.remaining()?;
    Some(sys::mach_timespec_t {
        tv_sec: left.as_secs().try_into().unwrap_or(u32::MAX),
        tv_nsec: left.subsec_nanos() as _, // below 10^9
    })
}
