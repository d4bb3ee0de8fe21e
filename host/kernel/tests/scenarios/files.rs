//! Files behind ports: who keeps them open, and what they cost.

use mach_kernel::{Brought, Code, FileCall, Limits, Name, Reply, Request, SpaceCall, Value};

use crate::world::*;

fn make_port(w: &mut World, caller: Caller, file: Brought) -> Reply<Vec<u8>> {
    w.ask(caller, Request::File(FileCall::MakePort { file }))
}

fn make_fd(w: &mut World, caller: Caller, port: Name) -> Result<Brought, Code> {
    match w.ask(caller, Request::File(FileCall::MakeFd { port })) {
        Ok(Value::File(file)) => Ok(Brought::File(file)),
        Ok(other) => panic!("{other:?} is no file"),
        Err(code) => Err(code),
    }
}

#[test]
fn file_port_gives_its_file_back_as_often_as_asked() {
    let mut w = World::new();
    let task = w.task();
    let one = w.file();
    let first = name(make_port(&mut w, task, one));
    let other = w.file();
    let second = name(make_port(&mut w, task, other));
    assert_ne!(first, second);
    for _ in 0..3 {
        assert_eq!(make_fd(&mut w, task, first), Ok(one));
        assert_eq!(make_fd(&mut w, task, second), Ok(other));
    }
    assert_eq!(w.kind(task, first), TYPE_SEND);
    assert_eq!(
        w.call(task, SpaceCall::KernelObject { name: first }),
        Ok(Value::Word(34))
    );
}

#[test]
fn file_is_open_until_the_last_send_right_is_gone() {
    let mut w = World::new();
    let (one, other) = (w.task(), w.task());
    let file = w.file();
    let port = name(make_port(&mut w, one, file));
    let theirs = w.give(one, port, COPY_SEND, other);
    assert_eq!(make_fd(&mut w, other, theirs), Ok(file));
    w.exit(one);
    assert_eq!(make_fd(&mut w, other, theirs), Ok(file));
    assert_eq!(w.files.len(), 1);
    assert_eq!(w.deallocate(other, theirs), Code::SUCCESS);
    assert_eq!(w.files.len(), 0);
}

#[test]
fn file_in_a_message_is_open_until_the_message_is_gone() {
    let mut w = World::new();
    let one = w.task();
    let port = w.file_port(one);
    let inbox = w.port(one);
    let draft = Draft::to(inbox, MAKE_SEND).port(port, MOVE_SEND);
    assert_eq!(w.send(one, draft), Code::SUCCESS);
    assert_eq!(w.files.len(), 1);
    w.drop_receive(one, inbox);
    assert_eq!(w.files.len(), 0);
}

#[test]
fn file_that_could_not_be_kept_or_does_not_fit_is_refused() {
    let mut w = World::new();
    let task = w.task();
    let ports = w.kernel.port_count();
    for (file, code) in [
        (Brought::Nothing, Code::RESOURCE_SHORTAGE),
        (Brought::Unsuitable, Code::INVALID_ARGUMENT),
    ] {
        assert_eq!(make_port(&mut w, task, file), Err(code));
    }
    assert_eq!(w.kernel.port_count(), ports);
}

#[test]
fn name_that_is_no_send_right_to_a_file_has_no_descriptor() {
    let mut w = World::new();
    let (task, other) = (w.task(), w.task());
    let receive = w.port(task);
    let once = w.make_once(task, receive);
    let set = w.set(task);
    let file = w.file_port(other);
    for port in [
        Name::NULL,
        Name::DEAD,
        Name(0x9903),
        Name::TASK_SELF,
        receive,
        once,
        set,
        // Another task's name means nothing here.
        Name(file.0 ^ 0x40_0000),
    ] {
        assert_eq!(
            make_fd(&mut w, task, port),
            Err(Code::INVALID_ARGUMENT),
            "{port:?}"
        );
    }
}

#[test]
fn files_are_on_the_account_of_who_brought_them() {
    let mut w = World::with(Limits {
        files_per_task: 2,
        files: 4,
        ..Limits::default()
    });
    let (one, other, third) = (w.task(), w.task(), w.task());
    let (kept, _) = (w.file_port(one), w.file_port(one));
    let file = w.file();
    assert_eq!(
        make_port(&mut w, one, file),
        Err(Code::RESOURCE_SHORTAGE),
        "what was brought is released"
    );
    // To give the right away does not give the account away, and to end does.
    let theirs = w.give(one, kept, MOVE_SEND, other);
    let file = w.file();
    assert_eq!(make_port(&mut w, one, file), Err(Code::RESOURCE_SHORTAGE));
    w.file_port(other);
    w.file_port(other);
    let file = w.file();
    assert_eq!(
        make_port(&mut w, third, file),
        Err(Code::RESOURCE_SHORTAGE),
        "all files together"
    );
    assert_eq!(w.deallocate(other, theirs), Code::SUCCESS);
    w.file_port(one);
    w.exit(one);
    w.file_port(third);
    w.file_port(third);
}

#[test]
fn file_port_without_room_for_its_name_is_released() {
    let mut w = World::with(Limits {
        names_per_task: 32,
        ..Limits::default()
    });
    let task = w.task();
    let file = loop {
        let file = w.file();
        match make_port(&mut w, task, file) {
            Ok(_) => {}
            Err(code) => {
                assert_eq!(code, Code::NO_SPACE);
                break file;
            }
        }
    };
    let Brought::File(file) = file else {
        panic!("a file")
    };
    assert!(!w.files.contains(&file));
}
