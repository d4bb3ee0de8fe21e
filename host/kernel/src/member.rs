//! The routines of `mach_port.h` that put ports into sets and take them out.
//! (`osfmk/ipc/mach_port.c`.)

use alloc::vec::Vec;

use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::PortId;
use crate::portset::SetId;
use crate::task::TaskId;

impl<M> Kernel<M> {
    /// `mach_port_insert_member`.
    pub(crate) fn insert_member(
        &mut self,
        task: TaskId,
        name: Name,
        set: Name,
    ) -> Result<(), Code> {
        let (port, set) = self.member_and_set(task, name, set)?;
        if self.is_member(port, set) {
            return Err(Code::ALREADY_IN_SET);
        }
        self.join_set(port, set);
        Ok(())
    }

    /// `mach_port_extract_member`.
    pub(crate) fn extract_member(
        &mut self,
        task: TaskId,
        name: Name,
        set: Name,
    ) -> Result<(), Code> {
        let (port, set) = self.member_and_set(task, name, set)?;
        if !self.is_member(port, set) {
            return Err(Code::NOT_IN_SET);
        }
        self.leave_set(port, set);
        Ok(())
    }

    /// `mach_port_move_member`.
    pub(crate) fn move_member(&mut self, task: TaskId, name: Name, set: Name) -> Result<(), Code> {
        if set == Name::NULL {
            let port = self.receive_right_or(task, name, Code::INVALID_RIGHT)?;
            if self.port(port).rare().sets.is_empty() {
                return Err(Code::NOT_IN_SET);
            }
            self.leave_all_sets(port);
            return Ok(());
        }
        let (port, set) = self.member_and_set(task, name, set)?;
        let others: Vec<SetId> = self
            .port(port)
            .rare()
            .sets
            .keys()
            .copied()
            .filter(|&other| other != set)
            .collect();
        for other in others {
            self.leave_set(port, other);
        }
        if !self.is_member(port, set) {
            self.join_set(port, set);
        }
        Ok(())
    }

    fn member_and_set(
        &mut self,
        task: TaskId,
        name: Name,
        set: Name,
    ) -> Result<(PortId, SetId), Code> {
        if !name.is_valid() || !set.is_valid() {
            return Err(Code::INVALID_RIGHT);
        }
        self.named(task, name)?;
        let index = self.named(task, set)?;
        let port = self.receive_right(task, name)?;
        let set = self.task(task).space.entry(index).set();
        Ok((port, set.ok_or(Code::INVALID_RIGHT)?))
    }
}
