//! Programs that the session starts for their services.
//!
//! The program is this test program: started with [`program`] as the test to run, and a second
//! name that says which service it is to have.

use std::ffi::{CStr, CString};
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;

use bootstrap_sys as sys;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, Signal, kill_process, pidfd_open};

use crate::common::*;

/// What the program is asked for, by the message's id.
mod wish {
    /// To tell its process.
    pub(super) const TELL: u32 = 1;
    /// To tell, and to take nothing any more.
    pub(super) const HANG: u32 = 2;
    /// To end.
    pub(super) const END: u32 = 3;
    /// To give the receive right back and take it again.
    pub(super) const AGAIN: u32 = 4;
    /// To become another program, which is this one again.
    pub(super) const BEGIN_ANEW: u32 = 6;
    /// To have a child try to check in.
    pub(super) const CHILD: u32 = 5;
}

const PREFIX: &str = "service:";

/// What the program does. In the test run itself there is nothing to do.
#[test]
fn program() {
    let service = std::env::args().find_map(|word| Some(word.strip_prefix(PREFIX)?.to_owned()));
    let Some(service) = service else {
        return;
    };
    let service = CString::new(service).expect("a name");
    // Before the first call, after which it has some of its own.
    let has_pipes = has_pipes();
    let mut port = checked_in(bootstrap(), &service);
    loop {
        let (code, message) = Message::receive_with(port, 0, 0);
        assert_eq!(code, 0);
        let mut answer = match message.0[5] {
            wish::TELL | wish::HANG => std::process::id() as i32,
            wish::END => std::process::exit(0),
            wish::BEGIN_ANEW => {
                let mut words = std::env::args_os();
                let mut command = Command::new(words.next().expect("this program"));
                panic!("{}", command.args(words).exec());
            }
            wish::AGAIN => {
                destroy(port);
                port = checked_in(bootstrap(), &service);
                0
            }
            wish::CHILD => in_child(|| check_in(bootstrap(), &service).0 - 1000),
            other => panic!("nobody asks for {other}"),
        };
        if has_pipes || !is_clean() {
            answer = -1;
        }
        let mut reply = Message::to(message.0[2], MOVE_SEND_ONCE).id(answer as u32);
        assert_eq!(reply.send(), 0);
        if message.0[5] == wish::HANG {
            // SAFETY: it waits for a signal, which nobody sends but to end it.
            unsafe { libc::pause() };
        }
    }
}

/// Whether the program was started with nothing that was not meant for it.
fn is_clean() -> bool {
    // Of this thread: the first one blocks all signals for a moment whenever it makes another.
    let status = fs::read_to_string("/proc/thread-self/status").expect("there");
    let mask = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        u64::from_str_radix(line.expect("there").trim(), 16).expect("a mask")
    };
    let bit = 1 << (libc::SIGUSR1 - 1);
    let null = |number| open_file(number).is_some_and(|path| path.as_os_str() == "/dev/null");
    mask("SigIgn:") & bit == 0
        && mask("SigBlk:") == 0
        && ["0", "1", "2"].into_iter().all(null)
        && rustix::process::getpid() == rustix::process::getpgrp()
}

/// What a descriptor of this program leads to.
fn open_file(number: &str) -> Option<PathBuf> {
    fs::read_link(format!("/proc/self/fd/{number}")).ok()
}

/// Whether this program has pipes.
fn has_pipes() -> bool {
    let listing = fs::read_dir("/proc/self/fd").expect("there").flatten();
    let mut open = listing.filter_map(|entry| open_file(entry.file_name().to_str()?));
    open.any(|path| path.to_string_lossy().starts_with("pipe:"))
}

fn bootstrap() -> u32 {
    // SAFETY: nothing in this program assigns to the variable while a test runs.
    unsafe { sys::bootstrap_port }
}

fn check_in(bp: u32, service: &CStr) -> (i32, u32) {
    let mut port = 0;
    let code = call!(bootstrap_check_in(bp, service.as_ptr(), &mut port));
    (code, port)
}

fn checked_in(bp: u32, service: &CStr) -> u32 {
    let (code, port) = check_in(bp, service);
    assert_eq!(code, 0);
    port
}

/// A namespace for one test. It ends with the test, and its jobs with it.
struct Scene {
    port: u32,
    requestor: u32,
}

impl Scene {
    fn new() -> Scene {
        let (requestor, mut port) = (port(), 0);
        assert_eq!(
            call!(bootstrap_subset(bootstrap(), requestor, &mut port)),
            0
        );
        Scene { port, requestor }
    }

    fn create(&self, command: &str, on_demand: bool) -> (i32, u32) {
        let command = CString::new(command).expect("no NUL in it");
        let (text, mut job) = (command.as_ptr().cast_mut(), 77);
        let (user, on_demand) = (12_345, on_demand.into());
        let code = call!(bootstrap_create_server(
            self.port, text, user, on_demand, &mut job
        ));
        (code, job)
    }

