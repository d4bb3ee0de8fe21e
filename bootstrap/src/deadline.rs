//! Deadlines: how long a call may block, as a point in time.
//!
//! `mach_msg` takes a timeout in milliseconds from now, and the C library starts it afresh each
//! time it repeats an interrupted call: a task that receives signals can wait for ever. A
//! deadline is the same point however often a call is repeated.

use std::time::{Duration, Instant};

use bootstrap_sys as sys;

/// The moment until which a call may block.
///
/// ```
/// use std::time::Duration;
/// use bootstrap::Deadline;
///
/// let soon = Deadline::after(Duration::from_millis(50));
/// assert!(!soon.has_passed());
/// assert!(Deadline::NOW.has_passed());
/// assert!(!Deadline::NEVER.has_passed());
/// ```
#[doc(alias(
    "mach_msg_timeout_t",
    "MACH_MSG_TIMEOUT_NONE",
    "MACH_SEND_TIMEOUT",
    "MACH_RCV_TIMEOUT"
))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline(Point);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Point {
    Now,
    At(Instant),
    Never,
}

impl Deadline {
    /// Do not block: succeed at once or fail at once.
    pub const NOW: Self = Self(Point::Now);

    /// Block as long as it takes.
    pub const NEVER: Self = Self(Point::Never);

    /// A point in time.
    pub const fn at(instant: Instant) -> Self {
        Self(Point::At(instant))
    }

    /// A span from now; one too long for the clock to express is [`Deadline::NEVER`].
    pub fn after(span: Duration) -> Self {
        Instant::now()
            .checked_add(span)
            .map_or(Self::NEVER, Self::at)
    }

    /// Whether the moment has come.
    pub fn has_passed(self) -> bool {
        match self.0 {
            Point::Now => true,
            Point::At(instant) => Instant::now() >= instant,
            Point::Never => false,
        }
    }

    /// How long it is until then; `None` is for ever.
    #[inline]
    pub(crate) fn left(self) -> Option<Duration> {
        match self.0 {
            Point::Now => Some(Duration::ZERO),
            Point::Never => None,
            Point::At(instant) => Some(instant.saturating_duration_since(Instant::now())),
        }
    }

    /// Whether it is [`Deadline::NOW`].
    pub(crate) const fn is_now(self) -> bool {
        matches!(self.0, Point::Now)
    }

    /// Whether it is [`Deadline::NEVER`].
    pub(crate) const fn is_never(self) -> bool {
        matches!(self.0, Point::Never)
    }

    /// The timeout to hand to `mach_msg`: whole milliseconds, rounded up so that a call never
    /// ends early and is never repeated in a tight loop. `None` is no timeout.
    ///
    /// A span beyond 32 bits of milliseconds (49 days) is cut: the caller repeats the call while
    /// the deadline has not passed.
    #[inline]
    pub(crate) fn timeout(self) -> Option<sys::mach_msg_timeout_t> {
        if self.is_now() {
            return Some(0); // without a look at the clock
        }
        let milliseconds = self.left()?.as_nanos().div_ceil(1_000_000);
        Some(
            sys::mach_msg_timeout_t::try_from(milliseconds).unwrap_or(sys::mach_msg_timeout_t::MAX),
        )
    }
}

impl From<Instant> for Deadline {
    fn from(instant: Instant) -> Self {
        Self::at(instant)
    }
}

impl From<Duration> for Deadline {
    fn from(span: Duration) -> Self {
        Self::after(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deadline_in_the_past_polls() {
        let past = Deadline::at(Instant::now());
        assert_eq!(past.timeout(), Some(0));
        assert!(past.has_passed());
    }

    #[test]
    fn deadline_never_has_no_timeout() {
        assert_eq!(Deadline::NEVER.timeout(), None);
        assert_eq!(Deadline::after(Duration::MAX), Deadline::NEVER);
    }

    #[test]
    fn deadline_far_away_is_cut_to_what_fits() {
        let far = Deadline::after(Duration::from_secs(100 * 24 * 3600));
        assert_eq!(far.timeout(), Some(u32::MAX));
        assert!(!far.has_passed());
    }

    #[test]
    fn deadline_below_a_millisecond_rounds_up() {
        let instant = Instant::now() + Duration::from_secs(3600);
        let whole = Deadline::at(instant)
            .timeout()
            .expect("a deadline at an instant has a timeout");
        assert!(whole > 0);
        let near = Deadline::after(Duration::from_micros(900));
        assert!(near.timeout().is_some_and(|timeout| timeout <= 1));
    }
}
