//! Finding other tasks by their processes, and what of them can be had.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;

use bootstrap_sys as sys;
use bootstrap_sys::{kern_return_t, mach_port_t};

use crate::common::*;

/// A process that has joined the session and waits until it is told to end.
pub(crate) struct Child {
    pub(crate) pid: i32,
    end: Option<File>,
}

impl Child {
    pub(crate) fn begin() -> Child {
        Child::after(|| {})
    }

    /// One that did this first.
    pub(crate) fn after(body: impl FnOnce()) -> Child {
        let (ready, is_ready) = pipe();
        let (ends, end) = pipe();
        // SAFETY: the child goes on with this thread alone. What it calls takes no lock that
        // another thread could have held, and `_exit` runs nothing of the parent's.
        let pid = unsafe { libc::fork() };
        if pid == 0 {
            drop((ready, end));
            call!(spi::mach_task_self());
            body();
            let told = File::from(is_ready).write_all(b"!");
            let ended = File::from(ends).read(&mut [0]);
            // SAFETY: no pointers.
            unsafe { libc::_exit(i32::from(told.is_err() || ended.is_err())) };
        }
        drop((is_ready, ends));
        let mut byte = [0];
        let end = Some(File::from(end));
        let child = Child { pid, end };
        File::from(ready)
            .read_exact(&mut byte)
            .expect("the child is there");
        child
    }

    /// Lets it end.
    pub(crate) fn end(&mut self) -> i32 {
        if let Some(mut end) = self.end.take() {
            // One that is gone need not be told.
            let _ = end.write_all(b"!");
        }
        self.wait()
    }

    /// How it ended.
    pub(crate) fn wait(&mut self) -> i32 {
        let (mut status, pid) = (0, std::mem::replace(&mut self.pid, 0));
        // SAFETY: the result has its place.
        assert_eq!(unsafe { libc::waitpid(pid, &mut status, 0) }, pid);
        status
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        if self.pid != 0 {
            self.end();
        }
    }
}

fn pipe() -> (OwnedFd, OwnedFd) {
    let (read, write) = std::io::pipe().expect("a pipe");
    (read.into(), write.into())
}

pub(crate) fn task_for_pid(pid: i32) -> Result<mach_port_t, kern_return_t> {
    let mut found = 77;
    // SAFETY: the result has its place.
    match unsafe { sys::task_for_pid(task(), pid, &mut found) } {
        0 => Ok(found),
        code => {
            assert_eq!(found, 0, "the null name with every error");
            Err(code)
        }
    }
}

pub(crate) fn task_name_for_pid(pid: i32) -> Result<mach_port_t, kern_return_t> {
    let mut found = 77;
    // SAFETY: the result has its place.
    match unsafe { sys::task_name_for_pid(task(), pid, &mut found) } {
        0 => Ok(found),
        code => {
            assert_eq!(found, 0, "the null name with every error");
            Err(code)
        }
    }
}

fn pid_for_task(name: mach_port_t) -> Result<i32, kern_return_t> {
    let mut pid = 0;
    // SAFETY: the result has its place.
    match unsafe { sys::pid_for_task(name, &mut pid) } {
        0 => Ok(pid),
        code => {
            assert_eq!(pid, -1);
            Err(code)
        }
    }
}

#[test]
fn task_of_a_child_is_found_by_its_process() {
    let _alone = begin();
    let mut child = Child::begin();
    let control = task_for_pid(child.pid).expect("a process of the same user");
    let weak = task_name_for_pid(child.pid).expect("a process of the same user");
    assert_ne!(control, weak);
    assert_eq!(pid_for_task(control), Ok(child.pid));
    assert_eq!(pid_for_task(weak), Ok(child.pid));
    assert_eq!(task_for_pid(child.pid), Ok(control), "one name");
    assert_eq!(send_refs(control), 2);
    for other in [control, weak] {
        assert_eq!(call!(mach_task_is_self(other)), 0);
    }

    let mut port = 0;
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_port_allocate(control, sys::MACH_PORT_RIGHT_RECEIVE, &mut port) };
    assert_eq!(code, 0, "the control port permits it");
    // SAFETY: the result has its place.
    let code = unsafe { sys::mach_port_allocate(weak, sys::MACH_PORT_RIGHT_RECEIVE, &mut port) };
    assert_eq!(code, sys::KERN_INVALID_TASK, "the name port does not");

    let pid = child.pid;
    assert_eq!(child.end(), 0);
    assert_eq!(task_for_pid(pid), Err(sys::KERN_FAILURE));
    assert_eq!(task_name_for_pid(pid), Err(sys::KERN_FAILURE));
    destroy(control);
    destroy(weak);
}

#[test]
fn own_task_has_a_name_port_that_is_itself() {
    let _alone = begin();
    let pid = std::process::id() as i32;
    let name = task_name_for_pid(pid).expect("the own process");
    assert_ne!(name, task());
    assert_eq!(pid_for_task(name), Ok(pid));
    assert_eq!(call!(mach_task_is_self(name)), 1);
    assert_eq!(call!(mach_task_is_self(task())), 1);
    let port = port();
    for other in [port, 0, 0xbad3] {
        assert_eq!(call!(mach_task_is_self(other)), 0);
    }
    destroy(port);
    destroy(name);
}

#[test]
fn process_outside_of_the_session_has_no_task() {
    let _alone = begin();
    let mut outsider = std::process::Command::new("sleep")
        .arg("60")
        .spawn()
        .expect("a process");
    let pid = outsider.id() as i32;
    for pid in [pid, 0, -1, 1, i32::MAX] {
        assert_eq!(task_for_pid(pid), Err(sys::KERN_FAILURE), "{pid}");
        assert_eq!(task_name_for_pid(pid), Err(sys::KERN_FAILURE), "{pid}");
    }
    outsider.kill().expect("it is ours");
    outsider.wait().expect("it is ours");
    let mut found = 77;
    let own = std::process::id() as i32;
    for no_task in [0, port(), 0xbad3, sys::MACH_PORT_DEAD] {
        // SAFETY: the result has its place.
        let code = unsafe { sys::task_for_pid(no_task, own, &mut found) };
        assert_eq!((code, found), (sys::KERN_FAILURE, 0));
        if kind(no_task) != 0 && no_task != sys::MACH_PORT_DEAD {
            destroy(no_task);
        }
    }
}
