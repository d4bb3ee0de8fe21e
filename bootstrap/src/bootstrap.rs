//! The bootstrap namespace: where servers and clients find each other by name.
//!
//! Every task is born with a send right to a *bootstrap port*; behind it is the bootstrap server
//! (launchd on macOS). A server *checks in* under a name and gets the receive right of a port; a
//! client *looks up* the name and gets a send right to it. Namespaces form a tree: a look-up goes
//! from the task's own upwards, a check-in does not.
//!
//! A name that no launchd job declares lives as long as the port that was checked in: when the
//! server dies, the name is gone.
//!
//! | Rust | C | the right |
//! |---|---|---|
//! | [`Bootstrap::check_in`] | `bootstrap_check_in` | receive, ours |
//! | [`Bootstrap::look_up`], [`Bootstrap::look_up_by`] | `bootstrap_look_up` | send, ours |
//! | [`Bootstrap::register`] | `bootstrap_register` | send, copied to the server |
//!
//! A call waits for the bootstrap server to answer, and the C functions have no way to stop
//! waiting. [`Bootstrap::look_up_by`] has: it leaves the waiting to a thread of its own.
//!
//! Source: launchd-842.1.4, `src/core.c`, `liblaunch/libbootstrap.c`.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use bootstrap_sys as sys;

use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::{Cause, Error};
use crate::name::{self, Name};
use crate::right::{Borrowed, BorrowedSend, ReceiveRight, SendRight};
use crate::service_name::ServiceName;
use crate::task;

/// A namespace of service names, reached through its bootstrap port.
///
/// ```no_run
/// use bootstrap::{Bootstrap, Deadline, Message, ServiceName};
///
/// const SERVICE: ServiceName = ServiceName::from_static("com.example.test");
///
/// # fn main() -> Result<(), bootstrap::Error> {
/// // The server:
/// let port = Bootstrap::current()?.check_in(&SERVICE)?;
/// // The client, in another process:
/// let service = Bootstrap::current()?.look_up(&SERVICE)?;
/// service.send(Message::new(1), Deadline::NEVER)?;
/// # Ok(()) }
/// ```
#[derive(Debug)]
pub struct Bootstrap(Port);

#[derive(Debug)]
enum Port {
    /// The one in the C library's variable, which keeps it.
    Inherited(BorrowedSend<'static>),
    Owned(SendRight),
}

/// Whether a service is running, as the bootstrap server sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ServiceStatus {
    /// Known, and not running.
    #[doc(alias = "BOOTSTRAP_STATUS_INACTIVE")]
    Inactive,
    /// Running.
    #[doc(alias = "BOOTSTRAP_STATUS_ACTIVE")]
    Active,
    /// Known, and started when a message arrives.
    #[doc(alias = "BOOTSTRAP_STATUS_ON_DEMAND")]
    OnDemand,
    /// Another status.
    Other(i32),
}

impl Bootstrap {
    /// The namespace that the task was born into.
    ///
    /// # Errors
    ///
    /// [`Cause::NullPort`] or [`Cause::DeadPort`] if the task has no bootstrap port.
    #[doc(alias("bootstrap_port", "task_get_bootstrap_port", "TASK_BOOTSTRAP_PORT"))]
    pub fn current() -> Result<Self, Error> {
        // SAFETY: the C library sets this variable before the program starts. A program may set it
        // too, and as with any C global it must not do so while another thread reads it.
        let raw = unsafe { sys::bootstrap_port };
        let name = valid("bootstrap_port", raw)?;
        // SAFETY: the C library, or the program that set the variable, holds a reference of this
        // send right for as long as the variable names it, which in practice is for ever.
        Ok(Self(Port::Inherited(unsafe {
            Borrowed::from_raw_name(name)
        })))
    }

