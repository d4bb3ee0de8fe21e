//! Notifications: events told by the kernel, and messages that only look like them.

use std::thread;

use bootstrap::{Code, Deadline, Message, Name, Notification, SendRight, Transfer, task};
use bootstrap_sys as sys;

use crate::common::{fill, look_up, pair, patience, port, receive, references, scenario, unique};
use crate::puppet::Puppet;

#[test]
fn dead_name_notification_after_receiver_dies_carries_a_reference() {
    scenario(|| {
        let (watched, to_watched) = pair();
        let news = port();
        let notify = news.make_send_once().expect("a send-once right");
        assert_eq!(to_watched.notify_dead(notify), Ok(None));
        drop(watched);
        let mut message = receive(&news);
        assert!(message.trailer().is_from_kernel());
        let Some(Notification::DeadName(name)) = message.take_notification() else {
            panic!("{message:?}");
        };
        assert_eq!(name.name(), to_watched.name());
    });
}

#[test]
fn dead_name_notification_dropped_unread_releases_its_reference() {
    scenario(|| {
        let (watched, to_watched) = pair();
        let news = port();
        let notify = news.make_send_once().expect("a send-once right");
        to_watched.notify_dead(notify).expect("the port lives");
        drop(watched);
        drop(receive(&news));
        let name = to_watched.name();
        drop(to_watched);
        assert_eq!(task::kinds(name), Ok(None));
    });
}

#[test]
fn dead_name_request_made_twice_returns_the_first_right() {
    scenario(|| {
        let (_watched, to_watched) = pair();
        let news = port();
        let first = news.make_send_once().expect("a send-once right");
        let second = news.make_send_once().expect("a send-once right");
        assert_eq!(to_watched.notify_dead(first), Ok(None));
        let returned = to_watched.notify_dead(second).expect("the port lives");
        assert!(returned.is_some());
    });
}

#[test]
fn dead_name_request_on_dead_port_is_answered_at_once_with_a_reference() {
    scenario(|| {
        let (watched, to_watched) = pair();
        drop(watched);
        let news = port();
        for request in 1..=2 {
            let notify = news.make_send_once().expect("a send-once right");
            assert_eq!(to_watched.notify_dead(notify), Ok(None));
            let Some(Notification::DeadName(name)) = receive(&news).take_notification() else {
                panic!("expected a dead-name notification");
            };
            assert_eq!(name.name(), to_watched.name());
            let dead = sys::MACH_PORT_RIGHT_DEAD_NAME;
            assert_eq!(references(name.name(), dead), 2, "request {request}");
        }
    });
}

#[test]
fn dead_name_request_is_not_answered_by_room_in_the_queue() {
    scenario(|| {
        let (watched, to_watched) = pair();
        fill(&watched, &to_watched);
        let news = port();
        let notify = news.make_send_once().expect("a send-once right");
        assert_eq!(to_watched.notify_dead(notify), Ok(None));
        let failed = to_watched
            .try_send(Message::new(1))
            .expect_err("it is full");
        assert!(failed.is_timeout(), "{failed}");
        drop(failed);
        drop(receive(&watched));
        assert!(news.try_receive().expect("a queue").is_none());
        drop(watched);
        let event = receive(&news).take_notification();
        assert!(
            matches!(event, Some(Notification::DeadName(_))),
            "{event:?}"
        );
    });
}

#[test]
fn no_senders_notification_after_last_send_right_goes_tells_the_count() {
    scenario(|| {
        let (watched, first) = pair();
        let second = first.try_clone().expect("the port lives");
        let notify = watched.make_send_once().expect("a send-once right");
        assert_eq!(watched.notify_no_senders(0, notify), Ok(None));
        drop(first);
        let error = watched
            .receive(Deadline::NOW)
            .expect_err("one send right is left");
        assert!(error.is_timeout(), "{error}");
        drop(second);
        let mut message = receive(&watched);
        let event = message.take_notification();
        assert!(
            matches!(event, Some(Notification::NoSenders(1))),
            "{event:?}"
        );
    });
}

#[test]
fn no_senders_request_without_senders_fires_at_once() {
    scenario(|| {
        let watched = port();
        let notify = watched.make_send_once().expect("a send-once right");
        watched
            .notify_no_senders(0, notify)
            .expect("a receive right");
        let event = receive(&watched).take_notification();
        assert!(
            matches!(event, Some(Notification::NoSenders(0))),
            "{event:?}"
        );
    });
}

#[test]
fn port_destroyed_notification_brings_the_port_back_alive() {
    scenario(|| {
        let (watched, to_watched) = pair();
        let news = port();
        let notify = news.make_send_once().expect("a send-once right");
        watched.notify_destroyed(notify).expect("a receive right");
        to_watched
            .send(Message::new(5), Deadline::NOW)
            .expect("there is room");
        drop(watched);
        let mut message = receive(&news);
        let Some(Notification::PortDestroyed(back)) = message.take_notification() else {
            panic!("{message:?}");
        };
        assert_eq!(back.name(), to_watched.name());
        assert_eq!(receive(&back).id(), 5, "its queue survived");
        drop(back);
    });
}

