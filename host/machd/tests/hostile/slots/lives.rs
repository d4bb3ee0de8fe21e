//! Who rings, sleeps and dies.

use super::*;

#[test]
fn rings_without_end_hinder_nobody() {
    let session = Session::start();
    let goes_on = AtomicBool::new(true);
    std::thread::scope(|scope| {
        for asks in [false, true] {
            let (session, goes_on) = (&session, &goes_on);
            scope.spawn(move || {
                let mut thread = Thread::join(session, [1; 16]);
                while goes_on.load(Ordering::Relaxed) {
                    thread.ring();
                    if asks && !thread.answer_is_missing() {
                        thread.ask(Request::HostSelf);
                    }
                }
            });
        }
        let (mut slot, mut socket) = (Thread::join(&session, [1; 16]), session.join([1; 16]));
        for _ in 0..300 {
            assert!(matches!(slot.call(Request::HostSelf), Value::Name(_)));
            assert!(matches!(socket.call(Request::HostSelf), Value::Name(_)));
        }
        goes_on.store(false, Ordering::Relaxed);
    });
    session.still_serves();
}

#[test]
fn sleeper_that_never_wakes_up_is_answered_all_the_same() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    // More than its waker holds.
    for _ in 0..10_000 {
        thread.line.slot.fall_asleep();
        let host = thread.step(&mut session, Request::HostSelf);
        assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
    }
    still_serves(&mut session);
}

#[test]
fn thread_that_leaves_its_slot_is_not_heard_any_more() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    let port = silent_port(&mut session, &mut thread);
    thread.ask(receive_from(port));
    settle(&mut session);
    thread.client.stream.shutdown(Shutdown::Both).expect("shut");
    settle(&mut session);
    // Others have its number now.
    let mut others: Vec<Thread> = (0..4).map(|_| step_in(&mut session)).collect();
    for _ in 0..3 {
        thread.ask(Request::HostSelf);
        thread.ring();
        settle(&mut session);
        assert!(thread.answer_is_missing());
        for other in &mut others {
            let host = other.step(&mut session, Request::HostSelf);
            assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
        }
    }
    // The memory is there as long as anybody has it.
    drop(session);
    thread.scribble(0, &vec![0xff; SIZE]);
    let mut bytes = Vec::new();
    thread.line.slot.read_answer(1_000, &mut bytes);
    assert_eq!(bytes, [0xff; 1_000]);
    thread.sees_the_end();
}

#[test]
fn more_threads_than_are_looked_at_are_all_served() {
    let session = Session::start();
    let mut threads: Vec<Thread> = (0..SOME).map(|_| Thread::join(&session, [1; 16])).collect();
    for round in 0..10 {
        // A few go on and on; the others ask now and then.
        for (number, thread) in threads.iter_mut().enumerate() {
            if number % 3 == round % 3 {
                thread.ask(Request::HostSelf);
            }
        }
        for (number, thread) in threads.iter_mut().enumerate() {
            if number % 3 == round % 3 {
                assert!(matches!(thread.wait(), Ok(Value::Name(_))));
            }
        }
        session.0.check().expect("sound");
    }
    drop(threads);
    session.still_serves();
}

#[test]
fn threads_that_ask_without_end_starve_nobody() {
    let session = Session::start();
    let goes_on = AtomicBool::new(true);
    std::thread::scope(|scope| {
        // All that are looked at.
        let mut greedy: Vec<Thread> = (0..70).map(|_| Thread::join(&session, [1; 16])).collect();
        for thread in &mut greedy {
            thread.ask(Request::HostSelf);
        }
        let goes_on = &goes_on;
        scope.spawn(move || {
            while goes_on.load(Ordering::Relaxed) {
                for thread in &mut greedy {
                    if !thread.answer_is_missing() {
                        thread.ask(Request::HostSelf);
                    }
                }
            }
        });
        let mut other = Thread::join(&session, [1; 16]);
        for _ in 0..200 {
            assert!(matches!(other.call(Request::HostSelf), Value::Name(_)));
        }
        goes_on.store(false, Ordering::Relaxed);
    });
    session.still_serves();
}

/// A process that asks by its slot, and does not live to hear the answer.
struct Doomed(Child);

impl Doomed {
    /// Once it has done so.
    fn start(what: &str, session: &Session) -> Doomed {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "slots::lives::doomed", "--nocapture"])
            .env("DOOMED", what)
            .env("MACHD_SOCKET", session.0.socket())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("started");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        assert!(lines.any(|line| line.expect("text").ends_with("so far")));
        Doomed(child)
    }

    fn kill(mut self) {
        self.0.kill().expect("killed");
        self.0.wait().expect("waited for");
    }
}

