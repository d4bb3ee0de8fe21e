//! The routines of `mach_port.h` that change a port: guards, contexts, limits, attributes.
//!
//! Guard exceptions are not raised: where XNU would raise one and the call still returns, only
//! the code is returned. (`osfmk/ipc/mach_port.c`.)

use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::{Port, PortFlags, PortId, QUEUE_LIMIT_MAX};
use crate::task::TaskId;

/// The flavours of `mach_port_get_attributes` and `mach_port_set_attributes`.
pub(crate) mod flavor {
    pub(crate) const LIMITS: u32 = 1;
    pub(crate) const RECEIVE_STATUS: u32 = 2;
    pub(crate) const REQUESTS_SIZE: u32 = 3;
    pub(crate) const TEMPOWNER: u32 = 4;
    pub(crate) const IMPORTANCE_RECEIVER: u32 = 5;
    pub(crate) const DENAP_RECEIVER: u32 = 6;
    pub(crate) const INFO_EXT: u32 = 7;
    pub(crate) const SERVICE_THROTTLED: u32 = 9;
}

impl<M> Kernel<M> {
    /// `mach_port_guard`, `mach_port_guard_with_flags`.
    pub(crate) fn guard(
        &mut self,
        task: TaskId,
        name: Name,
        guard: u64,
        strict: bool,
        immovable: bool,
    ) -> Result<(), Code> {
        let port = self.receive_right(task, name)?;
        let port = self.port_mut(port);
        if port.context != 0 {
            return Err(Code::INVALID_ARGUMENT);
        }
        port.context = guard;
        port.flags.insert(PortFlags::GUARDED);
        port.flags.set(PortFlags::STRICT_GUARD, strict);
        if immovable {
            port.flags.insert(PortFlags::IMMOVABLE_RECEIVE);
        }
        Ok(())
    }

    /// `mach_port_unguard`.
    pub(crate) fn unguard(&mut self, task: TaskId, name: Name, guard: u64) -> Result<(), Code> {
        let port = self.receive_right(task, name)?;
        let port = self.port_mut(port);
        if !port.flags.contains(PortFlags::GUARDED) || port.context != guard {
            return Err(Code::INVALID_ARGUMENT);
        }
        port.context = 0;
        port.flags
            .remove(PortFlags::GUARDED | PortFlags::STRICT_GUARD);
        Ok(())
    }

    /// `mach_port_swap_guard`.
    pub(crate) fn swap_guard(
        &mut self,
        task: TaskId,
        name: Name,
        old: u64,
        new: u64,
    ) -> Result<(), Code> {
        let port = self.receive_right(task, name)?;
        let port = self.port_mut(port);
        let swappable = port.flags.contains(PortFlags::GUARDED)
            && !port.flags.contains(PortFlags::STRICT_GUARD);
        if !swappable || port.context != old {
            return Err(Code::INVALID_ARGUMENT);
        }
        port.context = new;
        Ok(())
    }

    /// `mach_port_set_context`.
    pub(crate) fn set_context(
        &mut self,
        task: TaskId,
        name: Name,
        context: u64,
    ) -> Result<(), Code> {
        let port = self.receive_right_or(task, name, Code::INVALID_RIGHT)?;
        let port = self.port_mut(port);
        if port.flags.contains(PortFlags::STRICT_GUARD) {
            return Err(Code::INVALID_ARGUMENT);
        }
        port.context = context;
        Ok(())
    }

    /// `mach_port_set_mscount`, `mach_port_set_seqno`, and the queue limit of
    /// `mach_port_set_attributes`.
    pub(crate) fn change_port(
        &mut self,
        task: TaskId,
        name: Name,
        change: impl FnOnce(&mut Port<M>),
    ) -> Result<PortId, Code> {
        let id = self.receive_right_or(task, name, Code::INVALID_RIGHT)?;
        change(self.port_mut(id));
        Ok(id)
    }

    /// `mach_port_set_attributes`.
    pub(crate) fn set_attributes(
        &mut self,
        task: TaskId,
        name: Name,
        flavor: u32,
        info: &[u32],
    ) -> Result<(), Code> {
        match flavor {
            flavor::LIMITS => {
                let &limit = info.first().ok_or(Code::FAILURE)?;
                if limit > QUEUE_LIMIT_MAX {
                    return Err(Code::INVALID_VALUE);
                }
                let mut old = 0;
                let port = self.change_port(task, name, |port| {
                    old = core::mem::replace(&mut port.queue_limit, limit);
                })?;
                self.admit_senders(port, limit.saturating_sub(old) as usize);
                Ok(())
            }
            flavor::REQUESTS_SIZE if info.is_empty() => Err(Code::FAILURE),
            // The table grows by itself.
            flavor::REQUESTS_SIZE => self.change_port(task, name, |_| {}).map(|_| ()),
            flavor::TEMPOWNER => {
                let marks = PortFlags::TEMPOWNER | PortFlags::IMPORTANCE;
                self.mark_port(task, name, marks)
            }
            flavor::IMPORTANCE_RECEIVER | flavor::DENAP_RECEIVER => {
                self.mark_port(task, name, PortFlags::IMPORTANCE)
            }
            flavor::SERVICE_THROTTLED => self
                .change_port(task, name, |_| {})
                .and(Err(Code::INVALID_CAPABILITY)),
            _ => Err(Code::INVALID_ARGUMENT),
        }
    }

    /// Marks a port as one whose messages carry importance; Linux has none to lend.
    fn mark_port(&mut self, task: TaskId, name: Name, marks: PortFlags) -> Result<(), Code> {
        let id = self.receive_right_or(task, name, Code::INVALID_RIGHT)?;
        let port = self.port_mut(id);
        if port.rare().reply_port_of.is_some() {
            return Err(Code::INVALID_ARGUMENT);
        }
        port.flags.insert(marks);
        Ok(())
    }
}
