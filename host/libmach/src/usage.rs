//! What a process uses, as Linux tells it.

use std::fs;

use crate::memory::page_size;

/// Sizes in bytes, times in microseconds. Without `/proc` they are not known, and zero.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Usage {
    pub(crate) memory: u64,
    pub(crate) resident: u64,
    pub(crate) most_resident: u64,
    /// Of all its threads.
    pub(crate) total: Times,
    /// Of those that run.
    pub(crate) live: Times,
}

/// Time spent in the program and in the kernel, in microseconds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Times {
    pub(crate) user: u64,
    pub(crate) system: u64,
}

impl Times {
    /// Reads a line of `stat`. The command stands in parentheses and may have some in it.
    fn read(line: &str) -> Option<Times> {
        let (_, rest) = line.rsplit_once(')')?;
        let mut numbers = rest.split_ascii_whitespace().skip(11);
        let mut next = || {
            let ticks: u64 = numbers.next()?.parse().ok()?;
            Some(ticks.saturating_mul(1_000_000) / rustix::param::clock_ticks_per_second())
        };
        let (user, system) = (next()?, next()?);
        Some(Times { user, system })
    }

    fn plus(self, other: Times) -> Times {
        Times {
            user: self.user.saturating_add(other.user),
            system: self.system.saturating_add(other.system),
        }
    }

    pub(crate) fn minus(self, other: Times) -> Times {
        Times {
            user: self.user.saturating_sub(other.user),
            system: self.system.saturating_sub(other.system),
        }
    }

    /// As two `time_value_t`.
    pub(crate) fn words(self) -> [u32; 4] {
        let split = |time: u64| [(time / 1_000_000) as u32, (time % 1_000_000) as u32];
        let ([user, user_micro], [system, system_micro]) = (split(self.user), split(self.system));
        [user, user_micro, system, system_micro]
    }
}

impl Usage {
    pub(crate) fn of(process: u32) -> Usage {
        let read = |file: &str| fs::read_to_string(format!("/proc/{process}/{file}"));
        let pages = read("statm").unwrap_or_default();
        let mut pages = pages
            .split_ascii_whitespace()
            .map(|number| number.parse::<u64>().unwrap_or(0) * page_size() as u64);
        let (memory, resident) = (pages.next().unwrap_or(0), pages.next().unwrap_or(0));
        let status = read("status").unwrap_or_default();
        let most = status.lines().find_map(|line| {
            let kilobytes = line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?;
            kilobytes.parse::<u64>().ok()
        });
        // The threads first: what one of them spends in between is not to be taken from the total.
        let threads = fs::read_dir(format!("/proc/{process}/task"));
        let live = threads
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|thread| Times::read(&fs::read_to_string(thread.path().join("stat")).ok()?))
            .fold(Times::default(), Times::plus);
        let total = Times::read(&read("stat").unwrap_or_default()).unwrap_or_default();
        Usage {
            memory,
            resident,
            most_resident: most.unwrap_or(0).saturating_mul(1024).max(resident),
            total,
            live,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_found_behind_any_command() {
        let line = "7 (a) b) R 1 7 7 0 -1 4194304 91 0 0 0 250 50 0 0 20 0 1 0 8 9 10";
        let times = Times::read(line).expect("times");
        let tick = 1_000_000 / rustix::param::clock_ticks_per_second();
        assert_eq!((times.user, times.system), (250 * tick, 50 * tick));
        for line in ["", "7 (a", "7 (a) R 1", "7 (a) R 1 7 7 0 -1 4 9 0 0 0 x 5"] {
            assert!(Times::read(line).is_none(), "{line}");
        }
    }
}