/// What such a process does. In the test run itself there is nothing to do.
#[test]
fn doomed() {
    let Some(what) = std::env::var_os("DOOMED") else {
        return;
    };
    let socket = std::env::var_os("MACHD_SOCKET").expect("set by the test");
    let mut client = Client::connect(socket.as_ref());
    client.greet([7; 16]);
    let mut thread = Thread::over(client);
    let Value::Name(port) = thread.call(allocate()) else {
        panic!("a receive right")
    };
    thread.ask(match what == "asks" {
        true => Request::HostSelf,
        false => receive_from(port),
    });
    if what == "sleeps" {
        thread.line.slot.fall_asleep();
    }
    println!("so far");
    if what == "sleeps" {
        thread.sleep();
    }
    let _ = std::io::stdin().read(&mut [0]);
}

#[test]
fn process_that_dies_with_a_request_in_its_slot_is_forgotten() {
    let session = Session::start();
    let mut other = Thread::join(&session, [1; 16]);
    for what in ["asks", "waits", "sleeps"] {
        Doomed::start(what, &session).kill();
        while session.0.inspect(|kernel| kernel.task_count()) > 1 {
            std::thread::yield_now();
        }
        assert!(matches!(other.call(Request::HostSelf), Value::Name(_)));
    }
    session.still_serves();
}

#[test]
fn bell_of_a_task_that_has_ended_is_not_heard_any_more() {
    let mut session = stepped();
    let own = rustix::process::getpid();
    let mut first = Thread::step_in(&mut session, own);
    let host = first.step(&mut session, Request::HostSelf);
    assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
    // The process becomes another program, and somebody has what the first one had.
    let mut client = Client::over(session.connect(own).expect("connected"));
    client.greet([2; 16]);
    settle(&mut session);
    let mut second = Thread::over(client);
    first.ask(Request::HostSelf);
    first.ring();
    assert!(!session.step().expect("stepped"), "it was heard");
    assert!(first.answer_is_missing());
    let host = second.step(&mut session, Request::HostSelf);
    assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
    first.sees_the_end();
}

#[test]
fn waker_is_nothing_that_who_reads_it_can_hold_on_to() {
    let mut session = stepped();
    let thread = step_in(&mut session);
    // A pipe would not be written to while somebody takes for ever to read it.
    let stat = rustix::fs::fstat(&thread.line.waker).expect("known");
    let kind = FileType::from_raw_mode(stat.st_mode);
    assert_eq!(kind, FileType::Socket);
    // It takes nothing in the other direction, where nobody reads.
    let flags = SendFlags::NOSIGNAL | SendFlags::DONTWAIT;
    let sent = rustix::net::send(&thread.line.waker, b"?", flags);
    assert_eq!(sent, Err(Errno::PIPE));
    still_serves(&mut session);
}

#[test]
fn thread_without_a_slot_is_served_by_its_socket() {
    let mut session = stepped();
    session.set_most_slots(2);
    let own = rustix::process::getpid();
    let mut first = step_in(&mut session);
    let second = step_in(&mut session);
    let without = |session: &mut Stepped| {
        let mut client = Client::over(session.connect(own).expect("connected"));
        client.greet([1; 16]);
        settle(session);
        assert!(welcome(&client).is_none(), "all have one");
        let host = client.step(session, Request::HostSelf);
        assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
        client
    };
    let _third = without(&mut session);
    let _fourth = without(&mut session);
    drop(second);
    settle(&mut session);
    let mut fifth = step_in(&mut session);
    for thread in [&mut first, &mut fifth] {
        let host = thread.step(&mut session, Request::HostSelf);
        assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
    }
    let _sixth = without(&mut session);
}

#[test]
fn sleeper_that_cannot_be_woken_is_hung_up_on() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    let (other_end, _) = rustix::pipe::pipe().expect("a pipe");
    thread.line.waker = other_end;
    thread.line.slot.fall_asleep();
    thread.ask(Request::HostSelf);
    settle(&mut session);
    thread.sees_the_end();
    still_serves(&mut session);
}

#[test]
fn who_knows_of_an_end_is_answered_by_one_who_does() {
    let mut session = stepped();
    let mut child = Command::new("cat").stdin(Stdio::piped()).spawn();
    let child = child.as_mut().expect("started");
    let mut parent = step_in(&mut session);
    let mut other = Thread::step_in(&mut session, Pid::from_child(child));
    let bootstrap = Name::BOOTSTRAP;
    let service = b"of.a.child".to_vec();
    let call = BootstrapCall::CheckIn {
        service: service.clone(),
        flags: 0,
    };
    let made = other.step(&mut session, Request::Bootstrap { bootstrap, call });
    assert!(matches!(made, Ok(Value::Name(_))), "{made:?}");
    let look_up = || BootstrapCall::LookUp {
        service: service.clone(),
        process: 0,
        flags: 0,
    };
    let call = look_up();
    let found = parent.step(&mut session, Request::Bootstrap { bootstrap, call });
    assert!(matches!(found, Ok(Value::Name(_))), "{found:?}");
    child.kill().expect("killed");
    child.wait().expect("waited for");
    let call = look_up();
    let found = parent.step(&mut session, Request::Bootstrap { bootstrap, call });
    assert!(found.is_err(), "{found:?}");
}
