//! Special, registered and exception ports, and what of them a process hands down.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use bootstrap_sys as sys;

use crate::common::*;

const BEHAVIOR: i32 = sys::MACH_EXCEPTION_CODES | sys::EXCEPTION_DEFAULT;

fn special(of: u32, which: i32) -> Result<u32, i32> {
    let mut port = 0;
    // SAFETY: the result has its place.
    match unsafe { sys::task_get_special_port(of, which, &mut port) } {
        0 => Ok(port),
        code => Err(code),
    }
}

fn set_special(which: i32, port: u32) -> i32 {
    call!(task_set_special_port(task(), which, port))
}

/// Registers so many ports.
fn register(ports: &[u32]) -> i32 {
    let count = ports.len() as u32;
    // SAFETY: there are so many names.
    unsafe { sys::mach_ports_register(task(), ports.as_ptr().cast_mut(), count) }
}

fn registered() -> Vec<u32> {
    let (mut array, mut count) = (std::ptr::null_mut(), 0);
    // SAFETY: the results have their places.
    let code = unsafe { sys::mach_ports_lookup(task(), &mut array, &mut count) };
    assert_eq!(code, 0);
    // SAFETY: the call gives an array of so many.
    let names = unsafe { std::slice::from_raw_parts(array, count as usize) }.to_vec();
    deallocate(array as u64, 4 * u64::from(count));
    names
}

/// Mask, port, behaviour, flavour.
type Entry = (u32, u32, i32, i32);

/// What the last arguments of the functions that get exception ports point to.
#[derive(Default)]
struct Entries {
    masks: [u32; 14],
    count: u32,
    ports: [u32; 14],
    behaviors: [i32; 14],
    flavors: [i32; 14],
}

impl Entries {
    fn room(count: u32) -> Entries {
        Entries {
            count,
            ..Entries::default()
        }
    }

    fn list(&self) -> Vec<Entry> {
        let entry = |at| {
            (
                self.masks[at],
                self.ports[at],
                self.behaviors[at],
                self.flavors[at],
            )
        };
        (0..self.count as usize).map(entry).collect()
    }
}

/// Calls a function with these arguments, and the arrays of entries as its last ones.
macro_rules! entries {
    ($e:ident, $middle:expr, $function:ident($($argument:expr),*)) => {
        // SAFETY: the arrays have room for every exception there is.
        unsafe {
            sys::$function(
                $($argument,)*
                $e.masks.as_mut_ptr(),
                &mut $e.count,
                $middle.as_mut_ptr(),
                $e.behaviors.as_mut_ptr(),
                $e.flavors.as_mut_ptr(),
            )
        }
    };
}

fn exceptions(mask: u32, room: u32) -> Result<Vec<Entry>, i32> {
    let mut e = Entries::room(room);
    let code = entries!(e, e.ports, task_get_exception_ports(task(), mask));
    if code == 0 { Ok(e.list()) } else { Err(code) }
}

#[test]
fn special_ports_are_got_and_set() {
    let _alone = begin();
    assert_eq!(special(task(), sys::TASK_KERNEL_PORT), Ok(task()));
    let host = call!(mach_host_self());
    assert_eq!(special(task(), sys::TASK_HOST_PORT), Ok(host));
    for _ in 0..2 {
        assert_eq!(call!(mach_port_deallocate(task(), host)), 0);
    }
    assert_eq!(call!(mach_port_deallocate(task(), task())), 0);
    let port = port();
    for which in [sys::TASK_DEBUG_CONTROL_PORT, sys::TASK_RESOURCE_NOTIFY_PORT] {
        assert_eq!(special(task(), which), Ok(0));
        assert_eq!(set_special(which, port), 0);
        assert_eq!((special(task(), which), send_refs(port)), (Ok(port), 2));
        assert_eq!(call!(mach_port_deallocate(task(), port)), 0);
        assert_eq!(set_special(which, 0), 0);
    }
    assert_eq!(
        set_special(sys::TASK_KERNEL_PORT, port),
        sys::KERN_NO_ACCESS
    );
    assert_eq!(set_special(4711, port), sys::KERN_INVALID_ARGUMENT);
    assert_eq!(special(task(), 4711), Err(sys::KERN_INVALID_ARGUMENT));
    assert_eq!(special(port, 4), Err(sys::MACH_SEND_INVALID_OPTIONS));
    let read = special(task(), sys::TASK_READ_PORT).expect("a port");
    let inspect = special(read, sys::TASK_INSPECT_PORT).expect("a port");
    for port in [read, inspect] {
        let bootstrap = special(port, sys::TASK_BOOTSTRAP_PORT);
        assert_eq!(bootstrap, Err(sys::KERN_INVALID_CAPABILITY));
    }
    for name in [port, read, inspect] {
        destroy(name);
    }
}

