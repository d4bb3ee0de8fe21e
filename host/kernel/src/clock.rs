//! Clocks: ports that stand for the system's two, and alarms.
//!
//! The kernel reads no clock. What time it is, a caller asks its own system; an alarm comes with
//! the caller's reading of the system clock, by which the kernel's ticks become its time.
//! (`osfmk/kern/clock_oldops.c`, `osfmk/kern/ipc_clock.c`.)

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::call::{Reply, Value};
use crate::code::Code;
use crate::kernel::{Kernel, Tick};
use crate::name::Name;
use crate::notify::NDR;
use crate::port::{Object, PortId};
use crate::right::{Carried, Disposition, Right};
use crate::task::TaskId;

/// Clocks there are: the system's and the calendar's.
pub(crate) const CLOCKS: usize = 2;
/// The time since the system started (`SYSTEM_CLOCK`): the one with alarms.
const SYSTEM: u32 = 0;
/// The time of an alarm counts from now (`TIME_RELATIVE`); otherwise it is the clock's.
const RELATIVE: i32 = 1;
/// `clock_alarm_reply`: routine 0 of its subsystem.
const ALARM_REPLY: i32 = 3_125_107;
const SECOND: u64 = 1_000_000_000;

/// What can be asked of clocks. Names are the caller's.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClockCall {
    /// `host_get_clock_service`.
    Service {
        /// The host.
        host: Name,
        /// The clock's number.
        clock: u32,
    },
    /// The number of the clock that a port stands for.
    Number {
        /// The clock.
        clock: Name,
    },
    /// `clock_alarm`.
    Alarm {
        /// The clock.
        clock: Name,
        /// `alarm_type_t`.
        kind: i32,
        /// `tv_sec` of the time.
        seconds: u32,
        /// `tv_nsec` of the time.
        nanoseconds: i32,
        /// What the system clock says at the caller's, in nanoseconds.
        now: u64,
        /// A receive right; the alarm is sent there.
        reply: Name,
    },
}

/// An alarm that is set.
#[derive(Debug)]
pub(crate) struct Alarm {
    pub(crate) owner: TaskId,
    pub(crate) reply: Right,
    kind: i32,
    /// What the system clock said at tick zero, modulo 2^64.
    offset: u64,
}

/// Alarms, in the order in which they are due; of those due at once, the oldest first.
#[derive(Debug, Default)]
pub(crate) struct Alarms {
    pub(crate) set: BTreeMap<(Tick, u64), Alarm>,
    serial: u64,
}

impl Alarms {
    /// When the next one is due.
    pub(crate) fn due(&self) -> Option<Tick> {
        self.set.first_key_value().map(|(&(tick, _), _)| tick)
    }
}

impl<M> Kernel<M> {
    pub(crate) fn clock_call(&mut self, caller: TaskId, call: ClockCall) -> Reply<M> {
        match call {
            ClockCall::Service { host, clock } => {
                self.clock_service(caller, host, clock).map(Value::Name)
            }
            ClockCall::Number { clock } => match self.object_named(caller, clock)? {
                Object::Clock(number) => Ok(Value::Word(number)),
                _ => Err(Code::INVALID_ARGUMENT),
            },
            ClockCall::Alarm {
                clock,
                kind,
                seconds,
                nanoseconds,
                now,
                reply,
            } => {
                let object = self.object_named(caller, clock)?;
                let reply = self
                    .copy_in_argument(caller, reply, Disposition::MakeSendOnce)
                    .map_err(|_| Code::SEND_INVALID_RIGHT)?;
                let time = (seconds, nanoseconds);
                self.set_alarm(caller, object, kind, time, now, reply)
                    .map(|()| Value::None)
            }
        }
    }

    fn clock_service(&mut self, caller: TaskId, host: Name, clock: u32) -> Result<Name, Code> {
        let object = self.object_named(caller, host)?;
        let port = self.clocks.get(clock as usize).copied();
        match (object, port) {
            (Object::Host | Object::PrivilegedHost, Some(port)) => {
                let right = self.copy_send(port);
                self.copy_out(caller, right)
            }
            _ => Err(Code::INVALID_ARGUMENT),
        }
    }

    /// Sets an alarm, or sends it at once if its time is past or none. The right goes with the
    /// request if it is refused, so its port hears that it went unused.
    fn set_alarm(
        &mut self,
        owner: TaskId,
        clock: Object,
        kind: i32,
        time: (u32, i32),
        now: u64,
        reply: Carried,
    ) -> Result<(), Code> {
        let refusal = match clock {
            Object::Clock(SYSTEM) if self.task(owner).alarms >= self.limits.alarms_per_task => {
                Some(Code::RESOURCE_SHORTAGE)
            }
            Object::Clock(SYSTEM) => None,
            Object::Clock(_) => Some(Code::FAILURE),
            _ => Some(Code::INVALID_ARGUMENT),
        };
        let reply = match (refusal, reply) {
            (None, Carried::Right(reply)) => reply,
            (refusal, reply) => {
                self.release(reply);
                return Err(refusal.unwrap_or(Code::INVALID_CAPABILITY));
            }
        };
        let alarm = Alarm {
            owner,
            reply,
            kind,
            offset: now.wrapping_sub(self.now.0),
        };
        let (seconds, nanoseconds) = time;
        let valid = (0..SECOND as i32).contains(&nanoseconds) && kind & !RELATIVE == 0;
        if !valid {
            self.send_alarm(alarm, Code::INVALID_VALUE);
            return Ok(());
        }
        let time = u64::from(seconds) * SECOND + nanoseconds as u64;
        let delay = match kind {
            RELATIVE => time,
            _ => time.saturating_sub(now),
        };
        if delay == 0 {
            self.send_alarm(alarm, Code::SUCCESS);
            return Ok(());
        }
        let due = Tick(self.now.0.saturating_add(delay));
        let key = (due, self.alarms.serial);
        self.alarms.serial += 1;
        self.alarms.set.insert(key, alarm);
        self.task_mut(owner).alarms += 1;
        Ok(())
    }

    /// Sends the first alarm, which is due.
    pub(crate) fn next_alarm(&mut self) {
        if let Some((_, alarm)) = self.alarms.set.pop_first() {
            self.task_mut(alarm.owner).alarms -= 1;
            self.send_alarm(alarm, Code::SUCCESS);
        }
    }

    /// Sends an alarm with the time that the clock says now.
    fn send_alarm(&mut self, alarm: Alarm, code: Code) {
        let now = alarm.offset.wrapping_add(self.now.0);
        let mut data = NDR.to_vec();
        for word in [
            code.0 as u32,
            alarm.kind as u32,
            (now / SECOND) as u32,
            (now % SECOND) as u32,
        ] {
            data.extend_from_slice(&word.to_le_bytes());
        }
        self.notify(alarm.reply, ALARM_REPLY, Vec::new(), data);
    }

    /// A task's alarms end with it.
    pub(crate) fn drop_alarms(&mut self, task: TaskId) {
        if self.task(task).alarms == 0 {
            return;
        }
        let set = &self.alarms.set;
        let owned = set.iter().filter(|(_, alarm)| alarm.owner == task);
        let keys: Vec<_> = owned.map(|(&key, _)| key).collect();
        for key in keys {
            if let Some(alarm) = self.alarms.set.remove(&key) {
                self.release_right(alarm.reply);
            }
        }
        self.task_mut(task).alarms = 0;
    }

    /// The port of a clock, for a new kernel.
    pub(crate) fn create_clock(&mut self, number: usize) -> PortId {
        self.create_port(crate::port::Receiver::Kernel(Object::Clock(number as u32)))
    }
}
