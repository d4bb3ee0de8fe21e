//! Which memory is surely there: the calling thread's stack, as far as it is in use, and what a
//! caller answers for.
//!
//! Most message buffers are variables of a caller. Frames that will be returned to can be read and
//! written, whatever other threads do, so nobody has to find out.

use std::cell::Cell;
use std::mem::MaybeUninit;
use std::ops;

thread_local! {
    /// `None` before it is asked for; an empty range if Linux does not tell.
    static STACK: Cell<Option<(usize, usize)>> = const { Cell::new(None) };
    /// Start and end of what is answered for.
    static PROMISED: Cell<[(usize, usize); 2]> = const { Cell::new([(0, 0); 2]) };
}

/// A range of memory.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    /// Where it begins.
    pub address: *mut u8,
    /// Bytes.
    pub size: usize,
}

/// Makes a Mach call whose message buffers are these, and are surely there. `mach_msg` finds out
/// otherwise, which takes a system call each time. This is the host's own; macOS has no such call,
/// and no need of it.
///
/// # Safety
///
/// Until `call` returns, both ranges can be read and written, and no other thread uses them.
pub unsafe fn with_steady<R>(ranges: [Range; 2], call: impl FnOnce() -> R) -> R {
    let ends = ranges.map(|range| {
        let start = range.address as usize;
        (start, start.saturating_add(range.size))
    });
    // In a thread that is ending there is no place to remember it, and no need.
    let before = PROMISED.try_with(|promised| promised.replace(ends));
    let _ends = before.map(Promised);
    call()
}

/// What was promised before, and is again with the end of this one, also if that is a panic's.
struct Promised([(usize, usize); 2]);

impl Drop for Promised {
    fn drop(&mut self) {
        let _ = PROMISED.try_with(|promised| promised.set(self.0));
    }
}

/// Whether a range is surely there.
pub(crate) fn has(address: usize, size: usize) -> bool {
    let Some(end) = address.checked_add(size) else {
        return false;
    };
    let promised = PROMISED.try_with(Cell::get).unwrap_or_default();
    let is_promised = |&(from, to): &(usize, usize)| from <= address && end <= to;
    promised.iter().any(is_promised) || is_on_stack(address, end)
}

/// Whether a range is part of what the calling thread's frames are using.
fn is_on_stack(address: usize, end: usize) -> bool {
    let here = std::hint::black_box(0u8);
    let here = &raw const here as usize;
    let Ok(stack) = STACK.try_with(|stack| {
        let (start, end) = stack.get().unwrap_or_else(|| {
            let found = bounds().unwrap_or_default();
            stack.set(Some((found.start, found.end)));
            (found.start, found.end)
        });
        start..end
    }) else {
        return false;
    };
    // On another stack, as of a signal handler or a coroutine, nothing is known.
    stack.contains(&here) && address > here && end <= stack.end
}