#[test]
fn special_ports_of_a_thread_and_the_host_are_got_and_not_set() {
    let _alone = begin();
    let (thread, port) = (call!(mach_thread_self()), port());
    let get = |which| {
        let mut got = 0;
        // SAFETY: the result has its place.
        let code = unsafe { sys::thread_get_special_port(thread, which, &mut got) };
        (code, got)
    };
    assert_eq!(get(sys::THREAD_KERNEL_PORT), (0, thread));
    for which in [sys::THREAD_INSPECT_PORT, sys::THREAD_READ_PORT] {
        let (code, weaker) = get(which);
        assert_eq!(code, 0);
        assert_ne!(weaker, thread);
        destroy(weaker);
    }
    assert_eq!(get(0).0, sys::KERN_INVALID_ARGUMENT);
    let set = |which| call!(thread_set_special_port(thread, which, port));
    assert_eq!(set(sys::THREAD_KERNEL_PORT), sys::KERN_NO_ACCESS);
    assert_eq!(set(sys::THREAD_READ_PORT), sys::KERN_INVALID_ARGUMENT);
    // Only the superuser's host port is the privileged one.
    let host = call!(mach_host_self());
    let superuser = rustix::process::geteuid().is_root();
    let expected = |code| {
        if superuser {
            code
        } else {
            sys::KERN_INVALID_ARGUMENT
        }
    };
    let get = |which| {
        let mut got = 99;
        // SAFETY: the result has its place.
        let code = unsafe { sys::host_get_special_port(host, -1, which, &mut got) };
        (code, got)
    };
    let (code, privileged) = get(sys::HOST_PRIV_PORT);
    assert_eq!(code, expected(0));
    assert!(privileged == if superuser { host } else { 99 });
    assert_eq!(get(sys::HOST_GSSD_PORT).0, expected(0));
    assert_eq!(get(sys::HOST_SECURITY_PORT).0, sys::KERN_INVALID_ARGUMENT);
    let set = |which| call!(host_set_special_port(host, which, port));
    assert_eq!(set(sys::HOST_GSSD_PORT), expected(sys::KERN_NO_ACCESS));
    assert_eq!(set(sys::HOST_PORT), sys::KERN_INVALID_ARGUMENT);
    assert_eq!(
        call!(host_set_UNDServer(host, port)),
        expected(sys::KERN_NO_ACCESS)
    );
    for name in [thread, host, port] {
        destroy(name);
    }
}

#[test]
fn registered_ports_are_kept_for_the_task() {
    let _alone = begin();
    let (a, b) = (port(), port());
    assert_eq!(register(&[a, b, a, b]), sys::KERN_INVALID_ARGUMENT);
    assert_eq!(register(&[a, 0xbad3]), sys::MACH_SEND_INVALID_RIGHT);
    assert_eq!(registered(), [0; 3]);
    assert_eq!(register(&[a, b]), 0);
    assert_eq!(registered(), [a, b, 0]);
    assert_eq!((send_refs(a), send_refs(b)), (2, 2));
    destroy(b);
    assert_eq!(registered()[1], sys::MACH_PORT_DEAD);
    assert_eq!(register(&[]), 0);
    assert_eq!(registered(), [0; 3]);
    destroy(a);
}