    /// The bootstrap port.
    pub fn port(&self) -> BorrowedSend<'_> {
        match &self.0 {
            Port::Inherited(port) => port.clone(),
            Port::Owned(port) => port.as_borrowed(),
        }
    }

    /// Claims a service name and receives the port at which its clients' messages arrive.
    ///
    /// Messages that clients sent before are in its queue, if launchd knew the name. Only this
    /// namespace is searched, not its parents.
    ///
    /// # Errors
    ///
    /// `BOOTSTRAP_SERVICE_ACTIVE` if this process has the name already, `BOOTSTRAP_NOT_PRIVILEGED`
    /// if another process has it or a sandbox forbids it (rule `mach-register`).
    #[doc(alias = "bootstrap_check_in")]
    pub fn check_in(&self, service: &ServiceName) -> Result<ReceiveRight, Error> {
        const OPERATION: &str = "bootstrap_check_in";
        let bootstrap = self.raw(OPERATION, service)?;
        let mut raw = name::NULL;
        // SAFETY: the name is a C string of at most 127 bytes, and the other pointer is to a live
        // local variable of the type that the call writes.
        let code =
            unsafe { sys::bootstrap_check_in(bootstrap, service.as_c_str().as_ptr(), &mut raw) };
        Error::check(OPERATION, code).map_err(|error| error.about(service))?;
        let name = valid(OPERATION, raw).map_err(|error| error.about(service))?;
        // SAFETY: the call succeeded, so it moved the receive right to us.
        Ok(unsafe { ReceiveRight::adopt(name) })
    }

    /// Finds a service and gets a send right to it, whether or not its server is running.
    ///
    /// This namespace is searched, then its parents.
    ///
    /// # Errors
    ///
    /// `BOOTSTRAP_UNKNOWN_SERVICE` if nobody has the name, `BOOTSTRAP_NOT_PRIVILEGED` if a sandbox
    /// forbids it (rule `mach-lookup`), [`Cause::DeadPort`] if the server died on the way.
    #[doc(alias("bootstrap_look_up", "bootstrap_look_up2"))]
    pub fn look_up(&self, service: &ServiceName) -> Result<SendRight, Error> {
        const OPERATION: &str = "bootstrap_look_up";
        let bootstrap = self.raw(OPERATION, service)?;
        let mut raw = name::NULL;
        // SAFETY: the name is a C string of at most 127 bytes, and the other pointer is to a live
        // local variable of the type that the call writes.
        let code =
            unsafe { sys::bootstrap_look_up(bootstrap, service.as_c_str().as_ptr(), &mut raw) };
        Error::check(OPERATION, code).map_err(|error| error.about(service))?;
        let name = valid(OPERATION, raw).map_err(|error| error.about(service))?;
        // SAFETY: the call succeeded, so a reference of a send right came to this name.
        Ok(unsafe { SendRight::from_raw_name(name) })
    }

    /// [`Bootstrap::look_up`] that gives up at the deadline: the bootstrap server may be held up
    /// by a job that it starts, or by other work.
    ///
    /// The C function cannot be interrupted, so a thread calls it. If the deadline passes first,
    /// the thread stays until the call returns, and releases what came of it.
    ///
    /// # Errors
    ///
    /// As [`Bootstrap::look_up`]; `KERN_OPERATION_TIMED_OUT` at the deadline, `KERN_RESOURCE_SHORTAGE`
    /// if no thread can be had.
    #[doc(alias = "bootstrap_look_up")]
    pub fn look_up_by(
        &self,
        service: &ServiceName,
        deadline: Deadline,
    ) -> Result<SendRight, Error> {
        const OPERATION: &str = "bootstrap_look_up";
        if deadline.is_never() {
            return self.look_up(service);
        }
        // A right of the thread's own, since it may outlive this value.
        let bootstrap = Self(Port::Owned(self.port().try_clone()?));
        let name = service.clone();
        by_deadline(deadline, OPERATION, move || bootstrap.look_up(&name))
            .unwrap_or_else(|code| Err(Error::code_of(OPERATION, code).about(service)))
    }

    /// Gives the bootstrap server a send right to hand out under a service name.
    ///
    /// The name is gone when the port dies.
    ///
    /// # Errors
    ///
    /// As [`Bootstrap::check_in`]; `BOOTSTRAP_NO_MEMORY` if the port is dead.
    #[doc(alias = "bootstrap_register")]
    #[deprecated = "macOS deprecates bootstrap_register: declare the service in a launchd job and \
                    check in; only tools started outside launchd still need this"]
    pub fn register(&self, service: &ServiceName, port: &SendRight) -> Result<(), Error> {
        const OPERATION: &str = "bootstrap_register";
        let bootstrap = self.raw(OPERATION, service)?;
        let mut buffer = service.to_name_t();
        // SAFETY: the name is a C string in an array of 128 bytes, as the prototype wants it, and
        // the port's name is that of a send right, which the call copies.
        #[allow(deprecated, reason = "this is the one place to call it")]
        let code =
            unsafe { sys::bootstrap_register(bootstrap, buffer.as_mut_ptr(), port.name().raw()) };
        Error::check(OPERATION, code).map_err(|error| error.about(service))
    }

    /// Whether a service is running.
    ///
    /// The C function finds out by looking the name up and, from within the job that owns it, by
    /// checking in and dropping the right again.
    ///
    /// # Errors
    ///
    /// As [`Bootstrap::look_up`].
    #[doc(alias = "bootstrap_status")]
    pub fn status(&self, service: &ServiceName) -> Result<ServiceStatus, Error> {
        const OPERATION: &str = "bootstrap_status";
        let bootstrap = self.raw(OPERATION, service)?;
        let mut buffer = service.to_name_t();
        let mut status = 0;
        // SAFETY: the name is a C string in an array of 128 bytes, as the prototype wants it, and
        // the other pointer is to a live local variable of the type that the call writes.
        #[allow(deprecated, reason = "macOS has no other call for this")]
        let code = unsafe { sys::bootstrap_status(bootstrap, buffer.as_mut_ptr(), &mut status) };
        Error::check(OPERATION, code).map_err(|error| error.about(service))?;
        Ok(match status {
            0 => ServiceStatus::Inactive,
            1 => ServiceStatus::Active,
            2 => ServiceStatus::OnDemand,
            other => ServiceStatus::Other(other),
        })
    }

    /// The namespace above this one; the root's parent is the root.
    ///
    /// # Errors
    ///
    /// The code of `bootstrap_parent`; on macOS, `BOOTSTRAP_NOT_PRIVILEGED` unless root asks.
    #[doc(alias = "bootstrap_parent")]
    pub fn parent(&self) -> Result<Self, Error> {
        const OPERATION: &str = "bootstrap_parent";
        task::current(OPERATION)?;
        let mut raw = name::NULL;
        // SAFETY: the pointer is to a live local variable of the type that the call writes.
        #[allow(deprecated, reason = "macOS has no other call for this")]
        let code = unsafe { sys::bootstrap_parent(self.port().name().raw(), &mut raw) };
        Error::check(OPERATION, code)?;
        let name = valid(OPERATION, raw)?;
        // SAFETY: the call succeeded, so a reference of a send right came to this name.
        Ok(Self(Port::Owned(unsafe { SendRight::from_raw_name(name) })))
    }

    /// Makes a namespace below this one. It ends, with the names in it, when `requestor`'s port
    /// dies.
    ///
    /// # Errors
    ///
    /// The code of `bootstrap_subset`: `BOOTSTRAP_NO_MEMORY` if namespaces are nested too deep.
    #[doc(alias = "bootstrap_subset")]
    pub fn subset(&self, requestor: &SendRight) -> Result<Self, Error> {
        const OPERATION: &str = "bootstrap_subset";
        task::current(OPERATION)?;
        let mut raw = name::NULL;
        let (bootstrap, requestor) = (self.port().name().raw(), requestor.name().raw());
        // SAFETY: the pointer is to a live local variable of the type that the call writes; the
        // requestor's right is copied.
        #[allow(deprecated, reason = "macOS has no other call for this")]
        let code = unsafe { sys::bootstrap_subset(bootstrap, requestor, &mut raw) };
        Error::check(OPERATION, code)?;
        let name = valid(OPERATION, raw)?;
        // SAFETY: the call succeeded, so a reference of a send right came to this name.
        Ok(Self(Port::Owned(unsafe { SendRight::from_raw_name(name) })))
    }

    /// The bootstrap port's number, for a call about `service`.
    fn raw(
        &self,
        operation: &'static str,
        service: &ServiceName,
    ) -> Result<sys::mach_port_t, Error> {
        task::current(operation).map_err(|error| error.about(service))?;
        Ok(self.port().name().raw())
    }
}

