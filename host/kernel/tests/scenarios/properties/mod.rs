//! Whatever is asked, by however many threads and in whatever order: the kernel's invariants
//! hold after every step, each request is answered once, and nothing is left when all tasks
//! have ended.
//!
//! `PROPTEST_CASES` sets how many sequences are tried.

mod crowd;
mod letters;
mod routines;
mod services;

use mach_kernel::{Attachment, Name, Outgoing, Request};
use proptest::collection::vec;
use proptest::prelude::*;

use crowd::Crowd;

use crate::world::*;

/// One thing to do. Numbers choose from what there is at the time: threads, names, values.
#[derive(Clone, Debug)]
enum Step {
    Birth {
        parent: u8,
    },
    Exit {
        task: u8,
    },
    Thread {
        task: u8,
    },
    ExitThread {
        thread: u8,
    },
    /// What becomes of a program to start.
    Job {
        fate: u8,
    },
    Cancel {
        thread: u8,
    },
    Wait {
        milliseconds: u8,
    },
    Routine(Routine),
    Bootstrap(Routine),
    Message {
        thread: u8,
        letter: Option<Letter>,
        wish: Option<Wish>,
    },
    Garbage {
        thread: u8,
        letter: Letter,
        changes: Vec<(u8, u8)>,
        length: u8,
        keep: u8,
    },
}

/// A routine and numbers for its arguments.
#[derive(Clone, Debug)]
struct Routine {
    thread: u8,
    routine: u8,
    target: u16,
    a: u16,
    b: u16,
    number: u8,
}

#[derive(Clone, Debug)]
struct Letter {
    remote: u16,
    remote_disposition: u8,
    local: u16,
    local_disposition: u8,
    items: Vec<(u8, u16, u8, u8)>,
    timeout: u8,
    options: u8,
}

#[derive(Clone, Debug)]
struct Wish {
    name: u16,
    limit: u8,
    options: u8,
    timeout: u8,
}

fn routine() -> impl Strategy<Value = Routine> {
    any::<(u8, u8, u16, u16, u16, u8)>().prop_map(|(thread, routine, target, a, b, number)| {
        Routine {
            thread,
            routine,
            target,
            a,
            b,
            number,
        }
    })
}

fn letter() -> impl Strategy<Value = Letter> {
    let items = vec(any::<(u8, u16, u8, u8)>(), 0..4);
    (any::<(u16, u8, u16, u8, u8, u8)>(), items).prop_map(|(numbers, items)| {
        let (remote, remote_disposition, local, local_disposition, timeout, options) = numbers;
        Letter {
            remote,
            remote_disposition,
            local,
            local_disposition,
            items,
            timeout,
            options,
        }
    })
}

fn wish() -> impl Strategy<Value = Wish> {
    any::<(u16, u8, u8, u8)>().prop_map(|(name, limit, options, timeout)| Wish {
        name,
        limit,
        options,
        timeout,
    })
}

fn step() -> impl Strategy<Value = Step> {
    let message = (
        any::<u8>(),
        prop::option::of(letter()),
        prop::option::of(wish()),
    );
    let garbage = (
        any::<u8>(),
        letter(),
        vec(any::<(u8, u8)>(), 0..6),
        any::<(u8, u8)>(),
    );
    prop_oneof![
        2 => any::<u8>().prop_map(|parent| Step::Birth { parent }),
        1 => any::<u8>().prop_map(|task| Step::Exit { task }),
        3 => any::<u8>().prop_map(|task| Step::Thread { task }),
        1 => any::<u8>().prop_map(|thread| Step::ExitThread { thread }),
        4 => any::<u8>().prop_map(|fate| Step::Job { fate }),
        2 => any::<u8>().prop_map(|thread| Step::Cancel { thread }),
        2 => any::<u8>().prop_map(|milliseconds| Step::Wait { milliseconds }),
        40 => routine().prop_map(Step::Routine),
        12 => routine().prop_map(Step::Bootstrap),
        40 => message.prop_map(|(thread, letter, wish)| Step::Message { thread, letter, wish }),
        6 => garbage.prop_map(|(thread, letter, changes, (length, keep))| {
            Step::Garbage { thread, letter, changes, length, keep }
        }),
    ]
}

fn config() -> ProptestConfig {
    ProptestConfig {
        // What is found becomes a scenario with a name.
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn kernel_asked_anything_stays_sound_and_ends_empty(steps in vec(step(), 1..150)) {
        let mut crowd = Crowd::new();
        let at_start = crowd.world.kernel.port_count();
        for _ in 0..3 {
            crowd.take(Step::Birth { parent: 0 });
            crowd.take(Step::Thread { task: u8::MAX });
        }
        for step in steps {
            crowd.take(step);
        }
        while let Some(&last) = crowd.threads.first() {
            crowd.world.exit(last);
            crowd.forget(|caller| caller.task == last.task);
            crowd.listen();
        }
        crowd.world.shut_down();
        prop_assert_eq!(crowd.world.kernel.job_count(), 0);
        prop_assert_eq!(crowd.world.kernel.port_count(), at_start);
        prop_assert_eq!(crowd.world.kernel.task_count(), 0);
        prop_assert!(crowd.world.files.is_empty());
        prop_assert_eq!(crowd.world.kernel.poll_timeout(), None);
        prop_assert!(crowd.waiting.is_empty());
    }

    #[test]
    fn send_of_any_bytes_is_answered_and_leaves_nothing(
        bytes in vec(any::<u8>(), 0..200),
        names in vec(any::<u32>(), 0..4),
        options in any::<u32>(),
    ) {
        let mut world = World::new();
        let at_start = world.kernel.port_count();
        let task = world.task();
        let attachments = vec![
            Attachment::Names(names.iter().copied().map(Name).collect()),
            Attachment::Memory(bytes.clone()),
            Attachment::Unreadable,
        ];
        let send = Some(Outgoing { bytes, attachments, address: 0, timeout: 0 });
        world.start(task, Request::Message { options, send, receive: None });
        prop_assert!(world.answer(task).is_some());
        world.exit(task);
        prop_assert_eq!(world.kernel.port_count(), at_start);
    }
}
