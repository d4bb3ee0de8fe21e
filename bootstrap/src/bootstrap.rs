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
//! | [`Bootstrap::register`], [`Bootstrap::unregister`] | `bootstrap_register` | send, copied to the server |
//!
//! A call waits for the bootstrap server to answer, and the C functions have no way to stop
//! waiting. [`Bootstrap::look_up_by`] has: it leaves the waiting to a thread of its own.
//!
//! Source: launchd-842.1.4, `src/core.c`, `liblaunch/libbootstrap.c`.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use bootstrap_sys as sys;

use crate::calls::{call, call_for_name, name_of};
use crate::code::Code;
use crate::deadline::Deadline;
use crate::error::Error;
use crate::name;
use crate::right::{Borrowed, BorrowedSend, ReceiveRight, SendRight};
use crate::service_name::ServiceName;
#[cfg(feature = "spi")]
use crate::task::KernelArray;

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

impl ServiceStatus {
    const fn from_raw(raw: i32) -> Self {
        match raw {
            0 => Self::Inactive,
            1 => Self::Active,
            2 => Self::OnDemand,
            other => Self::Other(other),
        }
    }
}

/// A service, as [`Bootstrap::services`] lists it.
#[cfg(feature = "spi")]
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceInfo {
    /// The service's name.
    pub name: ServiceName,
    /// The label of the job that it belongs to.
    pub job: String,
    /// Its status at the time of the list.
    pub status: ServiceStatus,
}

impl Bootstrap {
    /// The namespace that the task was born into.
    ///
    /// # Errors
    ///
    /// [`Cause::NullPort`](crate::Cause::NullPort) or [`Cause::DeadPort`](crate::Cause::DeadPort) if
    /// the task has no bootstrap port.
    #[doc(alias("bootstrap_port", "task_get_bootstrap_port", "TASK_BOOTSTRAP_PORT"))]
    pub fn current() -> Result<Self, Error> {
        // SAFETY: the C library sets this variable before the program starts. A program may set it
        // too, and as with any C global it must not do so while another thread reads it.
        let raw = unsafe { sys::bootstrap_port };
        let name = name_of("bootstrap_port", raw)?;
        // SAFETY: the C library, or the program that set the variable, holds a reference of this
        // send right for as long as the variable names it, which in practice is for ever.
        Ok(Self(Port::Inherited(unsafe {
            Borrowed::from_raw_name(name)
        })))
    }

