//! What is in a slot, and in which order it was said.

use super::*;

#[test]
fn scribbles_over_every_byte_leave_the_session_standing() {
    let mut session = stepped();
    let words = (0..256).chain((256..SIZE as u64).step_by(509));
    for at in words {
        for value in [1, 0x80, 0xff] {
            let mut thread = step_in(&mut session);
            // While nothing is under way, while something is, and while it is being answered.
            thread.scribble(at, &[value]);
            thread.ring();
            settle(&mut session);
            thread.ask(receive_from(Name::TASK_SELF));
            thread.scribble(at, &[value]);
            settle(&mut session);
            thread.scribble(at, &[!value]);
            thread.ring();
            settle(&mut session);
        }
    }
    still_serves(&mut session);
}

#[test]
fn scribbles_while_a_request_is_under_way_do_not_change_it() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    let port = silent_port(&mut session, &mut thread);
    thread.ask(receive_from(port));
    settle(&mut session);
    // All but the number of the request, which would make it another one.
    thread.scribble(8, &vec![0xff; SIZE - 8]);
    thread.ring();
    settle(&mut session);
    assert!(thread.answer_is_missing());
    thread.frames = 0;
    thread.say(&ToKernel::Cancel);
    settle(&mut session);
    assert!(matches!(thread.answer(), Some(Err(_))), "it is interrupted");
    still_serves(&mut session);
}

#[test]
fn scribbles_at_any_time_hinder_nobody() {
    let session = Session::start();
    let goes_on = AtomicBool::new(true);
    std::thread::scope(|scope| {
        for seed in 1..3 {
            let (session, goes_on) = (&session, &goes_on);
            scope.spawn(move || {
                let mut next = chance();
                while goes_on.load(Ordering::Relaxed) {
                    let mut thread = Thread::join(session, [1; 16]);
                    thread.ask(Request::HostSelf);
                    for _ in 0..200 {
                        let word = (next() >> 20) as u32 % 4;
                        thread.scribble_word(next() % 52 * 4, word.wrapping_sub(seed));
                        if next() % 8 == 0 {
                            thread.ring();
                        }
                    }
                }
            });
        }
        let mut other = Thread::join(&session, [1; 16]);
        for _ in 0..2_000 {
            assert!(matches!(other.call(Request::HostSelf), Value::Name(_)));
        }
        goes_on.store(false, Ordering::Relaxed);
    });
    session.still_serves();
}

#[test]
fn size_that_is_a_lie_closes_the_connection() {
    let mut session = stepped();
    let request = &frame(&ToKernel::Request(Request::HostSelf))[FRAME_HEAD..];
    let size = request.len() as u32;
    for lie in [0, size - 1, size + 1, 32 << 10, 64 << 10, u32::MAX] {
        let thread = step_in(&mut session);
        thread.line.slot.ask(1, 0, request);
        thread.scribble_word(ASKED_SIZE, lie);
        thread.ring();
        settle(&mut session);
        thread.sees_the_end();
    }
    still_serves(&mut session);
}

#[test]
fn numbers_that_jump_are_numbers_all_the_same() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    for number in [7, 1, u32::MAX, 0, 0x8000_0000, 2] {
        thread.number = number.wrapping_sub(1);
        let host = thread.step(&mut session, Request::HostSelf);
        assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
        assert_eq!(thread.number, number);
    }
    // The same number again is no request.
    thread.scribble_word(ASKED, thread.number);
    thread.ring();
    settle(&mut session);
    still_serves(&mut session);
}

#[test]
fn count_of_frames_that_is_a_lie_closes_the_connection() {
    let mut session = stepped();
    for (said, count) in [(0, 1), (0, u32::MAX), (3, 2), (3, 0), (3, 4)] {
        let mut thread = step_in(&mut session);
        for _ in 0..said {
            thread.say(&ToKernel::Cancel);
        }
        settle(&mut session);
        thread.frames = count;
        thread.ask(Request::HostSelf);
        settle(&mut session);
        thread.sees_the_end();
    }
    still_serves(&mut session);
}

#[test]
fn request_behind_part_of_a_frame_closes_the_connection() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    let frame = frame(&ToKernel::Request(Request::HostSelf));
    thread.client.send(&frame[..frame.len() - 1]);
    thread.frames = 1;
    thread.ask(Request::HostSelf);
    settle(&mut session);
    assert!(thread.answer_is_missing());
    thread.sees_the_end();
    still_serves(&mut session);
}