/// Where the calling thread's stack is.
fn bounds() -> Option<ops::Range<usize>> {
    let mut attributes = MaybeUninit::uninit();
    // SAFETY: no pointers.
    let own = unsafe { libc::pthread_self() };
    // SAFETY: the thread is the calling one, and there is room for its attributes.
    let got = unsafe { libc::pthread_getattr_np(own, attributes.as_mut_ptr()) };
    if got != 0 {
        return None;
    }
    // SAFETY: the call above has filled it in.
    let mut attributes = unsafe { attributes.assume_init() };
    let (mut start, mut size) = (std::ptr::null_mut(), 0);
    // SAFETY: the attributes are whole, and both results have their place.
    let got = unsafe { libc::pthread_attr_getstack(&attributes, &mut start, &mut size) };
    // SAFETY: nobody uses them any more.
    unsafe { libc::pthread_attr_destroy(&mut attributes) };
    (got == 0).then(|| start as usize..start as usize + size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variable_of_a_caller_is_there() {
        let buffer = [1u8; 100];
        let at = buffer.as_ptr() as usize;
        assert!(has(at, buffer.len()));
        std::thread::spawn(move || assert!(!has(at, 100), "another thread's"))
            .join()
            .expect("it ends");
    }

    #[test]
    fn what_is_beyond_the_frames_in_use_is_not() {
        let buffer = [1u8; 100];
        let at = buffer.as_ptr() as usize;
        let stack = bounds().expect("Linux tells");
        assert!(!has(at, stack.end - at + 1));
        assert!(!has(stack.start, 8));
        assert!(!has(at, usize::MAX));
        assert!(!has(Box::leak(Box::new(7u64)) as *mut u64 as usize, 8));
    }

    #[test]
    fn promise_ends_with_a_panic() {
        let memory = Box::leak(Box::new([7u8; 16])).as_mut_ptr();
        let range = Range {
            address: memory,
            size: 16,
        };
        let panicked = std::panic::catch_unwind(move || {
            // Not by a panic of its own, which would be printed.
            let call = || std::panic::resume_unwind(Box::new(()));
            // SAFETY: the memory is this test's, for good.
            unsafe { with_steady::<()>([range, range], call) }
        });
        panicked.expect_err("it did");
        assert!(!has(memory as usize, 16));
    }

    #[test]
    fn promise_holds_for_its_call_only() {
        let memory = Box::leak(Box::new([7u8; 64])).as_mut_ptr();
        let (first, second) = (memory as usize, memory as usize + 32);
        let ranges = [0, 32].map(|offset| Range {
            address: memory.wrapping_add(offset),
            size: 16,
        });
        let none = [Range {
            address: std::ptr::null_mut(),
            size: 0,
        }; 2];
        let within = || {
            assert!(has(first, 16) && has(second, 16) && has(second + 8, 8));
            assert!(!has(first, 17) && !has(first + 15, 2) && !has(first + 16, 1));
            // SAFETY: nothing is promised.
            unsafe { with_steady(none, || assert!(!has(first, 16))) };
            assert!(has(first, 16));
        };
        // SAFETY: the memory is this test's, for good.
        unsafe { with_steady(ranges, within) };
        assert!(!has(first, 16));
    }

    #[test]
    fn nothing_is_known_on_another_stack() {
        // A signal handler on a stack of its own asks for its own variable, and for one of the
        // interrupted frames.
        use std::sync::atomic::{AtomicUsize, Ordering};
        static SEEN: AtomicUsize = AtomicUsize::new(usize::MAX);
        extern "C" fn handler(_: libc::c_int) {
            let own = [0u8; 16];
            SEEN.store(
                usize::from(has(own.as_ptr() as usize, 16)),
                Ordering::SeqCst,
            );
        }
        std::thread::spawn(|| {
            let memory = vec![0u8; 64 << 10].leak();
            let stack = libc::stack_t {
                ss_sp: memory.as_mut_ptr().cast(),
                ss_flags: 0,
                ss_size: memory.len(),
            };
            let none = std::ptr::null_mut();
            // SAFETY: the memory is never freed.
            assert_eq!(unsafe { libc::sigaltstack(&stack, none) }, 0);
            let action = libc::sigaction {
                sa_sigaction: handler as *const () as usize,
                sa_flags: libc::SA_ONSTACK,
                // SAFETY: a mask of zeroes is an empty one.
                sa_mask: unsafe { std::mem::zeroed() },
                sa_restorer: None,
            };
            let none = std::ptr::null_mut();
            // SAFETY: the handler does what may be done in a thread that raises the signal itself.
            assert_eq!(unsafe { libc::sigaction(libc::SIGWINCH, &action, none) }, 0);
            // SAFETY: as above.
            assert_eq!(unsafe { libc::raise(libc::SIGWINCH) }, 0);
        })
        .join()
        .expect("it ends");
        assert_eq!(SEEN.load(Ordering::SeqCst), 0);
    }
}
