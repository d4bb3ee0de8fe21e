//! Semaphores: counts, who is woken, and how they end.

use mach_kernel::{Code, Name, Request, RightKind, SemaphoreCall, Value};

use crate::world::*;

const FIFO: i32 = 0;
const LIFO: i32 = 2;

fn create(w: &mut World, caller: Caller, policy: i32, count: i32) -> Name {
    let task = Name::TASK_SELF;
    name(w.ask(
        caller,
        Request::Semaphore(SemaphoreCall::Create {
            task,
            policy,
            count,
        }),
    ))
}

fn ask(w: &mut World, caller: Caller, call: SemaphoreCall) -> Code {
    code(w.ask(caller, Request::Semaphore(call)))
}

fn signal(w: &mut World, caller: Caller, semaphore: Name) -> Code {
    ask(w, caller, SemaphoreCall::Signal { semaphore })
}

fn wait(semaphore: Name, timeout: Option<u64>) -> Request<Vec<u8>> {
    Request::Semaphore(SemaphoreCall::Wait {
        semaphore,
        signal: None,
        timeout,
    })
}

/// What a wait that does not block answers.
fn try_wait(w: &mut World, caller: Caller, semaphore: Name) -> Code {
    code(w.ask(caller, wait(semaphore, Some(0))))
}

fn outcome(w: &mut World, caller: Caller) -> Option<Code> {
    w.answer(caller).map(code)
}

#[test]
fn semaphore_lets_as_many_pass_as_its_count() {
    let mut w = World::new();
    let task = w.task();
    let semaphore = create(&mut w, task, FIFO, 2);
    assert_eq!(try_wait(&mut w, task, semaphore), Code::SUCCESS);
    assert_eq!(try_wait(&mut w, task, semaphore), Code::SUCCESS);
    assert_eq!(try_wait(&mut w, task, semaphore), Code::OPERATION_TIMED_OUT);
    assert_eq!(signal(&mut w, task, semaphore), Code::SUCCESS);
    assert_eq!(try_wait(&mut w, task, semaphore), Code::SUCCESS);
}

#[test]
fn semaphore_signal_wakes_by_policy() {
    for (policy, order) in [(FIFO, [0, 1, 2]), (LIFO, [2, 1, 0])] {
        let mut w = World::new();
        let task = w.task();
        let semaphore = create(&mut w, task, policy, 0);
        let threads = [(); 3].map(|()| w.thread(task));
        for thread in threads {
            w.start(thread, wait(semaphore, None));
        }
        for next in order {
            assert_eq!(signal(&mut w, task, semaphore), Code::SUCCESS);
            assert_eq!(
                outcome(&mut w, threads[next]),
                Some(Code::SUCCESS),
                "policy {policy}"
            );
        }
        assert_eq!(
            try_wait(&mut w, task, semaphore),
            Code::OPERATION_TIMED_OUT,
            "none was kept"
        );
    }
}

#[test]
fn semaphore_works_between_tasks() {
    let mut w = World::new();
    let (one, other) = (w.task(), w.task());
    let semaphore = create(&mut w, one, FIFO, 0);
    let theirs = w.give(one, semaphore, COPY_SEND, other);
    w.start(other, wait(theirs, None));
    assert_eq!(outcome(&mut w, other), None, "it waits");
    assert_eq!(signal(&mut w, one, semaphore), Code::SUCCESS);
    assert_eq!(outcome(&mut w, other), Some(Code::SUCCESS));
}

#[test]
fn semaphore_signal_all_wakes_everyone_and_keeps_nothing() {
    let mut w = World::new();
    let task = w.task();
    let semaphore = create(&mut w, task, FIFO, 0);
    let all = SemaphoreCall::SignalAll { semaphore };
    assert_eq!(ask(&mut w, task, all), Code::SUCCESS, "nobody waits");
    assert_eq!(try_wait(&mut w, task, semaphore), Code::OPERATION_TIMED_OUT);
    let threads = [(); 3].map(|()| w.thread(task));
    for thread in threads {
        w.start(thread, wait(semaphore, None));
    }
    assert_eq!(
        ask(&mut w, task, SemaphoreCall::SignalAll { semaphore }),
        Code::SUCCESS
    );
    for thread in threads {
        assert_eq!(outcome(&mut w, thread), Some(Code::SUCCESS));
    }
}