    /// The bootstrap port.
    pub fn port(&self) -> BorrowedSend<'_> {
        match &self.0 {
            Port::Inherited(port) => *port,
            Port::Owned(port) => port.as_borrowed(),
        }
    }

    /// Claims a service name and receives the port at which its clients' messages arrive.
    ///
    /// Messages that clients sent before are in its queue, if launchd knew the name. Only this
    /// namespace is searched, not its parents.
    ///
    /// A no-senders notification ([`ReceiveRight::notify_no_senders`]) never fires for this port:
    /// the bootstrap server holds a send right to it, to give to clients. To learn that a client is
    /// gone, give each client a port of its own in the reply to its first request, and request
    /// no-senders for that port. Or have clients send a send right of theirs, and watch it with
    /// [`SendRight::notify_dead`].
    ///
    /// # Errors
    ///
    /// `BOOTSTRAP_SERVICE_ACTIVE` if this process has the name already, `BOOTSTRAP_NOT_PRIVILEGED`
    /// if another process has it or a sandbox forbids it (rule `mach-register`).
    #[doc(alias = "bootstrap_check_in")]
    pub fn check_in(&self, service: &ServiceName) -> Result<ReceiveRight, Error> {
        let bootstrap = self.port().name().raw();
        let name = call_for_name("bootstrap_check_in", |_, name| {
            // SAFETY: the name is a C string of at most 127 bytes, and the other pointer is to a
            // live local variable of the type that the call writes.
            unsafe { sys::bootstrap_check_in(bootstrap, service.as_c_str().as_ptr(), name) }
        })
        .map_err(|error| error.about(service))?;
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
    /// forbids it (rule `mach-lookup`), [`Cause::DeadPort`](crate::Cause::DeadPort) if the server died
    /// on the way.
    #[doc(alias("bootstrap_look_up", "bootstrap_look_up2"))]
    pub fn look_up(&self, service: &ServiceName) -> Result<SendRight, Error> {
        let bootstrap = self.port().name().raw();
        let name = call_for_name("bootstrap_look_up", |_, name| {
            // SAFETY: the name is a C string of at most 127 bytes, and the other pointer is to a
            // live local variable of the type that the call writes.
            unsafe { sys::bootstrap_look_up(bootstrap, service.as_c_str().as_ptr(), name) }
        })
        .map_err(|error| error.about(service))?;
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
        deadline: impl Into<Deadline>,
    ) -> Result<SendRight, Error> {
        const OPERATION: &str = "bootstrap_look_up";
        let deadline = deadline.into();
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
    /// The name is gone when the port dies. [`Bootstrap::unregister`] takes a name back.
    ///
    /// The right may be to a kernel object, such as a [`Semaphore`](crate::Semaphore) or a memory
    /// entry: whoever looks the name up gets a right to the object. Its port does not die while the
    /// bootstrap server holds this right, so the name stays until the process ends. A semaphore
    /// that its owner destroyed is then still found, and fails with `KERN_TERMINATED`.
    ///
    /// # Errors
    ///
    /// As [`Bootstrap::check_in`]; `BOOTSTRAP_NO_MEMORY` if the port is dead.
    #[doc(alias("bootstrap_register", "bootstrap_register2"))]
    #[deprecated = "macOS deprecates bootstrap_register: declare the service in a launchd job and \
                    check in; only tools started outside launchd still need this"]
    pub fn register(&self, service: &ServiceName, port: &SendRight) -> Result<(), Error> {
        self.publish(service, port.name().raw())
    }

    /// Takes a service name back that was declared or registered and whose port is gone: for a job
    /// that does not want one of its names, and for a program that cleans up before its exit.
    ///
    /// A name in use is not taken back: drop the receive right first, and the name is free once the
    /// bootstrap server learns of it. Succeeds if the name is unknown.
    ///
    /// # Errors
    ///
    /// `BOOTSTRAP_SERVICE_ACTIVE` while the port lives, `BOOTSTRAP_NOT_PRIVILEGED` if another
    /// process has the name.
    ///
    /// Source: `job_mig_register2` (launchd-842.1.4, `src/core.c`).
    #[doc(alias("bootstrap_register", "bootstrap_register2", "bootstrap_unregister"))]
    pub fn unregister(&self, service: &ServiceName) -> Result<(), Error> {
        self.publish(service, name::NULL)
    }

    /// Registers the send right under `port`, or takes the name back if that is null.
    fn publish(&self, service: &ServiceName, port: sys::mach_port_t) -> Result<(), Error> {
        let bootstrap = self.port().name().raw();
        let mut buffer = service.to_name_t();
        call("bootstrap_register", |_| {
            // SAFETY: the name is a C string in an array of 128 bytes, as the prototype wants it,
            // and the port's name is null or that of a send right, which the call copies.
            #[allow(deprecated, reason = "this is the one place to call it")]
            unsafe {
                sys::bootstrap_register(bootstrap, buffer.as_mut_ptr(), port)
            }
        })
        .map_err(|error| error.about(service))
    }

    /// Whether a service is running.
    ///
    /// The C function looks the name up. In the job that owns it, it also tries to check in and
    /// drops the right again, which discards queued messages if the job sets `ResetAtClose`. In any
    /// other process a known service is always [`ServiceStatus::Active`].
    ///
    /// # Errors
    ///
    /// As [`Bootstrap::look_up`].
    #[doc(alias = "bootstrap_status")]
    pub fn status(&self, service: &ServiceName) -> Result<ServiceStatus, Error> {
        let bootstrap = self.port().name().raw();
        let mut buffer = service.to_name_t();
        let mut status = 0;
        call("bootstrap_status", |_| {
            // SAFETY: the name is a C string in an array of 128 bytes, as the prototype wants it,
            // and the other pointer is to a live local variable of the type that the call writes.
            #[allow(deprecated, reason = "macOS has no other public call for this")]
            unsafe {
                sys::bootstrap_status(bootstrap, buffer.as_mut_ptr(), &mut status)
            }
        })
        .map_err(|error| error.about(service))?;
        Ok(ServiceStatus::from_raw(status))
    }

    /// Lists the services of this namespace, in the bootstrap server's order.
    ///
    /// Unlike [`Bootstrap::status`], the query takes part in nothing: the status is the true one.
    /// The C function is exported by libSystem and declared in no public header, hence the feature
    /// `spi`; use it in tools for a system you know, not in what you ship.
    ///
    /// # Errors
    ///
    /// The code of `bootstrap_info`: macOS may reject it with `BOOTSTRAP_NOT_PRIVILEGED` for
    /// processes without an entitlement.
    #[cfg(feature = "spi")]
    #[doc(alias = "bootstrap_info")]
    pub fn services(&self) -> Result<Vec<ServiceInfo>, Error> {
        let bootstrap = self.port().name().raw();
        let (mut names, mut jobs) = (std::ptr::null_mut(), std::ptr::null_mut());
        let mut statuses = std::ptr::null_mut();
        let (mut name_count, mut job_count, mut status_count) = (0, 0, 0);
        call("bootstrap_info", |_| {
            // SAFETY: all pointers are to live local variables of the types that the call writes.
            unsafe {
                sys::spi::bootstrap_info(
                    bootstrap,
                    &mut names,
                    &mut name_count,
                    &mut jobs,
                    &mut job_count,
                    &mut statuses,
                    &mut status_count,
                    sys::spi::BOOTSTRAP_FORCE_LOCAL,
                )
            }
        })?;
        // SAFETY: the call succeeded, so it gave us an array of `name_count` names to own.
        let names = unsafe { KernelArray::new(names, name_count) };
        // SAFETY: likewise, of `job_count` names of jobs.
        let jobs = unsafe { KernelArray::new(jobs, job_count) };
        // SAFETY: likewise, of `status_count` statuses.
        let statuses = unsafe { KernelArray::new(statuses, status_count) };
        let services = names.as_slice().iter().zip(jobs.as_slice());
        let services = services.zip(statuses.as_slice());
        Ok(services
            .filter_map(|((name, job), &status)| {
                Some(ServiceInfo {
                    name: ServiceName::new(text(name)).ok()?,
                    job: String::from_utf8_lossy(&text(job)).into_owned(),
                    status: ServiceStatus::from_raw(status as _),
                })
            })
            .collect())
    }

    /// The namespace above this one; the root's parent is the root.
    ///
    /// # Errors
    ///
    /// The code of `bootstrap_parent`; on macOS, `BOOTSTRAP_NOT_PRIVILEGED` unless root asks.
    #[doc(alias = "bootstrap_parent")]
    pub fn parent(&self) -> Result<Self, Error> {
        let bootstrap = self.port().name().raw();
        let name = call_for_name("bootstrap_parent", |_, name| {
            // SAFETY: the pointer is to a live local variable of the type that the call writes.
            #[allow(deprecated, reason = "macOS has no other call for this")]
            unsafe {
                sys::bootstrap_parent(bootstrap, name)
            }
        })?;
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
        let (bootstrap, requestor) = (self.port().name().raw(), requestor.name().raw());
        let name = call_for_name("bootstrap_subset", |_, name| {
            // SAFETY: the pointer is to a live local variable of the type that the call writes; the
            // requestor's right is copied.
            #[allow(deprecated, reason = "macOS has no other call for this")]
            unsafe {
                sys::bootstrap_subset(bootstrap, requestor, name)
            }
        })?;
        // SAFETY: the call succeeded, so a reference of a send right came to this name.
        Ok(Self(Port::Owned(unsafe { SendRight::from_raw_name(name) })))
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
        .recv_timeout(deadline.remaining().unwrap_or(Duration::MAX))
        .map_err(|_| Code::KERN_OPERATION_TIMED_OUT)
}

/// The bytes of a C string in an array.
#[cfg(feature = "spi")]
fn text(name: &sys::name_t) -> Vec<u8> {
    let bytes = name.iter().map(|&character| character as u8);
    bytes.take_while(|&byte| byte != 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
