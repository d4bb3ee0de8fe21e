//! Open files, and the ports that stand for them.
//!
//! A file is opaque here: its driver keeps it and gives it a number. The kernel counts what refers
//! to that number and says when nothing does any more, with [`Effect::ReleaseFile`]. Every file
//! is on the account of the task that brought it until that task ends or the file is released.
//! (`bsd/kern/kern_descrip.c`, `osfmk/kern/ipc_misc.c`.)

use alloc::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::call::{Reply, Request, Value};
use crate::code::Code;
use crate::kernel::{Effect, Kernel};
use crate::name::Name;
use crate::port::{Object, PortId, Receiver};
use crate::space::Rights;
use crate::task::TaskId;

/// An open file that the driver keeps. It never uses a number a second time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct FileId(pub u64);

/// What came with a request that brings a file. It does not travel with the request's words:
/// the driver puts it in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Brought {
    /// The driver had no room for it.
    #[default]
    Nothing,
    /// It is of a kind that the request does not take. The driver has not kept it.
    Unsuitable,
    /// The kernel has it now, and says when it is to be released.
    File(FileId),
}

/// The calls of `sys/fileport.h`. Names are the caller's.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "variants and fields are the C routines and their arguments"
)]
pub enum FileCall {
    MakePort {
        #[serde(skip)]
        file: Brought,
    },
    MakeFd {
        port: Name,
    },
}

/// A file that something refers to.
#[derive(Debug)]
pub(crate) struct File {
    /// Kernel objects that have it.
    pub(crate) references: u32,
    /// Whose account it is on: the task, and the last word of its token, since numbers of tasks
    /// are used again.
    pub(crate) owner: (TaskId, u32),
}

pub(crate) type Files = BTreeMap<FileId, File>;

impl<M> Request<M> {
    /// Where the file belongs that comes with this request; `None` if it brings none.
    pub fn brings(&mut self) -> Option<&mut Brought> {
        match self {
            Request::File(FileCall::MakePort { file }) => Some(file),
            Request::Memory(call) => call.backing().map(|backing| &mut backing.file),
            _ => None,
        }
    }
}

impl<M> Value<M> {
    /// The file that goes with this answer. It is not released before the answer is out.
    pub fn file(&self) -> Option<FileId> {
        match self {
            Value::File(file) => Some(*file),
            Value::Mapping(mapping) => Some(mapping.file),
            _ => None,
        }
    }
}

impl<M> Kernel<M> {
    pub(crate) fn file_call(&mut self, caller: TaskId, call: FileCall) -> Reply<M> {
        match call {
            FileCall::MakePort { file } => self.make_file_port(caller, file).map(Value::Name),
            FileCall::MakeFd { port } => self.file_named(caller, port).map(Value::File),
        }
    }

    /// `fileport_makeport`: each call makes a port of its own.
    ///
    /// # Errors
    ///
    /// [`Code::RESOURCE_SHORTAGE`] (`EAGAIN`), [`Code::INVALID_ARGUMENT`] (`EINVAL`),
    /// [`Code::NO_SPACE`] without room for the name (`EINVAL`).
    fn make_file_port(&mut self, caller: TaskId, file: Brought) -> Result<Name, Code> {
        let file = self.take_file(caller, file)?;
        let port = self.create_port(Receiver::Kernel(Object::File(file)));
        let right = self.copy_send(port);
        self.copy_out(caller, right)
    }

    /// The file behind a send right.
    fn file_named(&mut self, caller: TaskId, name: Name) -> Result<FileId, Code> {
        let index = self.examine(caller, name).ok_or(Code::INVALID_ARGUMENT)?;
        let entry = self.task(caller).space.entry(index);
        let port = entry.port().filter(|_| entry.rights.contains(Rights::SEND));
        match port.and_then(|port| self.port(port).object()) {
            Some(Object::File(file)) => Ok(file),
            _ => Err(Code::INVALID_ARGUMENT),
        }
    }

    /// Takes what came with a request. The one reference there is then belongs to the caller of
    /// this.
    ///
    /// # Errors
    ///
    /// [`Code::INVALID_ARGUMENT`] for a file of the wrong kind, [`Code::RESOURCE_SHORTAGE`] for
    /// one that there was no room for, here or with the driver. It is released then.
    pub(crate) fn take_file(&mut self, owner: TaskId, file: Brought) -> Result<FileId, Code> {
        let file = match file {
            Brought::File(file) => file,
            Brought::Unsuitable => return Err(Code::INVALID_ARGUMENT),
            Brought::Nothing => return Err(Code::RESOURCE_SHORTAGE),
        };
        let full = self.files.len() >= self.limits.files
            || self.task(owner).files >= self.limits.files_per_task;
        if full {
            self.effects.push_back(Effect::ReleaseFile(file));
            return Err(Code::RESOURCE_SHORTAGE);
        }
        let task = self.task_mut(owner);
        task.files += 1;
        let owner = (owner, task.token.0[7]);
        let references = 1;
        self.files.insert(file, File { references, owner });
        Ok(file)
    }

    /// Another reference to a file, for the caller of this.
    pub(crate) fn share_file(&mut self, id: FileId) {
        if let Some(file) = self.files.get_mut(&id) {
            file.references += 1;
        }
    }

    /// Gives up a reference to a file; with the last one, the file.
    pub(crate) fn drop_file(&mut self, id: FileId) {
        let Some(file) = self.files.get_mut(&id) else {
            return;
        };
        file.references -= 1;
        if file.references > 0 {
            return;
        }
        let (task, version) = file.owner;
        self.files.remove(&id);
        let owner = self.tasks.get_mut(task.0 as usize);
        if let Some(owner) = owner.filter(|owner| owner.token.0[7] == version) {
            owner.files -= 1;
        }
        self.effects.push_back(Effect::ReleaseFile(id));
    }

    /// The last send right to a file's port is gone.
    pub(crate) fn file_unreachable(&mut self, port: PortId, file: FileId) {
        self.destroy_port(port);
        self.drop_file(file);
    }
}