    /// A job with a service that a command is to serve, and a send right to that.
    fn serve_with(&self, command: &str, service: &CStr, on_demand: bool) -> u32 {
        let (code, job) = self.create(command, on_demand);
        assert_eq!(code, 0);
        let (mut port, name) = (0, service.as_ptr().cast_mut());
        assert_eq!(call!(bootstrap_create_service(job, name, &mut port)), 0);
        assert_eq!(kind(port), sys::MACH_PORT_TYPE_SEND);
        assert_eq!(call!(mach_port_deallocate(task(), job)), 0);
        port
    }

    /// The same, served by [`program`].
    fn serve(&self, service: &CStr, on_demand: bool) -> u32 {
        let program = std::env::current_exe().expect("this program");
        let service_name = service.to_str().expect("text");
        let (program, rest) = (program.display(), "--exact jobs::program");
        let command = format!("\"{program}\"  {rest} {PREFIX}{service_name}");
        self.serve_with(&command, service, on_demand)
    }

    fn look_up(&self, service: &CStr) -> (i32, u32) {
        let mut port = 0;
        let code = call!(bootstrap_look_up(self.port, service.as_ptr(), &mut port));
        (code, port)
    }

    /// Ends the namespace; the program that serves a port ends with it.
    fn end(self, port: u32, process: u32) {
        destroy(self.requestor);
        await_end(process);
        for name in [self.port, port] {
            assert_eq!(kind(name), sys::MACH_PORT_TYPE_DEAD_NAME);
            destroy(name);
        }
    }
}

fn ask(port: u32, wish: u32) -> u32 {
    let reply = receive_right();
    post(port, wish, reply);
    let answer = Message::receive(reply).0[5];
    destroy(reply);
    answer
}

fn post(port: u32, wish: u32, reply: u32) {
    let message = Message::to(port, COPY_SEND).reply_to(reply, MAKE_SEND_ONCE);
    assert_eq!(message.id(wish).send(), 0);
}

/// Waits until a process has ended, if it has not yet.
fn await_end(process: u32) {
    let pid = Pid::from_raw(process as i32).expect("a process");
    let Ok(pidfd) = pidfd_open(pid, PidfdFlags::empty()) else {
        return;
    };
    let limit = Timespec {
        tv_sec: i64::from(LONG / 1000),
        tv_nsec: 0,
    };
    let mut ended = [PollFd::new(&pidfd, PollFlags::IN)];
    assert_eq!(poll(&mut ended, Some(&limit)), Ok(1), "it does not end");
}

fn kill(process: u32) {
    let pid = Pid::from_raw(process as i32).expect("a process");
    kill_process(pid, Signal::KILL).expect("killed");
}

/// Waits until the port behind a name has died.
fn await_death(name: u32) {
    let (notify, mut previous) = (receive_right(), 0);
    let id = sys::MACH_NOTIFY_DEAD_NAME;
    let (task, once) = (task(), MAKE_SEND_ONCE);
    let code = call!(mach_port_request_notification(
        task,
        name,
        id,
        1,
        notify,
        once,
        &mut previous
    ));
    if code == 0 {
        assert_eq!(Message::receive(notify).0[5], id as u32);
    } else {
        assert_eq!(code, sys::KERN_INVALID_ARGUMENT, "it is dead already");
    }
    assert_eq!(kind(name), sys::MACH_PORT_TYPE_DEAD_NAME);
    destroy(notify);
    destroy(name);
}

#[test]
fn message_starts_the_program_as_a_clean_process() {
    let _alone = begin();
    // SAFETY: to ignore a signal runs no code.
    let before = unsafe { libc::signal(libc::SIGUSR1, libc::SIG_IGN) };
    let mut pipe = [0; 2];
    // SAFETY: the two descriptors have their places.
    assert_eq!(unsafe { libc::pipe(pipe.as_mut_ptr()) }, 0);
    let (scene, service) = (Scene::new(), c"test.clean");
    let port = scene.serve(service, true);
    let process = ask(port, wish::TELL);
    assert_ne!(process, u32::MAX, "it has something of this program's");
    assert_ne!(process, std::process::id());
    assert_eq!(ask(port, wish::TELL), process, "the same again");
    for number in pipe {
        // SAFETY: the descriptors are this test's.
        assert_eq!(unsafe { libc::close(number) }, 0);
    }
    // SAFETY: what was there before is put back.
    unsafe { libc::signal(libc::SIGUSR1, before) };
    scene.end(port, process);
}

