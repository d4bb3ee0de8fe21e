//! Services by name, and the jobs that have them.

use mach_kernel::{BootstrapCall, Code, Name, Reply, Request};

use super::*;

pub(crate) const UNKNOWN: Code = Code::BOOTSTRAP_UNKNOWN_SERVICE;
pub(crate) const ACTIVE: Code = Code::BOOTSTRAP_SERVICE_ACTIVE;
pub(crate) const NOT_PRIVILEGED: Code = Code::BOOTSTRAP_NOT_PRIVILEGED;
/// `BOOTSTRAP_PER_PID_SERVICE`.
pub(crate) const PER_PID: u64 = 1;

impl World {
    pub(crate) fn check_in(&mut self, caller: Caller, service: &str) -> Name {
        name(self.ask(caller, check_in(Name::BOOTSTRAP, service)))
    }

    pub(crate) fn look_up(&mut self, caller: Caller, service: &str) -> Name {
        name(self.ask(caller, look_up(Name::BOOTSTRAP, service)))
    }
}

pub(crate) fn check_in(bootstrap: Name, service: &str) -> Request<Vec<u8>> {
    let call = BootstrapCall::CheckIn {
        service: service.into(),
        flags: 0,
    };
    Request::Bootstrap { bootstrap, call }
}

pub(crate) fn look_up(bootstrap: Name, service: &str) -> Request<Vec<u8>> {
    look_up_with(bootstrap, service, 0, 0)
}

pub(crate) fn look_up_with(
    bootstrap: Name,
    service: &str,
    process: u32,
    flags: u64,
) -> Request<Vec<u8>> {
    let call = BootstrapCall::LookUp {
        service: service.into(),
        process,
        flags,
    };
    Request::Bootstrap { bootstrap, call }
}

pub(crate) fn register(bootstrap: Name, service: &str, right: Name) -> Request<Vec<u8>> {
    let call = BootstrapCall::Register {
        service: service.into(),
        right,
        flags: 0,
    };
    Request::Bootstrap { bootstrap, call }
}

pub(crate) fn subset(bootstrap: Name, requestor: Name) -> Request<Vec<u8>> {
    let call = BootstrapCall::Subset { requestor };
    Request::Bootstrap { bootstrap, call }
}

pub(crate) fn parent(bootstrap: Name) -> Request<Vec<u8>> {
    let call = BootstrapCall::Parent;
    Request::Bootstrap { bootstrap, call }
}

pub(crate) fn bootstrap_call(
    w: &mut World,
    task: Caller,
    bootstrap: Name,
    call: BootstrapCall,
) -> Reply<Vec<u8>> {
    w.ask(task, Request::Bootstrap { bootstrap, call })
}

pub(crate) fn creation(command: &str, on_demand: bool) -> BootstrapCall {
    BootstrapCall::CreateServer {
        command: command.into(),
        on_demand,
    }
}

pub(crate) fn create_job(w: &mut World, task: Caller, on_demand: bool) -> Name {
    name(bootstrap_call(
        w,
        task,
        Name::BOOTSTRAP,
        creation("/bin/server -x", on_demand),
    ))
}

pub(crate) fn check_in_with(
    w: &mut World,
    task: Caller,
    service: &str,
    flags: u64,
) -> Reply<Vec<u8>> {
    let service = service.into();
    bootstrap_call(
        w,
        task,
        Name::BOOTSTRAP,
        BootstrapCall::CheckIn { service, flags },
    )
}

/// A job with a service, that nobody has a right to the port of.
pub(crate) fn job_with_service(w: &mut World, task: Caller, on_demand: bool) {
    let job = create_job(w, task, on_demand);
    let port = name(w.ask(task, check_in(job, "service")));
    w.drop_receive(task, port);
    assert_eq!(w.deallocate(task, job), Code::SUCCESS);
}

/// What looking up the service of [`job_with_service`] gives.
pub(crate) fn find(w: &mut World, task: Caller) -> Code {
    code(w.ask(task, look_up(Name::BOOTSTRAP, "service")))
}

/// Sends a message to that service.
pub(crate) fn post(w: &mut World, task: Caller, id: i32) {
    let port = w.look_up(task, "service");
    assert_eq!(
        w.send(task, Draft::to(port, MOVE_SEND).id(id)),
        Code::SUCCESS
    );
}