#[test]
fn exception_ports_are_set_got_and_swapped() {
    let _alone = begin();
    let (a, b) = (port(), port());
    let set = |mask, port| {
        call!(task_set_exception_ports(
            task(),
            mask,
            port,
            BEHAVIOR,
            sys::THREAD_STATE_NONE
        ))
    };
    let none = sys::THREAD_STATE_NONE;
    assert_eq!(set(6, a), 0);
    assert_eq!(set(8, b), 0);
    assert_eq!(set(1, a), sys::KERN_INVALID_ARGUMENT);
    let unset = (16, 0, 0, 0);
    let listed = vec![(6, a, BEHAVIOR, none), (8, b, BEHAVIOR, none), unset];
    assert_eq!(exceptions(30, 14), Ok(listed.clone()));
    assert_eq!(exceptions(30, 1), Ok(listed[..1].to_vec()));
    assert_eq!(exceptions(1, 14), Err(sys::KERN_INVALID_ARGUMENT));
    let mut e = Entries::room(2);
    let code = entries!(e, e.ports, task_swap_exception_ports(task(), 30, 0, 0, 0));
    assert_eq!((code, e.list()), (0, listed[..2].to_vec()));
    assert_eq!(exceptions(30, 14), Ok(vec![(30, 0, 0, 0)]));
    let thread = call!(mach_thread_self());
    let code = call!(thread_set_exception_ports(thread, 2, a, BEHAVIOR, none));
    assert_eq!(code, 0);
    let mut e = Entries::room(14);
    let mut infos = [sys::ipc_info_port_t::default(); 14];
    let code = entries!(e, infos, thread_get_exception_ports_info(thread, 6));
    assert_eq!((code, e.count, e.masks[..2].to_vec()), (0, 2, vec![2, 4]));
    assert!(infos[0].iip_port_object != 0 && infos[0].iip_receiver_object != 0);
    assert_eq!(infos[1].iip_port_object, 0);
    let mut e = Entries::room(14);
    let code = entries!(e, e.ports, thread_swap_exception_ports(thread, 2, 0, 0, 0));
    assert_eq!((code, e.list()), (0, vec![(2, a, BEHAVIOR, none)]));
    for name in [thread, a, b] {
        destroy(name);
    }
}

#[test]
fn exception_ports_of_a_thread_and_a_task_are_told() {
    let _alone = begin();
    let (port, none) = (port(), sys::THREAD_STATE_NONE);
    let thread = call!(mach_thread_self());
    let code = call!(thread_set_exception_ports(thread, 6, port, BEHAVIOR, none));
    assert_eq!(code, 0);
    let mut e = Entries::room(14);
    let code = entries!(e, e.ports, thread_get_exception_ports(thread, 14));
    let listed = vec![(6, port, BEHAVIOR, none), (8, 0, 0, 0)];
    assert_eq!((code, e.list()), (0, listed));
    let code = call!(task_set_exception_ports(task(), 2, port, BEHAVIOR, none));
    assert_eq!(code, 0);
    let mut e = Entries::room(14);
    let mut infos = [sys::ipc_info_port_t::default(); 14];
    let code = entries!(e, infos, task_get_exception_ports_info(task(), 2));
    assert_eq!((code, e.count, e.masks[0]), (0, 1, 2));
    assert_eq!((e.behaviors[0], e.flavors[0]), (BEHAVIOR, none));
    assert_ne!(infos[0].iip_port_object, 0);
    for code in [
        call!(task_set_exception_ports(task(), 2, 0, 0, 0)),
        call!(thread_set_exception_ports(thread, 6, 0, 0, 0)),
    ] {
        assert_eq!(code, 0);
    }
    assert_eq!(send_refs(port), 2, "its own, and the one that was told");
    destroy(thread);
    destroy(port);
}

#[test]
fn exception_ports_of_the_host_are_the_superusers() {
    let _alone = begin();
    let (host, port) = (call!(mach_host_self()), port());
    let superuser = rustix::process::geteuid().is_root();
    let mut e = Entries::room(14);
    let set = |port| call!(host_set_exception_ports(host, 2, port, BEHAVIOR, 0));
    let expected = if superuser {
        0
    } else {
        sys::KERN_INVALID_ARGUMENT
    };
    assert_eq!(set(port), expected);
    let code = entries!(e, e.ports, host_get_exception_ports(host, 2));
    assert_eq!(code, expected);
    if superuser {
        assert_eq!(e.list(), [(2, port, BEHAVIOR, 0)]);
    }
    let mut e = Entries::room(14);
    let code = entries!(e, e.ports, host_swap_exception_ports(host, 2, 0, 0, 0));
    assert_eq!(code, expected);
    if superuser {
        assert_eq!(e.list(), [(2, port, BEHAVIOR, 0)]);
    }
    let mut server = 77;
    let code = call!(host_get_UNDServer(host, &mut server));
    assert_eq!((code, server), (expected, if superuser { 0 } else { 77 }));
    for name in [host, port] {
        destroy(name);
    }
}