#[test]
fn killed_server_is_started_again_for_the_messages_it_left() {
    let _alone = begin();
    let (scene, service) = (Scene::new(), c"test.killed");
    let port = scene.serve(service, true);
    let first = ask(port, wish::HANG);
    let replies = [receive_right(), receive_right()];
    for reply in replies {
        post(port, wish::TELL, reply);
        assert!(Message::none_at(reply), "it does not answer");
    }
    kill(first);
    let second = Message::receive(replies[0]).0[5];
    assert_ne!(second, first);
    assert_eq!(Message::receive(replies[1]).0[5], second);
    assert_eq!(
        scene.look_up(service),
        (0, port),
        "the same port, and its name"
    );
    assert_eq!(ask(port, wish::TELL), second);
    for reply in replies {
        destroy(reply);
    }
    scene.end(port, second);
}

#[test]
fn server_that_ends_with_nothing_to_do_is_started_by_the_next_message() {
    let _alone = begin();
    let (scene, service) = (Scene::new(), c"test.ends");
    let port = scene.serve(service, true);
    let first = ask(port, wish::TELL);
    let reply = receive_right();
    post(port, wish::END, reply);
    assert_eq!(
        Message::receive(reply).0[5],
        71,
        "it took its message along"
    );
    await_end(first);
    let second = ask(port, wish::TELL);
    assert_ne!(second, first);
    destroy(reply);
    scene.end(port, second);
}

#[test]
fn server_that_is_to_run_always_runs_unasked_and_again() {
    let _alone = begin();
    let (scene, service) = (Scene::new(), c"test.always");
    let port = scene.serve(service, false);
    let mut last = 0;
    for _ in 0..3 {
        let process = ask(port, wish::TELL);
        assert_ne!(process, last);
        kill(process);
        last = process;
        await_end(process);
    }
    let process = ask(port, wish::TELL);
    scene.end(port, process);
}

#[test]
fn server_that_becomes_another_program_is_still_the_job() {
    let _alone = begin();
    let (scene, service) = (Scene::new(), c"test.anew");
    let port = scene.serve(service, true);
    let process = ask(port, wish::TELL);
    let replies = [receive_right(), receive_right()];
    post(port, wish::BEGIN_ANEW, replies[0]);
    post(port, wish::TELL, replies[1]);
    assert_eq!(Message::receive(replies[0]).0[5], 71, "its names are gone");
    assert_eq!(Message::receive(replies[1]).0[5], process);
    for reply in replies {
        destroy(reply);
    }
    scene.end(port, process);
}

#[test]
fn service_of_a_job_is_nobody_elses() {
    let _alone = begin();
    let (scene, service) = (Scene::new(), c"test.theirs");
    let port = scene.serve(service, true);
    let refused = sys::BOOTSTRAP_NOT_PRIVILEGED;
    let name = service.as_ptr().cast_mut();
    for _ in 0..2 {
        assert_eq!(check_in(scene.port, service).0, refused);
        let own = self::port();
        for right in [own, sys::MACH_PORT_NULL] {
            assert_eq!(call!(bootstrap_register(scene.port, name, right)), refused);
        }
        destroy(own);
        // The second time, the program has it.
        ask(port, wish::TELL);
    }
    assert_eq!(ask(port, wish::CHILD), 100, "not even its child's");
    assert_eq!(
        ask(port, wish::AGAIN),
        0,
        "but the program's, as often as it likes"
    );
    let process = ask(port, wish::TELL);
    scene.end(port, process);
}

#[test]
fn program_that_cannot_be_run_or_does_not_check_in_loses_its_services() {
    let _alone = begin();
    let (scene, service) = (Scene::new(), c"test.lost");
    for command in ["/nonexistent/program", "/", "true", "sh -c \"exit 3\""] {
        let port = scene.serve_with(command, service, true);
        assert_eq!(scene.look_up(service).0, 0);
        assert_eq!(Message::to(port, COPY_SEND).send(), 0);
        await_death(port);
        assert_eq!(
            scene.look_up(service).0,
            sys::BOOTSTRAP_UNKNOWN_SERVICE,
            "{command}"
        );
    }
    for name in [scene.requestor, scene.port] {
        destroy(name);
    }
}

#[test]
fn command_without_a_program_is_no_memory() {
    let _alone = begin();
    let scene = Scene::new();
    for command in ["", "   "] {
        assert_eq!(scene.create(command, true), (sys::BOOTSTRAP_NO_MEMORY, 77));
    }
    let (null, mut job) = (std::ptr::null_mut(), 77);
    let code = call!(bootstrap_create_server(scene.port, null, 0, 1, &mut job));
    assert_eq!((code, job), (sys::KERN_INVALID_ARGUMENT, 77));
    let text = c"true".as_ptr().cast_mut();
    let code = call!(bootstrap_create_server(
        scene.requestor,
        text,
        0,
        1,
        &mut job
    ));
    assert_ne!(code, 0, "an ordinary port");
    for name in [scene.requestor, scene.port] {
        destroy(name);
    }
}