#[test]
fn semaphore_signal_thread_wakes_that_one_or_says_not_waiting() {
    let mut w = World::new();
    let task = w.task();
    let semaphore = create(&mut w, task, FIFO, 0);
    let (first, second) = (w.thread(task), w.thread(task));
    let port = name(w.ask(second, Request::ThreadSelf));
    let call = |thread| SemaphoreCall::SignalThread { semaphore, thread };
    assert_eq!(ask(&mut w, task, call(port)), Code::NOT_WAITING);
    assert_eq!(
        ask(&mut w, task, call(Name::TASK_SELF)),
        Code::INVALID_ARGUMENT
    );
    w.start(first, wait(semaphore, None));
    w.start(second, wait(semaphore, None));
    assert_eq!(ask(&mut w, task, call(port)), Code::SUCCESS);
    assert_eq!(
        (outcome(&mut w, first), outcome(&mut w, second)),
        (None, Some(Code::SUCCESS))
    );
    assert_eq!(
        ask(&mut w, task, call(Name::NULL)),
        Code::SUCCESS,
        "any one"
    );
    assert_eq!(outcome(&mut w, first), Some(Code::SUCCESS));
    assert_eq!(ask(&mut w, task, call(Name::NULL)), Code::NOT_WAITING);
}

#[test]
fn semaphore_wait_ends_at_its_deadline() {
    let mut w = World::new();
    let task = w.task();
    let semaphore = create(&mut w, task, FIFO, 0);
    w.start(task, wait(semaphore, Some(20_000_000)));
    w.advance(19);
    assert_eq!(outcome(&mut w, task), None);
    w.advance(1);
    assert_eq!(outcome(&mut w, task), Some(Code::OPERATION_TIMED_OUT));
}

#[test]
fn semaphore_wait_interrupted_is_aborted() {
    let mut w = World::new();
    let task = w.task();
    let semaphore = create(&mut w, task, FIFO, 0);
    w.start(task, wait(semaphore, None));
    w.cancel(task);
    assert_eq!(outcome(&mut w, task), Some(Code::ABORTED));
}

#[test]
fn semaphore_wait_signal_signals_once_it_waits() {
    let mut w = World::new();
    let task = w.task();
    let (here, there) = (create(&mut w, task, FIFO, 0), create(&mut w, task, FIFO, 0));
    let (one, other) = (w.thread(task), w.thread(task));
    w.start(other, wait(there, None));
    let exchange = SemaphoreCall::Wait {
        semaphore: here,
        signal: Some(there),
        timeout: None,
    };
    w.start(one, Request::Semaphore(exchange));
    assert_eq!(
        (outcome(&mut w, one), outcome(&mut w, other)),
        (None, Some(Code::SUCCESS))
    );
    // A thread may signal what it waits on.
    let own = SemaphoreCall::Wait {
        semaphore: there,
        signal: Some(there),
        timeout: None,
    };
    assert_eq!(ask(&mut w, other, own), Code::SUCCESS);
    // The signal side is looked up before the wait begins.
    let gone = SemaphoreCall::Wait {
        semaphore: here,
        signal: Some(Name(0x9903)),
        timeout: None,
    };
    assert_eq!(ask(&mut w, other, gone), Code::INVALID_NAME);
}

