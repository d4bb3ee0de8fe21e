//! Notifications: events told by the kernel, and messages that only look like them.

use bootstrap::{Code, Deadline, Message, Notification, task};

use crate::common::{pair, port, receive, scenario};

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
fn dead_name_request_on_dead_port_is_refused() {
    scenario(|| {
        let (watched, to_watched) = pair();
        drop(watched);
        let news = port();
        let notify = news.make_send_once().expect("a send-once right");
        let error = to_watched
            .notify_dead(notify)
            .expect_err("the port is dead");
        assert_eq!(error.code(), Some(Code::KERN_INVALID_ARGUMENT));
        assert!(crate::common::was_given_up(&news), "the right is gone");
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
