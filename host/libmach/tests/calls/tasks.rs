//! What a task's port tells of the task.

use bootstrap_sys as sys;

use crate::common::*;

pub(crate) fn info(target: u32, flavor: u32, room: u32) -> Result<Vec<u32>, i32> {
    let (mut words, mut count) = ([0u32; 64], room);
    let place = words.as_mut_ptr().cast();
    // SAFETY: there is room for more words than the tests say.
    match unsafe { sys::task_info(target, flavor, place, &mut count) } {
        0 => Ok(words[..count as usize].to_vec()),
        code => Err(code),
    }
}

#[test]
fn audit_token_of_the_task_is_that_of_its_messages() {
    let _alone = begin();
    let port = port();
    assert_eq!(Message::to(port, COPY_SEND).send(), 0);
    let options = sys::MACH_RCV_TRAILER_ELEMENTS(sys::MACH_RCV_TRAILER_AUDIT)
        | sys::MACH_RCV_TRAILER_TYPE(0)
        | sys::MACH_RCV_TIMEOUT;
    let (code, message) = Message::receive_with(port, options, LONG);
    assert_eq!(code, 0);
    let token = info(task(), sys::TASK_AUDIT_TOKEN, 8).expect("a token");
    assert_eq!(token, message.0[6 + 5..6 + 13]);
    let token = sys::audit_token_t {
        val: token.try_into().expect("8 words"),
    };
    let (pid, euid) = (
        call!(audit_token_to_pid(token)),
        call!(audit_token_to_euid(token)),
    );
    assert_eq!(pid as u32, std::process::id());
    assert_eq!(euid, rustix::process::geteuid().as_raw());
    destroy(port);
}

#[test]
fn audit_token_is_taken_apart_at_once() {
    let token = sys::audit_token_t {
        val: [1, 2, 3, 4, 5, 6, 7, 8],
    };
    let (mut a, mut b, mut c, mut d, mut e, mut f, mut g) = (0, 0, 0, 0, 0, 0, 0);
    let mut terminal = sys::au_tid_t {
        port: 77,
        machine: 77,
    };
    // SAFETY: the results have their places.
    unsafe {
        sys::audit_token_to_au32(
            token,
            &mut a,
            &mut b,
            &mut c,
            &mut d,
            &mut e,
            &mut f,
            &mut g,
            &mut terminal,
        );
    };
    assert_eq!((a, b, c, d, e, f, g), (1, 2, 3, 4, 5, 6, 7));
    assert_eq!((terminal.port, terminal.machine), (0, 0));
}

#[test]
fn task_info_checks_the_room_and_the_flavour() {
    let _alone = begin();
    for (flavor, count) in [
        (sys::TASK_AUDIT_TOKEN, sys::TASK_AUDIT_TOKEN_COUNT),
        (sys::TASK_SECURITY_TOKEN, sys::TASK_SECURITY_TOKEN_COUNT),
        (sys::TASK_BASIC_INFO_32, sys::TASK_BASIC_INFO_32_COUNT),
        (sys::TASK_BASIC_INFO_64, sys::TASK_BASIC_INFO_64_COUNT),
        (sys::MACH_TASK_BASIC_INFO, sys::MACH_TASK_BASIC_INFO_COUNT),
        (
            sys::TASK_THREAD_TIMES_INFO,
            sys::TASK_THREAD_TIMES_INFO_COUNT,
        ),
        (
            sys::TASK_ABSOLUTETIME_INFO,
            sys::TASK_ABSOLUTETIME_INFO_COUNT,
        ),
    ] {
        assert_eq!(
            info(task(), flavor, count - 1),
            Err(sys::KERN_INVALID_ARGUMENT)
        );
        let words = info(task(), flavor, 64).expect("an answer");
        assert_eq!(words.len(), count as usize, "flavour {flavor}");
    }
    assert_eq!(info(task(), 4711, 64), Err(sys::KERN_INVALID_ARGUMENT));
    let words = info(task(), sys::MACH_TASK_BASIC_INFO, 64).expect("an answer");
    let wide = |at: usize| u64::from(words[at]) | u64::from(words[at + 1]) << 32;
    assert!(wide(0) >= wide(2) && wide(2) >= page_size(), "{words:?}");
}

#[test]
fn process_of_a_port_that_is_no_task_is_none() {
    let _alone = begin();
    let port = port();
    let mut process = 0;
    // SAFETY: the result has its place.
    assert_eq!(unsafe { sys::pid_for_task(task(), &mut process) }, 0);
    assert_eq!(process as u32, std::process::id());
    for name in [port, 0xbad3, 0] {
        // SAFETY: the result has its place.
        let code = unsafe { sys::pid_for_task(name, &mut process) };
        assert_eq!((code, process), (sys::KERN_FAILURE, -1));
    }
    destroy(port);
}

#[test]
fn task_of_the_own_process_has_the_name_it_always_has() {
    let _alone = begin();
    let before = send_refs(task());
    let mut found = 0;
    // SAFETY: the result has its place.
    let code = unsafe { sys::task_for_pid(task(), std::process::id() as i32, &mut found) };
    assert_eq!((code, found, send_refs(task())), (0, task(), before + 1));
    // SAFETY: the result has its place.
    let code = unsafe { sys::task_for_pid(task(), 0, &mut found) };
    assert_eq!((code, found), (sys::KERN_FAILURE, 0));
    assert_eq!(call!(mach_port_deallocate(task(), task())), 0);
    let again = call!(spi::mach_task_self());
    assert_eq!((again, send_refs(task())), (task(), before + 1));
    assert_eq!(call!(mach_port_deallocate(task(), task())), 0);
}

#[test]
fn wishes_about_guards_are_kept() {
    let _alone = begin();
    let set = |of, behavior| call!(task_set_exc_guard_behavior(of, behavior));
    let get = || {
        let mut behavior = 77;
        let code = call!(task_get_exc_guard_behavior(task(), &mut behavior));
        assert_eq!(code, 0);
        behavior
    };
    assert_eq!(get(), 0);
    let wish = sys::TASK_EXC_GUARD_MP_CORPSE;
    assert_eq!((set(task(), wish), get()), (0, wish));
    assert_eq!((set(task(), 0), get()), (0, 0));
    assert_eq!(set(task(), 1 << 20), sys::KERN_INVALID_VALUE);
    assert_eq!(set(0xbad3, 0), sys::MACH_SEND_INVALID_DEST);
}

#[test]
fn messages_have_no_vouchers() {
    let _alone = begin();
    let port = port();
    let mut message = Message::to(port, COPY_SEND).id(5);
    let before = message.0.clone();
    let place = message.header();
    assert_eq!(call!(voucher_mach_msg_set(place)), 0);
    call!(voucher_mach_msg_clear(place));
    let state = call!(voucher_mach_msg_adopt(place));
    call!(voucher_mach_msg_revert(state));
    assert_eq!(message.0, before);
    add_send(port);
    assert_eq!(call!(mach_voucher_deallocate(port)), 0);
    assert_eq!(send_refs(port), 1, "a send right as any other");
    destroy(port);
}