#[test]
fn special_reply_port_is_bound_until_the_next() {
    let _alone = begin();
    let first = call!(spi::thread_get_special_reply_port());
    let (notify, mut previous) = (receive_right(), 0);
    let mut watch = |port| {
        let id = sys::MACH_NOTIFY_PORT_DESTROYED;
        // SAFETY: the result has its place.
        unsafe {
            sys::mach_port_request_notification(
                task(),
                port,
                id,
                0,
                notify,
                MAKE_SEND_ONCE,
                &mut previous,
            )
        }
    };
    assert_eq!(watch(first), sys::KERN_INVALID_RIGHT);
    let second = call!(spi::thread_get_special_reply_port());
    assert_eq!(watch(second), sys::KERN_INVALID_RIGHT);
    assert_eq!(watch(first), 0, "it is a port like any other now");
    for name in [second, notify] {
        destroy(name);
    }
    destroy(first);
}

/// Sets everything that is handed down to one port, and puts back what was there when dropped.
struct Legacy {
    bootstrap: u32,
    port: u32,
}

impl Legacy {
    fn of(port: u32) -> Legacy {
        let bootstrap = special(task(), sys::TASK_BOOTSTRAP_PORT).expect("a port");
        assert_eq!(set_special(sys::TASK_BOOTSTRAP_PORT, port), 0);
        assert_eq!(register(&[port, 0, port]), 0);
        let code = call!(task_set_exception_ports(task(), 4, port, BEHAVIOR, 0));
        assert_eq!(code, 0);
        assert_eq!(set_special(sys::TASK_DEBUG_CONTROL_PORT, port), 0);
        Legacy { bootstrap, port }
    }
}

impl Drop for Legacy {
    fn drop(&mut self) {
        assert_eq!(set_special(sys::TASK_BOOTSTRAP_PORT, self.bootstrap), 0);
        assert_eq!(register(&[]), 0);
        let code = call!(task_set_exception_ports(task(), 4, 0, 0, 0));
        assert_eq!(code, 0);
        assert_eq!(set_special(sys::TASK_DEBUG_CONTROL_PORT, 0), 0);
        let left = call!(mach_port_deallocate(task(), self.bootstrap));
        assert_eq!(left, 0);
        destroy(self.port);
    }
}

/// Sends a port of the child's own through each right that was handed down, and hears back.
fn greet() -> i32 {
    // SAFETY: nobody changes the variable.
    let bootstrap = unsafe { sys::bootstrap_port };
    let stored = special(task(), sys::TASK_BOOTSTRAP_PORT);
    let kept = registered();
    let actions = exceptions(4, 14).unwrap_or_default();
    let same = stored == Ok(bootstrap)
        && kept == [bootstrap, 0, bootstrap]
        && actions == [(4, bootstrap, BEHAVIOR, 0)]
        && special(task(), sys::TASK_DEBUG_CONTROL_PORT) == Ok(0);
    if !same {
        return 1;
    }
    let reply = port();
    let mut hello = Message::to(bootstrap, COPY_SEND)
        .reply_to(reply, MAKE_SEND)
        .port(task(), COPY_SEND)
        .id(std::process::id());
    if hello.send() != 0 {
        return 2;
    }
    let answer = Message::receive(reply);
    i32::from(answer.0[5] != 77) * 3
}

/// Hears from a child, and does to it through its task port what only that permits.
fn hear(port: u32) -> u32 {
    let mut hello = Message::receive(port);
    let (pid, reply, control) = (hello.0[5], hello.0[2], hello.0[7]);
    let mut process = 0;
    // SAFETY: the result has its place.
    let code = unsafe { sys::pid_for_task(control, &mut process) };
    assert_eq!((code, process as u32), (0, pid));
    let own = special(control, sys::TASK_BOOTSTRAP_PORT);
    assert_eq!(own, Ok(port));
    assert_eq!(call!(mach_port_deallocate(task(), port)), 0);
    assert_eq!(Message::to(reply, COPY_SEND).id(77).send(), 0);
    hello.destroy();
    pid
}

