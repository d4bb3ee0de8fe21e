//! Memory entries, and who may reach a task's memory.
//! (`osfmk/vm/vm_memory_entry.c`, `osfmk/vm/vm_map.c`.)

use alloc::vec;

use serde::{Deserialize, Serialize};

use crate::call::{Reply, Value};
use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::port::Object;
use crate::task::TaskId;

/// The calls about memory that tasks share. Names are the caller's.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "variants and fields are the C routines and their arguments"
)]
pub enum MemoryCall {
    /// Whose memory a port stands for: the process, and the last word of the task's audit token,
    /// which tells it from all other tasks. To write takes the control port.
    Process { task: Name, write: bool },
}

impl<M> Kernel<M> {
    pub(crate) fn memory_call(&mut self, caller: TaskId, call: MemoryCall) -> Reply<M> {
        match call {
            MemoryCall::Process { task, write } => {
                let task = self.map_named(caller, task, write)?;
                let task = task.ok_or(Code::INVALID_ARGUMENT)?;
                let token = self.task(task).token.0;
                Ok(Value::Words(vec![token[5], token[7]]))
            }
        }
    }

    /// The task whose memory a port stands for; `None` if it is an object without memory
    /// (`convert_port_to_map`).
    ///
    /// # Errors
    ///
    /// Those of a message to the port, if it is no kernel object's.
    fn map_named(
        &mut self,
        caller: TaskId,
        name: Name,
        write: bool,
    ) -> Result<Option<TaskId>, Code> {
        match self.object_named(caller, name)? {
            Object::Task(task) => Ok(Some(task)),
            Object::TaskRead(task) if !write => Ok(Some(task)),
            _ => Ok(None),
        }
    }
}
