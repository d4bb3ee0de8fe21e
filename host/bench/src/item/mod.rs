//! What is measured, one file each.
//!
//! A measurement is a part of its own, in a fresh session: `measure` tells what it found. The other
//! parts that it starts are in the same file.

mod broker;
pub(crate) mod calls;
pub(crate) mod idle;
mod memory;
pub(crate) mod ports;
mod raw;
mod rival;
mod scale;
pub(crate) mod services;
pub(crate) mod start;
mod stream;

use std::time::Duration;

use anyhow::{Result, bail};
use clap::ValueEnum;
use serde::Serialize;

use crate::figure::Figure;
use crate::machine::now;

/// One measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Item {
    /// The null call, and a request with its reply
    Calls,
    /// Messages one way, from 1, 2 and 8 senders
    Stream,
    /// Out-of-line memory, 4 KiB to 64 MiB
    Memory,
    /// Look-ups among 10 to 1,000,000 services
    Services,
    /// A task with 10 and with 1,000,000 ports
    Ports,
    /// 1 to 1,000 clients, with one server and with one each
    Scale,
    /// What blocked clients cost
    Idle,
    /// From nothing running to the first answer
    Start,
}

impl Item {
    pub(crate) fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    /// Measures; `session` is the process of the session.
    pub(crate) fn measure(self, size: Size, session: u32) -> Result<Vec<Figure>> {
        match self {
            Item::Calls => calls::measure(size),
            Item::Stream => stream::measure(size),
            Item::Memory => memory::measure(size),
            Item::Services => services::measure(size),
            Item::Ports => ports::measure(size),
            Item::Scale => scale::measure(size, session),
            Item::Idle => idle::measure(size, session),
            Item::Start => start::measure(size),
        }
    }
}

/// How much is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// What the numbers to reach are about.
    Full,
    /// A hundredth of the ports and services, and less of everything: to see that it runs.
    Quick,
}

impl Size {
    /// One of two, by the size.
    pub(crate) fn pick<T>(self, full: T, quick: T) -> T {
        match self {
            Size::Full => full,
            Size::Quick => quick,
        }
    }

    fn name(self) -> &'static str {
        self.pick("full", "quick")
    }

    pub(crate) fn named(name: &str) -> Size {
        match name {
            "quick" => Size::Quick,
            _ => Size::Full,
        }
    }

    /// The words that start an item's measurement.
    pub(crate) fn words(self, item: Item, session: u32) -> [String; 4] {
        [
            "measure".into(),
            item.name(),
            self.name().into(),
            session.to_string(),
        ]
    }
}

/// Is one of the parts that the items need.
pub(crate) fn be(words: &[&str]) -> Result<()> {
    match words {
        ["raw-echo", path] => raw::echo(path),
        ["raw-sink", path, window] => raw::sink(path, window.parse()?),
        ["raw-source", path, window] => raw::source(path, window.parse()?),
        ["broker", path] => broker::broker(path),
        ["broker-server", path] => broker::server(path),
        ["rival-calls", door] => rival::answer_calls(door),
        ["rival-bytes", door] => rival::echo_bytes(door),
        ["rival-shared", door] => rival::echo_shared(door),
        ["server", service] => calls::server(service),
        ["back", service] => memory::server(service, crate::mach::Serve::Back),
        ["keep", service] => memory::server(service, crate::mach::Serve::Keep),
        ["sink", service] => stream::sink(service),
        ["source", service] => stream::source(service),
        ["registrar", first, count] => services::registrar(first.parse()?, count.parse()?),
        ["look-up", services] => services::look_up(services.parse()?),
        ["ports", count] => ports::holder(count.parse()?),
        ["client", service] => scale::client(service),
        ["blocked", service] => idle::client(service),
        ["first", began] => start::first(began.parse()?),
        _ => bail!("there is no part {words:?}"),
    }
}

/// What a call gives, and how long it takes.
fn timed<T>(call: impl FnOnce() -> Result<T>) -> Result<(T, Duration)> {
    let began = now();
    let given = call()?;
    Ok((given, now() - began))
}

/// How long each of so many calls takes.
fn times(count: usize, mut call: impl FnMut() -> Result<()>) -> Result<Vec<Duration>> {
    (0..count).map(|_| Ok(timed(&mut call)?.1)).collect()
}

/// Nanoseconds, between two programs.
fn write_times(times: &[Duration]) -> String {
    let words: Vec<String> = times
        .iter()
        .map(|time| time.as_nanos().to_string())
        .collect();
    words.join(" ")
}

fn read_times(line: &str) -> Result<Vec<Duration>> {
    line.split_whitespace()
        .map(|word| Ok(Duration::from_nanos(word.parse()?)))
        .collect()
}
