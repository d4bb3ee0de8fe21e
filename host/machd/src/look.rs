//! Looking for a while before sleeping.
//!
//! To wake a sleeping thread is the dearest thing on the road between two threads. Whoever waits for
//! something that comes soon does better to look again and again, and to let others run in between;
//! whoever waits for long sleeps. How long it took the last times tells one from the other.

use std::time::{Duration, Instant};

/// How long to look, unless told otherwise: about what two wake-ups take in a virtual machine.
const LIMIT: Duration = Duration::from_micros(50);
/// Less than that is not worth a look.
const LEAST: Duration = Duration::from_micros(2);
/// About what a look that finds something gains over sleeping: as much as a look that was late has
/// cost is made up for in that many waits that are slept through.
const GAIN: Duration = Duration::from_micros(10);
/// How many times as many these are at the most, if it is late again and again.
const MOST_TIMES: u32 = 16;
/// Looks in a row that found something, after which being late is forgotten.
const GOOD_LOOKS: u32 = 64;
/// What ended this soon after the last look had come before.
const AT_ONCE: Duration = Duration::from_micros(10);
/// Says how long to look, in microseconds; 0 is not at all.
pub const VARIABLE: &str = "MACHD_LOOK";

/// How long to look, by what looking was good for.
#[derive(Clone, Debug)]
pub struct Look {
    limit: Duration,
    window: Duration,
    /// Waits in which not to look, since another thread wants the processor.
    shunned: u32,
    /// How many times as many these are the next time.
    times: u32,
    /// Looks that found something since.
    good: u32,
}

/// One wait.
#[derive(Clone, Copy, Debug)]
pub struct Wait {
    since: Instant,
    now: Instant,
    looks: bool,
    /// How long somebody else had the processor before the last look, if that was for long.
    kept: Duration,
}

impl Default for Look {
    /// As long as the environment says.
    fn default() -> Look {
        let said = std::env::var(VARIABLE).ok();
        let limit = said.and_then(|said| said.trim().parse().ok());
        Look::for_at_most(limit.map_or(LIMIT, Duration::from_micros))
    }
}

impl Look {
    /// One that lasts so long.
    pub fn for_at_most(limit: Duration) -> Look {
        Look {
            limit,
            window: limit,
            shunned: 0,
            times: 1,
            good: 0,
        }
    }

    /// Begins to wait.
    pub fn begin(&mut self) -> Wait {
        let now = Instant::now();
        let looks = self.shunned == 0 && self.window >= LEAST;
        self.shunned = self.shunned.saturating_sub(1);
        Wait {
            since: now,
            now,
            looks,
            kept: Duration::ZERO,
        }
    }

    /// Lets others run, and says whether to look once more. If not, it is time to sleep, unless
    /// something has come meanwhile.
    pub fn again(&mut self, wait: &mut Wait) -> bool {
        if !wait.looks {
            return false;
        }
        std::thread::yield_now();
        let now = Instant::now();
        let away = now.duration_since(wait.now);
        wait.kept = if away > self.limit {
            away
        } else {
            Duration::ZERO
        };
        wait.looks = now.duration_since(wait.since) <= self.window;
        wait.now = now;
        wait.looks
    }

    /// Ends a wait. One that was short enough is worth looking for the next time; not so one that
    /// ended while somebody else had the processor, since who sleeps and is woken waits less for the
    /// likes of that than who stands in line.
    pub fn end(&mut self, wait: Wait) {
        if wait.looks {
            self.good += 1;
            if self.good >= GOOD_LOOKS {
                (self.good, self.times) = (0, 1);
            }
            return;
        }
        let now = Instant::now();
        if !wait.kept.is_zero() && now.duration_since(wait.now) < AT_ONCE {
            let lost = wait.kept.as_micros() / GAIN.as_micros();
            let lost = u32::try_from(lost).unwrap_or(u32::MAX);
            self.shunned = lost.saturating_mul(self.times);
            self.times = (self.times * 2).min(MOST_TIMES);
            self.good = 0;
        } else if now.duration_since(wait.since) <= self.limit {
            self.window = self.limit;
        } else {
            self.window /= 2;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wait that takes long. Says whether it began with a look.
    fn looks(look: &mut Look) -> bool {
        let mut wait = look.begin();
        let looks = wait.looks;
        wait.since -= 2 * look.limit + Duration::from_micros(1);
        wait.looks = false;
        look.end(wait);
        looks
    }

    #[test]
    fn wait_that_ended_while_another_ran_is_shunned_for_some_time() {
        let mut look = Look::for_at_most(Duration::from_secs(60));
        for times in [1, 2, 4] {
            let mut wait = look.begin();
            assert!(look.again(&mut wait), "a minute is not over");
            (wait.looks, wait.kept) = (false, 30 * GAIN);
            // It ended at once, however long this thread is kept meanwhile.
            wait.now += Duration::from_secs(60);
            look.end(wait);
            for _ in 0..30 * times {
                let wait = look.begin();
                assert!(!wait.looks);
                look.end(wait);
            }
        }
        assert!(looks(&mut look));
    }

    #[test]
    fn long_waits_are_soon_slept_through() {
        let mut look = Look::for_at_most(Duration::from_secs(60));
        let waits = (0..60).take_while(|_| looks(&mut look)).count();
        assert!((1..59).contains(&waits), "{waits}");
    }

    #[test]
    fn short_wait_brings_looking_back() {
        let mut look = Look::for_at_most(Duration::from_secs(60));
        while looks(&mut look) {}
        let wait = look.begin();
        assert!(!wait.looks);
        look.end(wait);
        assert!(looks(&mut look));
    }

    #[test]
    fn no_time_to_look_is_no_look() {
        let mut look = Look::for_at_most(Duration::ZERO);
        let mut wait = look.begin();
        assert!(!look.again(&mut wait));
        look.end(wait);
        assert!(!looks(&mut look));
    }
}