#[test]
fn child_finds_its_parents_port_and_greets_it() {
    let _alone = begin();
    let port = port();
    let legacy = Legacy::of(port);
    let parent = std::thread::spawn(move || hear(port));
    assert_eq!(in_child(greet), 0);
    let pid = parent.join().expect("it ended well");
    assert_ne!(pid, std::process::id());
    drop(legacy);
    // The next child has the namespace again.
    let next = in_child(|| {
        // SAFETY: nobody changes the variable.
        let bootstrap = unsafe { sys::bootstrap_port };
        let found = call!(bootstrap_look_up(bootstrap, c"nobody".as_ptr(), &mut 0));
        i32::from(found != sys::BOOTSTRAP_UNKNOWN_SERVICE)
    });
    assert_eq!(next, 0);
}

#[test]
fn grandchild_gets_what_its_parent_never_asked_for() {
    let _alone = begin();
    let port = port();
    let legacy = Legacy::of(port);
    let parent = std::thread::spawn(move || hear(port));
    // The one in between makes no Mach call at all.
    assert_eq!(in_child(|| in_child(greet)), 0);
    parent.join().expect("it ended well");
    drop(legacy);
}

/// This program once more, which then runs only what the variable says.
fn program(what: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("a path"));
    command
        .args(["--exact", "specials::program_started_anew_does_as_told"])
        .args(["--nocapture", "--test-threads=1"])
        .env("SPECIALS", what)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    command
}

fn again(what: &str) -> Child {
    program(what).spawn().expect("it starts")
}

#[test]
fn program_started_anew_does_as_told() {
    let Ok(what) = std::env::var("SPECIALS") else {
        return;
    };
    if what == "wait" {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).expect("a line");
    }
    let outcome = greet();
    println!("greeted={outcome}");
    assert_eq!(outcome, 0);
}

fn greeted(child: Child) -> String {
    let output = child.wait_with_output().expect("it ended");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let found = text.split("greeted=").nth(1).map(|rest| rest[..1].into());
    found.unwrap_or(text)
}

#[test]
fn program_that_is_executed_gets_what_its_process_had() {
    let _alone = begin();
    let port = port();
    let legacy = Legacy::of(port);
    let parent = std::thread::spawn(move || hear(port));
    let child = again("now");
    assert_eq!(greeted(child), "0");
    parent.join().expect("it ended well");
    drop(legacy);
}

#[test]
fn task_that_becomes_another_program_hands_its_ports_to_it() {
    let _alone = begin();
    let port = port();
    let legacy = Legacy::of(port);
    let parent = std::thread::spawn(move || hear(port));
    let mut next = program("now");
    next.stdin(Stdio::null()).stdout(Stdio::null());
    let child = in_child(|| {
        // The task is there before it ends.
        let own = self::port();
        if kind(own) == 0 {
            return 98;
        }
        // It comes back only with a reason.
        next.exec().raw_os_error().unwrap_or(99)
    });
    assert_eq!(child, 0);
    parent.join().expect("it ended well");
    drop(legacy);
}

#[test]
fn program_gets_what_was_handed_down_when_it_was_made() {
    let _alone = begin();
    let port = port();
    let legacy = Legacy::of(port);
    // It makes its first call when the parent hands down something else again.
    let child = again("wait");
    let kept = port;
    let foreign = self::port();
    assert_eq!(set_special(sys::TASK_BOOTSTRAP_PORT, foreign), 0);
    assert_eq!(register(&[foreign; 3]), 0);
    let code = call!(task_set_exception_ports(task(), 4, foreign, BEHAVIOR, 0));
    assert_eq!(code, 0);
    let parent = std::thread::spawn(move || hear(kept));
    assert_eq!(greeted(child), "0");
    parent.join().expect("it ended well");
    drop(legacy);
    destroy(foreign);
}