impl From<SendRight> for Bootstrap {
    /// Uses a bootstrap port that came another way, such as in a message.
    fn from(port: SendRight) -> Self {
        Self(Port::Owned(port))
    }
}

/// Makes a call that cannot be interrupted, in a thread, and waits for it until the deadline. What
/// comes of it later is dropped.
fn by_deadline<T: Send + 'static>(
    deadline: Deadline,
    name: &str,
    call: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Code> {
    let (sender, outcome) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name(name.to_owned())
        // Nobody listens any more after the deadline.
        .spawn(move || drop(sender.send(call())))
        .map_err(|_| Code::KERN_RESOURCE_SHORTAGE)?;
    outcome
        .recv_timeout(deadline.left().unwrap_or(Duration::MAX))
        .map_err(|_| Code::KERN_OPERATION_TIMED_OUT)
}

/// A name that a call gave us, unless it stands for no right.
fn valid(operation: &'static str, raw: sys::mach_port_t) -> Result<Name, Error> {
    let cause = if raw == name::DEAD {
        Cause::DeadPort
    } else {
        Cause::NullPort
    };
    Name::new(raw).ok_or(Error::new(operation, cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_up_that_gives_a_dead_port_is_an_error_not_a_right() {
        let error = valid("bootstrap_look_up", name::DEAD).expect_err("it is dead");
        assert_eq!(error.cause(), &Cause::DeadPort);
        assert_eq!(
            error.to_string(),
            "bootstrap_look_up: the port died before it arrived (MACH_PORT_DEAD)"
        );
        let error = valid("bootstrap_look_up", name::NULL).expect_err("it is none");
        assert_eq!(error.cause(), &Cause::NullPort);
    }

    #[test]
    fn look_up_by_a_deadline_gives_what_comes_in_time() {
        let soon = Deadline::after(Duration::from_secs(60));
        assert_eq!(by_deadline(soon, "call", || 7), Ok(7));
    }

    #[test]
    fn look_up_by_a_deadline_ends_then_and_what_comes_later_is_dropped() {
        /// Says so when it is dropped.
        struct Late(mpsc::Sender<()>);

        impl Drop for Late {
            fn drop(&mut self) {
                let _ = self.0.send(());
            }
        }

        let (dropped, watched) = mpsc::channel();
        let (go_on, held) = mpsc::channel::<()>();
        let soon = Deadline::after(Duration::from_millis(20));
        let outcome = by_deadline(soon, "call", move || {
            let _ = held.recv();
            Late(dropped)
        });
        assert_eq!(outcome.map(drop), Err(Code::KERN_OPERATION_TIMED_OUT));
        assert!(watched.try_recv().is_err(), "the call is still under way");
        go_on.send(()).expect("the thread waits");
        assert_eq!(watched.recv(), Ok(()));
    }
}
