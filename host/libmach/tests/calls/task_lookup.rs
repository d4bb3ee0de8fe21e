//! Finding other tasks by their processes, and what of them can be had.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;

use bootstrap_sys as sys;
use bootstrap_sys::{kern_return_t, mach_port_t};

use crate::common::*;
use crate::tasks::info;

/// A process that has joined the session and waits until it is told to end.
pub(crate) struct Child {
    pub(crate) pid: i32,
    end: Option<File>,
}

impl Child {
    pub(crate) fn begin() -> Child {
        Child::begin_and(|| {})
    }

    /// One that does this once it is there.
    pub(crate) fn begin_and(body: impl FnOnce()) -> Child {
        let (ready, is_ready) = pipe();
        let (ends, end) = pipe();
        // SAFETY: the child goes on with this thread alone. What it calls takes no lock that
        // another thread could have held, and `_exit` runs nothing of the parent's.
        let pid = unsafe { libc::fork() };
        if pid == 0 {
            drop((ready, end));
            call!(spi::mach_task_self());
            let told = File::from(is_ready).write_all(b"!");
            body();
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

/// What is written to the second can be read from the first.
fn pipe() -> (OwnedFd, OwnedFd) {
    let (read, write) = UnixStream::pair().expect("a pair");
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
fn process_that_makes_no_mach_call_has_a_task_too() {
    let _alone = begin();
    let mut quiet = std::process::Command::new("sleep")
        .arg("60")
        .spawn()
        .expect("a process");
    let pid = quiet.id() as i32;
    let control = task_for_pid(pid).expect("a process of the same user");
    assert_eq!(pid_for_task(control), Ok(pid));
    assert_eq!(task_for_pid(pid), Ok(control));
    // What the process will have when it first asks is there already.
    let mut types = 0;
    for (own, expected) in [(task(), sys::MACH_PORT_TYPE_SEND), (0x103, 0)] {
        // SAFETY: the result has its place.
        let code = unsafe { sys::mach_port_type(control, own, &mut types) };
        let known = if code == 0 { types } else { 0 };
        assert_eq!(known, expected, "{own:#x}");
    }
    quiet.kill().expect("it is ours");
    // It has ended, and nobody has waited for it.
    // SAFETY: all bits are such a structure.
    let mut ended: libc::siginfo_t = unsafe { std::mem::zeroed() };
    // SAFETY: the result has its place.
    let code = unsafe {
        libc::waitid(
            libc::P_PID,
            pid as _,
            &mut ended,
            libc::WEXITED | libc::WNOWAIT,
        )
    };
    assert_eq!(code, 0);
    assert_eq!(task_for_pid(pid), Err(sys::KERN_FAILURE));
    quiet.wait().expect("it is ours");
    assert_eq!(task_for_pid(pid), Err(sys::KERN_FAILURE));
    destroy(control);
}

#[test]
fn task_of_no_process_is_a_failure() {
    let _alone = begin();
    for pid in [0, -1, i32::MAX] {
        assert_eq!(task_for_pid(pid), Err(sys::KERN_FAILURE), "{pid}");
        assert_eq!(task_name_for_pid(pid), Err(sys::KERN_FAILURE), "{pid}");
    }
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

#[test]
fn terminated_task_is_killed() {
    let _alone = begin();
    let mut child = Child::begin();
    let control = task_for_pid(child.pid).expect("a process of the same user");
    let weak = task_name_for_pid(child.pid).expect("a process of the same user");
    assert_eq!(call!(task_terminate(weak)), sys::KERN_INVALID_ARGUMENT);
    assert_eq!(call!(task_terminate(0)), sys::MACH_SEND_INVALID_DEST);
    assert_eq!(call!(task_terminate(control)), 0);
    let status = child.wait();
    assert!(libc::WIFSIGNALED(status), "{status:#x}");
    assert_eq!(libc::WTERMSIG(status), libc::SIGKILL);
    destroy(control);
    destroy(weak);
}

#[test]
fn task_that_terminates_itself_does_not_go_on() {
    let _alone = begin();
    let mut child = Child::begin_and(|| {
        call!(task_terminate(task()));
    });
    let status = child.wait();
    assert!(libc::WIFSIGNALED(status), "{status:#x}");
    assert_eq!(libc::WTERMSIG(status), libc::SIGKILL);
}

#[test]
fn death_of_a_terminated_task_is_told_to_who_asked() {
    let _alone = begin();
    let mut child = Child::begin();
    let control = task_for_pid(child.pid).expect("a process of the same user");
    let (port, mut previous) = (receive_right(), 0);
    // SAFETY: the result has its place.
    let code = unsafe {
        sys::mach_port_request_notification(
            task(),
            control,
            sys::MACH_NOTIFY_DEAD_NAME,
            0,
            port,
            MAKE_SEND_ONCE,
            &mut previous,
        )
    };
    assert_eq!((code, previous), (0, 0));
    assert_eq!(call!(task_terminate(control)), 0);
    let told = Message::receive(port);
    assert_eq!((told.0[5], told.0[8]), (72, control));
    child.wait();
    destroy(control);
    destroy(port);
}

#[test]
fn what_another_task_uses_is_told_to_who_has_any_of_its_ports() {
    let _alone = begin();
    let child = Child::begin();
    let control = task_for_pid(child.pid).expect("a process of the same user");
    let weak = task_name_for_pid(child.pid).expect("a process of the same user");
    for task in [control, weak] {
        let token = info(task, sys::TASK_AUDIT_TOKEN, 8).expect("a token");
        assert_eq!(token[5], child.pid as u32);
        let words = info(task, sys::MACH_TASK_BASIC_INFO, 12).expect("an answer");
        let wide = |at: usize| u64::from(words[at]) | u64::from(words[at + 1]) << 32;
        let (memory, resident, most) = (wide(0), wide(2), wide(4));
        assert!(
            memory >= most && most >= resident && resident > 0,
            "{words:?}"
        );
    }
    destroy(control);
    destroy(weak);
    drop(child);
}

#[test]
fn times_of_live_and_of_ended_threads_add_up() {
    let _alone = begin();
    let busy = || {
        let mut spent = libc::timespec {
            tv_sec: 0,
            tv_nsec: 0,
        };
        while spent.tv_nsec < 50_000_000 {
            // SAFETY: the result has its place.
            unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut spent) };
        }
    };
    std::thread::spawn(busy).join().expect("it ends");
    let micro = |words: &[u32]| u64::from(words[0]) * 1_000_000 + u64::from(words[1]);
    let both = |words: &[u32]| micro(words) + micro(&words[2..]);
    let ended = info(task(), sys::MACH_TASK_BASIC_INFO, 12).expect("an answer");
    assert!(both(&ended[6..10]) >= 10_000, "the thread's: {ended:?}");
    busy();
    let live = info(task(), sys::TASK_THREAD_TIMES_INFO, 4).expect("an answer");
    assert!(both(&live) >= 10_000, "this one's: {live:?}");
    let ticks = info(task(), sys::TASK_ABSOLUTETIME_INFO, 8).expect("an answer");
    let wide = |at: usize| u64::from(ticks[at]) | u64::from(ticks[at + 1]) << 32;
    assert!(wide(0) + wide(2) >= 1000 * (both(&live) + both(&ended[6..10])));
    assert!(wide(4) + wide(6) >= 1000 * both(&live));
}

#[test]
fn threads_are_listed_by_their_control_ports() {
    let _alone = begin();
    let own = call!(mach_thread_self());
    let (mut threads, mut count) = (std::ptr::null_mut(), 0);
    // SAFETY: the results have their places.
    let code = unsafe { sys::task_threads(task(), &mut threads, &mut count) };
    assert_eq!(code, 0);
    // SAFETY: the call made an array of so many names.
    let listed = unsafe { std::slice::from_raw_parts(threads, count as usize) }.to_vec();
    assert!(listed.contains(&own), "{own:#x} in {listed:x?}");
    for thread in listed {
        assert_eq!(call!(mach_port_deallocate(task(), thread)), 0);
    }
    deallocate(threads as u64, 4 * u64::from(count));
    assert_eq!(send_refs(own), 1);
    assert_eq!(call!(mach_port_deallocate(task(), own)), 0);
    // SAFETY: the results have their places.
    let code = unsafe { sys::task_threads(0, &mut threads, &mut count) };
    assert_eq!(code, sys::MACH_SEND_INVALID_DEST);
}

#[test]
fn tasks_of_the_session_are_listed_to_the_superuser() {
    let _alone = begin();
    let child = Child::begin();
    let host = call!(mach_host_self());
    let (mut name, mut set) = (0, 0);
    // SAFETY: the result has its place.
    assert_eq!(unsafe { sys::processor_set_default(host, &mut name) }, 0);
    // SAFETY: the result has its place.
    let code = unsafe { sys::host_processor_set_priv(host, name, &mut set) };
    let (mut tasks, mut count) = (std::ptr::null_mut(), 0);
    if rustix::process::geteuid().is_root() {
        assert_eq!(code, 0);
        // SAFETY: the results have their places.
        let code = unsafe { sys::processor_set_tasks(set, &mut tasks, &mut count) };
        assert_eq!(code, 0);
        // SAFETY: the call made an array of so many names.
        let listed = unsafe { std::slice::from_raw_parts(tasks, count as usize) }.to_vec();
        let pids: Vec<_> = listed.iter().map(|&task| pid_for_task(task)).collect();
        assert!(pids.contains(&Ok(child.pid)), "{pids:?}");
        assert!(listed.contains(&task()), "{listed:x?}");
        for task in listed {
            assert_eq!(call!(mach_port_deallocate(sys::mach_task_self(), task)), 0);
        }
        deallocate(tasks as u64, 4 * u64::from(count));
        let flavor = sys::TASK_FLAVOR_NAME;
        let code = call!(processor_set_tasks_with_flavor(
            set, flavor, &mut tasks, &mut count
        ));
        assert_eq!(code, 0);
        // SAFETY: the call made an array of so many names.
        let named = unsafe { std::slice::from_raw_parts(tasks, count as usize) }.to_vec();
        let pids: Vec<_> = named.iter().map(|&task| pid_for_task(task)).collect();
        assert!(pids.contains(&Ok(child.pid)), "{pids:?}");
        assert!(!named.contains(&task()), "names permit less: {named:x?}");
        named.into_iter().for_each(destroy);
        deallocate(tasks as u64, 4 * u64::from(count));
        let own = call!(mach_thread_self());
        let code = call!(processor_set_threads(set, &mut tasks, &mut count));
        assert_eq!(code, 0);
        // SAFETY: the call made an array of so many names.
        let threads = unsafe { std::slice::from_raw_parts(tasks, count as usize) }.to_vec();
        assert!(threads.contains(&own), "{own:#x} in {threads:x?}");
        for thread in threads {
            assert_eq!(
                call!(mach_port_deallocate(sys::mach_task_self(), thread)),
                0
            );
        }
        deallocate(tasks as u64, 4 * u64::from(count));
        assert_eq!(call!(mach_port_deallocate(sys::mach_task_self(), own)), 0);
        let code = call!(host_processor_sets(host, &mut tasks, &mut count));
        // SAFETY: the call made an array of so many names.
        let sets = unsafe { std::slice::from_raw_parts(tasks, count as usize) }.to_vec();
        assert_eq!((code, sets), (0, vec![name]));
        deallocate(tasks as u64, 4 * u64::from(count));
        destroy(set);
    } else {
        assert_eq!(code, sys::KERN_INVALID_ARGUMENT);
    }
    // SAFETY: the results have their places.
    let code = unsafe { sys::processor_set_tasks(name, &mut tasks, &mut count) };
    assert_eq!(code, sys::KERN_INVALID_ARGUMENT, "the name of a set");
    destroy(name);
    assert_eq!(call!(mach_port_deallocate(task(), host)), 0);
}

#[test]
fn every_port_of_a_task_tells_of_it_and_lists_threads_as_strong_as_itself() {
    let _alone = begin();
    let child = Child::begin();
    let control = task_for_pid(child.pid).expect("a process of the same user");
    let special = |which: i32| {
        let mut port = 0;
        // SAFETY: the result has its place.
        let code = unsafe { sys::task_get_special_port(control, which, &mut port) };
        assert_eq!(code, 0, "{which}");
        port
    };
    let (thread, read, inspect) = (
        sys::IPC_OTYPE_THREAD_CONTROL,
        sys::IPC_OTYPE_THREAD_READ,
        sys::IPC_OTYPE_THREAD_INSPECT,
    );
    for (task, threads) in [
        (special(sys::TASK_KERNEL_PORT), Ok(thread)),
        (special(sys::TASK_READ_PORT), Ok(read)),
        (special(sys::TASK_INSPECT_PORT), Ok(inspect)),
        (
            special(sys::TASK_NAME_PORT),
            Err(sys::KERN_INVALID_ARGUMENT),
        ),
    ] {
        assert_eq!(pid_for_task(task), Ok(child.pid));
        assert_eq!(call!(mach_task_is_self(task)), 0);
        let token = info(task, sys::TASK_AUDIT_TOKEN, 8).expect("a token");
        assert_eq!(token[5], child.pid as u32);
        assert_eq!(kind_of_threads(task), threads, "{task:#x}");
        assert_eq!(call!(mach_port_deallocate(sys::mach_task_self(), task)), 0);
    }
    destroy(control);
}

/// The type of the kernel object that a task's first thread is listed as.
fn kind_of_threads(of: mach_port_t) -> Result<u32, kern_return_t> {
    let (mut threads, mut count) = (std::ptr::null_mut(), 0);
    // SAFETY: the results have their places.
    match unsafe { sys::task_threads(of, &mut threads, &mut count) } {
        0 => {}
        code => return Err(code),
    }
    // SAFETY: the call made an array of so many names.
    let listed = unsafe { std::slice::from_raw_parts(threads, count as usize) }.to_vec();
    deallocate(threads as u64, 4 * u64::from(count));
    let (mut kind, mut address) = (0, 0);
    // SAFETY: the results have their places.
    let code = unsafe { sys::mach_port_kobject(task(), listed[0], &mut kind, &mut address) };
    assert_eq!(code, 0);
    listed.into_iter().for_each(destroy);
    Ok(kind)
}
