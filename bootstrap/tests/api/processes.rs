//! Several processes: names that differ, names that are taken, and what a death leaves behind.

use bootstrap::{Code, Deadline, Message, Notification, Transfer};

use crate::common::{check_in, eventually, look_up, port, receive, scenario, unique, was_given_up};
use crate::puppet::Puppet;

#[test]
fn bootstrap_port_has_one_number_in_every_process() {
    scenario(|| {
        let here = crate::common::current().port().name().to_string();
        assert_eq!(Puppet::start().tell("bootstrap-port"), here);
    });
}

#[test]
fn look_up_in_another_process_finds_the_port_and_messages_arrive() {
    scenario(|| {
        let service = unique("found");
        let port = check_in(&service).expect("the name is free");
        let mut client = Puppet::start();
        assert_eq!(client.tell(&format!("send {service}")), "done");
        let message = receive(&port);
        assert_eq!((message.id(), message.read()), (1, Ok(7u32)));
        assert_eq!(message.sender().pid(), client.pid());
        assert_ne!(message.sender().pid_version(), 0);
    });
}

#[test]
fn check_in_of_a_name_that_another_process_has_is_refused_as_not_privileged() {
    scenario(|| {
        let service = unique("taken");
        let mut server = Puppet::start();
        assert_eq!(server.tell(&format!("check-in {service}")), "done");
        let error = check_in(&service).expect_err("another process has it");
        assert_eq!(error.code(), Some(Code::BOOTSTRAP_NOT_PRIVILEGED));
        let text = error.to_string();
        assert!(
            text.contains("BOOTSTRAP_NOT_PRIVILEGED (0x44c): Permission denied"),
            "{text}"
        );
        assert!(text.contains("mach-register"), "{text}");
    });
}

#[test]
fn service_of_a_killed_server_is_unknown_and_free_again() {
    scenario(|| {
        let service = unique("killed");
        let mut server = Puppet::start();
        assert_eq!(server.tell(&format!("check-in {service}")), "done");
        drop(look_up(&service).expect("it was checked in"));
        server.kill();
        eventually("the end of the name", || {
            let error = look_up(&service).err()?;
            (error.code() == Some(Code::BOOTSTRAP_UNKNOWN_SERVICE)).then_some(())
        });
        drop(check_in(&service).expect("the name is free again"));
    });
}

#[test]
fn server_killed_with_messages_queued_gives_up_what_they_carry() {
    scenario(|| {
        let service = unique("queued");
        let mut server = Puppet::start();
        assert_eq!(server.tell(&format!("check-in {service}")), "done");
        let sender = look_up(&service).expect("it was checked in");
        let (news, watched) = (port(), port());
        let notify = news.make_send_once().expect("a send-once right");
        sender.notify_dead(notify).expect("the port lives");
        for id in 0..3 {
            let message = Message::new(id).with_right(Transfer::make_send_once(&watched));
            sender.send(message, Deadline::NOW).expect("there is room");
        }
        server.kill();
        for _ in 0..3 {
            assert!(was_given_up(&watched), "the queued messages are destroyed");
        }
        let event = receive(&news).take_notification();
        assert!(
            matches!(event, Some(Notification::DeadName(_))),
            "{event:?}"
        );
        assert_eq!(sender.is_dead(), Ok(true));
        let failed = sender
            .send(Message::new(9), Deadline::NOW)
            .expect_err("the port is dead");
        assert!(failed.is_dead_destination(), "{failed}");
    });
}

#[test]
fn server_killed_while_it_owes_a_reply_is_told_as_giving_up() {
    scenario(|| {
        let service = unique("owing");
        let mut server = Puppet::start();
        assert_eq!(server.tell(&format!("check-in {service}")), "done");
        let sender = look_up(&service).expect("it was checked in");
        server.order("receive");
        let killer = std::thread::spawn(move || {
            assert_eq!(server.answer(), "5", "it has the request");
            server.kill();
        });
        let failed = sender
            .call(Message::new(5), crate::common::patience())
            .expect_err("no reply");
        assert!(failed.is_given_up(), "{failed}");
        killer.join().expect("the server is killed");
    });
}

#[test]
fn client_killed_while_it_waits_does_not_disturb_the_server() {
    scenario(|| {
        let service = unique("waiting");
        let port = check_in(&service).expect("the name is free");
        let mut client = Puppet::start();
        client.order(&format!("call {service}"));
        let reply = receive(&port).take_reply().expect("a reply right");
        client.kill();
        // The client's port is dead, or will be: the reply is lost, and not for the server to mind.
        match reply.send(Message::new(2)) {
            Ok(()) => {}
            Err(failed) => assert!(failed.is_dead_destination(), "{failed}"),
        }
        let mut next = Puppet::start();
        next.order(&format!("call {service}"));
        let reply = receive(&port).take_reply().expect("a reply right");
        reply.send(Message::new(3)).expect("the client waits");
        assert_eq!(next.answer(), "reply 3");
    });
}

#[test]
fn request_dropped_by_a_server_frees_a_client_in_another_process() {
    scenario(|| {
        let service = unique("dropped");
        let port = check_in(&service).expect("the name is free");
        let mut client = Puppet::start();
        client.order(&format!("call {service}"));
        drop(receive(&port));
        assert_eq!(
            client.answer(),
            "the server dropped the request without a reply; its own log may tell why, and the \
             request can be sent again"
        );
    });
}

#[test]
fn port_sent_to_another_process_works_there_and_dies_with_it() {
    scenario(|| {
        let service = unique("passed");
        let mut server = Puppet::start();
        assert_eq!(server.tell(&format!("check-in {service}")), "done");
        let sender = look_up(&service).expect("it was checked in");
        let (given, to_given) = crate::common::pair();
        let message = Message::new(6).with_right(given);
        sender.send(message, Deadline::NOW).expect("there is room");
        assert_eq!(server.tell("receive"), "6");
        assert_eq!(to_given.is_dead(), Ok(false), "the port moved and lives");
        server.kill();
        eventually("the end of the port", || {
            to_given.is_dead().expect("a query").then_some(())
        });
    });
}

#[test]
fn calls_between_processes_leave_no_names_behind() {
    scenario(|| {
        let service = unique("steady");
        let port = check_in(&service).expect("the name is free");
        let mut client = Puppet::start();
        let mut call = || {
            client.order(&format!("call {service}"));
            let reply = receive(&port).take_reply().expect("a reply right");
            reply.send(Message::new(1)).expect("the client waits");
            assert_eq!(client.answer(), "reply 1");
            client.tell("count-names")
        };
        let after_first = call();
        for _ in 0..20 {
            assert_eq!(call(), after_first);
        }
    });
}
