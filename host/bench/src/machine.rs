//! The machine: its cores, its clock, and what Linux says of processes.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result};
use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};
use rustix::time::{ClockId, clock_gettime};
use serde::Serialize;

/// On which cores everything runs: the programs of a measurement, and the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Cores {
    /// Wherever Linux puts it.
    All,
    /// On one core together.
    One,
}

impl Cores {
    pub(crate) const BOTH: [Cores; 2] = [Cores::All, Cores::One];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Cores::All => "all cores",
            Cores::One => "one core",
        }
    }
}

/// The cores this process was started with.
pub(crate) struct Given(CpuSet);

impl Given {
    pub(crate) fn find() -> Result<Given> {
        Ok(Given(sched_getaffinity(None).context("asking for cores")?))
    }

    /// Confines this thread, and the processes it starts from now on.
    pub(crate) fn use_cores(&self, cores: Cores) -> Result<()> {
        let mut set = self.0;
        if cores == Cores::One {
            let first = (0..CpuSet::MAX_CPU).find(|&core| self.0.is_set(core));
            set = CpuSet::new();
            set.set(first.context("there is no core")?);
        }
        sched_setaffinity(None, &set).context("choosing cores")
    }

    pub(crate) fn count(&self) -> u32 {
        self.0.count()
    }
}

/// The machine in words.
#[derive(Debug, Serialize)]
pub(crate) struct Machine {
    pub(crate) cores: u32,
    processor: String,
    linux: String,
    virtual_machine: bool,
}

impl Machine {
    pub(crate) fn describe(given: &Given) -> Machine {
        let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let field = |name: &str| {
            let line = processors.lines().find(|line| line.starts_with(name))?;
            Some(line.split_once(':')?.1.trim().to_owned())
        };
        let flags = field("flags").unwrap_or_default();
        let linux = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
        Machine {
            cores: given.count(),
            processor: field("model name").unwrap_or_else(|| "unknown".into()),
            linux: linux.trim().into(),
            virtual_machine: flags.split(' ').any(|flag| flag == "hypervisor"),
        }
    }
}

impl std::fmt::Display for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = match self.virtual_machine {
            true => ", virtual",
            false => "",
        };
        let Machine {
            cores,
            processor,
            linux,
            ..
        } = self;
        write!(f, "{cores} cores of {processor}{kind}, Linux {linux}")
    }
}

/// Time by a clock that all processes share.
pub(crate) fn now() -> Duration {
    let time = clock_gettime(ClockId::Monotonic);
    Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec as u32)
}

/// How long a process's threads have run.
pub(crate) fn cpu_time(process: u32) -> Result<Duration> {
    let mut total = 0;
    for thread in fs::read_dir(format!("/proc/{process}/task"))? {
        let counts = fs::read_to_string(thread?.path().join("schedstat"))?;
        let first = counts.split(' ').next().context("an empty schedstat")?;
        total += first.parse::<u64>()?;
    }
    Ok(Duration::from_nanos(total))
}

/// Bytes of a process that are in memory and nobody else's.
pub(crate) fn own_memory(process: u32) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("RssAnon:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
    Ok(kilobytes.context("no RssAnon")?.parse::<u64>()? << 10)
}