#[test]
fn request_while_another_is_under_way_closes_the_connection() {
    let mut session = stepped();
    for (first_in_slot, second_in_slot) in [(true, true), (true, false), (false, true)] {
        let mut thread = step_in(&mut session);
        let port = silent_port(&mut session, &mut thread);
        for (request, in_slot) in [
            (receive_from(port), first_in_slot),
            (Request::HostSelf, second_in_slot),
        ] {
            match in_slot {
                true => thread.ask(request),
                false => thread.say(&ToKernel::Request(request)),
            }
            settle(&mut session);
        }
        thread.sees_the_end();
    }
    still_serves(&mut session);
}

#[test]
fn requests_on_both_roads_are_answered_each_on_its_own() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    for _ in 0..3 {
        let host = thread.step(&mut session, Request::HostSelf);
        assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
        thread.say(&ToKernel::Request(Request::TaskSelf));
        settle(&mut session);
        assert!(matches!(thread.client.reply(), Ok(Value::Name(_))));
        thread.say(&ToKernel::ThreadEnded);
    }
    // The last word of one thread and the first of the next one, seen at once.
    thread.say(&ToKernel::Cancel);
    thread.say(&ToKernel::ThreadEnded);
    let host = thread.step(&mut session, Request::HostSelf);
    assert!(matches!(host, Ok(Value::Name(_))), "{host:?}");
}

/// A request whose answer is too long for a slot, and for a socket.
fn long_answer(session: &mut Stepped, thread: &mut Thread) -> Request<Memory> {
    let port = match thread.step(session, allocate()) {
        Ok(Value::Name(port)) => port,
        other => panic!("{other:?}"),
    };
    const LARGE: usize = 900_000;
    let message = frame(&ToKernel::Request(send_memory(port, LARGE as u32, LARGE)));
    for piece in message.chunks(50_000) {
        thread.client.send(piece);
        settle(session);
    }
    thread.frames += 1;
    assert_eq!(thread.client.reply(), Ok(Value::None));
    receive_from(port)
}

#[test]
fn request_behind_an_answer_that_nobody_reads_waits_without_a_stir() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    let receive = long_answer(&mut session, &mut thread);
    thread.ask(receive);
    settle(&mut session);
    // It is looked at, and there is no room for its answer.
    thread.ask(Request::HostSelf);
    settle(&mut session);
    still_serves(&mut session);
    // Once there is, it is heard.
    thread.client.stream.set_nonblocking(true).expect("set");
    let mut chunk = vec![0; 64 << 10];
    while thread.answer_is_missing() {
        while thread.client.stream.read(&mut chunk).is_ok() {}
        settle(&mut session);
    }
    assert!(matches!(thread.answer(), Some(Ok(Value::Name(_)))));
}

#[test]
fn frames_without_end_before_a_request_are_not_all_taken_in_one_turn() {
    let mut session = stepped();
    let mut thread = step_in(&mut session);
    // Some chunks, and still no more than a socket holds.
    let cancel = frame(&ToKernel::Cancel);
    let count = 150_000 / cancel.len();
    thread.client.send(&cancel.repeat(count));
    thread.frames = count as u32;
    let bytes = frame(&ToKernel::Request(Request::HostSelf));
    thread.number = 1;
    thread.line.slot.ask(1, thread.frames, &bytes[FRAME_HEAD..]);
    session.step().expect("stepped");
    assert!(thread.answer_is_missing(), "others had to wait for it all");
    still_serves(&mut session);
    assert!(matches!(thread.answer(), Some(Ok(Value::Name(_)))));
}

#[test]
fn what_is_no_request_or_brings_a_file_is_not_for_a_slot() {
    let mut session = stepped();
    for what in [
        ToKernel::Cancel,
        ToKernel::ThreadEnded,
        ToKernel::Request(make_port()),
        ToKernel::Request(send_part(Name::TASK_SELF, 8, Part::new(0, 8))),
    ] {
        let mut thread = step_in(&mut session);
        thread.put(&what);
        settle(&mut session);
        thread.sees_the_end();
    }
    // Nor does it help to have one come meanwhile, with the end of a frame and the beginning of
    // another.
    let mut thread = step_in(&mut session);
    let cancel = frame(&ToKernel::Cancel);
    thread.client.send(&cancel[..1]);
    settle(&mut session);
    let witness = thread
        .client
        .pass(&[&cancel[1..], &cancel[..1]].concat(), 1);
    thread.frames = 1;
    thread.ask(make_port());
    settle(&mut session);
    assert!(thread.answer_is_missing());
    thread.sees_the_end();
    witness.sees_the_end();
    still_serves(&mut session);
}
