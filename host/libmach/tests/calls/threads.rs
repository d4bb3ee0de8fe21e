//! Threads: each has a reply port of its own; and what a fork makes of them.

use std::fs::File;
use std::sync::Barrier;

use bootstrap_sys as sys;

use crate::common::*;

#[test]
fn reply_port_is_the_threads_own_and_the_same_each_time() {
    let _alone = begin();
    let twice = || (call!(mig_get_reply_port()), call!(mig_get_reply_port()));
    let (mine, again) = twice();
    assert_eq!((mine, kind(mine)), (again, sys::MACH_PORT_TYPE_RECEIVE));
    let (other, again) = std::thread::spawn(twice).join().expect("it ended well");
    assert_eq!(other, again);
    assert_ne!(other, mine);
    assert_eq!(kind(other), 0, "it went with its thread");
}

#[test]
fn reply_port_given_up_is_replaced_by_another() {
    let _alone = begin();
    let first = call!(mig_get_reply_port());
    let foreign = port();
    call!(mig_put_reply_port(first));
    assert_eq!(
        kind(first),
        sys::MACH_PORT_TYPE_RECEIVE,
        "it was only put aside"
    );
    call!(mig_dealloc_reply_port(foreign));
    assert_eq!(kind(first), 0);
    assert_eq!(send_refs(foreign), 0, "the other lost a reference, too");
    let second = call!(mig_get_reply_port());
    assert_eq!(kind(second), sys::MACH_PORT_TYPE_RECEIVE);
    destroy(foreign);
}

#[test]
fn special_reply_port_has_a_send_right_too() {
    let _alone = begin();
    let (kept, again) = (
        call!(spi::mig_get_special_reply_port()),
        call!(spi::mig_get_special_reply_port()),
    );
    assert_eq!(kept, again);
    assert_eq!(
        kind(kept),
        sys::MACH_PORT_TYPE_RECEIVE | sys::MACH_PORT_TYPE_SEND
    );
    call!(spi::mig_dealloc_special_reply_port(kept));
    assert_eq!(kind(kept), 0);
}

#[test]
fn thread_port_counts_its_references() {
    let _alone = begin();
    let (first, second) = (call!(mach_thread_self()), call!(spi::thread_self_trap()));
    assert_eq!((first, send_refs(first)), (second, 2));
    let other = std::thread::spawn(|| call!(mach_thread_self()));
    assert_ne!(other.join().expect("it ended well"), first);
    for _ in 0..2 {
        assert_eq!(call!(mach_port_deallocate(task(), first)), 0);
    }
}

#[test]
fn fork_beside_a_waiting_thread_leaves_that_one_waiting() {
    let _alone = begin();
    let port = port();
    let waiting = std::thread::spawn(move || Message::receive_with(port, 0, 0));
    let child = in_child(|| {
        // The parent's names mean nothing here.
        let known = kind(port);
        let own = self::port();
        let sent = Message::to(own, COPY_SEND).id(3).send();
        let received = Message::receive(own).0[5];
        i32::from((known, sent, received) != (0, 0, 3))
    });
    assert_eq!(child, 0);
    assert_eq!(Message::to(port, COPY_SEND).id(4).send(), 0);
    let (code, message) = waiting.join().expect("it ended well");
    assert_eq!((code, message.0[5]), (0, 4));
    destroy(port);
}

#[test]
fn reply_port_of_a_parent_is_none_of_its_child() {
    let _alone = begin();
    let parents = call!(mig_get_reply_port());
    let child = in_child(|| {
        let own = call!(mig_get_reply_port());
        i32::from(kind(own) != sys::MACH_PORT_TYPE_RECEIVE)
    });
    assert_eq!(child, 0);
    assert_eq!(kind(parents), sys::MACH_PORT_TYPE_RECEIVE);
}

#[test]
fn self_traps_give_one_more_reference_to_the_same_name() {
    let _alone = begin();
    let before = send_refs(task());
    let own = [call!(spi::mach_task_self()), call!(task_self_trap())];
    assert_eq!((own, send_refs(task())), ([task(); 2], before + 2));
    for name in own {
        assert_eq!(call!(mach_port_deallocate(task(), name)), 0);
    }
    let hosts = [call!(mach_host_self()), call!(spi::host_self_trap())];
    assert_eq!((hosts[0], send_refs(hosts[0])), (hosts[1], 2));
    for name in hosts {
        assert_eq!(call!(mach_port_deallocate(task(), name)), 0);
    }
    let reply = call!(spi::mach_reply_port());
    assert_eq!(kind(reply), sys::MACH_PORT_TYPE_RECEIVE);
    destroy(reply);
}

#[test]
fn threads_leave_the_program_its_last_descriptors() {
    let _alone = begin();
    let code = in_child(|| {
        let open = std::fs::read_dir("/proc/self/fd").expect("there").count();
        limit_descriptors(2 * open as u64 + 40);
        // More than can have four each.
        let threads = open / 2 + 15;
        let all_have = Barrier::new(threads + 1);
        let free = std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    destroy(port());
                    all_have.wait();
                    all_have.wait();
                });
            }
            all_have.wait();
            let files: Vec<File> = (0..10).flat_map(|_| File::open("/dev/null")).collect();
            all_have.wait();
            files.len()
        });
        i32::from(free < 10)
    });
    assert_eq!(code, 0);
}

#[test]
fn thread_that_has_one_descriptor_left_and_no_standard_ones_makes_calls() {
    let _alone = begin();
    let code = in_child(|| {
        for standard in 0..3 {
            // SAFETY: this process uses it no more.
            unsafe { libc::close(standard) };
        }
        // SAFETY: no pointers.
        let next = unsafe { libc::fcntl(3, libc::F_DUPFD, 3) };
        // SAFETY: the duplicate is nobody else's.
        unsafe { libc::close(next) };
        limit_descriptors(next as u64 + 1);
        // On a thread that inherited no connection, whose descriptors would be free again.
        let made = std::thread::spawn(|| {
            let mut name = 0;
            let right = sys::MACH_PORT_RIGHT_RECEIVE;
            // SAFETY: the result has its place.
            unsafe { sys::mach_port_allocate(task(), right, &mut name) }
        });
        made.join().unwrap_or(-1)
    });
    assert_eq!(code, 0);
}

fn limit_descriptors(count: u64) {
    let limit = libc::rlimit {
        rlim_cur: count,
        rlim_max: count,
    };
    // SAFETY: the limit is there to be read.
    assert_eq!(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &limit) }, 0);
}