#[test]
fn semaphore_destroyed_by_its_owner_ends_waits_and_later_calls() {
    let mut w = World::new();
    let (owner, other) = (w.task(), w.task());
    let semaphore = create(&mut w, owner, FIFO, 1);
    let theirs = w.give(owner, semaphore, COPY_SEND, other);
    assert_eq!(try_wait(&mut w, other, theirs), Code::SUCCESS);
    w.start(other, wait(theirs, None));
    let task = Name::TASK_SELF;
    assert_eq!(
        ask(&mut w, owner, SemaphoreCall::Destroy { task, semaphore }),
        Code::SUCCESS
    );
    assert_eq!(outcome(&mut w, other), Some(Code::TERMINATED));
    assert_eq!(signal(&mut w, other, theirs), Code::TERMINATED);
    assert_eq!(try_wait(&mut w, other, theirs), Code::TERMINATED);
    assert_eq!(
        signal(&mut w, owner, semaphore),
        Code::INVALID_NAME,
        "the name was moved"
    );
}

#[test]
fn semaphore_destroyed_by_another_task_only_costs_it_a_reference() {
    let mut w = World::new();
    let (owner, other) = (w.task(), w.task());
    let semaphore = create(&mut w, owner, FIFO, 1);
    let theirs = w.give(owner, semaphore, COPY_SEND, other);
    let destroy = SemaphoreCall::Destroy {
        task: Name::TASK_SELF,
        semaphore: theirs,
    };
    assert_eq!(ask(&mut w, other, destroy), Code::SUCCESS);
    assert_eq!(try_wait(&mut w, other, theirs), Code::INVALID_NAME);
    assert_eq!(try_wait(&mut w, owner, semaphore), Code::SUCCESS);
}

#[test]
fn semaphore_ends_with_its_owner() {
    let mut w = World::new();
    let (owner, other) = (w.task(), w.task());
    let semaphore = create(&mut w, owner, FIFO, 0);
    let theirs = w.give(owner, semaphore, COPY_SEND, other);
    w.start(other, wait(theirs, None));
    w.exit(owner);
    assert_eq!(outcome(&mut w, other), Some(Code::TERMINATED));
}

#[test]
fn semaphore_goes_with_its_last_send_right() {
    let mut w = World::new();
    let task = w.task();
    let ports = w.kernel.port_count();
    let semaphore = create(&mut w, task, FIFO, 0);
    assert_eq!(w.refs(task, semaphore, RightKind::Send), 1);
    let waiter = w.thread(task);
    w.start(waiter, wait(semaphore, None));
    assert_eq!(w.deallocate(task, semaphore), Code::SUCCESS);
    assert_eq!(
        outcome(&mut w, waiter),
        Some(Code::TERMINATED),
        "nobody can signal it"
    );
    assert_eq!(w.kernel.port_count(), ports);
}

#[test]
fn semaphore_calls_on_other_names_say_what_is_wrong() {
    let mut w = World::new();
    let task = w.task();
    let port = w.port(task);
    for (name, expected) in [
        (Name::NULL, Code::INVALID_NAME),
        (Name::DEAD, Code::INVALID_NAME),
        (Name(0x9903), Code::INVALID_NAME),
        (port, Code::INVALID_RIGHT),
        (Name::TASK_SELF, Code::INVALID_CAPABILITY),
    ] {
        assert_eq!(signal(&mut w, task, name), expected, "{name:?}");
        assert_eq!(try_wait(&mut w, task, name), expected, "{name:?}");
    }
    let refused = |task, policy, count| SemaphoreCall::Create {
        task,
        policy,
        count,
    };
    for call in [
        refused(Name::NULL, FIFO, 0),
        refused(Name::TASK_SELF, FIFO, -1),
        refused(Name::TASK_SELF, 1, 0), // fixed priority
        refused(Name::TASK_SELF, 1 | LIFO, 0),
        refused(Name::TASK_SELF, 4, 0),
    ] {
        assert_eq!(ask(&mut w, task, call), Code::INVALID_ARGUMENT);
    }
    let destroy = SemaphoreCall::Destroy {
        task: Name::TASK_SELF,
        semaphore: Name::NULL,
    };
    assert_eq!(ask(&mut w, task, destroy), Code::INVALID_ARGUMENT);
    assert!(matches!(w.ask(task, Request::HostSelf), Ok(Value::Name(_))));
}
