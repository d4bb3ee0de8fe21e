//! Requests for notifications: who wants to hear of what. (`osfmk/ipc/mach_port.c`,
//! `osfmk/ipc/ipc_right.c`, `osfmk/ipc/ipc_port.c`.)

use crate::code::Code;
use crate::kernel::Kernel;
use crate::name::Name;
use crate::notify::{DEAD_NAME, NO_SENDERS, PORT_DESTROYED, SEND_POSSIBLE};
use crate::port::Watch;
use crate::right::{Carried, Disposition, Right};
use crate::space::Rights;
use crate::task::TaskId;

impl<M> Kernel<M> {
    /// `mach_port_request_notification`: the right that was registered before.
    #[expect(clippy::too_many_arguments, reason = "the routine has these arguments")]
    pub(crate) fn request_notification(
        &mut self,
        caller: TaskId,
        task: TaskId,
        name: Name,
        id: u32,
        sync: u32,
        notify: Name,
        disposition: u32,
    ) -> Result<Name, Code> {
        let disposition = match Disposition::from_raw(disposition) {
            Some(d @ (Disposition::MakeSendOnce | Disposition::MoveSendOnce)) => d,
            _ => return Err(Code::MIG_TYPE_ERROR),
        };
        let notify = match self.copy_in_argument(caller, notify, disposition)? {
            Carried::Dead => return Err(Code::INVALID_CAPABILITY),
            Carried::Null => None,
            Carried::Right(right) => Some(right),
        };
        let mut notify = notify;
        let result = match i32::try_from(id).unwrap_or(0) {
            PORT_DESTROYED => self.request_port_destroyed(task, name, sync, &mut notify),
            NO_SENDERS => self.request_no_senders(task, name, sync, &mut notify),
            SEND_POSSIBLE => self.request_name(task, name, true, sync, &mut notify),
            DEAD_NAME => self.request_name(task, name, false, sync, &mut notify),
            _ => Err(Code::INVALID_VALUE),
        };
        // What was not registered is given up.
        if let Some(unused) = notify {
            self.release_right(unused);
        }
        match result? {
            Some(previous) => self.copy_out(caller, previous),
            None => Ok(Name::NULL),
        }
    }

    fn request_port_destroyed(
        &mut self,
        task: TaskId,
        name: Name,
        sync: u32,
        notify: &mut Option<Right>,
    ) -> Result<Option<Right>, Code> {
        if sync != 0 {
            return Err(Code::INVALID_VALUE);
        }
        let port = self.receive_right_or(task, name, Code::INVALID_RIGHT)?;
        let port = self.port_mut(port);
        if port.rare().reply_port_of.is_some() {
            return Err(Code::INVALID_RIGHT);
        }
        if port.rare().port_destroyed.is_some() || port.is_lent {
            return Err(Code::FAILURE);
        }
        if let Some(notify) = notify.take() {
            port.rare_mut().port_destroyed = Some(notify);
        }
        Ok(None)
    }

    fn request_no_senders(
        &mut self,
        task: TaskId,
        name: Name,
        sync: u32,
        notify: &mut Option<Right>,
    ) -> Result<Option<Right>, Code> {
        let id = self.receive_right_or(task, name, Code::INVALID_RIGHT)?;
        let port = self.port_mut(id);
        let count = port.make_send_count;
        let rare = port.rare_if_any();
        let previous = rare.and_then(|rare| rare.no_senders.take());
        if port.send_rights == 0 && sync <= count {
            if let Some(notify) = notify.take() {
                self.notify_no_senders(notify, count);
            }
        } else if let Some(notify) = notify.take() {
            self.port_mut(id).rare_mut().no_senders = Some(notify);
        }
        Ok(previous)
    }

    fn request_name(
        &mut self,
        task: TaskId,
        name: Name,
        send_possible: bool,
        sync: u32,
        notify: &mut Option<Right>,
    ) -> Result<Option<Right>, Code> {
        if !name.is_valid() {
            return Err(Code::INVALID_ARGUMENT);
        }
        let space = &self.task(task).space;
        let index = space.lookup(name).ok_or(Code::INVALID_NAME)?;
        if notify.is_none() && space.entry(index).request().is_none() {
            return Ok(None);
        }
        self.bury(task, index);
        let entry = *self.task(task).space.entry(index);
        let Some(port) = entry.port() else {
            return self.request_of_dead_name(task, name, index, send_possible, notify);
        };
        let previous = entry
            .request()
            .and_then(|at| self.port_mut(port).take_watch(at));
        self.task_mut(task).space.entry_mut(index).set_request(None);
        let previous = match previous {
            Some(Watch::Name { notify, .. }) => Some(notify),
            _ => None,
        };
        let Some(notify) = notify.take() else {
            return Ok(previous);
        };
        let full = {
            let port = self.port(port);
            !entry.rights.contains(Rights::SEND_ONCE) && port.object().is_none() && port.is_full()
        };
        if send_possible && sync != 0 && !full {
            self.notify_send_possible(notify, name);
            return Ok(previous);
        }
        let armed = send_possible && sync != 0;
        let watch = Watch::Name {
            task,
            name,
            notify,
            send_possible,
            armed,
        };
        let at = self.port_mut(port).add_watch(watch);
        self.task_mut(task)
            .space
            .entry_mut(index)
            .set_request(Some(at));
        Ok(previous)
    }

    /// A request for a name that holds no right to a port. What is sent at once carries a
    /// reference to the dead name, as every dead-name notification does.
    fn request_of_dead_name(
        &mut self,
        task: TaskId,
        name: Name,
        index: u32,
        send_possible: bool,
        notify: &mut Option<Right>,
    ) -> Result<Option<Right>, Code> {
        let entry = self.task_mut(task).space.entry_mut(index);
        if !entry.rights.contains(Rights::DEAD_NAME) {
            return Err(Code::INVALID_RIGHT);
        }
        match notify.take_if(|_| send_possible) {
            Some(notify) => {
                entry.add_urefs(1);
                self.notify_dead_name(notify, name);
                Ok(None)
            }
            None => Err(Code::INVALID_ARGUMENT),
        }
    }
}