#[test]
fn port_destroyed_request_made_twice_is_refused_and_the_first_stays() {
    scenario(|| {
        let (watched, news, other) = (port(), port(), port());
        let first = news.make_send_once().expect("a send-once right");
        let second = other.make_send_once().expect("a send-once right");
        watched.notify_destroyed(first).expect("a receive right");
        let error = watched.notify_destroyed(second).expect_err("it was asked");
        assert_eq!(error.code(), Some(Code::KERN_FAILURE));
        assert!(crate::common::was_given_up(&other), "the right is gone");
        drop(watched);
        let event = receive(&news).take_notification();
        assert!(
            matches!(event, Some(Notification::PortDestroyed(_))),
            "{event:?}"
        );
    });
}

#[test]
fn send_once_notification_after_right_is_dropped_is_from_the_kernel() {
    scenario(|| {
        let news = port();
        drop(news.make_send_once());
        let mut message = receive(&news);
        assert!(message.trailer().is_from_kernel());
        assert!(message.came_through_send_once());
        assert!(matches!(
            message.take_notification(),
            Some(Notification::SendOnce)
        ));
        assert!(message.take_notification().is_none(), "it was taken");
    });
}

#[test]
fn notification_forged_by_a_task_is_not_believed() {
    scenario(|| {
        let (news, to_news) = pair();
        for id in 64..=77 {
            // The very bytes that the kernel would send, with a name of ours in them.
            let body = [0u32, 1, to_news.name().raw()];
            to_news
                .send(Message::new(id).with_body(&body), Deadline::NOW)
                .expect("there is room");
            let mut message = receive(&news);
            assert_eq!(message.id(), id);
            assert!(message.notification().is_none());
            assert!(message.take_notification().is_none());
            assert!(!message.trailer().is_from_kernel());
        }
        assert_eq!(
            to_news.references(),
            Ok(1),
            "no reference was taken for granted"
        );
    });
}

/// A process with a port, and the right to send to it.
fn stranger() -> (Puppet, SendRight) {
    let service = unique("stranger");
    let mut stranger = Puppet::start();
    assert_eq!(stranger.tell(&format!("check-in {service}")), "done");
    (stranger, look_up(&service).expect("it was checked in"))
}

/// Has a process that got a right to reply make the kernel tell that a port of its own died, whose
/// name there is that of a right of ours. Which of these it was: not all names are free there.
fn announce_death_of_one(stranger: &mut Puppet, names: &[Name]) -> usize {
    assert_eq!(stranger.tell("receive"), "1");
    let announce = |name: &Name| stranger.tell(&format!("announce-death-of {name}")) == "0";
    let announced = names.iter().position(announce);
    announced.expect("one of the names is free there")
}

#[test]
fn dead_name_notification_about_another_tasks_name_is_not_believed() {
    scenario(|| {
        let (mut stranger, to_stranger) = stranger();
        let ours = [(); 20].map(|()| pair());
        let names = ours.each_ref().map(|(_, sender)| sender.name());
        let news = port();
        let request = Message::new(1).with_reply(Transfer::make_send_once(&news));
        to_stranger.send(request, patience()).expect("it lives");
        let announced = announce_death_of_one(&mut stranger, &names);
        let mut message = receive(&news);
        assert!(message.trailer().is_from_kernel());
        assert_eq!(message.id(), sys::MACH_NOTIFY_DEAD_NAME);
        assert!(message.take_notification().is_none(), "the port lives");
        drop(message);
        assert_eq!(ours[announced].1.references(), Ok(1));
    });
}

#[test]
fn dead_name_notification_in_the_place_of_a_reply_takes_no_reference() {
    scenario(|| {
        let (mut stranger, to_stranger) = stranger();
        let gone = [(); 20].map(|()| pair().1);
        let names = gone.each_ref().map(SendRight::name);
        assert!(gone.iter().all(|right| right.is_dead() == Ok(true)));
        let calling = thread::spawn(move || {
            to_stranger
                .call(Message::new(1), patience())
                .map(|reply| reply.id())
                .map_err(bootstrap::Error::from)
        });
        let announced = announce_death_of_one(&mut stranger, &names);
        let id = calling.join().expect("it does not panic");
        assert_eq!(id, Ok(sys::MACH_NOTIFY_DEAD_NAME));
        // The name is dead here, too, but nobody asked for news of it.
        let name = names[announced];
        assert_eq!(references(name, sys::MACH_PORT_RIGHT_DEAD_NAME), 1);
        drop(gone);
    });
}
