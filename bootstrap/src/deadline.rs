//! Deadlines: how long a call may block, as a point in time.
//!
//! `mach_msg` takes a timeout in milliseconds from now, and the C library starts it afresh each
//! time it repeats an interrupted call: a task that receives signals can wait for ever. A
//! deadline is the same point however often a call is repeated.

use std::fmt;
use std::time::{Duration, Instant};

use bootstrap_sys as sys;

/// The moment until which a call may block.
///
/// Functions that take a deadline also take a [`Duration`] from now or an [`Instant`]. Deadlines are
/// ordered by the moment: [`Deadline::NOW`] is before all others, [`Deadline::NEVER`] after all others.
///
/// ```
/// use std::time::Duration;
/// use bootstrap::Deadline;
///
/// let soon = Deadline::after(Duration::from_millis(50));
/// assert!(!soon.has_passed());
/// assert!(Deadline::NOW.has_passed());
/// assert!(!Deadline::NEVER.has_passed());
/// assert_eq!(soon.min(Deadline::NEVER), soon);
/// ```
#[doc(alias(
    "mach_msg_timeout_t",
    "MACH_MSG_TIMEOUT_NONE",
    "MACH_SEND_TIMEOUT",
    "MACH_RCV_TIMEOUT"
))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Deadline(Point);

/// In the order of time, which the derived order follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// Returns the time left: zero once the moment has passed, `None` if it never does.
    ///
    /// ```
    /// use std::time::Duration;
    /// use bootstrap::Deadline;
    ///
    /// let minute = Duration::from_secs(60);
    /// assert!(Deadline::after(minute).remaining().is_some_and(|left| left <= minute));
    /// assert_eq!(Deadline::NOW.remaining(), Some(Duration::ZERO));
    /// assert_eq!(Deadline::NEVER.remaining(), None);
    /// ```
    #[inline]
    pub fn remaining(self) -> Option<Duration> {
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
        let milliseconds = self.remaining()?.as_nanos().div_ceil(1_000_000);
        Some(
            sys::mach_msg_timeout_t::try_from(milliseconds).unwrap_or(sys::mach_msg_timeout_t::MAX),
        )
    }
}

/// Prints how far away it is: `now`, `in 1.5s`, or `never`.
impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.remaining() {
            None => f.write_str("never"),
            Some(Duration::ZERO) => f.write_str("now"),
            Some(left) => write!(f, "in {left:?}"),
        }
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
    fn deadline_now_and_never_are_told_from_moments() {
        let moment = Deadline::after(Duration::from_secs(3600));
        assert_eq!(
            [Deadline::NOW, moment, Deadline::NEVER].map(Deadline::is_now),
            [true, false, false]
        );
        assert_eq!(
            [Deadline::NOW, moment, Deadline::NEVER].map(Deadline::is_never),
            [false, false, true]
        );
    }

    #[test]
    fn deadlines_are_ordered_by_their_moments() {
        let first = Instant::now();
        let second = first + Duration::from_secs(1);
        let mut all = [
            Deadline::NEVER,
            Deadline::at(second),
            Deadline::NOW,
            Deadline::at(first),
        ];
        all.sort();
        assert_eq!(
            all,
            [
                Deadline::NOW,
                Deadline::at(first),
                Deadline::at(second),
                Deadline::NEVER
            ]
        );
    }

    #[test]
    fn deadline_prints_how_far_away_it_is() {
        assert_eq!(Deadline::NOW.to_string(), "now");
        assert_eq!(Deadline::at(Instant::now()).to_string(), "now");
        assert_eq!(Deadline::NEVER.to_string(), "never");
        let text = Deadline::after(Duration::from_secs(7200)).to_string();
        assert!(text.starts_with("in 7") && text.ends_with('s'), "{text}");
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
